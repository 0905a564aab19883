//! What two states of the register are judged by: year, matrix and catalogue of each.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::resolve::{Finder, Side};
use super::{Name, RevisionError, Unread};
use crate::history::git;
use crate::history::revisions::Source;
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{Catalogue, Matrix};
use crate::store::{self, Given, OpenError, ROOT_FILE, Settings};

/// What a state is judged by; where its own files cannot be read, the other state's.
#[derive(Debug, Clone)]
pub(super) struct Setting {
    /// The register's name.
    pub(super) name: String,
    pub(super) year: i32,
    pub(super) matrix: Arc<Matrix>,
    pub(super) catalogue: Arc<Catalogue>,
}

/// A value of each of two states, the earlier one first.
type Two<T> = [T; 2];

/// What a state's own file says.
#[derive(Debug, Clone)]
pub(super) struct Named {
    name: String,
    pub(super) year: i32,
}

/// The register's name and the year of both states. A year that the names of the states do not
/// give is the one that was active.
pub(super) fn named(
    finder: &mut Finder<'_>,
    sides: Two<&Side>,
    year: Option<i32>,
    unread: &mut Vec<Unread>,
) -> Result<Two<Named>, RevisionError> {
    let mut own = [None, None];
    for (at, side) in sides.into_iter().enumerate() {
        own[at] = register_file(finder, side, at == 0, unread)?;
    }
    let active = |at: usize| own[at].as_ref().map(|settings: &Settings| settings.year);
    let given = |at: usize| sides[at].year.or(year).or(active(at));
    let years = match (given(0), given(1)) {
        (Some(before), Some(after)) => [before, after],
        (Some(year), None) | (None, Some(year)) => [year, year],
        (None, None) => return Err(RevisionError::NoRegister),
    };
    let [before, after] = own.map(|settings| settings.map(|s| s.name).unwrap_or_default());
    Ok([Named { name: before, year: years[0] }, Named { name: after, year: years[1] }])
}

/// Matrix and catalogue of both states.
pub(super) fn settings(
    finder: &mut Finder<'_>,
    sides: Two<&Side>,
    named: &Two<Named>,
    unread: &mut Vec<Unread>,
) -> Result<Two<Setting>, RevisionError> {
    let years = [named[0].year, named[1].year];
    let matrices = both(finder, sides, &years.map(store::matrix_of_year), &MATRIX, unread)?;
    let catalogues = both(finder, sides, &years.map(store::catalogue_of_year), &CATALOGUE, unread)?;
    let [matrix, other_matrix] = filled(matrices, store::matrix_of_last_resort);
    let [catalogue, other_catalogue] = filled(catalogues, Catalogue::default);
    let of = |named: &Named, matrix, catalogue| {
        let (name, year) = (named.name.clone(), named.year);
        Setting { name, year, matrix, catalogue }
    };
    Ok([of(&named[0], matrix, catalogue), of(&named[1], other_matrix, other_catalogue)])
}

/// What is not there on one side is taken from the other.
fn filled<T>(two: Two<Option<Arc<T>>>, last: impl Fn() -> T) -> Two<Arc<T>> {
    match two {
        [Some(before), Some(after)] => [before, after],
        [Some(one), None] | [None, Some(one)] => [Arc::clone(&one), one],
        [None, None] => {
            let last = Arc::new(last());
            [Arc::clone(&last), last]
        }
    }
}

/// The register's own file, where it is there and can be used.
pub(super) fn register_file(
    finder: &mut Finder<'_>,
    side: &Side,
    is_before: bool,
    unread: &mut Vec<Unread>,
) -> Result<Option<Settings>, RevisionError> {
    let file = Path::new(ROOT_FILE);
    let read = match side.any() {
        Some(Source::Commit(commit)) => {
            let Some(object) = finder.objects()?.get(format!("{commit}:./{ROOT_FILE}"))? else {
                return Ok(None);
            };
            let mut problems = Vec::new();
            let text = store::text(&object.bytes, file);
            text.map_err(OpenError::from)
                .and_then(|text| store::read_settings(text, file, &mut problems))
                .map(|(settings, _)| (settings, problems))
        }
        Some(Source::Folder(root)) => {
            store::settings(root).map(|(settings, _)| (settings, Vec::new()))
        }
        None => return Ok(None),
    };
    match read {
        Ok((settings, problems)) => {
            unread.extend(first_error(problems).map(|why| Unread::new(is_before, why)));
            Ok(Some(settings))
        }
        Err(OpenError::Unusable(why)) => {
            unread.push(Unread::new(is_before, *why));
            Ok(None)
        }
    }
}

/// The first thing that keeps a file from meaning what was meant.
pub(super) fn first_error(problems: Vec<Diagnostic>) -> Option<Diagnostic> {
    problems.into_iter().find(|problem| problem.severity == Severity::Error)
}

type Read<T> = Result<Given<T>, Box<Diagnostic>>;

/// How a file of a year is read, from disk and from a text.
struct Reading<T> {
    file: fn(&Path, &Path) -> Read<T>,
    text: fn(&str, &Path) -> Read<T>,
}

const MATRIX: Reading<Matrix> = Reading { file: store::matrix_file, text: store::matrix_text };
const CATALOGUE: Reading<Catalogue> =
    Reading { file: store::catalogue_file, text: store::catalogue_text };

/// A file of both states; read once where it is the same blob.
fn both<T>(
    finder: &mut Finder<'_>,
    sides: Two<&Side>,
    files: &Two<PathBuf>,
    reading: &Reading<T>,
    unread: &mut Vec<Unread>,
) -> Result<Two<Option<Arc<T>>>, RevisionError> {
    let mut values = [None, None];
    let mut blobs: Two<Option<String>> = [None, None];
    for (at, file) in files.iter().enumerate() {
        let read = match sides[at].any() {
            Some(Source::Commit(commit)) => {
                let name = format!("{commit}:./{}", git::slashed(file));
                let Some(object) = finder.objects()?.get(name)? else { continue };
                if at == 1 && blobs[0].as_ref() == Some(&object.id) {
                    values[1] = values[0].clone();
                    continue;
                }
                blobs[at] = Some(object.id);
                store::text(&object.bytes, file).and_then(|text| (reading.text)(text, file))
            }
            Some(Source::Folder(root)) if root.join(file).exists() => (reading.file)(root, file),
            _ => continue,
        };
        match read {
            Ok(given) => {
                values[at] = Some(Arc::new(given.value));
                let first = first_error(given.problems);
                unread.extend(first.map(|why| Unread::new(at == 0, why)));
            }
            Err(why) => unread.push(Unread::new(at == 0, *why)),
        }
    }
    // A file that is there and cannot be used is told; one that is not there yet is no fault.
    unread.retain(|file| file.why.code != Code::MissingFile);
    Ok(values)
}

/// A slip in a trust's name would say that nothing has changed.
pub(super) fn is_of_a_trust(
    finder: &mut Finder<'_>,
    side: &Side,
    name: &Name,
    settings: &[Setting; 2],
) -> Result<(), RevisionError> {
    let Some(only) = side.only.as_ref().filter(|only| !side.own.contains_key(*only)) else {
        return Ok(());
    };
    let has = |setting: &Setting| setting.catalogue.trusts.iter().any(|trust| trust.id == *only);
    match name {
        Name::Revision(given) if !settings.iter().any(has) => Err(finder.unknown(given)),
        _ => Ok(()),
    }
}
