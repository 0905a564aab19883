//! How judgements held against what came: each goal's outcome beside how it was judged.

use crate::model::register::Register;
use crate::model::{DocKey, Outcome, Reached, Slug, ZoneIndex, ranking};

/// A goal in one trust, or of a region as a whole, that has an outcome.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged {
    /// The goal.
    pub goal: Slug,
    /// The trust; `None` where the outcome is the region's.
    pub trust: Option<Slug>,
    /// What came.
    pub outcome: Outcome,
    /// How it was judged at each time that was asked for; `None` where it was not.
    pub judgements: Vec<Option<Judgement>>,
}

/// How a goal was judged at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Judgement {
    /// The worst zone of its open risks.
    pub zone: Option<ZoneIndex>,
    /// The probability that it is not reached, between 0 and 1: the middle of the level's range.
    pub missed: Option<f64>,
}

/// How a goal was judged in a state of the register; `None` where it was not.
pub fn judgement(register: &Register, doc: &DocKey) -> Option<Judgement> {
    let assessment = register.assessment(doc)?;
    let zone = ranking::worst_zone(assessment, &register.matrix);
    let level = assessment.judgement.probability;
    let percent = level.and_then(|level| register.matrix.probability.text(level).percent);
    let missed = percent.map(|(low, high)| (low + high) / 200.0);
    (zone.is_some() || missed.is_some()).then_some(Judgement { zone, missed })
}

/// The goals that have an outcome, as some trusts have reported it; else as the catalogue tells it
/// of the region. `states` are the register at the times that are asked for, oldest first.
pub fn judged(now: &Register, trusts: &[Slug], states: &[&Register]) -> Vec<Judged> {
    let mut all = Vec::new();
    for goal in &now.catalogue.goals {
        let reported = trusts.iter().filter_map(|trust| {
            let outcome = now.book(trust)?.reporting().outcomes.get(&goal.id)?;
            let doc = DocKey::new(trust, &goal.id);
            let judgements = states.iter().map(|state| judgement(state, &doc)).collect();
            let (goal, outcome) = (goal.id.clone(), outcome.clone());
            Some(Judged { goal, trust: Some(trust.clone()), outcome, judgements })
        });
        let before = all.len();
        all.extend(reported);
        if let (true, Some(outcome)) = (all.len() == before, &goal.outcome) {
            let (goal, outcome) = (goal.id.clone(), outcome.clone());
            all.push(Judged { goal, trust: None, outcome, judgements: vec![None; states.len()] });
        }
    }
    all
}

/// What came of the goals that stood in a zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Came {
    /// Were reached.
    pub reached: usize,
    /// Were reached in part.
    pub partly: usize,
    /// Were not reached.
    pub not_reached: usize,
}

impl Came {
    /// Counts an outcome; one that is not stated says nothing.
    pub fn add(&mut self, reached: Option<Reached>) {
        match reached {
            Some(Reached::Reached) => self.reached += 1,
            Some(Reached::Partly) => self.partly += 1,
            Some(Reached::NotReached) => self.not_reached += 1,
            Some(Reached::NotStated) | None => {}
        }
    }

    /// How many there are.
    pub fn all(self) -> usize {
        self.reached + self.partly + self.not_reached
    }
}

/// What came of the goals in a zone, as they stood at one of the times.
pub fn by_zone(judged: &[Judged], time: usize, zone: ZoneIndex) -> Came {
    let mut came = Came::default();
    for one in judged {
        let stood = one.judgements.get(time).copied().flatten().and_then(|it| it.zone);
        if stood == Some(zone) {
            came.add(one.outcome.reached);
        }
    }
    came
}

/// How well probabilities foretold what came (Brier 1950).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Brier {
    /// The mean of (probability - what came)²; 0 is perfect.
    pub score: f64,
    /// What who always says how often it happens would have got.
    pub base: f64,
    /// How many judgements it is of.
    pub count: usize,
    /// How many of the goals were not reached in full.
    pub missed: usize,
}

/// The score of the judgements at one of the times; `None` where there are none to score. A goal
/// that was reached only in part was not reached.
pub fn brier(judged: &[Judged], time: usize) -> Option<Brier> {
    let mut pairs = Vec::new();
    for one in judged {
        let Some(probability) = one.judgements.get(time).copied().flatten().and_then(|j| j.missed)
        else {
            continue;
        };
        match one.outcome.reached {
            Some(Reached::Reached) => pairs.push((probability, 0.0)),
            Some(Reached::Partly | Reached::NotReached) => pairs.push((probability, 1.0)),
            Some(Reached::NotStated) | None => {}
        }
    }
    if pairs.is_empty() {
        return None;
    }
    let count = pairs.len();
    let sum: f64 = pairs.iter().map(|(said, came)| (said - came) * (said - came)).sum();
    let missed = pairs.iter().filter(|(_, came)| *came > 0.5).count();
    let often = missed as f64 / count as f64;
    Some(Brier { score: sum / count as f64, base: often * (1.0 - often), count, missed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::slug;

    fn one(goal: &str, missed: f64, reached: Reached) -> Judged {
        let outcome = Outcome { reached: Some(reached), ..Outcome::default() };
        let judgement = Judgement { zone: None, missed: Some(missed) };
        Judged { goal: slug(goal), trust: None, outcome, judgements: vec![Some(judgement)] }
    }

    #[test]
    fn the_score_is_the_mean_square_of_what_was_wrong() {
        let judged = [
            one("a", 0.75, Reached::NotReached),
            one("b", 0.05, Reached::Reached),
            one("c", 0.45, Reached::Partly),
            one("d", 0.95, Reached::NotStated),
        ];
        let brier = brier(&judged, 0).unwrap();
        assert_eq!((brier.count, brier.missed), (3, 2));
        let wanted = (0.25_f64.powi(2) + 0.05_f64.powi(2) + 0.55_f64.powi(2)) / 3.0;
        assert!((brier.score - wanted).abs() < 1e-12, "{brier:?}");
        assert!((brier.base - 2.0 / 9.0).abs() < 1e-12, "{brier:?}");
        assert_eq!(super::brier(&judged, 1), None, "nothing was judged then");
    }
}
