//! What kind of file stands where in a register (FORMAT.md chapter 2).

use std::path::{Component, Path, PathBuf};

use super::judged;
use crate::model::field::Table;
use crate::model::register::{INDICATORS, OTHER, REPORTING, TOP};
use crate::model::{Slug, document};
use crate::store::ROOT_FILE;

/// The folder of a register that holds the schemas for editors.
pub const SCHEMA_FOLDER: &str = "schemas";

/// A kind of file, with a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    /// `risiko.toml`.
    Register,
    /// `2024/matrix.toml`.
    Matrix,
    /// `2024/catalogue.toml`.
    Catalogue,
    /// `2024/unn/ventetid.toml`.
    Assessment,
    /// `2024/unn/_other.toml`.
    Other,
    /// `2024/unn/_top.toml`.
    Top,
    /// `2024/unn/_indicators.toml`.
    Indicators,
    /// `2024/unn/_reporting.toml`.
    Reporting,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Register,
        Self::Matrix,
        Self::Catalogue,
        Self::Assessment,
        Self::Other,
        Self::Top,
        Self::Indicators,
        Self::Reporting,
    ];

    /// The kind's name in commands and of its schema.
    pub fn name(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Matrix => "matrix",
            Self::Catalogue => "catalogue",
            Self::Assessment => "assessment",
            Self::Other => "other",
            Self::Top => "top",
            Self::Indicators => "indicators",
            Self::Reporting => "reporting",
        }
    }

    /// The kind of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The kind of the file at a path relative to the register; `None` where no file of the format
    /// stands.
    pub fn of(file: &Path) -> Option<Self> {
        let mut parts = Vec::new();
        for part in file.components() {
            match part {
                Component::Normal(part) => parts.push(part.to_str()?),
                _ => return None,
            }
        }
        let is_year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
        match parts[..] {
            [ROOT_FILE] => Some(Self::Register),
            [year, "matrix.toml"] if is_year(year) => Some(Self::Matrix),
            [year, "catalogue.toml"] if is_year(year) => Some(Self::Catalogue),
            [year, trust, name] if is_year(year) => {
                let stem = name.strip_suffix(".toml")?;
                Slug::new(trust)?;
                match stem {
                    OTHER => Some(Self::Other),
                    TOP => Some(Self::Top),
                    INDICATORS => Some(Self::Indicators),
                    REPORTING => Some(Self::Reporting),
                    _ if stem.starts_with('_') => None,
                    _ => Slug::new(stem).map(|_| Self::Assessment),
                }
            }
            _ => None,
        }
    }

    /// A name that a trust's document of this kind may have.
    pub(crate) fn document_name(self) -> &'static str {
        match self {
            Self::Top => TOP,
            Self::Indicators => INDICATORS,
            Self::Reporting => REPORTING,
            _ => OTHER,
        }
    }

    /// The kind's tables in canonical order.
    pub(crate) fn tables(self) -> &'static [Table] {
        match self {
            Self::Register => judged::REGISTER,
            Self::Matrix => judged::MATRIX,
            Self::Catalogue => judged::CATALOGUE,
            Self::Assessment | Self::Other => document::ASSESSMENT_TABLES,
            Self::Top => document::TOP_TABLES,
            Self::Indicators => document::INDICATOR_TABLES,
            Self::Reporting => document::REPORTING_TABLES,
        }
    }

    /// The kind's schema, relative to the register.
    pub fn schema_file(self) -> PathBuf {
        Path::new(SCHEMA_FOLDER).join(format!("{}.json", self.name()))
    }

    /// The comment that tells an editor which schema a file of this kind follows. Paths in it are
    /// relative to the file, and it may stand anywhere above the first key: both TOML language
    /// servers in use, Taplo and Tombi, look through all comments there.
    pub fn schema_line(self) -> String {
        let up = match self {
            Self::Register => "./",
            Self::Matrix | Self::Catalogue => "../",
            _ => "../../",
        };
        format!("#:schema {up}{SCHEMA_FOLDER}/{}.json", self.name())
    }

    /// A new file's text with its schema line, where the register has the schema.
    pub(crate) fn as_new(root: &Path, file: &Path, text: String) -> String {
        match Self::of(file).filter(|kind| root.join(kind.schema_file()).is_file()) {
            Some(kind) => kind.with_schema_line(&text),
            None => text,
        }
    }

    /// A text with its schema line, as the second line of its title where it has one; a text that
    /// names a schema already stays as it is.
    pub fn with_schema_line(self, text: &str) -> String {
        let is_comment = |line: &&str| line.starts_with('#') || line.trim().is_empty();
        if text.lines().take_while(is_comment).any(|line| line.starts_with("#:schema")) {
            return text.to_owned();
        }
        let title = text.split_inclusive('\n').next().filter(|line| line.starts_with("# "));
        let (title, rest) = text.split_at(title.map_or(0, str::len));
        format!("{title}{}\n{rest}", self.schema_line())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_tells_what_a_file_is() {
        for (path, kind) in [
            ("risiko.toml", Some(FileKind::Register)),
            ("2024/matrix.toml", Some(FileKind::Matrix)),
            ("2024/catalogue.toml", Some(FileKind::Catalogue)),
            ("2024/unn/ventetid.toml", Some(FileKind::Assessment)),
            ("2024/unn/_other.toml", Some(FileKind::Other)),
            ("2024/unn/_top.toml", Some(FileKind::Top)),
            ("2024/unn/_indicators.toml", Some(FileKind::Indicators)),
            ("2024/unn/_reporting.toml", Some(FileKind::Reporting)),
            ("2024/unn/_mine.toml", None),
            ("2024/unn/notes.txt", None),
            ("2024/UNN/ventetid.toml", None),
            ("docs/matrix.toml", None),
            ("../2024/matrix.toml", None),
            ("Cargo.toml", None),
        ] {
            assert_eq!(FileKind::of(Path::new(path)), kind, "{path}");
        }
    }

    #[test]
    fn the_schema_line_follows_the_title_and_comes_once() {
        let with = FileKind::Top.with_schema_line("# UNN · Topp 5 · 2024\norder = []\n");
        let wanted = "# UNN · Topp 5 · 2024\n#:schema ../../schemas/top.json\norder = []\n";
        assert_eq!(with, wanted);
        assert_eq!(FileKind::Top.with_schema_line(wanted), wanted);
        let bare = FileKind::Matrix.with_schema_line("name = \"x\"\n");
        assert_eq!(bare, "#:schema ../schemas/matrix.json\nname = \"x\"\n");
    }
}
