//! The register as it stands, compared with how it was: anew only for trusts that have changed.

use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use super::earlier::EarlierState;
use crate::compare::trend::{Moves, trend};
use crate::compare::{self, Direction, Movement, Scales, Trend, compare};
use crate::history::revisions::Label;
use crate::model::{DocKey, ItemKey, Level, Matrix, Register, Slug, TrustBook};

/// What has become of a risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RiskChange<'c> {
    /// It stands where it stood.
    Same,
    /// It moved.
    Moved(&'c Movement),
    /// It was not there.
    New,
    /// It was open, and is closed.
    Closed,
    /// Its earlier file, or one that it may have stood in, cannot be read.
    Unknown,
}

/// A comparison with an earlier state that follows what is changed.
pub(crate) struct Comparison {
    earlier: Rc<EarlierState>,
    /// The register that the comparison was last made of.
    seen: Option<Register>,
    trusts: BTreeMap<Slug, compare::Comparison>,
    /// Assessments that are not what they were.
    trends: HashMap<DocKey, Trend>,
}

impl Comparison {
    pub(super) fn with(earlier: Rc<EarlierState>) -> Self {
        Self { earlier, seen: None, trusts: BTreeMap::new(), trends: HashMap::new() }
    }

    pub(crate) fn label(&self) -> &Label {
        &self.earlier.label
    }

    pub(crate) fn matrix(&self) -> &Matrix {
        &self.earlier.ledger.register().matrix
    }

    /// Compares the trusts that have changed since the last time anew.
    pub(super) fn refresh(&mut self, now: &Register) {
        let judges_alike = |seen: &Register| {
            Arc::ptr_eq(&seen.matrix, &now.matrix) && Arc::ptr_eq(&seen.catalogue, &now.catalogue)
        };
        let seen = self.seen.take().filter(judges_alike);
        if seen.is_none() {
            self.trusts.clear();
            self.trends.clear();
        }
        for (trust, book) in &now.trusts {
            let before = seen.as_ref().and_then(|seen| seen.book(trust));
            if before.is_some_and(|before| is_same(before, book)) || !self.earlier.is_of(trust) {
                continue;
            }
            self.compare_trust(trust, now);
        }
        self.seen = Some(now.clone());
    }

    fn compare_trust(&mut self, trust: &Slug, now: &Register) {
        let earlier = self.earlier.ledger.register();
        let (mut before, after) = differing(trust, earlier, now);
        if let Some(book) = before.trusts.get_mut(trust) {
            // What is damaged alike today hides nothing.
            book.damaged.retain(|name| self.earlier.is_unread(&DocKey::new(trust, name)));
        }
        let comparison = compare(&before, &after);
        self.trends.retain(|doc, _| doc.trust != *trust);
        let names = |register: &Register| {
            let books = register.trusts.values();
            books
                .flat_map(|book| book.assessments().map(|(name, _)| name.clone()))
                .collect::<Vec<_>>()
        };
        for name in names(&before).into_iter().chain(names(&after)) {
            let doc = DocKey { trust: trust.clone(), name };
            let Some(is) = after.assessment(&doc) else { continue };
            let was = before.assessment(&doc);
            let was = was.map(|was| (was.as_ref(), before.matrix.as_ref()));
            let moves = moves(&comparison, &doc);
            let trend = trend(was, (is.as_ref(), after.matrix.as_ref()), moves);
            self.trends.insert(doc, trend);
        }
        self.trusts.insert(trust.clone(), comparison);
    }

    /// What has become of a risk; `None` where its trust has no such state.
    pub(crate) fn change(&self, key: &ItemKey) -> Option<RiskChange<'_>> {
        let comparison = self.trusts.get(&key.doc.trust)?;
        if self.is_damaged(&key.doc) {
            return Some(RiskChange::Unknown);
        }
        Some(match comparison.movement(key) {
            Some(movement) => RiskChange::Moved(movement),
            None if comparison.is_new(key) => RiskChange::New,
            None if comparison.is_unknown(key) => RiskChange::Unknown,
            None if comparison.is_closed(key) => RiskChange::Closed,
            None => RiskChange::Same,
        })
    }

    /// The cell that a risk stood in, where it moved and the cell means the same today.
    pub(crate) fn old_cell(&self, key: &ItemKey) -> Option<(Level, Level)> {
        let comparison = self.trusts.get(&key.doc.trust)?;
        let from = comparison.movement(key).filter(|_| comparison.scales != Scales::Other)?.from;
        Some((from.probability, from.consequence))
    }

    /// Its earlier file cannot be read.
    fn is_damaged(&self, doc: &DocKey) -> bool {
        let book = self.earlier.ledger.register().book(&doc.trust);
        book.is_some_and(|book| book.damaged.contains(&doc.name))
    }

    /// A trust's Topp 5 as it was.
    pub(crate) fn top(&self, trust: &Slug) -> &[Slug] {
        let book = self.earlier.ledger.register().book(trust);
        book.map_or(&[], |book| &book.top().order)
    }

    pub(crate) fn unread(&self) -> usize {
        self.earlier.unread()
    }

    /// Which way an assessment has gone; `None` where its trust has no such state, or it cannot be
    /// read.
    pub(crate) fn trend(&self, doc: &DocKey) -> Option<Trend> {
        self.trusts.get(&doc.trust)?;
        if self.is_damaged(doc) {
            return None;
        }
        Some(self.trends.get(doc).copied().unwrap_or(Trend::Same))
    }
}

/// How many of an assessment's risks moved up and down.
fn moves(comparison: &compare::Comparison, doc: &DocKey) -> Moves {
    let of_doc = comparison.events.iter().filter(|event| event.doc == *doc);
    let mut moves = Moves::default();
    for movement in of_doc.filter_map(|event| event.movement()) {
        match movement.direction {
            Direction::Up => moves.up += 1,
            Direction::Down => moves.down += 1,
            Direction::Sideways => {}
        }
    }
    moves
}

fn is_same(a: &TrustBook, b: &TrustBook) -> bool {
    let pairs = || a.documents.iter().zip(&b.documents);
    a.documents.len() == b.documents.len()
        && pairs().all(|((x, a), (y, b))| x == y && a.is_same(b))
        && a.damaged == b.damaged
}

/// A trust's documents that are not the same in both, and nothing else.
fn differing(trust: &Slug, before: &Register, after: &Register) -> (Register, Register) {
    let only = |register: &Register, other: &Register| {
        let mut book = register.book(trust).cloned().unwrap_or_default();
        let others = other.book(trust);
        book.documents.retain(|name, document| {
            let other = others.and_then(|book| book.documents.get(name));
            // The lists that name what stands in assessments are always compared.
            document.assessment().is_none() || other.is_none_or(|other| !other.is_same(document))
        });
        Register { trusts: [(trust.clone(), book)].into(), ..register.without_trusts() }
    };
    (only(before, after), only(after, before))
}

#[cfg(test)]
mod tests {
    use super::super::Timeline;
    use super::*;
    use crate::history::revisions::{self, UnreadFile};
    use crate::model::diagnostic::{Code, Diagnostic, Severity};
    use crate::model::register::testing::{doc, slug};
    use crate::model::testing::{Builder, ymd};

    #[test]
    fn it_follows_changes_and_looks_only_where_something_has_changed() {
        let before = Builder::new()
            .risk("unn", "ventetid", "r2222", 2, 2)
            .risk("fin", "ventetid", "r3333", 2, 2)
            .build();
        let moved = Builder::new()
            .risk("unn", "ventetid", "r2222", 5, 5)
            .risk("unn", "ventetid", "r4444", 1, 1)
            .build();
        let mut after = before.clone();
        let unn = Slug::new("unn").unwrap();
        after.trusts.insert(unn.clone(), moved.trusts[&unn].clone());
        let mut timeline = Timeline::default();
        timeline.pretend("2024-03-01", ymd(2024, 3, 1), before.clone());
        timeline.refresh(&before);
        let doc = |trust: &str| DocKey {
            trust: Slug::new(trust).unwrap(),
            name: Slug::new("ventetid").unwrap(),
        };
        let key = |trust: &str, id: &str| ItemKey::new(&doc(trust), &Slug::new(id).unwrap());
        let comparison = timeline.comparison().unwrap();
        assert_eq!(comparison.change(&key("unn", "r2222")), Some(RiskChange::Same));
        assert_eq!(comparison.trend(&doc("unn")), Some(Trend::Same));
        timeline.refresh(&after);
        let comparison = timeline.comparison().unwrap();
        assert!(matches!(comparison.change(&key("unn", "r2222")), Some(RiskChange::Moved(_))));
        assert_eq!(comparison.change(&key("unn", "r4444")), Some(RiskChange::New));
        assert_eq!(comparison.change(&key("fin", "r3333")), Some(RiskChange::Same));
        assert_eq!(comparison.trend(&doc("unn")), Some(Trend::Up));
        let cell = comparison.old_cell(&key("unn", "r2222")).unwrap();
        assert_eq!((cell.0.index(), cell.1.index()), (1, 1));
        timeline.refresh(&before);
        let comparison = timeline.comparison().unwrap();
        assert_eq!(comparison.change(&key("unn", "r2222")), Some(RiskChange::Same), "undone");
    }

    #[test]
    fn a_risk_that_may_have_stood_in_an_unread_file_is_unknown() {
        let built = || Builder::new().risk("unn", "ventetid", "r2222", 2, 2);
        let now = built().risk("unn", "ventetid", "r3333", 2, 2).damaged("unn", "innleie").build();
        let key = |id: &str| ItemKey::new(&doc("ventetid"), &slug(id));
        let change = |is_read_anew: bool| {
            let why = Diagnostic::of_file(Severity::Error, Code::Syntax, "2024/unn/innleie.toml");
            let unread = is_read_anew.then_some(UnreadFile { is_before: true, why });
            let label = Label::Snapshot { name: "x".into(), on: ymd(2024, 3, 1) };
            let register = built().damaged("unn", "innleie").build();
            let unread = unread.into_iter().collect();
            let then = revisions::EarlierState { register, label, only: None, unread };
            let mut comparison = Comparison::with(Rc::new(EarlierState::new(then)));
            comparison.refresh(&now);
            let [old, new] = ["r2222", "r3333"].map(key);
            (
                comparison.change(&old) == Some(RiskChange::Same),
                comparison.change(&new) == Some(RiskChange::New),
            )
        };
        assert_eq!(change(false), (true, true), "broken alike today");
        assert_eq!(change(true), (true, false), "it may have moved");
    }
}
