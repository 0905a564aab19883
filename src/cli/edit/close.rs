//! `risiko close`: a risk that counts no more.

use std::process::ExitCode;

use clap::Args;

use super::refused::Refused;
use crate::cli::editing::{Editing, Saving};
use crate::cli::failure::Failure;
use crate::cli::ids::{self, address};
use crate::cli::session::Session;
use crate::model::{Change, Closing};

const EXAMPLES: &str = "\
A closed risk stays in its file with the day and the reason. Exit code: 0 done; 1 closed already (or
not closed, with --reopen), or no reason is given; 2 wrong id.

Examples:
  risiko close r7k3m --why 'The new building is in use.'
  risiko close r7k3m --reopen";

/// Close risks, or open them again
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Close {
    /// The risks
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// The reason
    #[arg(long, value_name = "TEXT", required_unless_present = "reopen")]
    why: Option<String>,
    /// Open them again
    #[arg(long, conflicts_with = "why")]
    reopen: bool,
    #[command(flatten)]
    saving: Saving,
}

/// Closes risks.
///
/// # Errors
/// [`Failure`]; nothing is then written.
pub(in crate::cli) fn run(args: &Close, session: Session) -> Result<ExitCode, Failure> {
    let mut editing = Editing::open(session)?;
    for key in ids::risks(editing.register(), &args.ids)? {
        let at = address(&key);
        let closed = editing.register().risk(&key).and_then(|risk| risk.closed.on);
        let closing = match (&args.why, closed) {
            (Some(_), Some(on)) => {
                let on = editing.locale().date(on);
                return Err(Refused::ClosedAlready { at, on }.into());
            }
            (None, None) => return Err(Refused::NotClosed { at }.into()),
            (Some(why), None) => Closing { on: Some(editing.today()), why: why.trim().to_owned() },
            (None, Some(_)) => Closing::default(),
        };
        editing.apply(&at, Change::CloseRisk(key, closing))?;
    }
    editing.finish(&args.saving)
}
