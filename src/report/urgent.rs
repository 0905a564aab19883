//! What should be mended first, in words: one short line each.

use super::titles;
use crate::check::{Group, Kind};
use crate::locale::{Arg, Locale};
use crate::model::diagnostic::Urgency;
use crate::model::{Code, Register};
use crate::report::sanitize::for_terminal;

/// A group of findings as one short line, safe for a terminal, without the trust's name: lists set
/// it before the line.
pub(crate) fn line(group: &Group, register: &Register, locale: &Locale) -> String {
    let lead = &group.lead;
    let word = |name| for_terminal(lead.arg(name).unwrap_or_default()).into_owned();
    let number = |name| Arg::Count(word(name).parse().unwrap_or_default());
    let count = match group.kind {
        Kind::TopNotFive => number("count"),
        Kind::Errors => group.count.into(),
        _ => group.items.len().into(),
    };
    let day = match lead.urgency {
        Urgency::Since(day) => locale.day_in(day, register.year),
        _ => String::new(),
    };
    let doc = titles::file(register, &group.doc.name, locale);
    let (when, zone) = (word("when"), word("zone").to_lowercase());
    let risks = group.items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let args = [
        ("doc", (&doc).into()),
        ("count", count),
        ("when", (&when).into()),
        ("days", number("days")),
        ("zone", (&zone).into()),
        ("day", (&day).into()),
        ("risks", (&risks).into()),
    ];
    locale.with(message(group), &args)
}

fn message(group: &Group) -> &'static str {
    let lacks = |code| group.codes.contains(&code);
    match group.kind {
        Kind::Unreadable => "urgent-unreadable",
        Kind::Errors => "urgent-errors",
        Kind::Missing => "urgent-missing",
        Kind::NotReady => "urgent-not-ready",
        Kind::ApprovalLapsed => "urgent-approval-lapsed",
        Kind::Untreated => "urgent-untreated",
        Kind::AcceptanceLapsed => "urgent-acceptance-lapsed",
        Kind::Overdue => "urgent-overdue",
        Kind::NoOwnerOrDeadline if !lacks(Code::MeasureWithoutDeadline) => "urgent-no-owner",
        Kind::NoOwnerOrDeadline if !lacks(Code::MeasureWithoutOwner) => "urgent-no-deadline",
        Kind::NoOwnerOrDeadline => "urgent-no-owner-or-deadline",
        Kind::Unscored => "urgent-unscored",
        Kind::TopNamesOthers => "urgent-top-names-others",
        Kind::TopNotFive => "urgent-top-not-five",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::urgent;
    use crate::locale::Language;
    use crate::model::diagnostic::Severities;
    use crate::model::register::testing::slug;
    use crate::model::register::{OTHER, TOP};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Date, Diagnostic, Measure, Severity};

    const FIVE: [&str; 5] = ["r1111", "r2222", "r3333", "r4444", "r5555"];

    /// UNN with five risks outside the goals, all in its Topp 5, and both goals ready.
    fn sound() -> Builder {
        let risks =
            FIVE.iter().fold(Builder::new(), |built, id| built.risk("unn", OTHER, id, 1, 1));
        ready(risks.top("unn", &FIVE), &["ventetid", "sykefravaer"])
    }

    fn ready(builder: Builder, goals: &[&str]) -> Builder {
        let ready = crate::model::Status::Ready;
        goals.iter().fold(builder, |built, goal| built.status("unn", goal, ready))
    }

    fn lines_of(
        builder: Builder,
        read: Vec<Diagnostic>,
        today: Date,
        language: Language,
    ) -> String {
        let register = builder.build();
        let found = urgent(&register, &slug("unn"), read, &Severities::new(), today);
        let locale = Locale::new(language);
        found.iter().map(|group| line(group, &register, &locale) + "\n").collect()
    }

    /// The registers that a snapshot shows, each with the errors of its files and a day.
    fn cases() -> Vec<(Builder, Vec<Diagnostic>, Date)> {
        let early = ymd(2024, 1, 10);
        let error = |code, name: &str| {
            Diagnostic::of_file(Severity::Error, code, format!("2024/unn/{name}.toml"))
        };
        let unreadable = sound().damaged("unn", TOP).damaged("unn", "ukjent");
        let errors = vec![
            error(Code::Syntax, "_top"),
            error(Code::Syntax, "ukjent"),
            error(Code::Syntax, "ukjent"),
            error(Code::OutsideScale, "ventetid"),
            error(Code::OutsideScale, "sykefravaer"),
            error(Code::BadDate, "sykefravaer"),
        ];
        let red = |ids: &[&str]| {
            ids.iter().fold(sound(), |built, id| built.risk("unn", "sykefravaer", id, 5, 5))
        };
        let begun = || {
            let built = FIVE.iter().fold(Builder::new(), |b, id| b.risk("unn", OTHER, id, 1, 1));
            ready(built.top("unn", &FIVE), &["sykefravaer"])
        };
        let draft = || begun().assessment("unn", "ventetid", |_| {});
        let approved = |move_on: bool| {
            let built = sound().risk("unn", "ventetid", "rlive", 2, 2);
            let built = built.approved("unn", "ventetid", ymd(2024, 1, 8));
            if move_on { built.risk("unn", "ventetid", "rlive", 3, 2) } else { built }
        };
        let accepted = |ids: &[&str]| {
            ids.iter().fold(sound(), |built, id| {
                let built = built.risk("unn", "ventetid", id, 3, 2);
                built.edit_risk("unn", "ventetid", id, |_, risk| {
                    let (by, why) = ("direktør".into(), "Det går".into());
                    let (on, seal) = (Some(early), "00000000".into());
                    risk.accepted = crate::model::Acceptance { on, by, why, seal };
                })
            })
        };
        let measures = |list: &[(&str, &str, Option<Date>)]| {
            list.iter().fold(sound(), |built, (id, owner, deadline)| {
                let owner = (*owner).into();
                let measure = Measure { owner, deadline: *deadline, ..serving(&["r1111"]) };
                built.measure("unn", OTHER, id, measure)
            })
        };
        let day = |day| Some(ymd(2024, 3, day));
        let unscored = |ids: &[&str]| {
            ids.iter().fold(sound(), |built, id| {
                let built = built.risk("unn", "ventetid", id, 1, 1);
                built.edit_risk("unn", "ventetid", id, |_, risk| {
                    risk.current.consequence.clear();
                })
            })
        };
        vec![
            (unreadable, errors, early),
            (begun(), vec![], early),
            (begun().with(no_deadlines), vec![], early),
            (begun(), vec![], ymd(2024, 3, 2)),
            (begun(), vec![], ymd(2024, 5, 6)),
            (draft(), vec![], ymd(2024, 2, 21)),
            (draft(), vec![], ymd(2024, 2, 29)),
            (draft(), vec![], ymd(2024, 3, 1)),
            (draft(), vec![], ymd(2024, 3, 4)),
            (approved(false), vec![], early),
            (approved(true), vec![], early),
            (red(&["r7k3m"]), vec![], early),
            (red(&["r7k3m", "r2b9c"]), vec![], early),
            (accepted(&["ra"]), vec![], early),
            (accepted(&["ra", "rb"]), vec![], early),
            (measures(&[("m1", "HR", day(1))]), vec![], ymd(2024, 3, 9)),
            (
                measures(&[("m1", "HR", day(2)), ("m2", "HR", Some(ymd(2023, 12, 1)))]),
                vec![],
                ymd(2024, 3, 9),
            ),
            (measures(&[("m1", "", day(1))]), vec![], early),
            (measures(&[("m1", "HR", None), ("m2", "HR", None)]), vec![], early),
            (measures(&[("m1", "", None)]), vec![], early),
            (measures(&[("m1", "", day(1)), ("m2", "HR", None)]), vec![], early),
            (unscored(&["ra"]), vec![], early),
            (unscored(&["ra", "rb"]), vec![], early),
            (sound().top("unn", &[]), vec![], early),
            (sound().top("unn", &FIVE[..1]), vec![], early),
            (sound().top("unn", &FIVE[..4]), vec![], early),
            (sound().top("unn", &["r1111", "r2222", "r3333", "r4444", "rgone"]), vec![], early),
            (sound().top("unn", &["r1111", "r2222", "r3333", "rlost", "rgone"]), vec![], early),
        ]
    }

    fn no_deadlines(register: &mut Register) {
        std::sync::Arc::make_mut(&mut register.catalogue).due.clear();
    }

    fn lines(language: Language) -> String {
        let lines = |(built, read, today)| lines_of(built, read, today, language);
        cases().into_iter().map(lines).collect()
    }

    #[test]
    fn each_group_is_one_short_line_in_bokmal() {
        insta::assert_snapshot!(lines(Language::Nb));
    }

    #[test]
    fn each_group_is_one_short_line_in_english() {
        insta::assert_snapshot!(lines(Language::En));
    }

    #[test]
    fn a_hostile_title_does_no_harm() {
        let built = Builder::new().with(|register| {
            let catalogue = std::sync::Arc::make_mut(&mut register.catalogue);
            catalogue.goals[0].title = "Vente\u{1b}[2J\ntid\u{202e}".into();
        });
        let shown = lines_of(built, vec![], ymd(2024, 1, 10), Language::Nb);
        assert_eq!(shown.lines().next(), Some("Vente�[2J tid�: ingen risikovurdering"));
    }
}
