//! The register in `fixtures/format`, which has every key of the format once.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use toml::Value;

use crate::model::register::testing::slug;
use crate::model::{DocKey, State, seal};
use crate::store::text::format::shape::Shape;
use crate::store::year::reformat;
use crate::store::year::reformat::Reformed;
use crate::store::{FileKind, open, schemas};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/format")
}

fn paths(value: &Value, path: &mut Vec<String>, into: &mut Vec<Vec<String>>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                path.push(key.clone());
                paths(value, path, into);
                path.pop();
            }
        }
        Value::Array(items) if items.iter().any(Value::is_table) => {
            path.push("#".to_owned());
            items.iter().for_each(|item| paths(item, path, into));
            path.pop();
        }
        _ => into.push(path.clone()),
    }
}

#[test]
fn every_key_of_every_kind_is_there() {
    for file in reformat::files(&root(), &[2024]) {
        let kind = FileKind::of(&file).unwrap();
        let text = fs::read_to_string(root().join(&file)).unwrap();
        let mut there = Vec::new();
        paths(&Value::Table(text.parse().unwrap()), &mut Vec::new(), &mut there);
        let missing: BTreeSet<String> = Shape::of(kind)
            .patterns()
            .filter(|pattern| {
                let fits = |path: &Vec<String>| {
                    let mut steps = pattern.iter().zip(path);
                    pattern.len() == path.len() && steps.all(|(p, s)| *p == "*" || p == s)
                };
                !there.iter().any(fits)
            })
            .map(|pattern| pattern.join("."))
            .collect();
        let allowed: &[&str] = match kind {
            // The same shape as the assessment, of which it needs a part only.
            FileKind::Other => continue,
            _ => &[],
        };
        let missing: Vec<&str> = missing.iter().map(String::as_str).collect();
        assert_eq!(missing, allowed, "{}", file.display());
    }
}

#[test]
fn it_is_canonical_and_opens_without_a_finding() {
    for (file, reformed) in reformat::reformed(&root(), &reformat::files(&root(), &[2024])) {
        assert_eq!(reformed, Reformed::Same, "{}", file.display());
    }
    assert_eq!(open(&root(), None).unwrap().problems, []);
}

/// The schemas stand beside it as they are given to new registers; after a change of the types:
/// `cargo run -- schema --all --dir fixtures/format/schemas`.
#[test]
fn its_schemas_are_those_of_the_program() {
    for (file, text) in schemas() {
        assert_eq!(fs::read_to_string(root().join(&file)).unwrap(), text, "{}", file.display());
    }
}

/// The test vector of the format, through the reader.
#[test]
fn its_seals_are_the_formats_own() {
    let register = open(&root(), None).unwrap().register;
    let doc = DocKey::new(&slug("unn"), &slug("ventetid"));
    let assessment = register.assessment(&doc).unwrap();
    assert_eq!(seal::of_assessment(assessment, &register.matrix), "8dea6a1a");
    assert_eq!(
        seal::of_risk("r7k3m", &assessment.risks[&slug("r7k3m")], &register.matrix),
        "0597217b"
    );
    assert_eq!(register.state(&doc), State::Approved);
}
