//! A past that today's program cannot read in full: told as such for that time, and the rest works.
//! Real git, the real binary.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::terminal;

use std::fs;
use std::process::Command;

use place::{Place, code, err, json, out};
use terminal::Terminal;

const ENTER: &str = "\r";
const ESC: &str = "\x1b";

/// What cannot be read at the second of the two times.
const DAMAGED: [(&str, &[u8]); 3] = [
    ("2024/unn/ventetid.toml", b"status = \n[risk"),
    ("2024/unn/innleie.toml", b"\x00\x01\x02\x03garbage\x1b[2J\x00\x80"),
    ("2024/fin/ventetid.toml", b"status = \"draft\"\nauthors = [\"Bj\xf8rn\"]\n"),
];

/// Names beside the register's own.
const ODD: [&str; 6] = [
    "mål med mellomrom.toml",
    "ny\nlinje.toml",
    "-x.toml",
    "--output=x.toml",
    "\"q\".toml",
    "\x1b[2J",
];

/// The example, with three snapshots of its last days: of another format, with damaged files and odd
/// names, and with nothing of the register's own files whole. After them all is as it was.
fn place() -> Place {
    let place = Place::demo();
    let files = ["risiko.toml", "2024/matrix.toml", "2024/catalogue.toml"];
    let damaged = DAMAGED.map(|(file, _)| file);
    let read = |file: &str| (file.to_owned(), fs::read(place.root.join(file)).unwrap());
    let whole: Vec<_> = files.into_iter().chain(damaged).map(read).collect();
    let restore = || whole.iter().for_each(|(file, bytes)| place.write(file, bytes));

    let register = String::from_utf8(whole[0].1.clone()).unwrap();
    let newer = register.replacen("format = 1", "format = 99\nshape = { of = \"later\" }", 1);
    assert_ne!(register, newer);
    place.write("risiko.toml", newer.as_bytes());
    commit(&place, "another format", "2024-05-01");
    restore();

    for (file, bytes) in DAMAGED {
        place.write(file, bytes);
    }
    for name in ODD {
        fs::write(place.root.join("2024/unn").join(name), "status = \"draft\"\n").unwrap();
    }
    commit(&place, "damaged", "2024-05-02");
    restore();

    for file in files {
        place.write(file, b"\xff\xfe\x00");
    }
    commit(&place, "nothing whole", "2024-05-03");
    restore();
    for name in ODD {
        fs::remove_file(place.root.join("2024/unn").join(name)).unwrap();
    }
    commit(&place, "all whole again", "2024-05-04");
    place
}

/// Commits everything on a day, and makes it a snapshot named by the day.
fn commit(place: &Place, message: &str, day: &str) {
    let tag = format!("risiko/{day}");
    for args in
        [&["add", "--all"][..], &["commit", "-q", "-m", message], &["tag", "-a", "-m", "x", &tag]]
    {
        let mut git = Command::new("git");
        git.arg("-C").arg(&place.root);
        for setting in ["user.name=Prøve", "user.email=p@example.org", "commit.gpgsign=false"] {
            git.args(["-c", setting]);
        }
        let at = format!("{day}T12:00:00+0000");
        git.env("GIT_AUTHOR_DATE", &at).env("GIT_COMMITTER_DATE", &at);
        let done = git.args(args).output().unwrap();
        assert!(done.status.success(), "{args:?}: {}", err(&done));
    }
}

/// The files that a comparison could not read, by side.
fn unread(place: &Place, args: &[&str]) -> Vec<(String, String)> {
    let output = place.risiko(&[&["diff", "--format", "json"], args].concat());
    assert_eq!(code(&output), 0, "{args:?}: {}", err(&output));
    let told = json(&output);
    let files = told["unread"].as_array().unwrap().iter();
    let word = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    files.map(|file| (word(&file["file"]), word(&file["in"]))).collect()
}

fn named(files: &[&str], side: &str) -> Vec<(String, String)> {
    let mut files: Vec<_> = files.iter().map(|f| ((*f).to_owned(), side.to_owned())).collect();
    files.sort();
    files
}

#[test]
fn a_comparison_names_what_it_cannot_read_and_tells_the_rest() {
    let place = place();
    let damaged = DAMAGED.map(|(file, _)| file);
    let roots = ["risiko.toml", "2024/matrix.toml", "2024/catalogue.toml"];
    let sorted = |mut files: Vec<_>| {
        files.sort();
        files
    };
    for (args, wanted) in [
        (&["2024-05-01"][..], named(&roots[..1], "before")),
        (&["2024-03-01", "2024-05-01"], named(&roots[..1], "after")),
        (&["@2024-05-02"], named(&damaged, "before")),
        (&["2024-03-01", "@2024-05-02"], named(&damaged, "after")),
        (&["2024-05-03"], named(&roots, "before")),
        (&["2024-05-03", "HEAD"], named(&roots, "before")),
    ] {
        assert_eq!(sorted(unread(&place, args)), wanted, "{args:?}");
    }
    let both = unread(&place, &["2024-05-02", "2024-05-03"]);
    assert_eq!(both.len(), 6, "{both:?}");
    // What is the same in both and was read differently only because of the damage is no change.
    for name in ["2024-05-01", "2024-05-02", "2024-05-03"] {
        let told = json(&place.risiko(&["diff", name, "--format", "json"]));
        assert_eq!(told["changes"].as_array().unwrap().len(), 0, "{name}: {}", told["changes"]);
    }
    let set = place.risiko(&["set", "fin/r2mcm", "owner=HR-sjef"]);
    assert_eq!(code(&set), 0, "{}", err(&set));
    for (name, said) in [("2024-05-01", "risiko.toml"), ("2024-05-02", "2024/unn/innleie.toml")] {
        let page = out(&place.risiko(&["diff", name]));
        assert!(page.contains("HR-sjef") && page.contains(said), "{name}: {page}");
        assert!(!page.contains('\u{1b}'), "{page:?}");
    }
}

#[test]
fn the_history_of_a_risk_goes_on_over_what_cannot_be_read() {
    let place = place();
    let log = out(&place.risiko(&["log", "unn/r7k3m"]));
    assert!(log.contains("damaged") && log.contains("2024/unn/ventetid.toml"), "{log}");
    assert!(!log.contains("another format") && !log.contains("all whole again"), "{log}");
    assert!(log.contains("tre behandlere"), "what was before it: {log}");
    let zones = log.lines().find(|line| line.starts_with("Sone ved")).unwrap();
    assert!(zones.contains("R ? R R"), "{zones}");
    let blame = json(&place.risiko(&["blame", "unn/r7k3m", "--format", "json"]));
    let fields = blame["fields"].as_array().unwrap();
    assert!(!fields.is_empty());
    for field in fields {
        assert_ne!(field["subject"], "damaged", "{field}");
        assert_ne!(field["subject"], "all whole again", "{field}");
    }
}

#[test]
fn a_message_of_any_bytes_is_told_without_harm() {
    let place = Place::demo();
    let set = place.risiko(&["set", "unn/r7k3m", "owner=HR-sjef"]);
    assert_eq!(code(&set), 0, "{}", err(&set));
    commit(&place, "odd \u{1}one \u{2}two \u{1b}[2J\n\nbody \u{1} \u{2}end", "2024-05-04");
    let log = out(&place.risiko(&["log", "unn/r7k3m"]));
    assert!(log.contains("4. mai 2024 · Prøve <p@example.org>"), "{log}");
    assert!(log.contains("two") && log.contains("end") && log.contains("HR-sjef"), "{log}");
    assert!(!log.contains(['\u{1}', '\u{1b}']), "{log:?}");
    assert!(log.contains("tre behandlere"), "what was before it: {log}");
}

#[test]
fn snapshots_and_rules_go_on_over_what_cannot_be_read() {
    let place = place();
    let told = json(&place.risiko(&["snapshots", "--format", "json"]));
    let all = told["snapshots"].as_array().unwrap();
    let find = |name: &str| all.iter().find(|snapshot| snapshot["name"] == name).unwrap();
    let mut damaged = DAMAGED.map(|(file, _)| file);
    damaged.sort_unstable();
    assert_eq!(find("2024-05-02")["unread"], serde_json::json!(damaged));
    assert_eq!(find("2024-05-01")["unread"], serde_json::json!(["risiko.toml"]));
    assert_eq!(find("2024-05-04")["unread"], serde_json::json!([]));
    assert_eq!(find("2024-05-01")["zones"], find("2024-05-04")["zones"]);
    let listed = place.risiko(&["snapshots", "--trust", "fin"]);
    assert_eq!(code(&listed), 0, "{}", err(&listed));
    let line = "2024-05-02: en fil kunne ikke leses, og tallene kan mangle noe: 2024/fin";
    assert!(out(&listed).contains(line), "{}", out(&listed));

    // The rules look back to the last snapshot; of what cannot be read there they say nothing.
    place.git(&["tag", "-d", "risiko/2024-05-04", "risiko/2024-05-03"]);
    let checked = place.risiko(&["check", "--format", "json"]);
    assert!(code(&checked) < 2, "{}", err(&checked));
    let told = json(&checked);
    let since: Vec<_> = told["findings"].as_array().unwrap().iter().collect();
    let untouched = |file: &str| {
        let of = |one: &&&serde_json::Value| one["code"] == "R050" && one["file"] == file;
        since.iter().filter(of).count()
    };
    assert_eq!(untouched("2024/unn/ventetid.toml"), 0);
    assert_eq!(untouched("2024/unn/sykefravaer.toml"), 1);
}

#[test]
fn the_screens_show_that_it_could_not_be_read() {
    let place = place();
    let mut terminal = Terminal::start(&[], &place.root, (120, 40));
    terminal.wait_for_text("sammenlignet med 4. mai");
    terminal.send("/Ventetid til helsehjelp UNN");
    terminal.wait_for_text("› Ventetid til helsehjelp UNN");
    terminal.send(ENTER);
    terminal.wait_for_text("siden 4. mai");
    for (key, day, unread) in [
        (",", 4, ""),
        (",", 3, "3 filer kunne ikke leses"),
        (",", 2, "3 filer kunne ikke leses"),
        (",", 1, "1 fil kunne ikke leses"),
        (".", 2, "3 filer kunne ikke leses"),
    ] {
        terminal.send(key);
        terminal.wait_for_text(&format!("Slik det var {day}. mai"));
        // Of what cannot be read nothing is shown, and that it cannot.
        let (words, not) = match day {
            2 => ("Fila kan ikke leses", "Behandlere slutter"),
            _ => ("Behandlere slutter", "Fila kan ikke leses"),
        };
        terminal.wait_for("it has been read", |screen| {
            screen.contains(unread) && screen.contains(words) && !screen.contains(not)
        });
    }
    terminal.send(ESC);
    terminal.wait_for("today", |screen| !screen.contains("Slik det var"));
    terminal.send("d");
    terminal.wait_for_text("Sammenlign med");
    terminal.send("2024-05-02");
    terminal.send(ENTER);
    terminal.wait_for_text("sammenlignet med 2. mai (3 filer kan ikke leses)");
    assert!(terminal.screen().contains("ukjent"), "{}", terminal.screen());
    assert!(!terminal.screen().contains("uendret"), "{}", terminal.screen());
    terminal.send("h");
    terminal.wait_for_text("kunne ikke leses i denne utgaven");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}
