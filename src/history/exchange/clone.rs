//! The first time on a machine.

use std::path::{Path, PathBuf};

use super::error::{Stage, Stopped};
use crate::history::git::{self, text};

/// What a clone brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cloned {
    /// Git knows a name and an address to commit by.
    pub has_identity: bool,
    /// The folders in it that hold a register, as far as two levels down.
    pub registers: Vec<PathBuf>,
}

/// Clones a repository into a folder that is not there yet or empty. `waits` is called where the
/// server is silent for a while.
///
/// # Errors
/// [`Stopped`] where git is missing or the address does not answer; git leaves no half folder.
pub fn clone(
    url: &str,
    dir: &Path,
    answers: bool,
    waits: &mut dyn FnMut(),
) -> Result<Cloned, Stopped> {
    let here = Path::new(".");
    let target = dir.to_string_lossy();
    let output =
        git::run_with_timeout(here, &["clone", "--progress", "--", url, &target], answers, waits)
            .map_err(|error| Stopped::of_error(Stage::Fetch, error))?;
    if !output.status.success() {
        return Err(Stopped::of_output(here, Stage::Fetch, &output));
    }
    Ok(Cloned { has_identity: has_identity(dir)?, registers: registers(dir) })
}

/// Git knows a name and an address to commit by in this directory, not merely guessed from the
/// machine.
///
/// # Errors
/// [`Stopped`] where git is missing.
pub fn has_identity(dir: &Path) -> Result<bool, Stopped> {
    let args = ["-c", "user.useConfigOnly=true", "var", "GIT_AUTHOR_IDENT"];
    Ok(text(dir, &args)?.is_some())
}

fn registers(dir: &Path) -> Vec<PathBuf> {
    let below = |dir: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
        let is_folder = |entry: &std::fs::DirEntry| entry.file_type().is_ok_and(|t| t.is_dir());
        entries.filter(is_folder).map(|entry| entry.path()).collect()
    };
    let mut folders = vec![dir.to_owned()];
    let first = below(dir);
    folders.extend(first.iter().cloned());
    folders.extend(first.iter().flat_map(|folder| below(folder)));
    folders.retain(|folder| folder.join(crate::store::ROOT_FILE).is_file());
    folders.sort();
    folders
}
