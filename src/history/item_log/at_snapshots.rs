//! What a risk was at its trust's snapshots.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::{LogEntry, path};
use crate::history::git::{GitError, Object, Objects};
use crate::history::revisions::Source;
use crate::history::snapshots::{Snapshot, of_trust};
use crate::model::{Assessment, DocKey, Document, ItemKey, Register, Risk, Slug};
use crate::store::{self, FileKind};

/// A risk at a time.
#[derive(Debug, Clone, PartialEq)]
pub enum RiskAt {
    /// It was this.
    Present(Box<Risk>),
    /// It was not there.
    Absent,
    /// A file that it may have stood in cannot be read.
    Unreadable,
}

impl RiskAt {
    /// The risk, where it was there.
    pub fn risk(&self) -> Option<&Risk> {
        match self {
            Self::Present(risk) => Some(risk),
            Self::Absent | Self::Unreadable => None,
        }
    }

    /// In these files of one time; `None` stands for one that cannot be read.
    fn find(files: impl Iterator<Item = Option<Assessment>>, item: &ItemKey) -> Self {
        let mut found = Self::Absent;
        for file in files {
            match file.map(|mut file| file.risks.remove(&item.id)) {
                Some(Some(risk)) => return Self::Present(Box::new(risk)),
                Some(None) => {}
                None => found = Self::Unreadable,
            }
        }
        found
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
    entries: &[LogEntry],
    all: &[Snapshot],
) -> Result<Vec<(Snapshot, RiskAt)>, GitError> {
    // What git knows nothing of stands in folders only.
    let is_folder = |snapshot: &Snapshot| snapshot.source.commit().is_none();
    let trust = &item.doc.trust;
    // Of one name the trust's own stands first.
    let mut own: Vec<&Snapshot> = Vec::new();
    let known = of_trust(all, trust).into_iter();
    for snapshot in known.filter(|snapshot| !entries.is_empty() || is_folder(snapshot)) {
        if !own.iter().any(|other| other.name == snapshot.name) {
            own.push(snapshot);
        }
    }
    // Those of one day, too, oldest first.
    own.reverse();
    own.sort_by_key(|snapshot| snapshot.on);
    let books = entries.iter().flat_map(|entry| [&entry.before, &entry.after]);
    let books = books.filter_map(|register| register.book(trust));
    let files: BTreeSet<&Slug> = books
        .flat_map(|book| book.assessments().map(|(name, _)| name))
        .chain([&item.doc.name])
        .collect();
    let mut objects = None;
    let mut found = Vec::new();
    for snapshot in own {
        let risk = match &snapshot.source {
            Source::Folder(folder) => RiskAt::find(in_folder(folder, saved, trust), item),
            Source::Commit(commit) => {
                let objects = match &mut objects {
                    Some(objects) => objects,
                    none => none.insert(Objects::open(root)?),
                };
                RiskAt::find(in_commit(objects, commit, &files, saved, trust)?.into_iter(), item)
            }
        };
        found.push((snapshot.clone(), risk));
    }
    Ok(found)
}

/// The files of a commit that the risk may have stood in.
fn in_commit(
    objects: &mut Objects,
    commit: &str,
    files: &BTreeSet<&Slug>,
    saved: &Register,
    trust: &Slug,
) -> Result<Vec<Option<Assessment>>, GitError> {
    let names = files.iter().map(|file| format!("{commit}:./{}", path(saved, trust, file)));
    let names: Vec<String> = names.collect();
    let docs: Vec<DocKey> = files.iter().map(|name| DocKey::new(trust, name)).collect();
    let mut found = Vec::new();
    objects.each(&names, |at, object| {
        let read =
            |text: String| store::version(&text, &saved.file(&docs[at]), &saved.matrix, None);
        found.extend(object.map(|object| Object::text(object).and_then(read)));
    })?;
    Ok(found)
}

/// The trust's files in a folder, where nothing tells which of them the risk has stood in.
fn in_folder(
    folder: &Path,
    saved: &Register,
    trust: &Slug,
) -> impl Iterator<Item = Option<Assessment>> {
    let files = fs::read_dir(folder.join(saved.year.to_string()).join(trust.as_str()));
    let names = files.into_iter().flatten().flatten().map(|file| file.file_name());
    let docs = names.filter_map(|name| {
        let name = Slug::new(name.to_str()?.strip_suffix(".toml")?)?;
        let doc = DocKey::new(trust, &name);
        let kind = FileKind::of(&saved.file(&doc));
        matches!(kind, Some(FileKind::Assessment | FileKind::Other)).then_some(doc)
    });
    docs.map(|doc| match store::document_on_disk(folder, saved.year, &doc, &saved.matrix).0 {
        Some(Document::Assessment(assessment)) => Some(Arc::unwrap_or_clone(assessment)),
        _ => None,
    })
}
