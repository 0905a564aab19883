//! `risiko snapshot`: a state of the register gets a name that stays.

use std::process::ExitCode;

use clap::Args;

use super::check::findings;
use super::failure::Failure;
use super::publish::NOT_SENT;
use super::session::Session;
use super::{choice, output};
use crate::history::snapshots::{self, NewSnapshot, SnapshotError};
use crate::locale::Locale;
use crate::model::Slug;
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::report::{naming as words, problem};

/// So many findings are named.
const MOST_NAMED: usize = 10;

const EXAMPLES: &str = "\
A snapshot is what later comparisons start from: an annotated git tag, risiko/NAME for the register
or risiko/TRUST/NAME for one trust. It is never moved; a name that is taken gets -2. It is sent to
the others with risiko publish. Without git the year's files are copied to .risiko/snapshots/NAME.

Exit code: 0 when it is made, 1 when the state is not fit for it, 2 when it could not run.

Examples:
  risiko snapshot                         named by the calendar: the round just passed, or the next
  risiko snapshot 2024-T1 --trust unn --message \"Sent to the board\"
  risiko snapshot --dry-run";

/// Name the state of the register, or of one trust, for later comparison
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Snapshot {
    /// What it is called [default: what the calendar calls the round]
    #[arg(value_name = "NAME")]
    name: Option<String>,
    /// Of this trust only, by its short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// What it is for
    #[arg(long, short, value_name = "TEXT")]
    message: Option<String>,
    /// Also where check finds errors; they are recorded in the snapshot
    #[arg(long)]
    allow_problems: bool,
    /// Tell what would be done, and make nothing
    #[arg(long)]
    dry_run: bool,
}

/// Makes it.
pub(super) fn run(args: &Snapshot, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    let root = &session.opened.root;
    let trust = args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
    let trust = trust.as_ref();
    let name = match &args.name {
        Some(name) => name.trim().to_owned(),
        None => snapshots::suggested_name(root, register, trust, session.today),
    };
    let trusts: Vec<Slug> = register.trusts.keys().cloned().collect();
    if let Err(bad) = snapshots::check_name(&name, &trusts) {
        return Ok(refuse(&words::refused(&bad.into(), &name, &locale)));
    }
    let errors = errors(session, trust, &locale);
    if let Some(words) = unfit(&errors, args.allow_problems, &locale) {
        return Ok(refuse(&words));
    }
    let (prompts, dry_run) = (output::is_interactive(), args.dry_run);
    let new = NewSnapshot { root, register, trust, name: &name, prompts, dry_run };
    let given = args.message.as_deref();
    let message = |free: &str| words::message(given, register, (trust, free), &errors, &locale);
    match snapshots::create(new, message) {
        Ok(created) => {
            for remark in words::remarks(&created, &name, &locale) {
                output::complain(&remark);
            }
            let made = words::made(&created, &name, dry_run, &locale);
            output::print(&format!("{made}\n")).map(|()| ExitCode::SUCCESS)
        }
        Err(SnapshotError::Io { path, why }) => Err(Failure::Io { path, why }),
        Err(why) => Ok(refuse(&words::refused(&why, &name, &locale))),
    }
}

fn refuse(words: &str) -> ExitCode {
    output::complain(words);
    ExitCode::from(NOT_SENT)
}

/// What check finds wrong.
fn errors(session: &Session, trust: Option<&Slug>, locale: &Locale) -> Vec<Diagnostic> {
    let mut found = findings(session, locale);
    let register = &session.opened.register;
    found.retain(|finding| {
        finding.severity == Severity::Error && snapshots::concerns(&finding.file, trust, register)
    });
    found
}

/// Why what check finds forbids a snapshot, in words.
fn unfit(errors: &[Diagnostic], allowed: bool, locale: &Locale) -> Option<String> {
    let is_conflict = |e: &Diagnostic| matches!(e.code, Code::OpenConflict | Code::ConflictMarkers);
    let conflicts = errors.iter().any(is_conflict);
    if errors.is_empty() || (allowed && !conflicts) {
        return None;
    }
    let shown = errors.iter().filter(|e| !conflicts || is_conflict(e)).take(MOST_NAMED);
    let mut parts: Vec<String> = shown
        .map(|finding| problem::render(finding, locale, output::errors_have_color()))
        .collect();
    let id = if conflicts { "snapshot-conflicts" } else { "snapshot-errors" };
    parts.push(locale.with(id, &[("count", errors.len().into())]));
    Some(parts.join("\n\n"))
}
