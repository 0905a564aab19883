//! Saving: what changed is spliced into the file as it stands on disk, proved, and put in place
//! in one step.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::read::{assessment::read_assessment, top::read_top};
use super::write::entries::{self, Edit, Entry};
use super::write::{canonical, splice};
use crate::model::register::TOP;
use crate::model::{Assessment, DocKey, Ledger, Matrix, Register, Slug, Unsaved};

/// Where a register's files are written from.
#[derive(Debug)]
pub struct Desk {
    root: PathBuf,
    year: i32,
    /// Each file as it was before this program first wrote it: later saves are spliced from that,
    /// so that a value that is set back leaves the same bytes.
    origins: BTreeMap<PathBuf, Origin>,
}

#[derive(Debug)]
struct Origin {
    text: String,
    entries: Vec<Entry>,
    /// What was last written; anything else on disk is somebody else's.
    written: String,
}

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saved {
    /// Files relative to the register.
    pub files: Vec<PathBuf>,
}

/// Why something was not written; the edit stays in memory.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The system said no.
    #[error("{}: {why}", .file.display())]
    Io {
        /// The file, relative to the register.
        file: PathBuf,
        /// What the system said.
        #[source]
        why: io::Error,
    },
    /// Somebody else changed the same keys in the meantime.
    #[error("{}: changed by somebody else: {}", .file.display(), .keys.join(", "))]
    Clash {
        /// The file, relative to the register.
        file: PathBuf,
        /// The keys that both changed.
        keys: Vec<String>,
    },
    /// The file is damaged on disk by now, or gone.
    #[error("{}: damaged or gone on disk", .file.display())]
    Changed {
        /// The file, relative to the register.
        file: PathBuf,
    },
    /// The change has no place of its own in the file as it is written.
    #[error("{}: {keys} cannot be changed in place", .file.display())]
    NoPlace {
        /// The file, relative to the register.
        file: PathBuf,
        /// What could not be changed.
        keys: String,
    },
}

/// What a file is to hold, and how it is read back.
struct Job<'a> {
    file: PathBuf,
    /// As the program knows the file, before and after.
    before: Option<Vec<Entry>>,
    after: Option<Vec<Entry>>,
    title: String,
    read: &'a dyn Fn(&str) -> Option<Vec<Entry>>,
}

impl Desk {
    /// The desk of a register's year.
    pub fn new(root: &Path, year: i32) -> Self {
        Self { root: root.to_owned(), year, origins: BTreeMap::new() }
    }

    /// Writes everything that is unsaved, file by file. What was written stays written where a
    /// later file fails.
    ///
    /// # Errors
    /// [`SaveError`] for the first file that could not be written.
    pub fn save(&mut self, ledger: &mut Ledger) -> Result<Saved, SaveError> {
        let mut saved = Saved::default();
        let unsaved: Vec<Unsaved> = ledger.unsaved().collect();
        for document in unsaved {
            let (written, merged) = self.save_assessment(ledger.register(), &document)?;
            saved.files.push(self.file(&document.doc.trust, &document.doc.name));
            ledger.saved(&document.doc, written, merged);
        }
        let tops: Vec<_> = ledger
            .unsaved_tops()
            .map(|(trust, before, now)| (trust.clone(), Arc::clone(before), Arc::clone(now)))
            .collect();
        for (trust, before, now) in tops {
            let Some(name) = Slug::new(TOP) else { continue };
            let file = self.file(&trust, &name);
            let read = |text: &str| read_top(text, Path::new("")).0.map(|t| entries::of_top(&t));
            let job = Job {
                title: title(ledger.register(), &DocKey::new(&trust, &name)),
                before: Some(entries::of_top(&before)),
                after: Some(entries::of_top(&now)),
                read: &read,
                file: file.clone(),
            };
            self.write(job)?;
            saved.files.push(file);
            ledger.saved_top(&trust);
        }
        Ok(saved)
    }

    fn file(&self, trust: &Slug, name: &Slug) -> PathBuf {
        PathBuf::from(self.year.to_string()).join(trust.as_str()).join(format!("{name}.toml"))
    }

    fn save_assessment(
        &mut self,
        register: &Register,
        unsaved: &Unsaved,
    ) -> Result<(Option<Arc<Assessment>>, bool), SaveError> {
        let matrix: &Matrix = &register.matrix;
        let file = self.file(&unsaved.doc.trust, &unsaved.doc.name);
        let read = |text: &str| {
            let read = read_assessment(text, &file, matrix).0;
            read.map(|a| entries::of_assessment(&a, matrix))
        };
        let flat = |a: &Arc<Assessment>| entries::of_assessment(a, matrix);
        let job = Job {
            title: title(register, &unsaved.doc),
            before: unsaved.on_disk.as_ref().map(flat),
            after: unsaved.now.as_ref().map(flat),
            read: &read,
            file: file.clone(),
        };
        let (text, merged) = self.write(job)?;
        // What the file holds now is the truth, also what somebody else had changed in it.
        let written = text.and_then(|text| read_assessment(&text, &file, matrix).0);
        Ok((written.map(Arc::new), merged))
    }

    /// Does a job; the text that the file then has, and whether somebody else's changes are in it.
    fn write(&mut self, job: Job<'_>) -> Result<(Option<String>, bool), SaveError> {
        let path = self.root.join(&job.file);
        let on_disk = read_if_there(&path).map_err(|why| io_error(&job.file, why))?;
        let Some(after) = &job.after else {
            if let Some(disk) = on_disk {
                // Only what this program wrote itself is taken away again.
                if self.origins.get(&job.file).is_none_or(|o| o.written != disk) {
                    return Err(SaveError::Changed { file: job.file });
                }
                fs::remove_file(&path).map_err(|why| io_error(&job.file, why))?;
            }
            // The origin stays: a redo brings the same bytes back.
            return Ok((None, false));
        };
        let (text, merged) = match on_disk {
            Some(disk) => self.spliced(&job, &disk, after)?,
            None => (self.begun(&job, after)?, false),
        };
        replace(&path, &text).map_err(|why| io_error(&job.file, why))?;
        let origin = self.origins.entry(job.file).or_insert_with(|| Origin {
            text: text.clone(),
            entries: after.clone(),
            written: String::new(),
        });
        origin.written.clone_from(&text);
        Ok((Some(text), merged))
    }

    /// The text of a file that is not there.
    fn begun(&self, job: &Job<'_>, after: &[Entry]) -> Result<String, SaveError> {
        if let Some(origin) = self.origins.get(&job.file) {
            return prove(job, &origin.text, &origin.entries, after);
        }
        // It was there when it was opened: somebody has taken it away.
        if job.before.as_ref().is_some_and(|b| !b.is_empty()) {
            return Err(SaveError::Changed { file: job.file.clone() });
        }
        let text = canonical::document(&job.title, after);
        match (job.read)(&text) {
            Some(read) if entries::same_words(&read, after) => Ok(text),
            _ => Err(SaveError::NoPlace { file: job.file.clone(), keys: String::new() }),
        }
    }

    /// The text of a file that is there: ours, or changed by somebody else in the meantime.
    fn spliced(
        &mut self,
        job: &Job<'_>,
        disk: &str,
        after: &[Entry],
    ) -> Result<(String, bool), SaveError> {
        if let Some(origin) = self.origins.get(&job.file).filter(|o| o.written == disk) {
            return Ok((prove(job, &origin.text, &origin.entries, after)?, false));
        }
        let damaged = || SaveError::Changed { file: job.file.clone() };
        let theirs = (job.read)(disk).ok_or_else(damaged)?;
        let before = job.before.clone().unwrap_or_default();
        let wanted = merge(&before, after, &theirs)
            .map_err(|keys| SaveError::Clash { file: job.file.clone(), keys })?;
        let text = prove(job, disk, &theirs, &wanted)?;
        let merged = !entries::same_words(&before, &theirs);
        let origin = Origin { text: disk.to_owned(), entries: theirs, written: String::new() };
        self.origins.insert(job.file.clone(), origin);
        Ok((text, merged))
    }
}

/// Splices a text from what it holds to what it should hold, and reads the result back.
fn prove(job: &Job<'_>, text: &str, from: &[Entry], to: &[Entry]) -> Result<String, SaveError> {
    let edits = entries::difference(from, to);
    let no_place = |keys: String| SaveError::NoPlace { file: job.file.clone(), keys };
    let spliced = splice::apply(text, &edits, to).map_err(|e| no_place(e.to_string()))?;
    match (job.read)(&spliced) {
        Some(read) if entries::same_words(&read, to) => Ok(spliced),
        _ => Err(no_place(named(&edits).join(", "))),
    }
}

/// Our edits on top of what somebody else wrote, or the keys that both changed differently.
fn merge(before: &[Entry], ours: &[Entry], theirs: &[Entry]) -> Result<Vec<Entry>, Vec<String>> {
    let find = |entries: &[Entry], like: &Entry| {
        entries.iter().find(|e| e.table == like.table && e.key == like.key).map(|e| e.value.clone())
    };
    let mut merged = Vec::new();
    let mut clashes = Vec::new();
    // Ours in canonical order, with theirs that we do not know after; order matters to new tables
    // and neighbours only, and those find their place by id.
    let extra = theirs.iter().filter(|t| find(ours, t).is_none());
    for entry in ours.iter().chain(extra) {
        let (base, our, their) = (find(before, entry), find(ours, entry), find(theirs, entry));
        let value = if our == base || our == their {
            their
        } else if their == base {
            our
        } else {
            clashes.push(entry.path().join("."));
            our
        };
        if let Some(value) = value {
            merged.push(Entry { value, ..entry.clone() });
        }
    }
    if clashes.is_empty() { Ok(merged) } else { Err(clashes) }
}

fn named(edits: &[Edit]) -> Vec<String> {
    let name = |edit: &Edit| match edit {
        Edit::Set(entry) => entry.path().join("."),
        Edit::Remove(path) | Edit::AddTable(path, _) | Edit::RemoveTable(path) => path.join("."),
    };
    edits.iter().map(name).collect()
}

/// The comment that names a file for people: "UNN · Ventetid til helsehjelp · 2024".
fn title(register: &Register, doc: &DocKey) -> String {
    let trusts = &register.catalogue.trusts;
    let trust = trusts.iter().find(|t| t.id == doc.trust).map_or(doc.trust.as_str(), |t| &t.short);
    let goal = register.goal_title(&doc.name).unwrap_or(doc.name.as_str());
    format!("{trust} · {goal} · {}", register.year)
}

fn io_error(file: &Path, why: io::Error) -> SaveError {
    SaveError::Io { file: file.to_owned(), why }
}

fn read_if_there(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts a text in a file's place in one step: a reader sees the old or the new file, whole.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link stays a link: what it points to is replaced.
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let dir = target.parent().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(dir)?;
    let mut file = tempfile::Builder::new().prefix(".risiko-").suffix(".tmp").tempfile_in(dir)?;
    file.write_all(text.as_bytes())?;
    keep_mode(&target, file.as_file())?;
    file.as_file().sync_all()?;
    file.persist(&target).map_err(|e| e.error)?;
    sync_dir(dir)
}

/// The replaced file's mode, or what a new file gets.
#[cfg(unix)]
fn keep_mode(target: &Path, file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    /// Readable by all, as git writes it; `tempfile` makes its files private.
    const NEW: u32 = 0o644;
    let mode = fs::metadata(target).map_or(NEW, |m| m.permissions().mode());
    file.set_permissions(fs::Permissions::from_mode(mode & 0o7777))
}

#[cfg(not(unix))]
fn keep_mode(_target: &Path, _file: &fs::File) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn sync_dir(dir: &Path) -> io::Result<()> {
    fs::File::open(dir)?.sync_all()
}

#[cfg(not(unix))]
fn sync_dir(_dir: &Path) -> io::Result<()> {
    Ok(())
}
