//! `risiko snapshots`: which there are.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::Path;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::output::formats;
use super::session::{Session, tell_shallow};
use super::{choice, output};
use crate::history::revisions::{Revision, RevisionError, earlier_state};
use crate::history::snapshots::{tag_infos, tags};
use crate::history::{GitError, is_shallow};
use crate::model::diagnostic::{Diagnostic, Severity};
use crate::model::{Register, Slug};
use crate::report::snapshots::{self as report, Risks, Row};
use crate::report::write::Format;
use crate::store;

/// List the snapshots of the year, newest first, with the open risks per zone
#[derive(Debug, Args)]
pub(super) struct Snapshots {
    /// Only this trust's and the register's, by the trust's short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// For people or for programs
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Prints them.
pub(super) fn run(args: &Snapshots, session: &Session) -> Result<ExitCode, Failure> {
    let register = &session.opened.register;
    let trust = args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
    tell_shallow(is_shallow(&session.opened.root), &session.locale());
    let copies = copies(session, trust.as_ref());
    let mut rows = match of_git(session, trust.as_ref()) {
        Err(error) if copies.is_empty() => return Err(Failure::Revision(error)),
        rows => rows.unwrap_or_default(),
    };
    rows.extend(copies);
    let snapshots = report::Snapshots { register, rows };
    output::report(&snapshots, args.format, output::look(None), &session.locale())?;
    Ok(ExitCode::SUCCESS)
}

/// Those that git has. Where there is no git, there are none.
///
/// # Errors
/// [`RevisionError`] where git has some and does not show them.
fn of_git(session: &Session, trust: Option<&Slug>) -> Result<Vec<Row>, RevisionError> {
    let opened = &session.opened;
    let all = match tags(&opened.root) {
        Err(error) if is_hidden(&error) => return Err(error.into()),
        all => all.unwrap_or_default(),
    };
    let mut infos = tag_infos(&opened.root).unwrap_or_default();
    let wanted = all.into_iter().filter(|snapshot| is_wanted(snapshot.trust.as_ref(), trust));
    let rows = wanted.filter_map(|snapshot| {
        // By its commit: a name may mean a trust's snapshot and the register's together.
        let commit = snapshot.source.commit()?.to_owned();
        let then = Revision::Named(commit.clone());
        let then = match earlier_state(&opened.root, &opened.register, &then) {
            Err(RevisionError::Git(error)) if is_hidden(&error) => return Some(Err(error.into())),
            then => then.ok()?,
        };
        if !has_documents(&then.register) {
            return None;
        }
        let wanted = snapshot.trust.as_ref().or(trust);
        let findings = then.unread.iter().map(|unread| &unread.why);
        let info = infos.remove(&snapshot.tag).unwrap_or_default();
        Some(Ok(Row {
            risks: Risks::of(&then.register, wanted),
            unread: unread(findings, wanted, then.register.year),
            name: snapshot.name,
            trust: snapshot.trust,
            on: Some(snapshot.on),
            by: info.tagger,
            message: info.subject,
            commit: Some(commit),
        }))
    });
    rows.collect()
}

/// There may be snapshots that git does not show: "none yet" would be wrong.
fn is_hidden(error: &GitError) -> bool {
    matches!(error, GitError::Elsewhere { .. }) || error.is_of_owner()
}

/// The register's, and the trust's own where one is asked for.
fn is_wanted(own: Option<&Slug>, trust: Option<&Slug>) -> bool {
    trust.is_none_or(|trust| own.is_none_or(|own| own == trust))
}

/// Another year's snapshot has nothing of this one.
fn has_documents(then: &Register) -> bool {
    then.trusts.values().any(|book| !book.documents.is_empty() || !book.damaged.is_empty())
}

/// The files that have errors, of a trust or of all; each once.
fn unread<'f>(
    findings: impl Iterator<Item = &'f Diagnostic>,
    trust: Option<&Slug>,
    year: i32,
) -> Vec<String> {
    let errors = findings.filter(|finding| finding.severity == Severity::Error);
    let files: BTreeSet<&Path> = errors.map(|finding| finding.file.as_path()).collect();
    let is_of = |file: &&Path| {
        let mut parts = file.strip_prefix(year.to_string()).unwrap_or(file).iter();
        let folder = parts.next();
        // The register's own files are everybody's.
        parts.next().is_none() || trust.is_none_or(|t| folder == Some(OsStr::new(t.as_str())))
    };
    files.into_iter().filter(is_of).map(|file| file.display().to_string()).collect()
}

/// Those that were made without git.
fn copies(session: &Session, trust: Option<&Slug>) -> Vec<Row> {
    let year = session.opened.register.year;
    let copies = store::copies(&session.opened.root).into_iter();
    let wanted = copies.filter(|copy| is_wanted(copy.trust.as_ref(), trust));
    let rows = wanted.filter_map(|copy| {
        let then = store::open(&copy.path, Some(year)).ok()?;
        let trust = copy.trust.as_ref().or(trust);
        Some(Row {
            message: copy.subject(),
            name: copy.name,
            on: Some(copy.on),
            by: String::new(),
            commit: None,
            risks: Risks::of(&then.register, trust),
            unread: unread(then.problems.iter(), trust, year),
            trust: copy.trust,
        })
    });
    rows.collect()
}
