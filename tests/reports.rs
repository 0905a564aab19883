//! `risiko report` through the real binary.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::fs;
use std::path::PathBuf;

use crate::place::{Place, code, err, out};

/// The formats of text by the endings of their files.
const ENDINGS: [&str; 5] = ["txt", "md", "html", "csv", "json"];
const KINDS: [&str; 3] = ["assessment", "board", "tertial"];

/// The words of the example's only restricted risk (HNIKT, `motstandskraft`).
const SECRET: [&str; 4] =
    ["r9xj5", "Inngang uten siste sikkerhetsoppdatering", "kjent svakhet", "§ 24 tredje ledd"];

fn file(place: &Place, name: &str) -> PathBuf {
    place.root.join(name)
}

#[test]
fn every_kind_in_every_format_leaves_no_trace_of_what_is_restricted() {
    let place = Place::demo();
    for kind in KINDS {
        for ending in ENDINGS {
            let name = format!("{kind}.{ending}");
            let args = ["report", kind, "--trust", "hnikt", "--public", "-o", &name];
            let output = place.risiko(&args);
            assert_eq!(code(&output), 0, "{name}: {}", err(&output));
            let text = fs::read_to_string(file(&place, &name)).unwrap();
            for secret in SECRET {
                assert!(!text.contains(secret), "{name} tells {secret:?}");
            }
        }
    }
}

#[test]
fn where_something_is_restricted_a_person_chooses_who_may_read_it() {
    let place = Place::demo();
    let unsaid = place.risiko(&["report", "board", "--trust", "hnikt"]);
    assert_eq!((code(&unsaid), out(&unsaid).as_str()), (2, ""));
    assert!(err(&unsaid).contains("--public") && err(&unsaid).contains("--internal"));
    let internal = place.risiko(&["report", "board", "--trust", "hnikt", "--internal"]);
    assert_eq!(code(&internal), 0, "{}", err(&internal));
    assert!(out(&internal).contains("Til intern bruk: 1 risiko"), "{}", out(&internal));
    let nothing = place.risiko(&["report", "board", "--trust", "unn"]);
    assert_eq!(code(&nothing), 0, "{}", err(&nothing));
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_asked() {
    let place = Place::demo();
    place.write("sak.html", b"mitt");
    let args = ["report", "board", "--trust", "unn", "-o", "sak.html"];
    let refused = place.risiko(&args);
    assert_eq!(code(&refused), 2);
    assert_eq!(fs::read(file(&place, "sak.html")).unwrap(), b"mitt");
    let forced = place.risiko(&[&args[..], &["--force"]].concat());
    assert_eq!(code(&forced), 0, "{}", err(&forced));
    let html = fs::read_to_string(file(&place, "sak.html")).unwrap();
    assert!(html.starts_with("<!doctype html>"), "the ending tells the format");
}

#[test]
fn what_cannot_be_made_is_told_and_leaves_nothing_behind() {
    let place = Place::demo();
    let files = || fs::read_dir(&place.root).unwrap().count();
    let before = files();
    for (args, said) in [
        (&["report", "board", "--trust", "unn", "-o", "sak.xyz"][..], "--format"),
        (&["report", "board"], "--trust"),
        (&["report", "board", "--trust", "unn", "--round", "2024-T9"], "2024-T1"),
        (&["report", "board", "--trust", "unn", "--since", "ukjent"], "2024-03-01"),
        (&["report", "board", "--trust", "unn", "-o", "README.md/sak.html"], "sak.html"),
    ] {
        let output = place.risiko(args);
        assert_eq!(code(&output), 2, "{args:?}: {}", out(&output));
        assert!(err(&output).contains(said), "{args:?}: {}", err(&output));
    }
    assert_eq!(files(), before);
}

#[test]
fn a_matrix_is_a_picture_of_its_own() {
    let place = Place::demo();
    let args = ["matrix", "--trust", "unn", "--goal", "ventetid", "--format", "svg"];
    let svg = out(&place.risiko(&args));
    assert!(svg.starts_with("<?xml") && svg.trim_end().ends_with("</svg>"), "{svg}");
    assert!(svg.contains("<title ") && svg.contains("<desc "), "{svg}");
}
