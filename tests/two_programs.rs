//! Two programs on one register: the second may look, and is told who is at work.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::terminal;

use std::fs;
use std::process::Command;

use place::{Place, code, err};
use terminal::Terminal;

fn start(place: &Place) -> Terminal {
    let mut terminal = Terminal::start(&[], &place.root, (120, 40));
    terminal.wait_for_text("Prioriterte mål");
    terminal
}

/// UNN's matrix, and the key that would pick its first risk up.
fn try_to_move(terminal: &mut Terminal) {
    terminal.send("/ventetid til helsehjelp unn");
    terminal.wait_for("the goal found", |s| {
        s.contains("Ventetid til helsehjelp") && s.contains("› ventetid til helsehjelp unn")
    });
    terminal.send("\r");
    terminal.wait_for_text("UNN › Ventetid til helsehjelp");
    terminal.send(" ");
}

/// The same, and the risk is moved.
fn move_a_risk(terminal: &mut Terminal) {
    try_to_move(terminal);
    terminal.wait_for_text("FLYTTER");
    terminal.send("\x1b[D\r");
    terminal.wait_for_text("ulagret");
}

#[test]
fn the_second_looks_on_and_names_the_first_until_it_is_gone() {
    let place = Place::scene("tertial");
    let mut first = start(&place);
    assert!(!first.screen().contains("bare lesing"));

    let mut second = start(&place);
    second.wait_for_text("bare lesing");
    let named = format!("prosess {}", first.process_id());
    second.wait_for_text(&named);
    try_to_move(&mut second);
    second.wait_for_text("Bare lesing: registeret er åpnet av");
    assert!(!second.screen().contains("ulagret"));
    // Nor does it offer what the first has not saved yet.
    move_a_risk(&mut first);
    let mut third = start(&place);
    third.wait_for_text(&named);
    assert!(!third.screen().contains("Noe ble ikke lagret"));
    // Commands that read are kept out by nobody.
    let status = place.risiko(&["status", "--trust", "unn"]);
    assert_eq!(err(&status), "");

    // Leaving as one who looks takes nothing from the first.
    second.send("q");
    assert_eq!(second.wait_for_end(), 0);
    let mut fourth = start(&place);
    fourth.wait_for_text(&named);

    let id = first.process_id().to_string();
    assert!(Command::new("kill").args(["-KILL", &id]).status().unwrap().success());
    first.wait_for_end();
    assert!(!fs::read_to_string(place.root.join(".risiko/lock")).unwrap().is_empty());
    let mut next = start(&place);
    next.wait_for_text("Noe ble ikke lagret");
    assert!(!next.screen().contains("bare lesing"), "{}", next.screen());
    next.send("1");
    next.wait_for_text("ulagret");
    next.send("s");
    next.wait_for_text("Lagret 2024/unn/ventetid.toml");
    next.send("q");
    assert_eq!(next.wait_for_end(), 0);
}

#[test]
fn who_looked_on_may_edit_when_the_first_has_left() {
    let place = Place::scene("tertial");
    let mut first = start(&place);
    let mut second = start(&place);
    second.wait_for_text("bare lesing");
    first.send("q");
    assert_eq!(first.wait_for_end(), 0);
    try_to_move(&mut second);
    second.wait_for("the right to write", |s| !s.contains("bare lesing"));
    second.send(" \x1b[D\r");
    second.wait_for_text("ulagret");
    second.send("s");
    second.wait_for_text("Lagret 2024/unn/ventetid.toml");
    assert_eq!(place.git(&["status", "--porcelain"]), " M 2024/unn/ventetid.toml\n");
    // Now it is the second that holds it.
    let mut third = start(&place);
    third.wait_for_text(&format!("prosess {}", second.process_id()));
}

#[test]
fn who_looked_on_is_offered_what_the_first_left_unsaved() {
    let place = Place::scene("tertial");
    let mut first = start(&place);
    move_a_risk(&mut first);
    let mut second = start(&place);
    second.wait_for_text("bare lesing");
    let id = first.process_id().to_string();
    assert!(Command::new("kill").args(["-KILL", &id]).status().unwrap().success());
    first.wait_for_end();
    try_to_move(&mut second);
    second.wait_for_text("Noe ble ikke lagret");
}

#[test]
fn a_command_that_edits_names_who_has_it_open_and_writes_nothing() {
    let place = Place::scene("tertial");
    let mut first = start(&place);
    let set = ["set", "unn/r7k3m", "owner=fagdirektør"];
    let refused = place.risiko(&set);
    assert_eq!(code(&refused), 2);
    let said = err(&refused);
    assert!(said.contains(&format!("prosess {}", first.process_id())), "{said}");
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    // What only says what it would do needs no right to write.
    assert_eq!(code(&place.risiko(&[&set[..], &["--dry-run"]].concat())), 0);
    first.send("q");
    assert_eq!(first.wait_for_end(), 0);
    assert_eq!(code(&place.risiko(&set)), 0);
    assert_eq!(place.git(&["status", "--porcelain"]), " M 2024/unn/ventetid.toml\n");
}

#[test]
fn what_is_this_machines_alone_is_not_seen_by_git() {
    let place = Place::scene("tertial");
    // Also where a register's own list does not name the folder.
    fs::remove_file(place.root.join(".gitignore")).unwrap();
    let mut terminal = start(&place);
    assert_eq!(place.git(&["status", "--porcelain"]), " D .gitignore\n");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}
