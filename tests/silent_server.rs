//! A server that takes the connection and then says nothing: it is waited for as long as the
//! setting says, and told of in words. The real binary, the real git, a real port.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::server;
use crate::team;
use crate::terminal;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use place::{code, err, out};
use server::{Mood, Server};
use team::{RISKS, Team, change, files, git, hook, publishes, risiko, stops};
use terminal::Terminal;

/// A clone whose server is one at a port, waited for a second.
fn kari_at(mood: Mood) -> (Team, std::path::PathBuf, Server) {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    let server = Server::of(team.dir.path(), mood);
    git(&kari, &["remote", "set-url", "origin", &server.url("remote.git")]);
    git(&kari, &["config", "risiko.timeout", "1"]);
    (team, kari, server)
}

/// The server works from now on, and has the time that it needs.
fn works(clone: &Path, server: &Server) {
    server.turns(Mood::Works);
    git(clone, &["config", "risiko.timeout", "60"]);
}

/// Nothing of an attempt is left: no lock, and no process that still speaks of the address.
fn nothing_is_left(clone: &Path, server: &Server) {
    let locks = locks(&clone.join(".git"));
    assert!(locks.is_empty(), "{locks:?}");
    let port = server.url("");
    let port = port.trim_start_matches("git://").trim_end_matches('/');
    let listed = Command::new("ps").args(["-A", "-o", "args"]).output().unwrap();
    let listed = String::from_utf8_lossy(&listed.stdout).into_owned();
    assert!(!listed.contains(port), "{listed}");
}

fn locks(dir: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(locks(&path));
        } else if path.extension().is_some_and(|e| e == "lock") {
            found.push(path);
        }
    }
    found
}

#[test]
fn it_is_told_what_was_silent_and_how_to_wait_longer_and_the_next_time_works() {
    let (team, kari, server) = kari_at(Mood::Silent);
    change(&kari, RISKS[0], "Klinikksjef A");
    let said = stops(&kari, "The server said nothing for one second while others' work");
    assert!(said.contains("VPN") && said.contains("git config --global risiko.timeout"), "{said}");
    assert!(!said.contains("not certain"), "nothing was sent: {said}");
    nothing_is_left(&kari, &server);
    let got = risiko(&kari, &["fetch"]);
    assert_eq!(code(&got), 1);
    assert!(err(&got).contains("The server said nothing"), "{}", err(&got));
    works(&kari, &server);
    publishes(&kari);
    assert_eq!(git(&kari, &["rev-parse", "HEAD"]), git(&team.remote(), &["rev-parse", "main"]));
}

#[test]
fn a_web_server_that_is_silent_leaves_no_process() {
    let (_team, kari, server) = kari_at(Mood::Silent);
    git(&kari, &["remote", "set-url", "origin", &server.web("remote.git")]);
    for limits in [&[][..], &["http.lowSpeedLimit", "http.lowSpeedTime"]] {
        // By curl's own limit, and where it is set to wait for ever, by the program's.
        for key in limits {
            git(&kari, &["config", key, "0"]);
        }
        let said = stops(&kari, "The server said nothing for");
        assert!(said.contains("fetched"), "{said}");
        nothing_is_left(&kari, &server);
    }
}

#[test]
fn the_users_own_ssh_is_ended_too() {
    let (team, kari, server) = kari_at(Mood::Silent);
    let number = team.path("number");
    let waits = format!("echo $$ > '{}'; exec sleep 1000", number.display());
    hook(&team.path("bin"), "ssh", &waits);
    git(&kari, &["config", "core.sshCommand", team.path("bin/ssh").to_str().unwrap()]);
    git(&kari, &["remote", "set-url", "origin", "ssh://127.0.0.1/remote.git"]);
    stops(&kari, "The server said nothing for");
    let number = fs::read_to_string(number).unwrap();
    let mut listed = Command::new("ps");
    let listed = listed.args(["-o", "stat=", "-p", number.trim()]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&listed.stdout).trim(), "", "it is still there");
    nothing_is_left(&kari, &server);
}

#[test]
fn where_the_server_may_have_taken_it_that_is_said() {
    for mood in [Mood::SilentToSenders, Mood::Swallows] {
        let (team, kari, server) = kari_at(mood);
        git(&kari, &["config", "risiko.timeout", "2"]);
        change(&kari, RISKS[0], "Klinikksjef A");
        let said = stops(&kari, "while the work was being sent");
        assert!(said.contains("not certain whether the server took it"), "{said}");
        nothing_is_left(&kari, &server);
        let taken = git(&team.remote(), &["rev-parse", "main"]);
        let is_taken = taken == git(&kari, &["rev-parse", "HEAD"]);
        assert_eq!(is_taken, mood == Mood::Swallows);
        works(&kari, &server);
        let again = publishes(&kari);
        assert_eq!(out(&again).contains("Nothing new to send"), is_taken, "{}", out(&again));
        assert_eq!(git(&kari, &["rev-parse", "HEAD"]), git(&team.remote(), &["rev-parse", "main"]));
    }
}

#[test]
fn what_does_not_wait_for_the_server_may_take_its_time() {
    const LIMIT: u64 = 4;
    let (team, kari, _server) = kari_at(Mood::Works);
    git(&kari, &["config", "risiko.timeout", &LIMIT.to_string()]);
    let hooks = ["pre-commit", "pre-push"];
    let path = |name: &str, what: &str| team.path(&format!("{name}-{what}"));
    for name in hooks {
        let (begun, go) = (path(name, "begun"), path(name, "go"));
        let waits = format!(
            "touch '{}'\nwhile [ ! -e '{}' ]; do sleep 0.1; done",
            begun.display(),
            go.display()
        );
        hook(&kari.join(".git/hooks"), name, &waits);
    }
    change(&kari, RISKS[0], "Klinikksjef A");
    let publishing = std::thread::spawn(move || code(&publishes(&kari)));
    for name in hooks {
        let began = Instant::now();
        while !path(name, "begun").exists() {
            assert!(began.elapsed() < Duration::from_secs(60), "{name} does not begin");
            std::thread::sleep(Duration::from_millis(20));
        }
        // Longer than a server may be silent.
        std::thread::sleep(Duration::from_secs(LIMIT + 1));
        assert!(!publishing.is_finished(), "{name} was not waited for");
        fs::write(path(name, "go"), "").unwrap();
    }
    assert_eq!(publishing.join().unwrap(), 0);
}

#[test]
fn the_first_time_on_a_machine_leaves_no_folder() {
    let (team, _kari, server) = kari_at(Mood::Silent);
    let here = team.dir.path();
    fs::write(here.join(".gitconfig"), "[risiko]\ntimeout = 1\n").unwrap();
    let done = risiko(here, &["connect", &server.url("remote.git"), "new"]);
    assert_eq!(code(&done), 1);
    assert!(err(&done).contains("The server said nothing"), "{}", err(&done));
    assert!(!here.join("new").exists());
    fs::remove_file(here.join(".gitconfig")).unwrap();
    server.turns(Mood::Works);
    let done = risiko(here, &["connect", &server.url("remote.git"), "new"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(!err(&done).contains("Cloning"), "git's own talk: {}", err(&done));
}

#[test]
fn a_snapshot_is_named_without_waiting_for_ever() {
    let (_team, kari, _server) = kari_at(Mood::Silent);
    let done = risiko(&kari, &["snapshot", "2024-X", "--allow-problems"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    assert!(err(&done).contains("could not be asked"), "{}", err(&done));
}

#[test]
fn at_a_terminal_it_is_said_that_it_waits_and_may_be_stopped() {
    let (team, kari, server) = kari_at(Mood::Silent);
    git(&kari, &["config", "risiko.timeout", "2"]);
    change(&kari, RISKS[0], "Klinikksjef A");
    let before = files(&kari);
    let home = team.dir.path().to_str().unwrap();
    let args = ["publish", "--yes", "--lang", "en"];
    let mut terminal = Terminal::start_at_home(&args, &kari, home, (120, 40));
    terminal.wait_for_text("The server is silent. Waiting a little longer");
    terminal.wait_for_text("The server said nothing for 2 seconds");
    assert_eq!(terminal.wait_for_end(), 1);
    git(&kari, &["config", "risiko.timeout", "0"]);
    let mut terminal = Terminal::start_at_home(&args, &kari, home, (120, 40));
    terminal.wait_for_text("The server is silent. Waiting a little longer");
    terminal.send("\x03");
    terminal.wait_for_end();
    assert!(files(&kari) == before);
    let began = Instant::now();
    while !locks(&kari.join(".git")).is_empty() && began.elapsed() < Duration::from_secs(5) {
        std::thread::sleep(Duration::from_millis(50));
    }
    nothing_is_left(&kari, &server);
}

#[test]
fn the_screen_tells_the_same() {
    let (team, kari, server) = kari_at(Mood::Silent);
    let home = team.dir.path().to_str().unwrap();
    let mut terminal = Terminal::start_at_home(&[], &kari, home, (120, 40));
    terminal.wait_for_text("Prioriterte mål");
    terminal.send("H");
    terminal.wait_for_text("Tjeneren sa ingenting på ett sekund");
    terminal.wait_for_text("VPN");
    terminal.wait_for_text("Ingenting er tapt");
    nothing_is_left(&kari, &server);
    terminal.send("\x1b");
    terminal.wait_for("no dialog", |screen| !screen.contains('╭'));
    works(&kari, &server);
    terminal.send("H");
    terminal.wait_for_text("Ingen andre har sendt inn noe nytt");
}
