//! What happened to a measure.

use std::collections::BTreeSet;

use super::event::{Deadline, FromTo, MeasureEvent};
use super::fields;
use crate::model::{Measure, Progress, Slug};

/// A measure that was not there before, as far as is known.
pub(super) fn added(measure: &Measure, is_known: bool) -> MeasureEvent {
    match is_known {
        true => MeasureEvent::Added { progress: measure.progress, deadline: measure.deadline },
        false => MeasureEvent::UnknownBefore,
    }
}

/// A measure that is in no file any more, as far as is known.
pub(super) fn removed(measure: &Measure, is_known: bool) -> MeasureEvent {
    match is_known {
        true => MeasureEvent::Removed { was_open: measure.is_open() },
        false => MeasureEvent::UnknownAfter,
    }
}

/// What happened to a measure that is in both; of the trust's risks, those that have come down or
/// were closed are given.
pub(super) fn changed(
    before: &Measure,
    after: &Measure,
    came_down: &BTreeSet<&Slug>,
) -> Vec<MeasureEvent> {
    let mut events = Vec::new();
    let progress = FromTo::differing(before.progress, after.progress);
    match progress {
        Some(FromTo { to: Progress::Done, .. }) => {
            let (came_down, stayed) =
                after.risks.iter().cloned().partition(|risk| came_down.contains(risk));
            events.push(MeasureEvent::Done { on: after.done_on, came_down, stayed });
        }
        progress => {
            events.extend(progress.map(MeasureEvent::Progress));
            events.extend(fields::of(before, after, "done_on").map(MeasureEvent::Field));
        }
    }
    if before.deadline != after.deadline {
        let deadline = Deadline { from: before.deadline, to: after.deadline };
        events.push(MeasureEvent::Deadline(deadline));
    }
    let told = ["status", "done_on", "deadline"];
    let changed = fields::changed(before, after, |key| told.contains(&key));
    events.extend(changed.into_iter().map(MeasureEvent::Field));
    events
}
