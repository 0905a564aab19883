//! Seals: fingerprints of what was approved or accepted (FORMAT.md chapter 4, "Seals").
//!
//! A seal covers scores, targets, treatment, closing and the judgement; measures are left out on
//! purpose, since following them up is what should happen after an approval.

use std::fmt::{Arguments, Write as _};
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::risk::{Scores, Treatment};
use super::{Assessment, Risk, word_of};

/// The seal of a whole assessment.
pub fn of_assessment(assessment: &Assessment) -> String {
    let mut lines = Lines::default();
    for (id, risk) in &assessment.risks {
        lines.risk(id.as_str(), risk);
    }
    if let Some(level) = assessment.judgement.probability {
        lines.add(format_args!("judgement.probability={}", level.number()));
    }
    lines.fingerprint()
}

/// The seal of one risk.
pub fn of_risk(id: &str, risk: &Risk) -> String {
    let mut lines = Lines::default();
    lines.risk(id, risk);
    lines.fingerprint()
}

/// The lines that a seal is made of, in one text: the first overview seals every assessment.
#[derive(Default)]
struct Lines {
    text: String,
    spans: Vec<Range<usize>>,
}

impl Lines {
    fn add(&mut self, line: Arguments<'_>) {
        let start = self.text.len();
        // Writing to a String cannot fail.
        let _ = self.text.write_fmt(line);
        self.spans.push(start..self.text.len());
    }

    fn risk(&mut self, id: &str, risk: &Risk) {
        self.scores(id, "", &risk.current);
        self.scores(id, "target.", &risk.target);
        if let Some(treatment) = risk.treatment {
            let word = word_of(&Treatment::WORDS, &treatment);
            self.add(format_args!("{id}.treatment={word}"));
        }
        if risk.closed.is_some() {
            self.add(format_args!("{id}.closed=yes"));
        }
    }

    fn scores(&mut self, id: &str, which: &str, scores: &Scores) {
        if let Some(level) = scores.probability {
            self.add(format_args!("{id}.{which}probability={}", level.number()));
        }
        for (area, level) in &scores.consequence {
            self.add(format_args!("{id}.{which}consequence.{area}={}", level.number()));
        }
    }

    fn fingerprint(mut self) -> String {
        let text = self.text.as_bytes();
        self.spans.sort_unstable_by(|a, b| text[a.clone()].cmp(&text[b.clone()]));
        let mut sorted = Vec::with_capacity(text.len() + self.spans.len());
        for span in self.spans {
            sorted.extend_from_slice(&text[span]);
            sorted.push(b'\n');
        }
        let mut seal = String::with_capacity(8);
        for byte in &Sha256::digest(&sorted)[..4] {
            // Writing to a String cannot fail.
            let _ = write!(seal, "{byte:02x}");
        }
        seal
    }
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
