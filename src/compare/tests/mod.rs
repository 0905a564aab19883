//! One register before and after: what is found, and what is no difference.

mod assessments;
mod grouping;
mod indicators;
mod measures;
mod risks;
mod scales;

use super::event::{AssessmentEvent, FromTo, MeasureEvent, RiskEvent, TopEvent, What};
use super::fields::{FieldChange, Values};
use super::{Comparison, compare};
use crate::model::field::{Fields, Value};
use crate::model::register::testing::{doc, slug};
use crate::model::testing::{Builder, seal_of, serving, ymd};
use crate::model::{ItemKey, Measure, Register, Risk};

/// Two risks, a measure and an approval.
fn march() -> Builder {
    Builder::new()
        .risk("unn", "ventetid", "r7k3m", 3, 3)
        .risk("unn", "ventetid", "r2b9c", 2, 2)
        .risk("unn", "sykefravaer", "r9x2c", 4, 4)
        .measure("unn", "ventetid", "m4q8t", serving(&["r7k3m", "r2b9c"]))
        .approved("unn", "ventetid", ymd(2024, 2, 28))
}

fn since(before: Builder, after: Builder) -> Comparison {
    compare(&before.build(), &after.build())
}

fn key(id: &str) -> ItemKey {
    ItemKey::new(&doc("ventetid"), &slug(id))
}

/// `march` with a risk edited.
fn edited(edit: impl FnOnce(&mut Risk)) -> Builder {
    march().edit_risk("unn", "ventetid", "r7k3m", |_, risk| edit(risk))
}

fn of_risk(found: &Comparison) -> Vec<RiskEvent> {
    let events = found.events.iter().filter_map(|event| match &event.what {
        What::Risk(what) => Some(what.clone()),
        _ => None,
    });
    events.collect()
}

fn of_measure(found: &Comparison) -> Vec<MeasureEvent> {
    let events = found.events.iter().filter_map(|event| match &event.what {
        What::Measure(what) => Some(what.clone()),
        _ => None,
    });
    events.collect()
}

fn of_assessment(found: &Comparison) -> Vec<AssessmentEvent> {
    let events = found.events.iter().filter_map(|event| match &event.what {
        What::Assessment(what) => Some(what.clone()),
        _ => None,
    });
    events.collect()
}

fn of_top(found: &Comparison) -> Vec<(String, TopEvent)> {
    let events = found.events.iter().filter_map(|event| match &event.what {
        What::Top(what) => {
            Some((event.item.as_ref().map(ToString::to_string).unwrap_or_default(), what.clone()))
        }
        _ => None,
    });
    events.collect()
}

#[test]
fn the_same_twice_differs_in_nothing() {
    let found = since(march(), march());
    assert!(found.is_empty(), "{:?}", found.events);
    let other_order = march().assessment("unn", "ventetid", |a| {
        a.measures.get_mut(&slug("m4q8t")).unwrap().risks.reverse();
        a.risks.get_mut(&slug("r7k3m")).unwrap().rationale = String::new();
    });
    assert!(since(march(), other_order).is_empty(), "the order of ids and a lost reason");
    let chosen = march().assessment("unn", "ventetid", |a| {
        a.order = vec![slug("r2b9c"), slug("r7k3m")];
    });
    assert!(!since(march(), chosen).is_empty(), "the order that people chose is told");
}

#[test]
fn what_cannot_be_read_on_one_side_is_not_told_as_gone() {
    let broken = march().damaged("unn", "ventetid").with(|register| {
        let book = register.trusts.get_mut(&slug("unn")).unwrap();
        book.put(&slug("ventetid"), None);
    });
    assert!(since(march(), broken.clone()).is_empty());
    assert!(since(broken, march()).is_empty());
}

#[test]
fn registers_may_hold_only_what_differs() {
    let only = |p| {
        Builder::new().risk("unn", "ventetid", "r7k3m", p, 3).measure(
            "unn",
            "ventetid",
            "m4q8t",
            serving(&["r7k3m", "relsewhere"]),
        )
    };
    let found = since(only(3), only(4));
    assert_eq!((found.summary().up, found.events.len()), (1, 1), "{:?}", found.events);
}

fn register_with(measure: Measure) -> Register {
    march().measure("unn", "ventetid", "m4q8t", measure).build()
}

/// A key that holds another value.
fn one(name: &str, key: &str, from: Value<'static>, to: Value<'static>) -> FieldChange {
    field(name, key, Values::One(FromTo { from, to }))
}

fn field(record: &str, key: &str, values: Values) -> FieldChange {
    let (risk, measure) = (Risk::default(), Measure::default());
    let fields: &dyn Fields = if record == "risk" { &risk } else { &measure };
    let at = (0..fields.count()).find(|at| fields.key(*at).name == key).unwrap();
    FieldChange { record: fields.name(), key: fields.key(at), star: String::new(), values }
}

fn accepted(risk: &mut Risk) {
    let sealed = seal_of(&slug("r7k3m"), risk);
    risk.accepted = crate::model::Acceptance {
        on: Some(ymd(2024, 2, 28)),
        by: "direktør".into(),
        why: "Kostnaden er for høy.".into(),
        seal: sealed,
    };
}

#[test]
fn what_may_have_stood_in_an_unread_file_is_not_told_as_new_or_gone() {
    let unread = |name: &str| march().damaged("unn", name);
    let more = || {
        march().risk("unn", "sykefravaer", "r5555", 5, 5).measure(
            "unn",
            "sykefravaer",
            "m5555",
            serving(&["r5555"]),
        )
    };
    let found = since(unread("innleie"), more());
    assert!(matches!(of_risk(&found)[..], [RiskEvent::UnknownBefore { at: Some(_) }]), "{found:?}");
    assert_eq!(of_measure(&found), [MeasureEvent::UnknownBefore]);
    assert_eq!((found.summary().new, found.summary().unknown), (0, 1));
    let new = ItemKey::new(&doc("sykefravaer"), &slug("r5555"));
    assert!(found.is_unknown(&new) && !found.is_new(&new));
    let found = since(more(), unread("innleie"));
    assert!(matches!(of_risk(&found)[..], [RiskEvent::UnknownAfter { at: Some(_) }]), "{found:?}");
    assert_eq!(of_measure(&found), [MeasureEvent::UnknownAfter]);
    // A Topp 5 and indicators hold no risks.
    for file in ["_top", "_indicators"] {
        assert_eq!(since(unread(file), more()).summary().new, 1, "{file}");
    }
}
