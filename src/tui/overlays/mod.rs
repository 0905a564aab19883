//! What is laid over a screen to ask or tell one thing.

pub(crate) mod choice;
pub(crate) mod confirm;
pub(crate) mod editor;
pub(crate) mod git_job;
pub(crate) mod help;
pub(crate) mod knowledge;
pub(crate) mod message;
pub(crate) mod picker;
pub(crate) mod prompt;
pub(crate) mod recovery;
pub(crate) mod report;
pub(crate) mod search;
pub(crate) mod snapshots;
pub(crate) mod window;
