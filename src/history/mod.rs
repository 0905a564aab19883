//! Git: what the program asks of it, and the example register as a repository with a past.

mod blobs;
pub mod demo;
mod drivers;
mod first_holder;
mod git;
mod hook;
mod import;
mod kept;
pub mod naming;
mod objects;
mod origin;
mod past;
pub mod region;
pub mod revision;
pub mod sending;
mod snapshots;
mod source;
mod staged;
pub mod standing;
pub mod story;
pub mod tagging;

pub use drivers::{Sides, driver_config, driver_settings, merge_by_lines, set_up, take_down};
pub use first_holder::first_holder;
pub use git::GitError;
pub use hook::{HookError, Hooked, put_hook, take_hook};
pub use import::{Commit, Tag};
pub use kept::{is_bare, is_shallow};
pub use origin::origin;
pub use past::{Question, past};
pub use snapshots::{Snapshot, snapshots, tags};
pub use source::Source;
pub use staged::{Staged, staged, write_staged};
