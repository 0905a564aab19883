//! A vote on levels: how it spread, where its middle is, and who stands outermost.

use super::{Level, Scale, Strength, VotingRound};

/// How far two votes may lie from each other where people agree.
const AGREED: u8 = 1;

/// How the votes on one scale spread.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    /// How many voted for each level, the lowest first.
    pub counts: Vec<usize>,
    /// The level in the middle; the higher of two, because too careful is the smaller mistake.
    pub median: Level,
    /// The lowest vote.
    pub lowest: Level,
    /// The highest vote.
    pub highest: Level,
}

impl Spread {
    /// How votes spread on their scale; `None` where nobody has voted.
    pub fn of(votes: &[Level], scale: &Scale) -> Option<Self> {
        let mut sorted = votes.to_vec();
        sorted.sort_unstable();
        let (lowest, highest) = (*sorted.first()?, *sorted.last()?);
        let median = *sorted.get(sorted.len() / 2)?;
        let count = |level: Level| votes.iter().filter(|vote| **vote == level).count();
        Some(Self { counts: scale.levels().map(count).collect(), median, lowest, highest })
    }

    /// How far the lowest and the highest vote lie apart.
    pub fn span(&self) -> u8 {
        self.highest.number() - self.lowest.number()
    }

    /// Nobody stands far from anybody.
    pub fn is_agreed(&self) -> bool {
        self.span() <= AGREED
    }

    /// The places of those who stand outermost; none where people agree. Both ends explain.
    pub fn outermost(&self, votes: &[Level]) -> Vec<usize> {
        if self.is_agreed() {
            return Vec::new();
        }
        let is_outermost = |vote: &Level| *vote == self.lowest || *vote == self.highest;
        (0..votes.len()).filter(|at| is_outermost(&votes[*at])).collect()
    }

    /// How strongly those agree who voted.
    pub fn agreement(&self) -> Strength {
        match self.span() {
            0 | AGREED => Strength::Strong,
            2 => Strength::Moderate,
            _ => Strength::Weak,
        }
    }
}

impl VotingRound {
    /// The same without who voted what: each list in the order of the scale.
    pub fn without_order(mut self) -> Self {
        self.probability.sort_unstable();
        for levels in self.consequence.values_mut() {
            levels.sort_unstable();
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;

    fn votes(numbers: &[i64]) -> Vec<Level> {
        let scale = five_by_five().probability;
        numbers.iter().map(|n| scale.level(*n).unwrap()).collect()
    }

    fn spread(numbers: &[i64]) -> Spread {
        Spread::of(&votes(numbers), &five_by_five().probability).unwrap()
    }

    #[test]
    fn the_middle_and_the_ends() {
        let spread = spread(&[4, 2, 4, 5, 3, 4]);
        assert_eq!(spread.counts, [0, 1, 1, 3, 1]);
        assert_eq!(spread.median.number(), 4);
        assert_eq!((spread.lowest.number(), spread.highest.number()), (2, 5));
        assert_eq!(spread.outermost(&votes(&[4, 2, 4, 5, 3, 4])), [1, 3]);
        assert_eq!(spread.agreement(), Strength::Weak);
    }

    #[test]
    fn of_two_in_the_middle_the_higher_counts() {
        assert_eq!(spread(&[3, 4]).median.number(), 4);
        assert_eq!(spread(&[2, 2, 3, 3]).median.number(), 3);
        assert_eq!(spread(&[3]).median.number(), 3);
    }

    #[test]
    fn a_step_apart_is_agreed_and_nobody_explains() {
        let agreed = spread(&[3, 4, 4]);
        assert!(agreed.is_agreed() && agreed.outermost(&votes(&[3, 4, 4])).is_empty());
        assert_eq!(agreed.agreement(), Strength::Strong);
        assert_eq!(spread(&[3, 4, 5]).agreement(), Strength::Moderate);
        assert!(Spread::of(&[], &five_by_five().probability).is_none());
    }
}
