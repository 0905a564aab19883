//! What a trust reports to the region (FORMAT.md chapter 6): each round, each requirement, and each
//! goal's outcome after the year.

use std::collections::BTreeMap;

use super::field::{Field, Record, fields};
use super::{Date, Outcome, Slug};

/// A trust's reports of a year. Rounds are named as the calendar names their snapshots: `2024-T1`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reporting {
    /// What was delivered, by round.
    pub delivered: BTreeMap<String, Delivery>,
    /// What was written about each requirement.
    pub requirements: BTreeMap<Slug, Requirement>,
    /// How far each goal was reached, told after the year.
    pub outcomes: BTreeMap<Slug, Outcome>,
}

/// A round that was delivered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Delivery {
    /// The day it was sent to the region.
    pub on: Option<Date>,
    /// The day the trust's own board treated it.
    pub board: Option<Date>,
    /// The board's case number.
    pub case: String,
}

impl Record for Delivery {
    const NAME: &'static str = "delivered";
    const FIELDS: &'static [Field<Self>] = fields! {
        day("on") = on, "The day that the report was sent to the region.";
        day("board") = board, "The day that the trust's own board treated it.";
        line("case") = case, "The board's case number.";
    };
}

/// A requirement of the region.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Requirement {
    /// When an assignment was done.
    pub done_on: Option<Date>,
    /// What was written in each round.
    pub rounds: BTreeMap<String, RoundReport>,
}

impl Record for Requirement {
    const NAME: &'static str = "requirement";
    const FIELDS: &'static [Field<Self>] = fields! {
        day("done_on") = done_on, "The day that an assignment was done.";
    };
}

/// What was written about a requirement in a round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoundReport {
    /// The requirement is not met.
    pub deviation: bool,
    /// What is told.
    pub text: String,
    /// What is done about it.
    pub measures: Vec<Slug>,
    /// When it will be met.
    pub expected: Option<Date>,
}

impl Record for RoundReport {
    const NAME: &'static str = "report";
    const FIELDS: &'static [Field<Self>] = fields! {
        flag("deviation") = deviation, "Whether it deviates from what is required.";
        prose("text") = text, "What is reported, one sentence a line.";
        ids("measures") = measures, "The measures that are taken, by id.";
        day("expected") = expected, "The day that it will be fully met.";
    };
}
