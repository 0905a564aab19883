//! Seals: fingerprints of what was approved or accepted (FORMAT.md chapter 4, "Seals").
//!
//! A seal covers scores, targets, treatment, closing and the judgement; measures are left out on
//! purpose, since following them up is what should happen after an approval.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::risk::{Scores, Treatment};
use super::{Assessment, Risk};

/// The seal of a whole assessment.
pub fn of_assessment(assessment: &Assessment) -> String {
    let mut lines = Vec::new();
    for (id, risk) in &assessment.risks {
        risk_lines(id.as_str(), risk, &mut lines);
    }
    if let Some(level) = assessment.judgement.probability {
        lines.push(format!("judgement.probability={}", level.number()));
    }
    fingerprint(lines)
}

/// The seal of one risk.
pub fn of_risk(id: &str, risk: &Risk) -> String {
    let mut lines = Vec::new();
    risk_lines(id, risk, &mut lines);
    fingerprint(lines)
}

fn risk_lines(id: &str, risk: &Risk, lines: &mut Vec<String>) {
    scores(&format!("{id}."), &risk.current, lines);
    scores(&format!("{id}.target."), &risk.target, lines);
    if let Some(treatment) = risk.treatment {
        let word = Treatment::WORDS.iter().find(|(_, t)| *t == treatment);
        lines.push(format!("{id}.treatment={}", word.map_or("", |(w, _)| w)));
    }
    if risk.closed.is_some() {
        lines.push(format!("{id}.closed=yes"));
    }
}

fn scores(prefix: &str, given: &Scores, lines: &mut Vec<String>) {
    if let Some(level) = given.probability {
        lines.push(format!("{prefix}probability={}", level.number()));
    }
    for (area, level) in &given.consequence {
        lines.push(format!("{prefix}consequence.{area}={}", level.number()));
    }
}

fn fingerprint(mut lines: Vec<String>) -> String {
    lines.sort_unstable();
    let mut hash = Sha256::new();
    for line in &lines {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    let mut seal = String::with_capacity(8);
    for byte in &hash.finalize()[..4] {
        // Writing to a String cannot fail.
        let _ = write!(seal, "{byte:02x}");
    }
    seal
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;
    use crate::model::risk::Closing;
    use crate::model::{Date, Judgement, Slug};

    /// The test vector of FORMAT.md.
    #[test]
    fn the_formats_own_example() {
        let matrix = five_by_five();
        let level = |n| matrix.consequence.level(n).unwrap();
        let slug = |s| Slug::new(s).unwrap();
        let mut first = Risk { treatment: Some(Treatment::Reduce), ..Risk::default() };
        first.current.probability = Some(level(4));
        first.current.consequence =
            [(slug("finance"), level(2)), (slug("quality"), level(4))].into();
        first.target.probability = Some(level(2));
        first.target.consequence = [(slug("quality"), level(3))].into();
        let mut second = Risk::default();
        second.current.probability = Some(level(3));
        second.current.consequence = [(slug("quality"), level(2))].into();
        let day = Date::from_ymd_opt(2024, 4, 30).unwrap();
        second.closed = Some(Closing { on: day, why: String::new() });
        assert_eq!(of_risk("r7k3m", &first), "51c945c5");
        let assessment = Assessment {
            judgement: Judgement { probability: Some(level(4)), ..Judgement::default() },
            risks: [(slug("r7k3m"), first), (slug("r2b9c"), second)].into(),
            ..Assessment::default()
        };
        assert_eq!(of_assessment(&assessment), "586351fb");
    }
}
