//! Journals that programs have left behind which ended without a word.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Local, NaiveDateTime};

use super::line::{self, Edit};
use super::recover::{self, Plan};
use crate::model::{Date, DocKey, Register};
use crate::store::disk::own_folder;

/// A larger journal is not read: no person has typed it, in bytes.
const LARGEST: u64 = 256 << 20;

/// What a program has left unsaved.
#[derive(Debug)]
pub struct Found {
    path: PathBuf,
    year: i32,
    edits: BTreeMap<DocKey, Edit>,
    /// When it was last written, in this machine's time.
    pub last: Option<NaiveDateTime>,
}

/// A new journal's file name: no other has it.
pub(super) fn name(year: i32) -> String {
    let now = Local::now().format("%Y%m%dT%H%M%S%9f");
    format!("journal-{year}-{now}-{}.jsonl", std::process::id())
}

/// The journals of a year in which something is unsaved, the oldest first. Only for who holds the
/// register's lock: another program's would still be in use. Those with nothing in them are taken
/// away.
pub fn left_behind(root: &Path, year: i32) -> Vec<Found> {
    let Ok(Some(folder)) = own_folder::existing(root) else { return Vec::new() };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(&format!("journal-{year}-"));
        if is_ours && let Some(journal) = read(&entry.path()) {
            if journal.edits.is_empty() {
                let _ = journal.throw_away();
            } else if journal.year == year {
                found.push(journal);
            }
        }
    }
    found.sort_by(|a, b| (a.last, &a.path).cmp(&(b.last, &b.path)));
    found
}

/// Other years in which a program has left something unsaved, by the names of the files.
pub fn other_years_left_behind(root: &Path, year: i32) -> Vec<i32> {
    let Ok(Some(folder)) = own_folder::existing(root) else { return Vec::new() };
    let year_of = |name: &str| -> Option<i32> {
        name.strip_prefix("journal-")?.split_once('-')?.0.parse().ok()
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let years = entries.filter_map(|e| year_of(&e.file_name().to_string_lossy()));
    let mut years: Vec<i32> = years.filter(|y| *y != year).collect();
    years.sort_unstable();
    years.dedup();
    years
}

fn read(path: &Path) -> Option<Found> {
    own_folder::plain_or_missing(path).ok()?;
    let file = fs::File::open(path).ok()?;
    let modified = file.metadata().and_then(|about| about.modified()).ok();
    let mut bytes = Vec::new();
    file.take(LARGEST).read_to_end(&mut bytes).ok()?;
    let (head, edits) = line::read(&String::from_utf8_lossy(&bytes))?;
    let last = modified.map(|time| DateTime::<Local>::from(time).naive_local());
    Some(Found { path: path.to_owned(), year: head.year, edits, last })
}

impl Found {
    /// What of it can be brought back into a register as it stands now, and what cannot.
    pub fn plan(&self, register: &Register) -> Plan {
        recover::plan(&self.edits, register)
    }

    /// Takes it away for good.
    ///
    /// # Errors
    /// What the system says.
    pub fn throw_away(self) -> io::Result<()> {
        fs::remove_file(&self.path)
    }

    /// Keeps it for a person to look into, under a name with a date, and offers it no more. The
    /// file's path, relative to the register.
    ///
    /// # Errors
    /// What the system says.
    pub fn set_aside(self, today: Date) -> io::Result<PathBuf> {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        let names = (1..1000).map(|n| match n {
            1 => format!("unresolved-{}-{today}.jsonl", self.year),
            n => format!("unresolved-{}-{today}-{n}.jsonl", self.year),
        });
        for name in names {
            let path = folder.join(&name);
            // The name is taken first: a rename alone would replace what is there.
            match fs::File::create_new(&path) {
                Ok(_) => {
                    fs::rename(&self.path, &path)?;
                    let folder = folder.file_name().unwrap_or_default();
                    return Ok(Path::new(folder).join(name));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }
}
