//! The screens on the example register: as people see them, kept as snapshots.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::store::{builtin, create, open};

/// The example register as it stands at its end, without git.
fn register() -> Register {
    let dir = TempDir::new().unwrap();
    let catalogue = builtin::catalogue("helse-nord-2024").unwrap();
    let matrix = builtin::matrix("default").unwrap();
    create(dir.path(), "Risikobilde Helse Nord (eksempel)", 2024, catalogue, matrix).unwrap();
    let steps = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/demo/steps");
    let mut folders: Vec<_> = fs::read_dir(steps).unwrap().map(|e| e.unwrap().path()).collect();
    folders.sort();
    for step in folders {
        for trust in fs::read_dir(step.join("2024")).unwrap().map(|e| e.unwrap()) {
            let to = dir.path().join("2024").join(trust.file_name());
            fs::create_dir_all(&to).unwrap();
            for file in fs::read_dir(trust.path()).unwrap().map(|e| e.unwrap()) {
                fs::copy(file.path(), to.join(file.file_name())).unwrap();
            }
        }
    }
    let opened = open(dir.path(), None).unwrap();
    assert!(opened.problems.is_empty(), "{:#?}", opened.problems);
    opened.register
}

/// Ways to the screens on UNN's waiting times.
const SHOWN: [(&str, &str); 12] = [
    ("overview", ""),
    ("matrix", "/ventetid til helsehjelp unn<Enter>"),
    ("trust", "/universitetssykehuset<Enter>"),
    ("risk", "/ventetid til helsehjelp unn<Enter><Enter>"),
    ("measures", "/universitetssykehuset<Enter>m"),
    ("assessment", "/ventetid til helsehjelp unn<Enter>v"),
    ("help", "/ventetid til helsehjelp unn<Enter>?"),
    ("measure", "/universitetssykehuset<Enter>m<Enter>"),
    ("problems", "p"),
    ("palette", ":"),
    ("search", "/ventetid"),
    ("new_measure", "/ventetid til helsehjelp unn<Enter>tPlan @HR-sjef 1.6"),
];

#[test]
fn every_screen_looks_as_agreed() {
    let register = register();
    for size in [(80, 24), (120, 40), (200, 60)] {
        for (name, keys) in SHOWN {
            let mut stage = Stage::of(register.clone(), Language::Nb, size);
            stage.press(keys);
            insta::assert_snapshot!(format!("{name}_{}x{}", size.0, size.1), stage.screen());
        }
    }
}

#[test]
fn the_readme_shows_the_matrix_as_it_is() {
    let mut stage = Stage::of(register(), Language::Nb, (120, 40));
    stage.press(SHOWN[1].1);
    let picture = picture::svg(&stage.buffer(), "UNN: Ventetid til helsehjelp");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/matrix.svg");
    if std::env::var_os("UPDATE_PICTURE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &picture).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == picture, "docs/matrix.svg is old: run the tests once with UPDATE_PICTURE=1");
}

#[test]
fn pictures_for_looking_at() {
    let Some(dir) = std::env::var_os("SCREENS_DIR") else { return };
    let register = register();
    for size in [(80, 24), (120, 40), (200, 60)] {
        for (name, keys) in SHOWN {
            let mut stage = Stage::of(register.clone(), Language::Nb, size);
            stage.press(keys);
            let file = Path::new(&dir).join(format!("{name}-{}.svg", size.0));
            fs::write(file, picture::svg(&stage.buffer(), name)).unwrap();
        }
    }
}
