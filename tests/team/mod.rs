//! People who share a register: clones of a bare remote, the real binary and the real git.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::place::{self, code, err, out};

/// A bare remote and people's clones of it.
pub(crate) struct Team {
    pub(crate) dir: TempDir,
}

impl Team {
    /// The example register on a remote, with clones of these names.
    pub(crate) fn of(names: &[&str]) -> Self {
        let team = Self { dir: TempDir::new().unwrap() };
        let made = place::risiko(team.dir.path(), &["demo", "--no-tui", "origin"]);
        assert!(made.status.success(), "{}", err(&made));
        git(team.dir.path(), &["clone", "-q", "--bare", "origin", "remote.git"]);
        for name in names {
            git(team.dir.path(), &["clone", "-q", "remote.git", name]);
            identify(&team.path(name));
        }
        team
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub(crate) fn remote(&self) -> PathBuf {
        self.path("remote.git")
    }
}

pub(crate) fn identify(clone: &Path) {
    git(clone, &["config", "user.name", "Kari Nordmann"]);
    git(clone, &["config", "user.email", "kari@example"]);
}

pub(crate) fn git(dir: &Path, args: &[&str]) -> String {
    let output = Command::new("git").arg("-C").arg(dir).args(args).env("HOME", dir).output();
    let output = output.unwrap();
    assert!(output.status.success(), "git {args:?}: {}", err(&output));
    out(&output).trim().to_owned()
}

/// `risiko` in English, away from the settings of whoever runs the test.
pub(crate) fn risiko(dir: &Path, args: &[&str]) -> Output {
    let mut command = place::command(dir, args);
    command.env("RISIKO_LANG", "en").env("GIT_CONFIG_NOSYSTEM", "1");
    command.output().unwrap()
}

/// Two open risks of different files, by their ids.
pub(crate) const RISKS: [&str; 2] = ["unn/r7k3m", "fin/r2mcm"];

/// Changes a risk's owner, and gives back all files' contents as they then are.
pub(crate) fn change(clone: &Path, risk: &str, owner: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let done = risiko(clone, &["set", risk, &format!("owner={owner}")]);
    assert_eq!(code(&done), 0, "{}{}", out(&done), err(&done));
    files(clone)
}

pub(crate) fn files(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        match path.is_dir() {
            true if name == ".git" || name == ".risiko" => {}
            true => found.extend(files(&path)),
            false => found.push((path.clone(), fs::read(&path).unwrap())),
        }
    }
    found.sort();
    found
}

/// Publishes, expects that it stops with these words, and that no file has changed.
pub(crate) fn stops(clone: &Path, words: &str) -> String {
    let before = files(clone);
    let done = risiko(clone, &["publish", "--yes"]);
    let said = err(&done);
    assert_eq!(code(&done), 1, "{}{said}", out(&done));
    assert!(said.contains(words), "{words:?} in {said}");
    assert!(said.contains("Nothing is lost"), "{said}");
    assert!(files(clone) == before, "a file was changed");
    said
}

pub(crate) fn publishes(clone: &Path) -> Output {
    let done = risiko(clone, &["publish", "--yes"]);
    assert_eq!(code(&done), 0, "{}{}", out(&done), err(&done));
    done
}

pub(crate) fn hook(dir: &Path, name: &str, text: &str) {
    place::script(&dir.join(name), text);
}
