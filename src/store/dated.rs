//! Snapshots where there is no git: a year's files, copied into a folder of their own
//! (FORMAT.md chapter 9).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{FileKind, ROOT_FILE, own_folder};
use crate::model::{Date, Slug};

/// The folder in `.risiko/` that holds them.
const FOLDER: &str = "snapshots";

/// A copy that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Its name.
    pub name: String,
    /// Its folder, a register of its own.
    pub path: PathBuf,
    /// The day it was made.
    pub on: Option<Date>,
}

/// Copies a year's files, those of one trust or of all, and gives back the folder. A name that is
/// taken gets `-2`.
///
/// # Errors
/// What the system says; then there is no such folder.
pub fn keep_copy(root: &Path, year: i32, trust: Option<&Slug>, name: &str) -> io::Result<Copy> {
    let folder = own_folder::made(root)?.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let whole = match trust {
        Some(trust) => format!("{trust}-{name}"),
        None => name.to_owned(),
    };
    let begun = tempfile::Builder::new().prefix(".begun-").tempdir_in(&folder)?;
    let mut files = vec![PathBuf::from(ROOT_FILE)];
    let year = PathBuf::from(year.to_string());
    for entry in fs::read_dir(root.join(&year))? {
        let entry = entry?;
        let path = year.join(entry.file_name());
        if !entry.file_type()?.is_dir() {
            files.push(path);
        } else if trust.is_none_or(|trust| entry.file_name() == trust.as_str()) {
            for file in fs::read_dir(entry.path())? {
                files.push(path.join(file?.file_name()));
            }
        }
    }
    for file in files.iter().filter(|file| FileKind::of(file).is_some()) {
        let target = begun.path().join(file);
        fs::create_dir_all(target.parent().unwrap_or(begun.path()))?;
        fs::copy(root.join(file), target)?;
    }
    let free = (1..).map(|n| if n == 1 { whole.clone() } else { format!("{whole}-{n}") });
    let free = free.into_iter().find(|name| fs::symlink_metadata(folder.join(name)).is_err());
    let name = free.unwrap_or(whole);
    let path = folder.join(&name);
    fs::rename(begun.path(), &path)?;
    // It is no longer there under its first name.
    let _ = begun.keep();
    Ok(Copy { name, path, on: None })
}

/// The copies that were kept, newest first.
pub fn copies(root: &Path) -> Vec<Copy> {
    let Ok(Some(folder)) = own_folder::existing(root) else { return Vec::new() };
    let entries = fs::read_dir(folder.join(FOLDER)).into_iter().flatten().flatten();
    let mut found: Vec<Copy> = entries
        .filter(|entry| entry.path().join(ROOT_FILE).is_file())
        .map(|entry| {
            let time = entry.metadata().and_then(|about| about.modified()).ok();
            let on = time.map(|time| chrono::DateTime::<chrono::Local>::from(time).date_naive());
            let name = entry.file_name().to_string_lossy().into_owned();
            Copy { name, path: entry.path(), on }
        })
        .collect();
    found.sort_by(|a, b| (b.on, &b.name).cmp(&(a.on, &a.name)));
    found
}
