//! The main job, end to end: a workshop adds a risk, moves it, gives it a measure with a deadline
//! and saves, and `git diff` says exactly that.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::terminal;

use std::path::Path;
use std::process::Command;

use place::Place;
use terminal::Terminal;

const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";
const RIGHT: &str = "\x1b[C";
const LEFT: &str = "\x1b[D";
const ENTER: &str = "\r";

fn open(register: &Path, size: (u16, u16)) -> Terminal {
    let mut terminal = Terminal::start(&[], register, size);
    terminal.wait_for_text("Prioriterte mål");
    terminal
}

/// Opens UNN's matrix of the waiting times through the search.
fn open_waiting_times(terminal: &mut Terminal) {
    terminal.send("/ventetid til helsehjelp unn");
    terminal.wait_for("the goal found", |s| {
        s.contains("Ventetid til helsehjelp") && s.contains("› ventetid til helsehjelp unn")
    });
    terminal.send(ENTER);
    terminal.wait_for_text("UNN › Ventetid til helsehjelp");
}

#[test]
fn a_workshop_leaves_a_diff_that_says_exactly_what_happened() {
    let place = Place::scene("tertial");
    let mut terminal = open(&place.root, (120, 40));
    open_waiting_times(&mut terminal);

    terminal.send("n");
    terminal.wait_for_text("Ny risiko");
    terminal.send("Sommerturnus uten nok behandlere");
    terminal.send(ENTER);
    terminal.wait_for_text("lagt til, ikke plassert");
    terminal.send(&format!(" {UP}{RIGHT}"));
    terminal.wait_for_text("ikke plassert → 4·4");
    terminal.send(ENTER);
    terminal.wait_for_text("⑥ plassert i 4·4");

    terminal.send("t");
    terminal.wait_for_text("Nytt tiltak");
    terminal.send("Vikaravtale for sommeren @HR-sjef 1.6");
    terminal.wait_for_text("frist: 1. juni 2024");
    terminal.send(ENTER);
    terminal.wait_for_text("○ Vikaravtale for sommeren");

    // The first risk goes one level down in probability.
    terminal.send("\t");
    terminal.wait_for("the first risk in hand", |s| s.contains("▸ 1 "));
    terminal.send(&format!(" {DOWN}{ENTER}"));
    terminal.wait_for_text("① 5·4 → 4·4 (");

    terminal.send("s");
    terminal.wait_for_text("Lagret 2024/unn/ventetid.toml");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
    assert!(!terminal.is_full_screen(), "the terminal is given back");

    assert_eq!(place.git(&["status", "--porcelain"]), " M 2024/unn/ventetid.toml\n");
    let diff = place.git(&["diff", "--unified=0", "2024/unn/ventetid.toml"]);
    let changed: Vec<&str> = diff
        .lines()
        .filter(|l| {
            (l.starts_with('+') || l.starts_with('-'))
                && !l.starts_with("+++")
                && !l.starts_with("---")
        })
        .collect();
    let (mut words, mut ids) = (Vec::new(), Vec::new());
    for line in &changed {
        // New ids are random; what they name is told by their first letter.
        let id = |open: &str| line.strip_prefix(open).and_then(|r| r.strip_suffix(']'));
        match (id("+[risk."), id("+[measure.")) {
            (Some(id), _) => {
                ids.push(id.to_owned());
                words.push("+[risk.NEW]".to_owned());
            }
            (_, Some(_)) => words.push("+[measure.NEW]".to_owned()),
            _ => words.push(ids.iter().fold((*line).to_owned(), |l, id| l.replace(id, "NEW"))),
        }
    }
    words.sort();
    let mut expected = [
        "-probability = 5",
        "+probability = 4",
        "+",
        "+[risk.NEW]",
        "+title = \"Sommerturnus uten nok behandlere\"",
        "+probability = 4",
        "+consequence.quality = 4",
        "+",
        "+[measure.NEW]",
        "+title = \"Vikaravtale for sommeren\"",
        "+risks = [\"NEW\"]",
        "+owner = \"HR-sjef\"",
        "+deadline = 2024-06-01",
        "+status = \"proposed\"",
    ];
    expected.sort_unstable();
    assert_eq!(words, expected, "{diff}");
}

#[test]
fn moving_back_and_saving_again_leaves_no_trace() {
    let place = Place::scene("tertial");
    let mut terminal = open(&place.root, (100, 30));
    open_waiting_times(&mut terminal);
    terminal.send(&format!(" {LEFT}{ENTER}"));
    terminal.wait_for_text("ulagret");
    terminal.send("s");
    terminal.wait_for_text("Lagret");
    assert!(!place.git(&["status", "--porcelain"]).is_empty());
    terminal.send(&format!(" {RIGHT}{ENTER}"));
    terminal.wait_for_text("ulagret");
    terminal.send("s");
    terminal.wait_for_text("Lagret");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
    assert_eq!(place.git(&["status", "--porcelain"]), "");
}

#[test]
fn the_first_risk_of_a_missing_goal_begins_its_file() {
    let place = Place::scene("mars");
    let mut terminal = open(&place.root, (120, 40));
    terminal.wait_for_text("20. februar 2024");
    terminal.send("/vold og trusler hsyk");
    terminal.wait_for_text("› vold og trusler hsyk");
    terminal.send(ENTER);
    terminal.wait_for_text("Ingen risikoer ennå");
    terminal.send("nAlenearbeid om natta");
    terminal.send(ENTER);
    terminal.wait_for_text("lagt til, ikke plassert");
    terminal.send("\x1b");
    terminal.wait_for("no line to type in", |s| !s.contains("Ny risiko"));
    terminal.send("sq");
    assert_eq!(terminal.wait_for_end(), 0);
    let text = std::fs::read_to_string(place.root.join("2024/hsyk/vold-trusler.toml")).unwrap();
    assert!(text.starts_with("# HSYK · Vold, trusler og seksuell trakassering · 2024\n"), "{text}");
    assert!(text.contains("assessed = 2024-02-20\n"), "{text}");
    assert!(text.contains("title = \"Alenearbeid om natta\"\n"), "{text}");
}

#[test]
fn a_damaged_file_is_shown_and_the_rest_works() {
    let place = Place::scene("tertial");
    let file = place.root.join("2024/unn/ventetid.toml");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, text.replacen("probability = 5", "probability = = 5", 1)).unwrap();
    let mut terminal = open(&place.root, (120, 40));
    terminal.wait_for_text("skadet");
    terminal.send("p");
    terminal.wait_for_text("Filer som ikke kan leses");
    assert!(!terminal.screen().contains("ventetid.toml"));
    terminal.send("\x07");
    terminal.wait_for_text("R001 · 2024/unn/ventetid.toml:");
    terminal.send("\x1b");
    terminal.wait_for_text("Prioriterte mål");
    terminal.send("/sykefravær unn");
    terminal.wait_for_text("› sykefravær unn");
    terminal.send(ENTER);
    terminal.wait_for_text("UNN › Sykefravær");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn the_terminal_is_given_back_when_the_system_ends_the_program() {
    let place = Place::scene("tertial");
    for signal in ["-INT", "-TERM", "-HUP"] {
        let mut terminal = open(&place.root, (80, 24));
        assert!(terminal.is_full_screen());
        let id = terminal.process_id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        terminal.wait_for_end();
        assert!(!terminal.is_full_screen(), "{signal}");
        let text = String::from_utf8_lossy(&terminal.written).into_owned();
        assert!(text.contains("\x1b[?25h"), "{signal}: the cursor is shown again");
    }
}

#[test]
fn a_window_of_any_size_is_drawn() {
    let place = Place::scene("tertial");
    let mut terminal = open(&place.root, (120, 40));
    for (columns, rows) in [(1, 1), (20, 5), (60, 18), (80, 24), (200, 60), (7, 50)] {
        terminal.resize(columns, rows);
        terminal.send("\x1b[B");
    }
    terminal.resize(120, 40);
    terminal.send("?");
    terminal.wait_for_text("Hjelp: tastene som virker her");
    terminal.send("\x1b");
    terminal.wait_for("the help closed", |s| !s.contains("tastene som virker"));
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}
