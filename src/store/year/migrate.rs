//! From an older format to this program's (FORMAT.md rule 9): what would change is known first.

use std::path::Path;

use super::file::read_file;
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::store::text::read::{BOM, Reader};
use crate::store::{FORMAT, OpenError, ROOT_FILE};

/// What has to change in a register of an older format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migration {
    /// The format that the register says it has; `None` where it says nothing.
    pub from: Option<i64>,
    /// The text of `risiko.toml` in the newest format.
    pub root_file: String,
}

/// What has to change in a register; `None` where it has the newest format, or a newer one.
///
/// So far there has been one format only, and registers that do not say which they have: all that
/// changes is that they say so.
///
/// # Errors
/// [`OpenError`] where `risiko.toml` cannot be used.
pub fn migration(root: &Path) -> Result<Option<Migration>, OpenError> {
    // It is a register's file, without errors of syntax.
    super::settings::settings(root)?;
    let file = Path::new(ROOT_FILE);
    let text = read_file(root, file)?;
    let mut reader = Reader::new(file, &text);
    let Some(tree) = reader.tree() else { return Ok(None) };
    let written = tree.root().get("format");
    let from = written.and_then(|value| reader.integer("format", value));
    if from.is_some_and(|from| from >= FORMAT) {
        return Ok(None);
    }
    if let Some(problem) = reader.problems.into_iter().next() {
        return Err(problem.into());
    }
    let (bom, body) = text.strip_prefix(BOM).map_or(("", &*text), |body| (BOM, body));
    let (at, with) = match written {
        Some(value) => (value.span(), FORMAT.to_string()),
        None => {
            let at = first_statement(body);
            let end = if body.contains("\r\n") { "\r\n" } else { "\n" };
            (at..at, format!("format = {FORMAT}{end}"))
        }
    };
    let root_file = format!("{bom}{}{with}{}", &body[..at.start], &body[at.end..]);
    if !says(&root_file, &text) {
        let missing = Diagnostic::of_file(Severity::Error, Code::MissingKey, file);
        return Err(missing.with("key", "format").into());
    }
    Ok(Some(Migration { from, root_file }))
}

/// Where the first line begins that is neither blank nor a comment.
fn first_statement(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let statement = line.trim_start();
        if !statement.is_empty() && !statement.starts_with('#') {
            break;
        }
        at += line.len();
    }
    at
}

/// Whether a text says the same as one before, and that it has this program's format.
fn says(text: &str, before: &str) -> bool {
    let table = |text: &str| text.strip_prefix(BOM).unwrap_or(text).parse::<toml::Table>().ok();
    let (Some(now), Some(mut wanted)) = (table(text), table(before)) else { return false };
    wanted.insert("format".to_owned(), toml::Value::Integer(FORMAT));
    now == wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn migrated(text: &str) -> Option<Migration> {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(root.path().join(ROOT_FILE), text).unwrap();
        migration(root.path()).unwrap()
    }

    #[test]
    fn a_register_without_a_format_gets_one_and_nothing_else_changes() {
        let found = migrated("\u{feff}# navn\r\n\r\n# året\r\nyear = 2024\r\n[check]\r\n").unwrap();
        assert_eq!(found.from, None);
        let wanted = "\u{feff}# navn\r\n\r\n# året\r\nformat = 1\r\nyear = 2024\r\n[check]\r\n";
        assert_eq!(found.root_file, wanted);
        let zero = migrated("year = 2024\nformat = 0 # gammelt\n").unwrap();
        assert_eq!((zero.from, &*zero.root_file), (Some(0), "year = 2024\nformat = 1 # gammelt\n"));
    }

    #[test]
    fn todays_format_and_a_newer_one_have_nothing_to_migrate() {
        assert_eq!(migrated("format = 1\nyear = 2024\n"), None);
        assert_eq!(migrated("format = 2\nyear = 2024\n"), None);
    }
}
