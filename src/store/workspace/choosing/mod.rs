//! What a merge has left to a person is chosen: a value stands, and the line that asked is gone.

mod naming;
mod proof;
mod value;

use std::path::{Path, PathBuf};

use toml::Table;

pub use self::naming::readable;

use crate::model::Matrix;
use crate::model::diagnostic::Diagnostic;
use crate::store::text::read::BOM;
use crate::store::text::read::conflicts::{OpenConflict, open_conflicts};
use crate::store::text::write::chosen;
use crate::store::year::file::open_matrix;
use crate::store::year::reformat;
use crate::store::{FileKind, disk, format, is_canonical, years};

/// A key of a file that is left to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// The file, relative to the register.
    pub file: PathBuf,
    /// The key, and what it was, is here and is there.
    pub conflict: OpenConflict,
    /// The line that it begins on, counted from one.
    pub line: usize,
    /// What the table that it stands in is called, where it has a title.
    pub title: Option<String>,
    /// One has taken away the whole table, while the other has changed it.
    pub torn: bool,
}

/// What a person has chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// What it was.
    Base,
    /// What we made of it.
    Ours,
    /// What they made of it.
    Theirs,
    /// Something else, as a person types it; empty for nothing.
    Typed(String),
}

/// Why a choice was not written.
#[derive(Debug, thiserror::Error)]
pub enum NotChosen {
    /// The conflict is not in the file, or no longer.
    #[error("no such conflict")]
    Gone,
    /// Of a table that one has taken away, only all or nothing can stand.
    #[error("all of the table stands, or nothing")]
    AllOrNothing,
    /// The value is none that the key can hold.
    #[error("{typed} is no value of the key")]
    NoValue {
        /// What was typed.
        typed: String,
    },
    /// The file would not be right with it.
    #[error("{0:?}")]
    Wrong(Box<Diagnostic>),
    /// The conflict stands in the file in a way that only an editor can mend.
    #[error("no line of its own")]
    NoPlace,
    /// The file cannot be read or written.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// All that is left to choose in a register, file by file. Files that cannot be read have none.
pub fn undecided(root: &Path) -> Vec<Undecided> {
    let files = reformat::files(root, &years(root));
    files.into_iter().flat_map(|file| undecided_in(root, &file)).collect()
}

/// The scale of a file's year; the program's own where it cannot be read.
pub fn matrix_of(root: &Path, file: &Path) -> Matrix {
    let year = file.iter().next().map(PathBuf::from).unwrap_or_default();
    open_matrix(root, &year).0.unwrap_or_else(crate::store::matrix_of_last_resort)
}

/// Writes a choice into its file; the text before, and after. Whoever calls holds the register's
/// lock.
///
/// # Errors
/// [`NotChosen`]; the file is then as it was.
pub fn choose(
    root: &Path,
    wanted: &Undecided,
    answer: &Answer,
) -> Result<(String, String), NotChosen> {
    let path = root.join(&wanted.file);
    disk::inside(root, &path)?;
    let before = disk::read(&path)?.ok_or(NotChosen::Gone)?;
    let after = with_choice(&before, wanted, answer, &matrix_of(root, &wanted.file))?;
    reformat::put(root, &wanted.file, &after)?;
    Ok((before, after))
}

/// All that is left to choose in a file, in its order.
pub fn undecided_in(root: &Path, file: &Path) -> Vec<Undecided> {
    let path = root.join(file);
    let text = disk::inside(root, &path).ok().and_then(|()| disk::read(&path).ok()?);
    let text = text.filter(|text| text.contains("conflict"));
    text.map(|text| left_in(file, &text)).unwrap_or_default()
}

/// All that is left to choose in a text, in its order; `file` is where it stands.
pub fn left_in(file: &Path, text: &str) -> Vec<Undecided> {
    let body = text.strip_prefix(BOM).unwrap_or(text);
    let conflicts = open_conflicts(body);
    let table = conflicts.first().and_then(|_| parsed(text)).unwrap_or_default();
    let undecided = |conflict: OpenConflict| {
        let title = title(&table, &conflict);
        let torn = is_torn(&conflict, title.is_some());
        let above = body.get(..conflict.span.start).unwrap_or_default();
        let line = above.matches('\n').count() + 1;
        Undecided { file: file.to_owned(), conflict, line, title, torn }
    };
    conflicts.into_iter().map(undecided).collect()
}

fn parsed(text: &str) -> Option<Table> {
    text.strip_prefix(BOM).unwrap_or(text).parse().ok()
}

fn title(table: &Table, conflict: &OpenConflict) -> Option<String> {
    let [kind, id, _, ..] = &conflict.path[..] else { return None };
    Some(table.get(kind)?.get(id)?.get("title")?.as_str()?.to_owned())
}

/// A conflict about a title that one side has nothing of, while the table still has its title: that
/// side has taken away all of it.
fn is_torn(conflict: &OpenConflict, has_title: bool) -> bool {
    let is_title = matches!(&conflict.path[..], [_, _, key] if key == "title");
    is_title
        && has_title
        && conflict.base.is_some()
        && conflict.ours.is_some() != conflict.theirs.is_some()
}

/// A text in which our side was chosen of everything; `None` where that cannot be.
pub(crate) fn all_ours(file: &Path, mut text: String, matrix: &Matrix) -> Option<String> {
    while let Some(one) = left_in(file, &text).first() {
        text = with_choice(&text, one, &Answer::Ours, matrix).ok()?;
    }
    Some(text)
}

/// A file's text in which a choice was made. The matrix is that of the file's year.
///
/// # Errors
/// [`NotChosen`]; nothing else of the text is ever changed by a choice.
pub fn with_choice(
    text: &str,
    wanted: &Undecided,
    answer: &Answer,
    matrix: &Matrix,
) -> Result<String, NotChosen> {
    let kind = FileKind::of(&wanted.file).ok_or(NotChosen::Gone)?;
    let known = left_in(&wanted.file, text);
    let own = known.iter().find(|one| one.conflict.path == wanted.conflict.path);
    let own = own.ok_or(NotChosen::Gone)?;
    if own.conflict.is_empty() {
        return Err(NotChosen::NoPlace);
    }
    let goes = own.torn && matches!(answer, Answer::Ours | Answer::Theirs);
    let goes = goes && own.side(answer).is_none();
    let out = if goes {
        chosen::without_table(text, &own.conflict.path[..2])
    } else {
        let value = value::value(own, answer, matrix)?;
        chosen::with_value(text, &own.conflict, value.as_deref())
    };
    let mut out = out.ok_or(NotChosen::NoPlace)?;
    // A list or a long text stands in the conflict on one line; a file in canonical form stays so.
    if is_canonical(kind, text, matrix)
        && let Ok(formed) = format(kind, &out, &wanted.file, matrix)
    {
        out = formed;
    }
    let gone = if goes { own.conflict.path.get(..2) } else { None };
    if !proof::is_only_that(text, &out, own, gone) {
        return Err(NotChosen::NoPlace);
    }
    match proof::new_error(kind, text, &out, &wanted.file, matrix) {
        Some(wrong) => Err(NotChosen::Wrong(Box::new(wrong))),
        None => Ok(out),
    }
}

#[cfg(test)]
mod tests;
