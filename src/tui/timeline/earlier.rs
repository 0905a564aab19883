//! The register as it was.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::history::revisions::{self, Label};
use crate::model::{DocKey, Ledger, Slug};

/// The register as it was, ready to be shown.
pub(crate) struct EarlierState {
    pub(crate) ledger: Ledger,
    pub(crate) label: Label,
    /// The trusts that have such a state; `None` where all have.
    only: Option<BTreeSet<Slug>>,
    /// Its files that could not be read; not those that are the same today.
    unread: BTreeSet<PathBuf>,
}

impl EarlierState {
    pub(super) fn new(then: revisions::EarlierState) -> Self {
        let unread = then.unread.into_iter().map(|unread| unread.why.file).collect();
        Self { ledger: Ledger::new(then.register), label: then.label, only: then.only, unread }
    }

    pub(crate) fn unread(&self) -> usize {
        self.unread.len()
    }

    pub(super) fn is_unread(&self, doc: &DocKey) -> bool {
        self.unread.contains(&self.ledger.register().file(doc))
    }

    pub(super) fn is_of(&self, trust: &Slug) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(trust))
    }
}
