//! Git that speaks with a server, and how long the server may be silent.
//!
//! The limit is on silence, never on the whole: work that goes on may take its time. Git tells of
//! its progress while bytes go to and fro, and where it has nothing to tell for too long it is
//! ended, unless it waits for a hook or for a program that may ask a person.

mod ending;
mod patience;
mod trace;

use std::io::{self, Read};
use std::path::Path;
use std::process::{Child, Output, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use self::patience::Patience;
use self::trace::Trace;
use super::git::{self, GitError};

/// How often it is looked whether anything has happened.
const LOOK: Duration = Duration::from_millis(200);

/// What git printed and how it ended, of a command that fetches, sends or asks a server: as
/// [`git::attempt`], but not for ever. `waits` is called once where the server is silent for a
/// while.
///
/// # Errors
/// [`GitError`] where git is missing or cannot be run; [`GitError::Silent`] where the server was
/// silent for too long. Then git has ended, with what it had started.
pub(super) fn ask(
    dir: &Path,
    args: &[&str],
    answers: bool,
    waits: &mut dyn FnMut(),
) -> Result<Output, GitError> {
    let patience = Patience::of(dir)?;
    let settings = patience.for_curl(dir)?;
    let settings = settings.iter().map(String::as_str);
    let args: Vec<&str> = settings.chain(args.iter().copied()).collect();
    let mut command = git::speaking(dir, &args, answers, patience.for_ssh())?;
    // Without a trace the limit holds for hooks, too: better than none.
    let trace = Trace::begin().ok();
    command.envs(trace.as_ref().map(|trace| ("GIT_TRACE2_EVENT", trace.path())));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().map_err(|why| git::not_run(&args, why))?;
    let mut talk = Talk::begin(child, trace);
    let ended = talk.listen(patience, waits);
    ended.map_err(|why| match why {
        Failed::Io(why) => git::not_run(&args, why),
        Failed::Silent(after) => GitError::Silent { command: git::subcommand(&args), after },
    })
}

/// One of the two that git prints to.
#[derive(Clone, Copy)]
enum Stream {
    Out,
    Err,
}

/// Git at work.
struct Talk {
    child: Child,
    heard: Receiver<(Stream, Vec<u8>)>,
    trace: Option<Trace>,
    stdout: Vec<u8>,
    stderr: Vec<u8>,
}

enum Failed {
    Io(io::Error),
    Silent(Duration),
}

impl Talk {
    fn begin(mut child: Child, trace: Option<Trace>) -> Self {
        let (tell, heard) = mpsc::channel();
        let (out, err) = (child.stdout.take(), child.stderr.take());
        // They end when nobody has the other end any more; nobody waits for that.
        if let Some(out) = out {
            read_beside(Stream::Out, out, tell.clone());
        }
        if let Some(err) = err {
            read_beside(Stream::Err, err, tell);
        }
        Self { child, heard, trace, stdout: Vec::new(), stderr: Vec::new() }
    }

    /// Hears git out, or ends it.
    fn listen(&mut self, patience: Patience, waits: &mut dyn FnMut()) -> Result<Output, Failed> {
        let mut last = Instant::now();
        let mut is_told = false;
        loop {
            let is_alive = self.hear();
            if !is_alive && let Some(status) = self.child.try_wait().map_err(Failed::Io)? {
                // What it has started may hold on to its ends, as a shared ssh connection does.
                while self.hear() {}
                let (stdout, stderr) = (self.stdout.split_off(0), self.stderr.split_off(0));
                return Ok(Output { status, stdout, stderr });
            }
            let is_traced = self.trace.as_mut().is_some_and(Trace::look);
            let is_with_others = self.trace.as_ref().is_some_and(Trace::is_with_others);
            if is_alive || is_traced || is_with_others {
                last = Instant::now();
                continue;
            }
            let silent = last.elapsed();
            if !is_told && silent >= patience.told() {
                is_told = true;
                waits();
            }
            if patience.limit.is_some_and(|limit| silent >= limit) {
                ending::end(&mut self.child);
                return Err(Failed::Silent(silent));
            }
        }
    }

    /// Waits a little for something; whether there was.
    fn hear(&mut self) -> bool {
        match self.heard.recv_timeout(LOOK) {
            Ok((Stream::Out, bytes)) => self.stdout.extend_from_slice(&bytes),
            Ok((Stream::Err, bytes)) => self.stderr.extend_from_slice(&bytes),
            Err(RecvTimeoutError::Timeout) => return false,
            Err(RecvTimeoutError::Disconnected) => {
                // It has said everything, and is about to end.
                thread::sleep(Duration::from_millis(5));
                return false;
            }
        }
        true
    }
}

fn read_beside(
    stream: Stream,
    mut from: impl Read + Send + 'static,
    tell: Sender<(Stream, Vec<u8>)>,
) {
    thread::spawn(move || {
        let mut block = [0; 8192];
        while let Ok(count @ 1..) = from.read(&mut block) {
            if tell.send((stream, block[..count].to_vec())).is_err() {
                return;
            }
        }
    });
}
