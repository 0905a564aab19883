//! What was empty before and is filled in: named in one line, since a draft that is finished would
//! bury what moved.

use super::{Line, Mark, Wording};
use crate::compare::event::{FromTo, KeyText, MeasureEvent, RiskEvent, What};
use crate::compare::words::Part;
use crate::model::Knowledge;

/// The key that an event fills in, where it does no more than that.
pub(in crate::report::comparison) fn filled_key(what: &What) -> Option<&'static str> {
    match what {
        What::Risk(RiskEvent::Text(text)) => of_text(text, &["event", "causes", "leads_to"]),
        What::Risk(RiskEvent::Target(FromTo { from: None, .. })) => Some("target"),
        What::Risk(RiskEvent::TargetBy(FromTo { from: None, .. })) => Some("target-by"),
        What::Risk(RiskEvent::Inherent(FromTo { from: None, .. })) => Some("inherent"),
        What::Risk(RiskEvent::Treatment(FromTo { from: None, .. })) => Some("treatment"),
        What::Risk(RiskEvent::Horizon(FromTo { from: None, .. })) => Some("horizon"),
        What::Risk(RiskEvent::Knowledge(FromTo { from, .. })) => {
            (*from == Knowledge::default()).then_some("knowledge")
        }
        What::Measure(MeasureEvent::Text(text)) => of_text(text, &["expected_effect"]),
        _ => None,
    }
}

fn of_text(text: &KeyText, keys: &[&str]) -> Option<&'static str> {
    let is_new = matches!(text.text.as_slice(), [Part::Added(_)]);
    (is_new && keys.contains(&text.key)).then_some(text.key)
}

impl Wording<'_> {
    /// What people call a key.
    pub(in crate::report::comparison) fn key(&self, key: &str) -> String {
        self.locale.text(&format!("diff-key-{}", key.replace('.', "-")))
    }

    /// Keys that were filled in.
    pub(in crate::report::comparison) fn filled(&self, keys: &[String]) -> Line {
        let keys = keys.join(", ");
        Line::new(Mark::Other, self.locale.with("diff-filled", &[("keys", (&keys).into())]))
    }
}
