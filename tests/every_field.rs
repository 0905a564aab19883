//! Every key of every document of a trust, filled in and sent through everything that is done with
//! keys. What the table of fields has and some part of the program has not, fails here.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use std::collections::BTreeSet;
use std::fs;

use crate::filled::{NAMES, Place as Key, another, filled, places, sample};
use crate::place::{Place, code, err, json, out};
use risiko::compare::compare;
use risiko::locale::{Language, Locale};
use risiko::model::field::{self, Kind, Value};
use risiko::model::{Change, Code, DocKey, Document, Ledger, Matrix, Recovery, Register, Slug};
use risiko::store::{self, FileKind, Versions, Workspace};

/// A new register with nothing of any trust in it.
fn empty() -> Place {
    let place = Place::empty();
    let made = place.risiko(&["init", "--name", "Prøve", "."]);
    assert_eq!(code(&made), 0, "{}", err(&made));
    place
}

fn opened(place: &Place) -> Register {
    let opened = store::open(&place.root, None).unwrap();
    let wrong = opened.problems.iter().filter(|problem| problem.code != Code::UnknownId);
    assert_eq!(wrong.count(), 0, "every value that was filled in is a right one");
    opened.register
}

fn doc(name: &str) -> DocKey {
    DocKey::new(&Slug::new("unn").unwrap(), &Slug::new(name).unwrap())
}

/// Saves a document of UNN's.
fn save(place: &Place, name: &str, document: Document) {
    let register = store::open(&place.root, None).unwrap().register;
    let mut ledger = Ledger::new(register);
    let documents = [(doc(name), Some(document))].into();
    ledger.apply(Change::Recover(Recovery { documents })).unwrap();
    Workspace::new(&place.root, 2024).save(&mut ledger).unwrap();
}

fn text(place: &Place, name: &str) -> String {
    fs::read_to_string(place.root.join(doc(name).file(2024))).unwrap()
}

fn read(text: &str, name: &str, matrix: &Matrix) -> Document {
    let file = doc(name).file(2024);
    let (document, problems) = store::read_document(text, &file, &doc(name).name, matrix);
    assert_eq!(problems, [], "{text}");
    document.unwrap()
}

/// The document with one key's value changed.
fn changed(document: &Document, key: &Key, matrix: &Matrix) -> Document {
    let mut changed = document.clone();
    key.put(&mut changed, another(key.key, matrix));
    changed
}

/// A register with everything in it, and its matrix.
fn everything() -> (Place, Register) {
    let place = empty();
    let matrix = opened(&place).matrix;
    for name in NAMES {
        save(&place, name, filled(name, &matrix));
    }
    let register = opened(&place);
    (place, register)
}

#[test]
fn what_is_saved_is_what_is_read() {
    let (_place, register) = everything();
    for name in NAMES {
        assert_eq!(register.document(&doc(name)).unwrap(), &filled(name, &register.matrix));
    }
}

#[test]
fn one_changed_key_is_one_changed_place_of_the_file_and_comes_back() {
    let (place, register) = everything();
    let matrix = &register.matrix;
    for name in NAMES {
        let before = filled(name, matrix);
        let was = text(&place, name);
        for key in places(name, matrix) {
            let after = changed(&before, &key, matrix);
            let is = store::spliced(&was, &before, &after, matrix);
            assert_ne!(was, is, "{name}: {}", key.path());
            assert_eq!(read(&is, name, matrix), after, "{name}: {}", key.path());
            let back = store::spliced(&is, &after, &before, matrix);
            assert_eq!(back, was, "{name}: {} set back", key.path());
        }
    }
}

#[test]
fn a_comparison_tells_of_every_key() {
    let (_place, register) = everything();
    let matrix = &register.matrix;
    for name in NAMES {
        let before = filled(name, matrix);
        for key in places(name, matrix) {
            let mut after = register.clone();
            let book = after.trusts.get_mut("unn").unwrap();
            book.put(&doc(name).name, Some(changed(&before, &key, matrix)));
            let found = compare(&register, &after);
            // The one thing that has no event: which of several ways a seal was written.
            let is_seal = key.key.kind == Kind::Seal;
            assert!(is_seal || !found.is_empty(), "{name}: {}", key.path());
        }
    }
}

#[test]
fn two_who_change_one_key_each_are_merged_and_two_who_change_the_same_are_asked() {
    let (place, register) = everything();
    let matrix = &register.matrix;
    for name in NAMES {
        let kind = FileKind::of(&doc(name).file(2024)).unwrap();
        let before = filled(name, matrix);
        let base = text(&place, name);
        let keys = places(name, matrix);
        let written = |after: &Document| store::spliced(&base, &before, after, matrix);
        let merge = |ours: &str, theirs: &str| {
            store::merge(kind, Versions { base: &base, ours, theirs }, matrix).unwrap()
        };
        for (at, key) in keys.iter().enumerate() {
            // Far enough away that no rule ties the two together.
            let neighbour = &keys[(at + 3) % keys.len()];
            let mine = changed(&before, key, matrix);
            let both = changed(&mine, neighbour, matrix);
            let (ours, theirs) = (written(&mine), written(&changed(&before, neighbour, matrix)));
            let merged = merge(&ours, &theirs);
            assert_eq!(merged.conflicts, Vec::<String>::new(), "{name}: {}", key.path());
            assert_eq!(read(&merged.text, name, matrix), both, "{name}: {}", key.path());
            // Lists and sentences of both are joined; a thing that is or is not has no third value.
            let is_joined = matches!(key.key.kind, Kind::Lines | Kind::Column | Kind::Ids)
                || matches!(key.key.kind, Kind::Flag | Kind::Levels(_));
            if !is_joined {
                let mut third = before.clone();
                key.put(&mut third, Value::Nothing);
                let asked = merge(&ours, &written(&third)).conflicts;
                assert!(!asked.is_empty() || is_needed(&key.path()), "{name}: {}", key.path());
            }
        }
    }
}

/// It always has a value, so that taking it away gives it another that others may have chosen too.
fn is_needed(path: &str) -> bool {
    path == "status" || path.ends_with(".status")
}

#[test]
fn the_schema_describes_every_key() {
    let (_place, register) = everything();
    for name in NAMES {
        let schema = store::schema::of(FileKind::of(&doc(name).file(2024)).unwrap());
        for key in places(name, &register.matrix) {
            let path: Vec<String> = key.path().split('.').map(str::to_owned).collect();
            let is_of_goals = ["judgement", "factor"].contains(&path[0].as_str());
            if name == "_other" && is_of_goals {
                continue;
            }
            let found = path.iter().fold(&schema, |at, step| {
                // A year's value is a number or a table.
                let ways = at["anyOf"].as_array().and_then(|ways| ways.last()).unwrap_or(at);
                let named = at["patternProperties"].as_object().and_then(|all| all.values().next());
                let known = ways["properties"].get(step).or(named);
                known.unwrap_or(&at["additionalProperties"])
            });
            let is_described = found["description"].is_string() || key.key.name.contains('*');
            let is_limited =
                found["type"].is_string() || found["anyOf"].is_array() || found["enum"].is_array();
            assert!(is_described && is_limited, "{name}: {}: {found}", key.path());
        }
    }
}

/// Keys that another command writes, with all that belongs to them, or that have a place on the
/// screen only.
const NOT_SET: [&str; 4] = ["accepted.", "approved.", "closed.", "order"];

#[test]
fn every_key_of_a_risk_a_measure_and_an_assessment_can_be_set() {
    let (place, register) = everything();
    let matrix = &register.matrix;
    let before = filled("ventetid", matrix);
    save(&place, "ventetid", open_again(before));
    for key in places("ventetid", matrix) {
        let name = key.key.path(&key.star).join(".");
        let (item, name) = match key.header[..] {
            [] => ("unn/ventetid".to_owned(), name),
            ["judgement"] => ("unn/ventetid".to_owned(), format!("judgement.{name}")),
            ["risk" | "measure", id] => (format!("unn/ventetid/{id}"), name),
            _ => continue,
        };
        if NOT_SET.iter().any(|group| name.starts_with(group)) {
            continue;
        }
        let value = match key.key.name {
            "threatens" => "f1111".to_owned(),
            // What tells of the end of a measure stands beside it.
            "status" if key.header.first() == Some(&"measure") => "done".to_owned(),
            _ => written(&another(key.key, matrix), key.key.kind),
        };
        let set = place.risiko(&["set", &item, &format!("{name}={value}")]);
        assert_eq!(code(&set), 0, "{item} {name}={value}: {}{}", out(&set), err(&set));
        assert!(out(&set).contains(&name), "{item} {name}: {}", out(&set));
    }
}

/// Without what stands in the way of other keys: a risk that is closed.
fn open_again(mut document: Document) -> Document {
    let risk = document.table(&["risk", "r1111"]).unwrap();
    for path in [["closed", "on"], ["closed", "why"]] {
        let (at, star) = field::find(risk, &path).unwrap();
        assert!(risk.set(at, star, Value::Nothing));
    }
    document
}

/// A value as a person types it.
fn written(value: &Value<'_>, kind: Kind) -> String {
    match value {
        Value::Nothing if kind == Kind::Flag => "false".to_owned(),
        Value::Nothing => String::new(),
        Value::Text(text) => text.to_string(),
        Value::Texts(items) => items[0].clone(),
        Value::Ids(_) if kind == Kind::Ids => "r1111".to_owned(),
        Value::Ids(ids) => ids[0].to_string(),
        Value::Word(word) => (*word).to_owned(),
        Value::Day(day) => day.to_string(),
        Value::Yes => "true".to_owned(),
        Value::Decimal(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Level(level) => level.number().to_string(),
        Value::Levels(levels) => levels[0].number().to_string(),
        Value::Strength(strength) => strength.number().to_string(),
    }
}

#[test]
fn the_export_has_every_key() {
    let (place, register) = everything();
    let exported = place.risiko(&["export", "--format", "json"]);
    assert_eq!(code(&exported), 0, "{}", err(&exported));
    let text = json(&exported).to_string();
    for name in NAMES {
        let keys = places(name, &register.matrix);
        let names: BTreeSet<&str> =
            keys.iter().flat_map(|key| key.key.steps()).filter(|step| *step != "*").collect();
        for step in names {
            assert!(text.contains(&format!("\"{step}\":")), "{name}: {step}");
        }
    }
}

#[test]
fn every_key_has_a_label_in_every_language() {
    let (_place, register) = everything();
    for language in [Language::Nb, Language::Nn, Language::En] {
        let locale = Locale::new(language);
        for name in NAMES {
            let mut document = filled(name, &register.matrix);
            for key in places(name, &register.matrix) {
                let record = document.table(&key.header).unwrap().name();
                let label = locale.label(record, key.key.name);
                let is_name = label == key.key.name && key.key.name.contains(['.', '_', '*']);
                assert!(!is_name && !label.is_empty(), "{language:?}: {record} {}", key.key.name);
            }
        }
    }
}

#[test]
fn what_people_write_is_read_by_the_rules_about_privacy() {
    let place = empty();
    let matrix = opened(&place).matrix;
    for name in NAMES {
        for key in places(name, &matrix) {
            if !key.key.kind.is_words() {
                continue;
            }
            let mut document = filled(name, &matrix);
            let said = "Spør kari.nordmann@unn.no";
            key.put(
                &mut document,
                match sample(key.key, &matrix) {
                    Value::Texts(_) => Value::texts(vec![said.to_owned()]),
                    _ => Value::text(said),
                },
            );
            save(&place, name, document);
            let found = place.risiko(&["check", "--format", "json"]);
            let told = json(&found).to_string();
            assert!(told.contains("R062"), "{name}: {}", key.path());
            fs::remove_file(place.root.join(doc(name).file(2024))).unwrap();
        }
    }
}
