//! What happened to a trust's quality indicators.

use super::event::{FromTo, IndicatorEvent};
use super::fields;
use crate::model::{Indicator, Indicators, Slug};

/// What happened, with the indicator that it happened to: as it is after, or was before where it is
/// gone. A new year begins without the readings of the one before it.
pub(super) fn changed<'r>(
    before: &'r Indicators,
    after: &'r Indicators,
    is_other_year: bool,
) -> Vec<(&'r Slug, &'r Indicator, IndicatorEvent)> {
    let mut events = Vec::new();
    for (id, is) in &after.by_id {
        match before.by_id.get(id) {
            None => events.push((id, is, IndicatorEvent::Added)),
            Some(was) => {
                let mut found = definition(was, is);
                found.extend(readings((before, was), (after, is), is_other_year));
                events.extend(found.into_iter().map(|event| (id, is, event)));
            }
        }
    }
    let gone = before.by_id.iter().filter(|(id, _)| !after.by_id.contains_key(*id));
    events.extend(gone.map(|(id, was)| (id, was, IndicatorEvent::Removed)));
    events
}

/// What is measured, and what is held against it.
fn definition(was: &Indicator, is: &Indicator) -> Vec<IndicatorEvent> {
    let mut events = Vec::new();
    let is_limit = |key: &str| ["green", "yellow"].contains(&key);
    if !fields::changed(was, is, is_limit).is_empty() {
        events.push(IndicatorEvent::Defined);
    }
    events.extend(FromTo::differing(was.green, is.green).map(IndicatorEvent::Green));
    events.extend(FromTo::differing(was.yellow, is.yellow).map(IndicatorEvent::Yellow));
    events
}

/// Readings that came, were corrected, or were taken away; each is judged by the limits of its time.
fn readings(
    (before, was): (&Indicators, &Indicator),
    (after, is): (&Indicators, &Indicator),
    is_other_year: bool,
) -> Vec<IndicatorEvent> {
    let mut events = Vec::new();
    let gone = was.hospitals.keys().filter(|id| !is.hospitals.contains_key(*id));
    for hospital in is.hospitals.keys().chain(gone) {
        let (old, new) = (was.hospitals.get(hospital), is.hospitals.get(hospital));
        let names = if new.is_some() { after } else { before };
        let years = |of: Option<&crate::model::Readings>| -> Vec<i32> {
            of.into_iter().flat_map(|readings| readings.keys().copied()).collect()
        };
        let mut all = [years(old), years(new)].concat();
        all.sort_unstable();
        all.dedup();
        for year in all {
            let from = old.and_then(|readings| readings.get(&year).copied());
            let to = new.and_then(|readings| readings.get(&year).copied());
            if from == to || (to.is_none() && is_other_year) {
                continue;
            }
            events.push(IndicatorEvent::Reading {
                hospital: names.name(hospital),
                year,
                readings: FromTo { from, to },
                lights: FromTo {
                    from: from.map(|reading| was.light_of(reading)),
                    to: to.map(|reading| is.light_of(reading)),
                },
            });
        }
    }
    events
}
