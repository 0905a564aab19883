//! What people do to a measure.

use super::{Refusal, free, open, titled};
use crate::model::measure::Progress;
use crate::model::register::{ItemKey, Register};
use crate::model::{Date, Measure, Slug};

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

/// Says how far a measure has come; the day that it was done is kept only where it is done.
pub(super) fn progress(
    register: &mut Register,
    key: &ItemKey,
    progress: Progress,
    on: Option<Date>,
) -> Result<(), Refusal> {
    let unknown = || Refusal::UnknownMeasure(key.id.clone());
    register.measure(key).ok_or_else(unknown)?;
    let measure = open(register, &key.doc)?.measures.get_mut(&key.id).ok_or_else(unknown)?;
    measure.progress = progress;
    measure.done_on = on.filter(|_| progress == Progress::Done);
    Ok(())
}

pub(super) fn served_are_there(
    register: &Register,
    trust: &Slug,
    risks: &[Slug],
) -> Result<(), Refusal> {
    match risks.iter().find(|id| register.find_risk(trust, id).is_none()) {
        Some(unknown) => Err(Refusal::UnknownRisk(unknown.clone())),
        None => Ok(()),
    }
}
