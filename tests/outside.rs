//! Others write the register's files while it is open in a terminal: an editor, a `git pull`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::terminal;

use std::fs;

use place::Place;
use terminal::Terminal;

const DOWN: &str = "\x1b[B";
const RIGHT: &str = "\x1b[C";
const LEFT: &str = "\x1b[D";
const ENTER: &str = "\r";
const FILE: &str = "2024/unn/ventetid.toml";
/// Whether the list shows UNN's first risk of the waiting times with these levels and this zone.
fn first_is(screen: &str, levels: &str) -> bool {
    screen.lines().any(|line| line.contains("▸ 1 ● Behandlere") && line.contains(levels))
}

fn open(place: &Place) -> Terminal {
    let mut terminal = Terminal::start(&[], &place.root, (120, 40));
    terminal.wait_for_text("Prioriterte mål");
    terminal.send("/ventetid til helsehjelp unn");
    terminal.wait_for_text("› ventetid til helsehjelp unn");
    terminal.send(ENTER);
    terminal.wait_for("the first risk", |s| first_is(s, "… 5 4  R"));
    terminal
}

/// Another program writes the file, in one step as editors and git do.
fn they_write(place: &Place, change: impl Fn(String) -> String) {
    let path = place.root.join(FILE);
    let text = change(fs::read_to_string(&path).unwrap());
    let beside = place.root.join("2024/unn/.annen");
    fs::write(&beside, text).unwrap();
    fs::rename(beside, path).unwrap();
}

/// The probability of the first risk in the file.
fn with_probability(level: u8) -> impl Fn(String) -> String {
    move |text| {
        let at = text.find("[risk.r7k3m]").unwrap();
        let from = at + text[at..].find("probability = ").unwrap();
        format!("{}probability = {level}{}", &text[..from], &text[from + "probability = 5".len()..])
    }
}

#[test]
fn what_an_editor_saves_appears_at_once() {
    let place = Place::demo();
    let mut terminal = open(&place);
    they_write(&place, with_probability(3));
    terminal.wait_for_text("ble endret utenfra, og er hentet inn");
    terminal.wait_for("the risk in its new cell", |s| first_is(s, "… 3 4  O"));
    terminal.send("q");
    terminal.wait_for_end();
    assert!(place.git(&["diff"]).contains("+probability = 3"), "our program has written nothing");
}

#[test]
fn the_same_field_changed_by_both_is_asked_and_the_answer_is_saved() {
    for (answer, level) in [(LEFT, 4), (RIGHT, 2)] {
        let place = Place::demo();
        let mut terminal = open(&place);
        terminal.send(&format!(" {DOWN}\r"));
        terminal.wait_for_text("● ulagret");
        they_write(&place, |text| {
            with_probability(2)(text).replacen("owner = \"fagdirektør\"", "owner = \"direktør\"", 1)
        });
        terminal.wait_for_text("Hva skal stå?");
        terminal.send(answer);
        terminal.wait_for_text("Avgjort");
        if level == 4 {
            terminal.send("s");
            terminal.wait_for_text("Lagret");
        }
        assert!(!terminal.screen().contains("● ulagret"), "theirs is on disk already");
        let diff = place.git(&["diff", "--unified=0"]);
        assert!(diff.contains(&format!("+probability = {level}")), "{diff}");
        assert!(diff.contains("+owner = \"direktør\""), "their other change stands: {diff}");
        terminal.send("q");
        terminal.wait_for_end();
    }
}

#[test]
fn a_question_put_off_is_asked_again_when_saving() {
    let place = Place::demo();
    let mut terminal = open(&place);
    terminal.send(&format!(" {DOWN}\r"));
    terminal.wait_for_text("● ulagret");
    they_write(&place, with_probability(2));
    terminal.wait_for_text("Hva skal stå?");
    terminal.send("\x1b");
    terminal.wait_for_text("Ikke avgjort");
    terminal.send("s");
    terminal.wait_for_text("Hva skal stå?");
    assert!(place.git(&["diff"]).contains("+probability = 2"), "nothing was overwritten");
}

#[test]
fn a_damaged_file_shows_as_a_problem_and_comes_back_when_it_is_mended() {
    let place = Place::demo();
    let mut terminal = open(&place);
    let sound = fs::read_to_string(place.root.join(FILE)).unwrap();
    they_write(&place, |text| text.replacen("owner = \"", "owner = ", 1));
    terminal.wait_for_text("kan ikke leses");
    terminal.send("p");
    terminal.wait_for_text("Filer som ikke kan leses");
    terminal.send("\x1b");
    they_write(&place, |_| sound.clone());
    terminal.wait_for("the first risk again", |s| first_is(s, "… 5 4  R"));
}

#[test]
fn a_file_off_its_form_is_counted_until_it_is_mended() {
    let place = Place::demo();
    let mut terminal = open(&place);
    terminal.send("p");
    terminal.wait_for("the count", |s| notes(s).is_some());
    let before = notes(&terminal.screen()).unwrap();
    they_write(&place, |text| text.replacen("status = ", "status=", 1));
    terminal.wait_for("one note more", |s| notes(s) == Some(before + 1));
    they_write(&place, |text| text.replacen("status=", "status = ", 1));
    terminal.wait_for("as many as before", |s| notes(s) == Some(before));
}

/// How many notes the list of what is to be mended counts.
fn notes(screen: &str) -> Option<usize> {
    screen.split(" merknader").next()?.rsplit(' ').next()?.parse().ok()
}
