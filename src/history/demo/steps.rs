//! The example's steps, as they are embedded in the program: a base, and one folder per commit
//! that holds what the commit changes.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use include_dir::{Dir, DirEntry, include_dir};
use serde::Deserialize;

use super::{Commit, Scene};
use crate::history::git;
use crate::store::{self, FileKind, GIT_ATTRIBUTES, GIT_IGNORE, ROOT_FILE, builtin};

static FIXTURES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/fixtures/demo");

/// What a step says of itself; everything else in its folder goes into the register.
const COMMIT_FILE: &str = "commit.toml";

/// The example inside the program cannot be used; a test sees to it that it can.
#[derive(Debug, thiserror::Error)]
#[error("the example's {path}: {why}")]
pub struct FixtureError {
    /// A path under `fixtures/demo`.
    pub path: String,
    /// What is wrong with it.
    pub why: String,
}

#[derive(Deserialize)]
struct RootFile {
    today: toml::value::Datetime,
}

impl Scene {
    fn folder(self) -> &'static str {
        match self {
            Self::Tertial => "scenes/tertial",
            Self::Mars => "scenes/mars",
        }
    }
}

/// The scene's history, oldest commit first: the base, then every step up to the scene's day.
///
/// # Errors
/// [`FixtureError`] where the example inside the program is damaged.
pub(super) fn commits(scene: Scene) -> Result<Vec<Commit>, FixtureError> {
    let mut base = commit(folder("base")?)?;
    base.files.extend(files(folder(scene.folder())?));
    base.files.extend(given_by_the_program()?);
    base.files.extend(
        store::schemas().into_iter().map(|(file, text)| (git::slashed(&file), text.into_bytes())),
    );
    let today = scene_day(&base)?;
    let mut steps = Vec::new();
    for step in folder("steps")?.dirs() {
        steps.push((commit(step)?, step.path()));
    }
    steps.retain(|(step, _)| step.date.date_naive() <= today);
    steps.sort_by(|(a, at), (b, bt)| (a.date, at).cmp(&(b.date, bt)));
    let mut commits = vec![base];
    commits.extend(steps.into_iter().map(|(step, _)| step));
    commits.iter_mut().for_each(name_schemas);
    Ok(commits)
}

/// Gives each file of the format the line that names its schema to an editor.
fn name_schemas(commit: &mut Commit) {
    for (name, bytes) in &mut commit.files {
        let kind = FileKind::of(Path::new(name));
        if let (Some(kind), Ok(text)) = (kind, std::str::from_utf8(bytes)) {
            *bytes = kind.with_schema_line(text).into_bytes();
        }
    }
}

/// What a new register has from the program itself.
fn given_by_the_program() -> Result<[(String, Vec<u8>); 4], FixtureError> {
    let first = |list: &'static [builtin::Builtin]| {
        let found = list.first().map(|(_, text)| text.as_bytes().to_vec());
        found.ok_or_else(|| wrong("2024", "the program has no catalogue or matrix"))
    };
    Ok([
        ("2024/catalogue.toml".to_owned(), first(builtin::CATALOGUES)?),
        ("2024/matrix.toml".to_owned(), first(builtin::MATRICES)?),
        (".gitattributes".to_owned(), GIT_ATTRIBUTES.as_bytes().to_vec()),
        (".gitignore".to_owned(), GIT_IGNORE.as_bytes().to_vec()),
    ])
}

/// The day on which the clock of the scene stands.
fn scene_day(base: &Commit) -> Result<NaiveDate, FixtureError> {
    let bytes = base.files.get(ROOT_FILE).map_or(&[][..], Vec::as_slice);
    let root: RootFile = toml::from_slice(bytes).map_err(|e| wrong(ROOT_FILE, e))?;
    root.today.to_string().parse().map_err(|e| wrong(ROOT_FILE, e))
}

fn commit(folder: &Dir<'static>) -> Result<Commit, FixtureError> {
    let path = folder.path().join(COMMIT_FILE);
    let name = path.to_string_lossy();
    let file = folder.get_file(&path).ok_or_else(|| wrong(&name, "not there"))?;
    let commit: Commit = toml::from_slice(file.contents()).map_err(|e| wrong(&name, e))?;
    Ok(Commit { files: files(folder), ..commit })
}

/// A folder's files by their path inside it, except what the step says of itself.
fn files(folder: &Dir<'static>) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder];
    while let Some(dir) = open.pop() {
        for entry in dir.entries() {
            match entry {
                DirEntry::Dir(inner) => open.push(inner),
                DirEntry::File(file) => {
                    let path = file.path().strip_prefix(folder.path()).unwrap_or(file.path());
                    // What git is told has `/`, also where folders are divided by another sign.
                    found.insert(git::slashed(path), file.contents().to_vec());
                }
            }
        }
    }
    found.remove(COMMIT_FILE);
    found
}

fn folder(path: &str) -> Result<&'static Dir<'static>, FixtureError> {
    FIXTURES.get_dir(path).ok_or_else(|| wrong(path, "not there"))
}

fn wrong(path: &str, why: impl std::fmt::Display) -> FixtureError {
    FixtureError { path: path.to_owned(), why: why.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scene_of_march_knows_nothing_later_than_its_day() {
        let (mars, tertial) = (commits(Scene::Mars).unwrap(), commits(Scene::Tertial).unwrap());
        let last = NaiveDate::from_ymd_opt(2024, 2, 20).unwrap();
        assert!(mars.iter().all(|commit| commit.date.date_naive() <= last));
        assert!(mars.len() > 5 && mars.len() < tertial.len());
        let tags = |commits: &[Commit]| {
            let tags = commits.iter().flat_map(|commit| &commit.tags);
            tags.map(|tag| tag.name.clone()).collect::<Vec<_>>()
        };
        assert_eq!(tags(&mars), ["risiko/2024-02-07"]);
        assert!(tags(&tertial).contains(&"risiko/2024-03-01".to_owned()));
    }

    #[test]
    fn steps_come_in_the_order_of_their_dates() {
        let commits = commits(Scene::Tertial).unwrap();
        assert!(commits.is_sorted_by_key(|commit| commit.date));
        assert!(commits[0].files.contains_key(ROOT_FILE));
    }

    #[test]
    fn nobodys_name_breaks_the_stream() {
        for commit in commits(Scene::Tertial).unwrap() {
            let names = format!("{}{}", commit.author, commit.email);
            assert!(!names.contains(['<', '>', '\n']), "{names}");
            for tag in &commit.tags {
                assert!(tag.name.starts_with("risiko/") && !tag.name.contains([' ', '\n']));
            }
        }
    }
}
