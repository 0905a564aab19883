//! `_reporting.toml` (FORMAT.md chapter 6).

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::values::{Id, Reached, needs};

/// What a trust reports.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
pub(super) struct Reporting {
    /// The text per requirement and round, as [requirement.krav-31.t1].
    requirement: BTreeMap<Id, BTreeMap<Id, Report>>,
    /// What came of each goal, after the year.
    outcome: BTreeMap<Id, Outcome>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Report {
    /// Something is not as required.
    deviation: bool,
    /// What is reported, one sentence a line.
    text: String,
}

/// What came of a goal; also in a catalogue made from an annual report.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
pub(super) struct Outcome {
    /// How far the goal was reached.
    reached: Reached,
    /// The source's own word where it is another.
    wording: String,
    /// What the outcome rests on.
    note: String,
}
