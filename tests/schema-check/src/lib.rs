//! The schemas against files, by a validator that the program does not use.

#![cfg(test)]
#![allow(clippy::unwrap_used, reason = "tests may unwrap")]

mod damaged;
mod edits;
mod sound;

use std::path::{Path, PathBuf};

use jsonschema::Validator;
use risiko::store::{FileKind, schema};
use serde_json::Value;

/// The validator of a kind, which looks at dates too.
fn validator(kind: FileKind) -> Validator {
    let schema = schema::of(kind);
    jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
}

/// A file's values as a language server gives them to the schema: dates as text.
fn values(text: &str) -> Value {
    let table: toml::Table = text.trim_start_matches('\u{feff}').parse().unwrap();
    value(&toml::Value::Table(table))
}

fn value(of: &toml::Value) -> Value {
    match of {
        toml::Value::String(text) => text.clone().into(),
        toml::Value::Integer(number) => (*number).into(),
        toml::Value::Float(number) => (*number).into(),
        toml::Value::Boolean(truth) => (*truth).into(),
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Array(items) => items.iter().map(value).collect(),
        toml::Value::Table(table) => {
            Value::Object(table.iter().map(|(key, inner)| (key.clone(), value(inner))).collect())
        }
    }
}

/// What the schema says against a text.
fn refusals(validator: &Validator, text: &str) -> Vec<String> {
    let values = values(text);
    let errors = validator.iter_errors(&values);
    errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The project's folder.
fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}
