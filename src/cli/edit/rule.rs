//! The model's refusals in words that fit a command line.

use crate::locale::Locale;
use crate::model::{Level, Refusal, Register};
use crate::report::sanitize::fill;

/// Why a change was not made, and what to do.
pub(in crate::cli) fn words(refusal: &Refusal, register: &Register, locale: &Locale) -> String {
    let mark = |level: &Level| register.matrix.consequence.text(*level).mark.clone();
    let tell = |id: &str, args: &[(&str, &str)]| fill(id, args, locale);
    match refusal {
        Refusal::UnknownTrust(id)
        | Refusal::UnknownGoal(id)
        | Refusal::UnknownRisk(id)
        | Refusal::UnknownMeasure(id)
        | Refusal::UnknownFactor(id)
        | Refusal::UnknownArea(id) => tell("edit-rule-unknown", &[("id", id.as_str())]),
        Refusal::DamagedFile(doc) => {
            tell("edit-rule-damaged", &[("file", &format!("{}/{doc}.toml", register.year))])
        }
        Refusal::IdTaken(id) => tell("edit-rule-taken", &[("id", id.as_str())]),
        Refusal::EmptyTitle => tell("edit-rule-title", &[]),
        Refusal::OutsideArea { area, least, most } => tell(
            "edit-rule-area",
            &[("area", area), ("least", &mark(least)), ("most", &mark(most))],
        ),
        Refusal::NoArea(level) => tell("edit-rule-no-area", &[("level", &mark(level))]),
        Refusal::Closed(id) => tell("edit-rule-closed", &[("id", id.as_str())]),
        Refusal::SameRisk(id) => tell("edit-rule-same", &[("id", id.as_str())]),
        Refusal::NoRole => tell("edit-rule-role", &[]),
        Refusal::NoReason => tell("edit-rule-reason", &[]),
        Refusal::UnknownKey(key) => tell("edit-rule-unknown", &[("id", key)]),
    }
}
