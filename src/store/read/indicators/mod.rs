//! A trust's quality indicators (FORMAT.md chapter 6).

use std::ops::Range;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use super::{CONFLICT, Reader, Value};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::{Better, Decimal, Indicator, Indicators, Reading, Readings, Slug};

const INDICATOR: [&str; 7] = ["goal", "title", "unit", "better", "green", "yellow", "source"];
const READING: [&str; 3] = ["value", "provisional", "few"];

/// A share lies between these, both included.
const SHARE: [&str; 2] = ["0", "100"];

/// Reads a trust's indicators; `None` where the text is no TOML.
pub fn read_indicators(text: &str, file: &Path) -> (Option<Indicators>, Vec<Diagnostic>) {
    let mut reader = Reader::new(file, text);
    let Some(document) = reader.document() else { return (None, reader.problems) };
    let mut indicators = Indicators::default();
    for (key, value) in &document {
        let name: &str = key.get_ref();
        match name {
            "indicator" => reader.tables_by_id(name, value, |reader, id, span, table| {
                if let Some(mut indicator) = reader.indicator(span, table) {
                    if indicator.title.is_empty() {
                        indicator.title = id.to_string();
                    }
                    indicators.by_id.insert(id, indicator);
                }
            }),
            "hospital" => reader.tables_by_id(name, value, |reader, id, _, table| {
                if let Some(called) = reader.hospital_name(table) {
                    indicators.names.insert(id, called);
                }
            }),
            _ => reader.unknown_key(name, key.span(), &["indicator", "hospital"]),
        }
    }
    reader.tell_conflicts();
    (Some(indicators), reader.problems)
}

/// A figure and where it stands.
type Placed = Option<(Decimal, Range<usize>)>;

impl Reader<'_> {
    /// Tables named by an id.
    fn tables_by_id(
        &mut self,
        key: &str,
        value: &Value<'_>,
        mut each: impl FnMut(&mut Self, Slug, Range<usize>, &DeTable<'_>),
    ) {
        for (key, value) in self.table(key, value).into_iter().flatten() {
            let name: &str = key.get_ref();
            let Some(table) = self.table(name, value) else { continue };
            match Slug::new(name) {
                Some(id) => each(self, id, key.span(), table),
                None => self.error(Code::BadId, key.span(), &[("id", name)]),
            }
        }
    }

    fn hospital_name(&mut self, table: &DeTable<'_>) -> Option<String> {
        let mut called = None;
        for (key, value) in table {
            match &**key.get_ref() {
                "name" => called = Some(self.text("name", value)),
                other => self.unknown_key(other, key.span(), &["name"]),
            }
        }
        called
    }

    /// An indicator; `None` where it has no goal, since nothing could show it.
    fn indicator(&mut self, span: Range<usize>, table: &DeTable<'_>) -> Option<Indicator> {
        let Some(goal) = table.get("goal") else {
            self.error(Code::MissingKey, span, &[("key", "goal")]);
            return None;
        };
        let mut indicator = Indicator::under(self.goal_id(goal)?);
        let (mut green, mut yellow): (Placed, Placed) = (None, None);
        let mut hospitals = Vec::new();
        for (key, value) in table {
            let name: &str = key.get_ref();
            match name {
                "goal" => {}
                "title" => indicator.title = self.text(name, value),
                "unit" => indicator.unit = self.text(name, value),
                "better" => indicator.better = self.word(name, value, &Better::WORDS),
                "green" => green = self.decimal(name, value).map(|at| (at, value.span())),
                "yellow" => yellow = self.decimal(name, value).map(|at| (at, value.span())),
                "source" => indicator.source = self.text(name, value),
                CONFLICT => self.unknown_key(name, key.span(), &INDICATOR),
                _ => match (value.get_ref().as_table(), Slug::new(name)) {
                    (Some(readings), Some(hospital)) => hospitals.push((hospital, readings)),
                    (Some(_), None) => self.error(Code::BadId, key.span(), &[("id", name)]),
                    (None, _) => self.unknown_key(name, key.span(), &INDICATOR),
                },
            }
        }
        if !table.contains_key("better") {
            self.error(Code::MissingKey, span, &[("key", "better")]);
        }
        let is_share = indicator.unit.trim() == "%";
        for (name, limit) in [("green", &green), ("yellow", &yellow)] {
            if let Some((limit, span)) = limit.clone().filter(|_| is_share) {
                self.share(name, limit, span);
            }
        }
        (indicator.green, indicator.yellow) = self.in_order(indicator.better, green, yellow);
        for (hospital, readings) in hospitals {
            let readings = self.readings(readings, is_share);
            indicator.hospitals.insert(hospital, readings);
        }
        Some(indicator)
    }

    fn goal_id(&mut self, value: &Value<'_>) -> Option<Slug> {
        let text = self.text("goal", value);
        let goal = Slug::new(&text);
        if goal.is_none() && value.get_ref().is_str() {
            self.error(Code::BadId, value.span(), &[("id", &text)]);
        }
        goal
    }

    /// The limits; neither where the one of yellow is harder to meet than that of green, since
    /// every light would be wrong.
    fn in_order(
        &mut self,
        better: Option<Better>,
        green: Placed,
        yellow: Placed,
    ) -> (Option<Decimal>, Option<Decimal>) {
        let (Some(better), Some((green, _)), Some((yellow, span))) = (better, &green, &yellow)
        else {
            return (green.map(|(at, _)| at), yellow.map(|(at, _)| at));
        };
        if better.meets(*green, *yellow) {
            return (Some(*green), Some(*yellow));
        }
        let (green, yellow) = (green.to_string(), yellow.to_string());
        let args = [("better", better.word()), ("green", &*green), ("yellow", &*yellow)];
        self.error(Code::CrossedLimits, span.clone(), &args);
        (None, None)
    }

    fn readings(&mut self, table: &DeTable<'_>, is_share: bool) -> Readings {
        let mut readings = Readings::new();
        for (key, value) in table {
            let name: &str = key.get_ref();
            match year(name) {
                Some(year) => {
                    if let Some(reading) = self.reading(name, key.span(), value, is_share) {
                        readings.insert(year, reading);
                    }
                }
                None => self.stray_key(name, key.span(), &[], "year"),
            }
        }
        readings
    }

    /// `2022 = 66.0`, or a table that says more of it.
    fn reading(
        &mut self,
        year: &str,
        span: Range<usize>,
        value: &Value<'_>,
        is_share: bool,
    ) -> Option<Reading> {
        let DeValue::Table(table) = value.get_ref() else {
            let figure = self.reading_value(year, value, is_share)?;
            return Some(Reading::Result { value: figure, provisional: false });
        };
        let (mut figure, mut provisional, mut few) = (None, false, false);
        for (key, value) in table {
            let name: &str = key.get_ref();
            match name {
                "value" => figure = self.reading_value(name, value, is_share),
                "provisional" => provisional = self.boolean(name, value),
                "few" => few = self.boolean(name, value),
                other => self.unknown_key(other, key.span(), &READING),
            }
        }
        match (figure, few) {
            (value, true) => Some(Reading::Few { value, provisional }),
            (Some(value), false) => Some(Reading::Result { value, provisional }),
            (None, false) => {
                // A value of the wrong type has been told about.
                if !table.contains_key("value") {
                    self.error(Code::MissingKey, span, &[("key", &format!("{year}.value"))]);
                }
                None
            }
        }
    }

    fn reading_value(&mut self, key: &str, value: &Value<'_>, is_share: bool) -> Option<Decimal> {
        let figure = self.decimal(key, value)?;
        if is_share {
            self.share(key, figure, value.span());
        }
        Some(figure)
    }

    /// A share outside nought to a hundred is kept, and probably not meant.
    fn share(&mut self, key: &str, figure: Decimal, span: Range<usize>) {
        let [least, most] = SHARE.map(Decimal::parse);
        let fits = least.is_none_or(|l| figure >= l) && most.is_none_or(|m| figure <= m);
        if !fits {
            self.warning(Code::NoShare, span, &[("key", key), ("reading", &figure.to_string())]);
        }
    }
}

/// A year as keys write it: four digits.
fn year(key: &str) -> Option<i32> {
    let is_year =
        key.len() == 4 && !key.starts_with('0') && key.bytes().all(|b| b.is_ascii_digit());
    key.parse().ok().filter(|_| is_year)
}

#[cfg(test)]
mod tests;
