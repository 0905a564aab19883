//! What would be sent, and sending it.

use std::path::{Path, PathBuf};

use super::checkout::{Checkout, Uncommitted, checkout, uncommitted};
use super::commit::commit;
use super::error::ExchangeError;
use super::interaction::{Interaction, Step};
use super::send::{Sent, send};
use crate::compare::{Comparison, compare};
use crate::history::git::{self, text};
use crate::history::revisions::{PairRequest, Revision, StatePair, load};

/// What would be sent.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// From where, and where to.
    pub checkout: Checkout,
    /// Files that are not committed.
    pub uncommitted: Uncommitted,
    /// What changed since the last commit; `None` where there is no commit, nothing changed, or it
    /// cannot be told.
    pub changes: Option<Changes>,
}

/// What changed since the last commit.
#[derive(Debug, Clone)]
pub struct Changes {
    /// The two states.
    pub loaded: StatePair,
    /// What is other in them.
    pub found: Comparison,
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Published {
    /// There was something to commit.
    pub committed: bool,
    /// How far it came.
    pub delivery: Delivery,
}

/// How far work came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// To the others.
    Sent(Sent),
    /// Into the history of this machine: there is nowhere to send it.
    NoRemote,
    /// Into the history of this machine, as asked.
    LocalOnly,
}

/// Looks at what would be sent.
///
/// # Errors
/// [`ExchangeError`] where nothing can be committed here.
pub fn outgoing(root: &Path) -> Result<Outgoing, ExchangeError> {
    let checkout = checkout(root)?;
    let uncommitted = uncommitted(root)?;
    let has_changes = checkout.has_commit && !uncommitted.own.is_empty();
    let changes = has_changes.then(|| changes(root)).flatten();
    Ok(Outgoing { checkout, uncommitted, changes })
}

fn changes(root: &Path) -> Option<Changes> {
    let pair = PairRequest {
        root,
        before: Revision::Named("HEAD".to_owned()),
        after: Revision::WorkingTree,
        trust: None,
        year: None,
        whole: false,
    };
    let loaded = load(&pair).ok()?;
    let found = compare(&loaded.before, &loaded.after);
    Some(Changes { loaded, found })
}

/// Commits what was shown and sends it, or commits only.
///
/// # Errors
/// [`ExchangeError`]; what is committed stays committed.
pub fn publish(
    root: &Path,
    outgoing: &Outgoing,
    message: &str,
    local_only: bool,
    talk: &mut Interaction<'_>,
) -> Result<Published, ExchangeError> {
    let committed = !outgoing.is_empty();
    if committed {
        (talk.progress)(Step::Committing);
        commit(root, &outgoing.uncommitted, message, talk.prompts)?;
    }
    // The commit may have been the first.
    let checkout = checkout(root)?;
    let delivery = match &checkout.remote {
        _ if local_only => Delivery::LocalOnly,
        None => Delivery::NoRemote,
        Some(_) => {
            if committed {
                (talk.progress)(Step::Committed);
            }
            Delivery::Sent(send(root, &checkout, talk)?)
        }
    };
    Ok(Published { committed, delivery })
}

/// The commit that is checked out; none before the first.
pub fn head(root: &Path) -> Option<String> {
    text(root, &["rev-parse", "--verify", "--quiet", "HEAD"]).ok().flatten()
}

/// Files that are not as they were at a commit, relative to the register; none where git cannot
/// tell.
pub fn changed_since(root: &Path, since: &str) -> Vec<PathBuf> {
    let args = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative", since];
    let listed = git::read(root, &args, &[]).unwrap_or_default();
    let names = listed.split(|b| *b == 0).filter(|name| !name.is_empty());
    names.map(|name| PathBuf::from(String::from_utf8_lossy(name).into_owned())).collect()
}

impl Outgoing {
    /// Nothing is changed that is not committed.
    pub fn is_empty(&self) -> bool {
        self.uncommitted.own.is_empty()
    }
}
