//! Each trust's last snapshot, and what has changed since.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Question;
use crate::check::Round;
use crate::history::blobs::{self, Changed};
use crate::history::git::{self, GitError};
use crate::model::register::TOP;
use crate::model::{Assessment, Date, Register, Slug};
use crate::store::read_assessment;

/// A snapshot (FORMAT.md chapter 9): its tag, whose it is, its name and its day.
struct Snapshot {
    tag: String,
    /// `None` for the whole register.
    trust: Option<Slug>,
    name: String,
    on: Date,
}

/// Files as they were, by trust and document.
type Documents = BTreeMap<Slug, BTreeMap<Slug, Option<Arc<Assessment>>>>;

/// Per trust: its last snapshot of the year looked at, its own or the register's.
pub(super) fn rounds(question: Question<'_>) -> Result<BTreeMap<Slug, Round>, GitError> {
    let Question { root, register, today } = question;
    let mut snapshots = snapshots(root)?;
    snapshots.retain(|s| s.on <= today);
    let mut compared: BTreeMap<String, Option<Documents>> = BTreeMap::new();
    let mut rounds = BTreeMap::new();
    for trust in register.trusts.keys() {
        for snapshot in latest(&snapshots, trust) {
            if !compared.contains_key(&snapshot.tag) {
                let documents = documents_since(root, register, &snapshot.tag)?;
                compared.insert(snapshot.tag.clone(), documents);
            }
            let Some(Some(documents)) = compared.get(&snapshot.tag) else { continue };
            let changed = documents.get(trust).cloned().unwrap_or_default();
            let (name, on) = (snapshot.name.clone(), snapshot.on);
            rounds.insert(trust.clone(), Round { name, on, changed });
            break;
        }
    }
    Ok(rounds)
}

/// A trust's snapshots, newest first: of one name its own goes before the register's, since trusts
/// finish on different days.
fn latest<'s>(snapshots: &'s [Snapshot], trust: &Slug) -> Vec<&'s Snapshot> {
    let is_own = |s: &Snapshot| s.trust.as_ref() == Some(trust);
    let mut own: Vec<&Snapshot> =
        snapshots.iter().filter(|s| s.trust.is_none() || is_own(s)).collect();
    let newest = |name: &str| own.iter().position(|s| s.name == name);
    let places: Vec<_> = own.iter().map(|s| (newest(&s.name), !is_own(s))).collect();
    let mut places = places.into_iter();
    own.sort_by_cached_key(|_| places.next());
    own
}

/// The snapshots that today's work builds on, newest first.
fn snapshots(root: &Path) -> Result<Vec<Snapshot>, GitError> {
    let format = "--format=%(objecttype)%09%(creatordate:short)%09%(refname:strip=3)";
    let args =
        ["for-each-ref", "--merged=HEAD", "--sort=-creatordate", format, "refs/tags/risiko/"];
    let listed = String::from_utf8_lossy(&git::read(root, &args, &[])?).into_owned();
    Ok(listed.lines().filter_map(snapshot).collect())
}

fn snapshot(line: &str) -> Option<Snapshot> {
    let mut parts = line.splitn(3, '\t');
    // A lightweight tag is somebody's own mark.
    parts.next().filter(|kind| *kind == "tag")?;
    let on = Date::parse_from_str(parts.next()?, "%Y-%m-%d").ok()?;
    let path = parts.next()?;
    let (trust, name) = match path.split_once('/') {
        Some((trust, name)) => (Some(Slug::new(trust)?), name),
        None => (None, path),
    };
    Some(Snapshot { tag: format!("risiko/{path}"), trust, name: name.to_owned(), on })
}

/// The year's documents that are not what they were at a snapshot, as they were; `None` where the
/// snapshot does not have the year.
fn documents_since(
    root: &Path,
    register: &Register,
    tag: &str,
) -> Result<Option<Documents>, GitError> {
    let year = register.year.to_string();
    // `refs/tags/` keeps a tag's name from being read as an option or a branch.
    let commit = format!("refs/tags/{tag}^{{commit}}");
    let tree = git::read(root, &["ls-tree", "-z", &commit, "--", &year], &[])?;
    if tree.is_empty() {
        return Ok(None);
    }
    let differs =
        ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative"];
    let listed = git::read(root, &[&differs[..], &[&commit, "--", &year]].concat(), &[])?;
    let changed = blobs::raw(&listed);
    let before: Vec<_> = changed.iter().filter_map(|c| c.before.clone()).collect();
    let texts = blobs::texts(root, &before)?;
    let mut documents = Documents::new();
    for Changed { path, before, .. } in &changed {
        let Some((trust, name)) = document(path) else { continue };
        let text = before.as_ref().and_then(|id| texts.get(id));
        let then = text.and_then(|text| {
            read_assessment(text, &PathBuf::from(path), &register.matrix).0.map(Arc::new)
        });
        documents.entry(trust).or_default().insert(name, then);
    }
    let others = ["ls-files", "--others", "--exclude-standard", "-z", "--", &year];
    for path in git::read(root, &others, &[])?.split(|b| *b == 0) {
        if let Some((trust, name)) = document(&String::from_utf8_lossy(path)) {
            documents.entry(trust).or_default().insert(name, None);
        }
    }
    Ok(Some(documents))
}

/// `2024/unn/ventetid.toml` as trust and document; the trust's lists and readings are none.
fn document(path: &str) -> Option<(Slug, Slug)> {
    let mut parts = path.split('/').skip(1);
    let (trust, file) = (parts.next()?, parts.next()?);
    let name = file.strip_suffix(".toml").filter(|n| parts.next().is_none() && *n != TOP)?;
    Some((Slug::new(trust)?, Slug::new(name)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trust_has_its_own_snapshot_of_a_name_before_the_registers() {
        let slug = |text: &str| Slug::new(text).unwrap();
        let line = |text: &str| snapshot(text).unwrap();
        let snapshots = [
            line("tag\t2024-05-15\tnlsh/2024-T1"),
            line("tag\t2024-03-01\t2024-03-01"),
            line("tag\t2024-02-28\tunn/2024-03-01"),
            line("tag\t2024-02-07\t2024-02-07"),
        ];
        let tags = |trust: &str| {
            let latest = latest(&snapshots, &slug(trust));
            latest.into_iter().map(|s| s.tag.clone()).collect::<Vec<_>>()
        };
        let round = ["risiko/unn/2024-03-01", "risiko/2024-03-01", "risiko/2024-02-07"];
        assert_eq!(tags("unn"), round);
        assert_eq!(tags("nlsh")[0], "risiko/nlsh/2024-T1");
        assert_eq!(tags("fin")[0], "risiko/2024-03-01");
        assert!(snapshot("commit\t2024-03-01\t2024-03-01").is_none(), "a lightweight tag");
    }
}
