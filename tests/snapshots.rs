//! Snapshots by the real binary in real repositories.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;
use std::process::Output;

use place::{Place, code, err, json, out};

fn english(place: &Place, args: &[&str]) -> Output {
    place::command(&place.root, args).env("RISIKO_LANG", "en").output().unwrap()
}

fn refused(place: &Place, args: &[&str], words: &str) {
    let tags = place.git(&["tag", "--list"]);
    let done = english(place, args);
    assert_eq!(code(&done), 1, "{}{}", out(&done), err(&done));
    assert!(err(&done).contains(words), "{words:?} in {}", err(&done));
    assert_eq!(place.git(&["tag", "--list"]), tags);
}

fn made(place: &Place, args: &[&str], tag: &str) -> Output {
    let done = english(place, args);
    assert_eq!(code(&done), 0, "{}{}", out(&done), err(&done));
    assert_eq!(place.git(&["cat-file", "-t", &format!("refs/tags/{tag}")]).trim(), "tag");
    done
}

/// An error that check finds: a file that is no TOML.
fn with_error(place: &Place) {
    let file = place.root.join("2024/unn/ventetid.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{text}\n[risks.r7k3m.nonsense\n")).unwrap();
}

#[test]
fn the_calendar_gives_the_name_and_a_taken_one_gets_a_number() {
    let place = Place::demo();
    let would = english(&place, &["snapshot", "--trust", "unn", "--dry-run"]);
    assert!(out(&would).contains("risiko/unn/2024-T1"), "{}{}", out(&would), err(&would));
    assert!(!place.git(&["tag", "--list"]).contains("2024-T1"));
    made(&place, &["snapshot", "--trust", "UNN", "-m", "Til styret"], "risiko/unn/2024-T1");
    let head = place.git(&["rev-parse", "risiko/unn/2024-T1^{commit}"]);
    let again = ["snapshot", "2024-T1", "--trust", "unn"];
    let done = made(&place, &again, "risiko/unn/2024-T1-2");
    assert!(err(&done).contains("not moved"), "{}", err(&done));
    assert_eq!(place.git(&["rev-parse", "risiko/unn/2024-T1^{commit}"]), head);
    let listed = json(&english(&place, &["snapshots", "--trust", "unn", "--format", "json"]));
    let own = listed["snapshots"].as_array().unwrap();
    let own = own.iter().find(|s| s["name"] == "2024-T1").unwrap();
    assert_eq!((own["trust"].as_str(), own["message"].as_str()), (Some("unn"), Some("Til styret")));
}

#[test]
fn the_list_counts_the_risks_as_they_were() {
    let place = Place::demo();
    let listed = json(&english(&place, &["snapshots", "--format", "json"]));
    let listed = listed["snapshots"].as_array().unwrap();
    assert!(listed.len() >= 2, "{listed:?}");
    let sum = |s: &serde_json::Value| -> u64 {
        s["zones"].as_object().unwrap().values().map(|n| n.as_u64().unwrap()).sum()
    };
    assert!(listed.iter().all(|s| sum(s) > 0), "{listed:?}");
    let text = out(&english(&place, &["snapshots"]));
    assert!(text.contains("2024-03-01") && text.contains("Open risks"), "{text}");
    let none = english(&place, &["snapshots", "--trust", "nothing"]);
    assert_eq!(code(&none), 2);
}

#[test]
fn names_that_would_get_in_the_way_are_refused() {
    let place = Place::demo();
    refused(&place, &["snapshot", "unn"], "trust's name");
    refused(&place, &["snapshot", "2024"], "means something else");
    refused(&place, &["snapshot", "a..b"], "cannot be a snapshot's name");
    refused(&place, &["snapshot", "unn/2024-T1"], "--trust");
}

#[test]
fn only_a_clean_and_checked_state() {
    let place = Place::demo();
    place.write("notat.txt", b"foreign");
    made(&place, &["snapshot", "first"], "risiko/first");
    let set = english(&place, &["set", "unn/r7k3m", "owner=Klinikksjef A"]);
    assert_eq!(code(&set), 0, "{}", err(&set));
    refused(&place, &["snapshot", "second"], "2024/unn/ventetid.toml");
    made(&place, &["snapshot", "second", "--trust", "fin"], "risiko/fin/second");
    with_error(&place);
    place.git(&["commit", "-qam", "damaged"]);
    refused(&place, &["snapshot", "third"], "--allow-problems");
    made(&place, &["snapshot", "third", "--trust", "fin"], "risiko/fin/third");
    made(&place, &["snapshot", "third", "--allow-problems"], "risiko/third");
    let message = place.git(&["tag", "-n99", "--list", "risiko/third"]);
    assert!(message.contains("2024/unn/ventetid.toml"), "{message}");
    let text = "<<<<<<< ours\n=======\n>>>>>>> theirs\n";
    place.write("2024/unn/ventetid.toml", text.as_bytes());
    place.git(&["commit", "-qam", "conflict"]);
    refused(&place, &["snapshot", "fourth", "--allow-problems"], "not decided");
}

#[test]
fn a_name_that_somebody_else_has_sent_is_explained_and_gets_a_number() {
    let ola = Place::demo();
    let remote = ola.root.parent().unwrap().join("remote.git");
    ola.git(&["clone", "-q", "--bare", ".", remote.to_str().unwrap()]);
    ola.git(&["remote", "add", "origin", remote.to_str().unwrap()]);
    let kari = Place::empty();
    kari.git(&["clone", "-q", remote.to_str().unwrap(), "."]);
    for (key, value) in [("user.name", "Kari"), ("user.email", "kari@example")] {
        kari.git(&["config", key, value]);
    }
    made(&ola, &["snapshot", "round"], "risiko/round");
    assert_eq!(code(&english(&ola, &["publish", "--yes"])), 0);
    let done = made(&kari, &["snapshot", "round"], "risiko/round-2");
    assert!(err(&done).contains("Somebody else"), "{}", err(&done));
    // One that was made away from the net meets its name when it is sent.
    kari.git(&["tag", "-a", "-m", "mine", "risiko/round"]);
    let sent = english(&kari, &["publish", "--yes"]);
    assert_eq!(code(&sent), 1, "{}", out(&sent));
    assert!(err(&sent).contains("never moved"), "{}", err(&sent));
    let theirs = ola.git(&["rev-parse", "risiko/round"]);
    assert_eq!(ola.git(&["ls-remote", "origin", "refs/tags/risiko/round"])[..40], theirs[..40]);
}

#[test]
fn without_git_it_is_a_folder_that_opens_as_a_register() {
    let place = Place::demo();
    fs::remove_dir_all(place.root.join(".git")).unwrap();
    let done = english(&place, &["snapshot", "2024-T1"]);
    assert_eq!(code(&done), 0, "{}{}", out(&done), err(&done));
    assert!(out(&done).contains("risiko diff 2024-T1"), "{}", out(&done));
    let kept = place.root.join(".risiko/snapshots/2024-T1");
    let file = "2024/unn/ventetid.toml";
    assert_eq!(fs::read(kept.join(file)).unwrap(), fs::read(place.root.join(file)).unwrap());
    assert_eq!(code(&english(&place, &["snapshot", "2024-T1"])), 0);
    assert!(place.root.join(".risiko/snapshots/2024-T1-2").is_dir());
    let listed = json(&english(&place, &["snapshots", "--format", "json"]));
    assert_eq!(listed["snapshots"].as_array().unwrap().len(), 2);
    let opened = place::risiko(&kept, &["list", "risks", "--format", "json"]);
    assert_eq!(code(&opened), 0, "{}", err(&opened));
}

#[test]
fn without_git_what_is_said_of_a_snapshot_is_kept_with_it() {
    let place = Place::demo();
    fs::remove_dir_all(place.root.join(".git")).unwrap();
    let made = place.risiko(&["snapshot", "s", "--trust", "unn", "--message", "Sendt til styret"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    let listed = json(&place.risiko(&["snapshots", "--format", "json"]));
    assert_eq!(listed["snapshots"][0]["message"], "Sendt til styret");
    let file = place.root.join("2024/fin/ventetid.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text + "\n[broken").unwrap();
    assert_eq!(code(&place.risiko(&["snapshot", "t"])), 1, "not from a damaged state");
    let made = place.risiko(&["snapshot", "t", "--allow-problems"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    let said = place.root.join(".risiko/snapshots/t/snapshot.txt");
    let said = fs::read_to_string(said).unwrap();
    assert!(said.contains("R001 2024/fin/ventetid.toml"), "{said}");
}
