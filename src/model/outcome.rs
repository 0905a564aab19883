//! Whether a goal was reached, told after the year.

use super::word_of;

/// A goal's outcome (FORMAT.md chapters 6 and 8): in a catalogue made from an annual report, and in
/// a trust's own report for the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// How far the goal was reached.
    pub reached: Reached,
    /// The source's own word, where it is another.
    pub wording: String,
    /// What lies behind it.
    pub note: String,
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

    /// The word in files.
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}
