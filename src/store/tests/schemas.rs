//! The schemas have the keys of the canonical order.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::store::text::format::shape::Shape;
use crate::store::{FileKind, schema};

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
