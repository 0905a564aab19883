//! What a journal brings back: its changes on top of what is on disk now, key by key.

use std::collections::BTreeMap;

use super::line::Edit;
use crate::model::{DocKey, Document, Recovery, Register};
use crate::store::text::format::live;
use crate::store::text::read::document::read_document;
use crate::store::text::write::canonical;
use crate::store::text::write::changes::{Difference, differences};
use crate::store::text::write::entries;
use crate::store::text::write::entries::Entry;
use crate::store::workspace::choosing;

/// What a journal would bring back.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// To be applied as one change; empty where there is nothing to bring back.
    pub recovery: Recovery,
    /// What it would change.
    pub differences: Vec<Difference>,
    /// What stays as it is on disk.
    pub clashes: Vec<LeftOut>,
}

/// What could not be brought back from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The file.
    pub doc: DocKey,
    /// The keys that were changed on disk too; none where the whole file cannot be used: it is
    /// damaged or gone, or its trust or goal is.
    pub keys: Vec<String>,
}

impl Plan {
    /// There is nothing in it: all of it is on disk.
    pub fn is_empty(&self) -> bool {
        self.recovery.is_empty() && self.clashes.is_empty()
    }
}

/// Holds a journal against a register as it stands now.
pub(super) fn plan(edits: &BTreeMap<DocKey, Edit>, register: &Register) -> Plan {
    let mut plan = Plan::default();
    for (doc, edit) in edits {
        let mut clash = |keys| plan.clashes.push(LeftOut { doc: doc.clone(), keys });
        let Some(outcome) = usable(doc, register).then(|| outcome(doc, edit, register)).flatten()
        else {
            clash(Vec::new());
            continue;
        };
        if !outcome.clashes.is_empty() {
            clash(outcome.clashes);
        }
        let flat = |document: &Document| entries::of(document, &register.matrix);
        let same = match (register.document(doc), &outcome.document) {
            (Some(disk), Some(after)) => entries::same_words(&flat(disk), &flat(after)),
            (disk, after) => disk.is_none() && after.is_none(),
        };
        if !same {
            plan.recovery.documents.insert(doc.clone(), outcome.document);
        }
    }
    plan.differences = differences(register, &plan.recovery.outcome(register));
    plan
}

/// A file that is not damaged and belongs to a trust and a goal, or to the trust itself.
fn usable(doc: &DocKey, register: &Register) -> bool {
    let Some(book) = register.book(&doc.trust) else { return false };
    let is_known = doc.is_own() || register.catalogue.goal(doc.name.as_str()).is_some();
    !book.damaged.contains(&doc.name) && (is_known || book.documents.contains_key(&doc.name))
}

/// What a file is to hold.
struct Outcome {
    /// `None` where it is to go.
    document: Option<Document>,
    /// The keys that were changed on disk too, and stay as they are there.
    clashes: Vec<String>,
}

/// The journal's changes on top of what stands on disk; `None` where they cannot be used, or the
/// file that they belong to is gone.
fn outcome(doc: &DocKey, edit: &Edit, register: &Register) -> Option<Outcome> {
    let matrix = &register.matrix;
    let was = edit.entries(edit.was.as_ref(), doc, matrix)?;
    let now = edit.entries(edit.now.as_ref(), doc, matrix)?;
    let disk = match register.document(doc) {
        Some(disk) => disk.clone(),
        // Taken away here as there, or by somebody else.
        None if edit.now.is_none() => {
            return Some(Outcome { document: None, clashes: Vec::new() });
        }
        None if edit.was.is_some() => return None,
        None => Document::empty(&doc.name),
    };
    let theirs = entries::of(&disk, matrix);
    let rest: Vec<Entry> =
        theirs.iter().filter(|e| !edit.tables.contains(&e.table)).cloned().collect();
    let before = [rest.clone(), was].concat();
    if edit.now.is_none() {
        // A file goes only as it was when it was to go.
        let clashes = entries::named(&entries::difference(&before, &theirs));
        let stays = !clashes.is_empty() || !rest.is_empty();
        return Some(Outcome { document: stays.then_some(disk), clashes });
    }
    let ours = [rest, now].concat();
    let (before, ours) =
        (entries::document(&doc.name, &before)?, entries::document(&doc.name, &ours)?);
    // Where both have changed a key, what stands on disk stays: it is the first side here.
    let text = canonical::body(&entries::of(&ours, matrix));
    let file = doc.file(register.year);
    let merged = live(doc, &file, matrix, [Some(&before), Some(&disk)], (&text, &ours))?;
    let text = choosing::all_ours(&file, merged.text, matrix)?;
    let now = read_document(&text, &file, &doc.name, matrix).0?;
    // Line breaks of a text stay as they were typed, and where nobody touched it as on disk.
    let typed = entries::with_words_of(&entries::of(&now, matrix), &entries::of(&ours, matrix));
    let kept = entries::with_words_of(&typed, &theirs);
    Some(Outcome { document: entries::document(&doc.name, &kept), clashes: merged.conflicts })
}
