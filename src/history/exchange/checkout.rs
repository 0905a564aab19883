//! What kind of repository the register lies in, and what of its files is not committed.

use std::path::{Path, PathBuf};

use super::error::{ErrorKind, ExchangeError, Stage};
use crate::history::git::{self, default_remote, text};
use crate::store::{FileKind, IMPORT_FOLDER, SCHEMA_FOLDER};

/// Where work is sent from and to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkout {
    /// The branch that is checked out.
    pub branch: String,
    /// Where it is sent; none where there is no remote.
    pub remote: Option<Remote>,
    /// There is a commit already.
    pub has_commit: bool,
}

/// A remote, and the branch of it that this one belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remote {
    /// Git's name of it.
    pub name: String,
    /// Its branch.
    pub branch: String,
    /// Git knows that the two belong together.
    pub is_upstream: bool,
}

/// Files that are changed and not committed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Uncommitted {
    /// The register's own, relative to its folder.
    pub own: Vec<PathBuf>,
    /// Those among them that git does not know yet.
    pub new: Vec<PathBuf>,
    /// Others in the repository, relative to its top.
    pub foreign: Vec<PathBuf>,
}

/// Looks at the repository.
///
/// # Errors
/// [`ExchangeError`] where there is none, or it is in a state in which nothing can be committed.
pub fn checkout(root: &Path) -> Result<Checkout, ExchangeError> {
    let failed = |kind| ExchangeError::new(Stage::Look, kind, "");
    match text(root, &["rev-parse", "--is-inside-work-tree"])?.as_deref() {
        Some("true") => {}
        Some(_) => return Err(failed(ErrorKind::Bare)),
        None => {
            // Asked again for its words.
            let refusal = git::run(root, &["rev-parse", "--git-dir"], &[]).err();
            return Err(refusal.map_or(failed(ErrorKind::NoRepository), ExchangeError::from));
        }
    }
    if let Some(kind) = unfinished(root)? {
        return Err(failed(kind));
    }
    let Some(branch) = text(root, &["symbolic-ref", "--quiet", "--short", "HEAD"])? else {
        return Err(failed(ErrorKind::DetachedHead));
    };
    let has_commit = text(root, &["rev-parse", "--verify", "--quiet", "HEAD"])?.is_some();
    let remote = remote(root, &branch)?;
    Ok(Checkout { branch, remote, has_commit })
}

/// What somebody has begun and not ended.
fn unfinished(root: &Path) -> Result<Option<ErrorKind>, ExchangeError> {
    // Not all repositories keep these as files.
    const HEADS: [(&str, ErrorKind); 3] = [
        ("MERGE_HEAD", ErrorKind::MergeInProgress),
        ("CHERRY_PICK_HEAD", ErrorKind::RebaseInProgress),
        ("REVERT_HEAD", ErrorKind::RebaseInProgress),
    ];
    const MARKS: [(&str, ErrorKind); 3] = [
        ("rebase-merge", ErrorKind::RebaseInProgress),
        ("rebase-apply", ErrorKind::RebaseInProgress),
        ("BISECT_LOG", ErrorKind::RebaseInProgress),
    ];
    for (head, kind) in HEADS {
        if text(root, &["rev-parse", "--verify", "--quiet", head])?.is_some() {
            return Ok(Some(kind));
        }
    }
    for (mark, kind) in MARKS {
        if git::git_path(root, mark)?.is_some_and(|path| path.exists()) {
            return Ok(Some(kind));
        }
    }
    Ok(None)
}

fn remote(root: &Path, branch: &str) -> Result<Option<Remote>, ExchangeError> {
    let setting = |key: &str| text(root, &["config", "--get", &format!("branch.{branch}.{key}")]);
    let merge = setting("merge")?;
    // A dot is this repository itself: a branch that follows another one here.
    let upstream = setting("remote")?.filter(|name| name != ".");
    if let (Some(name), Some(merge)) = (upstream, merge) {
        let branch = merge.strip_prefix("refs/heads/").unwrap_or(&merge).to_owned();
        return Ok(Some(Remote { name, branch, is_upstream: true }));
    }
    let branch = branch.to_owned();
    Ok(default_remote(root)?.map(|name| Remote { name, branch, is_upstream: false }))
}

/// What is changed and not committed.
///
/// # Errors
/// [`ExchangeError`] where git cannot tell.
pub fn uncommitted(root: &Path) -> Result<Uncommitted, ExchangeError> {
    let prefix = text(root, &["rev-parse", "--show-prefix"])?.unwrap_or_default();
    let status = ["status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames"];
    let listed = git::read(root, &status, &[])?;
    let mut uncommitted = Uncommitted::default();
    for entry in listed.split(|b| *b == 0).filter(|entry| entry.len() > 3) {
        let path = String::from_utf8_lossy(&entry[3..]).into_owned();
        match path.strip_prefix(&prefix).map(PathBuf::from).filter(|own| is_own(own)) {
            Some(own) => {
                if entry.starts_with(b"??") {
                    uncommitted.new.push(own.clone());
                }
                uncommitted.own.push(own);
            }
            None => uncommitted.foreign.push(path.into()),
        }
    }
    Ok(uncommitted)
}

/// A file that the program itself writes in a register.
fn is_own(path: &Path) -> bool {
    let is_schema = || FileKind::ALL.iter().any(|kind| path == kind.schema_file());
    let is_gits = || [".gitattributes", ".gitignore"].iter().any(|name| path == Path::new(name));
    let is_import =
        path.starts_with(IMPORT_FOLDER) && path.extension().is_some_and(|e| e == "toml");
    let is_schema = path.starts_with(SCHEMA_FOLDER) && is_schema();
    FileKind::of(path).is_some() || is_schema || is_import || is_gits()
}
