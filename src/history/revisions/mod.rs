//! What a register was at a time that people name, and what differs between two such times.
//! Cost follows what changed.

mod documents;
mod earlier;
mod first_holder;
mod plan;
mod read;
mod resolve;
mod revision;
mod source;
mod year_files;

use std::path::{Path, PathBuf};

pub(super) use self::documents::{Content, Part, list};
pub use self::earlier::{EarlierState, commit_of, earlier_state, earlier_state_of, settings_at};
pub use self::first_holder::first_holder;
use self::plan::ReadPlan;
use self::read::read;
use self::resolve::Resolver;
pub use self::revision::Revision;
pub use self::source::Source;
use super::GitError;
use crate::model::{Date, Diagnostic, Register, Slug};

/// Which two states of a register to load.
#[derive(Debug, Clone)]
pub struct PairRequest<'a> {
    /// The folder that holds `risiko.toml`.
    pub root: &'a Path,
    /// The earlier one.
    pub before: Revision,
    /// The later one.
    pub after: Revision,
    /// Only this trust.
    pub trust: Option<Slug>,
    /// This year of both, where their names are no years themselves; else the one that is active
    /// in each.
    pub year: Option<i32>,
    /// Load both years whole, not only what differs.
    pub whole: bool,
}

/// What a state is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A snapshot.
    Snapshot {
        /// Its name.
        name: String,
        /// The day it was made.
        on: Date,
    },
    /// Each trust's last snapshot, of more than one name.
    LastSnapshots,
    /// A git revision.
    Revision {
        /// As it was named.
        given: String,
        /// The day of its commit.
        on: Option<Date>,
    },
    /// The end of a day.
    EndOf(Date),
    /// A year on disk.
    Year(i32),
    /// A register in another folder, by the way there.
    Folder(String),
    /// The files as they are.
    WorkingTree,
}

/// Two states of a register.
#[derive(Debug, Clone, PartialEq)]
pub struct StatePair {
    /// As it was: the documents that differ, with the matrix and catalogue of that time.
    pub before: Register,
    /// As it is (or was later).
    pub after: Register,
    /// What the two states are called.
    pub labels: [Label; 2],
    /// Files that could not be read, or not in full.
    pub unread: Vec<UnreadFile>,
}

/// A file that could not be read, or not in full, at one of the two times.
#[derive(Debug, Clone, PartialEq)]
pub struct UnreadFile {
    /// It is the earlier state's.
    pub is_before: bool,
    /// What is wrong with it, the first thing.
    pub why: Diagnostic,
}

impl UnreadFile {
    fn new(is_before: bool, why: Diagnostic) -> Self {
        Self { is_before, why }
    }
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
    /// Neither a snapshot, a revision, a date, a year nor a register's folder.
    #[error("no revision {given}")]
    Unknown {
        /// What was named.
        given: String,
        /// The snapshots there are, newest first.
        known: Vec<String>,
    },
    /// No commit is that old.
    #[error("no commit by {0}")]
    NothingBy(Date),
    /// There is no such year.
    #[error("no year {0}")]
    NoYear(i32),
    /// Neither of the two states has a register.
    #[error("no register at either time")]
    NoRegister,
    /// No trust has both snapshots.
    #[error("no trust has both")]
    NothingCommon,
}

/// Loads two states of a register.
///
/// # Errors
/// [`RevisionError`] where one of them cannot be found. Files that cannot be read are told in
/// [`StatePair::unread`].
pub fn load(request: &PairRequest<'_>) -> Result<StatePair, RevisionError> {
    let trust = request.trust.as_ref();
    let mut resolver = Resolver::new(request.root, trust);
    let revisions = [&request.before, &request.after];
    let states = [resolver.resolve(revisions[0])?, resolver.resolve(revisions[1])?];
    let mut unread = Vec::new();
    let both = [&states[0], &states[1]];
    let mut plan =
        ReadPlan::new(&mut resolver, both, trust, request.year, request.whole, &mut unread)?;
    plan.add_named_by_top_five(request.root)?;
    for (state, revision) in states.iter().zip(revisions) {
        year_files::check_trust(&mut resolver, state, revision, &plan.year_files)?;
    }
    let [before, after] = read(&mut resolver, &plan, &mut unread)?;
    let labels = states.map(|state| state.label);
    Ok(StatePair { before, after, labels, unread })
}
