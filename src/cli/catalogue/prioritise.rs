//! `risiko catalogue prioritise`.

use std::process::ExitCode;

use clap::Args;

use super::super::failure::Failure;
use super::super::output;
use super::super::session::Session;
use crate::model::{Catalogue, Slug};
use crate::report::sanitize::for_terminal;
use crate::store::{self, ReadOnly};

const EXAMPLES: &str = "\
Only the lines with prioritised are touched. --year chooses another year than the active one.

Examples:
  risiko catalogue prioritise --all
  risiko catalogue prioritise ventetid 17
  risiko catalogue prioritise --all --clear pet-skanner";

/// Choose which goals of the register's year must be risk-assessed
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Prioritise {
    /// Goals that must be risk-assessed, by id or number
    #[arg(value_name = "GOAL", conflicts_with = "all")]
    goals: Vec<String>,
    /// All goals of the year
    #[arg(long)]
    all: bool,
    /// Goals that need not be risk-assessed any more
    #[arg(long, value_name = "GOAL", num_args = 1..)]
    clear: Vec<String>,
}

/// Rewrites the year's catalogue.
///
/// # Errors
/// [`Failure`] where a goal is unknown, the register is newer than the program, or the file cannot
/// be written.
pub(super) fn run(args: &Prioritise, session: &Session) -> Result<ExitCode, Failure> {
    let opened = &session.opened;
    let year = opened.register.year;
    if opened.read_only == Some(ReadOnly::NewerFormat) {
        return Err(Failure::NewerRegister);
    }
    let file = store::catalogue_of_year(year);
    let read = store::catalogue_file(&opened.root, &file).map_err(Failure::BadFile)?;
    let catalogue = &read.value;
    let clear = all_of(&args.clear, catalogue, year)?;
    let set = match args.all {
        true => catalogue.goals.iter().map(|goal| goal.id.clone()).collect(),
        false => all_of(&args.goals, catalogue, year)?,
    };
    if set.is_empty() && clear.is_empty() {
        return Err(Failure::NoGoalsGiven { year });
    }
    let set: Vec<Slug> = set.into_iter().filter(|goal| !clear.contains(goal)).collect();
    let wishes: Vec<(Slug, bool)> = set
        .into_iter()
        .map(|goal| (goal, true))
        .chain(clear.into_iter().map(|g| (g, false)))
        .collect();
    let _lock = store::Lock::take_or_wait(&opened.root)?;
    let changed = store::prioritise(&opened.root, year, &wishes)?;
    let prioritised = store::catalogue_file(&opened.root, &file).map_err(Failure::BadFile)?;
    let prioritised = prioritised.value.prioritised().count();
    let file = file.display().to_string();
    let said = session.locale().with(
        "catalogue-prioritised",
        &[
            ("changed", changed.into()),
            ("prioritised", prioritised.into()),
            ("goals", catalogue.goals.len().into()),
            ("file", for_terminal(&file).as_ref().into()),
        ],
    );
    output::print(&(said + "\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn all_of(given: &[String], catalogue: &Catalogue, year: i32) -> Result<Vec<Slug>, Failure> {
    given.iter().map(|goal| one(goal, catalogue, year)).collect()
}

/// The goal that is meant, by id or number.
fn one(given: &str, catalogue: &Catalogue, year: i32) -> Result<Slug, Failure> {
    let wanted = given.trim().to_lowercase();
    let numbered = || catalogue.goals.iter().find(|g| !g.number.is_empty() && g.number == wanted);
    if let Some(goal) = catalogue.goal(&wanted).or_else(numbered) {
        return Ok(goal.id.clone());
    }
    let ids: Vec<&str> = catalogue.goals.iter().map(|goal| goal.id.as_str()).collect();
    let near = store::nearest(&wanted, &ids).map(str::to_owned);
    Err(Failure::NoGoal { given: given.to_owned(), near, year })
}
