//! `catalogue.toml` (FORMAT.md chapter 8).

use std::collections::BTreeMap;

use schemars::{JsonSchema, json_schema};

use super::reporting::Outcome;
use super::values::{Better, Day, Id, Year, needs, value, words};
use crate::model;

words!(
    /// What kind of trust.
    TrustKind,
    [("hospital", ()), ("other", ())]
);
words!(
    /// What is due.
    DueKind,
    model::DueKind::WORDS
);
words!(
    /// What kind of goal.
    GoalKind,
    model::GoalKind::WORDS
);
words!(
    /// How often.
    Frequency,
    model::catalogue::Frequency::WORDS
);
value!(
    /// A number of working days.
    Workdays,
    json_schema!({ "type": "integer", "minimum": 1, "maximum": 31 })
);

/// The trusts, deadlines and goals of a year.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
pub(super) struct Catalogue {
    /// The document that the catalogue is made from.
    source: String,
    /// The file name of that document.
    reference: String,
    /// The trusts, each under the name of its folder.
    trust: BTreeMap<Id, Trust>,
    /// The calendar.
    due: BTreeMap<Id, Due>,
    /// The goals, each under the name of its file.
    goal: BTreeMap<Id, Goal>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Trust {
    /// The trust's full name.
    name: String,
    /// Its short name.
    short: String,
    /// A hospital trust, or another.
    kind: TrustKind,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Due {
    /// What kind of duty.
    kind: DueKind,
    /// The day; or a rule.
    date: Day,
    /// What is due, in words.
    what: String,
    /// The trusts that it applies to, by id.
    applies_to: Vec<Id>,
    /// The name of the round's snapshot.
    snapshot: String,
    /// A rule instead of a day.
    rule: Rule,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Rule {
    /// The working day of the month, counted from its first.
    workday: Workdays,
    /// So many working days after another duty.
    workdays: Workdays,
    /// The other duty, by id.
    after: Id,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Goal {
    /// The requirement's number, where the source gives one.
    number: String,
    /// What kind of goal.
    kind: GoalKind,
    /// The theme that it belongs to.
    theme: String,
    /// The goal in a few own words.
    title: String,
    /// The trusts that it applies to, by id.
    applies_to: Vec<Id>,
    /// Where the source is silent on whom it applies to: what was inferred.
    applies_note: String,
    /// Every trust that it applies to must assess it.
    prioritised: bool,
    /// How often the trusts report.
    reporting: Vec<Frequency>,
    /// How often the source publishes.
    published: Frequency,
    /// The deadline of the goal itself.
    due: Day,
    /// Where the figures come from.
    data_source: String,
    /// Where in the source the goal stands.
    reference: String,
    /// For assignments: the department that owns it.
    owner: String,
    /// What came of it; only in a catalogue made from an annual report.
    outcome: Outcome,
    /// The number that the goal asks for.
    figure: Figure,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Figure {
    /// One figure for all.
    all: String,
    /// Where the figure is relative: to this year.
    than_year: Year,
    /// Which way is the right one.
    better: Better,
    /// A figure per service.
    service: BTreeMap<String, String>,
    /// A figure per trust, by id.
    trust: BTreeMap<Id, String>,
}
