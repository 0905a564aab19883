//! What should be mended, in words: one short line each.

use super::titles;
use crate::check::Attention;
use crate::locale::{Arg, Locale};
use crate::model::{DocKey, Register};
use crate::report::sanitize::for_terminal;

/// A finding as one short line, safe for a terminal, without the trust's name: lists set it
/// before the line.
pub fn describe(attention: &Attention, register: &Register, locale: &Locale) -> String {
    let about = |doc: &DocKey| titles::file(register, &doc.name, locale);
    let say = |id: &str, doc: &DocKey, args: &[(&str, Arg<'_>)]| {
        let title = about(doc);
        let mut all = vec![("doc", Arg::from(title.as_str()))];
        all.extend_from_slice(args);
        locale.with(id, &all)
    };
    match attention {
        Attention::Damaged { doc } => say("attention-damaged", doc, &[]),
        Attention::Missing { doc, days: Some(days) } if *days < 0 => {
            say("attention-missing-over", doc, &[("days", Arg::Count(-days))])
        }
        Attention::Missing { doc, .. } => say("attention-missing", doc, &[]),
        Attention::NotReady { doc, days } if *days < 0 => {
            say("attention-not-ready-over", doc, &[("days", Arg::Count(-days))])
        }
        Attention::NotReady { doc, days } => {
            say("attention-not-ready", doc, &[("days", Arg::Count(*days))])
        }
        Attention::LapsedApproval { doc } => say("attention-lapsed", doc, &[]),
        Attention::Untreated { doc, zone, risks } => {
            let name = for_terminal(&register.matrix.zone(*zone).name).to_lowercase();
            let args = [("zone", Arg::from(name.as_str())), ("count", risks.len().into())];
            say("attention-untreated", doc, &args)
        }
        Attention::LapsedAcceptance { doc, risks } => {
            say("attention-lapsed-acceptance", doc, &[("count", risks.len().into())])
        }
        Attention::Overdue { count, oldest, .. } => {
            let day = locale.day_in(*oldest, register.year);
            locale.with("attention-overdue", &[("count", (*count).into()), ("day", (&day).into())])
        }
        Attention::Loose { doc, measures, no_owner, no_deadline } => {
            let id = match (no_owner, no_deadline) {
                (true, false) => "attention-no-owner",
                (false, _) => "attention-no-deadline",
                (true, true) => "attention-no-owner-or-deadline",
            };
            say(id, doc, &[("count", measures.len().into())])
        }
        Attention::Unscored { doc, risks } => {
            say("attention-unscored", doc, &[("count", risks.len().into())])
        }
        Attention::TopCount { count, .. } => {
            locale.with("attention-top-count", &[("count", (*count).into())])
        }
        Attention::TopStray { risks, .. } => {
            let ids = risks.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            let args = [("count", Arg::from(risks.len())), ("risks", (&ids).into())];
            locale.with("attention-top-stray", &args)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Language;
    use crate::model::register::testing::{doc, slug};
    use crate::model::register::{OTHER, TOP};
    use crate::model::testing::{Builder, ymd};

    /// One of each, in the order of the enum.
    fn one_of_each() -> Vec<Attention> {
        let trust = slug("unn");
        let zone = Builder::new().build().matrix.worst();
        let ids = |ids: &[&str]| ids.iter().map(|id| slug(id)).collect::<Vec<_>>();
        let loose = |no_owner, no_deadline, measures: &[&str]| Attention::Loose {
            doc: doc(OTHER),
            measures: ids(measures),
            no_owner,
            no_deadline,
        };
        let untreated = |risks: &[&str]| Attention::Untreated {
            doc: doc("sykefravaer"),
            zone,
            risks: ids(risks),
        };
        vec![
            Attention::Damaged { doc: doc("ventetid") },
            Attention::Damaged { doc: doc(TOP) },
            Attention::Damaged { doc: doc("ukjent") },
            Attention::Missing { doc: doc("ventetid"), days: Some(9) },
            Attention::Missing { doc: doc("ventetid"), days: None },
            Attention::Missing { doc: doc("ventetid"), days: Some(-1) },
            Attention::Missing { doc: doc("ventetid"), days: Some(-66) },
            Attention::NotReady { doc: doc("ventetid"), days: 9 },
            Attention::NotReady { doc: doc("ventetid"), days: 1 },
            Attention::NotReady { doc: doc("ventetid"), days: 0 },
            Attention::NotReady { doc: doc("ventetid"), days: -3 },
            Attention::LapsedApproval { doc: doc("ventetid") },
            untreated(&["r1111"]),
            untreated(&["r1111", "r2222"]),
            Attention::LapsedAcceptance { doc: doc("ventetid"), risks: ids(&["r1111"]) },
            Attention::LapsedAcceptance { doc: doc("ventetid"), risks: ids(&["r1111", "r2"]) },
            Attention::Overdue { trust: trust.clone(), count: 1, oldest: ymd(2024, 3, 1) },
            Attention::Overdue { trust: trust.clone(), count: 4, oldest: ymd(2023, 12, 1) },
            loose(true, false, &["m1111"]),
            loose(false, true, &["m1111", "m2222"]),
            loose(true, true, &["m1111"]),
            loose(true, true, &["m1111", "m2222"]),
            Attention::Unscored { doc: doc("ventetid"), risks: ids(&["r1111"]) },
            Attention::Unscored { doc: doc("ventetid"), risks: ids(&["r1111", "r2222"]) },
            Attention::TopCount { trust: trust.clone(), count: 0 },
            Attention::TopCount { trust: trust.clone(), count: 1 },
            Attention::TopCount { trust: trust.clone(), count: 4 },
            Attention::TopStray { trust: trust.clone(), risks: ids(&["rgone"]) },
            Attention::TopStray { trust, risks: ids(&["rgone", "r2222"]) },
        ]
    }

    fn lines(language: Language) -> String {
        let (register, locale) = (Builder::new().build(), Locale::new(language));
        let lines =
            one_of_each().iter().map(|a| describe(a, &register, &locale)).collect::<Vec<_>>();
        lines.join("\n")
    }

    #[test]
    fn each_finding_is_one_short_line_in_bokmal() {
        insta::assert_snapshot!(lines(Language::Nb));
    }

    #[test]
    fn each_finding_is_one_short_line_in_english() {
        insta::assert_snapshot!(lines(Language::En));
    }

    #[test]
    fn a_hostile_title_does_no_harm() {
        let register = Builder::new()
            .with(|register| {
                let catalogue = std::sync::Arc::make_mut(&mut register.catalogue);
                catalogue.goals[0].title = "Vente\u{1b}[2J\ntid\u{202e}".into();
            })
            .build();
        let damaged = Attention::Damaged { doc: doc("ventetid") };
        let line = describe(&damaged, &register, &Locale::new(Language::Nb));
        assert_eq!(line, "Vente�[2J tid�: filen kan ikke leses");
    }
}
