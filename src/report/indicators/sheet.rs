//! Indicators for a spreadsheet: one row per reading.

use super::{Filter, Followed, Hospital, followed};
use crate::model::{Better, Decimal, Light, Reading, Register};
use crate::report::sheet::{self, Cell};

const YES: &str = "yes";

const HEADER: [&str; 15] = [
    "trust",
    "goal",
    "id",
    "title",
    "unit",
    "better",
    "green",
    "yellow",
    "hospital",
    "name",
    "year",
    "value",
    "provisional",
    "few",
    "light",
];

/// Every reading of the indicators that are wanted; a hospital without any has a row too.
pub fn csv(register: &Register, filter: &Filter) -> String {
    let mut rows = Vec::new();
    for each in followed(register, filter) {
        for hospital in &each.hospitals {
            if hospital.readings.is_empty() {
                rows.push(row(&each, hospital, None));
            }
            let readings = hospital.readings.iter().map(|(year, reading)| (*year, *reading));
            rows.extend(readings.map(|reading| row(&each, hospital, Some(reading))));
        }
    }
    sheet::csv(HEADER.map(str::to_owned).to_vec(), rows)
}

fn row(each: &Followed<'_>, hospital: &Hospital<'_>, reading: Option<(i32, Reading)>) -> Vec<Cell> {
    let Followed { trust, id, indicator, .. } = each;
    let text = |text: &str| Cell::Text(text.to_owned());
    let figure = |number: Option<Decimal>| number.map_or_else(|| text(""), Cell::Decimal);
    let yes = |is: bool| text(if is { YES } else { "" });
    let (year, reading) = reading.unzip();
    let light = reading.map_or(Light::NotJudged, |reading| indicator.light_of(reading));
    vec![
        text(trust.as_str()),
        text(indicator.goal.as_str()),
        text(id.as_str()),
        text(&indicator.title),
        text(&indicator.unit),
        text(indicator.better.map_or("", Better::word)),
        figure(indicator.green),
        figure(indicator.yellow),
        text(hospital.id.as_str()),
        text(&hospital.name),
        year.map_or_else(|| text(""), |year| Cell::Number(year.into())),
        figure(reading.and_then(Reading::value)),
        yes(reading.is_some_and(Reading::is_provisional)),
        yes(matches!(reading, Some(Reading::Few { .. }))),
        text(light.word()),
    ]
}
