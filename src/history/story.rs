//! What happened to one risk or measure, commit by commit: found by its id, also where it has
//! stood in more than one file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::blobs::{self, BlobId, Changed};
use super::git::{self, GitError};
use crate::model::{Assessment, Date, DocKey, ItemKey, Register, Slug, TrustBook};
use crate::store::{self, Document, document_on_disk, read_assessment};

/// Who wrote a commit, when and why. As git has it: not yet safe for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its id.
    pub id: String,
    /// The author's name.
    pub name: String,
    /// The author's address.
    pub email: String,
    /// The author's day.
    pub on: Option<Date>,
    /// The first line of the message.
    pub subject: String,
    /// The rest of it.
    pub body: String,
}

/// A time at which files that the item has stood in were changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The commit; `None` for what is not committed yet.
    pub commit: Option<Commit>,
    /// The item's files before: only what was changed.
    pub before: Register,
    /// The same after.
    pub after: Register,
    /// Files that could not be read at that time.
    pub unread: Vec<String>,
}

/// Everything that happened to an item, newest first.
///
/// # Errors
/// [`GitError`] where there is no git. A folder that is no repository, or one without commits, has
/// no past: that is no error.
pub fn story(root: &Path, saved: &Register, item: &ItemKey) -> Result<Vec<Step>, GitError> {
    let mut files = vec![item.doc.name.clone()];
    let mut read = Versions::default();
    loop {
        let commits = match commits(root, saved, &item.doc.trust, &files) {
            // Asked only then: a process is a good part of a short history's time.
            Err(GitError::Failed { .. }) if !has_past(root)? => return Ok(Vec::new()),
            commits => commits?,
        };
        read.fetch(root, &commits)?;
        // Git looks for where the item came from while the versions are read.
        let (came_from, parsed) = std::thread::scope(|scope| {
            let beside = scope.spawn(|| elsewhere(root, saved, item, &commits, &files, &read));
            let parsed = parsed(saved, item, &commits, &read);
            // Where it panicked, the item is followed no further.
            (beside.join().unwrap_or(Ok(None)), parsed)
        });
        match came_from? {
            Some(file) => files.push(file),
            None => return steps(root, saved, item, commits, &files, parsed),
        }
    }
}

/// Whether there is a commit.
fn has_past(root: &Path) -> Result<bool, GitError> {
    match git::read(root, &["rev-parse", "--verify", "--quiet", "HEAD"], &[]) {
        Ok(_) => Ok(true),
        // Another user's: that there is a past is not to be denied.
        Err(GitError::Failed { stderr, command }) if stderr.contains("dubious ownership") => {
            Err(GitError::Failed { command, stderr })
        }
        Err(GitError::Failed { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

/// A commit with the versions that it made of the files.
struct Touch {
    commit: Commit,
    changed: Vec<Changed>,
}

/// Texts of blobs.
#[derive(Default)]
struct Versions(BTreeMap<BlobId, String>);

impl Versions {
    fn fetch(&mut self, root: &Path, touches: &[Touch]) -> Result<(), GitError> {
        let changed = touches.iter().flat_map(|touch| &touch.changed);
        let ids: BTreeSet<BlobId> =
            changed.flat_map(|c| c.before.iter().chain(&c.after)).cloned().collect();
        let missing: Vec<BlobId> = ids.into_iter().filter(|id| !self.0.contains_key(id)).collect();
        self.0.append(&mut blobs::texts(root, &missing)?);
        Ok(())
    }

    /// A version names the item as an entry of its own.
    fn has(&self, version: Option<&BlobId>, id: &Slug) -> bool {
        let text = version.and_then(|version| self.0.get(version));
        text.is_some_and(|text| {
            let header = |kind: &str| text.contains(&format!("[{kind}.{id}"));
            header("risk") || header("measure")
        })
    }
}

/// A file's path from the register's folder, as git writes it.
pub(super) fn path(saved: &Register, trust: &Slug, name: &Slug) -> String {
    saved
        .file(&DocKey::new(trust, name))
        .iter()
        .map(|p| p.to_string_lossy())
        .collect::<Vec<_>>()
        .join("/")
}

/// The commits that changed the files, newest first.
fn commits(
    root: &Path,
    saved: &Register,
    trust: &Slug,
    files: &[Slug],
) -> Result<Vec<Touch>, GitError> {
    let paths: Vec<String> = files.iter().map(|name| path(saved, trust, name)).collect();
    log(root, &["-c", "log.showRoot=true", "log", "HEAD"], &paths)
}

/// The last commit of a range that changed a file of the register; `None` where there is none, or git
/// cannot tell.
pub(super) fn last_of(root: &Path, range: &[&str], file: &Path) -> Option<Commit> {
    let paths = [file.to_string_lossy().replace('\\', "/")];
    let command = [&["-c", "log.showRoot=true", "log", "--max-count=1"], range].concat();
    let found = log(root, &command, &paths).ok()?;
    found.into_iter().next().map(|touch| touch.commit)
}

/// What a listing of commits tells, with the files among `paths` that each changed.
fn log(root: &Path, command: &[&str], paths: &[String]) -> Result<Vec<Touch>, GitError> {
    // Names as they were written: a mailmap may name somebody else.
    let format = "--format=%x01%x00%H%x00%an%x00%ae%x00%ad%x00%s%x00%b%x00";
    let options = [
        "--raw",
        "-z",
        "--no-abbrev",
        "--no-renames",
        "--relative",
        "--no-ext-diff",
        "--no-textconv",
        "--date=short",
        "--no-show-signature",
        "--no-color",
        format,
        "--",
    ];
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let told = git::read(root, &[command, &options[..], &paths[..]].concat(), &[])?;
    Ok(touches(&told))
}

/// A message may hold any byte but the one that parts everything here.
fn touches(told: &[u8]) -> Vec<Touch> {
    let is_mark = |part: &[u8]| part.trim_ascii() == [1];
    let mut parts = told.split(|b| *b == 0).peekable();
    let mut touches = Vec::new();
    while let Some(part) = parts.next() {
        if !is_mark(part) {
            continue;
        }
        let mut next =
            || String::from_utf8_lossy(parts.next().unwrap_or_default()).trim().to_owned();
        let (id, name, email, day) = (next(), next(), next(), next());
        let on = Date::parse_from_str(&day, "%Y-%m-%d").ok();
        let commit = Commit { id, name, email, on, subject: next(), body: next() };
        let mut listing = Vec::new();
        while let Some(part) = parts.next_if(|part| !is_mark(part)) {
            listing.extend_from_slice(part);
            listing.push(0);
        }
        let start = listing.iter().position(|b| *b == b':').unwrap_or(listing.len());
        touches.push(Touch { commit, changed: blobs::raw(&listing[start..]) });
    }
    touches
}

/// Where the item stood before it came into the files that are known: another file of the trust,
/// changed by the commit that brought it here.
fn elsewhere(
    root: &Path,
    saved: &Register,
    item: &ItemKey,
    touches: &[Touch],
    files: &[Slug],
    read: &Versions,
) -> Result<Option<Slug>, GitError> {
    let id = &item.id;
    let came = touches.iter().rev().find(|touch| {
        let after = touch.changed.iter().any(|c| read.has(c.after.as_ref(), id));
        after && !touch.changed.iter().any(|c| read.has(c.before.as_ref(), id))
    });
    let Some(came) = came else { return Ok(None) };
    let folder = format!("{}/{}", saved.year, item.doc.trust);
    let all = log(
        root,
        &["-c", "log.showRoot=true", "log", "--max-count=1", &came.commit.id],
        &[folder],
    )?;
    let mut then = Versions::default();
    then.fetch(root, &all)?;
    let left = all.iter().flat_map(|touch| &touch.changed).find(|changed| {
        then.has(changed.before.as_ref(), id) && !then.has(changed.after.as_ref(), id)
    });
    let name = left.and_then(|changed| name_of(&changed.path));
    Ok(name.filter(|name| !files.contains(name)))
}

/// `2024/unn/ventetid.toml` as `ventetid`.
fn name_of(path: &str) -> Option<Slug> {
    Slug::new(path.rsplit('/').next()?.strip_suffix(".toml")?)
}

/// The commits that changed the item, or left one of its files so that it cannot be read; newest
/// first.
fn steps(
    root: &Path,
    saved: &Register,
    item: &ItemKey,
    touches: Vec<Touch>,
    files: &[Slug],
    parsed: Parsed,
) -> Result<Vec<Step>, GitError> {
    let beside = std::thread::scope(|scope| {
        // Git looks at the work tree while the steps are gathered.
        let beside = scope.spawn(|| uncommitted(root, saved, item, files));
        let mut reading = Reading { saved, item, parsed, last: BTreeMap::new() };
        let mut steps: Vec<Step> = Vec::new();
        for touch in touches.into_iter().rev() {
            let step = reading.step(touch);
            if !step.unread.is_empty() || differs(&step.before, &step.after, item) {
                steps.push(step);
            }
        }
        // Where it panicked, nothing is known of the work tree.
        beside.join().unwrap_or(Ok(None)).map(|open| (steps, open))
    });
    let (mut steps, open) = beside?;
    steps.extend(open);
    steps.reverse();
    Ok(steps)
}

/// Versions of files, by blob and file; `None` where one could not be read.
type Parsed = BTreeMap<(BlobId, Slug), Option<Arc<Assessment>>>;

/// Every version that the commits name, each read once. Of a risk's history only the risk is wanted;
/// what a measure has done is seen from the risks about it.
fn parsed(saved: &Register, item: &ItemKey, touches: &[Touch], read: &Versions) -> Parsed {
    let changed = touches.iter().flat_map(|touch| &touch.changed);
    let versions =
        changed.filter_map(|c| Some((c.before.iter().chain(&c.after), name_of(&c.path)?)));
    let keys: BTreeSet<(BlobId, Slug)> = versions
        .flat_map(|(blobs, name)| blobs.map(move |blob| (blob.clone(), name.clone())))
        .filter(|(blob, _)| read.0.contains_key(blob))
        .collect();
    let text = |(blob, name): &(BlobId, Slug)| {
        let file = saved.file(&DocKey::new(&item.doc.trust, name));
        (read.0.get(blob).map_or("", String::as_str), file)
    };
    let texts: Vec<_> = keys.iter().map(text).collect();
    let only = saved.risk(item).map(|_| &item.id);
    let found = store::versions(&texts, &saved.matrix, only);
    keys.into_iter().zip(found.into_iter().map(|found| found.map(Arc::new))).collect()
}

/// The way through the versions, from the oldest commit on.
struct Reading<'a> {
    saved: &'a Register,
    item: &'a ItemKey,
    parsed: Parsed,
    /// Each file as it last could be read.
    last: BTreeMap<Slug, Arc<Assessment>>,
}

impl Reading<'_> {
    fn version(&self, version: &BlobId, name: &Slug) -> Option<Arc<Assessment>> {
        self.parsed.get(&(version.clone(), name.clone())).cloned().flatten()
    }

    fn step(&mut self, touch: Touch) -> Step {
        let (mut before, mut after) = (emptied(self.saved), emptied(self.saved));
        let mut unread = Vec::new();
        for change in &touch.changed {
            let Some(name) = name_of(&change.path) else { continue };
            let is = change.after.as_ref().map(|version| self.version(version, &name));
            if is == Some(None) {
                unread.push(change.path.clone());
                continue;
            }
            // Across a time at which it could not be read, from what could be read last.
            let was = change.before.as_ref().and_then(|version| {
                self.version(version, &name).or_else(|| self.last.get(&name).cloned())
            });
            put(&mut before, &self.item.doc.trust, &name, was);
            let is = is.flatten();
            put(&mut after, &self.item.doc.trust, &name, is.clone());
            self.last.extend(is.map(|is| (name, is)));
        }
        Step { commit: Some(touch.commit), before, after, unread }
    }
}

fn put(register: &mut Register, trust: &Slug, name: &Slug, held: Option<Arc<Assessment>>) {
    let book: &mut TrustBook = register.trusts.entry(trust.clone()).or_default();
    book.assessments.extend(held.map(|held| (name.clone(), held)));
}

/// What is on disk and in no commit yet, where it is about the item.
fn uncommitted(
    root: &Path,
    saved: &Register,
    item: &ItemKey,
    files: &[Slug],
) -> Result<Option<Step>, GitError> {
    let paths: Vec<String> = files.iter().map(|name| path(saved, &item.doc.trust, name)).collect();
    let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
    let options =
        ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative"];
    let listed = git::read(root, &[&options[..], &["HEAD", "--"], &paths[..]].concat(), &[])?;
    let changed = blobs::raw(&listed);
    let ids: Vec<BlobId> = changed.iter().filter_map(|c| c.before.clone()).collect();
    let texts = blobs::texts(root, &ids)?;
    let (mut before, mut after) = (emptied(saved), emptied(saved));
    for change in &changed {
        let Some(name) = name_of(&change.path) else { continue };
        let doc = DocKey::new(&item.doc.trust, &name);
        let text = change.before.as_ref().and_then(|id| texts.get(id));
        let was = text.and_then(|t| read_assessment(t, &saved.file(&doc), &saved.matrix).0);
        let (is, _) = document_on_disk(root, saved.year, &doc, &saved.matrix);
        put(&mut before, &item.doc.trust, &name, was.map(Arc::new));
        let is = match is {
            Document::Assessment(is) => Some(Arc::from(is)),
            _ => None,
        };
        put(&mut after, &item.doc.trust, &name, is);
    }
    let is_about_it = differs(&before, &after, item);
    Ok(is_about_it.then(|| Step { commit: None, before, after, unread: Vec::new() }))
}

fn emptied(register: &Register) -> Register {
    Register { trusts: BTreeMap::new(), ..register.clone() }
}

/// The item, or the file it stands in, is another after than before.
fn differs(before: &Register, after: &Register, item: &ItemKey) -> bool {
    let held = |register: &Register| {
        let book = register.book(&item.doc.trust)?;
        let risk = book.assessments.iter().find_map(|(name, assessment)| {
            assessment.risks.get(&item.id).map(|risk| (name.clone(), risk.clone()))
        });
        let measure = book.assessments.iter().find_map(|(name, assessment)| {
            assessment.measures.get(&item.id).map(|measure| (name.clone(), measure.clone()))
        });
        Some((risk, measure))
    };
    let nothing = || Some((None, None));
    held(before).or_else(nothing) != held(after).or_else(nothing)
}
