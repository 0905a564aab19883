//! A register that somebody else gave: looking at it runs nothing of theirs.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::fs;
use std::path::Path;

use crate::place;

use place::{Place, err};

/// Commands that only look.
const LOOKING: [&[&str]; 11] = [
    &["status"],
    &["check"],
    &["list", "risks"],
    &["list", "measures"],
    &["diff", "2024-03-01"],
    &["log"],
    &["blame", "unn/r7k3m"],
    &["snapshots"],
    &["export", "--format", "json"],
    &["conflicts"],
    &["report"],
];

/// A script that leaves a trace where it is run, and does what a filter would.
fn trap(place: &Place) -> (String, std::path::PathBuf) {
    let folder = place.root.parent().unwrap();
    let (script, trace) = (folder.join("trap.sh"), folder.join("sprung"));
    fs::write(&script, format!("#!/bin/sh\necho \"$0 $*\" >> '{}'\ncat\n", trace.display()))
        .unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).unwrap();
    }
    (script.display().to_string(), trace)
}

fn append(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let before = fs::read_to_string(file).unwrap_or_default();
    fs::write(file, format!("{before}{text}")).unwrap();
}

#[test]
fn looking_runs_nothing_that_the_folder_brings_along() {
    type Trick = fn(&Place, &str);
    let tricks: [(&str, Trick); 7] = [
        ("a monitor", |place, trap| {
            place.git(&["config", "core.fsmonitor", trap]);
        }),
        ("a monitor in an included file", |place, trap| {
            let own = place.root.join(".git/more");
            fs::write(&own, format!("[core]\n\tfsmonitor = {trap}\n")).unwrap();
            place.git(&["config", "include.path", "more"]);
        }),
        ("a filter with an equals sign in its name", |place, trap| {
            place.git(&["config", "filter.a=b.clean", trap]);
            append(&place.root.join(".git/info/attributes"), "*.toml filter=a=b\n");
            append(&place.root.join("2024/unn/ventetid.toml"), "# changed\n");
        }),
        ("a filter", |place, trap| {
            place.git(&["config", "filter.own.clean", trap]);
            place.git(&["config", "filter.own.smudge", trap]);
            append(&place.root.join(".git/info/attributes"), "*.toml filter=own\n");
            append(&place.root.join("2024/unn/ventetid.toml"), "# mer\n");
        }),
        ("a hook", |place, trap| {
            let hooks = place.root.join(".git/hooks");
            fs::create_dir_all(&hooks).unwrap();
            for hook in ["post-index-change", "pre-commit", "reference-transaction"] {
                fs::copy(trap, hooks.join(hook)).unwrap();
            }
            append(&place.root.join("2024/unn/ventetid.toml"), "# mer\n");
        }),
        ("hooks elsewhere", |place, trap| {
            let hooks = place.root.join("hooks");
            fs::create_dir_all(&hooks).unwrap();
            fs::copy(trap, hooks.join("post-index-change")).unwrap();
            place.git(&["config", "core.hooksPath", "hooks"]);
            append(&place.root.join("2024/unn/ventetid.toml"), "# mer\n");
        }),
        ("a pager, a difference and a signature", |place, trap| {
            for key in ["core.pager", "diff.external", "gpg.program", "core.sshCommand"] {
                place.git(&["config", key, trap]);
            }
            place.git(&["config", "log.showSignature", "true"]);
        }),
    ];
    for (name, trick) in tricks {
        let place = Place::demo();
        let (script, trace) = trap(&place);
        trick(&place, &script);
        // Setting it up may have sprung it.
        let _ = fs::remove_file(&trace);
        for args in LOOKING {
            let said = place.risiko(args);
            let sprung = fs::read_to_string(&trace).unwrap_or_default();
            assert_eq!(sprung, "", "{name}: {args:?}: {}", err(&said));
        }
    }
}

#[test]
fn a_folder_that_is_a_bare_repository_too_is_not_taken_for_one() {
    let place = Place::demo();
    let (script, trace) = trap(&place);
    fs::remove_dir_all(place.root.join(".git")).unwrap();
    place.write("HEAD", b"ref: refs/heads/main\n");
    for folder in ["objects", "refs"] {
        fs::create_dir_all(place.root.join(folder)).unwrap();
    }
    let config = format!("[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = {script}\n");
    place.write("config", config.as_bytes());
    for args in LOOKING {
        let said = place.risiko(args);
        assert!(!trace.exists(), "{args:?}: {}", err(&said));
    }
}

#[test]
fn what_people_set_for_their_own_reading_changes_no_answer() {
    let place = Place::demo();
    let before = place.risiko(&["log", "--format", "json"]);
    for (key, value) in [
        ("log.follow", "true"),
        ("i18n.logOutputEncoding", "latin1"),
        ("log.showSignature", "true"),
    ] {
        place.git(&["config", key, value]);
    }
    let after = place.risiko(&["log", "--format", "json"]);
    assert_eq!(before.stdout, after.stdout, "{}", err(&after));
}
