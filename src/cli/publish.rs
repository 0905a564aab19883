//! `risiko publish` and `risiko fetch`: work to the others, and theirs here.

use std::io::{self, BufRead as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::output;
use super::session::Session;
use crate::compare;
use crate::history::revision::{Name, Pair, load};
use crate::history::sending::{self, Place, Sent, Stopped, Unsent};
use crate::locale::Locale;
use crate::report::comparison::summary_lines;
use crate::report::sanitize::for_terminal;
use crate::report::sending as words;

/// It was not sent, or not in full.
pub(super) const NOT_SENT: u8 = 1;

/// So many foreign files are named.
const MOST_NAMED: usize = 5;

const EXAMPLES: &str = "\
Only the register's own files are committed, by your own git: hooks, signing, name and login are
git's. Others' work is fetched and merged before yours is sent, and snapshots go along. Whatever
fails, the files stay as they are; where two people gave one thing different values, see
risiko conflicts.

Exit code: 0 when it is sent (or there was nothing to send), 1 when something stood in the way, 2
when it could not run.

Examples:
  risiko publish                                   what changed, then asks why
  risiko publish --yes --message \"New figures from the workshop\"
  risiko publish --no-push                         into the history of this machine only";

/// Send your work to the others: commit, fetch, merge and push, told in plain words
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Publish {
    /// Why it was changed; becomes the first line of the commit message
    #[arg(long, short, value_name = "TEXT")]
    message: Option<String>,
    /// Do not ask for the why
    #[arg(long, short)]
    yes: bool,
    /// Commit only
    #[arg(long)]
    no_push: bool,
}

/// Get what others have sent, and join it with yours
#[derive(Debug, Args)]
pub(super) struct Fetch {}

/// Commits and sends.
///
/// # Errors
/// [`Failure::Output`].
pub(super) fn run(args: &Publish, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let root = &session.opened.root;
    match publish(args, session, root, &locale) {
        Ok(Some(text)) => {
            output::print(&format!("{text}\n"))?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(None) => {
            output::complain(&locale.text("publish-cancelled"));
            Ok(ExitCode::from(NOT_SENT))
        }
        Err(stopped) => Ok(tell(&stopped, &locale)),
    }
}

/// Says why it stopped.
pub(super) fn tell(stopped: &Stopped, locale: &Locale) -> ExitCode {
    output::complain(&words::stopped(stopped, locale));
    ExitCode::from(NOT_SENT)
}

/// What was done, in words; `None` where the person called it off.
fn publish(
    args: &Publish,
    session: &Session,
    root: &Path,
    locale: &Locale,
) -> Result<Option<String>, Stopped> {
    if sending::conclude(root, output::is_interactive())? {
        output::complain(&locale.text("publish-concluded"));
    }
    let place = sending::place(root)?;
    let unsent = sending::unsent(root)?;
    let mut done = vec![locale.text("publish-nothing-new")];
    if !unsent.own.is_empty() {
        let changes = changes(session, &place);
        show(&place, &changes, locale);
        show_foreign(&unsent, locale);
        let asks = !args.yes && args.message.is_none() && output::is_interactive();
        let why = if asks { ask(locale) } else { Some(args.message.clone().unwrap_or_default()) };
        let Some(why) = why else { return Ok(None) };
        let message = words::message(Some(&why), &changes, locale);
        sending::commit(root, &unsent, &message, output::is_interactive())?;
        done = vec![locale.text("publish-committed")];
    }
    // The commit may have been the first.
    let place = sending::place(root)?;
    if args.no_push {
        done.push(locale.text("publish-not-pushed"));
    } else if place.remote.is_none() {
        done.push(locale.text("publish-no-remote"));
    } else {
        if done.iter().any(|line| *line == locale.text("publish-committed")) {
            output::complain(&done.remove(0));
        }
        let sent = sending::send(root, &place, output::is_interactive(), &mut progress(locale))?;
        done = told(sent, locale);
    }
    Ok(Some(done.join("\n")))
}

/// Tells each step on standard error.
fn progress(locale: &Locale) -> impl FnMut(sending::Step) + use<'_> {
    |step| output::complain(&words::step(step, locale))
}

fn told(sent: Sent, locale: &Locale) -> Vec<String> {
    let mut told = Vec::new();
    if sent.received.commits > 0 {
        told.push(received(sent.received, locale));
    }
    told.push(locale.with("publish-sent", &[("commits", sent.commits.into())]));
    if sent.snapshots > 0 {
        told.push(locale.with("publish-sent-snapshots", &[("count", sent.snapshots.into())]));
    }
    told
}

fn received(received: sending::Received, locale: &Locale) -> String {
    locale.with("publish-received", &[("commits", received.commits.into())])
}

/// What changed since the last commit, in a few plain lines; empty where nothing that is compared
/// did, or where it cannot be told.
fn changes(session: &Session, place: &Place) -> Vec<String> {
    if !place.has_commit {
        return Vec::new();
    }
    let pair = Pair {
        root: &session.opened.root,
        before: Name::Revision("HEAD".to_owned()),
        after: Name::WorkingTree,
        trust: None,
        year: None,
        whole: false,
    };
    let Ok(loaded) = load(&pair) else { return Vec::new() };
    let found = compare::compare(&loaded.before, &loaded.after);
    summary_lines(&found, &session.locale())
}

fn show(place: &Place, changes: &[String], locale: &Locale) {
    let heading = match (place.has_commit, changes.is_empty()) {
        (false, _) => "publish-first",
        (true, true) => "publish-form",
        (true, false) => "publish-changes",
    };
    output::complain(&locale.text(heading));
    for line in changes {
        output::complain(&format!("  {}", for_terminal(line)));
    }
}

fn show_foreign(unsent: &Unsent, locale: &Locale) {
    let foreign = &unsent.foreign;
    if foreign.is_empty() {
        return;
    }
    output::complain(&locale.with("publish-foreign", &[("count", foreign.len().into())]));
    let name = |path: &PathBuf| path.display().to_string();
    for path in foreign.iter().take(MOST_NAMED).map(name) {
        output::complain(&format!("  {}", for_terminal(&path)));
    }
    if let Some(more) = foreign.len().checked_sub(MOST_NAMED).filter(|more| *more > 0) {
        let more = locale.with("publish-foreign-more", &[("count", more.into())]);
        output::complain(&format!("  {more}"));
    }
}

/// The why, from the person at the terminal; `None` where the input ends.
fn ask(locale: &Locale) -> Option<String> {
    output::complain(&locale.text("publish-why"));
    let _ = write!(io::stderr(), "> ");
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim().to_owned())
}

/// Fetches and merges.
///
/// # Errors
/// [`Failure::Output`].
pub(super) fn get(session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let root = &session.opened.root;
    let answers = output::is_interactive();
    let concluded = sending::conclude(root, answers);
    if matches!(concluded, Ok(true)) {
        output::complain(&locale.text("publish-concluded"));
    }
    let got = concluded.and_then(|_| sending::place(root)).and_then(|place| {
        if place.remote.is_none() {
            return Ok(None);
        }
        sending::fetch(root, &place, answers, &mut progress(&locale)).map(Some)
    });
    let text = match got {
        Ok(Some(got)) => received(got, &locale),
        Ok(None) => locale.text("publish-no-remote"),
        Err(stopped) => return Ok(tell(&stopped, &locale)),
    };
    if sending::unsent(root).is_ok_and(|unsent| !unsent.own.is_empty()) {
        output::complain(&locale.text("publish-dirty"));
    }
    output::print(&format!("{text}\n"))?;
    Ok(ExitCode::SUCCESS)
}
