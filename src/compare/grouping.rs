//! A comparison sorted for readers: by trust and goal, the worst first.

use super::event::Event;
use super::registers::Comparison;
use crate::model::{DocKey, Slug};

/// How many risks did what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// Became worse.
    pub up: usize,
    /// Became better.
    pub down: usize,
    /// Moved within their zone, neither worse nor better.
    pub sideways: usize,
    /// Are new.
    pub new: usize,
    /// Were closed.
    pub closed: usize,
    /// Were closed, and count again.
    pub reopened: usize,
    /// Are in no file any more.
    pub deleted: usize,
}

/// What happened in a trust.
#[derive(Debug, Clone, PartialEq)]
pub struct TrustChanges<'c> {
    /// The trust.
    pub trust: Slug,
    /// How many of its risks did what.
    pub summary: Summary,
    /// Its files, the one with the worst change first.
    pub docs: Vec<DocChanges<'c>>,
}

/// What happened in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct DocChanges<'c> {
    /// The file.
    pub doc: DocKey,
    /// What happened to the assessment (or Topp 5) itself.
    pub own: Vec<&'c Event>,
    /// Its risks, measures and factors, the worst change first.
    pub items: Vec<ItemChanges<'c>>,
}

/// What happened to a risk, measure or factor.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemChanges<'c> {
    /// Its id.
    pub id: Slug,
    /// Its title.
    pub title: &'c str,
    /// The worst first.
    pub events: Vec<&'c Event>,
}

impl Comparison {
    /// How many risks did what.
    pub fn summary(&self) -> Summary {
        Summary::default()
    }

    /// The events by trust and goal, the worst movement first.
    pub fn by_trust(&self) -> Vec<TrustChanges<'_>> {
        Vec::new()
    }
}
