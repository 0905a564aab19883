//! Walking a list, and keeping the chosen line in sight.

use ratatui::layout::Rect;

use super::hits::Hits;
use crate::tui::keymap::Action;
use crate::tui::layer::Mouse;

/// The place `by` lines further on in a list of `count`, stopping at the ends.
pub(crate) fn stepped(at: usize, by: i64, count: usize) -> usize {
    let last = count.saturating_sub(1) as i64;
    (at as i64 + by).clamp(0, last) as usize
}

/// The first line shown, so that the chosen one is in sight.
pub(crate) fn scroll_to(chosen: usize, count: usize, rows: usize) -> usize {
    chosen.saturating_sub(rows / 2).min(count.saturating_sub(rows))
}

/// The lines of a list of `count` that have a place in an area, around the chosen one.
pub(crate) fn lines_in(
    area: Rect,
    chosen: usize,
    count: usize,
) -> impl Iterator<Item = (usize, Rect)> {
    let rows = usize::from(area.height);
    let first = scroll_to(chosen, count, rows);
    let places = (area.y..).map(move |y| Rect { y, height: 1, ..area });
    (first..count.min(first + rows)).zip(places)
}

/// The chosen line of a list, and where its lines were last drawn.
#[derive(Debug, Default)]
pub(crate) struct List {
    at: usize,
    hits: Hits<usize>,
}

impl List {
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Chooses a line of `count`; the last where the list is shorter.
    pub(crate) fn choose(&mut self, at: usize, count: usize) {
        self.at = at.min(count.saturating_sub(1));
    }

    /// Goes where an action leads in a list of `count`, so many lines at once with the page keys;
    /// whether it leads anywhere.
    pub(crate) fn act(&mut self, action: Action, count: usize, page: i64) -> bool {
        self.at = match action {
            Action::Up | Action::Previous => stepped(self.at, -1, count),
            Action::Down | Action::Next => stepped(self.at, 1, count),
            Action::PageUp => stepped(self.at, -page, count),
            Action::PageDown => stepped(self.at, page, count),
            Action::First => 0,
            Action::Last => count.saturating_sub(1),
            _ => return false,
        };
        true
    }

    /// A press chooses a line, and another opens it; the wheel walks. Whether the chosen line is to
    /// be opened.
    pub(crate) fn mouse(&mut self, mouse: Mouse, count: usize) -> bool {
        match mouse {
            Mouse::Press(position) => match self.hits.at(position) {
                Some(hit) if hit == self.at => return true,
                Some(hit) => self.at = hit,
                None => {}
            },
            Mouse::Wheel(_, by) => self.at = stepped(self.at, i64::from(by), count),
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        false
    }

    /// Forgets where the last frame's lines were drawn.
    pub(crate) fn clear_hits(&self) {
        self.hits.clear();
    }

    /// A line was drawn here.
    pub(crate) fn add_hit(&self, area: Rect, at: usize) {
        self.hits.add(area, at);
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Position;

    use super::*;

    #[test]
    fn a_press_chooses_and_another_opens() {
        let mut list = List::default();
        (0..3u16).for_each(|y| list.add_hit(Rect::new(0, y, 10, 1), usize::from(y)));
        let press = |y| Mouse::Press(Position::new(4, y));
        let wheel = |by| Mouse::Wheel(Position::new(4, 7), by);
        let mut does = |mouse| (list.mouse(mouse, 3), list.at());
        assert_eq!(does(press(2)), (false, 2));
        assert_eq!(does(press(2)), (true, 2));
        assert_eq!(does(press(7)), (false, 2));
        assert_eq!(does(wheel(1)), (false, 2));
        assert_eq!(does(wheel(-1)), (false, 1));
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
