//! Others' work in.

use std::path::Path;

use super::checkout::{Checkout, Remote};
use super::error::{ErrorKind, ExchangeError, Stage};
use super::interaction::{Interaction, MergedWork, Step};
use super::merge::can_be_resolved_here;
use super::run::{run_for_user, run_on_server};
use super::undecided::open_conflicts;
use crate::history::git::{self, text};

/// What came from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Received {
    /// So many commits.
    pub commits: usize,
}

/// Gets others' work and merges it with this. Where both have changed the same, the merge waits for
/// a person ([`ErrorKind::OpenConflicts`]), or is undone where there is more to it than a choice.
///
/// # Errors
/// [`ExchangeError`]; the files are as they were, save where a merge waits.
pub fn fetch(
    root: &Path,
    checkout: &Checkout,
    talk: &mut Interaction<'_>,
) -> Result<Received, ExchangeError> {
    let Some(remote) = &checkout.remote else { return Ok(Received::default()) };
    (talk.progress)(Step::Fetching);
    run_on_server(root, Stage::Fetch, &["fetch", "--progress", &remote.name], talk)?;
    let theirs = tracking_branch(remote);
    let commits = match count(root, &format!("HEAD..{theirs}"))? {
        Some(commits) => commits,
        // One of the two sides has no commit: the server is empty, or this repository is.
        None if checkout.has_commit => 0,
        None => count(root, &theirs)?.unwrap_or(0),
    };
    if commits > 0 {
        if checkout.has_commit {
            (talk.progress)(Step::Merging);
        }
        merge(root, &theirs, commits, talk)?;
    }
    Ok(Received { commits })
}

/// What is known here of the server's branch.
pub(super) fn tracking_branch(remote: &Remote) -> String {
    format!("refs/remotes/{}/{}", remote.name, remote.branch)
}

/// Commits in a range; `None` where one of its ends is not there.
pub(super) fn count(root: &Path, range: &str) -> Result<Option<usize>, ExchangeError> {
    let count = text(root, &["rev-list", "--count", range, "--"])?;
    Ok(count.and_then(|count| count.parse().ok()))
}

fn merge(
    root: &Path,
    theirs: &str,
    commits: usize,
    talk: &Interaction<'_>,
) -> Result<(), ExchangeError> {
    let work = MergedWork { commits, authors: authors(root, theirs)? };
    // Hooks add lines to what ends with one.
    let message = format!("{}\n", (talk.merge_message)(&work));
    // A user's `merge.ff = only` is for other work. A merge that waits keeps the message.
    let args = ["merge", "--quiet", "--ff", "--no-edit", "-m", &message, theirs];
    let Err(error) = run_for_user(root, Stage::Merge, &args, &[], talk.prompts) else {
        return Ok(());
    };
    let unmerged = text(root, &["diff", "--name-only", "--diff-filter=U"])?;
    let unmerged = unmerged.filter(|files| !files.is_empty());
    if unmerged.is_some() && can_be_resolved_here(root)? {
        // The merge waits: see [`super::finish_merge`].
        let open = open_conflicts(root).unwrap_or_default();
        return Err(ExchangeError::new(Stage::Merge, ErrorKind::OpenConflicts, open));
    }
    // Refused where no merge was begun: then there is nothing to undo.
    let _ = git::run(root, &["merge", "--abort"], &[]);
    Err(match unmerged {
        Some(files) => ExchangeError::new(Stage::Merge, ErrorKind::ConflictForGit, files),
        None => error,
    })
}

/// Who made what is theirs and not ours.
fn authors(root: &Path, theirs: &str) -> Result<Vec<String>, ExchangeError> {
    let args = ["log", "--no-merges", "--format=%aN", theirs, "--not", "HEAD", "--"];
    let listed = text(root, &args)?.unwrap_or_default();
    let mut authors: Vec<String> = Vec::new();
    for name in listed.lines().filter(|name| !name.is_empty()) {
        if !authors.iter().any(|known| known == name) {
            authors.push(name.to_owned());
        }
    }
    Ok(authors)
}
