//! Snapshots where there is no git: a year's files, copied into a folder of their own
//! (FORMAT.md chapter 9).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::own_folder;
use crate::model::{Date, Slug};
use crate::store::{FileKind, ROOT_FILE};

/// The folder in `.risiko/` that holds them.
const FOLDER: &str = "snapshots";

/// What was written of a copy, as a tag has it in its message.
const MESSAGE: &str = "snapshot.txt";

/// Stands between a trust and the name of a copy that is of the trust alone.
const MARK: char = '-';

/// A copy that was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// Its name.
    pub name: String,
    /// The trust that it was made of; `None` for all.
    pub trust: Option<Slug>,
    /// What its folder is called: the name, with the trust before it.
    pub folder: String,
    /// Its folder, a register of its own.
    pub path: PathBuf,
    /// The day it was made.
    pub on: Date,
}

impl Copy {
    /// The first line of what was written of it; empty where nothing was.
    pub fn subject(&self) -> String {
        subject(&self.path)
    }
}

/// The first line of what was written of a copy in a folder.
fn subject(path: &Path) -> String {
    let text = fs::read_to_string(path.join(MESSAGE)).unwrap_or_default();
    text.lines().next().unwrap_or_default().to_owned()
}

/// Copies a year's files, those of one trust or of all, and gives back the folder. A name that is
/// taken gets `-2`. What is to be said of it, for the name that it gets, is written beside them.
///
/// # Errors
/// What the system says; then there is no such folder.
pub fn keep_copy(
    root: &Path,
    year: i32,
    trust: Option<&Slug>,
    name: &str,
    message: impl FnOnce(&str) -> String,
) -> io::Result<PathBuf> {
    let folder = own_folder::made(root)?.join(FOLDER);
    fs::create_dir_all(&folder)?;
    let whole = match trust {
        Some(trust) => format!("{trust}{MARK}{name}"),
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
    let short = trust.and_then(|trust| name.strip_prefix(trust.as_str())?.strip_prefix(MARK));
    fs::write(begun.path().join(MESSAGE), message(short.unwrap_or(&name)))?;
    fs::rename(begun.path(), &path)?;
    // It is no longer there under its first name.
    let _ = begun.keep();
    Ok(path)
}

/// The copies that were kept, newest first. A link is none: it may lead anywhere.
pub fn copies(root: &Path) -> Vec<Copy> {
    let Ok(Some(folder)) = own_folder::existing(root) else { return Vec::new() };
    let mut found: Vec<(SystemTime, Copy)> = folders(&folder.join(FOLDER))
        .into_iter()
        .filter(|name| folder.join(FOLDER).join(name).join(ROOT_FILE).is_file())
        .filter_map(|name| {
            let path = folder.join(FOLDER).join(&name);
            let made = fs::metadata(&path).and_then(|about| about.modified()).ok()?;
            let on = chrono::DateTime::<chrono::Local>::from(made).date_naive();
            let own = own_trust(&path, &name);
            let (trust, short) = own.map_or((None, name.clone()), |(t, n)| (Some(t), n));
            Some((made, Copy { name: short, trust, folder: name, path, on }))
        })
        .collect();
    found.sort_by(|(a, one), (b, other)| (b, &other.folder).cmp(&(a, &one.folder)));
    found.into_iter().map(|(_, copy)| copy).collect()
}

/// The trust that a copy is of alone, and what it is called besides.
fn own_trust(path: &Path, name: &str) -> Option<(Slug, String)> {
    let years = folders(path);
    let mut trusts: Vec<String> = years.iter().flat_map(|year| folders(&path.join(year))).collect();
    trusts.dedup();
    let [trust] = &trusts[..] else { return None };
    let rest = name.strip_prefix(trust.as_str())?.strip_prefix(MARK)?;
    Some((Slug::new(trust)?, rest.to_owned())).filter(|(_, rest)| !rest.is_empty())
}

/// The names of the folders in a folder, without hidden ones.
fn folders(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    let names = folders.map(|entry| entry.file_name().to_string_lossy().into_owned());
    // One that begins with a dot has only been begun.
    names.filter(|name| !name.starts_with('.')).collect()
}
