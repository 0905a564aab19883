//! Every kind of event of a quality indicator.

use super::*;
use crate::compare::event::{FromTo, IndicatorEvent};
use crate::model::{Better, Decimal, Indicator, Light, Reading};

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn result(value: &str, provisional: bool) -> Reading {
    Reading::result(number(value), provisional)
}

/// The more the better: green from 70, yellow from 50.
fn hip(readings: &[(&str, i32, Reading)]) -> Indicator {
    let mut indicator = Indicator {
        better: Some(Better::Higher),
        green: Some(number("70")),
        yellow: Some(number("50")),
        ..Indicator::under(slug("ventetid"))
    };
    for (hospital, year, reading) in readings {
        indicator.hospitals.entry(slug(hospital)).or_default().insert(*year, *reading);
    }
    indicator
}

fn with(indicators: impl IntoIterator<Item = (&'static str, Indicator)>) -> Builder {
    let with = |builder: Builder, (id, indicator)| builder.indicator("unn", id, indicator);
    indicators.into_iter().fold(march(), with).hospital("unn", "tromso", "Tromsø")
}

fn of_indicators(found: &Comparison) -> Vec<IndicatorEvent> {
    let events = found.events.iter().filter_map(|event| match &event.what {
        What::Indicator(what) => {
            assert_eq!(event.doc, doc("ventetid"), "it stands under its goal");
            Some(what.clone())
        }
        _ => None,
    });
    events.collect()
}

#[test]
fn a_reading_that_came_one_that_became_final_and_one_that_went() {
    let before = [
        ("tromso", 2022, result("72", false)),
        ("tromso", 2023, result("68", true)),
        ("narvik", 2022, Reading::few(None)),
    ];
    let after = [
        ("tromso", 2022, result("72", false)),
        ("tromso", 2023, result("48", false)),
        ("harstad", 2023, result("70", false)),
    ];
    let found = since(with([("hip", hip(&before))]), with([("hip", hip(&after))]));
    let reading = |hospital: &str, year, readings, lights| IndicatorEvent::Reading {
        hospital: hospital.to_owned(),
        year,
        readings,
        lights,
    };
    let few = Reading::few(None);
    let corrected = FromTo { from: Some(result("68", true)), to: Some(result("48", false)) };
    assert_eq!(
        of_indicators(&found),
        [
            reading(
                "Harstad",
                2023,
                FromTo { from: None, to: Some(result("70", false)) },
                FromTo { from: None, to: Some(Light::Green) },
            ),
            reading(
                "Tromsø",
                2023,
                corrected,
                FromTo { from: Some(Light::Yellow), to: Some(Light::Red) },
            ),
            reading(
                "Narvik",
                2022,
                FromTo { from: Some(few), to: None },
                FromTo { from: Some(Light::NotJudged), to: None },
            ),
        ]
    );
    let worst = &found.by_trust()[0].docs[0].items[0].events[0].what;
    assert!(
        matches!(worst, What::Indicator(IndicatorEvent::Reading { hospital, .. }) if hospital == "Tromsø")
    );
}

#[test]
fn a_new_year_has_not_lost_the_readings_of_the_old() {
    let readings = [("tromso", 2022, result("72", false))];
    let next = with([("hip", hip(&[]))]).with(|register| register.year += 1);
    assert_eq!(of_indicators(&since(with([("hip", hip(&readings))]), next)), []);
}

#[test]
fn added_removed_defined_anew_and_other_limits() {
    let other = Indicator { title: "Noe annet".into(), green: Some(number("80")), ..hip(&[]) };
    let before = with([("hip", hip(&[])), ("knee", hip(&[]))]);
    let after = with([("hip", other), ("shoulder", hip(&[]))]);
    let green = FromTo { from: Some(number("70")), to: Some(number("80")) };
    assert_eq!(
        of_indicators(&since(before, after)),
        [
            IndicatorEvent::Defined,
            IndicatorEvent::Green(green),
            IndicatorEvent::Added,
            IndicatorEvent::Removed,
        ]
    );
}

#[test]
fn a_file_that_cannot_be_read_has_lost_nothing() {
    let broken = march().damaged("unn", "_indicators");
    assert_eq!(of_indicators(&since(with([("hip", hip(&[]))]), broken)), []);
}
