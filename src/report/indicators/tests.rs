use std::sync::Arc;

use super::*;
use crate::locale::Language;
use crate::model::indicator::Hospital as NamedHospital;
use crate::model::register::INDICATORS;
use crate::model::register::testing::slug;
use crate::model::testing::Builder;
use crate::model::{Better, Decimal, Document, Reading};
use crate::report::write::text::Look;
use crate::report::write::{Format, write};

fn decimal(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn result(value: &str, provisional: bool) -> Reading {
    Reading::result(decimal(value), provisional)
}

/// UNN and FIN follow indicators with everything that can be said of a hospital.
fn register() -> Register {
    let few = |value| Reading::few(Decimal::parse(value));
    let stemi = Indicator {
        title: "Reperfusjon innen anbefalt tid".into(),
        unit: "%".into(),
        better: Some(Better::Higher),
        green: Some(decimal("85")),
        yellow: Some(decimal("70")),
        source: "Kilde".into(),
        hospitals: [
            (slug("bodo"), [(2022, result("85.0", false))].into()),
            (slug("harstad"), [(2022, few("17")), (2023, few(""))].into()),
            (slug("narvik"), Readings::new()),
            (slug("tromso"), [(2022, result("48", false)), (2023, result("68.5", true))].into()),
        ]
        .into(),
        ..Indicator::under(slug("ventetid"))
    };
    let leak = Indicator {
        title: "Lekkasje\u{1b}[2J".into(),
        better: Some(Better::Lower),
        green: Some(decimal("4")),
        yellow: Some(decimal("6")),
        hospitals: [(
            slug("hammerfest"),
            [(2022, result("4.1", false)), (2023, result("5", false))].into(),
        )]
        .into(),
        ..Indicator::under(slug("sykefravaer"))
    };
    let built = Builder::new().indicator("unn", "stemi", stemi).indicator("fin", "leak", leak);
    built.hospital("unn", "tromso", "Tromsø").hospital("fin", "tromso", "Tromsø").build()
}

fn written(filter: Filter, format: Format, language: Language) -> String {
    let indicators = Indicators { register: &register(), filter };
    write(&indicators, format, Look::default(), &Locale::new(language))
}

#[test]
fn people_read_lights_without_colour_in_bokmal() {
    insta::assert_snapshot!(written(Filter::default(), Format::Text, Language::Nb));
}

#[test]
fn and_in_english_only_what_is_red() {
    let filter = Filter { red: true, ..Filter::default() };
    insta::assert_snapshot!(written(filter, Format::Text, Language::En));
    let none = Filter { red: true, trust: Some(slug("fin")), goal: None };
    assert_eq!(written(none, Format::Text, Language::En), "No red indicators here.\n");
}

#[test]
fn programs_read_what_is_written_and_what_is_derived() {
    let value = json(&register(), &Filter::default());
    insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
}

#[test]
fn a_spreadsheet_has_a_row_per_reading_and_one_for_none() {
    let filter = Filter { trust: Some(slug("unn")), ..Filter::default() };
    let sheet = written(filter, Format::Csv, Language::Nb);
    let rows: Vec<&str> = sheet.trim_start_matches('\u{feff}').split("\r\n").collect();
    let begin = "unn;ventetid;stemi;Reperfusjon innen anbefalt tid;%;higher;85;70";
    assert_eq!(
        rows[1..],
        [
            format!("{begin};bodo;Bodo;2022;85;;;green"),
            format!("{begin};harstad;Harstad;2022;17;;yes;not-judged"),
            format!("{begin};harstad;Harstad;2023;;;yes;not-judged"),
            format!("{begin};narvik;Narvik;;;;;not-judged"),
            format!("{begin};tromso;Tromsø;2022;48;;;red"),
            format!("{begin};tromso;Tromsø;2023;68,5;yes;;red"),
            String::new(),
        ]
    );
}

#[test]
fn hospitals_stand_by_their_names_in_the_readers_alphabet() {
    let mut register = register();
    let book = register.trusts.get_mut(&slug("unn")).unwrap();
    let mut indicators = book.indicators().clone();
    indicators.hospitals.insert(slug("bodo"), NamedHospital { name: "Åsgård".into() });
    let indicators = Document::Indicators(Arc::new(indicators));
    book.put(&slug(INDICATORS), Some(indicators));
    let names = |language| {
        let filter = Filter { trust: Some(slug("unn")), ..Filter::default() };
        let followed = followed(&register, &filter);
        let blocks = blocks(&register, &followed, &[], &Locale::new(language));
        blocks[0].lines.iter().map(|line| line.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(Language::Nn), ["Harstad", "Narvik", "Tromsø", "Åsgård"]);
    assert_eq!(names(Language::En), ["Åsgård", "Harstad", "Narvik", "Tromsø"]);
}

#[test]
fn a_goal_and_a_trust_narrow_what_is_followed() {
    let register = register();
    let count = |trust: Option<&str>, goal: Option<&str>| {
        let filter = Filter { trust: trust.map(slug), goal: goal.map(slug), red: false };
        followed(&register, &filter).len()
    };
    assert_eq!([count(None, None), count(Some("unn"), None)], [2, 1]);
    assert_eq!([count(None, Some("sykefravaer")), count(Some("unn"), Some("sykefravaer"))], [1, 0]);
}

#[test]
fn the_newest_years_are_shown() {
    let register = register();
    let filter = Filter::default();
    let all = followed(&register, &filter);
    assert_eq!(years(&all, 4), [2022, 2023]);
    assert_eq!(years(&all, 1), [2023]);
    assert_eq!(years(&[], 4), Vec::<i32>::new());
}

#[test]
fn counts_name_only_what_there_is() {
    let tally = |id: &str, language| {
        let register = register();
        let trust = slug(id);
        let counted = crate::model::indicator::Tally::of(register.indicators(&trust, None));
        phrases::tally(counted, &Locale::new(language))
    };
    assert_eq!(
        tally("unn", Language::Nb),
        "1 rød, 1 grønn, 1 med få pasienter, 1 uten resultat av 4 indikatorresultater"
    );
    assert_eq!(tally("fin", Language::En), "1 yellow of 1 indicator result");
}
