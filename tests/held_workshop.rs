//! A workshop that is interrupted: what was noted is there at the next start, and written once.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place::Place;
use crate::terminal::Terminal;

const ENTER: &str = "\r";
const FILE: &str = "2024/unn/ventetid.toml";

/// Adds a sentence under a key of the wall, and waits until the wall shows it.
fn note(terminal: &mut Terminal, key: &str, words: &str, shown: &str) {
    terminal.send(key);
    terminal.wait_for_text("Enter noterer");
    terminal.send(words);
    terminal.send(ENTER);
    terminal.wait_for_text(shown);
}

#[test]
fn a_workshop_that_is_killed_goes_on_at_the_next_start() {
    let place = Place::scene("tertial");
    let start =
        |place: &Place| Terminal::start(&["workshop", "unn", "ventetid"], &place.root, (80, 24));
    let mut terminal = start(&place);
    terminal.wait_for_text("Gjennomgås");
    terminal.send(ENTER);
    terminal.wait_for_text("1 av 5");
    note(&mut terminal, "b", "Bemanningsplanen går først", "Besluttet: ① Bemanningsplanen");
    drop(terminal);
    let mut terminal = start(&place);
    terminal.wait_for_text("Et arbeidsmøte ble avbrutt");
    terminal.send(ENTER);
    terminal.wait_for_text("Besluttet: ① Bemanningsplanen");
    terminal.send("\x1b[15~");
    terminal.wait_for_text("Enter rett");
    terminal.send("\x1b[15~");
    terminal.wait_for_text("Referatet er ført inn");
    terminal.send("s");
    terminal.wait_for_text("Lagret");
    terminal.send("q");
    let diff = place.git(&["diff", FILE]);
    assert_eq!(diff.matches("+[session.").count(), 1, "{diff}");
}
