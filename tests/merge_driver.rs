//! Two branches of a register, merged by real git through the real binary.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;
use std::process::{Command, Output};

use place::{Place, code, err, out};

const FILE: &str = "2024/unn/ventetid.toml";

const BASE: &str = "status = \"draft\"\n\n[risk.r7k3m]\ntitle = \"Bemanning\"\nprobability = 3\n\
                    consequence.quality = 4\nowner = \"HR-sjef\"\n";

const NEW: [&str; 2] =
    ["\n[risk.r2222]\ntitle = \"Min\"\n", "\n[risk.r3333]\ntitle = \"Din\" # deres\n"];

/// A repository whose register stands in a folder of it, with the drivers or without.
fn repository(with_drivers: bool) -> Place {
    let place = Place::empty();
    git(&place, &["init", "-q", "-b", "main"]);
    git(&place, &["config", "user.name", "Kari"]);
    git(&place, &["config", "user.email", "kari@example.org"]);
    let made = place.risiko(&["init", "risiko på sør", "--name", "x"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    if with_drivers {
        let set = place.risiko(&["git-setup", "--lang", "en"]);
        assert_eq!(code(&set), 0, "{}", err(&set));
        assert!(out(&set).contains("merge.risiko.driver"), "{}", out(&set));
    }
    fs::create_dir_all(place.root.join("risiko på sør/2024/unn")).unwrap();
    put(&place, BASE);
    place
}

fn git(place: &Place, args: &[&str]) -> Output {
    Command::new("git").arg("-C").arg(&place.root).args(args).output().unwrap()
}

fn file() -> String {
    format!("risiko på sør/{FILE}")
}

fn put(place: &Place, text: &str) {
    place.write(&file(), text.as_bytes());
    place.git(&["add", "-A"]);
    place.git(&["commit", "-q", "-m", "x"]);
}

/// Both sides' commits, and what git says when it joins them.
fn joined(place: &Place, ours: &str, theirs: &str, how: &[&str]) -> (Output, String) {
    place.git(&["checkout", "-q", "-b", "theirs"]);
    put(place, theirs);
    place.git(&["checkout", "-q", "main"]);
    put(place, ours);
    let said = git(place, how);
    (said, fs::read_to_string(place.root.join(file())).unwrap())
}

#[test]
fn new_risks_of_both_and_different_fields_of_one_merge_however_git_joins_them() {
    for how in [&["merge", "theirs"][..], &["cherry-pick", "theirs"], &["rebase", "theirs"]] {
        let place = repository(true);
        let ours = BASE.replace("HR-sjef", "Klinikksjef") + NEW[0];
        let theirs = BASE.replace("probability = 3", "probability = 4 # drøftet") + NEW[1];
        let (said, text) = joined(&place, &ours, &theirs, how);
        assert_eq!(code(&said), 0, "{how:?} {}{}", out(&said), err(&said));
        for part in ["Klinikksjef", "probability = 4 # drøftet", "r2222", "\"Din\" # deres"] {
            assert!(text.contains(part), "{how:?}: {part} in {text}");
        }
        assert!(!text.contains("conflict"), "{text}");
    }
}

#[test]
fn a_real_conflict_is_reported_by_git_and_leaves_a_valid_file_with_all_sides() {
    let place = repository(true);
    let with = |level: &str| BASE.replace("probability = 3", &format!("probability = {level}"));
    let (said, text) = joined(&place, &with("4"), &with("5"), &["merge", "theirs"]);
    assert_eq!(code(&said), 1, "{}", err(&said));
    assert!(text.contains("conflict.probability = { base = 3, ours = 4, theirs = 5 }"), "{text}");
    assert!(text.parse::<toml::Table>().is_ok());
    assert!(place.git(&["status", "--porcelain"]).contains("UU "));
}

#[test]
fn a_risk_that_one_took_away_and_the_other_changed_is_a_conflict() {
    let place = repository(true);
    let (said, text) = joined(
        &place,
        "status = \"draft\"\n",
        &BASE.replace("HR-sjef", "Klinikksjef"),
        &["merge", "theirs"],
    );
    assert_eq!(code(&said), 1, "{}", err(&said));
    assert!(text.contains("Klinikksjef") && text.contains("conflict.title"), "{text}");
}

#[test]
fn a_damaged_version_is_merged_by_lines_and_loses_no_side() {
    let place = repository(true);
    let theirs = BASE.replace("probability = 3", "probability = [");
    let ours = BASE.replace("probability = 3", "probability = 4");
    let (said, text) = joined(&place, &ours, &theirs, &["merge", "theirs"]);
    assert_eq!(code(&said), 1, "{}", err(&said));
    for part in ["<<<<<<<", "probability = 4", "probability = [\n", ">>>>>>>"] {
        assert!(text.contains(part), "{part} in {text}");
    }
}

#[test]
fn without_drivers_git_merges_by_lines_and_after_uninstalling_too() {
    let place = repository(false);
    let ours = BASE.replace("draft", "ready");
    let theirs = BASE.replace("HR-sjef", "Klinikksjef");
    let (said, text) = joined(&place, &ours, &theirs, &["merge", "theirs"]);
    assert_eq!(code(&said), 0, "{}", err(&said));
    assert!(text.contains("ready") && text.contains("Klinikksjef"), "{text}");

    let before = place.git(&["config", "--local", "--list"]);
    for args in [&["git-setup"][..], &["git-setup", "--uninstall"]] {
        assert_eq!(code(&place.risiko(args)), 0);
    }
    assert_eq!(place.git(&["config", "--local", "--list"]), before);
}

#[test]
fn a_diff_names_the_risk_in_its_hunk_header() {
    let place = repository(true);
    let long = BASE.replace("owner", "impact = \"a\"\nperiod = \"b\"\nphase = \"c\"\nowner");
    put(&place, &long);
    put(&place, &long.replace("HR-sjef", "Klinikksjef"));
    let shown = place.git(&["show"]);
    assert!(shown.contains("@@ [risk.r7k3m]  # Bemanning"), "{shown}");
}

#[test]
fn an_approval_does_not_survive_a_merge_that_changed_what_was_approved() {
    let place = repository(true);
    let register = place.root.join("risiko på sør");
    let ready = BASE.replace("draft", "ready");
    put(&place, &ready);
    place.git(&["checkout", "-q", "-b", "theirs"]);
    put(&place, &ready.replace("probability = 3", "probability = 4"));
    place.git(&["checkout", "-q", "main"]);
    let approve = ["approve", "--trust", "unn", "--goal", "ventetid", "--by", "direktør"];
    let approved = place::risiko(&register, &approve);
    assert_eq!(code(&approved), 0, "{}", err(&approved));
    place.git(&["commit", "-qam", "Godkjent"]);
    let codes = |place: &Place| {
        let found =
            place::risiko(&place.root.join("risiko på sør"), &["check", "--format", "json"]);
        let found = place::json(&found);
        let all = found["findings"].as_array().unwrap().clone();
        all.iter().filter_map(|f| f["code"].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert!(!codes(&place).contains(&"R048".to_owned()));

    let said = git(&place, &["merge", "-q", "theirs"]);
    assert_eq!(code(&said), 0, "{}{}", out(&said), err(&said));
    let text = fs::read_to_string(place.root.join(file())).unwrap();
    assert!(text.contains("status = \"approved\"") && text.contains("probability = 4"), "{text}");
    assert!(codes(&place).contains(&"R048".to_owned()), "the seal no longer fits");
    let status = place::risiko(&register, &["list", "risks", "--trust", "unn"]);
    assert_eq!(code(&status), 0, "{}", err(&status));
}

#[test]
fn moving_and_rewording_and_another_order_merge() {
    let place = repository(true);
    let base = format!("{BASE}impact = \"Venting\" # fra 2023\n{}{}", NEW[0], NEW[1]);
    put(&place, &base);
    let moved = base.replace("probability = 3", "probability = 5 # moved by ours");
    let (own, rest) = base.split_at(base.find("\n[risk.r2222]").unwrap());
    let (second, third) = rest.split_at(rest.find("\n[risk.r3333]").unwrap());
    let reworded = own.replace("Bemanning", "For få behandlere # deres");
    let theirs = format!("{reworded}{third}{second}");
    let (said, text) = joined(&place, &moved, &theirs, &["merge", "theirs"]);
    assert_eq!(code(&said), 0, "{}{}", out(&said), err(&said));
    for part in
        ["probability = 5 # moved by ours", "For få behandlere # deres", "# fra 2023", "# deres"]
    {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(text.matches("[risk.").count(), 3, "{text}");
    assert!(!text.contains("conflict"), "{text}");
}

/// The drivers of a program that is not there any more.
fn with_drivers_that_are_gone() -> Place {
    let place = repository(true);
    let driver = "/nowhere/risiko git merge-driver -- %O %A %B %L %P";
    place.git(&["config", "merge.risiko.driver", driver]);
    place
}

fn register(place: &Place, args: &[&str]) -> Output {
    let mut all = vec!["--lang", "en", "--register", "risiko på sør"];
    all.extend(args);
    place.risiko(&all)
}

#[test]
fn what_a_driver_that_is_gone_left_as_ours_is_merged_again_before_it_is_sent() {
    let place = with_drivers_that_are_gone();
    let ours = BASE.replace("HR-sjef", "Klinikksjef");
    let theirs = BASE.replace("probability = 3", "probability = 4") + NEW[1];
    let (said, text) = joined(&place, &ours, &theirs, &["merge", "theirs"]);
    assert_ne!(code(&said), 0, "git could not run the driver");
    assert!(!text.contains("r3333"), "git has left ours alone: {text}");
    let sent = register(&place, &["publish", "--yes"]);
    assert_eq!(code(&sent), 0, "{}{}", out(&sent), err(&sent));
    let text = fs::read_to_string(place.root.join(file())).unwrap();
    for part in ["Klinikksjef", "probability = 4", "r3333"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert_eq!(place.git(&["status", "--porcelain"]), "", "the merge is ended");
}

#[test]
fn what_is_chosen_as_ours_after_such_a_merge_is_not_asked_about_again() {
    let place = with_drivers_that_are_gone();
    let with = |level: &str| BASE.replace("probability = 3", &format!("probability = {level}"));
    joined(&place, &with("4"), &with("5"), &["merge", "theirs"]);
    let refused = register(&place, &["publish", "--yes"]);
    assert_ne!(code(&refused), 0, "something is left to choose");
    let listed = register(&place, &["conflicts"]);
    assert!(out(&listed).contains("robability"), "{}", out(&listed));
    let chosen = register(&place, &["resolve", "ours", "--all"]);
    assert_eq!(code(&chosen), 0, "{}{}", out(&chosen), err(&chosen));
    let sent = register(&place, &["publish", "--yes"]);
    assert_eq!(code(&sent), 0, "{}{}", out(&sent), err(&sent));
    assert!(fs::read_to_string(place.root.join(file())).unwrap().contains("probability = 4"));
}

#[test]
fn ours_is_what_the_person_at_the_keyboard_wrote_in_a_rebase_and_a_stash_too() {
    let with = |level: &str| BASE.replace("probability = 3", &format!("probability = {level}"));
    // On main stands 4, which is put on theirs' 5.
    let place = repository(true);
    let (said, text) = joined(&place, &with("4"), &with("5"), &["rebase", "theirs"]);
    assert_ne!(code(&said), 0);
    assert!(text.contains("\nprobability = 4\n"), "{text}");
    assert!(text.contains("conflict.probability = { base = 3, ours = 4, theirs = 5 }"), "{text}");

    let place = repository(true);
    place.write(&file(), with("4").as_bytes());
    place.git(&["stash", "-q"]);
    put(&place, &with("5"));
    let said = git(&place, &["stash", "pop"]);
    assert_ne!(code(&said), 0);
    let text = fs::read_to_string(place.root.join(file())).unwrap();
    assert!(text.contains("conflict.probability = { base = 3, ours = 4, theirs = 5 }"), "{text}");
}
