//! `risiko log` and `risiko blame`: what happened to one risk or measure, who did it and why.

use std::process::ExitCode;

use clap::Args;

use super::edit::refused::Refused;
use super::failure::Failure;
use super::ids::{self, Named};
use super::output;
use super::output::formats;
use super::session::{Session, tell_shallow};
use crate::history::item_log::{self, LogEntry};
use crate::history::revisions::RevisionError;
use crate::history::snapshots::snapshots;
use crate::history::{GitError, is_shallow};
use crate::model::{ItemKey, Register};
use crate::report::story as report;
use crate::report::write::Format;
use crate::report::write::text::Look;

const LOG_EXAMPLES: &str = "\
The risk is followed by its id, also where it has stood in another file of its trust.

Examples:
  risiko log r7k3m
  risiko log unn/r7k3m --format json | jq '.steps[].subject'";

/// Show every change of a risk or measure: when, who, what and why
#[derive(Debug, Args)]
#[command(after_help = LOG_EXAMPLES)]
pub(super) struct Log {
    #[command(flatten)]
    what: What,
}

/// Show where each value of a risk or measure comes from: since when, who and why
#[derive(Debug, Args)]
pub(super) struct Blame {
    #[command(flatten)]
    what: What,
}

#[derive(Debug, Args)]
struct What {
    /// The risk's or measure's id, or TRUST/ID
    #[arg(value_name = "ID")]
    id: String,
    /// For people or programs
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// As wide as the terminal, and readable where the output goes elsewhere.
fn look() -> Look {
    output::look_within(100, usize::MAX)
}

/// Prints every change.
pub(super) fn log(args: &Log, session: &Session) -> Result<ExitCode, Failure> {
    let (root, register) = (&session.opened.root, &session.opened.register);
    let item = named(&args.what, register)?;
    let (steps, snapshots) = std::thread::scope(|scope| {
        // Which snapshots there are is asked meanwhile; where it panicked, none are known.
        let beside = scope.spawn(|| snapshots(root));
        let steps = steps(&item, session);
        (steps, beside.join().unwrap_or_else(|_| Ok(Vec::new())))
    });
    let steps = steps?;
    // Without git there may be folders.
    let snapshots = match steps.is_empty() {
        true => snapshots.unwrap_or_default(),
        false => snapshots.map_err(failed)?,
    };
    let at = item_log::at_snapshots(root, register, &item, &steps, &snapshots).map_err(failed)?;
    let log = report::Log { register, item: &item, steps: &steps, at: &at };
    output::report(&log, args.what.format, look(), &session.locale())?;
    Ok(ExitCode::SUCCESS)
}

/// Prints where values come from.
pub(super) fn blame(args: &Blame, session: &Session) -> Result<ExitCode, Failure> {
    let (register, locale) = (&session.opened.register, session.locale());
    let item = named(&args.what, register)?;
    let steps = steps(&item, session)?;
    let fields = report::blame(register, &item, &steps, &locale);
    let blame = report::Blame { register, item: &item, fields };
    output::report(&blame, args.what.format, look(), &locale)?;
    Ok(ExitCode::SUCCESS)
}

fn named(what: &What, register: &Register) -> Result<ItemKey, Failure> {
    match ids::find(register, &what.id)? {
        Named::Risk(key) | Named::Measure(key) => Ok(key),
        other => Err(Refused::NoRisk { given: other.address() }.into()),
    }
}

fn steps(item: &ItemKey, session: &Session) -> Result<Vec<LogEntry>, Failure> {
    let (root, register) = (&session.opened.root, &session.opened.register);
    std::thread::scope(|scope| {
        // Whether the history is whole is asked meanwhile.
        let beside = scope.spawn(|| is_shallow(root));
        let steps = item_log::item_log(root, register, item, None).map_err(failed);
        tell_shallow(beside.join().unwrap_or(false), &session.locale());
        steps
    })
}

fn failed(why: GitError) -> Failure {
    Failure::Revision(RevisionError::Git(why))
}
