//! What of a repository is on this machine.

use std::path::Path;

use super::{GitError, text};

/// The repository has no files of its own: a server's.
pub fn is_bare(dir: &Path) -> bool {
    says(dir, "--is-bare-repository")
}

/// Only the newest part of the history is here.
pub fn is_shallow(dir: &Path) -> bool {
    says(dir, "--is-shallow-repository")
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
