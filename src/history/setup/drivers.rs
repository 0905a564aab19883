//! The drivers by which git merges and shows a register's files: this program itself.

use std::ffi::OsStr;
use std::path::Path;

use crate::history::git::{self, GitError};

/// The keys of git's settings that are ours.
const KEYS: [&str; 4] =
    ["merge.risiko.name", "merge.risiko.driver", "diff.risiko.textconv", "diff.risiko.xfuncname"];

/// The three versions of a file that a merge gives its driver.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'p> {
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
pub fn merge_by_lines(sides: Sides<'_>, markers: usize) -> Result<bool, GitError> {
    let markers = format!("--marker-size={}", markers.max(1));
    let files = [sides.ours, sides.base, sides.theirs].map(Path::as_os_str);
    let mut args = ["merge-file", "--quiet", &markers].map(OsStr::new).to_vec();
    args.extend(["-L", "ours", "-L", "base", "-L", "theirs", "--"].map(OsStr::new));
    args.extend(files);
    git::succeeds(Path::new("."), &args)
}

/// Git's settings for the drivers, by key; none where the program does not know where it stands.
pub(super) fn driver_config() -> Vec<(&'static str, String)> {
    let Some(program) = program() else { return Vec::new() };
    // In a driver, a percent sign begins what git fills in.
    let driver = format!("{} git merge-driver -- %O %A %B %L %P", program.replace('%', "%%"));
    let values = [
        "risiko: merges by id and key".to_owned(),
        driver,
        format!("{program} git textconv --"),
        r"^(\[(risk|measure)\..*)$".to_owned(),
    ];
    KEYS.into_iter().zip(values).collect()
}

/// This program as a shell is told of it; `None` where it does not know where it stands.
pub(super) fn program() -> Option<String> {
    let program = std::env::current_exe().ok();
    // Not for what merely has this library in it, as its own tests have.
    let program = program.filter(|path| path.file_stem() == Some(OsStr::new("risiko")))?;
    Some(shell_words::quote(program.to_str()?).into_owned())
}

/// The same as options of git, so that a merge is safe in a clone where nothing is set up.
pub(in crate::history) fn driver_settings() -> Vec<String> {
    let pairs = driver_config().into_iter();
    pairs.flat_map(|(key, value)| ["-c".to_owned(), format!("{key}={value}")]).collect()
}

/// Sets the drivers in a repository's own settings.
///
/// # Errors
/// [`GitError`], as where there is no repository.
pub fn set_up(dir: &Path) -> Result<Vec<(&'static str, String)>, GitError> {
    // It tells more of what is amiss than what sets values.
    git::run(dir, &["rev-parse", "--git-dir"], &[])?;
    let config = driver_config();
    for (key, value) in &config {
        git::run(dir, &["config", "--local", "--replace-all", key, value], &[])?;
    }
    Ok(config)
}

/// Takes the drivers out of a repository's own settings; the keys that were there.
///
/// # Errors
/// [`GitError`], as where there is no repository.
pub fn take_down(dir: &Path) -> Result<Vec<&'static str>, GitError> {
    git::run(dir, &["rev-parse", "--git-dir"], &[])?;
    let mut gone = Vec::new();
    for key in KEYS {
        let args = ["config", "--local", "--get-all", key].map(OsStr::new);
        if git::succeeds(dir, &args)? {
            git::run(dir, &["config", "--local", "--unset-all", key], &[])?;
            gone.push(key);
        }
    }
    Ok(gone)
}
