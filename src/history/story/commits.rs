//! The commits that changed files, as git lists them.

use std::path::Path;

use crate::history::blobs::{self, Changed};
use crate::history::git::{self, GitError};
use crate::model::Date;

/// Who wrote a commit, when and why. As git has it: not yet safe for a terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Its id.
    pub id: String,
    /// The author's name.
    pub name: String,
    /// The author's address.
    pub email: String,
    /// The author's day.
    pub on: Option<Date>,
    /// The first line of the message.
    pub subject: String,
    /// The rest of it.
    pub body: String,
}

/// A commit with the versions that it made of the files that are followed, and of others.
pub(super) struct Touch {
    pub(super) commit: Commit,
    pub(super) changed: Vec<Changed>,
    pub(super) beside: Vec<Changed>,
}

/// The commits up to one that changed the files, newest first.
pub(super) fn commits(root: &Path, tip: &str, paths: &[String]) -> Result<Vec<Touch>, GitError> {
    // What else the commits changed tells where an item came from.
    log(root, &["log", "--full-diff", tip], paths)
}

/// The last commit of a range that changed a file of the register; `None` where there is none, or git
/// cannot tell.
pub(in crate::history) fn last_of(root: &Path, range: &[&str], file: &Path) -> Option<Commit> {
    let paths = [file.to_string_lossy().replace('\\', "/")];
    let command = [&["log", "--max-count=1"], range].concat();
    let found = log(root, &command, &paths).ok()?;
    found.into_iter().next().map(|touch| touch.commit)
}

/// What a listing of commits tells, with the files that each changed, those among `paths` apart.
fn log(root: &Path, command: &[&str], paths: &[String]) -> Result<Vec<Touch>, GitError> {
    // Names as they were written: a mailmap may name somebody else.
    let format = "--format=%x01%x00%H%x00%an%x00%ae%x00%ad%x00%s%x00%b%x00";
    let options = [
        "--raw",
        "-z",
        "--no-abbrev",
        "--no-renames",
        "--relative",
        "--no-ext-diff",
        "--no-textconv",
        "--date=short",
        "--no-show-signature",
        "--no-color",
        format,
        "--",
    ];
    let names: Vec<&str> = paths.iter().map(String::as_str).collect();
    let root_too = ["-c", "log.showRoot=true"];
    let told = git::read(root, &[&root_too, command, &options[..], &names[..]].concat(), &[])?;
    Ok(touches(&told, paths))
}

/// A message may hold any byte but the one that parts everything here.
fn touches(told: &[u8], paths: &[String]) -> Vec<Touch> {
    let is_mark = |part: &[u8]| part.trim_ascii() == [1];
    let mut parts = told.split(|b| *b == 0).peekable();
    let mut touches = Vec::new();
    while let Some(part) = parts.next() {
        if !is_mark(part) {
            continue;
        }
        let mut next =
            || String::from_utf8_lossy(parts.next().unwrap_or_default()).trim().to_owned();
        let (id, name, email, day) = (next(), next(), next(), next());
        let on = Date::parse_from_str(&day, "%Y-%m-%d").ok();
        let commit = Commit { id, name, email, on, subject: next(), body: next() };
        let mut listing = Vec::new();
        while let Some(part) = parts.next_if(|part| !is_mark(part)) {
            listing.extend_from_slice(part);
            listing.push(0);
        }
        let start = listing.iter().position(|b| *b == b':').unwrap_or(listing.len());
        let listed = blobs::raw(&listing[start..]).into_iter();
        let (changed, beside) = listed.partition(|changed| paths.contains(&changed.path));
        touches.push(Touch { commit, changed, beside });
    }
    touches
}
