//! A merge that waits for a person: whether there is one, who is behind the two sides, and how it
//! ends.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::error::{Stage, Stopped, Trouble};
use crate::history::git::{self, text};
use crate::history::item_log::{Commit, last_of};
use crate::store::{FileKind, choosing, open_conflicts};

/// The commits that gave a file its two values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Behind {
    /// Ours, where git can tell.
    pub ours: Option<Commit>,
    /// Theirs, where git can tell.
    pub theirs: Option<Commit>,
}

/// Who is behind the two values in a file: of an open merge its sides, otherwise the sides of the
/// last merge that touched the file.
pub fn behind(root: &Path, file: &Path) -> Behind {
    let [ours, theirs] = match is_open(root) {
        true => ["HEAD".to_owned(), "MERGE_HEAD".to_owned()],
        false => {
            let name = file.to_string_lossy();
            let args = ["log", "--max-count=1", "--merges", "--format=%H", "--", &*name];
            let Ok(Some(merge)) = text(root, &args) else { return Behind::default() };
            if merge.is_empty() {
                return Behind::default();
            }
            [format!("{merge}^1"), format!("{merge}^2")]
        }
    };
    let last = |side: &str, other: &str| {
        let own = last_of(root, &[side, &format!("^{other}")], file);
        own.or_else(|| last_of(root, &[side], file))
    };
    Behind { ours: last(&ours, &theirs), theirs: last(&theirs, &ours) }
}

/// Whether a merge was begun and not ended.
pub fn is_open(root: &Path) -> bool {
    let path = text(root, &["rev-parse", "--git-path", "MERGE_HEAD"]);
    matches!(&path, Ok(Some(path)) if root.join(path).exists())
}

/// Takes an open merge back: everything is as it was before it.
///
/// # Errors
/// [`Stopped`] where git cannot, as where files that the merge does not know are in its way.
pub fn abort(root: &Path) -> Result<(), Stopped> {
    let aborted = git::attempt(root, &["merge", "--abort"], &[], false);
    let aborted = aborted.map_err(|error| Stopped::of_error(Stage::Merge, error))?;
    if !aborted.status.success() {
        return Err(Stopped::of_output(root, Stage::Merge, &aborted));
    }
    Ok(())
}

/// Ends an open merge in which everything is chosen; whether that was done: a merge in which git waits
/// for nothing but a commit is somebody's own. The commit is made by
/// the user's own git, as every other.
///
/// # Errors
/// [`Stopped`]: [`Trouble::Choose`] where something is left to choose, [`Trouble::MergeOpen`] where
/// the merge is about more than the register, and what git says. The merge is then as it was.
pub fn conclude(root: &Path, answers: bool) -> Result<bool, Stopped> {
    if !is_open(root) {
        return Ok(false);
    }
    let unmerged = unmerged(root)?;
    if unmerged.own.is_empty() && unmerged.foreign.is_empty() {
        // Somebody is at work with git.
        return Ok(false);
    }
    if let Some(foreign) = unmerged.foreign_to(root, |_| true) {
        return Err(Stopped::new(Stage::Merge, Trouble::MergeOpen, foreign));
    }
    nothing_left(root, Stage::Merge)?;
    let failed = |error| Stopped::of_error(Stage::Commit, error);
    if !unmerged.own.is_empty() {
        let mut list = Vec::new();
        for file in unmerged.own.keys() {
            list.extend_from_slice(file.to_string_lossy().as_bytes());
            list.push(0);
        }
        let add = ["--literal-pathspecs", "add", "--pathspec-from-file=-", "--pathspec-file-nul"];
        let added = git::attempt(root, &add, &list, answers).map_err(failed)?;
        if !added.status.success() {
            return Err(Stopped::of_output(root, Stage::Commit, &added));
        }
    }
    let commit = ["commit", "--quiet", "--no-edit", "--cleanup=strip"];
    let stopped = match git::attempt(root, &commit, &[], answers) {
        Ok(done) if done.status.success() => return Ok(true),
        Ok(done) => Stopped::of_output(root, Stage::Commit, &done),
        Err(error) => failed(error),
    };
    // Git keeps the sides of what was joined; where it does not, the merge is ended with git alone.
    let files: Vec<_> = unmerged.own.keys().map(|file| file.to_string_lossy()).collect();
    let files = files.iter().map(AsRef::as_ref);
    let back: Vec<&str> = ["update-index", "--unresolve", "--"].into_iter().chain(files).collect();
    let _ = git::run(root, &back, &[]);
    Err(stopped)
}

/// What a merge that has just stopped leaves: whether a person can choose in the register's own
/// files, and nothing else is in the way.
pub(super) fn is_for_a_person(root: &Path) -> Result<bool, Stopped> {
    let unmerged = unmerged(root)?;
    let has_conflict = |text: &str| !open_conflicts(text).is_empty();
    Ok(!unmerged.own.is_empty() && unmerged.foreign_to(root, has_conflict).is_none())
}

/// Stops what is under way where something is left to choose: nothing undecided is sent.
pub(super) fn nothing_left(root: &Path, stage: Stage) -> Result<(), Stopped> {
    told(root).map_or(Ok(()), |open| Err(Stopped::new(stage, Trouble::Choose, open)))
}

/// Files of an open merge that no choice in the register ends: one side has taken them away, or git
/// could not join them. Empty without a merge.
pub fn left_to_git(root: &Path) -> Vec<String> {
    let unmerged = if is_open(root) { unmerged(root).ok() } else { None };
    let files = unmerged.and_then(|unmerged| unmerged.foreign_to(root, |_| true));
    files.iter().flat_map(|files| files.lines().map(str::to_owned)).collect()
}

/// What is left to choose, file by file; `None` where nothing is.
pub(super) fn told(root: &Path) -> Option<String> {
    let mut files: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for open in choosing::undecided(root) {
        *files.entry(open.file).or_default() += 1;
    }
    let line = |(file, count): (&PathBuf, &usize)| format!("{} ({count})", file.display());
    let lines: Vec<String> = files.iter().map(line).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Files that a merge has not joined.
#[derive(Default)]
struct Unmerged {
    /// The register's own, relative to its folder, with the stages that git has of them.
    own: BTreeMap<PathBuf, Vec<u8>>,
    /// Others, relative to the top of the repository.
    foreign: Vec<String>,
}

impl Unmerged {
    /// The files that no choice in the register ends, a line each; `None` where there are none. A
    /// file that one side has taken away is such a one, and so is one with lines between markers.
    fn foreign_to(&self, root: &Path, is_right: impl Fn(&str) -> bool) -> Option<String> {
        let has_both = |stages: &[u8]| stages.contains(&b'2') && stages.contains(&b'3');
        let is_whole = |file: &Path| {
            let text = fs::read_to_string(root.join(file)).ok();
            text.is_some_and(|text| text.parse::<toml::Table>().is_ok() && is_right(&text))
        };
        let own = self.own.iter().filter(|(file, stages)| !has_both(stages) || !is_whole(file));
        let own = own.map(|(file, _)| file.display().to_string());
        let all: Vec<String> = self.foreign.iter().cloned().chain(own).collect();
        (!all.is_empty()).then(|| all.join("\n"))
    }
}

fn unmerged(root: &Path) -> Result<Unmerged, Stopped> {
    let prefix = text(root, &["rev-parse", "--show-prefix"])?.unwrap_or_default();
    let listed = git::read(root, &["ls-files", "--unmerged", "--full-name", "-z", ":/"], &[]);
    let listed = listed.map_err(|error| Stopped::of_error(Stage::Merge, error))?;
    let mut unmerged = Unmerged::default();
    for entry in listed.split(|b| *b == 0) {
        let Some(tab) = entry.iter().position(|b| *b == b'\t') else { continue };
        let (Some(stage), path) = (entry[..tab].last(), &entry[tab + 1..]) else { continue };
        let path = String::from_utf8_lossy(path).into_owned();
        match path.strip_prefix(&prefix).map(PathBuf::from) {
            Some(own) if FileKind::of(&own).is_some() => {
                unmerged.own.entry(own).or_default().push(*stage);
            }
            _ if unmerged.foreign.contains(&path) => {}
            _ => unmerged.foreign.push(path),
        }
    }
    Ok(unmerged)
}
