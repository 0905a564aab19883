//! Indicators as JSON: the words of the files, and what is derived beside them.

use std::cmp::Ordering;

use serde_json::Value;

use super::{Filter, Followed, Hospital, followed};
use crate::model::{Better, Decimal, Indicator, Light, Reading, Register, Slug};
use crate::report::json::object::Object;

/// The indicators that are wanted, each with its trust, and its hospitals as a list.
pub(in crate::report) fn json(register: &Register, filter: &Filter) -> Vec<Value> {
    followed(register, filter).iter().map(indicator).collect()
}

fn indicator(each: &Followed<'_>) -> Value {
    let Followed { trust, id, indicator, hospitals } = each;
    let hospitals: Vec<Value> = hospitals.iter().map(|h| hospital(indicator, h)).collect();
    Object::new()
        .put("trust", trust.as_str())
        .put("id", id.as_str())
        .maybe("goal", indicator.goal.as_ref().map(Slug::as_str))
        .text("title", &indicator.title)
        .text("unit", &indicator.unit)
        .maybe("better", indicator.better.map(Better::word))
        .maybe("green", indicator.green.and_then(number))
        .maybe("yellow", indicator.yellow.and_then(number))
        .text("source", &indicator.source)
        .put("hospitals", hospitals)
        .into()
}

fn hospital(indicator: &Indicator, hospital: &Hospital<'_>) -> Value {
    let readings = hospital.readings.iter();
    let readings: Vec<Value> =
        readings.map(|(year, each)| reading(indicator, *year, *each)).collect();
    let trend = indicator.trend(hospital.readings).map(|trend| match trend.verdict {
        Ordering::Greater => "better",
        Ordering::Less => "worse",
        Ordering::Equal => "same",
    });
    let newest = match hospital.standing {
        crate::model::indicator::Standing::Judged(newest, _) => Some(newest.value),
        _ => None,
    };
    let distance = newest.and_then(|value| indicator.distance(value));
    let distance = distance.map_or_else(Object::new, |distance| {
        Object::new().put("limit", distance.limit.word()).maybe("by", number(distance.by))
    });
    Object::new()
        .put("id", hospital.id.as_str())
        .put("name", hospital.name.as_str())
        .put("light", hospital.standing.light().word())
        .maybe("trend", trend)
        .nested("distance", distance)
        .put("readings", readings)
        .into()
}

fn reading(indicator: &Indicator, year: i32, reading: Reading) -> Value {
    known(Object::new().put("year", year), reading, indicator.light_of(reading))
}

/// What is known of a result, and what it amounts to.
pub(in crate::report) fn known(object: Object, reading: Reading, light: Light) -> Value {
    let yes = |is: bool| is.then_some(true);
    object
        .maybe("value", reading.value.and_then(number))
        .maybe("provisional", yes(reading.provisional))
        .maybe("few", yes(reading.few))
        .put("light", light.word())
        .into()
}

/// The number as JSON has it: the nearest that a program can hold.
pub(in crate::report) fn number(decimal: Decimal) -> Option<f64> {
    decimal.to_string().parse().ok()
}
