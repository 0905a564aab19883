//! What people do to a risk.

use std::sync::Arc;

use super::{Refusal, free, open, titled, within_areas};
use crate::model::register::{ItemKey, Register};
use crate::model::risk::{Acceptance, Closing, Scores, Treatment};
use crate::model::{Date, Level, Risk, seal};

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
    for (_, slot) in book.assessments_mut() {
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
    if book.top().order.contains(&key.id)
        && let Some(top) = book.top_mut()
    {
        top.order.retain(|id| *id != key.id);
        top.comments.remove(&key.id);
    }
    Ok(())
}

/// Puts the mark of a risk in a cell (see [`Scores::placed_at`]).
pub(super) fn place(
    register: &mut Register,
    key: &ItemKey,
    probability: Level,
    consequence: Level,
) -> Result<(), Refusal> {
    let placed = known(register, key)?.current.placed_at(consequence, &register.matrix);
    if placed.values().copied().max() != Some(consequence) {
        return Err(Refusal::NoArea(consequence));
    }
    within_areas(register, &placed)?;
    change(register, key, |risk| {
        risk.current = Scores { probability: Some(probability), consequence: placed };
    })
}

/// Accepts a risk as it is (day, role, reason), or takes the acceptance back.
pub(super) fn accept(
    register: &mut Register,
    key: &ItemKey,
    acceptance: Option<&(Date, String, String)>,
) -> Result<(), Refusal> {
    let Some((on, by, why)) = acceptance else {
        return change(register, key, |risk| risk.accepted = Acceptance::default());
    };
    if by.trim().is_empty() {
        return Err(Refusal::NoRole);
    }
    if why.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    let matrix = Arc::clone(&register.matrix);
    change(register, key, |risk| {
        risk.treatment = Some(Treatment::Accept);
        let seal = seal::of_risk(key.id.as_str(), risk, &matrix);
        risk.accepted = Acceptance { on: Some(*on), by: by.clone(), why: why.clone(), seal };
    })
}

/// Closes a risk, or opens it again where no day is given.
pub(super) fn close(
    register: &mut Register,
    key: &ItemKey,
    closing: &Closing,
) -> Result<(), Refusal> {
    if closing.on.is_some() && closing.why.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    change(register, key, |risk| risk.closed = closing.clone())
}

fn known<'r>(register: &'r Register, key: &ItemKey) -> Result<&'r Risk, Refusal> {
    register.risk(key).ok_or_else(|| Refusal::UnknownRisk(key.id.clone()))
}

fn change(
    register: &mut Register,
    key: &ItemKey,
    change: impl FnOnce(&mut Risk),
) -> Result<(), Refusal> {
    known(register, key)?;
    match open(register, &key.doc)?.risks.get_mut(&key.id) {
        Some(risk) => change(risk),
        None => return Err(Refusal::UnknownRisk(key.id.clone())),
    }
    Ok(())
}
