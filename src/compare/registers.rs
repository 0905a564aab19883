//! Two registers, or the same one at two times.

use std::collections::{BTreeMap, BTreeSet};

use super::event::{Event, RiskEvent, What};
use super::movement::{Matrices, Movement, Scales};
use super::premises::{self, Premise};
use super::trust::TrustPair;
use crate::model::{ItemKey, Register, Slug};

/// What differs between two registers.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The year of the earlier one.
    pub year_before: i32,
    /// The year of the later one.
    pub year_after: i32,
    /// What their matrices have in common; between others, zones are compared by their rank.
    pub scales: Scales,
    /// Everything that happened, trust by trust and file by file. [`Comparison::by_trust`] has it
    /// worst first.
    pub events: Vec<Event>,
    /// What of the goals, deadlines and scale of the year is another; nothing between two years,
    /// which have their own.
    pub premises: Vec<Premise>,
    movements: BTreeMap<ItemKey, Movement>,
    new: BTreeSet<ItemKey>,
    unknown: BTreeSet<ItemKey>,
    closed: BTreeSet<ItemKey>,
}

/// Compares two registers. Risks and measures are the same where their ids are within a trust,
/// whatever file they stand in. Both registers may hold only the documents that differ.
pub fn compare(before: &Register, after: &Register) -> Comparison {
    let matrices = Matrices::new(&before.matrix, &after.matrix);
    let mut trusts: Vec<&Slug> = after.catalogue.trusts.iter().map(|trust| &trust.id).collect();
    let others = before.trusts.keys().chain(after.trusts.keys());
    trusts.extend(others.collect::<BTreeSet<_>>());
    let mut done = BTreeSet::new();
    trusts.retain(|trust| done.insert(*trust));
    let events = trusts
        .into_iter()
        .flat_map(|trust| TrustPair::new(trust, before, after, matrices).events());
    let mut comparison =
        Comparison::new((before.year, after.year), matrices.scales, events.collect());
    if before.year == after.year {
        let catalogues = (&*before.catalogue, &*after.catalogue);
        comparison.premises = premises::changed(catalogues, (&before.matrix, &after.matrix));
    }
    comparison
}

impl Comparison {
    pub(super) fn new(years: (i32, i32), scales: Scales, events: Vec<Event>) -> Self {
        let mut comparison = Self {
            year_before: years.0,
            year_after: years.1,
            scales,
            events: Vec::new(),
            premises: Vec::new(),
            movements: BTreeMap::new(),
            new: BTreeSet::new(),
            unknown: BTreeSet::new(),
            closed: BTreeSet::new(),
        };
        for event in &events {
            let (What::Risk(what), Some(key)) = (&event.what, event.key()) else { continue };
            match what {
                RiskEvent::Moved(movement) => {
                    comparison.movements.insert(key, movement.clone());
                }
                RiskEvent::Added { .. } => {
                    comparison.new.insert(key);
                }
                RiskEvent::UnknownBefore { .. } => {
                    comparison.unknown.insert(key);
                }
                RiskEvent::Closed { .. } => {
                    comparison.closed.insert(key);
                }
                _ => {}
            }
        }
        Self { events, ..comparison }
    }

    /// Nothing differs.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty() && self.premises.is_empty()
    }

    /// The events that are wanted, and what follows from them.
    pub fn only(&self, wanted: impl Fn(&Event) -> bool) -> Self {
        let events = self.events.iter().filter(|event| wanted(event)).cloned().collect();
        Self::new((self.year_before, self.year_after), self.scales, events)
    }

    /// Without what tells of restricted risks, for pages that leave the house; and how many risks
    /// and measures were left out. That a measure serves a restricted risk is known only where
    /// the registers held all of the trust's documents.
    pub fn without_restricted(&self) -> (Self, usize) {
        let hidden = self.events.iter().filter(|event| event.restricted);
        let items: BTreeSet<ItemKey> = hidden.filter_map(Event::key).collect();
        (self.only(|event| !event.restricted), items.len())
    }

    /// How a risk moved, by its address after; `None` where it stands where it stood.
    pub fn movement(&self, risk: &ItemKey) -> Option<&Movement> {
        self.movements.get(risk)
    }

    /// The risk was not there before.
    pub fn is_new(&self, risk: &ItemKey) -> bool {
        self.new.contains(risk)
    }

    /// Whether the risk was there before is not known.
    pub fn is_unknown(&self, risk: &ItemKey) -> bool {
        self.unknown.contains(risk)
    }

    /// The risk was open before and is closed.
    pub fn is_closed(&self, risk: &ItemKey) -> bool {
        self.closed.contains(risk)
    }
}
