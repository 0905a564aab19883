//! What should have changed and did not.

use std::collections::{BTreeMap, BTreeSet};

use super::movement::Matrices;
use super::{measures, risks};
use crate::model::ranking::rank;
use crate::model::{ItemKey, Register, Slug};

/// Open risks in zones that need measures which neither changed nor were reviewed, nor had a
/// measure come, go or change; worst first. Needs both years whole.
pub fn untouched(before: &Register, after: &Register) -> Vec<ItemKey> {
    let mut found = Vec::new();
    for trust in after.trusts.keys() {
        of_trust(trust, before, after, &mut found);
    }
    found.sort_by_cached_key(|key| {
        std::cmp::Reverse(after.risk(key).and_then(|risk| rank(risk, &after.matrix)))
    });
    found
}

fn of_trust(trust: &Slug, before: &Register, after: &Register, found: &mut Vec<ItemKey>) {
    let matrices = Matrices::new(&before.matrix, &after.matrix);
    let helped = helped(trust, before, after);
    for (doc, assessment) in after.docs(trust) {
        for (id, risk) in assessment.open_risks() {
            let zone = risk.current.zone(&after.matrix);
            if !zone.is_some_and(|zone| after.matrix.zone(zone).needs_measure) {
                continue;
            }
            let was = before.find_risk(trust, id).and_then(|key| before.risk(&key));
            let is_as_before =
                was.is_some_and(|was| risks::changed(id, was, risk, &matrices, false).is_empty());
            if is_as_before && !helped.contains(id) {
                found.push(ItemKey::new(&doc, id));
            }
        }
    }
}

/// Risks with a measure that came, went or changed.
fn helped<'r>(trust: &Slug, before: &'r Register, after: &'r Register) -> BTreeSet<&'r Slug> {
    let of = |register: &'r Register| -> BTreeMap<Slug, _> {
        register.measures(trust).map(|(key, measure)| (key.id, measure)).collect()
    };
    let (old, new) = (of(before), of(after));
    let mut helped = BTreeSet::new();
    for id in old.keys().chain(new.keys()) {
        let (was, is) = (old.get(id), new.get(id));
        let is_same = was
            .zip(is)
            .is_some_and(|(was, is)| measures::changed(was, is, &BTreeSet::new()).is_empty());
        if !is_same {
            helped.extend([was, is].into_iter().flatten().flat_map(|measure| &measure.risks));
        }
    }
    helped
}
