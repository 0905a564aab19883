//! What happened to one risk or measure, commit by commit: found by its id, also where it has
//! stood in more than one file.

mod at_snapshots;
mod commits;
mod versions;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, mpsc};

pub use self::at_snapshots::{RiskAt, at_snapshots};
pub use self::commits::Commit;
pub(super) use self::commits::last_of;
use self::commits::{CommitChanges, commits};
use self::versions::{Versions, folder_of, name_of};
use super::git::{self, BlobId, Changed, GitError, Objects, raw_diff};
use crate::model::{
    Assessment, DocKey, Document, ItemKey, Measure, Register, Risk, Slug, TrustBook,
};
use crate::store::{document_on_disk, version};

/// A time at which files that the item has stood in were changed.
#[derive(Debug, Clone, PartialEq)]
pub struct LogEntry {
    /// The commit; `None` for what is not committed yet.
    pub commit: Option<Commit>,
    /// The item's files before: only what was changed.
    pub before: Register,
    /// The same after.
    pub after: Register,
    /// Files that could not be read at that time.
    pub unread: Vec<String>,
}

/// Everything that happened to an item, newest first; up to the commit with an id, or to the files as
/// they are.
///
/// # Errors
/// [`GitError`] where there is no git. A folder that is no repository, or one without commits, has
/// no past: that is no error.
pub fn item_log(
    root: &Path,
    saved: &Register,
    item: &ItemKey,
    at: Option<&str>,
) -> Result<Vec<LogEntry>, GitError> {
    let tip = at.unwrap_or("HEAD");
    std::thread::scope(|scope| {
        // Git looks at the work tree while the past is read.
        let work_tree = scope.spawn(|| match at {
            Some(_) => Ok(Vec::new()),
            None => open_changes(root, saved, &item.doc.trust),
        });
        let (touches, files, read) = match followed(root, saved, item, tip) {
            // Asked only then: a process is a good part of a short history's time.
            Err(GitError::Failed { .. }) if !has_past(root, tip)? => return Ok(Vec::new()),
            followed => followed?,
        };
        let mut entries = entries(touches, &read);
        // Where it panicked, nothing is known of the work tree.
        let open = work_tree.join().unwrap_or_else(|_| Ok(Vec::new()))?;
        entries.extend(uncommitted(root, saved, item, &files, open)?);
        entries.reverse();
        Ok(entries)
    })
}

/// The commits that changed the files an item has stood in, newest first, with those files and
/// their versions.
fn followed<'a>(
    root: &Path,
    saved: &'a Register,
    item: &'a ItemKey,
    tip: &str,
) -> Result<(Vec<CommitChanges>, Vec<Slug>, Versions<'a>), GitError> {
    let mut files = vec![item.doc.name.clone()];
    let mut read = Versions::of(saved, item);
    loop {
        let touches = touches(root, tip, &paths(saved, &item.doc.trust, &files), &mut read)?;
        match elsewhere(root, &touches, &mut read)? {
            Some(file) if !files.contains(&file) => files.push(file),
            _ => return Ok((touches, files, read)),
        }
    }
}

/// The commits that changed files. Their versions are read while git looks for more of them.
fn touches(
    root: &Path,
    tip: &str,
    paths: &[String],
    read: &mut Versions<'_>,
) -> Result<Vec<CommitChanges>, GitError> {
    std::thread::scope(|scope| {
        let (send, found) = mpsc::channel();
        // Nobody listens any more where the reading failed.
        let listing = scope.spawn(move || commits(root, tip, paths, |touch| _ = send.send(touch)));
        let mut touches: Vec<CommitChanges> = Vec::new();
        while let Ok(touch) = found.recv() {
            let known = touches.len();
            touches.push(touch);
            touches.extend(found.try_iter());
            read.fetch(root, touches[known..].iter().flat_map(|touch| &touch.changed))?;
        }
        // Where it panicked, there are no more.
        listing.join().unwrap_or(Ok(()))?;
        Ok(touches)
    })
}

/// Whether there is a commit.
fn has_past(root: &Path, tip: &str) -> Result<bool, GitError> {
    match git::read(root, &["rev-parse", "--verify", "--quiet", tip], &[]) {
        Ok(_) => Ok(true),
        // Another user's: that there is a past is not to be denied.
        Err(error) if error.is_of_owner() => Err(error),
        Err(GitError::Failed { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// A file's path from the register's folder, as git writes it.
fn path(saved: &Register, trust: &Slug, name: &Slug) -> String {
    git::slashed(&saved.file(&DocKey::new(trust, name)))
}

fn paths(saved: &Register, trust: &Slug, files: &[Slug]) -> Vec<String> {
    files.iter().map(|name| path(saved, trust, name)).collect()
}

/// Where the item stood before it came into the files that are known: another file of the trust,
/// changed by the commit that brought it here.
fn elsewhere(
    root: &Path,
    touches: &[CommitChanges],
    read: &mut Versions<'_>,
) -> Result<Option<Slug>, GitError> {
    let came = touches.iter().rev().find(|touch| {
        let names: Vec<_> = touch.changed.iter().map(|changed| read.names_it(changed)).collect();
        names.iter().any(|(_, after)| *after) && !names.iter().any(|(before, _)| *before)
    });
    let Some(came) = came else { return Ok(None) };
    let folder = came.changed.first().and_then(|changed| folder_of(&changed.path));
    let was_there = |c: &&Changed| c.before.is_some() && folder_of(&c.path) == folder;
    let others: Vec<&Changed> = came.others.iter().filter(was_there).collect();
    read.fetch(root, others.iter().copied())?;
    let left = others.into_iter().find(|changed| read.names_it(changed) == (true, false));
    Ok(left.and_then(|changed| name_of(&changed.path)))
}

/// The commits that changed the item, or left one of its files so that it cannot be read; oldest
/// first.
fn entries(touches: Vec<CommitChanges>, read: &Versions<'_>) -> Vec<LogEntry> {
    let mut reading = Reading { read, last: BTreeMap::new() };
    let entries = touches.into_iter().rev().map(|touch| reading.entry(touch));
    entries.filter(|s| !s.unread.is_empty() || differs(&s.before, &s.after, read.item)).collect()
}

/// The way through the versions, from the oldest commit on.
struct Reading<'a> {
    read: &'a Versions<'a>,
    /// Each file as it last could be read.
    last: BTreeMap<Slug, Arc<Assessment>>,
}

impl Reading<'_> {
    fn held(&self, blob: Option<&BlobId>, path: &str) -> Option<Arc<Assessment>> {
        self.read.get(blob, path)?.assessment.clone()
    }

    fn entry(&mut self, touch: CommitChanges) -> LogEntry {
        let (saved, trust) = (self.read.saved, &self.read.item.doc.trust);
        let (mut before, mut after) = (saved.without_trusts(), saved.without_trusts());
        let mut unread = Vec::new();
        for change in &touch.changed {
            let Some(name) = name_of(&change.path) else { continue };
            let is = self.held(change.after.as_ref(), &change.path);
            if is.is_none() && change.after.is_some() {
                unread.push(change.path.clone());
                continue;
            }
            // Across a time at which it could not be read, from what could be read last.
            let was = self.held(change.before.as_ref(), &change.path);
            let last = || self.last.get(&name).filter(|_| change.before.is_some()).cloned();
            put(&mut before, trust, &name, was.or_else(last));
            put(&mut after, trust, &name, is.clone());
            self.last.extend(is.map(|is| (name, is)));
        }
        LogEntry { commit: Some(touch.commit), before, after, unread }
    }
}

fn put(register: &mut Register, trust: &Slug, name: &Slug, held: Option<Arc<Assessment>>) {
    let book: &mut TrustBook = register.trusts.entry(trust.clone()).or_default();
    if let Some(held) = held {
        book.put(name, Some(Document::Assessment(held)));
    }
}

/// The trust's files that are on disk otherwise than in the last commit.
fn open_changes(root: &Path, saved: &Register, trust: &Slug) -> Result<Vec<Changed>, GitError> {
    let folder = format!("{}/{trust}", saved.year);
    let options =
        ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative"];
    let listed = git::read(root, &[&options[..], &["HEAD", "--", &folder]].concat(), &[])?;
    Ok(raw_diff(&listed))
}

/// What is on disk and in no commit yet, where it is about the item.
fn uncommitted(
    root: &Path,
    saved: &Register,
    item: &ItemKey,
    files: &[Slug],
    mut changed: Vec<Changed>,
) -> Result<Option<LogEntry>, GitError> {
    let is_followed = |name: Slug| files.contains(&name);
    changed.retain(|change| name_of(&change.path).is_some_and(is_followed));
    let ids: Vec<BlobId> = changed.iter().filter_map(|c| c.before.clone()).collect();
    let texts = Objects::texts(root, &ids)?;
    let (mut before, mut after) = (saved.without_trusts(), saved.without_trusts());
    for change in &changed {
        let Some(name) = name_of(&change.path) else { continue };
        let doc = DocKey::new(&item.doc.trust, &name);
        let text = change.before.as_ref().and_then(|id| texts.get(id));
        let was = text.and_then(|t| version(t, &saved.file(&doc), &saved.matrix, None));
        let (is, _) = document_on_disk(root, saved.year, &doc, &saved.matrix);
        put(&mut before, &item.doc.trust, &name, was.map(Arc::new));
        let is = match is {
            Some(Document::Assessment(is)) => Some(is),
            _ => None,
        };
        put(&mut after, &item.doc.trust, &name, is);
    }
    let is_about_it = differs(&before, &after, item);
    Ok(is_about_it.then(|| LogEntry { commit: None, before, after, unread: Vec::new() }))
}

/// The item, or the file it stands in, is another after than before.
fn differs(before: &Register, after: &Register, item: &ItemKey) -> bool {
    held(before, item) != held(after, item)
}

/// The item as a risk and as a measure, each with its file.
type Held<'r> = (Option<(&'r Slug, &'r Risk)>, Option<(&'r Slug, &'r Measure)>);

fn held<'r>(register: &'r Register, ItemKey { doc, id }: &ItemKey) -> Held<'r> {
    let files = || register.book(&doc.trust).into_iter().flat_map(|book| book.assessments());
    let risk = files().find_map(|(name, held)| Some((name, held.risks.get(id)?)));
    let measure = files().find_map(|(name, held)| Some((name, held.measures.get(id)?)));
    (risk, measure)
}
