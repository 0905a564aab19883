//! The example's quality indicators against a count by hand.
//!
//! Counted by reading attachment 3 of `004_f916831d49873a13.txt` (Helse Nord RHF, Styringskrav og rammer 2024), not
//! taken from the TOML. A hospital counts once for every indicator under its name, with or without a result. "Few" is
//! a reading that the attachment marks as resting on fewer than ten patients; it prints the figure all the same.
//!
//! | indicator | hospitals | 2022 | 2023 | few | without a result |
//! |---|---|---|---|---|---|
//! | diabetes-hba1c-innen-53 | 1: Mosjøen | 1 | 0 | 0 | 0 |
//! | diabetes-hba1c-over-75 | 7: Hammerfest, Tromsø, Harstad, Lofoten, Mo i Rana, Mosjøen, Sandnessjøen | 6 | 0 | 0 | 1: Lofoten |
//! | diabetes-ldl | 2: Narvik, Bodø | 2 | 0 | 0 | 0 |
//! | gastro-lekkasje | 2: Harstad, Bodø | 2 | 2 | 0 | 0 |
//! | gastro-sarruptur | 1: Harstad | 1 | 0 | 0 | 0 |
//! | hoftebrudd-48-timer | 6: Hammerfest, Tromsø, Narvik, Vesterålen, Bodø, Mo i Rana | 6 | 6 | 0 | 0 |
//! | hoftebrudd-sementert | 1: Tromsø | 1 | 0 | 0 | 0 |
//! | hofteprotese-antibiotika | 1: Mo i Rana | 1 | 0 | 0 | 0 |
//! | hysteroskopi-komplikasjoner | 2: Harstad, Bodø | 2 | 2 | 0 | 0 |
//! | infarkt-ejeksjonsfraksjon | 2: Vesterålen, Lofoten | 2 | 1 | 0 | 0 |
//! | infarkt-nstemi-angiografi | 1: Kirkenes | 1 | 1 | 0 | 0 |
//! | infarkt-stemi-reperfusjon | 11: all | 11 | 2: Tromsø, Bodø | 8: all but Tromsø, Bodø, Mo i Rana | 0 |
//! | nyretransplantasjon-blodtrykk | 1: Kirkenes | 1 | 0 | 0 | 0 |
//! | slag-funksjonsvurdering | 1: Sandnessjøen | 1 | 0 | 0 | 0 |
//! | slag-status-3-mnd | 5: Hammerfest, Narvik, Vesterålen, Mo i Rana, Sandnessjøen | 5 | 5 | 0 | 0 |
//! | slag-svelgfunksjon | 3: Kirkenes, Vesterålen, Mo i Rana | 3 | 3 | 0 | 0 |
//! | slag-trombolyse | 9: all but Lofoten and Mo i Rana | 9 | 9 | 2: Hammerfest, both years | 0 |
//! | sum: 17 | 56 | 55 | 31 | 10 | 1 |
//!
//! A second way to 56, by hospital: Kirkenes 5, Hammerfest 5; Tromsø 5, Harstad 6, Narvik 5; Vesterålen 6, Bodø 6,
//! Lofoten 3; Mo i Rana 6, Mosjøen 4, Sandnessjøen 5.
//!
//! The text prints no colours, but says that each hospital works with indicators of moderate or low attainment. So no
//! result of 2022 may be green, and none is; the provisional ones of 2023 may, and seven are.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

const FILES: [(&str, &str); 4] = [
    ("fin", include_str!("../fixtures/demo/base/2024/fin/_indicators.toml")),
    ("unn", include_str!("../fixtures/demo/base/2024/unn/_indicators.toml")),
    ("nlsh", include_str!("../fixtures/demo/base/2024/nlsh/_indicators.toml")),
    ("hsyk", include_str!("../fixtures/demo/base/2024/hsyk/_indicators.toml")),
];

/// Which indicators a hospital has: how many, by the second way of counting; and its name.
const HOSPITALS: [(&str, &str, usize, &str); 11] = [
    ("fin", "hammerfest", 5, "Hammerfest"),
    ("fin", "kirkenes", 5, "Kirkenes"),
    ("unn", "harstad", 6, "Harstad"),
    ("unn", "narvik", 5, "Narvik"),
    ("unn", "tromso", 5, "Tromsø"),
    ("nlsh", "bodo", 6, "Bodø"),
    ("nlsh", "lofoten", 3, "Lofoten"),
    ("nlsh", "vesteralen", 6, "Vesterålen"),
    ("hsyk", "mo-i-rana", 6, "Mo i Rana"),
    ("hsyk", "mosjoen", 4, "Mosjøen"),
    ("hsyk", "sandnessjoen", 5, "Sandnessjøen"),
];

/// The table above: id, hospitals, readings of 2022 and of 2023, few; then the limits yellow and green.
const INDICATORS: [(&str, [usize; 4], [f64; 2]); 17] = [
    ("diabetes-hba1c-innen-53", [1, 1, 0, 0], [29.0, 32.0]),
    ("diabetes-hba1c-over-75", [7, 6, 0, 0], [14.0, 12.0]),
    ("diabetes-ldl", [2, 2, 0, 0], [45.0, 60.0]),
    ("gastro-lekkasje", [2, 2, 2, 0], [6.0, 4.0]),
    ("gastro-sarruptur", [1, 1, 0, 0], [4.0, 3.0]),
    ("hoftebrudd-48-timer", [6, 6, 6, 0], [80.0, 90.0]),
    ("hoftebrudd-sementert", [1, 1, 0, 0], [80.0, 90.0]),
    ("hofteprotese-antibiotika", [1, 1, 0, 0], [90.0, 95.0]),
    ("hysteroskopi-komplikasjoner", [2, 2, 2, 0], [4.0, 2.0]),
    ("infarkt-ejeksjonsfraksjon", [2, 2, 1, 0], [60.0, 80.0]),
    ("infarkt-nstemi-angiografi", [1, 1, 1, 0], [70.0, 85.0]),
    ("infarkt-stemi-reperfusjon", [11, 11, 2, 8], [70.0, 85.0]),
    ("nyretransplantasjon-blodtrykk", [1, 1, 0, 0], [70.0, 80.0]),
    ("slag-funksjonsvurdering", [1, 1, 0, 0], [70.0, 80.0]),
    ("slag-status-3-mnd", [5, 5, 5, 0], [70.0, 80.0]),
    ("slag-svelgfunksjon", [3, 3, 3, 0], [85.0, 95.0]),
    ("slag-trombolyse", [9, 9, 9, 2], [13.0, 20.0]),
];

/// Readings as the attachment prints them, some of every hospital and every indicator.
const PINNED: [(&str, &str, i32, f64); 44] = [
    ("infarkt-stemi-reperfusjon", "kirkenes", 2022, 17.0),
    ("slag-trombolyse", "kirkenes", 2022, 13.0),
    ("slag-trombolyse", "kirkenes", 2023, 15.0),
    ("infarkt-nstemi-angiografi", "kirkenes", 2022, 64.0),
    ("infarkt-nstemi-angiografi", "kirkenes", 2023, 76.0),
    ("nyretransplantasjon-blodtrykk", "kirkenes", 2022, 66.0),
    ("infarkt-stemi-reperfusjon", "hammerfest", 2022, 0.0),
    ("slag-trombolyse", "hammerfest", 2022, 10.0),
    ("slag-trombolyse", "hammerfest", 2023, 13.0),
    ("diabetes-hba1c-over-75", "hammerfest", 2022, 17.0),
    ("infarkt-stemi-reperfusjon", "tromso", 2022, 48.0),
    ("infarkt-stemi-reperfusjon", "tromso", 2023, 48.0),
    ("hoftebrudd-48-timer", "tromso", 2022, 71.0),
    ("hoftebrudd-48-timer", "tromso", 2023, 60.0),
    ("hoftebrudd-sementert", "tromso", 2022, 6.0),
    ("diabetes-hba1c-over-75", "harstad", 2022, 14.0),
    ("hysteroskopi-komplikasjoner", "harstad", 2022, 5.0),
    ("hysteroskopi-komplikasjoner", "harstad", 2023, 2.1),
    ("gastro-lekkasje", "harstad", 2023, 10.0),
    ("gastro-sarruptur", "harstad", 2022, 5.0),
    ("slag-status-3-mnd", "narvik", 2022, 42.0),
    ("slag-status-3-mnd", "narvik", 2023, 59.0),
    ("hoftebrudd-48-timer", "narvik", 2023, 100.0),
    ("diabetes-ldl", "narvik", 2022, 41.0),
    ("slag-trombolyse", "vesteralen", 2023, 32.0),
    ("slag-svelgfunksjon", "vesteralen", 2022, 75.0),
    ("infarkt-ejeksjonsfraksjon", "vesteralen", 2022, 57.0),
    ("infarkt-ejeksjonsfraksjon", "vesteralen", 2023, 50.0),
    ("infarkt-stemi-reperfusjon", "bodo", 2022, 50.0),
    ("gastro-lekkasje", "bodo", 2022, 9.0),
    ("gastro-lekkasje", "bodo", 2023, 2.6),
    ("hysteroskopi-komplikasjoner", "bodo", 2023, 9.4),
    ("infarkt-stemi-reperfusjon", "lofoten", 2022, 0.0),
    ("infarkt-ejeksjonsfraksjon", "lofoten", 2022, 50.0),
    ("infarkt-stemi-reperfusjon", "mo-i-rana", 2022, 18.0),
    ("hofteprotese-antibiotika", "mo-i-rana", 2022, 85.0),
    ("slag-svelgfunksjon", "mo-i-rana", 2023, 54.0),
    ("hoftebrudd-48-timer", "mo-i-rana", 2023, 91.0),
    ("slag-trombolyse", "mosjoen", 2022, 10.0),
    ("slag-trombolyse", "mosjoen", 2023, 25.0),
    ("diabetes-hba1c-innen-53", "mosjoen", 2022, 20.0),
    ("slag-trombolyse", "sandnessjoen", 2023, 30.0),
    ("diabetes-hba1c-over-75", "sandnessjoen", 2022, 14.0),
    ("slag-funksjonsvurdering", "sandnessjoen", 2022, 59.0),
];

/// A figure of a hospital's and a year's.
struct Reading {
    indicator: &'static str,
    hospital: String,
    year: i32,
    value: f64,
    provisional: bool,
    few: bool,
    /// Which limit it meets, where one equal to a limit meets it.
    meets: &'static str,
}

/// The indicators of a trust's file.
fn indicators(text: &str) -> Table {
    let file: Table = text.parse().unwrap();
    assert!(file.keys().eq(["hospital", "indicator"]), "nothing but indicators and names");
    file["indicator"].as_table().unwrap().clone()
}

/// An indicator's hospitals: all that is a table is one.
fn hospitals(indicator: &Value) -> Vec<(&String, &Table)> {
    let entries = indicator.as_table().unwrap().iter();
    entries.filter_map(|(id, value)| Some((id, value.as_table()?))).collect()
}

fn flag(result: &Value, key: &str) -> bool {
    result.get(key).is_some_and(|value| value.as_bool().unwrap())
}

fn meets(indicator: &Value, value: f64) -> &'static str {
    let limit = |key: &str| indicator[key].as_float().unwrap();
    let is_higher_better = indicator["better"].as_str() == Some("higher");
    let is_met = |limit: f64| if is_higher_better { value >= limit } else { value <= limit };
    if is_met(limit("green")) {
        "green"
    } else if is_met(limit("yellow")) {
        "yellow"
    } else {
        "neither"
    }
}

fn readings() -> Vec<Reading> {
    let mut found = Vec::new();
    for (_, text) in FILES {
        for (id, indicator) in &indicators(text) {
            let name = INDICATORS.iter().find(|(known, ..)| known == id).unwrap().0;
            for (hospital, years) in hospitals(indicator) {
                for (year, result) in years {
                    let value = result.get("value").unwrap_or(result).as_float().unwrap();
                    found.push(Reading {
                        indicator: name,
                        hospital: hospital.clone(),
                        year: year.parse().unwrap(),
                        value,
                        provisional: flag(result, "provisional"),
                        few: flag(result, "few"),
                        meets: meets(indicator, value),
                    });
                }
            }
        }
    }
    found
}

#[test]
fn each_hospital_has_the_indicators_that_stand_under_its_name() {
    let mut counted: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for (trust, text) in FILES {
        for (id, indicator) in &indicators(text) {
            ids.insert(id.clone());
            for (hospital, _) in hospitals(indicator) {
                *counted.entry((trust, hospital.clone())).or_default() += 1;
            }
        }
    }
    let by_hand = HOSPITALS.map(|(trust, id, count, _)| ((trust, id.to_owned()), count));
    assert_eq!(counted, BTreeMap::from(by_hand));
    assert_eq!(counted.values().sum::<usize>(), 56);
    assert_eq!(ids, INDICATORS.iter().map(|(id, ..)| (*id).to_owned()).collect());
    let of = |trust: &str| counted.keys().filter(|(of, _)| *of == trust).count();
    assert_eq!(["fin", "unn", "nlsh", "hsyk"].map(of), [2, 3, 3, 3]);
    let own = FILES.map(|(_, text)| indicators(text).len());
    assert_eq!(own, [8, 10, 10, 9], "indicators in each trust's file");
}

#[test]
fn each_hospital_is_called_by_its_name() {
    for (trust, text) in FILES {
        let file: Table = text.parse().unwrap();
        let named = file["hospital"].as_table().unwrap();
        let own = HOSPITALS.iter().filter(|(of, ..)| *of == trust);
        let wanted: BTreeMap<_, _> = own.map(|(_, id, _, name)| (*id, *name)).collect();
        let found = named.iter().map(|(id, of)| (id.as_str(), of["name"].as_str().unwrap()));
        assert_eq!(found.collect::<BTreeMap<_, _>>(), wanted, "{trust}");
    }
}

#[test]
fn each_indicator_has_the_results_counted_by_hand() {
    let readings = readings();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    for (_, text) in FILES {
        for (id, indicator) in &indicators(text) {
            *places.entry(id.clone()).or_default() += hospitals(indicator).len();
        }
    }
    for (id, by_hand, _) in INDICATORS {
        let count = |is: &dyn Fn(&Reading) -> bool| {
            readings.iter().filter(|r| r.indicator == id && is(r)).count()
        };
        let of_2022 = count(&|r| r.year == 2022 && !r.provisional);
        let of_2023 = count(&|r| r.year == 2023 && r.provisional);
        assert_eq!([places[id], of_2022, of_2023, count(&|r| r.few)], by_hand, "{id}");
    }
    assert_eq!(readings.len(), 55 + 31, "nothing of another year, nothing unmarked");
    assert_eq!(readings.iter().filter(|r| r.few).count(), 10);
}

#[test]
fn the_only_hospital_without_a_result_is_lofoten_for_diabetes() {
    let mut without = Vec::new();
    for (_, text) in FILES {
        for (id, indicator) in &indicators(text) {
            for (hospital, years) in hospitals(indicator) {
                if years.is_empty() {
                    without.push(format!("{id}.{hospital}"));
                }
            }
        }
    }
    assert_eq!(without, ["diabetes-hba1c-over-75.lofoten"]);
}

#[test]
fn limits_are_the_attachments_and_the_same_for_every_trust() {
    let catalogue: Table =
        include_str!("../config/catalogues/helse-nord-2024.toml").parse().unwrap();
    for (trust, text) in FILES {
        for (id, indicator) in &indicators(text) {
            let (_, _, [yellow, green]) = INDICATORS.iter().find(|(of, ..)| of == id).unwrap();
            assert_eq!(indicator["yellow"].as_float(), Some(*yellow), "{trust} {id}");
            assert_eq!(indicator["green"].as_float(), Some(*green), "{trust} {id}");
            let better = if yellow < green { "higher" } else { "lower" };
            assert_eq!(indicator["better"].as_str(), Some(better), "{trust} {id}");
            assert_eq!(indicator["unit"].as_str(), Some("%"), "{trust} {id}");
            let goal = indicator["goal"].as_str().unwrap();
            assert!(catalogue["goal"].get(goal).is_some(), "{trust} {id}: goal {goal}");
        }
    }
}

#[test]
fn readings_are_those_of_the_attachment() {
    let readings = readings();
    for (indicator, hospital, year, value) in PINNED {
        let found = readings
            .iter()
            .find(|r| r.indicator == indicator && r.hospital == hospital && r.year == year);
        assert_eq!(found.map(|r| r.value), Some(value), "{indicator} {hospital} {year}");
    }
    let few: BTreeSet<_> =
        readings.iter().filter(|r| r.few).map(|r| (r.indicator, r.hospital.as_str())).collect();
    let stemi = [
        "hammerfest",
        "harstad",
        "kirkenes",
        "lofoten",
        "mosjoen",
        "narvik",
        "sandnessjoen",
        "vesteralen",
    ];
    let mut by_hand = BTreeSet::from(stemi.map(|hospital| ("infarkt-stemi-reperfusjon", hospital)));
    by_hand.insert(("slag-trombolyse", "hammerfest"));
    assert_eq!(few, by_hand);
}

#[test]
fn a_result_equal_to_a_limit_meets_it() {
    let readings = readings();
    let count = |year: i32, few: bool, meets: &str| {
        let of = readings.iter().filter(|r| r.year == year && r.few == few && r.meets == meets);
        of.count()
    };
    let colours = |year, few| ["green", "yellow", "neither"].map(|meets| count(year, few, meets));
    assert_eq!(colours(2022, false), [0, 15, 31]);
    assert_eq!(colours(2023, false), [7, 8, 15]);
    // Where few patients make the figure say little: all of reperfusion, and stroke in Hammerfest.
    assert_eq!(colours(2022, true), [0, 0, 9]);
    assert_eq!(colours(2023, true), [0, 1, 0]);
    let equal = [
        ("slag-trombolyse", "kirkenes", 2022),
        ("slag-trombolyse", "hammerfest", 2023),
        ("diabetes-hba1c-over-75", "harstad", 2022),
        ("diabetes-hba1c-over-75", "sandnessjoen", 2022),
    ];
    for (indicator, hospital, year) in equal {
        let is = |r: &&Reading| {
            (r.indicator, r.hospital.as_str(), r.year) == (indicator, hospital, year)
        };
        let reading = readings.iter().find(is).unwrap();
        assert_eq!(reading.meets, "yellow", "{indicator} {hospital} {year}");
    }
}
