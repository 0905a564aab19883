//! The screens on the example register: as people see them, kept as snapshots.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::*;
use crate::history::demo;
use crate::store::open;

/// The example register as it stands at its end.
pub(super) fn register() -> Register {
    let dir = TempDir::new().unwrap();
    let made = demo::make(Some(dir.path()), demo::Scene::Tertial).unwrap();
    let opened = open(&made.root, None).unwrap();
    assert!(opened.problems.is_empty(), "{:#?}", opened.problems);
    opened.register
}

/// Ways to the screens on UNN's waiting times.
const SHOWN: [(&str, &str); 22] = [
    ("overview", ""),
    ("matrix", "/ventetid til helsehjelp unn<Enter>"),
    ("first page on the wall", "/ventetid til helsehjelp unn<Enter>w"),
    ("wall", "/ventetid til helsehjelp unn<Enter>w<Enter><Tab>"),
    ("trust", "/universitetssykehuset<Enter>"),
    ("risk", "/ventetid til helsehjelp unn<Enter><Enter>"),
    ("measures", "/universitetssykehuset<Enter>m"),
    ("assessment", "/ventetid til helsehjelp unn<Enter>v"),
    ("indicators", "/kvalitetsindikatorer unn<Enter>i"),
    ("help", "/ventetid til helsehjelp unn<Enter>?"),
    ("measure", "/universitetssykehuset<Enter>m<Enter>"),
    ("deadlines", "f"),
    ("deadlines_unn", "/universitetssykehuset<Enter>f<Down><Down>"),
    ("across", "<Down><Down><Down><Down><Right>g"),
    ("topp", "t"),
    ("reporting", "/universitetssykehuset<Enter>R"),
    ("own_top", "/universitetssykehuset<Enter>T"),
    ("board_page", "/universitetssykehuset<Enter>Tv"),
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
fn the_overview_and_the_form_look_as_agreed_in_nynorsk() {
    for (name, keys) in [("overview", ""), ("risk", "/ventetid til helsehjelp unn<Enter><Enter>")] {
        let mut stage = Stage::of(register(), Language::Nn, (80, 24));
        stage.press(keys);
        insta::assert_snapshot!(format!("nynorsk_{name}_80x24"), stage.screen());
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
