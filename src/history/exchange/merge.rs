//! A merge that waits for a person: whether there is one, who is behind the two sides, and how it
//! ends.

use std::path::{Path, PathBuf};

use super::commit::add;
use super::error::{ErrorKind, ExchangeError, Stage};
use super::merge_again::{forget_merged, merged_again};
use super::run::run_for_user;
use super::undecided::require_no_conflicts;
use super::unmerged::unmerged;
use crate::history::git::{self, text};
use crate::history::item_log::{Commit, last_of};
use crate::store::open_conflicts as conflicts_in;

/// The commits that gave a file its two values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SideCommits {
    /// Ours, where git can tell.
    pub ours: Option<Commit>,
    /// Theirs, where git can tell.
    pub theirs: Option<Commit>,
}

/// Who is behind the two values in a file: of a merge in progress its sides, otherwise the sides of
/// the last merge that touched the file.
pub fn side_commits(root: &Path, file: &Path) -> SideCommits {
    let [ours, theirs] = match merge_in_progress(root) {
        true => ["HEAD".to_owned(), "MERGE_HEAD".to_owned()],
        false => {
            let name = file.to_string_lossy();
            let args = ["log", "--max-count=1", "--merges", "--format=%H", "--", &*name];
            let merge = text(root, &args).ok().flatten().filter(|merge| !merge.is_empty());
            let Some(merge) = merge else { return SideCommits::default() };
            [format!("{merge}^1"), format!("{merge}^2")]
        }
    };
    let last = |side: &str, other: &str| {
        let own = last_of(root, &[side, &format!("^{other}")], file);
        own.or_else(|| last_of(root, &[side], file))
    };
    SideCommits { ours: last(&ours, &theirs), theirs: last(&theirs, &ours) }
}

/// Whether a merge was begun and not ended.
pub fn merge_in_progress(root: &Path) -> bool {
    matches!(git::git_path(root, "MERGE_HEAD"), Ok(Some(path)) if path.exists())
}

/// Takes a merge in progress back: everything is as it was before it.
///
/// # Errors
/// [`ExchangeError`] where git cannot, as where files that the merge does not know are in its way.
pub fn abort_merge(root: &Path) -> Result<(), ExchangeError> {
    run_for_user(root, Stage::Merge, &["merge", "--abort"], &[], false)
}

/// Ends a merge in which everything is chosen, with a commit by the user's own git; whether that was
/// done. A merge in which git waits for nothing but a commit is somebody's own.
///
/// # Errors
/// [`ErrorKind::OpenConflicts`] where something is left to choose, [`ErrorKind::MergeInProgress`]
/// where the merge is about more than the register, and what git says. The merge is then as it was.
pub fn finish_merge(root: &Path, prompts: bool) -> Result<bool, ExchangeError> {
    if !merge_in_progress(root) {
        return Ok(false);
    }
    let unmerged = merged_again(root)?;
    if unmerged.own.is_empty() && unmerged.foreign.is_empty() {
        // Somebody is at work with git.
        return Ok(false);
    }
    let for_git = unmerged.for_git(root, |_| true);
    if !for_git.is_empty() {
        let files = for_git.join("\n");
        return Err(ExchangeError::new(Stage::Merge, ErrorKind::MergeInProgress, files));
    }
    require_no_conflicts(root, Stage::Merge)?;
    let own = || unmerged.own.keys().map(PathBuf::as_path);
    if own().next().is_some() {
        add(root, &[], own(), prompts)?;
    }
    let commit = ["commit", "--quiet", "--no-edit", "--cleanup=strip"];
    let committed = run_for_user(root, Stage::Commit, &commit, &[], prompts);
    if committed.is_err() {
        // Git keeps the sides of what was merged; where it does not, the merge is ended with git
        // alone.
        let files: Vec<_> = own().map(Path::to_string_lossy).collect();
        let mut back = vec!["update-index", "--unresolve", "--"];
        back.extend(files.iter().map(AsRef::as_ref));
        let _ = git::run(root, &back, &[]);
    }
    committed.map(|()| {
        forget_merged(root);
        true
    })
}

/// Whether a person can choose in the register's own files what a merge that has just stopped
/// leaves, and nothing else is in the way.
pub(super) fn can_be_resolved_here(root: &Path) -> Result<bool, ExchangeError> {
    let unmerged = merged_again(root)?;
    let has_conflict = |text: &str| !conflicts_in(text).is_empty();
    Ok(!unmerged.own.is_empty() && unmerged.for_git(root, has_conflict).is_empty())
}

/// Files of a merge in progress that no choice in the register ends: one side has taken them away,
/// or git could not merge them. Empty without a merge.
pub fn files_for_git(root: &Path) -> Vec<String> {
    let unmerged = if merge_in_progress(root) { unmerged(root).ok() } else { None };
    unmerged.map(|unmerged| unmerged.for_git(root, |_| true)).unwrap_or_default()
}
