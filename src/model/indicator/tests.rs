use super::standing::results;
use super::*;
use crate::model::register::testing::slug;
use std::cmp::Ordering;

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn indicator(better: Better, green: &str, yellow: &str) -> Indicator {
    Indicator {
        goal: Some(slug("krav-05")),
        title: "Andel".into(),
        unit: "%".into(),
        better: Some(better),
        green: Decimal::parse(green),
        yellow: Decimal::parse(yellow),
        source: String::new(),
        hospitals: BTreeMap::new(),
    }
}

fn result(value: &str) -> Reading {
    Reading::result(decimal(value), false)
}

fn provisional(value: &str) -> Reading {
    Reading::result(decimal(value), true)
}

fn few(value: &str) -> Reading {
    Reading::few(Decimal::parse(value))
}

fn lights(indicator: &Indicator, values: &[&str]) -> Vec<Light> {
    values.iter().map(|value| indicator.light(decimal(value))).collect()
}

#[test]
fn a_result_equal_to_a_limit_meets_it_whichever_way_is_better() {
    use Light::{Green, Red, Yellow};
    let higher = indicator(Better::Higher, "70.0", "50.0");
    let values = ["49.9", "50", "50.0", "69.999", "70.0", "100"];
    assert_eq!(lights(&higher, &values), [Red, Yellow, Yellow, Yellow, Green, Green]);
    let lower = indicator(Better::Lower, "12", "14.0");
    let values = ["14.1", "14.0", "14", "12.01", "12.0", "0"];
    assert_eq!(lights(&lower, &values), [Red, Yellow, Yellow, Yellow, Green, Green]);
}

#[test]
fn one_limit_decides_only_what_it_can() {
    use Light::{Green, NotJudged, Red};
    let green_only = indicator(Better::Higher, "70", "");
    assert_eq!(lights(&green_only, &["70", "69"]), [Green, NotJudged]);
    let yellow_only = indicator(Better::Higher, "", "50");
    assert_eq!(lights(&yellow_only, &["49", "50"]), [Red, NotJudged]);
    let neither = indicator(Better::Higher, "", "");
    assert_eq!(lights(&neither, &["0", "100"]), [NotJudged, NotJudged]);
    let unsaid = Indicator { better: None, ..indicator(Better::Higher, "70", "50") };
    assert_eq!(lights(&unsaid, &["0", "100"]), [NotJudged, NotJudged]);
    assert_eq!(unsaid.distance(decimal("0")), None);
}

#[test]
fn no_result_few_patients_and_a_provisional_result_are_three_things() {
    let indicator = indicator(Better::Higher, "85", "70");
    assert_eq!(indicator.standing(&Readings::new()), Standing::NoResult);
    let printed = Readings::from([(2022, few("17"))]);
    assert_eq!(indicator.standing(&printed), Standing::Few, "shown, never judged");
    assert_eq!(indicator.light_of(few("17")), Light::NotJudged);
    assert_eq!(indicator.light_of(few("")), Light::NotJudged);
    let early = Readings::from([(2022, result("90")), (2023, provisional("60"))]);
    let Standing::Judged(newest, Light::Red) = indicator.standing(&early) else {
        panic!("a provisional result counts");
    };
    assert_eq!((newest.year, newest.provisional), (2023, true));
}

#[test]
fn few_patients_of_the_newest_year_leave_the_result_before_in_force() {
    let indicator = indicator(Better::Higher, "85", "70");
    let readings = Readings::from([(2021, result("90")), (2022, result("60")), (2023, few("99"))]);
    assert_eq!(indicator.standing(&readings).light(), Light::Red);
    assert_eq!(results(&readings).map(|r| r.year).collect::<Vec<_>>(), [2022, 2021]);
    assert_eq!(indicator.trend(&readings).unwrap().verdict, Ordering::Less);
}

#[test]
fn a_trend_is_better_or_worse_by_what_is_better() {
    let trend = |better, old, new| {
        let readings = Readings::from([(2022, old), (2023, new)]);
        indicator(better, "", "").trend(&readings)
    };
    let rising = |better| trend(better, result("48"), provisional("48.5")).unwrap();
    let higher = rising(Better::Higher);
    assert_eq!((higher.moved, higher.verdict), (Ordering::Greater, Ordering::Greater));
    assert!(higher.provisional);
    let lower = rising(Better::Lower);
    assert_eq!((lower.moved, lower.verdict), (Ordering::Greater, Ordering::Less));
    let same = trend(Better::Lower, result("48.0"), result("48")).unwrap();
    assert_eq!((same.moved, same.verdict), (Ordering::Equal, Ordering::Equal));
    assert!(!same.provisional);
    assert_eq!(trend(Better::Higher, few("48"), result("50")), None, "few is nothing to go by");
}

#[test]
fn the_distance_is_to_the_nearest_limit_that_is_not_met() {
    let far = |indicator: &Indicator, value| {
        indicator.distance(decimal(value)).map(|d| (d.limit, d.by.to_string()))
    };
    let lower = indicator(Better::Lower, "2", "4");
    assert_eq!(far(&lower, "9.4"), Some((Light::Yellow, "5.4".into())));
    assert_eq!(far(&lower, "2.1"), Some((Light::Green, "0.1".into())));
    assert_eq!(far(&lower, "2"), None);
    let higher = indicator(Better::Higher, "20", "13");
    assert_eq!(far(&higher, "10"), Some((Light::Yellow, "3".into())));
    assert_eq!(far(&higher, "13"), Some((Light::Green, "7".into())));
}

#[test]
fn every_hospital_is_counted_once() {
    let mut indicator = indicator(Better::Higher, "85", "70");
    let hospitals = [
        ("a", Readings::from([(2022, result("90")), (2023, provisional("75"))])),
        ("b", Readings::from([(2022, result("60"))])),
        ("c", Readings::from([(2022, few("17"))])),
        ("d", Readings::new()),
    ];
    indicator.hospitals = hospitals.map(|(id, readings)| (slug(id), readings)).into();
    let id = slug("x");
    let tally = Tally::of([(&id, &indicator)].into_iter());
    let wanted = Tally { yellow: 1, red: 1, few: 1, none: 1, ..Tally::default() };
    assert_eq!((tally, tally.total()), (wanted, 4));
}

#[test]
fn a_hospital_is_called_by_its_name_and_else_by_its_id() {
    let hospitals = [(slug("tromso"), Hospital { name: "Tromsø".to_owned() })].into();
    let indicators = Indicators { hospitals, ..Indicators::default() };
    assert_eq!(indicators.name(&slug("tromso")), "Tromsø");
    assert_eq!(indicators.name(&slug("mo-i-rana")), "Mo i rana");
}
