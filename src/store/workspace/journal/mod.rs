//! What is unsaved, on disk: the ledger's state is written along as it changes, so that a program
//! that is killed loses nothing, and the next one can bring it back.

mod found;
mod line;
mod recover;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub use found::{Found, left_behind, other_years_left_behind};
pub use recover::{LeftOut, Plan};

use self::line::{Edit, Head, VERSION};
use crate::model::{DocKey, Document, Ledger, Matrix};
use crate::store::disk::lock::Holder;
use crate::store::disk::{self, own_folder};

/// A journal that has grown beyond this is written anew with what still counts, in bytes.
const LONG: u64 = 2 << 20;

/// How each file that differs from what is on disk differs: on disk, and now.
type Unsaved = BTreeMap<DocKey, (Option<Document>, Option<Document>)>;

/// The journal of one program at work on one year. There is a file only while something is
/// unsaved. Dropping it leaves the file: a program that ends without a word has not been told to
/// throw anything away.
#[derive(Debug)]
pub struct Journal {
    root: PathBuf,
    year: i32,
    file: Option<Open>,
    /// What the file says.
    known: Unsaved,
}

/// The file while it is being written.
#[derive(Debug)]
struct Open {
    path: PathBuf,
    file: File,
    length: u64,
    /// The length at which it is written anew.
    limit: u64,
    /// The last write failed and may have left half a line.
    torn: bool,
    /// Something has not been forced to the disk yet.
    dirty: bool,
}

impl Journal {
    /// A journal with nothing in it.
    pub fn new(root: &Path, year: i32) -> Self {
        Self { root: root.to_owned(), year, file: None, known: Unsaved::new() }
    }

    /// Writes down what is unsaved now. What is written is safe when the program is killed, and
    /// after [`Journal::sync`] when the power goes.
    ///
    /// # Errors
    /// What the system says; the next call writes what this one could not.
    pub fn note(&mut self, ledger: &Ledger) -> io::Result<()> {
        let unsaved = unsaved(ledger);
        if unsaved.is_empty() {
            return self.forget();
        }
        let matrix = &ledger.register().matrix;
        let same = |(doc, (was, now)): (&DocKey, &(Option<Document>, Option<Document>))| {
            self.known.get(doc).is_some_and(|known| {
                is_same(known.0.as_ref(), was.as_ref()) && is_same(known.1.as_ref(), now.as_ref())
            })
        };
        let changed = unsaved.iter().filter(|state| !same(*state));
        let mut text = lines(changed, matrix);
        let gone = self.known.keys().filter(|doc| !unsaved.contains_key(*doc));
        text.extend(gone.map(|doc| line::written(doc, None)));
        if text.is_empty() {
            return Ok(());
        }
        self.append(&text, &unsaved, matrix)?;
        self.known = unsaved;
        Ok(())
    }

    /// Forces what was written to the disk; cheap where that has been done.
    ///
    /// # Errors
    /// What the system says.
    pub fn sync(&mut self) -> io::Result<()> {
        let Some(open) = self.file.as_mut().filter(|open| open.dirty) else { return Ok(()) };
        open.file.sync_data()?;
        if let Some(folder) = open.path.parent() {
            disk::sync_dir(folder)?;
        }
        open.dirty = false;
        Ok(())
    }

    /// Takes the journal away: everything is saved, or a person has thrown the rest away.
    ///
    /// # Errors
    /// What the system says.
    pub fn forget(&mut self) -> io::Result<()> {
        self.known.clear();
        match self.file.take() {
            Some(open) => fs::remove_file(&open.path),
            None => Ok(()),
        }
    }

    fn append(&mut self, text: &str, unsaved: &Unsaved, matrix: &Matrix) -> io::Result<()> {
        match &mut self.file {
            None => self.file = Some(self.begin(text)?),
            Some(open) if open.length > open.limit => {
                let mut begun = self.begin(&lines(unsaved.iter(), matrix))?;
                let old = self.file.take().map(|open| open.path);
                if let Some(old) = old {
                    // In one step: never is there none, and never are there two.
                    fs::rename(&begun.path, &old)?;
                    begun.path = old;
                }
                self.file = Some(begun);
            }
            Some(open) => open.append(text)?,
        }
        Ok(())
    }

    /// A new file with its first line and a text.
    fn begin(&self, text: &str) -> io::Result<Open> {
        let folder = own_folder::made(&self.root)?;
        let head = Head { journal: VERSION, year: self.year, by: Holder::this_program() };
        let text = format!("{}\n{text}", serde_json::to_string(&head)?);
        // A temporary name until it is whole.
        let mut file = disk::temporary().append(true).tempfile_in(&folder)?;
        file.write_all(text.as_bytes())?;
        let path = folder.join(found::name(self.year));
        let file = file.persist(&path).map_err(|e| e.error)?;
        let length = text.len() as u64;
        let limit = LONG.max(2 * length);
        Ok(Open { path, file, length, limit, torn: false, dirty: true })
    }
}

impl Open {
    fn append(&mut self, text: &str) -> io::Result<()> {
        // After half a line, a new one begins on a line of its own.
        let text = if self.torn { format!("\n{text}") } else { text.to_owned() };
        self.torn = true;
        self.file.write_all(text.as_bytes())?;
        self.torn = false;
        self.length += text.len() as u64;
        self.dirty = true;
        Ok(())
    }
}

fn lines<'a>(
    unsaved: impl Iterator<Item = (&'a DocKey, &'a (Option<Document>, Option<Document>))>,
    matrix: &Matrix,
) -> String {
    unsaved
        .map(|(doc, (was, now))| {
            line::written(doc, Some(Edit::between(was.as_ref(), now.as_ref(), matrix)))
        })
        .collect()
}

fn unsaved(ledger: &Ledger) -> Unsaved {
    ledger.unsaved().map(|unsaved| (unsaved.doc, (unsaved.on_disk, unsaved.now))).collect()
}

/// The very same, without looking inside.
fn is_same(a: Option<&Document>, b: Option<&Document>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a.is_same(b),
        (a, b) => a.is_none() && b.is_none(),
    }
}
