//! From a file's text to the model, with a diagnostic for everything that could not be used.

pub(crate) mod catalogue;
pub(crate) mod conflicts;
pub(crate) mod document;
pub(crate) mod indicators;
pub(crate) mod matrix;
mod mistyped_date;
mod syntax;
pub(crate) mod tree;
pub(crate) mod value;

use std::ops::Range;
use std::path::{Path, PathBuf};

use self::tree::{Item, Tree};
use crate::model::diagnostic::{Code, Diagnostic, Position, Severity};
use crate::model::field::{Table, known};

/// Stands for "no such word" in a message's arguments: messages choose by words, never by nothing.
pub(crate) const NO_WORD: &str = "none";

/// The mark that some editors put at the beginning of a file.
pub(crate) const BOM: &str = "\u{feff}";

/// The key that the merge driver writes beside one that two people have changed.
pub(crate) const CONFLICT: &str = "conflict";

/// More problems than this of one file are not told.
const MOST_PROBLEMS: usize = 100;

/// A file being read: its text, and what has been found wrong with it so far.
pub(crate) struct Reader<'t> {
    file: PathBuf,
    text: &'t str,
    pub(crate) problems: Vec<Diagnostic>,
}

impl<'t> Reader<'t> {
    /// A file, named relative to the register, with its text.
    pub(crate) fn new(file: &Path, text: &'t str) -> Self {
        let text = text.strip_prefix(BOM).unwrap_or(text);
        Self { file: file.to_owned(), text, problems: Vec::new() }
    }

    /// The document; `None` where it has syntax errors, all of which are then reported.
    pub(crate) fn tree(&mut self) -> Option<Tree<'t>> {
        match Tree::of(self.text) {
            Ok(tree) => Some(tree),
            Err(errors) => {
                self.syntax(&errors);
                None
            }
        }
    }

    /// Something of the file could not be used.
    pub(crate) fn error(&mut self, code: Code, span: Range<usize>, args: &[(&'static str, &str)]) {
        self.report(Severity::Error, code, span, args);
    }

    /// It could be used, but is probably not meant so.
    pub(crate) fn warning(
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
        // A file that is something else altogether is not told about line by line.
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        let mut diagnostic = Diagnostic::of_file(severity, code, &self.file);
        diagnostic.args = args.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        self.point(&mut diagnostic, span);
        self.problems.push(diagnostic);
    }

    /// Lets a finding point to a place in the text.
    pub(crate) fn point(&self, diagnostic: &mut Diagnostic, span: Range<usize>) {
        diagnostic.position = Some(self.position(span.start));
        diagnostic.source_line = self.line_around(span.start).to_owned();
        let covered = self.text.get(span).unwrap_or_default();
        diagnostic.width = covered.lines().next().unwrap_or_default().chars().count().max(1);
    }

    fn position(&self, at: usize) -> Position {
        let before = self.text.get(..at).unwrap_or(self.text);
        Position {
            line: before.matches('\n').count() + 1,
            column: before[self.line_start(at)..].chars().count() + 1,
        }
    }

    fn line_start(&self, at: usize) -> usize {
        let before = self.text.get(..at).unwrap_or(self.text);
        before.rfind('\n').map_or(0, |i| i + 1)
    }

    fn line_around(&self, at: usize) -> &'t str {
        self.text[self.line_start(at)..].lines().next().unwrap_or_default()
    }

    /// A key that the format does not know: kept, and warned about. A `conflict` is what a merge
    /// has left for a person to choose, wherever it stands.
    pub(crate) fn unknown_key(&mut self, key: &str, span: Range<usize>, known: &[&str]) {
        self.stray_key(key, span, known, "here");
    }

    /// The same of a file that a year is judged by, below a header.
    pub(crate) fn unknown(&mut self, item: Item<'_, '_>, tables: &[Table], header: &[&str]) {
        self.unknown_key(item.name(), item.key(), &known(tables, header));
    }

    fn stray_key(&mut self, key: &str, span: Range<usize>, known: &[&str], place: &str) {
        if key == CONFLICT {
            // Which keys are left to choose is told when all is read.
            self.error(Code::OpenConflict, span, &[("key", key)]);
            return;
        }
        let near = nearest(key, known).unwrap_or(NO_WORD);
        self.warning(Code::UnknownKey, span, &[("key", key), ("near", near), ("place", place)]);
    }
}

/// The known word nearest to one that was typed, where one is near at all.
pub fn nearest<'k>(typed: &str, known: &[&'k str]) -> Option<&'k str> {
    let scored = known.iter().map(|k| (strsim::jaro_winkler(typed, k), *k));
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > 0.8).then_some(best.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_from_one() {
        let mut reader = Reader::new(Path::new("f.toml"), "\u{feff}a = 1\nal = \"å\" y\n");
        assert!(reader.tree().is_none());
        let at = reader.problems[0].position.unwrap();
        assert_eq!((at.line, at.column), (2, 10), "{:?}", reader.problems[0]);
        assert_eq!(reader.problems[0].source_line, "al = \"å\" y");
    }
}
