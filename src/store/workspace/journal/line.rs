//! What a journal's lines say: JSON, one object a line, with tables in the register's own format.
//!
//! The first line says whose journal it is. Each later one says of one file how it differs from
//! what is on disk, and replaces what an earlier line said of that file; so a line that was torn
//! by a power cut costs one step and no more.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::model::{DocKey, Document, Matrix, Severity, Slug};
use crate::store::disk::lock::Holder;
use crate::store::text::read::document::read_document;
use crate::store::text::write::canonical;
use crate::store::text::write::entries;
use crate::store::text::write::entries::Entry;

/// The journals that this program understands.
pub(super) const VERSION: u32 = 1;

/// The first line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) journal: u32,
    pub(super) year: i32,
    /// Who writes it, and since when.
    pub(super) by: Holder,
}

/// A later line; without an edit, nothing in the file is unsaved any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Line {
    /// `unn/ventetid`.
    doc: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    edit: Option<Edit>,
}

/// How a file differs from what is on disk: its tables that differ, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Edit {
    /// Their paths; the empty one is what stands above all headers.
    pub(super) tables: Vec<Vec<String>>,
    /// As they are on disk, as TOML; nothing where there is no file.
    pub(super) was: Option<String>,
    /// As they are to be; nothing where the file is to go.
    pub(super) now: Option<String>,
}

/// What a text holds; `None` where some of it cannot be used.
fn read_back(doc: &DocKey, text: &str, matrix: &Matrix) -> Option<Document> {
    let (document, problems) = read_document(text, Path::new(""), &doc.name, matrix);
    document.filter(|_| problems.iter().all(|p| p.severity != Severity::Error))
}

/// The line that says how a file differs from what is on disk; without an edit where it does not.
pub(super) fn written(doc: &DocKey, edit: Option<Edit>) -> String {
    let line = Line { doc: doc.to_string(), edit };
    // Strings in a struct always become JSON.
    serde_json::to_string(&line).unwrap_or_default() + "\n"
}

impl Edit {
    /// How a file's content differs from what is on disk.
    pub(super) fn between(was: Option<&Document>, now: Option<&Document>, matrix: &Matrix) -> Self {
        let flat = |document: &Document| entries::of(document, matrix);
        let (was, now) = (was.map(flat), now.map(flat));
        let (old, new) = (was.as_deref().unwrap_or_default(), now.as_deref().unwrap_or_default());
        let mut tables: Vec<Vec<String>> = Vec::new();
        for entry in old.iter().chain(new) {
            let own = |entries: &[Entry]| -> Vec<Entry> { of_table(entries, &entry.table) };
            if !tables.contains(&entry.table) && own(old) != own(new) {
                tables.push(entry.table.clone());
            }
        }
        let text = |entries: Option<&[Entry]>| {
            let own = entries?.iter().filter(|e| tables.contains(&e.table)).cloned();
            Some(canonical::exact(&own.collect::<Vec<_>>()))
        };
        let (was, now) = (text(was.as_deref()), text(now.as_deref()));
        Self { tables, was, now }
    }

    /// The entries of a side: what is read must be all that was written.
    pub(super) fn entries(
        &self,
        side: Option<&String>,
        doc: &DocKey,
        matrix: &Matrix,
    ) -> Option<Vec<Entry>> {
        let Some(text) = side else { return Some(Vec::new()) };
        let mut entries = entries::of(&read_back(doc, text, matrix)?, matrix);
        // A table that is not written has its usual values, which nobody has changed.
        entries.retain(|e| self.tables.contains(&e.table));
        Some(entries)
    }
}

fn of_table(entries: &[Entry], table: &[String]) -> Vec<Entry> {
    entries.iter().filter(|e| e.table == table).cloned().collect()
}

/// A journal's first line, and the last that it says of each file; `None` where it is none that
/// this program understands.
pub(super) fn read(text: &str) -> Option<(Head, BTreeMap<DocKey, Edit>)> {
    let mut lines = text.lines();
    let head: Head = serde_json::from_str(lines.next()?).ok()?;
    if head.journal != VERSION {
        return None;
    }
    let mut edits = BTreeMap::new();
    // What is no line was torn while it was written, or is not ours.
    for line in lines.filter_map(|line| serde_json::from_str::<Line>(line).ok()) {
        let Some(doc) = doc_key(&line.doc) else { continue };
        match line.edit {
            Some(edit) => edits.insert(doc, edit),
            None => edits.remove(&doc),
        };
    }
    Some((head, edits))
}

fn doc_key(text: &str) -> Option<DocKey> {
    let (trust, name) = text.split_once('/')?;
    Some(DocKey::new(&Slug::new(trust)?, &Slug::new(name)?))
}
