//! `_indicators.toml` (FORMAT.md chapter 6).

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::values::{Better, Id, Named, YearKey, needs};

/// A trust's quality indicators.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
pub(super) struct Indicators {
    /// What hospitals are called, each under the id that indicators have it by.
    hospital: BTreeMap<Id, Hospital>,
    /// Indicators, each under an id, with a table per hospital.
    indicator: BTreeMap<Id, Named<Indicator, Readings>>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Hospital {
    /// The name, with the letters that an id cannot have.
    name: String,
}

#[derive(JsonSchema)]
#[schemars(transform = needs(&["goal", "better"]))]
struct Indicator {
    /// The goal that it belongs to, by id.
    goal: Id,
    /// What is measured.
    title: String,
    /// The unit of the readings and limits.
    unit: String,
    /// Whether higher or lower readings are better.
    better: Better,
    /// The limit of green; a reading equal to it meets it.
    green: f64,
    /// The limit of yellow; a reading equal to it meets it.
    yellow: f64,
    /// Where the readings come from.
    source: String,
}

/// A hospital's readings, each under its year.
type Readings = BTreeMap<YearKey, Reading>;

#[derive(JsonSchema)]
#[schemars(untagged)]
enum Reading {
    /// A final reading.
    Final(f64),
    /// A reading of which more is said.
    Noted(Noted),
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Noted {
    /// The reading.
    value: f64,
    /// It may still change.
    provisional: bool,
    /// Fewer than ten patients: the figure, where one is published, is shown and never judged.
    few: bool,
}
