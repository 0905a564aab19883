//! The order of risks: zone, then consequence, then probability, then the order people chose.
//!
//! Scores are never multiplied: with products about one pair in ten is ranked wrongly
//! (DOMAIN.md 4.2). Ties stay ties, and people order them.

use std::cmp::Reverse;

use super::matrix::ZoneIndex;
use super::{Assessment, ItemKey, Level, Matrix, Register, Risk, Slug};

/// What a risk ranks by; greater is worse, and nothing (unscored) ranks last.
pub type Rank = Option<(ZoneIndex, Level, Level)>;

/// What a risk ranks by.
pub fn rank(risk: &Risk, matrix: &Matrix) -> Rank {
    let (probability, consequence) = risk.current.cell()?;
    Some((matrix.zone_at(probability, consequence), consequence, probability))
}

/// The open risks of an assessment, worst first.
pub fn ranked<'a>(assessment: &'a Assessment, matrix: &Matrix) -> Vec<(&'a Slug, &'a Risk)> {
    let mut risks: Vec<_> = assessment.open_risks().collect();
    risks.sort_by_cached_key(|(id, risk)| {
        (Reverse(rank(risk, matrix)), chosen_place(assessment, id))
    });
    risks
}

/// The open risks of a whole trust, worst first; alike ones in the order of its files.
pub fn ranked_trust<'a>(register: &'a Register, trust: &Slug) -> Vec<(ItemKey, &'a Risk)> {
    let mut risks = Vec::new();
    for (doc, assessment) in register.docs(trust) {
        for (id, risk) in ranked(assessment, &register.matrix) {
            risks.push((ItemKey::new(&doc, id), risk));
        }
    }
    risks.sort_by_cached_key(|(_, risk)| Reverse(rank(risk, &register.matrix)));
    risks
}

/// The worst zone of an assessment's open risks.
pub fn worst_zone(assessment: &Assessment, matrix: &Matrix) -> Option<ZoneIndex> {
    assessment.open_risks().filter_map(|(_, r)| r.current.zone(matrix)).max()
}

fn chosen_place(assessment: &Assessment, id: &Slug) -> usize {
    let order = &assessment.order;
    order.iter().position(|o| o == id).unwrap_or(order.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;

    fn slug(text: &str) -> Slug {
        Slug::new(text).unwrap()
    }

    fn risk(probability: i64, consequence: i64) -> Risk {
        let matrix = five_by_five();
        let mut risk = Risk::default();
        risk.current.probability = matrix.probability.level(probability);
        let level = matrix.consequence.level(consequence).unwrap();
        risk.current.consequence.insert(slug("quality"), level);
        risk
    }

    #[test]
    fn zone_then_consequence_then_probability_then_the_chosen_order() {
        let risks = [
            ("ra", risk(5, 2)), // O
            ("rb", risk(3, 4)), // O, worse consequence
            ("rc", risk(2, 5)), // O, worst consequence
            ("rd", risk(4, 4)), // R
            ("re", risk(4, 4)), // R, chosen first
            ("rf", Risk::default()),
        ];
        let assessment = Assessment {
            order: vec![slug("re"), slug("rd")],
            risks: risks.into_iter().map(|(id, r)| (slug(id), r)).collect(),
            ..Assessment::default()
        };
        let matrix = five_by_five();
        let ids: Vec<_> = ranked(&assessment, &matrix).iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["re", "rd", "rc", "rb", "ra", "rf"]);
        assert_eq!(worst_zone(&assessment, &matrix), Some(matrix.worst()));
    }
}
