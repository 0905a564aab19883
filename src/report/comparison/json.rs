//! A comparison for programs, in the words of the files.

mod events;

use serde_json::{Value, json};

use super::{ComparisonReport, premises};
use crate::compare::event::Event;
use crate::compare::{Comparison, Scales, Summary};
use crate::history::revisions::{Label, StatePair};
use crate::model::ItemKey;
use crate::report::json::object::Object;

/// The comparison as JSON.
pub(super) fn json(report: &ComparisonReport<'_>) -> Value {
    let Comparison { scales, events, .. } = report.comparison;
    let loaded = report.loaded;
    let scales = match scales {
        Scales::Same => "same",
        Scales::OtherZones => "other-zones",
        Scales::Other => "other",
    };
    let unread = loaded.unread.iter().map(|unread| {
        json!({
            "file": unread.why.file.display().to_string(),
            "in": if unread.is_before { "before" } else { "after" },
            "code": unread.why.code.number(),
        })
    });
    let premises = report.comparison.premises.iter().map(premises::json).collect();
    let untouched =
        report.untouched.map(|keys| keys.iter().map(|key| risk(key, report)).collect::<Vec<_>>());
    Object::new()
        .put("before", state(&loaded.labels[0], loaded.before.year))
        .put("after", state(&loaded.labels[1], loaded.after.year))
        .put("scales", scales)
        .put("summary", summary(&report.comparison.summary()))
        .list("premises", premises)
        .put("changes", events.iter().map(|e| change(e, loaded)).collect::<Vec<_>>())
        .list("unread", unread.collect())
        .maybe("untouched", untouched)
        .into()
}

/// Events alone, as they stand in a comparison.
pub(crate) fn changes<'e>(
    loaded: &StatePair,
    events: impl Iterator<Item = &'e Event>,
) -> Vec<Value> {
    events.map(|event| change(event, loaded)).collect()
}

fn state(label: &Label, year: i32) -> Object {
    let (kind, name, on) = match label {
        Label::Snapshot { name, on } => ("snapshot", name.as_str(), Some(*on)),
        Label::LastSnapshots => ("last-snapshots", "", None),
        Label::Revision { given, on } => ("revision", given.as_str(), *on),
        Label::EndOf(day) => ("day", "", Some(*day)),
        Label::Year(_) => ("year", "", None),
        Label::Folder(path) => ("folder", path.as_str(), None),
        Label::WorkingTree => ("working-tree", "", None),
    };
    Object::new().put("kind", kind).text("name", name).date("date", on).put("year", year)
}

fn summary(summary: &Summary) -> Value {
    json!({
        "up": summary.up,
        "down": summary.down,
        "sideways": summary.sideways,
        "new": summary.new,
        "closed": summary.closed,
        "reopened": summary.reopened,
        "deleted": summary.deleted,
        "unknown": summary.unknown,
    })
}

fn change(event: &Event, loaded: &StatePair) -> Value {
    let (kind, what, details) = events::told(&event.what, loaded);
    let head = Object::new()
        .put("trust", event.doc.trust.as_str())
        .put("goal", event.doc.name.as_str())
        .maybe(kind, event.item.as_ref().map(|id| id.as_str()))
        .text("title", &event.title)
        .put("change", what);
    let head = if event.restricted { head.put("restricted", true) } else { head };
    details.into_iter().fold(head, |object, (key, value)| object.put(key, value)).into()
}

fn risk(key: &ItemKey, report: &ComparisonReport<'_>) -> Object {
    let title = report.loaded.after.risk(key).map_or("", |risk| risk.title.as_str());
    Object::new()
        .put("trust", key.doc.trust.as_str())
        .put("goal", key.doc.name.as_str())
        .put("risk", key.id.as_str())
        .text("title", title)
}
