//! The real binary in a folder of the test's own, away from the user's settings.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A folder of a test's own.
pub(crate) struct Place {
    _dir: TempDir,
    /// The folder.
    pub(crate) root: PathBuf,
}

impl Place {
    /// The example register in a fresh folder.
    pub(crate) fn demo() -> Self {
        Self::scene("tertial")
    }

    /// A scene of the example register in a fresh folder.
    pub(crate) fn scene(scene: &str) -> Self {
        let place = Self::empty();
        let made = place.risiko(&["demo", "--no-tui", "--scene", scene, "."]);
        assert!(made.status.success(), "{}", err(&made));
        place
    }

    /// An empty folder.
    pub(crate) fn empty() -> Self {
        let dir = TempDir::new().unwrap();
        let root = dir.path().join("register");
        fs::create_dir(&root).unwrap();
        Self { _dir: dir, root }
    }

    /// Runs `risiko` in it.
    pub(crate) fn risiko(&self, args: &[&str]) -> Output {
        risiko(&self.root, args)
    }

    /// What git says in it.
    pub(crate) fn git(&self, args: &[&str]) -> String {
        let output = Command::new("git").arg("-C").arg(&self.root).args(args).output().unwrap();
        assert!(output.status.success(), "{}", err(&output));
        out(&output)
    }

    /// Writes a file of it.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.root.join(name), bytes).unwrap();
    }
}

/// Makes a shell script that can be run. Another process writes it: what this one has written may
/// still be open in a process that another test is just starting, and cannot be run until then.
pub(crate) fn script(file: &Path, body: &str) {
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let mut write = Command::new("sh");
    write.args(["-c", "cat > \"$0\" && chmod 755 \"$0\""]).arg(file).stdin(Stdio::piped());
    let mut write = write.spawn().unwrap();
    write.stdin.take().unwrap().write_all(format!("#!/bin/sh\n{body}\n").as_bytes()).unwrap();
    assert!(write.wait().unwrap().success());
}

/// Runs `risiko` in a directory.
pub(crate) fn risiko(dir: &Path, args: &[&str]) -> Output {
    command(dir, args).output().unwrap()
}

/// `risiko` in a directory, not yet run.
pub(crate) fn command(dir: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_risiko"));
    command.current_dir(dir).args(args);
    // The user's own settings stay out of the tests.
    command.env("HOME", dir).env("XDG_CONFIG_HOME", dir.join("no-config"));
    command.env_remove("RISIKO_LANG").env_remove("NO_COLOR").env_remove("RISIKO_SETTINGS");
    command
}

/// What was printed.
pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What was said beside it.
pub(crate) fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// The exit code.
pub(crate) fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

/// What was printed, as JSON.
pub(crate) fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}
