//! Where a risk stands in the matrix, and how it moved.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::model::matrix::ZoneIndex;
use crate::model::{Level, Matrix, Scores, Slug};

/// A cell with its zone in the matrix that it was scored by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// How likely.
    pub probability: Level,
    /// How bad, in the worst area.
    pub consequence: Level,
    /// The cell's zone.
    pub zone: ZoneIndex,
}

impl Place {
    /// Where scores put a risk; `None` where one of the two is missing.
    pub fn of(scores: &Scores, matrix: &Matrix) -> Option<Self> {
        let (probability, consequence) = scores.cell()?;
        Some(Self { probability, consequence, zone: matrix.zone_at(probability, consequence) })
    }
}

/// Which way a risk moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// It has become worse.
    Up,
    /// It has become better.
    Down,
    /// More likely and less bad or the other way round, in the same zone.
    Sideways,
}

impl Direction {
    /// Each direction with its word in JSON and message ids.
    pub const WORDS: [(&'static str, Self); 3] =
        [("up", Self::Up), ("down", Self::Down), ("sideways", Self::Sideways)];
}

/// The consequence of one area, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaChange {
    /// The area.
    pub area: Slug,
    /// As it was scored.
    pub from: Option<Level>,
    /// As it is scored.
    pub to: Option<Level>,
}

/// A risk's way from one place to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// Where it stood, by the matrix of that time.
    pub from: Place,
    /// Where it stands.
    pub to: Place,
    /// Which way; by the zones alone between different scales.
    pub direction: Direction,
    /// It stands in another zone.
    pub changes_zone: bool,
    /// The probability had part in it.
    pub by_probability: bool,
    /// The area whose consequence had part in it: the one that is worst now where consequence
    /// rose, the one that was worst where it fell.
    pub by_area: Option<Slug>,
    /// The areas that are scored otherwise.
    pub areas: Vec<AreaChange>,
}

/// What two matrices have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scales {
    /// A cell means the same in both.
    Same,
    /// The levels are the same, and some cells have another zone.
    OtherZones,
    /// Levels of one say nothing on the other: zones are compared by their rank.
    Other,
}

impl Scales {
    /// What two matrices have in common.
    pub fn of(before: &Matrix, after: &Matrix) -> Self {
        let size = |m: &Matrix| (m.probability.len(), m.consequence.len(), m.zones.len());
        if size(before) != size(after) {
            return Self::Other;
        }
        let mut cells = before.probability.levels().flat_map(|probability| {
            before.consequence.levels().map(move |consequence| (probability, consequence))
        });
        let same = cells.all(|(p, c)| before.zone_at(p, c) == after.zone_at(p, c));
        if same { Self::Same } else { Self::OtherZones }
    }
}

/// The two matrices of a comparison.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matrices<'m> {
    pub(super) before: &'m Matrix,
    pub(super) after: &'m Matrix,
    pub(super) scales: Scales,
}

impl<'m> Matrices<'m> {
    pub(super) fn new(before: &'m Matrix, after: &'m Matrix) -> Self {
        Self { before, after, scales: Scales::of(before, after) }
    }

    /// A level of one says something on the other.
    pub(super) fn are_comparable(&self) -> bool {
        self.scales != Scales::Other
    }

    /// The movement between two sets of scores, where there is one.
    pub(super) fn movement(&self, before: &Scores, after: &Scores) -> Option<Movement> {
        let from = Place::of(before, self.before)?;
        let to = Place::of(after, self.after)?;
        let zones = self.zones(from.zone, to.zone);
        let direction = match (self.scales, zones) {
            (_, Ordering::Less) => Direction::Up,
            (_, Ordering::Greater) => Direction::Down,
            (Scales::Other, Ordering::Equal) => return None,
            (_, Ordering::Equal) => within(from, to)?,
        };
        let is_comparable = self.are_comparable();
        let by_area = if is_comparable { self.by_area(from, to, before, after) } else { None };
        Some(Movement {
            from,
            to,
            direction,
            changes_zone: zones != Ordering::Equal,
            by_probability: is_comparable && from.probability != to.probability,
            by_area,
            areas: if is_comparable { areas(before, after) } else { Vec::new() },
        })
    }

    /// Zones by their rank; where the matrices have unlike many, by how far up they lie. Two of
    /// one name are the same: nobody would believe that "high" is worse than "high".
    fn zones(&self, from: ZoneIndex, to: ZoneIndex) -> Ordering {
        let (was, is) = (self.before.zone(from).name.trim(), self.after.zone(to).name.trim());
        if self.scales == Scales::Other && !was.is_empty() && was == is {
            return Ordering::Equal;
        }
        let rank = |zone: ZoneIndex, other: &Matrix| zone.index() * other.worst().index();
        rank(from, self.after).cmp(&rank(to, self.before))
    }

    fn by_area(&self, from: Place, to: Place, before: &Scores, after: &Scores) -> Option<Slug> {
        let driver = match from.consequence.cmp(&to.consequence) {
            Ordering::Less => after.driver(self.after),
            Ordering::Greater => before.driver(self.before),
            Ordering::Equal => None,
        };
        driver.map(|area| area.id.clone())
    }
}

/// Which way within a zone; `None` in the same cell.
fn within(from: Place, to: Place) -> Option<Direction> {
    let steps = (to.probability.cmp(&from.probability), to.consequence.cmp(&from.consequence));
    match steps {
        (Ordering::Equal, Ordering::Equal) => None,
        (Ordering::Less, Ordering::Greater) | (Ordering::Greater, Ordering::Less) => {
            Some(Direction::Sideways)
        }
        (Ordering::Less, _) | (_, Ordering::Less) => Some(Direction::Down),
        _ => Some(Direction::Up),
    }
}

/// The areas that are scored otherwise.
pub(super) fn areas(before: &Scores, after: &Scores) -> Vec<AreaChange> {
    let ids: BTreeSet<&Slug> = before.consequence.keys().chain(after.consequence.keys()).collect();
    let change = |area: &Slug| {
        let (from, to) = (before.consequence.get(area), after.consequence.get(area));
        (from != to).then(|| AreaChange {
            area: area.clone(),
            from: from.copied(),
            to: to.copied(),
        })
    };
    ids.into_iter().filter_map(change).collect()
}
