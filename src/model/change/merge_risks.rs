//! Merging two risks of a trust that turn out to be one.

use std::sync::Arc;

use super::{Refusal, open};
use crate::model::register::{ItemKey, Register};
use crate::model::risk::Closing;
use crate::model::{Risk, Slug, TrustBook};

/// Lets `keep` stand for both: it keeps its scores and texts, gains what the other one has in its
/// lists, its measures and its places in orders and the Topp 5. The other one is closed, not
/// deleted, since what was once said about it still counts as history.
pub(super) fn make(
    register: &mut Register,
    keep: &ItemKey,
    other: &Slug,
    closing: &Closing,
) -> Result<(), Refusal> {
    if closing.why.trim().is_empty() {
        return Err(Refusal::NoReason);
    }
    if keep.id == *other {
        return Err(Refusal::SameRisk(other.clone()));
    }
    let gone = register.find_risk(&keep.doc.trust, other);
    let gone = gone.ok_or_else(|| Refusal::UnknownRisk(other.clone()))?;
    let lost = open_risk(register, &gone)?.clone();
    let mut kept = open_risk(register, keep)?.clone();
    let keep_file = open(register, &keep.doc)?;
    join(&mut kept, &lost, |factor| keep_file.factors.contains_key(factor));
    keep_file.risks.insert(keep.id.clone(), kept);
    let closed = Risk { closed: closing.clone(), ..lost };
    open(register, &gone.doc)?.risks.insert(other.clone(), closed);
    if let Some(book) = register.trusts.get_mut(&keep.doc.trust) {
        redirect_measures(book, other, &keep.id);
        redirect_orders(book, other, keep);
        redirect_top(book, other, &keep.id);
    }
    Ok(())
}

fn open_risk<'r>(register: &'r Register, key: &ItemKey) -> Result<&'r Risk, Refusal> {
    let risk = register.risk(key).ok_or_else(|| Refusal::UnknownRisk(key.id.clone()))?;
    if risk.is_open() { Ok(risk) } else { Err(Refusal::Closed(key.id.clone())) }
}

fn join(kept: &mut Risk, lost: &Risk, knows: impl Fn(&Slug) -> bool) {
    extend(&mut kept.causes, &lost.causes);
    extend(&mut kept.leads_to, &lost.leads_to);
    let factors: Vec<Slug> = lost.threatens.iter().filter(|f| knows(f)).cloned().collect();
    extend(&mut kept.threatens, &factors);
    // What was kept off the wall must not get onto it in another risk's words.
    if kept.restricted.is_empty() {
        kept.restricted.clone_from(&lost.restricted);
    }
}

fn extend<T: Clone + PartialEq>(list: &mut Vec<T>, more: &[T]) {
    for item in more {
        if !list.contains(item) {
            list.push(item.clone());
        }
    }
}

/// Names `new` once, where the first of the two stood.
fn rename(list: &mut Vec<Slug>, old: &Slug, new: &Slug) {
    let Some(first) = list.iter().position(|id| id == old || id == new) else { return };
    list.retain(|id| id != old && id != new);
    list.insert(first, new.clone());
}

fn redirect_measures(book: &mut TrustBook, old: &Slug, new: &Slug) {
    for (_, slot) in book.assessments_mut() {
        if slot.measures.values().any(|m| m.risks.contains(old)) {
            for measure in Arc::make_mut(slot).measures.values_mut() {
                rename(&mut measure.risks, old, new);
            }
        }
    }
}

fn redirect_orders(book: &mut TrustBook, old: &Slug, new: &ItemKey) {
    for (name, slot) in book.assessments_mut() {
        if !slot.order.contains(old) {
            continue;
        }
        let order = &mut Arc::make_mut(slot).order;
        // An order names risks of its own file only.
        if *name == new.doc.name {
            rename(order, old, &new.id);
        } else {
            order.retain(|id| id != old);
        }
    }
}

fn redirect_top(book: &mut TrustBook, old: &Slug, new: &Slug) {
    let named = book.top();
    if !named.order.contains(old) && !named.comments.contains_key(old) {
        return;
    }
    let Some(top) = book.top_mut() else { return };
    rename(&mut top.order, old, new);
    if let Some(comment) = top.comments.remove(old) {
        let kept = top.comments.entry(new.clone()).or_default();
        if kept.is_empty() {
            *kept = comment;
        } else if *kept != comment {
            *kept = format!("{kept}\n{comment}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::change::Change;
    use crate::model::register::OTHER;
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, serving, ymd};

    fn key(name: &str, id: &str) -> ItemKey {
        ItemKey::new(&doc(name), &slug(id))
    }

    fn merged(register: &mut Register, keep: ItemKey, other: &str) -> Result<(), Refusal> {
        let closing = Closing { on: Some(ymd(2024, 5, 6)), why: "Slått sammen".into() };
        Change::MergeRisks(keep, slug(other), closing).make(register)
    }

    #[test]
    fn one_risk_stands_for_both_and_the_other_is_closed() {
        let causes = |list: [&str; 2]| list.map(str::to_owned).to_vec();
        let mut register = Builder::new()
            .risk("unn", "ventetid", "r1", 3, 3)
            .edit_risk("unn", "ventetid", "r1", |_, r| r.causes = causes(["felles", "en"]))
            .risk("unn", OTHER, "r2", 5, 5)
            .edit_risk("unn", OTHER, "r2", |_, r| {
                r.causes = causes(["to", "felles"]);
                r.restricted = "hjemmel".into();
            })
            .measure("unn", OTHER, "m2", serving(&["r2"]))
            .measure("unn", OTHER, "mboth", serving(&["r2", "r1"]))
            .top("unn", &["r2"])
            .edit_top("unn", |top| top.comments = [(slug("r2"), "Viktig".to_owned())].into())
            .build();
        merged(&mut register, key("ventetid", "r1"), "r2").unwrap();
        let kept = register.risk(&key("ventetid", "r1")).unwrap();
        assert_eq!(kept.causes, ["felles", "en", "to"]);
        assert_eq!(kept.current.cell().map(|(p, _)| p.number()), Some(3), "its own scores stay");
        assert_eq!(kept.restricted, "hjemmel", "secrecy goes with the words");
        let gone = register.risk(&key(OTHER, "r2")).unwrap();
        assert_eq!(gone.closed.why, "Slått sammen");
        let risks = |id: &str| register.measure(&key(OTHER, id)).unwrap().risks.clone();
        assert_eq!(risks("m2"), [slug("r1")]);
        assert_eq!(risks("mboth"), [slug("r1")]);
        let top = register.book(&slug("unn")).unwrap().top();
        assert_eq!(top.order, [slug("r1")]);
        assert_eq!(top.comments[&slug("r1")], "Viktig");
    }

    #[test]
    fn orders_name_the_one_that_stays_once() {
        let mut register = Builder::new()
            .risk("unn", "ventetid", "r1", 3, 3)
            .risk("unn", "ventetid", "r2", 3, 3)
            .risk("unn", "ventetid", "r3", 3, 3)
            .assessment("unn", "ventetid", |a| a.order = ["r3", "r2", "r1"].map(slug).to_vec())
            .build();
        merged(&mut register, key("ventetid", "r1"), "r3").unwrap();
        let order = &register.assessment(&doc("ventetid")).unwrap().order;
        assert_eq!(*order, [slug("r1"), slug("r2")], "the better of the two places");
    }

    #[test]
    fn a_risk_is_neither_merged_with_itself_nor_with_a_closed_one() {
        let mut register = Builder::new()
            .risk("unn", "ventetid", "r1", 3, 3)
            .risk("unn", "ventetid", "r2", 3, 3)
            .build();
        let keep = || key("ventetid", "r1");
        assert_eq!(merged(&mut register, keep(), "r1"), Err(Refusal::SameRisk(slug("r1"))));
        assert_eq!(merged(&mut register, keep(), "r9"), Err(Refusal::UnknownRisk(slug("r9"))));
        merged(&mut register, keep(), "r2").unwrap();
        assert_eq!(merged(&mut register, keep(), "r2"), Err(Refusal::Closed(slug("r2"))));
    }
}
