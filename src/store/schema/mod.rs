//! JSON Schemas of the files (FORMAT.md), for editors that validate and complete TOML.
//!
//! The types in this room have the files' keys as fields and say in their comments what an editor
//! shows; the reader of a file stays the one that reads it with spans. A test holds the two and the
//! canonical order together.
//!
//! Draft 7, with everything in place: of the two TOML language servers in use, Taplo knows no newer
//! draft and forgets what stands beside a `$ref`, and Tombi knows both.

#![allow(dead_code, reason = "only the schemas of these types are used: nothing holds a value")]

mod assessment;
mod catalogue;
mod indicators;
mod matrix;
mod register;
mod reporting;
mod top;
mod values;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value};

use super::{FORMAT, FileKind};

/// The schema of a kind of file.
pub fn of(kind: FileKind) -> Value {
    match kind {
        FileKind::Register => generate::<register::Register>(kind),
        FileKind::Matrix => generate::<matrix::Matrix>(kind),
        FileKind::Catalogue => generate::<catalogue::Catalogue>(kind),
        FileKind::Assessment => generate::<assessment::Assessment>(kind),
        FileKind::Other => generate::<assessment::Other>(kind),
        FileKind::Top => generate::<top::Top>(kind),
        FileKind::Indicators => generate::<indicators::Indicators>(kind),
        FileKind::Reporting => generate::<reporting::Reporting>(kind),
    }
}

/// The schema as the text of its file.
pub fn text(kind: FileKind) -> String {
    format!("{:#}\n", of(kind))
}

fn generate<T: JsonSchema>(kind: FileKind) -> Value {
    let settings = SchemaSettings::draft07().with(|s| s.inline_subschemas = true);
    let generated = settings.into_generator().into_root_schema_for::<T>();
    let Value::Object(mut generated) = generated.to_value() else { return Value::Null };
    let name = kind.name();
    let mut schema = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        schema.extend(value.map(|value| (key.to_owned(), value)));
    };
    put("$schema", generated.remove("$schema"));
    put("$id", Some(format!("urn:risiko:format-{FORMAT}:{name}").into()));
    put("title", Some(format!("Risikobilde: {name}").into()));
    generated.remove("title");
    schema.append(&mut generated);
    Value::Object(schema)
}
