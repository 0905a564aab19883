//! What a change takes back of people's word: approvals and acceptances that hold and then do not.

use std::sync::Arc;

use super::register::{DocKey, ItemKey, Register};
use super::{Change, Risk, Slug, State, seal};

/// An approval or an acceptance that a change makes lapse.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Lapse {
    /// Of an assessment.
    Approval(DocKey),
    /// Of a risk.
    Acceptance(ItemKey),
}

/// What would lapse if a change were made; nothing where it would be refused.
pub fn lapses(register: &Register, change: &Change) -> Vec<Lapse> {
    let mut trial = register.without_trusts();
    let trusts: Vec<Slug> = change.trusts().into_iter().cloned().collect();
    for trust in &trusts {
        if let Some(book) = register.book(trust) {
            trial.trusts.insert(trust.clone(), book.clone());
        }
    }
    if change.make(&mut trial).is_err() {
        return Vec::new();
    }
    trusts.iter().flat_map(|trust| lapsed(register, &trial, trust)).collect()
}

fn lapsed(before: &Register, after: &Register, trust: &Slug) -> Vec<Lapse> {
    let Some(book) = before.book(trust) else { return Vec::new() };
    let mut found = Vec::new();
    for (name, was) in book.assessments() {
        let doc = DocKey::new(trust, name);
        let Some(is) = after.assessment(&doc).filter(|is| !Arc::ptr_eq(is, was)) else { continue };
        if before.state(&doc) == State::Approved && after.state(&doc) == State::Lapsed {
            found.push(Lapse::Approval(doc.clone()));
        }
        let holds = |id: &Slug, risk: &Risk| {
            risk.accepted.is_given()
                && seal::holds_risk(&risk.accepted.seal, id.as_str(), risk, &before.matrix)
        };
        let accepted = was.risks.iter().filter(|(id, risk)| holds(id, risk));
        let lost = accepted.filter(|(id, _)| {
            is.risks.get(*id).is_some_and(|risk| risk.accepted.is_given() && !holds(id, risk))
        });
        found.extend(lost.map(|(id, _)| Lapse::Acceptance(ItemKey::new(&doc, id))));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FieldAt;
    use crate::model::field::Value;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, ymd};

    #[test]
    fn a_level_takes_approval_and_acceptance_and_a_text_neither() {
        let key = ItemKey::new(&doc("ventetid"), &slug("r1"));
        let mut register = Builder::new().risk("unn", "ventetid", "r1", 3, 3).build();
        let accepted = (ymd(2024, 2, 1), "direktør".to_owned(), "fordi".to_owned());
        for change in [
            Change::AcceptRisk(key.clone(), Some(accepted)),
            Change::Approve(key.doc.clone(), ymd(2024, 2, 28), "direktør".into()),
        ] {
            assert!(lapses(&register, &change).is_empty(), "{change:?}");
            change.make(&mut register).unwrap();
        }
        let level = Value::Level(register.matrix.probability.level(5).unwrap());
        let moved = Change::Set(FieldAt::risk(&key, "probability"), level);
        let both = [Lapse::Approval(key.doc.clone()), Lapse::Acceptance(key.clone())];
        assert_eq!(lapses(&register, &moved), both);
        let text = Change::Set(FieldAt::risk(&key, "owner"), Value::text("HR".to_owned()));
        assert!(lapses(&register, &text).is_empty());
        assert_eq!(lapses(&register, &Change::DeleteRisk(key.clone())), both[..1]);
        moved.make(&mut register).unwrap();
        let back = Change::Set(FieldAt::risk(&key, "probability"), Value::Nothing);
        assert!(lapses(&register, &back).is_empty(), "what has lapsed does not lapse again");
    }
}
