//! What an assessment lacks, a line each.

use super::sanitize::fill;
use crate::check::{Lack, Need};
use crate::locale::Locale;
use crate::model::{DocKey, Register};

/// What is lacking, with the title of the risk that it is about.
pub(crate) fn line(lack: &Lack, doc: &DocKey, register: &Register, locale: &Locale) -> String {
    let key = lack.item_in(doc);
    let risk = key.as_ref().and_then(|key| register.risk(key)).map(|risk| &*risk.title);
    let measure = key.as_ref().and_then(|key| register.measure(key)).map(|m| &*m.title);
    let title = risk.or(measure).unwrap_or_default();
    let id = match &lack.need {
        Need::Unreadable => "lack-unreadable",
        Need::Error(code) => {
            return locale.text(&format!("rule-{}", code.number()));
        }
        Need::Risk => "lack-risk",
        Need::Placing => "lack-placing",
        Need::Measure { .. } => "lack-measure",
        Need::Judgement => "lack-judgement",
        Need::Owner => "lack-owner",
        Need::Cause => "lack-cause",
        Need::Rationale if title.is_empty() => "lack-judgement-rationale",
        Need::Rationale => "lack-rationale",
        Need::Participants => "lack-participants",
    };
    let zone = match &lack.need {
        Need::Measure { zone } => zone.to_lowercase(),
        _ => String::new(),
    };
    fill(id, &[("title", title), ("zone", &zone)], locale)
}
