//! Syntax errors in the words of whoever typed them: the parser's are sorted, told once a line, and
//! what people often mistype is recognised (FORMAT.md rule 12).

use std::ops::Range;

use toml::de::Error;

use super::{NO_WORD, Reader, mistyped_date};
use crate::model::diagnostic::Code;

/// What git leaves in a file that could not be merged: the beginning, the common version where it
/// is asked for, the middle and the end.
const MARKERS: [&str; 4] = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

/// What the parser says, and the word that the locale's message chooses by.
const CAUSES: [(&str, &str); 19] = [
    ("invalid multi-line", "block"),
    ("invalid basic string, expected `\"`", "quote"),
    ("invalid literal string, expected `'`", "quote"),
    ("missing escaped value", "backslash"),
    ("too few unicode value digits", "backslash"),
    ("string values must be quoted", "unquoted"),
    ("invalid boolean", "unquoted"),
    ("invalid float, expected `nan`", "unquoted"),
    ("invalid float, expected `inf`", "unquoted"),
    ("missing comma", "comma"),
    ("unclosed array", "list"),
    ("unclosed table", "header"),
    ("invalid unquoted key", "key"),
    ("unquoted keys cannot be empty", "key"),
    ("key with no value", "equals"),
    ("extra `=`", "equals"),
    ("unexpected key or value", "rest"),
    ("unexpected leading zero", "number"),
    ("invalid fraction", "number"),
];

impl Reader<'_> {
    /// Reports syntax errors: the first of each line, since one slip often causes several.
    pub(super) fn syntax(&mut self, errors: &[Error]) {
        let mut errors: Vec<(Range<usize>, &str)> =
            errors.iter().map(|e| (e.span().unwrap_or(0..0), e.message())).collect();
        // What lacks its equals sign is mistaken for a strange key first.
        errors.sort_by_key(|(span, message)| {
            (self.line_start(span.start), !message.starts_with("key with no value"), span.start)
        });
        let open_list = errors.iter().any(|(_, m)| m.starts_with("unclosed array"));
        let mut told = None;
        let mut twice: Option<usize> = None;
        for (span, message) in errors {
            let line = self.line_start(span.start);
            if told.replace(line) == Some(line) {
                continue;
            }
            if message.contains("duplicate key") {
                // A table that is there twice has its keys twice, and so has an open conflict.
                let between = |at: usize| self.text.get(at..span.start).unwrap_or_default();
                let under = |at: usize| !between(at).contains("\n[");
                let conflict = || self.problems.iter().any(|p| p.code == Code::ConflictMarkers);
                if twice.is_some_and(under) || conflict() {
                    continue;
                }
                twice = self.text[line..].starts_with('[').then_some(line);
            }
            if open_list && self.is_swallowed(&span, message) {
                // The rest of the file stands inside the list: what follows is no news.
                self.error(Code::Syntax, span, &[("cause", "list"), ("detail", message)]);
                break;
            }
            self.syntax_error(message, span);
        }
    }

    /// A line that an unclosed list above has swallowed.
    fn is_swallowed(&self, span: &Range<usize>, message: &str) -> bool {
        let line = self.line_around(span.start).trim_start();
        (line.starts_with('[') && message.starts_with("string values must be quoted"))
            || (line.contains(" = ") && message.starts_with("missing comma between array"))
    }

    fn syntax_error(&mut self, message: &str, span: Range<usize>) {
        let start = self.line_start(span.start);
        let line = self.line_around(span.start);
        if message.contains("duplicate key") {
            self.duplicate(line, span);
        } else if let Some(marker) = MARKERS.iter().find(|m| line.starts_with(**m)) {
            // The beginning stands for the whole conflict.
            if *marker == MARKERS[0] {
                let span = start..start + marker.len();
                self.error(Code::ConflictMarkers, span, &[]);
            }
        } else if let Some(date) = value_of(line).and_then(mistyped_date::understood) {
            let at = line.find(&date.typed).map_or(span.start, |at| start + at);
            let args = [("value", &*date.typed), ("meant", &*date.meant)];
            self.error(Code::BadDate, at..at + date.typed.len(), &args);
        } else {
            let cause = CAUSES.iter().find(|(said, _)| message.starts_with(said));
            let cause = match cause.map_or(NO_WORD, |(_, cause)| cause) {
                "unquoted" if span.is_empty() => "empty",
                cause => cause,
            };
            self.error(Code::Syntax, span, &[("cause", cause), ("detail", message)]);
        }
    }

    /// A key that is there twice: an id, a key, or a table beside dotted keys of its name.
    fn duplicate(&mut self, line: &str, span: Range<usize>) {
        let key = self.text.get(span.clone()).unwrap_or_default().trim().to_owned();
        let header = line.trim_start().strip_prefix('[');
        let form = match header.map(|h| h.split('.').count()) {
            None => "key",
            Some(..=2) => "id",
            Some(_) => "table",
        };
        self.error(Code::DuplicateId, span, &[("key", &key), ("other", NO_WORD), ("form", form)]);
    }
}

fn value_of(line: &str) -> Option<&str> {
    line.split_once('=').map(|(_, value)| value)
}
