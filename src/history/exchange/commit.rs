//! The register's files, and no others, as a commit by the user's own git.

use std::path::{Path, PathBuf};

use super::checkout::Uncommitted;
use super::error::{ExchangeError, Stage};
use super::run::run_for_user;
use super::undecided::require_no_conflicts;
use crate::history::git;

/// Tells git to read which files from its input.
const FILES_FROM_INPUT: [&str; 2] = ["--pathspec-from-file=-", "--pathspec-file-nul"];

/// Commits the register's files with a message. What else is changed or staged stays as it is.
///
/// # Errors
/// [`ExchangeError`], also where something is left to choose; then nothing is committed, and the
/// index is as it was.
pub(super) fn commit(
    root: &Path,
    uncommitted: &Uncommitted,
    message: &str,
    prompts: bool,
) -> Result<(), ExchangeError> {
    require_no_conflicts(root, Stage::Commit)?;
    let new = &uncommitted.new;
    if !new.is_empty() {
        add(root, &["--intent-to-add"], new.iter().map(PathBuf::as_path), prompts)?;
    }
    let options = ["--quiet", "--only", "--cleanup=whitespace", "-m", message];
    let args = [&["--literal-pathspecs", "commit"][..], &options, &FILES_FROM_INPUT].concat();
    let files = input(uncommitted.own.iter().map(PathBuf::as_path));
    let committed = run_for_user(root, Stage::Commit, &args, &files, prompts);
    if committed.is_err() && !new.is_empty() {
        let back = ["--literal-pathspecs", "rm", "--cached", "--quiet", "--force"];
        // Where even this fails, files are merely known to git too early.
        let args = [&back[..], &FILES_FROM_INPUT].concat();
        let _ = git::run(root, &args, &input(new.iter().map(PathBuf::as_path)));
    }
    committed
}

/// Tells git of files.
pub(super) fn add<'p>(
    root: &Path,
    options: &[&str],
    files: impl Iterator<Item = &'p Path>,
    prompts: bool,
) -> Result<(), ExchangeError> {
    let args = [&["--literal-pathspecs", "add"][..], options, &FILES_FROM_INPUT].concat();
    run_for_user(root, Stage::Commit, &args, &input(files), prompts)
}

/// Paths as git reads them.
fn input<'p>(paths: impl Iterator<Item = &'p Path>) -> Vec<u8> {
    let names = paths.map(|path| path.to_string_lossy().into_owned() + "\0");
    names.collect::<String>().into_bytes()
}
