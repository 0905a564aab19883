//! What can be clicked, and where it was last drawn.

use std::cell::RefCell;

use ratatui::layout::{Position, Rect};

/// What was drawn where; drawing notes it, so that it can be changed behind a shared reference.
#[derive(Debug)]
pub(crate) struct Hits<T>(RefCell<Vec<(Rect, T)>>);

impl<T> Default for Hits<T> {
    fn default() -> Self {
        Self(RefCell::new(Vec::new()))
    }
}

impl<T: Clone> Hits<T> {
    pub(crate) fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Something was drawn here.
    pub(crate) fn add(&self, area: Rect, what: T) {
        self.0.borrow_mut().push((area, what));
    }

    pub(crate) fn at(&self, position: Position) -> Option<T> {
        let hits = self.0.borrow();
        hits.iter().rev().find(|(area, _)| area.contains(position)).map(|(_, what)| what.clone())
    }
}
