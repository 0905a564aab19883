//! Opening a year of a register: everything that can be read, and what is wrong with the rest.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::file::{open_catalogue, open_matrix, read_file};
use super::settings::{Settings, read_settings};
use super::trusts::{Canonical, folders, open_trusts};
use super::unusable::OpenError;
use super::{builtin, reformat};
use crate::check;
use crate::model::catalogue::{Catalogue, Trust};
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{Register, Slug};
use crate::store::ROOT_FILE;
use crate::store::disk::lock::{Holder, LockError};
use crate::store::text::locate::locate;

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
