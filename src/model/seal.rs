//! Seals: fingerprints of what was approved or accepted (FORMAT.md chapter 4, "Seals").
//!
//! A seal covers scores, targets, treatment, closing and the judgement; measures are left out on
//! purpose, since following them up is what should happen after an approval.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::field::{Fields, Key, Record, Value};
use super::{Assessment, Judgement, Risk};

/// The seal of a whole assessment.
pub fn of_assessment(assessment: &Assessment) -> String {
    Lines::of_assessment(assessment).fingerprint()
}

/// The seal of one risk.
pub fn of_risk(id: &str, risk: &Risk) -> String {
    Lines::of_risk(id, risk).fingerprint()
}

/// A line of a seal that is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Whose and what, `r7k3m.probability`.
    pub key: String,
    /// What was sealed; `None` where there was no such line.
    pub before: Option<String>,
    /// What stands there now; `None` where the line is gone.
    pub after: Option<String>,
}

/// What of an assessment is no longer what was sealed, in the order of the keys.
pub fn moved_in_assessment(before: &Assessment, after: &Assessment) -> Vec<Moved> {
    moved(&Lines::of_assessment(before), &Lines::of_assessment(after))
}

/// What of a risk is no longer what was sealed, in the order of the keys.
pub fn moved_in_risk(id: &str, before: &Risk, after: &Risk) -> Vec<Moved> {
    moved(&Lines::of_risk(id, before), &Lines::of_risk(id, after))
}

fn moved(before: &Lines, after: &Lines) -> Vec<Moved> {
    let (before, after) = (before.by_key(), after.by_key());
    let keys: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    let value = |lines: &BTreeMap<&str, &str>, key| lines.get(key).map(|v| (*v).to_owned());
    keys.into_iter()
        .filter(|key| before.get(key) != after.get(key))
        .map(|key| Moved {
            key: key.to_owned(),
            before: value(&before, key),
            after: value(&after, key),
        })
        .collect()
}

/// The lines that a seal is made of, in one text: the first overview seals every assessment.
#[derive(Default)]
struct Lines {
    text: String,
    spans: Vec<Range<usize>>,
}

impl Lines {
    fn of_assessment(assessment: &Assessment) -> Self {
        let mut lines = Self::default();
        for (id, risk) in &assessment.risks {
            lines.record(id.as_str(), risk);
        }
        lines.record(Judgement::NAME, &assessment.judgement);
        lines
    }

    fn of_risk(id: &str, risk: &Risk) -> Self {
        let mut lines = Self::default();
        lines.record(id, risk);
        lines
    }

    fn by_key(&self) -> BTreeMap<&str, &str> {
        let lines = self.spans.iter().map(|span| &self.text[span.clone()]);
        lines.filter_map(|line| line.split_once('=')).collect()
    }

    /// A line for each key that counts in a seal.
    fn record(&mut self, name: &str, record: &dyn Fields) {
        for at in 0..record.count() {
            let key = record.key(at);
            if key.is_sealed {
                record.each(at, &mut |star, value| self.add(name, key, star, &value));
            }
        }
    }

    fn add(&mut self, name: &str, key: Key, star: &str, value: &Value<'_>) {
        let start = self.text.len();
        let (group, last) = key.name.rsplit_once('.').unwrap_or(("", key.name));
        // Writing to a String cannot fail.
        let _ = match (value, last) {
            (Value::Level(level), "*") => {
                write!(self.text, "{name}.{group}.{star}={}", level.number())
            }
            (Value::Level(level), _) => write!(self.text, "{name}.{}={}", key.name, level.number()),
            (Value::Word(word), _) => write!(self.text, "{name}.{}={word}", key.name),
            // That it was closed counts, not on which day.
            _ => write!(self.text, "{name}.{group}=yes"),
        };
        self.spans.push(start..self.text.len());
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
    use crate::model::{Date, Slug, Treatment};

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
        second.closed = Closing { on: Some(day), why: String::new() };
        assert_eq!(of_risk("r7k3m", &first), "51c945c5");
        let assessment = Assessment {
            judgement: Judgement { probability: Some(level(4)), ..Judgement::default() },
            risks: [(slug("r7k3m"), first), (slug("r2b9c"), second)].into(),
            ..Assessment::default()
        };
        assert_eq!(of_assessment(&assessment), "586351fb");
    }

    #[test]
    fn what_moved_since_is_named_line_by_line() {
        let level = |n| five_by_five().probability.level(n);
        let mut before = Risk::default();
        before.current.probability = level(4);
        let mut after = Risk { treatment: Some(Treatment::Accept), ..before.clone() };
        after.current.probability = level(5);
        let line = |key: &str, before: Option<&str>, after: Option<&str>| Moved {
            key: key.into(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        };
        assert_eq!(
            moved_in_risk("r7k3m", &before, &after),
            [
                line("r7k3m.probability", Some("4"), Some("5")),
                line("r7k3m.treatment", None, Some("accept")),
            ]
        );
        assert_eq!(moved_in_risk("r7k3m", &before, &before), []);
        let with = |risk| Assessment {
            risks: [(Slug::new("r7k3m").unwrap(), risk)].into(),
            ..Assessment::default()
        };
        let gone = moved_in_assessment(&with(before), &Assessment::default());
        assert_eq!(gone, [line("r7k3m.probability", Some("4"), None)]);
    }
}
