//! The commits that changed files, as git lists them.

use std::path::Path;

use memchr::memchr;

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

/// Hands on the commits up to one that changed the files, newest first, while git finds them.
pub(super) fn commits(
    root: &Path,
    tip: &str,
    paths: &[String],
    mut hand: impl FnMut(Touch),
) -> Result<(), GitError> {
    // What else the commits changed tells where an item came from.
    log(root, &["log", "--full-diff", tip], paths, &mut hand)
}

/// The last commit of a range that changed a file of the register; `None` where there is none, or git
/// cannot tell.
pub(in crate::history) fn last_of(root: &Path, range: &[&str], file: &Path) -> Option<Commit> {
    let paths = [file.to_string_lossy().replace('\\', "/")];
    let command = [&["log", "--max-count=1"], range].concat();
    let mut last = None;
    log(root, &command, &paths, &mut |touch| last = Some(touch.commit)).ok()?;
    last
}

/// What a listing of commits tells, with the files that each changed, those among `paths` apart.
fn log(
    root: &Path,
    command: &[&str],
    paths: &[String],
    hand: &mut dyn FnMut(Touch),
) -> Result<(), GitError> {
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
    let args = [&root_too, command, &options[..], &names[..]].concat();
    let mut told = Vec::new();
    git::read_beside(root, &args, |piece| {
        told.extend_from_slice(piece);
        let whole = last_mark(&told);
        touches(&told[..whole], paths).into_iter().for_each(&mut *hand);
        told.drain(..whole);
    })?;
    touches(&told, paths).into_iter().for_each(hand);
    Ok(())
}

/// What stands before a commit.
fn is_mark(part: &[u8]) -> bool {
    part.trim_ascii() == [1]
}

/// Where the last commit begins: what stands before it is whole.
fn last_mark(told: &[u8]) -> usize {
    let (mut at, mut last, mut own) = (0, 0, 0);
    while let Some(length) = memchr(0, &told[at..]) {
        if own > 0 {
            own -= 1;
        } else if is_mark(&told[at..at + length]) {
            (last, own) = (at, OWN);
        }
        at += length + 1;
    }
    last
}

/// A commit's own parts, which may look like a mark: a subject is anybody's.
const OWN: usize = 6;

/// A message may hold any byte but the one that parts everything here.
fn touches(told: &[u8], paths: &[String]) -> Vec<Touch> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_is_whole_where_the_next_begins_whatever_its_message_looks_like() {
        let (zero, a, b) = ("0".repeat(40), "a".repeat(40), "b".repeat(40));
        let commit = |id: &str, subject: &str, raw: &str| {
            format!("\n\u{1}\0{id}\0N\0n@x\x002024-03-01\0{subject}\0\u{1}\0\0\n{raw}")
        };
        let told = [
            commit("c2", "\u{1}", &format!(":100644 100644 {a} {b} M\02024/unn/a.toml\0")),
            commit("c1", "Hei", &format!(":000000 100644 {zero} {a} A\02024/unn/b.toml\0")),
        ]
        .concat();
        let told = told.as_bytes();
        let paths = ["2024/unn/a.toml".to_owned()];
        let named = |told: &[u8]| {
            let touches = touches(told, &paths).into_iter();
            touches.map(|t| (t.commit.id, t.changed.len(), t.beside.len())).collect::<Vec<_>>()
        };
        let wanted = [("c2".to_owned(), 1, 0), ("c1".to_owned(), 0, 1)];
        assert_eq!(named(told), wanted);
        // In pieces that end anywhere it is the same.
        for at in 0..told.len() {
            let whole = last_mark(&told[..at]);
            assert_eq!([named(&told[..whole]), named(&told[whole..])].concat(), wanted, "{at}");
        }
    }
}
