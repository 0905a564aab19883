//! What was empty before and is filled in: named in one line, since a draft that is finished would
//! bury what moved.

use super::{Line, Mark, Wording};
use crate::compare::event::{FromTo, MeasureEvent, RiskEvent, What};
use crate::compare::fields::FieldChange;
use crate::model::Knowledge;
use crate::model::field::Kind;

/// The table and key that an event fills in, where it does no more than that.
pub(in crate::report::comparison) fn filled_key(what: &What) -> Option<(&'static str, &str)> {
    match what {
        What::Risk(RiskEvent::Target(FromTo { from: None, .. })) => Some(("risk", "target")),
        What::Risk(RiskEvent::Inherent(FromTo { from: None, .. })) => Some(("risk", "inherent")),
        What::Risk(RiskEvent::Knowledge(FromTo { from, .. })) => {
            (*from == Knowledge::default()).then_some(("risk", "knowledge"))
        }
        What::Risk(RiskEvent::Field(change)) | What::Measure(MeasureEvent::Field(change)) => {
            (change.is_filled_in() && is_named_only(change))
                .then_some((change.record, change.key.name))
        }
        _ => None,
    }
}

/// What it says is read in the register: descriptions, and what follows from them. Who owns it and
/// why it is so are told at once.
fn is_named_only(change: &FieldChange) -> bool {
    let describes = matches!(change.key.kind, Kind::Note | Kind::Lines);
    let is_reason = change.key.name.ends_with("why") || change.key.name == "judged_note";
    (describes && !is_reason) || ["target.by", "treatment", "horizon"].contains(&change.key.name)
}

impl Wording<'_> {
    /// Keys that were filled in.
    pub(in crate::report::comparison) fn filled(&self, keys: &[String]) -> Line {
        let keys = keys.join(", ");
        Line::new(Mark::Other, self.locale.with("diff-filled", &[("keys", (&keys).into())]))
    }
}
