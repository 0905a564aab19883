//! Work to and from others: commit, fetch, merge and push, through the user's own git.
//!
//! Hooks, signing, identity and credentials are git's business. Whatever fails, the files in the
//! work tree stay as they were.

mod clone;
mod commit;
mod draft;
mod exchange;
mod joining;
mod place;
mod recognise;
mod said;
mod trouble;

pub use clone::{Cloned, clone, has_identity};
pub use draft::{Changes, Delivered, Draft, Reached, deliver, draft, stand, touched};
pub(super) use exchange::snapshots_of;
pub use exchange::{Joined, Received, Sent, Step, Talk, fetch, send};
pub use joining::{Behind, abort, behind, conclude, is_open, left_to_git};
pub use place::{Place, Remote, Unsent, place, unsent};
pub use said::without_credentials;
pub use trouble::{Stage, Stopped, Trouble};
