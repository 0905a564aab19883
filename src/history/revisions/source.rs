//! Where a state's files are read from.

use std::path::PathBuf;

/// Where a state's files are read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A commit, by its id.
    Commit(String),
    /// A folder that holds `risiko.toml`: the register as it is on disk, or a copy of it.
    Folder(PathBuf),
}

impl Source {
    /// The commit's id, where it is one.
    pub fn commit(&self) -> Option<&str> {
        match self {
            Self::Commit(id) => Some(id),
            Self::Folder(_) => None,
        }
    }
}
