//! `risiko workshop`: the wall at once, so that nothing else was ever on the projector.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::session::Session;
use super::{choice, output, screen};
use crate::model::DocKey;
use crate::report::document::handout::Handout;
use crate::report::sanitize::fill;
use crate::report::write::{Format, file};
use crate::store;

const EXAMPLES: &str = "\
Examples:
  risiko workshop unn ventetid
  risiko workshop UNN 13           a requirement by its number
  risiko workshop fin _other       the risks outside the goals
  risiko workshop --handout unn ventetid -o ark.html    a page to print for each one at the table

On the wall F5 ends the workshop with a look at its record; Esc only closes what is open.";

/// Hold a workshop about a goal: the matrix on the wall, and a record that writes itself
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Workshop {
    /// Whose assessment, by the trust's short name in any case
    #[arg(value_name = "TRUST", required_unless_present = "handout", requires = "goal")]
    trust: Option<String>,
    /// Which goal, by id or number; _other for the risks outside the goals
    #[arg(value_name = "GOAL", required_unless_present = "handout")]
    goal: Option<String>,
    /// Only write a page (HTML, A4) for the table: what all levels mean, and an empty score sheet
    #[arg(long)]
    handout: bool,
    /// Write the page to FILE; by itself handout.html, after trust and goal
    #[arg(long, short, value_name = "FILE", requires = "handout")]
    output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long, requires = "handout")]
    force: bool,
}

/// Opens the wall, or writes what lies on the table.
///
/// # Errors
/// [`Failure`] where the trust or the goal is not known, with near names, where the page cannot be
/// written, and as [`screen::run`].
pub(super) fn run(args: &Workshop, session: Session) -> Result<ExitCode, Failure> {
    let register = &session.opened.register;
    let doc = match (&args.trust, &args.goal) {
        (Some(trust), Some(goal)) => {
            let trust = choice::trust(register, trust)?;
            Some(choice::goal(register, &trust, goal)?)
        }
        _ => None,
    };
    match doc {
        Some(doc) if !args.handout => screen::run_on_wall(session, doc),
        doc => write_handout(args, doc, &session),
    }
}

fn write_handout(
    args: &Workshop,
    doc: Option<DocKey>,
    session: &Session,
) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let usual = || match &doc {
        Some(doc) => format!("{}-{}-handout.html", doc.trust, doc.name),
        None => "handout.html".to_owned(),
    };
    let path = args.output.clone().unwrap_or_else(|| usual().into());
    let handout = Handout { register: &session.opened.register, doc };
    let made = file(&handout, Format::Html, output::page(), &locale).map_err(Failure::Unwritten)?;
    store::deliver(&path, &made, args.force).map_err(|why| match why.kind() {
        io::ErrorKind::AlreadyExists => Failure::FileExists(path.clone()),
        _ => Failure::NotWritable { path: path.clone(), why },
    })?;
    let shown = path.display().to_string();
    output::print(&format!("{}\n", fill("report-written", &[("path", &shown)], &locale)))?;
    Ok(ExitCode::SUCCESS)
}
