//! Several registers side by side, as one region: who holds which trust, what they are judged by,
//! and what all trusts have in common.

mod goal;
mod join;
mod top;

pub use goal::{Board, Cell, GoalRow, across, cell};
pub use join::join;
pub use top::{TopRisk, listed, top};

use std::collections::BTreeMap;
use std::sync::Arc;

use super::movement::Scales;
use crate::model::{Catalogue, Matrix, Register, Slug};

/// A register, or a branch of one, that is to be part of a region.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// One year of it.
    pub register: Register,
    /// The folder's or branch's own name: where it is a trust's id, this input goes before others
    /// for that trust.
    pub speaks_for: Option<Slug>,
    /// The year that is active in it.
    pub active_year: i32,
    /// Its matrix is its own, and not one that stands in for a damaged one: then it never leads.
    pub has_matrix: bool,
}

/// Several registers as one. Inputs are named by their place among those that were joined.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    /// A register for each scale there is, first the one that most trusts use. Trusts without
    /// content anywhere are in the first.
    pub parts: Vec<Register>,
    /// All trusts and goals.
    pub catalogue: Arc<Catalogue>,
    /// The input that is read for a trust; a trust without content has none.
    pub held_by: BTreeMap<Slug, usize>,
    /// The input whose matrix and catalogue count.
    pub lead: usize,
    /// What a reader must know of how they were joined.
    pub remarks: Vec<Remark>,
}

/// Something about the inputs that changes what the region's figures mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Several inputs have unlike content of a trust, and nothing tells which counts: the first
    /// one does.
    Disputed {
        /// The trust.
        trust: Slug,
        /// The input that counts.
        taken: usize,
        /// Those that have something else.
        others: Vec<usize>,
    },
    /// An input is judged by another scale than most: zones are compared by their rank.
    OtherScale {
        /// The input.
        input: usize,
        /// The trusts that are read from it.
        trusts: Vec<Slug>,
    },
    /// An input has other goals or another calendar: those of the leading one count, and goals
    /// that it lacks are added.
    OtherCatalogue {
        /// The input.
        input: usize,
        /// Goals that are not the same.
        goals: Vec<Slug>,
        /// Its calendar is not the same.
        calendar: bool,
    },
    /// Another year than the one looked at is active in an input.
    OtherYear {
        /// The input.
        input: usize,
        /// Its active year.
        year: i32,
    },
    /// An input has no content of any trust.
    Empty {
        /// The input.
        input: usize,
    },
    /// No input has content of these trusts.
    Absent {
        /// The trusts.
        trusts: Vec<Slug>,
    },
}

impl Region {
    /// The register that a trust stands in.
    pub fn part_of(&self, trust: &Slug) -> Option<&Register> {
        self.parts.iter().find(|part| part.trusts.contains_key(trust))
    }
}

/// A document reads the same by both matrices, and a cell means the same.
pub fn judge_alike(a: &Matrix, b: &Matrix) -> bool {
    let areas = |matrix: &Matrix| -> Vec<_> {
        let areas = matrix.areas.iter();
        areas.map(|area| (area.id.clone(), area.least, area.most)).collect()
    };
    Scales::of(a, b) == Scales::Same && areas(a) == areas(b)
}
