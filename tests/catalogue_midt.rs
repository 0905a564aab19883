//! The built-in catalogues of Helse Midt-Norge, 2020 and 2024, against a count by hand.
//!
//! The numbers were counted by reading the two assignment documents, not taken from the TOML. A bullet is one item;
//! a sub-bullet counts with its bullet, unless it has a deadline or a leader of its own.
//!
//! `000_674f0d7f34ee43a2.txt` (2020). Its "Mål 2020" all have a row in table 1: indicators.
//!
//! | where | goals | indicators | assignments |
//! |---|---|---|---|
//! | chapter 1 | 0 | 4 | 3: 2 bullets and a sub-bullet with a deadline |
//! | chapter 2 | 0 | 6 | 1 |
//! | chapter 3 | 0 | 6 | 16: 9 tasks, 3 inquiries, 1 personnel, 2 research, 1 inquiry on research |
//! | chapter 4 | 1: helsenorge.no | 0 | 25: 4 for the trusts, 4 own; from the minutes 3 on cooperation, 2 and 5 on plans, 3 on apprentices, 4 on e-health |
//! | attachment 2 | 0 | 0 | 1: psychotherapy training |
//! | sum | 1 | 16 | 46 |
//!
//! `001_34c03632b1c90d89.txt` (2024):
//!
//! | where | goals | indicators | assignments |
//! |---|---|---|---|
//! | chapter 1 | 1 | 4 | 6 |
//! | chapter 2 | 3 | 5 | 9 |
//! | chapter 3 | 3 | 7 | 11: 10 bullets and a sub-bullet with a leader |
//! | sum | 7 | 16 | 26 |
//!
//! A second way to the same sums: chapters 1-4 of 2020 have 65 bullets, 5 of them areas of effort that ask for
//! nothing, and 3 items come from elsewhere (63); 2024 has 48 bullets and the one sub-bullet (49). Tables 1 and 2
//! have 16 rows each.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use risiko::model::catalogue::{DueKind, Frequency};
use risiko::model::{Catalogue, Goal, GoalKind, Slug};
use risiko::store::read_catalogue;

/// A chapter as `reference` begins, and its goals, indicators and assignments.
type Counted = (&'static str, [usize; 3]);

const COUNTED_2020: [Counted; 5] = [
    ("kapittel 1,", [0, 4, 2 + 1]),
    ("kapittel 2,", [0, 6, 1]),
    ("kapittel 3,", [0, 6, 9 + 3 + 1 + 2 + 1]),
    ("kapittel 4,", [1, 0, 4 + 4 + 3 + 2 + 5 + 3 + 4]),
    ("vedlegg 2,", [0, 0, 1]),
];

const COUNTED_2024: [Counted; 3] =
    [("kapittel 1,", [1, 4, 6]), ("kapittel 2,", [3, 5, 9]), ("kapittel 3,", [3, 7, 10 + 1])];

/// Everything of 2020 that has a deadline, with the source's words where they are no plain date.
const DUE_2020: [(&str, &str); 13] = [
    ("ventetid", "2021-12-31"),                         // the end of 2021
    ("pasientavtaler", "2021-12-31"),                   // the end of 2021
    ("planleggingshorisont-publisering", "2020-06-30"), // the first half of 2020
    ("vekst-psykisk-helse-rus", "2021-12-31"),          // "innen 2021"
    ("sikkerhetsklima", "2023-12-31"),                  // the end of 2023
    ("parkinsonnet", "2020-12-31"),                     // to begin in 2020
    ("kjonnsinkongruens", "2020-04-30"),                // up to a guideline of April 2020
    ("nye-metoder-revurdering", "2020-11-01"),
    ("utviklingsplan-regional", "2022-12-31"), // the end of 2022
    ("utviklingsplan-veileder", "2020-06-30"), // the end of June 2020
    ("laerlinger", "2023-12-31"),              // the period 2020-2023
    ("digitale-innbyggertjenester", "2023-12-31"), // "innen 2023"
    ("tvupp", "2020-12-31"),                   // in 2020
];

const DUE_2024: [(&str, &str); 6] = [
    ("sikkerhetspsykiatri", "2024-09-15"),
    ("brukerstyrt-poliklinikk", "2024-12-31"), // to be tried in 2024
    ("rusbehandling-barn-unge", "2024-11-30"),
    ("legespesialister", "2024-10-01"),
    ("genomsenter", "2024-08-01"),
    ("nye-metoder", "2024-04-01"),
];

/// Table 1: the figure, the year compared with, how often published ("" where the table has none).
const TABLE_1: [(&str, &str, i32, &str); 16] = [
    ("ventetid", "< 50 dager innen utgangen av 2021", 2019, "monthly"),
    ("pasientavtaler", "≥ 95 % innen utgangen av 2021", 2019, "tertial"),
    ("kreftpakkeforlop", "≥ 70 % for hver av 26 kreftformer", 0, "tertial"),
    ("planleggingshorisont", "", 2019, ""), // source and frequency were being developed
    ("vekst-psykisk-helse-rus", "større vekst i prosent enn somatikken", 0, ""),
    ("forlop-utredning", "≥ 80 %", 0, "tertial"),
    ("forlop-evaluering", "≥ 80 %", 0, "tertial"),
    ("forlop-avrusning", "≥ 60 %", 0, "tertial"),
    ("epikrise-psykisk-helse-rus", "", 0, "tertial"), // per service
    ("tvangsmidler", "", 2019, "annual"),
    ("pasientskader", "", 2019, "annual"),
    ("sikkerhetsklima", "≥ 75 % innen utgangen av 2023", 0, "annual"),
    ("bredspektret-antibiotika", "30 % lavere i 2020 enn i 2012", 2012, "tertial"),
    ("korridorpasienter", "0 %", 0, "tertial"),
    ("epikrise", "", 0, "tertial"), // per service
    ("behandlingsstudier", "5 % flere i 2020 enn i 2018", 2018, "annual"),
];

/// Table 2, in the same way.
const TABLE_2: [(&str, &str, i32, &str); 16] = [
    ("realvekst", "> 5,5 % nominelt", 0, ""),
    ("poliklinikk", "", 2023, "tertial"),
    ("dognaktivitet", "", 2023, "tertial"),
    ("dognkapasitet", "", 2023, "annual"),
    ("behandlingsstudier", "≥ 15 % flere", 2023, "annual"),
    ("utdanningsstillinger", "", 2023, "annual"),
    ("laerlinger", "", 2023, "annual"),
    ("bredspektret-antibiotika", "høyst som i 2019", 2019, "tertial"),
    ("intensivkapasitet", "beredskap øker mer enn ordinær drift", 2023, "annual"),
    ("kreftpakkeforlop", "≥ 70 % for hver av 24 kreftformer", 0, "tertial"),
    ("ventetid", "", 2023, "monthly"), // per service
    ("pasientavtaler", "≥ 95 %", 0, "tertial"),
    ("digital-oppfolging", "", 2023, "tertial"),
    ("behandlingsplan", "≥ 80 %", 0, "tertial"),
    ("epikrise", "", 0, "tertial"), // per service
    ("reinnleggelser", "", 2023, "tertial"),
];

/// Figures per service: somatics, adults, children and the young, addiction.
const SERVICES: [(i32, &str, [&str; 4]); 5] = [
    (
        2020,
        "vekst-psykisk-helse-rus",
        ["", "< 40 dager innen 2021", "< 35 dager innen 2021", "< 30 dager innen 2021"],
    ),
    (2020, "epikrise-psykisk-helse-rus", ["", "≥ 50 %", "", "≥ 50 %"]),
    (2020, "epikrise", ["≥ 70 %", "", "", ""]),
    (
        2024,
        "ventetid",
        ["på sikt < 50 dager", "på sikt < 40 dager", "på sikt < 35 dager", "på sikt < 30 dager"],
    ),
    (2024, "epikrise", ["≥ 70 %", "≥ 70 %", "", "≥ 70 %"]),
];

/// What both years ask for: a comparison of the years finds these eight and no more.
const IN_BOTH: [&str; 8] = [
    "behandlingsstudier",
    "bredspektret-antibiotika",
    "epikrise",
    "folgetjeneste",
    "kreftpakkeforlop",
    "laerlinger",
    "pasientavtaler",
    "ventetid",
];

/// Read as the program reads it, which also finds unknown keys, wrong words and bad ids.
fn catalogue(year: i32) -> Catalogue {
    let text = match year {
        2020 => include_str!("../config/catalogues/helse-midt-2020.toml"),
        _ => include_str!("../config/catalogues/helse-midt-2024.toml"),
    };
    let (catalogue, problems) = read_catalogue(text, Path::new("catalogue.toml"));
    assert!(problems.is_empty(), "{year}: {problems:?}");
    catalogue.unwrap()
}

fn of_kind(goals: &[Goal], kind: GoalKind) -> usize {
    goals.iter().filter(|goal| goal.kind == kind).count()
}

fn counts(goals: &[Goal]) -> [usize; 3] {
    [GoalKind::Goal, GoalKind::Indicator, GoalKind::Assignment].map(|kind| of_kind(goals, kind))
}

fn same_as_counted(year: i32, counted: &[Counted], sum: [usize; 3]) {
    let goals = catalogue(year).goals;
    for (chapter, expected) in counted {
        let of_chapter = goals.iter().filter(|goal| goal.reference.starts_with(chapter));
        let of_chapter: Vec<Goal> = of_chapter.cloned().collect();
        assert_eq!(counts(&of_chapter), *expected, "{year}, {chapter}");
    }
    assert_eq!(counts(&goals), sum, "{year}");
    // Nothing stands outside the chapters, and nothing is of another kind.
    assert_eq!(goals.len(), sum.iter().sum::<usize>(), "{year}");
}

#[test]
fn goals_indicators_and_assignments_of_2020_per_chapter() {
    same_as_counted(2020, &COUNTED_2020, [1, 16, 46]);
}

#[test]
fn goals_indicators_and_assignments_of_2024_per_chapter() {
    same_as_counted(2024, &COUNTED_2024, [7, 16, 26]);
}

#[test]
fn deadlines_are_the_sources() {
    for (year, expected) in [(2020, &DUE_2020[..]), (2024, &DUE_2024[..])] {
        let catalogue = catalogue(year);
        let dated =
            catalogue.goals.iter().filter_map(|g| Some((g.id.as_str(), g.due?.to_string())));
        let expected = expected.iter().map(|(id, date)| (*id, (*date).to_owned()));
        assert_eq!(dated.collect::<Vec<_>>(), expected.collect::<Vec<_>>(), "{year}");
    }
}

#[test]
fn indicators_have_the_figures_and_frequencies_of_the_tables() {
    for (year, table) in [(2020, &TABLE_1), (2024, &TABLE_2)] {
        let catalogue = catalogue(year);
        let indicators: Vec<&Goal> =
            catalogue.goals.iter().filter(|g| g.kind == GoalKind::Indicator).collect();
        assert_eq!(indicators.len(), table.len());
        for (goal, (id, figure, than, published)) in indicators.into_iter().zip(table) {
            assert_eq!(goal.id.as_str(), *id, "{year}");
            assert_eq!(goal.figure.all, *figure, "{year}, {id}");
            assert_eq!(goal.figure.than_year.unwrap_or_default(), *than, "{year}, {id}");
            let word = Frequency::PUBLISHED.iter().find(|(_, f)| Some(*f) == goal.published);
            assert_eq!(word.map_or("", |(word, _)| word), *published, "{year}, {id}");
            // Under development in 2020: the only one without.
            assert_eq!(goal.data_source.is_empty(), *id == "planleggingshorisont", "{year}, {id}");
            // A year to compare with says nothing without a direction.
            assert!(*than == 0 || !goal.figure.better.is_empty(), "{year}, {id}");
        }
    }
}

#[test]
fn figures_per_service() {
    let names = ["somatikk", "psykisk helsevern voksne", "psykisk helsevern barn og unge", "TSB"];
    let mut found: BTreeMap<(i32, String), Vec<(String, String)>> = BTreeMap::new();
    for year in [2020, 2024] {
        for goal in catalogue(year).goals.into_iter().filter(|g| !g.figure.service.is_empty()) {
            found.insert((year, goal.id.to_string()), goal.figure.service);
        }
    }
    let expected = SERVICES.iter().map(|(year, id, figures)| {
        let pairs = names.iter().zip(figures).filter(|(_, figure)| !figure.is_empty());
        let pairs = pairs.map(|(name, figure)| ((*name).to_owned(), (*figure).to_owned()));
        ((*year, (*id).to_owned()), pairs.collect())
    });
    assert_eq!(found, expected.collect());
}

#[test]
fn only_the_authority_and_no_priority() {
    for year in [2020, 2024] {
        let catalogue = catalogue(year);
        let trusts: Vec<(&str, &str, &str)> = catalogue
            .trusts
            .iter()
            .map(|t| (t.id.as_str(), t.name.as_str(), t.short.as_str()))
            .collect();
        assert_eq!(trusts, [("hmn", "Helse Midt-Norge RHF", "HMN")]);
        assert_eq!(catalogue.prioritised().count(), 0, "{year}");
        for goal in &catalogue.goals {
            let named: Vec<&str> = goal.applies_to.iter().map(Slug::as_str).collect();
            assert_eq!(named, ["hmn"], "{year}, {}", goal.id);
        }
    }
}

#[test]
fn the_calendar_is_the_annual_report() {
    for (year, date) in [(2020, "2021-03-15"), (2024, "2025-03-15")] {
        let catalogue = catalogue(year);
        assert_eq!(catalogue.due.len(), 1, "{year}");
        let due = &catalogue.due[0];
        assert_eq!(due.kind, DueKind::Annual);
        assert_eq!(due.date.unwrap().to_string(), date);
        assert_eq!(due.snapshot, format!("{year}-annual"));
        assert!(due.binds(&catalogue.trusts[0].id));
        // The report covers all but what the attachment on money asks for.
        for goal in &catalogue.goals {
            let expected: &[Frequency] =
                if goal.id.as_str() == "tvupp" { &[] } else { &[Frequency::Annual] };
            assert_eq!(goal.reporting, expected, "{year}, {}", goal.id);
        }
    }
}

#[test]
fn leaders_are_regional_authorities_and_lead_assignments() {
    let known = ["Helse Midt-Norge RHF", "Helse Nord RHF", "Helse Sør-Øst RHF", "Helse Vest RHF"];
    // Counted by hand, in the order of the names.
    for (year, expected) in [(2020, [6, 1, 5, 6]), (2024, [1, 1, 6, 0])] {
        let catalogue = catalogue(year);
        let led: Vec<&Goal> = catalogue.goals.iter().filter(|g| !g.owner.is_empty()).collect();
        assert!(led.iter().all(|g| g.kind == GoalKind::Assignment), "{year}");
        let per_name = known.map(|name| led.iter().filter(|g| g.owner == name).count());
        assert_eq!(per_name, expected, "{year}");
        assert_eq!(led.len(), expected.iter().sum::<usize>(), "{year}");
    }
}

#[test]
fn titles_are_there_unique_and_short() {
    for year in [2020, 2024] {
        let catalogue = catalogue(year);
        let mut seen = BTreeSet::new();
        let mut references = BTreeSet::new();
        for goal in &catalogue.goals {
            assert!(!goal.title.trim().is_empty() && !goal.theme.is_empty(), "{}", goal.id);
            assert!(goal.title.chars().count() <= 69, "{}: {}", goal.id, goal.title);
            assert!(seen.insert(goal.title.to_lowercase()), "{}: {} twice", goal.id, goal.title);
            // One place in the source is one item.
            assert!(references.insert(&goal.reference), "{}: {}", goal.id, goal.reference);
        }
    }
}

#[test]
fn the_same_subject_has_the_same_id_in_both_years() {
    let ids = |year| -> BTreeSet<String> {
        catalogue(year).goals.iter().map(|goal| goal.id.to_string()).collect()
    };
    let both: Vec<String> = ids(2020).intersection(&ids(2024)).cloned().collect();
    assert_eq!(both, IN_BOTH);
}
