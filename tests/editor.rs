//! `risiko edit`: the user's own editor, opened at the right line, and what it leaves behind.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;
use std::process::Output;

use place::{Place, code, command, err, out};

/// A program that takes down how it was called, and then does something to the file.
fn edit(place: &Place, name: &str, does: &str, id: &str) -> (Output, String) {
    let program = place.root.parent().unwrap().join(name);
    let log = place.root.parent().unwrap().join("called");
    let body = format!("printf '%s\\n' \"$@\" > '{}'\n{does}", log.display());
    place::script(&program, &body);
    let mut risiko = command(&place.root, &["edit", id]);
    risiko.env_remove("VISUAL").env("EDITOR", format!("'{}' --wait", program.display()));
    let output = risiko.output().unwrap();
    (output, fs::read_to_string(log).unwrap_or_default())
}

fn line_of(place: &Place, file: &str, header: &str) -> usize {
    let text = fs::read_to_string(place.root.join(file)).unwrap();
    text.lines().position(|line| line == header).unwrap() + 1
}

#[test]
fn the_file_opens_at_the_line_and_is_checked_afterwards() {
    let place = Place::demo();
    let file = place.root.join("2024/unn/ventetid.toml");
    let line = line_of(&place, "2024/unn/ventetid.toml", "[measure.m4q8t]");
    let (output, called) = edit(&place, "vim", "", "m4q8t");
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert_eq!(called, format!("--wait\n+{line}\n{}\n", file.display()));
    assert!(
        out(&output).contains("ikke endret") && place.git(&["status", "--porcelain"]).is_empty(),
        "{}",
        out(&output)
    );
    let (output, called) =
        edit(&place, "code", "sed -i 's/^probability = 5/probability = 4/' \"${3%:*}\"", "r7k3m");
    assert!(called.starts_with("--wait\n--goto\n/"), "{called}");
    assert_eq!(code(&output), 0, "{}", err(&output));
    assert!(out(&output).contains("unn/r7k3m probability 5 → 4"), "{}", out(&output));
    let (output, _) = edit(&place, "ukjent", "echo 'status = = 1' >> \"$2\"", "unn/ventetid");
    assert_eq!(code(&output), 1, "{}", out(&output));
    assert!(err(&output).contains("2024/unn/ventetid.toml:"), "{}", err(&output));
    // What is damaged is found again to be mended.
    let (output, called) = edit(&place, "nano", "sed -i '/= = 1/d' \"$3\"", "r7k3m");
    assert_eq!(code(&output), 0, "{}", err(&output));
    let line = line_of(&place, "2024/unn/ventetid.toml", "[risk.r7k3m]");
    assert!(called.contains(&format!("+{line}\n")), "{called}");
}

#[test]
fn an_editor_that_fails_or_is_not_there_is_named() {
    let place = Place::demo();
    let (output, _) = edit(&place, "vim", "exit 3", "r7k3m");
    assert!(code(&output) == 2 && err(&output).contains("vim"), "{}", err(&output));
    for editor in ["/finnes/ikke", "'aapen"] {
        let mut risiko = command(&place.root, &["edit", "r7k3m"]);
        let output = risiko.env("VISUAL", editor).output().unwrap();
        assert!(code(&output) == 2 && err(&output).contains(editor), "{}", err(&output));
    }
    assert!(place.git(&["status", "--porcelain"]).is_empty());
}
