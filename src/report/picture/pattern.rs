//! What tells zones apart without colour: the higher the zone, the denser its pattern.

use super::{Point, Shape};
use crate::model::matrix::Rgb;

/// How far lines of a pattern lie apart, from the lowest zone to the highest; the lowest is plain.
const GAPS: [f64; 7] = [0.0, 22.0, 15.0, 10.0, 7.5, 6.0, 5.0];
/// How much of the text's colour is in a pattern: enough to be seen, not enough to disturb words.
const SHARE: f64 = 0.28;

/// The pattern of a zone over a rectangle.
pub(super) fn shapes(at: Point, size: Point, zone: usize, color: Rgb) -> Vec<Shape> {
    let gap = GAPS[zone.min(GAPS.len() - 1)];
    if gap <= 0.0 {
        return Vec::new();
    }
    let ink = mixed(color, color.text_on());
    let steps = ((size.0 + size.1) / gap).ceil() as usize;
    let line = |step: usize| {
        // Rising lines: x + y is the same all along each of them.
        let sum = gap * (step as f64 + 0.5);
        let from = (sum.min(size.0), (sum - size.0).max(0.0));
        let to = ((sum - size.1).max(0.0), sum.min(size.1));
        let is_seen = from.0 > to.0 && sum < size.0 + size.1;
        let moved = |point: Point| (at.0 + point.0, at.1 + point.1);
        is_seen.then(|| Shape::Line {
            from: moved(from),
            to: moved(to),
            width: 1.0,
            color: ink,
            is_dashed: false,
        })
    };
    (0..steps).filter_map(line).collect()
}

fn mixed(color: Rgb, ink: Rgb) -> Rgb {
    let mix =
        |from: u8, to: u8| (f64::from(from) * (1.0 - SHARE) + f64::from(to) * SHARE).round() as u8;
    Rgb(mix(color.0, ink.0), mix(color.1, ink.1), mix(color.2, ink.2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_higher_zone_is_denser_and_no_line_leaves_the_cell() {
        let (at, size) = ((10.0, 20.0), (90.0, 60.0));
        let counts: Vec<usize> =
            (0..7).map(|zone| shapes(at, size, zone, Rgb(240, 228, 66)).len()).collect();
        assert_eq!(counts[0], 0);
        assert!(counts.windows(2).all(|pair| pair[0] < pair[1]), "{counts:?}");
        for shape in shapes(at, size, 6, Rgb(0, 0, 0)) {
            let Shape::Line { from, to, .. } = shape else { panic!("{shape:?}") };
            for (x, y) in [from, to] {
                assert!((10.0..=100.0).contains(&x) && (20.0..=80.0).contains(&y), "{x} {y}");
            }
        }
    }
}
