//! Why work did not reach the others.

use std::mem::discriminant;

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
pub enum ErrorKind {
    /// Git is not installed.
    NoGit,
    /// The register is in no repository.
    NoRepository,
    /// The repository has no files of its own.
    Bare,
    /// Another user owns the repository, and git asks before it trusts it.
    ForeignOwner,
    /// Git does not know the user's name.
    NoIdentity,
    /// A merge is not finished.
    MergeInProgress,
    /// A rebase, cherry-pick, revert or bisect is not finished.
    RebaseInProgress,
    /// No branch is checked out.
    DetachedHead,
    /// There is no commit yet.
    NoCommit,
    /// The server asks who this is.
    Login,
    /// The server cannot be reached.
    Network,
    /// The server was there and said nothing for so many seconds; git was killed.
    Timeout {
        /// So many.
        seconds: u64,
    },
    /// There is no repository at the address, or no longer.
    NoRemoteRepository,
    /// Others were first, again and again.
    Rejected,
    /// The branch takes no direct pushes.
    ProtectedBranch,
    /// The server's own rules said no.
    RefusedByServer,
    /// A check on this machine said no.
    Hook,
    /// The commit or tag could not be signed.
    Signing,
    /// Others have changed the same, in a way that only git itself can be told about.
    ConflictForGit,
    /// Others have changed the same, and a person has to choose: the merge waits.
    OpenConflicts,
    /// Others' files would land on files here that are not committed.
    FilesInTheWay,
    /// Their history and this one have nothing in common.
    UnrelatedHistories,
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

impl ErrorKind {
    /// Every kind with its name in message ids.
    pub const ALL: [(Self, &str); 27] = [
        (Self::NoGit, "no-git"),
        (Self::NoRepository, "no-repository"),
        (Self::Bare, "bare"),
        (Self::ForeignOwner, "owner"),
        (Self::NoIdentity, "no-identity"),
        (Self::MergeInProgress, "merge-open"),
        (Self::RebaseInProgress, "rebase-open"),
        (Self::DetachedHead, "detached"),
        (Self::NoCommit, "no-commit"),
        (Self::Login, "login"),
        (Self::Network, "network"),
        (Self::Timeout { seconds: 120 }, "silent"),
        (Self::NoRemoteRepository, "no-remote"),
        (Self::Rejected, "rejected"),
        (Self::ProtectedBranch, "protected"),
        (Self::RefusedByServer, "remote-refused"),
        (Self::Hook, "hook"),
        (Self::Signing, "signing"),
        (Self::ConflictForGit, "conflict"),
        (Self::OpenConflicts, "choose"),
        (Self::FilesInTheWay, "in-the-way"),
        (Self::UnrelatedHistories, "unrelated"),
        (Self::TagTaken, "tag-taken"),
        (Self::Locked, "locked"),
        (Self::ReadOnly, "read-only"),
        (Self::DiskFull, "disk-full"),
        (Self::Other, "other"),
    ];

    /// Its name in message ids.
    pub fn name(self) -> &'static str {
        let is_same = |(kind, _): &&(Self, _)| discriminant(kind) == discriminant(&self);
        Self::ALL.iter().find(is_same).map_or("other", |(_, name)| name)
    }
}

/// Where it stopped, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{kind:?}: {output}")]
pub struct ExchangeError {
    /// What git was doing.
    pub stage: Stage,
    /// What stood in the way.
    pub kind: ErrorKind,
    /// What git or a hook printed, without credentials; may be empty.
    pub output: String,
}

impl ExchangeError {
    pub(in crate::history) fn new(
        stage: Stage,
        kind: ErrorKind,
        output: impl Into<String>,
    ) -> Self {
        Self { stage, kind, output: output.into() }
    }
}
