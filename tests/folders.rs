//! Comparing without git: snapshots that are dated folders, and registers in folders of their own.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::terminal;

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use place::{Place, code, err, json, out};
use serde_json::Value;
use terminal::Terminal;

const FILE: &str = "2024/unn/ventetid.toml";

/// The example register as a manager without git has it.
fn without_git() -> Place {
    let place = Place::demo();
    fs::remove_dir_all(place.root.join(".git")).unwrap();
    place
}

fn done(place: &Place, args: &[&str]) -> String {
    let output = place.risiko(args);
    assert_eq!(code(&output), 0, "{args:?}: {}{}", out(&output), err(&output));
    out(&output)
}

fn diff(place: &Place, args: &[&str]) -> Value {
    serde_json::from_str(&done(place, &[&["diff", "--format", "json"], args].concat())).unwrap()
}

/// `unn r7k3m moved`, one a change of a risk.
fn told(value: &Value) -> Vec<String> {
    let risks = value["changes"].as_array().unwrap().iter().filter(|c| c["risk"].is_string());
    let word = |change: &Value, key: &str| change[key].as_str().unwrap().to_owned();
    risks.map(|c| ["trust", "risk", "change"].map(|key| word(c, key)).join(" ")).collect()
}

fn copies(place: &Place) -> std::path::PathBuf {
    place.root.join(".risiko/snapshots")
}

/// As if the copy had been made on this day.
fn made_on(place: &Place, name: &str, day: &str) {
    let day = chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").unwrap();
    let noon = day.and_hms_opt(12, 0, 0).unwrap().and_utc().timestamp();
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(noon.try_into().unwrap());
    fs::File::open(copies(place).join(name)).unwrap().set_modified(time).unwrap();
}

fn moved() -> [String; 1] {
    ["unn r7k3m moved".to_owned()]
}

#[test]
fn a_dated_folder_is_compared_as_a_tag_would_be() {
    let place = without_git();
    done(&place, &["snapshot", "2024-T1"]);
    done(&place, &["set", "r7k3m", "probability=1"]);
    done(&place, &["snapshot", "2024-T2"]);
    done(&place, &["set", "r7k3m", "owner=Z"]);
    let since = diff(&place, &["2024-T1"]);
    assert_eq!(since["before"]["kind"], "snapshot");
    assert_eq!(since["before"]["name"], "2024-T1");
    assert_eq!(told(&since).len(), 2, "{:?}", told(&since));
    assert_eq!(told(&diff(&place, &["2024-T1", "2024-T2"])), moved());
    assert_eq!(told(&diff(&place, &["2024-T1..2024-T2"])), moved());
    let last = diff(&place, &[]);
    assert_eq!(last["before"]["name"], "2024-T2", "without A the last one");
    assert_eq!(told(&last).len(), 1);
    let differs = |args: &[&str]| code(&place.risiko(args));
    assert_eq!(differs(&["diff", "2024-T1", "2024-T2", "--exit-code"]), 1);
    assert_eq!(differs(&["diff", "2024-T2", "2024-T2", "--exit-code"]), 0);
    let text = done(&place, &["diff", "2024-T1", "2024-T2"]);
    assert!(text.contains("2024-T1 (") && text.contains("r7k3m"), "{text}");
    for format in ["markdown", "html"] {
        assert!(done(&place, &["diff", "2024-T1", "--format", format]).contains("2024-T1"));
    }
    let untouched = diff(&place, &["2024-T1", "--untouched"]);
    let untouched = untouched["untouched"].as_array().unwrap();
    assert!(!untouched.is_empty());
    assert!(!untouched.iter().any(|risk| risk["risk"] == "r7k3m"));
    let mut no_git = place::command(&place.root, &["diff", "2024-T1", "2024-T2", "--exit-code"]);
    let no_git = no_git.env("PATH", "").output().unwrap();
    assert_eq!(code(&no_git), 1, "no git on the machine: {}", err(&no_git));
    let unknown = place.risiko(&["--lang", "en", "diff", "2024-T9"]);
    assert_eq!(code(&unknown), 2);
    assert!(err(&unknown).contains("2024-T2, 2024-T1"), "{}", err(&unknown));
    let log = done(&place, &["log", "r7k3m"]);
    assert!(log.contains("(2024-T1, 2024-T2)"), "the zones at the snapshots: {log}");
}

#[test]
fn a_day_finds_the_newest_folder_of_that_day_or_before() {
    let place = without_git();
    done(&place, &["snapshot", "first"]);
    made_on(&place, "first", "2024-02-07");
    done(&place, &["set", "r7k3m", "probability=1"]);
    done(&place, &["snapshot", "second"]);
    made_on(&place, "second", "2024-03-01");
    let name = |day: &str| diff(&place, &[day])["before"]["name"].clone();
    assert_eq!(name("@2024-02-07"), "first");
    assert_eq!(name("@2024-02-29"), "first");
    assert_eq!(name("@2024-04-01"), "second");
    assert_eq!(told(&diff(&place, &["@2024-02-07", "@2024-03-01"])), moved());
    let before_all = place.risiko(&["--lang", "en", "diff", "@2024-01-01"]);
    assert_eq!(code(&before_all), 2, "{}", out(&before_all));
    assert!(err(&before_all).contains("1 January 2024"), "{}", err(&before_all));
}

#[test]
fn a_trusts_own_folder_says_nothing_of_the_others() {
    let place = without_git();
    done(&place, &["snapshot", "2024-T1", "--trust", "unn"]);
    let listed = json(&place.risiko(&["snapshots", "--format", "json"]));
    assert_eq!(listed["snapshots"][0]["trust"], "unn");
    assert_eq!(listed["snapshots"][0]["name"], "2024-T1");
    done(&place, &["set", "r7k3m", "probability=1"]);
    for given in ["2024-T1", "unn/2024-T1", "unn-2024-T1"] {
        assert_eq!(told(&diff(&place, &[given])), moved(), "{given}");
    }
    let other = place.risiko(&["diff", "2024-T1", "--trust", "fin"]);
    assert_eq!(code(&other), 2, "{}", out(&other));
    // Together with one of all, the trust's own goes first for it.
    done(&place, &["snapshot", "2024-T1"]);
    assert_eq!(told(&diff(&place, &["2024-T1"])), moved());
}

#[test]
fn a_folder_that_is_a_register_is_compared_by_its_path() {
    let place = without_git();
    let old = place.root.parent().unwrap().join("gammel utgave");
    copy(&place.root, &old);
    done(&place, &["set", "r7k3m", "probability=1"]);
    let since = diff(&place, &["../gammel utgave"]);
    assert_eq!(told(&since), moved());
    assert_eq!(since["before"]["kind"], "folder");
    assert_eq!(told(&diff(&place, &["../gammel utgave", "."])), moved());
    assert_eq!(told(&diff(&place, &["../gammel utgave..../register"])), moved());
    assert_eq!(told(&diff(&place, &[old.to_str().unwrap(), "--trust", "unn"])), moved());
    let text = done(&place, &["diff", "../gammel utgave"]);
    assert!(text.contains("gammel utgave"), "{text}");
    // A register in git is compared with a folder, too.
    let in_git = Place::demo();
    let before = in_git.root.parent().unwrap().join("old");
    copy(&in_git.root, &before);
    done(&in_git, &["set", "r7k3m", "probability=1"]);
    assert_eq!(told(&diff(&in_git, &["../old"])), moved());
    assert_eq!(told(&diff(&in_git, &["../old", "HEAD"])), Vec::<String>::new());
    assert_eq!(told(&diff(&in_git, &["HEAD", "../old"])), Vec::<String>::new());
    // It is found from where the command is run, not from the register's root.
    let inner = place.root.join("2024/unn");
    let from_inside =
        place::risiko(&inner, &["diff", "../../../gammel utgave", "--format", "json"]);
    assert_eq!(told(&json(&from_inside)), moved());
    let no_register = place.risiko(&["--lang", "en", "diff", "./2024"]);
    assert_eq!(code(&no_register), 2, "{}", out(&no_register));
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        match entry.file_name().to_str().unwrap() {
            ".git" => {}
            name if entry.path().is_dir() => copy(&entry.path(), &to.join(name)),
            name => drop(fs::copy(entry.path(), to.join(name)).unwrap()),
        }
    }
}

#[test]
fn a_folder_that_is_damaged_or_of_another_scale_or_year_is_told_as_a_tag_is() {
    let place = without_git();
    done(&place, &["snapshot", "damaged"]);
    fs::write(copies(&place).join("damaged").join(FILE), b"\x00\xff garbage").unwrap();
    done(&place, &["snapshot", "scale"]);
    let matrix = copies(&place).join("scale/2024/matrix.toml");
    let text = fs::read_to_string(&matrix).unwrap();
    let first = text.find("[[probability.level]]").unwrap();
    let second = first + 1 + text[first + 1..].find("[[probability.level]]").unwrap();
    let (grid, rest) = (text.find("grid = [").unwrap(), &text[second..]);
    let row = text[grid..].lines().nth(1).unwrap();
    let fewer = format!("{}{rest}", text[..first].replacen(&format!("{row}\n"), "", 1));
    fs::write(&matrix, fewer).unwrap();
    let value = diff(&place, &["damaged"]);
    assert_eq!(value["unread"][0]["file"], FILE);
    assert_eq!(value["unread"][0]["in"], "before");
    assert_eq!(told(&value), Vec::<String>::new());
    assert_ne!(diff(&place, &["scale"])["scales"], "same");
    fs::write(copies(&place).join("scale/risiko.toml"), "garbage").unwrap();
    assert_eq!(diff(&place, &["scale"])["unread"][0]["file"], "risiko.toml");
    // The year before, kept when it was the active one.
    done(&place, &["snapshot", "last-year"]);
    done(&place, &["new-year", "2025"]);
    let value = diff(&place, &["last-year"]);
    assert_eq!((&value["before"]["year"], &value["after"]["year"]), (&2024.into(), &2025.into()));
}

#[test]
fn a_folder_that_is_a_link_is_no_snapshot() {
    let place = without_git();
    done(&place, &["snapshot", "2024-T1"]);
    #[cfg(unix)]
    std::os::unix::fs::symlink("/", copies(&place).join("elsewhere")).unwrap();
    let outside = place.root.parent().unwrap().join("outside");
    copy(&copies(&place).join("2024-T1"), &outside);
    #[cfg(unix)]
    std::os::unix::fs::symlink(&outside, copies(&place).join("linked")).unwrap();
    let listed = json(&place.risiko(&["snapshots", "--format", "json"]));
    assert_eq!(listed["snapshots"].as_array().unwrap().len(), 1, "{listed}");
}

#[test]
fn the_screens_compare_with_dated_folders() {
    let place = without_git();
    done(&place, &["snapshot", "2024-02-07"]);
    made_on(&place, "2024-02-07", "2024-02-07");
    done(&place, &["set", "r7k3m", "probability=3"]);
    done(&place, &["snapshot", "2024-03-01"]);
    made_on(&place, "2024-03-01", "2024-03-01");
    done(&place, &["set", "r7k3m", "probability=1"]);
    let mut terminal = Terminal::start(&[], &place.root, (120, 40));
    terminal.wait_for_text("sammenlignet med 1. mars");
    terminal.send("/Ventetid til helsehjelp UNN");
    terminal.wait_for_text("Ventetid til helsehjelp");
    terminal.send("\r");
    terminal.wait_for_text("↓ fra 3");
    terminal.send("h");
    terminal.wait_for_text("Sone ved øyeblikksbildene");
    terminal.send("\x1b");
    terminal.wait_for("the history closed", |s| !s.contains("Sone ved øyeblikksbildene"));
    terminal.send(",");
    terminal.wait_for_text("Slik det var 1. mars");
    terminal.send(",");
    terminal.wait_for_text("Slik det var 7. feb");
    terminal.send("\x1b");
    terminal.wait_for("today", |screen| !screen.contains("Slik det var"));
    terminal.send("d");
    terminal.wait_for_text("Sammenlign med");
    terminal.send("2024-02-07");
    terminal.send("\r");
    terminal.wait_for_text("sammenlignet med 7. feb");
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}
