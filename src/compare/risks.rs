//! What happened to a risk.

use super::event::{FromTo, RiskEvent};
use super::fields;
use super::movement::{AreaChange, Matrices, Place, areas};
use crate::model::{Risk, Scores, Slug, seal};

/// Keys that have events of their own.
const TOLD: [&str; 13] = [
    "knowledge.data",
    "knowledge.understanding",
    "knowledge.agreement",
    "inherent.probability",
    "inherent.consequence.*",
    "target.probability",
    "target.consequence.*",
    "reviewed",
    "restricted",
    "accepted.on",
    "accepted.by",
    "accepted.why",
    "accepted.seal",
];

/// A risk that was not there before, as far as is known.
pub(super) fn added(risk: &Risk, is_known: bool, matrices: &Matrices<'_>) -> RiskEvent {
    let at = Place::of(&risk.current, matrices.after);
    if is_known { RiskEvent::Added { at } } else { RiskEvent::UnknownBefore { at } }
}

/// A risk that is in no file any more, as far as is known.
pub(super) fn deleted(risk: &Risk, is_known: bool, matrices: &Matrices<'_>) -> RiskEvent {
    let at = Place::of(&risk.current, matrices.before);
    match is_known {
        true => RiskEvent::Deleted { at, was_open: risk.is_open() },
        false => RiskEvent::UnknownAfter { at },
    }
}

/// What happened to a risk that is in both.
pub(super) fn changed(
    id: &Slug,
    before: &Risk,
    after: &Risk,
    matrices: &Matrices<'_>,
    is_other_year: bool,
) -> Vec<RiskEvent> {
    let mut events = Vec::new();
    standing(before, after, matrices, &mut events);
    aims(before, after, matrices, &mut events);
    acceptance(id, before, after, matrices, &mut events);
    // A new year begins without the acceptances of the one before it.
    events
        .retain(|event| !is_other_year || !matches!(event, RiskEvent::AcceptanceWithdrawn { .. }));
    events.extend(FromTo::differing(before.knowledge, after.knowledge).map(RiskEvent::Knowledge));
    if let Some(on) = after.reviewed.filter(|_| before.reviewed != after.reviewed) {
        events.push(RiskEvent::Reviewed { on });
    }
    restriction(before, after, &mut events);
    // What is closed stands nowhere, but its scores are still what was written.
    let are_closed = !before.is_open() && !after.is_open() && matrices.are_comparable();
    // Areas that are not the worst change no cell, and are told by themselves.
    let same_cell =
        |was: &Scores, is: &Scores| matrices.are_comparable() && was.cell() == is.cell();
    let is_told = |key: &str| match key {
        "closed.on" | "closed.why" => before.is_open() != after.is_open(),
        "probability" | "consequence.*" => !are_closed,
        "target.probability" | "target.consequence.*" => !same_cell(&before.target, &after.target),
        "inherent.probability" | "inherent.consequence.*" => {
            !same_cell(&before.inherent, &after.inherent)
        }
        "reviewed" => after.reviewed.is_some() || is_other_year,
        _ => TOLD.contains(&key),
    };
    events.extend(fields::changed(before, after, is_told).into_iter().map(RiskEvent::Field));
    events
}

/// Whether it counts, and where it stands.
fn standing(before: &Risk, after: &Risk, matrices: &Matrices<'_>, events: &mut Vec<RiskEvent>) {
    let was = Place::of(&before.current, matrices.before);
    let is = Place::of(&after.current, matrices.after);
    match (before.closed.on, after.closed.on) {
        (None, Some(on)) => {
            let why = after.closed.why.clone();
            events.push(RiskEvent::Closed { on, why, at: is.or(was) });
        }
        (Some(_), None) => events.push(RiskEvent::Reopened { at: is }),
        (Some(_), Some(_)) => {}
        (None, None) => {
            if let Some(movement) = matrices.movement(&before.current, &after.current) {
                let is_driver =
                    |change: &AreaChange| movement.by_area.as_ref() == Some(&change.area);
                let mut others = movement.areas.clone();
                others.retain(|change| !is_driver(change));
                events.push(RiskEvent::Moved(movement));
                if !others.is_empty() {
                    events.push(RiskEvent::Areas(others));
                }
                return;
            }
            match (was, is) {
                (None, Some(at)) => events.push(RiskEvent::Scored { at }),
                (Some(was), None) => events.push(RiskEvent::Unscored { was }),
                _ if matrices.are_comparable() => {
                    let changes = areas(&before.current, &after.current);
                    if !changes.is_empty() {
                        events.push(RiskEvent::Areas(changes));
                    }
                }
                _ => {}
            }
        }
    }
}

/// Scores before any control and after the planned measures.
fn aims(before: &Risk, after: &Risk, matrices: &Matrices<'_>, events: &mut Vec<RiskEvent>) {
    if matrices.are_comparable() {
        let was = Place::of(&before.target, matrices.before);
        let target = FromTo::differing(was, Place::of(&after.target, matrices.after));
        events.extend(target.map(RiskEvent::Target));
        let was = Place::of(&before.inherent, matrices.before);
        let inherent = FromTo::differing(was, Place::of(&after.inherent, matrices.after));
        events.extend(inherent.map(RiskEvent::Inherent));
    }
}

fn acceptance(
    id: &Slug,
    before: &Risk,
    after: &Risk,
    matrices: &Matrices<'_>,
    events: &mut Vec<RiskEvent>,
) {
    let holds = |risk: &Risk, matrix| {
        risk.accepted.on.is_some()
            && seal::holds_risk(&risk.accepted.seal, id.as_str(), risk, matrix)
    };
    let (old, new) = (&before.accepted, &after.accepted);
    match (old.is_given(), new.is_given()) {
        (true, false) => {
            events.push(RiskEvent::AcceptanceWithdrawn { by: old.by.clone() });
        }
        (true, true) if holds(before, matrices.before) && !holds(after, matrices.after) => {
            events.push(RiskEvent::AcceptanceLapsed { by: old.by.clone() });
        }
        (_, true) if (old.on, &old.by, &old.seal) != (new.on, &new.by, &new.seal) => {
            let (on, by, why) = (new.on, new.by.clone(), new.why.clone());
            events.push(RiskEvent::Accepted { on, by, why });
        }
        (true, true) => {
            events.extend(fields::of(before, after, "accepted.why").map(RiskEvent::Field));
        }
        (false, _) => {}
    }
}

fn restriction(before: &Risk, after: &Risk, events: &mut Vec<RiskEvent>) {
    match (before.is_restricted(), after.is_restricted()) {
        (false, true) => {
            events.push(RiskEvent::Restricted { ground: after.restricted.clone() });
        }
        (true, false) => events.push(RiskEvent::Unrestricted),
        _ => events.extend(fields::of(before, after, "restricted").map(RiskEvent::Field)),
    }
}
