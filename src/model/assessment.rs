//! What a trust has judged about one goal in one year.

use std::collections::BTreeMap;

use super::{Date, Level, Measure, Risk, Slug, word_of};

/// One file of a trust: its assessment of a goal, or its other risks (`_other.toml`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessment {
    /// How far the work has come.
    pub status: Status,
    /// When it was last assessed.
    pub assessed: Option<Date>,
    /// Who approved it, and the seal of what was approved.
    pub approved: Approval,
    /// The order people chose among risks that rank alike.
    pub order: Vec<Slug>,
    /// How probable it is that the goal itself is not reached.
    pub judgement: Judgement,
    /// Critical success factors, by id.
    pub factors: BTreeMap<Slug, String>,
    /// Risks, by id.
    pub risks: BTreeMap<Slug, Risk>,
    /// Measures, by id.
    pub measures: BTreeMap<Slug, Measure>,
    /// Workshops, by day (`2024-02-14`, or `2024-02-14-b` for a second one).
    pub sessions: BTreeMap<String, Session>,
}

/// What people have said about how far an assessment has come. What it counts as is derived:
/// see [`super::state`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Status {
    /// Being worked on.
    #[default]
    Draft,
    /// Ready to be sent.
    Ready,
    /// Approved by the management.
    Approved,
}

impl Status {
    /// Each status with its word in files.
    pub const WORDS: [(&'static str, Self); 3] =
        [("draft", Self::Draft), ("ready", Self::Ready), ("approved", Self::Approved)];

    /// The word in files.
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

/// A formal approval.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Approval {
    /// The day.
    pub on: Option<Date>,
    /// The role.
    pub by: String,
    /// See [`super::seal`].
    pub seal: String,
}

impl Approval {
    /// It has a day, a role and a seal.
    pub fn is_complete(&self) -> bool {
        self.on.is_some() && !self.by.is_empty() && !self.seal.is_empty()
    }
}

/// The judgement of the goal itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Judgement {
    /// How probable it is that the goal is *not* reached.
    pub probability: Option<Level>,
    /// Why.
    pub rationale: String,
}

/// A workshop, written when it is left.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Session {
    /// Roles that took part.
    pub roles: Vec<String>,
    /// What was decided.
    pub decisions: Vec<String>,
    /// Raised, not settled.
    pub parked: Vec<String>,
    /// A view that did not carry.
    pub minority: String,
    /// Votes per risk; no names.
    pub votes: BTreeMap<Slug, Votes>,
}

/// The spread of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Votes {
    /// One probability per vote.
    pub probability: Vec<Level>,
    /// One consequence per vote.
    pub consequence: Vec<Level>,
}

impl Assessment {
    /// Risks that nobody has closed.
    pub fn open_risks(&self) -> impl Iterator<Item = (&Slug, &Risk)> {
        self.risks.iter().filter(|(_, r)| r.is_open())
    }
}
