//! Everything that happened in a trust.

use std::collections::{BTreeMap, BTreeSet};

use super::event::{AssessmentEvent, Event, MeasureEvent, RiskEvent, TopEvent, What};
use super::movement::{Direction, Matrices};
use super::pairing::{Docs, Pair, pairs};
use super::{assessments, indicators, measures, risks, tables, top_five, words};
use crate::model::register::{INDICATORS, REPORTING, TOP};
use crate::model::{
    Assessment, DocKey, Document, Factor, Measure, Register, Risk, Slug, TrustBook,
};

/// A trust in both registers.
pub(super) struct TrustPair<'r> {
    trust: &'r Slug,
    before: &'r Register,
    after: &'r Register,
    matrices: Matrices<'r>,
    docs: Docs<'r>,
    /// Risks that are kept out of public reports, before or after.
    restricted: BTreeSet<&'r Slug>,
}

impl<'r> TrustPair<'r> {
    pub(super) fn new(
        trust: &'r Slug,
        before: &'r Register,
        after: &'r Register,
        matrices: Matrices<'r>,
    ) -> Self {
        let docs = Docs::of(trust, before, after, matrices.scales);
        let books = [before.book(trust), after.book(trust)].into_iter().flatten();
        let risks =
            books.flat_map(|book| book.assessments().map(|(_, a)| a)).flat_map(|a| &a.risks);
        let restricted = risks.filter(|(_, risk)| risk.is_restricted()).map(|(id, _)| id).collect();
        Self { trust, before, after, matrices, docs, restricted }
    }

    /// What happened: assessments, then risks, measures, factors, the Topp 5 and the indicators.
    pub(super) fn events(&self) -> Vec<Event> {
        let mut events = self.of_assessments();
        let risks = pairs(&self.docs, |assessment| &assessment.risks);
        let mut of_risks: Vec<Event> = risks.iter().flat_map(|pair| self.of_risk(pair)).collect();
        let down = came_down(&of_risks);
        let measures = pairs(&self.docs, |assessment| &assessment.measures);
        let of_measures: Vec<Event> =
            measures.iter().flat_map(|pair| self.of_measure(pair, &down)).collect();
        drop(down);
        events.append(&mut of_risks);
        events.extend(of_measures);
        events.extend(self.of_factors());
        events.extend(self.of_top());
        events.extend(self.of_indicators());
        events.extend(self.of_tables(INDICATORS, |table| table == "indicator"));
        events.extend(self.of_tables(REPORTING, |_| false));
        events
    }

    fn is_other_year(&self) -> bool {
        self.before.year != self.after.year
    }

    fn event(
        &self,
        doc: &Slug,
        item: Option<(&Slug, &str)>,
        restricted: bool,
        what: What,
    ) -> Event {
        Event {
            doc: DocKey::new(self.trust, doc),
            item: item.map(|(id, _)| id.clone()),
            title: item.map(|(_, title)| title.to_owned()).unwrap_or_default(),
            restricted,
            what,
        }
    }

    fn of_assessments(&self) -> Vec<Event> {
        let mut events = Vec::new();
        for name in self.docs.names() {
            let found = match (self.docs.before.get(name), self.docs.after.get(name)) {
                (None, Some(after)) => assessments::begun(after, self.matrices.after),
                (Some(_), None) => vec![AssessmentEvent::Removed],
                (Some(before), Some(after)) => {
                    let is_other_year = self.is_other_year();
                    assessments::changed(before, after, &self.matrices, is_other_year)
                }
                (None, None) => Vec::new(),
            };
            let found = found.into_iter().map(What::Assessment);
            events.extend(found.map(|what| self.event(name, None, false, what)));
        }
        events
    }

    fn of_risk(&self, pair: &Pair<'r, Risk>) -> Vec<Event> {
        let (doc, risk, found) = match (pair.before, pair.after) {
            (Some((from, before)), Some((doc, after))) => {
                let relocated = (from != doc).then(|| RiskEvent::Relocated { from: from.clone() });
                let changed = {
                    let is_other_year = self.is_other_year();
                    risks::changed(pair.id, before, after, &self.matrices, is_other_year)
                };
                (doc, after, relocated.into_iter().chain(changed).collect())
            }
            (None, Some((doc, after))) => {
                let is_known = !self.docs.unread_before;
                (doc, after, vec![risks::added(after, is_known, &self.matrices)])
            }
            // A new year takes over what is open only.
            (Some((_, before)), None) if self.is_other_year() && !before.is_open() => {
                return Vec::new();
            }
            (Some((doc, before)), None) => {
                let is_known = !self.docs.unread_after;
                (doc, before, vec![risks::deleted(before, is_known, &self.matrices)])
            }
            (None, None) => return Vec::new(),
        };
        let restricted = self.restricted.contains(pair.id);
        let item = Some((pair.id, risk.title.as_str()));
        let found = found.into_iter().map(What::Risk);
        found.map(|what| self.event(doc, item, restricted, what)).collect()
    }

    fn of_measure(&self, pair: &Pair<'r, Measure>, down: &BTreeSet<&Slug>) -> Vec<Event> {
        let (doc, measure, found) = match (pair.before, pair.after) {
            (Some((from, before)), Some((doc, after))) => {
                let relocated =
                    (from != doc).then(|| MeasureEvent::Relocated { from: from.clone() });
                let changed = measures::changed(before, after, down);
                (doc, after, relocated.into_iter().chain(changed).collect())
            }
            (None, Some((doc, after))) => {
                (doc, after, vec![measures::added(after, !self.docs.unread_before)])
            }
            (Some((_, before)), None) if self.is_other_year() && !before.is_open() => {
                return Vec::new();
            }
            (Some((doc, before)), None) => {
                (doc, before, vec![measures::removed(before, !self.docs.unread_after)])
            }
            (None, None) => return Vec::new(),
        };
        let both = [pair.before, pair.after].into_iter().flatten();
        let restricted =
            both.flat_map(|(_, m)| &m.risks).any(|risk| self.restricted.contains(risk));
        let item = Some((pair.id, measure.title.as_str()));
        let found = found.into_iter().map(What::Measure);
        found.map(|what| self.event(doc, item, restricted, what)).collect()
    }

    fn of_factors(&self) -> Vec<Event> {
        let factors = pairs(&self.docs, |assessment: &Assessment| &assessment.factors);
        let of_one = |pair: Pair<'r, Factor>| {
            let (doc, title, what) = match (pair.before, pair.after) {
                (Some((_, before)), Some((doc, after))) => {
                    let text = words::text(&before.title, &after.title)?;
                    (doc, &after.title, AssessmentEvent::FactorText(text))
                }
                (None, Some((doc, after))) => (doc, &after.title, AssessmentEvent::FactorAdded),
                (Some((doc, before)), None) => (doc, &before.title, AssessmentEvent::FactorRemoved),
                (None, None) => return None,
            };
            let item = Some((pair.id, title.as_str()));
            Some(self.event(doc, item, false, What::Assessment(what)))
        };
        factors.into_iter().filter_map(of_one).collect()
    }

    /// What the trust has in both registers, where a file of its own can be read in both.
    fn books(&self, file: &str) -> Option<(Slug, &'r TrustBook, &'r TrustBook)> {
        let file = Slug::new(file)?;
        let (before, after) = (self.before.book(self.trust)?, self.after.book(self.trust)?);
        let can_be_read = !before.damaged.contains(&file) && !after.damaged.contains(&file);
        can_be_read.then_some((file, before, after))
    }

    fn of_tables(&self, file: &str, is_told: impl Fn(&str) -> bool) -> Vec<Event> {
        let Some((file, before, after)) = self.books(file) else { return Vec::new() };
        let none = Document::empty(&file);
        let of = |book: &'r TrustBook| book.documents.get(&file).cloned().unwrap_or(none.clone());
        let found = tables::changed(&of(before), &of(after), is_told).into_iter();
        found
            .map(|(header, change)| self.event(&file, None, false, What::Table { header, change }))
            .collect()
    }

    fn of_top(&self) -> Vec<Event> {
        let Some((top, before, after)) = self.books(TOP) else { return Vec::new() };
        let titles = self.titles();
        let found = top_five::changed(before.top(), after.top()).into_iter();
        found
            .map(|(risk, what): (Option<Slug>, TopEvent)| {
                let item = risk.as_ref().map(|id| (id, titles.get(id).copied().unwrap_or("")));
                let restricted = risk.as_ref().is_some_and(|id| self.restricted.contains(id));
                self.event(&top, item, restricted, What::Top(what))
            })
            .collect()
    }

    fn of_indicators(&self) -> Vec<Event> {
        let Some((_, before, after)) = self.books(INDICATORS) else { return Vec::new() };
        let (was, is) = (before.indicators(), after.indicators());
        let found = indicators::changed(was, is, self.is_other_year()).into_iter();
        found
            .filter_map(|(id, indicator, what)| {
                let item = Some((id, indicator.title.as_str()));
                let goal = indicator.goal.as_ref()?;
                Some(self.event(goal, item, false, What::Indicator(what)))
            })
            .collect()
    }

    /// Titles of the trust's risks; as they are after, where they are there.
    fn titles(&self) -> BTreeMap<&'r Slug, &'r str> {
        let books = [self.before.book(self.trust), self.after.book(self.trust)];
        let docs = books.into_iter().flatten().flat_map(|book| book.assessments().map(|(_, a)| a));
        let risks = docs.flat_map(|assessment| &assessment.risks);
        risks.map(|(id, risk)| (id, risk.title.as_str())).collect()
    }
}

/// The risks that have become better or were closed.
fn came_down(events: &[Event]) -> BTreeSet<&Slug> {
    let is_better = |event: &&Event| match &event.what {
        What::Risk(RiskEvent::Moved(movement)) => movement.direction == Direction::Down,
        What::Risk(RiskEvent::Closed { .. }) => true,
        _ => false,
    };
    events.iter().filter(is_better).filter_map(|event| event.item.as_ref()).collect()
}
