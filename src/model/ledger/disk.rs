//! What somebody else has written meanwhile comes into the register as it stands.

use super::{Ledger, put};
use crate::model::{DocKey, Document, Register};

impl Ledger {
    /// A document as it stands on disk, as far as is known here.
    pub fn on_disk(&self, doc: &DocKey) -> Option<&Document> {
        match self.on_disk.get(doc) {
            Some(known) => known.as_ref(),
            None => self.register.document(doc),
        }
    }

    /// The register without what is unsaved.
    pub fn register_on_disk(&self) -> Register {
        let mut register = self.register.clone();
        put(&mut register, &self.on_disk);
        register
    }

    /// Takes over what somebody else has made of a file, `None` where they took it away; `now` is
    /// that with what is unsaved here.
    ///
    /// Where something of the file could be undone, all of that is forgotten: an older state would
    /// take their change back.
    pub fn taken_over(&mut self, doc: &DocKey, theirs: Option<Document>, now: Option<Document>) {
        let Some(book) = self.register.trusts.get_mut(&doc.trust) else { return };
        book.damaged.remove(&doc.name);
        book.put(&doc.name, now);
        if self.log.iter().flat_map(|entry| &entry.touched).any(|touched| touched.doc == *doc) {
            self.forget();
        }
        self.on_disk.insert(doc.clone(), theirs);
    }

    /// Takes over that somebody else has left a file that cannot be read.
    pub fn damaged(&mut self, doc: &DocKey) {
        self.taken_over(doc, None, None);
        if let Some(book) = self.register.trusts.get_mut(&doc.trust) {
            book.damaged.insert(doc.name.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::{doc, register, risk_at, slug};
    use std::sync::Arc;

    use crate::model::{Assessment, Change, ItemKey, Status};

    fn add(name: &str, id: &str) -> Change {
        Change::AddRisk(ItemKey::new(&doc(name), &slug(id)), Box::new(risk_at(3, 3)))
    }

    fn ready() -> Option<Document> {
        let ready = Assessment { status: Status::Ready, ..Assessment::default() };
        Some(Document::Assessment(Arc::new(ready)))
    }

    #[test]
    fn undo_of_one_file_keeps_what_somebody_else_did_to_another() {
        let mut ledger = Ledger::new(register());
        ledger.apply(add("ventetid", "rnew1")).unwrap();
        ledger.taken_over(&doc("sykefravaer"), ready(), ready());
        ledger.undo().unwrap();
        let other = ledger.register().assessment(&doc("sykefravaer")).unwrap();
        assert_eq!(other.status, Status::Ready);
        assert!(!ledger.is_unsaved());
        ledger.redo().unwrap();
        let other = ledger.register().assessment(&doc("sykefravaer")).unwrap();
        assert_eq!(other.status, Status::Ready);
    }

    #[test]
    fn what_they_did_to_the_same_file_is_never_undone() {
        let mut ledger = Ledger::new(register());
        ledger.apply(add("ventetid", "rnew1")).unwrap();
        let mut merged = ledger.register().assessment(&doc("ventetid")).unwrap().as_ref().clone();
        merged.status = Status::Ready;
        let merged = Some(Document::Assessment(Arc::new(merged)));
        ledger.taken_over(&doc("ventetid"), ready(), merged);
        assert!(ledger.undo().is_none());
        let saved = ledger.register_on_disk();
        assert_eq!(saved.document(&doc("ventetid")).cloned(), ready());
        let unsaved: Vec<_> = ledger.unsaved().collect();
        assert_eq!(unsaved.len(), 1, "the risk is still unsaved");
        assert_eq!(unsaved[0].on_disk, ready());
    }
}
