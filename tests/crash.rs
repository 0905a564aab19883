//! Programs that are killed at any moment: files are old or new, never torn; nothing that was
//! unsaved is lost; nothing is left lying about.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]
#![allow(clippy::print_stdout, reason = "a test may tell what it counted")]

use crate::place;
use crate::terminal;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use place::Place;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use risiko::model::field::Value;
use risiko::model::{Change, DocKey, FieldAt, ItemKey, Ledger, Slug};
use risiko::store::{Journal, Lock, Workspace, builtin, create, open};
use terminal::Terminal;

const FILE: &str = "2024/unn/ventetid.toml";

/// Where the child of the first test saves.
const ROOT: &str = "RISIKO_TEST_ROOT";

/// Saves in all, and how many of them are killed.
const SAVES: usize = 500;
const KILLS: usize = 40;

/// Moments that are not the same every time, from a seed that a failed test shows:
/// `RISIKO_SEED=4711 cargo test --test program crash` runs it again.
fn moments() -> StdRng {
    let given = std::env::var("RISIKO_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(|| rand::rng().random());
    println!("RISIKO_SEED={seed}");
    StdRng::seed_from_u64(seed)
}

fn kill(process: u32) {
    let id = process.to_string();
    assert!(Command::new("kill").args(["-KILL", &id]).status().unwrap().success());
}

fn doc() -> DocKey {
    DocKey::new(&Slug::new("unn").unwrap(), &Slug::new("ventetid").unwrap())
}

fn risk() -> ItemKey {
    ItemKey::new(&doc(), &Slug::new("r7k3m").unwrap())
}

/// What the child writes as its edition number `n`: long enough not to be written in one go.
fn edition(n: usize) -> String {
    format!("Utgave {n} av en lang begrunnelse. ").repeat(100).trim_end().to_owned()
}

/// A register with one assessment in git: opening it again and again takes no time.
fn small_register() -> Place {
    let place = Place::empty();
    let catalogue = builtin::catalogue("helse-nord-2024").unwrap();
    let matrix = builtin::matrix("default").unwrap();
    create(&place.root, "Liten", 2024, catalogue, matrix).unwrap();
    fs::create_dir(place.root.join("2024/unn")).unwrap();
    let text = "# For hånd\nstatus = \"draft\"\n\n[risk.r7k3m]\ntitle = \"Noe\" # først\n";
    place.write(FILE, text.as_bytes());
    for args in [&["init", "-q"][..], &["add", "-A"]] {
        place.git(args);
    }
    place
}

/// The edition that is on disk: all of it, or the test fails.
fn edition_on_disk(root: &Path) -> usize {
    let opened = open(root, None).unwrap();
    assert!(opened.problems.is_empty(), "{:?}", opened.problems);
    let found = opened.register.risk(&risk()).unwrap();
    let words = found.rationale.split_whitespace().collect::<Vec<_>>().join(" ");
    let n = words.split(' ').nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
    assert!(n == 0 || words == edition(n), "a torn file: edition {n}");
    assert_eq!(found.owner, if n == 0 { found.owner.clone() } else { format!("rolle {n}") });
    n
}

/// Not a test of its own: the program that the next test kills. It saves one edition after the
/// other, as the screen does, and says each.
#[test]
#[ignore = "run by kills_during_saves_leave_the_old_or_the_new_file"]
fn saves_until_it_is_killed() {
    let root = PathBuf::from(std::env::var_os(ROOT).unwrap());
    let _lock = Lock::take(&root).unwrap();
    let opened = open(&root, None).unwrap();
    let mut desk = Workspace::new(&root, opened.register.year);
    let mut journal = Journal::new(&root, opened.register.year);
    let mut ledger = Ledger::new(opened.register);
    let first = edition_on_disk(&root) + 1;
    for n in first.. {
        for (key, text) in [("rationale", edition(n)), ("owner", format!("rolle {n}"))] {
            ledger.apply(Change::Set(FieldAt::risk(&risk(), key), Value::text(text))).unwrap();
            journal.note(&ledger).unwrap();
        }
        desk.save(&mut ledger).unwrap();
        journal.note(&ledger).unwrap();
        // The first line of a test's output is not its own.
        println!("\nsaved {n}");
    }
}

fn saver(root: &Path) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "crash::saves_until_it_is_killed", "--ignored", "--nocapture"]);
    command.env(ROOT, root).stdout(Stdio::piped()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// The number of files under a folder whose names begin so.
fn count(root: &Path, start: &str) -> usize {
    let entries = fs::read_dir(root).unwrap().map(|e| e.unwrap());
    entries
        .map(|entry| match entry.file_type().unwrap().is_dir() {
            true if entry.file_name() != ".git" => count(&entry.path(), start),
            _ => usize::from(entry.file_name().to_string_lossy().starts_with(start)),
        })
        .sum()
}

#[test]
fn kills_during_saves_leave_the_old_or_the_new_file() {
    let place = small_register();
    let mut random = moments();
    let (mut saves, mut littered, mut between) = (0, 0, 0);
    for round in 0..KILLS {
        let mut child = saver(&place.root);
        let mut said = 0;
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        for line in lines.by_ref() {
            if let Some(n) = line.unwrap().strip_prefix("saved ") {
                said = n.parse().unwrap();
                saves += 1;
                if saves * KILLS >= SAVES * (round + 1) {
                    break;
                }
            }
        }
        assert_ne!(said, 0, "the child saves");
        // Somewhere in the next save: it takes a few milliseconds.
        std::thread::sleep(Duration::from_micros(random.random_range(0..10_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines {
            if let Some(n) = line.unwrap().strip_prefix("saved ") {
                said = n.parse().unwrap();
                saves += 1;
            }
        }
        let found = edition_on_disk(&place.root);
        assert!(found == said || found == said + 1, "said {said}, found {found}");
        between += usize::from(found != said);
        littered += usize::from(count(&place.root, ".risiko-") > 0);
        // The lock of the dead is free, and who takes it clears up.
        let lock = Lock::take(&place.root).unwrap();
        lock.clear_litter();
        assert_eq!(count(&place.root, ".risiko-"), 0);
    }
    println!(
        "{saves} saves, {KILLS} kills: {littered} left a temporary file, {between} were between"
    );
    assert!(saves >= SAVES, "{saves}");
    assert!(littered > 0, "no kill fell into a save: the test proves nothing");
    assert_eq!(place.git(&["diff", "--name-only"]), format!("{FILE}\n"));
    assert_eq!(place.git(&["ls-files", "--others", "--exclude-standard"]), "");
}

const LEFT: &str = "\x1b[D";
const DOWN: &str = "\x1b[B";

fn start(place: &Place) -> Terminal {
    Terminal::start(&[], &place.root, (120, 40))
}

/// Opens UNN's matrix of the waiting times through the search.
fn open_waiting_times(terminal: &mut Terminal) {
    terminal.wait_for_text("Prioriterte mål");
    terminal.send("/ventetid til helsehjelp unn");
    terminal.wait_for("the goal found", |s| {
        s.contains("Ventetid til helsehjelp") && s.contains("› ventetid til helsehjelp unn")
    });
    terminal.send("\r");
    terminal.wait_for_text("UNN › Ventetid til helsehjelp");
}

#[test]
fn the_program_that_is_killed_loses_no_edit() {
    let place = Place::scene("tertial");
    let before = fs::read(place.root.join(FILE)).unwrap();
    let mut random = moments();
    for round in 0..8 {
        let mut terminal = start(&place);
        open_waiting_times(&mut terminal);
        terminal.send(&format!("n Funnet på i runde {round}\r"));
        terminal.wait_for_text("lagt til, ikke plassert");
        // Any number of moves, and the end at any moment of them.
        let moves: String = (0..random.random_range(0..12))
            .map(|i| format!(" {}\r", if i % 2 == 0 { LEFT } else { DOWN }))
            .collect();
        terminal.send(&moves);
        std::thread::sleep(Duration::from_micros(random.random_range(0..30_000)));
        kill(terminal.process_id());
        terminal.wait_for_end();
        drop(terminal);
        assert_eq!(fs::read(place.root.join(FILE)).unwrap(), before, "nothing was saved");

        let mut terminal = start(&place);
        terminal.wait_for_text("Noe ble ikke lagret");
        terminal.wait_for_text(&format!("«Funnet på i runde {round}»: ny"));
        terminal.send("\r");
        terminal.wait_for_text("Hentet tilbake");
        terminal.wait_for_text("ulagret");
        if round % 2 == 0 {
            // Undone, it is as if nothing had happened, and nobody is asked again.
            terminal.send("u");
            terminal.wait_for("nothing unsaved", |s| !s.contains("ulagret"));
            terminal.send("q");
        } else {
            terminal.send("s");
            terminal.wait_for_text("Lagret 2024/unn/ventetid.toml");
            let saved = fs::read_to_string(place.root.join(FILE)).unwrap();
            assert!(saved.contains(&format!("title = \"Funnet på i runde {round}\"")), "{saved}");
            terminal.send("u");
            terminal.wait_for_text("ulagret");
            terminal.send("s");
            terminal.wait_for_text("Lagret 2024/unn/ventetid.toml");
            terminal.send("q");
        }
        assert_eq!(terminal.wait_for_end(), 0);
        assert_eq!(fs::read(place.root.join(FILE)).unwrap(), before, "to the byte");
        assert_eq!(count(&place.root.join(".risiko"), "journal-"), 0);
    }
    assert_eq!(place.git(&["status", "--porcelain"]), "");
}

/// Leaves an unsaved risk behind.
fn leave_unsaved(place: &Place, title: &str) {
    let mut terminal = start(place);
    open_waiting_times(&mut terminal);
    terminal.send(&format!("n{title}\r"));
    terminal.wait_for_text("lagt til, ikke plassert");
    let id = terminal.process_id().to_string();
    // A window that is closed is no decision either.
    assert!(Command::new("kill").args(["-HUP", &id]).status().unwrap().success());
    terminal.wait_for_end();
}

#[test]
fn what_is_not_decided_now_is_asked_again_and_what_is_thrown_away_is_gone() {
    let place = Place::scene("tertial");
    leave_unsaved(&place, "Første");
    let mut terminal = start(&place);
    terminal.wait_for_text("«Første»: ny");
    terminal.send("\x1b");
    terminal.wait_for("the question gone", |s| !s.contains("Noe ble ikke lagret"));
    // Work goes on, and what is left this time is kept beside.
    open_waiting_times(&mut terminal);
    terminal.send("nAndre\r");
    terminal.wait_for_text("lagt til, ikke plassert");
    kill(terminal.process_id());
    terminal.wait_for_end();

    let mut terminal = start(&place);
    terminal.wait_for_text("«Første»: ny");
    terminal.send("2");
    terminal.wait_for_text("Kast endringene for godt?");
    terminal.send("2");
    terminal.wait_for_text("«Andre»: ny");
    terminal.send("1");
    terminal.wait_for_text("Hentet tilbake");
    // To leave without saving is a decision.
    terminal.send("q");
    terminal.wait_for_text("Noe er ikke lagret");
    terminal.send("3");
    assert_eq!(terminal.wait_for_end(), 0);
    let mut terminal = start(&place);
    terminal.wait_for_text("Prioriterte mål");
    // A question would take the key; without one it leads to the matrix.
    terminal.send("\r");
    terminal.wait_for_text("FIN › Kvalitetsindikatorer");
    assert!(!terminal.screen().contains("Noe ble ikke lagret"), "{}", terminal.screen());
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
    assert_eq!(count(&place.root.join(".risiko"), "journal-"), 0);
}

#[test]
fn where_the_disk_was_changed_too_the_rest_comes_back_and_the_journal_is_kept() {
    let place = Place::scene("tertial");
    let mut terminal = start(&place);
    open_waiting_times(&mut terminal);
    terminal.send("nTredje\r");
    terminal.wait_for_text("lagt til, ikke plassert");
    terminal.send("\x1b");
    terminal.wait_for("no line to type in", |s| !s.contains("Ny risiko"));
    terminal.send("\t");
    terminal.wait_for("the first risk in hand", |s| s.contains("▸ 1 "));
    terminal.send(&format!(" {DOWN}\r"));
    terminal.wait_for_text("① 5·4 → 4·4 (");
    kill(terminal.process_id());
    terminal.wait_for_end();
    let text = fs::read_to_string(place.root.join(FILE)).unwrap();
    let (before, risk) = text.split_once("[risk.r7k3m]").unwrap();
    let theirs = risk.replacen("\nprobability = 5", "\nprobability = 3", 1);
    place.write(FILE, format!("{before}[risk.r7k3m]{theirs}").as_bytes());

    let mut terminal = start(&place);
    terminal.wait_for_text("«Tredje»: ny");
    terminal.wait_for_text("Er også endret på disken");
    terminal.wait_for_text("risk.r7k3m.probability");
    terminal.send("\r");
    terminal.wait_for_text(".risiko/unresolved-2024-");
    terminal.send("\x1b");
    terminal.wait_for("the words gone", |s| !s.contains("unresolved") && s.contains("ulagret"));
    terminal.send("s");
    terminal.wait_for_text("Lagret 2024/unn/ventetid.toml");
    let saved = fs::read_to_string(place.root.join(FILE)).unwrap();
    assert!(saved.contains("title = \"Tredje\"") && saved.contains("probability = 3"), "{saved}");
    assert_eq!(count(&place.root.join(".risiko"), "unresolved-"), 1);
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn the_next_start_clears_up_what_a_killed_save_left() {
    let place = Place::scene("tertial");
    let litter = place.root.join("2024/unn/.risiko-abc123.tmp");
    fs::write(&litter, "half a fi").unwrap();
    let mut terminal = start(&place);
    terminal.wait_for_text("Prioriterte mål");
    let begun = Instant::now();
    while litter.exists() {
        assert!(begun.elapsed() < Duration::from_secs(20), "the litter stays");
        std::thread::sleep(Duration::from_millis(20));
    }
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}
