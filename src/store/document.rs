//! One document of a trust, from disk or from bytes that come from elsewhere.

use std::path::Path;

use super::builtin::stand_in;
use super::disk::LARGEST;
use super::open::{File, read_one};
use super::read::document::read_document;
use crate::model::diagnostic::{Code, Diagnostic, Position, Severity};
use crate::model::{DocKey, Document, Matrix};

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

/// A file's bytes as text.
///
/// # Errors
/// What keeps it from being one: it is too large, or not UTF-8.
pub fn text<'b>(bytes: &'b [u8], file: &Path) -> Result<&'b str, Box<Diagnostic>> {
    if bytes.len() as u64 > LARGEST {
        let large = Diagnostic::of_file(Severity::Error, Code::TooLarge, file);
        return Err(Box::new(large.with("size", (bytes.len() >> 20).to_string())));
    }
    str::from_utf8(bytes).map_err(|error| not_text(&bytes[..error.valid_up_to()], file))
}

/// The matrix that risks are shown in where no other can be used.
pub fn matrix_of_last_resort() -> Matrix {
    stand_in()
}

/// A file's bytes as text, or where it is none.
pub(super) fn utf8(bytes: Vec<u8>, file: &Path) -> Result<String, Box<Diagnostic>> {
    String::from_utf8(bytes)
        .map_err(|error| not_text(&error.as_bytes()[..error.utf8_error().valid_up_to()], file))
}

fn not_text(valid: &[u8], file: &Path) -> Box<Diagnostic> {
    Box::new(not_utf8(Diagnostic::of_file(Severity::Error, Code::NotUtf8, file), valid))
}

/// Where the first byte stands that is not UTF-8.
fn not_utf8(mut diagnostic: Diagnostic, valid: &[u8]) -> Diagnostic {
    let before = String::from_utf8_lossy(valid);
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    let line = &before[line_start..];
    diagnostic.position =
        Some(Position { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 });
    diagnostic.source_line = format!("{line}\u{fffd}");
    diagnostic.width = 1;
    diagnostic
}
