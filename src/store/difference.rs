//! What differs between two states of a file, item by item, for a person to look at.

use super::write::entries::{Entry, Val};
use crate::model::DocKey;

/// What differs in one item of a file: a risk, a measure, what stands above all tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The file.
    pub doc: DocKey,
    /// The table's path: `["risk", "r7k3m"]`; empty for what stands above all tables.
    pub table: Vec<String>,
    /// Its title; empty where it has none.
    pub title: String,
    /// What became of it.
    pub kind: DifferenceKind,
    /// The keys that differ; none where the whole item came or went.
    pub fields: Vec<Field>,
}

/// What became of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferenceKind {
    /// It came.
    Added,
    /// It went.
    Taken,
    /// Some of it changed.
    Changed,
}

/// One key of an item, before and after; empty where it is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key as the file has it: `consequence.quality`.
    pub key: String,
    /// Before.
    pub was: String,
    /// After.
    pub now: String,
}

/// What differs between two states of a file.
pub(super) fn between(doc: &DocKey, from: &[Entry], to: &[Entry]) -> Vec<Difference> {
    let mut tables: Vec<&[String]> = Vec::new();
    for entry in to.iter().chain(from) {
        if !tables.contains(&entry.table.as_slice()) {
            tables.push(&entry.table);
        }
    }
    let differences = tables.into_iter().filter_map(|table| {
        let own = |entries: &[Entry]| -> Vec<Entry> {
            entries.iter().filter(|e| e.table == table).cloned().collect()
        };
        let (old, new) = (own(from), own(to));
        let fields = fields(&old, &new);
        if fields.is_empty() {
            return None;
        }
        let kind = match (old.is_empty(), new.is_empty()) {
            // What stands above all tables is always there.
            _ if table.is_empty() => DifferenceKind::Changed,
            (true, _) => DifferenceKind::Added,
            (_, true) => DifferenceKind::Taken,
            _ => DifferenceKind::Changed,
        };
        let title = [&new, &old].into_iter().flatten().find(|e| e.key == ["title"]);
        Some(Difference {
            doc: doc.clone(),
            table: table.to_vec(),
            title: title.map(|e| shown(&e.value)).unwrap_or_default(),
            fields: if kind == DifferenceKind::Changed { fields } else { Vec::new() },
            kind,
        })
    });
    differences.collect()
}

fn fields(old: &[Entry], new: &[Entry]) -> Vec<Field> {
    let value = |entries: &[Entry], key: &[String]| {
        let found = entries.iter().find(|e| e.key == key);
        found.map(|e| shown(&e.value)).unwrap_or_default()
    };
    let gone = old.iter().filter(|o| !new.iter().any(|n| n.key == o.key));
    let keys = new.iter().chain(gone).map(|e| &e.key);
    let fields =
        keys.map(|key| Field { key: key.join("."), was: value(old, key), now: value(new, key) });
    fields.filter(|field| field.was != field.now).collect()
}

/// A value on one line.
fn shown(value: &Val) -> String {
    match value {
        Val::Text(text) | Val::Prose(text) | Val::Note(text) => {
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        Val::Number(number) => number.to_string(),
        Val::Day(day) => day.to_string(),
        Val::Texts(items) | Val::Column(items) | Val::Ids(items) => items.join(", "),
        Val::Numbers(numbers) => {
            numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
    }
}
