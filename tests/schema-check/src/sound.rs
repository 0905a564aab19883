//! What is right is not refused.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use risiko::history::demo::{Scene, make};
use risiko::model::Ledger;
use risiko::store::{FileKind, Workspace, builtin, create, open, reformat, years};

use super::{project, refusals, validator};

/// Validates every file of a register; how many there are of each kind.
fn validate(root: &Path) -> BTreeMap<FileKind, usize> {
    let validators = FileKind::ALL.map(|kind| (kind, validator(kind)));
    let mut counts = BTreeMap::new();
    for file in reformat::files(root, &years(root)) {
        let kind = FileKind::of(&file).unwrap();
        let (_, validator) = validators.iter().find(|(of, _)| *of == kind).unwrap();
        let text = fs::read_to_string(root.join(&file)).unwrap();
        let refused = refusals(validator, &text);
        assert!(refused.is_empty(), "{}: {refused:#?}", file.display());
        *counts.entry(kind).or_default() += 1;
    }
    counts
}

fn toml_files(folder: PathBuf) -> Vec<PathBuf> {
    let (mut open, mut found) = (vec![folder], Vec::new());
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|e| e == "toml") {
                found.push(path);
            }
        }
    }
    found
}

#[test]
fn every_schema_is_a_schema_of_draft_7() {
    for kind in FileKind::ALL {
        let schema = risiko::store::schema::of(kind);
        assert_eq!(schema["$schema"], "http://json-schema.org/draft-07/schema#");
        jsonschema::draft7::meta::validate(&schema).unwrap();
        // Taplo forgets what stands beside a reference.
        assert!(!schema.to_string().contains("$ref"), "{}", kind.name());
    }
}

#[test]
fn the_register_with_every_key() {
    let counts = validate(&project().join("fixtures/format"));
    assert_eq!(counts.len(), FileKind::ALL.len(), "{counts:?}");
}

#[test]
fn every_version_of_every_file_of_the_example() {
    let demo = project().join("fixtures/demo");
    let mut count = 0;
    for path in toml_files(demo.clone()) {
        // Below the folder of a step stands the register.
        let parts: Vec<_> = path.strip_prefix(&demo).unwrap().iter().collect();
        let place: PathBuf = parts.iter().skip_while(|p| **p != "2024").collect();
        let Some(kind) = FileKind::of(&place) else { continue };
        let refused = refusals(&validator(kind), &fs::read_to_string(&path).unwrap());
        assert!(refused.is_empty(), "{}: {refused:#?}", path.display());
        count += 1;
    }
    assert!(count > 150, "{count}");
}

#[test]
fn every_catalogue_and_matrix_that_the_program_comes_with() {
    for (folder, kind) in [("catalogues", FileKind::Catalogue), ("matrices", FileKind::Matrix)] {
        let files = toml_files(project().join("config").join(folder));
        assert!(!files.is_empty());
        for path in files {
            let refused = refusals(&validator(kind), &fs::read_to_string(&path).unwrap());
            assert!(refused.is_empty(), "{}: {refused:#?}", path.display());
        }
    }
}

#[test]
fn a_new_register_and_its_first_files() {
    let place = tempfile::tempdir().unwrap();
    let root = place.path().join("new");
    let (catalogue, matrix) = (builtin::CATALOGUES[0].1, builtin::MATRICES[0].1);
    create(&root, "Ny", 2024, catalogue, matrix).unwrap();
    let counts = validate(&root);
    assert_eq!(counts.values().sum::<usize>(), 3, "{counts:?}");
    edit_everything(&root);
    let counts = validate(&root);
    assert_eq!(counts[&FileKind::Assessment], 72, "every goal of every trust was begun");
    assert_eq!(counts[&FileKind::Other], 6);
}

#[test]
fn the_example_before_and_after_every_file_was_edited_and_saved() {
    for scene in [Scene::Mars, Scene::Tertial] {
        let place = tempfile::tempdir().unwrap();
        let root = make(Some(place.path()), scene).unwrap().root;
        let before = validate(&root);
        edit_everything(&root);
        let after = validate(&root);
        assert!(after.values().sum::<usize>() >= before.values().sum::<usize>());
        // Every file names its schema, and the schema is there.
        for file in reformat::files(&root, &[2024]) {
            let text = fs::read_to_string(root.join(&file)).unwrap();
            let line = text.lines().take(3).find_map(|line| line.strip_prefix("#:schema "));
            let schema = root.join(&file).parent().unwrap().join(line.unwrap());
            assert!(schema.is_file(), "{}: {}", file.display(), schema.display());
        }
    }
}

/// Fills in every field that there is, in every file, and saves.
fn edit_everything(root: &Path) {
    let opened = open(root, None).unwrap();
    let mut ledger = Ledger::new(opened.register);
    super::edits::everything(&mut ledger);
    let saved = Workspace::new(root, 2024).save(&mut ledger).unwrap();
    assert!(saved.files.len() > 70, "{}", saved.files.len());
}
