//! Two people give one thing different values: real clones of a bare remote, the real binary, real
//! git. Nobody's work is lost, somebody chooses, and both end with the same register.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::terminal;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use place::{code, err, out};
use tempfile::TempDir;
use terminal::Terminal;

const FILE: &str = "2024/unn/ventetid.toml";

/// A bare remote with the example register, and two clones.
struct Pair {
    dir: TempDir,
}

impl Pair {
    fn new() -> Self {
        let pair = Self { dir: TempDir::new().unwrap() };
        let made = place::risiko(pair.dir.path(), &["demo", "--no-tui", "origin"]);
        assert!(made.status.success(), "{}", err(&made));
        git(pair.dir.path(), &["clone", "-q", "--bare", "origin", "remote.git"]);
        for name in ["kari", "ola"] {
            git(pair.dir.path(), &["clone", "-q", "remote.git", name]);
            let email = format!("{name}@example.org");
            git(&pair.path(name), &["config", "user.name", name]);
            git(&pair.path(name), &["config", "user.email", &email]);
        }
        pair
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Both set the same keys; the first sends, and the second is stopped by it.
    fn disputing(kari: &[&[&str]], ola: &[&[&str]]) -> (Self, PathBuf, PathBuf) {
        let pair = Self::new();
        let (first, second) = (pair.path("kari"), pair.path("ola"));
        kari.iter().for_each(|words| set(&first, words));
        done(&first, &["publish", "--message", "Etter ledermøtet"]);
        ola.iter().for_each(|words| set(&second, words));
        let stopped = risiko(&second, &["publish", "--message", "Etter bemanningstallene"]);
        assert_eq!(code(&stopped), 1, "{}{}", out(&stopped), err(&stopped));
        (pair, first, second)
    }
}

fn set(clone: &Path, words: &[&str]) {
    done(clone, &[&["set"], words].concat());
}

fn git(dir: &Path, args: &[&str]) -> String {
    let output = Command::new("git").arg("-C").arg(dir).args(args).env("HOME", dir).output();
    let output = output.unwrap();
    assert!(output.status.success(), "git {args:?}: {}", err(&output));
    out(&output).trim().to_owned()
}

fn risiko(dir: &Path, args: &[&str]) -> Output {
    let mut command = place::command(dir, args);
    command.env("RISIKO_LANG", "en").env("GIT_CONFIG_NOSYSTEM", "1").output().unwrap()
}

/// What it prints where all goes well.
fn done(dir: &Path, args: &[&str]) -> String {
    let output = risiko(dir, args);
    assert_eq!(code(&output), 0, "{args:?}: {}{}", out(&output), err(&output));
    out(&output)
}

/// What it says where it stops with an exit code.
fn stops(dir: &Path, args: &[&str], with: i32) -> String {
    let output = risiko(dir, args);
    assert_eq!(code(&output), with, "{args:?}: {}{}", out(&output), err(&output));
    out(&output) + &err(&output)
}

fn text(clone: &Path) -> String {
    fs::read_to_string(clone.join(FILE)).unwrap()
}

fn tree(repository: &Path, revision: &str) -> String {
    git(repository, &["rev-parse", &format!("{revision}^{{tree}}")])
}

const KARI: &[&[&str]] = &[
    &["unn/r7k3m", "probability=4", "owner=Kari sin eier"],
    &["unn/ventetid", "status=ready"],
    &["unn/r4sfb", "owner=Fagdirektør, ny"],
];
const OLA: &[&[&str]] = &[
    &["unn/r7k3m", "probability=3", "owner=Ola sin eier"],
    &["unn/r4sfb", "consequence.quality=3"],
];

#[test]
fn two_clones_choose_and_end_with_the_same_register() {
    let (pair, kari, ola) = Pair::disputing(KARI, OLA);
    let listed = stops(&ola, &["conflicts"], 1);
    for words in [
        "UNN · Ventetid til helsehjelp",
        "(r7k3m): probability",
        "Sannsynlig: 60–90 %",
        "kari, ",
        "Etter ledermøtet",
        "ola, ",
        "Etter bemanningstallene",
        "Kari sin eier",
        "2 things are left to choose",
    ] {
        assert!(listed.contains(words), "{words} in\n{listed}");
    }
    let json = stops(&ola, &["conflicts", "--format", "json"], 1);
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let first = &json["conflicts"][0];
    assert_eq!(first["address"], "unn/r7k3m.probability");
    assert_eq!(
        [&first["base"]["value"], &first["ours"]["value"], &first["theirs"]["value"]],
        [5, 3, 4]
    );
    assert_eq!(first["theirs"]["commit"]["subject"], "Etter ledermøtet");
    assert_eq!(json["merge_open"], true);
    // Nothing is sent, snapshotted or fetched over while something is open.
    for args in [&["publish", "--yes"][..], &["fetch"], &["snapshot", "x"]] {
        stops(&ola, args, 1);
    }
    assert!(done(&ola, &["resolve", "theirs", "unn/r7k3m.probability"]).contains(": 4 stands"));
    done(&ola, &["resolve", "r7k3m.owner=En tredje"]);
    assert!(done(&ola, &["conflicts"]).contains("Everything is chosen"));
    let sent = risiko(&ola, &["publish"]);
    assert_eq!(code(&sent), 0, "{}", err(&sent));
    assert!(err(&sent).contains("the merge is ended"), "{}", err(&sent));
    done(&kari, &["fetch"]);
    for clone in [&kari, &ola] {
        let text = text(clone);
        for part in
            ["probability = 4", "\"En tredje\"", "\"Fagdirektør, ny\"", "status = \"ready\""]
        {
            assert!(text.contains(part), "{part} in {text}");
        }
        assert!(!text.contains("conflict"), "{text}");
        assert_eq!(git(clone, &["status", "--porcelain"]), "");
        assert_eq!(tree(clone, "HEAD"), tree(&pair.path("remote.git"), "main"));
    }
    assert_eq!(git(&ola, &["log", "-1", "--format=%an %P"]).split(' ').count(), 3, "a merge");
    assert!(done(&kari, &["conflicts"]).contains("Nothing is left"));
}

#[test]
fn a_merge_that_is_taken_back_leaves_everything_as_it_was() {
    let (_pair, _, ola) = Pair::disputing(KARI, OLA);
    done(&ola, &["resolve", "theirs", "r7k3m"]);
    // What is written meanwhile is no part of the merge, and would go with it.
    done(&ola, &["set", "unn/r2b9c", "title=Skrevet imens"]);
    let said = done(&ola, &["conflicts", "--abort"]);
    assert!(said.contains("taken back") && said.contains("before-abort"), "{said}");
    assert!(!text(&ola).contains("Skrevet imens"));
    let copy = ola.join(".risiko/snapshots/before-abort/2024/unn/ventetid.toml");
    assert!(fs::read_to_string(copy).unwrap().contains("Skrevet imens"));
    let known = done(&ola, &["diff", "HEAD", "before-abort"]);
    assert!(known.contains("Skrevet imens") || known.contains("imens"), "{known}");
    assert_eq!(git(&ola, &["status", "--porcelain"]), "");
    assert_eq!(git(&ola, &["log", "-1", "--format=%s"]), "Etter bemanningstallene");
    assert!(text(&ola).contains("Ola sin eier"));
    stops(&ola, &["conflicts", "--abort"], 1);
    // And it may be begun anew.
    stops(&ola, &["fetch"], 1);
    done(&ola, &["resolve", "ours", "--all"]);
    done(&ola, &["publish"]);
}

#[test]
fn what_cannot_be_chosen_is_refused_and_nothing_is_written() {
    let (_pair, _, ola) = Pair::disputing(KARI, OLA);
    let before = text(&ola);
    for (args, with, words) in [
        (&["resolve"][..], 2, "ours, theirs or base"),
        (&["resolve", "theirs"], 2, "ours, theirs or base"),
        (&["resolve", "r7k3m.probability"], 2, "ours, theirs or base"),
        (&["resolve", "ours", "r7k3m.title"], 2, "Nothing is left to choose about r7k3m.title"),
        (&["resolve", "r7k3m.probability=9"], 2, "It takes 1, 2, 3, 4, 5"),
        (&["resolve", "ours", "r7k3m.owner", "r7k3m.probability=x"], 2, "Nothing was written"),
    ] {
        let said = stops(&ola, args, with);
        assert!(said.contains(words), "{args:?}: {said}");
        assert!(text(&ola) == before, "{args:?}");
    }
    let said = done(&ola, &["resolve", "base", "--all", "--dry-run"]);
    assert!(said.contains("would stand") && text(&ola) == before, "{said}");
    done(&ola, &["resolve", "base", "--all"]);
    let text = text(&ola);
    assert!(text.contains("probability = 5") && !text.contains("sin eier"), "{text}");
}

#[test]
fn a_hook_that_says_no_to_the_end_of_the_merge_loses_no_choice() {
    let (_pair, _, ola) = Pair::disputing(KARI, OLA);
    done(&ola, &["resolve", "theirs", "--all"]);
    let hook = ola.join(".git/hooks/commit-msg");
    place::script(&hook, "echo 'a ticket is missing' >&2\nexit 1");
    let before = text(&ola);
    let said = stops(&ola, &["publish"], 1);
    assert!(said.contains("a ticket is missing") && said.contains("Nothing is lost"), "{said}");
    assert!(text(&ola) == before && ola.join(".git/MERGE_HEAD").exists());
    fs::remove_file(&hook).unwrap();
    done(&ola, &["publish"]);
    assert!(!ola.join(".git/MERGE_HEAD").exists());
}

#[test]
fn a_merge_that_is_about_more_than_choices_is_undone() {
    let pair = Pair::new();
    let (kari, ola) = (pair.path("kari"), pair.path("ola"));
    for (clone, owner) in [(&kari, "Kari sin eier"), (&ola, "Ola sin eier")] {
        fs::write(clone.join("NOTES.txt"), owner).unwrap();
        git(clone, &["add", "NOTES.txt"]);
        git(clone, &["commit", "-qm", "notes"]);
        set(clone, &["unn/r7k3m", &format!("owner={owner}")]);
    }
    done(&kari, &["publish", "--yes"]);
    let said = stops(&ola, &["publish", "--yes"], 1);
    assert!(said.contains("NOTES.txt") && said.contains("was undone"), "{said}");
    assert!(!ola.join(".git/MERGE_HEAD").exists());
    assert_eq!(git(&ola, &["status", "--porcelain"]), "");
    assert!(text(&ola).contains("Ola sin eier"));
}

#[test]
fn a_risk_that_one_took_away_and_the_other_changed_stays_or_goes() {
    let take_away = |clone: &Path| {
        let text = text(clone);
        let start = text.find("[risk.r4sfb]").unwrap();
        let end = text[start + 1..].find("\n[").map_or(text.len(), |at| start + at + 2);
        fs::write(clone.join(FILE), format!("{}{}", &text[..start], &text[end..])).unwrap();
    };
    for (answer, stays) in [("ours", false), ("theirs", true)] {
        let pair = Pair::new();
        let (kari, ola) = (pair.path("kari"), pair.path("ola"));
        set(&kari, &["unn/r4sfb", "consequence.quality=2"]);
        done(&kari, &["publish", "--yes"]);
        take_away(&ola);
        stops(&ola, &["publish", "--yes"], 1);
        let listed = stops(&ola, &["conflicts"], 1);
        assert!(listed.contains("Taken away") && listed.contains("Kept, and changed"), "{listed}");
        stops(&ola, &["resolve", "base", "r4sfb"], 1);
        done(&ola, &["resolve", answer, "r4sfb"]);
        let text = text(&ola);
        assert_eq!(text.contains("[risk.r4sfb]"), stays, "{answer}: {text}");
        assert!(!text.contains("conflict"), "{text}");
        done(&ola, &["publish"]);
        done(&kari, &["fetch"]);
        assert_eq!(tree(&kari, "HEAD"), tree(&ola, "HEAD"));
    }
}

#[test]
fn a_risk_that_one_moved_and_the_other_changed_is_told_as_that() {
    let pair = Pair::new();
    let (kari, ola) = (pair.path("kari"), pair.path("ola"));
    done(&kari, &["move", "unn/rcj2w", "innleie"]);
    done(&kari, &["publish", "--yes"]);
    set(&ola, &["unn/rcj2w", "title=Tolken kommer ikke"]);
    stops(&ola, &["publish", "--yes"], 1);
    let listed = stops(&ola, &["conflicts"], 1);
    let listed = listed.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(listed.contains("it stands under Innleie av personell now"), "{listed}");
    done(&ola, &["resolve", "theirs", "unn/rcj2w"]);
    done(&ola, &["set", "unn/rcj2w", "title=Tolken kommer ikke"]);
    done(&ola, &["publish", "--yes"]);
}

#[test]
fn the_screen_leads_to_the_choice_and_takes_it_back() {
    let (_pair, kari, ola) = Pair::disputing(KARI, OLA);
    let before = text(&ola);
    let mut screen = Terminal::start(&["--lang", "en"], &ola, (120, 40));
    screen.wait_for_text("Two people have given 2 things different values");
    screen.send("\u{1b}[19~");
    screen.wait_for_text("1 of 2");
    for words in ["Svært sannsynlig", "Sannsynlig: 60", "ledermøtet", "bemanningstallene"] {
        screen.wait_for_text(words);
    }
    screen.send("\u{1b}[C");
    screen.wait_for_text("Chosen: 4");
    assert!(text(&ola).contains("probability = 4"), "written at once");
    screen.send("u");
    screen.wait_for_text("Taken back");
    assert!(text(&ola) == before, "to the byte");
    screen.send("\u{1b}[D");
    screen.wait_for_text("Chosen: 3");
    screen.wait_for_text("Ola sin eier");
    screen.send("\r");
    screen.wait_for_text("What shall stand instead of both?");
    screen.send(" og Kari\r");
    screen.wait_for_text("Everything is chosen");
    screen.send("q");
    assert_eq!(screen.wait_for_end(), 0);
    let text = text(&ola);
    assert!(
        text.contains("\"Ola sin eier og Kari\"") && text.contains("probability = 3"),
        "{text}"
    );
    done(&ola, &["publish"]);
    done(&kari, &["fetch"]);
    assert_eq!(tree(&kari, "HEAD"), tree(&ola, "HEAD"));
}

#[test]
fn the_list_of_what_is_wrong_leads_there_too() {
    let (_pair, _, ola) = Pair::disputing(KARI, OLA);
    let mut screen = Terminal::start(&["--lang", "en"], &ola, (80, 24));
    screen.wait_for_text("Two people have given 2 things different values");
    screen.send("p");
    screen.wait_for_text("Two values to choose between");
    screen.send("\r");
    screen.wait_for_text("▾");
    screen.send("\u{1b}[B\u{1b}[B");
    screen.send("\r");
    screen.wait_for_text("2 of 2");
    screen.wait_for_text("Kari sin eier");
    screen.send("q");
    assert_eq!(screen.wait_for_end(), 0);
}

#[test]
fn a_conflict_that_somebody_has_written_as_a_table_is_chosen_too() {
    let place = place::Place::demo();
    let path = place.root.join(FILE);
    let before = fs::read_to_string(&path).unwrap();
    let table = "\n[risk.r7k3m.conflict.owner]\nours = \"B\"\ntheirs = \"C\"\n";
    fs::write(&path, format!("{before}{table}")).unwrap();
    done(&place.root, &["resolve", "theirs", "r7k3m.owner"]);
    let diff = place.git(&["diff", "--unified=0", "--", FILE]);
    let changed: Vec<&str> = diff
        .lines()
        .filter(|line| line.starts_with(['+', '-']) && !line.starts_with("+++"))
        .collect();
    assert_eq!(changed.len(), 3, "the owner alone: {diff}");
    assert_eq!(changed[2], "+owner = \"C\"");
    // What is no conflict of the format is left to a person, who is told where it stands.
    fs::write(&path, format!("{before}{table}slipped = 1\n")).unwrap();
    let line = before.lines().count() + 3;
    let refused = place.risiko(&["resolve", "theirs", "--all"]);
    assert_eq!(code(&refused), 1, "{}", out(&refused));
    assert!(err(&refused).contains(&format!("{FILE}:{line}")), "{}", err(&refused));
    assert_eq!(fs::read_to_string(&path).unwrap(), format!("{before}{table}slipped = 1\n"));
}

#[test]
fn a_file_that_one_has_taken_away_whole_is_named_with_what_to_do_about_it() {
    let pair = Pair::new();
    let (kari, ola) = (pair.path("kari"), pair.path("ola"));
    let file = "2024/unn/innleie.toml";
    git(&kari, &["rm", "-q", file]);
    git(&kari, &["commit", "-q", "-m", "Ikke lenger et mål"]);
    git(&kari, &["push", "-q"]);
    let text = fs::read_to_string(ola.join(file)).unwrap();
    let id = text.split("[risk.").nth(1).unwrap().split(']').next().unwrap();
    set(&ola, &[&format!("unn/{id}"), "owner=Z"]);
    let stopped = risiko(&ola, &["publish", "--message", "Ny eier"]);
    assert_eq!(code(&stopped), 1, "{}", err(&stopped));
    assert!(err(&stopped).contains(file), "{}", err(&stopped));
    // Somebody goes on with git, and asks what is left.
    let merge = Command::new("git").current_dir(&ola).args(["merge", "-q", "origin/main"]).status();
    assert!(!merge.unwrap().success());
    let left = risiko(&ola, &["conflicts"]);
    assert_eq!(code(&left), 1, "{}", out(&left));
    assert!(out(&left).contains(file) && out(&left).contains("git add"), "{}", out(&left));
    assert!(!out(&left).contains("Everything is chosen"), "{}", out(&left));
    let listed = place::json(&risiko(&ola, &["conflicts", "--format", "json"]));
    assert_eq!(listed["files"][0], file);
    let mut terminal = Terminal::start(&[], &ola, (120, 40));
    terminal.wait_for_text("Prioriterte mål");
    terminal.send("\x1b[19~");
    terminal.wait_for_text("Noe må ordnes utenfor programmet");
    terminal.send("\x1b");
    terminal.wait_for_text("Prioriterte mål");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
    // What it says works.
    git(&ola, &["add", file]);
    git(&ola, &["commit", "-q", "--all", "--no-edit"]);
    done(&ola, &["publish", "--message", "Behold den"]);
    let sent = git(&pair.path("remote.git"), &["show", &format!("main:{file}")]);
    assert!(sent.contains("\"Z\""), "{sent}");
}
