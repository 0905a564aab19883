//! Findings for other programs: as JSON, and as the annotations of a forge's checks.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::problem;
use super::sanitize;
use crate::locale::Locale;
use crate::model::diagnostic::{Counts, Diagnostic, Severity};

/// `{ "findings": [...], "errors": 1, "warnings": 2, "infos": 0 }`; words in the locale's language.
pub(crate) fn json(findings: &[Diagnostic], locale: &Locale) -> Value {
    let counts = Counts::of(findings);
    let list: Vec<Value> = findings.iter().map(|f| finding(f, locale)).collect();
    json!({
        "findings": list,
        "errors": counts.errors,
        "warnings": counts.warnings,
        "infos": counts.infos,
    })
}

fn finding(diagnostic: &Diagnostic, locale: &Locale) -> Value {
    let mut object = Map::new();
    object.insert("code".into(), diagnostic.code.number().into());
    object.insert("severity".into(), diagnostic.severity.word().into());
    object.insert("file".into(), slashed(diagnostic).into());
    if let Some(at) = diagnostic.position {
        object.insert("line".into(), at.line.into());
        object.insert("column".into(), at.column.into());
    }
    if !diagnostic.anchor.is_empty() {
        object.insert("key".into(), diagnostic.anchor.join(".").into());
    }
    object.insert("message".into(), problem::message(diagnostic, locale).into());
    object.insert("remedy".into(), problem::remedy(diagnostic, locale).into());
    Value::Object(object)
}

/// Paths are written the same on every system.
fn slashed(diagnostic: &Diagnostic) -> String {
    let parts: Vec<_> = diagnostic.file.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// One workflow command a finding (`::warning file=...::...`), as GitHub reads them from the output
/// of a job. `prefix` leads from the repository to the register, empty or with a `/` at its end.
pub(crate) fn github(findings: &[Diagnostic], prefix: &str, locale: &Locale) -> String {
    let mut text = String::new();
    for finding in findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let file = property(&format!("{prefix}{}", slashed(finding)));
        // Writing to a String cannot fail.
        let _ = write!(text, "::{command} file={file}");
        if let Some(at) = finding.position {
            let _ = write!(text, ",line={},col={}", at.line, at.column);
        }
        let words =
            format!("{}\n{}", problem::message(finding, locale), problem::remedy(finding, locale));
        let _ = writeln!(text, ",title={}::{}", finding.code.number(), data(&words));
    }
    text
}

/// A message may hold anything, in one line.
fn data(text: &str) -> String {
    sanitize::for_terminal(&text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A"))
        .into_owned()
}

/// A property's value ends at the next comma or colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::diagnostic::{Code, Position};

    fn hostile() -> Diagnostic {
        let mut finding = Diagnostic::at(Code::UnknownKey, "2024/unn/a,b:c%.toml", &["risk", "x"])
            .with("key", "a\n::error::b\u{1b}[2J")
            .with("near", "none")
            .with("place", "here");
        finding.position = Some(Position { line: 3, column: 7 });
        finding
    }

    #[test]
    fn an_annotation_is_one_line_whatever_the_file_holds() {
        let shown = github(&[hostile()], "registre/", &Locale::new(Language::Nb));
        assert_eq!(shown.lines().count(), 1, "{shown}");
        let file = "::warning file=registre/2024/unn/a%2Cb%3Ac%25.toml,line=3,col=7,title=R003::";
        assert!(shown.starts_with(file), "{shown}");
        assert!(!shown.contains('\u{1b}'), "{shown:?}");
    }

    #[test]
    fn json_names_code_place_and_words() {
        let shown = json(&[hostile()], &Locale::new(Language::En));
        assert_eq!(shown["warnings"], 1);
        let finding = &shown["findings"][0];
        assert_eq!(finding["code"], "R003");
        assert_eq!((&finding["line"], &finding["column"]), (&json!(3), &json!(7)));
        assert_eq!(finding["key"], "risk.x");
        assert!(finding["message"].as_str().unwrap().contains("unknown"));
    }
}
