//! What a new year takes over from the one before it.
//!
//! Risks and measures live for years, judgements do not. So what is still open goes over under the
//! id that it has, with its texts, scores, strength of knowledge and owners, and every assessment
//! starts as a draft that nobody has judged, reviewed, approved or accepted anything in. The year
//! before is only looked at.

mod carry;
mod goals;
mod scale;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::{Assessment, Matrix, Risk, Slug, TopFive};

pub use carry::carry;
pub use goals::{Destination, GoalMap, Homeless, homeless, renumbered};
pub use scale::{Loss, LossReason, ScaleChange, ScaleMap, scale_changes};

/// What goes over, and what does not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Carried {
    /// What each trust of the new year begins with.
    pub books: BTreeMap<Slug, CarriedBook>,
    /// What stays behind, with why.
    pub left: Vec<Left>,
    /// Scores that have no place on the new scale.
    pub lost: Vec<LostScore>,
    /// Acceptances that do not go over. A risk is accepted as it was judged in a year, by somebody
    /// who answers for that year; in the next one, the risk must be judged and accepted anew.
    pub acceptances: Vec<Item>,
    /// Open measures that go over although none of their risks does.
    pub without_risk: Vec<Item>,
    /// Assessments that go over although their goal does not apply to the trust any more.
    pub not_applying: Vec<(Slug, Slug)>,
}

/// What a trust begins the new year with.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CarriedBook {
    /// Assessments by file name, all of them drafts.
    pub assessments: BTreeMap<Slug, Assessment>,
    /// The Topp 5: its order, without comments and without when the board saw it.
    pub top: TopFive,
}

/// A risk, measure or factor of the year before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The trust.
    pub trust: Slug,
    /// The file that it stands in.
    pub file: Slug,
    /// Its id.
    pub id: Slug,
    /// Its title.
    pub title: String,
}

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemKind {
    /// A risk.
    Risk,
    /// A measure.
    Measure,
    /// A critical success factor.
    Factor,
}

impl ItemKind {
    /// The word in JSON and message ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Risk => "risk",
            Self::Measure => "measure",
            Self::Factor => "factor",
        }
    }
}

/// Something that stays behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// What.
    pub item: Item,
    /// What it is.
    pub kind: ItemKind,
    /// Why.
    pub why: Why,
}

/// Why something stays behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The risk is closed.
    Closed,
    /// The measure is done.
    Done,
    /// The measure was dropped.
    Dropped,
    /// The new catalogue does not have the trust.
    TrustGone,
    /// The new catalogue does not have the goal, and nobody has said which one it became.
    GoalGone,
    /// The goals' map says so.
    AsMapped,
    /// Risks outside the goals threaten no success factors.
    NoFactors,
}

impl Why {
    /// The word in JSON and message ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Done => "done",
            Self::Dropped => "dropped",
            Self::TrustGone => "trust-gone",
            Self::GoalGone => "goal-gone",
            Self::AsMapped => "as-mapped",
            Self::NoFactors => "no-factors",
        }
    }
}

/// A score that has no place on the new scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostScore {
    /// The risk.
    pub risk: Item,
    /// Which of its scores: `current`, `inherent` or `target`.
    pub of: &'static str,
    /// What was lost, and why.
    pub loss: Loss,
}

impl ScaleMap {
    /// Puts a risk's scores on the new scale; those that have no place there.
    pub(in crate::model) fn translate_risk(
        &self,
        risk: &mut Risk,
        item: &Item,
        new: &Matrix,
    ) -> Vec<LostScore> {
        let sets = [
            ("current", &mut risk.current),
            ("inherent", &mut risk.inherent),
            ("target", &mut risk.target),
        ];
        let mut all = Vec::new();
        for (of, scores) in sets {
            let (translated, lost) = self.translate(scores, new);
            *scores = translated;
            all.extend(lost.into_iter().map(|loss| LostScore { risk: item.clone(), of, loss }));
        }
        all
    }
}

impl Carried {
    /// How many risks and measures a trust begins with.
    pub fn counts(&self, trust: &Slug) -> (usize, usize) {
        let Some(book) = self.books.get(trust) else { return (0, 0) };
        let all = book.assessments.values();
        all.fold((0, 0), |(r, m), a| (r + a.risks.len(), m + a.measures.len()))
    }
}
