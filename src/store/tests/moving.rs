//! Risks on their way between files.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tempfile::TempDir;

use super::demo_files;
use super::desk::{FILE, register};
use crate::model::field::Value;
use crate::model::register::testing::slug;
use crate::model::testing::ymd;
use crate::model::{Change, Closing, DocKey, FieldAt, ItemKey, Ledger, Register, Risk, Split};
use crate::store::year::builtin;
use crate::store::{SaveError, Workspace, create, open};

const OTHER: &str = "2024/unn/vold-trusler.toml";

fn key(name: &str, id: &str) -> ItemKey {
    ItemKey::new(&DocKey::new(&slug("unn"), &slug(name)), &slug(id))
}

fn to(id: &str, from: &str, to: &str) -> Change {
    Change::MoveRisk(key(from, id), slug(to))
}

/// UNN with `r1` under `ventetid` and `r2` under `vold-trusler`.
fn two_files() -> (TempDir, Ledger) {
    let (dir, _) = register();
    fs::write(dir.path().join(OTHER), "[risk.r2]\ntitle = \"To\" # to\n").unwrap();
    let opened = open(dir.path(), None).unwrap();
    (dir, Ledger::new(opened.register))
}

#[test]
fn the_old_place_stays_until_the_new_one_is_written() {
    let (dir, mut ledger) = two_files();
    let before = fs::read_to_string(dir.path().join(FILE)).unwrap();
    let mut desk = Workspace::new(dir.path(), 2024);
    ledger.apply(to("r1", "ventetid", "vold-trusler")).unwrap();
    let sound = fs::read_to_string(dir.path().join(OTHER)).unwrap();
    // The new place cannot be written: somebody has damaged it.
    fs::write(dir.path().join(OTHER), "= 1\n").unwrap();
    let failed = desk.save(&mut ledger).unwrap_err().failed;
    assert!(matches!(failed[..], [SaveError::Changed { .. }]));
    assert_eq!(fs::read_to_string(dir.path().join(FILE)).unwrap(), before, "nothing is lost");
    assert!(ledger.is_unsaved());
    fs::write(dir.path().join(OTHER), sound).unwrap();
    let saved = desk.save(&mut ledger).unwrap();
    assert_eq!(saved.files, [Path::new(OTHER), Path::new(FILE)], "the new place comes first");
    assert!(!ledger.is_unsaved());
    let opened = open(dir.path(), None).unwrap();
    assert!(opened.problems.is_empty(), "{:?}", opened.problems);
}

#[test]
fn two_risks_that_change_places_are_never_both_away() {
    let (dir, mut ledger) = two_files();
    let read = |file: &str| fs::read_to_string(dir.path().join(file)).unwrap();
    let before = [read(FILE), read(OTHER)];
    let mut desk = Workspace::new(dir.path(), 2024);
    ledger.apply(to("r1", "ventetid", "vold-trusler")).unwrap();
    ledger.apply(to("r2", "vold-trusler", "ventetid")).unwrap();
    // Of the two only the first can be written: each risk must still stand somewhere.
    fs::write(dir.path().join(OTHER), "= 1\n").unwrap();
    assert!(desk.save(&mut ledger).is_err());
    assert!(read(FILE).contains("[risk.r1]") && read(FILE).contains("[risk.r2]"), "{}", read(FILE));
    assert!(ledger.is_unsaved());
    fs::write(dir.path().join(OTHER), &before[1]).unwrap();
    desk.save(&mut ledger).unwrap();
    assert!(!read(FILE).contains("[risk.r1]") && read(FILE).contains("[risk.r2]"));
    assert!(read(OTHER).contains("[risk.r1]") && !read(OTHER).contains("[risk.r2]"));
    assert!(!ledger.is_unsaved());
    ledger.undo().unwrap();
    ledger.undo().unwrap();
    desk.save(&mut ledger).unwrap();
    assert_eq!([read(FILE), read(OTHER)], before);
}

/// The example's files of UNN, in a register of their own.
fn unn() -> TempDir {
    let dir = TempDir::new().unwrap();
    let catalogue = builtin::catalogue("helse-nord-2024").unwrap();
    create(dir.path(), "Prøve", 2024, catalogue, builtin::matrix("default").unwrap()).unwrap();
    for (path, text) in demo_files() {
        let name = path.file_name().unwrap();
        if path.parent().is_some_and(|p| p.ends_with("unn")) {
            fs::create_dir_all(dir.path().join("2024/unn")).unwrap();
            fs::write(dir.path().join("2024/unn").join(name), text).unwrap();
        }
    }
    dir
}

fn bytes(root: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let files = fs::read_dir(root.join("2024/unn")).unwrap();
    files.map(|f| f.unwrap().path()).map(|p| (p.clone(), fs::read(p).unwrap())).collect()
}

fn risks(register: &Register) -> Vec<(ItemKey, Risk)> {
    let docs = register.docs(&slug("unn"));
    let all = docs.iter().flat_map(|(doc, a)| {
        a.risks.iter().map(|(id, risk)| (ItemKey::new(doc, id), risk.clone()))
    });
    all.collect()
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 40,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn moved_saved_undone_and_saved_leaves_the_same_bytes(
        moves in prop::collection::vec((any::<prop::sample::Index>(), 0usize..4, any::<bool>()), 1..6),
    ) {
        let goals = ["ventetid", "_other", "overtid", "innleie"];
        let dir = unn();
        let opened = open(dir.path(), None).unwrap();
        let count = risks(&opened.register).len();
        let before = bytes(dir.path());
        let mut desk = Workspace::new(dir.path(), 2024);
        let mut ledger = Ledger::new(opened.register);
        for (risk, goal, save) in moves {
            let all = risks(ledger.register());
            let (key, _) = &all[risk.index(all.len())];
            ledger.apply(Change::MoveRisk(key.clone(), slug(goals[goal]))).unwrap();
            if save {
                desk.save(&mut ledger).unwrap();
            }
        }
        desk.save(&mut ledger).unwrap();
        let again = open(dir.path(), None).unwrap();
        prop_assert_eq!(risks(&again.register).len(), count, "none is lost, none is doubled");
        prop_assert!(again.problems.is_empty(), "{:?}", again.problems);
        while ledger.undo().is_some() {}
        desk.save(&mut ledger).unwrap();
        prop_assert_eq!(bytes(dir.path()), before);
    }

    #[test]
    fn merged_split_and_undone_leaves_the_same_bytes(
        picks in prop::collection::vec(
            (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0u8..3, any::<bool>()),
            1..6,
        ),
    ) {
        let dir = unn();
        let top = "# UNN\norder = [\n  \"r7k3m\", # viktig\n  \"r2b9c\",\n]\ncomment.r2b9c = \"Ja\"\n";
        fs::write(dir.path().join("2024/unn/_top.toml"), top).unwrap();
        let opened = open(dir.path(), None).unwrap();
        let before = bytes(dir.path());
        let mut desk = Workspace::new(dir.path(), 2024);
        let mut ledger = Ledger::new(opened.register);
        for (at, (first, second, kind, save)) in picks.into_iter().enumerate() {
            let all = risks(ledger.register());
            let (key, other) = (&all[first.index(all.len())].0, &all[second.index(all.len())].0);
            let change = match kind {
                0 => Change::MoveRisk(key.clone(), slug("_other")),
                1 => {
                    let closing = Closing { on: Some(ymd(2024, 5, 6)), why: "Samme".into() };
                    Change::MergeRisks(key.clone(), other.id.clone(), closing)
                }
                _ => Change::SplitRisk(key.clone(), Split {
                    id: slug(&format!("rny{at}")),
                    title: "Ny".into(),
                    with_measures: save,
                }),
            };
            // Closed risks, and a risk with itself, are refused.
            let _ = ledger.apply(change);
            if save {
                desk.save(&mut ledger).unwrap();
            }
        }
        desk.save(&mut ledger).unwrap();
        while ledger.undo().is_some() {}
        desk.save(&mut ledger).unwrap();
        prop_assert_eq!(bytes(dir.path()), before);
    }
}

#[test]
fn comments_and_unknown_keys_go_along() {
    let (dir, mut ledger) = two_files();
    let read = |file: &str| fs::read_to_string(dir.path().join(file)).unwrap();
    let text = read(FILE).replace(
        "[risk.r1]\n",
        "# Husk: styret ba om ny vurdering\n[risk.r1]\nsak = \"2024/118\" # journalnummer\n",
    );
    fs::write(dir.path().join(FILE), &text).unwrap();
    let before = [read(FILE), read(OTHER)];
    let mut desk = Workspace::new(dir.path(), 2024);
    ledger.apply(to("r1", "ventetid", "vold-trusler")).unwrap();
    desk.save(&mut ledger).unwrap();
    let kept = "# Husk: styret ba om ny vurdering\n[risk.r1]\nsak = \"2024/118\" # journalnummer\n";
    assert!(read(OTHER).contains(kept), "{}", read(OTHER));
    assert!(!read(FILE).contains("Husk"), "{}", read(FILE));
    // They stay through later saves, and come back with an undo.
    let at =
        FieldAt::new(&DocKey::new(&slug("unn"), &slug("vold-trusler")), &["risk", "r1"], "owner");
    ledger.apply(Change::Set(at, Value::text("HR-sjef"))).unwrap();
    desk.save(&mut ledger).unwrap();
    assert!(read(OTHER).contains(kept) && read(OTHER).contains("HR-sjef"), "{}", read(OTHER));
    ledger.undo();
    ledger.undo();
    desk.save(&mut ledger).unwrap();
    assert_eq!([read(FILE), read(OTHER)], before);
}
