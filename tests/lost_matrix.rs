//! A year whose matrix cannot be read: no zone of another scale is shown anywhere.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::fs;

use crate::place;

use place::{Place, code, err, json, out};

/// The example with one wrong letter in the grid of its matrix.
fn broken() -> Place {
    let place = Place::demo();
    let file = place.root.join("2024/matrix.toml");
    let text = fs::read_to_string(&file).unwrap();
    let wrong = text.replacen("\"Y O O R R\"", "\"Y O O R Q\"", 1);
    assert_ne!(wrong, text);
    fs::write(&file, wrong).unwrap();
    place
}

#[test]
fn no_zone_is_told_and_the_exit_code_says_so() {
    let place = broken();
    for args in [
        &["list", "risks"][..],
        &["list", "risks", "--format", "csv"],
        &["export", "--format", "json"],
        &["status"],
        &["matrix", "--trust", "unn"],
        &["check"],
    ] {
        let said = place.risiko(args);
        assert_eq!(code(&said), 2, "{args:?}: {}", err(&said));
        let told = err(&said) + &out(&said);
        assert!(told.contains("matrix.toml"), "{args:?}: {told}");
    }
    let listed = json(&place.risiko(&["list", "risks", "--format", "json"]));
    let zones = listed.to_string();
    for zone in ["G", "Y", "O", "R"] {
        assert!(!zones.contains(&format!("\"zone\":\"{zone}\"")), "{zone}");
    }
}

#[test]
fn what_is_written_stays_what_it_is() {
    let place = broken();
    let exported = json(&place.risiko(&["export", "--format", "json"])).to_string();
    assert!(exported.contains("\"probability\":4"), "levels are told by number");
}
