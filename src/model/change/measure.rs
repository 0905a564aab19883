//! What people do to a measure.

use super::{Refusal, free, open, titled};
use crate::model::measure::{Effect, Progress};
use crate::model::register::{ItemKey, Register};
use crate::model::{Date, Measure, Slug};

/// One thing about a measure.
#[derive(Debug, Clone, PartialEq)]
pub enum MeasureEdit {
    /// Its title; never empty.
    Title(String),
    /// The risks it serves.
    Risks(Vec<Slug>),
    /// The role that answers for it.
    Owner(String),
    /// When it is to be done.
    Deadline(Option<Date>),
    /// How far it has come; `Done` needs the day, which is forgotten by any other step.
    Progress(Progress, Option<Date>),
    /// What it should achieve.
    ExpectedEffect(String),
    /// What it achieved.
    JudgedEffect(Option<Effect>),
    /// Why it was judged so.
    JudgedNote(String),
}

pub(super) fn add(
    register: &mut Register,
    key: &ItemKey,
    measure: &Measure,
) -> Result<(), Refusal> {
    titled(&measure.title)?;
    free(register, key)?;
    served_are_there(register, &key.doc.trust, &measure.risks)?;
    open(register, &key.doc)?.measures.insert(key.id.clone(), measure.clone());
    Ok(())
}

pub(super) fn edit(
    register: &mut Register,
    key: &ItemKey,
    change: &MeasureEdit,
) -> Result<(), Refusal> {
    let before = register.measure(key).ok_or_else(|| Refusal::UnknownMeasure(key.id.clone()))?;
    let mut measure = before.clone();
    match change.clone() {
        MeasureEdit::Title(text) => {
            titled(&text)?;
            measure.title = text;
        }
        MeasureEdit::Risks(risks) => {
            served_are_there(register, &key.doc.trust, &risks)?;
            measure.risks = risks;
        }
        MeasureEdit::Owner(role) => measure.owner = role,
        MeasureEdit::Deadline(date) => measure.deadline = date,
        MeasureEdit::Progress(progress, on) => {
            measure.progress = progress;
            measure.done_on = if progress == Progress::Done { on } else { None };
        }
        MeasureEdit::ExpectedEffect(text) => measure.expected_effect = text,
        MeasureEdit::JudgedEffect(effect) => measure.judged_effect = effect,
        MeasureEdit::JudgedNote(text) => measure.judged_note = text,
    }
    open(register, &key.doc)?.measures.insert(key.id.clone(), measure);
    Ok(())
}

fn served_are_there(register: &Register, trust: &Slug, risks: &[Slug]) -> Result<(), Refusal> {
    match risks.iter().find(|id| register.find_risk(trust, id).is_none()) {
        Some(unknown) => Err(Refusal::UnknownRisk(unknown.clone())),
        None => Ok(()),
    }
}
