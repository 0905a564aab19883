//! From what a person names to commits and the disk, trust by trust.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{Label, Revision, RevisionError, Source};
use crate::history::git::{self, GitError, Objects};
use crate::history::snapshots::{Snapshot, folders, of_trust, tags, tags_before, with_folders};
use crate::model::{Date, Slug};
use crate::store::ROOT_FILE;

/// A state of the register.
#[derive(Debug, Clone)]
pub(super) struct ResolvedState {
    /// Where trusts without one of their own are read from; `None` where only some trusts have
    /// such a state.
    pub(super) whole: Option<Source>,
    /// Trusts with a snapshot of their own.
    pub(super) own: BTreeMap<Slug, Source>,
    /// Only this trust was named.
    pub(super) only: Option<Slug>,
    /// The name is a year's.
    pub(super) year: Option<i32>,
    /// What it is called.
    pub(super) label: Label,
}

impl ResolvedState {
    fn of(source: Source, label: Label) -> Self {
        Self { whole: Some(source), own: BTreeMap::new(), only: None, year: None, label }
    }

    /// Where a trust is read from.
    pub(super) fn of_trust(&self, trust: &Slug) -> Option<&Source> {
        self.own.get(trust).or(self.whole.as_ref())
    }

    /// Where the register's own files are read from.
    pub(super) fn any(&self) -> Option<&Source> {
        self.whole.as_ref().or_else(|| self.own.values().next())
    }
}

/// What is checked out.
const HEAD: &str = "HEAD";

/// Finds states; git is started for those that need it only.
pub(super) struct Resolver<'a> {
    pub(super) root: &'a Path,
    pub(super) trust: Option<&'a Slug>,
    /// The commit that the last snapshots and days are looked back to from.
    tip: String,
    objects: Option<Objects>,
    snapshots: Option<Vec<Snapshot>>,
}

impl<'a> Resolver<'a> {
    pub(super) fn new(root: &'a Path, trust: Option<&'a Slug>) -> Self {
        Self { root, trust, tip: HEAD.to_owned(), objects: None, snapshots: None }
    }

    /// Looks back from a state's commit instead of from what is checked out.
    pub(super) fn look_back_from(&mut self, state: &ResolvedState) {
        if let Some(Source::Commit(commit)) = state.any() {
            self.tip.clone_from(commit);
        }
    }

    /// What git has stored.
    pub(super) fn objects(&mut self) -> Result<&mut Objects, RevisionError> {
        let objects = match self.objects.take() {
            Some(objects) => objects,
            None => Objects::open(self.root)?,
        };
        Ok(self.objects.insert(objects))
    }

    /// The state that a name means.
    pub(super) fn resolve(&mut self, name: &Revision) -> Result<ResolvedState, RevisionError> {
        let found = match name {
            Revision::WorkingTree => Ok(ResolvedState::of(self.on_disk(), Label::WorkingTree)),
            Revision::Year(year) => self.year(*year),
            Revision::EndOf(day) => self.end_of(*day),
            Revision::LastSnapshot => self.last_snapshot(),
            Revision::Named(given) => self.named(given),
        };
        found.map_err(|error| self.explained(error))
    }

    fn is_in_repository(&self) -> bool {
        self.root.ancestors().any(|dir| dir.join(".git").exists())
    }

    /// Git's refusal outside a repository, told as that.
    fn explained(&self, error: RevisionError) -> RevisionError {
        match error {
            RevisionError::Git(GitError::Failed { .. }) if !self.is_in_repository() => {
                RevisionError::NoRepository(self.root.to_owned())
            }
            error => error,
        }
    }

    /// The files as they are.
    fn on_disk(&self) -> Source {
        Source::Folder(self.root.to_owned())
    }

    fn year(&mut self, year: i32) -> Result<ResolvedState, RevisionError> {
        if self.root.join(year.to_string()).is_dir() {
            let state = ResolvedState::of(self.on_disk(), Label::Year(year));
            return Ok(ResolvedState { year: Some(year), ..state });
        }
        // Four digits may also begin a commit's id or name a tag.
        match self.named(&year.to_string()) {
            Err(RevisionError::Unknown { .. }) => Err(RevisionError::NoYear(year)),
            found => found,
        }
    }

    fn end_of(&mut self, day: Date) -> Result<ResolvedState, RevisionError> {
        let until = format!("--until={day} 23:59:59");
        let args = ["rev-list", "--first-parent", "--max-count=1", &until, &self.tip, "--"];
        let found = git::read(self.root, &args, &[]);
        let found = found.map(|commit| String::from_utf8_lossy(&commit).trim().to_owned());
        if let Some(commit) = found.as_ref().ok().filter(|commit| !commit.is_empty()) {
            return Ok(ResolvedState::of(Source::Commit(commit.clone()), Label::EndOf(day)));
        }
        // What git does not know of may have been kept as a folder.
        let folders = self.folders();
        let by_then: Vec<Snapshot> = folders.iter().filter(|s| s.on <= day).cloned().collect();
        match found {
            Err(error) if folders.is_empty() => Err(error.into()),
            _ if by_then.is_empty() => Err(RevisionError::NothingBy(day)),
            _ => self.last_of(&by_then),
        }
    }

    fn last_snapshot(&mut self) -> Result<ResolvedState, RevisionError> {
        let made = match tags_before(self.root, &self.tip) {
            // Before the first commit there is nothing to look back from.
            Err(GitError::Failed { .. }) => tags(self.root),
            found => found,
        };
        self.last_of(&self.with_folders(made)?)
    }

    /// Each trust's last one of these, which are the newest first.
    fn last_of(&self, snapshots: &[Snapshot]) -> Result<ResolvedState, RevisionError> {
        let whole = snapshots.iter().find(|snapshot| snapshot.trust.is_none());
        let trusts = snapshots.iter().filter_map(|snapshot| snapshot.trust.as_ref());
        let own: BTreeMap<&Slug, &Snapshot> = trusts
            .filter_map(|trust| Some((trust, *of_trust(snapshots, trust).first()?)))
            .filter(|(_, latest)| latest.trust.is_some())
            .collect();
        let of_one = self.trust.map(|trust| own.get(trust).copied().or(whole));
        let counted: Vec<&Snapshot> = match of_one {
            Some(one) => one.into_iter().collect(),
            None => whole.into_iter().chain(own.values().copied()).collect(),
        };
        let first = counted.first().ok_or(RevisionError::NoSnapshot)?;
        let is_one_name = counted.iter().all(|snapshot| snapshot.name == first.name);
        let label = match is_one_name {
            true => Label::Snapshot { name: first.name.clone(), on: first.on },
            false => Label::LastSnapshots,
        };
        Ok(of_snapshots(whole, own.into_values(), None, label))
    }

    fn named(&mut self, given: &str) -> Result<ResolvedState, RevisionError> {
        // It begins while git lists the snapshots.
        let has_git = self.objects().is_ok();
        if let Some(state) = self.snapshot(given) {
            return Ok(state);
        }
        if has_git && let Some(state) = self.revision(given) {
            return state;
        }
        if let Some(state) = folder(given) {
            return Ok(state);
        }
        match tags(self.root) {
            // Git has no answer, and that is why.
            Err(error) if self.snapshots().is_empty() || self.is_in_repository() => {
                Err(error.into())
            }
            _ => Err(self.unknown(given)),
        }
    }

    /// Nothing has this name, but these have one.
    pub(super) fn unknown(&mut self, given: &str) -> RevisionError {
        let mut known: Vec<String> = Vec::new();
        for snapshot in self.snapshots() {
            if !known.contains(&snapshot.name) {
                known.push(snapshot.name.clone());
            }
        }
        RevisionError::Unknown { given: given.to_owned(), known }
    }

    /// The commit of this name; nothing where git knows none, or cannot be asked.
    fn revision(&mut self, given: &str) -> Option<Result<ResolvedState, RevisionError>> {
        // A colon names a file or searches messages: no state of the register.
        if given.is_empty() || given.contains([':', '\n']) {
            return None;
        }
        let asked = self.objects().and_then(|git| Ok(git.get(format!("{given}^{{commit}}"))?));
        match asked {
            Ok(found) => {
                let commit = found.filter(|object| object.kind == "commit")?;
                let label = Label::Revision { given: given.to_owned(), on: day_of(&commit.bytes) };
                Some(Ok(ResolvedState::of(Source::Commit(commit.id), label)))
            }
            Err(RevisionError::Git(GitError::Failed { .. })) => None,
            Err(error) => Some(Err(error)),
        }
    }

    /// A folder is what the register was here, whatever the branch.
    fn is_of_branch(&self) -> bool {
        self.tip != HEAD
    }

    /// Snapshots that were kept as folders, newest first.
    fn folders(&self) -> Vec<Snapshot> {
        if self.is_of_branch() { Vec::new() } else { folders(self.root) }
    }

    fn with_folders(
        &self,
        tags: Result<Vec<Snapshot>, GitError>,
    ) -> Result<Vec<Snapshot>, GitError> {
        if self.is_of_branch() { tags } else { with_folders(self.root, tags) }
    }

    /// All snapshots, newest first; without git the folders.
    fn snapshots(&mut self) -> &[Snapshot] {
        let snapshots = self
            .snapshots
            .take()
            .unwrap_or_else(|| self.with_folders(tags(self.root)).unwrap_or_default());
        self.snapshots.insert(snapshots)
    }

    /// A snapshot of this name: the register's, and those of trusts that have their own. A tag as
    /// `git tag` lists it is a revision: its own commit, for all.
    fn snapshot(&mut self, given: &str) -> Option<ResolvedState> {
        let is_tag = |s: &Snapshot| s.tag == given && s.source.commit().is_some();
        if self.snapshots().iter().any(is_tag) {
            return None;
        }
        let (only, name) = match given.split_once('/') {
            Some((trust, name)) => (Slug::new(trust), name),
            None => (None, given),
        };
        let is_of = |snapshot: &&Snapshot| match (&only, &snapshot.trust) {
            (Some(only), Some(trust)) => only == trust,
            _ => true,
        };
        let all = self.snapshots();
        let mut found: Vec<&Snapshot> =
            all.iter().filter(|s| s.name == name).filter(is_of).collect();
        if found.is_empty() {
            // As its folder is called: `unn-2024-T1`.
            let is_called = |s: &&Snapshot| s.source.commit().is_none() && s.tag == given;
            found.extend(all.iter().filter(is_called));
        }
        let label = Label::Snapshot { name: given.to_owned(), on: found.first()?.on };
        let whole = found.iter().find(|snapshot| snapshot.trust.is_none()).copied();
        let own = found.iter().filter(|snapshot| snapshot.trust.is_some()).copied();
        Some(of_snapshots(whole, own, only.clone(), label))
    }
}

/// A register in a folder, named by the way there from where the program runs.
fn folder(given: &str) -> Option<ResolvedState> {
    let path = PathBuf::from(given);
    let is_register = !given.is_empty() && path.join(ROOT_FILE).is_file();
    let label = Label::Folder(given.to_owned());
    is_register.then(|| ResolvedState::of(Source::Folder(path), label))
}

fn of_snapshots<'s>(
    whole: Option<&Snapshot>,
    own: impl Iterator<Item = &'s Snapshot>,
    only: Option<Slug>,
    label: Label,
) -> ResolvedState {
    let source = |snapshot: &Snapshot| snapshot.source.clone();
    let own = own.filter_map(|snapshot| Some((snapshot.trust.clone()?, source(snapshot))));
    ResolvedState { whole: whole.map(source), own: own.collect(), only, year: None, label }
}

/// The day of a commit, where its author was.
fn day_of(commit: &[u8]) -> Option<Date> {
    let text = String::from_utf8_lossy(commit);
    let line = text.lines().find_map(|line| line.strip_prefix("committer "))?;
    let (seconds, zone) = line.rsplit_once("> ")?.1.split_once(' ')?;
    let zone: i64 = zone.parse().ok()?;
    let offset = (zone / 100 * 60 + zone % 100) * 60;
    let time = chrono::DateTime::from_timestamp(seconds.parse::<i64>().ok()? + offset, 0)?;
    Some(time.date_naive())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commits_day_is_the_one_where_it_was_made() {
        let commit = |zone: &str| format!("tree x\ncommitter A <a@b> 1709247600 {zone}\n\nHei\n");
        let day = |zone: &str| day_of(commit(zone).as_bytes()).map(|day| day.to_string());
        assert_eq!(day("+0100").as_deref(), Some("2024-03-01"), "half past midnight in Oslo");
        assert_eq!(day("+0000").as_deref(), Some("2024-02-29"));
        assert_eq!(day("x"), None);
    }
}
