//! What is wrong with a register's files, told beside a command's own output.

use std::cmp::Reverse;

use crate::locale::Locale;
use crate::model::diagnostic::Diagnostic;
use crate::report::problem;
use crate::report::sanitize::for_terminal;
use crate::store::Opened;

/// More than these are only counted: they must not bury what was asked for.
const MOST_TOLD: usize = 5;

/// The worst findings, each with its line and how to mend it, and how many there are. Empty where
/// nothing is wrong.
pub(super) fn summary(opened: &Opened, locale: &Locale, color: bool) -> String {
    if opened.problems.is_empty() {
        return String::new();
    }
    let mut findings: Vec<&Diagnostic> = opened.problems.iter().collect();
    // Errors first; otherwise in the order of the files.
    findings.sort_by_key(|finding| Reverse(is_error(finding)));
    let shown = findings.iter().take(MOST_TOLD);
    let mut parts: Vec<String> =
        shown.map(|finding| problem::render(finding, locale, color)).collect();
    let root = opened.root.display().to_string();
    let root = for_terminal(&root);
    parts.push(locale.with(
        "cli-findings",
        &[
            ("count", findings.len().into()),
            ("more", findings.len().saturating_sub(MOST_TOLD).into()),
            ("root", root.as_ref().into()),
        ],
    ));
    parts.join("\n\n") + "\n"
}

fn is_error(finding: &Diagnostic) -> bool {
    finding.severity == crate::model::Severity::Error
}
