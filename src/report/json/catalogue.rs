//! The year's catalogue as JSON (FORMAT.md chapter 8).

use serde_json::Value;

use super::object::{self, Object, strings};
use crate::model::catalogue::{DueRule, Figure, Frequency};
use crate::model::{Catalogue, Due, DueKind, Goal, Outcome, Trust, word_of};

pub(in crate::report) fn trusts(catalogue: &Catalogue) -> Vec<Value> {
    let trust = |trust: &Trust| {
        Object::new()
            .put("id", trust.id.as_str())
            .text("name", &trust.name)
            .text("short", &trust.short)
            .put("kind", if trust.hospital { "hospital" } else { "other" })
    };
    catalogue.trusts.iter().map(trust).map(Value::from).collect()
}

/// The calendar's entries, as they are written: dates or rules.
pub(in crate::report) fn due(catalogue: &Catalogue) -> Vec<Value> {
    let due = |due: &Due| {
        let rule = match &due.rule {
            None => Object::new(),
            Some(DueRule::Workday(n)) => Object::new().put("workday", *n),
            Some(DueRule::WorkdaysAfter(n, after)) => {
                Object::new().put("workdays", *n).put("after", after.as_str())
            }
        };
        Object::new()
            .put("id", due.id.as_str())
            .put("kind", word_of(&DueKind::WORDS, &due.kind))
            .date("date", due.date)
            .nested("rule", rule)
            .text("what", &due.what)
            .texts("applies_to", &due.applies_to)
            .text("snapshot", &due.snapshot)
            .text("inferred", &due.inferred)
    };
    catalogue.due.iter().map(due).map(Value::from).collect()
}

pub(super) fn goals(catalogue: &Catalogue) -> Vec<Value> {
    catalogue.goals.iter().map(goal).collect()
}

pub(in crate::report) fn goal(goal: &Goal) -> Value {
    let reporting: Vec<_> = goal.reporting.iter().map(|f| f.word()).collect();
    Object::new()
        .put("id", goal.id.as_str())
        .text("number", &goal.number)
        .put("kind", goal.kind.word())
        .text("theme", &goal.theme)
        .text("title", &goal.title)
        .text("text", &goal.text)
        .put("applies_to", strings(&goal.applies_to))
        .text("applies_note", &goal.applies_note)
        .put("prioritised", goal.prioritised)
        .texts("reporting", &reporting)
        .maybe("published", goal.published.map(Frequency::word))
        .date("due", goal.due)
        .text("data_source", &goal.data_source)
        .text("reference", &goal.reference)
        .text("owner", &goal.owner)
        .nested("figure", figure(&goal.figure))
        .nested("outcome", goal.outcome.as_ref().map(outcome).unwrap_or_default())
        .into()
}

fn outcome(outcome: &Outcome) -> Object {
    object::record(Object::new(), outcome, |_, object| object)
}

fn figure(figure: &Figure) -> Object {
    let table = |rows: &[(String, String)]| {
        rows.iter().fold(Object::new(), |object, (key, value)| object.text(key, value))
    };
    Object::new()
        .text("all", &figure.all)
        .maybe("than_year", figure.than_year)
        .text("better", &figure.better)
        .nested("service", table(&figure.service))
        .nested("trust", table(&figure.trust))
}
