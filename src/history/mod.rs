//! Git: what the program asks of it, and the example register as a repository with a past.

pub mod baseline;
pub mod demo;
pub mod exchange;
mod git;
pub mod item_log;
pub mod region;
pub mod revisions;
pub mod setup;
pub mod snapshots;
pub mod told;

pub use git::{GitError, is_bare, is_shallow, register_id};
