//! Going to another screen.

use super::App;
use crate::model::Slug;
use crate::tui::keymap::Action;
use crate::tui::overlays::search;
use crate::tui::screens;
use crate::tui::target::Target;

/// Whether an action would put something else on the wall than the workshop: a word that is typed
/// without the key for a new risk must not show the room a list of what is wrong.
pub(super) fn leads_away(action: Action) -> bool {
    use Action as A;
    matches!(
        action,
        A::Problems
            | A::Mine
            | A::Settings
            | A::Deadlines
            | A::Reporting
            | A::OwnTop
            | A::Measures
            | A::Indicators
            | A::Search
            | A::Send
            | A::Fetch
            | A::Snapshot
            | A::Report
    )
}

impl App {
    /// Opens a target, and begins to read what it shows.
    pub(super) fn go(&mut self, target: Target) {
        match &target {
            Target::Problems => self.inspect(),
            Target::RiskHistory(key) => self.read_risk_history(key.clone()),
            Target::Conflicts(_) => self.look_for_conflicts(),
            _ => {}
        }
        let screen = screens::open(&self.state.context(), target);
        self.push(screen);
    }

    /// Where an action leads that works on every screen. Measures and indicators are those of one
    /// trust, the first where the screen is about all; deadlines may be everybody's.
    pub(super) fn target_of(&self, action: Action) -> Option<Target> {
        let own = self.trust_in_sight().or_else(|| self.state.own.trust.clone());
        let first = || self.state.ledger.register().catalogue.trusts.first().map(|t| t.id.clone());
        match action {
            Action::Problems => Some(Target::Problems),
            Action::Mine => Some(Target::Mine),
            Action::Settings => Some(Target::Settings),
            Action::Conflicts => Some(Target::Conflicts(None)),
            Action::Deadlines => Some(Target::Deadlines(own)),
            Action::Reporting => {
                let trust = own.or_else(first)?;
                Some(Target::Reporting { trust, round: None })
            }
            Action::OwnTop => own.or_else(first).map(Target::OwnTop),
            Action::Measures => own.or_else(first).map(Target::Measures),
            Action::Indicators => {
                let trust = own.or_else(first)?;
                Some(Target::Indicators { trust, goal: None })
            }
            _ => None,
        }
    }

    /// The trust that the screens are about, the topmost that is about one.
    pub(super) fn trust_in_sight(&self) -> Option<Slug> {
        self.layers.iter().rev().find_map(|layer| layer.trust()).cloned()
    }

    pub(super) fn open_search(&mut self) {
        let (picker, query) = search::everything(&self.state.context());
        self.push(Box::new(picker));
        if let Some(query) = query {
            self.search(query);
        }
    }
}
