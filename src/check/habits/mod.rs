//! How scores are given, rather than what they are: habits that make a matrix say less than it
//! seems to (Thomas, Bratvold and Bickel 2013; DOMAIN.md 4.2 and 4.3).

pub(super) mod alike;
pub(super) mod knowledge;
pub(super) mod middle;
pub(super) mod rationale;

use crate::model::{Assessment, Level};

/// Probability and consequence of every open risk of a document that has both.
fn cells(assessment: &Assessment) -> impl Iterator<Item = (Level, Level)> {
    assessment.open_risks().filter_map(|(_, risk)| risk.current.cell())
}

/// A count per cell of the matrix.
#[derive(Default)]
struct Tally {
    // A scale has at most seven levels.
    counts: [[usize; 7]; 7],
    total: usize,
}

impl Tally {
    fn add(&mut self, (probability, consequence): (Level, Level)) {
        let row = self.counts.get_mut(probability.index());
        if let Some(count) = row.and_then(|row| row.get_mut(consequence.index())) {
            *count += 1;
            self.total += 1;
        }
    }

    fn of(cells: impl Iterator<Item = (Level, Level)>) -> Self {
        let mut tally = Self::default();
        cells.for_each(|cell| tally.add(cell));
        tally
    }

    /// The fullest cell, by places counted from 0, and how many it holds; the worst of equals.
    fn fullest(&self) -> Option<(usize, usize, usize)> {
        let cells = self.counts.iter().enumerate().flat_map(|(probability, row)| {
            row.iter().enumerate().map(move |(consequence, n)| (*n, consequence, probability))
        });
        let (count, consequence, probability) = cells.max()?;
        (count > 0).then_some((probability, consequence, count))
    }
}
