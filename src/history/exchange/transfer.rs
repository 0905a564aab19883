//! Others' work in, this work out.

use std::path::Path;
use std::process::Output;

use super::checkout::{Place, Remote};
use super::error::{Stage, Stopped, Trouble};
use super::merge;
use crate::history::git::{self, text};

/// What is between this and the person whose work it is.
pub struct Talk<'a> {
    /// A person answers what git asks.
    pub answers: bool,
    /// Is told each step.
    pub told: &'a mut dyn FnMut(Step),
    /// Words the message of a commit that joins others' work with this.
    pub joining: &'a dyn Fn(&Joined) -> String,
}

/// Others' work that is joined with this.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Joined {
    /// So many commits.
    pub commits: usize,
    /// Who made them, each once, the last first.
    pub authors: Vec<String>,
}

/// What is being done, told while it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Puts the changes into the history.
    Committing,
    /// They are there.
    Committed,
    /// Asks the server for others' work.
    Fetching,
    /// Joins it with this.
    Merging,
    /// Sends.
    Pushing,
    /// Others sent meanwhile: once more.
    Again,
    /// Sends snapshots.
    PushingSnapshots,
    /// Waits on: the server has been silent for a while.
    Waiting,
}

/// What came from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Received {
    /// So many commits.
    pub commits: usize,
}

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

/// Gets others' work and joins it with this. Where both have changed the same, the merge waits for a
/// person ([`Trouble::Choose`]), or is undone where there is more to it than a choice.
///
/// # Errors
/// [`Stopped`]; the files are as they were, save where a merge waits.
pub fn fetch(root: &Path, place: &Place, talk: &mut Talk<'_>) -> Result<Received, Stopped> {
    let Some(remote) = &place.remote else { return Ok(Received::default()) };
    (talk.told)(Step::Fetching);
    asked(root, Stage::Fetch, &["fetch", "--progress", &remote.name], talk)?;
    let theirs = theirs(remote);
    let Some(commits) = count(root, &format!("HEAD..{theirs}"))? else {
        return received_first(root, place, &theirs, talk);
    };
    if commits > 0 {
        (talk.told)(Step::Merging);
        merge(root, &theirs, commits, talk)?;
    }
    Ok(Received { commits })
}

fn theirs(remote: &Remote) -> String {
    format!("refs/remotes/{}/{}", remote.name, remote.branch)
}

/// One of the two sides has no commit: the server is empty, or this repository is.
fn received_first(
    root: &Path,
    place: &Place,
    theirs: &str,
    talk: &Talk<'_>,
) -> Result<Received, Stopped> {
    match (place.has_commit, count(root, theirs)?) {
        (false, Some(commits)) => {
            merge(root, theirs, commits, talk)?;
            Ok(Received { commits })
        }
        _ => Ok(Received::default()),
    }
}

/// Commits in a range; `None` where one of its ends is not there.
fn count(root: &Path, range: &str) -> Result<Option<usize>, Stopped> {
    let told = text(root, &["rev-list", "--count", range, "--"])?;
    Ok(told.and_then(|told| told.parse().ok()))
}

/// Commits that no branch of the server has, as far as is known here.
fn unknown_there(root: &Path, remote: &Remote) -> Result<usize, Stopped> {
    let known = format!("--remotes={}", remote.name);
    let told = text(root, &["rev-list", "--count", "HEAD", "--not", &known, "--"])?;
    Ok(told.and_then(|told| told.parse().ok()).unwrap_or(0))
}

fn merge(root: &Path, theirs: &str, commits: usize, talk: &Talk<'_>) -> Result<(), Stopped> {
    let joined = Joined { commits, authors: authors(root, theirs)? };
    // Hooks add lines to what ends with one.
    let message = format!("{}\n", (talk.joining)(&joined));
    // A user's `merge.ff = only` is for other work. A merge that waits keeps the message.
    let args = ["merge", "--quiet", "--ff", "--no-edit", "-m", &message, theirs];
    let output = git::attempt(root, &args, &[], talk.answers)
        .map_err(|error| Stopped::of_error(Stage::Merge, error))?;
    if output.status.success() {
        return Ok(());
    }
    let open = text(root, &["diff", "--name-only", "--diff-filter=U"])?;
    let open = open.filter(|files| !files.is_empty());
    if open.is_some() && merge::is_for_a_person(root)? {
        // The merge waits: see [`merge::conclude`].
        let left = merge::told(root).unwrap_or_default();
        return Err(Stopped::new(Stage::Merge, Trouble::Choose, left));
    }
    let stopped = match open {
        Some(files) => Stopped::new(Stage::Merge, Trouble::Conflict, files),
        None => Stopped::of_output(root, Stage::Merge, &output),
    };
    // Refused where no merge was begun: then there is nothing to undo.
    let _ = git::run(root, &["merge", "--abort"], &[]);
    Err(stopped)
}

/// Who made what is theirs and not ours.
fn authors(root: &Path, theirs: &str) -> Result<Vec<String>, Stopped> {
    let args = ["log", "--no-merges", "--format=%aN", theirs, "--not", "HEAD", "--"];
    let told = text(root, &args)?.unwrap_or_default();
    let mut authors: Vec<String> = Vec::new();
    for name in told.lines().filter(|name| !name.is_empty()) {
        if !authors.iter().any(|known| known == name) {
            authors.push(name.to_owned());
        }
    }
    Ok(authors)
}

/// Gets others' work, joins it, and sends the branch and the snapshots.
///
/// # Errors
/// [`Stopped`]; what is committed stays committed, and the files are as they were, save where a merge
/// waits for a person.
pub fn send(root: &Path, place: &Place, talk: &mut Talk<'_>) -> Result<Sent, Stopped> {
    let Some(remote) = &place.remote else { return Ok(Sent::default()) };
    merge::nothing_left(root, Stage::Push)?;
    let mut sent = Sent::default();
    for at in 1..=TRIES {
        let received = fetch(root, place, talk)?;
        sent.received.commits += received.commits;
        let theirs = theirs(remote);
        let ahead = match count(root, &format!("{theirs}..HEAD"))? {
            None => unknown_there(root, remote)?,
            Some(ahead) => ahead,
        };
        if ahead == 0 && remote.is_upstream {
            break;
        }
        (talk.told)(Step::Pushing);
        match push(root, remote, &place.branch, talk) {
            Ok(()) => {
                sent.commits = ahead;
                break;
            }
            Err(stopped) if stopped.trouble == Trouble::Rejected && at < TRIES => {
                (talk.told)(Step::Again);
            }
            Err(stopped) => return Err(stopped),
        }
    }
    sent.snapshots = push_snapshots(root, remote, talk)?;
    Ok(sent)
}

fn push(root: &Path, remote: &Remote, branch: &str, talk: &mut Talk<'_>) -> Result<(), Stopped> {
    let refs = format!("refs/heads/{branch}:refs/heads/{}", remote.branch);
    let mut args = vec!["push", "--porcelain", "--progress"];
    if !remote.is_upstream {
        args.push("--set-upstream");
    }
    args.extend([&*remote.name, &refs]);
    asked(root, Stage::Push, &args, talk).map(|_| ())
}

/// Sends the snapshots that the server does not have; none is ever moved.
fn push_snapshots(root: &Path, remote: &Remote, talk: &mut Talk<'_>) -> Result<usize, Stopped> {
    let format = "--format=%(objectname) %(refname)";
    let ours = text(root, &["for-each-ref", format, "refs/tags/risiko"])?.unwrap_or_default();
    if ours.is_empty() {
        return Ok(0);
    }
    let mut waits = || (talk.told)(Step::Waiting);
    let theirs = snapshots_of(root, &remote.name, talk.answers, &mut waits)?;
    let ours = ours.lines().filter_map(|line| line.split_once(' '));
    let missing: Vec<(&str, &str)> = ours
        .filter(|(id, name)| !theirs.contains(&((*id).to_owned(), (*name).to_owned())))
        .collect();
    if missing.is_empty() {
        return Ok(0);
    }
    (talk.told)(Step::PushingSnapshots);
    let refs: Vec<String> = missing.iter().map(|(_, name)| format!("{name}:{name}")).collect();
    let refs = refs.iter().map(String::as_str);
    let args = ["push", "--porcelain", "--progress", &*remote.name];
    let args: Vec<&str> = args.into_iter().chain(refs).collect();
    let mut waits = || (talk.told)(Step::Waiting);
    let output = git::run_with_timeout(root, &args, talk.answers, &mut waits)
        .map_err(|error| Stopped::of_error(Stage::Push, error))?;
    if output.status.success() {
        return Ok(missing.len());
    }
    let stopped = Stopped::of_output(root, Stage::Push, &output);
    let taken = |name: &&str| theirs.iter().any(|(_, there)| there == name);
    let names: Vec<&str> = missing.iter().map(|(_, name)| *name).filter(taken).collect();
    if names.is_empty() {
        return Err(stopped);
    }
    let names: Vec<_> = names.iter().map(|name| name.trim_start_matches("refs/tags/")).collect();
    Err(Stopped::new(Stage::Push, Trouble::TagTaken, names.join("\n")))
}

/// The snapshots of a remote: their objects and names.
pub(in crate::history) fn snapshots_of(
    root: &Path,
    remote: &str,
    answers: bool,
    waits: &mut dyn FnMut(),
) -> Result<Vec<(String, String)>, Stopped> {
    let args = ["ls-remote", "--quiet", "--refs", remote, TAGS];
    let output = succeeded(root, Stage::Fetch, &args, answers, waits)?;
    let listed = String::from_utf8_lossy(&output.stdout).into_owned();
    let pairs = listed.lines().filter_map(|line| line.split_once('\t'));
    Ok(pairs.map(|(id, name)| (id.to_owned(), name.to_owned())).collect())
}

fn asked(root: &Path, stage: Stage, args: &[&str], talk: &mut Talk<'_>) -> Result<Output, Stopped> {
    let mut waits = || (talk.told)(Step::Waiting);
    succeeded(root, stage, args, talk.answers, &mut waits)
}

fn succeeded(
    root: &Path,
    stage: Stage,
    args: &[&str],
    answers: bool,
    waits: &mut dyn FnMut(),
) -> Result<Output, Stopped> {
    let output = git::run_with_timeout(root, args, answers, waits)
        .map_err(|error| Stopped::of_error(stage, error))?;
    if output.status.success() {
        return Ok(output);
    }
    Err(Stopped::of_output(root, stage, &output))
}
