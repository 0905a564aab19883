//! What differs between two states of a register, key by key in the words of the files.

use std::collections::BTreeSet;

use super::entries::{self, Entry};
use crate::model::field::Value;
use crate::model::{DocKey, Matrix, Register, Slug};

/// What differs in a table of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The file it stands in (or stood in): a goal, the other risks, or the Topp 5.
    pub doc: DocKey,
    /// The table's header; empty for the file's own keys.
    pub table: Vec<String>,
    /// What became of the table.
    pub fate: Fate,
    /// Keys with another value; all of them where the table is new, none where it is gone.
    pub keys: Vec<KeyChange>,
}

/// What became of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// It is where it was.
    Stayed,
    /// It was not there before.
    New,
    /// It is there no more.
    Gone,
    /// It stood in another file of the trust.
    MovedFrom(Slug),
}

/// A key with another value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyChange {
    /// The dotted key.
    pub key: String,
    /// What it held.
    pub before: Written,
    /// What it holds.
    pub after: Written,
}

/// A value as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Written {
    /// Nothing is written.
    #[default]
    Nothing,
    /// One value.
    One(String),
    /// A list.
    Many(Vec<String>),
}

/// What differs between two states of the same year, trust by trust and file by file.
pub fn differences(before: &Register, after: &Register) -> Vec<Difference> {
    let mut found = Vec::new();
    for trust in after.trusts.keys() {
        let changed = changed_files(before, after, trust);
        let matrix = &after.matrix;
        let was: Vec<Doc> = changed.iter().map(|d| Doc::of(before, d, matrix)).collect();
        let is: Vec<Doc> = changed.iter().map(|d| Doc::of(after, d, matrix)).collect();
        of_trust(&was, &is, &mut found);
    }
    found
}

/// A file and its entries.
struct Doc {
    key: DocKey,
    entries: Vec<Entry>,
}

impl Doc {
    fn of(register: &Register, key: &DocKey, matrix: &Matrix) -> Self {
        let entries = register.document(key).map(|document| entries::of(document, matrix));
        Self { key: key.clone(), entries: entries.unwrap_or_default() }
    }

    fn has(&self, table: &[String]) -> bool {
        self.entries.iter().any(|e| e.table == table)
    }

    /// The headers of its tables in their order, its own keys first.
    fn tables(&self) -> Vec<&[String]> {
        let mut tables: Vec<&[String]> = Vec::new();
        for entry in &self.entries {
            if !tables.contains(&entry.table.as_slice()) {
                tables.push(&entry.table);
            }
        }
        tables
    }

    fn value(&self, table: &[String], key: &[String]) -> Written {
        let found = self.entries.iter().find(|e| e.table == table && e.key == key);
        found.map(|e| written(&e.value)).unwrap_or_default()
    }
}

fn changed_files(before: &Register, after: &Register, trust: &Slug) -> Vec<DocKey> {
    let names = |register: &Register| -> BTreeSet<Slug> {
        let book = register.book(trust);
        book.map(|b| b.documents.keys().cloned().collect()).unwrap_or_default()
    };
    let all = names(before).into_iter().chain(names(after)).collect::<BTreeSet<_>>();
    let differs = |doc: &DocKey| match (before.document(doc), after.document(doc)) {
        (Some(a), Some(b)) => !a.is_same(b),
        (a, b) => a.is_some() != b.is_some(),
    };
    let mut docs: Vec<DocKey> =
        all.iter().map(|name| DocKey::new(trust, name)).filter(differs).collect();
    // The assessments first, then the trust's own documents.
    docs.sort_by_key(|doc| doc.is_own() && !doc.is_other());
    docs
}

/// The same files before and after, in the same order.
fn of_trust(was: &[Doc], is: &[Doc], found: &mut Vec<Difference>) {
    let mut moved: Vec<(&Slug, &[String])> = Vec::new();
    for (old, new) in was.iter().zip(is) {
        for table in new.tables() {
            let from = if old.has(table) || table.is_empty() {
                Some(old)
            } else {
                let left = was.iter().zip(is).find(|(a, b)| a.has(table) && !b.has(table));
                left.map(|(a, _)| a)
            };
            let fate = match from {
                None => Fate::New,
                Some(from) if from.key == new.key => Fate::Stayed,
                Some(from) => {
                    moved.push((&from.key.name, table));
                    Fate::MovedFrom(from.key.name.clone())
                }
            };
            let keys = changed_keys(from, new, table);
            if !keys.is_empty() || fate != Fate::Stayed {
                found.push(Difference { doc: new.key.clone(), table: table.to_vec(), fate, keys });
            }
        }
    }
    for (old, new) in was.iter().zip(is) {
        for table in old.tables().into_iter().filter(|t| !new.has(t)) {
            if !moved.contains(&(&old.key.name, table)) {
                let (doc, table) = (old.key.clone(), table.to_vec());
                found.push(Difference { doc, table, fate: Fate::Gone, keys: Vec::new() });
            }
        }
    }
}

fn changed_keys(from: Option<&Doc>, to: &Doc, table: &[String]) -> Vec<KeyChange> {
    let mut keys: Vec<&[String]> = Vec::new();
    let all = to.entries.iter().chain(from.into_iter().flat_map(|f| &f.entries));
    for entry in all.filter(|e| e.table == table) {
        if !keys.contains(&entry.key.as_slice()) {
            keys.push(&entry.key);
        }
    }
    let change = |key: &[String]| {
        let before = from.map(|f| f.value(table, key)).unwrap_or_default();
        let after = to.value(table, key);
        (before != after).then(|| KeyChange { key: key.join("."), before, after })
    };
    keys.into_iter().filter_map(change).collect()
}

fn written(value: &Value<'_>) -> Written {
    match value {
        Value::Nothing => Written::Nothing,
        Value::Text(text) => Written::One(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        Value::Word(word) => Written::One((*word).to_owned()),
        Value::Level(level) => Written::One(level.number().to_string()),
        Value::Strength(strength) => Written::One(strength.number().to_string()),
        Value::Decimal(number) => Written::One(number.to_string()),
        Value::Number(number) => Written::One(number.to_string()),
        Value::Day(date) => Written::One(date.to_string()),
        Value::Yes => Written::One("true".to_owned()),
        Value::Texts(list) => Written::Many(list.to_vec()),
        Value::Ids(list) => Written::Many(list.iter().map(ToString::to_string).collect()),
        Value::Levels(list) => {
            Written::Many(list.iter().map(|level| level.number().to_string()).collect())
        }
    }
}
