//! Quality indicators: readings of hospitals, held against two limits (FORMAT.md chapter 6).

mod standing;
mod tally;

use std::collections::BTreeMap;

use super::field::{Field, Kind, Record, Star, Value, fields};
use super::words::names;
use super::{Decimal, Slug, word_of};

pub use standing::{Distance, Light, Newest, Standing, Trend};
pub use tally::Tally;

/// A trust's quality indicators.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indicators {
    /// Indicators by id.
    pub by_id: BTreeMap<Slug, Indicator>,
    /// Hospitals, by id: their ids have no Norwegian letters.
    pub hospitals: BTreeMap<Slug, Hospital>,
}

/// A hospital.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hospital {
    /// What it is called.
    pub name: String,
}

impl Record for Hospital {
    const NAME: &'static str = "hospital";
    const FIELDS: &'static [Field<Self>] = fields! {
        line("name") = name, "What people call the hospital.";
    };
}

impl Indicators {
    /// What a hospital is called; its id with a capital where no name is written.
    pub fn name(&self, hospital: &Slug) -> String {
        match self.hospitals.get(hospital) {
            Some(Hospital { name }) if !name.is_empty() => name.clone(),
            _ => {
                let words = hospital.as_str().replace(['-', '_'], " ");
                let mut letters = words.chars();
                let first = letters.next().map(|c| c.to_ascii_uppercase());
                first.into_iter().chain(letters).collect()
            }
        }
    }

    /// The indicators of a goal, by id; of every goal where none is named.
    pub fn of<'a>(
        &'a self,
        goal: Option<&'a Slug>,
    ) -> impl Iterator<Item = (&'a Slug, &'a Indicator)> {
        self.by_id
            .iter()
            .filter(move |(_, each)| goal.is_none_or(|goal| each.goal.as_ref() == Some(goal)))
    }
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    /// The more the better.
    Higher,
    /// The less the better.
    Lower,
}

impl Better {
    /// Each with its word in files.
    pub const WORDS: [(&'static str, Self); 2] = [("higher", Self::Higher), ("lower", Self::Lower)];

    /// The words alone.
    pub const NAMES: [&'static str; 2] = names(&Self::WORDS);

    /// The word in files.
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }

    /// Whether a result meets a limit; one that is equal to it does.
    pub fn meets(self, result: Decimal, limit: Decimal) -> bool {
        match self {
            Self::Higher => result >= limit,
            Self::Lower => result <= limit,
        }
    }
}

/// What is known of a hospital's result in a year. A year without any is not there at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reading {
    /// The figure; of few patients only where the source prints it all the same.
    pub value: Option<Decimal>,
    /// It may still change.
    pub provisional: bool,
    /// It rests on fewer than ten patients: it says too little to be judged.
    pub few: bool,
}

impl Reading {
    /// A result that can be judged.
    pub fn result(value: Decimal, provisional: bool) -> Self {
        Self { value: Some(value), provisional, few: false }
    }

    /// A result of fewer than ten patients.
    pub fn few(value: Option<Decimal>) -> Self {
        Self { value, provisional: false, few: true }
    }

    /// The figure, where it can be judged.
    pub fn judged(self) -> Option<Decimal> {
        self.value.filter(|_| !self.few)
    }
}

/// A hospital's readings by year; a year without a result is not in it.
pub type Readings = BTreeMap<i32, Reading>;

impl Record for Readings {
    const NAME: &'static str = "readings";
    const FIELDS: &'static [Field<Self>] = &[
        Field::own(
            "*",
            "The result of a year.",
            (Kind::Decimal, Star::Year),
            |readings, year| plain(readings, year).and_then(|reading| reading.value).into(),
            |readings, year, value| change(readings, year, &value, put_value),
            |readings| years(readings, |reading| reading.is_plain()),
        ),
        Field::own(
            "*.value",
            "The result of a year of which more is told.",
            (Kind::Decimal, Star::Year),
            |readings, year| detailed(readings, year).and_then(|reading| reading.value).into(),
            |readings, year, value| change(readings, year, &value, put_value),
            |readings| years(readings, |reading| !reading.is_plain()),
        ),
        Field::own(
            "*.provisional",
            "It may still change.",
            (Kind::Flag, Star::Year),
            |readings, year| yes(at(readings, year).is_some_and(|reading| reading.provisional)),
            |readings, year, value| {
                change(readings, year, &value, |reading, value| {
                    reading.provisional = *value == Value::Yes;
                    true
                })
            },
            |readings| years(readings, |reading| reading.provisional),
        ),
        Field::own(
            "*.few",
            "It rests on fewer than ten patients.",
            (Kind::Flag, Star::Year),
            |readings, year| yes(at(readings, year).is_some_and(|reading| reading.few)),
            |readings, year, value| {
                change(readings, year, &value, |reading, value| {
                    reading.few = *value == Value::Yes;
                    true
                })
            },
            |readings| years(readings, |reading| reading.few),
        ),
    ];
}

impl Reading {
    /// It is written as one number: `2022 = 66.0`.
    fn is_plain(self) -> bool {
        !self.few && !self.provisional
    }
}

fn at(readings: &Readings, year: &str) -> Option<Reading> {
    readings.get(&year.parse().ok()?).copied()
}

fn plain(readings: &Readings, year: &str) -> Option<Reading> {
    at(readings, year).filter(|reading| reading.is_plain())
}

fn detailed(readings: &Readings, year: &str) -> Option<Reading> {
    at(readings, year).filter(|reading| !reading.is_plain())
}

fn years(readings: &Readings, which: fn(Reading) -> bool) -> Vec<String> {
    let which = readings.iter().filter(|(_, reading)| which(**reading));
    which.map(|(year, _)| year.to_string()).collect()
}

fn yes(is_so: bool) -> Value<'static> {
    if is_so { Value::Yes } else { Value::Nothing }
}

fn put_value(reading: &mut Reading, value: &Value<'static>) -> bool {
    match value {
        Value::Decimal(number) => reading.value = Some(*number),
        Value::Nothing => reading.value = None,
        _ => return false,
    }
    true
}

/// Changes one thing about a year; a year of which nothing is left goes.
fn change(
    readings: &mut Readings,
    year: &str,
    value: &Value<'static>,
    put: fn(&mut Reading, &Value<'static>) -> bool,
) -> bool {
    let Ok(year) = year.parse() else { return false };
    let fits = put(readings.entry(year).or_default(), value);
    readings.retain(|_, reading| *reading != Reading::default());
    fits
}

/// A quality indicator.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indicator {
    /// The goal that it says something about.
    pub goal: Option<Slug>,
    /// What is measured.
    pub title: String,
    /// What results and limits are counted in, `%`.
    pub unit: String,
    /// Which way is better; `None` judges nothing.
    pub better: Option<Better>,
    /// The limit of green.
    pub green: Option<Decimal>,
    /// The limit of yellow.
    pub yellow: Option<Decimal>,
    /// Where the readings come from.
    pub source: String,
    /// Readings per hospital; one without any is followed too, and has no result yet.
    pub hospitals: BTreeMap<Slug, Readings>,
}

impl Indicator {
    /// An indicator under a goal, of which nothing more is known.
    pub fn under(goal: Slug) -> Self {
        Self { goal: Some(goal), ..Self::default() }
    }
}

impl Record for Indicator {
    const NAME: &'static str = "indicator";
    const FIELDS: &'static [Field<Self>] = fields! {
        id("goal") = goal, "The goal that the indicator belongs to.";
        line("title") = title, "What is measured.";
        line("unit") = unit, "What it is measured in.";
        word("better", Better) = better, "Whether a higher or a lower result is better.";
        decimal("green") = green, "A result as good as this meets the goal.";
        decimal("yellow") = yellow, "A result as good as this is near the goal.";
        line("source") = source, "Where the results come from.";
    };
}

#[cfg(test)]
mod tests;
