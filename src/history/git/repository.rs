//! What of a repository is on this machine.

use std::path::Path;

/// The repository has no files of its own: a server's.
pub fn is_bare(dir: &Path) -> bool {
    says(dir, "--is-bare-repository")
}

/// Only the newest part of the history is here.
pub fn is_shallow(dir: &Path) -> bool {
    says(dir, "--is-shallow-repository")
}

/// Where git cannot tell, it is not so.
fn says(dir: &Path, question: &str) -> bool {
    super::read(dir, &["rev-parse", question], &[]).is_ok_and(|told| told.trim_ascii() == b"true")
}
