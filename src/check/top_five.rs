//! The Topp 5: five risks, all there and open (FORMAT.md chapter 5).

use std::collections::BTreeSet;

use super::Attention;
use crate::model::register::TOP;
use crate::model::{Register, Slug, TrustBook};

const WANTED: usize = 5;

/// What is wrong with a Topp 5.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Faults<'a> {
    /// How many different risks it names, where these are not five.
    pub(super) count: Option<usize>,
    /// What it names that is closed, each once.
    pub(super) closed: Vec<&'a Slug>,
    /// What it names that is not there, each once.
    pub(super) unknown: Vec<&'a Slug>,
}

/// What is wrong with a trust's Topp 5. A list that cannot be read is told of as a damaged file
/// instead, and so is what it may name in one.
pub(super) fn faults(book: &TrustBook) -> Faults<'_> {
    let mut faults = Faults::default();
    if book.damaged.contains(TOP) {
        return faults;
    }
    let named: BTreeSet<&Slug> = book.top.order.iter().collect();
    faults.count = (named.len() != WANTED).then_some(named.len());
    let may_be_in_damaged = !book.damaged.is_empty();
    for id in &book.top.order {
        let risk = book.assessments.values().find_map(|assessment| assessment.risks.get(id));
        let list = match risk {
            Some(risk) if !risk.is_open() => &mut faults.closed,
            None if !may_be_in_damaged => &mut faults.unknown,
            _ => continue,
        };
        if !list.contains(&id) {
            list.push(id);
        }
    }
    faults
}

/// A trust's Topp 5 with other than five risks, or naming some that are closed or not there.
pub(super) fn top_five(register: &Register, trust: &Slug, found: &mut Vec<Attention>) {
    let Some(book) = register.book(trust) else { return };
    let faults = faults(book);
    let mut risks: Vec<Slug> =
        faults.closed.iter().chain(&faults.unknown).map(|id| (*id).clone()).collect();
    risks.sort_by_key(|id| book.top.order.iter().position(|named| named == id));
    if !risks.is_empty() {
        found.push(Attention::TopStray { trust: trust.clone(), risks });
    }
    if let Some(count) = faults.count {
        found.push(Attention::TopCount { trust: trust.clone(), count });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Closing;
    use crate::model::register::OTHER;
    use crate::model::register::testing::slug;
    use crate::model::testing::{Builder, ymd};

    const FIVE: [&str; 5] = ["r1111", "r2222", "r3333", "r4444", "r5555"];

    fn five() -> Builder {
        FIVE.iter().fold(Builder::new(), |built, id| built.risk("unn", OTHER, id, 3, 3))
    }

    fn found_in(register: &Register) -> Vec<Attention> {
        let mut found = Vec::new();
        top_five(register, &slug("unn"), &mut found);
        found
    }

    #[test]
    fn five_open_risks_are_right() {
        assert_eq!(found_in(&five().top("unn", &FIVE).build()), []);
    }

    #[test]
    fn one_named_twice_counts_once() {
        let named = ["r1111", "r1111", "r2222", "r3333", "r4444"];
        let register = five().top("unn", &named).build();
        assert_eq!(found_in(&register), [Attention::TopCount { trust: slug("unn"), count: 4 }]);
    }

    #[test]
    fn closed_and_unknown_risks_are_named() {
        let register = five()
            .edit_risk("unn", OTHER, "r2222", |_, risk| {
                risk.closed = Some(Closing { on: ymd(2024, 4, 1), why: "løst".into() });
            })
            .top("unn", &["r1111", "r2222", "r3333", "r4444", "rgone"])
            .build();
        let risks = vec![slug("r2222"), slug("rgone")];
        assert_eq!(found_in(&register), [Attention::TopStray { trust: slug("unn"), risks }]);
    }

    #[test]
    fn a_list_that_cannot_be_read_is_not_called_empty() {
        assert_eq!(found_in(&five().damaged("unn", TOP).build()), []);
        let register = five().top("unn", &FIVE).damaged("unn", "ventetid").build();
        assert_eq!(found_in(&register), [], "a risk may stand in the damaged file");
    }
}
