//! How a risk stood at its trust's snapshots.

use std::collections::BTreeSet;
use std::path::Path;

use super::git::GitError;
use super::objects::Objects;
use super::snapshots::{Snapshot, of_trust};
use super::story::{Step, path};
use crate::model::{DocKey, ItemKey, Register, Risk, Slug};
use crate::store::read_assessment;

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
    // What git knows nothing of has no past.
    if steps.is_empty() {
        return Ok(Vec::new());
    }
    let trust = &item.doc.trust;
    // Of one name the trust's own stands first.
    let mut own: Vec<&Snapshot> = Vec::new();
    for snapshot in of_trust(all, trust) {
        if !own.iter().any(|other| other.name == snapshot.name) {
            own.push(snapshot);
        }
    }
    own.sort_by_key(|snapshot| snapshot.on);
    let books = steps.iter().flat_map(|step| [&step.before, &step.after]);
    let books = books.filter_map(|register| register.book(trust));
    let files: BTreeSet<&Slug> =
        books.flat_map(|book| book.assessments.keys()).chain([&item.doc.name]).collect();
    let mut objects = Objects::open(root)?;
    let mut found = Vec::new();
    for snapshot in own {
        let name = |file: &&Slug| format!("{}:./{}", snapshot.commit, path(saved, trust, file));
        let names: Vec<String> = files.iter().map(name).collect();
        let mut versions = Vec::new();
        objects.each(&names, |_, object| versions.push(object))?;
        let mut held = Standing::Absent;
        for (object, name) in versions.into_iter().zip(&files) {
            let Some(object) = object else { continue };
            let file = saved.file(&DocKey::new(trust, name));
            let text = String::from_utf8(object.bytes).ok();
            match text.and_then(|text| read_assessment(&text, &file, &saved.matrix).0) {
                None => held = Standing::Unread,
                Some(mut assessment) => {
                    if let Some(risk) = assessment.risks.remove(&item.id) {
                        held = Standing::Was(Box::new(risk));
                        break;
                    }
                }
            }
        }
        found.push((snapshot.clone(), held));
    }
    Ok(found)
}
