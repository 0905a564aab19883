//! The commits that changed files, as git lists them.

use std::io::{self, BufRead};
use std::path::Path;

use crate::history::git::{self, Changed, GitError, raw_diff};
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
pub(super) struct CommitChanges {
    pub(super) commit: Commit,
    pub(super) changed: Vec<Changed>,
    pub(super) others: Vec<Changed>,
}

/// Hands on the commits up to one that changed the files, newest first, while git finds them.
pub(super) fn commits(
    root: &Path,
    tip: &str,
    paths: &[String],
    mut on_commit: impl FnMut(CommitChanges),
) -> Result<(), GitError> {
    // What else the commits changed tells where an item came from.
    log(root, &["log", "--full-diff", tip], paths, &mut on_commit)
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
    on_commit: &mut dyn FnMut(CommitChanges),
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
    git::read_while(root, &args, |printed| parse(printed, paths, on_commit))
}

/// What stands before a commit.
fn is_mark(part: &[u8]) -> bool {
    part.trim_ascii() == [1]
}

/// Hands on each commit when it is whole. A message may hold any byte but the one that parts
/// everything here.
fn parse(
    printed: &mut dyn BufRead,
    paths: &[String],
    on_commit: &mut dyn FnMut(CommitChanges),
) -> io::Result<()> {
    let mut parts = printed.split(0);
    let mut part = parts.next().transpose()?;
    while let Some(mark) = part {
        if !is_mark(&mark) {
            part = parts.next().transpose()?;
            continue;
        }
        // A commit's own parts, which may look like a mark: a subject is anybody's.
        let mut own: [String; 6] = Default::default();
        for own in &mut own {
            let text = parts.next().transpose()?.unwrap_or_default();
            *own = String::from_utf8_lossy(&text).trim().to_owned();
        }
        let [id, name, email, day, subject, body] = own;
        let on = Date::parse_from_str(&day, "%Y-%m-%d").ok();
        let commit = Commit { id, name, email, on, subject, body };
        let mut listing = Vec::new();
        part = parts.next().transpose()?;
        while let Some(of_listing) = part.take_if(|part| !is_mark(part)) {
            listing.extend_from_slice(&of_listing);
            listing.push(0);
            part = parts.next().transpose()?;
        }
        let start = listing.iter().position(|b| *b == b':').unwrap_or(listing.len());
        let listed = raw_diff(&listing[start..]).into_iter();
        let (changed, others) = listed.partition(|changed| paths.contains(&changed.path));
        on_commit(CommitChanges { commit, changed, others });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    #[test]
    fn a_commit_is_whole_where_the_next_begins_whatever_its_message_looks_like() {
        let (zero, a, b) = ("0".repeat(40), "a".repeat(40), "b".repeat(40));
        let commit = |id: &str, subject: &str, raw: &str| {
            format!("\n\u{1}\0{id}\0N\0n@x\x002024-03-01\0{subject}\0\u{1}\0\0\n{raw}")
        };
        let printed_text = [
            commit("c2", "\u{1}", &format!(":100644 100644 {a} {b} M\02024/unn/a.toml\0")),
            commit("c1", "Hei", &format!(":000000 100644 {zero} {a} A\02024/unn/b.toml\0")),
        ]
        .concat();
        let printed_text = printed_text.as_bytes();
        let paths = ["2024/unn/a.toml".to_owned()];
        let mut found = Vec::new();
        let mut on_commit =
            |t: CommitChanges| found.push((t.commit.id, t.changed.len(), t.others.len()));
        // In small pieces, as a pipe may give them.
        parse(&mut BufReader::with_capacity(7, printed_text), &paths, &mut on_commit).unwrap();
        assert_eq!(found, [("c2".to_owned(), 1, 0), ("c1".to_owned(), 0, 1)]);
    }
}
