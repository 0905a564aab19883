//! The one log of changes: it is undo, redo and the unsaved mark at once.

mod disk;

use std::collections::BTreeMap;

use super::{Change, DocKey, Document, Refusal, Register, Slug, TrustBook};

/// A register with the changes made since it was opened.
#[derive(Debug, Clone)]
pub struct Ledger {
    register: Register,
    log: Vec<Entry>,
    /// How many entries of the log are in force; those after it can be redone.
    in_force: usize,
    /// Each document touched since it was opened, as it stands on disk.
    on_disk: BTreeMap<DocKey, Option<Document>>,
}

#[derive(Debug, Clone)]
struct Entry {
    change: Change,
    /// What it has made of each document that it has changed: a trust may have hundreds of others.
    touched: Vec<Touched>,
}

/// A document before and after a change: undoing puts the one back, redoing the other.
#[derive(Debug, Clone)]
struct Touched {
    doc: DocKey,
    before: Option<Document>,
    after: Option<Document>,
}

/// A document that differs from what is on disk.
#[derive(Debug, Clone)]
pub struct Unsaved {
    /// Which.
    pub doc: DocKey,
    /// As it stands on disk; `None` where there is no file.
    pub on_disk: Option<Document>,
    /// As it stands now; `None` where the file is to go.
    pub now: Option<Document>,
}

impl Ledger {
    /// A register as it was opened.
    pub fn new(register: Register) -> Self {
        Self { register, log: Vec::new(), in_force: 0, on_disk: BTreeMap::new() }
    }

    /// The register as it stands now.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// Makes a change; what could be redone is then forgotten. A change that changes nothing
    /// leaves no entry.
    ///
    /// # Errors
    /// See [`Refusal`]; the register is then as it was.
    pub fn apply(&mut self, change: Change) -> Result<(), Refusal> {
        // The books share their documents with the register: these are pointers.
        let book = |trust: &Slug| Some((trust.clone(), self.register.book(trust)?.clone()));
        let before: Vec<(Slug, TrustBook)> = change.trusts().into_iter().filter_map(book).collect();
        let made = change.make(&mut self.register);
        let touched = match &made {
            Ok(()) => before.iter().flat_map(|(trust, book)| self.touched(trust, book)).collect(),
            Err(_) => Vec::new(),
        };
        if touched.is_empty() {
            self.register.trusts.extend(before);
            return made;
        }
        for touched in &touched {
            let on_disk = self.on_disk.entry(touched.doc.clone());
            on_disk.or_insert_with(|| touched.before.clone());
        }
        self.log.truncate(self.in_force);
        self.log.push(Entry { change, touched });
        self.in_force += 1;
        Ok(())
    }

    /// Takes the last change back and returns it; `None` where there is none.
    pub fn undo(&mut self) -> Option<&Change> {
        let at = self.in_force.checked_sub(1)?;
        let entry = self.log.get(at)?;
        put(&mut self.register, entry.touched.iter().map(|t| (&t.doc, &t.before)));
        self.in_force = at;
        Some(&entry.change)
    }

    /// Makes the change that was last taken back again and returns it.
    pub fn redo(&mut self) -> Option<&Change> {
        let entry = self.log.get(self.in_force)?;
        put(&mut self.register, entry.touched.iter().map(|t| (&t.doc, &t.after)));
        self.in_force += 1;
        Some(&entry.change)
    }

    /// The changes in force, oldest first.
    pub fn changes(&self) -> impl DoubleEndedIterator<Item = &Change> {
        self.log[..self.in_force].iter().map(|e| &e.change)
    }

    /// Whether anything differs from what is on disk.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved().next().is_some()
    }

    /// Documents that differ from what is on disk.
    pub fn unsaved(&self) -> impl Iterator<Item = Unsaved> + '_ {
        self.on_disk.iter().filter_map(|(doc, on_disk)| {
            let now = self.register.document(doc).cloned();
            (now != *on_disk).then(|| Unsaved { doc: doc.clone(), on_disk: on_disk.clone(), now })
        })
    }

    /// Tells that a document was written, and what its file then holds.
    ///
    /// Where somebody else had changed other fields of it (`merged`), those are in it too, and what
    /// could be undone is forgotten: an older state would take their change back.
    pub fn saved(&mut self, doc: &DocKey, written: Option<Document>, merged: bool) {
        if let Some(book) = self.register.trusts.get_mut(&doc.trust) {
            let before = book.documents.get(&doc.name).cloned();
            book.put(&doc.name, written.clone());
            if merged {
                self.forget();
            } else if let (Some(before), Some(written)) = (&before, &written) {
                self.replace_in_log(doc, before, written);
            }
        }
        self.on_disk.insert(doc.clone(), written);
    }

    /// Tells that a file still holds more than the document does, because a risk is on its way out
    /// of it (see [`Ledger::saved`], which comes first).
    pub fn still_holds(&mut self, doc: &DocKey, on_disk: Document) {
        self.on_disk.insert(doc.clone(), Some(on_disk));
    }

    /// The state that was saved is from now on the state that the file holds: line breaks in prose
    /// may differ.
    fn replace_in_log(&mut self, doc: &DocKey, before: &Document, written: &Document) {
        let all = self.log.iter_mut().flat_map(|entry| &mut entry.touched);
        for touched in all.filter(|touched| touched.doc == *doc) {
            for state in [&mut touched.before, &mut touched.after].into_iter().flatten() {
                if state.is_same(before) {
                    *state = written.clone();
                }
            }
        }
    }

    /// What a trust's book says now that it did not say before.
    fn touched(&self, trust: &Slug, before: &TrustBook) -> Vec<Touched> {
        let Some(after) = self.register.book(trust) else { return Vec::new() };
        let new = after.documents.keys().filter(|name| !before.documents.contains_key(*name));
        let differing = before.documents.keys().chain(new).filter_map(|name| {
            let (was, is) = (before.documents.get(name), after.documents.get(name));
            // Documents that are one and the same are told by their addresses.
            let is_same = was.zip(is).is_some_and(|(was, is)| was.is_same(is));
            (!is_same && was != is).then(|| Touched {
                doc: DocKey::new(trust, name),
                before: was.cloned(),
                after: is.cloned(),
            })
        });
        differing.collect()
    }

    fn forget(&mut self) {
        self.log.clear();
        self.in_force = 0;
    }
}

/// Puts documents into a register, or takes them away.
fn put<'d>(
    register: &mut Register,
    documents: impl IntoIterator<Item = (&'d DocKey, &'d Option<Document>)>,
) {
    for (doc, document) in documents {
        if let Some(book) = register.trusts.get_mut(&doc.trust) {
            book.put(&doc.name, document.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::{doc, register, risk_at, slug};
    use std::sync::Arc;

    use crate::model::field::Value;
    use crate::model::{Assessment, FieldAt, ItemKey, Status};

    fn add(id: &str) -> Change {
        Change::AddRisk(ItemKey::new(&doc("ventetid"), &slug(id)), Box::new(risk_at(3, 3)))
    }

    fn own(id: &str, owner: &str) -> Change {
        let key = ItemKey::new(&doc("ventetid"), &slug(id));
        Change::Set(FieldAt::risk(&key, "owner"), Value::text(owner.to_owned()))
    }

    #[test]
    fn undo_and_redo_walk_the_log_and_know_what_is_unsaved() {
        let mut ledger = Ledger::new(register());
        let opened = ledger.register().clone();
        ledger.apply(add("rnew1")).unwrap();
        ledger.apply(own("rnew1", "fagdirektør")).unwrap();
        let changed = ledger.register().clone();
        assert!(ledger.is_unsaved());
        ledger.undo().unwrap();
        ledger.undo().unwrap();
        assert!(ledger.undo().is_none());
        assert_eq!(*ledger.register(), opened);
        assert!(!ledger.is_unsaved(), "back where it was opened, nothing is unsaved");
        ledger.redo().unwrap();
        ledger.redo().unwrap();
        assert!(ledger.redo().is_none());
        assert_eq!(*ledger.register(), changed);
    }

    #[test]
    fn a_new_change_forgets_what_could_be_redone() {
        let mut ledger = Ledger::new(register());
        ledger.apply(add("rnew1")).unwrap();
        ledger.undo().unwrap();
        ledger.apply(add("rnew2")).unwrap();
        assert!(ledger.redo().is_none());
    }

    #[test]
    fn undoing_past_a_save_is_unsaved_again() {
        let mut ledger = Ledger::new(register());
        ledger.apply(add("rnew1")).unwrap();
        let written = ledger.register().document(&doc("ventetid")).cloned();
        ledger.saved(&doc("ventetid"), written, false);
        assert!(!ledger.is_unsaved());
        ledger.undo().unwrap();
        let unsaved: Vec<_> = ledger.unsaved().collect();
        assert!(unsaved[0].now.is_none() && unsaved[0].on_disk.is_some());
    }

    #[test]
    fn what_somebody_else_changed_is_never_undone() {
        let mut ledger = Ledger::new(register());
        ledger.apply(add("rnew1")).unwrap();
        let known = ledger.register().assessment(&doc("ventetid")).unwrap().as_ref().clone();
        let merged = Assessment { status: Status::Ready, ..known };
        ledger.saved(&doc("ventetid"), Some(Document::Assessment(Arc::new(merged))), true);
        assert!(ledger.undo().is_none());
        let state = ledger.register().assessment(&doc("ventetid")).unwrap().status;
        assert_eq!(state, Status::Ready);
    }

    #[test]
    fn what_changes_nothing_or_is_refused_leaves_no_entry() {
        let mut ledger = Ledger::new(register());
        ledger.apply(add("rnew1")).unwrap();
        ledger.apply(own("rnew1", "")).unwrap();
        assert!(ledger.apply(own("rxxxx", "x")).is_err());
        assert_eq!(ledger.changes().count(), 1);
    }
}
