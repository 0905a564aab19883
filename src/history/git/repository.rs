//! What of a repository is on this machine.

use std::path::{Path, PathBuf};

use super::{GitError, text};

/// The repository has no files of its own: a server's.
pub fn is_bare(dir: &Path) -> bool {
    says(dir, "--is-bare-repository")
}

/// Only the newest part of the history is here.
pub fn is_shallow(dir: &Path) -> bool {
    says(dir, "--is-shallow-repository")
}

/// Where a file or folder of git's own stands, which need not be there; worktrees share some of theirs.
pub(in crate::history) fn git_path(dir: &Path, name: &str) -> Result<Option<PathBuf>, GitError> {
    let path = text(dir, &["rev-parse", "--git-path", name])?;
    Ok(path.map(|path| dir.join(path)))
}

/// The remote that git itself would take where nothing names another.
pub(in crate::history) fn default_remote(dir: &Path) -> Result<Option<String>, GitError> {
    let names = text(dir, &["remote"])?.unwrap_or_default();
    let usual = names.lines().find(|name| *name == "origin").or_else(|| names.lines().next());
    Ok(usual.map(str::to_owned))
}

/// Where git cannot tell, it is not so.
fn says(dir: &Path, question: &str) -> bool {
    matches!(text(dir, &["rev-parse", question]), Ok(Some(answer)) if answer == "true")
}
