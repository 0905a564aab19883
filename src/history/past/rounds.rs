//! Each trust's last snapshot, and what has changed since.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::Question;
use crate::check::Round;
use crate::history::blobs::{self, Changed};
use crate::history::git::{self, GitError};
use crate::history::snapshots::{of_trust, tags_before};
use crate::model::register::TOP;
use crate::model::{Assessment, Slug};
use crate::store::read_assessment;

/// Files as they were, by trust and document.
type Documents = BTreeMap<Slug, BTreeMap<Slug, Option<Arc<Assessment>>>>;

/// Per trust: its last snapshot of the year looked at, its own or the register's.
pub(super) fn rounds(question: Question<'_>) -> Result<BTreeMap<Slug, Round>, GitError> {
    let Question { root, register, today, .. } = question;
    let mut snapshots = tags_before(root, question.tip())?;
    snapshots.retain(|s| s.on <= today);
    let mut compared: BTreeMap<String, Option<Documents>> = BTreeMap::new();
    let mut rounds = BTreeMap::new();
    for trust in register.trusts.keys() {
        for snapshot in of_trust(&snapshots, trust) {
            if !compared.contains_key(&snapshot.tag) {
                let documents = documents_since(question, &snapshot.tag)?;
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

/// The year's documents that are not what they were at a snapshot, as they were; `None` where the
/// snapshot does not have the year.
fn documents_since(question: Question<'_>, tag: &str) -> Result<Option<Documents>, GitError> {
    let Question { root, register, at, .. } = question;
    let year = register.year.to_string();
    // `refs/tags/` keeps a tag's name from being read as an option or a branch.
    let commit = format!("refs/tags/{tag}^{{commit}}");
    let tree = git::read(root, &["ls-tree", "-z", &commit, "--", &year], &[])?;
    if tree.is_empty() {
        return Ok(None);
    }
    let differs =
        ["diff", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--relative"];
    let between: Vec<&str> = [commit.as_str()].into_iter().chain(at).collect();
    let listed = git::read(root, &[&differs[..], &between, &["--", &year]].concat(), &[])?;
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
    if at.is_some() {
        return Ok(Some(documents));
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
