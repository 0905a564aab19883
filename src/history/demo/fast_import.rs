//! Commits and annotated tags as a stream for `git fast-import`, which makes a whole history in
//! one process.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

/// A commit on top of the one before it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Commit {
    /// Whose name it bears; also the committer's and the tagger's.
    pub(super) author: String,
    /// The author's address.
    pub(super) email: String,
    /// When, with the offset of the place.
    #[serde(deserialize_with = "date")]
    pub(super) date: DateTime<FixedOffset>,
    /// Subject, blank line, text.
    pub(super) message: String,
    /// What it writes, by path with `/`.
    #[serde(skip)]
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// Annotated tags that point at it.
    #[serde(default, rename = "tag")]
    pub(super) tags: Vec<Tag>,
}

/// An annotated tag.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tag {
    /// Its name, `risiko/2024-03-01`.
    pub(super) name: String,
    /// Subject, blank line, text.
    pub(super) message: String,
}

fn date<'d, D: Deserializer<'d>>(from: D) -> Result<DateTime<FixedOffset>, D::Error> {
    let date = toml::value::Datetime::deserialize(from)?.to_string();
    DateTime::parse_from_rfc3339(&date).map_err(D::Error::custom)
}

/// The branch that the history is made on.
pub(super) const BRANCH: &str = "main";

/// The stream for commits in this order, from the first one on.
pub(super) fn stream(commits: &[Commit]) -> Vec<u8> {
    let mut out = Vec::new();
    for (commit, mark) in commits.iter().zip(1..) {
        let who = signature(commit);
        let head = format!("commit refs/heads/{BRANCH}\nmark :{mark}\nauthor {who}committer {who}");
        out.extend(head.bytes());
        data(&mut out, text(&commit.message).as_bytes());
        for (path, content) in &commit.files {
            out.extend(format!("M 100644 inline {path}\n").bytes());
            data(&mut out, content);
        }
        for tag in &commit.tags {
            out.extend(format!("tag {}\nfrom :{mark}\ntagger {who}", tag.name).bytes());
            data(&mut out, text(&tag.message).as_bytes());
        }
    }
    out
}

fn signature(commit: &Commit) -> String {
    let Commit { author, email, date, .. } = commit;
    format!("{author} <{email}> {} {}\n", date.timestamp(), date.format("%z"))
}

/// A message as git keeps it: no blank lines around it, one line break at its end.
fn text(message: &str) -> String {
    format!("{}\n", message.trim())
}

fn data(out: &mut Vec<u8>, content: &[u8]) {
    out.extend(format!("data {}\n", content.len()).bytes());
    out.extend_from_slice(content);
    out.push(b'\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_commit_with_a_tag() {
        let commit = Commit {
            author: "HR-sjef UNN".into(),
            email: "hr@unn.example".into(),
            date: DateTime::parse_from_rfc3339("2024-04-05T10:30:00+02:00").unwrap(),
            message: "\nUNN: én ny\n\nTekst.\n\n".into(),
            files: [("2024/unn/a.toml".to_owned(), b"a = 1".to_vec())].into(),
            tags: vec![Tag { name: "risiko/unn/2024-T1".into(), message: "T1".into() }],
        };
        let wanted = "\
commit refs/heads/main
mark :1
author HR-sjef UNN <hr@unn.example> 1712305800 +0200
committer HR-sjef UNN <hr@unn.example> 1712305800 +0200
data 20
UNN: én ny

Tekst.

M 100644 inline 2024/unn/a.toml
data 5
a = 1
tag risiko/unn/2024-T1
from :1
tagger HR-sjef UNN <hr@unn.example> 1712305800 +0200
data 3
T1

";
        assert_eq!(String::from_utf8(stream(&[commit])).unwrap(), wanted);
    }
}
