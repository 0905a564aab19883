//! The branches of a repository, remote ones too; of two that are the same work, the further one.

use std::ffi::OsStr;
use std::path::Path;

use crate::history::git::{self, GitError};

/// A branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Branch {
    /// `unn`, `origin/unn`.
    pub(super) name: String,
    /// `refs/heads/unn`: no tag or file can be meant by it.
    pub(super) reference: String,
    commit: String,
}

impl Branch {
    /// The branch without the name of its remote.
    fn own_name(&self) -> &str {
        match self.is_remote() {
            true => self.name.split_once('/').map_or(&self.name, |(_, name)| name),
            false => &self.name,
        }
    }

    fn is_remote(&self) -> bool {
        self.reference.starts_with(REMOTES)
    }
}

const REMOTES: &str = "refs/remotes/";

/// The branches, what is checked out first, remote ones last. A local branch and one of the same
/// name on a remote are one where one has all that the other has.
///
/// # Errors
/// [`GitError`] where git cannot be run or this is no repository.
pub(super) fn branches(root: &Path) -> Result<Vec<Branch>, GitError> {
    let format = "--format=%(HEAD)%09%(objectname)%09%(symref)%09%(refname)";
    let args = ["for-each-ref", format, "refs/heads", REMOTES];
    let listed = git::read(root, &args, &[])?;
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let mut all: Vec<(bool, Branch)> = listed.lines().filter_map(branch).collect();
    all.sort_by_key(|(is_head, branch)| (!is_head, branch.is_remote()));
    let all: Vec<Branch> = all.into_iter().map(|(_, branch)| branch).collect();
    let mut kept: Vec<Branch> = Vec::new();
    for branch in all {
        let twin = kept.iter().position(|other| {
            branch.is_remote() && !other.is_remote() && other.name == branch.own_name()
        });
        match twin {
            None => kept.push(branch),
            Some(_) if kept.iter().any(|other| other.commit == branch.commit) => {}
            Some(at) if has_all_of(root, &kept[at], &branch)? => {}
            Some(at) if has_all_of(root, &branch, &kept[at])? => kept[at] = branch,
            Some(_) => kept.push(branch),
        }
    }
    Ok(kept)
}

fn branch(line: &str) -> Option<(bool, Branch)> {
    let mut parts = line.splitn(4, '\t');
    let is_head = parts.next()? == "*";
    let commit = parts.next()?.to_owned();
    // Another name for a branch, as `origin/HEAD`.
    parts.next().filter(|target| target.is_empty())?;
    let reference = parts.next()?.to_owned();
    let name = reference.strip_prefix("refs/heads/").or(reference.strip_prefix(REMOTES))?;
    Some((is_head, Branch { name: name.to_owned(), reference, commit }))
}

/// One branch builds on all of another.
fn has_all_of(root: &Path, one: &Branch, other: &Branch) -> Result<bool, GitError> {
    let args = ["merge-base", "--is-ancestor", &other.commit, &one.commit];
    git::succeeds(root, &args.map(OsStr::new))
}
