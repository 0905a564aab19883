//! Bringing back what was unsaved when the program ended without a word.

use std::collections::{BTreeMap, BTreeSet};

use super::{Refusal, open};
use crate::model::register::{DocKey, Register};
use crate::model::{Assessment, Document, Slug};

/// What files are to hold, of any number of trusts: one change, undone in one step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Recovery {
    /// Documents; `None` where the file is to go.
    pub documents: BTreeMap<DocKey, Option<Document>>,
}

impl Recovery {
    /// There is nothing to bring back.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    pub(super) fn trusts(&self) -> BTreeSet<&Slug> {
        self.documents.keys().map(|doc| &doc.trust).collect()
    }

    /// A register as it would be with this in it, whatever its rules say.
    pub fn outcome(&self, register: &Register) -> Register {
        let mut register = register.clone();
        self.put(&mut register);
        register
    }

    fn put(&self, register: &mut Register) {
        for (doc, document) in &self.documents {
            if let Some(book) = register.trusts.get_mut(&doc.trust) {
                book.put(&doc.name, document.clone());
            }
        }
    }

    pub(super) fn make(&self, register: &mut Register) -> Result<(), Refusal> {
        let mut new = Vec::new();
        for (doc, document) in &self.documents {
            if register.book(&doc.trust).is_none() {
                return Err(Refusal::UnknownTrust(doc.trust.clone()));
            }
            let before = register.assessment(doc).map(|a| ids(a)).unwrap_or_default();
            if let Some(Document::Assessment(assessment)) = document {
                open(register, doc)?;
                let added = ids(assessment).difference(&before).cloned().collect::<Vec<_>>();
                new.push((doc, added));
            }
        }
        self.put(register);
        // Only now: an id may have moved from one file to another.
        match new.iter().find_map(|(doc, added)| used_elsewhere(register, doc, added)) {
            Some(id) => Err(Refusal::IdTaken(id)),
            None => Ok(()),
        }
    }
}

/// The first of these ids that another of the trust's files has too.
fn used_elsewhere(register: &Register, doc: &DocKey, added: &[Slug]) -> Option<Slug> {
    let book = register.book(&doc.trust)?;
    let mut others = book.assessments().filter(|(name, _)| **name != doc.name);
    others.find_map(|(_, other)| {
        let theirs = ids(other);
        added.iter().find(|id| theirs.contains(*id)).cloned()
    })
}

fn ids(assessment: &Assessment) -> BTreeSet<Slug> {
    let named = assessment.risks.keys().chain(assessment.measures.keys());
    named.chain(assessment.factors.keys()).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    use crate::model::register::testing::{doc, register, risk_at, slug};
    use crate::model::register::{OTHER, TOP};
    use crate::model::{Change, Ledger, TopFive};

    fn with_risk(id: &str) -> Option<Document> {
        let risks = [(slug(id), risk_at(3, 3))].into();
        Some(Document::Assessment(Arc::new(Assessment { risks, ..Assessment::default() })))
    }

    fn bring_back(docs: &[(&str, &str)]) -> Change {
        let top = TopFive { order: vec![slug("r2222")], ..TopFive::default() };
        let top = (doc(TOP), Some(Document::Top(Arc::new(top))));
        let assessments = docs.iter().map(|(name, id)| (doc(name), with_risk(id)));
        Change::Recover(Recovery { documents: assessments.chain([top]).collect() })
    }

    #[test]
    fn what_was_in_several_files_is_undone_in_one_step() {
        let mut ledger = Ledger::new(register());
        let opened = ledger.register().clone();
        ledger.apply(bring_back(&[("ventetid", "r2222"), (OTHER, "r3333")])).unwrap();
        assert_eq!(ledger.unsaved().count(), 3);
        ledger.undo().unwrap();
        assert_eq!(*ledger.register(), opened);
        assert!(!ledger.is_unsaved());
    }

    #[test]
    fn what_breaks_a_rule_is_refused_and_leaves_no_trace() {
        let mut ledger = Ledger::new(register());
        let opened = ledger.register().clone();
        let twice = ledger.apply(bring_back(&[("ventetid", "r2222"), (OTHER, "r2222")]));
        assert_eq!(twice, Err(Refusal::IdTaken(slug("r2222"))));
        let unknown = ledger.apply(bring_back(&[("ventetid", "r2222"), ("finnes-ikke", "r3333")]));
        assert_eq!(unknown, Err(Refusal::UnknownGoal(slug("finnes-ikke"))));
        assert_eq!(*ledger.register(), opened);
    }
}
