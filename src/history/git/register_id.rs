//! What a register's history begins with: a name for it that nobody has to give.

use std::path::Path;

use super::{is_shallow, text};

/// The commit that the history of a register begins with, followed by the register's place in its
/// repository where that is not the root.
///
/// Every copy has the same one, and no rename of the register or its folder changes it. Nothing
/// where there is no git, where the register is not committed yet, and where a shallow clone does
/// not reach back to the beginning. Of several beginnings, as after a merge of two histories, it is
/// the one that the first parents lead to.
pub fn register_id(root: &Path) -> Option<String> {
    let read = |args: &[&str]| text(root, args).ok().flatten();
    if is_shallow(root) {
        return None;
    }
    // A folder in somebody else's repository has no part in its history.
    read(&["cat-file", "-e", "HEAD:./risiko.toml"])?;
    let first = read(&["rev-list", "--first-parent", "--max-parents=0", "HEAD"])?;
    let place = read(&["rev-parse", "--show-prefix"])?;
    let is_commit = first.len() >= 40 && first.bytes().all(|b| b.is_ascii_hexdigit());
    is_commit.then(|| if place.is_empty() { first } else { format!("{first}:{place}") })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::run;
    use super::*;

    fn commit(dir: &Path, message: &str) {
        let who = ["-c", "user.name=a", "-c", "user.email=a@b"];
        let add = [&who[..], &["add", "--all"]].concat();
        run(dir, &add, &[]).unwrap();
        let commit =
            ["commit", "--quiet", "--allow-empty", "--no-verify", "--no-gpg-sign", "-m", message];
        run(dir, &[&who[..], &commit].concat(), &[]).unwrap();
    }

    fn register(dir: &Path, name: &str) {
        fs::create_dir_all(dir).unwrap();
        fs::write(dir.join("risiko.toml"), format!("name = \"{name}\"\n")).unwrap();
    }

    #[test]
    fn it_outlives_renames_and_is_the_same_in_every_copy() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("one");
        register(&root, "Prøve");
        run(&root, &["init", "--quiet"], &[]).unwrap();
        assert_eq!(register_id(&root), None, "nothing is committed");
        commit(&root, "first");
        let first = register_id(&root).unwrap();
        register(&root, "Et annet navn");
        commit(&root, "renamed");
        assert_eq!(register_id(&root).as_ref(), Some(&first));
        let from = root.to_str().unwrap();
        run(dir.path(), &["clone", "--quiet", from, "two"], &[]).unwrap();
        assert_eq!(register_id(&dir.path().join("two")).as_ref(), Some(&first));
        let shallow = ["clone", "--quiet", "--depth=1", &format!("file://{from}"), "three"];
        run(dir.path(), &shallow, &[]).unwrap();
        assert_eq!(register_id(&dir.path().join("three")), None, "its beginning is not there");
    }

    #[test]
    fn two_registers_in_one_repository_are_two() {
        let dir = tempfile::tempdir().unwrap();
        let folders = ["a", "b", "c"].map(|name| dir.path().join(name));
        folders[..2].iter().for_each(|folder| register(folder, "Prøve"));
        run(dir.path(), &["init", "--quiet"], &[]).unwrap();
        commit(dir.path(), "first");
        register(&folders[2], "Prøve");
        let origins = folders.each_ref().map(|folder| register_id(folder));
        assert!(origins[0].is_some() && origins[0] != origins[1], "{origins:?}");
        assert_eq!(origins[2], None, "it is in the folder of a repository, and not in it");
    }

    #[test]
    fn without_git_there_is_none() {
        let dir = tempfile::tempdir().unwrap();
        register(dir.path(), "Prøve");
        assert_eq!(register_id(dir.path()), None);
    }
}
