//! Every kind of event of a measure.

use super::*;
use crate::compare::event::{Deadline, Ids};
use crate::compare::untouched;
use crate::model::Progress;
use crate::model::measure::Effect;

fn changed(change: impl FnOnce(&mut Measure)) -> Vec<MeasureEvent> {
    let mut measure = serving(&["r7k3m", "r2b9c"]);
    change(&mut measure);
    of_measure(&compare(&march().build(), &register_with(measure)))
}

#[test]
fn added_and_removed() {
    let more = march().measure("unn", "ventetid", "mnew1", serving(&["r7k3m"]));
    let deadline = Some(ymd(2024, 6, 1));
    let added = MeasureEvent::Added { progress: Progress::Proposed, deadline };
    assert_eq!(of_measure(&since(march(), more.clone())), [added]);
    assert_eq!(of_measure(&since(more, march())), [MeasureEvent::Removed { was_open: true }]);
}

#[test]
fn done_tells_whether_its_risks_came_down() {
    let done = |measure: &mut Measure| {
        measure.progress = Progress::Done;
        measure.done_on = Some(ymd(2024, 5, 30));
    };
    let stayed = vec![slug("r7k3m"), slug("r2b9c")];
    let on = Some(ymd(2024, 5, 30));
    assert_eq!(changed(done), [MeasureEvent::Done { on, came_down: vec![], stayed }]);
    let mut measure = serving(&["r7k3m", "r2b9c"]);
    done(&mut measure);
    let after = march().measure("unn", "ventetid", "m4q8t", measure);
    let after = after.risk("unn", "ventetid", "r7k3m", 2, 3);
    let (came_down, stayed) = (vec![slug("r7k3m")], vec![slug("r2b9c")]);
    assert_eq!(of_measure(&since(march(), after)), [MeasureEvent::Done { on, came_down, stayed }]);
}

#[test]
fn deadlines_in_days() {
    let days = |to: Option<crate::model::Date>| {
        let found = changed(|measure| measure.deadline = to);
        let [MeasureEvent::Deadline(deadline)] = found[..] else { panic!("{found:?}") };
        deadline.days()
    };
    assert_eq!(days(Some(ymd(2024, 7, 1))), Some(30));
    assert_eq!(days(Some(ymd(2024, 5, 22))), Some(-10));
    assert_eq!(days(None), None);
    let set = Deadline { from: None, to: Some(ymd(2024, 7, 1)) };
    assert_eq!(set.days(), None);
}

#[test]
fn facts_one_by_one() {
    type Edit = fn(&mut Measure);
    let cases: [(Edit, MeasureEvent); 5] = [
        (
            |m| m.progress = Progress::Dropped,
            MeasureEvent::Progress(FromTo { from: Progress::Proposed, to: Progress::Dropped }),
        ),
        (
            |m| m.owner = "fagdirektør".into(),
            MeasureEvent::Field(one(
                "measure",
                "owner",
                Value::text("HR-sjef"),
                Value::text("fagdirektør"),
            )),
        ),
        (
            |m| m.risks = vec![slug("r7k3m"), slug("r9x2c")],
            MeasureEvent::Field(field(
                "measure",
                "risks",
                Values::Ids(Ids { added: vec![slug("r9x2c")], removed: vec![slug("r2b9c")] }),
            )),
        ),
        (
            |m| m.judged_effect = Some(Effect::Partly),
            MeasureEvent::Field(one(
                "measure",
                "judged_effect",
                Value::Nothing,
                Value::Word("partly"),
            )),
        ),
        (
            |m| m.done_on = Some(ymd(2024, 5, 1)),
            MeasureEvent::Field(one(
                "measure",
                "done_on",
                Value::Nothing,
                Value::Day(ymd(2024, 5, 1)),
            )),
        ),
    ];
    for (edit, wanted) in cases {
        assert_eq!(changed(edit), [wanted]);
    }
    let texts = changed(|measure| {
        measure.title = "Annet tiltak".into();
        measure.expected_effect = "Mindre".into();
        measure.judged_note = "Lite".into();
    });
    let is_text = |e: &MeasureEvent| matches!(e, MeasureEvent::Field(f) if matches!(f.values, Values::Words(_)));
    assert!(texts.len() == 3 && texts.iter().all(is_text), "{texts:?}");
}

#[test]
fn a_measure_that_moves_with_its_risk_is_the_same() {
    let moved = march().assessment("unn", "ventetid", |a| {
        a.measures.clear();
    });
    let moved = moved.measure("unn", "sykefravaer", "m4q8t", serving(&["r7k3m", "r2b9c"]));
    let from = slug("ventetid");
    assert_eq!(of_measure(&since(march(), moved)), [MeasureEvent::Relocated { from }]);
}

#[test]
fn untouched_are_those_in_zones_that_need_measures_that_nobody_looked_at() {
    let ids = |before: Builder, after: Builder| {
        let found = untouched(&before.build(), &after.build());
        found.iter().map(|key| key.id.to_string()).collect::<Vec<_>>()
    };
    let red =
        || march().risk("unn", "ventetid", "r7k3m", 5, 5).risk("fin", "ventetid", "rfin1", 5, 4);
    assert_eq!(ids(red(), red()), ["r7k3m", "rfin1", "r9x2c"], "worst zone first");
    let looked =
        red().edit_risk("fin", "ventetid", "rfin1", |_, r| r.reviewed = Some(ymd(2024, 5, 2)));
    assert_eq!(ids(red(), looked), ["r7k3m", "r9x2c"]);
    let reworded = red().edit_risk("unn", "ventetid", "r7k3m", |_, r| r.owner = "HR".into());
    assert_eq!(ids(red(), reworded), ["rfin1", "r9x2c"]);
    let helped = red().measure("unn", "ventetid", "m4q8t", {
        Measure { progress: Progress::InProgress, ..serving(&["r7k3m"]) }
    });
    assert_eq!(ids(red(), helped), ["rfin1", "r9x2c"]);
    let new = red().risk("unn", "ventetid", "rnew1", 5, 5);
    assert!(!ids(red(), new).contains(&"rnew1".to_owned()), "what is new was just judged");
}
