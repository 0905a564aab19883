//! What git tells of its own doing, beside what it prints: whether it waits for a server at all.
//!
//! A hook, a program that asks for a password or one that signs may wait for a person, and git says
//! nothing meanwhile. Its trace (<https://git-scm.com/docs/api-trace2>) tells when such a program
//! begins and ends.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use serde_json::Value;
use tempfile::TempDir;

/// How the folders of traces begin.
const PREFIX: &str = "risiko-trace-";

/// No attempt takes longer.
const FORGOTTEN: Duration = Duration::from_secs(24 * 60 * 60);

/// A trace that is being written, and read beside it.
pub(super) struct Trace {
    dir: TempDir,
    /// Read as far as this.
    at: u64,
    /// The beginning of a line whose end is not there yet.
    rest: Vec<u8>,
    open: BTreeSet<Child>,
}

/// A process of git's, and which of its children.
type Child = (String, u64);

impl Trace {
    /// A place for it. A folder of its own: what git leaves working behind makes no file in it
    /// when the folder is gone.
    pub(super) fn begin() -> io::Result<Self> {
        sweep();
        let dir = tempfile::Builder::new().prefix(PREFIX).tempdir()?;
        Ok(Self { dir, at: 0, rest: Vec::new(), open: BTreeSet::new() })
    }

    /// Where git is to write it.
    pub(super) fn path(&self) -> PathBuf {
        self.dir.path().join("trace")
    }

    /// Reads what is new; whether anything is. A git that writes none tells nothing.
    pub(super) fn look(&mut self) -> bool {
        let mut new = Vec::new();
        let read = File::open(self.path()).and_then(|mut file| {
            file.seek(SeekFrom::Start(self.at))?;
            file.read_to_end(&mut new)
        });
        if read.is_err() || new.is_empty() {
            return false;
        }
        self.at += new.len() as u64;
        self.rest.extend_from_slice(&new);
        let end = self.rest.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
        let lines: Vec<u8> = self.rest.drain(..end).collect();
        for line in lines.split(|b| *b == b'\n') {
            self.take(line);
        }
        true
    }

    fn take(&mut self, line: &[u8]) {
        let Ok(event) = serde_json::from_slice::<Value>(line) else { return };
        let child = || Some((event["sid"].as_str()?.to_owned(), event["child_id"].as_u64()?));
        let Some(child) = child() else { return };
        match event["event"].as_str() {
            Some("child_start") if !is_gits_own(&event) => {
                self.open.insert(child);
            }
            Some("child_exit") => {
                self.open.remove(&child);
            }
            _ => {}
        }
    }

    /// A program that is not git's own is at work, and git waits for it.
    pub(super) fn is_with_others(&self) -> bool {
        !self.open.is_empty()
    }
}

/// Takes away what is left of attempts in which this program was stopped itself.
fn sweep() {
    for entry in fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
        let is_trace = entry.file_name().to_string_lossy().starts_with(PREFIX);
        let age = || SystemTime::now().duration_since(entry.metadata().ok()?.modified().ok()?).ok();
        if is_trace && age().is_some_and(|age| age > FORGOTTEN) {
            // Somebody else's stays.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Git's own parts, and what carries its words to the server. Tidying up is none of the server's.
fn is_gits_own(event: &Value) -> bool {
    let class = event["child_class"].as_str().unwrap_or_default();
    if ["transport/", "remote-"].iter().any(|start| class.starts_with(start)) {
        return true;
    }
    let program = event["argv"][0].as_str().unwrap_or_default();
    let is_git = program == "git" || program.starts_with("git-");
    let tidies = matches!(event["argv"][1].as_str(), Some("maintenance" | "gc"));
    is_git && class != "hook" && !program.contains("credential") && !tidies
}

#[cfg(test)]
mod tests {
    use super::*;

    fn started(class: &str, argv: &[&str]) -> String {
        let event = serde_json::json!({
            "event": "child_start", "sid": "a/b", "child_id": 1, "child_class": class, "argv": argv,
        });
        format!("{event}\n")
    }

    #[test]
    fn programs_that_may_wait_for_a_person_are_told_from_gits_own() {
        let ended = "{\"event\":\"child_exit\",\"sid\":\"a/b\",\"child_id\":1}\n";
        for (class, argv, is_other) in [
            ("hook", &[".git/hooks/pre-push", "origin"][..], true),
            ("?", &["git credential-manager get"], true),
            ("?", &["/usr/bin/ksshaskpass", "Password for 'https://x.no': "], true),
            ("?", &["gpg", "--status-fd=2", "-bsau", "kari"], true),
            ("?", &["git", "maintenance", "run", "--auto"], true),
            ("transport/ssh", &["ssh", "-oBatchMode=yes", "x.no"], false),
            ("remote-https", &["git", "remote-https", "origin"], false),
            ("dashed", &["git-remote-https", "origin"], false),
            ("?", &["git", "pack-objects", "--stdout"], false),
        ] {
            let mut trace = Trace::begin().unwrap();
            let line = started(class, argv);
            let (begun, end) = line.split_at(20);
            fs::write(trace.path(), begun).unwrap();
            assert!(trace.look() && !trace.is_with_others(), "half a line");
            fs::write(trace.path(), [begun, end].concat()).unwrap();
            assert!(trace.look());
            assert_eq!(trace.is_with_others(), is_other, "{argv:?}");
            fs::write(trace.path(), [begun, end, "no json\n", ended].concat()).unwrap();
            assert!(trace.look() && !trace.is_with_others(), "{argv:?} has ended");
            assert!(!trace.look(), "nothing new");
        }
    }
}
