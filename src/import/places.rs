//! Which trust and which goal a text names.

use std::cell::RefCell;
use std::collections::HashMap;

use super::words::{plain, words};
use crate::model::register::OTHER;
use crate::model::{Register, Slug};

/// Titles less alike than this are another goal.
const ALIKE: f64 = 0.8;
/// Longer texts name no goal.
const LONGEST: usize = 300;

/// Trusts and goals of a register, by what spreadsheets call them.
pub(super) struct Places<'r> {
    register: &'r Register,
    goals: RefCell<HashMap<String, Option<Slug>>>,
    trusts: RefCell<HashMap<String, Option<Slug>>>,
}

impl<'r> Places<'r> {
    pub(super) fn of(register: &'r Register) -> Self {
        Self { register, goals: RefCell::default(), trusts: RefCell::default() }
    }

    /// The trust that a text names, also within a longer name ("UNN HF", "Foretak: UNN").
    pub(super) fn trust(&self, text: &str) -> Option<Slug> {
        let asked = plain(text);
        if asked.is_empty() || asked.len() > LONGEST {
            return None;
        }
        let find = || self.find_trust(&asked);
        self.trusts.borrow_mut().entry(asked.clone()).or_insert_with(find).clone()
    }

    fn find_trust(&self, asked: &str) -> Option<Slug> {
        let trusts = &self.register.catalogue.trusts;
        let named = trusts.iter().find(|trust| {
            let names = [trust.id.as_str(), &trust.short, &trust.name];
            names.iter().any(|name| plain(name) == asked)
        });
        let within = || {
            let mut found = trusts.iter().filter(|trust| {
                let words = |name: &str| asked.split(' ').any(|word| word == name);
                words(trust.id.as_str())
                    || words(&plain(&trust.short))
                    || asked.contains(&plain(&trust.name))
            });
            // Two trusts in one text say nothing.
            let first = found.next();
            first.filter(|_| found.next().is_none())
        };
        named.or_else(within).map(|trust| trust.id.clone())
    }

    /// The document that a text names: a goal by id, number or title, or the other risks.
    pub(super) fn goal(&self, text: &str) -> Option<Slug> {
        let asked = plain(text);
        if asked.is_empty() || asked.len() > LONGEST {
            return None;
        }
        let find = || self.find_goal(&asked);
        self.goals.borrow_mut().entry(asked.clone()).or_insert_with(find).clone()
    }

    fn find_goal(&self, asked: &str) -> Option<Slug> {
        let goals = &self.register.catalogue.goals;
        let exact = goals
            .iter()
            .find(|goal| plain(goal.id.as_str()) == asked || plain(&goal.title) == asked);
        if let Some(goal) = exact {
            return Some(goal.id.clone());
        }
        if asked == plain(OTHER)
            || words().rows.get("other").is_some_and(|other| other.iter().any(|o| o == asked))
        {
            return Slug::new(OTHER);
        }
        // "Krav 17", "17", "17. Ventetid": a number among few words, or before the title.
        let by_number = |number: &str| {
            let mut found = goals
                .iter()
                .filter(|goal| !goal.number.is_empty() && plain(&goal.number) == number);
            let first = found.next();
            first.filter(|_| found.next().is_none())
        };
        let number = asked.split(' ').find(|word| word.bytes().any(|b| b.is_ascii_digit()));
        let is_short = asked.split(' ').count() <= 3 && asked.len() <= 20;
        if let Some(goal) = number.filter(|_| is_short).and_then(by_number) {
            return Some(goal.id.clone());
        }
        let mut best: Option<(f64, &Slug)> = None;
        for goal in goals {
            let title = plain(&goal.title);
            let bare = asked.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
            let alike = strsim::sorensen_dice(bare, &title);
            if alike >= ALIKE && best.is_none_or(|(most, _)| alike > most) {
                best = Some((alike, &goal.id));
            }
        }
        best.map(|(_, id)| id.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::register;

    #[test]
    fn a_trust_by_id_short_name_or_within_a_title() {
        let register = register();
        let places = Places::of(&register);
        for text in ["UNN", "unn", "UNN HF", "Foretak: UNN", "Universitetssykehuset Nord-Norge HF"]
        {
            assert!(places.trust(text).is_some(), "{text}");
        }
        for text in ["", "Uno", "kunne"] {
            assert_eq!(places.trust(text), None, "{text}");
        }
    }

    #[test]
    fn a_goal_by_id_number_or_title() {
        let mut register = register();
        let catalogue = std::sync::Arc::make_mut(&mut register.catalogue);
        catalogue.goals[0].number = "17".into();
        catalogue.goals[0].title = "Ventetid til helsehjelp".into();
        let places = Places::of(&register);
        for text in [
            "ventetid",
            "17",
            "Krav 17",
            "krav nr. 17",
            "Ventetid til helsehjelp",
            "17. Ventetid til helsehjelpen",
        ] {
            assert_eq!(places.goal(text).as_ref().map(Slug::as_str), Some("ventetid"), "{text}");
        }
        assert_eq!(places.goal("Øvrige risikoer").as_ref().map(Slug::as_str), Some(OTHER));
        for text in ["18", "Noe helt annet", ""] {
            assert_eq!(places.goal(text), None, "{text}");
        }
    }
}
