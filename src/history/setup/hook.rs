//! The hook that checks the register before each commit: a line of shell that runs this program.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::history::git::{self, GitError, quoted_program};

/// By this line a hook is known to be ours.
const MARK: &str = "# risiko: checks what is committed of the register";

/// What became of the wish for a hook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HookOutcome {
    /// It is in place.
    Installed(PathBuf),
    /// Nothing was written: a hook of the user's own stands there, or the folder of hooks is not
    /// this repository's alone. The line can be added by hand.
    NotOurs {
        /// Where the hook would be.
        hook: PathBuf,
        /// What runs the check.
        line: String,
    },
    /// The program does not know where it stands.
    UnknownProgram,
}

/// Why a hook could not be put in place or taken away.
#[derive(Debug, thiserror::Error)]
pub enum HookError {
    /// Git said no.
    #[error(transparent)]
    Git(#[from] GitError),
    /// The hook could not be written.
    #[error("{}: {why}", path.display())]
    Io {
        /// The hook.
        path: PathBuf,
        /// What the system said.
        #[source]
        why: io::Error,
    },
}

/// Puts the hook in place. A hook that somebody else wrote is never touched.
///
/// # Errors
/// [`HookError`], as where there is no repository.
pub fn install_hook(dir: &Path) -> Result<HookOutcome, HookError> {
    let hook = place(dir)?;
    let Some(program) = quoted_program() else { return Ok(HookOutcome::UnknownProgram) };
    let line = format!("{program} git pre-commit || exit 1");
    let is_foreign = hook.exists() && !is_ours(&hook);
    if is_foreign || !is_own_folder(dir, &hook)? {
        return Ok(HookOutcome::NotOurs { hook, line });
    }
    // A program that was moved or removed must not keep anybody from committing.
    let text = format!("#!/bin/sh\n{MARK}\nif [ -x {program} ]; then\n  {line}\nfi\n");
    let failed = |why| HookError::Io { path: hook.clone(), why };
    if let Some(folder) = hook.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    fs::write(&hook, text).map_err(failed)?;
    make_executable(&hook).map_err(failed)?;
    Ok(HookOutcome::Installed(hook))
}

/// Takes our hook away, where it stands; where that was.
///
/// # Errors
/// [`HookError`], as where there is no repository.
pub fn remove_hook(dir: &Path) -> Result<Option<PathBuf>, HookError> {
    let hook = place(dir)?;
    if !is_ours(&hook) {
        return Ok(None);
    }
    fs::remove_file(&hook).map_err(|why| HookError::Io { path: hook.clone(), why })?;
    Ok(Some(hook))
}

/// Where git looks for it; worktrees share theirs.
fn place(dir: &Path) -> Result<PathBuf, GitError> {
    git_path(dir, &["rev-parse", "--git-path", "hooks/pre-commit"])
}

fn git_path(dir: &Path, args: &[&str]) -> Result<PathBuf, GitError> {
    let printed = git::read(dir, args, &[])?;
    Ok(dir.join(String::from_utf8_lossy(&printed).trim_end()))
}

/// The folder is within this repository's own, and not one that `core.hooksPath` names.
fn is_own_folder(dir: &Path, hook: &Path) -> Result<bool, GitError> {
    let common = git_path(dir, &["rev-parse", "--git-common-dir"])?;
    let above = hook.parent().and_then(Path::parent).map(Path::canonicalize);
    Ok(matches!((above, common.canonicalize()), (Some(Ok(above)), Ok(common)) if above == common))
}

fn is_ours(hook: &Path) -> bool {
    fs::read_to_string(hook).is_ok_and(|text| text.lines().any(|line| line == MARK))
}

#[cfg(unix)]
fn make_executable(hook: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(hook, fs::Permissions::from_mode(0o755))
}

/// Git for Windows runs hooks by their first line.
#[cfg(not(unix))]
fn make_executable(_: &Path) -> io::Result<()> {
    Ok(())
}
