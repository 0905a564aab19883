//! What the wall needs of the matrix that it shows.

use super::MatrixScreen;
use super::state::Subject;
use crate::model::{DocKey, ItemKey};
use crate::tui::context::Context;

impl MatrixScreen {
    /// The same matrix for the wall: the numbers stay, and only what everybody may see is shown.
    pub(in crate::tui::screens) fn for_wall(&self, cx: &Context<'_>) -> Self {
        let mut screen = Self::of(self.state.clone());
        screen.state.on_wall = true;
        screen.state.hand = None;
        screen.state.refresh(cx);
        if screen.state.chosen(cx).is_none() {
            screen.state.step(cx, 1);
        }
        screen
    }

    /// The assessment that it is of; `None` where it is of all of a trust's.
    pub(in crate::tui::screens) fn doc(&self) -> Option<&DocKey> {
        match &self.state.subject {
            Subject::Doc(doc) => Some(doc),
            Subject::Trust(_) => None,
        }
    }

    /// The chosen risk with its number.
    pub(in crate::tui::screens) fn chosen_risk(
        &self,
        cx: &Context<'_>,
    ) -> Option<(usize, ItemKey)> {
        self.state.chosen(cx).map(|(numbered, _)| (numbered.number, numbered.key.clone()))
    }

    /// The number that people call a risk by.
    pub(in crate::tui::screens) fn number_of(&self, key: &ItemKey) -> Option<usize> {
        self.state.risks.iter().find(|n| n.key == *key).map(|n| n.number)
    }

    /// The risks that are shown, with their numbers.
    pub(in crate::tui::screens) fn shown_risks(&self, cx: &Context<'_>) -> Vec<(usize, ItemKey)> {
        let shown = self.state.visible(cx).into_iter().filter_map(|at| self.state.risks.get(at));
        shown.map(|n| (n.number, n.key.clone())).collect()
    }

    /// Chooses a risk, where it is shown.
    pub(in crate::tui::screens) fn choose_risk(&mut self, key: &ItemKey) {
        self.state.choose(key);
    }

    /// A risk is picked up and not put down yet.
    pub(in crate::tui::screens) fn is_moving(&self) -> bool {
        self.state.hand.is_some()
    }
}
