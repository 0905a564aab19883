//! The register's files, and no others, as a commit by the user's own git.

use std::path::{Path, PathBuf};

use super::checkout::Unsent;
use super::error::{Stage, Stopped};
use super::merge;
use crate::history::git;

/// Commits the register's files with a message. What else is changed or staged stays as it is.
///
/// # Errors
/// [`Stopped`], also where something is left to choose ([`Trouble::Choose`]); then nothing is
/// committed, and the index is as it was.
///
/// [`Trouble::Choose`]: super::Trouble::Choose
pub(super) fn commit(
    root: &Path,
    unsent: &Unsent,
    message: &str,
    answers: bool,
) -> Result<(), Stopped> {
    merge::nothing_left(root, Stage::Commit)?;
    let new = listed(&unsent.new);
    let by_list = ["--pathspec-from-file=-", "--pathspec-file-nul"];
    if !unsent.new.is_empty() {
        let add = ["--literal-pathspecs", "add", "--intent-to-add"];
        let added = git::attempt(root, &[&add[..], &by_list].concat(), &new, answers);
        let added = added.map_err(|error| Stopped::of_error(Stage::Commit, error))?;
        if !added.status.success() {
            return Err(Stopped::of_output(root, Stage::Commit, &added));
        }
    }
    let commit = ["--literal-pathspecs", "commit", "--quiet", "--only", "--cleanup=whitespace"];
    let args = [&commit[..], &["-m", message], &by_list].concat();
    let done = git::attempt(root, &args, &listed(&unsent.own), answers);
    let stopped = match done {
        Ok(done) if done.status.success() => return Ok(()),
        Ok(done) => Stopped::of_output(root, Stage::Commit, &done),
        Err(error) => Stopped::of_error(Stage::Commit, error),
    };
    if !unsent.new.is_empty() {
        let reset = ["--literal-pathspecs", "rm", "--cached", "--quiet", "--force"];
        // Where even this fails, files are merely known to git too early.
        let _ = git::run(root, &[&reset[..], &by_list].concat(), &new);
    }
    Err(stopped)
}

fn listed(paths: &[PathBuf]) -> Vec<u8> {
    let mut list = Vec::new();
    for path in paths {
        list.extend_from_slice(path.to_string_lossy().as_bytes());
        list.push(0);
    }
    list
}
