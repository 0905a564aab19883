//! The register's own file (FORMAT.md chapter 3).

use std::path::Path;

use super::file::read_file;
use crate::model::Date;
use crate::model::diagnostic::{Code, Diagnostic, Severities, Severity};
use crate::store::schema::judged;
use crate::store::text::read::tree::Item;
use crate::store::text::read::{NO_WORD, Reader};
use crate::store::{FORMAT, OpenError, ROOT_FILE};

/// What `risiko.toml` says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// What the register is called.
    pub name: String,
    /// The active year.
    pub year: i32,
    /// The language, as its code.
    pub language: Option<String>,
    /// The clock stands here: examples only.
    pub today: Option<Date>,
    /// How much a rule's findings matter here; `None` where the register will not hear of them.
    pub severities: Severities,
}

/// What a register says of itself, and whether a newer program has written it; nothing else of it
/// is opened.
///
/// # Errors
/// [`OpenError`] where `risiko.toml` cannot be read or names no year.
pub fn settings(root: &Path) -> Result<(Settings, bool), OpenError> {
    let file = Path::new(ROOT_FILE);
    let text = read_file(root, file)?;
    read_settings(&text, file, &mut Vec::new())
}

/// Reads the register's own file; and whether a newer program has written it.
///
/// # Errors
/// [`OpenError`] where it is no TOML or names no year.
pub fn read_settings(
    text: &str,
    file: &Path,
    problems: &mut Vec<Diagnostic>,
) -> Result<(Settings, bool), OpenError> {
    let mut reader = Reader::new(file, text);
    let Some(tree) = reader.tree() else {
        let first = reader.problems.into_iter().next();
        let syntax = || Diagnostic::of_file(Severity::Error, Code::Syntax, file);
        return Err(first.unwrap_or_else(syntax).into());
    };
    let mut settings = Settings::default();
    let mut format = FORMAT;
    for value in tree.root().below() {
        let name = value.name();
        match name {
            "format" => format = reader.integer(name, value).unwrap_or(FORMAT),
            "name" => settings.name = reader.text(name, value),
            "year" => {
                let year = reader.integer(name, value);
                settings.year = year.and_then(|y| i32::try_from(y).ok()).unwrap_or(0);
            }
            "language" => settings.language = Some(reader.text(name, value)),
            "today" => settings.today = reader.date(name, value),
            "check" => settings.severities = reader.severities(value),
            _ => reader.unknown(value, judged::REGISTER, &[]),
        }
    }
    if settings.year == 0 {
        let missing = Diagnostic::of_file(Severity::Error, Code::MissingKey, file);
        return Err(missing.with("key", "year").into());
    }
    let newer = format > FORMAT;
    if newer {
        let span = tree.root().get("format").map_or(0..0, Item::span);
        reader.error(Code::NewerFormat, span, &[("format", &format.to_string())]);
    }
    problems.extend(reader.problems);
    Ok((settings, newer))
}

/// The word that silences a rule.
const OFF: (&str, Option<Severity>) = ("off", None);

impl Reader<'_> {
    fn severities(&mut self, value: Item<'_, '_>) -> Severities {
        let words = Severity::WORDS.map(|(word, severity)| (word, Some(severity)));
        let words = [&words[..], &[OFF]].concat();
        let mut severities = Severities::new();
        for value in self.below("check", value) {
            let name = value.name();
            match Code::parse(name).filter(|code| code.number() == name) {
                Some(code) => {
                    if let Some(severity) = self.word(name, value, &words) {
                        severities.insert(code, severity);
                    }
                }
                None => {
                    let meant = Code::parse(name).map(Code::number);
                    let near = meant.as_deref().unwrap_or(NO_WORD);
                    let args = [("key", name), ("near", near), ("place", "here")];
                    self.warning(Code::UnknownKey, value.key(), &args);
                }
            }
        }
        severities
    }
}
