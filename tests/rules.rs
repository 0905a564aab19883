//! The rules against what the program ships: a rule that flags the example's sound work, or a
//! matrix in use, is a bad rule.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

mod place;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use place::Place;
use risiko::check::{self, Past, Round};
use risiko::model::{Assessment, Date, Diagnostic, Register};
use risiko::store::{builtin, open, read_matrix};

/// Every document as it was at the snapshot of 1 March, in a second checkout.
fn march(place: &Place) -> Past {
    let before = tempfile::tempdir().unwrap();
    let folder = before.path().join("march");
    let folder_name = folder.to_str().unwrap();
    place.git(&["worktree", "add", "-q", "--detach", folder_name, "risiko/2024-03-01"]);
    let then = open(&folder, None).unwrap().register;
    let now = open(&place.root, None).unwrap().register;
    let mut past = Past::default();
    for (trust, book) in &now.trusts {
        let mut changed: BTreeMap<_, Option<Arc<Assessment>>> = BTreeMap::new();
        for (name, assessment) in &book.assessments {
            let was = then.trusts[trust].assessments.get(name);
            if was != Some(assessment) {
                changed.insert(name.clone(), was.cloned());
            }
        }
        let on = Date::from_ymd_opt(2024, 3, 1).unwrap();
        past.rounds.insert(trust.clone(), Round { name: "2024-03-01".into(), on, changed });
    }
    past
}

fn counts(found: &[Diagnostic]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for diagnostic in found {
        *counts.entry(diagnostic.code.number()).or_default() += 1;
    }
    counts
}

fn risks(register: &Register) -> usize {
    let books = register.trusts.values();
    books.flat_map(|book| book.assessments.values()).map(|a| a.risks.len()).sum()
}

#[test]
fn the_example_has_findings_worth_reading_and_none_of_privacy() {
    let place = Place::scene("tertial");
    let opened = open(&place.root, None).unwrap();
    let today = opened.settings.today.unwrap();
    let past = march(&place);
    let found = check::rules(&opened.register, today, &past);
    let counts = counts(&found);
    println!("{counts:#?}");
    for diagnostic in &found {
        println!("{diagnostic} {:?} {:?}", diagnostic.anchor, diagnostic.args);
    }
    let family = |from: u16, to: u16| {
        found.iter().filter(|d| (from..to).contains(&(d.code as u16))).collect::<Vec<_>>()
    };
    assert!(family(60, 70).is_empty(), "{:#?}", family(60, 70));
    assert!(found.len() < risks(&opened.register), "{} findings", found.len());
}

#[test]
fn nothing_is_wrong_with_the_matrices_that_are_shipped() {
    let file = Path::new("2024/matrix.toml");
    for (name, text) in builtin::MATRICES {
        let matrix = read_matrix(text, file).0.unwrap();
        let found = check::matrix(&matrix, file);
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}
