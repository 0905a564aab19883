//! A trust's year of reporting through the real binary: which round asks for what, on which day, and
//! what has been delivered.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use crate::place::{Place, code, err, json, out};

/// How many requirements a round asks a trust for, always and only on deviation.
fn asked(place: &Place, trust: &str, args: &[&str]) -> (String, usize, usize) {
    let base = ["report-text", "--trust", trust, "--all", "--format", "json"];
    let output = place.risiko(&[&base[..], args].concat());
    assert_eq!(code(&output), 0, "{}", err(&output));
    let report = json(&output);
    let rows = report["requirements"].as_array().unwrap();
    let always = rows.iter().filter(|row| row["asked"] == "always").count();
    (report["round"].as_str().unwrap().to_owned(), always, rows.len() - always)
}

#[test]
fn the_year_day_by_day() {
    let place = Place::demo();
    let text = "[delivered.2024-T1]\non = 2024-05-14\nboard = 2024-05-28\ncase = \"34/2024\"\n\n\
                [requirement.ventetid.2024-T1]\ndeviation = true\n\
                text = \"\"\"\nVentetiden var 57 dager i mars.\n\"\"\"\nexpected = 2024-12-31\n";
    place.write("2024/unn/_reporting.toml", text.as_bytes());
    // Attachment 2: 16 rows every tertial, 2 monthly and tertial; one of the first tertial only, two
    // of the second; of 51 on deviation one is HNIKT's alone; the year asks for all of them.
    let year = [
        ("2024-02-20", "2024-T1", 19, 50),
        ("2024-03-01", "2024-T1", 19, 50),
        ("2024-05-15", "2024-T1", 19, 50),
        ("2024-06-01", "2024-T1", 19, 50),
        ("2024-09-15", "2024-T2", 20, 50),
        ("2025-02-01", "2024-annual", 68, 0),
    ];
    for (today, round, always, deviation) in year {
        let found = asked(&place, "unn", &["--today", today]);
        assert_eq!(found, (round.to_owned(), always, deviation), "{today}");
    }
    // What was written in the first tertial is what the second begins with.
    let then = out(&place.risiko(&["report-text", "--trust", "unn", "--today", "2024-09-01"]));
    assert!(then.contains("Sist (2024-T1): Ventetiden var 57 dager i mars."), "{then}");
    assert!(then.contains("ikke levert"), "{then}");
    let first = out(&place.risiko(&["report-text", "--trust", "unn", "--round", "2024-t1"]));
    for wanted in ["levert 14. mai", "sak 34/2024", "Avvik", "Forventet innfridd 31. desember"] {
        assert!(first.contains(wanted), "{wanted}: {first}");
    }
    // Deadlines tell what is delivered.
    let args = ["deadlines", "--trust", "unn", "--only", "reporting", "--today", "2024-05-06"];
    let deadlines = out(&place.risiko(&args));
    assert_eq!(deadlines.matches(" · levert").count(), 2, "{deadlines}");
}

#[test]
fn sources_order_and_numbers_stand_and_months_are_rounds() {
    let place = Place::demo();
    assert_eq!(asked(&place, "sano", &["--round", "2024-03"]), ("2024-03".to_owned(), 3, 0));
    let all = out(&place.risiko(&["report-text", "--trust", "unn", "--round", "2024-annual"]));
    let at = |text: &str| all.find(text).unwrap_or_else(|| panic!("{text}: {all}"));
    assert!(at("1 · Ambulant helseteam") < at("5 · Kvalitetsindikatorer"));
    assert!(at("5 · Kvalitetsindikatorer") < at("13 · Tilstrebe arbeidsplaner"));
    let unknown = place.risiko(&["report-text", "--trust", "unn", "--round", "2024-T9"]);
    assert_eq!(code(&unknown), 2);
    assert!(err(&unknown).contains("2024-T1, 2024-T2"), "{}", err(&unknown));
}
