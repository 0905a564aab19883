//! Whose program it is: their trust and role, and how they want it.

use crate::locale::Language;
use crate::model::{Catalogue, Slug};
use crate::store::Preferences;
use crate::store::preferences::Look;
use crate::store::preferences::Start;

/// Whose program it is. What is their own stands first.
#[derive(Debug, Clone, Default)]
pub struct Own {
    /// What they have chosen; only this is remembered.
    pub preferences: Preferences,
    /// Their trust in this run.
    pub trust: Option<Slug>,
    /// Their role in this run; empty where they have named none.
    pub role: String,
    /// Ask who they are before anything else is shown.
    pub asks_first: bool,
    /// Open on what is their own.
    pub opens_mine: bool,
}

/// One thing that a person has chosen for themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Preference {
    Trust(Option<Slug>),
    Role(String),
    Language(Language),
    Look(Look),
    Start(Start),
    Mouse(bool),
    /// They were asked, and are content.
    Asked,
}

impl Own {
    /// The program of who has chosen this, unless another trust or role is named for this run.
    pub fn of(preferences: Preferences, trust: Option<Slug>, role: Option<String>) -> Self {
        let is_named = trust.is_some() || role.is_some();
        let trust = trust.or_else(|| Slug::new(&preferences.trust));
        let role = role.unwrap_or_else(|| preferences.role.clone());
        let asks_first = preferences.is_new() && !is_named;
        let opens_mine = is_named || (preferences.start == Start::Mine && trust.is_some());
        Self { preferences, trust, role, asks_first, opens_mine }
    }

    /// In a register without their trust, nothing is their own.
    pub(crate) fn fit(&mut self, catalogue: &Catalogue) {
        if self.trust.as_ref().is_some_and(|own| catalogue.trusts.iter().all(|t| t.id != *own)) {
            self.trust = None;
            self.opens_mine = false;
        }
    }

    /// Takes over what was chosen.
    pub(crate) fn take(&mut self, preference: Preference) {
        let preferences = &mut self.preferences;
        match preference {
            Preference::Trust(trust) => {
                preferences.trust = trust.as_ref().map(Slug::to_string).unwrap_or_default();
                self.trust = trust;
            }
            Preference::Role(role) => {
                preferences.role = role.clone();
                self.role = role;
            }
            Preference::Language(language) => preferences.language = Some(language),
            Preference::Look(look) => preferences.look = look,
            Preference::Start(start) => preferences.start = start,
            Preference::Mouse(mouse) => preferences.mouse = mouse,
            Preference::Asked => self.asks_first = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::testing::Builder;

    fn remembered() -> Preferences {
        let mut chosen = Preferences::default();
        (chosen.trust, chosen.role) = ("unn".into(), "HR-sjef".into());
        chosen
    }

    #[test]
    fn what_is_named_for_one_run_wins_and_is_not_remembered() {
        let own = Own::of(remembered(), Slug::new("fin"), None);
        assert_eq!((own.trust.as_ref().unwrap().as_str(), &*own.role), ("fin", "HR-sjef"));
        assert_eq!(own.preferences.trust, "unn");
        assert!(own.opens_mine);
        let mut overview = remembered();
        overview.start = Start::Overview;
        assert!(!Own::of(overview, None, None).opens_mine);
        assert!(!Own::of(Preferences::default(), None, None).opens_mine, "nothing is known");
    }

    #[test]
    fn in_a_register_without_the_trust_nothing_is_ones_own() {
        let catalogue = Builder::new().build().catalogue;
        let mut known = Own::of(remembered(), None, None);
        known.fit(&catalogue);
        assert!(known.trust.is_some() && known.opens_mine);
        let mut elsewhere = remembered();
        elsewhere.trust = "ous".into();
        let mut strange = Own::of(elsewhere, None, None);
        strange.fit(&catalogue);
        assert!(strange.trust.is_none() && !strange.opens_mine);
    }
}
