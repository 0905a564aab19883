//! `risiko git pre-commit`: what is to be committed of a register, checked.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use crate::check::Past;
use crate::cli::failure::Failure;
use crate::cli::output;
use crate::history::baseline::{BaselineQuery, baseline};
use crate::history::setup::{StagedRegister, staged_registers, write_staged};
use crate::locale::Locale;
use crate::model::diagnostic::{Diagnostic, Severity};
use crate::report::problem;
use crate::store::{self, FileKind, OpenError};

const EXAMPLES: &str = "\
Set up by risiko git-setup --hook. Errors in files that are to be committed end it with 1.

Examples:
  risiko git pre-commit";

/// Check what is to be committed of a register, as git's pre-commit hook
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct PreCommit {}

/// Checks the registers that git's index holds, and says what stops the commit.
///
/// # Errors
/// [`Failure::Git`] where there is no repository, [`Failure::Io`].
pub(super) fn run(locale: &Locale) -> Result<ExitCode, Failure> {
    let top = Path::new(".");
    let mut errors = Vec::new();
    for staged in staged_registers(top)? {
        errors.extend(errors_in(top, &staged)?);
    }
    if errors.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    for error in &errors {
        output::complain(&problem::render(error, locale, false));
    }
    let count = [("count", errors.len().into())];
    output::complain(&locale.with("git-commit-stopped", &count));
    Ok(ExitCode::FAILURE)
}

/// The errors in a register's files that are to be committed.
fn errors_in(top: &Path, staged: &StagedRegister) -> Result<Vec<Diagnostic>, Failure> {
    let failed = |why| Failure::Io { path: std::env::temp_dir(), why };
    let copy = tempfile::tempdir().map_err(failed)?;
    write_staged(top, staged, copy.path())?;
    let root = copy.path().join(&staged.folder);
    let today = chrono::Local::now().date_naive();
    let mut errors = Vec::new();
    for year in years(&staged.files) {
        let opened = match store::open(&root, year) {
            Ok(opened) => opened,
            Err(OpenError::Unusable(finding)) => {
                errors.push(*finding);
                continue;
            }
        };
        let real = top.join(&staged.folder);
        let query = BaselineQuery { root: &real, register: &opened.register, today, at: None };
        // Without a past, what compares is left out: none of it is an error.
        let past = baseline(query).unwrap_or_else(|_| Past::default());
        let found = store::findings(&opened, today, &past).into_iter();
        errors.extend(found.filter(|f| f.severity == Severity::Error && is_meant(f, staged)));
    }
    for error in &mut errors {
        error.file = staged.folder.join(&error.file);
    }
    Ok(errors)
}

/// The years that have files among them; the active one where none has.
fn years(files: &BTreeSet<PathBuf>) -> BTreeSet<Option<i32>> {
    let name = |file: &PathBuf| file.iter().next()?.to_str().filter(|n| n.len() == 4)?.parse().ok();
    let years: BTreeSet<Option<i32>> = files.iter().map(name).filter(Option::is_some).collect();
    if years.is_empty() { [None].into() } else { years }
}

/// The finding is in a file that is to be committed, or may come of one that others build on.
fn is_meant(finding: &Diagnostic, staged: &StagedRegister) -> bool {
    let is_basis = |file: &PathBuf| {
        let kind = FileKind::of(file);
        matches!(kind, Some(FileKind::Register | FileKind::Matrix | FileKind::Catalogue))
    };
    staged.files.contains(&finding.file) || staged.files.iter().any(is_basis)
}
