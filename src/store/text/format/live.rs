//! One merge also while a register is open: what is unsaved here, what somebody else has written,
//! and what both began from.

use std::path::Path;

use super::{FileKind, Versions, merge};
use crate::model::{DocKey, Document, Matrix};
use crate::store::text::read::document::read_document;
use crate::store::text::write::entries;
use crate::store::text::write::entries::Entry;
use crate::store::text::write::{canonical, splice};

/// What becomes of a document that two have changed.
#[derive(Debug, Clone)]
pub(crate) struct Live {
    /// The merged text, with what is left to choose in it.
    pub(crate) text: String,
    /// What is left to choose, by its keys.
    pub(crate) conflicts: Vec<String>,
    /// What the document holds: ours where something is left to choose.
    pub(crate) now: Document,
}

/// Merges a document; `None` where it cannot be shown what becomes of it. Of what both began from and
/// of ours only the values are known, so both are written into their text: whatever of it nobody
/// here knows or has changed is the same on all sides.
pub(crate) fn live(
    doc: &DocKey,
    file: &Path,
    matrix: &Matrix,
    [base, ours]: [Option<&Document>; 2],
    (text, theirs): (&str, &Document),
) -> Option<Live> {
    let kind = FileKind::of(file)?;
    let [was, our] = [base, ours].map(|side| side.map(|side| entries::of(side, matrix)));
    let their = entries::of(theirs, matrix);
    let base = was.as_deref().map(|was| written(text, &their, was)).unwrap_or_default();
    let ours = our.as_deref().map(|our| written(text, &their, our)).unwrap_or_default();
    let merged = merge(kind, Versions { base: &base, ours: &ours, theirs: text }, matrix)?;
    let now = read_document(&merged.text, file, &doc.name, matrix).0?;
    // Line breaks of a text stay as they were typed here, and where nobody touched it as on disk.
    let typed =
        entries::with_words_of(&entries::of(&now, matrix), our.as_deref().unwrap_or_default());
    let kept = entries::with_words_of(&typed, &their);
    let now = entries::document(&doc.name, &kept)?;
    Some(Live { text: merged.text, conflicts: merged.conflicts, now })
}

/// A text with other values.
fn written(text: &str, from: &[Entry], to: &[Entry]) -> String {
    let edits = entries::difference(from, to);
    splice::apply(text, &edits, to).unwrap_or_else(|_| canonical::body(to))
}

/// A document's text with other values in it, all else as it stands.
pub fn spliced(text: &str, before: &Document, after: &Document, matrix: &Matrix) -> String {
    written(text, &entries::of(before, matrix), &entries::of(after, matrix))
}
