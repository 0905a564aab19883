//! Which risks and measures are listed, and in which order.

use std::cmp::Reverse;

use super::{MeasureItem, RiskItem};
use crate::model::ranking::rank;
use crate::model::{Date, DocKey, ItemKey, Measure, Register, Risk, Slug, ZoneIndex};

/// What is asked for; what is empty asks for nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    /// Of these trusts.
    pub(crate) trusts: Vec<Slug>,
    /// In these files; a measure also where it serves a risk in one of them.
    pub(crate) docs: Vec<DocKey>,
    /// In one of these zones; a measure where it serves an open risk in one of them.
    pub(crate) zones: Vec<ZoneIndex>,
    /// Part of the owner's role.
    pub(crate) owner: String,
    /// Words that all stand in the title.
    pub(crate) query: String,
    /// Overdue today: a measure by its deadline; a risk by its target's day or by a measure.
    pub(crate) overdue: bool,
    /// Due before this day, as for `overdue`.
    pub(crate) due_before: Option<Date>,
    /// Closed risks and finished measures too.
    pub(crate) all: bool,
}

/// The risks asked for, worst first; alike ones in the catalogue's order of trusts and goals.
pub(crate) fn risks<'r>(register: &'r Register, filter: &Filter, today: Date) -> Vec<RiskItem<'r>> {
    let mut found: Vec<RiskItem<'r>> = Vec::new();
    for trust in trusts(register, filter) {
        for (doc, assessment) in register.docs(trust) {
            let order = &assessment.order;
            let place = |id: &Slug| order.iter().position(|o| o == id).unwrap_or(order.len());
            let mut own: Vec<_> = assessment.risks.iter().collect();
            own.sort_by_key(|(id, _)| place(id));
            found.extend(own.into_iter().map(|(id, risk)| (ItemKey::new(&doc, id), risk)));
        }
    }
    found.retain(|item| wants_risk(register, filter, item, today));
    found.sort_by_key(|(_, risk)| (!risk.is_open(), Reverse(rank(risk, &register.matrix))));
    found
}

/// The measures asked for: open ones by deadline, those without one after; then the finished ones.
pub(crate) fn measures<'r>(
    register: &'r Register,
    filter: &Filter,
    today: Date,
) -> Vec<MeasureItem<'r>> {
    let of = |trust| register.measures(trust).collect::<Vec<_>>();
    let mut found: Vec<MeasureItem<'r>> =
        trusts(register, filter).into_iter().flat_map(of).collect();
    found.retain(|item| wants_measure(register, filter, item, today));
    found.sort_by_key(|(_, m)| (!m.is_open(), m.deadline.is_none(), m.deadline));
    found
}

fn trusts<'r>(register: &'r Register, filter: &Filter) -> Vec<&'r Slug> {
    let known = register.catalogue.trusts.iter().map(|t| &t.id);
    // Folders of trusts that the catalogue does not know come last.
    let in_catalogue = |id: &Slug| register.catalogue.trusts.iter().any(|t| t.id == *id);
    let others = register.trusts.keys().filter(|id| !in_catalogue(id));
    let wanted = |id: &&Slug| filter.trusts.is_empty() || filter.trusts.contains(id);
    known.chain(others).filter(wanted).collect()
}

fn wants_risk(
    register: &Register,
    filter: &Filter,
    (key, risk): &RiskItem<'_>,
    today: Date,
) -> bool {
    let measures = || register.measures_of(key).map(|(_, m)| m);
    let is_due = |day: Date| {
        (risk.is_open() && risk.target_by.is_some_and(|by| by < day))
            || measures().any(|m| m.is_overdue(day))
    };
    (filter.all || risk.is_open())
        && (filter.docs.is_empty() || filter.docs.contains(&key.doc))
        && in_zones(register, filter, risk)
        && says(filter, &risk.title, &risk.owner)
        && (!filter.overdue || is_due(today))
        && filter.due_before.is_none_or(is_due)
}

fn wants_measure(
    register: &Register,
    filter: &Filter,
    (key, measure): &MeasureItem<'_>,
    today: Date,
) -> bool {
    (filter.all || measure.is_open())
        && (filter.docs.is_empty() || stands_or_serves(register, filter, key, measure))
        && (filter.zones.is_empty() || serves_zone(register, filter, key, measure))
        && says(filter, &measure.title, &measure.owner)
        && (!filter.overdue || measure.is_overdue(today))
        && filter.due_before.is_none_or(|day| measure.is_overdue(day))
}

fn stands_or_serves(
    register: &Register,
    filter: &Filter,
    key: &ItemKey,
    measure: &Measure,
) -> bool {
    let served = measure.risks.iter().filter_map(|id| register.find_risk(&key.doc.trust, id));
    filter.docs.contains(&key.doc) || served.into_iter().any(|r| filter.docs.contains(&r.doc))
}

fn serves_zone(register: &Register, filter: &Filter, key: &ItemKey, measure: &Measure) -> bool {
    let served = measure.risks.iter().filter_map(|id| register.find_risk(&key.doc.trust, id));
    let risks = served.filter_map(|risk| register.risk(&risk));
    risks.filter(|risk| risk.is_open()).any(|risk| in_zones(register, filter, risk))
}

fn in_zones(register: &Register, filter: &Filter, risk: &Risk) -> bool {
    let zone = risk.current.zone(&register.matrix);
    filter.zones.is_empty() || zone.is_some_and(|zone| filter.zones.contains(&zone))
}

fn says(filter: &Filter, title: &str, owner: &str) -> bool {
    let (title, owner) = (title.to_lowercase(), owner.to_lowercase());
    let query = filter.query.to_lowercase();
    owner.contains(&filter.owner.to_lowercase())
        && query.split_whitespace().all(|word| title.contains(word))
}
