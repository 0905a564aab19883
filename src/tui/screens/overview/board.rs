//! The heat map's content, renewed only for assessments that have changed.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::model::matrix::ZoneIndex;
use crate::model::register::OTHER;
use crate::model::{Assessment, DocKey, Matrix, Register, Slug, State, ranking};

/// What a cell of the heat map says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Summary {
    pub(super) state: State,
    /// The worst zone of the open risks.
    pub(super) zone: Option<ZoneIndex>,
    /// How many open risks there are.
    pub(super) risks: usize,
}

/// Rows, columns and cells of the heat map.
#[derive(Default)]
pub(super) struct Board {
    pub(super) trusts: Vec<Slug>,
    /// The prioritised goals, then the other risks.
    pub(super) rows: Vec<Slug>,
    applies: HashSet<(Slug, Slug)>,
    known: HashMap<DocKey, (Arc<Assessment>, Summary)>,
    damaged: HashSet<DocKey>,
}

impl Board {
    /// Brings the board up to date.
    pub(super) fn renew(&mut self, register: &Register) {
        let catalogue = &register.catalogue;
        self.trusts = catalogue.trusts.iter().map(|t| t.id.clone()).collect();
        self.rows = catalogue.prioritised().map(|g| g.id.clone()).collect();
        self.applies.clear();
        for goal in catalogue.prioritised() {
            for trust in &goal.applies_to {
                self.applies.insert((trust.clone(), goal.id.clone()));
            }
        }
        self.rows.extend(Slug::new(OTHER));
        self.known.retain(|doc, _| register.assessment(doc).is_some());
        self.damaged.clear();
        for (trust, book) in &register.trusts {
            for (name, assessment) in &book.assessments {
                let doc = DocKey::new(trust, name);
                let same = |(seen, _): &(Arc<Assessment>, Summary)| Arc::ptr_eq(seen, assessment);
                if !self.known.get(&doc).is_some_and(same) {
                    let summary = summarise(assessment, &register.matrix);
                    self.known.insert(doc, (Arc::clone(assessment), summary));
                }
            }
            for name in &book.damaged {
                self.damaged.insert(DocKey::new(trust, name));
            }
        }
    }

    /// What a cell says; `None` where the goal is none of the trust's.
    pub(super) fn cell(&self, trust: &Slug, name: &Slug) -> Option<Summary> {
        let doc = DocKey::new(trust, name);
        let known = self.known.get(&doc).map(|(_, summary)| *summary);
        let nothing = |state| Summary { state, zone: None, risks: 0 };
        if self.damaged.contains(&doc) {
            return Some(nothing(State::Damaged));
        }
        if known.is_some() || doc.is_other() {
            return known;
        }
        let applies = self.applies.contains(&(trust.clone(), name.clone()));
        applies.then(|| nothing(State::Missing))
    }

    /// How many of a trust's obligations may be sent, and how many there are.
    pub(super) fn ready(&self, trust: &Slug) -> (usize, usize) {
        let goals = self.rows.iter().filter(|name| name.as_str() != OTHER);
        let cells = goals.filter(|name| self.applies.contains(&(trust.clone(), (*name).clone())));
        let states: Vec<State> =
            cells.filter_map(|name| self.cell(trust, name)).map(|s| s.state).collect();
        (states.iter().filter(|s| s.meets_deadline()).count(), states.len())
    }
}

fn summarise(assessment: &Assessment, matrix: &Matrix) -> Summary {
    Summary {
        state: State::of(Some(assessment), false),
        zone: ranking::worst_zone(assessment, matrix),
        risks: assessment.open_risks().count(),
    }
}
