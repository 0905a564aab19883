//! The actions that work now, and finding one of them by its name.

use super::App;
use crate::tui::finder::{Entry, Pick, Ties};
use crate::tui::keymap::{Action, Place};
use crate::tui::overlays::picker::Picker;
use crate::tui::widgets::frame;

impl App {
    /// The actions that work now: the top screen's, and those that always do.
    pub(super) fn offered(&self) -> (Place, Vec<Action>) {
        let cx = self.state.context();
        let screen = self.layers.iter().rev().find(|l| !l.is_overlay());
        let place = screen.map_or(Place::Everywhere, |l| l.place());
        let mut actions = screen.map(|l| l.actions(&cx)).unwrap_or_default();
        let always = [
            Action::Deadlines,
            Action::Search,
            Action::Palette,
            Action::Undo,
            Action::Redo,
            Action::Save,
            Action::Problems,
            Action::Compare,
            Action::Send,
            Action::Fetch,
            Action::Snapshot,
            Action::Report,
            Action::Mine,
            Action::Settings,
            Action::Theme,
            Action::Mouse,
            Action::Redraw,
            Action::Suspend,
            Action::Back,
            Action::Help,
            Action::Quit,
        ];
        for action in always {
            if !actions.contains(&action) {
                actions.push(action);
            }
        }
        if self.left_to_choose() > 0 {
            actions.push(Action::Conflicts);
        }
        (place, frame::allowed(&cx, &actions))
    }

    pub(super) fn open_palette(&mut self) {
        let (place, actions) = self.offered();
        let cx = self.state.context();
        let entries = actions.into_iter().map(|action| Entry {
            label: cx.text(&format!("help-{}", action.id())),
            hint: frame::key_names(&cx, place, action),
            number: String::new(),
            pick: Pick::Act(action),
            is_own: false,
        });
        let picker = Picker::new(cx.text("palette-title"), entries.collect(), Ties::AsGiven);
        self.push(Box::new(picker));
    }
}
