//! Work to and from others: commit, fetch, merge and push, through the user's own git.
//!
//! Hooks, signing, identity and credentials are git's business. Whatever fails, the files in the
//! work tree stay as they were.

mod checkout;
mod classify;
mod clone;
mod commit;
mod error;
mod fetch;
mod git_output;
mod identity;
mod interaction;
mod merge;
mod merge_again;
mod publish;
mod run;
mod send;
mod standing;
mod undecided;
mod unmerged;

pub use checkout::{Checkout, Remote, Uncommitted, checkout, uncommitted};
pub use clone::{Cloned, clone, has_identity};
pub use error::{ErrorKind, ExchangeError, Stage};
pub use fetch::{Received, fetch};
pub use git_output::without_credentials;
pub use identity::identify;
pub use interaction::{Interaction, MergedWork, Step};
pub use merge::{
    SideCommits, abort_merge, files_for_git, finish_merge, merge_in_progress, side_commits,
};
pub use merge_again::{is_turned_round, merge_again, note_merged};
pub use publish::{Changes, Delivery, Outgoing, Published, changed_since, head, outgoing, publish};
pub(super) use run::run_for_user;
pub(super) use send::snapshots_on_server;
pub use send::{Sent, send};
pub use standing::{Standing, standing};
