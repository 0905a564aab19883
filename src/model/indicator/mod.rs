//! Quality indicators: readings of hospitals, held against two limits (FORMAT.md chapter 6).

mod standing;
mod tally;

use std::collections::BTreeMap;

use super::{Decimal, Slug, word_of};

pub use standing::{Distance, Light, Newest, Standing, Trend};
pub use tally::Tally;

/// A trust's quality indicators.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Indicators {
    /// Indicators by id.
    pub by_id: BTreeMap<Slug, Indicator>,
    /// What hospitals are called: their ids have no Norwegian letters.
    pub names: BTreeMap<Slug, String>,
}

impl Indicators {
    /// What a hospital is called; its id with a capital where no name is written.
    pub fn name(&self, hospital: &Slug) -> String {
        match self.names.get(hospital) {
            Some(name) if !name.is_empty() => name.clone(),
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
        self.by_id.iter().filter(move |(_, each)| goal.is_none_or(|goal| each.goal == *goal))
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// A result.
    Result {
        /// The figure.
        value: Decimal,
        /// It may still change.
        provisional: bool,
    },
    /// It rests on fewer than ten patients: it says too little to be judged.
    Few {
        /// The figure, where the source prints it all the same.
        value: Option<Decimal>,
        /// It may still change.
        provisional: bool,
    },
}

impl Reading {
    /// The figure, where there is one.
    pub fn value(self) -> Option<Decimal> {
        match self {
            Self::Result { value, .. } => Some(value),
            Self::Few { value, .. } => value,
        }
    }

    /// It may still change.
    pub fn is_provisional(self) -> bool {
        match self {
            Self::Result { provisional, .. } | Self::Few { provisional, .. } => provisional,
        }
    }
}

/// A hospital's readings by year; a year without a result is not in it.
pub type Readings = BTreeMap<i32, Reading>;

/// A quality indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// The goal that it says something about.
    pub goal: Slug,
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
        Self {
            goal,
            title: String::new(),
            unit: String::new(),
            better: None,
            green: None,
            yellow: None,
            source: String::new(),
            hospitals: BTreeMap::new(),
        }
    }
}

#[cfg(test)]
mod tests;
