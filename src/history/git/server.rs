//! Git commands that talk to a server, with a timeout.
//!
//! The timeout is on silence, never on the whole: work that goes on may take its time. curl and ssh
//! are told to give up by themselves. What they do not see, a git that hangs over there, a `git://`
//! address or a user's own ssh, ends when git has printed nothing for as long.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Output, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::kill::kill_tree;
use super::{GitError, is_set, not_run, subcommand, text, user_command};

/// The setting of git for the timeout, in seconds; 0 is none.
const KEY: &str = "risiko.timeout";

/// Long enough for a hospital's VPN to come back and for a server that checks what it is sent,
/// short enough for a person who waits.
const DEFAULT: Duration = Duration::from_secs(120);

/// A person is told of a silence after so long.
const NOTICE: Duration = Duration::from_secs(10);

/// How often it is checked whether git has ended or said something.
const POLL: Duration = Duration::from_millis(200);

/// What git printed and how it ended, of a command that fetches, sends or asks a server.
/// `on_silence` is called once, when the server has been silent for a while.
///
/// # Errors
/// [`GitError`] where git is missing or cannot be run; [`GitError::Timeout`] where the server was
/// silent for too long. Then git has ended, with everything it had started.
pub(in crate::history) fn run_with_timeout(
    dir: &Path,
    args: &[&str],
    prompts: bool,
    on_silence: &mut dyn FnMut(),
) -> Result<Output, GitError> {
    let timeout = timeout(dir)?;
    let for_curl = curl_settings(dir, timeout)?;
    let args: Vec<&str> = for_curl.iter().map(String::as_str).chain(args.iter().copied()).collect();
    let mut command = user_command(dir, &args, prompts, ssh_options(timeout))?;
    // Without a trace the timeout holds for hooks, too: better than none.
    let folder = tempfile::tempdir().ok();
    let trace = folder.as_ref().map(|folder| folder.path().join("trace"));
    command.envs(trace.as_ref().map(|trace| ("GIT_TRACE2_EVENT", trace)));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let failed = |why| not_run(&args, why);
    let mut child = command.spawn().map_err(failed)?;
    let (send, printed) = mpsc::channel();
    child.stdout.take().into_iter().for_each(|from| forward(0, from, send.clone()));
    child.stderr.take().into_iter().for_each(|from| forward(1, from, send.clone()));
    drop(send);

    let notice = timeout.map_or(NOTICE, |timeout| NOTICE.min(timeout / 2));
    let (mut last, mut is_noticed) = (Instant::now(), false);
    let mut streams = [Vec::new(), Vec::new()];
    let status = loop {
        match printed.recv_timeout(POLL) {
            Ok((stream, bytes)) => {
                let stream: &mut Vec<u8> = &mut streams[stream];
                stream.extend_from_slice(&bytes);
                last = Instant::now();
                continue;
            }
            Err(RecvTimeoutError::Timeout) => {}
            // It has said everything, and is about to end.
            Err(RecvTimeoutError::Disconnected) => thread::sleep(Duration::from_millis(5)),
        }
        if let Some(status) = child.try_wait().map_err(failed)? {
            break status;
        }
        let silent = last.elapsed();
        if silent < notice {
            continue;
        }
        if trace.as_deref().is_some_and(waits_for_other_program) {
            last = Instant::now();
            continue;
        }
        if !is_noticed {
            is_noticed = true;
            on_silence();
        }
        if timeout.is_some_and(|timeout| silent >= timeout) {
            kill_tree(&mut child);
            return Err(GitError::Timeout { command: subcommand(&args), after: silent });
        }
    };
    // What git has started may keep its outputs open, as a shared ssh connection does.
    while let Ok((stream, bytes)) = printed.recv_timeout(POLL) {
        streams[stream].extend_from_slice(&bytes);
    }
    let [stdout, stderr] = streams;
    Ok(Output { status, stdout, stderr })
}

/// Sends on what is printed, marked with the number of its stream.
fn forward(stream: usize, mut from: impl Read + Send + 'static, to: Sender<(usize, Vec<u8>)>) {
    thread::spawn(move || {
        let mut block = [0; 8192];
        while let Ok(count @ 1..) = from.read(&mut block) {
            if to.send((stream, block[..count].to_vec())).is_err() {
                return;
            }
        }
    });
}

/// How long a server may be silent, by git's settings; `None` for as long as it likes.
fn timeout(dir: &Path) -> Result<Option<Duration>, GitError> {
    let set = text(dir, &["config", "--get", "--type=int", KEY])?;
    let seconds = set.and_then(|set| set.parse::<u64>().ok());
    let timeout = seconds.map_or(DEFAULT, Duration::from_secs);
    Ok(Some(timeout).filter(|timeout| !timeout.is_zero()))
}

/// What tells curl to give up; nothing where the user has told it something else. (Settings for one
/// address and variables of the environment win over these by themselves.)
fn curl_settings(dir: &Path, timeout: Option<Duration>) -> Result<Vec<String>, GitError> {
    let Some(timeout) = timeout else { return Ok(Vec::new()) };
    if is_set(dir, "http.lowSpeedTime")? {
        return Ok(Vec::new());
    }
    let time = format!("http.lowSpeedTime={}", timeout.as_secs());
    Ok(["-c", "http.lowSpeedLimit=1", "-c", &time].map(str::to_owned).to_vec())
}

/// What tells ssh to give up, while it connects and when the machine at the other end is away.
fn ssh_options(timeout: Option<Duration>) -> Vec<String> {
    let Some(timeout) = timeout else { return Vec::new() };
    // It gives up after three questions without an answer.
    let between = (timeout.as_secs() / 3).max(1);
    vec![
        format!("-oConnectTimeout={}", timeout.as_secs()),
        format!("-oServerAliveInterval={between}"),
        "-oServerAliveCountMax=3".to_owned(),
    ]
}

/// Whether git waits for a hook, or for a program that may ask a person something. Its own trace
/// tells (<https://git-scm.com/docs/api-trace2>).
fn waits_for_other_program(trace: &Path) -> bool {
    let mut running = BTreeSet::new();
    for line in fs::read(trace).unwrap_or_default().split(|b| *b == b'\n') {
        let Ok(event) = serde_json::from_slice::<Value>(line) else { continue };
        let child = (event["sid"].as_str().map(str::to_owned), event["child_id"].as_u64());
        match event["event"].as_str() {
            Some("child_start") if !is_part_of_git(&event) => _ = running.insert(child),
            Some("child_exit") => _ = running.remove(&child),
            _ => {}
        }
    }
    !running.is_empty()
}

/// Git's own parts, and what carries its words to the server. Tidying up has nothing to do with it.
fn is_part_of_git(event: &Value) -> bool {
    let class = event["child_class"].as_str().unwrap_or_default();
    let program = event["argv"][0].as_str().unwrap_or_default();
    let tidies = matches!(event["argv"][1].as_str(), Some("maintenance" | "gc"));
    let is_git = program == "git" || program.starts_with("git-remote-");
    let is_transport = class.starts_with("transport/") || class.starts_with("remote-");
    is_transport || (is_git && class != "hook" && !tidies)
}

#[cfg(test)]
mod tests {
    use super::super::run;
    use super::*;

    #[test]
    fn the_timeout_is_a_setting_of_git() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        run(dir, &["init", "--quiet"], &[]).unwrap();
        for (written, seconds) in [
            ("300", Some(300)),
            ("0", None),
            ("2k", Some(2048)),
            ("-1", Some(120)),
            ("x", Some(120)),
        ] {
            run(dir, &["config", KEY, written], &[]).unwrap();
            let timeout = timeout(dir).unwrap();
            assert_eq!(timeout.map(|timeout| timeout.as_secs()), seconds, "{written}");
        }
    }

    #[test]
    fn what_the_user_has_told_curl_stands() {
        let dir = tempfile::tempdir().unwrap();
        let dir = dir.path();
        run(dir, &["init", "--quiet"], &[]).unwrap();
        let timeout = Some(Duration::from_secs(7));
        assert_eq!(curl_settings(dir, timeout).unwrap().len(), 4);
        run(dir, &["config", "http.lowSpeedTime", "9"], &[]).unwrap();
        assert!(curl_settings(dir, timeout).unwrap().is_empty());
        assert!(ssh_options(None).is_empty(), "no timeout is none for ssh");
    }

    #[test]
    fn programs_that_may_wait_for_a_person_are_told_from_gits_own() {
        let dir = tempfile::tempdir().unwrap();
        let trace = dir.path().join("trace");
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
            let start = serde_json::json!({
                "event": "child_start", "sid": "a/b", "child_id": 1, "child_class": class,
                "argv": argv,
            });
            let end = "{\"event\":\"child_exit\",\"sid\":\"a/b\",\"child_id\":1}";
            fs::write(&trace, format!("no json\n{start}\n{{\"event\":")).unwrap();
            assert_eq!(waits_for_other_program(&trace), is_other, "{argv:?}");
            fs::write(&trace, format!("{start}\n{end}\n")).unwrap();
            assert!(!waits_for_other_program(&trace), "{argv:?} has ended");
        }
        assert!(!waits_for_other_program(&dir.path().join("none")));
    }
}
