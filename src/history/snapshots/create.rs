//! A state of the register gets a name that stays: a tag, or without git a copy in a folder.

use std::io;
use std::path::{Path, PathBuf};

use super::name::{self, BadName, Free};
use super::snapshots;
use crate::calendar;
use crate::history::exchange::{self, Place, Stage, Stopped, Trouble};
use crate::model::{Date, Register, Slug};
use crate::store;

/// What is to be named, and how.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    /// Where the register is.
    pub root: &'w Path,
    /// The register as it is on disk.
    pub register: &'w Register,
    /// Of this trust only.
    pub trust: Option<&'w Slug>,
    /// What it is to be called; where that is taken it gets a number.
    pub name: &'w str,
    /// A person sits at the terminal and may be asked by git.
    pub answers: bool,
    /// Nothing is to be made.
    pub is_rehearsal: bool,
}

/// What was made, or would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A tag.
    Tag {
        /// Its name.
        tag: String,
        /// What it is called, and whether that is what was asked for.
        free: Free,
        /// There is somewhere to send it.
        has_remote: bool,
    },
    /// A copy of the year's files, where there is no git; no folder in a rehearsal.
    Folder(Option<PathBuf>),
}

/// Why nothing was named.
#[derive(Debug, thiserror::Error)]
pub enum NotNamed {
    /// It may not be called so.
    #[error(transparent)]
    Name(#[from] BadName),
    /// These files are not committed.
    #[error("{} files are not committed", .0.len())]
    Unclean(Vec<PathBuf>),
    /// Git stopped it.
    #[error("{0:?}")]
    Stopped(Stopped),
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

impl From<Stopped> for NotNamed {
    fn from(stopped: Stopped) -> Self {
        Self::Stopped(stopped)
    }
}

/// The name that the calendar gives a state of today, else the day.
pub fn suggested(root: &Path, register: &Register, trust: Option<&Slug>, today: Date) -> String {
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

/// Names a state; `message` is what the tag says, for the name that it gets.
///
/// # Errors
/// [`NotNamed`]; then nothing was made.
pub fn name_state(
    wanted: Wanted<'_>,
    message: impl FnOnce(&str) -> String,
) -> Result<Named, NotNamed> {
    let Wanted { root, register, trust, name, .. } = wanted;
    let trusts: Vec<Slug> = register.trusts.keys().cloned().collect();
    name::check_name(root, name, &trusts)?;
    match exchange::place(root) {
        Ok(place) if !place.has_commit => Err(no_commit().into()),
        Ok(place) => tagged(wanted, &place, message),
        Err(stopped) if matches!(stopped.trouble, Trouble::NoGit | Trouble::NoRepository) => {
            if wanted.is_rehearsal {
                return Ok(Named::Folder(None));
            }
            let kept = store::keep_copy(root, register.year, trust, name, message);
            let kept = kept.map_err(|why| NotNamed::Io { path: root.join(".risiko"), why })?;
            Ok(Named::Folder(Some(kept)))
        }
        Err(stopped) => Err(stopped.into()),
    }
}

fn no_commit() -> Stopped {
    Stopped { stage: Stage::Look, trouble: Trouble::NoCommit, said: String::new() }
}

fn tagged(
    wanted: Wanted<'_>,
    place: &Place,
    message: impl FnOnce(&str) -> String,
) -> Result<Named, NotNamed> {
    let Wanted { root, register, trust, name, answers, is_rehearsal } = wanted;
    let mut open = exchange::unsent(root)?.own;
    open.retain(|file| concerns(file, trust, register));
    if !open.is_empty() {
        return Err(NotNamed::Unclean(open));
    }
    let free = name::free_name(root, place, trust, name, answers)?;
    let tag = name::tag(trust, &free.name);
    if !is_rehearsal {
        name::make(root, &tag, &message(&free.name), answers)?;
    }
    Ok(Named::Tag { tag, free, has_remote: place.remote.is_some() })
}
