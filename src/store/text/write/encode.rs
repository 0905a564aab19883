//! Values as TOML text, as FORMAT.md wants them.

use std::fmt::Write as _;

use super::entries::Entry;
use super::sentences;
use crate::model::field::{Kind, Value};
use crate::store::text::read::tree::Tree;

/// A text in quotes, with what may not stand in them escaped.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Whether a key begins with a day. TOML allows it bare, but the plug-ins of editors take it for a
/// value, so it stands in quotes.
pub(crate) fn is_day(key: &str) -> bool {
    let Some((day, _)) = key.as_bytes().split_at_checked(10) else { return false };
    day.iter().enumerate().all(|(at, byte)| match at {
        4 | 7 => *byte == b'-',
        _ => byte.is_ascii_digit(),
    })
}

/// A key, in quotes where it needs them.
pub(crate) fn key(parts: &[String]) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let part = |part: &String| {
        let is_bare = !part.is_empty() && part.chars().all(bare) && !is_day(part);
        if is_bare { part.clone() } else { quoted(part) }
    };
    parts.iter().map(part).collect::<Vec<_>>().join(".")
}

/// A value in the place of one that is written as `old`: lines of a long text that were there
/// stay as they are.
pub(crate) fn value(kind: Kind, value: &Value<'_>, old: &str) -> String {
    // A text of one line stands on one, unless a person has already written one line as a block.
    let block = old.starts_with("\"\"\"") || old.starts_with("'''");
    let one_line = || decoded(old).is_some_and(|text| text.trim_end().lines().count() <= 1);
    let lines = |text: &str| text.contains('\n') || (block && one_line());
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => match kind {
            Kind::Prose => prose(text, &decoded(old).unwrap_or_default()),
            Kind::Note if lines(text) => prose(text, &decoded(old).unwrap_or_default()),
            _ => quoted(text),
        },
        Value::Word(word) => quoted(word),
        Value::Level(level) => level.number().to_string(),
        Value::Strength(strength) => strength.number().to_string(),
        Value::Decimal(number) => number.to_string(),
        Value::Number(number) => number.to_string(),
        Value::Yes => "true".to_owned(),
        Value::Day(date) => date.format("%Y-%m-%d").to_string(),
        Value::Texts(items) => list(kind, items.iter().map(|item| quoted(item))),
        Value::Ids(ids) => list(kind, ids.iter().map(|id| quoted(id.as_str()))),
        Value::Levels(levels) => list(kind, levels.iter().map(|level| level.number().to_string())),
    }
}

fn list(kind: Kind, items: impl Iterator<Item = String>) -> String {
    match kind {
        Kind::Lines | Kind::Places | Kind::Column => {
            format!("[\n{}]", items.map(|item| format!("  {item},\n")).collect::<String>())
        }
        _ => format!("[{}]", items.collect::<Vec<_>>().join(", ")),
    }
}

fn prose(text: &str, before: &str) -> String {
    let mut out = String::from("\"\"\"\n");
    for line in sentences::lines(text, before) {
        let escaped = quoted(&line);
        // Between three quotes a single one may stand as it is; the end of a line is safe too.
        let inner = &escaped[1..escaped.len() - 1];
        let plain = inner.replace("\\\"", "\"");
        let safe = if plain.contains("\"\"\"") { inner.to_owned() } else { plain };
        out.push_str(&safe);
        out.push('\n');
    }
    out.push_str("\"\"\"");
    out
}

/// The text that a value stands for.
pub(crate) fn decoded(value: &str) -> Option<String> {
    let line = format!("v = {value}");
    let tree = Tree::of(&line).ok()?;
    tree.root().get("v")?.text().map(|text| text.replace("\r\n", "\n"))
}

/// A line of a document: key and value.
pub(crate) fn statement(entry: &Entry) -> String {
    format!("{} = {}\n", key(&entry.key), value(entry.kind, &entry.value, ""))
}

/// A table with its header.
pub(super) fn table(header: &[String], entries: &[Entry]) -> String {
    let statements: String = entries.iter().map(statement).collect();
    format!("[{}]\n{statements}", key(header))
}
