//! A new year's folder: made whole beside the others, and put in place in one step.

mod maps;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::model::new_year::Carried;
use crate::model::register::TOP;
use crate::model::{Catalogue, Document, Matrix, Register, Slug, TopFive};
use crate::store::disk;
use crate::store::schema::kind::FileKind;
use crate::store::text::read::document::read_document;
use crate::store::text::write::canonical;
use crate::store::text::write::entries;
use crate::store::text::write::entries::Entry;

pub use maps::{BEHIND, ReadScaleMap, UNDECIDED, goal_map, scale_map};

/// A trust's readings: they are of their own years, and go over as they stand.
const INDICATORS: &str = "_indicators.toml";

/// What the folder is called while it is being made, with some letters more.
const BESIDE: &str = ".risiko-new-year-";

/// What a new year is made of.
#[derive(Debug, Clone, Copy)]
pub struct NewYear<'a> {
    /// The year before: its name, and where readings are taken from.
    pub old: &'a Register,
    /// The year to make.
    pub year: i32,
    /// Its catalogue, to the byte and as it was read.
    pub catalogue: (&'a str, &'a Catalogue),
    /// Its matrix, to the byte and as it was read.
    pub matrix: (&'a str, &'a Matrix),
    /// What goes over.
    pub carried: &'a Carried,
}

/// Why no year was made; nothing of it is there.
#[derive(Debug, thiserror::Error)]
pub enum NewYearError {
    /// There is one already.
    #[error("{} is there already", .0.display())]
    Exists(PathBuf),
    /// What was written does not say what should have been written.
    #[error("{} cannot be written", .0.display())]
    Unproved(PathBuf),
    /// The system said no.
    #[error("{}: {why}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        why: io::Error,
    },
}

/// Makes a year's folder: all of it, or nothing. The other years are only read.
///
/// The files are new ones in canonical form. Comments that people wrote in last year's files were
/// about last year, and stay there.
///
/// # Errors
/// [`NewYearError`]; the folder is then not there.
pub fn make_year(root: &Path, new: &NewYear<'_>) -> Result<(), NewYearError> {
    let folder = root.join(new.year.to_string());
    if fs::symlink_metadata(&folder).is_ok() {
        return Err(NewYearError::Exists(folder));
    }
    let files = files(root, new)?;
    let failed = |path: &Path| {
        let path = path.to_owned();
        |why| NewYearError::Io { path, why }
    };
    sweep(root);
    let mut temporary = tempfile::Builder::new();
    temporary.prefix(BESIDE);
    if let Some(mode) = new_folder_mode() {
        temporary.permissions(mode);
    }
    // It takes itself away where something fails before the last step.
    let beside = temporary.tempdir_in(root).map_err(failed(root))?;
    for (file, bytes) in &files {
        let path = beside.path().join(file);
        write_new(&path, bytes).map_err(failed(&folder.join(file)))?;
    }
    fs::rename(beside.path(), &folder).map_err(failed(&folder))?;
    disk::sync_dir(root).map_err(failed(root))
}

/// Takes away what a program that was killed had begun. What cannot be taken away is only litter.
fn sweep(root: &Path) {
    let begun = fs::read_dir(root).into_iter().flatten().flatten().filter(|entry| {
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        is_folder && entry.file_name().to_string_lossy().starts_with(BESIDE)
    });
    for entry in begun {
        let _ = fs::remove_dir_all(entry.path());
    }
}

#[cfg(unix)]
fn new_folder_mode() -> Option<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    // Before the user's own mask; `tempfile` alone makes its folders private.
    Some(fs::Permissions::from_mode(0o777))
}

#[cfg(not(unix))]
fn new_folder_mode() -> Option<fs::Permissions> {
    None
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let dir = path.parent().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(dir)?;
    let mut file = fs::File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    disk::sync_dir(dir)
}

/// Every file of the new year, by its path in the folder.
fn files(root: &Path, new: &NewYear<'_>) -> Result<BTreeMap<PathBuf, Vec<u8>>, NewYearError> {
    let mut files = BTreeMap::new();
    files.insert(PathBuf::from("catalogue.toml"), new.catalogue.0.as_bytes().to_vec());
    files.insert(PathBuf::from("matrix.toml"), new.matrix.0.as_bytes().to_vec());
    let register = Register {
        name: new.old.name.clone(),
        year: new.year,
        matrix: Arc::new(new.matrix.1.clone()),
        catalogue: Arc::new(new.catalogue.1.clone()),
        trusts: BTreeMap::new(),
    };
    for (trust, book) in &new.carried.books {
        let top = Slug::new(TOP).filter(|_| book.top != TopFive::default());
        let top = top.map(|name| (name, Document::Top(Arc::new(book.top.clone()))));
        let assessments = book.assessments.iter().map(|(name, assessment)| {
            (name.clone(), Document::Assessment(Arc::new(assessment.clone())))
        });
        for (name, held) in assessments.chain(top) {
            let path = Path::new(trust.as_str()).join(format!("{name}.toml"));
            let wanted = entries::of(&held, &register.matrix);
            let text = document(root, &register, trust, name.as_str(), &wanted);
            let (read, problems) = read_document(&text, &path, &name, &register.matrix);
            let read = read.filter(|_| problems.is_empty());
            let read = read.map(|read| entries::of(&read, &register.matrix));
            if !read.is_some_and(|read| entries::same_words(&read, &wanted)) {
                return Err(NewYearError::Unproved(path));
            }
            files.insert(path, text.into_bytes());
        }
    }
    for trust in &new.catalogue.1.trusts {
        if let Some(bytes) = readings(root, new.old.year, &trust.id)? {
            files.insert(Path::new(trust.id.as_str()).join(INDICATORS), bytes);
        }
    }
    Ok(files)
}

/// A new file's text.
fn document(root: &Path, register: &Register, trust: &Slug, name: &str, own: &[Entry]) -> String {
    let text = canonical::document(&canonical::title(register, trust, name), own);
    let file = Path::new(&register.year.to_string()).join(trust.as_str()).join(name);
    FileKind::as_new(root, &file.with_extension("toml"), text)
}

/// A trust's readings, where it has any.
fn readings(root: &Path, year: i32, trust: &Slug) -> Result<Option<Vec<u8>>, NewYearError> {
    let path = root.join(year.to_string()).join(trust.as_str()).join(INDICATORS);
    let failed = |why| NewYearError::Io { path: path.clone(), why };
    disk::inside(root, &path).map_err(failed)?;
    match disk::bytes(&path) {
        Ok(bytes) if bytes.len() as u64 > disk::LARGEST => {
            Err(failed(io::Error::from(io::ErrorKind::FileTooLarge)))
        }
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(failed(error)),
    }
}
