//! The one log of changes: it is undo, redo and the unsaved mark at once.

mod disk;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Assessment, Change, DocKey, Refusal, Register, Slug, TopFive, TrustBook};

/// A register with the changes made since it was opened.
#[derive(Debug, Clone)]
pub struct Ledger {
    register: Register,
    log: Vec<Entry>,
    /// How many entries of the log are in force; those after it can be redone.
    in_force: usize,
    /// Each assessment touched since it was opened, as it stands on disk.
    on_disk: BTreeMap<DocKey, Option<Arc<Assessment>>>,
    /// Each Topp 5 touched since it was opened, as it stands on disk.
    tops_on_disk: BTreeMap<Slug, Arc<TopFive>>,
}

#[derive(Debug, Clone)]
struct Entry {
    change: Change,
    /// What it has made of each document that it has changed: a trust may have hundreds of others.
    touched: Vec<Touched>,
}

/// A document before and after a change: undoing puts the one back, redoing the other.
#[derive(Debug, Clone)]
enum Touched {
    Assessment { doc: DocKey, before: Option<Arc<Assessment>>, after: Option<Arc<Assessment>> },
    Top { trust: Slug, before: Arc<TopFive>, after: Arc<TopFive> },
}

/// Which side of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Before,
    After,
}

/// An assessment that differs from what is on disk.
#[derive(Debug, Clone)]
pub struct Unsaved {
    /// Which.
    pub doc: DocKey,
    /// As it stands on disk; `None` where there is no file.
    pub on_disk: Option<Arc<Assessment>>,
    /// As it stands now; `None` where the file is to go.
    pub now: Option<Arc<Assessment>>,
}

impl Ledger {
    /// A register as it was opened.
    pub fn new(register: Register) -> Self {
        Self {
            register,
            log: Vec::new(),
            in_force: 0,
            on_disk: BTreeMap::new(),
            tops_on_disk: BTreeMap::new(),
        }
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
            self.remember_disk(touched);
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
        entry.put(Side::Before, &mut self.register);
        self.in_force = at;
        Some(&entry.change)
    }

    /// Makes the change that was last taken back again and returns it.
    pub fn redo(&mut self) -> Option<&Change> {
        let entry = self.log.get(self.in_force)?;
        entry.put(Side::After, &mut self.register);
        self.in_force += 1;
        Some(&entry.change)
    }

    /// The changes in force, oldest first.
    pub fn changes(&self) -> impl DoubleEndedIterator<Item = &Change> {
        self.log[..self.in_force].iter().map(|e| &e.change)
    }

    /// Whether anything differs from what is on disk.
    pub fn is_unsaved(&self) -> bool {
        self.unsaved().next().is_some() || self.unsaved_tops().next().is_some()
    }

    /// Assessments that differ from what is on disk.
    pub fn unsaved(&self) -> impl Iterator<Item = Unsaved> + '_ {
        self.on_disk.iter().filter_map(|(doc, on_disk)| {
            let now = self.register.assessment(doc).cloned();
            (now != *on_disk).then(|| Unsaved { doc: doc.clone(), on_disk: on_disk.clone(), now })
        })
    }

    /// Topp 5 lists that differ from what is on disk: the trust, on disk, now.
    pub fn unsaved_tops(&self) -> impl Iterator<Item = (&Slug, &Arc<TopFive>, &Arc<TopFive>)> {
        self.tops_on_disk.iter().filter_map(|(trust, on_disk)| {
            let now = &self.register.book(trust)?.top;
            (now != on_disk).then_some((trust, on_disk, now))
        })
    }

    /// Tells that an assessment was written, and what its file then holds.
    ///
    /// Where somebody else had changed other fields of it (`merged`), those are in it too, and what
    /// could be undone is forgotten: an older state would take their change back.
    pub fn saved(&mut self, doc: &DocKey, written: Option<Arc<Assessment>>, merged: bool) {
        if let Some(book) = self.register.trusts.get_mut(&doc.trust) {
            let before = match &written {
                Some(assessment) => {
                    book.assessments.insert(doc.name.clone(), Arc::clone(assessment))
                }
                None => book.assessments.remove(&doc.name),
            };
            if merged {
                self.log.clear();
                self.in_force = 0;
            } else if let (Some(before), Some(written)) = (&before, &written) {
                self.replace_in_log(doc, before, written);
            }
        }
        self.on_disk.insert(doc.clone(), written);
    }

    /// Tells that a file still holds more than the assessment does, because a risk is on its way out
    /// of it (see [`Ledger::saved`], which comes first).
    pub fn still_holds(&mut self, doc: &DocKey, on_disk: Arc<Assessment>) {
        self.on_disk.insert(doc.clone(), Some(on_disk));
    }

    /// The state that was saved is from now on the state that the file holds: line breaks in prose
    /// may differ.
    fn replace_in_log(
        &mut self,
        doc: &DocKey,
        before: &Arc<Assessment>,
        written: &Arc<Assessment>,
    ) {
        for touched in self.log.iter_mut().flat_map(|entry| &mut entry.touched) {
            let Touched::Assessment { doc: own, before: first, after: second } = touched else {
                continue;
            };
            for state in [first, second].into_iter().flatten().filter(|_| own == doc) {
                if Arc::ptr_eq(state, before) {
                    *state = Arc::clone(written);
                }
            }
        }
    }

    /// Tells that a Topp 5 was written, and what its file then holds; `merged` as for
    /// [`Ledger::saved`].
    pub fn saved_top(&mut self, trust: &Slug, written: Arc<TopFive>, merged: bool) {
        if let Some(book) = self.register.trusts.get_mut(trust) {
            book.top = Arc::clone(&written);
            self.tops_on_disk.insert(trust.clone(), written);
            if merged {
                self.log.clear();
                self.in_force = 0;
            }
        }
    }

    /// What a trust's book says now that it did not say before.
    fn touched(&self, trust: &Slug, before: &TrustBook) -> Vec<Touched> {
        let Some(after) = self.register.book(trust) else { return Vec::new() };
        let mut touched = Vec::new();
        let new = after.assessments.keys().filter(|name| !before.assessments.contains_key(*name));
        for name in before.assessments.keys().chain(new) {
            let (was, is) = (before.assessments.get(name), after.assessments.get(name));
            // Documents that are one and the same are told by their addresses.
            if was != is {
                let (before, after) = (was.cloned(), is.cloned());
                let doc = DocKey::new(trust, name);
                touched.push(Touched::Assessment { doc, before, after });
            }
        }
        if before.top != after.top {
            let (before, after) = (Arc::clone(&before.top), Arc::clone(&after.top));
            touched.push(Touched::Top { trust: trust.clone(), before, after });
        }
        touched
    }

    fn remember_disk(&mut self, touched: &Touched) {
        match touched {
            Touched::Assessment { doc, before, .. } => {
                self.on_disk.entry(doc.clone()).or_insert_with(|| before.clone());
            }
            Touched::Top { trust, before, .. } => {
                self.tops_on_disk.entry(trust.clone()).or_insert_with(|| Arc::clone(before));
            }
        }
    }
}

impl Entry {
    /// Puts one side of the change into a register.
    fn put(&self, side: Side, register: &mut Register) {
        for touched in &self.touched {
            match touched {
                Touched::Assessment { doc, before, after } => {
                    let state = if side == Side::Before { before } else { after };
                    if let Some(book) = register.trusts.get_mut(&doc.trust) {
                        disk::put(&mut book.assessments, &doc.name, state.as_ref());
                    }
                }
                Touched::Top { trust, before, after } => {
                    let state = if side == Side::Before { before } else { after };
                    if let Some(book) = register.trusts.get_mut(trust) {
                        book.top = Arc::clone(state);
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::{doc, register, risk_at, slug};
    use crate::model::{ItemKey, RiskEdit, Status};

    fn add(id: &str) -> Change {
        Change::AddRisk(ItemKey::new(&doc("ventetid"), &slug(id)), Box::new(risk_at(3, 3)))
    }

    fn own(id: &str, owner: &str) -> Change {
        let key = ItemKey::new(&doc("ventetid"), &slug(id));
        Change::EditRisk(key, RiskEdit::Owner(owner.into()))
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
        let written = ledger.register().assessment(&doc("ventetid")).cloned();
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
        let mut merged = ledger.register().assessment(&doc("ventetid")).unwrap().as_ref().clone();
        merged.status = Status::Ready;
        ledger.saved(&doc("ventetid"), Some(Arc::new(merged)), true);
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
