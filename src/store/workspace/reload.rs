//! Files that somebody else has written while the register is open: taken over key by key, and asked
//! about where both have changed the same one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::model::{DocKey, Ledger, Slug};
use crate::store::disk;
use crate::store::text::format::live;
use crate::store::text::read::document::read_document;
use crate::store::workspace::Workspace;

/// What became of a file that somebody else has written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// Nothing of it was being edited here: what they wrote stands.
    Taken(PathBuf),
    /// They changed other fields than were changed here: both stand.
    Merged(PathBuf),
    /// They took it away; nothing of it was being edited here.
    Gone(PathBuf),
    /// It cannot be read any more; what is unsaved here stays.
    Damaged(PathBuf),
    /// They took it away, or damaged it, while it was being edited here: what is unsaved stays.
    Kept(PathBuf),
    /// Both have changed the same fields: a person has to choose.
    Clash(Clash),
}

impl News {
    /// The file, relative to the register.
    pub fn file(&self) -> &Path {
        match self {
            Self::Taken(file)
            | Self::Merged(file)
            | Self::Gone(file)
            | Self::Damaged(file)
            | Self::Kept(file) => file,
            Self::Clash(clash) => &clash.file,
        }
    }
}

/// A file in which two have given the same keys different values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The file, relative to the register.
    pub file: PathBuf,
    /// Which document.
    pub doc: DocKey,
    /// Both sides' changes in one text, with what is left to choose in it: what the merge of two
    /// branches would have left.
    pub text: String,
    /// What they wrote: once that is another, the clash is, too.
    theirs: String,
}

impl Workspace {
    /// Looks at a file of the year that may have been written by somebody else; `None` where it
    /// holds what is known of it, as after a save of our own, or is no document of a trust.
    pub fn reload(&self, ledger: &mut Ledger, file: &Path) -> Option<News> {
        let doc = document_at(ledger, file)?;
        let known = ledger.on_disk(&doc).cloned();
        let ours = ledger.register().document(&doc).cloned();
        let is_unsaved = ours != known;
        let text = match self.text(file) {
            Content::Missing if known.is_none() => {
                let was_damaged = ledger.register().book(&doc.trust)?.damaged.contains(&doc.name);
                ledger.taken_over(&doc, None, None);
                return was_damaged.then(|| News::Gone(file.to_owned()));
            }
            Content::Missing if is_unsaved => return Some(News::Kept(file.to_owned())),
            Content::Missing => {
                ledger.taken_over(&doc, None, None);
                return Some(News::Gone(file.to_owned()));
            }
            Content::Text(text) => Some(text),
            Content::Unreadable => None,
        };
        let matrix = Arc::clone(&ledger.register().matrix);
        let theirs = text.and_then(|text| {
            let read = read_document(&text, file, &doc.name, &matrix).0?;
            Some((text, read))
        });
        let Some((text, theirs)) = theirs else {
            if is_unsaved {
                return Some(News::Kept(file.to_owned()));
            }
            let is_known = ledger.register().book(&doc.trust)?.damaged.contains(&doc.name);
            ledger.damaged(&doc);
            return (!is_known).then(|| News::Damaged(file.to_owned()));
        };
        if known.as_ref() == Some(&theirs) {
            return None;
        }
        if !is_unsaved {
            ledger.taken_over(&doc, Some(theirs.clone()), Some(theirs));
            return Some(News::Taken(file.to_owned()));
        }
        let both = [known.as_ref(), ours.as_ref()];
        let merged = live(&doc, file, &matrix, both, (&text, &theirs))?;
        if merged.conflicts.is_empty() {
            ledger.taken_over(&doc, Some(theirs), Some(merged.now));
            return Some(News::Merged(file.to_owned()));
        }
        let file = file.to_owned();
        Some(News::Clash(Clash { file, doc, text: merged.text, theirs: text }))
    }

    /// Settles a clash with its text after everything in it was chosen. `None` where something is
    /// left to choose, or the file has changed once more in the meantime: look at it again.
    pub fn settle(&self, ledger: &mut Ledger, clash: &Clash) -> Option<News> {
        let Clash { file, doc, text, theirs } = clash;
        if !crate::store::workspace::choosing::left_in(file, text).is_empty() {
            return None;
        }
        match self.text(file) {
            Content::Text(disk) if disk == *theirs => {}
            _ => return None,
        }
        let matrix = Arc::clone(&ledger.register().matrix);
        let read = |text: &str| read_document(text, file, &doc.name, &matrix).0;
        let (theirs, now) = (read(theirs)?, read(text)?);
        ledger.taken_over(doc, Some(theirs), Some(now));
        Some(News::Merged(file.clone()))
    }

    fn text(&self, file: &Path) -> Content {
        let path = self.root().join(file);
        if disk::inside(self.root(), &path).is_err() {
            return Content::Unreadable;
        }
        match disk::read(&path) {
            Ok(Some(text)) => Content::Text(text),
            Ok(None) => Content::Missing,
            Err(_) => Content::Unreadable,
        }
    }
}

/// The document that stands at a path, where a trust has one of that name.
fn document_at(ledger: &Ledger, file: &Path) -> Option<DocKey> {
    let mut parts = file.iter().map(|part| part.to_str());
    let (_, trust) = (parts.next()??, Slug::new(parts.next()??)?);
    let name = Slug::new(parts.next()??.strip_suffix(".toml")?)?;
    let register = ledger.register();
    if parts.next().is_some() || !register.trusts.contains_key(&trust) {
        return None;
    }
    let doc = DocKey::new(&trust, &name);
    let known = doc.is_own() || register.catalogue.goal(name.as_str()).is_some();
    known.then_some(doc)
}

enum Content {
    Text(String),
    Missing,
    Unreadable,
}
