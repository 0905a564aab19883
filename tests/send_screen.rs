//! Sending and fetching from the screen: the real binary in a terminal, real git, a bare remote.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::terminal;

use std::fs;
use std::path::{Path, PathBuf};

use place::{Place, code, err};
use terminal::Terminal;

const DOWN: &str = "\x1b[B";
const ENTER: &str = "\r";
const ESC: &str = "\x1b";

/// A clone of the example register, with the bare remote beside it.
fn clone() -> (Place, PathBuf) {
    let place = Place::demo();
    let remote = place.root.parent().unwrap().join("remote.git");
    place.git(&["clone", "-q", "--bare", ".", remote.to_str().unwrap()]);
    place.git(&["remote", "add", "origin", remote.to_str().unwrap()]);
    place.git(&["fetch", "-q"]);
    place.git(&["branch", "-q", "--set-upstream-to=origin/main"]);
    for (key, value) in [("user.name", "Kari"), ("user.email", "kari@example")] {
        place.git(&["config", key, value]);
    }
    (place, remote)
}

fn open(place: &Place) -> Terminal {
    let mut terminal = Terminal::start(&[], &place.root, (120, 40));
    terminal.wait_for_text("Prioriterte mål");
    terminal
}

/// Closes the dialog, and waits until it is gone: an Esc and a key at once are another key.
fn close(terminal: &mut Terminal) {
    terminal.send(ESC);
    terminal.wait_for("no dialog", |screen| !screen.contains('╭'));
}

/// Opens the matrix of UNN's waiting times and moves its first risk, unsaved.
fn move_a_risk(terminal: &mut Terminal) {
    terminal.send("/ventetid til helsehjelp unn");
    terminal.wait_for_text("› ventetid til helsehjelp unn");
    terminal.send(ENTER);
    terminal.wait_for_text("▸ 1 ● Behandlere");
    terminal.send(&format!(" {DOWN}\r"));
    terminal.wait_for_text("● ulagret");
}

/// Somebody else sends another owner of a risk.
fn ola_sends(place: &Place, remote: &Path, risk: &str) {
    let ola = place.root.parent().unwrap().join("ola");
    if !ola.exists() {
        place.git(&["clone", "-q", remote.to_str().unwrap(), ola.to_str().unwrap()]);
    }
    let set = place::risiko(&ola, &["set", risk, "owner=Ola"]);
    assert_eq!(code(&set), 0, "{}", err(&set));
    let mut publish = place::command(&ola, &["publish", "--yes", "-m", "Fra Ola"]);
    for role in ["AUTHOR", "COMMITTER"] {
        publish.env(format!("GIT_{role}_NAME"), "Ola").env(format!("GIT_{role}_EMAIL"), "o@x");
    }
    let sent = publish.output().unwrap();
    assert_eq!(code(&sent), 0, "{}", err(&sent));
}

#[test]
fn what_is_unsaved_is_saved_sent_and_joined_with_others_work() {
    let (place, remote) = clone();
    ola_sends(&place, &remote, "fin/r2mcm");
    let mut terminal = open(&place);
    move_a_risk(&mut terminal);
    terminal.send("S");
    terminal.wait_for_text("Noe er ikke lagret");
    terminal.send(ENTER);
    terminal.wait_for_text("Dette er endret:");
    assert!(terminal.screen().contains("unn/r7k3m"), "{}", terminal.screen());
    terminal.send("Færre har sagt opp");
    terminal.wait_for_text("Heter i historikken: Færre har sagt opp");
    terminal.send(ENTER);
    terminal.wait_for_text("Sendt inn");
    terminal.wait_for_text("Én innsending fra andre er hentet");
    assert_eq!(place.git(&["rev-parse", "HEAD"]), git_in(&remote, &["rev-parse", "main"]));
    let log = git_in(&remote, &["log", "--format=%an: %s%n%b", "main"]);
    assert!(log.contains("Kari: Færre har sagt opp") && log.contains("unn/r7k3m"), "{log}");
    assert!(log.contains("Ola: Fra Ola"), "{log}");
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    close(&mut terminal);
    // What they sent is in the register that is shown; the own change can still be undone.
    terminal.send("/r2mcm");
    terminal.wait_for_text("› r2mcm");
    terminal.send(ENTER);
    terminal.wait_for_text("Ola");
    terminal.send("u");
    terminal.wait_for_text("Angret");
    terminal.wait_for_text("● ulagret");
}

#[test]
fn others_work_is_fetched_into_the_open_register() {
    let (place, remote) = clone();
    let mut terminal = open(&place);
    ola_sends(&place, &remote, "unn/r7k3m");
    terminal.send("H");
    terminal.wait_for_text("Én innsending fra andre er hentet");
    close(&mut terminal);
    terminal.send("/ventetid til helsehjelp unn");
    terminal.wait_for_text("› ventetid til helsehjelp unn");
    terminal.send(ENTER);
    terminal.wait_for_text("Ola");
    terminal.send("H");
    terminal.wait_for_text("Ingen andre har sendt inn noe nytt");
}

#[test]
fn a_slow_server_leaves_the_screen_alive_and_can_be_put_away() {
    let (place, remote) = clone();
    let go = place.root.parent().unwrap().join("go");
    let waits = format!("while [ ! -e '{}' ]; do sleep 0.1; done", go.display());
    place::script(&place.root.join(".git/hooks/pre-push"), &waits);
    let set = place.risiko(&["set", "unn/r7k3m", "probability=3"]);
    assert_eq!(code(&set), 0);
    let mut terminal = open(&place);
    terminal.send("S");
    terminal.wait_for_text("Dette er endret:");
    terminal.send(ENTER);
    terminal.wait_for_text("▸ Sender inn …");
    terminal.wait_for_text(" 1 s");
    // Keys of the editing do nothing behind it.
    terminal.send("nxq");
    close(&mut terminal);
    assert!(terminal.screen().contains("Prioriterte mål"));
    terminal.send("q");
    terminal.wait_for_text("Arbeidet er ikke sendt ferdig");
    terminal.send(ENTER);
    fs::write(go, "").unwrap();
    terminal.wait_for_text("Ferdig: Sendt inn");
    assert_eq!(place.git(&["rev-parse", "HEAD"]), git_in(&remote, &["rev-parse", "main"]));
    terminal.send("q");
    assert_eq!(terminal.wait_for_end(), 0);
}

#[test]
fn what_stands_in_the_way_is_told_in_words_and_the_change_stays() {
    let (place, remote) = clone();
    place::script(&remote.join("hooks/pre-receive"), "echo 'ikke på fredager'; exit 1");
    let set = place.risiko(&["set", "unn/r7k3m", "probability=3"]);
    assert_eq!(code(&set), 0);
    let file = place.root.join("2024/unn/ventetid.toml");
    let text = fs::read(&file).unwrap();
    let mut terminal = open(&place);
    terminal.send("S");
    terminal.wait_for_text("Dette er endret:");
    close(&mut terminal);
    assert!(place.git(&["status", "--porcelain"]).contains("ventetid"), "nothing was committed");
    terminal.send("S");
    terminal.wait_for_text("Dette er endret:");
    terminal.send(ENTER);
    terminal.wait_for_text("Tjeneren tok ikke imot");
    terminal.wait_for_text("ikke på fredager");
    terminal.wait_for_text("Ingenting er tapt");
    assert_eq!(fs::read(&file).unwrap(), text);
    close(&mut terminal);
    fs::remove_file(remote.join("hooks/pre-receive")).unwrap();
    terminal.send("S");
    terminal.wait_for_text("Alt er lagret i historikken fra før");
    terminal.send(ENTER);
    terminal.wait_for_text("Sendt inn");
}

#[test]
fn without_a_remote_and_without_git() {
    let place = Place::demo();
    assert_eq!(code(&place.risiko(&["set", "unn/r7k3m", "probability=3"])), 0);
    for (key, value) in [("user.name", "Kari"), ("user.email", "kari@example")] {
        place.git(&["config", key, value]);
    }
    let mut terminal = open(&place);
    terminal.send("S");
    terminal.wait_for_text("Enter lagrer i historikken");
    terminal.send(ENTER);
    terminal.wait_for_text("Endringene er lagret i historikken");
    terminal.wait_for_text("ingen felles plass");
    assert_eq!(place.git(&["status", "--porcelain"]), "");
    close(&mut terminal);
    fs::remove_dir_all(place.root.join(".git")).unwrap();
    terminal.send("S");
    terminal.wait_for_text("vanlig mappe uten historikk");
    terminal.wait_for_text("alt du har lagret, står i filene");
}

/// A server that asks for a password: nothing is asked at the terminal that the screen has.
#[test]
fn the_state_gets_the_calendars_name_and_goes_out_with_the_next_sending() {
    let (place, remote) = clone();
    let mut terminal = open(&place);
    terminal.send("N");
    terminal.wait_for_text("Øyeblikksbilde: ");
    terminal.wait_for_text("2024-T1");
    terminal.send(ENTER);
    terminal.wait_for_text("Øyeblikksbildet risiko/2024-T1 er laget");
    assert_eq!(place.git(&["cat-file", "-t", "risiko/2024-T1"]), "tag\n");
    assert_eq!(place.git(&["rev-parse", "risiko/2024-T1^{}"]), place.git(&["rev-parse", "HEAD"]));
    close(&mut terminal);
    terminal.send("S");
    terminal.wait_for_text("Enter sender inn");
    terminal.send(ENTER);
    terminal.wait_for_text("Esc lukker");
    assert!(git_in(&remote, &["tag", "--list"]).contains("risiko/2024-T1"));
}

#[test]
fn a_trusts_state_and_why_one_is_not_named() {
    let (place, _remote) = clone();
    let mut terminal = open(&place);
    move_a_risk(&mut terminal);
    terminal.send("N");
    terminal.wait_for_text("Noe er ikke lagret");
    terminal.send(ENTER);
    terminal.wait_for_text("Øyeblikksbilde: UNN");
    terminal.send(ENTER);
    terminal.wait_for_text("endret og ikke sendt inn. Trykk S");
    assert!(!place.git(&["tag", "--list"]).contains("2024-T1"));
    close(&mut terminal);
    place.git(&["-c", "commit.gpgsign=false", "commit", "-qam", "Flyttet"]);
    terminal.send("N");
    terminal.wait_for_text("Øyeblikksbilde: UNN");
    terminal.send(" ~x");
    terminal.wait_for_text("~x");
    terminal.send(ENTER);
    terminal.wait_for_text("kan ikke være navnet");
    close(&mut terminal);
    terminal.send("N");
    terminal.wait_for_text("Øyeblikksbilde: UNN");
    terminal.send(ENTER);
    terminal.wait_for_text("er laget");
    assert!(place.git(&["tag", "--list"]).contains("risiko/unn/2024-T1"));
}

#[test]
fn nothing_is_asked_at_the_terminal() {
    let (place, _) = clone();
    let asks = "ssh() { true; }; printf 'Password: ' >/dev/tty; exit 255";
    let ssh = place.root.parent().unwrap().join("ssh");
    let text = format!(
        "if [ \"$SSH_ASKPASS_REQUIRE\" = force ]; then echo 'kari@x: Permission denied (publickey).' >&2; exit 255; fi\n{asks}"
    );
    place::script(&ssh, &text);
    place.git(&["config", "core.sshCommand", ssh.to_str().unwrap()]);
    place.git(&["remote", "set-url", "origin", "ssh://kari@localhost/r.git"]);
    let mut terminal = open(&place);
    terminal.send("H");
    terminal.wait_for_text("slipper deg ikke inn");
    terminal.wait_for_text("Be IT om hjelp");
    assert!(!terminal.screen().contains("risiko publish"));
    assert!(!terminal.screen().contains("Password:"));
}

fn git_in(dir: &Path, args: &[&str]) -> String {
    let output = std::process::Command::new("git").arg("-C").arg(dir).args(args).output().unwrap();
    assert!(output.status.success(), "{}", err(&output));
    place::out(&output)
}
