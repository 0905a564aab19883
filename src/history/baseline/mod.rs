//! What rules ask of the time before (`check::Past`), read from git.

mod approved;
mod last_snapshot;
#[cfg(test)]
mod tests;

use std::path::Path;

use super::git::{self, GitError};
use crate::check::Past;
use crate::model::{Date, Register};

/// A register whose past is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The folder that holds `risiko.toml`.
    pub root: &'a Path,
    /// One year of it.
    pub register: &'a Register,
    /// Snapshots after this day have not been made yet.
    pub today: Date,
    /// The id of the commit that it was read at; `None` for the files as they are.
    pub at: Option<&'a str>,
}

impl Question<'_> {
    /// The commit that the register's past leads up to.
    fn tip(&self) -> &str {
        self.at.unwrap_or("HEAD")
    }
}

/// What git knows. Cost follows what changed since the last snapshot.
///
/// # Errors
/// [`GitError`] where there is no git. A folder that is no repository, or one without commits, has
/// no past: that is no error.
pub fn past(question: Question<'_>) -> Result<Past, GitError> {
    match git::read(question.root, &["rev-parse", "--verify", "--quiet", question.tip()], &[]) {
        Ok(_) => {}
        Err(GitError::Failed { .. }) => return Ok(Past::default()),
        Err(error) => return Err(error),
    }
    Ok(Past {
        rounds: last_snapshot::rounds(question)?,
        sealed: approved::sealed(question)?,
        remote: remote(question.root),
    })
}

/// Where the register is sent: git's default remote.
fn remote(root: &Path) -> Option<String> {
    let url = git::read(root, &["remote", "get-url", "origin"], &[]);
    let url = url.or_else(|_| {
        let names = git::read(root, &["remote"], &[])?;
        let names = String::from_utf8_lossy(&names).into_owned();
        git::read(root, &["remote", "get-url", names.lines().next().unwrap_or_default()], &[])
    });
    let url = String::from_utf8(url.ok()?).ok()?.trim().to_owned();
    (!url.is_empty()).then_some(url)
}
