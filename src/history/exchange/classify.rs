//! What git and the servers say, and what they mean by it.

use std::path::Path;

use super::error::{Stage, Trouble};
use crate::history::git;

/// Words by which a trouble is known, the surest first.
const KNOWN: [(Trouble, &[&str]); 14] = [
    (Trouble::Owner, &["dubious ownership"]),
    (Trouble::NoRepository, &["not a git repository (or any"]),
    (
        Trouble::NoIdentity,
        &["tell me who you are", "auto-detect email", "empty ident name", "no email was given"],
    ),
    (
        Trouble::Signing,
        &[
            "failed to sign",
            "cannot run gpg",
            "No secret key",
            "user.signingkey",
            "signing failed",
            // With ssh instead of gpg.
            "Couldn't load public key",
            "error: Load key",
            "No private key found for",
        ],
    ),
    (
        Trouble::Login,
        &[
            "Authentication failed",
            "could not read Username",
            "could not read Password",
            "terminal prompts disabled",
            "Permission denied (",
            "Host key verification failed",
            "Access denied",
            "returned error: 401",
            "returned error: 403",
        ],
    ),
    (
        Trouble::Network,
        &[
            "Could not resolve",
            "name resolution",
            "Failed to connect",
            "Couldn't connect",
            "Could not connect",
            "unable to connect",
            "Connection refused",
            "Connection reset",
            "timed out",
            "Network is unreachable",
            "No route to host",
            "remote end hung up",
            "early EOF",
            "unexpected disconnect",
            "bad pack header",
            "expected flush after",
            "unable to access",
        ],
    ),
    (Trouble::NoRemote, &["does not appear to be a git repository", "not found", "does not exist"]),
    (Trouble::DiskFull, &["No space left on device", "Disk quota exceeded"]),
    (
        Trouble::Protected,
        &[
            "protected branch",
            "GH006",
            "GH013",
            "TF402455",
            "refusing to update checked out branch",
        ],
    ),
    (Trouble::RemoteRefused, &["[remote rejected]", "pre-receive hook", "[remote failure]"]),
    (Trouble::Locked, &["index.lock", "Another git process", "cannot lock ref"]),
    (Trouble::InTheWay, &["would be overwritten by merge"]),
    (Trouble::Unrelated, &["refusing to merge unrelated histories"]),
    (Trouble::ReadOnly, &["Read-only file system", "Permission denied", "insufficient permission"]),
];

/// Somebody was first: before this push began, or while it ran.
const FIRST: [&str; 5] = [
    "(fetch first)",
    "(non-fast-forward)",
    "(cannot lock ref",
    "(incorrect old value provided)",
    "(failed to update ref)",
];

/// What stands in the way, by git's own words and the server's; `None` where they are not known.
pub(super) fn recognised(stage: Stage, said: &str) -> Option<Trouble> {
    if let Some(seconds) = silent_for(said) {
        return Some(Trouble::Silent { seconds });
    }
    // What a push tells of a reference stands first in its line; a server's own words behind
    // `remote:` may hold anything.
    if stage == Stage::Push {
        if has_any(said, &FIRST) {
            return Some(Trouble::Rejected);
        }
        if said.contains("(already exists)") || said.contains("would clobber") {
            return Some(Trouble::TagTaken);
        }
        if said.contains("[remote rejected]") {
            let protected = KNOWN.iter().find(|(trouble, _)| *trouble == Trouble::Protected);
            let is_protected = protected.is_some_and(|(_, words)| has_any(said, words));
            return Some(if is_protected { Trouble::Protected } else { Trouble::RemoteRefused });
        }
    }
    // A hook may say anything; git's own words begin their lines.
    let own: Vec<&str> = said.lines().filter(|line| is_gits(line)).collect();
    let of = |text: &str| KNOWN.iter().find(|(_, words)| has_any(text, words)).map(|(t, _)| *t);
    own.iter().find_map(|line| of(line)).or_else(|| match stage {
        // Servers and ssh speak without such a beginning.
        Stage::Fetch | Stage::Push if !own.is_empty() => of(said).or_else(|| broke_off(said)),
        Stage::Commit | Stage::Tag => of_identity(said),
        _ => None,
    })
}

/// For so many seconds, where curl was told to wait no longer.
fn silent_for(said: &str) -> Option<u64> {
    let line = said.lines().find(|line| is_gits(line) && line.contains("Operation too slow"))?;
    line.trim_end().strip_suffix(" seconds")?.rsplit(' ').next()?.parse().ok()
}

/// The server's end broke off, and nothing else tells why.
fn broke_off(said: &str) -> Option<Trouble> {
    said.contains("Could not read from remote repository").then_some(Trouble::Network)
}

/// "Please tell me who you are" stands on a line of its own.
fn of_identity(said: &str) -> Option<Trouble> {
    let (trouble, words) = KNOWN[2];
    has_any(said, &words[..1]).then_some(trouble)
}

fn has_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.contains(word))
}

fn is_gits(line: &str) -> bool {
    ["fatal:", "error:", "gpg:", "ssh:"].iter().any(|start| line.starts_with(start))
}

/// Nothing that git says explains it, and there is a hook that ran.
pub(super) fn is_of_hook(dir: &Path, stage: Stage, said: &str) -> bool {
    let hooks: &[&str] = match stage {
        Stage::Commit => &["pre-commit", "prepare-commit-msg", "commit-msg"],
        Stage::Merge => &["pre-merge-commit", "prepare-commit-msg", "commit-msg"],
        Stage::Push => &["pre-push"],
        _ => &[],
    };
    let is_there = |hook: &&str| {
        let asked = format!("hooks/{hook}");
        let told = git::read(dir, &["rev-parse", "--git-path", &asked], &[]);
        told.is_ok_and(|told| dir.join(String::from_utf8_lossy(&told).trim()).is_file())
    };
    !said.lines().any(|line| line.starts_with("fatal:")) && hooks.iter().any(is_there)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_git_says_is_recognised() {
        use Stage::{Commit, Fetch, Merge, Push};
        for (stage, said, wanted) in [
            (
                Fetch,
                "ssh: Could not resolve hostname x: Name or service not known\nfatal: Could not read from remote repository.",
                Trouble::Network,
            ),
            (
                Fetch,
                "fatal: unable to access 'https://x/': Failed to connect to x port 443",
                Trouble::Network,
            ),
            (
                Fetch,
                "fatal: could not read Username for 'https://x': terminal prompts disabled",
                Trouble::Login,
            ),
            (
                Fetch,
                "git@x: Permission denied (publickey).\nfatal: Could not read from remote repository.",
                Trouble::Login,
            ),
            (
                Fetch,
                "fatal: unable to access 'https://x/': The requested URL returned error: 403",
                Trouble::Login,
            ),
            (
                Fetch,
                "remote: Repository not found.\nfatal: repository 'https://x/' not found",
                Trouble::NoRemote,
            ),
            (
                Fetch,
                "fatal: unable to access 'https://x/': Operation too slow. Less than 1 bytes/sec transferred the last 120 seconds",
                Trouble::Silent { seconds: 120 },
            ),
            (
                Fetch,
                "fetch-pack: unexpected disconnect while reading sideband packet\nfatal: protocol error: bad pack header",
                Trouble::Network,
            ),
            (Fetch, "fatal: '/x' does not appear to be a git repository", Trouble::NoRemote),
            (
                Push,
                "!\tmain:main\t[rejected] (fetch first)\nerror: failed to push some refs",
                Trouble::Rejected,
            ),
            (
                Push,
                "remote: error: GH006: Protected branch update failed\n!\tmain:main\t[remote rejected] (protected branch hook declined)\nerror: failed to push",
                Trouble::Protected,
            ),
            (
                Push,
                "remote: no, the file is not found\n!\tmain:main\t[remote rejected] (pre-receive hook declined)\nerror: failed to push",
                Trouble::RemoteRefused,
            ),
            (
                Commit,
                "Author identity unknown\n\n*** Please tell me who you are.\n\nfatal: unable to auto-detect email address",
                Trouble::NoIdentity,
            ),
            (
                Commit,
                "error: gpg failed to sign the data:\nfatal: failed to write commit object",
                Trouble::Signing,
            ),
            (
                Commit,
                "error: Couldn't load public key /x.pub: No such file or directory?\n\nfatal: failed to write commit object",
                Trouble::Signing,
            ),
            (Commit, "fatal: Unable to create '/x/.git/index.lock': File exists.", Trouble::Locked),
            (
                Merge,
                "error: The following untracked working tree files would be overwritten by merge:\n\ta",
                Trouble::InTheWay,
            ),
        ] {
            assert_eq!(recognised(stage, said), Some(wanted), "{said}");
        }
        let of_a_hook = "2024/unn/ventetid.toml: owner not found, Connection refused";
        assert_eq!(recognised(Commit, of_a_hook), None, "a hook's words are not git's");
    }
}
