//! `risiko move`: a risk that belongs to another goal of its trust.

use std::process::ExitCode;

use clap::Args;

use crate::cli::choice;
use crate::cli::editing::{Editing, Saving};
use crate::cli::failure::Failure;
use crate::cli::ids::{self, address};
use crate::cli::session::Session;
use crate::model::Change;

const EXAMPLES: &str = "\
The id stays. Measures that stand in the same file and serve nothing else move along; success factors
belong to the goal, so those that it threatened are left behind. The new file is written before the
old one. Exit code: 0 moved, or there already; 1 a rule of the register says no; 2 wrong id or goal.

Examples:
  risiko move r7k3m innleie
  risiko move r7k3m r2b9c _other --dry-run";

/// Move risks to another goal of their trust
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Move {
    /// The risks
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// Where to, by the goal's id or number; _other for the risks outside the goals
    goal: String,
    #[command(flatten)]
    saving: Saving,
}

/// Moves risks.
///
/// # Errors
/// [`Failure`]; nothing is then written.
pub(in crate::cli) fn run(args: &Move, session: Session) -> Result<ExitCode, Failure> {
    let mut editing = Editing::open(session)?;
    for key in ids::risks(editing.register(), &args.ids)? {
        let to = choice::goal(editing.register(), &key.doc.trust, &args.goal)?;
        editing.apply(&address(&key), Change::MoveRisk(key.clone(), to.name))?;
    }
    editing.finish(&args.saving)
}
