//! Why a spreadsheet was not imported.

use std::path::PathBuf;

use crate::locale::Locale;
use crate::report::sanitize::fill;
use crate::store::{ImportFileError, SheetError};

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub(super) enum NotImported {
    #[error("{}: {why}", .file.display())]
    Sheet { file: PathBuf, why: SheetError },
    #[error("no sheet {given}")]
    NoSheet { given: String, known: String },
    #[error("no table of risks")]
    NoTable { file: PathBuf, sheets: String },
    #[error("whose risks they are")]
    NoTrust { rows: String },
    #[error(transparent)]
    Known(#[from] ImportFileError),
}

impl NotImported {
    /// What is wrong and what to do about it.
    pub(super) fn words(&self, locale: &Locale) -> String {
        let tell = |id: &str, args: &[(&str, &str)]| fill(id, args, locale);
        match self {
            Self::Sheet { file, why } => {
                let file = file.display().to_string();
                let (id, detail) = match why {
                    SheetError::Io(why) => ("import-bad-io", why.to_string()),
                    SheetError::TooLarge(limit) => ("import-bad-large", limit.to_string()),
                    SheetError::TooManyCells(limit) => ("import-bad-cells", limit.to_string()),
                    SheetError::TooWide(limit) => ("import-bad-wide", limit.to_string()),
                    SheetError::Password => ("import-bad-password", String::new()),
                    SheetError::OldFormat => ("import-bad-old", String::new()),
                    SheetError::NotASheet => ("import-bad-kind", String::new()),
                    SheetError::Damaged(why) => ("import-bad-damaged", why.clone()),
                };
                tell(id, &[("file", &file), ("detail", &detail)])
            }
            Self::NoSheet { given, known } => {
                tell("import-bad-sheet", &[("given", given), ("known", known)])
            }
            Self::NoTable { file, sheets } => {
                let file = file.display().to_string();
                tell("import-bad-table", &[("file", &file), ("sheets", sheets)])
            }
            Self::NoTrust { rows } => tell("import-bad-trust", &[("rows", rows)]),
            Self::Known(ImportFileError::Io { file, why }) => {
                let (file, why) = (file.display().to_string(), why.to_string());
                tell("cli-io", &[("path", &file), ("why", &why)])
            }
            Self::Known(ImportFileError::Bad { file, why }) => {
                let file = file.display().to_string();
                let told = tell("import-bad-mapping", &[("file", &file)]);
                format!("{told}\n{}", crate::report::sanitize::keeping_lines(why))
            }
        }
    }
}
