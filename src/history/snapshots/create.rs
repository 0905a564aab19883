//! Making snapshots: annotated tags that are never moved (FORMAT.md chapter 9), or without git a
//! copy in a folder.

use std::io;
use std::path::{Path, PathBuf};

use super::name::{BadName, FreeName, check_name, free_name};
use super::{snapshots, tag_of};
use crate::calendar;
use crate::history::exchange::{
    Checkout, ErrorKind, ExchangeError, Stage, checkout, run_for_user, uncommitted,
};
use crate::model::{Date, Register, Slug};
use crate::store;

/// A snapshot to make.
#[derive(Debug, Clone, Copy)]
pub struct NewSnapshot<'w> {
    /// Where the register is.
    pub root: &'w Path,
    /// The register as it is on disk.
    pub register: &'w Register,
    /// Of this trust only.
    pub trust: Option<&'w Slug>,
    /// What it is to be called; where that is taken it gets a number.
    pub name: &'w str,
    /// A person sits at the terminal and may be asked by git.
    pub prompts: bool,
    /// Nothing is to be made.
    pub dry_run: bool,
}

/// What was made, or would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Created {
    /// A tag.
    Tag {
        /// Its name.
        tag: String,
        /// What it is called, and whether that is what was asked for.
        free: FreeName,
        /// There is somewhere to send it.
        has_remote: bool,
    },
    /// A copy of the year's files, where there is no git; no folder in a dry run.
    Folder(Option<PathBuf>),
}

/// Why no snapshot was made.
#[derive(Debug, thiserror::Error)]
pub enum SnapshotError {
    /// It may not be called so.
    #[error(transparent)]
    Name(#[from] BadName),
    /// These files are not committed.
    #[error("{} files are not committed", .0.len())]
    Uncommitted(Vec<PathBuf>),
    /// Git stopped it.
    #[error(transparent)]
    Git(#[from] ExchangeError),
    /// The copy could not be made.
    #[error("{}: {why}", path.display())]
    Io {
        /// Where.
        path: PathBuf,
        /// What the system said.
        #[source]
        why: io::Error,
    },
}

/// The name that the calendar gives a state of today, else the day.
pub fn suggested_name(
    root: &Path,
    register: &Register,
    trust: Option<&Slug>,
    today: Date,
) -> String {
    let made = snapshots(root).unwrap_or_default();
    let is_taken = |name: &str| made.iter().any(|s| s.name == name && s.trust.as_ref() == trust);
    let round = calendar::round_name(&register.catalogue, trust, today, is_taken);
    round.map_or_else(|| today.to_string(), str::to_owned)
}

/// Whether a snapshot of this trust is about a file: its own, and those of all.
pub fn concerns(file: &Path, trust: Option<&Slug>, register: &Register) -> bool {
    let folder = file.iter().nth(1).and_then(|part| part.to_str());
    let of = folder.and_then(Slug::new).filter(|id| register.trusts.contains_key(id));
    trust.is_none() || of.is_none() || of.as_ref() == trust
}

/// Makes a snapshot; `message` is what the tag says, for the name that it gets.
///
/// # Errors
/// [`SnapshotError`]; then nothing was made.
pub fn create(
    new: NewSnapshot<'_>,
    message: impl FnOnce(&str) -> String,
) -> Result<Created, SnapshotError> {
    let NewSnapshot { root, register, trust, name, .. } = new;
    let trusts: Vec<Slug> = register.trusts.keys().cloned().collect();
    check_name(name, &trusts)?;
    match checkout(root) {
        Ok(checkout) if !checkout.has_commit => {
            Err(ExchangeError::new(Stage::Look, ErrorKind::NoCommit, "").into())
        }
        Ok(checkout) => create_tag(new, &checkout, message),
        Err(error) if matches!(error.kind, ErrorKind::NoGit | ErrorKind::NoRepository) => {
            if new.dry_run {
                return Ok(Created::Folder(None));
            }
            let copy = store::keep_copy(root, register.year, trust, name, message);
            let copy = copy.map_err(|why| SnapshotError::Io { path: root.join(".risiko"), why })?;
            Ok(Created::Folder(Some(copy)))
        }
        Err(error) => Err(error.into()),
    }
}

fn create_tag(
    new: NewSnapshot<'_>,
    checkout: &Checkout,
    message: impl FnOnce(&str) -> String,
) -> Result<Created, SnapshotError> {
    let NewSnapshot { root, register, trust, name, prompts, dry_run } = new;
    let mut open = uncommitted(root)?.own;
    open.retain(|file| concerns(file, trust, register));
    if !open.is_empty() {
        return Err(SnapshotError::Uncommitted(open));
    }
    let free = free_name(root, checkout, trust, name, prompts)?;
    let tag = tag_of(trust, &free.name);
    if !dry_run {
        let args = ["tag", "--annotate", "--cleanup=whitespace", "--file=-", "--", &tag, "HEAD"];
        run_for_user(root, Stage::Tag, &args, message(&free.name).as_bytes(), prompts)?;
    }
    Ok(Created::Tag { tag, free, has_remote: checkout.remote.is_some() })
}
