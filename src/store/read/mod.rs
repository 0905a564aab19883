//! From a file's text to the model, with a diagnostic for everything that could not be used.

pub(super) mod assessment;
pub(super) mod catalogue;
pub(super) mod matrix;
pub(super) mod top;
pub(super) mod value;

use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::model::diagnostic::{Code, Diagnostic, Position, Severity};

/// A value with where it stands.
pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// Stands for "no such word" in a message's arguments: messages choose by words, never by nothing.
pub(super) const NO_WORD: &str = "none";

/// The mark that some editors put at the beginning of a file.
pub(super) const BOM: &str = "\u{feff}";

/// A file being read: its text, and what has been found wrong with it so far.
pub(super) struct Reader<'t> {
    file: PathBuf,
    text: &'t str,
    pub(super) problems: Vec<Diagnostic>,
}

impl<'t> Reader<'t> {
    /// A file, named relative to the register, with its text.
    pub(super) fn new(file: &Path, text: &'t str) -> Self {
        let text = text.strip_prefix(BOM).unwrap_or(text);
        Self { file: file.to_owned(), text, problems: Vec::new() }
    }

    /// The document; `None` where it has syntax errors, all of which are then reported.
    pub(super) fn document(&mut self) -> Option<DeTable<'t>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        if errors.is_empty() {
            return Some(table.into_inner());
        }
        for error in errors {
            let span = error.span().unwrap_or(0..0);
            self.syntax(error.message(), span);
        }
        None
    }

    fn syntax(&mut self, message: &str, span: Range<usize>) {
        let line = self.line_around(span.start);
        if message.contains("duplicate key") {
            let key = self.text.get(span.clone()).unwrap_or_default().trim().to_owned();
            self.error(Code::DuplicateId, span, &[("key", &key), ("other", NO_WORD)]);
        } else if line.starts_with("<<<<<<<")
            || line.starts_with("=======")
            || line.starts_with(">>>>>>>")
        {
            self.error(Code::OpenConflict, span, &[("key", "<<<<<<<")]);
        } else if let Some((typed, meant)) = norwegian_date(line) {
            self.error(Code::BadDate, span, &[("value", &typed), ("meant", &meant)]);
        } else {
            self.error(Code::Syntax, span, &[("detail", message)]);
        }
    }

    /// Something of the file could not be used.
    pub(super) fn error(&mut self, code: Code, span: Range<usize>, args: &[(&'static str, &str)]) {
        self.report(Severity::Error, code, span, args);
    }

    /// It could be used, but is probably not meant so.
    pub(super) fn warning(
        &mut self,
        code: Code,
        span: Range<usize>,
        args: &[(&'static str, &str)],
    ) {
        self.report(Severity::Warning, code, span, args);
    }

    fn report(
        &mut self,
        severity: Severity,
        code: Code,
        span: Range<usize>,
        args: &[(&'static str, &str)],
    ) {
        let mut diagnostic = Diagnostic::of_file(severity, code, &self.file);
        diagnostic.position = Some(self.position(span.start));
        diagnostic.source_line = self.line_around(span.start).to_owned();
        let covered = self.text.get(span).unwrap_or_default();
        diagnostic.width = covered.lines().next().unwrap_or_default().chars().count().max(1);
        diagnostic.args = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.problems.push(diagnostic);
    }

    fn position(&self, at: usize) -> Position {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        }
    }

    fn line_around(&self, at: usize) -> &'t str {
        let at = at.min(self.text.len());
        let before = self.text.get(..at).unwrap_or(self.text);
        let start = before.rfind('\n').map_or(0, |i| i + 1);
        let rest = &self.text[start..];
        rest.lines().next().unwrap_or_default()
    }

    /// A key that the format does not know: kept, and warned about.
    pub(super) fn unknown_key(&mut self, key: &str, span: Range<usize>, known: &[&str]) {
        let near = nearest(key, known);
        self.warning(Code::UnknownKey, span, &[("key", key), ("near", near.unwrap_or(NO_WORD))]);
    }
}

/// The known word nearest to one that was typed, where one is near at all.
pub fn nearest<'k>(typed: &str, known: &[&'k str]) -> Option<&'k str> {
    let scored = known.iter().map(|k| (strsim::jaro_winkler(typed, k), *k));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > 0.8).then_some(best.1)
}

/// A date as Norwegians write it (`14.02.2024`), and how TOML wants it.
fn norwegian_date(line: &str) -> Option<(String, String)> {
    let value = line.split_once('=')?.1;
    let typed: String =
        value.trim().chars().take_while(|c| c.is_ascii_digit() || "./-".contains(*c)).collect();
    let parts: Vec<&str> = typed.split(['.', '/', '-']).collect();
    let [a, b, c] = parts[..] else { return None };
    let (day, month, year) = if a.len() == 4 { (c, b, a) } else { (a, b, c) };
    if year.len() != 4 || day.is_empty() || month.is_empty() {
        return None;
    }
    let meant = format!("{year}-{month:0>2}-{day:0>2}");
    (meant != typed).then_some((typed, meant))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_typed_the_norwegian_way_is_understood() {
        let meant = |line| norwegian_date(line).map(|(_, meant)| meant);
        assert_eq!(meant("deadline = 14.02.2024").unwrap(), "2024-02-14");
        assert_eq!(meant("deadline = 2024-2-14 # c").unwrap(), "2024-02-14");
        assert_eq!(meant("deadline = 2024-02-14"), None);
        assert_eq!(meant("x = 1.5"), None);
    }

    #[test]
    fn positions_count_characters_from_one() {
        let mut reader = Reader::new(Path::new("f.toml"), "\u{feff}a = 1\nål = \"x\" y\n");
        assert!(reader.document().is_none());
        let at = reader.problems[0].position.unwrap();
        assert_eq!((at.line, at.column), (2, 10), "{:?}", reader.problems[0]);
        assert_eq!(reader.problems[0].source_line, "ål = \"x\" y");
    }
}
