//! A measure: something done about risks, with an owner and a deadline.

use super::field::{Field, Record, fields};
use super::words::names;
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

impl Record for Measure {
    const NAME: &'static str = "measure";
    const FIELDS: &'static [Field<Self>] = fields! {
        line("title") = title, "The measure in a few words.";
        ids("risks") = risks, "The risks that it serves, by id, also in other files of the trust.";
        role("owner") = owner, "The role that sees to it; no names.";
        day("deadline") = deadline, "The day that it should be done.";
        choice("status", Progress) = progress, "How far it has come.";
        note("expected_effect") = expected_effect, "What it should achieve.";
        day("done_on") = done_on, "The day that it was done.";
        word("judged_effect", Effect) = judged_effect, "What it achieved, judged afterwards.";
        note("judged_note") = judged_note, "On what the judgement rests.";
    };
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

    /// The words alone.
    pub const NAMES: [&'static str; 5] = names(&Self::WORDS);

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

    /// The words alone.
    pub const NAMES: [&'static str; 3] = names(&Self::WORDS);
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
