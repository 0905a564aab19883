//! Changing a few lines of a file that is not an assessment.

use std::io;
use std::path::{Path, PathBuf};

use super::file::read_file;
use super::settings;
use crate::model::diagnostic::Diagnostic;
use crate::model::field::{Kind, Value};
use crate::store::text::write::entries::{Edit, Entry};
use crate::store::text::write::splice;
use crate::store::{ROOT_FILE, disk};

/// Why a file was not rewritten; it stands as it was.
#[derive(Debug, thiserror::Error)]
pub enum RewriteError {
    /// The file cannot be used as it is.
    #[error("{0}")]
    Unusable(Box<Diagnostic>),
    /// The line could not be placed without touching others.
    #[error("{}: no place for {key}", .file.display())]
    NoPlace {
        /// The file.
        file: PathBuf,
        /// The key that has no place.
        key: String,
    },
    /// The system said no.
    #[error("{}: {why}", .file.display())]
    Io {
        /// The file.
        file: PathBuf,
        /// What the system said.
        #[source]
        why: io::Error,
    },
}

/// Makes a year the active one: the one line of `risiko.toml` that says so.
///
/// # Errors
/// [`RewriteError`]; the file is then untouched.
pub fn set_active_year(root: &Path, year: i32) -> Result<(), RewriteError> {
    let file = Path::new(ROOT_FILE);
    let text = read_file(root, file).map_err(RewriteError::Unusable)?;
    let text = with_active_year(&text, year)?;
    let io = |why| RewriteError::Io { file: file.to_owned(), why };
    disk::replace(&root.join(file), &text).map_err(io)
}

fn with_active_year(text: &str, year: i32) -> Result<String, RewriteError> {
    let file = Path::new(ROOT_FILE);
    let no_place = || RewriteError::NoPlace { file: file.to_owned(), key: "year".to_owned() };
    let entry = Entry {
        table: Vec::new(),
        key: vec!["year".to_owned()],
        kind: Kind::Number(1000, 9999),
        value: Value::Number(i64::from(year)),
    };
    let edits = [Edit::Set(entry.clone())];
    let spliced = splice::apply(text, &edits, &[entry]).map_err(|_| no_place())?;
    let read = |text: &str| settings::read_settings(text, file, &mut Vec::new()).ok();
    let (before, after) = (read(text), read(&spliced));
    match (before, after) {
        (Some((mut before, _)), Some((after, _))) => {
            before.year = year;
            (before == after).then_some(spliced).ok_or_else(no_place)
        }
        _ => Err(no_place()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_active_year_is_one_line_and_the_rest_stays() {
        let text = "# Vårt register\r\nformat = 1\r\nyear = 2024 # aktivt\r\n\r\n[check]\r\nR031 = \"info\"\r\n";
        let after = with_active_year(text, 2025).unwrap();
        assert_eq!(after, text.replace("2024", "2025"));
        assert!(matches!(with_active_year("year = ", 2025), Err(RewriteError::NoPlace { .. })));
    }
}
