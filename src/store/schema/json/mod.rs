//! JSON Schemas of the files (FORMAT.md), for editors that validate and complete TOML: made from the
//! table of fields.
//!
//! Draft 7, with everything in place: of the two TOML language servers in use, Taplo knows no newer
//! draft and forgets what stands beside a `$ref`, and Tombi knows both.

use serde_json::{Map, Value, json};

use crate::model::field::{Key, Kind, Star, Table};
use crate::model::{Scale, Slug};
use crate::store::{FORMAT, FileKind};

/// The schema of a kind of file.
pub fn of(kind: FileKind) -> Value {
    let name = kind.name();
    let mut schema = Map::new();
    schema.insert("$schema".into(), "http://json-schema.org/draft-07/schema#".into());
    schema.insert("$id".into(), format!("urn:risiko:format-{FORMAT}:{name}").into());
    schema.insert("title".into(), format!("Risikobilde: {name}").into());
    let mut root = object();
    for table in kind.tables().iter().filter(|table| is_of(kind, table)) {
        put(&mut root, table);
    }
    if let Value::Object(root) = root {
        schema.extend(root);
    }
    if kind == FileKind::Matrix {
        // Without a scale, nothing can be scored.
        let needed = ["zones", "areas", "grid", "probability", "consequence"];
        schema.insert("required".into(), json!(needed));
    }
    Value::Object(schema)
}

/// The schema as the text of its file.
pub fn text(kind: FileKind) -> String {
    format!("{:#}\n", of(kind))
}

/// Other risks have the shape of an assessment, without a goal to judge.
fn is_of(kind: FileKind, table: &Table) -> bool {
    let of_goal = matches!(table.path.first(), Some(&("judgement" | "factor")));
    kind != FileKind::Other || !of_goal
}

fn object() -> Value {
    json!({ "type": "object", "additionalProperties": false })
}

/// Puts a table into the schema of its file.
fn put(root: &mut Value, table: &Table) {
    let mut at = root;
    let mut stars = table.stars.iter();
    for (depth, step) in table.path.iter().enumerate() {
        let is_last = |open: &[&str]| depth + open.len() == table.path.len();
        at = match *step {
            "*" => named(at, *stars.next().unwrap_or(&Star::Id)),
            "#" => {
                at["type"] = "array".into();
                forget(at, "additionalProperties");
                bound(at, table, "#");
                member(at, "items")
            }
            name => {
                let next = &mut member_of(at, "properties", name)["description"];
                if next.is_null()
                    && (is_last(&[name]) || is_last(&[name, "*"]) || is_last(&[name, "level", "#"]))
                {
                    *next = table.about.into();
                }
                let inner = member_of(at, "properties", name);
                tidy(inner);
                inner
            }
        };
    }
    if table.path.is_empty() {
        at["description"] = table.about.into();
    }
    for key in (table.keys)() {
        put_key(at, table, key);
    }
    let needed: Vec<&str> =
        table.needed.iter().copied().filter(|needed| !needed.contains('.')).collect();
    if !needed.is_empty() {
        at["required"] = json!(needed);
    }
}

/// The schema of what an open step leads to.
fn named(at: &mut Value, star: Star) -> &mut Value {
    // Beside keys of its own, whatever else stands in a table is named.
    if at.get("properties").is_some() {
        at["propertyNames"] = json!({ "type": "string", "pattern": pattern(star) });
        if !at["additionalProperties"].is_object() {
            at["additionalProperties"] = object();
        }
        return &mut at["additionalProperties"];
    }
    member_of(at, "patternProperties", &pattern(star))
}

fn pattern(star: Star) -> String {
    match star {
        Star::Id => format!("^[a-z0-9_-]{{1,{}}}$", Slug::LONGEST),
        Star::Session => "^[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z0-9-]+)?$".to_owned(),
        Star::Round => format!("^[A-Za-z0-9_-]{{1,{}}}$", Slug::LONGEST),
        Star::Year => "^[0-9]{4}$".to_owned(),
        Star::Rule => "^R[0-9]{3}$".to_owned(),
        Star::Text => ".".to_owned(),
    }
}

/// A member that is an object schema, made where it is not there.
fn member<'v>(at: &'v mut Value, name: &str) -> &'v mut Value {
    if at.get(name).is_none() {
        at[name] = object();
    }
    &mut at[name]
}

fn member_of<'v>(at: &'v mut Value, group: &str, name: &str) -> &'v mut Value {
    if at.get(group).is_none() {
        at[group] = json!({});
    }
    member(&mut at[group], name)
}

/// The description comes last, as with a key.
fn tidy(at: &mut Value) {
    if let Some(map) = at.as_object_mut()
        && let Some(about) = map.shift_remove("description")
    {
        map.insert("description".into(), about);
    }
}

fn forget(at: &mut Value, name: &str) {
    if let Some(map) = at.as_object_mut() {
        map.shift_remove(name);
    }
}

fn put_key(at: &mut Value, table: &Table, key: Key) {
    let steps: Vec<&str> = key.steps().collect();
    let Some((last, groups)) = steps.split_last() else { return };
    let mut at = at;
    for depth in 0..groups.len() {
        if groups[depth] == "*" {
            // A year has one result, or a table that says more of it.
            let either = member_of(at, "patternProperties", &pattern(key.star));
            if either.get("anyOf").is_none() {
                let plain = either.take();
                *either = json!({ "anyOf": [plain, object()] });
            }
            at = &mut either["anyOf"][1];
            continue;
        }
        let path = groups[..=depth].join(".");
        let group = member_of(at, "properties", groups[depth]);
        if let Some((_, about)) = table.groups.iter().find(|(name, _)| *name == path) {
            group["description"] = (*about).into();
        }
        let needed =
            table.needed.iter().filter_map(|needed| needed.strip_prefix(&path)?.strip_prefix('.'));
        let needed: Vec<&str> = needed.collect();
        if !needed.is_empty() {
            group["required"] = json!(needed);
        }
        at = group;
    }
    let mut schema = of_kind(key.kind);
    bound(&mut schema, table, key.name);
    if *last == "*" {
        member_of(at, "patternProperties", &pattern(key.star));
        at["patternProperties"][pattern(key.star)] = schema;
    } else {
        schema["description"] = key.about.into();
        member_of(at, "properties", last);
        at["properties"][*last] = schema;
    }
    tidy(at);
}

/// How many items a list may have.
fn bound(list: &mut Value, table: &Table, name: &str) {
    let size = table.sizes.iter().find(|(of, _, _)| *of == name);
    if let Some((_, fewest, most)) = size {
        list["minItems"] = (*fewest).into();
        if *most < usize::MAX {
            list["maxItems"] = (*most).into();
        }
    }
}

fn of_kind(kind: Kind) -> Value {
    let list = |items: Value| json!({ "type": "array", "items": items });
    let id = || json!({ "type": "string", "pattern": pattern(Star::Id) });
    let text = || json!({ "type": "string" });
    let between =
        |least: i64, most: i64| json!({ "type": "integer", "minimum": least, "maximum": most });
    let level = || between(1, Scale::MOST as i64);
    match kind {
        Kind::Line | Kind::Role | Kind::Note | Kind::Prose => text(),
        Kind::Seal => json!({ "type": "string", "pattern": "^[0-9a-f]{8}$" }),
        Kind::Color => json!({ "type": "string", "pattern": "^#[0-9A-Fa-f]{6}$" }),
        Kind::Word(words) => json!({ "type": "string", "enum": words }),
        Kind::Words(words) => list(json!({ "type": "string", "enum": words })),
        Kind::Lines | Kind::Places | Kind::Names => list(text()),
        Kind::Column | Kind::Ids => list(id()),
        Kind::Id => id(),
        Kind::Day => json!({ "type": "string", "format": "date" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Decimal => json!({ "type": "number" }),
        Kind::Level(_) => level(),
        Kind::Levels(_) => list(level()),
        Kind::Strength => between(1, 3),
        Kind::Number(least, most) => between(least, most),
        Kind::Percent => {
            let share = json!({ "type": "number", "minimum": 0, "maximum": 100 });
            json!({ "type": "array", "items": share, "minItems": 2, "maxItems": 2 })
        }
    }
}
