//! What happened to an assessment itself.

use super::event::{AssessmentEvent, FromTo};
use super::fields;
use super::movement::Matrices;
use crate::model::{Assessment, Matrix, Session, State};

/// An assessment that was not there before; its workshops are told too.
pub(super) fn begun(after: &Assessment, matrix: &Matrix) -> Vec<AssessmentEvent> {
    let begun = AssessmentEvent::Begun { state: State::of(Some(after), false, matrix) };
    let sessions = after.sessions.iter().map(|(name, session)| held(name, session));
    std::iter::once(begun).chain(sessions).collect()
}

/// What happened to an assessment that is in both.
pub(super) fn changed(
    before: &Assessment,
    after: &Assessment,
    matrices: &Matrices<'_>,
    is_other_year: bool,
) -> Vec<AssessmentEvent> {
    let mut events: Vec<_> = state(before, after, matrices).into_iter().collect();
    // What counts for nothing has no event: an approval without a seal that fits.
    let is_state_told = !events.is_empty();
    let assessed = FromTo::differing(before.assessed, after.assessed);
    events.extend(assessed.map(AssessmentEvent::Assessed));
    let (was, is) = (&before.judgement, &after.judgement);
    if matrices.are_comparable() {
        let judged = FromTo::differing(was.probability, is.probability);
        events.extend(judged.map(AssessmentEvent::Judged));
    }
    let is_told = |key: &str| match key {
        "status" | "approved.on" | "approved.by" => is_state_told,
        _ => matches!(key, "assessed" | "approved.seal"),
    };
    let own = fields::changed(before, after, is_told);
    let judgement = fields::changed(was, is, |key| key == "probability");
    events.extend(own.into_iter().map(AssessmentEvent::Field));
    events.extend(judgement.into_iter().map(AssessmentEvent::Field));
    sessions(before, after, is_other_year, &mut events);
    events
}

/// What it counts as.
fn state(
    before: &Assessment,
    after: &Assessment,
    matrices: &Matrices<'_>,
) -> Option<AssessmentEvent> {
    let was = State::of(Some(before), false, matrices.before);
    let is = State::of(Some(after), false, matrices.after);
    let (old, new) = (&before.approved, &after.approved);
    match (was, is) {
        (State::Approved, State::Lapsed) => {
            Some(AssessmentEvent::ApprovalLapsed { on: new.on, by: new.by.clone() })
        }
        (State::Approved, State::Approved) if (old.on, &old.by) == (new.on, &new.by) => None,
        (_, State::Approved) => Some(AssessmentEvent::Approved { on: new.on, by: new.by.clone() }),
        _ => FromTo::differing(was, is).map(AssessmentEvent::State),
    }
}

/// A year does not take over the workshops of the one before it.
fn sessions(
    before: &Assessment,
    after: &Assessment,
    is_other_year: bool,
    events: &mut Vec<AssessmentEvent>,
) {
    for (name, session) in &after.sessions {
        match before.sessions.get(name) {
            None => events.push(held(name, session)),
            Some(was) if was != session => {
                events.push(AssessmentEvent::SessionChanged { session: name.clone() });
            }
            Some(_) => {}
        }
    }
    let gone = before.sessions.keys().filter(|name| !after.sessions.contains_key(*name));
    let gone = gone.map(|name| AssessmentEvent::SessionRemoved { session: name.clone() });
    events.extend(gone.filter(|_| !is_other_year));
}

fn held(name: &str, session: &Session) -> AssessmentEvent {
    AssessmentEvent::Held {
        session: name.to_owned(),
        roles: session.roles.clone(),
        decisions: session.decisions.len(),
        parked: session.parked.len(),
    }
}
