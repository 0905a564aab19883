//! What was approved or accepted, where today's register has moved on from it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::BaselineQuery;
use crate::history::git::{self, GitError, Objects, raw_diff};
use crate::model::{Assessment, DocKey, Slug, State, seal};
use crate::store::version;

/// A file's newest versions that are looked through for one that a seal fits.
const MOST_VERSIONS: &str = "--max-count=300";

/// Documents with a seal that fits no more, as they were when it last fitted.
pub(super) fn sealed(
    query: BaselineQuery<'_>,
) -> Result<BTreeMap<DocKey, Arc<Assessment>>, GitError> {
    let register = query.register;
    let mut sealed = BTreeMap::new();
    for trust in register.trusts.keys() {
        for (doc, now) in register.docs(trust) {
            let approval = register.state(&doc) == State::Lapsed;
            let accepted: Vec<_> = lapsed(now).collect();
            if !approval && accepted.is_empty() {
                continue;
            }
            let fits = |was: &Assessment| match approval {
                true => seal::of_assessment(was) == now.approved.seal,
                false => accepted.iter().all(|id| fits(now, was, id)),
            };
            if let Some(was) = newest(query, &doc, fits)? {
                sealed.insert(doc, Arc::new(was));
            }
        }
    }
    Ok(sealed)
}

/// Open risks that are not what was accepted any more.
fn lapsed(now: &Assessment) -> impl Iterator<Item = &Slug> {
    let lapsed = now.open_risks().filter(|(id, risk)| {
        let accepted = Some(&risk.accepted).filter(|a| !a.seal.is_empty());
        accepted.is_some_and(|a| a.seal != seal::of_risk(id.as_str(), risk))
    });
    lapsed.map(|(id, _)| id)
}

/// An acceptance's seal fits a risk as it was.
fn fits(now: &Assessment, was: &Assessment, id: &Slug) -> bool {
    let seal = now.risks.get(id).map(|risk| &risk.accepted.seal);
    let seal_then = was.risks.get(id).map(|risk| seal::of_risk(id.as_str(), risk));
    seal_then.as_ref() == seal
}

/// The newest version of a document that fits.
fn newest(
    query: BaselineQuery<'_>,
    doc: &DocKey,
    fits: impl Fn(&Assessment) -> bool,
) -> Result<Option<Assessment>, GitError> {
    let BaselineQuery { root, register, .. } = query;
    let file = register.file(doc);
    let path = file.display().to_string();
    let log = ["log", "--format=", "--raw", "-z", "--no-abbrev", "--no-renames", MOST_VERSIONS];
    let listed =
        git::read(root, &[&log[..], &["--relative", query.tip(), "--", &path]].concat(), &[])?;
    let versions: Vec<_> = raw_diff(&listed).into_iter().filter_map(|c| c.after).collect();
    let texts = Objects::texts(root, &versions)?;
    let mut read =
        versions.iter().filter_map(|id| version(texts.get(id)?, &file, &register.matrix, None));
    Ok(read.find(|was| fits(was)))
}
