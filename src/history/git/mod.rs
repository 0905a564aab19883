//! Git's own commands, run without a shell.

mod drivers;
mod guard;
mod kill;
mod objects;
mod raw_diff;
mod register_id;
mod repository;
mod server;

use std::ffi::OsStr;
use std::io::{self, BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use self::drivers::driver_args;
pub(super) use self::drivers::{DRIVER_KEYS, driver_settings, quoted_program};
pub(super) use self::objects::{Object, Objects};
pub(super) use self::raw_diff::{BlobId, Changed, raw_diff};
pub use self::register_id::register_id;
pub(super) use self::repository::{default_remote, git_path};
pub use self::repository::{is_bare, is_shallow};
pub(super) use self::server::run_with_timeout;

/// Why git did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum GitError {
    /// There is no git on the path.
    #[error("git is not installed")]
    NotFound,
    /// Git could not be run.
    #[error("git {command}: {why}")]
    Io {
        /// The subcommand.
        command: String,
        /// What the system said.
        #[source]
        why: io::Error,
    },
    /// Files of the past are at the server only, and could not be had from it (a partial clone).
    #[error("git {command}: the past is elsewhere")]
    Elsewhere {
        /// The subcommand.
        command: String,
    },
    /// The server said nothing for so long that git was killed.
    #[error("git {command}: the server was silent for {} s", after.as_secs())]
    Timeout {
        /// The subcommand.
        command: String,
        /// For so long.
        after: Duration,
    },
    /// Git ran and said no.
    #[error("git {command}: {stderr}")]
    Failed {
        /// The subcommand.
        command: String,
        /// What git said.
        stderr: String,
    },
}

impl GitError {
    /// Git does not work in a folder that belongs to somebody else.
    pub fn is_of_owner(&self) -> bool {
        matches!(self, Self::Failed { stderr, .. } if stderr.contains("dubious ownership"))
    }
}

/// Variables that would lead git to another repository than the one meant; set when the program
/// is started from a git hook or alias.
const ELSEWHERE: [&str; 8] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_WORK_TREE",
];

/// Runs git in a directory, with `input` on its standard input.
///
/// # Errors
/// [`GitError`] where git is missing, cannot be run or ends with another code than 0.
pub(super) fn run(dir: &Path, args: &[&str], input: &[u8]) -> Result<(), GitError> {
    let output = output(dir, args, input)?;
    if output.status.success() {
        return Ok(());
    }
    Err(refused(args, &output))
}

/// What git prints, run in a directory with `input` on its standard input.
///
/// # Errors
/// As [`run`].
pub(super) fn read(dir: &Path, args: &[&str], input: &[u8]) -> Result<Vec<u8>, GitError> {
    let output = output(dir, args, input)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(refused(args, &output))
}

/// What git prints, without the line break at its end; `None` where it says no.
///
/// # Errors
/// [`GitError`] where git is missing or cannot be run.
pub(super) fn text(dir: &Path, args: &[&str]) -> Result<Option<String>, GitError> {
    match read(dir, args, &[]) {
        Ok(printed) => Ok(Some(String::from_utf8_lossy(&printed).trim_end().to_owned())),
        Err(GitError::Failed { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The same by another index than the repository's own, where one is named.
///
/// # Errors
/// As [`run`].
pub(super) fn read_by_index(
    dir: &Path,
    args: &[&str],
    input: &[u8],
    index: Option<&OsStr>,
) -> Result<Vec<u8>, GitError> {
    let mut command = command(dir, args);
    command.envs(index.map(|index| ("GIT_INDEX_FILE", index)));
    let output = finished(command, args, input)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    Err(refused(args, &output))
}

/// Reads what git prints while it prints it.
///
/// # Errors
/// As [`run`]; what came before is read.
pub(super) fn read_while(
    dir: &Path,
    args: &[&str],
    reader: impl FnOnce(&mut dyn BufRead) -> io::Result<()>,
) -> Result<(), GitError> {
    let failed = |why| not_run(args, why);
    let mut command = command(dir, args);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    let stdout = child.stdout.take();
    let (output, read) = std::thread::scope(|scope| {
        // What it complains of is read beside: a git that waits for a reader prints no more.
        let rest = scope.spawn(|| child.wait_with_output());
        let read = stdout.map_or(Ok(()), |stdout| reader(&mut BufReader::new(stdout)));
        (rest.join().unwrap_or_else(|_| Err(io::ErrorKind::Other.into())), read)
    });
    let output = output.map_err(failed)?;
    if !output.status.success() {
        return Err(refused(args, &output));
    }
    read.map_err(failed)
}

fn refused(args: &[&str], output: &Output) -> GitError {
    let stderr = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    if stderr.contains("promisor remote") {
        return GitError::Elsewhere { command: subcommand(args) };
    }
    let stderr = if stderr.is_empty() { output.status.to_string() } else { stderr };
    GitError::Failed { command: subcommand(args), stderr }
}

/// A path as git writes it, with `/`.
pub(super) fn slashed(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Whether git's settings for this directory, the user's own among them, have a value for a key.
pub(super) fn is_set(dir: &Path, key: &str) -> Result<bool, GitError> {
    let output = output(dir, &["config", "--get", key], &[])?;
    Ok(output.status.success() && !output.stdout.trim_ascii().is_empty())
}

/// Whether git says yes to a question that it answers by its exit code.
///
/// # Errors
/// [`GitError`] where git is missing or cannot be run.
pub(super) fn succeeds(dir: &Path, args: &[&OsStr]) -> Result<bool, GitError> {
    Ok(output(dir, args, &[])?.status.success())
}

fn output<A: AsRef<OsStr>>(dir: &Path, args: &[A], input: &[u8]) -> Result<Output, GitError> {
    finished(command(dir, args), args, input)
}

/// What git printed and how it ended, whatever that was, of a command that runs hooks or signs; see
/// [`user_command`].
///
/// # Errors
/// [`GitError`] where git is missing or cannot be run.
pub(super) fn try_run(
    dir: &Path,
    args: &[&str],
    input: &[u8],
    prompts: bool,
) -> Result<Output, GitError> {
    finished(user_command(dir, args, prompts, Vec::new())?, args, input)
}

/// Git in a directory, not yet run, for what talks to servers, runs hooks or signs. It speaks
/// English, so that what it says can be recognised, and `prompts` only where a person sits there.
/// The options of ssh hold where the user has not said which one is used.
fn user_command(
    dir: &Path,
    args: &[&str],
    prompts: bool,
    mut ssh: Vec<String>,
) -> Result<Command, GitError> {
    let mut command = bare_command(dir);
    command.args(driver_args(&subcommand(args))).args(args);
    // LANGUAGE alone: hooks keep the user's character set.
    command.env("LANGUAGE", "en");
    if !prompts {
        command.env("GIT_TERMINAL_PROMPT", "0").env_remove("GPG_TTY");
        // Whatever ssh is used: what it would ask at the terminal, it asks a program instead, which
        // is the user's own where there is one.
        command.env("SSH_ASKPASS_REQUIRE", "force");
        if std::env::var_os("SSH_ASKPASS").is_none() {
            command.env("SSH_ASKPASS", "false");
        }
        ssh.push("-oBatchMode=yes".to_owned());
    }
    if !ssh.is_empty() && !has_own_ssh(dir)? {
        command.env("GIT_SSH_COMMAND", format!("ssh {}", ssh.join(" ")));
    }
    Ok(command)
}

/// The user says which ssh is used, and how.
fn has_own_ssh(dir: &Path) -> Result<bool, GitError> {
    let is_named = |name| std::env::var_os(name).is_some();
    Ok(is_named("GIT_SSH_COMMAND")
        || is_named("GIT_SSH")
        || is_set(dir, "core.sshCommand")?
        || is_set(dir, "ssh.variant")?)
}

fn finished<A: AsRef<OsStr>>(
    mut command: Command,
    args: &[A],
    input: &[u8],
) -> Result<Output, GitError> {
    let failed = |why| not_run(args, why);
    command.stdin(if input.is_empty() { Stdio::null() } else { Stdio::piped() });
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(failed)?;
    // Written beside the reading: a git that answers while it is asked would wait for its reader.
    let stdin = child.stdin.take();
    let (output, written) = std::thread::scope(|scope| {
        let writer = scope.spawn(|| stdin.map_or(Ok(()), |mut stdin| stdin.write_all(input)));
        let output = child.wait_with_output();
        (output, writer.join().unwrap_or(Ok(())))
    });
    let output = output.map_err(failed)?;
    // A git that fails stops reading; then its own words tell more than a broken pipe.
    match written {
        Err(why) if output.status.success() => Err(failed(why)),
        _ => Ok(output),
    }
}

/// Why git could not be run.
fn not_run<A: AsRef<OsStr>>(args: &[A], why: io::Error) -> GitError {
    match why.kind() {
        io::ErrorKind::NotFound => GitError::NotFound,
        _ => GitError::Io { command: subcommand(args), why },
    }
}

/// Git in a directory, not yet run, for what only looks or writes by itself: nothing of the folder's
/// own is started.
pub(super) fn command<A: AsRef<OsStr>>(dir: &Path, args: &[A]) -> Command {
    let subcommand = subcommand(args);
    let mut command = bare_command(dir);
    guard::looking(&mut command, dir, &subcommand);
    command.args(driver_args(&subcommand)).args(args);
    command
}

fn bare_command(dir: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(dir).args(guard::always(dir));
    for name in ELSEWHERE {
        command.env_remove(name);
    }
    command
}

/// The subcommand among arguments, after options of git itself.
fn subcommand<A: AsRef<OsStr>>(args: &[A]) -> String {
    let mut args = args.iter().map(AsRef::as_ref);
    while let Some(arg) = args.next() {
        match arg.to_str() {
            Some("-c") => {
                args.next();
            }
            Some(option) if option.starts_with("--") => {}
            _ => return arg.to_string_lossy().into_owned(),
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_comes_with_gits_own_words() {
        let dir = tempfile::tempdir().unwrap();
        let refused = run(dir.path(), &["-c", "a.b=c", "rev-parse", "--verify", "HEAD"], &[]);
        let Err(GitError::Failed { command, stderr }) = refused else { panic!("{refused:?}") };
        assert_eq!(command, "rev-parse");
        assert!(stderr.contains("not a git repository"), "{stderr}");
    }

    #[test]
    fn what_git_prints_comes_while_it_prints_and_its_refusal_last() {
        let dir = tempfile::tempdir().unwrap();
        run(dir.path(), &["init", "--quiet"], &[]).unwrap();
        let mut printed = String::new();
        let args = ["-c", "a.b=c", "config", "--get", "a.b"];
        read_while(dir.path(), &args, |from| from.read_line(&mut printed).map(drop)).unwrap();
        assert_eq!(printed, "c\n");
        let args = ["rev-parse", "--verify", "HEAD"];
        let refused = read_while(dir.path(), &args, |from| {
            assert_eq!(from.read_line(&mut printed)?, 0, "nothing is printed");
            Ok(())
        });
        let Err(GitError::Failed { command, stderr }) = refused else { panic!("{refused:?}") };
        assert!(command == "rev-parse" && stderr.contains("single revision"), "{stderr}");
    }

    #[test]
    fn much_input_with_much_output_is_no_deadlock() {
        let dir = tempfile::tempdir().unwrap();
        run(dir.path(), &["init", "--quiet"], &[]).unwrap();
        let unknown = format!("{}\n", "0".repeat(40)).repeat(20_000);
        let told = read(dir.path(), &["cat-file", "--batch"], unknown.as_bytes()).unwrap();
        assert_eq!(told.iter().filter(|b| **b == b'\n').count(), 20_000);
    }

    #[test]
    fn much_input_to_a_git_that_does_not_read_is_no_deadlock() {
        let dir = tempfile::tempdir().unwrap();
        let much = vec![b'x'; 1 << 20];
        let refused = run(dir.path(), &["rev-parse", "--verify", "HEAD"], &much);
        assert!(matches!(refused, Err(GitError::Failed { .. })), "{refused:?}");
    }
}
