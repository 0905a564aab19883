//! Seals: fingerprints of what was approved or accepted (FORMAT.md chapter 4, "Seals").
//!
//! A seal covers scores, targets, treatment, closing and the judgement, and what the matrix' numbers
//! mean; measures are left out on purpose, since following them up is what should happen after an
//! approval.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write as _};
use std::ops::Range;

use sha2::{Digest, Sha256};

use super::field::{Fields, Key, Record, Value};
use super::{Assessment, Judgement, Matrix, Risk};

/// The key of the line that holds the matrix' own fingerprint.
pub const MATRIX: &str = "matrix";

/// The seal of a whole assessment, judged by a matrix.
pub fn of_assessment(assessment: &Assessment, matrix: &Matrix) -> String {
    Lines::of_assessment(assessment, matrix).fingerprint()
}

/// The seal of one risk, judged by a matrix.
pub fn of_risk(id: &str, risk: &Risk, matrix: &Matrix) -> String {
    Lines::of_risk(id, risk, matrix).fingerprint()
}

/// Whether a seal fits an assessment. By a matrix that could not be read nothing is judged: it fits.
pub fn holds_assessment(seal: &str, assessment: &Assessment, matrix: &Matrix) -> bool {
    !matrix.is_read() || seal == of_assessment(assessment, matrix)
}

/// Whether a seal fits a risk. By a matrix that could not be read nothing is judged: it fits.
pub fn holds_risk(seal: &str, id: &str, risk: &Risk, matrix: &Matrix) -> bool {
    !matrix.is_read() || seal == of_risk(id, risk, matrix)
}

/// The fingerprint of what a matrix' numbers mean; its words, colours and orientation are left out.
/// It is made once a matrix: every seal of a register begins with it.
pub fn of_matrix(matrix: &Matrix) -> &str {
    let made = matrix.fingerprint.0.get_or_init(|| made_of_matrix(matrix));
    debug_assert_eq!(*made, made_of_matrix(matrix), "the matrix was changed after it was sealed");
    made
}

fn made_of_matrix(matrix: &Matrix) -> String {
    let mut lines = Lines::default();
    for p in matrix.probability.levels() {
        for c in matrix.consequence.levels() {
            let zone = &matrix.zone(matrix.zone_at(p, c)).id;
            lines.line(format_args!("cell.{}.{}={zone}", p.number(), c.number()));
        }
        if let Some((low, high)) = matrix.probability.text(p).percent {
            lines.line(format_args!("probability.{}={low}-{high}", p.number()));
        }
    }
    for (index, zone) in matrix.zones.iter().enumerate() {
        lines.line(format_args!("zone.{}={}", zone.id, index + 1));
    }
    for area in &matrix.areas {
        let (least, most) = (area.least.number(), area.most.number());
        lines.line(format_args!("area.{}={least}-{most}", area.id));
    }
    lines.line(format_args!("period={}", matrix.period));
    lines.fingerprint()
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

/// What is sealed, and the matrix that it is judged by.
pub type Judged<'a, T> = (&'a T, &'a Matrix);

/// What of an assessment is no longer what was sealed, in the order of the keys; the matrix under
/// the key [`MATRIX`].
pub fn moved_in_assessment(
    before: Judged<'_, Assessment>,
    after: Judged<'_, Assessment>,
) -> Vec<Moved> {
    moved(&Lines::of_assessment(before.0, before.1), &Lines::of_assessment(after.0, after.1))
}

/// What of a risk is no longer what was sealed, in the order of the keys; the matrix under the key
/// [`MATRIX`].
pub fn moved_in_risk(id: &str, before: Judged<'_, Risk>, after: Judged<'_, Risk>) -> Vec<Moved> {
    moved(&Lines::of_risk(id, before.0, before.1), &Lines::of_risk(id, after.0, after.1))
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
    fn of_assessment(assessment: &Assessment, matrix: &Matrix) -> Self {
        let mut lines = Self::default();
        lines.line(format_args!("{MATRIX}={}", of_matrix(matrix)));
        for (id, risk) in &assessment.risks {
            lines.record(id.as_str(), risk);
        }
        lines.record(Judgement::NAME, &assessment.judgement);
        lines
    }

    fn of_risk(id: &str, risk: &Risk, matrix: &Matrix) -> Self {
        let mut lines = Self::default();
        lines.line(format_args!("{MATRIX}={}", of_matrix(matrix)));
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
        let (group, last) = key.name.rsplit_once('.').unwrap_or(("", key.name));
        match (value, last) {
            (Value::Level(level), "*") => {
                self.line(format_args!("{name}.{group}.{star}={}", level.number()));
            }
            (Value::Level(level), _) => {
                self.line(format_args!("{name}.{}={}", key.name, level.number()));
            }
            (Value::Word(word), _) => self.line(format_args!("{name}.{}={word}", key.name)),
            // That it was closed counts, not on which day.
            _ => self.line(format_args!("{name}.{group}=yes")),
        }
    }

    fn line(&mut self, line: fmt::Arguments<'_>) {
        let start = self.text.len();
        // Writing to a String cannot fail.
        let _ = self.text.write_fmt(line);
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
    use crate::model::matrix::{Axis, MatrixParts};
    use crate::model::risk::Closing;
    use crate::model::{Area, Date, LevelText, Scale, Slug, Treatment, Zone};

    /// Two by two, as in FORMAT.md.
    fn two_by_two() -> Matrix {
        let level = |percent| LevelText { percent: Some(percent), ..LevelText::default() };
        let probability = Scale::new(vec![level((0.0, 50.0)), level((50.0, 100.0))]).unwrap();
        let consequence = Scale::new(vec![LevelText::default(), LevelText::default()]).unwrap();
        let (least, most) = (consequence.clamp(1), consequence.clamp(2));
        let texts = Vec::new();
        let quality = Area { id: slug("quality"), name: String::new(), least, most, texts };
        Matrix::new(MatrixParts {
            name: String::new(),
            example: false,
            vertical: Axis::Probability,
            period: "within the year".into(),
            probability,
            consequence,
            areas: vec![quality],
            zones: ["G", "R"].map(Zone::named).to_vec(),
            grid: [["G", "R"], ["G", "G"]].map(|row| row.map(str::to_owned).to_vec()).to_vec(),
        })
        .unwrap()
    }

    fn slug(text: &str) -> Slug {
        Slug::new(text).unwrap()
    }

    /// The test vectors of FORMAT.md. Their levels lie beyond a scale of two by two, so they are
    /// taken from a longer one.
    #[test]
    fn the_formats_own_examples() {
        let matrix = two_by_two();
        assert_eq!(of_matrix(&matrix), "1495fe7c");
        let five = five_by_five();
        let level = |n| five.consequence.level(n).unwrap();
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
        assert_eq!(of_risk("r7k3m", &first, &matrix), "149ec6e4");
        let assessment = Assessment {
            judgement: Judgement { probability: Some(level(4)), ..Judgement::default() },
            risks: [(slug("r7k3m"), first), (slug("r2b9c"), second)].into(),
            ..Assessment::default()
        };
        assert_eq!(of_assessment(&assessment, &matrix), "188428ff");
    }

    #[test]
    fn what_moved_since_is_named_line_by_line() {
        let matrix = five_by_five();
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
            moved_in_risk("r7k3m", (&before, &matrix), (&after, &matrix)),
            [
                line("r7k3m.probability", Some("4"), Some("5")),
                line("r7k3m.treatment", None, Some("accept")),
            ]
        );
        assert_eq!(moved_in_risk("r7k3m", (&before, &matrix), (&before, &matrix)), []);
        let with = |risk| Assessment {
            risks: [(Slug::new("r7k3m").unwrap(), risk)].into(),
            ..Assessment::default()
        };
        let (with, without) = (with(before), Assessment::default());
        let gone = moved_in_assessment((&with, &matrix), (&without, &matrix));
        assert_eq!(gone, [line("r7k3m.probability", Some("4"), None)]);
        let other = moved_in_assessment((&with, &matrix), (&with, &two_by_two()));
        assert_eq!(other.iter().map(|moved| &*moved.key).collect::<Vec<_>>(), [MATRIX]);
    }
}
