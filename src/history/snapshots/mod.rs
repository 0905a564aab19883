//! Snapshots: annotated tags of the register or of one trust, and without git dated folders
//! (FORMAT.md chapter 9).

mod create;
mod name;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;

pub use self::create::{Created, NewSnapshot, SnapshotError, concerns, create, suggested_name};
pub use self::name::{BadName, TakenBy, check_name};
use super::git::{self, GitError};
use super::revisions::Source;
use crate::model::{Date, Slug};
use crate::store;

/// A snapshot: its tag or folder, whose it is, its name, where its files are and its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// The tag, `risiko/unn/2024-03-01`, or what the folder is called, `unn-2024-03-01`.
    pub tag: String,
    /// `None` for the whole register.
    pub trust: Option<Slug>,
    /// Its name, `2024-03-01`.
    pub name: String,
    /// Where its files are.
    pub source: Source,
    /// The day it was made.
    pub on: Date,
}

/// Where git keeps them.
const TAGS: &str = "refs/tags/risiko/";

/// All snapshots, newest first: git's tags, and those that were kept as folders.
///
/// # Errors
/// [`GitError`] where git cannot be run or this is no repository, and there are no folders either.
pub fn snapshots(root: &Path) -> Result<Vec<Snapshot>, GitError> {
    with_folders(root, tags(root))
}

/// All that are tags, newest first.
///
/// # Errors
/// [`GitError`] where git cannot be run or this is no repository.
pub fn tags(root: &Path) -> Result<Vec<Snapshot>, GitError> {
    listed(root, &[])
}

/// Those that were kept as folders, newest first.
pub(super) fn folders(root: &Path) -> Vec<Snapshot> {
    let of = |copy: store::Copy| Snapshot {
        tag: copy.folder,
        trust: copy.trust,
        name: copy.name,
        source: Source::Folder(copy.path),
        on: copy.on,
    };
    store::copies(root).into_iter().map(of).collect()
}

/// Tags and folders, newest first. Where git has no answer the folders are all there is.
pub(super) fn with_folders(
    root: &Path,
    tags: Result<Vec<Snapshot>, GitError>,
) -> Result<Vec<Snapshot>, GitError> {
    let folders = folders(root);
    if folders.is_empty() {
        return tags;
    }
    let mut all = tags.unwrap_or_default();
    all.extend(folders);
    all.sort_by_key(|snapshot| Reverse(snapshot.on));
    Ok(all)
}

/// The tags that a commit's work builds on, newest first; of `HEAD` for today's.
///
/// # Errors
/// As [`tags`]; also where there is no such commit yet.
pub(super) fn tags_before(root: &Path, tip: &str) -> Result<Vec<Snapshot>, GitError> {
    listed(root, &[&format!("--merged={tip}")])
}

fn listed(root: &Path, options: &[&str]) -> Result<Vec<Snapshot>, GitError> {
    let format =
        "--format=%(objecttype)%09%(*objectname)%09%(creatordate:short)%09%(refname:strip=3)";
    let command = ["for-each-ref", "--sort=-creatordate", format];
    let listed = git::read(root, &[&command[..], options, &[TAGS]].concat(), &[])?;
    let listed = String::from_utf8_lossy(&listed).into_owned();
    Ok(listed.lines().filter_map(snapshot).collect())
}

fn snapshot(line: &str) -> Option<Snapshot> {
    let mut parts = line.splitn(4, '\t');
    // A lightweight tag is somebody's own mark.
    parts.next().filter(|kind| *kind == "tag")?;
    let source = Source::Commit(parts.next()?.to_owned());
    let on = Date::parse_from_str(parts.next()?, "%Y-%m-%d").ok()?;
    let path = parts.next()?;
    let (trust, name) = match path.split_once('/') {
        Some((trust, name)) => (Some(Slug::new(trust)?), name),
        None => (None, path),
    };
    Some(Snapshot { tag: format!("risiko/{path}"), trust, name: name.to_owned(), source, on })
}

/// A trust's snapshots, newest first: of one name its own goes before the register's, since trusts
/// finish on different days.
pub(super) fn of_trust<'s>(snapshots: &'s [Snapshot], trust: &Slug) -> Vec<&'s Snapshot> {
    let is_own = |s: &Snapshot| s.trust.as_ref() == Some(trust);
    let mut own: Vec<&Snapshot> =
        snapshots.iter().filter(|s| s.trust.is_none() || is_own(s)).collect();
    let newest = |name: &str| own.iter().position(|s| s.name == name);
    let places: Vec<_> = own.iter().map(|s| (newest(&s.name), !is_own(s))).collect();
    let mut places = places.into_iter();
    own.sort_by_cached_key(|_| places.next());
    own
}

/// The tag of a snapshot.
fn tag_of(trust: Option<&Slug>, name: &str) -> String {
    match trust {
        Some(trust) => format!("risiko/{trust}/{name}"),
        None => format!("risiko/{name}"),
    }
}

/// Who made a snapshot, and what they wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TagInfo {
    /// The tagger's name.
    pub tagger: String,
    /// The first line of the message.
    pub subject: String,
}

/// The same for each of the snapshots, by their tags.
///
/// # Errors
/// [`GitError`] where git cannot be run or this is no repository.
pub fn tag_infos(root: &Path) -> Result<BTreeMap<String, TagInfo>, GitError> {
    let format = "--format=%(refname:strip=2)%09%(taggername)%09%(contents:subject)";
    let listed = git::read(root, &["for-each-ref", format, "refs/tags/risiko"], &[])?;
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let infos = listed.lines().filter_map(|line| {
        let mut parts = line.splitn(3, '\t');
        let tag = parts.next()?.to_owned();
        let (tagger, subject) = (parts.next()?.to_owned(), parts.next()?.to_owned());
        Some((tag, TagInfo { tagger, subject }))
    });
    Ok(infos.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trust_has_its_own_snapshot_of_a_name_before_the_registers() {
        let slug = |text: &str| Slug::new(text).unwrap();
        let line = |text: &str| snapshot(text).unwrap();
        let snapshots = [
            line("tag\tabc\t2024-05-15\tnlsh/2024-T1"),
            line("tag\tabc\t2024-03-01\t2024-03-01"),
            line("tag\tabc\t2024-02-28\tunn/2024-03-01"),
            line("tag\tabc\t2024-02-07\t2024-02-07"),
        ];
        let tags = |trust: &str| {
            let latest = of_trust(&snapshots, &slug(trust));
            latest.into_iter().map(|s| s.tag.clone()).collect::<Vec<_>>()
        };
        let round = ["risiko/unn/2024-03-01", "risiko/2024-03-01", "risiko/2024-02-07"];
        assert_eq!(tags("unn"), round);
        assert_eq!(tags("nlsh")[0], "risiko/nlsh/2024-T1");
        assert_eq!(tags("fin")[0], "risiko/2024-03-01");
        assert!(snapshot("commit\t\t2024-03-01\t2024-03-01").is_none(), "a lightweight tag");
    }
}
