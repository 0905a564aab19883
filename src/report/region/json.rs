//! A region for programs, in the words of the files.

use serde_json::Value;

use super::remarks::{lacking, remarks};
use super::{Lack, View};
use crate::compare::region::{GoalRow, TopRisk, top};
use crate::locale::Locale;
use crate::model::{DocKey, Register, Slug, ZoneIndex};
use crate::report::comparison::ComparisonReport;
use crate::report::json::object::Object;
use crate::report::write::Report;

pub(super) fn json(view: &View<'_>, locale: &Locale) -> Value {
    let goal = |goal: Slug| {
        let title = view.lead().and_then(|lead| lead.goal_title(&goal)).unwrap_or_default();
        let rows = view.across(&goal);
        let rows: Vec<Value> = rows.iter().map(|(register, row)| of_row(register, row)).collect();
        Object::new().put("id", goal.as_str()).text("title", title).put("trusts", rows).into()
    };
    let goals: Vec<Value> = view.goals().into_iter().map(goal).collect();
    let topp: Vec<Value> = top(view.parts()).iter().filter_map(|t| of_top(view, t)).collect();
    Object::new()
        .put("year", view.lead().map_or(0, |lead| lead.year))
        .put("today", view.today.to_string())
        .put("registers", registers(view))
        .put("remarks", remarks(view.region, locale))
        .put("trusts", trusts(view))
        .put("goals", goals)
        .put("top", topp)
        .maybe("since", since(view, locale))
        .into()
}

fn registers(view: &View<'_>) -> Vec<Value> {
    let sources = view.region.sources.iter().enumerate();
    let read = sources.map(|(at, source)| {
        let held = view.region.joined.held_by.iter().filter(|(_, by)| **by == at);
        let trusts: Vec<&str> = held.map(|(trust, _)| trust.as_str()).collect();
        Object::new().put("name", source.name.as_str()).put("read", true).put("trusts", trusts)
    });
    let unread = view.region.unread.iter();
    let unread = unread.map(|one| Object::new().put("name", one.name.as_str()).put("read", false));
    read.chain(unread).map(Value::from).collect()
}

fn letter(register: &Register, zone: Option<ZoneIndex>) -> Option<&str> {
    zone.map(|zone| register.matrix.zone(zone).id.as_str())
}

fn trusts(view: &View<'_>) -> Vec<Value> {
    let lacks = view.trusts().filter_map(|(id, register)| {
        let Lack { status, missing, days, top, counts } = view.lack(id, register)?;
        let missing: Vec<&str> = missing.iter().map(|goal| goal.id.as_str()).collect();
        let held = view.region.source_of(id).map(|source| source.name.as_str());
        let value: Value = Object::new()
            .put("id", id.as_str())
            .put("name", status.name.as_str())
            .maybe("register", held)
            .put("other_scale", view.is_elsewhere(register))
            .put("obligations", status.obligations)
            .put("missing", missing)
            .put("draft", status.draft)
            .put("ready", status.ready)
            .put("approved", status.approved)
            .put("lapsed", status.lapsed)
            .put("damaged", status.damaged)
            .maybe("days", days)
            .put("overdue_measures", status.overdue_measures)
            .put("top", top)
            .put("errors", counts.errors)
            .put("warnings", counts.warnings)
            .into();
        Some(value)
    });
    lacks.collect()
}

fn of_row(register: &Register, row: &GoalRow) -> Value {
    let worst = row.worst.as_ref().map(|key| {
        let risk = register.risk(key);
        let restricted = risk.map_or("", |risk| risk.restricted.as_str());
        let title = risk.map_or("", |risk| risk.title.as_str());
        Object::new().put("id", key.id.as_str()).put("title", title).text("restricted", restricted)
    });
    let zones = register.matrix.zones.iter().zip(&row.zones);
    let zones = zones.fold(Object::new(), |object, (zone, count)| object.put(&zone.id, *count));
    Object::new()
        .put("trust", row.doc.trust.as_str())
        .put("state", row.state.word())
        .maybe("zone", letter(register, row.zone))
        .put("risks", row.risks)
        .put("zones", zones)
        .level("judgement", row.judgement)
        .put("open_measures", row.measures)
        .put("late_measures", row.late)
        .maybe("worst", worst)
        .into()
}

fn of_top(view: &View<'_>, top: &TopRisk) -> Option<Value> {
    let register = view.parts().get(top.part)?;
    let risk = top.risk(view.parts())?;
    let DocKey { trust, name } = &top.key.doc;
    let value = Object::new()
        .put("trust", trust.as_str())
        .put("goal", name.as_str())
        .put("id", top.key.id.as_str())
        .put("title", risk.title.as_str())
        .maybe("zone", letter(register, top.zone))
        .level("probability", risk.current.probability)
        .level("consequence", risk.current.worst())
        .put("place", top.place)
        .text("owner", &risk.owner)
        .text("restricted", &risk.restricted);
    Some(value.into())
}

fn since(view: &View<'_>, locale: &Locale) -> Option<Object> {
    let moved = view.moved.as_ref()?;
    let pieces = moved.pieces().map(|(loaded, found)| {
        let report = ComparisonReport { comparison: found, loaded, left_out: 0, untouched: None };
        report.json(locale)
    });
    let none = moved.since.lacking.iter();
    let none = none.map(|one| lacking(one, view.region, &moved.name, locale));
    let object = Object::new().put("snapshot", moved.name.as_str());
    Some(
        object
            .put("comparisons", pieces.collect::<Vec<_>>())
            .put("lacking", none.collect::<Vec<_>>()),
    )
}
