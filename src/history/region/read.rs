//! Finding and opening what was named.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::branches::branches;
use super::{Location, Member, ReadError, Region, UnreadRegister};
use crate::compare::region::{Input, join};
use crate::history::is_bare;
use crate::history::revisions::{
    PairRequest, Revision, RevisionError, commit_of, load, settings_at,
};
use crate::model::Slug;
use crate::model::diagnostic::Code;
use crate::store::{self, OpenError, Opened, ROOT_FILE, ReadOnly, Settings};

/// A register to open.
#[derive(Debug, Clone)]
struct Place {
    name: String,
    root: PathBuf,
    revision: Option<String>,
    /// The folder's or branch's own name.
    own_name: String,
}

/// Reads registers and joins them. With `all_branches` a folder means all branches of the register
/// in it. The year is the one asked for, or else the one that is active in most of them. A folder
/// without a register means the registers in its folders.
///
/// # Errors
/// Why nothing could be read.
pub fn read(
    locations: &[Location],
    all_branches: bool,
    year: Option<i32>,
) -> Result<Region, Vec<UnreadRegister>> {
    let mut unread = Vec::new();
    let mut places: Vec<Place> = Vec::new();
    for location in locations {
        for place in found(location, all_branches, &mut unread) {
            let is_same = |p: &Place| (&p.root, &p.revision) == (&place.root, &place.revision);
            if !places.iter().any(is_same) {
                places.push(place);
            }
        }
    }
    let mut settled: Vec<(Place, Settings)> = Vec::new();
    for place in places {
        match settings(&place) {
            Ok(settings) => settled.push((place, settings)),
            Err(why) => unread.push(UnreadRegister { name: place.name, why }),
        }
    }
    let Some(year) = year.or_else(|| most_active(&settled)) else { return Err(unread) };
    let (mut sources, mut inputs) = (Vec::new(), Vec::new());
    for (place, settings) in settled {
        let active_year = settings.year;
        match open(&place, settings, year) {
            Ok(opened) => {
                let register = opened.register.clone();
                let speaks_for = Slug::new(&place.own_name.to_lowercase());
                let has_matrix = opened.read_only != Some(ReadOnly::NoMatrix);
                inputs.push(Input { register, speaks_for, active_year, has_matrix });
                let at = place.revision.clone().map(Revision::Named);
                let commit = at.and_then(|at| commit_of(&place.root, &at, None).ok().flatten());
                let Place { name, revision, .. } = place;
                sources.push(Member { name, revision, commit, opened });
            }
            Err(why) => unread.push(UnreadRegister { name: place.name, why }),
        }
    }
    match join(&inputs) {
        Some(joined) => Ok(Region { sources, joined, unread }),
        None => Err(unread),
    }
}

/// The year that is active in most registers; of as many the one named first.
fn most_active(settled: &[(Place, Settings)]) -> Option<i32> {
    let mut counts: HashMap<i32, usize> = HashMap::new();
    for (_, settings) in settled {
        *counts.entry(settings.year).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    settled.iter().map(|(_, settings)| settings.year).find(|year| counts[year] == most)
}

/// The places that were meant.
fn found(location: &Location, all_branches: bool, unread: &mut Vec<UnreadRegister>) -> Vec<Place> {
    let name = location.path.display().to_string();
    let mut fail = |why| {
        let name = match &location.revision {
            Some(revision) => format!("{name}@{revision}"),
            None => name.clone(),
        };
        unread.push(UnreadRegister { name, why });
        Vec::new()
    };
    let Some(root) = location.path.canonicalize().ok().filter(|root| root.is_dir()) else {
        return fail(ReadError::NoFolder);
    };
    if (all_branches || location.revision.is_some()) && is_bare(&root) {
        return fail(ReadError::Bare);
    }
    if let Some(revision) = &location.revision {
        return vec![at_revision(&name, root, revision, revision)];
    }
    if all_branches {
        return match branches(&root) {
            Ok(found) if found.is_empty() => fail(ReadError::NoBranches),
            Ok(found) => {
                let of = |b: super::branches::Branch| {
                    at_revision(&name, root.clone(), &b.name, &b.reference)
                };
                found.into_iter().map(of).collect()
            }
            Err(error) => fail(ReadError::Revision(RevisionError::Git(error))),
        };
    }
    if root.join(ROOT_FILE).exists() {
        return vec![on_disk(name, root)];
    }
    let within = folders_of(&location.path, &root);
    if within.iter().any(|place| place.root.join(ROOT_FILE).exists()) {
        return within;
    }
    fail(ReadError::NoRegister)
}

/// The folders in a folder, each of which may be a register.
fn folders_of(path: &Path, root: &Path) -> Vec<Place> {
    let entries = fs::read_dir(root).into_iter().flatten().flatten();
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    let folders = names.into_iter().filter(|name| root.join(name).is_dir());
    folders
        .filter_map(|name| {
            let root = root.join(&name).canonicalize().ok()?;
            Some(on_disk(path.join(name).display().to_string(), root))
        })
        .collect()
}

fn on_disk(name: String, root: PathBuf) -> Place {
    let own_name = root.file_name().map(|name| name.to_string_lossy().into_owned());
    Place { name, root, revision: None, own_name: own_name.unwrap_or_default() }
}

fn at_revision(path: &str, root: PathBuf, shown: &str, revision: &str) -> Place {
    let own_name = shown.rsplit('/').next().unwrap_or(shown).to_owned();
    let name = format!("{path}@{shown}");
    Place { name, root, revision: Some(revision.to_owned()), own_name }
}

/// What a register says of itself.
fn settings(place: &Place) -> Result<Settings, ReadError> {
    let Some(revision) = &place.revision else {
        return store::settings(&place.root).map(|(settings, _)| settings).map_err(unusable);
    };
    let settings = settings_at(&place.root, &Revision::Named(revision.clone()))?;
    settings.ok_or(ReadError::NoRegister)
}

fn unusable(OpenError::Unusable(why): OpenError) -> ReadError {
    match why.code {
        Code::MissingFile if why.arg("year").is_none() => ReadError::NoRegister,
        _ => ReadError::Unusable(why),
    }
}

fn open(place: &Place, settings: Settings, year: i32) -> Result<Opened, ReadError> {
    let Some(revision) = &place.revision else {
        let opened = store::open(&place.root, Some(year)).map_err(|OpenError::Unusable(why)| {
            let is_year = why.code == Code::MissingFile && why.arg("year").is_some();
            if is_year { ReadError::NoYear(year) } else { ReadError::Unusable(why) }
        })?;
        // A damaged matrix hides a damaged catalogue: without goals nothing of them was read.
        return if opened.register.catalogue.goals.is_empty() {
            Err(ReadError::NoCatalogue(year))
        } else {
            Ok(opened)
        };
    };
    let name = Revision::Named(revision.clone());
    let (before, after) = (name.clone(), name);
    let pair = PairRequest {
        root: &place.root,
        before,
        after,
        trust: None,
        year: Some(year),
        whole: true,
    };
    let loaded = load(&pair)?;
    let register = loaded.before;
    // Without a catalogue and without a file there is nothing of the year.
    if register.trusts.is_empty() && register.catalogue.goals.is_empty() {
        return Err(ReadError::NoYear(year));
    }
    if register.catalogue.goals.is_empty() {
        return Err(ReadError::NoCatalogue(year));
    }
    let is_stand_in = *register.matrix == store::matrix_of_last_resort();
    let unread = loaded.unread.into_iter().filter(|file| file.is_before);
    let problems: Vec<_> = unread.map(|file| file.why).collect();
    let matrix = store::matrix_of_year(year);
    let is_damaged = is_stand_in && problems.iter().any(|problem| problem.file == matrix);
    let read_only = is_damaged.then_some(ReadOnly::NoMatrix);
    Ok(Opened { root: place.root.clone(), register, settings, problems, read_only })
}
