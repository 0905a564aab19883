//! `risiko workshop`: the wall at once, so that nothing else was ever on the projector.

use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::session::Session;
use super::{choice, screen};

const EXAMPLES: &str = "\
Examples:
  risiko workshop unn ventetid
  risiko workshop UNN 13           a requirement by its number
  risiko workshop fin _other       the risks outside the goals

On the wall F5 ends the workshop with a look at its record; Esc only closes what is open.";

/// Hold a workshop about a goal: the matrix on the wall, and a record that writes itself
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Workshop {
    /// Whose assessment, by the trust's short name in any case
    #[arg(value_name = "TRUST")]
    trust: String,
    /// Which goal, by id or number; _other for the risks outside the goals
    #[arg(value_name = "GOAL")]
    goal: String,
}

/// Opens the wall.
///
/// # Errors
/// [`Failure`] where the trust or the goal is not known, with near names, and as [`screen::run`].
pub(super) fn run(args: &Workshop, session: Session) -> Result<ExitCode, Failure> {
    let register = &session.opened.register;
    let trust = choice::trust(register, &args.trust)?;
    let doc = choice::goal(register, &trust, &args.goal)?;
    screen::run_on_wall(session, doc)
}
