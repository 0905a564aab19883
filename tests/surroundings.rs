//! What surrounds the program: the user's settings and git, pipes, the disk.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;

use std::fs;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use place::{Place, code, command, err, json, out};

#[test]
fn the_language_is_the_environments_then_the_settings_then_the_registers() {
    let place = Place::demo();
    let said = |variable: &str, settings: Option<&str>| {
        let config = TempDir::new().unwrap();
        if let Some(settings) = settings {
            fs::create_dir(config.path().join("risiko")).unwrap();
            fs::write(config.path().join("risiko/config.toml"), settings).unwrap();
        }
        let mut command = command(&place.root, &["status", "--trust", "unn"]);
        command.env("RISIKO_LANG", variable).env("XDG_CONFIG_HOME", config.path());
        let output = command.output().unwrap();
        let language = if out(&output).contains("Trust") { "en" } else { "nb" };
        (language, err(&output))
    };
    assert_eq!(said("", None), ("nb", String::new()));
    assert_eq!(said("en", None), ("en", String::new()));
    let (language, warning) = said("sv", None);
    assert!(language == "nb" && warning.contains("«sv»"), "{warning}");
    // Where the settings file lies is the system's to say; here it is Linux'.
    if cfg!(target_os = "linux") {
        assert_eq!(said("", Some("language = \"en\"")), ("en", String::new()));
        assert_eq!(said("nb", Some("language = \"en\"")), ("nb", String::new()));
        let (language, warning) = said("", Some("language = "));
        assert!(language == "nb" && warning.contains("config.toml"), "{warning}");
    }
    let root = fs::read_to_string(place.root.join("risiko.toml")).unwrap();
    place.write("risiko.toml", root.replace("\"nb\"", "\"en\"").as_bytes());
    assert_eq!(said("", None), ("en", String::new()));
}

#[test]
fn a_reader_that_stops_reading_is_no_error_and_a_full_disk_is_one() {
    let place = Place::demo();
    let mut export = command(&place.root, &["export"]);
    let mut running = export.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    // More is written than a pipe holds, and nobody reads it.
    drop(running.stdout.take());
    let ended = running.wait_with_output().unwrap();
    assert_eq!((code(&ended), err(&ended)), (0, String::new()));
    if let Ok(full) = fs::OpenOptions::new().write(true).open("/dev/full") {
        let ended = command(&place.root, &["export"]).stdout(full).output().unwrap();
        assert_eq!(code(&ended), 2);
        assert!(!err(&ended).is_empty());
    }
}

#[test]
fn the_example_without_git_is_there_without_a_history() {
    let place = Place::empty();
    let mut demo = command(&place.root, &["demo", "--no-tui", "uten"]);
    let made = demo.env("PATH", place.root.join("no-programs")).output().unwrap();
    assert_eq!(code(&made), 0);
    assert!(err(&made).contains("git"), "{}", err(&made));
    assert!(!place.root.join("uten/.git").exists());
    let status = place.risiko(&["status", "--register", "uten", "--format", "json"]);
    assert_eq!(json(&status)["trusts"].as_array().unwrap().len(), 6);
    assert!(err(&status).is_empty(), "{}", err(&status));
}

#[test]
fn the_example_is_made_whatever_the_users_git_is_set_to() {
    let place = Place::empty();
    let hook = place.root.join("hooks/post-index-change");
    place::script(&hook, "touch \"$HOME/ran\"\nexit 1");
    let settings = "[core]\nhooksPath = ~/hooks\nautocrlf = true\n[commit]\ngpgSign = true\n\
                    [tag]\ngpgSign = true\n[init]\ntemplateDir = /nonexistent\n\
                    [user]\nname = Kari Nordmann\n";
    place.write(".gitconfig", settings.as_bytes());
    // As when the program is started by a hook or an alias of another repository.
    let mut demo = command(&place.root, &["demo", "--no-tui", "ut"]);
    demo.env("GIT_DIR", place.root.join("other")).env("GIT_INDEX_FILE", place.root.join("index"));
    let made = demo.output().unwrap();
    assert_eq!((code(&made), err(&made)), (0, String::new()));
    for file in ["ran", "other", "index"] {
        assert!(!place.root.join(file).exists(), "{file}");
    }
    let git = |args: &[&str]| {
        let mut git = Command::new("git");
        git.current_dir(place.root.join("ut")).args(args).env("HOME", &place.root);
        git.env_remove("XDG_CONFIG_HOME").env_remove("GIT_CONFIG_GLOBAL");
        out(&git.output().unwrap())
    };
    assert_eq!(git(&["status", "--porcelain"]), "");
    assert_eq!(git(&["config", "user.name"]), "Kari Nordmann\n", "the user's own name stays");
    assert_eq!(git(&["config", "user.email"]), "arbeidsmote@example\n");
}
