//! `risiko accept`: a risk as it is.

use std::process::ExitCode;

use clap::Args;

use super::refused::Refused;
use crate::check;
use crate::cli::editing::{Editing, Saving};
use crate::cli::failure::Failure;
use crate::cli::ids::{self, address};
use crate::cli::session::Session;
use crate::model::{Change, ItemKey};

const EXAMPLES: &str = "\
Sets treatment=accept and seals the scores: the acceptance lapses when they change. --withdraw takes
the acceptance back and leaves the treatment: set another one with risiko set ID treatment=reduce.
Where the risk's zone names who may accept (accept_roles), another role is refused, or recorded with
--despite.
Exit code: 0 done; 1 the risk is closed, the zone names another role, no role or reason is given, or nothing was accepted; 2 wrong
id.

Examples:
  risiko accept r7k3m --by director --why 'A second centre costs more than it saves.'
  risiko accept r7k3m --withdraw";

/// Accept risks as they are, or take that back
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Accept {
    /// The risks
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// The role that accepts; not a name
    #[arg(long, value_name = "ROLE", required_unless_present = "withdraw")]
    by: Option<String>,
    /// The reason
    #[arg(long, value_name = "TEXT", required_unless_present = "withdraw")]
    why: Option<String>,
    /// Why another role accepts than the zone names; it is written down with the reason
    #[arg(long, value_name = "WHY", conflicts_with = "withdraw")]
    despite: Option<String>,
    /// Take the acceptance back
    #[arg(long, conflicts_with_all = ["by", "why"])]
    withdraw: bool,
    #[command(flatten)]
    saving: Saving,
}

/// Accepts risks.
///
/// # Errors
/// [`Failure`]; nothing is then written.
pub(in crate::cli) fn run(args: &Accept, session: Session) -> Result<ExitCode, Failure> {
    let mut editing = Editing::open(session)?;
    for key in ids::risks(editing.register(), &args.ids)? {
        let at = address(&key);
        let risk = editing.register().risk(&key);
        let acceptance = match (&args.by, &args.why) {
            (Some(by), Some(why)) => {
                if let Some(on) = risk.and_then(|risk| risk.closed.on) {
                    let on = editing.locale().date(on);
                    return Err(Refused::ClosedAlready { at, on }.into());
                }
                let why = reason(&editing, &key, by, why.trim(), args.despite.as_deref())?;
                Some((editing.today(), by.trim().to_owned(), why))
            }
            _ if risk.is_some_and(|risk| !risk.accepted.is_given()) => {
                return Err(Refused::NotAccepted { at }.into());
            }
            _ => None,
        };
        editing.apply(&at, Change::AcceptRisk(key, acceptance))?;
    }
    editing.finish(&args.saving)
}

/// The reason as it is written down: with why another role accepts than the zone names, where it
/// does.
///
/// # Errors
/// [`Refused::OthersAccept`] where nobody says why.
fn reason(
    editing: &Editing,
    key: &ItemKey,
    by: &str,
    why: &str,
    despite: Option<&str>,
) -> Result<String, Failure> {
    // A missing role or reason is the model's to refuse.
    let is_whole = !by.trim().is_empty() && !why.is_empty();
    let others = check::others_who_accept(editing.register(), key, by);
    let Some(roles) = others.filter(|_| is_whole).map(|roles| roles.join(", ")) else {
        return Ok(why.to_owned());
    };
    match despite.map(str::trim).filter(|despite| !despite.is_empty()) {
        None => Err(Refused::OthersAccept { at: address(key), roles }.into()),
        Some(despite) => {
            let args = [("why", why.into()), ("roles", roles.into()), ("despite", despite.into())];
            Ok(editing.locale().with("edit-accepted-despite", &args))
        }
    }
}
