//! What would be sent, and sending it.

use std::path::{Path, PathBuf};

use super::checkout::{Place, Unsent, place, unsent};
use super::commit::commit;
use super::error::Stopped;
use super::transfer::{Sent, Step, Talk, send};
use crate::compare::{Comparison, compare};
use crate::history::git::{self, text};
use crate::history::revisions::{Loaded, Name, Pair, load};

/// What would be sent.
#[derive(Debug, Clone)]
pub struct Draft {
    /// From where, and where to.
    pub place: Place,
    /// Files that are not committed.
    pub unsent: Unsent,
    /// What changed since the last commit; `None` where there is no commit, nothing changed, or it
    /// cannot be told.
    pub changes: Option<Changes>,
}

/// What changed since the last commit.
#[derive(Debug, Clone)]
pub struct Changes {
    /// The two states.
    pub loaded: Loaded,
    /// What is other in them.
    pub found: Comparison,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivered {
    /// There was something to commit.
    pub committed: bool,
    /// How far it came.
    pub reached: Reached,
}

/// How far work came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// To the others.
    Others(Sent),
    /// Into the history of this machine: there is nowhere to send it.
    NoRemote,
    /// Into the history of this machine, as asked.
    Kept,
}

/// Looks at what would be sent.
///
/// # Errors
/// [`Stopped`] where nothing can be committed here.
pub fn draft(root: &Path) -> Result<Draft, Stopped> {
    let place = place(root)?;
    let unsent = unsent(root)?;
    let is_told = place.has_commit && !unsent.own.is_empty();
    let changes = is_told.then(|| changes(root)).flatten();
    Ok(Draft { place, unsent, changes })
}

fn changes(root: &Path) -> Option<Changes> {
    let pair = Pair {
        root,
        before: Name::Revision("HEAD".to_owned()),
        after: Name::WorkingTree,
        trust: None,
        year: None,
        whole: false,
    };
    let loaded = load(&pair).ok()?;
    let found = compare(&loaded.before, &loaded.after);
    Some(Changes { loaded, found })
}

/// Commits what a draft names and sends it, unless it is to be `kept` here.
///
/// # Errors
/// [`Stopped`]; what is committed stays committed.
pub fn deliver(
    root: &Path,
    draft: &Draft,
    message: &str,
    kept: bool,
    talk: &mut Talk<'_>,
) -> Result<Delivered, Stopped> {
    let committed = !draft.unsent.own.is_empty();
    if committed {
        (talk.told)(Step::Committing);
        commit(root, &draft.unsent, message, talk.answers)?;
    }
    // The commit may have been the first.
    let place = place(root)?;
    let reached = match &place.remote {
        _ if kept => Reached::Kept,
        None => Reached::NoRemote,
        Some(_) => {
            if committed {
                (talk.told)(Step::Committed);
            }
            Reached::Others(send(root, &place, talk)?)
        }
    };
    Ok(Delivered { committed, reached })
}

/// The commit that the work tree stands on; none before the first.
pub fn stand(root: &Path) -> Option<String> {
    text(root, &["rev-parse", "--verify", "--quiet", "HEAD"]).ok().flatten()
}

/// Files that are not as they were at a commit, relative to the register; none where git cannot
/// tell.
pub fn touched(root: &Path, since: &str) -> Vec<PathBuf> {
    let args = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", since];
    let listed = git::read(root, &args, &[]).unwrap_or_default();
    let names = listed.split(|b| *b == 0).filter(|name| !name.is_empty());
    names.map(|name| PathBuf::from(String::from_utf8_lossy(name).into_owned())).collect()
}

impl Draft {
    /// Nothing is changed that is not committed.
    pub fn is_empty(&self) -> bool {
        self.unsent.own.is_empty()
    }
}
