//! A risk in hand: picked up, moved about, and put back or dropped as one change.

use crate::model::field::Value;
use crate::model::matrix::{Area, Axis};
use crate::model::{Change, FieldAt, ItemKey, Level, Matrix, Risk, Scores, Slug};

/// Which of a risk's scores are in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Aim {
    /// Where it stands today.
    Today,
    /// Where it is to be.
    Target,
}

/// A risk that has been picked up. Nothing of the register changes before it is dropped.
#[derive(Debug, Clone)]
pub(super) struct Hand {
    pub(super) key: ItemKey,
    pub(super) number: usize,
    pub(super) aim: Aim,
    /// As they stand in the register.
    start: Scores,
    /// As they would be dropped.
    pub(super) scores: Scores,
    /// The consequence area that moves; the others stay.
    pub(super) area: Slug,
    /// Only the level of the area is asked for: one digit is enough.
    pub(super) is_for_area: bool,
    /// The first of the two digits that place it.
    pub(super) typed: Option<Level>,
    /// Letting the mouse go drops it.
    pub(super) by_mouse: bool,
}

impl Hand {
    /// Picks a risk up by the area that drives it; one without scores by the area used last.
    pub(super) fn pick_up(
        matrix: &Matrix,
        key: &ItemKey,
        number: usize,
        risk: &Risk,
        aim: Aim,
        last: Option<&Slug>,
    ) -> Option<Self> {
        let start = scores_of(risk, aim).clone();
        // A target is aimed from where the risk stands.
        let scores = match aim {
            Aim::Target if start == Scores::default() => risk.current.clone(),
            _ => start.clone(),
        };
        let last = last.and_then(|id| matrix.area(id.as_str()));
        let area = scores.driver(matrix).or(last).or(matrix.areas.first())?.id.clone();
        Some(Self {
            key: key.clone(),
            number,
            aim,
            start,
            scores,
            area,
            is_for_area: false,
            typed: None,
            by_mouse: false,
        })
    }

    /// Takes the first area that has no level yet in hand, or the next one where all have.
    pub(super) fn for_area(mut self, matrix: &Matrix) -> Self {
        let is_free = |area: &&Area| !self.scores.consequence.contains_key(&area.id);
        match matrix.areas.iter().find(is_free) {
            Some(area) => self.area = area.id.clone(),
            None => self.turn_area(matrix, 1),
        }
        self.is_for_area = true;
        self
    }

    /// Its scores in the register are not what they were when it was picked up.
    pub(super) fn is_stale(&self, risk: Option<&Risk>) -> bool {
        risk.is_none_or(|risk| *scores_of(risk, self.aim) != self.start)
    }

    pub(super) fn cell(&self) -> Option<(Level, Level)> {
        self.scores.cell()
    }

    pub(super) fn start_cell(&self) -> Option<(Level, Level)> {
        self.start.cell()
    }

    /// The level of the area in hand.
    pub(super) fn level(&self) -> Option<Level> {
        self.scores.consequence.get(&self.area).copied()
    }

    /// The level that the area in hand had when it was picked up.
    pub(super) fn start_level(&self) -> Option<Level> {
        self.start.consequence.get(&self.area).copied()
    }

    /// The area that keeps the mark where it is although the one in hand is lower.
    pub(super) fn held_up_by<'m>(&self, matrix: &'m Matrix) -> Option<&'m Area> {
        let (worst, level) = (self.scores.worst()?, self.level());
        level.is_none_or(|level| level < worst).then(|| self.scores.driver(matrix)).flatten()
    }

    /// A target that is worse than where the risk stands today.
    pub(super) fn is_above(&self, risk: &Risk) -> bool {
        let pair = self.cell().zip(risk.current.cell());
        self.aim == Aim::Target && pair.is_some_and(|((p, c), today)| p > today.0 || c > today.1)
    }

    /// Steps upwards and to the right, as it looks on the wall.
    pub(super) fn step(&mut self, matrix: &Matrix, up: i64, right: i64) {
        let (dp, dc) = match matrix.vertical {
            Axis::Probability => (up, right),
            Axis::Consequence => (right, up),
        };
        let (probability, consequence) = (&matrix.probability, &matrix.consequence);
        // What nobody has placed yet enters in the middle, and is dropped only once it has moved.
        let p = self.scores.probability.unwrap_or(probability.middle());
        self.scores.probability = Some(probability.step(p, dp));
        let Some(area) = matrix.area(self.area.as_str()) else { return };
        let within = |level: Level| level.max(area.least).min(area.most);
        let level = match self.level() {
            Some(level) => Some(within(consequence.step(level, dc))),
            None if self.scores.consequence.is_empty() => {
                Some(within(consequence.step(consequence.middle(), dc)))
            }
            None => (dc > 0).then_some(area.least),
        };
        if let Some(level) = level {
            self.scores.consequence.insert(self.area.clone(), level);
        }
    }

    /// Puts it in a cell, as far as the area in hand takes the level.
    pub(super) fn put(&mut self, matrix: &Matrix, (p, c): (Level, Level)) {
        let Some(area) = matrix.area(self.area.as_str()) else { return };
        self.scores.probability = Some(p);
        self.scores.consequence.insert(area.id.clone(), c.max(area.least).min(area.most));
    }

    /// Takes the area `by` places further on in hand. Where the risk had no level at all, the one
    /// that it has been given goes along.
    pub(super) fn turn_area(&mut self, matrix: &Matrix, by: i64) {
        let areas = &matrix.areas;
        let Some(at) = areas.iter().position(|area| area.id == self.area) else { return };
        let next = &areas[(at as i64 + by).rem_euclid(areas.len() as i64) as usize];
        if self.start.consequence.is_empty()
            && self.scores.consequence.len() == 1
            && let Some(level) = self.scores.consequence.remove(&self.area)
        {
            let level = level.max(next.least).min(next.most);
            self.scores.consequence.insert(next.id.clone(), level);
        }
        self.area = next.id.clone();
    }

    /// What dropping it changes: one change, undone in one step; nothing where it has not moved.
    pub(super) fn change(&self) -> Option<Change> {
        let before = match self.aim {
            Aim::Today => "",
            Aim::Target => "target.",
        };
        let set = |key: String, level: Level| {
            Change::Set(FieldAt::risk(&self.key, format!("{before}{key}")), Value::Level(level))
        };
        let probability = self.scores.probability.filter(|p| self.start.probability != Some(*p));
        let probability = probability.map(|p| set("probability".to_owned(), p));
        let areas = self.scores.consequence.iter();
        let areas = areas.filter(|(id, level)| self.start.consequence.get(*id) != Some(level));
        let areas = areas.map(|(id, level)| set(format!("consequence.{id}"), *level));
        let all: Vec<Change> = probability.into_iter().chain(areas).collect();
        (!all.is_empty()).then_some(Change::Several(all))
    }
}

fn scores_of(risk: &Risk, aim: Aim) -> &Scores {
    match aim {
        Aim::Today => &risk.current,
        Aim::Target => &risk.target,
    }
}
