//! What a person names: folders, and revisions of the register in a folder.

use std::path::{Path, PathBuf};

/// A folder, or the register in it at a revision: `PATH`, `PATH@REVISION`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    /// The folder.
    pub path: PathBuf,
    /// A branch, a snapshot or any git revision.
    pub revision: Option<String>,
}

impl Location {
    /// What is meant. A path that is there as it was typed is a path; else the part before the
    /// first `@` that is one.
    pub fn parse(given: &Path) -> Self {
        let whole = || Self { path: given.to_owned(), revision: None };
        let Some(text) = given.to_str().filter(|_| !given.exists()) else { return whole() };
        let split = text.match_indices('@').find_map(|(at, _)| {
            let (path, revision) = (&text[..at], &text[at + 1..]);
            let path = if path.is_empty() { "." } else { path };
            let is_one = !revision.is_empty() && Path::new(path).is_dir();
            is_one.then(|| Self { path: path.into(), revision: Some(revision.to_owned()) })
        });
        split.unwrap_or_else(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_and_what_stands_behind_an_at_sign() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        for name in ["unn", "a@b"] {
            std::fs::create_dir(root.join(name)).unwrap();
        }
        let parse = |text: &str| {
            let wanted = Location::parse(&root.join(text));
            let path = wanted.path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            (path, wanted.revision)
        };
        assert_eq!(parse("unn"), ("unn".into(), None));
        assert_eq!(parse("unn@origin/unn"), ("unn".into(), Some("origin/unn".into())));
        assert_eq!(parse("unn@main@{u}"), ("unn".into(), Some("main@{u}".into())));
        assert_eq!(parse("a@b"), ("a@b".into(), None));
        assert_eq!(parse("a@b@main"), ("a@b".into(), Some("main".into())));
        assert_eq!(parse("gone@main"), ("gone@main".into(), None), "told as it was typed");
    }
}
