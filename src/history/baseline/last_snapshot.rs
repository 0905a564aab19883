//! Each trust's last snapshot, and what has changed since.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::BaselineQuery;
use crate::check::Round;
use crate::history::git::{self, GitError, Objects};
use crate::history::revisions::{Content, Part, Source, list};
use crate::history::snapshots::{Snapshot, of_trust, tags_before};
use crate::model::register::TOP;
use crate::model::{Assessment, Slug};
use crate::store::version;

/// Files as they were, by trust and document.
type Documents = BTreeMap<Slug, BTreeMap<Slug, Option<Arc<Assessment>>>>;

/// Per trust: its last snapshot of the year looked at, its own or the register's.
pub(super) fn rounds(query: BaselineQuery<'_>) -> Result<BTreeMap<Slug, Round>, GitError> {
    let BaselineQuery { root, register, today, .. } = query;
    let mut snapshots = tags_before(root, query.tip())?;
    snapshots.retain(|s| s.on <= today);
    let mut compared: BTreeMap<String, Option<Documents>> = BTreeMap::new();
    let mut rounds = BTreeMap::new();
    for trust in register.trusts.keys() {
        for snapshot in of_trust(&snapshots, trust) {
            if !compared.contains_key(&snapshot.tag) {
                let documents = documents_since(query, snapshot)?;
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
fn documents_since(
    query: BaselineQuery<'_>,
    snapshot: &Snapshot,
) -> Result<Option<Documents>, GitError> {
    let BaselineQuery { root, register, at, .. } = query;
    let year = register.year;
    let commit = snapshot.source.commit().unwrap_or_default();
    let folder = year.to_string();
    if git::read(root, &["ls-tree", "-z", commit, "--", &folder], &[])?.is_empty() {
        return Ok(None);
    }
    let now = match at {
        Some(commit) => Source::Commit(commit.to_owned()),
        None => Source::Folder(root.to_owned()),
    };
    let parts = [&snapshot.source, &now].map(|source| Part { source, year });
    let mut changed = list(root, parts[0], parts[1], false)?;
    changed.retain(|doc, _| doc.name.as_str() != TOP);
    let blob = |content: Option<&Content>| match content {
        Some(Content::Blob(id)) => Some(id.clone()),
        _ => None,
    };
    let before: Vec<_> = changed.values().filter_map(|both| blob(both.before.as_ref())).collect();
    let texts = Objects::texts(root, &before)?;
    let mut documents = Documents::new();
    for (doc, both) in changed {
        let text = blob(both.before.as_ref()).and_then(|id| texts.get(&id));
        let file = register.file(&doc);
        let was = text.and_then(|text| version(text, &file, &register.matrix, None).map(Arc::new));
        documents.entry(doc.trust).or_default().insert(doc.name, was);
    }
    Ok(Some(documents))
}
