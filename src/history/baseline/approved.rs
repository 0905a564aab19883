//! What was approved or accepted, where today's register has moved on from it.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::BaselineQuery;
use crate::check::Sealed;
use crate::history::git::{self, GitError, Objects, raw_diff};
use crate::model::{Assessment, DocKey, Matrix, Slug, State, seal};
use crate::store::{read_matrix, version};

/// A file's newest versions that are looked through for one that a seal fits.
const MOST_VERSIONS: &str = "--max-count=300";

/// Documents with a seal that fits no more, as they were when it last fitted, by the matrix of
/// today or by an earlier one.
pub(super) fn sealed(query: BaselineQuery<'_>) -> Result<BTreeMap<DocKey, Sealed>, GitError> {
    let register = query.register;
    let earlier = OnceCell::new();
    let mut sealed = BTreeMap::new();
    for trust in register.trusts.keys() {
        for (doc, now) in register.docs(trust) {
            let approval = register.state(&doc) == State::Lapsed;
            let accepted: Vec<_> = lapsed(now, &register.matrix).collect();
            if !approval && accepted.is_empty() {
                continue;
            }
            let fits = |was: &Assessment, matrix: &Matrix| match approval {
                true => seal::holds_assessment(&now.approved.seal, was, matrix),
                false => accepted.iter().all(|id| fits(now, was, id, matrix)),
            };
            let matrices = match earlier.get() {
                Some(matrices) => matrices,
                None => {
                    let read = matrices(query)?;
                    earlier.get_or_init(|| read)
                }
            };
            if let Some(was) = newest(query, &doc, matrices, fits)? {
                sealed.insert(doc, was);
            }
        }
    }
    Ok(sealed)
}

/// Open risks that are not what was accepted any more.
fn lapsed<'a>(now: &'a Assessment, matrix: &'a Matrix) -> impl Iterator<Item = &'a Slug> {
    let lapsed = now.open_risks().filter(|(id, risk)| {
        let seal = &risk.accepted.seal;
        !seal.is_empty() && !seal::holds_risk(seal, id.as_str(), risk, matrix)
    });
    lapsed.map(|(id, _)| id)
}

/// An acceptance's seal fits a risk as it was.
fn fits(now: &Assessment, was: &Assessment, id: &Slug, matrix: &Matrix) -> bool {
    let both = now.risks.get(id).zip(was.risks.get(id));
    both.is_some_and(|(now, was)| seal::holds_risk(&now.accepted.seal, id.as_str(), was, matrix))
}

/// The matrix of the year, and then each earlier version of it.
fn matrices(query: BaselineQuery<'_>) -> Result<Vec<Arc<Matrix>>, GitError> {
    let file = Path::new(&query.register.year.to_string()).join("matrix.toml");
    let earlier = texts(query, &file)?;
    let earlier = earlier.iter().filter_map(|text| read_matrix(text, &file).0.map(Arc::new));
    let mut matrices = vec![Arc::clone(&query.register.matrix)];
    for matrix in earlier {
        if !matrices.contains(&matrix) {
            matrices.push(matrix);
        }
    }
    Ok(matrices)
}

/// The newest version of a document that fits, with the matrix that it fits by.
fn newest(
    query: BaselineQuery<'_>,
    doc: &DocKey,
    matrices: &[Arc<Matrix>],
    fits: impl Fn(&Assessment, &Matrix) -> bool,
) -> Result<Option<Sealed>, GitError> {
    let file = query.register.file(doc);
    let texts = texts(query, &file)?;
    let versions = texts.iter().flat_map(|text| {
        matrices.iter().filter_map(|matrix| {
            let assessment = version(text, &file, matrix, None)?;
            Some(Sealed { assessment: Arc::new(assessment), matrix: Arc::clone(matrix) })
        })
    });
    let mut fitting = versions.filter(|was| fits(&was.assessment, &was.matrix));
    Ok(fitting.next())
}

/// A file's versions, the newest first.
fn texts(query: BaselineQuery<'_>, file: &Path) -> Result<Vec<String>, GitError> {
    let path = file.display().to_string();
    let log = ["log", "--format=", "--raw", "-z", "--no-abbrev", "--no-renames", MOST_VERSIONS];
    let args = [&log[..], &["--relative", query.tip(), "--", &path]].concat();
    let listed = git::read(query.root, &args, &[])?;
    let versions: Vec<_> = raw_diff(&listed).into_iter().filter_map(|c| c.after).collect();
    let mut texts = Objects::texts(query.root, &versions)?;
    Ok(versions.iter().filter_map(|id| texts.remove(id)).collect())
}
