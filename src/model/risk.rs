//! A risk: an unwanted event with causes and consequences for a goal.

use std::collections::BTreeMap;

use super::field::{Field, Record, fields};
use super::matrix::{Area, Axis, Matrix, ZoneIndex};
use super::words::names;
use super::{Date, Level, Slug, Strength};

/// A risk as it stands in an assessment (FORMAT.md chapter 4). An empty text means that nothing
/// is written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Risk {
    /// The unwanted event in a few words.
    pub title: String,
    /// What may happen.
    pub event: String,
    /// Why it may happen.
    pub causes: Vec<String>,
    /// What it leads to, in words.
    pub leads_to: Vec<String>,
    /// Success factors that it threatens.
    pub threatens: Vec<Slug>,
    /// What already holds the risk down.
    pub controls: Vec<String>,
    /// How far ahead it lies.
    pub horizon: Option<Horizon>,
    /// Today's scores.
    pub current: Scores,
    /// How strong the knowledge behind the scores is.
    pub knowledge: Knowledge,
    /// Why these scores.
    pub rationale: String,
    /// Scores before any control.
    pub inherent: Scores,
    /// Scores after the planned measures.
    pub target: Scores,
    /// When the target is to be reached.
    pub target_by: Option<Date>,
    /// What is done with the risk.
    pub treatment: Option<Treatment>,
    /// The role that owns the risk.
    pub owner: String,
    /// When somebody last looked again and stood by it.
    pub reviewed: Option<Date>,
    /// The legal ground for keeping it out of public reports and off the wall.
    pub restricted: String,
    /// Formal acceptance of the risk as it is.
    pub accepted: Acceptance,
    /// The risk's end.
    pub closed: Closing,
    /// Its id elsewhere: in a spreadsheet, in another system.
    pub external: String,
    /// The category that it has elsewhere.
    pub category: String,
    /// What fits nowhere else.
    pub note: String,
}

impl Record for Risk {
    const NAME: &'static str = "risk";
    const FIELDS: &'static [Field<Self>] = fields! {
        line("title") = title, "The risk in a few words.";
        note("event") = event, "What could happen.";
        lines("causes") = causes, "Why it could happen.";
        lines("leads_to") = leads_to, "What it would lead to, for patients, staff and money.";
        ids("threatens") = threatens, "The success factors that it threatens, by id.";
        lines("controls") = controls, "What already holds the risk down.";
        word("horizon", Horizon) = horizon, "Short or long term.";
        level("probability", Axis::Probability) = current.probability,
            "How probable the stated consequence is, within the year.", sealed;
        by_area("consequence.*") = current.consequence,
            "How serious it would be, per area of the matrix; the highest counts.", sealed;
        strength("knowledge.data") = knowledge.data, "Data, 1 to 3.";
        strength("knowledge.understanding") = knowledge.understanding,
            "Understanding of what is at work, 1 to 3.";
        strength("knowledge.agreement") = knowledge.agreement,
            "Agreement among those who know, 1 to 3.";
        prose("rationale") = rationale, "Why these scores, one sentence a line.";
        level("inherent.probability", Axis::Probability) = inherent.probability, "How probable.";
        by_area("inherent.consequence.*") = inherent.consequence,
            "How serious, per area of the matrix.";
        level("target.probability", Axis::Probability) = target.probability,
            "How probable it should become.", sealed;
        by_area("target.consequence.*") = target.consequence,
            "How serious it should become, per area of the matrix.", sealed;
        day("target.by") = target_by, "The day that the target should be reached.";
        word("treatment", Treatment) = treatment, "What is done with the risk.", sealed;
        role("owner") = owner, "The role that owns the risk; no names.";
        day("reviewed") = reviewed,
            "The day that the owner or the group looked again and stood by it.";
        line("restricted") = restricted,
            "The ground for keeping it out of public reports and off the wall.";
        day("accepted.on") = accepted.on, "The day of the acceptance.";
        role("accepted.by") = accepted.by, "The role that accepted.";
        note("accepted.why") = accepted.why, "Why the risk is accepted as it is.";
        seal("accepted.seal") = accepted.seal, "The fingerprint of what was accepted; risiko writes it.";
        day("closed.on") = closed.on, "The day that the risk was closed.", sealed;
        note("closed.why") = closed.why, "Why it is no risk any more.";
        line("external") = external, "Its id in a spreadsheet or in another system.";
        line("category") = category, "The category that it has elsewhere.";
        prose("note") = note, "What fits nowhere else, one sentence a line.";
    };
}

/// One set of scores: a probability, and a consequence per area.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scores {
    /// How likely the stated consequence is within the matrix' period.
    pub probability: Option<Level>,
    /// How bad it is, per area.
    pub consequence: BTreeMap<Slug, Level>,
}

impl Scores {
    /// The highest consequence of all areas: the risk's own.
    pub fn worst(&self) -> Option<Level> {
        self.consequence.values().copied().max()
    }

    /// Probability and consequence, when both are given.
    pub fn cell(&self) -> Option<(Level, Level)> {
        Some((self.probability?, self.worst()?))
    }

    /// The zone of the cell, when there is one.
    pub fn zone(&self, matrix: &Matrix) -> Option<ZoneIndex> {
        self.cell().map(|(p, c)| matrix.zone_at(p, c))
    }

    /// The area whose consequence is the highest; the first shown among equals.
    pub fn driver<'m>(&self, matrix: &'m Matrix) -> Option<&'m Area> {
        let worst = self.worst()?;
        matrix.areas.iter().find(|a| self.consequence.get(&a.id) == Some(&worst))
    }

    /// The consequences that put the mark at `wanted` while changing as little as can be:
    /// areas above it come down to it; when none reaches it, the driving area (or the first one
    /// that may be scored so high) goes up.
    pub fn placed_at(&self, wanted: Level, matrix: &Matrix) -> BTreeMap<Slug, Level> {
        let mut placed = self.consequence.clone();
        for level in placed.values_mut() {
            *level = (*level).min(wanted);
        }
        if placed.values().copied().max() == Some(wanted) {
            return placed;
        }
        let may = |a: &&Area| a.takes(wanted);
        let driver = self.driver(matrix).filter(may);
        if let Some(area) = driver.or_else(|| matrix.areas.iter().find(may)) {
            placed.insert(area.id.clone(), wanted);
        }
        placed
    }
}

/// How far ahead a risk lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Horizon {
    /// Within the year.
    Short,
    /// Beyond it.
    Long,
}

impl Horizon {
    /// Each horizon with its word in files.
    pub const WORDS: [(&'static str, Self); 2] = [("short", Self::Short), ("long", Self::Long)];

    /// The words alone.
    pub const NAMES: [&'static str; 2] = names(&Self::WORDS);
}

/// What is done with a risk (ISO 31000).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Treatment {
    /// Stop doing what gives rise to it.
    Avoid,
    /// Make it less likely or less bad.
    Reduce,
    /// Share it with others.
    Share,
    /// Live with it; needs who, when and why.
    Accept,
}

impl Treatment {
    /// Each treatment with its word in files.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("avoid", Self::Avoid),
        ("reduce", Self::Reduce),
        ("share", Self::Share),
        ("accept", Self::Accept),
    ];

    /// The words alone.
    pub const NAMES: [&'static str; 4] = names(&Self::WORDS);
}

/// How strong the knowledge behind a score is (NS 5814, Aven; DOMAIN.md 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Knowledge {
    /// Access to relevant data and experience.
    pub data: Option<Strength>,
    /// How well the event is understood.
    pub understanding: Option<Strength>,
    /// How far the group agrees.
    pub agreement: Option<Strength>,
}

impl Knowledge {
    /// The weakest part decides.
    pub fn weakest(self) -> Option<Strength> {
        [self.data, self.understanding, self.agreement].into_iter().flatten().min()
    }

    /// The same strength in all three parts, as given by one key press in a workshop.
    pub fn all(strength: Option<Strength>) -> Self {
        Self { data: strength, understanding: strength, agreement: strength }
    }
}

/// Who accepted a risk as it is, when and why, and the seal of what was accepted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Acceptance {
    /// The day.
    pub on: Option<Date>,
    /// The role.
    pub by: String,
    /// The reason.
    pub why: String,
    /// See [`super::seal`].
    pub seal: String,
}

impl Acceptance {
    /// Somebody has accepted.
    pub fn is_given(&self) -> bool {
        *self != Self::default()
    }
}

/// When and why a risk was closed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Closing {
    /// The day; without one it is not closed.
    pub on: Option<Date>,
    /// The reason.
    pub why: String,
}

impl Risk {
    /// It counts: nobody has closed it.
    pub fn is_open(&self) -> bool {
        self.closed.on.is_none()
    }

    /// It must not stand on the wall or in public reports.
    pub fn is_restricted(&self) -> bool {
        !self.restricted.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;

    fn scores(pairs: &[(&str, i64)]) -> Scores {
        let matrix = five_by_five();
        let level = |n| matrix.consequence.level(n).unwrap();
        let consequence = pairs.iter().map(|(a, n)| (Slug::new(a).unwrap(), level(*n))).collect();
        Scores { probability: matrix.probability.level(3), consequence }
    }

    fn placed(pairs: &[(&str, i64)], wanted: i64) -> Vec<(String, u8)> {
        let matrix = five_by_five();
        let wanted = matrix.consequence.level(wanted).unwrap();
        let after = scores(pairs).placed_at(wanted, &matrix);
        after.iter().map(|(a, l)| (a.to_string(), l.number())).collect()
    }

    fn named(pairs: &[(&str, u8)]) -> Vec<(String, u8)> {
        pairs.iter().map(|(a, n)| ((*a).to_owned(), *n)).collect()
    }

    #[test]
    fn moving_right_raises_only_the_driving_area() {
        assert_eq!(
            placed(&[("quality", 2), ("finance", 3)], 4),
            named(&[("finance", 4), ("quality", 2)])
        );
    }

    #[test]
    fn moving_left_caps_every_area_above() {
        assert_eq!(
            placed(&[("quality", 4), ("finance", 5)], 3),
            named(&[("finance", 3), ("quality", 3)])
        );
    }

    #[test]
    fn a_risk_without_scores_gets_the_first_area() {
        assert_eq!(placed(&[], 3), named(&[("quality", 3)]));
    }

    #[test]
    fn the_weakest_knowledge_decides() {
        let mut knowledge = Knowledge::all(Some(Strength::Strong));
        knowledge.agreement = Some(Strength::Weak);
        assert_eq!(knowledge.weakest(), Some(Strength::Weak));
        assert_eq!(Knowledge::default().weakest(), None);
    }
}
