//! Every key of every file filled in.

#[path = "../../filled/mod.rs"]
mod filled;

use risiko::model::{Change, DocKey, Ledger, Recovery, Slug};

use filled::{NAMES, filled};

/// Puts a document with every key in the place of each one that a trust has or should have.
pub(super) fn everything(ledger: &mut Ledger) {
    let register = ledger.register().clone();
    let mut documents = std::collections::BTreeMap::new();
    for trust in register.catalogue.trusts.iter().map(|trust| &trust.id) {
        let goals = register.catalogue.goals.iter();
        let goals = goals.filter(|goal| goal.prioritised && goal.applies_to.contains(trust));
        let names = goals.map(|goal| goal.id.as_str()).chain(NAMES);
        for name in names {
            let doc = DocKey::new(trust, &Slug::new(name).unwrap());
            documents.insert(doc, Some(filled(name, &register.matrix)));
        }
    }
    ledger.apply(Change::Recover(Recovery { documents })).unwrap();
}
