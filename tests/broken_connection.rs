//! A server that is gone in the middle of a pack: everything is as it was, it is told in words, and
//! the next time works. The real git on both sides, and a port between them that is cut.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::server;
use crate::team;

use std::fs;
use std::path::{Path, PathBuf};

use place::{code, err};
use rand::Rng as _;
use risiko::history::exchange::{self, ErrorKind, Interaction, Stage};
use server::{Mood, Server};
use team::{RISKS, Team, change, files, git, publishes, risiko, stops};

/// Kari's clone, with a server at a port; Ola's goes by the disk.
fn team() -> (Team, PathBuf, PathBuf, Server) {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    let server = Server::of(team.dir.path(), Mood::Works);
    git(&kari, &["remote", "set-url", "origin", &server.url("remote.git")]);
    (team, kari, ola, server)
}

/// Commits a file that no pack makes small, so that a pack is cut where a test wants it.
fn commit_much(clone: &Path) {
    let mut much = vec![0; 300_000];
    rand::rng().fill_bytes(&mut much);
    fs::write(clone.join("much.bin"), much).unwrap();
    git(clone, &["add", "much.bin"]);
    git(clone, &["commit", "-q", "-m", "much"]);
}

/// What an attempt must leave as it was.
fn state(clone: &Path) -> (Vec<(PathBuf, Vec<u8>)>, String, String) {
    let refs = git(clone, &["for-each-ref", "--format=%(refname) %(objectname)", "refs/heads"]);
    (files(clone), refs, git(clone, &["ls-files", "--stage", "--debug"]))
}

fn no_locks(clone: &Path) {
    for name in ["index.lock", "HEAD.lock", "packed-refs.lock", "refs/heads/main.lock"] {
        assert!(!clone.join(".git").join(name).exists(), "{name}");
    }
    assert!(!clone.join(".git/MERGE_HEAD").exists());
    git(clone, &["fsck", "--strict"]);
}

#[test]
fn while_it_gives() {
    let (_team, kari, ola, server) = team();
    commit_much(&ola);
    change(&ola, RISKS[1], "Klinikksjef B");
    publishes(&ola);
    let before = state(&kari);
    for bytes in [300, 30_000, 150_000] {
        server.turns(Mood::GivesOnly(bytes));
        let got = risiko(&kari, &["fetch"]);
        assert_eq!(code(&got), 1);
        let said = err(&got);
        assert!(said.contains("The server cannot be reached"), "{said}");
        assert!(said.contains("Nothing is lost"), "{said}");
        assert!(!said.contains("Receiving objects"), "how far it came is no explanation: {said}");
        assert!(state(&kari) == before);
        no_locks(&kari);
    }
    server.turns(Mood::Works);
    assert_eq!(code(&risiko(&kari, &["fetch"])), 0);
    assert!(kari.join("much.bin").exists());
}

#[test]
fn while_it_takes() {
    let (team, kari, _ola, server) = team();
    commit_much(&kari);
    change(&kari, RISKS[0], "Klinikksjef A");
    let there = git(&team.remote(), &["rev-parse", "main"]);
    server.turns(Mood::TakesOnly(100_000));
    let said = stops(&kari, "The server cannot be reached");
    assert!(said.contains("not certain whether the server took it"), "{said}");
    assert!(!said.contains("Writing objects"), "{said}");
    // What is committed stays; the next attempt changes nothing here.
    let before = state(&kari);
    stops(&kari, "The server cannot be reached");
    assert!(state(&kari) == before);
    no_locks(&kari);
    assert_eq!(git(&team.remote(), &["rev-parse", "main"]), there, "half is nothing");
    server.turns(Mood::Works);
    publishes(&kari);
    git(&team.remote(), &["fsck", "--strict"]);
    assert_eq!(git(&kari, &["rev-parse", "HEAD"]), git(&team.remote(), &["rev-parse", "main"]));
}

#[test]
fn the_first_time_on_a_machine() {
    let (team, _kari, ola, server) = team();
    commit_much(&ola);
    publishes(&ola);
    server.turns(Mood::GivesOnly(50_000));
    let here = team.dir.path();
    let connect = ["connect", &server.url("remote.git"), "new"];
    let done = risiko(here, &connect);
    assert_eq!(code(&done), 1);
    assert!(err(&done).contains("The server cannot be reached"), "{}", err(&done));
    assert!(!here.join("new").exists());
    server.turns(Mood::Works);
    assert_eq!(code(&risiko(here, &connect)), 0);
    assert!(here.join("new/much.bin").exists());
}

#[test]
fn as_the_screen_asks_for_it() {
    let (_team, kari, ola, server) = team();
    commit_much(&ola);
    publishes(&ola);
    let checkout = exchange::checkout(&kari).unwrap();
    let before = state(&kari);
    let get = || {
        let (progress, merge_message) = (&mut |_| {}, &|_: &_| "joined".to_owned());
        let talk = &mut Interaction { prompts: false, progress, merge_message };
        exchange::fetch(&kari, &checkout, talk)
    };
    server.turns(Mood::GivesOnly(60_000));
    let stopped = get().unwrap_err();
    assert_eq!((stopped.stage, stopped.kind), (Stage::Fetch, ErrorKind::Network), "{stopped}");
    assert!(state(&kari) == before);
    no_locks(&kari);
    server.turns(Mood::Works);
    assert_eq!(get().unwrap().commits, 1);
}
