//! Which documents two states have, and which of them differ.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::history::Source;
use crate::history::git::{self, GitError};
use crate::model::register::{INDICATORS, OTHER, TOP};
use crate::model::{DocKey, Slug};

/// Where a document's content is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Content {
    /// A blob, by its id.
    Blob(String),
    /// A file as it is, in this register.
    File(PathBuf),
}

impl Content {
    pub(super) fn is_blob(&self) -> bool {
        matches!(self, Self::Blob(_))
    }
}

/// Where a document is before and after.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Both {
    pub(super) before: Option<Content>,
    pub(super) after: Option<Content>,
}

/// Documents with where they are.
pub(super) type Listing = BTreeMap<DocKey, Both>;

/// A state's files of one year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) source: &'a Source,
    pub(super) year: i32,
}

/// The documents of two states: those that differ where only they are asked for, or all.
pub(super) fn list(
    root: &Path,
    before: Part<'_>,
    after: Part<'_>,
    whole: bool,
) -> Result<Listing, GitError> {
    if !whole && before.year == after.year {
        let year = before.year;
        return match (before.source, after.source) {
            (a, b) if a == b => Ok(Listing::new()),
            (Source::Commit(a), Source::Commit(b)) => between(root, a, b, year),
            (Source::Commit(commit), Source::Folder(folder)) if folder == root => {
                since(root, commit, year)
            }
            (Source::Folder(folder), Source::Commit(commit)) if folder == root => {
                Ok(turned(since(root, commit, year)?))
            }
            _ => {
                let mut listing = of_both(root, before, after)?;
                listing.retain(|doc, both| differs(both, year, doc));
                Ok(listing)
            }
        };
    }
    of_both(root, before, after)
}

/// All documents of both states.
fn of_both(root: &Path, before: Part<'_>, after: Part<'_>) -> Result<Listing, GitError> {
    let mut listing = Listing::new();
    for (doc, content) in all(root, before)? {
        listing.entry(doc).or_default().before = Some(content);
    }
    for (doc, content) in all(root, after)? {
        listing.entry(doc).or_default().after = Some(content);
    }
    Ok(listing)
}

/// Whether a document may have changed: files that are the same to the byte have not.
fn differs(both: &Both, year: i32, doc: &DocKey) -> bool {
    let read = |root: &PathBuf| fs::read(root.join(doc.file(year))).ok();
    match (&both.before, &both.after) {
        (Some(Content::File(a)), Some(Content::File(b))) => match (read(a), read(b)) {
            (Some(a), Some(b)) => a != b,
            _ => true,
        },
        _ => true,
    }
}

fn turned(listing: Listing) -> Listing {
    let turn = |both: Both| Both { before: both.after, after: both.before };
    listing.into_iter().map(|(doc, both)| (doc, turn(both))).collect()
}

/// No renames: a document's name says what it is.
const RAW: [&str; 4] = ["--raw", "-z", "--no-abbrev", "--no-renames"];

fn between(root: &Path, a: &str, b: &str, year: i32) -> Result<Listing, GitError> {
    let (head, year) = (["diff-tree", "-r", "--relative"], year.to_string());
    let args = [&head[..], &RAW, &[a, b, "--", &year]].concat();
    let raw = git::read(root, &args, &[])?;
    let mut listing = Listing::new();
    for (path, before, after) in changes(&raw) {
        let Some(doc) = document(path) else { continue };
        let both = Both { before: before.map(Content::Blob), after: after.map(Content::Blob) };
        listing.insert(doc, both);
    }
    Ok(listing)
}

/// What differs on disk from a commit, new files among it.
fn since(root: &Path, commit: &str, year: i32) -> Result<Listing, GitError> {
    let (head, folder) = (["diff", "--no-ext-diff", "--relative"], year.to_string());
    let args = [&head[..], &RAW, &[commit, "--", &folder]].concat();
    let raw = git::read(root, &args, &[])?;
    let mut listing = Listing::new();
    for (path, before, _) in changes(&raw) {
        let Some(doc) = document(path) else { continue };
        // A path that a merge has left open is named twice.
        let both: &mut Both = listing.entry(doc).or_default();
        both.before = before.map(Content::Blob).or(both.before.take());
    }
    let others = ["ls-files", "--others", "--exclude-standard", "-z", "--", &folder];
    let others = git::read(root, &others, &[])?;
    for path in others.split(|b| *b == 0) {
        if let Some(doc) = document(path) {
            listing.entry(doc).or_default();
        }
    }
    for (doc, both) in &mut listing {
        let is_there = root.join(doc.file(year)).is_file();
        both.after = is_there.then(|| Content::File(root.to_owned()));
    }
    Ok(listing)
}

/// All documents of a state.
fn all(root: &Path, part: Part<'_>) -> Result<Vec<(DocKey, Content)>, GitError> {
    let year = part.year.to_string();
    let commit = match part.source {
        Source::Commit(commit) => commit,
        Source::Folder(folder) => return Ok(on_disk(folder, &year)),
    };
    let args = ["ls-tree", "-r", "-z", commit, "--", &format!("{year}/")];
    let listed = git::read(root, &args, &[])?;
    let one = |line: &[u8]| {
        let at = line.iter().position(|b| *b == b'\t')?;
        let about = String::from_utf8_lossy(&line[..at]).into_owned();
        let mut words = about.split(' ').skip(1);
        words.next().filter(|kind| *kind == "blob")?;
        Some((document(&line[at + 1..])?, Content::Blob(words.next()?.to_owned())))
    };
    Ok(listed.split(|b| *b == 0).filter_map(one).collect())
}

fn on_disk(root: &Path, year: &str) -> Vec<(DocKey, Content)> {
    let entries = |dir: &Path| fs::read_dir(dir).into_iter().flatten().flatten();
    let mut found = Vec::new();
    for trust in entries(&root.join(year)) {
        for file in entries(&trust.path()) {
            let path = [year.into(), trust.file_name(), file.file_name()];
            let path = path.map(|part| part.to_string_lossy().into_owned()).join("/");
            found
                .extend(document(path.as_bytes()).map(|doc| (doc, Content::File(root.to_owned()))));
        }
    }
    found
}

/// What a raw listing names: a path, and what it was and is.
fn changes(raw: &[u8]) -> Vec<(&[u8], Option<String>, Option<String>)> {
    let mut parts = raw.split(|b| *b == 0);
    let mut changes = Vec::new();
    while let (Some(about), Some(path)) = (parts.next(), parts.next()) {
        let about = String::from_utf8_lossy(about);
        let mut ids = about.split(' ').skip(2).map(str::to_owned);
        let mut there = || ids.next().filter(|id| id.bytes().any(|b| b != b'0'));
        changes.push((path, there(), there()));
    }
    changes
}

/// `2024/unn/ventetid.toml` as trust and document; `None` for other files, and for those of a
/// trust that are no assessment.
fn document(path: &[u8]) -> Option<DocKey> {
    let mut parts = str::from_utf8(path).ok()?.split('/').skip(1);
    let (trust, file) = (parts.next()?, parts.next()?);
    let name = file.strip_suffix(".toml").filter(|_| parts.next().is_none())?;
    let is_read = !name.starts_with('_') || [TOP, OTHER, INDICATORS].contains(&name);
    let doc = DocKey { trust: Slug::new(trust)?, name: Slug::new(name)? };
    is_read.then_some(doc)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusts_assessments_are_documents() {
        let named = |path: &str| document(path.as_bytes()).map(|doc| doc.to_string());
        assert_eq!(named("2024/unn/ventetid.toml").as_deref(), Some("unn/ventetid"));
        assert_eq!(named("2024/unn/_other.toml").as_deref(), Some("unn/_other"));
        assert_eq!(named("2024/unn/_top.toml").as_deref(), Some("unn/_top"));
        assert_eq!(named("2024/unn/_indicators.toml").as_deref(), Some("unn/_indicators"));
        for path in [
            "2024/matrix.toml",
            "2024/unn/_notat.toml",
            "2024/unn/mål med mellomrom.toml",
            "2024/unn/ny\nlinje.toml",
            "2024/unn/a/b.toml",
            "2024/unn/notat.md",
            "",
        ] {
            assert_eq!(named(path), None, "{path:?}");
        }
        assert_eq!(document(b"2024/unn/\xff.toml"), None);
    }

    #[test]
    fn a_raw_listing_with_names_of_every_kind() {
        let zero = "0".repeat(40);
        let (a, b) = ("a".repeat(40), "b".repeat(40));
        let raw = format!(
            ":100644 100644 {a} {b} M\0with space.toml\0:000000 100644 {zero} {b} A\0ny\nlinje\0"
        );
        let found = changes(raw.as_bytes());
        assert_eq!(found[0], (&b"with space.toml"[..], Some(a), Some(b.clone())));
        assert_eq!(found[1], (&b"ny\nlinje"[..], None, Some(b)));
    }
}
