//! What is asked of a trust's indicators beyond their keys (FORMAT.md chapter 6).

use super::Reader;
use super::tree::{Item, Tree};
use crate::model::diagnostic::Code;
use crate::model::{Decimal, Indicator, Indicators, Readings};

/// A share lies between these, both included.
const SHARE: [&str; 2] = ["0", "100"];

impl Reader<'_> {
    /// Indicators without a goal go, since nothing could show them; limits that cannot be meant and
    /// years without a result, too.
    pub(super) fn indicators(&mut self, indicators: &mut Indicators, tree: &Tree<'_>) {
        indicators.by_id.retain(|_, indicator| indicator.goal.is_some());
        for (id, indicator) in &mut indicators.by_id {
            let table = tree.root().get("indicator").and_then(|all| all.get(id.as_str()));
            let Some(table) = table else { continue };
            if indicator.title.is_empty() {
                indicator.title = id.to_string();
            }
            let is_share = indicator.unit.trim() == "%";
            for (name, limit) in [("green", indicator.green), ("yellow", indicator.yellow)] {
                if let Some(limit) = limit.filter(|_| is_share) {
                    self.share(name, limit, table.get(name));
                }
            }
            self.limits(indicator, table);
            for (hospital, readings) in &mut indicator.hospitals {
                if let Some(table) = table.get(hospital.as_str()) {
                    self.readings(readings, table, is_share);
                }
            }
        }
    }

    /// Neither limit stands where the one of yellow is harder to meet than that of green, since
    /// every light would be wrong.
    fn limits(&mut self, indicator: &mut Indicator, table: Item<'_, '_>) {
        let (Some(better), Some(green), Some(yellow)) =
            (indicator.better, indicator.green, indicator.yellow)
        else {
            return;
        };
        if better.meets(green, yellow) {
            return;
        }
        let span = table.get("yellow").map_or(0..0, Item::span);
        let (green, yellow) = (green.to_string(), yellow.to_string());
        let args = [("better", better.word()), ("green", &*green), ("yellow", &*yellow)];
        self.error(Code::CrossedLimits, span, &args);
        (indicator.green, indicator.yellow) = (None, None);
    }

    fn readings(&mut self, readings: &mut Readings, table: Item<'_, '_>, is_share: bool) {
        for year in table.below() {
            let Ok(number) = year.name().parse() else { continue };
            let reading = readings.get(&number).copied().unwrap_or_default();
            let (name, at) = match year.get("value") {
                Some(value) => ("value", Some(value)),
                None => (year.name(), Some(year)),
            };
            if let Some(figure) = reading.value.filter(|_| is_share) {
                self.share(name, figure, at);
            }
            if reading.value.is_none() && !reading.few {
                readings.remove(&number);
                // A value of the wrong type has been told about.
                if year.is_table() && year.get("value").is_none() {
                    let key = format!("{}.value", year.name());
                    self.error(Code::MissingKey, year.key(), &[("key", &key)]);
                }
            }
        }
    }

    /// A share outside nought to a hundred is kept, and probably not meant.
    fn share(&mut self, key: &str, figure: Decimal, at: Option<Item<'_, '_>>) {
        let [least, most] = SHARE.map(Decimal::parse);
        let fits = least.is_none_or(|l| figure >= l) && most.is_none_or(|m| figure <= m);
        if !fits {
            let args = [("key", key), ("reading", &*figure.to_string())];
            self.warning(Code::NoShare, at.map_or(0..0, Item::span), &args);
        }
    }
}

#[cfg(test)]
mod tests;
