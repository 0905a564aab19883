//! The past of the example register, and of registers that have none.

use std::fs;
use std::path::Path;

use super::*;
use crate::history::demo::{self, Scene};
use crate::history::git;
use crate::history::revisions::{Revision, commit_of};
use crate::model::{DocKey, Slug};
use crate::store;

fn slug(text: &str) -> Slug {
    Slug::new(text).unwrap()
}

fn asked(root: &Path) -> Past {
    let opened = store::open(root, None).unwrap();
    let today = Date::from_ymd_opt(2024, 5, 6).unwrap();
    baseline(BaselineQuery { root, register: &opened.register, today, at: None }).unwrap()
}

fn example() -> (tempfile::TempDir, std::path::PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("register");
    demo::make(Some(&root), Scene::Tertial).unwrap();
    (dir, root)
}

#[test]
fn names_the_last_round_and_what_changed_since_also_unsaved_to_git() {
    let (_dir, root) = example();
    let before = asked(&root);
    let round = &before.rounds[&slug("unn")];
    assert_eq!(round.name, "2024-03-01");
    assert_eq!(round.on, Date::from_ymd_opt(2024, 2, 28).unwrap(), "its own tag");
    assert_eq!(before.rounds[&slug("fin")].on, Date::from_ymd_opt(2024, 3, 1).unwrap());
    let moved = &round.changed[&slug("ventetid")];
    assert!(moved.as_ref().is_some_and(|then| !then.risks.is_empty()));
    let untouched = root.join("2024/fin/kliniske-studier.toml");
    let text = fs::read_to_string(&untouched).unwrap();
    assert!(!before.rounds[&slug("fin")].changed.contains_key(&slug("kliniske-studier")));
    fs::write(&untouched, text.replacen("status = ", "status =  ", 1)).unwrap();
    fs::write(root.join("2024/fin/krav-06.toml"), "status = \"draft\"\n").unwrap();
    let after = asked(&root);
    let changed = &after.rounds[&slug("fin")].changed;
    assert!(changed[&slug("kliniske-studier")].is_some());
    assert_eq!(changed[&slug("krav-06")], None, "a new file was not there then");
}

#[test]
fn a_revision_has_the_past_that_its_files_have_and_nothing_of_the_work_tree() {
    let (_dir, root) = example();
    let opened = store::open(&root, None).unwrap();
    let today = Date::from_ymd_opt(2024, 5, 6).unwrap();
    let at = |at| {
        baseline(BaselineQuery { root: &root, register: &opened.register, today, at }).unwrap()
    };
    let commit = |name: &str| {
        let name = Revision::Named(name.to_owned());
        commit_of(&root, &name, None).unwrap().unwrap()
    };
    let head = commit("HEAD");
    let (files, read) = (at(None), at(Some(&head)));
    assert_eq!(read.rounds, files.rounds);
    assert_eq!(read.sealed, files.sealed);
    assert!(!read.sealed.is_empty());
    fs::write(root.join("2024/fin/krav-06.toml"), "status = \"draft\"\n").unwrap();
    assert_ne!(at(None).rounds, files.rounds);
    assert_eq!(at(Some(&head)).rounds, files.rounds);
    // At a round nothing is changed since it; what came later does not count.
    let round = commit("risiko/2024-03-01");
    let then = at(Some(&round));
    assert!(then.rounds[&slug("fin")].changed.is_empty(), "{:?}", then.rounds[&slug("fin")]);
}

#[test]
fn finds_what_was_approved_before_somebody_moved_it() {
    let (_dir, root) = example();
    let opened = store::open(&root, None).unwrap();
    let past = asked(&root);
    let lapsed: Vec<DocKey> = opened
        .register
        .trusts
        .keys()
        .flat_map(|trust| opened.register.docs(trust))
        .filter(|(doc, _)| opened.register.state(doc) == crate::model::State::Lapsed)
        .map(|(doc, _)| doc)
        .collect();
    assert!(!lapsed.is_empty(), "the example has an approval that has lapsed");
    for doc in lapsed {
        let (then, now) = (&past.sealed[&doc], opened.register.assessment(&doc).unwrap());
        let seal = crate::model::seal::of_assessment(&then.assessment, &then.matrix);
        assert_eq!(seal, now.approved.seal);
        assert_ne!(then.assessment.risks, now.risks);
    }
}

#[test]
fn a_folder_without_git_or_commits_has_no_past() {
    let (_dir, root) = example();
    fs::remove_dir_all(root.join(".git")).unwrap();
    assert_eq!(asked(&root), Past::default());
    git::run(&root, &["init", "--quiet"], &[]).unwrap();
    assert_eq!(asked(&root), Past::default());
}

#[test]
fn knows_where_the_register_is_sent() {
    let (_dir, root) = example();
    assert_eq!(asked(&root).remote, None);
    git::run(&root, &["remote", "add", "felles", "https://example.org/r.git"], &[]).unwrap();
    assert_eq!(asked(&root).remote.as_deref(), Some("https://example.org/r.git"));
    git::run(&root, &["remote", "add", "origin", "ssh://git@example.org/x.git"], &[]).unwrap();
    assert_eq!(asked(&root).remote.as_deref(), Some("ssh://git@example.org/x.git"));
}
