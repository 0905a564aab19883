//! This work out: the branch, and the snapshots.

use std::collections::BTreeSet;
use std::path::Path;

use super::checkout::{Checkout, Remote};
use super::error::{ErrorKind, ExchangeError, Stage};
use super::fetch::{Received, count, fetch, tracking_branch};
use super::interaction::{Interaction, Step};
use super::run::{ask_server, run_on_server};
use super::undecided::require_no_conflicts;
use crate::history::git::text;

/// What was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sent {
    /// What came from others first.
    pub received: Received,
    /// So many commits went out.
    pub commits: usize,
    /// So many snapshots went out.
    pub snapshots: usize,
}

/// Snapshots on both sides.
const TAGS: &str = "refs/tags/risiko/*";

/// So often others may be first before it is given up.
const TRIES: usize = 2;

/// Gets others' work, merges it, and sends the branch and the snapshots.
///
/// # Errors
/// [`ExchangeError`]; what is committed stays committed, and the files are as they were, save where a
/// merge waits for a person.
pub fn send(
    root: &Path,
    checkout: &Checkout,
    talk: &mut Interaction<'_>,
) -> Result<Sent, ExchangeError> {
    let Some(remote) = &checkout.remote else { return Ok(Sent::default()) };
    require_no_conflicts(root, Stage::Push)?;
    let mut sent = Sent::default();
    for at in 1..=TRIES {
        sent.received.commits += fetch(root, checkout, talk)?.commits;
        let ahead = match count(root, &format!("{}..HEAD", tracking_branch(remote)))? {
            None => unknown_on_server(root, remote)?,
            Some(ahead) => ahead,
        };
        if ahead == 0 && remote.is_upstream {
            break;
        }
        (talk.progress)(Step::Pushing);
        match push(root, remote, &checkout.branch, talk) {
            Ok(()) => {
                sent.commits = ahead;
                break;
            }
            Err(error) if error.kind == ErrorKind::Rejected && at < TRIES => {
                (talk.progress)(Step::Retrying);
            }
            Err(error) => return Err(error),
        }
    }
    sent.snapshots = push_snapshots(root, remote, talk)?;
    Ok(sent)
}

/// Commits that no branch of the server has, as far as is known here.
fn unknown_on_server(root: &Path, remote: &Remote) -> Result<usize, ExchangeError> {
    let known = format!("--remotes={}", remote.name);
    let counted = text(root, &["rev-list", "--count", "HEAD", "--not", &known, "--"])?;
    Ok(counted.and_then(|counted| counted.parse().ok()).unwrap_or(0))
}

fn push(
    root: &Path,
    remote: &Remote,
    branch: &str,
    talk: &mut Interaction<'_>,
) -> Result<(), ExchangeError> {
    let refs = format!("refs/heads/{branch}:refs/heads/{}", remote.branch);
    let mut args = vec!["push", "--porcelain", "--progress"];
    if !remote.is_upstream {
        args.push("--set-upstream");
    }
    args.extend([&*remote.name, &refs]);
    run_on_server(root, Stage::Push, &args, talk)
}

/// Sends the snapshots that the server does not have; none is ever moved.
fn push_snapshots(
    root: &Path,
    remote: &Remote,
    talk: &mut Interaction<'_>,
) -> Result<usize, ExchangeError> {
    let format = "--format=%(objectname)%09%(refname)";
    let ours = text(root, &["for-each-ref", format, "refs/tags/risiko"])?.unwrap_or_default();
    if ours.is_empty() {
        return Ok(0);
    }
    let on_silence = &mut || (talk.progress)(Step::ServerSilent);
    let theirs = snapshots_on_server(root, &remote.name, talk.prompts, on_silence)?;
    let missing: Vec<(String, String)> =
        pairs(&ours).into_iter().filter(|pair| !theirs.contains(pair)).collect();
    if missing.is_empty() {
        return Ok(0);
    }
    (talk.progress)(Step::PushingSnapshots);
    let refs: Vec<String> = missing.iter().map(|(_, name)| format!("{name}:{name}")).collect();
    let mut args = vec!["push", "--porcelain", "--progress", &*remote.name];
    args.extend(refs.iter().map(String::as_str));
    let Err(error) = run_on_server(root, Stage::Push, &args, talk) else {
        return Ok(missing.len());
    };
    let is_taken = |name: &&String| theirs.iter().any(|(_, there)| there == *name);
    let taken = missing.iter().map(|(_, name)| name).filter(is_taken);
    let taken: Vec<&str> = taken.map(|name| name.trim_start_matches("refs/tags/")).collect();
    match taken.is_empty() {
        true => Err(error),
        false => Err(ExchangeError::new(Stage::Push, ErrorKind::TagTaken, taken.join("\n"))),
    }
}

/// The snapshots of a remote: their objects and names.
pub(in crate::history) fn snapshots_on_server(
    root: &Path,
    remote: &str,
    prompts: bool,
    on_silence: &mut dyn FnMut(),
) -> Result<BTreeSet<(String, String)>, ExchangeError> {
    let args = ["ls-remote", "--quiet", "--refs", remote, TAGS];
    ask_server(root, Stage::Fetch, &args, prompts, on_silence).map(|listed| pairs(&listed))
}

fn pairs(listed: &str) -> BTreeSet<(String, String)> {
    let pairs = listed.lines().filter_map(|line| line.split_once('\t'));
    pairs.map(|(id, name)| (id.to_owned(), name.to_owned())).collect()
}
