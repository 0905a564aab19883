//! Files that git left as ours because the merge driver could not start (the program was moved or
//! renamed, or the settings came from another machine): they are merged again from git's stages.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::error::{ErrorKind, ExchangeError, Stage};
use super::unmerged::{Stages, Unmerged, unmerged};
use crate::history::git::{self, Objects};
use crate::history::setup::{MergeFiles, merge_by_lines};
use crate::store::{self, FileKind, Versions, choosing, reformat};

/// The file of git's folder that tells what the driver has merged.
const MERGED: &str = "risiko-merged";

/// So long are git's own markers of a conflict.
const MARKERS: usize = 7;

/// The person at the keyboard wrote what git calls theirs: their commits are put on others'.
///
/// # Errors
/// [`git::GitError`] where git cannot be asked.
pub fn is_turned_round(dir: &Path) -> Result<bool, git::GitError> {
    for folder in ["rebase-merge", "rebase-apply"] {
        if git::git_path(dir, folder)?.is_some_and(|path| path.exists()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Keeps in mind that the driver has merged a file, by its path from the top of the repository and
/// what came from the other side. What is ours in it afterwards was chosen.
///
/// # Errors
/// What the system or git says; the merge itself is none the worse for it.
pub fn note_merged(dir: &Path, path: &str, theirs: &str) -> io::Result<()> {
    let file =
        git::git_path(dir, MERGED).map_err(io::Error::other)?.ok_or(io::ErrorKind::NotFound)?;
    let mut file = fs::OpenOptions::new().create(true).append(true).open(file)?;
    writeln!(file, "{} {path}", mark(theirs))
}

/// Forgets what the driver has merged: the merge is ended.
pub(super) fn forget_merged(root: &Path) {
    if let Ok(Some(file)) = git::git_path(root, MERGED) {
        // One that is left names texts that no other merge brings.
        let _ = fs::remove_file(file);
    }
}

/// Merges the register's files again that git has left as ours without any merge. What cannot be
/// merged by id is merged by lines, with markers, as git does. Whoever calls holds the register's
/// lock.
///
/// # Errors
/// [`ExchangeError`] where git cannot be asked or a file cannot be written; the files that were not
/// reached are as they were.
pub fn merge_again(root: &Path) -> Result<(), ExchangeError> {
    merged_again(root).map(drop)
}

/// The same, and the files that git has not merged: the list is as it was, since only their texts
/// are written.
pub(super) fn merged_again(root: &Path) -> Result<Unmerged, ExchangeError> {
    let unmerged = unmerged(root)?;
    if unmerged.own.is_empty() {
        return Ok(unmerged);
    }
    let known = git::git_path(root, MERGED)?.and_then(|file| fs::read_to_string(file).ok());
    let known = known.unwrap_or_default();
    let mut objects = Objects::open(root)?;
    for (file, stages) in &unmerged.own {
        let path = format!("{}{}", unmerged.prefix, git::slashed(file));
        let Some([base, ours, theirs]) = versions(&mut objects, stages)? else { continue };
        let is_ours = fs::read_to_string(root.join(file)).is_ok_and(|now| same(&now, &ours));
        let line = format!("{} {path}", mark(&theirs));
        if is_ours && known.lines().all(|known| known != line) {
            one(root, file, [&base, &ours, &theirs])?;
            note_merged(root, &path, &theirs).map_err(|why| of_file(&why))?;
        }
    }
    Ok(unmerged)
}

/// The three versions as texts; `None` where one side took the file away, or it is no text.
fn versions(objects: &mut Objects, stages: &Stages) -> Result<Option<[String; 3]>, ExchangeError> {
    let mut texts = [String::new(), String::new(), String::new()];
    for (stage, text) in (b'1'..=b'3').zip(&mut texts) {
        let Some((_, id)) = stages.iter().find(|(known, _)| *known == stage) else {
            if stage == b'1' {
                continue;
            }
            return Ok(None);
        };
        // A version that is not there must not pass for one that says nothing.
        let object = objects.get(id.clone())?;
        let object = object.ok_or_else(|| of_file(&io::ErrorKind::NotFound.into()))?;
        match object.text() {
            Some(read) => *text = read,
            None => return Ok(None),
        }
    }
    Ok(Some(texts))
}

fn one(root: &Path, file: &Path, texts: [&str; 3]) -> Result<(), ExchangeError> {
    let [base, ours, theirs] = texts;
    let turned = is_turned_round(root)?;
    let (first, second) = if turned { (theirs, ours) } else { (ours, theirs) };
    let matrix = choosing::matrix_of(root, file);
    let merged = FileKind::of(file).and_then(|kind| {
        store::merge(kind, Versions { base, ours: first, theirs: second }, &matrix)
    });
    let text = match merged {
        Some(merged) => merged.text,
        None => by_lines(texts).map_err(|why| of_file(&why))?,
    };
    reformat::put(root, file, &text).map_err(|why| of_file(&why))
}

fn of_file(why: &io::Error) -> ExchangeError {
    ExchangeError::new(Stage::Merge, ErrorKind::Other, why.to_string())
}

fn by_lines(texts: [&str; 3]) -> io::Result<String> {
    let folder = tempfile::tempdir()?;
    let names = ["base", "ours", "theirs"].map(|name| folder.path().join(name));
    for (name, text) in names.iter().zip(texts) {
        fs::write(name, text)?;
    }
    let [base, ours, theirs] = &names;
    merge_by_lines(MergeFiles { base, ours, theirs }, MARKERS).map_err(io::Error::other)?;
    fs::read_to_string(ours)
}

/// Whether two texts are one, however their lines end.
fn same(one: &str, two: &str) -> bool {
    one.lines().eq(two.lines())
}

/// What tells a text from others, however its lines end.
fn mark(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let digest = Sha256::digest(lines.join("\n"));
    digest[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}
