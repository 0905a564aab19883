//! What rules are told of the time before: they compare, and read no git themselves.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::{Assessment, Date, DocKey, Matrix, Slug};

/// What a register was before, as far as rules ask. Where there is no git, nothing is known and
/// rules that compare are silent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Past {
    /// Per trust: its last snapshot.
    pub rounds: BTreeMap<Slug, Round>,
    /// Documents and risks whose seal fits no more, as the file was when it last fitted.
    pub sealed: BTreeMap<DocKey, Sealed>,
    /// Where the register is sent to, when that is known: the remote's address.
    pub remote: Option<String>,
}

/// A trust's last snapshot (FORMAT.md chapter 9).
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// The snapshot's name, `2024-03-01`.
    pub name: String,
    /// The day it was made.
    pub on: Date,
    /// Documents of the trust that are not what they were then, as they were; `None` where there
    /// was no such file, or none that today's program can read. A document that is not in the map
    /// has not changed.
    pub changed: BTreeMap<Slug, Option<Arc<Assessment>>>,
}

/// A document as it was when a seal of it last fitted, and the matrix that it was judged by.
#[derive(Debug, Clone, PartialEq)]
pub struct Sealed {
    /// The document.
    pub assessment: Arc<Assessment>,
    /// The matrix.
    pub matrix: Arc<Matrix>,
}
