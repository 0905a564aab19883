//! `risiko review`: somebody looked again and stands by it.

use std::process::ExitCode;

use clap::Args;

use super::refused::Refused;
use crate::cli::choice;
use crate::cli::editing::{Editing, Saving};
use crate::cli::failure::Failure;
use crate::cli::ids::{self, address};
use crate::cli::session::Session;
use crate::model::change::FieldAt;
use crate::model::field::Value;
use crate::model::{Change, ItemKey, Register};

const EXAMPLES: &str = "\
Writes today as the day of the risk's last review. Closed risks are left out of --trust and --goal.
Exit code: 0 done, or reviewed today already; 1 the risk is closed; 2 wrong id, trust or goal.

Examples:
  risiko review r7k3m unn/r2b9c
  risiko review --trust unn --goal ventetid --today 2024-05-02";

/// Note that risks were looked at again and stand as they are
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Review {
    /// The risks
    #[arg(value_name = "ID", required_unless_present = "trust", conflicts_with = "trust")]
    ids: Vec<String>,
    /// All open risks of this trust's goal
    #[arg(long, value_name = "TRUST", requires = "goal")]
    trust: Option<String>,
    /// The goal, by id or number; _other for the risks outside the goals
    #[arg(long, value_name = "GOAL", requires = "trust")]
    goal: Option<String>,
    #[command(flatten)]
    saving: Saving,
}

/// Notes a review.
///
/// # Errors
/// [`Failure`]; nothing is then written.
pub(in crate::cli) fn run(args: &Review, session: Session) -> Result<ExitCode, Failure> {
    let mut editing = Editing::open(session)?;
    for key in chosen(args, editing.register())? {
        let at = address(&key);
        let closed = editing.register().risk(&key).and_then(|risk| risk.closed.on);
        if let Some(on) = closed {
            let on = editing.locale().date(on);
            return Err(Refused::ClosedAlready { at, on }.into());
        }
        let reviewed = FieldAt::risk(&key, "reviewed");
        editing.apply(&at, Change::Set(reviewed, Value::Day(editing.today())))?;
    }
    editing.finish(&args.saving)
}

fn chosen(args: &Review, register: &Register) -> Result<Vec<ItemKey>, Failure> {
    let (Some(trust), Some(goal)) = (&args.trust, &args.goal) else {
        return ids::risks(register, &args.ids);
    };
    let trust = choice::trust(register, trust)?;
    let doc = choice::goal(register, &trust, goal)?;
    let assessment = register.assessment(&doc);
    let open = assessment.iter().flat_map(|a| a.open_risks());
    let keys: Vec<_> = open.map(|(id, _)| ItemKey::new(&doc, id)).collect();
    if keys.is_empty() {
        return Err(Refused::NothingToReview { at: doc.to_string() }.into());
    }
    Ok(keys)
}
