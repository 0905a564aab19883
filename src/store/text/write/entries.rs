//! A document as a flat list of entries in canonical order (FORMAT.md chapters 4 to 6), and the
//! difference between two of them.

use std::borrow::Cow;

use crate::model::field::{self, Kind, Value};
use crate::model::{Document, Matrix, Slug};

/// A key of a document with its value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// The table's header.
    pub(crate) table: Vec<String>,
    /// The dotted key under it.
    pub(crate) key: Vec<String>,
    pub(crate) kind: Kind,
    pub(crate) value: Value<'static>,
}

impl Entry {
    /// The whole path.
    pub(crate) fn path(&self) -> Vec<String> {
        self.table.iter().chain(&self.key).cloned().collect()
    }

    /// Whether two values say the same: line breaks inside a paragraph carry no meaning (FORMAT.md
    /// rule 7).
    fn says(&self, other: &Value<'_>) -> bool {
        match (&self.value, other) {
            (Value::Text(a), Value::Text(b)) if self.kind.is_sentences() => {
                paragraphs(a) == paragraphs(b)
            }
            (a, b) => a == b,
        }
    }
}

/// A text's paragraphs, each with one space between its words.
fn paragraphs(text: &str) -> Vec<String> {
    let mut all = vec![String::new()];
    for line in text.lines() {
        let words = line.split_whitespace().collect::<Vec<_>>().join(" ");
        match all.last_mut() {
            Some(last) if words.is_empty() && !last.is_empty() => all.push(String::new()),
            Some(last) if last.is_empty() => *last = words,
            Some(last) if !words.is_empty() => *last = format!("{last} {words}"),
            _ => {}
        }
    }
    all.retain(|paragraph| !paragraph.is_empty());
    all
}

/// One thing to do to a document.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Edit {
    /// Give a key a value, adding it where it is not there.
    Set(Entry),
    /// Take a key away.
    Remove(Vec<String>),
    /// Add a table with its entries.
    AddTable(Vec<String>, Vec<Entry>),
    /// Take a table away with all under it.
    RemoveTable(Vec<String>),
}

/// A document's entries; what is empty has none. Consequence areas stand in the matrix' order.
pub(crate) fn of(document: &Document, matrix: &Matrix) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    document.each(&mut |header, record| {
        let table: Vec<String> = header.iter().map(|step| (*step).to_owned()).collect();
        let begun = entries.len();
        for at in 0..record.count() {
            let key = record.key(at);
            let first = entries.len();
            record.each(at, &mut |star, value| {
                let value = tidy(value.into_owned());
                if !value.is_nothing() {
                    let (table, kind) = (table.clone(), key.kind);
                    entries.push(Entry { table, key: key.path(star), kind, value });
                }
            });
            if matches!(key.kind, Kind::Level(_) | Kind::Levels(_)) {
                let place = |entry: &Entry| {
                    let last = entry.key.last().map_or("", String::as_str);
                    matrix.areas.iter().position(|area| area.id.as_str() == last)
                };
                entries[first..].sort_by_key(|entry| place(entry).unwrap_or(usize::MAX));
            }
        }
        // A table that is named by an id is there also when nothing in it counts.
        let title = (0..record.count()).map(|at| record.key(at)).find(|key| key.name == "title");
        if let Some(title) = title.filter(|_| entries.len() == begun && header.len() > 1) {
            let (key, value) = (title.path(""), Value::Text(Cow::Borrowed("")));
            entries.push(Entry { table, key, kind: title.kind, value });
        }
    });
    entries
}

/// A value without blank space at its end, which means nothing in a text of sentences.
fn tidy(value: Value<'static>) -> Value<'static> {
    match value {
        Value::Text(text) if text.ends_with(char::is_whitespace) => {
            Value::text(text.trim_end().to_owned())
        }
        other => other,
    }
}

/// The document that holds these entries; `None` where they are none of it.
pub(crate) fn document(name: &Slug, entries: &[Entry]) -> Option<Document> {
    let mut document = Document::empty(name);
    for entry in entries {
        let header: Vec<&str> = entry.table.iter().map(String::as_str).collect();
        let path: Vec<&str> = entry.key.iter().map(String::as_str).collect();
        let table = document.table(&header)?;
        let (at, star) = field::find(table, &path)?;
        if !table.set(at, star, entry.value.clone()) {
            return None;
        }
    }
    Some(document)
}

/// Entries, each as another list words it where both say the same.
pub(crate) fn with_words_of(entries: &[Entry], words: &[Entry]) -> Vec<Entry> {
    let same = |entry: &Entry| {
        let of = words.iter().find(|w| w.table == entry.table && w.key == entry.key);
        of.filter(|of| entry.says(&of.value)).cloned()
    };
    entries.iter().map(|entry| same(entry).unwrap_or_else(|| entry.clone())).collect()
}

/// What to do to a document that holds `from` so that it holds `to`.
pub(crate) fn difference(from: &[Entry], to: &[Entry]) -> Vec<Edit> {
    let mut edits = Vec::new();
    let has_table = |entries: &[Entry], table: &[String]| entries.iter().any(|e| e.table == table);
    let mut seen: Vec<&[String]> = Vec::new();
    for entry in to {
        let table = entry.table.as_slice();
        if !table.is_empty() && !has_table(from, table) {
            if !seen.contains(&table) {
                seen.push(table);
                let own = to.iter().filter(|e| e.table == table).cloned().collect();
                edits.push(Edit::AddTable(table.to_vec(), own));
            }
            continue;
        }
        let before = from.iter().find(|e| e.table == table && e.key == entry.key);
        if before.is_none_or(|before| !entry.says(&before.value)) {
            edits.push(Edit::Set(entry.clone()));
        }
    }
    let mut gone: Vec<&[String]> = Vec::new();
    for entry in from {
        let table = entry.table.as_slice();
        if !table.is_empty() && !has_table(to, table) {
            let covered = gone.iter().any(|g| table.starts_with(g));
            if !covered {
                gone.push(table);
                edits.push(Edit::RemoveTable(table.to_vec()));
            }
            continue;
        }
        if !to.iter().any(|e| e.table == table && e.key == entry.key) {
            edits.push(Edit::Remove(entry.path()));
        }
    }
    edits
}

/// What edits change, by its name in the file.
pub(crate) fn named(edits: &[Edit]) -> Vec<String> {
    let name = |edit: &Edit| match edit {
        Edit::Set(entry) => entry.path().join("."),
        Edit::Remove(path) | Edit::AddTable(path, _) | Edit::RemoveTable(path) => path.join("."),
    };
    edits.iter().map(name).collect()
}

/// Whether two documents say the same; the order of tables carries no meaning either.
pub(crate) fn same_words(a: &[Entry], b: &[Entry]) -> bool {
    let sorted = |entries: &[Entry]| {
        let mut entries = entries.to_vec();
        entries.sort_by_key(Entry::path);
        entries
    };
    let (a, b) = (sorted(a), sorted(b));
    let same = |(a, b): (&Entry, &Entry)| a.path() == b.path() && a.says(&b.value);
    a.len() == b.len() && a.iter().zip(&b).all(same)
}
