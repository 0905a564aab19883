//! One document of a trust, from disk or from bytes that come from elsewhere.

use std::path::Path;

use super::builtin::stand_in;
use super::file::text;
use super::trusts::{File, read_one};
use crate::model::diagnostic::Diagnostic;
use crate::model::{DocKey, Document, Matrix};
use crate::store::text::read::document::read_document;

/// A document as it is on disk.
pub fn document_on_disk(
    root: &Path,
    year: i32,
    doc: &DocKey,
    matrix: &Matrix,
) -> (Option<Document>, Vec<Diagnostic>) {
    let (trust, name) = (doc.trust.clone(), doc.name.clone());
    // Whether it is a link is not known, so where it leads is looked at.
    let file = File { trust, name, path: doc.file(year), is_link: true };
    let read = read_one(root, &file, matrix, None);
    (read.content, read.found)
}

/// A document as its bytes have it.
pub fn document(
    bytes: &[u8],
    year: i32,
    doc: &DocKey,
    matrix: &Matrix,
) -> (Option<Document>, Vec<Diagnostic>) {
    let path = doc.file(year);
    match text(bytes, &path) {
        Ok(text) => read_document(text, &path, &doc.name, matrix),
        Err(problem) => (None, vec![*problem]),
    }
}

/// The matrix that risks are shown in where no other can be used.
pub fn matrix_of_last_resort() -> Matrix {
    stand_in()
}
