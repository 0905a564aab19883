//! The example register: a directory, and a git repository with a past in it.

mod fast_import;
mod steps;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use self::fast_import::{BRANCH, Commit};
use super::git::{self, GitError};

pub use steps::FixtureError;
use steps::commits;

/// Which day the example shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scene {
    /// 6 May 2024: sent on 1 March, the first tertial report is due in nine days.
    #[default]
    Tertial,
    /// 20 February 2024: ten days to go, several goals missing or in draft.
    Mars,
}

/// Why the example was not made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The directory holds something already, or is a file.
    #[error("{} is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// A file or directory could not be read or written.
    #[error("{}: {why}", .path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system said.
        #[source]
        why: io::Error,
    },
    /// The example inside the program is damaged.
    #[error(transparent)]
    Fixture(#[from] FixtureError),
}

/// The example, made.
#[derive(Debug)]
pub struct Made {
    /// The register's root.
    pub root: PathBuf,
    /// Why there is no git history, where there is none: the files are there all the same.
    pub without_history: Option<GitError>,
}

/// Who commits by hand in the example where git does not know the user.
const GUEST: [(&str, &str); 2] =
    [("user.name", "Deltaker i arbeidsmøtet"), ("user.email", "arbeidsmote@example")];

/// Settings of the user that would get in the way of making a history, for these commands only:
/// hooks would run, and syncing to disk costs more than all the rest.
const QUIETLY: [&str; 4] = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsync=none"];

/// Makes the example in a directory, which must be empty or not there yet; in a fresh temporary
/// one, which stays, where none is given.
///
/// # Errors
/// [`DemoError`] where the directory cannot be used. A git that is missing or refuses is no error.
pub fn make(dir: Option<&Path>, scene: Scene) -> Result<Made, DemoError> {
    let commits = commits(scene)?;
    let root = match dir {
        Some(dir) => empty_directory(dir)?,
        None => fresh_directory()?,
    };
    match make_history(&root, &commits) {
        Ok(()) => Ok(Made { root, without_history: None }),
        Err(why) => {
            // Half a repository would be worse than none; it is this function's own.
            let _ = fs::remove_dir_all(root.join(".git"));
            write_files(&root, &commits)?;
            Ok(Made { root, without_history: Some(why) })
        }
    }
}

fn empty_directory(dir: &Path) -> Result<PathBuf, DemoError> {
    let failed = |why| DemoError::Io { path: dir.to_owned(), why };
    fs::create_dir_all(dir).map_err(|why| match why.kind() {
        io::ErrorKind::AlreadyExists => DemoError::NotEmpty(dir.to_owned()),
        _ => failed(why),
    })?;
    if fs::read_dir(dir).map_err(failed)?.next().is_some() {
        return Err(DemoError::NotEmpty(dir.to_owned()));
    }
    dir.canonicalize().map_err(failed)
}

fn fresh_directory() -> Result<PathBuf, DemoError> {
    let failed = |why| DemoError::Io { path: std::env::temp_dir(), why };
    let dir = tempfile::Builder::new().prefix("risiko-demo-").tempdir().map_err(failed)?;
    Ok(dir.keep())
}

fn make_history(root: &Path, commits: &[Commit]) -> Result<(), GitError> {
    let quietly = |args: &[&str], input: &[u8]| {
        let args: Vec<&str> = QUIETLY.iter().chain(args).copied().collect();
        git::run(root, &args, input)
    };
    quietly(&["init", "-q", "--template=", "-b", BRANCH], &[])?;
    quietly(&["fast-import", "--quiet"], &fast_import::stream(commits))?;
    quietly(&["reset", "-q", "--hard"], &[])?;
    for (key, value) in GUEST {
        if !git::is_set(root, key)? {
            git::run(root, &["config", key, value], &[])?;
        }
    }
    Ok(())
}

/// The files as the last commit leaves them.
fn write_files(root: &Path, commits: &[Commit]) -> Result<(), DemoError> {
    let files: BTreeMap<_, _> = commits.iter().flat_map(|commit| &commit.files).collect();
    for (name, content) in files {
        let path = root.join(name);
        let parent = path.parent().unwrap_or(root);
        let written = fs::create_dir_all(parent).and_then(|()| fs::write(&path, content));
        written.map_err(|why| DemoError::Io { path, why })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directory_with_something_in_it_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("mine.txt"), "mine").unwrap();
        let refused = make(Some(dir.path()), Scene::Tertial);
        assert!(matches!(refused, Err(DemoError::NotEmpty(_))), "{refused:?}");
        let refused = make(Some(&dir.path().join("mine.txt")), Scene::Tertial);
        assert!(matches!(refused, Err(DemoError::NotEmpty(_))), "{refused:?}");
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn the_files_without_git_are_those_of_the_history() {
        let (with, without) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let commits = commits(Scene::Mars).unwrap();
        make_history(with.path(), &commits).unwrap();
        write_files(without.path(), &commits).unwrap();
        let read = |root: &Path, name: &str| fs::read(root.join(name)).unwrap();
        let names: Vec<&String> = commits.iter().flat_map(|commit| commit.files.keys()).collect();
        assert!(names.iter().any(|name| *name == "2024/unn/ventetid.toml"));
        for name in names {
            assert_eq!(read(with.path(), name), read(without.path(), name), "{name}");
        }
    }
}
