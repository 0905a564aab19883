//! Which documents two states have, and which of them differ.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::Source;
use crate::history::git::{self, GitError, raw_diff};
use crate::model::{DocKey, Slug};

/// Where a document's content is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::history) enum Content {
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
pub(in crate::history) struct Versions {
    pub(in crate::history) before: Option<Content>,
    pub(in crate::history) after: Option<Content>,
}

/// Documents with where they are.
pub(in crate::history) type Documents = BTreeMap<DocKey, Versions>;

/// A state's files of one year.
#[derive(Debug, Clone, Copy)]
pub(in crate::history) struct Part<'a> {
    pub(in crate::history) source: &'a Source,
    pub(in crate::history) year: i32,
}

/// The documents of two states: those that differ where only they are asked for, or all.
pub(in crate::history) fn list(
    root: &Path,
    before: Part<'_>,
    after: Part<'_>,
    whole: bool,
) -> Result<Documents, GitError> {
    if !whole && before.year == after.year {
        let year = before.year;
        return match (before.source, after.source) {
            (a, b) if a == b => Ok(Documents::new()),
            (Source::Commit(a), Source::Commit(b)) => between(root, a, b, year),
            (Source::Commit(commit), Source::Folder(folder)) if folder == root => {
                since(root, commit, year)
            }
            (Source::Folder(folder), Source::Commit(commit)) if folder == root => {
                Ok(turned(since(root, commit, year)?))
            }
            _ => {
                let mut documents = of_both(root, before, after)?;
                documents.retain(|doc, both| differs(both, year, doc));
                Ok(documents)
            }
        };
    }
    of_both(root, before, after)
}

/// All documents of both states.
fn of_both(root: &Path, before: Part<'_>, after: Part<'_>) -> Result<Documents, GitError> {
    let mut documents = Documents::new();
    for (doc, content) in all(root, before)? {
        documents.entry(doc).or_default().before = Some(content);
    }
    for (doc, content) in all(root, after)? {
        documents.entry(doc).or_default().after = Some(content);
    }
    Ok(documents)
}

/// Whether a document may have changed: files that are the same to the byte have not.
fn differs(both: &Versions, year: i32, doc: &DocKey) -> bool {
    let read = |root: &PathBuf| fs::read(root.join(doc.file(year))).ok();
    match (&both.before, &both.after) {
        (Some(Content::File(a)), Some(Content::File(b))) => match (read(a), read(b)) {
            (Some(a), Some(b)) => a != b,
            _ => true,
        },
        _ => true,
    }
}

fn turned(documents: Documents) -> Documents {
    let turn = |both: Versions| Versions { before: both.after, after: both.before };
    documents.into_iter().map(|(doc, both)| (doc, turn(both))).collect()
}

/// No renames: a document's name says what it is.
const RAW: [&str; 5] = ["--relative", "--raw", "-z", "--no-abbrev", "--no-renames"];

fn between(root: &Path, a: &str, b: &str, year: i32) -> Result<Documents, GitError> {
    let folder = year.to_string();
    let args = [&["diff-tree", "-r"], &RAW[..], &[a, b, "--", &folder]].concat();
    let mut documents = Documents::new();
    for change in raw_diff(&git::read(root, &args, &[])?) {
        let Some(doc) = document(&change.path) else { continue };
        let [before, after] = [change.before, change.after].map(|id| id.map(Content::Blob));
        documents.insert(doc, Versions { before, after });
    }
    Ok(documents)
}

/// What differs on disk from a commit, new files among it.
fn since(root: &Path, commit: &str, year: i32) -> Result<Documents, GitError> {
    let folder = year.to_string();
    let args = [&["diff", "--no-ext-diff"], &RAW[..], &[commit, "--", &folder]].concat();
    let mut documents = Documents::new();
    for change in raw_diff(&git::read(root, &args, &[])?) {
        let Some(doc) = document(&change.path) else { continue };
        // A path that a merge has left open is named twice.
        let both: &mut Versions = documents.entry(doc).or_default();
        both.before = change.before.map(Content::Blob).or(both.before.take());
    }
    let others = ["ls-files", "--others", "--exclude-standard", "-z", "--", &folder];
    let others = git::read(root, &others, &[])?;
    let new = others.split(|b| *b == 0).filter_map(|path| document(&String::from_utf8_lossy(path)));
    new.for_each(|doc| _ = documents.entry(doc).or_default());
    for (doc, both) in &mut documents {
        let is_there = root.join(doc.file(year)).is_file();
        both.after = is_there.then(|| Content::File(root.to_owned()));
    }
    Ok(documents)
}

/// All documents of a state.
fn all(root: &Path, part: Part<'_>) -> Result<Vec<(DocKey, Content)>, GitError> {
    let commit = match part.source {
        Source::Commit(commit) => commit,
        Source::Folder(folder) => return Ok(on_disk(folder, part.year)),
    };
    let args = ["ls-tree", "-r", "-z", commit, "--", &format!("{}/", part.year)];
    let listed = git::read(root, &args, &[])?;
    let one = |line: &[u8]| {
        let line = String::from_utf8_lossy(line);
        let (about, path) = line.split_once('\t')?;
        let id = about.split(' ').skip_while(|word| *word != "blob").nth(1)?;
        Some((document(path)?, Content::Blob(id.to_owned())))
    };
    Ok(listed.split(|b| *b == 0).filter_map(one).collect())
}

fn on_disk(root: &Path, year: i32) -> Vec<(DocKey, Content)> {
    let entries = |dir: &Path| fs::read_dir(dir).into_iter().flatten().flatten();
    let folders = entries(&root.join(year.to_string()));
    let files = folders.flat_map(|folder| entries(&folder.path())).map(|file| file.path());
    let docs = files.filter_map(|file| document(&git::slashed(file.strip_prefix(root).ok()?)));
    docs.map(|doc| (doc, Content::File(root.to_owned()))).collect()
}

/// `2024/unn/ventetid.toml` as trust and document; `None` for other files, and for those of a
/// trust that are no assessment.
fn document(path: &str) -> Option<DocKey> {
    let mut parts = path.split('/').skip(1);
    let (trust, file) = (parts.next()?, parts.next()?);
    let name = file.strip_suffix(".toml").filter(|_| parts.next().is_none())?;
    let doc = DocKey { trust: Slug::new(trust)?, name: Slug::new(name)? };
    (!name.starts_with('_') || doc.is_own()).then_some(doc)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_trusts_assessments_are_documents() {
        let named = |path: &str| document(path).map(|doc| doc.to_string());
        assert_eq!(named("2024/unn/ventetid.toml").as_deref(), Some("unn/ventetid"));
        assert_eq!(named("2024/unn/_other.toml").as_deref(), Some("unn/_other"));
        assert_eq!(named("2024/unn/_top.toml").as_deref(), Some("unn/_top"));
        assert_eq!(named("2024/unn/_indicators.toml").as_deref(), Some("unn/_indicators"));
        assert_eq!(named("2024/unn/_reporting.toml").as_deref(), Some("unn/_reporting"));
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
        assert_eq!(named(&String::from_utf8_lossy(b"2024/unn/\xff.toml")), None);
    }
}
