//! A value before and after.

use crate::model::Slug;

/// A value before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FromTo<T> {
    /// As it was.
    pub from: T,
    /// As it is.
    pub to: T,
}

impl<T: PartialEq> FromTo<T> {
    /// Both, where they are not the same.
    pub fn differing(from: T, to: T) -> Option<Self> {
        (from != to).then_some(Self { from, to })
    }
}

/// Ids that came into a list and left it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ids {
    /// They came.
    pub added: Vec<Slug>,
    /// They left.
    pub removed: Vec<Slug>,
}

impl Ids {
    /// What came and left, where anything did; another order is no difference.
    pub fn of(before: &[Slug], after: &[Slug]) -> Option<Self> {
        let only_in = |list: &[Slug], other: &[Slug]| -> Vec<Slug> {
            list.iter().filter(|id| !other.contains(id)).cloned().collect()
        };
        let ids = Self { added: only_in(after, before), removed: only_in(before, after) };
        (ids != Self::default()).then_some(ids)
    }
}
