//! A register's files brought into canonical form.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::file::{open_matrix, read_file};
use crate::model::{Code, Diagnostic, Matrix, Position};
use crate::store::disk::{self, cores};
use crate::store::text::format;
use crate::store::text::read::BOM;
use crate::store::{FileKind, FormatError, ROOT_FILE, format};

/// What formatting makes of a file.
#[derive(Debug, Clone, PartialEq)]
pub enum Reformed {
    /// It is canonical.
    Same,
    /// Its canonical text.
    Changed(String),
    /// It cannot be read, or is damaged.
    Damaged(Vec<Diagnostic>),
    /// It holds something that has no canonical form.
    Unproved,
}

/// Every file of the format in some years and the register's own, relative to the register.
pub fn files(root: &Path, years: &[i32]) -> Vec<PathBuf> {
    let mut found = vec![PathBuf::from(ROOT_FILE)];
    for year in years {
        found.extend(files_in(root, Path::new(&year.to_string())));
    }
    found
}

/// Every file of the format in a folder of the register, in the order of their names.
pub fn files_in(root: &Path, folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(root.join(&folder)).into_iter().flatten().flatten() {
            let file = folder.join(entry.file_name());
            let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && !is_hidden => open.push(file),
                Ok(_) if FileKind::of(&file).is_some() => found.push(file),
                _ => {}
            }
        }
    }
    found.sort();
    found
}

/// What formatting makes of each file; nothing is written. Files of no kind are passed over.
pub fn reformed(root: &Path, files: &[PathBuf]) -> Vec<(PathBuf, Reformed)> {
    let known = files.iter().filter_map(|file| FileKind::of(file).map(|kind| (file, kind)));
    let known: Vec<(&PathBuf, FileKind)> = known.collect();
    let year = |file: &Path| file.iter().next().map(PathBuf::from).unwrap_or_default();
    let mut matrices = BTreeMap::new();
    for (file, kind) in &known {
        // Without the year's own scale, areas keep the order of the file.
        matrices.entry(year(file)).or_insert_with_key(|year| {
            let matrix = (*kind != FileKind::Register).then(|| open_matrix(root, year).0);
            matrix.flatten().unwrap_or_else(|| Matrix::unread(Vec::new()))
        });
    }
    let reformed = cores::each(&known, |(file, kind)| {
        matrices.get(&year(file)).map(|matrix| one(root, file, *kind, matrix))
    });
    let files = known.into_iter().map(|(file, _)| file.clone());
    // A file whose formatting panicked could not be shown to say the same.
    let reformed = reformed.into_iter().map(|one| one.flatten().unwrap_or(Reformed::Unproved));
    files.zip(reformed).collect()
}

fn one(root: &Path, file: &Path, kind: FileKind, matrix: &Matrix) -> Reformed {
    let text = match read_file(root, file) {
        Ok(text) => text,
        Err(problem) => return Reformed::Damaged(vec![*problem]),
    };
    if format::is_certainly_canonical(kind, &text, matrix) {
        return Reformed::Same;
    }
    match format(kind, &text, file, matrix) {
        Ok(formed) if formed == text => Reformed::Same,
        Ok(formed) => Reformed::Changed(formed),
        Err(FormatError::Damaged(found)) => Reformed::Damaged(found),
        Err(FormatError::Unproved) => Reformed::Unproved,
    }
}

/// A finding for each file that is not canonical, at the first line that is not (rule R021). Damaged
/// files have findings of their own.
pub fn findings(root: &Path, files: &[PathBuf]) -> Vec<Diagnostic> {
    let all = reformed(root, files).into_iter();
    all.filter_map(|(file, reformed)| match reformed {
        Reformed::Changed(formed) => {
            let text = read_file(root, &file).ok()?;
            Some(finding(&file, &text, &formed))
        }
        _ => None,
    })
    .collect()
}

fn finding(file: &Path, text: &str, formed: &str) -> Diagnostic {
    let code = Code::NotCanonical;
    let mut finding = Diagnostic::of_file(code.severity(), code, file);
    let text = text.strip_prefix(BOM).unwrap_or(text);
    let lines = text.split('\n').zip(formed.split('\n').map(Some).chain(std::iter::repeat(None)));
    if let Some((at, (line, _))) = lines.enumerate().find(|(_, (line, now))| Some(*line) != *now) {
        let line = line.trim_end_matches('\r');
        finding.position = Some(Position { line: at + 1, column: 1 });
        finding.source_line = line.to_owned();
        finding.width = line.chars().count().max(1);
    }
    finding
}

/// Puts a text in a file's place, in one step.
///
/// # Errors
/// What the system says; a link that leads out of the register is not followed.
pub fn put(root: &Path, file: &Path, text: &str) -> io::Result<()> {
    let path = root.join(file);
    disk::inside(root, &path)?;
    disk::replace(&path, text)
}
