//! `risiko snapshot`: a state of the register gets a name that stays.

use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use super::check::findings;
use super::failure::{Failure, fill};
use super::publish::{NOT_SENT, tell};
use super::session::Session;
use super::{choice, output};
use crate::calendar;
use crate::history::sending::{self, Place, Stage, Stopped, Trouble};
use crate::history::tagging::{self, BadName, Free, Taken};
use crate::history::{self};
use crate::locale::Locale;
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{Register, Slug};
use crate::report::sanitize::for_terminal;
use crate::report::{problem, titles};
use crate::store;

/// So many files or findings are named.
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
///
/// # Errors
/// [`Failure::UnknownTrust`], [`Failure::Io`], [`Failure::Output`].
pub(super) fn run(args: &Snapshot, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    let root = &session.opened.root;
    let trust = args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
    let trust = trust.as_ref();
    let name = named(args, session, trust);
    let trusts: Vec<Slug> = register.trusts.keys().cloned().collect();
    if let Err(bad) = tagging::check_name(root, &name, &trusts) {
        return Ok(refuse(&bad_name(bad, &name, &locale)));
    }
    let errors = errors(session, trust, &locale);
    if let Some(words) = unfit(&errors, args.allow_problems, &locale) {
        return Ok(refuse(&words));
    }
    let place = match sending::place(root) {
        Ok(place) => place,
        Err(stopped) if is_without_git(&stopped) => return copy(args, session, trust, &name),
        Err(stopped) => return Ok(tell(&stopped, &locale)),
    };
    if !place.has_commit {
        return Ok(tell(&no_commit(), &locale));
    }
    match make(args, session, &place, (trust, &name), &errors) {
        Ok(Ok(words)) => output::print(&format!("{words}\n")).map(|()| ExitCode::SUCCESS),
        Ok(Err(words)) => Ok(refuse(&words)),
        Err(stopped) => Ok(tell(&stopped, &locale)),
    }
}

fn refuse(words: &str) -> ExitCode {
    output::complain(words);
    ExitCode::from(NOT_SENT)
}

fn is_without_git(stopped: &Stopped) -> bool {
    matches!(stopped.trouble, Trouble::NoGit | Trouble::NoRepository)
}

fn no_commit() -> Stopped {
    Stopped { stage: Stage::Look, trouble: Trouble::NoCommit, said: String::new() }
}

/// The name that was given, else the calendar's, else today.
fn named(args: &Snapshot, session: &Session, trust: Option<&Slug>) -> String {
    if let Some(name) = &args.name {
        return name.trim().to_owned();
    }
    let made = history::snapshots(&session.opened.root).unwrap_or_default();
    let is_taken = |name: &str| made.iter().any(|s| s.name == name && s.trust.as_ref() == trust);
    let catalogue = &session.opened.register.catalogue;
    let round = calendar::round_name(catalogue, trust, session.today, is_taken);
    round.map_or_else(|| session.today.to_string(), str::to_owned)
}

fn bad_name(bad: BadName, name: &str, locale: &Locale) -> String {
    let id = match bad {
        BadName::Invalid => "snapshot-name-invalid",
        BadName::Trust => "snapshot-name-trust",
        BadName::Ambiguous => "snapshot-name-ambiguous",
    };
    fill(id, &[("name", name)], locale)
}

/// A file that a snapshot of this trust is about: its own, and those of all.
fn concerns(file: &Path, trust: Option<&Slug>, register: &Register) -> bool {
    let folder = file.iter().nth(1).and_then(|part| part.to_str());
    let of = folder.and_then(Slug::new).filter(|id| register.trusts.contains_key(id));
    trust.is_none() || of.is_none() || of.as_ref() == trust
}

/// What check finds wrong.
fn errors(session: &Session, trust: Option<&Slug>, locale: &Locale) -> Vec<Diagnostic> {
    let mut found = findings(session, locale);
    let register = &session.opened.register;
    found.retain(|finding| {
        finding.severity == Severity::Error && concerns(&finding.file, trust, register)
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

/// The tag; inside, what was made or why the state is not fit for it, in words.
fn make(
    args: &Snapshot,
    session: &Session,
    place: &Place,
    (trust, name): (Option<&Slug>, &str),
    errors: &[Diagnostic],
) -> Result<Result<String, String>, Stopped> {
    let locale = session.locale();
    let (root, register) = (&session.opened.root, &session.opened.register);
    let mut open = sending::unsent(root)?.own;
    open.retain(|file| concerns(file, trust, register));
    if !open.is_empty() {
        let files = open.iter().take(MOST_NAMED).map(|file| file.display().to_string());
        let files: Vec<String> = files.map(|file| format!("  {}", for_terminal(&file))).collect();
        let words = locale.with("snapshot-unclean", &[("count", open.len().into())]);
        return Ok(Err(format!("{words}\n{}", files.join("\n"))));
    }
    let free = tagging::free_name(root, place, trust, name, output::is_interactive())?;
    explain(&free, name, &locale);
    let tag = tagging::tag(trust, &free.name);
    if args.dry_run {
        return Ok(Ok(fill("snapshot-would", &[("tag", &tag)], &locale)));
    }
    let message = message(args, session, (trust, &free.name), errors, &locale);
    tagging::make(root, &tag, &message, output::is_interactive())?;
    let id = if place.remote.is_some() { "snapshot-made" } else { "snapshot-made-here" };
    Ok(Ok(fill(id, &[("tag", &tag)], &locale)))
}

/// Tells why it is called otherwise, and what could not be asked.
fn explain(free: &Free, name: &str, locale: &Locale) {
    let id = match free.taken {
        Some(Taken::Here) => Some("snapshot-taken-here"),
        Some(Taken::There) => Some("snapshot-taken-there"),
        None => None,
    };
    if let Some(id) = id {
        output::complain(&fill(id, &[("name", name), ("free", &free.name)], locale));
    }
    if free.unasked.is_some() {
        output::complain(&locale.text("snapshot-unasked"));
    }
}

fn message(
    args: &Snapshot,
    session: &Session,
    (trust, name): (Option<&Slug>, &str),
    errors: &[Diagnostic],
    locale: &Locale,
) -> String {
    let register = &session.opened.register;
    let whose = match trust {
        Some(trust) => titles::trust(register, trust),
        None => register.name.clone(),
    };
    let given = args.message.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let mut lines = vec![given.map_or_else(|| format!("{whose} {name}"), str::to_owned)];
    if !errors.is_empty() {
        let count = [("count", errors.len().into())];
        lines.extend([String::new(), locale.with("snapshot-with-errors", &count)]);
        let line = |e: &Diagnostic| format!("{} {}", e.code.number(), e.file.display());
        lines.extend(errors.iter().map(line));
    }
    lines.join("\n") + "\n"
}

/// Without git: a dated folder.
fn copy(
    args: &Snapshot,
    session: &Session,
    trust: Option<&Slug>,
    name: &str,
) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let root = &session.opened.root;
    if args.dry_run {
        output::print(&format!("{}\n", fill("snapshot-would-copy", &[("name", name)], &locale)))?;
        return Ok(ExitCode::SUCCESS);
    }
    let kept = store::keep_copy(root, session.opened.register.year, trust, name)
        .map_err(|why| Failure::Io { path: root.join(".risiko"), why })?;
    let path = kept.path.display().to_string();
    output::print(&format!("{}\n", fill("snapshot-copied", &[("path", &path)], &locale)))?;
    Ok(ExitCode::SUCCESS)
}
