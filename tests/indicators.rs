//! The quality indicators of the example, through the program: the counts are those that were made
//! by hand from the source (see the table in `demo_indicators.rs`).

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use place::{Place, code, err, json, out};

fn list<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key].as_array().unwrap()
}

/// Every hospital of every indicator.
fn hospitals(told: &Value) -> Vec<&Value> {
    list(told, "indicators").iter().flat_map(|each| list(each, "hospitals")).collect()
}

fn counted<'v>(values: impl Iterator<Item = &'v Value>) -> BTreeMap<&'v str, usize> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value["light"].as_str().unwrap()).or_default() += 1;
    }
    counts
}

#[test]
fn lights_are_those_counted_by_hand() {
    let place = Place::demo();
    let told = json(&place.risiko(&["indicators", "--format", "json"]));
    let hospitals = hospitals(&told);
    assert_eq!(hospitals.len(), 56);
    let readings = || hospitals.iter().flat_map(|each| list(each, "readings"));
    let of = |year: i32| readings().filter(move |each| each["year"] == year);
    assert_eq!((of(2022).count(), of(2023).count(), readings().count()), (55, 31, 86));
    assert_eq!(counted(of(2022)), [("not-judged", 9), ("red", 31), ("yellow", 15)].into());
    let late = [("green", 7), ("not-judged", 1), ("red", 15), ("yellow", 8)];
    assert_eq!(counted(of(2023)), late.into());
    assert!(of(2023).all(|each| each["provisional"] == true));
    assert_eq!(readings().filter(|each| each["few"] == true).count(), 10);
    let without: Vec<_> = hospitals.iter().filter(|h| list(h, "readings").is_empty()).collect();
    assert_eq!((without.len(), &without[0]["name"]), (1, &Value::from("Lofoten")));
    // Nine have few patients and nothing else, one has nothing; the rest have a light.
    let newest = counted(hospitals.iter().copied());
    assert_eq!(newest["not-judged"], 10);
    assert_eq!(newest.values().sum::<usize>(), 56);
}

#[test]
fn a_result_equal_to_the_limit_of_yellow_is_yellow() {
    let place = Place::demo();
    let told = json(&place.risiko(&["indicators", "--format", "json"]));
    for (id, hospital, year) in
        [("slag-trombolyse", "kirkenes", 2022), ("diabetes-hba1c-over-75", "harstad", 2022)]
    {
        let named = list(&told, "indicators").iter().filter(|each| each["id"] == id);
        let mut found = named.flat_map(|each| list(each, "hospitals"));
        let found = found.find(|each| each["id"] == hospital).unwrap();
        let reading = list(found, "readings").iter().find(|each| each["year"] == year).unwrap();
        assert_eq!(reading["light"], "yellow", "{id} {hospital}: {reading}");
    }
}

#[test]
fn the_export_has_the_same_indicators() {
    let place = Place::demo();
    let told = json(&place.risiko(&["indicators", "--format", "json"]));
    let exported = json(&place.risiko(&["export"]));
    assert_eq!(exported["indicators"], told["indicators"]);
}

#[test]
fn a_person_sees_light_trend_and_distance_and_can_ask_for_less() {
    let place = Place::demo();
    let unn = out(&place.risiko(&["indicators", "--trust", "UNN", "--goal", "5"]));
    let line = unn.lines().find(|line| line.contains("2,1*")).unwrap();
    let words: Vec<_> = line.split_whitespace().collect();
    assert_eq!(words.join(" "), "Harstad ▲ gul 5 2,1* ↓ bedre* 0,1 over grønn");
    assert!(unn.contains("(17)") && unn.contains("færre enn ti pasienter"), "{unn}");
    assert!(unn.contains("16 indikatorresultater"), "{unn}");
    let red = out(&place.risiko(&["indicators", "--red"]));
    assert!(red.contains("■ rød") && !red.contains('▲') && !red.contains('●'), "{red}");
    let sheet = out(&place.risiko(&["indicators", "--trust", "unn", "--format", "csv"]));
    assert!(
        sheet.starts_with('\u{feff}') && sheet.contains(";2023;2,1;yes;;yellow\r\n"),
        "{sheet}"
    );
    for (args, words) in [
        (["indicators", "--goal", "tull"], "tull"),
        (["indicators", "--trust", "tull"], "tull"),
        (["indicators", "--format", "xml"], "csv"),
    ] {
        let refused = place.risiko(&args);
        assert_eq!(code(&refused), 2, "{args:?}");
        assert!(err(&refused).contains(words), "{args:?}: {}", err(&refused));
    }
}

#[test]
fn a_damaged_file_is_told_about_and_the_rest_works() {
    let place = Place::demo();
    place.write("2024/unn/_indicators.toml", b"[indicator.x\ngoal = \"krav-05\"\n");
    let told = place.risiko(&["indicators", "--format", "json"]);
    assert_eq!(code(&told), 0);
    assert!(err(&told).contains("2024/unn/_indicators.toml:1:13"), "{}", err(&told));
    assert_eq!(hospitals(&json(&told)).len(), 56 - 16);
    let status = json(&place.risiko(&["status", "--trust", "unn", "--format", "json"]));
    assert_eq!(status["trusts"][0]["damaged"], 1);
}

/// `code` findings of `check`, as `line:column`.
fn found(place: &Place, wanted: &str) -> Vec<String> {
    let checked = json(&place.risiko(&["check", "--format", "json"]));
    let findings = list(&checked, "findings").iter().filter(|each| each["code"] == wanted);
    findings
        .map(|each| {
            format!("{}:{}:{}", each["file"].as_str().unwrap(), each["line"], each["column"])
        })
        .collect()
}

#[test]
fn red_under_a_goal_of_low_risk_is_found_where_the_figure_stands() {
    let place = Place::demo();
    assert_eq!(found(&place, "R056"), Vec::<String>::new(), "the example sees its risks");
    // Nobody has written down a risk, whatever nine hospitals show.
    place.write("2024/unn/krav-05.toml", b"status = \"ready\"\n");
    let found = found(&place, "R056");
    assert_eq!(found.len(), 9, "{found:?}");
    let text = fs::read_to_string(place.root.join("2024/unn/_indicators.toml")).unwrap();
    let line = text.lines().position(|line| line == "2022 = 41.0").unwrap() + 1;
    assert!(found.contains(&format!("2024/unn/_indicators.toml:{line}:1")), "{found:?}");
}
