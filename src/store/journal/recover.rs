//! What a journal brings back: its changes on top of what is on disk now, key by key.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::line::{Content, Edit};
use crate::model::register::TOP;
use crate::model::{DocKey, Matrix, Recovery, Register, TrustBook};
use crate::store::write::canonical;
use crate::store::write::changes::{Difference, differences};
use crate::store::write::entries::{self, Entry};
use crate::store::write::merge::Merge;

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
        let Some(file) = File::of(doc, register) else {
            clash(Vec::new());
            continue;
        };
        let Some(outcome) = file.outcome(edit) else {
            clash(Vec::new());
            continue;
        };
        if !outcome.clashes.is_empty() {
            clash(outcome.clashes.iter().map(|path| path.join(".")).collect());
        }
        let disk = file.disk.as_deref().unwrap_or_default();
        let after = outcome.entries.as_deref().unwrap_or_default();
        let is_new = file.disk.is_some() != outcome.entries.is_some();
        if !is_new && entries::same_words(disk, after) {
            continue;
        }
        let content = match &outcome.entries {
            Some(entries) => file.content(entries),
            None => Some(Content::Assessment(None)),
        };
        match content {
            Some(Content::Assessment(assessment)) => {
                plan.recovery.assessments.insert(doc.clone(), assessment);
            }
            Some(Content::Top(top)) => {
                plan.recovery.tops.insert(doc.trust.clone(), top);
            }
            None => plan.clashes.push(LeftOut { doc: doc.clone(), keys: Vec::new() }),
        }
    }
    plan.differences = differences(register, &plan.recovery.outcome(register));
    plan
}

/// A file as it stands now.
struct File<'a> {
    doc: &'a DocKey,
    matrix: &'a Matrix,
    /// Its entries; `None` where there is no file.
    disk: Option<Vec<Entry>>,
}

/// What a file is to hold.
struct Outcome {
    /// Its entries; `None` where it is to go.
    entries: Option<Vec<Entry>>,
    /// The paths that were changed on disk too.
    clashes: Vec<Vec<String>>,
}

impl<'a> File<'a> {
    /// `None` where it is damaged or belongs to no trust or goal.
    fn of(doc: &'a DocKey, register: &'a Register) -> Option<Self> {
        let book: &TrustBook = register.book(&doc.trust)?;
        let matrix = &*register.matrix;
        if book.damaged.contains(&doc.name) {
            return None;
        }
        let content = if doc.name.as_str() == TOP {
            Content::Top(Arc::clone(&book.top))
        } else {
            let assessment = book.assessments.get(&doc.name);
            let is_goal = doc.is_other() || register.catalogue.goal(doc.name.as_str()).is_some();
            if !is_goal && assessment.is_none() {
                return None;
            }
            Content::Assessment(assessment.cloned())
        };
        Some(Self { doc, matrix, disk: content.flat(matrix) })
    }

    /// The journal's changes on top of what stands here; `None` where they cannot be used, or the
    /// file that they belong to is gone.
    fn outcome(&self, edit: &Edit) -> Option<Outcome> {
        let was = edit.entries(edit.was.as_ref(), self.doc, self.matrix)?;
        let now = edit.entries(edit.now.as_ref(), self.doc, self.matrix)?;
        let theirs = match &self.disk {
            Some(disk) => disk.clone(),
            // Taken away here as there, or by somebody else.
            None if edit.now.is_none() => {
                return Some(Outcome { entries: None, clashes: Vec::new() });
            }
            None if edit.was.is_some() => return None,
            None => Vec::new(),
        };
        let rest: Vec<Entry> =
            theirs.iter().filter(|e| !edit.tables.contains(&e.table)).cloned().collect();
        let with = |own: Vec<Entry>| [rest.clone(), own].concat();
        let before = with(was);
        if edit.now.is_none() {
            // A file goes only as it was when it was to go.
            let keys = entries::named(&entries::difference(&before, &theirs));
            let stays = !keys.is_empty() || !rest.is_empty();
            let clashes = keys.into_iter().map(|key| vec![key]).collect();
            return Some(Outcome { entries: stays.then_some(theirs), clashes });
        }
        let ours = with(now);
        let (merged, clashes) = Merge { before, theirs }.resolved(&ours);
        Some(Outcome { entries: Some(merged), clashes })
    }

    /// The model's value with these entries; `None` where it would not have exactly these.
    fn content(&self, entries: &[Entry]) -> Option<Content> {
        let content = Content::read(self.doc, &canonical::exact(entries), self.matrix)?;
        let read = content.flat(self.matrix)?;
        entries::same_words(&read, entries).then_some(content)
    }
}
