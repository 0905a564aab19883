//! The files of a year on another scale: each spliced, and read back by the new scale.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::model::{DocKey, Document, Matrix, Register};
use crate::store::disk;
use crate::store::text::read::document::read_document;
use crate::store::text::write::{entries, splice};
use crate::store::workspace::SaveError;

/// The texts of documents that say something else on a new scale, by their files. Nothing is
/// written.
///
/// # Errors
/// [`SaveError`] where a file is not as it was read, or cannot say what it should.
pub fn rescaled_texts(
    root: &Path,
    register: &Register,
    new: &Matrix,
    documents: &BTreeMap<DocKey, Document>,
) -> Result<BTreeMap<PathBuf, String>, SaveError> {
    let mut texts = BTreeMap::new();
    for (doc, wanted) in documents {
        let file = register.file(doc);
        let changed = || SaveError::Changed { file: file.clone() };
        let path = root.join(&file);
        let text = disk::inside(root, &path).and_then(|()| disk::read(&path));
        let text = text.map_err(|why| SaveError::Io { file: file.clone(), why })?;
        let text = text.ok_or_else(changed)?;
        let read = read_document(&text, &file, &doc.name, &register.matrix).0;
        if read.as_ref() != register.document(doc) {
            return Err(changed());
        }
        let from = read.map(|read| entries::of(&read, &register.matrix)).unwrap_or_default();
        let to = entries::of(wanted, new);
        let edits = entries::difference(&from, &to);
        let no_place = |keys: String| SaveError::NoPlace { file: file.clone(), keys };
        let spliced = splice::apply(&text, &edits, &to).map_err(|why| no_place(why.to_string()))?;
        match read_document(&spliced, &file, &doc.name, new) {
            (Some(read), problems)
                if problems.is_empty() && entries::same_words(&entries::of(&read, new), &to) =>
            {
                texts.insert(file, spliced);
            }
            _ => return Err(no_place(entries::named(&edits).join(", "))),
        }
    }
    Ok(texts)
}
