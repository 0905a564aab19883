//! What happened to a measure.

use std::collections::BTreeSet;

use super::event::{Deadline, FromTo, Ids, KeyText, MeasureEvent};
use super::risks::names;
use super::words;
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
            let done_on = FromTo::differing(before.done_on, after.done_on);
            events.extend(done_on.map(MeasureEvent::DoneOn));
        }
    }
    if before.deadline != after.deadline {
        let deadline = Deadline { from: before.deadline, to: after.deadline };
        events.push(MeasureEvent::Deadline(deadline));
    }
    events.extend(names(&before.owner, &after.owner).map(MeasureEvent::Owner));
    events.extend(Ids::of(&before.risks, &after.risks).map(MeasureEvent::Serves));
    let judged = FromTo::differing(before.judged_effect, after.judged_effect);
    events.extend(judged.map(MeasureEvent::Judged));
    for (key, before, after) in [
        ("title", &before.title, &after.title),
        ("expected_effect", &before.expected_effect, &after.expected_effect),
        ("judged_note", &before.judged_note, &after.judged_note),
    ] {
        let text = words::text(before, after);
        events.extend(text.map(|text| MeasureEvent::Text(KeyText { key, text })));
    }
    events
}
