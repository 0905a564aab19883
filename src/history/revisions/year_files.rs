//! What two states of the register are judged by: year, matrix and catalogue of each.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::resolve::{ResolvedState, Resolver};
use super::{Revision, RevisionError, Source, UnreadFile};
use crate::history::git;
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{Catalogue, Matrix};
use crate::store::{self, Given, OpenError, ROOT_FILE, Settings};

/// What a state is judged by; where its own files cannot be read, the other state's.
#[derive(Debug, Clone)]
pub(super) struct YearFiles {
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
pub(super) struct RegisterInfo {
    name: String,
    pub(super) year: i32,
}

/// The register's name and the year of both states. A year that the names of the states do not
/// give is the one that was active.
pub(super) fn register_infos(
    resolver: &mut Resolver<'_>,
    states: Two<&ResolvedState>,
    year: Option<i32>,
    unread: &mut Vec<UnreadFile>,
) -> Result<Two<RegisterInfo>, RevisionError> {
    let mut own = [None, None];
    for (at, state) in states.into_iter().enumerate() {
        own[at] = register_file(resolver, state, at == 0, unread)?;
    }
    let active = |at: usize| own[at].as_ref().map(|settings: &Settings| settings.year);
    let given = |at: usize| states[at].year.or(year).or(active(at));
    let years = match (given(0), given(1)) {
        (Some(before), Some(after)) => [before, after],
        (Some(year), None) | (None, Some(year)) => [year, year],
        (None, None) => return Err(RevisionError::NoRegister),
    };
    let [before, after] = own.map(|settings| settings.map(|s| s.name).unwrap_or_default());
    Ok([
        RegisterInfo { name: before, year: years[0] },
        RegisterInfo { name: after, year: years[1] },
    ])
}

/// Matrix and catalogue of both states.
pub(super) fn year_files(
    resolver: &mut Resolver<'_>,
    states: Two<&ResolvedState>,
    infos: &Two<RegisterInfo>,
    unread: &mut Vec<UnreadFile>,
) -> Result<Two<YearFiles>, RevisionError> {
    let years = [infos[0].year, infos[1].year];
    let matrices = both(resolver, states, &years.map(store::matrix_of_year), &MATRIX, unread)?;
    let catalogues =
        both(resolver, states, &years.map(store::catalogue_of_year), &CATALOGUE, unread)?;
    let [matrix, other_matrix] = filled(matrices, store::matrix_of_last_resort);
    let [catalogue, other_catalogue] = filled(catalogues, Catalogue::default);
    let of = |info: &RegisterInfo, matrix, catalogue| {
        let (name, year) = (info.name.clone(), info.year);
        YearFiles { name, year, matrix, catalogue }
    };
    Ok([of(&infos[0], matrix, catalogue), of(&infos[1], other_matrix, other_catalogue)])
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
    resolver: &mut Resolver<'_>,
    state: &ResolvedState,
    is_before: bool,
    unread: &mut Vec<UnreadFile>,
) -> Result<Option<Settings>, RevisionError> {
    let file = Path::new(ROOT_FILE);
    let read = match state.any() {
        Some(Source::Commit(commit)) => {
            let Some(object) = resolver.objects()?.get(format!("{commit}:./{ROOT_FILE}"))? else {
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
            unread.extend(first_error(problems).map(|why| UnreadFile::new(is_before, why)));
            Ok(Some(settings))
        }
        Err(OpenError::Unusable(why)) => {
            unread.push(UnreadFile::new(is_before, *why));
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
    resolver: &mut Resolver<'_>,
    states: Two<&ResolvedState>,
    files: &Two<PathBuf>,
    reading: &Reading<T>,
    unread: &mut Vec<UnreadFile>,
) -> Result<Two<Option<Arc<T>>>, RevisionError> {
    let mut values = [None, None];
    let mut blobs: Two<Option<String>> = [None, None];
    for (at, file) in files.iter().enumerate() {
        let read = match states[at].any() {
            Some(Source::Commit(commit)) => {
                let name = format!("{commit}:./{}", git::slashed(file));
                let Some(object) = resolver.objects()?.get(name)? else { continue };
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
                unread.extend(first.map(|why| UnreadFile::new(at == 0, why)));
            }
            Err(why) => unread.push(UnreadFile::new(at == 0, *why)),
        }
    }
    // A file that is there and cannot be used is told; one that is not there yet is no fault.
    unread.retain(|file| file.why.code != Code::MissingFile);
    Ok(values)
}

/// A slip in a trust's name would say that nothing has changed.
pub(super) fn check_trust(
    resolver: &mut Resolver<'_>,
    state: &ResolvedState,
    revision: &Revision,
    year_files: &[YearFiles; 2],
) -> Result<(), RevisionError> {
    let Some(only) = state.only.as_ref().filter(|only| !state.own.contains_key(*only)) else {
        return Ok(());
    };
    let has = |files: &YearFiles| files.catalogue.trusts.iter().any(|trust| trust.id == *only);
    match revision {
        Revision::Named(given) if !year_files.iter().any(has) => Err(resolver.unknown(given)),
        _ => Ok(()),
    }
}
