//! Lists that can be opened from every screen, of the trust that it is about.

use super::App;
use crate::tui::keymap::Action;
use crate::tui::screens::{deadlines, indicators, measures};

impl App {
    /// Opens a list: measures and indicators are those of one trust, the first where the screen is
    /// about all; deadlines may be everybody's.
    pub(super) fn open_list(&mut self, action: Action) {
        let own = self.layers.iter().rev().find_map(|l| l.trust().cloned());
        let first = self.world.ledger.register().catalogue.trusts.first().map(|t| t.id.clone());
        match (action, own.clone().or(first)) {
            (Action::Deadlines, _) => self.push(Box::new(deadlines::Deadlines::of(own))),
            (Action::Measures, Some(trust)) => self.push(Box::new(measures::Measures::of(trust))),
            (Action::Indicators, Some(trust)) => {
                self.push(Box::new(indicators::Indicators::of_trust(trust)));
            }
            _ => {}
        }
    }
}
