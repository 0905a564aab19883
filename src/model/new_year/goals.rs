//! Where each goal's assessments go in the new year.

use std::collections::BTreeMap;

use crate::model::register::OTHER;
use crate::model::{Catalogue, Goal, Register, Slug};

/// Where a file's risks and measures go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// To the file of this name: a goal's, or [`OTHER`].
    File(Slug),
    /// Nowhere: they stay behind.
    Behind,
}

/// What people have decided about goals that are gone or have become others, by the goal's id in
/// the year before.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalMap(pub BTreeMap<Slug, Destination>);

impl GoalMap {
    /// Where a file goes; `None` where its goal is gone and nobody has said which it became.
    pub fn destination(&self, file: &Slug, catalogue: &Catalogue) -> Option<Destination> {
        if let Some(decided) = self.0.get(file) {
            return Some(decided.clone());
        }
        let stays = file.as_str() == OTHER || catalogue.goal(file.as_str()).is_some();
        stays.then(|| Destination::File(file.clone()))
    }
}

/// A goal that the new catalogue does not have, with open risks or measures that need a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Homeless {
    /// The goal's id.
    pub goal: Slug,
    /// The trusts that have something open there.
    pub trusts: Vec<Slug>,
    /// How many risks are open.
    pub risks: usize,
    /// How many measures are open.
    pub measures: usize,
}

/// The goals about which somebody must decide before anything goes over, in the order of their ids.
pub fn homeless(old: &Register, catalogue: &Catalogue, map: &GoalMap) -> Vec<Homeless> {
    let mut found: BTreeMap<Slug, Homeless> = BTreeMap::new();
    for (trust, book) in &old.trusts {
        // A trust that is gone takes nothing along, whatever its goals are called.
        if !catalogue.trusts.iter().any(|t| t.id == *trust) {
            continue;
        }
        for (file, assessment) in book.assessments() {
            let risks = assessment.open_risks().count();
            let measures = assessment.measures.values().filter(|m| m.is_open()).count();
            if risks + measures == 0 || map.destination(file, catalogue).is_some() {
                continue;
            }
            let entry = found.entry(file.clone()).or_insert_with(|| Homeless {
                goal: file.clone(),
                trusts: Vec::new(),
                risks: 0,
                measures: 0,
            });
            entry.trusts.push(trust.clone());
            entry.risks += risks;
            entry.measures += measures;
        }
    }
    found.into_values().collect()
}

/// Goals that have another number in the new catalogue, as they were and as they are.
pub fn renumbered<'c>(old: &'c Catalogue, new: &'c Catalogue) -> Vec<(&'c Goal, &'c Goal)> {
    let both = new.goals.iter().filter_map(|goal| Some((old.goal(goal.id.as_str())?, goal)));
    both.filter(|(before, after)| before.number != after.number).collect()
}
