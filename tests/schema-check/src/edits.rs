//! Every key of every file filled in.
//!
//! An id is a trust's own across its files, so only the first goal of a trust gets risks, measures
//! and factors; the others get every key of their own table.

#[allow(dead_code, reason = "the tests of every field use the rest")]
#[path = "../../filled/mod.rs"]
mod filled;

use std::sync::Arc;

use risiko::model::{Change, DocKey, Document, Judgement, Ledger, Recovery, Slug};

use filled::{NAMES, filled};

/// Puts a document with every key in the place of each one that a trust has or should have.
pub(super) fn everything(ledger: &mut Ledger) {
    let register = ledger.register().clone();
    let mut documents = std::collections::BTreeMap::new();
    for trust in register.catalogue.trusts.iter().map(|trust| &trust.id) {
        let goals = register.catalogue.goals.iter();
        let goals = goals.filter(|goal| goal.prioritised && goal.applies_to.contains(trust));
        let names = goals.map(|goal| goal.id.as_str()).chain(NAMES[1..].iter().copied());
        for (place, name) in names.enumerate() {
            let doc = DocKey::new(trust, &Slug::new(name).unwrap());
            let mut document = filled(name, &register.matrix);
            if let Document::Assessment(assessment) = &mut document {
                let assessment = Arc::make_mut(assessment);
                let is_other = name == "_other";
                // The other risks belong to no goal that could be judged.
                if is_other {
                    assessment.judgement = Judgement::default();
                }
                if is_other || place > 0 {
                    assessment.factors.clear();
                }
                if !is_other && place > 0 {
                    assessment.risks.clear();
                    assessment.measures.clear();
                }
            }
            documents.insert(doc, Some(document));
        }
    }
    ledger.apply(Change::Recover(Recovery { documents })).unwrap();
}
