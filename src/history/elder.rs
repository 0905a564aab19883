//! Which of two files had something first: what mends an id that two branches have both given.

use std::path::Path;

use super::git::{self, GitError};

/// So many merges are looked back through.
const MERGES: &str = "--max-count=30";

/// Which of two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Elder {
    /// The first.
    First,
    /// The second.
    Second,
}

/// The one of two files that had something at the last common commit, that is where the branches
/// parted that the newest merge joined; or that has it at the last commit. `None` where git cannot
/// tell: there both have it, or neither.
///
/// # Errors
/// [`GitError`] where there is no git.
pub fn elder(
    root: &Path,
    files: [&Path; 2],
    has: impl Fn(&str, &Path) -> bool,
) -> Result<Option<Elder>, GitError> {
    for commit in common(root)? {
        let had = files.map(|file| {
            // `./` reads the path from the register's own folder.
            let name = format!("{commit}:./{}", slashed(file));
            let text = git::read(root, &["cat-file", "blob", &name], &[]).ok();
            text.and_then(|text| String::from_utf8(text).ok()).is_some_and(|text| has(&text, file))
        });
        match had {
            [true, false] => return Ok(Some(Elder::First)),
            [false, true] => return Ok(Some(Elder::Second)),
            _ => {}
        }
    }
    Ok(None)
}

/// Where branches parted, the newest merge's first; then the last commit.
fn common(root: &Path) -> Result<Vec<String>, GitError> {
    let words = |args: &[&str]| match git::read(root, args, &[]) {
        Ok(told) => Ok(String::from_utf8_lossy(&told).into_owned()),
        Err(GitError::Failed { .. }) => Ok(String::new()),
        Err(error) => Err(error),
    };
    let mut common = Vec::new();
    let underway = words(&["merge-base", "HEAD", "MERGE_HEAD"])?;
    common.extend(underway.lines().map(str::to_owned));
    for merge in words(&["rev-list", "--merges", MERGES, "HEAD"])?.lines() {
        let parted = words(&["merge-base", &format!("{merge}^1"), &format!("{merge}^2")])?;
        common.extend(parted.lines().map(str::to_owned));
    }
    common.extend(words(&["rev-parse", "--verify", "--quiet", "HEAD"])?.lines().map(str::to_owned));
    Ok(common)
}

fn slashed(file: &Path) -> String {
    let parts: Vec<_> = file.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn commit(root: &Path, file: &str, text: &str) {
        fs::write(root.join(file), text).unwrap();
        let identity = ["-c", "user.name=Prøve", "-c", "user.email=p@example.org"];
        git::run(root, &["add", "--all"], &[]).unwrap();
        let args = [&identity[..], &["commit", "--quiet", "-m", file]].concat();
        git::run(root, &args, &[]).unwrap();
    }

    #[test]
    fn the_one_that_stood_there_before_the_branches_parted_is_the_elder() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        let git = |args: &[&str]| {
            let identity = ["-c", "user.name=Prøve", "-c", "user.email=p@example.org"];
            git::run(root, &[&identity[..], args].concat(), &[]).unwrap();
        };
        git(&["init", "--quiet", "-b", "main"]);
        let has = |text: &str, _: &Path| text.contains("r7k3m");
        let files = [Path::new("a.toml"), Path::new("b.toml")];
        assert_eq!(elder(root, files, has).unwrap(), None, "no commit yet");
        commit(root, "b.toml", "r7k3m");
        git(&["checkout", "--quiet", "-b", "gren"]);
        commit(root, "a.toml", "r7k3m");
        git(&["checkout", "--quiet", "main"]);
        commit(root, "c.toml", "x");
        git(&["merge", "--quiet", "--no-edit", "gren"]);
        assert_eq!(elder(root, files, has).unwrap(), Some(Elder::Second));
        let swapped = [files[1], files[0]];
        assert_eq!(elder(root, swapped, has).unwrap(), Some(Elder::First));
    }

    #[test]
    fn two_branches_that_both_gave_it_leave_the_choice_to_a_person() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        let has = |text: &str, _: &Path| text.contains("r7k3m");
        git::run(root, &["init", "--quiet"], &[]).unwrap();
        commit(root, "a.toml", "r7k3m");
        commit(root, "b.toml", "r7k3m");
        let files = [Path::new("a.toml"), Path::new("b.toml")];
        assert_eq!(elder(root, files, has).unwrap(), None);
    }
}
