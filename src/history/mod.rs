//! Git: what the program asks of it, and the example register as a repository with a past.

pub mod demo;
mod git;
mod import;
mod origin;

pub use git::GitError;
pub use import::{Commit, Tag};
pub use origin::origin;
