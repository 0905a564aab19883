//! A comparison for readers: what moved, what came and what went, in a manager's words.

mod json;
mod page;
mod premises;
mod summary;
mod wording;

pub(crate) use json::changes;
pub(in crate::report) use page::{counts, label};
pub(crate) use summary::summary_lines;

use serde_json::Value;

use self::wording::{Line, Wording};
use super::block::Page;
use super::write::{Report, text};
use crate::compare::Comparison;
use crate::compare::event::Event;
use crate::history::revisions::StatePair;
use crate::locale::Locale;
use crate::model::ItemKey;

/// What differs between two states, and what to leave out of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ComparisonReport<'a> {
    pub(crate) comparison: &'a Comparison,
    /// The states that are compared.
    pub(crate) loaded: &'a StatePair,
    /// Risks and measures that are restricted and were left out.
    pub(crate) left_out: usize,
    /// What should have changed and did not, where that was asked for.
    pub(crate) untouched: Option<&'a [ItemKey]>,
}

impl Report for ComparisonReport<'_> {
    fn page(&self, locale: &Locale) -> Page {
        page::page(self, locale)
    }

    fn json(&self, _: &Locale) -> Value {
        json::json(self)
    }
}

/// What events tell, one line each with its sign; safe for a terminal.
pub(crate) fn lines<'e>(
    loaded: &StatePair,
    events: impl Iterator<Item = &'e Event>,
    locale: &Locale,
) -> Vec<String> {
    let wording = Wording { loaded, locale };
    let line = |line: Line| match line.text.is_empty() {
        true => format!("{} {}", line.mark.sign(), line.words),
        false => format!("{} {}: {}", line.mark.sign(), line.words, text::compared(&line.text)),
    };
    events.flat_map(|event| wording.lines(event)).map(line).collect()
}
