//! Zone colours that some cannot tell apart, or that no text can be read on.

use super::Sheet;
use crate::model::sight::{Sight, contrast, distance};
use crate::model::{Code, Diagnostic, word_of};

/// The least distance (dE76) between two zone colours to any eye.
const LEAST_DISTANCE: f64 = 12.0;
/// The least contrast of text to any eye. To most eyes the better of black and white is above WCAG's
/// 4.5 on every colour there is (4.58 is the worst). To an eye without red cones red is darker: below
/// 4, half-way from WCAG's 3 for large text to its 4.5, the marks in the cells are hard to read.
const LEAST_CONTRAST: f64 = 4.0;

/// R078 and R079: zone colours too close to each other, or to both black and white.
pub(super) fn colors(sheet: &Sheet<'_>, found: &mut Vec<Diagnostic>) {
    let zones = &sheet.matrix.zones;
    for (at, zone) in zones.iter().enumerate() {
        let anchor = ["zone", &*zone.id, "color"];
        for other in &zones[..at] {
            let (sight, least) = worst(|sight| distance(zone.color, other.color, sight));
            if least < LEAST_DISTANCE {
                found.push(
                    sheet
                        .find(Code::ColorsTooClose, &anchor)
                        .with("zone", &*zone.id)
                        .with("other", &*other.id)
                        .with("sight", word_of(&Sight::WORDS, &sight))
                        .with("distance", format!("{least:.1}")),
                );
            }
        }
        let text = zone.color.text_on();
        let (sight, least) = worst(|sight| contrast(zone.color, text, sight));
        if least < LEAST_CONTRAST {
            found.push(
                sheet
                    .find(Code::ContrastTooLow, &anchor)
                    .with("zone", &*zone.id)
                    .with("sight", word_of(&Sight::WORDS, &sight))
                    .with("contrast", format!("{least:.1}")),
            );
        }
    }
}

/// The eye to which something is least, and how much it is.
fn worst(measure: impl Fn(Sight) -> f64) -> (Sight, f64) {
    let all = Sight::WORDS.map(|(_, sight)| (sight, measure(sight)));
    all.into_iter().fold(all[0], |least, each| if each.1 < least.1 { each } else { least })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::matrix::testing::{found, parts};
    use crate::check::rules::testing::args;
    use crate::model::matrix::Rgb;

    #[test]
    fn colours_that_an_eye_mixes_are_told_with_the_eye() {
        let mut parts = parts();
        parts.zones[1].color = Rgb(0xf8, 0xd6, 0x6d);
        parts.zones[2].color = Rgb(0xff, 0xb5, 0x4c);
        let found = found(parts, Code::ColorsTooClose);
        let told: Vec<_> =
            found.iter().map(|d| args(d, &["zone", "other", "sight", "distance"])).collect();
        assert_eq!(told, [["R", "Y", "deuteranopia", "10.0"]]);
    }

    #[test]
    fn black_on_pure_red_is_told_and_on_vermilion_not() {
        let mut red = parts();
        red.zones[2].color = Rgb(0xff, 0, 0);
        let told = found(red, Code::ContrastTooLow);
        assert_eq!(args(&told[0], &["zone", "sight", "contrast"]), ["R", "protanopia", "3.3"]);
        assert_eq!(found(parts(), Code::ContrastTooLow), [], "its red is D55E00");
    }
}
