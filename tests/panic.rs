//! A panic in the background leaves the program on the screen; one of the program itself gives the
//! terminal back first. The test's own binary plays the program: it runs itself in a pseudo-terminal.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::terminal;
use risiko::store::preferences::Look;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{env, fs, thread};

use place::Place;
use portable_pty::CommandBuilder;
use risiko::locale::Language;
use risiko::model::Date;
use risiko::store;
use risiko::tui::{Begin, Depth, Options, Own, run};
use terminal::Terminal;

const ROOT: &str = "RISIKO_TEST_PANIC_ROOT";
const WHERE: &str = "RISIKO_TEST_PANIC_WHERE";

/// The file that makes the background thread panic, and the one that says it has.
const NOW: &str = "panic-now";
const DONE: &str = "panic-done";

/// The program, where the tests below have started it.
#[test]
fn program() {
    let Some(root) = env::var_os(ROOT).map(PathBuf::from) else { return };
    let mut opened = store::open(&root, None).unwrap();
    match env::var(WHERE).unwrap().as_str() {
        "background" => panic_in_background(&root),
        // No tile can be drawn.
        _ => Arc::make_mut(&mut opened.register.matrix).zones.clear(),
    }
    let options = Options {
        language: Language::Nb,
        today: Date::from_ymd_opt(2024, 5, 6).unwrap(),
        today_is_fixed: true,
        begin: Begin::Overview,
        depth: Depth::True,
        look: Look::Dark,
        own: Own::default(),
    };
    run(opened, options).unwrap();
}

fn panic_in_background(root: &Path) {
    let (now, done) = (root.join(NOW), root.join(DONE));
    thread::spawn(move || {
        while !now.exists() {
            thread::sleep(Duration::from_millis(5));
        }
        let ended = thread::spawn(|| panic!("out of paper")).join();
        fs::write(done, if ended.is_err() { "panicked" } else { "" }).unwrap();
    });
}

fn start(place: &Place, thread: &str) -> Terminal {
    let mut command = CommandBuilder::new(env::current_exe().unwrap());
    command.args(["--exact", "panic::program", "--nocapture"]);
    command.env(ROOT, &place.root);
    command.env(WHERE, thread);
    command.env("RUST_BACKTRACE", "0");
    Terminal::start_program(command, &place.root, (100, 30))
}

#[test]
fn a_panic_in_the_background_leaves_the_program_on_the_screen() {
    let place = Place::demo();
    let mut terminal = start(&place, "background");
    terminal.wait_for_text("Prioriterte mål");
    place.write(NOW, b"");
    let done = place.root.join(DONE);
    terminal.wait_for("the panic", |_| fs::read(&done).is_ok_and(|text| text == b"panicked"));
    terminal.send("f");
    terminal.wait_for_text("Frister");
    assert!(terminal.is_full_screen(), "{}", terminal.screen());
    assert!(!terminal.screen().contains("out of paper"), "{}", terminal.screen());
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
    let screen = terminal.screen();
    assert!(!terminal.is_full_screen() && screen.contains("out of paper"), "{screen}");
}

#[test]
fn a_panic_of_the_program_itself_gives_the_terminal_back() {
    let place = Place::demo();
    let mut terminal = start(&place, "program");
    assert_ne!(terminal.wait_for_end(), 0);
    assert!(!terminal.is_full_screen());
    assert!(terminal.screen().contains("panicked at"), "{}", terminal.screen());
}
