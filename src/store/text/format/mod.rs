//! The canonical form of a file (FORMAT.md): its tables and keys in order, one value a line, one
//! sentence a line, comments where they belong. Pure: texts in, texts out.

mod arrange;
mod document;
mod live;
mod merge;
mod proof;
mod quick;
pub(crate) mod shape;
mod syntax;
mod write;

use std::path::Path;

pub use self::live::spliced;
pub(crate) use self::live::{Live, live};
pub use self::merge::{Merged, Versions, merge};
pub(crate) use self::quick::is_canonical as is_plainly_canonical;

use self::document::Step;
use self::shape::{Form, Shape};
use super::read::{BOM, Reader};
use crate::model::{Diagnostic, Matrix, Slug};
use crate::store::FileKind;

/// Why a file was not formatted.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FormatError {
    /// It is damaged: these are its syntax errors.
    #[error("the text is no TOML")]
    Damaged(Vec<Diagnostic>),
    /// The formatted text could not be shown to say the same.
    #[error("the formatted text would not say the same")]
    Unproved,
}

/// A file's canonical form. The matrix is that of the file's year: it orders the areas.
///
/// # Errors
/// [`FormatError`]; nothing is formatted that would lose a value or a comment.
pub fn format(
    kind: FileKind,
    text: &str,
    file: &Path,
    matrix: &Matrix,
) -> Result<String, FormatError> {
    if is_certainly_canonical(kind, text, matrix) {
        return Ok(text.to_owned());
    }
    let body = text.strip_prefix(BOM).unwrap_or(text);
    let mut reader = Reader::new(file, body);
    if reader.tree().is_none() {
        return Err(FormatError::Damaged(reader.problems));
    }
    let formed = form(kind, body, matrix).ok_or(FormatError::Unproved)?;
    let holds = formed == body || proof::says_the_same(kind, body, &formed, matrix);
    if holds { Ok(formed) } else { Err(FormatError::Unproved) }
}

/// Whether a file stands in its canonical form; one that is damaged has none, and that is told
/// elsewhere.
pub fn is_canonical(kind: FileKind, text: &str, matrix: &Matrix) -> bool {
    is_certainly_canonical(kind, text, matrix)
        || form(kind, text, matrix).is_none_or(|formed| formed == text)
}

/// The same, told at a glance; what it does not tell of may be canonical all the same.
pub(crate) fn is_certainly_canonical(kind: FileKind, text: &str, matrix: &Matrix) -> bool {
    quick::is_canonical(kind, text, &areas_of(matrix))
}

/// How the value at a path of keys is written; `None` of a key that the format does not know.
pub(crate) fn form_of(kind: FileKind, path: &[String]) -> Option<Form> {
    let steps: Vec<Step> = path.iter().cloned().map(Step::Key).collect();
    Shape::of(kind).form(&steps)
}

/// The areas in their order.
pub(crate) fn areas_of(matrix: &Matrix) -> Vec<Slug> {
    matrix.areas.iter().map(|area| area.id.clone()).collect()
}

fn form(kind: FileKind, text: &str, matrix: &Matrix) -> Option<String> {
    let shape = Shape::of(kind);
    let mut document = syntax::document(text)?;
    let sections = arrange::sections(&mut document, shape, &areas_of(matrix));
    Some(write::text(&document, &sections, shape))
}
