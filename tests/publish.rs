//! Sending work to others and getting theirs: real repositories, a real bare remote, the real
//! binary. Whatever fails, the files stay.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::team;
use crate::terminal;

use std::fs;

use place::{code, err, out};
use team::{RISKS, Team, change, git, hook, identify, publishes, risiko, stops};
use tempfile::TempDir;
use terminal::Terminal;

#[test]
fn two_people_send_different_work_and_both_have_all_of_it() {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    change(&kari, RISKS[0], "Klinikksjef A");
    change(&ola, RISKS[1], "Klinikksjef B");
    let sent = risiko(&kari, &["publish", "--message", "Ny eier etter møtet"]);
    assert_eq!(code(&sent), 0, "{}", err(&sent));
    assert!(out(&sent).contains("Sent"), "{}", out(&sent));
    assert_eq!(git(&kari, &["log", "-1", "--format=%s"]), "Ny eier etter møtet");
    // What has no line of its own in a comparison is told, too.
    let body = git(&kari, &["log", "-1", "--format=%b"]);
    assert!(body.contains("→ Klinikksjef A"), "{body}");
    let sent = publishes(&ola);
    assert!(out(&sent).contains("One entry from others"), "{}", out(&sent));
    let got = risiko(&kari, &["fetch"]);
    assert_eq!(code(&got), 0, "{}", err(&got));
    let all = |clone: &std::path::Path| git(clone, &["rev-parse", "HEAD^{tree}"]);
    assert_eq!(all(&kari), all(&ola));
    assert_eq!(all(&kari), all(&team.remote()));
    let again = publishes(&kari);
    assert!(out(&again).contains("Nothing new to send"), "{}", out(&again));
}

#[test]
fn foreign_files_are_left_and_named() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    change(&kari, RISKS[0], "Klinikksjef A");
    fs::write(kari.join("møte notat.txt"), "mine").unwrap();
    fs::write(kari.join("staged.txt"), "mine too").unwrap();
    git(&kari, &["add", "staged.txt"]);
    let sent = publishes(&kari);
    assert!(err(&sent).contains("2 files that do not belong"), "{}", err(&sent));
    assert!(err(&sent).contains("møte notat.txt"), "{}", err(&sent));
    let status = git(&kari, &["-c", "core.quotePath=false", "status", "--porcelain"]);
    assert!(
        status.contains("A  staged.txt") && status.contains("?? \"møte notat.txt\""),
        "{status}"
    );
    assert!(!git(&team.remote(), &["ls-tree", "-r", "--name-only", "main"]).contains("staged"));
}

#[test]
fn the_same_field_changed_by_two_waits_for_a_person() {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    change(&kari, RISKS[0], "Klinikksjef A");
    publishes(&kari);
    change(&ola, RISKS[0], "Klinikksjef B");
    let stopped = risiko(&ola, &["publish", "--yes"]);
    let said = err(&stopped);
    assert_eq!(code(&stopped), 1, "{said}");
    for words in ["different values", "2024/unn/ventetid.toml (1)", "Nothing is lost"] {
        assert!(said.contains(words), "{words} in {said}");
    }
    assert_eq!(git(&ola, &["status", "--porcelain"]), "UU 2024/unn/ventetid.toml");
    stops(&ola, "different values");
}

#[test]
fn a_server_that_rejects_says_why_without_control_characters() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    hook(&team.remote().join("hooks"), "pre-receive", "printf 'not on Fridays \\033[2J'; exit 1");
    change(&kari, RISKS[0], "Klinikksjef A");
    let said = stops(&kari, "The server did not accept it");
    assert!(said.contains("not on Fridays") && !said.contains("\u{1b}[2J"), "{said:?}");
    fs::remove_file(team.remote().join("hooks/pre-receive")).unwrap();
    publishes(&kari);
    assert_eq!(git(&kari, &["rev-parse", "HEAD"]), git(&team.remote(), &["rev-parse", "main"]));
}

#[test]
fn a_protected_branch_is_told_as_that() {
    let team = Team::of(&["kari"]);
    hook(
        &team.remote().join("hooks"),
        "update",
        "echo 'GH006: Protected branch update failed'; exit 1",
    );
    change(&team.path("kari"), RISKS[0], "Klinikksjef A");
    stops(&team.path("kari"), "The branch is protected");
}

#[test]
fn a_remote_that_disappears_half_way() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    change(&kari, RISKS[0], "Klinikksjef A");
    // Between the commit and the fetch; then between the fetch and the push.
    let gone = format!("mv '{}' '{}'", team.remote().display(), team.path("away").display());
    hook(&kari.join(".git/hooks"), "post-commit", &gone);
    stops(&kari, "The register is not at the address");
    fs::remove_file(kari.join(".git/hooks/post-commit")).unwrap();
    fs::rename(team.path("away"), team.remote()).unwrap();
    publishes(&kari);
    let gone = format!("rm -rf '{}'", team.remote().display());
    hook(&kari.join(".git/hooks"), "pre-push", &gone);
    change(&kari, RISKS[0], "Klinikksjef B");
    stops(&kari, "Nothing is lost");
}

#[test]
fn somebody_who_is_first_while_it_is_sent_is_merged_and_it_is_sent_once_more() {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    change(&ola, RISKS[1], "Klinikksjef B");
    git(&ola, &["commit", "-qam", "first"]);
    // Ola sends between Kari's fetch and her push.
    let race = format!("cd '{}' && env -u GIT_DIR git push -q || true", ola.display());
    hook(&kari.join(".git/hooks"), "pre-push", &race);
    change(&kari, RISKS[0], "Klinikksjef A");
    let sent = publishes(&kari);
    assert!(err(&sent).contains("Once more"), "{}", err(&sent));
    assert!(git(&team.remote(), &["log", "--format=%s", "main"]).contains("first"));
}

#[test]
fn a_hook_that_fails_is_shown() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    hook(
        &kari.join(".git/hooks"),
        "pre-commit",
        "echo 'error-free? no: Connection refused'; exit 1",
    );
    change(&kari, RISKS[0], "Klinikksjef A");
    let new = kari.join("2024/unn/_top.toml");
    let text = fs::read(&new).unwrap();
    git(&kari, &["rm", "-q", "--cached", "2024/unn/_top.toml"]);
    git(&kari, &["-c", "core.hooksPath=/dev/null", "commit", "-qm", "untracked"]);
    let before = git(&kari, &["status", "--porcelain"]);
    let said = stops(&kari, "A check on this machine said no");
    assert!(said.contains("Connection refused"), "{said}");
    assert_eq!(git(&kari, &["status", "--porcelain"]), before, "the index is as it was");
    assert_eq!(fs::read(&new).unwrap(), text);
}

#[test]
fn signing_that_fails_commits_nothing() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    git(&kari, &["config", "commit.gpgsign", "true"]);
    git(&kari, &["config", "gpg.program", "/bin/false"]);
    let head = git(&kari, &["rev-parse", "HEAD"]);
    change(&kari, RISKS[0], "Klinikksjef A");
    stops(&kari, "Git is to sign");
    assert_eq!(git(&kari, &["rev-parse", "HEAD"]), head);
}

#[test]
fn without_a_name_it_says_how_to_give_one() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    git(&kari, &["config", "--unset", "user.name"]);
    git(&kari, &["config", "--unset", "user.email"]);
    git(&kari, &["config", "user.useConfigOnly", "true"]);
    change(&kari, RISKS[0], "Klinikksjef A");
    let said = stops(&kari, "Git does not know who you are");
    assert!(said.contains("git config --global user.name"), "{said}");
}

#[test]
fn states_in_which_nothing_can_be_sent() {
    let team = Team::of(&["kari", "ola"]);
    let (kari, ola) = (team.path("kari"), team.path("ola"));
    git(&kari, &["switch", "-q", "--detach"]);
    change(&kari, RISKS[0], "Klinikksjef A");
    stops(&kari, "older version");
    change(&ola, RISKS[0], "Klinikksjef B");
    git(&ola, &["switch", "-q", "-c", "other"]);
    git(&ola, &["commit", "-qam", "b"]);
    git(&ola, &["switch", "-q", "main"]);
    git(&ola, &["commit", "-q", "--allow-empty", "-m", "c"]);
    git(&ola, &["merge", "-q", "--no-commit", "--no-ff", "other"]);
    stops(&ola, "A merge was begun");
}

#[test]
fn a_register_in_a_folder_of_a_repository_without_upstream() {
    let dir = TempDir::new().unwrap();
    let repo = dir.path().join("repo");
    git(dir.path(), &["init", "-q", "--bare", "-b", "main", "remote.git"]);
    git(dir.path(), &["init", "-q", "-b", "main", "repo"]);
    identify(&repo);
    git(&repo, &["remote", "add", "origin", "../remote.git"]);
    let made = risiko(&repo, &["init", "risiko æøå"]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    fs::write(repo.join("2024.txt"), "not of the register").unwrap();
    let register = repo.join("risiko æøå");
    let sent = publishes(&register);
    assert!(err(&sent).contains("for the first time"), "{}", err(&sent));
    assert_eq!(git(&repo, &["rev-parse", "@{upstream}"]), git(&repo, &["rev-parse", "HEAD"]));
    assert_eq!(git(&repo, &["status", "--porcelain"]), "?? 2024.txt");
}

#[test]
fn what_is_told_as_sent_is_what_was_sent() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    git(&kari, &["switch", "-q", "-c", "utkast"]);
    change(&kari, RISKS[0], "Klinikksjef A");
    let sent = out(&publishes(&kari));
    assert!(sent.contains("Sent.\n"), "one, not the whole history: {sent}");
    assert_eq!(code(&risiko(&kari, &["snapshot", "runde"])), 0);
    let sent = out(&publishes(&kari));
    assert!(sent.contains("One snapshot was sent"), "{sent}");
    assert!(!sent.contains("Nothing new"), "{sent}");
}

#[test]
fn without_a_remote_or_without_git() {
    let dir = TempDir::new().unwrap();
    assert_eq!(code(&risiko(dir.path(), &["init", "alone"])), 0);
    let alone = dir.path().join("alone");
    stops(&alone, "plain folder without history");
    let got = risiko(&alone, &["fetch"]);
    assert_eq!(code(&got), 1, "{}", out(&got));
    git(&alone, &["init", "-q"]);
    identify(&alone);
    let done = publishes(&alone);
    assert!(out(&done).contains("no common place"), "{}", out(&done));
    assert_eq!(git(&alone, &["status", "--porcelain"]), "");
    let mut command = place::command(&alone, &["publish", "--yes"]);
    let done = command.env("PATH", "").env("RISIKO_LANG", "en").output().unwrap();
    assert_eq!(code(&done), 1);
    assert!(err(&done).contains("no git on this machine"), "{}", err(&done));
}

#[test]
fn a_server_that_is_not_there_is_explained_without_the_password() {
    let team = Team::of(&["kari"]);
    let kari = team.path("kari");
    git(&kari, &["remote", "set-url", "origin", "http://kari:s3cret@127.0.0.1:1/r.git"]);
    change(&kari, RISKS[0], "Klinikksjef A");
    let said = stops(&kari, "The server cannot be reached");
    assert!(said.contains("127.0.0.1:1") && !said.contains("s3cret"), "{said}");
}

#[test]
fn the_first_time_on_a_machine() {
    let team = Team::of(&[]);
    let here = team.dir.path();
    let got = risiko(here, &["connect", "remote.git"]);
    assert_eq!(code(&got), 0, "{}{}", out(&got), err(&got));
    assert!(out(&got).contains("risiko --register remote"), "{}", out(&got));
    let said = err(&got);
    let (who, fetching) = (said.find("does not know who you are"), said.find("Fetching"));
    assert!(who.is_some() && who < fetching, "first who: {said}");
    assert!(said.contains("git config --global user.name"), "{said}");
    let driver = git(&here.join("remote"), &["config", "--local", "merge.risiko.driver"]);
    assert!(driver.contains("git merge-driver"), "{driver}");
    assert_eq!(code(&risiko(here, &["status", "--register", "remote"])), 1, "it opens");
    let again = risiko(here, &["connect", "remote.git"]);
    assert_eq!(code(&again), 2, "it is there already: {}", err(&again));
    assert!(err(&again).contains("Open it: risiko --register remote."), "{}", err(&again));
    let spaced = risiko(here, &["connect", "remote.git", "my risks"]);
    assert!(out(&spaced).contains("--register 'my risks'"), "{}", out(&spaced));
    let wrong = risiko(here, &["connect", "nowhere.git", "x"]);
    assert_eq!(code(&wrong), 1);
    assert!(!here.join("x").exists());
    let mut without_git = place::command(here, &["connect", "remote.git", "y"]);
    let done = without_git.env("PATH", "").env("RISIKO_LANG", "en").output().unwrap();
    assert_eq!(code(&done), 1);
    assert!(err(&done).contains("install git") && !here.join("y").exists(), "{}", err(&done));
    let unknown = risiko(here, &["connect", "remote.git", "z", "--trust", "unm"]);
    assert_eq!(code(&unknown), 2);
    assert!(err(&unknown).contains("UNN"), "the nearest trust: {}", err(&unknown));
}

#[test]
fn at_a_terminal_the_first_time_opens_the_register() {
    let team = Team::of(&[]);
    let here = team.dir.path();
    fs::write(here.join(".gitconfig"), "[user]\nname = Kari\nemail = kari@example\n").unwrap();
    let home = here.to_str().unwrap();
    let opens = |args: &[&str], words: &str| {
        let args = [&["connect", "remote.git"], args].concat();
        let mut terminal = Terminal::start_at_home(&args, here, home, (120, 40));
        terminal.wait_for_text(words);
        assert!(terminal.is_full_screen());
        terminal.send("q");
        assert_eq!(terminal.wait_for_end(), 0);
        assert!(terminal.screen().contains("risiko --register"), "{}", terminal.screen());
    };
    opens(&[], "Prioriterte mål");
    opens(&["unn", "--trust", "UNN"], "Behandlere slutter");
    // Where the explanation of the missing name would vanish behind the screen, none opens.
    fs::remove_file(here.join(".gitconfig")).unwrap();
    let args = ["connect", "remote.git", "nameless", "--lang", "en"];
    let mut terminal = Terminal::start_at_home(&args, here, home, (120, 40));
    assert_eq!(terminal.wait_for_end(), 0);
    assert!(!terminal.is_full_screen());
    assert!(terminal.screen().contains("does not know who you are"), "{}", terminal.screen());
}
