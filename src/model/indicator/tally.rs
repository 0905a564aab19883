//! How many hospitals stand where.

use super::{Indicator, Light, Standing};
use crate::model::Slug;

/// How many hospitals stand where, over several indicators.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Green ones.
    pub green: usize,
    /// Yellow ones.
    pub yellow: usize,
    /// Red ones.
    pub red: usize,
    /// Those whose results all rest on fewer than ten patients.
    pub few: usize,
    /// Those without a result.
    pub none: usize,
    /// Those with a result that no limit decides.
    pub undecided: usize,
}

impl Tally {
    /// Counts the hospitals of these indicators, each once per indicator.
    pub fn of<'a>(indicators: impl Iterator<Item = (&'a Slug, &'a Indicator)>) -> Self {
        let hospitals = |indicator: &'a Indicator| {
            indicator.hospitals.values().map(move |readings| indicator.standing(readings))
        };
        indicators.flat_map(|(_, indicator)| hospitals(indicator)).collect()
    }

    /// All of them.
    pub fn total(self) -> usize {
        self.green + self.yellow + self.red + self.few + self.none + self.undecided
    }
}

impl FromIterator<Standing> for Tally {
    fn from_iter<I: IntoIterator<Item = Standing>>(standings: I) -> Self {
        let mut tally = Self::default();
        for standing in standings {
            let place = match standing {
                Standing::NoResult => &mut tally.none,
                Standing::Few => &mut tally.few,
                Standing::Judged(_, Light::Green) => &mut tally.green,
                Standing::Judged(_, Light::Yellow) => &mut tally.yellow,
                Standing::Judged(_, Light::Red) => &mut tally.red,
                Standing::Judged(_, Light::NotJudged) => &mut tally.undecided,
            };
            *place += 1;
        }
        tally
    }
}
