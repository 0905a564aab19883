//! What a trust has judged about one goal in one year.

use std::collections::BTreeMap;

use super::field::{Field, Record, fields};
use super::matrix::Axis;
use super::words::names;
use super::{Date, Level, Measure, Risk, Slug, word_of};

/// One file of a trust: its assessment of a goal, or its other risks (`_other.toml`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessment {
    /// How far the work has come.
    pub status: Status,
    /// Why it was called ready although something lacks.
    pub despite: String,
    /// When it was last assessed.
    pub assessed: Option<Date>,
    /// What was taken for granted, and what was left out (ISO 31000, NS 5814).
    pub assumptions: Vec<String>,
    /// Who approved it, and the seal of what was approved.
    pub approved: Approval,
    /// The order people chose among risks that rank alike.
    pub order: Vec<Slug>,
    /// How probable it is that the goal itself is not reached.
    pub judgement: Judgement,
    /// Critical success factors, by id.
    pub factors: BTreeMap<Slug, Factor>,
    /// Risks, by id.
    pub risks: BTreeMap<Slug, Risk>,
    /// Measures, by id.
    pub measures: BTreeMap<Slug, Measure>,
    /// Workshops, by day (`2024-02-14`, or `2024-02-14-b` for a second one).
    pub sessions: BTreeMap<String, Session>,
}

impl Record for Assessment {
    const NAME: &'static str = "assessment";
    const FIELDS: &'static [Field<Self>] = fields! {
        choice("status", Status) = status,
            "How far the assessment has come: draft, ready for approval, approved.";
        note("ready.despite") = despite,
            "Why it was called ready although something lacks.";
        day("assessed") = assessed, "The day that the group assessed the goal.";
        lines("assumptions") = assumptions, "What was taken for granted, and what was left out.";
        day("approved.on") = approved.on, "The day of the approval.";
        role("approved.by") = approved.by, "The role that approved.";
        seal("approved.seal") = approved.seal,
            "The fingerprint of what was approved; risiko writes it.";
        column("order") = order, "The order that people chose among risks that rank alike.";
    };
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

    /// The words alone.
    pub const NAMES: [&'static str; 3] = names(&Self::WORDS);

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

impl Record for Judgement {
    const NAME: &'static str = "judgement";
    const FIELDS: &'static [Field<Self>] = fields! {
        level("probability", Axis::Probability) = probability,
            "How probable it is that the goal is not reached.", sealed;
        prose("rationale") = rationale, "Why, one sentence a line.";
    };
}

/// A critical success factor: what must go well for the goal to be reached.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Factor {
    /// What that is.
    pub title: String,
}

impl Record for Factor {
    const NAME: &'static str = "factor";
    const FIELDS: &'static [Field<Self>] = fields! {
        line("title") = title, "What must be in place for the goal to be reached.";
    };
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

impl Session {
    /// The day in a session's name, `2024-02-14-b`.
    pub fn day(name: &str) -> Option<Date> {
        Date::parse_from_str(name.get(..10)?, "%Y-%m-%d").ok()
    }

    /// What further sessions of a day are called. Nobody holds 26 about a goal in a day.
    pub fn further_names(day: &str) -> impl Iterator<Item = String> {
        ('b'..='z').map(move |letter| format!("{day}-{letter}"))
    }
}

impl Record for Session {
    const NAME: &'static str = "session";
    const FIELDS: &'static [Field<Self>] = fields! {
        lines("roles") = roles, "The roles that took part; no names.";
        lines("decisions") = decisions, "What was decided.";
        lines("parked") = parked, "What was raised and not settled.";
        note("minority") = minority, "A view that did not carry.";
    };
}

/// The spread of a vote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Votes {
    /// What the round ended with.
    pub last: VotingRound,
    /// The round before the talk, where there were two.
    pub first: VotingRound,
}

/// A round of votes: a level from each who voted; no names, and the order tells nobody's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VotingRound {
    /// The levels of probability.
    pub probability: Vec<Level>,
    /// The levels of consequence, by area.
    pub consequence: BTreeMap<Slug, Vec<Level>>,
}

impl Record for Votes {
    const NAME: &'static str = "votes";
    const FIELDS: &'static [Field<Self>] = fields! {
        levels("probability", Axis::Probability) = last.probability,
            "Everybody's level of probability.";
        levels_by_area("consequence.*") = last.consequence,
            "Everybody's level of consequence, per area of the matrix.";
        levels("first.probability", Axis::Probability) = first.probability,
            "The levels of probability before the talk.";
        levels_by_area("first.consequence.*") = first.consequence,
            "The levels of consequence before the talk, per area of the matrix.";
    };
}

impl Assessment {
    /// Risks that nobody has closed.
    pub fn open_risks(&self) -> impl Iterator<Item = (&Slug, &Risk)> {
        self.risks.iter().filter(|(_, r)| r.is_open())
    }
}
