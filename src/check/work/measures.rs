//! Measures that nobody answers for, that are late, or whose effect nobody judged.

use chrono::Datelike;

use crate::check::context::DocumentContext;
use crate::model::diagnostic::Urgency;
use crate::model::{Code, Diagnostic, Measure, Progress, Slug};

/// R037 to R041: what each measure lacks.
pub(in crate::check) fn document(cx: &DocumentContext<'_>, found: &mut Vec<Diagnostic>) {
    for (id, measure) in &cx.assessment.measures {
        self::measure(cx, id, measure, found);
    }
}

fn measure(cx: &DocumentContext<'_>, id: &Slug, measure: &Measure, found: &mut Vec<Diagnostic>) {
    let finding = |code, key| cx.find(code, &["measure", id.as_str(), key]).with("id", id.as_str());
    if measure.is_open() && measure.owner.trim().is_empty() {
        found.push(finding(Code::MeasureWithoutOwner, "owner"));
    }
    if measure.is_open() && measure.deadline.is_none() {
        found.push(finding(Code::MeasureWithoutDeadline, "deadline"));
    }
    if let Some(deadline) = measure.deadline.filter(|_| measure.is_open()) {
        let dated = |code| finding(code, "deadline").with("date", deadline.to_string());
        let year = cx.trust.register.year;
        if deadline.year() > year {
            found.push(dated(Code::DeadlineAfterYear).with("year", year.to_string()));
        }
        if measure.is_overdue(cx.trust.today) {
            let days = (cx.trust.today - deadline).num_days();
            let late = dated(Code::MeasureOverdue).with("days", days.to_string());
            found.push(late.urgent(Urgency::Since(deadline)));
        }
    }
    if measure.progress == Progress::Done && measure.judged_effect.is_none() {
        found.push(finding(Code::EffectNotJudged, "status"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::rules::testing::{args, found, found_on};
    use crate::model::testing::{Builder, serving, ymd};
    use crate::model::{Effect, Register};

    fn with(measure: Measure) -> Register {
        let built = Builder::new().risk("unn", "ventetid", "r7k3m", 3, 3);
        built.measure("unn", "ventetid", "m4q8t", measure).build()
    }

    fn sound() -> Measure {
        serving(&["r7k3m"])
    }

    #[test]
    fn an_open_measure_has_an_owner_and_a_deadline() {
        let nobody = Measure { owner: " ".into(), deadline: None, ..sound() };
        for code in [Code::MeasureWithoutOwner, Code::MeasureWithoutDeadline] {
            assert_eq!(found(&with(sound()), code), []);
            assert_eq!(found(&with(nobody.clone()), code).len(), 1);
            let dropped = Measure { progress: Progress::Dropped, ..nobody.clone() };
            assert_eq!(found(&with(dropped), code), []);
        }
        let finding = &found(&with(nobody), Code::MeasureWithoutOwner)[0];
        assert_eq!(finding.anchor, ["measure", "m4q8t", "owner"]);
    }

    #[test]
    fn a_deadline_lies_within_the_year() {
        let on = |deadline| {
            let measure = Measure { deadline: Some(deadline), ..sound() };
            found(&with(measure), Code::DeadlineAfterYear)
        };
        assert_eq!(on(ymd(2024, 12, 31)), []);
        assert_eq!(args(&on(ymd(2025, 1, 1))[0], &["date", "year"]), ["2025-01-01", "2024"]);
    }

    #[test]
    fn what_is_late_is_told_with_its_days_until_it_is_done() {
        let late = |progress, today| {
            let measure = Measure { progress, ..sound() };
            found_on(&with(measure), Code::MeasureOverdue, today)
        };
        assert_eq!(late(Progress::InProgress, ymd(2024, 6, 1)), []);
        let found = late(Progress::InProgress, ymd(2024, 6, 4));
        assert_eq!(args(&found[0], &["date", "days"]), ["2024-06-01", "3"]);
        assert_eq!(late(Progress::Done, ymd(2024, 6, 4)), []);
    }

    #[test]
    fn the_effect_of_what_is_done_is_judged() {
        let done = Measure { progress: Progress::Done, ..sound() };
        assert_eq!(found(&with(done.clone()), Code::EffectNotJudged).len(), 1);
        let judged = Measure { judged_effect: Some(Effect::None), ..done };
        assert_eq!(found(&with(judged), Code::EffectNotJudged), []);
        assert_eq!(found(&with(sound()), Code::EffectNotJudged), []);
    }
}
