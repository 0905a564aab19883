//! Why work did not reach the others, recognised from what git says.

use std::path::Path;
use std::process::Output;

use super::classify::{is_of_hook, recognised};
use super::git_output;
use crate::history::git::GitError;

/// What git was doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Looking at the repository.
    Look,
    /// Committing.
    Commit,
    /// Asking the server for others' work.
    Fetch,
    /// Joining others' work with this.
    Merge,
    /// Sending.
    Push,
    /// Naming a state.
    Tag,
}

/// What stands in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Git is not installed.
    NoGit,
    /// The register is in no repository.
    NoRepository,
    /// The repository has no files of its own.
    Bare,
    /// Another user owns the repository, and git asks before it trusts it.
    Owner,
    /// Git does not know the user's name.
    NoIdentity,
    /// A merge is not finished.
    MergeOpen,
    /// A rebase, cherry-pick, revert or bisect is not finished.
    RebaseOpen,
    /// No branch is checked out.
    Detached,
    /// There is no commit yet.
    NoCommit,
    /// The server asks who this is.
    Login,
    /// The server cannot be reached.
    Network,
    /// The server was there and said nothing for so many seconds; it was waited for no longer.
    Silent {
        /// So many.
        seconds: u64,
    },
    /// There is no repository at the address, or no longer.
    NoRemote,
    /// Others were first, again and again.
    Rejected,
    /// The branch takes no direct pushes.
    Protected,
    /// The server's own rules said no.
    RemoteRefused,
    /// A check on this machine said no.
    Hook,
    /// The commit or tag could not be signed.
    Signing,
    /// Others have changed the same, in a way that only git itself can be told about.
    Conflict,
    /// Others have changed the same, and a person has to choose: the merge waits.
    Choose,
    /// Others' files would land on files here that are not committed.
    InTheWay,
    /// Their history and this one have nothing in common.
    Unrelated,
    /// The server has another state of that name.
    TagTaken,
    /// Another git is at work.
    Locked,
    /// Files cannot be written.
    ReadOnly,
    /// The disk is full.
    DiskFull,
    /// Something else; git's own words tell.
    Other,
}

/// Where it stopped, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{trouble:?}: {said}")]
pub struct Stopped {
    /// What git was doing.
    pub stage: Stage,
    /// What stood in the way.
    pub trouble: Trouble,
    /// Git's own words, or the hook's, without credentials; may be empty.
    pub said: String,
}

impl Trouble {
    /// Every one of them, with a figure as it may be.
    pub const ALL: [Self; 27] = [
        Self::NoGit,
        Self::NoRepository,
        Self::Bare,
        Self::Owner,
        Self::NoIdentity,
        Self::MergeOpen,
        Self::RebaseOpen,
        Self::Detached,
        Self::NoCommit,
        Self::Login,
        Self::Network,
        Self::Silent { seconds: 120 },
        Self::NoRemote,
        Self::Rejected,
        Self::Protected,
        Self::RemoteRefused,
        Self::Hook,
        Self::Signing,
        Self::Conflict,
        Self::Choose,
        Self::InTheWay,
        Self::Unrelated,
        Self::TagTaken,
        Self::Locked,
        Self::ReadOnly,
        Self::DiskFull,
        Self::Other,
    ];

    /// Its name in message ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::NoGit => "no-git",
            Self::NoRepository => "no-repository",
            Self::Bare => "bare",
            Self::Owner => "owner",
            Self::NoIdentity => "no-identity",
            Self::MergeOpen => "merge-open",
            Self::RebaseOpen => "rebase-open",
            Self::Detached => "detached",
            Self::NoCommit => "no-commit",
            Self::Login => "login",
            Self::Network => "network",
            Self::Silent { .. } => "silent",
            Self::NoRemote => "no-remote",
            Self::Rejected => "rejected",
            Self::Protected => "protected",
            Self::RemoteRefused => "remote-refused",
            Self::Hook => "hook",
            Self::Signing => "signing",
            Self::Conflict => "conflict",
            Self::Choose => "choose",
            Self::InTheWay => "in-the-way",
            Self::Unrelated => "unrelated",
            Self::TagTaken => "tag-taken",
            Self::Locked => "locked",
            Self::ReadOnly => "read-only",
            Self::DiskFull => "disk-full",
            Self::Other => "other",
        }
    }
}

impl From<GitError> for Stopped {
    /// Looking at a repository went wrong.
    fn from(error: GitError) -> Self {
        Self::of_error(Stage::Look, error)
    }
}

impl Stopped {
    pub(in crate::history) fn new(stage: Stage, trouble: Trouble, said: impl Into<String>) -> Self {
        Self { stage, trouble, said: said.into() }
    }

    /// From a git that said no, or could not be run.
    pub(in crate::history) fn of_error(stage: Stage, error: GitError) -> Self {
        match error {
            GitError::NotFound => Self::new(stage, Trouble::NoGit, ""),
            GitError::Io { why, .. } => Self::new(stage, Trouble::Other, why.to_string()),
            GitError::Elsewhere { .. } => Self::new(stage, Trouble::Network, ""),
            GitError::Timeout { after, .. } => {
                Self::new(stage, Trouble::Silent { seconds: after.as_secs() }, "")
            }
            GitError::Failed { stderr, .. } => {
                let said = git_output::without_credentials(&stderr);
                Self::new(stage, recognised(stage, &said).unwrap_or(Trouble::Other), said)
            }
        }
    }

    /// From what a git printed that ended with an error.
    pub(in crate::history) fn of_output(dir: &Path, stage: Stage, output: &Output) -> Self {
        let said = git_output::words(output);
        let of_hook = || is_of_hook(dir, stage, &said).then_some(Trouble::Hook);
        let trouble = recognised(stage, &said).or_else(of_hook).unwrap_or(Trouble::Other);
        // It tells all that the words tell.
        let said = if matches!(trouble, Trouble::Silent { .. }) { String::new() } else { said };
        Self::new(stage, trouble, said)
    }
}
