//! The built-in catalogue of Helse Midt-Norge's results for 2022 against a count by hand.
//!
//! The numbers below were counted by reading `003_33055a1a1034bd20.txt` (Helse Midt-Norge RHF, Årlig melding 2022),
//! not taken from the TOML. One answer of the report is one entry, also where it covers several dashes.
//!
//! | chapter | goals | indicators | assignments | requirements | reached | partly | not reached | not stated |
//! |---|---|---|---|---|---|---|---|---|
//! | 2.1 | 2 | 5 | 5 + 1 study | 0 | 3 | 6 | 2 | 2 |
//! | 2.2 | 2 | 6 | 6 + 2 studies | 0 | 7 | 3 | 4 | 2 |
//! | 2.3 | 0 | 5 | 3 + 1 study | 0 | 3 | 1 | 5 | 0 |
//! | 3.1 | 0 | 0 | 2 + 1 study | 0 | 2 | 1 | 0 | 0 |
//! | 3.2 | 0 | 0 | 1 | 0 | 1 | 0 | 0 | 0 |
//! | 3.3 | 0 | 0 | 2 + 1 study | 0 | 3 | 0 | 0 | 0 |
//! | 4.1 | 0 | 0 | 0 | 11 + 3 + 3 + 6 + 2 + 5 | 21 | 5 | 1 | 3 |
//! | 4.2 | 0 | 0 | 0 | 2 + 2 + 3 + 2 | 8 | 1 | 0 | 0 |
//! | sum | 4 | 16 | 25 | 39 | 48 | 17 | 12 | 7 |
//!
//! A second way to the same sum: the source has the line "Målet er nådd" 47 times, "Målet er delvis nådd" 15 times
//! and "Målet er ikke nådd" 11 times, 73 answers in all. The other 11 have no such line: four of them say in other
//! words how it went (one reached, two partly, one not reached), seven do not say. One answer has the line and
//! another wording below it. In 4.1 the six numbers are its sections, in 4.2 the four meetings.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

const GOALS: usize = 2 + 2;
const INDICATORS: usize = 5 + 6 + 5;
const ASSIGNMENTS: usize = 6 + 8 + 4 + 3 + 1 + 3;
const REQUIREMENTS: usize = 30 + 9;

/// Chapter, then how many answers are reached, partly, not reached and not stated.
const CHAPTERS: [(&str, [usize; 4]); 8] = [
    ("kapittel 2.1", [3, 6, 2, 2]),
    ("kapittel 2.2", [7, 3, 4, 2]),
    ("kapittel 2.3", [3, 1, 5, 0]),
    ("kapittel 3.1", [2, 1, 0, 0]),
    ("kapittel 3.2", [1, 0, 0, 0]),
    ("kapittel 3.3", [3, 0, 0, 0]),
    ("kapittel 4.1", [21, 5, 1, 3]),
    ("kapittel 4.2", [8, 1, 0, 0]),
];

/// Heading inside a chapter, and how many points are counted under it.
const HEADINGS: [(&str, usize); 24] = [
    ("kapittel 2.1, mål 2022", 7),
    ("kapittel 2.1, oppgaver 2022", 5),
    ("kapittel 2.1, utredningsoppdrag", 1),
    ("kapittel 2.2, mål 2022", 8),
    ("kapittel 2.2, oppgaver 2022", 6),
    ("kapittel 2.2, utredningsoppdrag", 2),
    ("kapittel 2.3, mål 2022", 5),
    ("kapittel 2.3, oppgaver 2022", 3),
    ("kapittel 2.3, utredningsoppdrag", 1),
    ("kapittel 3.1, oppgaver 2022", 2),
    ("kapittel 3.1, utredningsoppdrag", 1),
    ("kapittel 3.2, oppgaver 2022", 1),
    ("kapittel 3.3, oppgaver 2022", 2),
    ("kapittel 3.3, utredningsoppdrag", 1),
    ("kapittel 4.1, bemanning, ledelse og organisasjon", 11),
    ("kapittel 4.1, nasjonal samordning", 3),
    ("kapittel 4.1, luftambulansetjenesten", 3),
    ("kapittel 4.1, journal- og samhandlingsløsninger", 6),
    ("kapittel 4.1, økonomiske krav og rammer", 2),
    ("kapittel 4.1, øvrige krav", 5),
    ("kapittel 4.2, foretaksmøte 18. mars 2022", 2),
    ("kapittel 4.2, foretaksmøte 8. april 2022", 2),
    ("kapittel 4.2, foretaksmøte 23. juni 2022", 3),
    ("kapittel 4.2, foretaksmøte 21. oktober 2022", 2),
];

const NOT_REACHED: [&str; 12] = [
    "forlop-evaluering",        // 2.1
    "behandlingsplan",          // 2.1
    "lis-psykiatri",            // 2.2
    "pasientskader",            // 2.2
    "bredspektret-antibiotika", // 2.2
    "hodepine",                 // 2.2
    "ventetid",                 // 2.3, in other words
    "pasientavtaler",           // 2.3
    "digital-oppfolging",       // 2.3
    "kreftpakkeforlop",         // 2.3
    "epikrise",                 // 2.3
    "fodetilbud-kristiansund",  // 4.1
];

const PARTLY: [&str; 17] = [
    "ventetid-psykisk-helse-rus",    // 2.1, in other words
    "aktivitet-psykisk-helsevern",   // 2.1, in other words
    "epikrise-psykisk-helse-rus",    // 2.1
    "henvisningsmottak",             // 2.1
    "helsekartlegging-samiske-barn", // 2.1
    "sikkerhetspsykiatri",           // 2.1
    "intensivkapasitet",             // 2.2
    "statped",                       // 2.2
    "jordmodre",                     // 2.2
    "sjeldne-tilstander",            // 2.3
    "spiseforstyrrelser",            // 3.1
    "heltid",                        // 4.1
    "bemanning-nordmore-romsdal",    // 4.1, and in other words
    "informasjonssikkerhet",         // 4.1
    "riksrevisjonen-barn-unge",      // 4.1
    "avtalespesialister",            // 4.1
    "tjenestetilbud-nordmore",       // 4.2
];

const NOT_STATED: [&str; 7] = [
    "psykisk-helse-rus",  // 2.1
    "tvang",              // 2.1
    "helsepersonell",     // 2.2
    "behandlingsstudier", // 2.2
    "atomberedskap",      // 4.1
    "okonomiske-rammer",  // 4.1
    "investeringer",      // 4.1
];

/// Where the source has a word of its own for the outcome.
const WORDINGS: [(&str, &str, &str); 7] = [
    (
        "ventetid-psykisk-helse-rus",
        "partly",
        "usikker … måloppnåelse innen TSB og manglende måloppnåelse innen psykisk helsevern",
    ),
    ("aktivitet-psykisk-helsevern", "partly", "usikker … på noen områder ikke er som ønsket"),
    ("forskning-innovasjon", "reached", "oppdraget har blitt gjennomført"),
    ("behandlingsstudier", "not-stated", "ulik status"),
    ("ventetid", "not-reached", "usikker … den manglende måloppnåelsen"),
    ("bemanning-nordmore-romsdal", "partly", "i stor grad nådd"),
    ("atomberedskap", "not-stated", "avlyst"),
];

/// Deadlines that the requirement itself gives.
const DUE: [(&str, &str); 13] = [
    ("henvisningsmottak", "2022-12-31"),
    ("intensivkapasitet", "2022-06-15"),
    ("nye-metoder", "2022-10-01"),
    ("framskrivning-psykisk-helse-rus", "2022-10-20"),
    ("kjonnsinkongruens", "2022-10-01"),
    ("luftambulanse", "2022-12-31"),
    ("journal-samhandling", "2022-10-01"),
    ("informasjonssikkerhet", "2022-12-31"),
    ("trusselrapport", "2022-06-01"),
    ("avtalespesialister", "2022-12-31"),
    ("drosjetransport", "2022-11-01"),
    ("fode-barsel-nordmore", "2023-03-01"),
    ("tjenestetilbud-nordmore", "2023-11-01"),
];

/// One figure for all, word for word of the catalogue, and the year it is relative to.
const FIGURES: [(&str, &str, Option<i64>); 16] = [
    ("ventetid-psykisk-helse-rus", "", None), // per service, tested on its own
    ("aktivitet-psykisk-helsevern", "", Some(2021)),
    ("forlop-evaluering", "≥ 80 %", None),
    ("behandlingsplan", "≥ 80 %", None),
    ("epikrise-psykisk-helse-rus", "≥ 70 %", None),
    ("behandlingsstudier", "≥ 15 % flere", Some(2021)),
    ("utdanningsstillinger", "", Some(2021)),
    ("laerlinger", "", Some(2021)),
    ("lis-psykiatri", "", Some(2021)),
    ("pasientskader", "10 %, innen 2023", None),
    ("bredspektret-antibiotika", "30 % lavere", Some(2012)),
    ("ventetid", "på sikt < 50 dager", Some(2021)),
    ("pasientavtaler", "≥ 95 %", None),
    ("digital-oppfolging", "> 15 %", None),
    ("kreftpakkeforlop", "≥ 70 % for hver av 24 kreftformer", None),
    ("epikrise", "≥ 70 %", None),
];

fn catalogue() -> Table {
    let text = include_str!("../config/catalogues/helse-midt-2022.toml");
    text.parse().unwrap()
}

fn goals(catalogue: &Table) -> Vec<(&str, &Table)> {
    let all = catalogue["goal"].as_table().unwrap();
    all.iter().map(|(id, value)| (id.as_str(), value.as_table().unwrap())).collect()
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn reached(goal: &Table) -> &str {
    goal.get("outcome").and_then(Value::as_table).map(|outcome| text(outcome, "reached")).unwrap()
}

fn with_outcome<'a>(goals: &[(&'a str, &Table)], outcome: &str) -> BTreeSet<&'a str> {
    goals.iter().filter(|(_, goal)| reached(goal) == outcome).map(|(id, _)| *id).collect()
}

#[test]
fn entries_in_all_and_per_kind() {
    let catalogue = catalogue();
    let goals = goals(&catalogue);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, goal) in &goals {
        *kinds.entry(text(goal, "kind")).or_default() += 1;
    }
    let counted = [
        ("goal", GOALS),
        ("indicator", INDICATORS),
        ("assignment", ASSIGNMENTS),
        ("requirement", REQUIREMENTS),
    ];
    assert_eq!(kinds, BTreeMap::from(counted));
    assert_eq!((GOALS, INDICATORS, ASSIGNMENTS, REQUIREMENTS), (4, 16, 25, 39));
    assert_eq!(goals.len(), 84);
}

#[test]
fn outcomes_per_chapter_and_in_all() {
    let catalogue = catalogue();
    let mut found: BTreeMap<&str, [usize; 4]> = BTreeMap::new();
    for (id, goal) in goals(&catalogue) {
        let chapter = text(goal, "reference").split(',').next().unwrap();
        let words = ["reached", "partly", "not-reached", "not-stated"];
        let column = words.iter().position(|word| *word == reached(goal));
        assert!(column.is_some(), "{id}: {}", reached(goal));
        found.entry(chapter).or_default()[column.unwrap()] += 1;
    }
    assert_eq!(found, BTreeMap::from(CHAPTERS));
    let sum = |column: usize| found.values().map(|counts| counts[column]).sum::<usize>();
    assert_eq!([sum(0), sum(1), sum(2), sum(3)], [48, 17, 12, 7]);
}

#[test]
fn outcomes_that_are_not_plainly_reached_are_these() {
    let catalogue = catalogue();
    let goals = goals(&catalogue);
    assert_eq!(with_outcome(&goals, "not-reached"), BTreeSet::from(NOT_REACHED));
    assert_eq!(with_outcome(&goals, "partly"), BTreeSet::from(PARTLY));
    assert_eq!(with_outcome(&goals, "not-stated"), BTreeSet::from(NOT_STATED));
}

#[test]
fn the_sources_own_word_stands_beside_the_nearest_outcome() {
    let catalogue = catalogue();
    let mut found = BTreeMap::new();
    for (id, goal) in goals(&catalogue) {
        let outcome = goal["outcome"].as_table().unwrap();
        if outcome.contains_key("wording") {
            found.insert(id, (text(outcome, "reached"), text(outcome, "wording")));
        }
        let known = ["reached", "wording", "note"];
        assert!(outcome.keys().all(|key| known.contains(&key.as_str())), "{id}");
        assert!(outcome.values().all(|value| !value.as_str().unwrap().is_empty()), "{id}");
    }
    let counted = WORDINGS.map(|(id, outcome, wording)| (id, (outcome, wording)));
    assert_eq!(found, BTreeMap::from(counted));
}

#[test]
fn every_point_under_a_heading_is_there_once() {
    let catalogue = catalogue();
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (id, goal) in goals(&catalogue) {
        let parts = text(goal, "reference").rsplit_once(", punkt ");
        assert!(parts.is_some(), "{id}: {}", text(goal, "reference"));
        let (heading, point) = parts.unwrap();
        found.entry(heading).or_default().push(point.parse().unwrap());
    }
    let expected: BTreeMap<&str, Vec<usize>> =
        HEADINGS.map(|(heading, points)| (heading, (1..=points).collect())).into();
    for points in found.values_mut() {
        points.sort_unstable();
    }
    assert_eq!(found, expected);
    assert_eq!(HEADINGS.iter().map(|(_, points)| points).sum::<usize>(), 84);
}

#[test]
fn a_kind_follows_from_its_heading() {
    let catalogue = catalogue();
    for (id, goal) in goals(&catalogue) {
        let (kind, reference) = (text(goal, "kind"), text(goal, "reference"));
        let expected: &[&str] = if reference.starts_with("kapittel 4.") {
            &["requirement"]
        } else if reference.contains(", mål 2022, ") {
            &["goal", "indicator"]
        } else {
            &["assignment"]
        };
        assert!(expected.contains(&kind), "{id}: {kind}, {reference}");
    }
}

#[test]
fn indicators_have_the_figures_of_the_source() {
    let catalogue = catalogue();
    let mut found = BTreeMap::new();
    for (id, goal) in goals(&catalogue) {
        let figure = goal.get("figure").and_then(Value::as_table);
        let indicator = text(goal, "kind") == "indicator";
        assert!(figure.is_some() || !indicator, "{id} is an indicator without a figure");
        let Some(figure) = figure else { continue };
        let year = figure.get("than_year").and_then(Value::as_integer);
        assert!(year.is_none() || ["higher", "lower"].contains(&text(figure, "better")), "{id}");
        if indicator {
            found.insert(id, (text(figure, "all"), year));
        }
    }
    assert_eq!(found, BTreeMap::from(FIGURES.map(|(id, all, year)| (id, (all, year)))));

    let waiting = &catalogue["goal"]["ventetid-psykisk-helse-rus"]["figure"]["service"];
    assert_eq!(waiting["psykisk helsevern voksne"].as_str(), Some("< 40 dager"));
    assert_eq!(waiting["psykisk helsevern barn og unge"].as_str(), Some("< 35 dager"));
    assert_eq!(waiting["TSB"].as_str(), Some("< 30 dager"));
    assert_eq!(waiting.as_table().unwrap().len(), 3);
    // The one figure outside the indicators: tests for the virus.
    let capacity = &catalogue["goal"]["pcr-kapasitet"]["figure"]["all"];
    assert_eq!(capacity.as_str(), Some("1 % av befolkningen per uke"));
}

#[test]
fn deadlines_are_those_of_the_requirements() {
    let catalogue = catalogue();
    let mut found = BTreeMap::new();
    for (id, goal) in goals(&catalogue) {
        if let Some(due) = goal.get("due") {
            assert!(due.is_datetime(), "{id}");
            found.insert(id, due.to_string());
        }
    }
    assert_eq!(found, BTreeMap::from(DUE.map(|(id, date)| (id, date.to_owned()))));
    assert!(!catalogue.contains_key("due"), "the source has no calendar");
}

#[test]
fn the_regional_authority_answers_for_all_and_nothing_is_prioritised() {
    let catalogue = catalogue();
    let trusts = catalogue["trust"].as_table().unwrap();
    assert_eq!(trusts.keys().collect::<Vec<_>>(), ["hmn"]);
    let trust = trusts["hmn"].as_table().unwrap();
    assert_eq!(text(trust, "name"), "Helse Midt-Norge RHF");
    assert_eq!((text(trust, "short"), text(trust, "kind")), ("HMN", "hospital"));
    for (id, goal) in goals(&catalogue) {
        let applies_to = goal["applies_to"].as_array().unwrap();
        assert_eq!(applies_to.as_slice(), [Value::from("hmn")], "{id}");
        assert!(!goal.contains_key("prioritised"), "{id}");
    }
}

#[test]
fn titles_are_there_unique_and_short() {
    let catalogue = catalogue();
    let mut seen = BTreeSet::new();
    let mut themes = BTreeSet::new();
    for (id, goal) in goals(&catalogue) {
        let title = text(goal, "title");
        assert!(!title.trim().is_empty(), "{id}");
        assert!(title.chars().count() <= 69, "{id}: {title}");
        assert!(seen.insert(title.to_lowercase()), "{id}: {title} is used twice");
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(id.chars().all(plain), "{id}");
        themes.insert(text(goal, "theme"));
    }
    // Three main goals, six sections of 4.1, and the meetings of 4.2.
    assert_eq!(themes.len(), 3 + 6 + 1);
    assert!(!themes.contains(""));
}
