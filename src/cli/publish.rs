//! `risiko publish` and `risiko fetch`: work to the others, and theirs here.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::output;
use super::session::Session;
use crate::history::exchange::{self, ExchangeError, Interaction, MergedWork, Step};
use crate::locale::Locale;
use crate::report::exchange as words;
use crate::report::sanitize::for_terminal;

/// It was not sent, or not in full.
pub(super) const NOT_SENT: u8 = 1;

const EXAMPLES: &str = "\
Only the register's own files are committed, by your own git: hooks, signing, name and login are
git's. Others' work is fetched and merged before yours is sent, and snapshots go along. Whatever
fails, the files stay as they are; where two people gave one thing different values, see
risiko conflicts.

A server that is silent for two minutes is waited for no longer; git config risiko.timeout SECONDS
says another limit (0: none). Time in which it works does not count, nor hooks and passwords.

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

const FETCH: &str = "\
A server that is silent for two minutes is waited for no longer; git config risiko.timeout SECONDS
says another limit (0: none).

Exit code: 0 when all is here, 1 when something stood in the way, 2 when it could not run.";

/// Get what others have sent, and join it with yours
#[derive(Debug, Args)]
#[command(after_help = FETCH)]
pub(super) struct Fetch {}

/// Commits and sends.
pub(super) fn run(args: &Publish, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    match publish(args, &session.opened.root, &locale) {
        Ok(Some(text)) => {
            output::print(&format!("{text}\n"))?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(None) => {
            output::complain(&locale.text("publish-cancelled"));
            Ok(ExitCode::from(NOT_SENT))
        }
        Err(error) => Ok(refuse(&error, &locale)),
    }
}

/// Says why it stopped.
pub(super) fn refuse(error: &ExchangeError, locale: &Locale) -> ExitCode {
    output::complain(&words::failure(error, locale));
    ExitCode::from(NOT_SENT)
}

/// Ends a merge in which everything is chosen by now, and says so.
fn finish_merge(root: &Path, locale: &Locale) -> Result<(), ExchangeError> {
    if exchange::finish_merge(root, output::is_interactive())? {
        output::complain(&locale.text("publish-concluded"));
    }
    Ok(())
}

/// What was done, in words; `None` where the person called it off.
fn publish(args: &Publish, root: &Path, locale: &Locale) -> Result<Option<String>, ExchangeError> {
    finish_merge(root, locale)?;
    let outgoing = exchange::outgoing(root)?;
    let mut message = String::new();
    if !outgoing.is_empty() {
        let changes = words::changes(&outgoing, locale);
        output::complain(&words::heading(&outgoing, &changes, locale));
        for line in &changes {
            output::complain(&format!("  {}", for_terminal(line)));
        }
        for line in words::foreign(&outgoing.uncommitted, locale) {
            output::complain(&line);
        }
        let asks = !args.yes && args.message.is_none() && output::is_interactive();
        let why = if asks { ask(locale) } else { Some(args.message.clone().unwrap_or_default()) };
        let Some(why) = why else { return Ok(None) };
        message = words::message(Some(&why), &changes, locale);
    }
    let published = interacting(locale, |talk| {
        exchange::publish(root, &outgoing, &message, args.no_push, talk)
    })?;
    Ok(Some(words::published(&published, locale).join("\n")))
}

/// Does something that tells its steps on standard error, and writes to the history in the reader's
/// language.
fn interacting<T>(locale: &Locale, work: impl FnOnce(&mut Interaction<'_>) -> T) -> T {
    let progress = &mut progress(locale);
    let merge_message = &|merged: &MergedWork| words::merge_message(merged, locale);
    work(&mut Interaction { prompts: output::is_interactive(), progress, merge_message })
}

/// Tells each step on standard error.
pub(super) fn progress(locale: &Locale) -> impl FnMut(Step) + use<'_> {
    |step| match step {
        // Local and quick; what follows tells that it is done.
        Step::Committing => {}
        // Whoever reads it later, from a log, has no use for it.
        Step::ServerSilent if !io::stderr().is_terminal() => {}
        _ => output::complain(&words::step(step, locale)),
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
pub(super) fn run_fetch(session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let root = &session.opened.root;
    let text = match fetch(root, &locale) {
        Ok(text) => text,
        Err(error) => return Ok(refuse(&error, &locale)),
    };
    if exchange::uncommitted(root).is_ok_and(|uncommitted| !uncommitted.own.is_empty()) {
        output::complain(&locale.text("publish-dirty"));
    }
    output::print(&format!("{text}\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// What came, in words.
fn fetch(root: &Path, locale: &Locale) -> Result<String, ExchangeError> {
    finish_merge(root, locale)?;
    let checkout = exchange::checkout(root)?;
    if checkout.remote.is_none() {
        return Ok(locale.text("publish-no-remote"));
    }
    let received = interacting(locale, |talk| exchange::fetch(root, &checkout, talk))?;
    Ok(words::received(received, locale))
}
