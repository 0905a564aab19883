//! What a risk lacks: a cause, scores, why they were given, an owner, a measure.

use std::cmp::Reverse;

use super::seals::{Accepted, accepted};
use crate::check::context::DocumentContext;
use crate::model::diagnostic::Urgency;
use crate::model::{Code, Date, Diagnostic, Progress, Risk, Slug};

/// R033 to R036, R042, R054 and R059: what each open risk lacks.
pub(in crate::check) fn document(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (id, risk) in cx.assessment.open_risks() {
        self::risk(cx, id, risk, found);
    }
}

fn risk(cx: &DocumentContext<'_>, id: &Slug, risk: &Risk, found: &mut Vec<Diagnostic>) {
    let blank = |text: &str| text.trim().is_empty();
    let finding = |code, key| cx.find(code, &["risk", id.as_str(), key]).with("id", id.as_str());
    if blank(&risk.title) {
        found.push(finding(Code::Untitled, "title"));
    }
    if risk.causes.iter().all(|cause| blank(cause)) {
        found.push(finding(Code::NoCause, "causes"));
    }
    let current = &risk.current;
    let is_scored = current.probability.is_some() || !current.consequence.is_empty();
    if is_scored && blank(&risk.rationale) {
        found.push(finding(Code::NoRationale, "rationale").with("what", "risk"));
    }
    if blank(&risk.owner) {
        found.push(finding(Code::NoOwner, "owner"));
    }
    let matrix = &cx.trust.register.matrix;
    if let Some(zone) = current.zone(matrix).filter(|_| is_untreated(cx, id, risk)) {
        let finding = finding(Code::Untreated, "probability").urgent(Urgency::Zone(Reverse(zone)));
        found.push(finding.with("zone", &*matrix.zone(zone).name));
    }
    if current.cell().is_none() {
        let what = match (current.probability, current.worst()) {
            (Some(_), _) => "consequence",
            (None, Some(_)) => "probability",
            (None, None) => "both",
        };
        found.push(finding(Code::Unscored, "probability").with("what", what));
    }
    if let Some((measure, done_on)) = not_looked_at_since(cx, id, risk) {
        let finding = finding(Code::DoneNotReviewed, "reviewed");
        found.push(finding.with("measure", measure.as_str()).with("date", done_on.to_string()));
    }
}

/// It stands in a zone that demands a measure and has no open one, in any of the trust's files,
/// and nobody has accepted it as it is.
pub(super) fn is_untreated(cx: &DocumentContext<'_>, id: &Slug, risk: &Risk) -> bool {
    let matrix = &cx.trust.register.matrix;
    let zone = risk.current.zone(matrix);
    zone.is_some_and(|zone| matrix.zone(zone).needs_measure)
        && !cx.trust.measures.is_open_for(id)
        && accepted(id, risk, &cx.trust.register.matrix) != Accepted::Holds
}

/// The last measure that was done after anybody looked at the risk: whoever decides needs to know
/// whether it helped. A risk that has changed since the last snapshot was looked at.
pub(super) fn not_looked_at_since<'a>(
    cx: &'a DocumentContext<'_>,
    id: &Slug,
    risk: &Risk,
) -> Option<(&'a Slug, Date)> {
    let done = cx.trust.measures.of(id).filter(|s| s.measure.progress == Progress::Done);
    let dated = done.filter_map(|s| Some((s.id, s.measure.done_on?)));
    let (measure, done_on) = dated.max_by_key(|(_, done_on)| *done_on)?;
    let looked = risk.reviewed.max(cx.assessment.assessed);
    let is_known = looked.is_some_and(|looked| looked >= done_on)
        || is_voted_on_since(cx, id, done_on)
        || !cx.is_as_before(id, risk);
    (!is_known).then_some((measure, done_on))
}

/// A workshop on or after the day voted on the risk.
fn is_voted_on_since(cx: &DocumentContext<'_>, id: &Slug, day: Date) -> bool {
    let day = day.to_string();
    // A session is named by its day, `2024-02-14` or `2024-02-14-b`: as text it sorts like one.
    let since = cx.assessment.sessions.range(day..);
    since.into_iter().any(|(_, session)| session.votes.contains_key(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::{args, found, found_with};
    use crate::check::{Past, Round};
    use crate::model::testing::{Builder, seal_of, serving, ymd};
    use crate::model::{Acceptance, Closing, Measure, Register, Session, Votes};

    fn sound() -> Builder {
        let built = Builder::new().risk("unn", "ventetid", "r7k3m", 4, 5);
        built.measure("unn", "ventetid", "m4q8t", serving(&["r7k3m"])).edit_risk(
            "unn",
            "ventetid",
            "r7k3m",
            |_, risk| {
                risk.causes = vec!["Private avtaler lønner seg bedre".into()];
                risk.rationale = "Ni av førti sluttet i fjor.".into();
                risk.owner = "klinikksjef".into();
            },
        )
    }

    fn edited(edit: impl FnOnce(&mut Risk)) -> Register {
        sound().edit_risk("unn", "ventetid", "r7k3m", |_, risk| edit(risk)).build()
    }

    #[test]
    fn a_risk_without_a_title_is_named_until_it_is_closed() {
        let titled = |title: &str, closed: bool| {
            let title = title.to_owned();
            let built = Builder::new().risk("unn", "ventetid", "r7k3m", 2, 2);
            let built = built.edit_risk("unn", "ventetid", "r7k3m", move |_, risk| {
                risk.title = title;
                risk.closed.on = closed.then(|| ymd(2024, 4, 1));
            });
            found(&built.build(), Code::Untitled).len()
        };
        assert_eq!((titled("Tolk mangler", false), titled(" ", true)), (0, 0));
        assert_eq!((titled("", false), titled(" ", false)), (1, 1));
    }

    #[test]
    fn a_sound_risk_lacks_nothing() {
        let codes = [
            Code::NoCause,
            Code::NoRationale,
            Code::NoOwner,
            Code::Untreated,
            Code::Unscored,
            Code::DoneNotReviewed,
        ];
        for code in codes {
            assert_eq!(found(&sound().build(), code), [], "{code:?}");
        }
    }

    #[test]
    fn a_cause_a_rationale_and_an_owner_are_missed_and_blanks_are_none() {
        let without = edited(|risk| risk.causes = vec!["  ".into()]);
        let missed = found(&without, Code::NoCause);
        assert_eq!(missed[0].anchor, ["risk", "r7k3m", "causes"]);
        assert_eq!(missed[0].file.to_str(), Some("2024/unn/ventetid.toml"));
        let without = edited(|risk| risk.rationale = "\n".into());
        assert_eq!(
            args(&found(&without, Code::NoRationale)[0], &["what", "id"]),
            ["risk", "r7k3m"]
        );
        let without = edited(|risk| risk.owner.clear());
        assert_eq!(found(&without, Code::NoOwner)[0].anchor, ["risk", "r7k3m", "owner"]);
    }

    #[test]
    fn a_closed_risk_lacks_nothing() {
        let closed = edited(|risk| {
            *risk = Risk {
                closed: Closing { on: Some(ymd(2024, 4, 1)), why: "løst".into() },
                ..Risk::default()
            };
        });
        assert_eq!(found(&closed, Code::NoCause), []);
        assert_eq!(found(&closed, Code::Unscored), []);
    }

    #[test]
    fn scores_that_are_missing_are_told_and_ask_for_no_rationale_where_there_is_none() {
        let half = edited(|risk| risk.current.consequence.clear());
        assert_eq!(args(&found(&half, Code::Unscored)[0], &["what"]), ["consequence"]);
        let other = edited(|risk| risk.current.probability = None);
        assert_eq!(args(&found(&other, Code::Unscored)[0], &["what"]), ["probability"]);
        let none = edited(|risk| {
            risk.current = crate::model::Scores::default();
            risk.rationale.clear();
        });
        assert_eq!(args(&found(&none, Code::Unscored)[0], &["what"]), ["both"]);
        assert_eq!(found(&none, Code::NoRationale), []);
    }

    #[test]
    fn a_red_risk_without_an_open_measure_is_untreated() {
        let done = Measure { progress: Progress::Done, ..serving(&["r7k3m"]) };
        let register = sound().measure("unn", "ventetid", "m4q8t", done).build();
        let zone = register.matrix.zone(register.matrix.worst()).name.clone();
        assert_eq!(args(&found(&register, Code::Untreated)[0], &["id", "zone"]), ["r7k3m", &zone]);
    }

    #[test]
    fn the_open_measure_may_stand_in_another_file() {
        let elsewhere = sound().assessment("unn", "ventetid", |a| a.measures.clear()).measure(
            "unn",
            "_other",
            "mopen",
            serving(&["r7k3m"]),
        );
        assert_eq!(found(&elsewhere.build(), Code::Untreated), []);
        let calm = sound()
            .assessment("unn", "ventetid", |a| a.measures.clear())
            .risk("unn", "ventetid", "r7k3m", 1, 1);
        assert_eq!(found(&calm.build(), Code::Untreated), [], "its zone asks for none");
    }

    #[test]
    fn an_accepted_risk_needs_no_measure_until_the_acceptance_lapses() {
        let accept = |why: &'static str| {
            sound().assessment("unn", "ventetid", |a| a.measures.clear()).edit_risk(
                "unn",
                "ventetid",
                "r7k3m",
                |id, risk| {
                    let seal = seal_of(id, risk);
                    let (on, by) = (Some(ymd(2024, 2, 28)), "direktør".into());
                    risk.accepted = Acceptance { on, by, why: why.into(), seal };
                },
            )
        };
        let accepted = accept("Det finnes ikke noe annet");
        assert_eq!(found(&accepted.clone().build(), Code::Untreated), []);
        let moved = accepted.risk("unn", "ventetid", "r7k3m", 5, 5);
        assert_eq!(found(&moved.build(), Code::Untreated).len(), 1);
        let silent = accept("");
        assert_eq!(found(&silent.build(), Code::Untreated).len(), 1, "it counts for nothing");
    }

    #[test]
    fn after_a_measure_is_done_somebody_looks_at_the_risk_again() {
        let done =
            |on| Measure { progress: Progress::Done, done_on: Some(on), ..serving(&["r7k3m"]) };
        let built = || sound().measure("unn", "_other", "mdone", done(ymd(2024, 4, 10)));
        let missed = |builder: Builder| found(&builder.build(), Code::DoneNotReviewed);
        let never = missed(built());
        assert_eq!(args(&never[0], &["measure", "date"]), ["mdone", "2024-04-10"]);
        let reviewed =
            |on| built().edit_risk("unn", "ventetid", "r7k3m", |_, risk| risk.reviewed = Some(on));
        assert_eq!(missed(reviewed(ymd(2024, 4, 9))).len(), 1);
        assert_eq!(missed(reviewed(ymd(2024, 4, 10))), []);
        let assessed =
            built().assessment("unn", "ventetid", |a| a.assessed = Some(ymd(2024, 4, 11)));
        assert_eq!(missed(assessed), []);
        let voted = built().assessment("unn", "ventetid", |a| {
            let votes = [(Slug::new("r7k3m").unwrap(), Votes::default())].into();
            a.sessions.insert("2024-04-10-b".into(), Session { votes, ..Session::default() });
        });
        assert_eq!(missed(voted), []);
        let on = ymd(2024, 3, 1);
        let changed = [(Slug::new("ventetid").unwrap(), None)].into();
        let round = Round { name: "2024-03-01".into(), on, changed };
        let past = Past { rounds: [(Slug::new("unn").unwrap(), round)].into(), ..Past::default() };
        let rewritten = found_with(&built().build(), Code::DoneNotReviewed, &past);
        assert_eq!(rewritten, [], "it has changed since the snapshot");
    }
}
