//! What happened to a risk.

use super::event::{FromTo, Ids, KeyText, RiskEvent};
use super::movement::{Matrices, Place, areas};
use super::words;
use crate::model::{Acceptance, Risk, Slug, seal};

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
) -> Vec<RiskEvent> {
    let mut events = Vec::new();
    standing(before, after, matrices, &mut events);
    aims(before, after, matrices, &mut events);
    acceptance(id, before, after, &mut events);
    facts(before, after, &mut events);
    texts(before, after, &mut events);
    events
}

/// Whether it counts, and where it stands.
fn standing(before: &Risk, after: &Risk, matrices: &Matrices<'_>, events: &mut Vec<RiskEvent>) {
    let was = Place::of(&before.current, matrices.before);
    let is = Place::of(&after.current, matrices.after);
    match (&before.closed, &after.closed) {
        (None, Some(closed)) => {
            let (on, why) = (closed.on, closed.why.clone());
            events.push(RiskEvent::Closed { on, why, at: is.or(was) });
        }
        (Some(_), None) => events.push(RiskEvent::Reopened { at: is }),
        (Some(old), Some(new)) => key_text("closed.why", &old.why, &new.why, events),
        (None, None) => {
            if let Some(movement) = matrices.movement(&before.current, &after.current) {
                events.push(RiskEvent::Moved(movement));
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
    events.extend(FromTo::differing(before.target_by, after.target_by).map(RiskEvent::TargetBy));
}

fn acceptance(id: &Slug, before: &Risk, after: &Risk, events: &mut Vec<RiskEvent>) {
    let holds = |risk: &Risk, accepted: &Acceptance| {
        accepted.on.is_some() && accepted.seal == seal::of_risk(id.as_str(), risk)
    };
    match (&before.accepted, &after.accepted) {
        (Some(old), None) => {
            events.push(RiskEvent::AcceptanceWithdrawn { by: old.by.clone() });
        }
        (Some(old), Some(new)) if holds(before, old) && !holds(after, new) => {
            events.push(RiskEvent::AcceptanceLapsed { by: old.by.clone() });
        }
        (old, Some(new)) => {
            let given = |a: &Acceptance| (a.on, a.by.clone(), a.seal.clone());
            if old.as_ref().map(given) != Some(given(new)) {
                let (on, by, why) = (new.on, new.by.clone(), new.why.clone());
                events.push(RiskEvent::Accepted { on, by, why });
            } else if let Some(old) = old {
                key_text("accepted.why", &old.why, &new.why, events);
            }
        }
        (None, None) => {}
    }
}

fn facts(before: &Risk, after: &Risk, events: &mut Vec<RiskEvent>) {
    events.extend(FromTo::differing(before.knowledge, after.knowledge).map(RiskEvent::Knowledge));
    events.extend(FromTo::differing(before.treatment, after.treatment).map(RiskEvent::Treatment));
    events.extend(FromTo::differing(before.horizon, after.horizon).map(RiskEvent::Horizon));
    events.extend(names(&before.owner, &after.owner).map(RiskEvent::Owner));
    events.extend(Ids::of(&before.threatens, &after.threatens).map(RiskEvent::Threatens));
    if let Some(on) = after.reviewed.filter(|_| before.reviewed != after.reviewed) {
        events.push(RiskEvent::Reviewed { on });
    }
    match (before.is_restricted(), after.is_restricted()) {
        (false, true) => {
            events.push(RiskEvent::Restricted { ground: after.restricted.clone() });
        }
        (true, false) => events.push(RiskEvent::Unrestricted),
        _ => key_text("restricted", &before.restricted, &after.restricted, events),
    }
}

fn texts(before: &Risk, after: &Risk, events: &mut Vec<RiskEvent>) {
    key_text("title", &before.title, &after.title, events);
    key_text("event", &before.event, &after.event, events);
    let lists = [
        ("causes", &before.causes, &after.causes),
        ("leads_to", &before.leads_to, &after.leads_to),
    ];
    for (key, before, after) in lists {
        let text = words::list(before, after);
        events.extend(text.map(|text| RiskEvent::Text(KeyText { key, text })));
    }
    key_text("rationale", &before.rationale, &after.rationale, events);
}

fn key_text(key: &'static str, before: &str, after: &str, events: &mut Vec<RiskEvent>) {
    let text = words::text(before, after);
    events.extend(text.map(|text| RiskEvent::Text(KeyText { key, text })));
}

/// Two names, where they do not read the same.
pub(super) fn names(before: &str, after: &str) -> Option<FromTo<String>> {
    let name = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    FromTo::differing(name(before), name(after))
}
