//! The files of a year's trusts: found, read on all cores, and what lies where nothing belongs.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::file::read_file;
use crate::model::catalogue::Catalogue;
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::register::OWN;
use crate::model::{Document, Matrix, Slug, TrustBook};
use crate::store::FileKind;
use crate::store::disk::{self, cores};
use crate::store::text::read::document::read_document;
use crate::store::text::{format, read};

/// Files that were seen to be canonical when they were read.
pub(super) type Canonical = HashSet<PathBuf>;

pub(super) fn folders(dir: &Path) -> io::Result<Vec<String>> {
    let folders = fs::read_dir(dir)?.flatten().filter(|e| e.path().is_dir());
    Ok(folders.map(|e| e.file_name().to_string_lossy().into_owned()).collect())
}

/// A file of a trust, and what it holds.
pub(crate) struct File {
    pub(crate) trust: Slug,
    pub(crate) name: Slug,
    pub(crate) path: PathBuf,
    /// It may lead out of the register.
    pub(crate) is_link: bool,
}

pub(super) fn open_trusts(
    root: &Path,
    folder: &Path,
    matrix: &Matrix,
    catalogue: &Catalogue,
    problems: &mut Vec<Diagnostic>,
    mut canonical: Option<&mut Canonical>,
) -> BTreeMap<Slug, TrustBook> {
    let mut books: BTreeMap<Slug, TrustBook> =
        catalogue.trusts.iter().map(|t| (t.id.clone(), TrustBook::default())).collect();
    let mut files = Vec::new();
    let mut names = folders(&root.join(folder)).unwrap_or_else(|error| {
        let unreadable = Diagnostic::of_file(Severity::Error, Code::Unreadable, folder);
        problems.push(unreadable.with("why", error.to_string()));
        Vec::new()
    });
    names.sort();
    for name in names.iter().filter(|n| !n.starts_with('.')) {
        let known = Slug::new(name).filter(|id| books.contains_key(id));
        match known {
            Some(trust) => list_trust(root, folder, &trust, catalogue, &mut files, problems),
            None => problems.push(unknown_place(folder.join(name), "trust", name, catalogue)),
        }
    }
    let areas = canonical.is_some().then(|| format::areas_of(matrix));
    let read = cores::each(&files, |file| read_one(root, file, matrix, areas.as_deref()));
    for (file, read) in files.iter().zip(read) {
        let Read { content, found, is_canonical } = read.unwrap_or_else(|| {
            let lost = Diagnostic::of_file(Severity::Error, Code::Unreadable, &file.path);
            Read::damaged(lost.with("why", "?"))
        });
        if let Some(canonical) = canonical.as_mut().filter(|_| is_canonical) {
            canonical.insert(file.path.clone());
        }
        problems.extend(found);
        let Some(book) = books.get_mut(&file.trust) else { continue };
        if content.is_none() {
            book.damaged.insert(file.name.clone());
        }
        book.put(&file.name, content);
    }
    books
}

/// A trust's files, and what lies there that belongs to no goal.
fn list_trust(
    root: &Path,
    folder: &Path,
    trust: &Slug,
    catalogue: &Catalogue,
    files: &mut Vec<File>,
    problems: &mut Vec<Diagnostic>,
) {
    let dir = folder.join(trust.as_str());
    let listed = disk::inside(root, &root.join(&dir)).and_then(|()| fs::read_dir(root.join(&dir)));
    let entries = match listed {
        Ok(entries) => entries,
        Err(error) => {
            let unreadable = Diagnostic::of_file(Severity::Error, Code::Unreadable, &dir);
            problems.push(unreadable.with("why", error.to_string()));
            return;
        }
    };
    let is_link = |e: &fs::DirEntry| e.file_type().is_ok_and(|t| t.is_symlink());
    let mut names: Vec<(String, bool)> = entries
        .flatten()
        .map(|e| (e.file_name().to_string_lossy().into_owned(), is_link(&e)))
        .collect();
    names.sort();
    for (name, is_link) in names {
        let Some(stem) = name.strip_suffix(".toml") else { continue };
        // Hidden files are editors' and the program's own while they write.
        if stem.starts_with('.') {
            continue;
        }
        let goes = OWN.contains(&stem) || catalogue.goal(stem).is_some();
        match Slug::new(stem).filter(|_| goes) {
            Some(slug) => {
                let path = dir.join(&name);
                files.push(File { trust: trust.clone(), name: slug, path, is_link });
            }
            None => problems.push(unknown_place(dir.join(&name), "goal", stem, catalogue)),
        }
    }
}

fn unknown_place(
    path: PathBuf,
    what: &'static str,
    name: &str,
    catalogue: &Catalogue,
) -> Diagnostic {
    let known: Vec<&str> = match what {
        "trust" => catalogue.trusts.iter().map(|t| t.id.as_str()).collect(),
        _ => catalogue.prioritised().map(|g| g.id.as_str()).collect(),
    };
    let near = read::nearest(name, &known).unwrap_or(read::NO_WORD);
    Diagnostic::of_file(Severity::Error, Code::UnknownPlace, path)
        .with("what", what)
        .with("name", name)
        .with("near", near)
}

/// What was read of a file.
pub(crate) struct Read {
    /// `None` where it cannot be read.
    pub(crate) content: Option<Document>,
    pub(crate) found: Vec<Diagnostic>,
    /// It was looked at, and is certainly in its canonical form.
    is_canonical: bool,
}

impl Read {
    fn damaged(why: Diagnostic) -> Self {
        Self { content: None, found: vec![why], is_canonical: false }
    }
}

/// Reads a file, and looks at its form where areas are given to do it with.
pub(crate) fn read_one(root: &Path, file: &File, matrix: &Matrix, areas: Option<&[Slug]>) -> Read {
    if file.is_link
        && let Err(error) = disk::inside(root, &root.join(&file.path))
    {
        let outside = Diagnostic::of_file(Severity::Error, Code::Unreadable, &file.path);
        return Read::damaged(outside.with("why", error.to_string()));
    }
    let text = match read_file(root, &file.path) {
        Ok(text) => text,
        Err(problem) => return Read::damaged(*problem),
    };
    let (content, found) = read_document(&text, &file.path, &file.name, matrix);
    let form = areas.zip(FileKind::of(&file.path));
    let is_canonical =
        form.is_some_and(|(areas, kind)| format::is_plainly_canonical(kind, &text, areas));
    Read { content, found, is_canonical }
}
