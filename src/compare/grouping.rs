//! A comparison sorted for readers: by trust and goal, the worst first.

use std::cmp::Reverse;

use super::event::{
    AssessmentEvent, Event, IndicatorEvent, MeasureEvent, RiskEvent, What, is_worse,
};
use super::movement::{Direction, Movement, Place};
use super::registers::Comparison;
use crate::model::{DocKey, Slug};

/// How many risks did what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Became worse.
    pub up: usize,
    /// Became better.
    pub down: usize,
    /// Moved within their zone, neither worse nor better.
    pub sideways: usize,
    /// Are new.
    pub new: usize,
    /// Were closed.
    pub closed: usize,
    /// Were closed, and count again.
    pub reopened: usize,
    /// Are in no file any more.
    pub deleted: usize,
    /// May be new, gone or only moved: a file could not be read.
    pub unknown: usize,
}

/// What happened in a trust.
#[derive(Debug, Clone, PartialEq)]
pub struct TrustChanges<'c> {
    /// The trust.
    pub trust: Slug,
    /// How many of its risks did what.
    pub summary: Summary,
    /// Its files, the one with the worst change first.
    pub docs: Vec<DocChanges<'c>>,
}

/// What happened in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct DocChanges<'c> {
    /// The file.
    pub doc: DocKey,
    /// What happened to the assessment (or Topp 5) itself.
    pub own: Vec<&'c Event>,
    /// Its risks, measures, factors and indicators, the worst change first.
    pub items: Vec<ItemChanges<'c>>,
}

/// What happened to a risk, measure, factor or indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemChanges<'c> {
    /// Its id.
    pub id: Slug,
    /// Its title.
    pub title: &'c str,
    /// The worst first.
    pub events: Vec<&'c Event>,
}

impl Summary {
    fn of<'c>(events: impl Iterator<Item = &'c Event>) -> Self {
        let mut summary = Self::default();
        for event in events {
            let What::Risk(what) = &event.what else { continue };
            let count = match what {
                RiskEvent::Moved(movement) => match movement.direction {
                    Direction::Up => &mut summary.up,
                    Direction::Down => &mut summary.down,
                    Direction::Sideways => &mut summary.sideways,
                },
                RiskEvent::Added { .. } => &mut summary.new,
                RiskEvent::Closed { .. } => &mut summary.closed,
                RiskEvent::Reopened { .. } => &mut summary.reopened,
                RiskEvent::Deleted { .. } => &mut summary.deleted,
                RiskEvent::UnknownBefore { .. } | RiskEvent::UnknownAfter { .. } => {
                    &mut summary.unknown
                }
                _ => continue,
            };
            *count += 1;
        }
        summary
    }
}

impl Comparison {
    /// How many risks did what.
    pub fn summary(&self) -> Summary {
        Summary::of(self.events.iter())
    }

    /// The events by trust and goal, the worst movement first.
    pub fn by_trust(&self) -> Vec<TrustChanges<'_>> {
        let mut trusts: Vec<(Vec<&Event>, &Slug)> = Vec::new();
        for event in &self.events {
            match trusts.last_mut() {
                Some((events, trust)) if **trust == event.doc.trust => events.push(event),
                _ => trusts.push((vec![event], &event.doc.trust)),
            }
        }
        trusts.sort_by_cached_key(|(events, _)| worst(events));
        let changes = trusts.into_iter().map(|(events, trust)| TrustChanges {
            trust: trust.clone(),
            summary: Summary::of(events.iter().copied()),
            docs: docs(&events),
        });
        changes.collect()
    }
}

fn docs<'c>(events: &[&'c Event]) -> Vec<DocChanges<'c>> {
    let mut docs: Vec<(&DocKey, Vec<&'c Event>)> = Vec::new();
    for event in events {
        match docs.iter_mut().find(|(doc, _)| **doc == event.doc) {
            Some((_, events)) => events.push(event),
            None => docs.push((&event.doc, vec![event])),
        }
    }
    docs.sort_by_cached_key(|(_, events)| worst(events));
    let changes = docs.into_iter().map(|(doc, events)| {
        let (own, of_items): (Vec<_>, Vec<_>) = events.into_iter().partition(|e| e.item.is_none());
        DocChanges { doc: doc.clone(), own: sorted(own), items: items(&of_items) }
    });
    changes.collect()
}

fn items<'c>(events: &[&'c Event]) -> Vec<ItemChanges<'c>> {
    let mut items: Vec<(&'c Slug, Vec<&'c Event>)> = Vec::new();
    for event in events {
        let Some(id) = &event.item else { continue };
        match items.iter_mut().find(|(of, _)| *of == id) {
            Some((_, events)) => events.push(event),
            None => items.push((id, vec![event])),
        }
    }
    items.sort_by_cached_key(|(_, events)| worst(events));
    let changes = items.into_iter().map(|(id, events)| ItemChanges {
        id: id.clone(),
        title: events.first().map_or("", |event| event.title.as_str()),
        events: sorted(events),
    });
    changes.collect()
}

fn sorted(mut events: Vec<&Event>) -> Vec<&Event> {
    events.sort_by_cached_key(|event| badness(event));
    events
}

/// What comes first: the class, then the higher zone, then the longer way.
type Badness = (u8, Reverse<usize>, Reverse<i32>);

fn worst(events: &[&Event]) -> Badness {
    events.iter().map(|event| badness(event)).min().unwrap_or((u8::MAX, Reverse(0), Reverse(0)))
}

fn badness(event: &Event) -> Badness {
    let (class, zone, way) = match &event.what {
        What::Risk(what) => of_risk(what),
        What::Measure(MeasureEvent::Removed { was_open: true } | MeasureEvent::UnknownAfter) => {
            (5, 0, 0)
        }
        What::Measure(MeasureEvent::Done { came_down, .. }) if came_down.is_empty() => (5, 0, 1),
        What::Measure(MeasureEvent::Deadline(deadline)) => {
            let days = deadline.days().unwrap_or(0);
            (if days > 0 { 5 } else { 10 }, 0, i32::try_from(days).unwrap_or(i32::MAX))
        }
        What::Assessment(AssessmentEvent::ApprovalLapsed { .. }) => (4, 0, 0),
        What::Assessment(AssessmentEvent::Removed) => (5, 0, 2),
        What::Assessment(AssessmentEvent::Begun { .. }) => (8, 0, 0),
        What::Indicator(IndicatorEvent::Reading { lights, .. }) if is_worse(lights) => (5, 0, 3),
        What::Top(_) => (9, 0, 0),
        What::Measure(_) | What::Assessment(_) | What::Indicator(_) | What::Table { .. } => {
            (10, 0, 0)
        }
    };
    (class, Reverse(zone), Reverse(way))
}

fn of_risk(what: &RiskEvent) -> (u8, usize, i32) {
    let zone = |at: &Option<Place>| at.map_or(0, |at| at.zone.index());
    match what {
        RiskEvent::Moved(movement) => {
            let class = match (movement.direction, movement.changes_zone) {
                (Direction::Up, true) => 0,
                (Direction::Up, false) => 1,
                (Direction::Sideways, _) => 6,
                (Direction::Down, _) => 7,
            };
            (class, movement.to.zone.index(), steps(movement))
        }
        RiskEvent::Added { at } | RiskEvent::UnknownBefore { at } => (2, zone(at), 0),
        RiskEvent::Reopened { at } => (3, zone(at), 0),
        RiskEvent::AcceptanceLapsed { .. } | RiskEvent::AcceptanceWithdrawn { .. } => (4, 0, 0),
        RiskEvent::Deleted { at, was_open: true } | RiskEvent::UnknownAfter { at } => {
            (5, zone(at), 0)
        }
        RiskEvent::Scored { at } => (6, at.zone.index(), 0),
        RiskEvent::Closed { .. } => (8, 0, 0),
        _ => (10, 0, 0),
    }
}

/// How far up it moved, in levels of both scales.
fn steps(movement: &Movement) -> i32 {
    let sum = |at: Place| i32::from(at.probability.number()) + i32::from(at.consequence.number());
    sum(movement.to) - sum(movement.from)
}
