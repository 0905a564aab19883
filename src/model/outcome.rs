//! Whether a goal was reached, told after the year.

use super::field::{Field, Record, fields};
use super::words::names;
use super::{Date, Slug, word_of};

/// A goal's outcome (FORMAT.md chapters 6 and 8): in a catalogue made from an annual report, and in
/// a trust's own report for the year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outcome {
    /// How far the goal was reached.
    pub reached: Option<Reached>,
    /// The source's own word, where it is another.
    pub wording: String,
    /// What lies behind it.
    pub note: String,
    /// What is done about it.
    pub measures: Vec<Slug>,
    /// When the goal will be reached.
    pub expected: Option<Date>,
}

impl Record for Outcome {
    const NAME: &'static str = "outcome";
    const FIELDS: &'static [Field<Self>] = fields! {
        word("reached", Reached) = reached, "How far the goal was reached.";
        line("wording") = wording, "The source's own word, where it is another.";
        note("note") = note, "What lies behind it.";
        ids("measures") = measures, "The measures that are taken, by id.";
        day("expected") = expected, "The day that the goal will be reached.";
    };
}

/// How far a goal was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// It was.
    Reached,
    /// In part.
    Partly,
    /// It was not.
    NotReached,
    /// The source does not say.
    NotStated,
}

impl Reached {
    /// Each outcome with its word in files.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("reached", Self::Reached),
        ("partly", Self::Partly),
        ("not-reached", Self::NotReached),
        ("not-stated", Self::NotStated),
    ];

    /// The words alone.
    pub const NAMES: [&'static str; 4] = names(&Self::WORDS);

    /// The word in files.
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}
