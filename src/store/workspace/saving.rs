//! Saving: what changed is spliced into the file as it stands on disk, proved, and put in place
//! in one step.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::moves::Moves;
use crate::check;
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{DocKey, Document, Ledger, Matrix, Register, Slug, Unsaved};
use crate::store::text::format::{Live, live};
use crate::store::text::locate;
use crate::store::text::read::document::read_document;
use crate::store::text::write::carried::{self, Block};
use crate::store::text::write::entries::{self, Entry};
use crate::store::text::write::{canonical, splice};
use crate::store::{FileKind, disk};

/// A year of a register at work: where its files are written from.
#[derive(Debug)]
pub struct Workspace {
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
    /// What was last written, `None` where the file was last taken away; anything else on disk is
    /// somebody else's.
    written: Option<String>,
    /// Tables that have come from other files since: they keep their comments through later saves.
    arrived: Vec<Block>,
}

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saved {
    /// Files relative to the register.
    pub files: Vec<PathBuf>,
}

/// What was not written, beside what was.
#[derive(Debug, thiserror::Error)]
#[error("{} files not written, {} written", .failed.len(), .saved.files.len())]
pub struct SaveFailed {
    /// What was written all the same.
    pub saved: Saved,
    /// Why each other file was not, at least one.
    pub failed: Vec<SaveError>,
}

/// Why a file was not written; the edit stays in memory.
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

/// A document that is to be written.
struct Job<'a> {
    doc: &'a DocKey,
    file: PathBuf,
    matrix: &'a Matrix,
    /// As the program knows the file, before and after.
    before: Option<&'a Document>,
    after: Option<&'a Document>,
    title: String,
    /// Tables that come from other files, as they stand there.
    arriving: Vec<Block>,
}

impl Job<'_> {
    fn read(&self, text: &str) -> Option<Document> {
        read_document(text, &self.file, &self.doc.name, self.matrix).0
    }

    fn entries(&self, document: &Document) -> Vec<Entry> {
        entries::of(document, self.matrix)
    }

    fn changed(&self) -> SaveError {
        SaveError::Changed { file: self.file.clone() }
    }
}

/// What a file holds after a save.
struct Written {
    text: String,
    /// Somebody else had changed it meanwhile, and their changes are in it.
    merged: bool,
}

impl Workspace {
    /// The workspace of a register's year.
    pub fn new(root: &Path, year: i32) -> Self {
        Self { root: root.to_owned(), year, origins: BTreeMap::new() }
    }

    /// The register's folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The year whose files it writes.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// Writes everything that is unsaved, file by file. A file that cannot be written keeps no
    /// other from being written, save the one that something moved away from: it is written last,
    /// so that a crash between the two leaves a duplicate, which is named, and never a loss.
    ///
    /// # Errors
    /// [`SaveFailed`] where a file could not be written; its edits stay unsaved.
    pub fn save(&mut self, ledger: &mut Ledger) -> Result<Saved, SaveFailed> {
        let mut saved = Saved::default();
        let mut failed = Vec::new();
        let mut unsaved: Vec<Unsaved> = ledger.unsaved().collect();
        // The trust's own lists name what stands in its assessments: they come last.
        unsaved.sort_by_key(|document| document.doc.is_own() && !document.doc.is_other());
        let moves = Moves::between(&unsaved);
        let mut unwritten = Vec::new();
        for document in unsaved.iter().filter(|u| !moves.only_leave(u)) {
            match self.save_arrivals(ledger, document, &moves) {
                Ok(file) => saved.files.push(file),
                Err(error) => {
                    unwritten.push(document.doc.clone());
                    failed.push(error);
                }
            }
        }
        // What has a new place on disk by now may leave its old one.
        let left: Vec<Unsaved> = ledger.unsaved().collect();
        for document in left.iter().filter(|u| moves.may_leave(&u.doc, &unwritten)) {
            match self.save_document(ledger, document, Vec::new()) {
                Ok(file) if saved.files.contains(&file) => {}
                Ok(file) => saved.files.push(file),
                Err(error) => failed.push(error),
            }
        }
        if failed.is_empty() { Ok(saved) } else { Err(SaveFailed { saved, failed }) }
    }

    /// Brings a list of problems up to date for files that were saved.
    pub fn renew_problems(
        &self,
        register: &Register,
        saved: &Saved,
        problems: &mut Vec<Diagnostic>,
    ) {
        let is_reference = |d: &Diagnostic| {
            d.severity == Severity::Warning && matches!(d.code, Code::UnknownId | Code::DuplicateId)
        };
        problems.retain(|d| !saved.files.contains(&d.file) && !is_reference(d));
        for file in &saved.files {
            let Ok(Some(text)) = disk::read(&self.root.join(file)) else { continue };
            let name = file.file_stem().and_then(|stem| Slug::new(stem.to_str()?));
            let Some(name) = name else { continue };
            problems.extend(read_document(&text, file, &name, &register.matrix).1);
        }
        let mut references = check::references(register);
        locate::locate(&self.root, &mut references);
        problems.extend(references);
        problems.sort_by(|a, b| (&a.file, a.position).cmp(&(&b.file, b.position)));
    }

    /// Saves a document, and leaves in its file what has no other place on disk yet.
    fn save_arrivals(
        &mut self,
        ledger: &mut Ledger,
        unsaved: &Unsaved,
        moves: &Moves,
    ) -> Result<PathBuf, SaveError> {
        let arriving = self.arriving(&unsaved.doc, moves, &ledger.register().matrix);
        let Some(more) = moves.kept_back(unsaved) else {
            return self.save_document(ledger, unsaved, arriving);
        };
        let unsaved = &Unsaved { now: Some(more), ..unsaved.clone() };
        let file = self.save_document(ledger, unsaved, arriving)?;
        if let Some(written) = ledger.register().document(&unsaved.doc).cloned() {
            let less = moves.without_leaving(&unsaved.doc, &written);
            ledger.saved(&unsaved.doc, Some(less), false);
            ledger.still_holds(&unsaved.doc, written);
        }
        Ok(file)
    }

    fn save_document(
        &mut self,
        ledger: &mut Ledger,
        unsaved: &Unsaved,
        arriving: Vec<Block>,
    ) -> Result<PathBuf, SaveError> {
        let register = ledger.register();
        let matrix = std::sync::Arc::clone(&register.matrix);
        let job = Job {
            doc: &unsaved.doc,
            file: unsaved.doc.file(self.year),
            matrix: &matrix,
            before: unsaved.on_disk.as_ref(),
            after: unsaved.now.as_ref(),
            title: canonical::title(register, &unsaved.doc.trust, unsaved.doc.name.as_str()),
            arriving,
        };
        let written = self.write(&job)?;
        // What the file holds now is the truth, also what somebody else had changed in it.
        let merged = written.as_ref().is_some_and(|w| w.merged);
        ledger.saved(job.doc, written.and_then(|w| job.read(&w.text)), merged);
        Ok(job.file)
    }

    /// The tables that arrive in a document, as they stand in the files that they leave.
    fn arriving(&self, doc: &DocKey, moves: &Moves, matrix: &Matrix) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (id, from) in moves.arriving(doc) {
            let file = from.file(self.year);
            let Ok(Some(text)) = disk::read(&self.root.join(&file)) else { continue };
            let Some(document) = read_document(&text, &file, &from.name, matrix).0 else {
                continue;
            };
            let entries = entries::of(&document, matrix);
            let path = |kind: &str| [kind.to_owned(), id.to_string()];
            let kinds = ["risk", "measure"].map(path);
            blocks.extend(kinds.iter().filter_map(|path| carried::block(&text, path, &entries)));
        }
        blocks
    }

    /// Does a job; what the file then holds, `None` where it was taken away.
    fn write(&mut self, job: &Job<'_>) -> Result<Option<Written>, SaveError> {
        let path = self.root.join(&job.file);
        disk::inside(&self.root, &path).map_err(|why| io_error(job, why))?;
        let on_disk = disk::read(&path).map_err(|why| match why.kind() {
            io::ErrorKind::InvalidData => job.changed(),
            _ => io_error(job, why),
        })?;
        let Some(after) = job.after else {
            self.take_away(job, &path, on_disk)?;
            return Ok(None);
        };
        let after = job.entries(after);
        let origin = self.origins.get(&job.file);
        let ours = origin.is_some_and(|o| o.written == on_disk);
        let (written, origin) = match (origin, on_disk) {
            (Some(origin), _) if ours => {
                let text = prove(job, &origin.text, &origin.entries, &after)?;
                (Written { text, merged: false }, None)
            }
            (_, Some(disk)) => merged(job, disk)?,
            (_, None) => begun(job, &self.root, &after)?,
        };
        // What arrived before somebody else wrote the file stands in it as they left it.
        let known = self.origins.get(&job.file).filter(|_| origin.is_none());
        let mut blocks = known.map(|origin| origin.arrived.clone()).unwrap_or_default();
        blocks.extend(job.arriving.iter().cloned());
        // What comes back to where it was stands there as it was.
        let from = origin.as_ref().or_else(|| self.origins.get(&job.file));
        blocks.retain(|block| from.is_none_or(|from| !block.is_in(&from.entries)));
        let text = with_comments(job, &blocks, &written.text).unwrap_or(written.text);
        let written = Written { text, ..written };
        disk::replace(&path, &written.text).map_err(|why| io_error(job, why))?;
        if let Some(origin) = origin {
            self.origins.insert(job.file.clone(), origin);
        }
        if let Some(origin) = self.origins.get_mut(&job.file) {
            origin.written = Some(written.text.clone());
            origin.arrived = blocks;
        }
        Ok(Some(written))
    }

    /// Takes away a file that was begun here and undone; never what somebody else has written.
    fn take_away(
        &mut self,
        job: &Job<'_>,
        path: &Path,
        on_disk: Option<String>,
    ) -> Result<(), SaveError> {
        let Some(text) = on_disk else { return Ok(()) };
        let origin = self.origins.get_mut(&job.file);
        let Some(origin) = origin.filter(|o| o.written.as_ref() == Some(&text)) else {
            let theirs = job.entries(&job.read(&text).ok_or_else(|| job.changed())?);
            let before = job.before.map(|before| job.entries(before)).unwrap_or_default();
            let mut keys = entries::named(&entries::difference(&before, &theirs));
            if keys.is_empty() {
                keys.push("#".to_owned());
            }
            return Err(SaveError::Clash { file: job.file.clone(), keys });
        };
        disk::remove(path).map_err(|why| io_error(job, why))?;
        // The origin stays: a redo brings the same bytes back.
        origin.written = None;
        Ok(())
    }
}

/// A text in which the tables that have arrived stand with their comments and unknown keys; `None`
/// where nothing has arrived, or where it would say something else.
fn with_comments(job: &Job<'_>, arrived: &[Block], text: &str) -> Option<String> {
    let entries = job.entries(&job.read(text).filter(|_| !arrived.is_empty())?);
    let mut text = text.to_owned();
    for block in arrived {
        let Some(with) = carried::with_block(&text, block, &entries) else { continue };
        let says = |read: Document| entries::same_words(&job.entries(&read), &entries);
        if job.read(&with).is_some_and(says) {
            text = with;
        }
    }
    Some(text)
}

/// A file that is not there, and where later saves of it start from.
fn begun(
    job: &Job<'_>,
    root: &Path,
    after: &[Entry],
) -> Result<(Written, Option<Origin>), SaveError> {
    // It was there when it was opened or last written: somebody has taken it away.
    if job.before.is_some_and(|before| !job.entries(before).is_empty()) {
        return Err(job.changed());
    }
    let text = FileKind::as_new(root, &job.file, canonical::document(&job.title, after));
    match job.read(&text) {
        Some(read) if entries::same_words(&job.entries(&read), after) => {
            let origin = Origin {
                text: text.clone(),
                entries: after.to_vec(),
                written: None,
                arrived: Vec::new(),
            };
            Ok((Written { text, merged: false }, Some(origin)))
        }
        _ => Err(SaveError::NoPlace { file: job.file.clone(), keys: String::new() }),
    }
}

/// A file that somebody else may have changed, and where later saves of it start from.
fn merged(job: &Job<'_>, disk: String) -> Result<(Written, Option<Origin>), SaveError> {
    let theirs = job.read(&disk).ok_or_else(|| job.changed())?;
    let Live { now, conflicts, .. } =
        live(job.doc, &job.file, job.matrix, [job.before, job.after], (&disk, &theirs))
            .ok_or_else(|| job.changed())?;
    if !conflicts.is_empty() {
        return Err(SaveError::Clash { file: job.file.clone(), keys: conflicts });
    }
    let (from, to) = (job.entries(&theirs), job.entries(&now));
    let text = prove(job, &disk, &from, &to)?;
    let before = job.before.map(|before| job.entries(before)).unwrap_or_default();
    let changed = !entries::same_words(&before, &from);
    let origin = Origin { text: disk, entries: from, written: None, arrived: Vec::new() };
    Ok((Written { text, merged: changed }, Some(origin)))
}

/// Splices a text from what it holds to what it should hold, and reads the result back.
fn prove(job: &Job<'_>, text: &str, from: &[Entry], to: &[Entry]) -> Result<String, SaveError> {
    let edits = entries::difference(from, to);
    let no_place = |keys: String| SaveError::NoPlace { file: job.file.clone(), keys };
    let spliced = splice::apply(text, &edits, to).map_err(|e| no_place(e.to_string()))?;
    match job.read(&spliced) {
        Some(read) if entries::same_words(&job.entries(&read), to) => Ok(spliced),
        _ => Err(no_place(entries::named(&edits).join(", "))),
    }
}

fn io_error(job: &Job<'_>, why: io::Error) -> SaveError {
    SaveError::Io { file: job.file.clone(), why }
}
