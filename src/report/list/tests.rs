use super::*;
use crate::locale::Language;
use crate::model::register::OTHER;
use crate::model::register::testing::{doc, slug};
use crate::model::testing::{Builder, serving, ymd};
use crate::model::{Closing, Date};
use crate::report::fit;
use crate::report::write::text::Look;
use crate::report::write::{Format, Report, write};

fn today() -> Date {
    ymd(2024, 6, 10)
}

fn register() -> Register {
    let mut late = serving(&["r1"]);
    late.title = "Sent tiltak".into();
    let mut done = serving(&["r2"]);
    done.progress = crate::model::Progress::Done;
    let mut later = serving(&["r2", "r3"]);
    later.deadline = Some(ymd(2024, 9, 1));
    later.owner = "Fagdirektør".into();
    Builder::new()
        .risk("unn", "ventetid", "r1", 2, 2)
        .edit_risk("unn", "ventetid", "r1", |_, r| r.owner = "HR-sjef".into())
        .risk("unn", "ventetid", "r2", 5, 5)
        .edit_risk("unn", "ventetid", "r2", |_, r| {
            r.title = "=HYPERLINK(\"x\")\u{1b}[2J".into();
            r.restricted = "offl. § 24".into();
        })
        .risk("unn", OTHER, "r3", 5, 5)
        .edit_risk("unn", OTHER, "r3", |_, r| r.target_by = Some(ymd(2024, 6, 1)))
        .risk("fin", "ventetid", "r4", 5, 5)
        .edit_risk("fin", "ventetid", "r4", |_, r| {
            r.closed = Closing { on: Some(ymd(2024, 4, 1)), why: "ferdig".into() };
        })
        .measure("unn", "ventetid", "m1", late)
        .measure("unn", "ventetid", "m2", done)
        .measure("unn", OTHER, "m3", later)
        .build()
}

fn all_risks(register: &Register) -> RiskList<'_> {
    RiskList { register, items: risks(register, &Filter::default(), today()) }
}

fn all_measures(register: &Register) -> MeasureList<'_> {
    let items = measures(register, &Filter::default(), today());
    MeasureList { register, items, today: today() }
}

fn risk_ids(filter: &Filter) -> Vec<String> {
    risks(&register(), filter, today()).iter().map(|(key, _)| key.id.to_string()).collect()
}

fn measure_ids(filter: &Filter) -> Vec<String> {
    measures(&register(), filter, today()).iter().map(|(key, _)| key.id.to_string()).collect()
}

#[test]
fn risks_stand_worst_first_and_closed_ones_last_if_at_all() {
    let all = Filter { all: true, ..Filter::default() };
    assert_eq!(risk_ids(&Filter::default()), ["r2", "r3", "r1"]);
    assert_eq!(risk_ids(&all), ["r2", "r3", "r1", "r4"]);
    assert_eq!(measure_ids(&Filter::default()), ["m1", "m3"]);
    assert_eq!(measure_ids(&all), ["m1", "m3", "m2"]);
}

#[test]
fn filters_combine() {
    let worst = register().matrix.worst();
    let none = Filter::default;
    for (filter, risks, measures) in [
        (Filter { trusts: vec![slug("fin")], ..none() }, &[][..], &[][..]),
        (Filter { docs: vec![doc("ventetid")], ..none() }, &["r2", "r1"], &["m1", "m3"]),
        (Filter { docs: vec![doc(OTHER)], ..none() }, &["r3"], &["m3"]),
        (Filter { zones: vec![worst], ..none() }, &["r2", "r3"], &["m3"]),
        (Filter { owner: "hr".into(), ..none() }, &["r1"], &["m1"]),
        (Filter { query: "TILTAK sent".into(), ..none() }, &[], &["m1"]),
        (Filter { overdue: true, ..none() }, &["r3", "r1"], &["m1"]),
        (
            Filter { due_before: Some(ymd(2024, 9, 2)), ..none() },
            &["r2", "r3", "r1"],
            &["m1", "m3"],
        ),
        (Filter { due_before: Some(ymd(2024, 6, 1)), ..none() }, &[], &[]),
        (Filter { overdue: true, zones: vec![worst], ..none() }, &["r3"], &[]),
    ] {
        assert_eq!(risk_ids(&filter), risks, "{filter:?}");
        assert_eq!(measure_ids(&filter), measures, "{filter:?}");
    }
}

#[test]
fn a_table_fits_the_terminal_and_marks_what_is_restricted_or_late() {
    let register = register();
    let locale = Locale::new(Language::En);
    for room in [60, 72, 100] {
        let look = Look { columns: Some(room), color: false };
        let text = write(&all_risks(&register), Format::Text, look, &locale)
            + &write(&all_measures(&register), Format::Text, look, &locale);
        for line in text.lines() {
            assert!(fit::width(line) <= room, "{room}: {line}");
        }
        assert!(!text.contains('\u{1b}'));
        assert!(text.contains("unn/r2") && text.contains("§ =HYP"), "{text}");
        assert!(text.contains("2024-06-01 !"), "{text}");
    }
}

#[test]
fn a_spreadsheet_gets_no_formulas() {
    let locale = Locale::new(Language::Nb);
    let csv = write(&all_risks(&register()), Format::Csv, Look::default(), &locale);
    assert!(csv.starts_with('\u{feff}'));
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&csv.as_bytes()[3..]);
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(&rows[0][3], "'=HYPERLINK(\"x\")\u{fffd}[2J");
    assert_eq!(&rows[0][18], "offl. § 24");
    assert_eq!(&rows[1][19], "m3");
    let mut register = register();
    for lead in ["=", "+", "-", "@", "\t", "\r"] {
        let book = register.trusts.get_mut(&slug("unn")).unwrap();
        let (_, slot) = book.assessments_mut().find(|(name, _)| name.as_str() == OTHER).unwrap();
        std::sync::Arc::make_mut(slot).measures.get_mut(&slug("m3")).unwrap().title =
            format!("{lead}1");
        let csv = write(&all_measures(&register), Format::Csv, Look::default(), &locale);
        let line = csv.lines().find(|line| line.contains(";m3;")).unwrap();
        assert!(line.contains(";'") || line.contains(";\"'"), "{lead:?}: {line}");
    }
}

#[test]
fn json_says_where_each_stands() {
    let register = register();
    let locale = Locale::new(Language::Nb);
    let value = all_risks(&register).json(&locale);
    let first = &value["risks"][0];
    assert_eq!(first["trust"], "unn");
    assert_eq!(first["goal"], "ventetid");
    assert_eq!(first["restricted"], "offl. § 24");
    assert_eq!(first["level"]["zone"], "R");
    let value = all_measures(&register).json(&locale);
    assert_eq!(value["measures"][0]["overdue"], true);
    assert_eq!(value["measures"][1]["restricted"], true);
}
