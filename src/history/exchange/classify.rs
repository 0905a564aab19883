//! What git and the servers print, and which error they mean by it.

use std::path::Path;
use std::process::Output;

use super::error::{ErrorKind, ExchangeError, Stage};
use super::git_output::{readable, without_credentials};
use crate::history::git::{self, GitError};

impl From<GitError> for ExchangeError {
    /// Looking at a repository went wrong.
    fn from(error: GitError) -> Self {
        Self::of_error(Stage::Look, error)
    }
}

impl ExchangeError {
    /// From a git that output no, or could not be run.
    pub(in crate::history) fn of_error(stage: Stage, error: GitError) -> Self {
        match error {
            GitError::NotFound => Self::new(stage, ErrorKind::NoGit, ""),
            GitError::Io { why, .. } => Self::new(stage, ErrorKind::Other, why.to_string()),
            GitError::Elsewhere { .. } => Self::new(stage, ErrorKind::Network, ""),
            GitError::Timeout { after, .. } => {
                Self::new(stage, ErrorKind::Timeout { seconds: after.as_secs() }, "")
            }
            GitError::Failed { stderr, .. } => {
                let output = without_credentials(&stderr);
                Self::new(stage, kind(stage, &output).unwrap_or(ErrorKind::Other), output)
            }
        }
    }

    /// From what a git printed that ended with an error.
    pub(in crate::history) fn of_output(dir: &Path, stage: Stage, output: &Output) -> Self {
        let output = readable(output);
        let of_hook = || is_of_hook(dir, stage, &output).then_some(ErrorKind::Hook);
        let kind = kind(stage, &output).or_else(of_hook).unwrap_or(ErrorKind::Other);
        // A timeout tells all that git's own words tell.
        let output = if matches!(kind, ErrorKind::Timeout { .. }) { String::new() } else { output };
        Self::new(stage, kind, output)
    }
}

/// Words by which an error is known, with strokes between them; the surest first.
const KNOWN: [(ErrorKind, &str); 14] = [
    (ErrorKind::ForeignOwner, "dubious ownership"),
    (ErrorKind::NoRepository, "not a git repository (or any"),
    (ErrorKind::NoIdentity, NO_IDENTITY),
    (
        ErrorKind::Signing,
        "failed to sign|cannot run gpg|No secret key|user.signingkey|signing failed|\
         Couldn't load public key|error: Load key|No private key found for",
    ),
    (
        ErrorKind::Login,
        "Authentication failed|could not read Username|could not read Password|\
         terminal prompts disabled|Permission denied (|Host key verification failed|\
         Access denied|returned error: 401|returned error: 403",
    ),
    (
        ErrorKind::Network,
        "Could not resolve|name resolution|Failed to connect|Couldn't connect|\
         Could not connect|unable to connect|Connection refused|Connection reset|timed out|\
         Network is unreachable|No route to host|remote end hung up|early EOF|\
         unexpected disconnect|bad pack header|expected flush after|unable to access",
    ),
    (
        ErrorKind::NoRemoteRepository,
        "does not appear to be a git repository|not found|does not exist",
    ),
    (ErrorKind::DiskFull, "No space left on device|Disk quota exceeded"),
    (ErrorKind::ProtectedBranch, PROTECTED),
    (ErrorKind::RefusedByServer, "[remote rejected]|pre-receive hook|[remote failure]"),
    (ErrorKind::Locked, "index.lock|Another git process|cannot lock ref"),
    (ErrorKind::FilesInTheWay, "would be overwritten by merge"),
    (ErrorKind::UnrelatedHistories, "refusing to merge unrelated histories"),
    (ErrorKind::ReadOnly, "Read-only file system|Permission denied|insufficient permission"),
];

const NO_IDENTITY: &str =
    "tell me who you are|auto-detect email|empty ident name|no email was given";

const PROTECTED: &str =
    "protected branch|GH006|GH013|TF402455|refusing to update checked out branch";

/// Somebody was first: before this push began, or while it ran.
const FIRST: &str = "(fetch first)|(non-fast-forward)|(cannot lock ref|\
                     (incorrect old value provided)|(failed to update ref)";

/// The kind of error, by git's own words and the server's; `None` where they are not known.
fn kind(stage: Stage, output: &str) -> Option<ErrorKind> {
    if let Some(seconds) = silent_for(output) {
        return Some(ErrorKind::Timeout { seconds });
    }
    // What a push tells of a reference stands first in its line; a server's own words behind
    // `remote:` may hold anything.
    if stage == Stage::Push {
        if has_any(output, FIRST) {
            return Some(ErrorKind::Rejected);
        }
        if has_any(output, "(already exists)|would clobber") {
            return Some(ErrorKind::TagTaken);
        }
        if output.contains("[remote rejected]") {
            let is_protected = has_any(output, PROTECTED);
            let kind = ErrorKind::RefusedByServer;
            return Some(if is_protected { ErrorKind::ProtectedBranch } else { kind });
        }
    }
    // A hook may say anything; git's own words begin their lines.
    let own: Vec<&str> = output.lines().filter(|line| is_gits(line)).collect();
    let of = |text: &str| KNOWN.iter().find(|(_, words)| has_any(text, words)).map(|(t, _)| *t);
    own.iter().find_map(|line| of(line)).or_else(|| match stage {
        // Servers and ssh speak without such a beginning; where nothing tells why, the server's end
        // broke off.
        Stage::Fetch | Stage::Push if !own.is_empty() => of(output).or_else(|| {
            let is_cut = output.contains("Could not read from remote repository");
            is_cut.then_some(ErrorKind::Network)
        }),
        // It stands on a line of its own.
        Stage::Commit | Stage::Tag => {
            output.contains("tell me who you are").then_some(ErrorKind::NoIdentity)
        }
        _ => None,
    })
}

/// For so many seconds, where curl was told to wait no longer.
fn silent_for(output: &str) -> Option<u64> {
    let line = output.lines().find(|line| is_gits(line) && line.contains("Operation too slow"))?;
    line.trim_end().strip_suffix(" seconds")?.rsplit(' ').next()?.parse().ok()
}

fn has_any(text: &str, words: &str) -> bool {
    words.split('|').any(|word| text.contains(word))
}

fn is_gits(line: &str) -> bool {
    ["fatal:", "error:", "gpg:", "ssh:"].iter().any(|start| line.starts_with(start))
}

/// Nothing that git says explains it, and there is a hook that ran.
fn is_of_hook(dir: &Path, stage: Stage, output: &str) -> bool {
    let hooks: &[&str] = match stage {
        Stage::Commit => &["pre-commit", "prepare-commit-msg", "commit-msg"],
        Stage::Merge => &["pre-merge-commit", "prepare-commit-msg", "commit-msg"],
        Stage::Push => &["pre-push"],
        _ => &[],
    };
    let is_there = |hook: &&str| {
        let asked = format!("hooks/{hook}");
        matches!(git::git_path(dir, &asked), Ok(Some(path)) if path.is_file())
    };
    !output.lines().any(|line| line.starts_with("fatal:")) && hooks.iter().any(is_there)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_says_is_kind() {
        use Stage::{Commit, Fetch, Merge, Push};
        for (stage, output, wanted) in [
            (
                Fetch,
                "ssh: Could not resolve hostname x: Name or service not known\nfatal: Could not read from remote repository.",
                ErrorKind::Network,
            ),
            (
                Fetch,
                "fatal: unable to access 'https://x/': Failed to connect to x port 443",
                ErrorKind::Network,
            ),
            (
                Fetch,
                "fatal: could not read Username for 'https://x': terminal prompts disabled",
                ErrorKind::Login,
            ),
            (
                Fetch,
                "git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.",
                ErrorKind::Login,
            ),
            (
                Fetch,
                "fatal: unable to access 'https://x/': The requested URL returned error: 403",
                ErrorKind::Login,
            ),
            (
                Fetch,
                "remote: Repository not found.\nfatal: repository 'https://x/' not found",
                ErrorKind::NoRemoteRepository,
            ),
            (
                Fetch,
                "fatal: unable to access 'https://x/': Operation too slow. Less than 1 bytes/sec transferred the last 120 seconds",
                ErrorKind::Timeout { seconds: 120 },
            ),
            (
                Fetch,
                "fetch-pack: unexpected disconnect while reading sideband packet\nfatal: protocol error: bad pack header",
                ErrorKind::Network,
            ),
            (
                Fetch,
                "fatal: '/x' does not appear to be a git repository",
                ErrorKind::NoRemoteRepository,
            ),
            (
                Push,
                "!\tmain:main\t[rejected] (fetch first)\nerror: failed to push some refs",
                ErrorKind::Rejected,
            ),
            (
                Push,
                "remote: error: GH006: Protected branch update failed\n!\tmain:main\t[remote rejected] (protected branch hook declined)\nerror: failed to push",
                ErrorKind::ProtectedBranch,
            ),
            (
                Push,
                "remote: no, the file is not found\n!\tmain:main\t[remote rejected] (pre-receive hook declined)\nerror: failed to push",
                ErrorKind::RefusedByServer,
            ),
            (
                Commit,
                "Author identity unknown\n\n*** Please tell me who you are.\n\nfatal: unable to auto-detect email address",
                ErrorKind::NoIdentity,
            ),
            (
                Commit,
                "error: gpg failed to sign the data:\nfatal: failed to write commit object",
                ErrorKind::Signing,
            ),
            (
                Commit,
                "error: Couldn't load public key /x.pub: No such file or directory?\n\nfatal: failed to write commit object",
                ErrorKind::Signing,
            ),
            (
                Commit,
                "fatal: Unable to create '/x/.git/index.lock': File exists.",
                ErrorKind::Locked,
            ),
            (
                Merge,
                "error: The following untracked working tree files would be overwritten by merge:\n\ta",
                ErrorKind::FilesInTheWay,
            ),
        ] {
            assert_eq!(kind(stage, output), Some(wanted), "{output}");
        }
        let of_a_hook = "2024/unn/ventetid.toml: owner not found, Connection refused";
        assert_eq!(kind(Commit, of_a_hook), None, "a hook's words are not git's");
    }
}
