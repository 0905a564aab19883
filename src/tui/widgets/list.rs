//! Walking a list, and keeping the chosen line in sight.

use crate::tui::keymap::Action;
use crate::tui::layer::{Hits, Mouse};

/// The place `by` lines further on in a list of `count`, stopping at the ends.
pub(crate) fn stepped(at: usize, by: i64, count: usize) -> usize {
    let last = count.saturating_sub(1) as i64;
    (at as i64 + by).clamp(0, last) as usize
}

/// Where a key leads from a place in a list of `count`, so many lines at once with the page keys;
/// `None` where the key is no way through a list.
pub(crate) fn led(action: Action, at: usize, count: usize, page: i64) -> Option<usize> {
    match action {
        Action::Up | Action::Previous => Some(stepped(at, -1, count)),
        Action::Down | Action::Next => Some(stepped(at, 1, count)),
        Action::PageUp => Some(stepped(at, -page, count)),
        Action::PageDown => Some(stepped(at, page, count)),
        Action::First => Some(0),
        Action::Last => Some(count.saturating_sub(1)),
        _ => None,
    }
}

/// What the mouse asks for in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Pointed {
    /// That this line is chosen.
    At(usize),
    /// That the chosen line is opened.
    Open,
    /// Nothing.
    Nowhere,
}

/// A line is chosen by a press and opened by another; the wheel walks.
pub(crate) fn pointed(mouse: Mouse, hits: &Hits<usize>, at: usize, count: usize) -> Pointed {
    match mouse {
        Mouse::Press(position) => match hits.at(position) {
            Some(hit) if hit == at => Pointed::Open,
            Some(hit) => Pointed::At(hit),
            None => Pointed::Nowhere,
        },
        Mouse::Wheel(_, by) => Pointed::At(stepped(at, i64::from(by), count)),
        Mouse::Drag(_) | Mouse::Release(_) => Pointed::Nowhere,
    }
}

/// The first line shown, so that the chosen one is in sight.
pub(crate) fn scroll_to(chosen: usize, count: usize, rows: usize) -> usize {
    chosen.saturating_sub(rows / 2).min(count.saturating_sub(rows))
}

#[cfg(test)]
mod tests {
    use ratatui::layout::{Position, Rect};

    use super::*;

    #[test]
    fn a_press_chooses_and_another_opens() {
        let hits = Hits::default();
        (0..3u16).for_each(|y| hits.add(Rect::new(0, y, 10, 1), usize::from(y)));
        let press = |y| Mouse::Press(Position::new(4, y));
        assert_eq!(pointed(press(2), &hits, 0, 3), Pointed::At(2));
        assert_eq!(pointed(press(2), &hits, 2, 3), Pointed::Open);
        assert_eq!(pointed(press(7), &hits, 2, 3), Pointed::Nowhere);
        let wheel = |by| Mouse::Wheel(Position::new(4, 7), by);
        assert_eq!(pointed(wheel(1), &hits, 2, 3), Pointed::At(2));
        assert_eq!(pointed(wheel(-1), &hits, 2, 3), Pointed::At(1));
    }

    #[test]
    fn a_step_stops_at_the_ends_also_of_nothing() {
        assert_eq!(stepped(2, 1, 5), 3);
        assert_eq!(stepped(2, 9, 5), 4);
        assert_eq!(stepped(2, -9, 5), 0);
        assert_eq!(stepped(0, 1, 0), 0);
    }

    #[test]
    fn the_chosen_line_is_always_in_sight() {
        for (count, rows) in [(0, 5), (3, 5), (20, 5), (20, 0)] {
            for chosen in 0..count {
                let first = scroll_to(chosen, count, rows);
                assert!(rows == 0 || (first..first + rows).contains(&chosen));
            }
        }
    }
}
