//! Work to and from others: commit, fetch, merge and push, through the user's own git.
//!
//! Hooks, signing, identity and credentials are git's business. Whatever fails, the files in the
//! work tree stay as they were.

mod checkout;
mod classify;
mod clone;
mod commit;
mod error;
mod git_output;
mod merge;
mod publish;
mod transfer;

pub use checkout::{Place, Remote, Unsent, place, unsent};
pub use clone::{Cloned, clone, has_identity};
pub use error::{Stage, Stopped, Trouble};
pub use git_output::without_credentials;
pub use merge::{Behind, abort, behind, conclude, is_open, left_to_git};
pub use publish::{Changes, Delivered, Draft, Reached, deliver, draft, stand, touched};
pub(super) use transfer::snapshots_of;
pub use transfer::{Joined, Received, Sent, Step, Talk, fetch, send};
