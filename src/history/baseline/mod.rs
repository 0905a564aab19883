//! What the rules of `check` compare a register with: its last snapshots, and what was approved.

mod approved;
mod last_snapshot;
#[cfg(test)]
mod tests;

use std::path::Path;

use super::git::{GitError, default_remote, text};
use crate::check::Past;
use crate::model::{Date, Register};

/// A register whose baseline is asked for.
#[derive(Debug, Clone, Copy)]
pub struct BaselineQuery<'a> {
    /// The folder that holds `risiko.toml`.
    pub root: &'a Path,
    /// One year of it.
    pub register: &'a Register,
    /// Snapshots after this day have not been made yet.
    pub today: Date,
    /// The id of the commit that it was read at; `None` for the files as they are.
    pub at: Option<&'a str>,
}

impl BaselineQuery<'_> {
    /// The commit that the register's history leads up to.
    fn tip(&self) -> &str {
        self.at.unwrap_or("HEAD")
    }
}

/// What git knows. Cost follows what changed since the last snapshot.
///
/// # Errors
/// [`GitError`] where there is no git. A folder that is no repository, or one without commits, has
/// no past: that is no error.
pub fn baseline(query: BaselineQuery<'_>) -> Result<Past, GitError> {
    if text(query.root, &["rev-parse", "--verify", "--quiet", query.tip()])?.is_none() {
        return Ok(Past::default());
    }
    Ok(Past {
        rounds: last_snapshot::rounds(query)?,
        sealed: approved::sealed(query)?,
        remote: remote(query.root),
    })
}

/// Where the register is sent: git's default remote.
fn remote(root: &Path) -> Option<String> {
    let name = default_remote(root).ok().flatten()?;
    text(root, &["remote", "get-url", &name]).ok().flatten().filter(|url| !url.is_empty())
}
