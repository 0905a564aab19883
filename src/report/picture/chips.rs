//! The marks in a cell: where each stands, and what has no room.

use super::{Point, Shape, WHITE, Words};
use crate::model::matrix::Rgb;

pub(super) const RADIUS: f64 = 9.5;
const PITCH: f64 = 22.0;
const INK: Rgb = Rgb(0x11, 0x11, 0x11);
/// Room above the marks for the zone's letter.
const HEAD: f64 = 17.0;

/// What a mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Chip {
    /// A risk stands here.
    Here(usize),
    /// It stood here.
    Was(usize),
    /// So many more stand here.
    More(usize),
}

/// The marks of a cell with their places; risks that are here go before those that were.
pub(super) fn placed(at: Point, size: Point, here: &[usize], was: &[usize]) -> Vec<(Chip, Point)> {
    let columns = (((size.0 - 4.0) / PITCH) as usize).max(1);
    let rows = (((size.1 - HEAD) / PITCH) as usize).max(1);
    let room = columns * rows;
    let mut chips: Vec<Chip> = here.iter().map(|number| Chip::Here(*number)).collect();
    if chips.len() > room {
        let shown = room - 1;
        let more = chips.len() - shown;
        chips.truncate(shown);
        chips.push(Chip::More(more));
    }
    chips.extend(was.iter().map(|number| Chip::Was(*number)));
    chips.truncate(room);
    let place = |index: usize| {
        let (row, column) = (index / columns, index % columns);
        (at.0 + 3.0 + PITCH * (column as f64 + 0.5), at.1 + HEAD + PITCH * (row as f64 + 0.5) - 1.0)
    };
    chips.into_iter().enumerate().map(|(index, chip)| (chip, place(index))).collect()
}

/// A mark as shapes.
pub(super) fn shapes(chip: Chip, center: Point) -> Vec<Shape> {
    let (text, fill, is_dashed) = match chip {
        Chip::Here(number) => (number.to_string(), Some(WHITE), false),
        Chip::Was(number) => (number.to_string(), None, true),
        Chip::More(count) => (format!("+{count}"), None, false),
    };
    let line = (!matches!(chip, Chip::More(_))).then_some(INK);
    let height = if text.chars().count() > 2 { 9.0 } else { 11.0 };
    let words = Words::new(text, (center.0, center.1 + height * 0.36), height).middle();
    let words = if matches!(chip, Chip::Was(_)) { words } else { words.bold() };
    let circle = Shape::Circle { center, radius: RADIUS, fill, line, is_dashed };
    let words = words.color(INK);
    match chip {
        Chip::More(_) => vec![words.into()],
        _ => vec![circle, words.into()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_room_is_counted() {
        let here: Vec<usize> = (1..=300).collect();
        let chips = placed((0.0, 0.0), (110.0, 66.0), &here, &[7]);
        let shown = chips.iter().filter(|(chip, _)| matches!(chip, Chip::Here(_))).count();
        let more = chips.iter().find_map(|(chip, _)| match chip {
            Chip::More(count) => Some(*count),
            _ => None,
        });
        assert_eq!(more, Some(300 - shown));
        assert!(chips.iter().all(|(_, (x, y))| *x < 110.0 && *y < 66.0));
    }
}
