//! The built-in catalogue for Helsedirektoratet against a count by hand.
//!
//! The numbers below come from reading `002_63a1916bf28e7ea0.txt` (the ministry's letter of allocation for 2020),
//! bullet by bullet and box by box, and not from the TOML.
//!
//! | chapter | long-term goals | steering parameters | special assignments |
//! |---|---|---|---|
//! | 2.1 public health | 3 | 2 | 10 |
//! | 2.2 municipal services in common | 13 | 7 | 0 |
//! | 2.2.1 care | 4 | 4 | 12 |
//! | 2.2.2 primary health | 8 | 4 | 6 |
//! | 2.2.3 mental health, substance use, violence | 5 | 10: nine bullets, of which the fifth holds two | 13 |
//! | 2.2.4 dental | 2 | 2 | 6 |
//! | 2.3 specialist services | 3 | 0 | 12 (2.3.3), 19 (2.3.4) |
//! | 3.1 preparedness | 1 | 0 | 3 |
//! | 3.2 international | 3 | 0 | 5 |
//! | 3.3 financing and registers | 3 | 7 | 12 |
//! | 3.4 quality | 4 | 1 | 2 |
//! | 3.5 research | 1 | 0 | 1 |
//! | 3.6 personnel | 3 | 1 | 9 |
//! | sum | 53 | 38 | 110 |
//!
//! An assignment is a box with a field for its ID and one for the owning department. "Eieravdeling" stands 110
//! times. "ID: Fylles inn av" stands only 106 times, since three boxes of 2.2.1.4 (welfare technology, indicators
//! per nursing home, violence in nursing homes) lack "ID:" and one of 3.3.4 (the ceilings on user charges) has
//! "ID:(" instead. The field itself is empty everywhere, so no number can be claimed.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

/// Chapter, long-term goals, steering parameters, assignments; a chapter is what a reference begins with.
const CHAPTERS: [(&str, usize, usize, usize); 15] = [
    ("2.1.", 3, 2, 10),
    ("2.2,", 13, 7, 0),
    ("2.2.1.", 4, 4, 12),
    ("2.2.2", 8, 4, 6),
    ("2.2.3.", 5, 10, 13),
    ("2.2.4.", 2, 2, 6),
    ("2.3.1,", 3, 0, 0),
    ("2.3.3,", 0, 0, 12),
    ("2.3.4,", 0, 0, 19),
    ("3.1.", 1, 0, 3),
    ("3.2.", 3, 0, 5),
    ("3.3.", 3, 7, 12),
    ("3.4.", 4, 1, 2),
    ("3.5.", 1, 0, 1),
    ("3.6.", 3, 1, 9),
];

/// Who owns the assignments, and in which chapters.
const OWNERS: [(&str, usize); 14] = [
    ("FHA", 10),                     // 2.1.4
    ("OTA", 12 + 1 + 1 + 6),         // 2.2.1.4, 3.3.4, 3.5.3, 3.6.4
    ("PTA", 6 + 13 + 6 + 1 + 3 + 1), // 2.2.2.3, 2.2.3.4, 2.2.4.4, 2.3.4 (the last), 3.3.4, 3.4.4
    ("EIA", 1),                      // 2.3.3: the emergency network
    ("HRA", 2),                      // 2.3.3: coercion, parents' access
    ("SHA (SHF)", 6),                // 2.3.3
    ("SHA/SHF/PTA/HRA", 1),          // 2.3.3: child welfare
    ("SHA/SFS/KFI", 1),              // 2.3.3: personalised medicine
    ("SHA/SFS", 1 + 3), // 2.3.3: imaging; 3.3.4: quality registers, contract specialists, studies
    ("SHA", 14),        // 2.3.4
    ("SHA/KFI", 4 + 1 + 3), // 2.3.4, 3.4.4, 3.6.4
    ("ADA", 3 + 5),     // 3.1.3, 3.2.3
    ("EHE", 4),         // 3.3.4
    ("SHA/LMS", 1),     // 3.3.4: medicines
];

/// The deadlines that assignments have of their own, in order of date.
const DEADLINES: [(&str, &str); 22] = [
    ("2020-03-01", "velferdsteknologi"),
    ("2020-03-16", "kunstig-intelligens-plan"),
    ("2020-03-31", "kliniske-studier-isf"), // "utgangen av mars", tentative
    ("2020-04-01", "helsesatsing-evaluering"), // a draft of its plan
    ("2020-05-15", "isf-kvalitetsregistre"), // no year in the source
    ("2020-06-19", "innspill-kvalitetsmelding"),
    ("2020-06-30", "overtredelsesgebyr"),
    ("2020-06-30", "rph-ips"),
    ("2020-10-01", "statped-samarbeid"),
    ("2020-10-14", "turnus-lis1"),
    ("2020-10-15", "nhsp-vurdering"), // "medio oktober", every year
    ("2020-10-23", "nye-mal-folkehelse"),
    ("2020-11-01", "habilitering-evaluering"), // under 2.2.2.2, chapter 762 item 64
    ("2020-11-01", "kvalitetsbasert-finansiering"),
    ("2020-12-15", "kompetansemiljo-beredskap"),
    ("2020-12-15", "kompetansemiljo-psykisk-rus"),
    ("2020-12-31", "avtalespesialister-isf"), // "innen utgangen av 2020"
    ("2020-12-31", "foreldreinnsyn"),         // "desember 2020"
    ("2020-12-31", "lederutdanning-anskaffelse"), // "i 2020"
    ("2020-12-31", "veileder-samarbeidsavtaler"), // "innen desember 2020"
    ("2021-05-01", "arsrapport-omsorg-2020"), // "1. mai påfølgende år"
    ("2021-12-31", "folkeregister"),
];

/// What has neither a deadline of its own nor a place in the annual report: told when it suits, in two parts of
/// which one is wanted "før sommeren", and in the regular meetings.
const TOLD_OTHERWISE: [&str; 3] = ["nodnett", "omsorg-og-rammer", "kompetanseloft-2020"];

/// The bullets of 6.5 in order of date, with the annual report of 6.3 and what has no date last.
const CALENDAR: [(&str, &str, &str); 16] = [
    ("budget-revised", "2020-02-15", "accounts"),
    ("budget-own", "2020-04-15", "accounts"),
    ("budget-frames", "2020-04-15", "accounts"),
    ("grants-overview", "2020-05-01", "accounts"),
    ("budget-texts", "2020-05-01", "accounts"),
    ("grants-results", "2020-06-01", "annual"),
    ("grants-substance-abuse", "2020-06-01", "annual"),
    ("grants-competence", "2020-06-15", "annual"),
    ("statistics-municipal", "2020-08-01", "annual"),
    ("budget-updated", "2020-08-01", "accounts"),
    ("budget-regrouping", "2020-09-15", "accounts"),
    ("proposals", "2020-11-15", "accounts"),
    ("research-needs", "2020-11-15", "accounts"), // with the proposals
    ("accounts-state", "2020-12-31", "accounts"),
    ("annual", "", "annual"),
    ("refund-estimates", "", "accounts"), // for meetings that the source gives no day
];

fn catalogue() -> Table {
    include_str!("../config/catalogues/helsedirektoratet-2020.toml").parse().unwrap()
}

fn tables<'a>(catalogue: &'a Table, kind: &str) -> Vec<(&'a str, &'a Table)> {
    let all = catalogue[kind].as_table().unwrap();
    all.iter().map(|(id, value)| (id.as_str(), value.as_table().unwrap())).collect()
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn words<'a>(table: &'a Table, key: &str) -> Vec<&'a str> {
    let list = table.get(key).and_then(Value::as_array);
    list.into_iter().flatten().map(|item| item.as_str().unwrap()).collect()
}

/// A date as it is written; empty where there is none. Text in quotes is no date.
fn day(table: &Table, key: &str) -> String {
    let date = table.get(key).map(|value| value.as_datetime().unwrap());
    date.map(ToString::to_string).unwrap_or_default()
}

fn assignments(catalogue: &Table) -> Vec<(&str, &Table)> {
    let goals = tables(catalogue, "goal");
    goals.into_iter().filter(|(_, goal)| text(goal, "kind") == "assignment").collect()
}

fn is_in_hospital_plan(goal: &Table) -> bool {
    text(goal, "reference").starts_with("kapittel 2.3.4,")
}

#[test]
fn every_chapter_has_what_was_counted() {
    let catalogue = catalogue();
    let goals = tables(&catalogue, "goal");
    let mut found: BTreeMap<&str, [usize; 3]> = BTreeMap::new();
    for (id, goal) in &goals {
        let place = text(goal, "reference").strip_prefix("kapittel ").unwrap_or_default();
        let chapter = CHAPTERS.iter().find(|(start, ..)| place.starts_with(start));
        let kinds = ["goal", "indicator", "assignment"];
        let kind = kinds.iter().position(|kind| *kind == text(goal, "kind"));
        assert!(chapter.is_some() && kind.is_some(), "{id}: {place}");
        found.entry(chapter.unwrap().0).or_default()[kind.unwrap()] += 1;
    }
    let counted = CHAPTERS.map(|(chapter, goals, indicators, assignments)| {
        (chapter, [goals, indicators, assignments])
    });
    assert_eq!(found, BTreeMap::from(counted));
    let sum = |of: usize| found.values().map(|kinds| kinds[of]).sum::<usize>();
    assert_eq!((sum(0), sum(1), sum(2)), (53, 38, 110));
    assert_eq!(goals.len(), 201);
}

#[test]
fn assignments_per_owner() {
    let catalogue = catalogue();
    let mut owners: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, assignment) in assignments(&catalogue) {
        *owners.entry(text(assignment, "owner")).or_default() += 1;
    }
    assert_eq!(owners, BTreeMap::from(OWNERS));
    for (id, goal) in tables(&catalogue, "goal") {
        assert_eq!(goal.contains_key("owner"), text(goal, "kind") == "assignment", "{id}");
    }
    // The same matter twice in the hospital plan, once for each department.
    let goals = &catalogue["goal"];
    assert_eq!(goals["team-barn-unge"]["owner"].as_str(), Some("SHA"));
    assert_eq!(goals["team-barn-unge-malgrupper"]["owner"].as_str(), Some("PTA"));
}

#[test]
fn assignments_are_told_apart_by_place_and_claim_no_number() {
    let catalogue = catalogue();
    for (id, goal) in tables(&catalogue, "goal") {
        assert!(!goal.contains_key("number"), "{id}");
        assert!(!goal.contains_key("prioritised"), "{id}");
    }
    let mut places: BTreeMap<&str, Vec<(usize, usize)>> = BTreeMap::new();
    for (id, assignment) in assignments(&catalogue) {
        let reference = text(assignment, "reference").split(';').next().unwrap();
        let (chapter, place) = reference.split_once(", oppdrag ").unwrap();
        let (nth, of) = place.split_once(" av ").unwrap();
        assert!(nth != "0", "{id}");
        places.entry(chapter).or_default().push((nth.parse().unwrap(), of.parse().unwrap()));
    }
    for (chapter, mut found) in places {
        found.sort_unstable();
        let all = found.len();
        assert_eq!(found, (1..=all).map(|nth| (nth, all)).collect::<Vec<_>>(), "{chapter}");
    }
}

#[test]
fn deadlines_of_assignments() {
    let catalogue = catalogue();
    let all = assignments(&catalogue);
    let mut own: Vec<(String, &str)> = Vec::new();
    let mut months: BTreeMap<String, usize> = BTreeMap::new();
    for (id, assignment) in &all {
        let due = day(assignment, "due");
        if due.is_empty() {
            continue;
        }
        *months.entry(due[..7].to_owned()).or_default() += 1;
        if !(is_in_hospital_plan(assignment) && due == "2023-12-31") {
            own.push((due, id));
        }
    }
    own.sort();
    assert_eq!(own, DEADLINES.map(|(due, id)| (due.to_owned(), id)));
    let counted = [
        ("2020-03", 3),
        ("2020-04", 1),
        ("2020-05", 1),
        ("2020-06", 3),
        ("2020-10", 4),
        ("2020-11", 2),
        ("2020-12", 6),
        ("2021-05", 1),
        ("2021-12", 1),
        ("2023-12", 19 - 6), // the rest of the hospital plan, whose period ends then
    ];
    assert_eq!(months, BTreeMap::from(counted.map(|(month, n)| (month.to_owned(), n))));
    assert_eq!(all.len() - months.values().sum::<usize>(), 75);
    for (id, goal) in tables(&catalogue, "goal") {
        let may = text(goal, "kind") == "assignment";
        assert!(may || !goal.contains_key("due"), "{id} is no assignment");
    }
}

/// Days that the source names for something else than a delivery.
#[test]
fn days_that_are_no_deadlines() {
    let catalogue = catalogue();
    // A partner's report, an expert group's report, a reform's start, an extension's start, an exercise's name.
    let others = [
        "nodnett",
        "sosial-kontroll",
        "egenandelstak",
        "statlig-finansiering-omsorg",
        "helseovelsen",
    ];
    for id in others {
        assert_eq!(day(catalogue["goal"][id].as_table().unwrap(), "due"), "", "{id}");
    }
}

#[test]
fn what_is_reported_in_the_annual_report() {
    let catalogue = catalogue();
    let own: BTreeSet<&str> = DEADLINES.iter().map(|(_, id)| *id).chain(TOLD_OTHERWISE).collect();
    for (id, goal) in tables(&catalogue, "goal") {
        let expected: &[&str] = if own.contains(id) { &[] } else { &["annual"] };
        assert_eq!(words(goal, "reporting"), expected, "{id}");
        // The source says neither where figures come from nor how often they are published.
        assert!(!goal.contains_key("published") && !goal.contains_key("data_source"), "{id}");
    }
}

#[test]
fn figures_are_those_of_the_source() {
    let catalogue = catalogue();
    let mut figures: BTreeMap<&str, String> = BTreeMap::new();
    for (id, goal) in tables(&catalogue, "goal") {
        if let Some(figure) = goal.get("figure").and_then(Value::as_table) {
            let than = figure.get("than_year").map(ToString::to_string).unwrap_or_default();
            let said = [text(figure, "all"), &than, text(figure, "better")].join("|");
            figures.insert(id, said);
        }
    }
    let counted = [
        ("klagesaker-helfo", "|2019|lower"),
        ("bruk-av-kartlegginger", "||higher"),
        ("bruk-av-brukerundersokelser", "||higher"),
        ("odontologisk-forskning", "||higher"),
        ("statlig-finansiering-omsorg", "seks nye kommuner fra andre halvår 2020||"),
    ];
    assert_eq!(figures, BTreeMap::from(counted.map(|(id, said)| (id, said.to_owned()))));
}

#[test]
fn the_calendar_is_chapter_6() {
    let catalogue = catalogue();
    let dues = tables(&catalogue, "due");
    let found: BTreeMap<&str, (String, &str)> =
        dues.iter().map(|(id, due)| (*id, (day(due, "date"), text(due, "kind")))).collect();
    let counted = CALENDAR.map(|(id, date, kind)| (id, (date.to_owned(), kind)));
    assert_eq!(found, BTreeMap::from(counted));
    // 6.5 has fifteen bullets; the annual report is 6.3.
    assert_eq!(dues.len(), 15 + 1);
    let mut seen = BTreeSet::new();
    for (id, due) in dues {
        assert!(!text(due, "what").is_empty() && seen.insert(text(due, "what")), "{id}");
        assert!(!due.contains_key("rule"), "{id}");
    }
}

#[test]
fn all_of_it_is_for_the_directorate() {
    let catalogue = catalogue();
    let trusts = tables(&catalogue, "trust");
    assert_eq!(trusts.iter().map(|(id, _)| *id).collect::<Vec<_>>(), ["hdir"]);
    let trust = trusts[0].1;
    let named = (text(trust, "name"), text(trust, "short"), text(trust, "kind"));
    assert_eq!(named, ("Helsedirektoratet", "HDIR", "other"));
    for (id, entry) in tables(&catalogue, "goal").into_iter().chain(tables(&catalogue, "due")) {
        assert_eq!(words(entry, "applies_to"), ["hdir"], "{id}");
    }
}

#[test]
fn titles_and_ids_are_unique_and_short() {
    let catalogue = catalogue();
    let (mut seen, mut themes) = (BTreeSet::new(), BTreeSet::new());
    for (id, goal) in tables(&catalogue, "goal") {
        let title = text(goal, "title");
        assert!(!title.trim().is_empty(), "{id}");
        assert!(title.chars().count() <= 69, "{id}: {title}");
        assert!(seen.insert(title.to_lowercase()), "{id}: {title} is used twice");
        assert!(id.len() <= 40, "{id}");
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(id.chars().all(plain), "{id}");
        themes.insert(text(goal, "theme"));
    }
    // The chapters of the table above, of which 2.3 has two themes.
    assert_eq!(themes.len(), 14);
    assert!(!themes.contains(""));
}

/// A shared id means the same matter when two catalogues are compared, and the directorate's are others.
#[test]
fn no_goal_is_mistaken_for_one_of_another_catalogue() {
    let others = [
        include_str!("../config/catalogues/helse-midt-2020.toml"),
        include_str!("../config/catalogues/helse-midt-2022.toml"),
        include_str!("../config/catalogues/helse-midt-2024.toml"),
        include_str!("../config/catalogues/helse-nord-2024.toml"),
    ];
    let catalogue = catalogue();
    let own: BTreeSet<&str> = tables(&catalogue, "goal").iter().map(|(id, _)| *id).collect();
    for other in others {
        let other: Table = other.parse().unwrap();
        let shared: Vec<&str> = tables(&other, "goal")
            .iter()
            .map(|(id, _)| *id)
            .filter(|id| own.contains(id))
            .collect();
        assert!(shared.is_empty(), "{}: {shared:?}", text(&other, "source"));
    }
}
