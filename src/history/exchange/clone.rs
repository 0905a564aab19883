//! The first time on a machine.

use std::path::{Path, PathBuf};

use super::error::{ExchangeError, Stage};
use super::run::ask_server;
use crate::history::git::text;

/// What a clone brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cloned {
    /// Git knows a name and an address to commit by.
    pub has_identity: bool,
    /// The folders in it that hold a register, as far as two levels down.
    pub registers: Vec<PathBuf>,
}

/// Clones a repository into a folder that is not there yet or empty. `on_silence` is called
/// where the server is silent for a while.
///
/// # Errors
/// [`ExchangeError`] where git is missing or the address does not answer; git leaves no half folder.
pub fn clone(
    url: &str,
    dir: &Path,
    prompts: bool,
    on_silence: &mut dyn FnMut(),
) -> Result<Cloned, ExchangeError> {
    let (here, target) = (Path::new("."), dir.to_string_lossy());
    let args = ["clone", "--progress", "--", url, &target];
    ask_server(here, Stage::Fetch, &args, prompts, on_silence)?;
    Ok(Cloned { has_identity: has_identity(dir)?, registers: registers(dir) })
}

/// Git knows a name and an address to commit by in this directory, not merely guessed from the
/// machine.
///
/// # Errors
/// [`ExchangeError`] where git is missing.
pub fn has_identity(dir: &Path) -> Result<bool, ExchangeError> {
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
