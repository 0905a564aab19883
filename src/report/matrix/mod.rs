//! The risk matrix of an assessment or of a whole trust: all formats show the same risks under the
//! same numbers.

pub(super) mod page;
#[cfg(test)]
mod tests;

use serde_json::Value;

use super::block::Page;
use super::json;
use super::json::object::Object;
use super::write::Report;
use crate::locale::Locale;
use crate::model::ranking::{ranked, ranked_trust};
use crate::model::register::{INDICATORS, REPORTING, TOP};
use crate::model::{DocKey, ItemKey, Level, Register, Risk, Slug, State};

/// Which risks a matrix shows, numbered from 1 in the order of ranking.
#[derive(Debug, Clone)]
pub(crate) struct MatrixView<'a> {
    pub(crate) register: &'a Register,
    pub(crate) trust: Slug,
    /// The goal (or file) that they belong to; `None` where all of the trust's are shown.
    pub(crate) goal: Option<Slug>,
    /// The open risks, worst first.
    pub(crate) risks: Vec<Shown<'a>>,
    /// How many closed risks are left out.
    pub(crate) closed: usize,
    /// How many files could not be read, so that their risks are missing here.
    pub(crate) damaged: usize,
}

/// A risk with the number that stands in its cell.
#[derive(Debug, Clone)]
pub(crate) struct Shown<'a> {
    pub(crate) number: usize,
    pub(crate) key: ItemKey,
    pub(crate) risk: &'a Risk,
}

impl<'a> MatrixView<'a> {
    /// The matrix of one assessment. It is empty where the assessment is missing.
    pub(crate) fn of_assessment(register: &'a Register, doc: &DocKey) -> Self {
        let assessment = register.assessment(doc).map(AsRef::as_ref);
        let ranked = assessment.map(|a| ranked(a, &register.matrix)).unwrap_or_default();
        let risks = ranked.into_iter().map(|(id, risk)| (ItemKey::new(doc, id), risk));
        let is_damaged = register.book(&doc.trust).is_some_and(|b| b.damaged.contains(&doc.name));
        Self {
            register,
            trust: doc.trust.clone(),
            goal: Some(doc.name.clone()),
            risks: numbered(risks),
            closed: assessment.map_or(0, |a| a.risks.values().filter(|r| !r.is_open()).count()),
            damaged: usize::from(is_damaged),
        }
    }

    /// The matrix of all of a trust's open risks, from all its files.
    pub(crate) fn of_trust(register: &'a Register, trust: &Slug) -> Self {
        let risks = numbered(ranked_trust(register, trust).into_iter());
        let book = register.book(trust);
        let all = book.map_or(0, |b| b.assessments().map(|(_, a)| a.risks.len()).sum());
        let holds_risks =
            |name: &&Slug| [TOP, INDICATORS, REPORTING].iter().all(|own| own != &name.as_str());
        let damaged = book.map_or(0, |b| b.damaged.iter().filter(holds_risks).count());
        let closed = all.saturating_sub(risks.len());
        Self { register, trust: trust.clone(), goal: None, risks, closed, damaged }
    }

    /// What the assessment counts as; `None` for a whole trust.
    pub(crate) fn state(&self) -> Option<State> {
        let goal = self.goal.as_ref()?;
        Some(self.register.state(&DocKey::new(&self.trust, goal)))
    }

    /// The numbers of the risks in a cell, in order.
    pub(crate) fn numbers_at(&self, probability: Level, consequence: Level) -> Vec<usize> {
        let cell = Some((probability, consequence));
        let here = self.risks.iter().filter(|shown| shown.risk.current.cell() == cell);
        here.map(|shown| shown.number).collect()
    }
}

/// Risks with the numbers that stand in their cells, in this order.
pub(super) fn numbered<'a>(risks: impl Iterator<Item = (ItemKey, &'a Risk)>) -> Vec<Shown<'a>> {
    risks.zip(1..).map(|((key, risk), number)| Shown { number, key, risk }).collect()
}

impl Report for MatrixView<'_> {
    fn page(&self, locale: &Locale) -> Page {
        page::page(self, locale)
    }

    /// A restricted risk is marked, so that who publishes can leave it out.
    fn json(&self, _: &Locale) -> Value {
        let register = self.register;
        let risks = self.risks.iter().map(|shown| {
            let risk = shown.risk;
            Object::new()
                .put("number", shown.number)
                .put("id", shown.key.id.as_str())
                .put("goal", shown.key.doc.name.as_str())
                .text("title", &risk.title)
                .nested("level", json::level(risk, &register.matrix))
                .text("owner", &risk.owner)
                .put("restricted", risk.is_restricted())
        });
        Object::new()
            .put("trust", self.trust.as_str())
            .maybe("goal", self.goal.as_ref().map(Slug::as_str))
            .put("year", register.year)
            .maybe("state", self.state().map(State::word))
            .put("matrix", json::matrix(&register.matrix))
            .put("risks", risks.map(Value::from).collect::<Vec<_>>())
            .into()
    }
}
