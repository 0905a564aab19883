//! Levels, areas and zones without the words that people score by.

use super::Sheet;
use crate::model::{Code, Diagnostic, Scale};

/// R076: what lacks its words. A level without a definition means something else to each person.
pub(super) fn texts(sheet: &Sheet<'_>, found: &mut Vec<Diagnostic>) {
    let matrix = sheet.matrix;
    for (key, scale) in [("probability", &matrix.probability), ("consequence", &matrix.consequence)]
    {
        for level in scale.levels().filter(|level| is_blank(&scale.text(*level).label)) {
            let finding = sheet.find(Code::TextsMissing, &[key, "level"]).with("what", "label");
            found.push(finding.with("of", key).with("level", mark(scale, level.index())));
        }
    }
    for area in &matrix.areas {
        let levels = matrix.consequence.levels();
        let within = levels.filter(|level| area.takes(*level));
        let missing: Vec<String> = within
            .filter(|level| is_blank(area.text(*level)))
            .map(|level| mark(&matrix.consequence, level.index()))
            .collect();
        if !missing.is_empty() {
            let anchor = ["area", area.id.as_str(), "texts"];
            let finding = sheet.find(Code::TextsMissing, &anchor).with("what", "texts");
            found.push(finding.with("of", &*area.name).with("level", missing.join(", ")));
        }
    }
    for zone in &matrix.zones {
        for (key, text) in [("name", &zone.name), ("action", &zone.action)] {
            if is_blank(text) {
                let finding = sheet.find(Code::TextsMissing, &["zone", &zone.id, key]);
                found.push(finding.with("what", key).with("of", &*zone.id).with("level", ""));
            }
        }
    }
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn mark(scale: &Scale, at: usize) -> String {
    scale.text(scale.clamp(at as i64 + 1)).mark.clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::matrix::testing::{found, parts};
    use crate::check::rules::testing::args;
    use crate::model::LevelText;

    #[test]
    fn a_level_without_a_label_is_told_by_its_mark() {
        let mut bare = parts();
        let mut levels = vec![LevelText { label: "Noe".into(), ..LevelText::default() }; 4];
        levels[2] = LevelText { label: " ".into(), mark: "C".into(), ..LevelText::default() };
        bare.probability = Scale::new(levels).unwrap();
        let found = found(bare, Code::TextsMissing);
        assert_eq!(found.len(), 1);
        assert_eq!(args(&found[0], &["what", "of", "level"]), ["label", "probability", "C"]);
    }

    #[test]
    fn an_area_says_what_each_of_its_levels_means() {
        let mut bare = parts();
        bare.areas[0].texts.truncate(2);
        let told = found(bare.clone(), Code::TextsMissing);
        assert_eq!(args(&told[0], &["what", "of", "level"]), ["texts", "Kvalitet", "3, 4"]);
        assert_eq!(told[0].anchor, ["area", "quality", "texts"]);
        bare.areas[0].most = bare.consequence.clamp(2);
        assert_eq!(found(bare, Code::TextsMissing), [], "levels that are not used need no words");
    }

    #[test]
    fn a_zone_has_a_name_and_says_what_it_requires() {
        let mut bare = parts();
        bare.zones[1].action.clear();
        bare.zones[2].name.clear();
        let told: Vec<_> = found(bare, Code::TextsMissing)
            .iter()
            .map(|d| args(d, &["of", "what"]).join(" "))
            .collect();
        assert_eq!(told, ["Y action", "R name"]);
    }
}
