//! What a killed program leaves, and what the next one makes of it. Dropping everything without a
//! word is what a kill does.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;

use super::desk::{FILE, doc, edit, on_disk, register, they_write};
use super::properties::change;
use super::splicing::{flat, read, saved};
use super::{default_matrix, demo_files};
use crate::model::register::TOP;
use crate::model::register::testing::slug;
use crate::model::{Change, DocKey, Document, ItemKey, Ledger, Recovery, Register, Risk, TopFive};
use crate::store::{Fate, Found, Journal, LeftOut, Workspace, left_behind, open};

/// Makes changes that nobody saves, in a program that is then killed.
fn killed_after(
    root: &Path,
    register: Register,
    changes: impl IntoIterator<Item = Change>,
) -> Ledger {
    let mut ledger = Ledger::new(register);
    let mut journal = Journal::new(root, 2024);
    for change in changes {
        ledger.apply(change).unwrap();
        journal.note(&ledger).unwrap();
    }
    ledger
}

fn journals(root: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(root.join(".risiko")) else { return Vec::new() };
    let files = entries.map(|e| e.unwrap().path());
    files.filter(|p| p.extension().is_some_and(|e| e == "jsonl")).collect()
}

fn only(root: &Path) -> Found {
    let mut found = left_behind(root, 2024);
    assert_eq!(found.len(), 1);
    found.remove(0)
}

/// Brings back what was left, as the next program does.
fn recovered(root: &Path) -> Ledger {
    let opened = open(root, None).unwrap();
    let plan = only(root).plan(&opened.register);
    assert_eq!(plan.clashes, []);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(Change::Recover(plan.recovery)).unwrap();
    ledger
}

fn key(id: &str) -> ItemKey {
    ItemKey::new(&doc(), &slug(id))
}

fn add(name: &str, id: &str, title: &str) -> Change {
    let doc = DocKey::new(&slug("fin"), &slug(name));
    let risk = Risk { title: title.into(), ..Risk::default() };
    Change::AddRisk(ItemKey::new(&doc, &slug(id)), Box::new(risk))
}

#[test]
fn what_was_unsaved_comes_back_is_saved_and_is_undone_to_the_byte() {
    let (dir, opened) = register();
    let before = on_disk(dir.path());
    let text = "Én setning. Og \"en\" til.\n\nEt avsnitt \\ med mer.";
    let changes = [
        edit("title", "Annet"),
        edit("rationale", text),
        add("sykefravaer", "r2222", "I en fil som ikke finnes"),
        Change::DeleteRisk(key("r1")),
    ];
    let killed = killed_after(dir.path(), opened.register, changes[..3].to_vec());
    let mut ledger = recovered(dir.path());
    assert_eq!(ledger.register(), killed.register());
    let mut desk = Workspace::new(dir.path(), 2024);
    desk.save(&mut ledger).unwrap();
    assert!(on_disk(dir.path()).contains("title = \"Annet\" # først"), "{}", on_disk(dir.path()));
    ledger.undo();
    desk.save(&mut ledger).unwrap();
    assert_eq!(on_disk(dir.path()), before);
    assert!(!dir.path().join("2024/fin/sykefravaer.toml").exists());
}

#[test]
fn there_is_a_journal_while_something_is_unsaved_and_no_longer() {
    let (dir, opened) = register();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut journal = Journal::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    journal.note(&ledger).unwrap();
    assert_eq!(journals(dir.path()).len(), 0);
    ledger.apply(edit("title", "Annet")).unwrap();
    journal.note(&ledger).unwrap();
    journal.sync().unwrap();
    assert_eq!(journals(dir.path()).len(), 1);
    ledger.undo();
    journal.note(&ledger).unwrap();
    assert_eq!(journals(dir.path()).len(), 0, "undone, nothing is unsaved");
    ledger.redo();
    journal.note(&ledger).unwrap();
    desk.save(&mut ledger).unwrap();
    journal.note(&ledger).unwrap();
    assert_eq!(journals(dir.path()).len(), 0, "saved");
    ledger.undo();
    journal.note(&ledger).unwrap();
    drop(journal);
    let again = recovered(dir.path());
    assert_eq!(again.register(), ledger.register(), "undoing past a save is unsaved too");
}

#[test]
fn a_save_that_the_journal_did_not_hear_of_leaves_nothing_to_bring_back() {
    let (dir, opened) = register();
    let changes = [edit("title", "Annet"), add("sykefravaer", "r2222", "Ny")];
    let mut ledger = killed_after(dir.path(), opened.register, changes);
    Workspace::new(dir.path(), 2024).save(&mut ledger).unwrap();
    let now = open(dir.path(), None).unwrap().register;
    assert!(only(dir.path()).plan(&now).is_empty());
}

#[test]
fn what_others_changed_meanwhile_is_merged_key_by_key_and_theirs_stays_where_both_did() {
    let (dir, opened) = register();
    let changes =
        [edit("title", "Annet"), edit("owner", "fagdirektør"), edit("event", "Noe skjer")];
    killed_after(dir.path(), opened.register, changes);
    they_write(dir.path(), "\"Noe\"", "\"Tredje\"");
    they_write(dir.path(), "owner =", "causes = [\"annet\"]\nowner =");
    let now = open(dir.path(), None).unwrap().register;
    let plan = only(dir.path()).plan(&now);
    assert_eq!(plan.clashes, [LeftOut { doc: doc(), keys: vec!["risk.r1.title".into()] }]);
    let names: Vec<_> = plan.differences[0].keys.iter().map(|f| f.key.as_str()).collect();
    assert_eq!((names, plan.differences.len()), (vec!["event", "owner"], 1));
    let mut ledger = Ledger::new(now);
    ledger.apply(Change::Recover(plan.recovery)).unwrap();
    let risk = ledger.register().risk(&key("r1")).unwrap();
    assert_eq!(
        (&*risk.title, &*risk.owner, &*risk.event, risk.causes.len()),
        ("Tredje", "fagdirektør", "Noe skjer", 1)
    );
}

#[test]
fn half_a_risk_is_never_brought_back() {
    // Deleted here and changed there, and the other way round.
    let (dir, opened) = register();
    killed_after(dir.path(), opened.register, [Change::DeleteRisk(key("r1"))]);
    they_write(dir.path(), "owner =", "event = \"Noe\"\nowner =");
    let plan = only(dir.path()).plan(&open(dir.path(), None).unwrap().register);
    assert!(plan.recovery.is_empty());
    assert_eq!(plan.clashes, [LeftOut { doc: doc(), keys: vec!["risk.r1".into()] }]);

    let (dir, opened) = register();
    killed_after(dir.path(), opened.register, [edit("event", "Noe")]);
    fs::write(dir.path().join(FILE), "status = \"draft\"\n").unwrap();
    let plan = only(dir.path()).plan(&open(dir.path(), None).unwrap().register);
    assert!(plan.recovery.is_empty());
    assert_eq!(plan.clashes, [LeftOut { doc: doc(), keys: vec!["risk.r1".into()] }]);
}

#[test]
fn a_file_that_is_damaged_or_gone_is_told_and_the_rest_comes_back() {
    for damage in [Some("status = = 1\n"), None] {
        let (dir, opened) = register();
        let changes = [edit("event", "Noe"), add("sykefravaer", "r2222", "Ny")];
        killed_after(dir.path(), opened.register, changes);
        match damage {
            Some(text) => fs::write(dir.path().join(FILE), text).unwrap(),
            None => fs::remove_file(dir.path().join(FILE)).unwrap(),
        }
        let found = only(dir.path());
        let plan = found.plan(&open(dir.path(), None).unwrap().register);
        assert_eq!(plan.clashes, [LeftOut { doc: doc(), keys: Vec::new() }]);
        assert_eq!(plan.recovery.documents.len(), 1);
        assert_eq!(plan.differences.last().unwrap().fate, Fate::New);
        // Kept for a person, under a name of its own, and not offered again.
        let day = crate::model::Date::from_ymd_opt(2024, 5, 6).unwrap();
        let kept = found.set_aside(day).unwrap();
        assert_eq!(kept, Path::new(".risiko/unresolved-2024-2024-05-06.jsonl"));
        let text = fs::read_to_string(dir.path().join(kept)).unwrap();
        assert!(text.contains("event") && left_behind(dir.path(), 2024).is_empty(), "{text}");
    }
}

#[test]
fn half_a_line_costs_one_step_and_strange_files_nothing() {
    let (dir, opened) = register();
    let changes = ["En", "To", "Tre"].map(|title| edit("title", title));
    killed_after(dir.path(), opened.register, changes);
    let path = journals(dir.path()).remove(0);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.lines().count(), 4);
    for (cut, title) in [(0, "Tre"), (1, "Tre"), (2, "To"), (40, "To")] {
        fs::write(&path, &text[..text.len() - cut]).unwrap();
        let ledger = recovered(dir.path());
        assert_eq!(ledger.register().risk(&key("r1")).unwrap().title, title, "{cut}");
    }
    let folder = dir.path().join(".risiko");
    fs::write(folder.join("journal-2024-x.jsonl"), b"\xff\x00{}\n").unwrap();
    fs::write(folder.join("journal-2024-y.jsonl"), "{\"journal\":99,\"year\":2024,\"by\":{}}\n")
        .unwrap();
    fs::write(folder.join("journal-2023-z.jsonl"), text.replace("2024", "2023")).unwrap();
    assert_eq!(left_behind(dir.path(), 2024).len(), 1);
    assert_eq!(journals(dir.path()).len(), 4, "what is not understood is not taken away");
    let climbing = text.replace("unn/ventetid", "unn/../../etc");
    fs::write(&path, climbing).unwrap();
    assert!(left_behind(dir.path(), 2024).is_empty(), "a path is made of names only");
}

#[test]
fn a_top_five_comes_back_too() {
    let (dir, opened) = register();
    let mut register = opened.register.clone();
    let top = TopFive { order: vec![slug("r1")], ..TopFive::default() };
    let key = DocKey::new(&slug("unn"), &slug(TOP));
    let documents = [(key, Some(Document::Top(Arc::new(top))))].into();
    let bring = Change::Recover(Recovery { documents });
    killed_after(dir.path(), opened.register, [bring]);
    let mut ledger = recovered(dir.path());
    assert_eq!(ledger.register().trusts[&slug("unn")].top().order, [slug("r1")]);
    ledger.undo();
    register.name.clone_from(&ledger.register().name);
    assert_eq!(*ledger.register(), register);
}

#[test]
fn a_long_journal_is_written_anew_with_what_still_counts() {
    let (dir, opened) = register();
    let long = "Langt. ".repeat(20_000);
    let changes = (0..40).map(|n| edit("rationale", format!("{long}{n}")));
    let killed = killed_after(dir.path(), opened.register, changes);
    let files = journals(dir.path());
    assert_eq!(files.len(), 1);
    let bytes = fs::metadata(&files[0]).unwrap().len();
    assert!(bytes < 3 << 20, "{bytes} bytes");
    let risk = |ledger: &Ledger| ledger.register().risk(&key("r1")).unwrap().rationale.clone();
    assert_eq!(risk(&recovered(dir.path())), risk(&killed));
}

static REGISTER: LazyLock<Register> = LazyLock::new(|| register().1.register);

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_was_changed_is_saved_as_if_nothing_had_happened(
        file in any::<prop::sample::Index>(),
        kinds in prop::collection::vec((0u8..27, 0usize..1000, "[ -~æøå«»\"\\\\\n.]{0,40}"), 1..8),
    ) {
        let matrix = default_matrix();
        let files = demo_files();
        let text = &files[file.index(files.len())].1;
        let before = read(text, &matrix);
        let mut now = before.clone();
        for (kind, pick, word) in &kinds {
            change(&mut now, *kind, *pick, word, &matrix);
        }
        let mut register = REGISTER.clone();
        let book = register.trusts.get_mut(&slug("unn")).unwrap();
        book.put(&slug("ventetid"), Some(Document::Assessment(Arc::new(before.clone()))));
        let dir = tempfile::tempdir().unwrap();
        let documents = [(doc(), Some(Document::Assessment(Arc::new(now.clone()))))].into();
        let all = Change::Recover(Recovery { documents });
        let killed = killed_after(dir.path(), register.clone(), [all]);
        if !killed.is_unsaved() {
            return Ok(());
        }
        let plan = only(dir.path()).plan(&register);
        prop_assert_eq!(&plan.clashes, &[]);
        let back = plan.recovery.documents.get(&doc()).cloned().flatten();
        let back = back.and_then(|document| document.assessment().cloned());
        // White space at an end is no change of words, and may be all that there is.
        let back = back.unwrap_or_else(|| Arc::new(before.clone()));
        prop_assert_eq!(saved(text, &before, &back), saved(text, &before, &now));
        prop_assert_eq!(saved(text, &before, &before), text.clone());
        prop_assert_eq!(plan.differences.is_empty(), flat(&back) == flat(&before));
    }
}
