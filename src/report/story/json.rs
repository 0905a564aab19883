//! The history for programs.

use serde_json::Value;

use super::{AtSnapshots, Field, loaded};
use crate::compare::compare;
use crate::history::item_log::Standing;
use crate::history::item_log::{Commit, Step};
use crate::history::snapshots::Snapshot;
use crate::model::{ItemKey, Register};
use crate::report::comparison;
use crate::report::json::object::{Object, strings};

/// Every change, newest first; the changes as a comparison has them.
pub fn log_json(register: &Register, item: &ItemKey, steps: &[Step], at: &AtSnapshots) -> Value {
    let step = |step: &Step| -> Value {
        let loaded = loaded(step);
        let comparison = compare(&loaded.before, &loaded.after);
        let own = comparison.events.iter().filter(|event| event.item.as_ref() == Some(&item.id));
        commit(Object::new(), step.commit.as_ref())
            .list("unread", strings(&step.unread))
            .put("changes", comparison::changes(&loaded, own))
            .into()
    };
    let snapshot = |(snapshot, then): &(Snapshot, Standing)| -> Value {
        let scores = then.risk().map(|risk| &risk.current);
        let zone = scores.and_then(|scores| scores.zone(&register.matrix));
        Object::new()
            .put("name", snapshot.name.as_str())
            .date("date", Some(snapshot.on))
            .level("probability", scores.and_then(|scores| scores.probability))
            .level("consequence", scores.and_then(|scores| scores.worst()))
            .maybe("zone", zone.map(|zone| register.matrix.zone(zone).letter.as_str()))
            .maybe("unread", (*then == Standing::Unread).then_some(true))
            .into()
    };
    address(item)
        .list("snapshots", at.iter().map(snapshot).collect())
        .put("steps", steps.iter().map(step).collect::<Vec<_>>())
        .into()
}

/// Each field with where its value comes from.
pub fn blame_json(item: &ItemKey, fields: &[Field<'_>]) -> Value {
    let field = |field: &Field<'_>| -> Value {
        let object =
            Object::new().put("key", field.key.as_str()).put("value", field.value.as_str());
        match field.since {
            Some(step) => commit(object, step.commit.as_ref()).into(),
            None => object.into(),
        }
    };
    address(item).put("fields", fields.iter().map(field).collect::<Vec<_>>()).into()
}

fn address(item: &ItemKey) -> Object {
    Object::new()
        .put("trust", item.doc.trust.as_str())
        .put("goal", item.doc.name.as_str())
        .put("id", item.id.as_str())
}

/// A commit's keys; `"uncommitted": true` where there is none yet.
fn commit(object: Object, commit: Option<&Commit>) -> Object {
    let Some(commit) = commit else { return object.put("uncommitted", true) };
    object
        .put("commit", commit.id.as_str())
        .date("date", commit.on)
        .put("name", commit.name.as_str())
        .put("email", commit.email.as_str())
        .put("subject", commit.subject.as_str())
        .text("body", &commit.body)
}
