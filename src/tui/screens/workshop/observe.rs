//! What happens to the scores of an assessment while a workshop is held about it.

use std::collections::BTreeMap;

use crate::model::{Assessment, DocKey, Document, Scores, Slug};
use crate::tui::context::Context;

/// The scores that were seen last, in memory and on disk.
#[derive(Debug, Default)]
pub(super) struct Seen {
    now: BTreeMap<Slug, Scores>,
    on_disk: BTreeMap<Slug, Scores>,
}

/// A risk whose scores have changed.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Moved {
    pub(super) risk: Slug,
    pub(super) from: Scores,
    pub(super) to: Scores,
}

impl Seen {
    /// Looks again: what people have scored anew since the last look. What came from the disk is
    /// somebody else's, and a risk that is gone has not moved.
    pub(super) fn look(&mut self, cx: &Context<'_>, doc: &DocKey) -> Vec<Moved> {
        let now = scores(cx.register().assessment(doc).map(AsRef::as_ref));
        let on_disk = match cx.ledger.on_disk(doc) {
            Some(Document::Assessment(assessment)) => scores(Some(assessment)),
            _ => BTreeMap::new(),
        };
        let moved = self.moved(&now, &on_disk);
        *self = Self { now, on_disk };
        moved
    }

    fn moved(&self, now: &BTreeMap<Slug, Scores>, on_disk: &BTreeMap<Slug, Scores>) -> Vec<Moved> {
        let nothing = Scores::default();
        let changed = now.iter().filter(|(id, to)| {
            let is_theirs = on_disk.get(*id) == Some(to) && self.on_disk.get(*id) != Some(to);
            self.now.get(*id).unwrap_or(&nothing) != *to && !is_theirs
        });
        let moved = changed.map(|(id, to)| Moved {
            risk: id.clone(),
            from: self.now.get(id).unwrap_or(&nothing).clone(),
            to: to.clone(),
        });
        moved.collect()
    }
}

fn scores(assessment: Option<&Assessment>) -> BTreeMap<Slug, Scores> {
    let risks = assessment.into_iter().flat_map(|a| &a.risks);
    risks.map(|(id, risk)| (id.clone(), risk.current.clone())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::testing::{risk_at, slug};

    fn at(pairs: &[(&str, i64, i64)]) -> BTreeMap<Slug, Scores> {
        pairs.iter().map(|(id, p, c)| (slug(id), risk_at(*p, *c).current)).collect()
    }

    #[test]
    fn a_move_is_seen_and_what_others_wrote_is_not() {
        let seen = Seen { now: at(&[("ra", 2, 2), ("rb", 3, 3)]), on_disk: at(&[("ra", 2, 2)]) };
        let ours = seen.moved(&at(&[("ra", 4, 2), ("rb", 3, 3)]), &at(&[("ra", 2, 2)]));
        let [moved] = &ours[..] else { panic!("{ours:?}") };
        assert_eq!(moved.risk, slug("ra"));
        let theirs = seen.moved(&at(&[("ra", 4, 2)]), &at(&[("ra", 4, 2)]));
        assert!(theirs.is_empty(), "{theirs:?}");
    }

    #[test]
    fn back_to_what_the_disk_has_is_a_move_too() {
        let seen = Seen { now: at(&[("ra", 4, 2)]), on_disk: at(&[("ra", 2, 2)]) };
        assert_eq!(seen.moved(&at(&[("ra", 2, 2)]), &at(&[("ra", 2, 2)])).len(), 1);
    }
}
