//! The check before each commit, by real git and the real binary.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Output};

use place::{Place, code, err, out};

const FILE: &str = "2024/unn/ventetid.toml";

/// The example register with the hook in place.
fn hooked() -> Place {
    let place = Place::demo();
    place.git(&["config", "user.name", "Kari"]);
    place.git(&["config", "user.email", "kari@example.org"]);
    let set = place.risiko(&["git-setup", "--hook"]);
    assert_eq!(code(&set), 0, "{}", err(&set));
    assert!(out(&set).contains("hooks/pre-commit"), "{}", out(&set));
    place
}

fn git(dir: &Path, args: &[&str]) -> Output {
    Command::new("git").arg("-C").arg(dir).args(args).output().unwrap()
}

fn replace(place: &Place, file: &str, from: &str, to: &str) {
    let text = fs::read_to_string(place.root.join(file)).unwrap();
    assert!(text.contains(from), "{file} has no {from:?}");
    place.write(file, text.replacen(from, to, 1).as_bytes());
}

#[test]
fn an_error_stops_the_commit_and_is_shown_where_it_is() {
    let place = hooked();
    replace(&place, FILE, "\nprobability = 5", "\nprobability = 7");
    let stopped = git(&place.root, &["commit", "-qam", "Sju"]);
    assert_eq!(code(&stopped), 1);
    for part in ["R005", FILE, "probability = 7", "Committen er stoppet: én feil", "--no-verify"] {
        assert!(err(&stopped).contains(part), "{part}: {}", err(&stopped));
    }
    assert_eq!(place.git(&["status", "--porcelain"]), format!(" M {FILE}\n"), "nothing is lost");
    assert_eq!(code(&git(&place.root, &["commit", "-qam", "Likevel", "--no-verify"])), 0);
}

#[test]
fn what_is_committed_is_checked_and_not_what_lies_in_the_folder() {
    let place = hooked();
    replace(&place, FILE, "\nprobability = 5", "\nprobability = 7");
    place.git(&["add", FILE]);
    replace(&place, FILE, "\nprobability = 7", "\nprobability = 4");
    assert_eq!(code(&git(&place.root, &["commit", "-qm", "Sju"])), 1, "the index has the error");
    place.git(&["add", FILE]);
    replace(&place, "2024/fin/ventetid.toml", "status = ", "status := ");
    let done = git(&place.root, &["commit", "-qm", "Fire"]);
    assert_eq!(code(&done), 0, "the error is not in the index: {}", err(&done));
    // With a file named, git commits by an index of its own.
    let named = git(&place.root, &["commit", "-qm", "Finn", "2024/fin/ventetid.toml"]);
    assert_eq!(code(&named), 1);
    assert!(err(&named).contains("2024/fin/ventetid.toml"), "{}", err(&named));
}

#[test]
fn warnings_other_files_and_what_is_taken_away_stop_nothing() {
    let place = hooked();
    replace(&place, FILE, "\nowner = ", "\n# owner = ");
    fs::remove_file(place.root.join("2024/fin/ventetid.toml")).unwrap();
    place.write("notat.toml", b"= [");
    place.git(&["add", "-A"]);
    let done = git(&place.root, &["commit", "-qm", "Uten eier"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
    // An error that was there before is nobody's hindrance in another file.
    replace(&place, FILE, "\nprobability = 5", "\nprobability = 7");
    git(&place.root, &["commit", "-qam", "Sju", "--no-verify"]);
    replace(&place, "2024/nlsh/ventetid.toml", "\nowner = ", "\n# owner = ");
    let done = git(&place.root, &["commit", "-qam", "Annen fil"]);
    assert_eq!(code(&done), 0, "{}", err(&done));
}

#[test]
fn a_register_in_a_folder_and_a_worktree_of_its_repository() {
    let place = Place::empty();
    git(&place.root, &["init", "-q", "-b", "main"]);
    place.git(&["config", "user.name", "Kari"]);
    place.git(&["config", "user.email", "kari@example.org"]);
    let made = place.risiko(&["init", "risiko på sør", "--name", "x"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    assert_eq!(code(&place.risiko(&["git-setup", "--hook"])), 0);
    place.git(&["add", "-A"]);
    place.git(&["commit", "-qm", "Nytt register"]);
    let tree = place.root.join("annet tre");
    place.git(&["worktree", "add", "-q", "-b", "annet", tree.to_str().unwrap()]);
    let file = tree.join("risiko på sør/2024/unn/ventetid.toml");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(&file, "status = \"ferdig\"\n").unwrap();
    git(&tree, &["add", "-A"]);
    let stopped = git(&tree, &["commit", "-qm", "x"]);
    assert_eq!(code(&stopped), 1);
    assert!(err(&stopped).contains("risiko på sør/2024/unn/ventetid.toml"), "{}", err(&stopped));
}

#[test]
fn a_hook_of_the_users_own_is_left_alone_and_the_line_for_it_is_told() {
    let place = Place::demo();
    let hook = place.root.join(".git/hooks/pre-commit");
    fs::create_dir_all(hook.parent().unwrap()).unwrap();
    fs::write(&hook, "#!/bin/sh\nexit 0\n").unwrap();
    let set = place.risiko(&["git-setup", "--hook"]);
    assert_eq!(code(&set), 1);
    assert!(out(&set).contains("risiko git pre-commit || exit 1"), "{}", out(&set));
    place.risiko(&["git-setup", "--uninstall"]);
    assert_eq!(fs::read_to_string(&hook).unwrap(), "#!/bin/sh\nexit 0\n");

    // Nor is a folder of hooks that other repositories may use.
    fs::remove_file(&hook).unwrap();
    let shared = place.root.join("../felles");
    fs::create_dir(&shared).unwrap();
    place.git(&["config", "core.hooksPath", shared.to_str().unwrap()]);
    let set = place.risiko(&["git-setup", "--hook"]);
    assert_eq!(code(&set), 1);
    assert_eq!(fs::read_dir(&shared).unwrap().count(), 0);
}

#[test]
fn taken_out_again_and_a_program_that_is_gone_stops_nobody() {
    let place = hooked();
    let hook = place.root.join(".git/hooks/pre-commit");
    assert_eq!(fs::metadata(&hook).unwrap().permissions().mode() & 0o111, 0o111);
    let text = fs::read_to_string(&hook).unwrap();
    fs::write(&hook, text.replace(env!("CARGO_BIN_EXE_risiko"), "/borte/risiko")).unwrap();
    replace(&place, FILE, "\nprobability = 5", "\nprobability = 7");
    assert_eq!(code(&git(&place.root, &["commit", "-qam", "Sju"])), 0);
    let gone = place.risiko(&["git-setup", "--uninstall"]);
    assert!(out(&gone).contains("hooks/pre-commit"), "{}", out(&gone));
    assert!(!hook.exists());
}
