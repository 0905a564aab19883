//! Readings held against the limits: light, trend and distance.

use std::cmp::Ordering;

use super::{Better, Indicator, Reading, Readings};
use crate::model::{Decimal, word_of};

/// What a result amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Light {
    /// It meets the limit of green.
    Green,
    /// It meets the limit of yellow only.
    Yellow,
    /// It meets neither.
    Red,
    /// Nothing can be said: no result, too few patients, or a limit that would decide is missing.
    NotJudged,
}

impl Light {
    /// Each with its word in JSON and message ids.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("green", Self::Green),
        ("yellow", Self::Yellow),
        ("red", Self::Red),
        ("not-judged", Self::NotJudged),
    ];

    /// The word in JSON.
    pub fn word(self) -> &'static str {
        word_of(&Self::WORDS, &self)
    }
}

/// A result that may be judged: the newest that a hospital has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Newest {
    /// Its year.
    pub year: i32,
    /// The figure.
    pub value: Decimal,
    /// It may still change.
    pub provisional: bool,
}

/// Where a hospital stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has no result.
    NoResult,
    /// All it has rests on fewer than ten patients.
    Few,
    /// Its newest result, and what that amounts to.
    Judged(Newest, Light),
}

impl Standing {
    /// What it amounts to.
    pub fn light(self) -> Light {
        match self {
            Self::Judged(_, light) => light,
            Self::NoResult | Self::Few => Light::NotJudged,
        }
    }
}

/// From one result to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trend {
    /// Which way the figure went.
    pub moved: Ordering,
    /// Whether that is better (`Greater`), worse (`Less`) or the same.
    pub verdict: Ordering,
    /// One of the two results may still change.
    pub provisional: bool,
}

/// How far a result is from a limit that it does not meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distance {
    /// What it would be if it met it.
    pub limit: Light,
    /// The difference, in the indicator's unit.
    pub by: Decimal,
}

impl Indicator {
    /// What a figure amounts to. Where only one limit is written, only what it decides is said:
    /// that of green makes green, that of yellow makes red.
    pub fn light(&self, value: Decimal) -> Light {
        let meets = |limit: Option<Decimal>| Some(self.better?.meets(value, limit?));
        match (meets(self.green), meets(self.yellow)) {
            (Some(true), _) => Light::Green,
            (Some(false), Some(true)) => Light::Yellow,
            (_, Some(false)) => Light::Red,
            (None, Some(true)) | (_, None) => Light::NotJudged,
        }
    }

    /// What a reading amounts to; few patients are never judged.
    pub fn light_of(&self, reading: Reading) -> Light {
        reading.judged().map_or(Light::NotJudged, |value| self.light(value))
    }

    /// Where a hospital stands by its newest result that may be judged.
    pub fn standing(&self, readings: &Readings) -> Standing {
        match results(readings).next() {
            Some(newest) => Standing::Judged(newest, self.light(newest.value)),
            None if readings.is_empty() => Standing::NoResult,
            None => Standing::Few,
        }
    }

    /// From the newest but one to the newest result; `None` where there are not two, or nobody has
    /// said which way is better.
    pub fn trend(&self, readings: &Readings) -> Option<Trend> {
        let mut results = results(readings);
        let (new, old) = (results.next()?, results.next()?);
        let moved = new.value.cmp(&old.value);
        let verdict = match self.better? {
            Better::Higher => moved,
            Better::Lower => moved.reverse(),
        };
        Some(Trend { moved, verdict, provisional: new.provisional || old.provisional })
    }

    /// How far a figure is from the nearest limit that it does not meet; `None` where it meets all.
    pub fn distance(&self, value: Decimal) -> Option<Distance> {
        let better = self.better?;
        let limits = [(Light::Yellow, self.yellow), (Light::Green, self.green)];
        let unmet = limits.into_iter().filter_map(|(light, limit)| Some((light, limit?)));
        let unmet = unmet.filter(|(_, limit)| !better.meets(value, *limit));
        let distances = unmet.map(|(limit, at)| Distance { limit, by: value.distance(at) });
        distances.min_by_key(|distance| distance.by)
    }
}

/// Results that may be judged, the newest first.
pub(super) fn results(readings: &Readings) -> impl Iterator<Item = Newest> {
    readings.iter().rev().filter_map(|(year, reading)| {
        let value = reading.judged()?;
        Some(Newest { year: *year, value, provisional: reading.provisional })
    })
}
