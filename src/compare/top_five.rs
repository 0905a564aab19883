//! What happened to a trust's Topp 5.

use std::collections::BTreeSet;

use super::event::{FromTo, TopEvent};
use super::words;
use crate::model::{Slug, TopFive};

/// What happened, with the risk that it happened to.
pub(super) fn changed(before: &TopFive, after: &TopFive) -> Vec<(Option<Slug>, TopEvent)> {
    let mut events = Vec::new();
    let (old, new) = (&before.order, &after.order);
    for (place, id) in (1..).zip(new) {
        if !old.contains(id) {
            events.push((Some(id.clone()), TopEvent::In { place }));
        }
    }
    for (place, id) in (1..).zip(old) {
        if !new.contains(id) {
            events.push((Some(id.clone()), TopEvent::Out { place }));
        }
    }
    events.extend(reordered(old, new));
    let rounds: BTreeSet<&String> = before.presented.keys().chain(after.presented.keys()).collect();
    for round in rounds {
        let presented = |top: &TopFive| {
            let presented = top.presented.get(round).cloned().unwrap_or_default();
            (presented.board, presented.case.trim().to_owned())
        };
        if presented(before) != presented(after) {
            let (on, case) = presented(after);
            events.push((None, TopEvent::Presented { round: round.clone(), on, case }));
        }
    }
    // A comment goes with the risk that it is on.
    let staying = new.iter().filter(|id| old.contains(id));
    for id in staying {
        let comment = |top: &TopFive| top.comments.get(id).cloned().unwrap_or_default();
        if let Some(text) = words::text(&comment(before), &comment(after)) {
            events.push((Some(id.clone()), TopEvent::Comment(text)));
        }
    }
    events
}

/// Those that stayed and passed one another; who only moved up because another left did not.
fn reordered(old: &[Slug], new: &[Slug]) -> Vec<(Option<Slug>, TopEvent)> {
    let was: Vec<&Slug> = old.iter().filter(|id| new.contains(id)).collect();
    let is: Vec<&Slug> = new.iter().filter(|id| old.contains(id)).collect();
    let place =
        |order: &[Slug], id: &Slug| order.iter().position(|o| o == id).map_or(0, |at| at + 1);
    let passed = was.iter().zip(&is).filter(|(was, is)| was != is).map(|(_, is)| *is);
    passed
        .filter_map(|id| {
            let places = FromTo { from: place(old, id), to: place(new, id) };
            (places.from != places.to).then(|| (Some(id.clone()), TopEvent::Place(places)))
        })
        .collect()
}
