//! Which of two files had something first: it keeps an id that two branches have both given.

use std::path::Path;

use crate::history::git::{self, GitError};

/// The place of the one of two files that had something at the last common commit, that is where
/// the branches parted that are being merged, or that the newest merge joined; or that has it at the
/// last commit. `None` where git cannot tell: there both have it, or neither.
///
/// # Errors
/// [`GitError`] where there is no git.
pub fn first_holder(
    root: &Path,
    files: [&Path; 2],
    has: impl Fn(&str, &Path) -> bool,
) -> Result<Option<usize>, GitError> {
    let merge = git::text(root, &["rev-list", "--merges", "--max-count=1", "HEAD"])?;
    let merge = merge.filter(|merge| !merge.is_empty());
    let joined = merge.map(|merge| [format!("{merge}^1"), format!("{merge}^2")]);
    let under_way = ["HEAD", "MERGE_HEAD"].map(str::to_owned);
    let mut commits = Vec::new();
    for [ours, theirs] in [under_way].into_iter().chain(joined) {
        commits.extend(git::text(root, &["merge-base", &ours, &theirs])?);
    }
    commits.push("HEAD".to_owned());
    for commit in commits {
        let mut had = [false; 2];
        for (had, file) in had.iter_mut().zip(files) {
            // `./` reads the path from the register's own folder.
            let name = format!("{commit}:./{}", git::slashed(file));
            let text = git::text(root, &["cat-file", "blob", &name])?;
            *had = text.is_some_and(|text| has(&text, file));
        }
        match had {
            [true, false] => return Ok(Some(0)),
            [false, true] => return Ok(Some(1)),
            _ => {}
        }
    }
    Ok(None)
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
    fn it_is_the_one_that_had_it_before_the_branches_parted() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        let git = |args: &[&str]| {
            let identity = ["-c", "user.name=Prøve", "-c", "user.email=p@example.org"];
            git::run(root, &[&identity[..], args].concat(), &[]).unwrap();
        };
        git(&["init", "--quiet", "-b", "main"]);
        let has = |text: &str, _: &Path| text.contains("r7k3m");
        let files = [Path::new("a.toml"), Path::new("b.toml")];
        assert_eq!(first_holder(root, files, has).unwrap(), None, "no commit yet");
        commit(root, "b.toml", "r7k3m");
        git(&["checkout", "--quiet", "-b", "gren"]);
        commit(root, "a.toml", "r7k3m");
        git(&["checkout", "--quiet", "main"]);
        commit(root, "c.toml", "x");
        git(&["merge", "--quiet", "--no-edit", "gren"]);
        assert_eq!(first_holder(root, files, has).unwrap(), Some(1));
        let swapped = [files[1], files[0]];
        assert_eq!(first_holder(root, swapped, has).unwrap(), Some(0));
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
        assert_eq!(first_holder(root, files, has).unwrap(), None);
    }
}
