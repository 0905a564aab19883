//! The built-in catalogue for 2024 against a count by hand.
//!
//! The numbers below were counted by reading `004_f916831d49873a13.txt` (Helse Nord RHF, Styringskrav og rammer
//! 2024), not taken from the TOML. "Attachment 2" is its template for reporting, which follows the same chapters.
//!
//! | where | goals (Mål) | indicators | requirements |
//! |---|---|---|---|
//! | 3 | 1: psychiatry and TSB | 4: real growth, outpatient, bed days, beds | 4: 1-4 |
//! | 4.1 | 3: safe reporting, staff-saving solutions, antibiotic programme | 4: treatment studies, broad-spectrum antibiotics, intensive care, quality indicators | 6: 5-10 |
//! | 4.2 | 0 | 4: sick leave, Bransjeprogram IA, training posts, apprentices | 13: 11-23 |
//! | 5 | 3: maternity, complex needs, setting priorities | 7: cancer pathways, waiting time, appointments kept, digital follow-up, treatment plan, discharge letters, readmissions | 4: 24-27 |
//! | 6 | 0 | 0 in the text; 1 in table 2 under 6.2.3: procurement | 14: 28-32 (6.1), 33-35 (6.1.1), 36-37 (6.2.3), 38 (6.4), 39-41 (6.5.4) |
//! | 7 | 1: activity (7.2) | 1: result (7.1) | 4: 42-45 |
//! | attachment 2, 8 | 2: resilience, patients in studies | 5, of which procurement is counted above, so 4: overtime, hired staff, breaches, violence | 0 |
//! | sum | 10 | 25 | 45 |
//!
//! A second way to the same sum: attachment 2 has 78 rows, 73 with a field for the report and 5 that say "ingen
//! rapportering" (quality indicators, 6, 7, 25, 45); with the result and the activity of chapter 7, which it
//! leaves out, 80. Assignments: 100-157 are the regional authority's own, so there are none.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::collections::{BTreeMap, BTreeSet};

use toml::{Table, Value};

const TRUSTS: [&str; 6] = ["fin", "unn", "nlsh", "hsyk", "sano", "hnikt"];

const GOALS: usize = 1 + 3 + 3 + 1 + 2;
const INDICATORS: usize = 4 + 4 + 4 + 7 + 1 + 1 + 4;
const REQUIREMENTS: usize = 4 + 6 + 13 + 4 + 14 + 4;

/// What attachment 2 marks "Skal risikovurderes innen 01.03.2024", in its order, and how many trusts its field
/// "Gjelder" names: 6 for "Alle", 4 for "FIN, UNN, NLSH, HSYK".
const PRIORITISED: [(&str, usize); 14] = [
    ("krav-05", 4),          // 4.1: FIN, UNN, NLSH, HSYK
    ("sykefravaer", 6),      // 4.2: Alle
    ("krav-13", 6),          // 4.2: Alle
    ("kreftpakkeforlop", 4), // 5: FIN, UNN, NLSH, HSYK
    ("ventetid", 4),         // 5: FIN, UNN, NLSH, HSYK
    ("krav-43", 6),          // 7.1: Alle
    ("krav-44", 6),          // 7.1: Alle
    ("anskaffelser", 6),     // 8: Alle
    ("overtid", 6),          // 8: Alle
    ("innleie", 4),          // 8: FIN, UNN, NLSH, HSYK
    ("fristbrudd", 4),       // 8: FIN, UNN, NLSH, HSYK
    ("vold-trusler", 6),     // 8: Alle
    ("motstandskraft", 6),   // 8: Alle
    ("kliniske-studier", 4), // 8: FIN, UNN, NLSH, HSYK
];

/// Eight goals for all six trusts and six for the four hospital trusts.
const OBLIGATIONS: usize = 8 * 6 + 6 * 4;

/// Deadlines that the source gives neither as a date nor as a rule that the format can say: the accounts go to the
/// region five days before a dispatch that each trust decides itself.
const UNDATED: [&str; 1] = ["accounts-annual"];

fn catalogue() -> Table {
    let text = include_str!("../config/catalogues/helse-nord-2024.toml");
    text.parse().unwrap()
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

fn is_prioritised(goal: &Table) -> bool {
    goal.get("prioritised").and_then(Value::as_bool).unwrap_or(false)
}

#[test]
fn goals_in_all_and_per_kind() {
    let catalogue = catalogue();
    let goals = tables(&catalogue, "goal");
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, goal) in &goals {
        *kinds.entry(text(goal, "kind")).or_default() += 1;
    }
    let counted = [("goal", GOALS), ("indicator", INDICATORS), ("requirement", REQUIREMENTS)];
    assert_eq!(kinds, BTreeMap::from(counted));
    assert_eq!((GOALS, INDICATORS, REQUIREMENTS), (10, 25, 45));
    assert_eq!(goals.len(), 80);
}

#[test]
fn requirements_are_numbered_1_to_45_once_each() {
    let catalogue = catalogue();
    let mut numbers = Vec::new();
    for (id, goal) in tables(&catalogue, "goal") {
        let is_requirement = text(goal, "kind") == "requirement";
        assert_eq!(goal.contains_key("number"), is_requirement, "{id}");
        if is_requirement {
            let number: u32 = text(goal, "number").parse().unwrap();
            assert_eq!(id, format!("krav-{number:02}"));
            numbers.push(number);
        }
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=45).collect::<Vec<_>>());
}

#[test]
fn prioritised_goals_are_exactly_those_of_attachment_2() {
    let catalogue = catalogue();
    let goals = tables(&catalogue, "goal");
    let found: BTreeSet<&str> =
        goals.iter().filter(|(_, goal)| is_prioritised(goal)).map(|(id, _)| *id).collect();
    assert_eq!(found, PRIORITISED.iter().map(|(id, _)| *id).collect());
    assert_eq!(found.len(), 14);
    for (id, goal) in goals {
        // Left out where false: absence is the only way to say no.
        assert_ne!(goal.get("prioritised").and_then(Value::as_bool), Some(false), "{id}");
    }
}

#[test]
fn obligations_per_goal_per_trust_and_in_all() {
    let catalogue = catalogue();
    let goals = tables(&catalogue, "goal");
    let mut per_goal: BTreeMap<&str, usize> = BTreeMap::new();
    let mut per_trust: BTreeMap<&str, usize> = BTreeMap::new();
    for (id, goal) in goals.iter().filter(|(_, goal)| is_prioritised(goal)) {
        for trust in words(goal, "applies_to") {
            *per_goal.entry(id).or_default() += 1;
            *per_trust.entry(trust).or_default() += 1;
        }
    }
    assert_eq!(per_goal, BTreeMap::from(PRIORITISED));
    // The hospital trusts have all 14; SANO and HNIKT only the eight that say "Alle".
    let counted = [("fin", 14), ("unn", 14), ("nlsh", 14), ("hsyk", 14), ("sano", 8), ("hnikt", 8)];
    assert_eq!(per_trust, BTreeMap::from(counted));
    assert_eq!(per_goal.values().sum::<usize>(), OBLIGATIONS);
    assert_eq!(OBLIGATIONS, 72);
}

#[test]
fn trusts_are_the_six_and_every_applies_to_names_them() {
    let catalogue = catalogue();
    let trusts = tables(&catalogue, "trust");
    assert_eq!(trusts.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>(), BTreeSet::from(TRUSTS));
    for (id, trust) in trusts {
        assert_eq!(text(trust, "short").to_lowercase(), id);
        assert!(!text(trust, "name").is_empty(), "{id}");
        let kind = if ["sano", "hnikt"].contains(&id) { "other" } else { "hospital" };
        assert_eq!(text(trust, "kind"), kind, "{id}");
    }
    for (id, entry) in tables(&catalogue, "goal").into_iter().chain(tables(&catalogue, "due")) {
        let named = words(entry, "applies_to");
        assert!(!named.is_empty(), "{id} applies to nobody");
        assert!(named.iter().all(|trust| TRUSTS.contains(trust)), "{id}: {named:?}");
        assert_eq!(named.iter().collect::<BTreeSet<_>>().len(), named.len(), "{id}: {named:?}");
    }
}

#[test]
fn every_due_has_a_kind_and_a_date_or_a_rule() {
    let catalogue = catalogue();
    let dues = tables(&catalogue, "due");
    let kinds = ["assessment", "tertial", "annual", "monthly", "board", "accounts"];
    for (id, due) in &dues {
        assert!(kinds.contains(&text(due, "kind")), "{id}");
        assert!(!text(due, "what").is_empty(), "{id}");
        let dated = due.get("date").is_some_and(Value::is_datetime);
        let rule = due.get("rule").and_then(Value::as_table);
        let ruled =
            rule.is_some_and(|rule| rule.contains_key("workday") || rule.contains_key("workdays"));
        assert!(!(dated && ruled), "{id} has both");
        assert_eq!(dated || ruled, !UNDATED.contains(id), "{id}");
        if let Some(after) = rule.and_then(|rule| rule.get("after")) {
            assert!(dues.iter().any(|(other, _)| Some(*other) == after.as_str()), "{id}: {after}");
        }
    }
}

#[test]
fn the_calendar_is_chapter_8_and_table_4() {
    let catalogue = catalogue();
    let mut dates: BTreeMap<&str, (String, &str)> = BTreeMap::new();
    for (id, due) in tables(&catalogue, "due") {
        let date = due.get("date").map(ToString::to_string).unwrap_or_default();
        dates.insert(id, (date, text(due, "snapshot")));
        assert_eq!(words(due, "applies_to"), TRUSTS, "{id}");
    }
    // The two of 28 February 2025 stand for "before the regional board's meeting in March 2025".
    let counted = [
        ("assessment", "2024-03-01", "2024-03-01"),
        ("tertial-1", "2024-05-15", "2024-T1"),
        ("tertial-1-board", "2024-06-01", "2024-T1"),
        ("tertial-2", "2024-09-15", "2024-T2"),
        ("tertial-2-board", "2024-10-01", "2024-T2"),
        ("annual", "2025-02-01", "2024-annual"),
        ("annual-board", "2025-02-28", "2024-annual"),
        ("accounts-monthly", "", ""),
        ("report-monthly", "", ""),
        ("accounts-annual", "", ""),
        ("accounts-annual-board", "2025-02-28", ""),
    ];
    let expected = counted.map(|(id, date, snapshot)| (id, (date.to_owned(), snapshot)));
    assert_eq!(dates, BTreeMap::from(expected));
}

/// Attachment 2, column "Rapporteringsfrekvens": 51 rows say "Årlig melding (tertialvis avviksrapportering)".
#[test]
fn how_often_is_reported_is_attachment_2() {
    let catalogue = catalogue();
    let mut often: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    let mut rare = Vec::new();
    for (id, goal) in tables(&catalogue, "goal") {
        let reporting = words(goal, "reporting");
        *often.entry(reporting.clone()).or_default() += 1;
        if reporting.iter().any(|word| ["tertial-1", "tertial-2"].contains(word)) {
            rare.push((id, reporting));
        }
    }
    let counted: [(&[&str], usize); 7] = [
        (&[], 7), // five rows "ingen rapportering", and the result and the activity of chapter 7
        (&["tertial-deviation", "annual"], 51),
        (&["tertial", "annual"], 16),
        (&["tertial-1", "annual"], 1),
        (&["tertial-2", "annual"], 1),
        (&["tertial-2"], 1),
        (&["monthly"], 1),
    ];
    let monthly_too = (vec!["monthly", "tertial"], 2);
    let counted = counted.into_iter().map(|(words, count)| (words.to_vec(), count));
    assert_eq!(often, counted.chain([monthly_too]).collect());
    // "I løpet av andre tertial"; 31 August is the last day of it; tertial report no. 1 of 2024.
    rare.sort_unstable();
    assert_eq!(
        rare,
        [
            ("krav-11", vec!["tertial-2", "annual"]),
            ("krav-33", vec!["tertial-2"]),
            ("krav-34", vec!["tertial-1", "annual"]),
        ]
    );
}

#[test]
fn goals_stand_in_the_order_of_the_template() {
    let text = include_str!("../config/catalogues/helse-nord-2024.toml");
    let at = |id: &str| text.find(&format!("\n[goal.{id}]\n")).unwrap();
    let order = PRIORITISED.map(|(id, _)| at(id));
    assert!(order.is_sorted(), "{order:?}");
    let krav = |number: usize| at(&format!("krav-{number:02}"));
    assert!((1..45).all(|number| krav(number) < krav(number + 1)));
}

#[test]
fn titles_are_there_unique_and_short() {
    let catalogue = catalogue();
    let goals = tables(&catalogue, "goal");
    let mut seen = BTreeSet::new();
    for (id, goal) in &goals {
        let title = text(goal, "title");
        let most = if is_prioritised(goal) { 45 } else { 69 };
        assert!(!title.trim().is_empty(), "{id}");
        assert!(title.chars().count() <= most, "{id}: {title}");
        assert!(seen.insert(title.to_lowercase()), "{id}: {title} is used twice");
    }
}

#[test]
fn every_goal_says_where_it_comes_from_and_uses_known_words() {
    let catalogue = catalogue();
    let mut themes = BTreeSet::new();
    for (id, goal) in tables(&catalogue, "goal") {
        assert!(!text(goal, "reference").is_empty(), "{id}");
        themes.insert(text(goal, "theme"));
        assert!(!text(goal, "text").is_empty(), "{id} does not say what is demanded");
        let published = text(goal, "published");
        assert!(["", "monthly", "tertial", "half-year", "annual"].contains(&published), "{id}");
        if let Some(figure) = goal.get("figure").and_then(Value::as_table) {
            let better = text(figure, "better");
            assert!(["", "higher", "lower"].contains(&better), "{id}");
            assert!(!figure.contains_key("than_year") || !better.is_empty(), "{id}");
            let per_trust = figure.get("trust").and_then(Value::as_table);
            for trust in per_trust.into_iter().flat_map(Table::keys) {
                assert!(words(goal, "applies_to").contains(&trust.as_str()), "{id}: {trust}");
            }
        }
    }
    // Three main goals, chapters 6 and 7, and chapter 8 of attachment 2.
    assert_eq!(themes.len(), 6);
    assert!(!themes.contains(""));
}
