//! How a risk stood at its trust's snapshots.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{Step, path};
use crate::history::git::{GitError, Objects};
use crate::history::revisions::Source;
use crate::history::snapshots::{Snapshot, of_trust};
use crate::model::{Assessment, DocKey, ItemKey, Register, Risk, Slug};
use crate::store::{self, Document, FileKind, read_assessment};

/// How a risk stood at a time.
#[derive(Debug, Clone, PartialEq)]
pub enum Standing {
    /// As this.
    Was(Box<Risk>),
    /// It was not there.
    Absent,
    /// A file that it may have stood in cannot be read.
    Unread,
}

impl Standing {
    /// The risk, where it was there.
    pub fn risk(&self) -> Option<&Risk> {
        match self {
            Self::Was(risk) => Some(risk),
            Self::Absent | Self::Unread => None,
        }
    }
}

/// A risk as it was at each of its trust's snapshots, oldest first, of `all` there are.
///
/// # Errors
/// [`GitError`] where git cannot be run.
pub fn at_snapshots(
    root: &Path,
    saved: &Register,
    item: &ItemKey,
    steps: &[Step],
    all: &[Snapshot],
) -> Result<Vec<(Snapshot, Standing)>, GitError> {
    // What git knows nothing of stands in folders only.
    let is_folder = |snapshot: &Snapshot| snapshot.source.commit().is_none();
    let trust = &item.doc.trust;
    // Of one name the trust's own stands first.
    let mut own: Vec<&Snapshot> = Vec::new();
    let known = of_trust(all, trust).into_iter();
    for snapshot in known.filter(|snapshot| !steps.is_empty() || is_folder(snapshot)) {
        if !own.iter().any(|other| other.name == snapshot.name) {
            own.push(snapshot);
        }
    }
    // Those of one day, too, oldest first.
    own.reverse();
    own.sort_by_key(|snapshot| snapshot.on);
    let books = steps.iter().flat_map(|step| [&step.before, &step.after]);
    let books = books.filter_map(|register| register.book(trust));
    let files: BTreeSet<&Slug> =
        books.flat_map(|book| book.assessments.keys()).chain([&item.doc.name]).collect();
    let mut objects = None;
    let mut found = Vec::new();
    for snapshot in own {
        let versions = match &snapshot.source {
            Source::Folder(folder) => in_folder(folder, saved, item),
            Source::Commit(commit) => {
                let objects = match &mut objects {
                    Some(objects) => objects,
                    none => none.insert(Objects::open(root)?),
                };
                in_commit(objects, commit, &files, saved, item)?
            }
        };
        found.push((snapshot.clone(), standing(versions, item)));
    }
    Ok(found)
}

/// The files of a commit that the risk may have stood in; `None` for those that cannot be read.
fn in_commit(
    objects: &mut Objects,
    commit: &str,
    files: &BTreeSet<&Slug>,
    saved: &Register,
    item: &ItemKey,
) -> Result<Vec<Option<Assessment>>, GitError> {
    let trust = &item.doc.trust;
    let name = |file: &&Slug| format!("{commit}:./{}", path(saved, trust, file));
    let names: Vec<String> = files.iter().map(name).collect();
    let mut versions = Vec::new();
    objects.each(&names, |_, object| versions.push(object))?;
    let there = versions.into_iter().zip(files).filter_map(|(object, name)| Some((object?, name)));
    let read = there.map(|(object, name)| {
        let file = saved.file(&DocKey::new(trust, name));
        read_assessment(str::from_utf8(&object.bytes).ok()?, &file, &saved.matrix).0
    });
    Ok(read.collect())
}

/// The trust's files in a folder, where nothing tells which of them the risk has stood in.
fn in_folder(folder: &Path, saved: &Register, item: &ItemKey) -> Vec<Option<Assessment>> {
    let year = saved.year.to_string();
    let files = fs::read_dir(folder.join(year).join(item.doc.trust.as_str())).into_iter().flatten();
    let names = files.flatten().map(|file| file.file_name().to_string_lossy().into_owned());
    let names = names.filter_map(|name| Slug::new(name.strip_suffix(".toml")?));
    let docs = names.map(|name| DocKey::new(&item.doc.trust, &name));
    let has_risks = |doc: &DocKey| {
        matches!(FileKind::of(&saved.file(doc)), Some(FileKind::Assessment | FileKind::Other))
    };
    let read = docs.filter(has_risks).map(|doc| {
        match store::document_on_disk(folder, saved.year, &doc, &saved.matrix).0 {
            Document::Assessment(assessment) => Some(*assessment),
            _ => None,
        }
    });
    read.collect()
}

/// How the risk stands in the files of one time.
fn standing(files: Vec<Option<Assessment>>, item: &ItemKey) -> Standing {
    let mut held = Standing::Absent;
    for file in files {
        match file {
            None => held = Standing::Unread,
            Some(mut assessment) => {
                if let Some(risk) = assessment.risks.remove(&item.id) {
                    return Standing::Was(Box::new(risk));
                }
            }
        }
    }
    held
}
