//! The drivers by which git merges and shows a register's files, in a repository's own settings.

use std::ffi::OsStr;
use std::path::Path;

use crate::history::git::{self, DRIVER_KEYS, GitError, driver_settings};

/// The three versions of a file that a merge gives its driver.
#[derive(Debug, Clone, Copy)]
pub struct MergeFiles<'p> {
    /// The one that both began from.
    pub base: &'p Path,
    /// Ours; the merged text is left here.
    pub ours: &'p Path,
    /// Theirs.
    pub theirs: &'p Path,
}

/// Merges by lines, as git does without a driver, and tells whether that went without conflict. A
/// file that is no text stays as ours, as a conflict.
///
/// # Errors
/// [`GitError`] where git cannot be run.
pub fn merge_by_lines(files: MergeFiles<'_>, markers: usize) -> Result<bool, GitError> {
    let markers = format!("--marker-size={}", markers.max(1));
    let mut args = ["merge-file", "--quiet", &markers].map(OsStr::new).to_vec();
    args.extend(["-L", "ours", "-L", "base", "-L", "theirs", "--"].map(OsStr::new));
    args.extend([files.ours, files.base, files.theirs].map(Path::as_os_str));
    git::succeeds(Path::new("."), &args)
}

/// Sets the drivers.
///
/// # Errors
/// [`GitError`], as where there is no repository.
pub fn install_drivers(dir: &Path) -> Result<Vec<(&'static str, String)>, GitError> {
    // It tells more of what is amiss than what sets values.
    git::run(dir, &["rev-parse", "--git-dir"], &[])?;
    let settings = driver_settings();
    for (key, value) in &settings {
        git::run(dir, &["config", "--local", "--replace-all", key, value], &[])?;
    }
    Ok(settings)
}

/// Takes the drivers out again; the keys that were there.
///
/// # Errors
/// [`GitError`], as where there is no repository.
pub fn remove_drivers(dir: &Path) -> Result<Vec<&'static str>, GitError> {
    git::run(dir, &["rev-parse", "--git-dir"], &[])?;
    let mut removed = Vec::new();
    for key in DRIVER_KEYS {
        if git::text(dir, &["config", "--local", "--get-all", key])?.is_some() {
            git::run(dir, &["config", "--local", "--unset-all", key], &[])?;
            removed.push(key);
        }
    }
    Ok(removed)
}
