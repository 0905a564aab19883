//! Which risk, measure or factor of one state is which of the other: within a trust an id names
//! one thing, whatever file it stands in (FORMAT.md rule 3).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::movement::Scales;
use crate::model::register::{INDICATORS, TOP};
use crate::model::{Assessment, Register, Slug, TrustBook};

/// A trust's documents that may differ, before and after.
pub(super) struct Docs<'r> {
    pub(super) before: BTreeMap<&'r Slug, &'r Assessment>,
    pub(super) after: BTreeMap<&'r Slug, &'r Assessment>,
    /// Files that hold risks and measures could not be read before: what is only there afterwards
    /// may have stood in them.
    pub(super) unread_before: bool,
    /// The same afterwards.
    pub(super) unread_after: bool,
}

impl<'r> Docs<'r> {
    /// Documents that both registers share are the same; what could not be read on either side
    /// says nothing of a difference.
    pub(super) fn of(
        trust: &Slug,
        before: &'r Register,
        after: &'r Register,
        scales: Scales,
    ) -> Self {
        let (old, new) = (before.book(trust), after.book(trust));
        let damaged: BTreeSet<&Slug> =
            [old, new].into_iter().flatten().flat_map(|book| &book.damaged).collect();
        let is_shared = |name: &Slug| {
            let of = |book: Option<&'r TrustBook>| book?.assessment(name);
            let both = of(old).zip(of(new));
            scales == Scales::Same && both.is_some_and(|(a, b)| Arc::ptr_eq(a, b))
        };
        let differing = |book: Option<&'r TrustBook>| {
            let docs = book.into_iter().flat_map(|book| book.assessments());
            let docs = docs.filter(|(name, _)| !damaged.contains(name) && !is_shared(name));
            docs.map(|(name, assessment)| (name, assessment.as_ref())).collect()
        };
        let has_unread = |book: Option<&TrustBook>| {
            let mut damaged = book.into_iter().flat_map(|book| &book.damaged);
            damaged.any(|name| ![TOP, INDICATORS].contains(&name.as_str()))
        };
        let (unread_before, unread_after) = (has_unread(old), has_unread(new));
        Self { before: differing(old), after: differing(new), unread_before, unread_after }
    }

    /// The names of both sides, each once.
    pub(super) fn names(&self) -> BTreeSet<&'r Slug> {
        self.before.keys().chain(self.after.keys()).copied().collect()
    }
}

/// An item with the file that it stands in.
pub(super) type Placed<'r, T> = (&'r Slug, &'r T);

/// One item before and after; at least one of them is there.
pub(super) struct Pair<'r, T> {
    pub(super) id: &'r Slug,
    pub(super) before: Option<Placed<'r, T>>,
    pub(super) after: Option<Placed<'r, T>>,
}

/// The items of a trust's documents, matched by their ids: in the same file first, then across.
pub(super) fn pairs<'r, T>(
    docs: &Docs<'r>,
    items: fn(&Assessment) -> &BTreeMap<Slug, T>,
) -> Vec<Pair<'r, T>> {
    let mut pairs: Vec<Pair<'r, T>> = Vec::new();
    let mut gone: BTreeMap<&Slug, Vec<Placed<'r, T>>> = BTreeMap::new();
    for (doc, before) in &docs.before {
        let after = docs.after.get(doc).map(|assessment| items(assessment));
        for (id, item) in items(before) {
            let before = Some((*doc, item));
            match after.and_then(|items| items.get(id)) {
                Some(same) => pairs.push(Pair { id, before, after: Some((*doc, same)) }),
                None => gone.entry(id).or_default().push((doc, item)),
            }
        }
    }
    for (doc, after) in &docs.after {
        let before = docs.before.get(doc).map(|assessment| items(assessment));
        for (id, item) in items(after) {
            if before.is_some_and(|items| items.contains_key(id)) {
                continue;
            }
            let elsewhere = gone.get_mut(id).and_then(Vec::pop);
            pairs.push(Pair { id, before: elsewhere, after: Some((doc, item)) });
        }
    }
    let lost = gone.into_iter().flat_map(|(id, items)| items.into_iter().map(move |i| (id, i)));
    pairs.extend(lost.map(|(id, item)| Pair { id, before: Some(item), after: None }));
    pairs
}
