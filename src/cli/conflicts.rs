//! `risiko conflicts`: what two people have given different values, and who is behind them.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::output::formats;
use super::session::Session;
use super::{output, publish};
use crate::history::exchange::{self, SideCommits};
use crate::locale::Locale;
use crate::report::conflicts::{self, Told};
use crate::report::sanitize::fill;
use crate::report::write::Format;
use crate::store::choosing::{self, Undecided};
use crate::store::{self, Lock};

/// Something is left to choose.
pub(super) const LEFT: u8 = 1;

const EXAMPLES: &str = "\
Where two people gave one thing different values, ours stands in the file until somebody chooses.
Choose with risiko resolve, or in the program (risiko, then F8). When everything is chosen, risiko
publish ends the merge and sends. A file that one has taken away whole is left to git, and named.

Exit code: 0 when nothing is left to choose, 1 when something is (or a merge could not be taken
back), 2 when it could not run.

Examples:
  risiko conflicts
  risiko conflicts --format json | jq -r '.conflicts[].address'
  risiko conflicts --abort                         everything as it was before the merge";

/// List what two people have given different values, and who is behind them
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Conflicts {
    /// For people or programs
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
    /// Take the open merge back: the files as they were before it, your own work in the history; a
    /// copy of them as they stand is kept
    #[arg(long, conflicts_with = "format")]
    abort: bool,
}

/// Lists, or takes the merge back.
///
/// # Errors
/// [`Failure::Held`] where another program has the register open while the merge is taken back,
/// [`Failure::Output`].
pub(super) fn run(args: &Conflicts, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let root = &session.opened.root;
    if args.abort {
        let _lock = Lock::take_or_wait(root)?;
        return abort(session, &locale);
    }
    // What git could not merge shows as it is where it cannot be merged again either, and where
    // another program writes.
    if let Ok(_lock) = Lock::take(root) {
        let _ = exchange::merge_again(root);
    }
    let all = all(session, &locale);
    let is_merge = exchange::merge_in_progress(root);
    let files = exchange::files_for_git(root);
    let text = match args.format {
        Format::Json => output::json(&conflicts::json(&all, is_merge, &files)),
        _ if all.is_empty() && !files.is_empty() => String::new(),
        _ if all.is_empty() && is_merge => locale.text("conflicts-none-merge") + "\n",
        _ if all.is_empty() => locale.text("conflicts-none") + "\n",
        _ => {
            let told: Vec<Told> = all.iter().map(|(.., told)| told.clone()).collect();
            let how = if is_merge { "conflicts-how" } else { "conflicts-how-settled" };
            conflicts::text(&told, output::page_columns(), &locale) + &locale.text(how) + "\n"
        }
    };
    output::print(&text)?;
    if args.format == Format::Text && !files.is_empty() {
        output::print(&(conflicts::files(&files, &locale) + "\n"))?;
    }
    Ok(if all.is_empty() && files.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(LEFT) })
}

/// What a copy of the files is called, for `risiko diff`.
const COPY: &str = "before-abort";

/// Takes the open merge back. Git would throw away whatever was written while it was open, so the
/// files are copied first.
fn abort(session: &Session, locale: &Locale) -> Result<ExitCode, Failure> {
    let (root, year) = (&session.opened.root, session.opened.register.year);
    if !exchange::merge_in_progress(root) {
        output::complain(&locale.text("conflicts-no-merge"));
        return Ok(ExitCode::from(LEFT));
    }
    let copy = match store::keep_copy(root, year, None, COPY, |_| String::new()) {
        Ok(copy) => copy.display().to_string(),
        Err(why) => {
            output::complain(&fill("conflicts-no-copy", &[("why", &why.to_string())], locale));
            return Ok(ExitCode::from(LEFT));
        }
    };
    match exchange::abort_merge(root) {
        Ok(()) => {
            output::print(&(fill("conflicts-aborted", &[("path", &copy)], locale) + "\n"))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(error) => Ok(publish::refuse(&error, locale)),
    }
}

fn all(session: &Session, locale: &Locale) -> Vec<(Undecided, SideCommits, Told)> {
    let opened = &session.opened;
    let mut files: BTreeMap<PathBuf, _> = BTreeMap::new();
    let mut all = Vec::new();
    for one in choosing::undecided(&opened.root) {
        let (behind, matrix) = files.entry(one.file.clone()).or_insert_with_key(|file| {
            let behind = exchange::side_commits(&opened.root, file);
            (behind, choosing::matrix_of(&opened.root, file))
        });
        let told = conflicts::told(&one, behind, matrix, &opened.register, locale);
        all.push((one, behind.clone(), told));
    }
    all
}
