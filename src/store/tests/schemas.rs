//! The schemas, the canonical order and the readers know the same keys.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::Value;

use super::default_matrix;
use crate::model::Code;
use crate::store::format::shape::{Form, Shape};
use crate::store::read::{assessment, catalogue, matrix, top};
use crate::store::{FileKind, schema, settings};

/// The keys that a reader knows in a table.
type Keys = (&'static str, &'static [&'static str]);

/// Every path of a schema: to tables with their keys, and to values.
#[derive(Default)]
struct Paths {
    tables: BTreeMap<String, BTreeSet<String>>,
    values: BTreeSet<String>,
}

impl Paths {
    fn of(kind: FileKind) -> Self {
        let mut paths = Self::default();
        paths.walk(&schema::of(kind), &mut Vec::new());
        paths
    }

    fn walk(&mut self, schema: &Value, path: &mut Vec<String>) {
        if let Some(either) = schema.get("anyOf") {
            either.as_array().unwrap().iter().for_each(|schema| self.walk(schema, path));
            return;
        }
        match schema["type"].as_str() {
            Some("object") => {
                let known = schema.get("properties").and_then(Value::as_object);
                let mut inner: Vec<(&str, &Value)> =
                    known.into_iter().flatten().map(|(key, value)| (key.as_str(), value)).collect();
                let keys = inner.iter().map(|(key, _)| (*key).to_owned()).collect();
                self.tables.insert(path.join("."), keys);
                let named = schema.get("patternProperties").and_then(Value::as_object);
                inner.extend(named.into_iter().flatten().map(|(_, value)| ("*", value)));
                let others = schema.get("additionalProperties").filter(|s| s.is_object());
                inner.extend(others.map(|value| ("*", value)));
                for (key, value) in inner {
                    path.push(key.to_owned());
                    self.walk(value, path);
                    path.pop();
                }
            }
            Some("array") if schema["items"]["type"] == "object" => {
                path.push("#".to_owned());
                self.walk(&schema["items"], path);
                path.pop();
            }
            Some(_) => {
                self.values.insert(path.join("."));
            }
            None => panic!("{}: no type", path.join(".")),
        }
    }
}

#[test]
fn the_canonical_order_has_exactly_the_schemas_keys() {
    for kind in FileKind::ALL {
        let mut ordered: BTreeSet<String> =
            Shape::of(kind).patterns().map(|path| path.join(".")).collect();
        if kind == FileKind::Other {
            ordered.retain(|path| !path.starts_with("judgement") && !path.starts_with("factor"));
        }
        if kind == FileKind::Matrix {
            // One order serves the levels of both scales.
            ordered.remove("consequence.level.#.percent");
            ordered.remove("consequence.level.#.frequency");
        }
        assert_eq!(Paths::of(kind).values, ordered, "{}", kind.name());
    }
}

#[test]
fn the_readers_know_exactly_the_schemas_keys() {
    let root: [Keys; 1] = [("", &settings::KEYS)];
    let readers: [(FileKind, &[Keys]); 5] = [
        (FileKind::Register, &root),
        (FileKind::Matrix, &matrix::KEYS),
        (FileKind::Catalogue, &catalogue::KEYS),
        (FileKind::Assessment, &assessment::KEYS),
        (FileKind::Top, &top::KEYS),
    ];
    for (kind, tables) in readers {
        let schema = Paths::of(kind).tables;
        for (table, keys) in tables {
            let known: BTreeSet<String> = keys.iter().map(|key| (*key).to_owned()).collect();
            assert_eq!(schema.get(*table), Some(&known), "{} {table}", kind.name());
        }
        let read: Vec<&str> = tables.iter().map(|(table, _)| *table).collect();
        // Nothing but what is read the same elsewhere, or not read yet, has keys of its own.
        let elsewhere = ["consequence", "consequence.level.#", "goal.*.outcome"];
        for (table, keys) in schema {
            let is_read = keys.is_empty()
                || read.contains(&table.as_str())
                || elsewhere.contains(&table.as_str());
            assert!(is_read, "{}: no reader of {table}", kind.name());
        }
    }
}

/// A value of each form, for a key.
fn sample(form: Form, key: &str) -> &'static str {
    match (form, key) {
        (Form::Number, "format") => "1",
        (Form::Number, "year" | "than_year") => "2024",
        (Form::Number, _) => "2",
        (Form::Lines | Form::Line, _) => "[]",
        (Form::Plain, "example" | "prioritised" | "needs_measure") => "true",
        (Form::Plain, _) => "2024-02-14",
        (Form::Text | Form::Prose | Form::Note, _) => "\"x\"",
    }
}

#[test]
fn no_key_of_the_format_is_unknown_to_its_reader() {
    let scale = default_matrix();
    let file = Path::new("f.toml");
    for kind in [FileKind::Assessment, FileKind::Top, FileKind::Catalogue, FileKind::Matrix] {
        let shape = Shape::of(kind);
        for table in shape.tables {
            let is_array = table.path.last() == Some(&"#");
            let header: Vec<&str> = table.path.iter().copied().filter(|s| *s != "#").collect();
            let header = header.join(".").replace("session.*", "session.2024-02-14");
            let header = header.replace('*', "quality");
            let mut text = match (table.path.is_empty(), is_array) {
                (true, _) => String::new(),
                (false, true) => format!("[[{header}]]\n"),
                (false, false) => format!("[{header}]\n"),
            };
            for (key, form) in table.keys {
                let last = key.rsplit('.').next().unwrap();
                text += &format!("{} = {}\n", key.replace('*', "quality"), sample(*form, last));
            }
            let found = match kind {
                FileKind::Top => top::read_top(&text, file).1,
                FileKind::Catalogue => catalogue::read_catalogue(&text, file).1,
                FileKind::Matrix => matrix::read_matrix(&text, file).1,
                _ => assessment::read_assessment(&text, file, &scale).1,
            };
            let is_refused = |code| matches!(code, Code::UnknownKey | Code::Syntax);
            let refused: Vec<_> = found.iter().filter(|d| is_refused(d.code)).collect();
            assert!(refused.is_empty(), "{}: {refused:?}\n{text}", kind.name());
        }
    }
}
