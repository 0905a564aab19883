//! A cell as the value of a key.

use super::book::Cell;
use super::date::{self, When};
use super::level;
use super::measures::items;
use super::understood::{Outcome, Unread};
use super::words::{one_line, plain, words};
use crate::model::field::{self, Fields, Kind, Value};
use crate::model::{Area, Axis, Level, Matrix, Measure, Risk, Scale, Slug, Strength};

/// What values are read by.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) matrix: &'a Matrix,
    pub(super) year: i32,
    /// Cells hold what they say: see [`super::Mapping::exact`].
    pub(super) exact: bool,
}

/// A value, and how it was come by.
pub(super) type Read = Result<(Value<'static>, Outcome), Unread>;

impl Reading<'_> {
    /// The value that a cell gives a key of a risk.
    pub(super) fn risk(self, key: &str, cell: &Cell) -> Read {
        self.of(&Risk::default(), key, cell)
    }

    /// The value that a cell gives a key of a measure.
    pub(super) fn measure(self, key: &str, cell: &Cell) -> Read {
        self.of(&Measure::default(), key, cell)
    }

    fn of(self, record: &dyn Fields, name: &str, cell: &Cell) -> Read {
        if let Cell::Fault(_) = cell {
            return Err(Unread::Fault);
        }
        let path: Vec<&str> = name.split('.').collect();
        let Some((at, star)) = field::find(record, &path) else { return Err(Unread::Word) };
        let text = cell.text();
        let as_it_is = |value| Ok((value, Outcome::Plain));
        match record.key(at).kind {
            Kind::Level(axis) => self.level(axis, star, cell),
            Kind::Day => self.day(cell),
            Kind::Word(allowed) => word(family(record.name(), name), allowed, &text),
            Kind::Strength => strength(cell).map(|s| (Value::Strength(s), Outcome::Plain)),
            Kind::Lines if self.exact => {
                let lines = text.lines().map(one_line).filter(|line| !line.is_empty());
                as_it_is(Value::texts(lines.collect::<Vec<_>>()))
            }
            Kind::Lines => list(&text),
            Kind::Ids | Kind::Column => ids(&text),
            Kind::Prose | Kind::Note => as_it_is(Value::text(paragraphs(&text))),
            _ => as_it_is(Value::text(one_line(&text))),
        }
    }

    pub(super) fn level(self, axis: Axis, area: &str, cell: &Cell) -> Read {
        let scale = self.matrix.scale(axis);
        let read = level::level(cell, scale).ok_or(Unread::Level)?;
        if axis == Axis::Consequence && !self.may_have(area, read) {
            return Err(Unread::Level);
        }
        let is_plain = plain(&scale.text(read).mark) == plain(&cell.text());
        let value = Value::Level(read);
        let outcome = if is_plain { Outcome::Plain } else { Outcome::As(vec![value.clone()]) };
        Ok((value, outcome))
    }

    /// An area takes a level.
    pub(super) fn may_have(self, area: &str, level: Level) -> bool {
        self.matrix.area(area).is_some_and(|area: &Area| area.takes(level))
    }

    fn day(self, cell: &Cell) -> Read {
        match date::when(cell, self.year) {
            Some(When::Day(day)) => {
                let is_iso = cell.text() == day.to_string();
                let outcome =
                    if is_iso { Outcome::Plain } else { Outcome::As(vec![Value::Day(day)]) };
                Ok((Value::Day(day), outcome))
            }
            Some(When::About(day)) => Ok((Value::Day(day), Outcome::As(vec![Value::Day(day)]))),
            Some(When::Never) | None => Err(Unread::Day),
        }
    }

    /// Probability and consequence that stand in one cell.
    pub(super) fn score(self, cell: &Cell) -> Option<(Level, Level)> {
        let scales: [&Scale; 2] = [&self.matrix.probability, &self.matrix.consequence];
        level::score(cell, scales[0], scales[1])
    }
}

/// The list of words in which the words of a key are looked up.
fn family(record: &str, key: &str) -> &'static str {
    match (record, key) {
        ("measure", "status") => "progress",
        (_, "judged_effect") => "effect",
        (_, "horizon") => "horizon",
        _ => "treatment",
    }
}

fn word(family: &str, allowed: &'static [&'static str], text: &str) -> Read {
    let own = allowed.iter().find(|word| word.eq_ignore_ascii_case(text.trim()));
    if let Some(word) = own {
        return Ok((Value::Word(word), Outcome::Plain));
    }
    let meant = words().meaning(family, text).ok_or(Unread::Word)?;
    let word = allowed.iter().find(|word| **word == meant).ok_or(Unread::Word)?;
    Ok((Value::Word(word), Outcome::As(vec![Value::Word(word)])))
}

pub(super) fn strength(cell: &Cell) -> Result<Strength, Unread> {
    let text = cell.text();
    let number = text.parse().ok().or_else(|| words().meaning("strength", &text)?.parse().ok());
    number.and_then(Strength::from_number).ok_or(Unread::Word)
}

fn list(text: &str) -> Read {
    let items: Vec<String> = items(text).iter().map(|item| one_line(item)).collect();
    let value = Value::texts(items.clone());
    let outcome = if items.len() > 1 { Outcome::As(vec![value.clone()]) } else { Outcome::Plain };
    Ok((value, outcome))
}

fn ids(text: &str) -> Read {
    let words = text.split(|c: char| c == ',' || c == ';' || c.is_whitespace());
    let ids = words.filter(|word| !word.is_empty()).map(|word| Slug::new(&word.to_lowercase()));
    let ids: Option<Vec<Slug>> = ids.collect();
    ids.map(|ids| (Value::ids(ids), Outcome::Plain)).ok_or(Unread::Id)
}

/// A text of sentences: what stands on lines of its own is a paragraph.
pub(super) fn paragraphs(text: &str) -> String {
    let lines = text.lines().map(one_line).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n\n")
}
