//! The history's own word for work that is joined: a plain sentence in the reader's language, made
//! by the user's own git. The real binary, the real git, a bare remote.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use crate::place;
use crate::team;

use std::fs;
use std::path::Path;

use place::{code, err, out};
use team::{RISKS, Team, change, files, git, hook, publishes, risiko};

/// What others have sent, and one's own commit beside it.
fn team(others: &[(&str, &str)]) -> Team {
    let team = Team::of(&["kari", "ola"]);
    let ola = team.path("ola");
    for (name, owner) in others {
        git(&ola, &["config", "user.name", name]);
        change(&ola, RISKS[1], owner);
        publishes(&ola);
    }
    team
}

fn last(clone: &Path) -> String {
    git(clone, &["log", "-1", "--format=%B"])
}

#[test]
fn it_says_whose_work_was_joined_in_the_readers_language() {
    type Case<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str);
    let cases: [Case<'_>; 3] = [
        (
            &[("Ola Nordmann", "A")],
            "Slått sammen med en innsending fra Ola Nordmann",
            "Joined with one entry from Ola Nordmann",
        ),
        (
            &[("Ola", "A"), ("Per", "B"), ("Ola", "C")],
            "Slått sammen med 3 innsendinger fra Ola og Per",
            "Joined with 3 entries from Ola and Per",
        ),
        (
            &[("Ola", "A"), ("Per", "B"), ("Åse", "C"), ("E\u{1b}va", "D")],
            "Slått sammen med 4 innsendinger fra E�va, Åse og 2 til",
            "Joined with 4 entries from E�va, Åse and 2 more",
        ),
    ];
    for (others, nb, en) in cases {
        let team = team(others);
        let kari = team.path("kari");
        change(&kari, RISKS[0], "Klinikksjef A");
        git(&kari, &["commit", "-qam", "a"]);
        let head = git(&kari, &["rev-parse", "HEAD"]);
        for (language, wanted) in [("nb", nb), ("en", en)] {
            git(&kari, &["reset", "-q", "--hard", &head]);
            let got = risiko(&kari, &["fetch", "--lang", language]);
            assert_eq!(code(&got), 0, "{}", err(&got));
            assert_eq!(last(&kari), wanted);
            assert_eq!(git(&kari, &["log", "-1", "--format=%P"]).split(' ').count(), 2);
        }
    }
}

#[test]
fn a_merge_that_waited_for_a_person_has_the_same_words() {
    let team = team(&[("Ola Nordmann", "En annen")]);
    let kari = team.path("kari");
    change(&kari, RISKS[1], "Klinikksjef A");
    let stopped = risiko(&kari, &["publish", "--yes"]);
    assert_eq!(code(&stopped), 1, "{}", err(&stopped));
    let kept = fs::read_to_string(kari.join(".git/MERGE_MSG")).unwrap();
    assert!(kept.contains("# Conflicts:"), "git's note for the person is there: {kept}");
    let chosen = risiko(&kari, &["resolve", "theirs", "--all"]);
    assert_eq!(code(&chosen), 0, "{}", err(&chosen));
    publishes(&kari);
    assert_eq!(last(&kari), "Joined with one entry from Ola Nordmann");
    assert_eq!(last(&team.remote()), last(&kari));
}

#[test]
fn hooks_see_a_merge_and_may_change_its_message() {
    for is_quarrel in [false, true] {
        let team = team(&[("Ola Nordmann", "En annen")]);
        let kari = team.path("kari");
        let hooks = kari.join(".git/hooks");
        let source = team.path("source");
        let note = format!("echo \"$2\" >> '{}'", source.display());
        hook(&hooks, "prepare-commit-msg", &note);
        hook(&hooks, "commit-msg", "{ echo; echo 'Case: 24/117'; } >> \"$1\"");
        change(&kari, RISKS[usize::from(is_quarrel)], "Klinikksjef A");
        let sent = risiko(&kari, &["publish", "--yes"]);
        if is_quarrel {
            assert_eq!(code(&sent), 1, "{}", err(&sent));
            risiko(&kari, &["resolve", "theirs", "--all"]);
            publishes(&kari);
        } else {
            assert_eq!(code(&sent), 0, "{}", err(&sent));
        }
        assert_eq!(last(&kari), "Joined with one entry from Ola Nordmann\n\nCase: 24/117");
        assert_eq!(fs::read_to_string(&source).unwrap(), "message\nmerge\n");
    }
}

#[test]
fn what_somebody_joins_with_git_alone_keeps_gits_words() {
    let team = team(&[("Ola Nordmann", "A")]);
    let kari = team.path("kari");
    change(&kari, RISKS[0], "Klinikksjef A");
    git(&kari, &["commit", "-qam", "a"]);
    git(&kari, &["pull", "-q", "--no-rebase", "--no-edit"]);
    let before = files(&kari);
    let words = last(&kari);
    assert!(out(&publishes(&kari)).contains("Sent"));
    assert!(words.starts_with("Merge branch") && last(&kari) == words, "{words}");
    assert!(files(&kari) == before);
}
