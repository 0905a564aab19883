//! Opening a year of a register: everything that can be read, and what is wrong with the rest.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{self, LARGEST};
use super::document::utf8;
use super::locate::locate;
use super::lock::{Holder, LockError};
use super::read::document::read_document;
use super::read::{self, catalogue, matrix};
use super::settings::{Settings, read_settings};
use super::{FileKind, ROOT_FILE, builtin, cores, format, reformat};
use crate::check;
use crate::model::catalogue::{Catalogue, Trust};
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::register::{INDICATORS, OTHER, REPORTING, TOP};
use crate::model::{Document, Matrix, Register, Slug, TrustBook};

/// Why a register may be looked at only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// It was written by a newer program.
    NewerFormat,
    /// Its scale is missing or damaged: levels are shown by number, and no zones.
    NoMatrix,
    /// Its catalogue is missing or damaged: trusts are read from the folders.
    NoCatalogue,
    /// Another program has it open for writing.
    Held(Holder),
    /// Its folder cannot be written.
    NotWritable {
        /// What kind of failure that is.
        kind: io::ErrorKind,
        /// What the system said.
        why: String,
    },
    /// It is joined from several.
    Region {
        /// How many.
        registers: usize,
    },
}

impl From<LockError> for ReadOnly {
    fn from(error: LockError) -> Self {
        match error {
            LockError::Held(holder) => Self::Held(holder),
            LockError::Io { why, .. } => {
                Self::NotWritable { kind: why.kind(), why: why.to_string() }
            }
        }
    }
}

/// A register as it was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The folder that holds `risiko.toml`.
    pub root: PathBuf,
    /// One year of it.
    pub register: Register,
    /// What `risiko.toml` says.
    pub settings: Settings,
    /// What is wrong with its files.
    pub problems: Vec<Diagnostic>,
    /// Why it may be looked at only.
    pub read_only: Option<ReadOnly>,
}

/// Why a register could not be opened at all.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The register's own file or the year's folder cannot be used.
    #[error("{0}")]
    Unusable(Box<Diagnostic>),
}

impl From<Box<Diagnostic>> for OpenError {
    fn from(diagnostic: Box<Diagnostic>) -> Self {
        Self::Unusable(diagnostic)
    }
}

impl From<Diagnostic> for OpenError {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Unusable(Box::new(diagnostic))
    }
}

/// The nearest folder from `start` upwards that holds a register.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    let start = start.canonicalize().ok()?;
    start.ancestors().find(|dir| dir.join(ROOT_FILE).is_file()).map(Path::to_owned)
}

/// Opens a year of a register, the active one where none is asked for.
///
/// # Errors
/// [`OpenError`] where `risiko.toml` cannot be read or the year has no folder. Everything else is
/// a problem of the opened register.
pub fn open(root: &Path, year: Option<i32>) -> Result<Opened, OpenError> {
    Ok(opened(root, year, false)?.0)
}

/// Opens a year as [`open`] does, and looks at the form of its files on the way: those that are not
/// canonical are problems too (rule R021). Each file is read once.
///
/// # Errors
/// As [`open`].
pub fn open_and_look_at_forms(root: &Path, year: Option<i32>) -> Result<Opened, OpenError> {
    let (mut opened, canonical) = opened(root, year, true)?;
    let mut files = reformat::files(root, &[opened.register.year]);
    files.retain(|file| !canonical.contains(file));
    opened.problems.extend(reformat::findings(root, &files));
    Ok(opened)
}

/// Files that were seen to be canonical when they were read.
type Canonical = HashSet<PathBuf>;

fn opened(root: &Path, year: Option<i32>, looks: bool) -> Result<(Opened, Canonical), OpenError> {
    let mut problems = Vec::new();
    let file = Path::new(ROOT_FILE);
    let text = read_file(root, file)?;
    let (settings, newer) = read_settings(&text, file, &mut problems)?;
    let year = year.unwrap_or(settings.year);
    let folder = PathBuf::from(year.to_string());
    if !root.join(&folder).is_dir() {
        let missing = Diagnostic::of_file(Severity::Error, Code::MissingFile, &folder);
        return Err(missing.with("year", year.to_string()).into());
    }
    let mut read_only = newer.then_some(ReadOnly::NewerFormat);
    // Both are needed before the trusts' files, and neither needs the other.
    let (matrix, catalogue) = std::thread::scope(|scope| {
        let catalogue = scope.spawn(|| open_catalogue(root, &folder));
        let matrix = open_matrix(root, &folder);
        // A reader that panicked has read nothing.
        (matrix, catalogue.join().unwrap_or_default())
    });
    problems.extend(matrix.1);
    problems.extend(catalogue.1);
    // Without the year's own scale, it is another that forms are looked at with.
    let looks = looks && matrix.0.is_some();
    let matrix = matrix.0.unwrap_or_else(|| {
        read_only.get_or_insert(ReadOnly::NoMatrix);
        builtin::stand_in()
    });
    let catalogue = catalogue.0.unwrap_or_else(|| {
        read_only.get_or_insert(ReadOnly::NoCatalogue);
        catalogue_of_folders(&root.join(&folder))
    });
    let mut canonical = Canonical::new();
    let seen = looks.then_some(&mut canonical);
    let trusts = open_trusts(root, &folder, &matrix, &catalogue, &mut problems, seen);
    let register = Register {
        name: settings.name.clone(),
        year,
        matrix: Arc::new(matrix),
        catalogue: Arc::new(catalogue),
        trusts,
    };
    let mut stray = check::references(&register);
    locate(root, &mut stray);
    problems.extend(stray);
    problems.sort_by(|a, b| (&a.file, a.position).cmp(&(&b.file, b.position)));
    Ok((Opened { root: root.to_owned(), register, settings, problems, read_only }, canonical))
}

/// A file's text, or what keeps it from being one.
pub(super) fn read_file(root: &Path, file: &Path) -> Result<String, Box<Diagnostic>> {
    let path = root.join(file);
    let problem = |code| Box::new(Diagnostic::of_file(Severity::Error, code, file));
    let failed = |error: &io::Error| {
        let code = match error.kind() {
            io::ErrorKind::NotFound => Code::MissingFile,
            _ => Code::Unreadable,
        };
        Box::new(problem(code).with("why", error.to_string()))
    };
    let bytes = disk::bytes(&path).map_err(|e| failed(&e))?;
    if bytes.len() as u64 > LARGEST {
        let size = fs::metadata(&path).map_err(|e| failed(&e))?.len();
        let large = problem(Code::TooLarge).with("size", (size >> 20).to_string());
        return Err(Box::new(large));
    }
    utf8(bytes, file)
}

pub(super) fn open_matrix(root: &Path, folder: &Path) -> (Option<Matrix>, Vec<Diagnostic>) {
    let file = folder.join("matrix.toml");
    match read_file(root, &file) {
        Ok(text) => matrix::read_matrix(&text, &file),
        Err(problem) => (None, vec![*problem]),
    }
}

fn open_catalogue(root: &Path, folder: &Path) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let file = folder.join("catalogue.toml");
    match read_file(root, &file) {
        Ok(text) => catalogue::read_catalogue(&text, &file),
        Err(problem) => (None, vec![*problem]),
    }
}

/// Trusts as the folders name them, where there is no catalogue.
fn catalogue_of_folders(year: &Path) -> Catalogue {
    let mut trusts: Vec<Trust> = folders(year)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|name| Slug::new(&name))
        .map(|id| {
            let short = id.as_str().to_uppercase();
            Trust { name: short.clone(), short, id, hospital: true }
        })
        .collect();
    trusts.sort_by(|a, b| a.id.cmp(&b.id));
    Catalogue { trusts, ..Catalogue::default() }
}

fn folders(dir: &Path) -> io::Result<Vec<String>> {
    let folders = fs::read_dir(dir)?.flatten().filter(|e| e.path().is_dir());
    Ok(folders.map(|e| e.file_name().to_string_lossy().into_owned()).collect())
}

/// A file of a trust, and what it holds.
pub(super) struct File {
    pub(super) trust: Slug,
    pub(super) name: Slug,
    pub(super) path: PathBuf,
    /// It may lead out of the register.
    pub(super) is_link: bool,
}

fn open_trusts(
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
        let goes =
            [OTHER, TOP, INDICATORS, REPORTING].contains(&stem) || catalogue.goal(stem).is_some();
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
pub(super) struct Read {
    /// `None` where it cannot be read.
    pub(super) content: Option<Document>,
    pub(super) found: Vec<Diagnostic>,
    /// It was looked at, and is certainly in its canonical form.
    is_canonical: bool,
}

impl Read {
    fn damaged(why: Diagnostic) -> Self {
        Self { content: None, found: vec![why], is_canonical: false }
    }
}

/// Reads a file, and looks at its form where areas are given to do it with.
pub(super) fn read_one(root: &Path, file: &File, matrix: &Matrix, areas: Option<&[Slug]>) -> Read {
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
