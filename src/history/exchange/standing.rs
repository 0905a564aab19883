//! How far this copy and the others' have come from each other, as far as is known here: no server
//! is asked.

use std::path::Path;

use super::checkout::{checkout, uncommitted};
use super::error::ExchangeError;
use super::fetch::tracking_branch;
use crate::history::git::text;

/// What has not reached the others, and what of theirs is known and not joined yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Files changed and commits made here that nobody else has.
    pub unsent: usize,
    /// Commits of others that are known and not in this copy's files.
    pub incoming: usize,
}

/// Where the two stand; nothing where there is nowhere to send to.
///
/// # Errors
/// [`ExchangeError`] where git cannot tell.
pub fn standing(root: &Path) -> Result<Option<Standing>, ExchangeError> {
    let Some(remote) = checkout(root)?.remote else { return Ok(None) };
    let files = uncommitted(root)?.own.len();
    let range = format!("{}...HEAD", tracking_branch(&remote));
    let counted = text(root, &["rev-list", "--left-right", "--count", &range])?;
    let mut counts = counted.iter().flat_map(|line| line.split_whitespace());
    let mut next = || counts.next().and_then(|count| count.parse().ok()).unwrap_or(0);
    let (incoming, ahead): (usize, usize) = (next(), next());
    Ok(Some(Standing { unsent: files + ahead, incoming }))
}
