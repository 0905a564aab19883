//! Kinds and states of repositories: in each of them the register works, or what is in the way is
//! recognised and explained.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::team;

use std::fs;
use std::path::Path;

use place::{code, err, out};
use team::{RISKS, Team, change, files, git, hook, identify, publishes, risiko, stops};

/// A command that is refused with these words, and changes no file.
fn refused(clone: &Path, args: &[&str], words: &str) -> String {
    let before = files(clone);
    let done = risiko(clone, args);
    assert!(code(&done) != 0, "{args:?}: {}", out(&done));
    assert!(err(&done).contains(words), "{args:?}: {words:?} in {}", err(&done));
    assert!(files(clone) == before, "a file was changed");
    err(&done)
}

fn works(clone: &Path, args: &[&str]) -> String {
    let done = risiko(clone, args);
    assert_eq!(code(&done), 0, "{args:?}: {}{}", out(&done), err(&done));
    out(&done)
}

/// Publish, fetch, snapshot, diff, log and blame in a repository that is fit for all of them.
fn all_works(team: &Team, clone: &Path) {
    change(clone, RISKS[0], "Klinikksjef A");
    publishes(clone);
    assert_eq!(git(clone, &["rev-parse", "HEAD"]), git(&team.remote(), &["rev-parse", "main"]));
    assert!(works(clone, &["fetch"]).contains("Nobody else"));
    works(clone, &["snapshot", "round"]);
    publishes(clone);
    assert!(git(&team.remote(), &["tag", "--list"]).contains("risiko/round"));
    assert!(works(clone, &["diff", "HEAD~1", "HEAD"]).contains("Klinikksjef A"));
    assert!(works(clone, &["log", RISKS[0]]).contains("Klinikksjef A"));
    assert!(works(clone, &["blame", RISKS[0]]).contains("Kari Nordmann"));
    assert!(works(clone, &["snapshots"]).contains("round"));
}

/// The past can be looked at, whatever state the repository is in.
fn past_works(clone: &Path) {
    works(clone, &["diff", "2024-03-01"]);
    works(clone, &["log", RISKS[0]]);
    works(clone, &["snapshots"]);
}

/// Two branches that have changed the same field.
fn quarrel(clone: &Path) {
    git(clone, &["switch", "-q", "-c", "other"]);
    change(clone, RISKS[0], "Klinikksjef B");
    git(clone, &["commit", "-qam", "b"]);
    git(clone, &["switch", "-q", "main"]);
    change(clone, RISKS[0], "Klinikksjef A");
    git(clone, &["commit", "-qam", "a"]);
}

/// A git that may end with a conflict.
fn tries(dir: &Path, args: &[&str]) {
    let done = std::process::Command::new("git").arg("-C").arg(dir).args(args).output().unwrap();
    assert!(!done.status.success(), "git {args:?} was to stop");
}

#[test]
fn a_merge_that_is_not_finished() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    git(&kari, &["switch", "-q", "-c", "other"]);
    change(&kari, RISKS[1], "Klinikksjef B");
    git(&kari, &["commit", "-qam", "b"]);
    git(&kari, &["switch", "-q", "main"]);
    git(&kari, &["commit", "-q", "--allow-empty", "-m", "c"]);
    git(&kari, &["merge", "-q", "--no-commit", "--no-ff", "other"]);
    for args in [&["publish", "--yes"][..], &["fetch"], &["snapshot", "x"]] {
        refused(&kari, args, "A merge was begun");
    }
    past_works(&kari);
}

#[test]
fn a_rebase_a_cherry_pick_or_a_bisect_that_is_not_finished() {
    let begun: [&[&str]; 3] = [
        &["-c", "merge.default=text", "rebase", "other"],
        &["cherry-pick", "other"],
        &["revert", "--no-edit", "other"],
    ];
    for format in ["files", "reftable"] {
        for args in begun {
            let team = Team::of(&[]);
            let kari = team.path("kari");
            let refs = format!("--ref-format={format}");
            git(team.dir.path(), &["clone", "-q", &refs, "remote.git", "kari"]);
            identify(&kari);
            quarrel(&kari);
            tries(&kari, args);
            refused(&kari, &["publish", "--yes"], "Something else was begun");
            refused(&kari, &["fetch"], "Something else was begun");
        }
    }
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    git(&kari, &["bisect", "start", "HEAD", "HEAD~3"]);
    refused(&kari, &["publish", "--yes"], "Something else was begun");
    past_works(&kari);
}

#[test]
fn a_detached_head() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    git(&kari, &["switch", "-q", "--detach", "HEAD~1"]);
    for args in [&["publish", "--yes"][..], &["fetch"], &["snapshot", "x"]] {
        let said = refused(&kari, args, "older version");
        assert!(said.contains("git switch"), "{said}");
    }
    past_works(&kari);
}

#[test]
fn foreign_files_of_any_name_are_left_alone() {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    let names = ["med mellomrom.txt", "æøå.txt", "-rf", "--all", "to\nlinjer.txt", ":(glob)x", "*"];
    for name in names {
        fs::write(kari.join(name), "mine").unwrap();
    }
    // One that git knows, and has changed; one in the year's folder.
    fs::write(ola.join("notat.txt"), "en").unwrap();
    git(&ola, &["add", "notat.txt"]);
    git(&ola, &["commit", "-qm", "notat"]);
    publishes(&ola);
    works(&kari, &["fetch"]);
    fs::write(kari.join("notat.txt"), "to").unwrap();
    fs::write(kari.join("2024/unn/møte æøå.txt"), "mine").unwrap();
    change(&kari, RISKS[0], "Klinikksjef A");
    let before = files(&kari);
    let sent = publishes(&kari);
    assert!(err(&sent).contains("9 files that do not belong"), "{}", err(&sent));
    assert!(files(&kari) == before);
    assert_eq!(
        git(&kari, &["show", "--name-only", "--format=", "HEAD"]),
        "2024/unn/ventetid.toml",
        "nothing else was committed"
    );
    assert_eq!(git(&kari, &["show", "origin/main:notat.txt"]), "en");
    works(&kari, &["snapshot", "round"]);
    // Others' file would land on one that is changed here.
    fs::write(ola.join("notat.txt"), "tre").unwrap();
    git(&ola, &["commit", "-qam", "notat"]);
    publishes(&ola);
    let said = refused(&kari, &["fetch"], "not in the history");
    assert!(said.contains("notat.txt"), "{said}");
}

#[test]
fn a_bare_repository() {
    let team = Team::of(&[]);
    let done = risiko(&team.remote(), &["publish", "--yes"]);
    assert_eq!(code(&done), 2);
    assert!(err(&done).contains("a git store without files"), "{}", err(&done));
    assert!(err(&done).contains("risiko connect"), "{}", err(&done));
}

#[test]
fn a_shallow_clone_works_and_says_where_its_history_ends() {
    let team = Team::of(&["ola"]);
    let kari = team.path("kari");
    let url = format!("file://{}", team.remote().display());
    git(team.dir.path(), &["clone", "-q", "--depth=1", &url, "kari"]);
    identify(&kari);
    all_works(&team, &kari);
    // What others send is joined there as well.
    let ola = team.path("ola");
    works(&ola, &["fetch"]);
    change(&ola, RISKS[1], "Klinikksjef B");
    publishes(&ola);
    change(&kari, RISKS[0], "Klinikksjef C");
    assert!(out(&publishes(&kari)).contains("One entry from others"));
    let log = risiko(&kari, &["log", RISKS[0]]);
    assert!(err(&log).contains("newest part of the history"), "{}", err(&log));
    refused(&kari, &["diff", "2023-01-01", "HEAD"], "git fetch --unshallow");
}

#[test]
fn a_partial_clone_works_and_says_when_the_server_is_missed() {
    let team = Team::of(&[]);
    let kari = team.path("kari");
    git(&team.remote(), &["config", "uploadpack.allowFilter", "true"]);
    git(&team.remote(), &["config", "uploadpack.allowAnySHA1InWant", "true"]);
    let url = format!("file://{}", team.remote().display());
    git(team.dir.path(), &["clone", "-q", "--filter=blob:none", &url, "kari"]);
    identify(&kari);
    fs::rename(team.remote(), team.path("away")).unwrap();
    refused(&kari, &["diff", "HEAD~7", "HEAD~5"], "at the server only");
    refused(&kari, &["log", RISKS[0]], "at the server only");
    refused(&kari, &["snapshots"], "at the server only");
    fs::rename(team.path("away"), team.remote()).unwrap();
    all_works(&team, &kari);
    past_works(&kari);
}

#[test]
fn a_worktree() {
    let team = Team::of(&["kari"]);
    let tree = team.path("tre");
    git(&team.path("kari"), &["worktree", "add", "-q", "-b", "tre", "../tre"]);
    git(&tree, &["branch", "-q", "--set-upstream-to=origin/main"]);
    all_works(&team, &tree);
    // A merge in one tree is none in the other.
    fs::write(team.path("kari").join(".git/MERGE_HEAD"), git(&tree, &["rev-parse", "HEAD"]))
        .unwrap();
    change(&tree, RISKS[1], "Klinikksjef C");
    publishes(&tree);
    refused(&team.path("kari"), &["fetch"], "A merge was begun");
}

#[test]
fn a_submodule_and_a_repository_with_one() {
    let team = Team::of(&["kari"]);
    let above = team.path("above");
    git(team.dir.path(), &["init", "-q", "-b", "main", "above"]);
    identify(&above);
    let add =
        ["-c", "protocol.file.allow=always", "submodule", "add", "-q", "../remote.git", "reg"];
    git(&above, &["remote", "add", "origin", "../x"]);
    git(&above, &["config", "remote.origin.url", &team.remote().display().to_string()]);
    git(&above, &add);
    let register = above.join("reg");
    identify(&register);
    git(&register, &["switch", "-q", "--detach"]);
    refused(&register, &["publish", "--yes"], "older version");
    git(&register, &["switch", "-q", "main"]);
    all_works(&team, &register);
    // And the other way round: what is in a submodule of the register's repository is foreign.
    let kari = team.path("kari");
    works(&kari, &["fetch"]);
    let add =
        ["-c", "protocol.file.allow=always", "submodule", "add", "-q", "../remote.git", "sub"];
    git(&kari, &add);
    change(&kari, RISKS[1], "Klinikksjef D");
    let sent = publishes(&kari);
    assert!(err(&sent).contains("do not belong"), "{}", err(&sent));
    assert!(git(&kari, &["status", "--porcelain"]).contains("A  sub"), "it stays staged");
}

#[test]
fn reftable_and_sha256() {
    for (name, value) in [("GIT_DEFAULT_REF_FORMAT", "reftable"), ("GIT_DEFAULT_HASH", "sha256")] {
        let team = Team { dir: tempfile::TempDir::new().unwrap() };
        let here = team.dir.path();
        let mut demo = place::command(here, &["demo", "--no-tui", "origin"]);
        let made = demo.env(name, value).output().unwrap();
        assert_eq!(code(&made), 0, "{}", err(&made));
        let refs = format!("--ref-format={}", if value == "reftable" { value } else { "files" });
        git(here, &["clone", "-q", "--bare", &refs, "origin", "remote.git"]);
        git(here, &["clone", "-q", &refs, "remote.git", "kari"]);
        let kari = team.path("kari");
        identify(&kari);
        let config = fs::read_to_string(kari.join(".git/config")).unwrap();
        assert!(config.contains(value), "{config}");
        all_works(&team, &kari);
        past_works(&kari);
    }
}

#[test]
fn line_ends_that_git_changes() {
    let team = Team::of(&[]);
    let kari = team.path("kari");
    // Without the register's own attributes, so that the setting bites.
    let origin = team.path("origin");
    git(&origin, &["rm", "-q", ".gitattributes"]);
    identify(&origin);
    git(&origin, &["commit", "-qm", "no attributes"]);
    git(&origin, &["push", "-q", "../remote.git", "main"]);
    git(team.dir.path(), &["clone", "-q", "-c", "core.autocrlf=true", "remote.git", "kari"]);
    identify(&kari);
    let file = "2024/unn/ventetid.toml";
    assert!(fs::read_to_string(kari.join(file)).unwrap().contains("\r\n"));
    assert!(!works(&kari, &["diff", "HEAD"]).contains("unn/"), "line ends are no difference");
    all_works(&team, &kari);
    assert_eq!(git(&kari, &["status", "--porcelain"]), "");
    assert!(!git(&team.remote(), &["show", &format!("main:{file}")]).contains('\r'));
    let lines = git(&kari, &["diff", "--numstat", "HEAD~1", "HEAD"]);
    assert!(lines.starts_with("1\t1\t"), "one line was changed: {lines}");
}

#[test]
fn a_repository_of_another_user() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    change(&kari, RISKS[0], "Klinikksjef A");
    let runs: [&[&str]; 8] = [
        &["publish", "--yes"],
        &["fetch"],
        &["snapshot", "x"],
        &["diff"],
        &["log", RISKS[0]],
        &["snapshots"],
        &["git-setup"],
        &["git-setup", "--uninstall"],
    ];
    for args in runs {
        let mut command = place::command(&kari, args);
        // As git's own tests do it: only root could give files to another user.
        command.env("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1").env("RISIKO_LANG", "en");
        let done = command.output().unwrap();
        assert!(code(&done) != 0, "{args:?}");
        let said = err(&done);
        assert!(said.contains("belongs to another user"), "{args:?}: {said}");
        assert!(said.contains("safe.directory"), "{args:?}: {said}");
    }
}

#[test]
fn nothing_committed_yet() {
    let dir = tempfile::TempDir::new().unwrap();
    works(dir.path(), &["init", "ny"]);
    let register = dir.path().join("ny");
    git(&register, &["init", "-q", "-b", "main"]);
    identify(&register);
    refused(&register, &["snapshot", "x"], "nothing in the history yet");
    refused(&register, &["diff", "HEAD"], "Found nothing called");
    assert!(works(&register, &["snapshots"]).contains("No snapshots"));
    publishes(&register);
    assert_eq!(git(&register, &["rev-list", "--count", "HEAD"]), "1");
}

#[test]
fn no_name_for_a_snapshot_or_a_merge() {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    change(&ola, RISKS[1], "Klinikksjef B");
    publishes(&ola);
    change(&kari, RISKS[0], "Klinikksjef A");
    git(&kari, &["commit", "-qam", "a"]);
    git(&kari, &["config", "--unset", "user.name"]);
    git(&kari, &["config", "--unset", "user.email"]);
    git(&kari, &["config", "user.useConfigOnly", "true"]);
    refused(&kari, &["snapshot", "x"], "Git does not know who you are");
    refused(&kari, &["fetch"], "Git does not know who you are");
    assert_eq!(git(&kari, &["status", "--porcelain"]), "");
    assert!(!kari.join(".git/MERGE_HEAD").exists(), "nothing is left half done");
}

#[test]
fn signing_and_hooks_that_fail() {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    change(&ola, RISKS[1], "Klinikksjef B");
    publishes(&ola);
    change(&kari, RISKS[0], "Klinikksjef A");
    git(&kari, &["commit", "-qam", "a"]);
    let head = git(&kari, &["rev-parse", "HEAD"]);
    for key in ["tag.gpgSign", "commit.gpgSign"] {
        git(&kari, &["config", key, "true"]);
    }
    git(&kari, &["config", "gpg.program", "/bin/false"]);
    refused(&kari, &["snapshot", "x"], "Git is to sign");
    refused(&kari, &["fetch"], "Git is to sign");
    git(&kari, &["config", "commit.gpgSign", "false"]);
    let hooks = kari.join(".git/hooks");
    hook(&hooks, "pre-merge-commit", "echo 'not merged on Fridays'; exit 1");
    assert!(refused(&kari, &["fetch"], "A check on this machine").contains("on Fridays"));
    fs::remove_file(hooks.join("pre-merge-commit")).unwrap();
    assert_eq!(git(&kari, &["rev-parse", "HEAD"]), head);
    assert!(!kari.join(".git/MERGE_HEAD").exists(), "nothing is left half done");
    works(&kari, &["fetch"]);
    hook(&hooks, "pre-push", "echo 'not sent on Fridays' >&2; exit 1");
    let said = stops(&kari, "A check on this machine said no");
    assert!(said.contains("not sent on Fridays"), "{said}");
    fs::remove_file(hooks.join("pre-push")).unwrap();
    publishes(&kari);
}

#[test]
fn a_remote_that_refuses() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    change(&kari, RISKS[0], "Klinikksjef A");
    hook(&team.remote().join("hooks"), "update", "echo 'only Ola may'; exit 1");
    assert!(stops(&kari, "The server did not accept it").contains("only Ola may"));
    fs::remove_file(team.remote().join("hooks/update")).unwrap();
    // A remote with files of its own takes no push to the branch that is checked out there.
    git(&kari, &["remote", "set-url", "origin", "../origin"]);
    stops(&kari, "The branch is protected");
}

/// Somebody has sent another history to the same branch: it is never overwritten.
#[test]
fn a_remote_whose_history_was_rewritten() {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    git(&team.remote(), &["config", "receive.denyNonFastForwards", "true"]);
    change(&kari, RISKS[0], "Klinikksjef A");
    publishes(&kari);
    git(&team.remote(), &["config", "receive.denyNonFastForwards", "false"]);
    git(&ola, &["commit", "-q", "--allow-empty", "-m", "anew"]);
    git(&ola, &["push", "-q", "--force"]);
    let theirs = git(&ola, &["rev-parse", "HEAD"]);
    change(&kari, RISKS[1], "Klinikksjef B");
    publishes(&kari);
    let log = git(&team.remote(), &["log", "--format=%H", "main"]);
    assert!(log.contains(&theirs), "both are there: {log}");
    assert!(
        git(&team.remote(), &["show", "main:2024/unn/ventetid.toml"]).contains("Klinikksjef A")
    );
}

#[test]
fn a_remote_that_breaks_off_while_it_gives_or_takes() {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    change(&ola, RISKS[1], "Klinikksjef B");
    publishes(&ola);
    let before = git(&team.remote(), &["rev-parse", "main"]);
    change(&kari, RISKS[0], "Klinikksjef A");
    let bin = team.path("bin");
    // The answer ends in the middle of a line that was to have 161 bytes.
    hook(&bin, "gives", "printf '00a1abcdef'; exit 1");
    hook(&bin, "takes", "printf '00a1abcdef'; exit 1");
    let path = |name: &str| bin.join(name).display().to_string();
    git(&kari, &["config", "remote.origin.uploadpack", &path("gives")]);
    stops(&kari, "The server cannot be reached");
    git(&kari, &["config", "--unset", "remote.origin.uploadpack"]);
    git(&kari, &["config", "remote.origin.receivepack", &path("takes")]);
    let got = risiko(&kari, &["fetch"]);
    assert_eq!(code(&got), 0, "{}", err(&got));
    stops(&kari, "The server cannot be reached");
    assert_eq!(git(&team.remote(), &["rev-parse", "main"]), before, "half is nothing");
    git(&kari, &["config", "--unset", "remote.origin.receivepack"]);
    publishes(&kari);
    git(&team.remote(), &["fsck", "--strict"]);
    assert_eq!(git(&kari, &["rev-parse", "HEAD"]), git(&team.remote(), &["rev-parse", "main"]));
}
