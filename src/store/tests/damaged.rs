//! Files that people, programs and merges have damaged (`fixtures/damaged/`), in the categories of
//! TOML's public tests of invalid documents and in those of the format itself: each is told about
//! with line and column, and none ends the program.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use crate::model::Diagnostic;
use crate::store::year::builtin;
use crate::store::{create, open};

fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/damaged");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|p| p.extension().is_some_and(|e| e == "toml")).collect();
    files.sort();
    assert!(files.len() >= 60, "{}", files.len());
    files
}

/// What is found where the file stands as UNN's assessment of a goal.
fn found(root: &Path, fixture: &Path) -> Vec<Diagnostic> {
    let place = root.join("2024/unn/ventetid.toml");
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::write(&place, fs::read(fixture).unwrap()).unwrap();
    let opened = open(root, None).unwrap();
    assert!(opened.register.trusts.len() == 6, "the rest works");
    opened.problems
}

#[test]
fn every_damage_is_told_with_line_and_column() {
    let dir = tempfile::tempdir().unwrap();
    let catalogue = builtin::catalogue("helse-nord-2024").unwrap();
    let matrix = builtin::matrix("default").unwrap();
    create(dir.path(), "Prøve", 2024, catalogue, matrix).unwrap();
    let mut list = String::new();
    for fixture in fixtures() {
        let name = fixture.file_stem().unwrap().to_string_lossy().into_owned();
        let found = found(dir.path(), &fixture);
        let told: Vec<String> = found
            .iter()
            .map(|finding| {
                assert_eq!(finding.file, Path::new("2024/unn/ventetid.toml"), "{name}");
                let at = finding.position.unwrap_or_else(|| panic!("{name}: {finding}"));
                format!("{} {}:{}", finding.code.number(), at.line, at.column)
            })
            .collect();
        assert!(!told.is_empty(), "{name}: nothing is found");
        writeln!(list, "{name:<28} {}", told.join(", ")).unwrap();
    }
    insta::assert_snapshot!(list);
}
