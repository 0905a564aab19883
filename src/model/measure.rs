//! A measure: something done about risks, with an owner and a deadline.

use super::{Date, Slug, word_of};

/// A measure as it stands in an assessment (FORMAT.md chapter 4). It is listed once, in one
/// file, and may serve risks in other files of the same trust.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Measure {
    /// What is done.
    pub title: String,
    /// The risks it serves.
    pub risks: Vec<Slug>,
    /// The role that answers for it.
    pub owner: String,
    /// When it is to be done.
    pub deadline: Option<Date>,
    /// How far it has come.
    pub progress: Progress,
    /// What it should achieve.
    pub expected_effect: String,
    /// When it was done.
    pub done_on: Option<Date>,
    /// What it achieved, judged afterwards.
    pub judged_effect: Option<Effect>,
    /// Why it was judged so.
    pub judged_note: String,
}

/// How far a measure has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, PartialOrd, Ord)]
pub enum Progress {
    /// Somebody has said it.
    #[default]
    Proposed,
    /// It will be done.
    Decided,
    /// It is being done.
    InProgress,
    /// It is done.
    Done,
    /// It will not be done.
    Dropped,
}

impl Progress {
    /// Each step with its word in files.
    pub const WORDS: [(&'static str, Self); 5] = [
        ("proposed", Self::Proposed),
        ("decided", Self::Decided),
        ("in-progress", Self::InProgress),
        ("done", Self::Done),
        ("dropped", Self::Dropped),
    ];

    /// The word in files.
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

/// What a measure achieved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// What was expected.
    AsExpected,
    /// Some of it.
    Partly,
    /// Nothing.
    None,
}

impl Effect {
    /// Each effect with its word in files.
    pub const WORDS: [(&'static str, Self); 3] =
        [("as-expected", Self::AsExpected), ("partly", Self::Partly), ("none", Self::None)];
}

impl Measure {
    /// Neither done nor dropped.
    pub fn is_open(&self) -> bool {
        !matches!(self.progress, Progress::Done | Progress::Dropped)
    }

    /// Open, and its deadline lies before `today`.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.is_open() && self.deadline.is_some_and(|d| d < today)
    }
}
