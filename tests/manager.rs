//! A manager who opens the program once a year: the first start, a review in which nothing has
//! changed, and sending without git knowing who it is.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::team;
use crate::terminal;

use std::fs;
use std::path::PathBuf;

use portable_pty::CommandBuilder;
use team::{Team, git};
use terminal::Terminal;

const ENTER: &str = "\r";

/// Somebody at a machine that knows nothing of them.
struct Manager {
    team: Team,
    terminal: Terminal,
    keys: usize,
}

impl Manager {
    fn at(size: (u16, u16)) -> Self {
        let team = Team::of(&[]);
        git(team.dir.path(), &["clone", "-q", "remote.git", "new"]);
        let home = team.dir.path().join("home");
        fs::create_dir(&home).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_risiko"));
        command.env("HOME", &home);
        command.env("XDG_CONFIG_HOME", home.join("config"));
        command.env("GIT_CONFIG_NOSYSTEM", "1");
        command.env("RISIKO_SETTINGS", home.join("settings.toml"));
        let terminal = Terminal::start_program(command, &team.path("new"), size);
        Self { team, terminal, keys: 0 }
    }

    /// Presses single keys.
    fn press(&mut self, keys: &str) {
        self.keys += keys.chars().count();
        self.terminal.send(keys);
    }

    /// Types words: no keys that anybody counts.
    fn say(&mut self, words: &str) {
        self.terminal.send(words);
    }

    fn sees(&mut self, words: &str) {
        self.terminal.wait_for_text(words);
    }

    fn settings(&self) -> PathBuf {
        self.team.dir.path().join("home/settings.toml")
    }
}

#[test]
fn from_the_first_start_to_sent_without_a_word_of_git() {
    for size in [(80, 24), (120, 40)] {
        let mut manager = Manager::at(size);
        // Who are you? UNN, the second of the trusts; no role: all of it.
        manager.sees("Velkommen");
        manager.press(ENTER);
        manager.sees("UNN · Universitetssykehuset");
        manager.press("2");
        manager.sees("▸ Foretak         UNN");
        manager.press("\x1b[F");
        manager.press(ENTER);
        manager.sees("Min oppgave");
        let kept = fs::read_to_string(manager.settings()).unwrap();
        assert!(kept.contains("trust = \"unn\""), "{kept}");
        manager.keys = 0;
        // Nothing has changed: all of it is confirmed at once, saved and sent.
        manager.press("b");
        manager.sees("Gjennomgått, og står fast");
        manager.press(ENTER);
        manager.sees("mål er gjennomgått og står fast");
        manager.press("s");
        manager.sees("Noe er ikke lagret");
        manager.press(ENTER);
        manager.sees("Hva heter du?");
        manager.say("Kari Nordmann");
        manager.press(ENTER);
        manager.sees("e-postadressen");
        manager.say("kari.nordmann@unn.no");
        manager.press(ENTER);
        manager.sees("Dette er endret:");
        manager.press(ENTER);
        manager.sees("Sendt inn");
        assert!(manager.keys <= 25, "{} keys", manager.keys);
        let remote = manager.team.remote();
        let sent = git(&remote, &["log", "-1", "--format=%an <%ae>", "main"]);
        assert_eq!(sent, "Kari Nordmann <kari.nordmann@unn.no>");
        manager.press(ENTER);
        manager.press("q");
        assert_eq!(manager.terminal.wait_for_end(), 0);
    }
}

#[test]
fn what_is_saved_and_not_sent_stands_in_the_header() {
    let mut manager = Manager::at((120, 40));
    manager.sees("Velkommen");
    manager.press(ENTER);
    manager.sees("UNN · Universitetssykehuset");
    manager.press("2");
    manager.sees("▸ Foretak         UNN");
    manager.press("\x1b[F");
    manager.press(ENTER);
    manager.sees("Min oppgave");
    manager.press("b");
    manager.sees("Gjennomgått, og står fast");
    manager.press(ENTER);
    manager.sees("mål er gjennomgått");
    manager.press("\x13");
    manager.sees("ikke sendt");
}

#[test]
fn stopped_by_ctrl_z_it_comes_back_whole() {
    let place = place::Place::demo();
    let mut terminal = Terminal::start(&[], &place.root, (80, 24));
    terminal.wait_for_text("Prioriterte mål");
    terminal.send("\x0c");
    terminal.wait_for_text("Prioriterte mål");
    let id = terminal.process_id().to_string();
    terminal.send("\x1a");
    let is_stopped = || {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with('T'))
    };
    if cfg!(target_os = "linux") {
        terminal.wait_for("the program to stop", |_| is_stopped());
        let go_on = std::process::Command::new("kill").args(["-CONT", &id]).status().unwrap();
        assert!(go_on.success());
    }
    terminal.wait_for("the screen again", |s| s.contains("Prioriterte mål"));
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}
