//! What people do to a risk.

use std::sync::Arc;

use super::{Refusal, free, open, titled, within_areas};
use crate::model::register::{ItemKey, Register};
use crate::model::risk::{Acceptance, Closing, Horizon, Knowledge, Scores, Treatment};
use crate::model::{Date, Level, Risk, Slug, seal};

/// One thing about a risk.
#[derive(Debug, Clone, PartialEq)]
pub enum RiskEdit {
    /// Its title; never empty.
    Title(String),
    /// What may happen.
    Event(String),
    /// Why it may happen.
    Causes(Vec<String>),
    /// What it leads to.
    LeadsTo(Vec<String>),
    /// Success factors that it threatens.
    Threatens(Vec<Slug>),
    /// How far ahead it lies.
    Horizon(Option<Horizon>),
    /// Today's probability.
    Probability(Option<Level>),
    /// Today's consequence in one area.
    Consequence(Slug, Option<Level>),
    /// Today's cell: the mark is put where it was moved to (see [`Scores::placed_at`]).
    Place(Level, Level),
    /// How strong the knowledge is.
    Knowledge(Knowledge),
    /// Why these scores.
    Rationale(String),
    /// Scores before any control.
    Inherent(Scores),
    /// Scores after the planned measures.
    Target(Scores),
    /// When the target is to be reached.
    TargetBy(Option<Date>),
    /// What is done with it.
    Treatment(Option<Treatment>),
    /// The role that owns it.
    Owner(String),
    /// Somebody looked again and stands by it.
    Reviewed(Option<Date>),
    /// The legal ground for keeping it off the wall; empty lifts it.
    Restricted(String),
    /// Accept it as it is (day, role, reason), or take the acceptance back.
    Accept(Option<(Date, String, String)>),
    /// Close it, or open it again.
    Closed(Option<Closing>),
}

pub(super) fn add(register: &mut Register, key: &ItemKey, risk: &Risk) -> Result<(), Refusal> {
    titled(&risk.title)?;
    free(register, key)?;
    for scores in [&risk.current, &risk.inherent, &risk.target] {
        within_areas(register, &scores.consequence)?;
    }
    open(register, &key.doc)?.risks.insert(key.id.clone(), risk.clone());
    Ok(())
}

pub(super) fn delete(register: &mut Register, key: &ItemKey) -> Result<(), Refusal> {
    let removed = open(register, &key.doc)?.risks.remove(&key.id);
    if removed.is_none() {
        return Err(Refusal::UnknownRisk(key.id.clone()));
    }
    let Some(book) = register.trusts.get_mut(&key.doc.trust) else { return Ok(()) };
    for slot in book.assessments.values_mut() {
        let named = slot.order.contains(&key.id)
            || slot.measures.values().any(|m| m.risks.contains(&key.id));
        if named {
            let assessment = Arc::make_mut(slot);
            assessment.order.retain(|id| *id != key.id);
            assessment.measures.retain(|_, m| m.risks != [key.id.clone()]);
            for measure in assessment.measures.values_mut() {
                measure.risks.retain(|id| *id != key.id);
            }
        }
    }
    if book.top.order.contains(&key.id) {
        let top = Arc::make_mut(&mut book.top);
        top.order.retain(|id| *id != key.id);
        top.comments.remove(&key.id);
    }
    Ok(())
}

pub(super) fn edit(
    register: &mut Register,
    key: &ItemKey,
    change: &RiskEdit,
) -> Result<(), Refusal> {
    let before = register.risk(key).ok_or_else(|| Refusal::UnknownRisk(key.id.clone()))?;
    let mut risk = before.clone();
    match change.clone() {
        RiskEdit::Title(text) => {
            titled(&text)?;
            risk.title = text;
        }
        RiskEdit::Event(text) => risk.event = text,
        RiskEdit::Causes(list) => risk.causes = list,
        RiskEdit::LeadsTo(list) => risk.leads_to = list,
        RiskEdit::Threatens(list) => risk.threatens = list,
        RiskEdit::Horizon(horizon) => risk.horizon = horizon,
        RiskEdit::Probability(level) => risk.current.probability = level,
        RiskEdit::Consequence(area, None) => {
            risk.current.consequence.remove(&area);
        }
        RiskEdit::Consequence(area, Some(level)) => {
            within_areas(register, &[(area.clone(), level)].into())?;
            risk.current.consequence.insert(area, level);
        }
        RiskEdit::Place(probability, consequence) => {
            let placed = risk.current.placed_at(consequence, &register.matrix);
            if placed.values().copied().max() != Some(consequence) {
                return Err(Refusal::NoArea(consequence));
            }
            within_areas(register, &placed)?;
            risk.current = Scores { probability: Some(probability), consequence: placed };
        }
        RiskEdit::Knowledge(knowledge) => risk.knowledge = knowledge,
        RiskEdit::Rationale(text) => risk.rationale = text,
        RiskEdit::Inherent(scores) => {
            within_areas(register, &scores.consequence)?;
            risk.inherent = scores;
        }
        RiskEdit::Target(scores) => {
            within_areas(register, &scores.consequence)?;
            risk.target = scores;
        }
        RiskEdit::TargetBy(date) => risk.target_by = date,
        RiskEdit::Treatment(treatment) => risk.treatment = treatment,
        RiskEdit::Owner(role) => risk.owner = role,
        RiskEdit::Reviewed(date) => risk.reviewed = date,
        RiskEdit::Restricted(ground) => risk.restricted = ground,
        RiskEdit::Accept(acceptance) => accept(&mut risk, key, acceptance)?,
        RiskEdit::Closed(closing) => {
            if closing.as_ref().is_some_and(|c| c.why.trim().is_empty()) {
                return Err(Refusal::NoReason);
            }
            risk.closed = closing;
        }
    }
    open(register, &key.doc)?.risks.insert(key.id.clone(), risk);
    Ok(())
}

fn accept(
    risk: &mut Risk,
    key: &ItemKey,
    acceptance: Option<(Date, String, String)>,
) -> Result<(), Refusal> {
    let Some((on, by, why)) = acceptance else {
        risk.accepted = None;
        return Ok(());
    };
    if by.trim().is_empty() {
        return Err(Refusal::NoRole);
    }
    if why.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    risk.treatment = Some(Treatment::Accept);
    let seal = seal::of_risk(key.id.as_str(), risk);
    risk.accepted = Some(Acceptance { on: Some(on), by, why, seal });
    Ok(())
}
