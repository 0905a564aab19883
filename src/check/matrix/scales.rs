//! Scales that contradict themselves: bands of percent, and marks.

use super::Sheet;
use crate::model::{Axis, Code, Diagnostic};

/// Bounds that differ by less than this are the same.
const SAME: f64 = 1e-9;

/// R080: bands of percent that overlap, leave a gap, fall, or leave 0 to 100.
pub(super) fn bands(sheet: &Sheet<'_>, found: &mut Vec<Diagnostic>) {
    let scale = &sheet.matrix.probability;
    let mut before: Option<(f64, f64)> = None;
    for level in scale.levels() {
        let text = scale.text(level);
        let Some((from, to)) = text.percent else {
            before = None;
            continue;
        };
        let what = match before {
            _ if from < 0.0 || to > 100.0 => Some("outside"),
            _ if from > to + SAME => Some("reversed"),
            Some((low, _)) if from < low - SAME => Some("falls"),
            Some((_, high)) if from < high - SAME => Some("overlaps"),
            Some((_, high)) if from > high + SAME => Some("gap"),
            _ => None,
        };
        if let Some(what) = what {
            let finding = sheet.find(Code::BandsFaulty, &["probability", "level"]);
            let finding = finding.with("what", what).with("level", &*text.mark);
            found.push(finding.with("from", from.to_string()).with("to", to.to_string()));
        }
        before = Some((from, to));
    }
}

/// R081: marks that two levels share, or that fall where the level rises.
pub(super) fn marks(sheet: &Sheet<'_>, found: &mut Vec<Diagnostic>) {
    for (key, axis) in [("probability", Axis::Probability), ("consequence", Axis::Consequence)] {
        let scale = sheet.matrix.scale(axis);
        let marks: Vec<&str> = scale.levels().map(|level| scale.text(level).mark.trim()).collect();
        for (at, mark) in marks.iter().enumerate() {
            let is_double = marks[..at].iter().any(|other| other.eq_ignore_ascii_case(mark));
            let number = |mark: &str| mark.parse::<f64>().ok();
            let previous = at.checked_sub(1).and_then(|before| number(marks[before]));
            let falls = previous.zip(number(mark)).is_some_and(|(before, here)| here < before);
            let what = match (is_double, falls) {
                (true, _) => "double",
                (false, true) => "falls",
                (false, false) => continue,
            };
            let finding = sheet.find(Code::MarksFaulty, &[key, "level"]);
            found.push(finding.with("what", what).with("of", key).with("level", *mark));
        }
    }
}

/// R082: an area with more texts than there are levels.
pub(super) fn texts(sheet: &Sheet<'_>, found: &mut Vec<Diagnostic>) {
    let levels = sheet.matrix.consequence.len();
    for area in sheet.matrix.areas.iter().filter(|area| area.texts.len() > levels) {
        let finding = sheet.find(Code::TextsTooMany, &["area", area.id.as_str(), "texts"]);
        let finding = finding.with("of", &*area.name).with("found", area.texts.len().to_string());
        found.push(finding.with("wanted", levels.to_string()));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::matrix::testing::{found, parts};
    use crate::check::rules::testing::args;
    use crate::model::matrix::MatrixParts;
    use crate::model::{Code, LevelText, Scale};

    fn with(levels: [(&str, Option<(f64, f64)>); 4]) -> MatrixParts {
        let level = |(mark, percent): (&str, Option<(f64, f64)>)| LevelText {
            label: format!("Nivå {mark}"),
            mark: mark.into(),
            percent,
            ..LevelText::default()
        };
        let probability = Scale::new(levels.map(level).to_vec()).unwrap();
        MatrixParts { probability, ..parts() }
    }

    fn bands(bands: [(f64, f64); 4]) -> Vec<String> {
        let [a, b, c, d] = bands.map(Some);
        let found = found(with([("1", a), ("2", b), ("3", c), ("4", d)]), Code::BandsFaulty);
        found.iter().map(|finding| args(finding, &["what", "level"]).join(" ")).collect()
    }

    #[test]
    fn bands_follow_each_other_from_0_to_100() {
        assert_eq!(
            bands([(0.0, 10.0), (10.0, 30.0), (30.0, 60.0), (60.0, 100.0)]),
            Vec::<String>::new()
        );
        assert_eq!(
            bands([(0.0, 10.0), (5.0, 30.0), (35.0, 60.0), (60.0, 110.0)]),
            ["overlaps 2", "gap 3", "outside 4"]
        );
        assert_eq!(
            bands([(50.0, 100.0), (20.0, 50.0), (50.0, 40.0), (40.0, 60.0)]),
            ["falls 2", "reversed 3", "falls 4"]
        );
    }

    fn marks(marks: [&str; 4]) -> Vec<String> {
        let found = found(with(marks.map(|mark| (mark, None))), Code::MarksFaulty);
        found.iter().map(|finding| args(finding, &["what", "level"]).join(" ")).collect()
    }

    #[test]
    fn marks_differ_and_rise() {
        for sound in [["0", "1", "2", "3"], ["A", "B", "C", "D"], ["1", "2", "4", "8"]] {
            assert_eq!(marks(sound), Vec::<String>::new());
        }
        assert_eq!(marks(["4", "3", "2", "1"]), ["falls 3", "falls 2", "falls 1"]);
        assert_eq!(marks(["A", "b", "B", "C"]), ["double B"]);
    }

    #[test]
    fn an_area_has_no_more_texts_than_levels() {
        let mut many = parts();
        many.areas[0].texts = ["a", "b", "c", "d", "e"].map(str::to_owned).to_vec();
        assert_eq!(args(&found(many, Code::TextsTooMany)[0], &["found", "wanted"]), ["5", "4"]);
    }
}
