//! What somebody else has written meanwhile comes into the register as it stands.

use std::sync::Arc;

use super::{Ledger, Touched};
use crate::model::register::INDICATORS;
use crate::model::{Assessment, DocKey, Indicators, Register, Slug, TopFive};

impl Ledger {
    /// An assessment as it stands on disk, as far as is known here.
    pub fn on_disk(&self, doc: &DocKey) -> Option<&Arc<Assessment>> {
        match self.on_disk.get(doc) {
            Some(known) => known.as_ref(),
            None => self.register.assessment(doc),
        }
    }

    /// A trust's Topp 5 as it stands on disk, as far as is known here.
    pub fn top_on_disk(&self, trust: &Slug) -> Option<&Arc<TopFive>> {
        let known = self.tops_on_disk.get(trust);
        known.or_else(|| self.register.book(trust).map(|book| &book.top))
    }

    /// The register without what is unsaved.
    pub fn register_on_disk(&self) -> Register {
        let mut register = self.register.clone();
        for (doc, state) in &self.on_disk {
            if let Some(book) = register.trusts.get_mut(&doc.trust) {
                put(&mut book.assessments, &doc.name, state.as_ref());
            }
        }
        for (trust, top) in &self.tops_on_disk {
            if let Some(book) = register.trusts.get_mut(trust) {
                book.top = Arc::clone(top);
            }
        }
        register
    }

    /// Takes over what somebody else has made of a file, `None` where they took it away; `now` is
    /// that with what is unsaved here.
    ///
    /// Where something of the file could be undone, all of that is forgotten: an older state would
    /// take their change back.
    pub fn taken_over(
        &mut self,
        doc: &DocKey,
        theirs: Option<Arc<Assessment>>,
        now: Option<&Arc<Assessment>>,
    ) {
        let Some(book) = self.register.trusts.get_mut(&doc.trust) else { return };
        book.damaged.remove(&doc.name);
        put(&mut book.assessments, &doc.name, now);
        let is_own = |touched: &Touched| matches!(touched, Touched::Assessment { doc: own, .. } if own == doc);
        if self.log.iter().flat_map(|entry| &entry.touched).any(is_own) {
            self.forget();
        }
        self.on_disk.insert(doc.clone(), theirs);
    }

    /// The same for a Topp 5.
    pub fn top_taken_over(&mut self, trust: &Slug, theirs: Arc<TopFive>, now: &Arc<TopFive>) {
        let Some(book) = self.register.trusts.get_mut(trust) else { return };
        book.top = Arc::clone(now);
        let is_own =
            |touched: &Touched| matches!(touched, Touched::Top { trust: own, .. } if own == trust);
        if self.log.iter().flat_map(|entry| &entry.touched).any(is_own) {
            self.forget();
        }
        self.tops_on_disk.insert(trust.clone(), theirs);
    }

    /// Takes over what somebody else has made of a trust's indicators, `None` where they cannot be
    /// read; whether that is news. No change of ours touches them, so undo never brings old ones
    /// back.
    pub fn indicators_taken_over(&mut self, trust: &Slug, theirs: Option<Indicators>) -> bool {
        let name = Slug::new(INDICATORS);
        let (Some(book), Some(name)) = (self.register.trusts.get_mut(trust), name) else {
            return false;
        };
        let is_damaged = theirs.is_none();
        let was_damaged = book.damaged.remove(&name);
        if is_damaged {
            book.damaged.insert(name);
        }
        let theirs = theirs.unwrap_or_default();
        let is_news = is_damaged != was_damaged || *book.indicators != theirs;
        book.indicators = Arc::new(theirs);
        is_news
    }

    /// Takes over that somebody else has left a file that cannot be read.
    pub fn damaged(&mut self, doc: &DocKey) {
        self.taken_over(doc, None, None);
        if let Some(book) = self.register.trusts.get_mut(&doc.trust) {
            book.damaged.insert(doc.name.clone());
        }
    }

    fn forget(&mut self) {
        self.log.clear();
        self.in_force = 0;
    }
}

pub(super) fn put(
    map: &mut std::collections::BTreeMap<Slug, Arc<Assessment>>,
    name: &Slug,
    state: Option<&Arc<Assessment>>,
) {
    match state {
        Some(state) => map.insert(name.clone(), Arc::clone(state)),
        None => map.remove(name),
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::{doc, register, risk_at, slug};
    use crate::model::{Change, ItemKey, Status};

    fn add(name: &str, id: &str) -> Change {
        Change::AddRisk(ItemKey::new(&doc(name), &slug(id)), Box::new(risk_at(3, 3)))
    }

    fn ready() -> Option<Arc<Assessment>> {
        Some(Arc::new(Assessment { status: Status::Ready, ..Assessment::default() }))
    }

    #[test]
    fn undo_of_one_file_keeps_what_somebody_else_did_to_another() {
        let mut ledger = Ledger::new(register());
        ledger.apply(add("ventetid", "rnew1")).unwrap();
        ledger.taken_over(&doc("sykefravaer"), ready(), ready().as_ref());
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
        ledger.taken_over(&doc("ventetid"), ready(), Some(&Arc::new(merged)));
        assert!(ledger.undo().is_none());
        let saved = ledger.register_on_disk();
        assert_eq!(saved.assessment(&doc("ventetid")).cloned(), ready());
        let unsaved: Vec<_> = ledger.unsaved().collect();
        assert_eq!(unsaved.len(), 1, "the risk is still unsaved");
        assert_eq!(unsaved[0].on_disk, ready());
    }
}
