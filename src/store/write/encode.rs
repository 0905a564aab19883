//! Values as TOML text, as FORMAT.md wants them.

use std::fmt::Write as _;

use super::entries::{Entry, Val};
use super::sentences;

/// A text in quotes, with what may not stand in them escaped.
pub(in crate::store) fn quoted(text: &str) -> String {
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

/// A key, in quotes where it needs them.
pub(in crate::store) fn key(parts: &[String]) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let part = |part: &String| {
        if !part.is_empty() && part.chars().all(bare) { part.clone() } else { quoted(part) }
    };
    parts.iter().map(part).collect::<Vec<_>>().join(".")
}

/// A value in the place of one that is written as `old`: lines of a long text that were there
/// stay as they are.
pub(in crate::store) fn value(value: &Val, old: &str) -> String {
    // A text of one line stands on one, unless a person has already written one line as a block.
    let block = old.starts_with("\"\"\"") || old.starts_with("'''");
    let one_line = || decoded(old).is_some_and(|text| text.trim_end().lines().count() <= 1);
    let lines = |text: &str| text.contains('\n') || (block && one_line());
    match value {
        Val::Note(text) if lines(text) => prose(text, &decoded(old).unwrap_or_default()),
        Val::Text(text) | Val::Note(text) => quoted(text),
        Val::Prose(text) => prose(text, &decoded(old).unwrap_or_default()),
        Val::Number(number) => number.to_string(),
        Val::Yes => "true".to_owned(),
        Val::Day(date) => date.format("%Y-%m-%d").to_string(),
        Val::Texts(items) | Val::Column(items) => {
            let lines: String = items.iter().map(|i| format!("  {},\n", quoted(i))).collect();
            format!("[\n{lines}]")
        }
        Val::Ids(ids) => {
            format!("[{}]", ids.iter().map(|i| quoted(i)).collect::<Vec<_>>().join(", "))
        }
        Val::Numbers(numbers) => {
            format!("[{}]", numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
        }
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
pub(in crate::store) fn decoded(value: &str) -> Option<String> {
    let value = toml::de::DeValue::parse(value).ok()?;
    value.get_ref().as_str().map(|text| text.replace("\r\n", "\n"))
}

/// A line of a document: key and value.
pub(in crate::store) fn statement(entry: &Entry) -> String {
    format!("{} = {}\n", key(&entry.key), value(&entry.value, ""))
}

/// A table with its header.
pub(super) fn table(header: &[String], entries: &[Entry]) -> String {
    let statements: String = entries.iter().map(statement).collect();
    format!("[{}]\n{statements}", key(header))
}
