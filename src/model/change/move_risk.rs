//! Moving a risk to another file of its trust.

use super::{Refusal, open};
use crate::model::Slug;
use crate::model::register::{DocKey, ItemKey, Register};

/// Moves a risk, with its id. Measures that stand beside it and serve nothing else move along;
/// success factors are the old file's, so what it threatens there is forgotten unless the new file
/// has a factor of that id. What workshops have written down stays where it was written.
pub(super) fn make(register: &mut Register, key: &ItemKey, to: &Slug) -> Result<(), Refusal> {
    let unknown = || Refusal::UnknownRisk(key.id.clone());
    if register.risk(key).is_none() {
        return Err(unknown());
    }
    if *to == key.doc.name {
        return Ok(());
    }
    let place = DocKey::new(&key.doc.trust, to);
    if register.assessment(&place).is_some_and(|a| a.risks.contains_key(&key.id)) {
        return Err(Refusal::IdTaken(key.id.clone()));
    }
    // Opened first: where the new file cannot take it, the old one is left alone.
    let known: Vec<Slug> = open(register, &place)?.factors.keys().cloned().collect();
    let old = open(register, &key.doc)?;
    let mut risk = old.risks.remove(&key.id).ok_or_else(unknown)?;
    old.order.retain(|id| *id != key.id);
    let along: Vec<Slug> = old
        .measures
        .iter()
        .filter(|(_, measure)| measure.risks == [key.id.clone()])
        .map(|(id, _)| id.clone())
        .collect();
    let measures: Vec<_> =
        along.into_iter().filter_map(|id| old.measures.remove_entry(&id)).collect();
    risk.threatens.retain(|factor| known.contains(factor));
    let new = open(register, &place)?;
    new.risks.insert(key.id.clone(), risk);
    new.measures.extend(measures);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::Change;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving};

    fn register() -> Register {
        Builder::new()
            .risk("unn", "ventetid", "r1", 3, 3)
            .risk("unn", "ventetid", "r2", 3, 3)
            .edit_risk("unn", "ventetid", "r1", |_, risk| risk.threatens = vec![slug("bare-her")])
            .assessment("unn", "ventetid", |a| a.order = vec![slug("r2"), slug("r1")])
            .measure("unn", "ventetid", "m1", serving(&["r1"]))
            .measure("unn", "ventetid", "m2", serving(&["r1", "r2"]))
            .build()
    }

    fn moved(register: &mut Register, to: &str) -> Result<(), Refusal> {
        let key = ItemKey::new(&doc("ventetid"), &slug("r1"));
        Change::MoveRisk(key, slug(to)).make(register)
    }

    #[test]
    fn what_serves_it_alone_moves_along_and_the_rest_stays() {
        let mut register = register();
        moved(&mut register, OTHER).unwrap();
        let (old, new) = (doc("ventetid"), doc(OTHER));
        assert!(register.risk(&ItemKey::new(&old, &slug("r1"))).is_none());
        assert!(register.measure(&ItemKey::new(&new, &slug("m1"))).is_some());
        let stays = register.measure(&ItemKey::new(&old, &slug("m2"))).unwrap();
        assert_eq!(stays.risks, [slug("r1"), slug("r2")], "a measure serves across files");
        assert_eq!(register.assessment(&old).unwrap().order, [slug("r2")]);
        let risk = register.risk(&ItemKey::new(&new, &slug("r1"))).unwrap();
        assert!(risk.threatens.is_empty(), "the new file has no such factor");
    }

    #[test]
    fn a_goal_that_is_not_there_leaves_the_risk_where_it_is() {
        let mut register = register();
        assert_eq!(
            moved(&mut register, "finnes-ikke"),
            Err(Refusal::UnknownGoal(slug("finnes-ikke")))
        );
        assert!(register.risk(&ItemKey::new(&doc("ventetid"), &slug("r1"))).is_some());
    }
}
