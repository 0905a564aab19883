//! What a matrix shows: its risks with their numbers, and the chosen one.

use std::collections::{HashMap, HashSet};

use super::hand::Hand;
use crate::model::indicator::Tally;
use crate::model::register::OTHER;
use crate::model::{DocKey, ItemKey, Level, Risk, Scores, Slug, ranking};
use crate::tui::context::Context;

/// What the matrix is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// One assessment.
    Doc(DocKey),
    /// All of a trust's.
    Trust(Slug),
}

/// A risk with the number that people call it by. The number stays while the screen is open, also
/// when the risk moves: twelve people are looking at it.
#[derive(Debug, Clone)]
pub(super) struct Numbered {
    pub(super) number: usize,
    pub(super) key: ItemKey,
}

#[derive(Debug, Clone)]
pub(super) struct MatrixState {
    pub(super) subject: Subject,
    pub(super) risks: Vec<Numbered>,
    /// The place of the chosen risk.
    pub(super) at: usize,
    /// The risk that has been picked up: the arrows move it instead of choosing.
    pub(super) hand: Option<Hand>,
    /// The area that was in hand last: proposed for a risk that has none.
    pub(super) last_area: Option<Slug>,
    /// The number that digits have been typed of just now.
    pub(super) typed: Option<usize>,
    /// The number of every risk that has been seen here: one that comes back keeps it.
    numbers: HashMap<ItemKey, usize>,
    /// For each risk added here, the one that was chosen before.
    chosen_before: HashMap<ItemKey, ItemKey>,
    /// Only what is being discussed is shown, large.
    pub(super) on_wall: bool,
    /// Where the hospitals stand that are followed under the goal.
    pub(super) indicators: Tally,
}

impl MatrixState {
    pub(super) fn new(subject: Subject) -> Self {
        Self {
            subject,
            risks: Vec::new(),
            at: 0,
            hand: None,
            last_area: None,
            typed: None,
            numbers: HashMap::new(),
            chosen_before: HashMap::new(),
            on_wall: false,
            indicators: Tally::default(),
        }
    }

    pub(super) fn trust(&self) -> &Slug {
        match &self.subject {
            Subject::Doc(doc) => &doc.trust,
            Subject::Trust(trust) => trust,
        }
    }

    /// The goal that it is of; `None` where it is of all of a trust's.
    pub(super) fn goal(&self) -> Option<&Slug> {
        match &self.subject {
            Subject::Doc(doc) => Some(&doc.name),
            Subject::Trust(_) => None,
        }
    }

    /// The file that a new risk goes to: on a whole trust's matrix the one of what belongs to no
    /// goal in particular.
    pub(super) fn doc_for_new(&self) -> Option<DocKey> {
        match &self.subject {
            Subject::Doc(doc) => Some(doc.clone()),
            Subject::Trust(trust) => Some(DocKey::new(trust, &Slug::new(OTHER)?)),
        }
    }

    pub(super) fn chosen_key(&self) -> Option<&ItemKey> {
        self.risks.get(self.at).map(|numbered| &numbered.key)
    }

    /// The chosen risk, where there is one that may be shown.
    pub(super) fn chosen<'s>(&'s self, cx: &'s Context<'_>) -> Option<(&'s Numbered, &'s Risk)> {
        let numbered = self.risks.get(self.at).filter(|n| self.is_visible(cx, n))?;
        Some((numbered, cx.register().risk(&numbered.key)?))
    }

    /// The scores whose texts are shown: those in hand, or else today's.
    pub(super) fn scores_in_sight<'r>(&'r self, risk: &'r Risk) -> &'r Scores {
        self.hand.as_ref().map_or(&risk.current, |hand| &hand.scores)
    }

    /// On the wall neither restricted nor closed risks are shown; both keep their numbers.
    pub(super) fn is_visible(&self, cx: &Context<'_>, numbered: &Numbered) -> bool {
        let risk = cx.register().risk(&numbered.key);
        risk.is_some_and(|r| !self.on_wall || (r.is_open() && !r.is_restricted()))
    }

    /// The risks that are shown now, by their place among all.
    pub(super) fn visible(&self, cx: &Context<'_>) -> Vec<usize> {
        (0..self.risks.len()).filter(|at| self.is_visible(cx, &self.risks[*at])).collect()
    }

    /// The numbers of open risks that nobody has placed yet.
    pub(super) fn unplaced(&self, cx: &Context<'_>) -> Vec<usize> {
        self.numbers_at(cx, None)
    }

    /// The numbers of the open risks that stand in a cell, or nowhere.
    pub(super) fn numbers_at(&self, cx: &Context<'_>, cell: Option<(Level, Level)>) -> Vec<usize> {
        let stands_there = |numbered: &&Numbered| {
            let risk = cx.register().risk(&numbered.key);
            risk.is_some_and(|risk| risk.is_open() && risk.current.cell() == cell)
                && self.is_visible(cx, numbered)
        };
        self.risks.iter().filter(stands_there).map(|numbered| numbered.number).collect()
    }

    /// Chooses a risk, where it is shown.
    pub(super) fn choose(&mut self, key: &ItemKey) {
        if let Some(at) = self.risks.iter().position(|n| n.key == *key) {
            self.at = at;
        }
    }

    /// Chooses the visible risk `by` places further on, beginning anew after the last.
    pub(super) fn step(&mut self, cx: &Context<'_>, by: i64) {
        let visible = self.visible(cx);
        let Some(last) = visible.len().checked_sub(1) else { return };
        let at = visible.partition_point(|i| *i < self.at);
        // From a risk that is not shown, the next one shown is the first step.
        let is_shown = visible.get(at) == Some(&self.at);
        let steps = if is_shown { by } else { by - by.signum() };
        let next = (at.min(last) as i64 + steps).rem_euclid(visible.len() as i64);
        self.at = visible[next as usize];
    }

    /// The next risk that stands in a cell: asking again leads through all that stand there.
    pub(super) fn next_in_cell(&self, cx: &Context<'_>, cell: (Level, Level)) -> Option<usize> {
        let stands_there = |n: &Numbered| {
            let risk = cx.register().risk(&n.key);
            let stands = risk.is_some_and(|r| r.is_open() && r.current.cell() == Some(cell));
            stands && self.is_visible(cx, n)
        };
        let after = (self.at + 1..self.risks.len()).chain(0..=self.at);
        after.into_iter().find(|i| self.risks.get(*i).is_some_and(stands_there))
    }

    /// Brings it up to date with the register.
    pub(super) fn refresh(&mut self, cx: &Context<'_>) {
        self.renumber(self.ranked(cx));
        // What somebody else has changed meanwhile is not in hand any more.
        if self.hand.as_ref().is_some_and(|hand| hand.is_stale(cx.register().risk(&hand.key))) {
            self.hand = None;
        }
        let followed = cx.register().indicators(self.trust(), self.goal());
        self.indicators = Tally::of(followed);
    }

    /// The risks as ranked now: open ones, then closed ones.
    fn ranked(&self, cx: &Context<'_>) -> Vec<ItemKey> {
        let register = cx.register();
        let mut keys: Vec<ItemKey> = match &self.subject {
            Subject::Trust(trust) => {
                ranking::ranked_trust(register, trust).into_iter().map(|(key, _)| key).collect()
            }
            Subject::Doc(doc) => {
                let Some(assessment) = register.assessment(doc) else { return Vec::new() };
                let ranked = ranking::ranked(assessment, &register.matrix);
                ranked.into_iter().map(|(id, _)| ItemKey::new(doc, id)).collect()
            }
        };
        for (doc, assessment) in register.docs(self.trust()) {
            if matches!(&self.subject, Subject::Doc(own) if *own != doc) {
                continue;
            }
            let closed = assessment.risks.iter().filter(|(_, r)| !r.is_open());
            keys.extend(closed.map(|(id, _)| ItemKey::new(&doc, id)));
        }
        keys
    }

    /// Keeps the numbers of risks, also of those that come back, and gives new ones the next number.
    fn renumber(&mut self, now: Vec<ItemKey>) {
        let chosen = self.chosen_key().cloned();
        let is_open = !self.risks.is_empty();
        let known: HashSet<ItemKey> = self.risks.drain(..).map(|n| n.key).collect();
        let there: HashSet<&ItemKey> = now.iter().collect();
        // A number that was given here and taken back at once is free again.
        let chosen_before = &self.chosen_before;
        self.numbers.retain(|key, _| there.contains(key) || !chosen_before.contains_key(key));
        let mut next = self.numbers.values().max().unwrap_or(&0) + 1;
        let mut added = None;
        for key in now {
            let seen = self.numbers.get(&key).copied();
            let number = seen.unwrap_or(next);
            if seen.is_none() {
                self.numbers.insert(key.clone(), number);
                next += 1;
            }
            if is_open && !known.contains(&key) {
                if let (None, Some(chosen)) = (seen, &chosen) {
                    self.chosen_before.insert(key.clone(), chosen.clone());
                }
                added = Some(key.clone());
            }
            self.risks.push(Numbered { number, key });
        }
        self.risks.sort_by_key(|numbered| numbered.number);
        // A risk that has just been added is the chosen one.
        let chosen = added.or_else(|| chosen.and_then(|key| self.still_there(key)));
        if let Some(key) = chosen {
            self.choose(&key);
        }
        self.at = self.at.min(self.risks.len().saturating_sub(1));
    }

    /// A risk that is there, or else the one that was chosen before it was added.
    fn still_there(&self, mut key: ItemKey) -> Option<ItemKey> {
        for _ in 0..=self.chosen_before.len() {
            if self.risks.iter().any(|numbered| numbered.key == key) {
                return Some(key);
            }
            key = self.chosen_before.get(&key)?.clone();
        }
        None
    }
}
