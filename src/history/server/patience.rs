//! How long a server may be silent.

use std::path::Path;
use std::time::Duration;

use crate::history::git::{self, GitError};

/// The setting of git that says so, in seconds; 0 is no limit.
const KEY: &str = "risiko.timeout";

/// Long enough for a hospital's VPN to come back and for a server that checks what it is sent,
/// short enough for a person who waits.
const USUAL: Duration = Duration::from_secs(120);

/// A person is told of a silence after so long.
const TOLD: Duration = Duration::from_secs(10);

/// How long a server may be silent; the time that it works does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Patience {
    /// `None`: without end.
    pub(super) limit: Option<Duration>,
}

impl Patience {
    /// As git's settings say for a directory, the user's and the machine's among them.
    pub(super) fn of(dir: &Path) -> Result<Self, GitError> {
        let told = match git::read(dir, &["config", "--get", "--type=int", KEY], &[]) {
            Ok(told) => String::from_utf8_lossy(&told).trim().parse::<u64>().ok(),
            Err(GitError::Failed { .. }) => None,
            Err(error) => return Err(error),
        };
        let limit = told.map_or(USUAL, Duration::from_secs);
        Ok(Self { limit: Some(limit).filter(|limit| !limit.is_zero()) })
    }

    /// After so long a silence a person is told of it.
    pub(super) fn told(self) -> Duration {
        self.limit.map_or(TOLD, |limit| TOLD.min(limit / 2))
    }

    /// What tells curl to give up; nothing where the user has told it something else.
    pub(super) fn for_curl(self, dir: &Path) -> Result<Vec<String>, GitError> {
        let Some(limit) = self.limit else { return Ok(Vec::new()) };
        let asked = ["config", "--get-regexp", r"^http\.(.*\.)?lowspeed(limit|time)$"];
        let is_users = |name: &&str| std::env::var_os(name).is_some();
        let variables = ["GIT_HTTP_LOW_SPEED_LIMIT", "GIT_HTTP_LOW_SPEED_TIME"];
        if variables.iter().any(is_users) || git::succeeds(dir, &asked.map(AsRef::as_ref))? {
            return Ok(Vec::new());
        }
        let time = format!("http.lowSpeedTime={}", limit.as_secs());
        Ok(["-c", "http.lowSpeedLimit=1", "-c", &time].map(str::to_owned).to_vec())
    }

    /// What tells ssh to give up: while it connects, and while the machine at the other end is
    /// away. Whether the git over there works is not its business.
    pub(super) fn for_ssh(self) -> Vec<String> {
        let Some(limit) = self.limit else { return Vec::new() };
        // Three questions go unanswered before it gives up.
        let between = (limit.as_secs() / 3).max(1);
        vec![
            format!("-oConnectTimeout={}", limit.as_secs()),
            format!("-oServerAliveInterval={between}"),
            "-oServerAliveCountMax=3".to_owned(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gits_settings_say_how_long() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        git::run(dir, &["init", "--quiet"], &[]).unwrap();
        for (written, seconds) in [
            ("300", Some(300)),
            ("0", None),
            ("2k", Some(2048)),
            ("-1", Some(120)),
            ("x", Some(120)),
        ] {
            git::run(dir, &["config", KEY, written], &[]).unwrap();
            let limit = Patience::of(dir).unwrap().limit;
            assert_eq!(limit.map(|limit| limit.as_secs()), seconds, "{written}");
        }
    }

    #[test]
    fn what_the_user_has_told_curl_stands() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        git::run(dir, &["init", "--quiet"], &[]).unwrap();
        let patience = Patience { limit: Some(Duration::from_secs(7)) };
        assert_eq!(patience.for_curl(dir).unwrap().len(), 4);
        git::run(dir, &["config", "http.https://x.no/.lowSpeedTime", "9"], &[]).unwrap();
        assert!(patience.for_curl(dir).unwrap().is_empty());
        assert!(Patience { limit: None }.for_ssh().is_empty(), "no limit is no limit for ssh");
    }
}
