//! Indicators for a spreadsheet: one row per reading.

use super::{Followed, Hospital};
use crate::model::{Better, Light, Reading, Slug};
use crate::report::block::{Cell, Filled, Table};

/// A reading, with the hospital and indicator that it is of.
type Read<'r> = (&'r Followed<'r>, &'r Hospital<'r>, Option<(i32, Reading)>);

fn columns<'l>() -> [Filled<Read<'l>>; 15] {
    [
        ("trust", |(each, ..)| each.trust.as_str().into()),
        ("goal", |(each, ..)| each.indicator.goal.as_ref().map(Slug::as_str).into()),
        ("id", |(each, ..)| each.id.as_str().into()),
        ("title", |(each, ..)| each.indicator.title.as_str().into()),
        ("unit", |(each, ..)| each.indicator.unit.as_str().into()),
        ("better", |(each, ..)| each.indicator.better.map(Better::word).into()),
        ("green", |(each, ..)| each.indicator.green.into()),
        ("yellow", |(each, ..)| each.indicator.yellow.into()),
        ("hospital", |(_, hospital, _)| hospital.id.as_str().into()),
        ("name", |(_, hospital, _)| hospital.name.as_str().into()),
        ("year", |(.., reading)| {
            reading.map_or(Cell::Nothing, |(year, _)| Cell::Number(year.into()))
        }),
        ("value", |(.., reading)| reading.and_then(|(_, reading)| reading.value).into()),
        ("provisional", |(.., reading)| Cell::yes(reading.is_some_and(|(_, r)| r.provisional))),
        ("few", |(.., reading)| Cell::yes(reading.is_some_and(|(_, r)| r.few))),
        ("light", |(each, _, reading)| {
            let light = reading.map(|(_, reading)| each.indicator.light_of(reading));
            light.unwrap_or(Light::NotJudged).word().into()
        }),
    ]
}

/// Every reading of the indicators that are wanted; a hospital without any has a row too.
pub(super) fn sheet(followed: &[Followed<'_>]) -> Table {
    let hospitals = followed.iter().flat_map(|each| each.hospitals.iter().map(move |h| (each, h)));
    let readings = hospitals.flat_map(|(each, hospital)| {
        let none = hospital.readings.is_empty().then_some(None);
        let readings = hospital.readings.iter().map(|(year, reading)| Some((*year, *reading)));
        readings.chain(none).map(move |reading| (each, hospital, reading))
    });
    Table::sheet(&columns(), readings)
}
