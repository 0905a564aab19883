use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::model::register::testing::slug;
use crate::model::{Change, DocKey, FieldAt, ItemKey, Ledger, Risk, Scores};
use crate::store::year::builtin;
use crate::store::{Opened, SaveError, SaveFailed, Workspace, create, open};

pub(super) const FILE: &str = "2024/unn/ventetid.toml";

/// A new register with one risk of UNN's written by hand.
pub(super) fn register() -> (TempDir, Opened) {
    let dir = TempDir::new().unwrap();
    let catalogue = builtin::catalogue("helse-nord-2024").unwrap();
    create(dir.path(), "Prøve", 2024, catalogue, builtin::matrix("default").unwrap()).unwrap();
    fs::create_dir(dir.path().join("2024/unn")).unwrap();
    let text =
        "# For hånd\nstatus = \"draft\"\n\n[risk.r1]\ntitle = \"Noe\" # først\nowner = \"HR\"\n";
    fs::write(dir.path().join(FILE), text).unwrap();
    let opened = open(dir.path(), None).unwrap();
    assert!(opened.problems.is_empty(), "{:?}", opened.problems);
    (dir, opened)
}

pub(super) fn doc() -> DocKey {
    DocKey::new(&slug("unn"), &slug("ventetid"))
}

pub(super) fn edit(key: &str, text: impl Into<String>) -> Change {
    crate::model::testing::set(&ItemKey::new(&doc(), &slug("r1")), key, text)
}

pub(super) fn on_disk(dir: &Path) -> String {
    fs::read_to_string(dir.join(FILE)).unwrap()
}

/// Saves in vain; why.
fn only_failure(desk: &mut Workspace, ledger: &mut Ledger) -> SaveError {
    let SaveFailed { saved, mut failed } = desk.save(ledger).unwrap_err();
    assert_eq!((saved.files.len(), failed.len()), (0, 1));
    failed.remove(0)
}

#[test]
fn a_value_set_back_after_a_save_leaves_the_same_bytes() {
    let (dir, opened) = register();
    let before = on_disk(dir.path());
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(edit("owner", "")).unwrap();
    ledger.apply(edit("title", "Annet")).unwrap();
    let saved = desk.save(&mut ledger).unwrap();
    assert_eq!(saved.files, [Path::new(FILE)]);
    assert_ne!(on_disk(dir.path()), before);
    ledger.undo();
    ledger.undo();
    desk.save(&mut ledger).unwrap();
    assert_eq!(on_disk(dir.path()), before);
    let litter = fs::read_dir(dir.path().join("2024/unn")).unwrap().count();
    assert_eq!(litter, 1, "no temporary file is left");
}

#[test]
fn what_somebody_else_changed_meanwhile_is_kept() {
    let (dir, opened) = register();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(edit("title", "Annet")).unwrap();
    let theirs = on_disk(dir.path()).replace("owner = \"HR\"", "owner = \"fagdirektør\"");
    fs::write(dir.path().join(FILE), theirs).unwrap();
    desk.save(&mut ledger).unwrap();
    let text = on_disk(dir.path());
    assert!(text.contains("title = \"Annet\" # først") && text.contains("fagdirektør"), "{text}");
    let risk = ledger.register().risk(&ItemKey::new(&doc(), &slug("r1"))).unwrap();
    assert_eq!(risk.owner, "fagdirektør", "their change is seen");
}

#[test]
fn the_same_key_changed_by_both_is_a_clash_and_nothing_is_lost() {
    let (dir, opened) = register();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(edit("title", "Annet")).unwrap();
    let theirs = on_disk(dir.path()).replace("\"Noe\"", "\"Tredje\"");
    fs::write(dir.path().join(FILE), &theirs).unwrap();
    match only_failure(&mut desk, &mut ledger) {
        SaveError::Clash { keys, .. } => assert_eq!(keys, ["risk.r1.title"]),
        other => panic!("{other:?}"),
    }
    assert_eq!(on_disk(dir.path()), theirs);
    assert!(ledger.is_unsaved());
}

#[test]
fn a_file_damaged_or_gone_meanwhile_is_not_written_over() {
    for damage in [Some("status = = 1\n"), None] {
        let (dir, opened) = register();
        let mut desk = Workspace::new(dir.path(), 2024);
        let mut ledger = Ledger::new(opened.register);
        ledger.apply(edit("title", "Annet")).unwrap();
        match damage {
            Some(text) => fs::write(dir.path().join(FILE), text).unwrap(),
            None => fs::remove_file(dir.path().join(FILE)).unwrap(),
        }
        let error = only_failure(&mut desk, &mut ledger);
        assert!(matches!(error, SaveError::Changed { .. }), "{error:?}");
        assert!(ledger.is_unsaved());
    }
}

#[test]
fn a_new_file_is_begun_and_undone_away() {
    let (dir, opened) = register();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    let other = DocKey::new(&slug("fin"), &slug("sykefravaer"));
    let risk = Risk { title: "Ny".into(), current: Scores::default(), ..Risk::default() };
    ledger.apply(Change::AddRisk(ItemKey::new(&other, &slug("r2")), Box::new(risk))).unwrap();
    desk.save(&mut ledger).unwrap();
    let path = dir.path().join("2024/fin/sykefravaer.toml");
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(
        text,
        "# FIN · Sykefravær · 2024\n#:schema ../../schemas/assessment.json\nstatus = \"draft\"\n\n\
         [risk.r2]\ntitle = \"Ny\"\n"
    );
    ledger.undo();
    desk.save(&mut ledger).unwrap();
    assert!(!path.exists());
    ledger.redo();
    desk.save(&mut ledger).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    // Once somebody else has written in it, it is not taken away.
    fs::write(&path, format!("{text}owner = \"HR\"\n")).unwrap();
    ledger.undo();
    match only_failure(&mut desk, &mut ledger) {
        SaveError::Clash { keys, .. } => assert_eq!(keys, ["risk.r2.owner"]),
        other => panic!("{other:?}"),
    }
    assert!(path.exists());
}

#[cfg(unix)]
#[test]
fn the_mode_stays_and_a_link_stays_a_link() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let (dir, opened) = register();
    let path = dir.path().join(FILE);
    let real = dir.path().join("ekte.toml");
    fs::rename(&path, &real).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&real, &path).unwrap();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(edit("title", "Annet")).unwrap();
    desk.save(&mut ledger).unwrap();
    assert!(fs::symlink_metadata(&path).unwrap().is_symlink());
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(fs::read_to_string(&real).unwrap().contains("Annet"));
}

/// Somebody else's save of the same file.
pub(super) fn they_write(dir: &Path, from: &str, to: &str) {
    let text = on_disk(dir);
    assert!(text.contains(from), "{text}");
    fs::write(dir.join(FILE), text.replace(from, to)).unwrap();
}

fn begin(id: &str) -> (DocKey, Change) {
    let other = DocKey::new(&slug("fin"), &slug("sykefravaer"));
    let risk = Risk { title: "Ny".into(), ..Risk::default() };
    let change = Change::AddRisk(ItemKey::new(&other, &slug(id)), Box::new(risk));
    (other, change)
}

#[test]
fn undoing_our_change_after_a_merge_keeps_theirs() {
    let (dir, opened) = register();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(edit("title", "Annet")).unwrap();
    they_write(dir.path(), "owner = \"HR\"", "owner = \"fagdirektør\"");
    desk.save(&mut ledger).unwrap();
    // What could be undone is forgotten: an older state would take their change back.
    assert!(ledger.undo().is_none());
    desk.save(&mut ledger).unwrap();
    let text = on_disk(dir.path());
    assert!(text.contains("Annet") && text.contains("fagdirektør"), "{text}");
}

#[test]
fn a_begun_file_that_somebody_else_has_changed_is_not_undone_away() {
    let (dir, opened) = register();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(begin("r2").1).unwrap();
    desk.save(&mut ledger).unwrap();
    let path = dir.path().join("2024/fin/sykefravaer.toml");
    let theirs = fs::read_to_string(&path).unwrap() + "\n[risk.r3]\ntitle = \"Deres\"\n";
    fs::write(&path, &theirs).unwrap();
    ledger.undo();
    match only_failure(&mut desk, &mut ledger) {
        SaveError::Clash { keys, .. } => assert_eq!(keys, ["risk.r3"]),
        other => panic!("{other:?}"),
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
}

#[test]
fn a_file_taken_away_after_our_first_save_is_not_brought_back() {
    let (dir, opened) = register();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(edit("title", "Annet")).unwrap();
    desk.save(&mut ledger).unwrap();
    fs::remove_file(dir.path().join(FILE)).unwrap();
    ledger.apply(edit("title", "Tredje")).unwrap();
    let error = only_failure(&mut desk, &mut ledger);
    assert!(matches!(error, SaveError::Changed { .. }), "{error:?}");
    assert!(!dir.path().join(FILE).exists());
}

#[test]
fn a_risk_deleted_by_one_and_changed_by_the_other_is_a_clash() {
    // We delete it, they add a key to it.
    let (dir, opened) = register();
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(Change::DeleteRisk(ItemKey::new(&doc(), &slug("r1")))).unwrap();
    they_write(dir.path(), "owner = \"HR\"\n", "owner = \"HR\"\nreviewed = 2024-05-02\n");
    let theirs = on_disk(dir.path());
    match only_failure(&mut Workspace::new(dir.path(), 2024), &mut ledger) {
        SaveError::Clash { keys, .. } => assert_eq!(keys, ["risk.r1"]),
        other => panic!("{other:?}"),
    }
    assert_eq!(on_disk(dir.path()), theirs);
    // They delete it, we add a key to it.
    let (dir, opened) = register();
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(edit("event", "Hendelse")).unwrap();
    they_write(dir.path(), "[risk.r1]\ntitle = \"Noe\" # først\nowner = \"HR\"\n", "");
    let theirs = on_disk(dir.path());
    match only_failure(&mut Workspace::new(dir.path(), 2024), &mut ledger) {
        SaveError::Clash { keys, .. } => assert_eq!(keys, ["risk.r1"]),
        other => panic!("{other:?}"),
    }
    assert_eq!(on_disk(dir.path()), theirs);
}

#[test]
fn a_clash_in_one_file_keeps_no_other_from_being_written() {
    let (dir, opened) = register();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(edit("title", "Annet")).unwrap();
    let late = DocKey::new(&slug("unn"), &slug("vold-trusler"));
    let risk = Risk { title: "Ny".into(), ..Risk::default() };
    ledger.apply(Change::AddRisk(ItemKey::new(&late, &slug("r9")), Box::new(risk))).unwrap();
    they_write(dir.path(), "\"Noe\"", "\"Tredje\"");
    // Both are told.
    let SaveFailed { saved, failed } = desk.save(&mut ledger).unwrap_err();
    assert!(matches!(&failed[..], [SaveError::Clash { file, .. }] if file == Path::new(FILE)));
    assert_eq!(saved.files, [Path::new("2024/unn/vold-trusler.toml")]);
    assert!(dir.path().join("2024/unn/vold-trusler.toml").exists());
    let unsaved: Vec<_> = ledger.unsaved().map(|u| u.doc).collect();
    assert_eq!(unsaved, [doc()]);
}

#[test]
fn their_top_five_stays_through_our_saves() {
    let (dir, _) = register();
    let top = dir.path().join("2024/unn/_top.toml");
    fs::write(&top, "order = [\n  \"r1\",\n  \"r2\",\n]\n").unwrap();
    let more = on_disk(dir.path()) + "\n[risk.r2]\ntitle = \"To\"\n\n[risk.r3]\ntitle = \"Tre\"\n";
    fs::write(dir.path().join(FILE), more).unwrap();
    let opened = open(dir.path(), None).unwrap();
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(Change::DeleteRisk(ItemKey::new(&doc(), &slug("r1")))).unwrap();
    let theirs = fs::read_to_string(&top).unwrap() + "presented.2024-T1.case = \"34/2024\"\n";
    fs::write(&top, theirs).unwrap();
    desk.save(&mut ledger).unwrap();
    assert_eq!(ledger.register().trusts[&slug("unn")].top().presented["2024-T1"].case, "34/2024");
    ledger.apply(Change::DeleteRisk(ItemKey::new(&doc(), &slug("r2")))).unwrap();
    desk.save(&mut ledger).unwrap();
    assert_eq!(fs::read_to_string(&top).unwrap(), "presented.2024-T1.case = \"34/2024\"\n");
}

#[cfg(unix)]
#[test]
fn a_new_file_is_as_private_as_the_users_others() {
    use std::os::unix::fs::PermissionsExt;
    let (dir, opened) = register();
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(begin("r2").1).unwrap();
    Workspace::new(dir.path(), 2024).save(&mut ledger).unwrap();
    // What the system gives a file that is simply made: the user's umask decides.
    let plain = dir.path().join("plain");
    fs::write(&plain, "").unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&dir.path().join("2024/fin/sykefravaer.toml")), mode(&plain));
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_register_is_neither_read_nor_written() {
    let (dir, opened) = register();
    let outside = TempDir::new().unwrap();
    let secret = outside.path().join("annet.toml");
    fs::rename(dir.path().join(FILE), &secret).unwrap();
    let before = fs::read_to_string(&secret).unwrap();
    std::os::unix::fs::symlink(&secret, dir.path().join(FILE)).unwrap();
    let again = open(dir.path(), None).unwrap();
    assert!(again.register.assessment(&doc()).is_none());
    assert_eq!(again.problems[0].code, crate::model::Code::Unreadable);
    assert!(again.problems[0].source_line.is_empty());
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger.apply(edit("title", "Annet")).unwrap();
    assert!(matches!(only_failure(&mut desk, &mut ledger), SaveError::Io { .. }));
    assert_eq!(fs::read_to_string(&secret).unwrap(), before);
}

#[test]
fn what_was_mended_and_saved_is_no_problem_any_more() {
    let (dir, _) = register();
    let text = "[risk.r1]\ntitle = \"Noe\"\nprobability = 9\n";
    fs::write(dir.path().join(FILE), text).unwrap();
    let mut opened = open(dir.path(), None).unwrap();
    assert_eq!(opened.problems.len(), 1);
    let level = opened.register.matrix.probability.level(4);
    let mut desk = Workspace::new(dir.path(), 2024);
    let mut ledger = Ledger::new(opened.register);
    ledger
        .apply(Change::Set(FieldAt::new(&doc(), &["risk", "r1"], "probability"), level.into()))
        .unwrap();
    let saved = desk.save(&mut ledger).unwrap();
    desk.renew_problems(ledger.register(), &saved, &mut opened.problems);
    assert_eq!(opened.problems, []);
}
