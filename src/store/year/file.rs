//! One file of a register: its text within bounds, and the two files that a year is judged by.

use std::fs;
use std::io;
use std::path::Path;

use crate::model::Matrix;
use crate::model::catalogue::Catalogue;
use crate::model::diagnostic::{Code, Diagnostic, Position, Severity};
use crate::store::disk::{self, LARGEST};
use crate::store::text::read::{catalogue, matrix};

/// A file's text, or what keeps it from being one.
pub(crate) fn read_file(root: &Path, file: &Path) -> Result<String, Box<Diagnostic>> {
    let path = root.join(file);
    let problem = |code| Box::new(Diagnostic::of_file(Severity::Error, code, file));
    let failed = |error: &io::Error| {
        let code = match error.kind() {
            io::ErrorKind::NotFound => Code::MissingFile,
            _ => Code::Unreadable,
        };
        Box::new(problem(code).with("why", error.to_string()))
    };
    let bytes = disk::bytes(&path).map_err(|e| failed(&e))?;
    if bytes.len() as u64 > LARGEST {
        let size = fs::metadata(&path).map_err(|e| failed(&e))?.len();
        let large = problem(Code::TooLarge).with("size", (size >> 20).to_string());
        return Err(Box::new(large));
    }
    utf8(bytes, file)
}

pub(crate) fn open_matrix(root: &Path, folder: &Path) -> (Option<Matrix>, Vec<Diagnostic>) {
    let file = folder.join("matrix.toml");
    match read_file(root, &file) {
        Ok(text) => matrix::read_matrix(&text, &file),
        Err(problem) => (None, vec![*problem]),
    }
}

pub(crate) fn open_catalogue(root: &Path, folder: &Path) -> (Option<Catalogue>, Vec<Diagnostic>) {
    let file = folder.join("catalogue.toml");
    match read_file(root, &file) {
        Ok(text) => catalogue::read_catalogue(&text, &file),
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

/// A file's bytes as text, or where it is none.
pub(crate) fn utf8(bytes: Vec<u8>, file: &Path) -> Result<String, Box<Diagnostic>> {
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
