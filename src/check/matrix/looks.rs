//! Zones that nobody could tell apart without colour (WCAG 1.4.1).

use super::Sheet;
use crate::model::{Code, Diagnostic, Zone};

/// R077: zones with the glyph or letter of another, or without a glyph.
pub(super) fn looks(sheet: &Sheet<'_>, found: &mut Vec<Diagnostic>) {
    let zones = &sheet.matrix.zones;
    for (at, zone) in zones.iter().enumerate() {
        let finding = |key| {
            let finding = sheet.find(Code::ZonesAlike, &["zone", &zone.id, key]);
            finding.with("zone", &*zone.id)
        };
        let mut before = zones[..at].iter();
        if zone.glyph.is_whitespace() {
            found.push(finding("glyph").with("what", "none").with("other", ""));
        } else if let Some(other) = before.clone().find(|other| other.glyph == zone.glyph) {
            found.push(finding("glyph").with("what", "glyph").with("other", &*other.id));
        }
        if let Some(other) = before.find(|other| has_same_letter(other, zone)) {
            found.push(finding("name").with("what", "letter").with("other", &*other.letter));
        }
    }
}

fn has_same_letter(a: &Zone, b: &Zone) -> bool {
    a.letter.to_lowercase() == b.letter.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::matrix::testing::{found, parts};
    use crate::check::rules::testing::args;

    fn told(edit: impl FnOnce(&mut [Zone])) -> Vec<String> {
        let mut parts = parts();
        edit(&mut parts.zones);
        let found = found(parts, Code::ZonesAlike);
        found.iter().map(|d| args(d, &["zone", "what", "other"]).join(" ")).collect()
    }

    #[test]
    fn each_zone_has_a_glyph_of_its_own() {
        assert_eq!(told(|zones| zones[2].glyph = '░'), ["R glyph Y"]);
        assert_eq!(told(|zones| zones[0].glyph = ' '), ["G none "]);
    }

    #[test]
    fn letters_differ_by_more_than_their_case() {
        let mut parts = parts();
        parts.zones[2].letter = "y".into();
        let found = found(parts, Code::ZonesAlike);
        assert_eq!(args(&found[0], &["zone", "what", "other"]), ["R", "letter", "Y"]);
    }
}
