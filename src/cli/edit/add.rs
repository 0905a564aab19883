//! `risiko add`: a new risk or measure.

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::refused::Refused;
use super::set::set;
use super::setting::Setting;
use crate::cli::choice;
use crate::cli::editing::{Editing, Saving, as_json};
use crate::cli::failure::Failure;
use crate::cli::ids::{self, Named, address};
use crate::cli::session::Session;
use crate::locale::measure_line;
use crate::model::new_id::IdKind;
use crate::model::{Change, ItemKey, Measure, Risk};

const EXAMPLES: &str = "\
Prints the new one's address (unn/r7k3m) alone, for scripts; the file is told on standard error.
Keys are those of risiko set. Exit code: 0 added, 1 a rule of the register says no, 2 wrong trust,
goal, id, key or value.

Examples:
  risiko add risk --trust unn --goal ventetid 'Interpreters are missing' probability=3
  risiko add measure --for r7k3m,r2b9c 'Staffing plan @HR-sjef 1.6' status=in-progress
  risiko set $(risiko add risk --trust unn --goal _other 'Flood') owner='driftssjef'";

/// Add a risk or a measure, and print its address
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Add {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Risk(AddRisk),
    Measure(AddMeasure),
}

/// Add a risk to an assessment, which is begun where there is none
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
struct AddRisk {
    /// Whose risk, by the trust's short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: String,
    /// The goal that it threatens, by id or number; _other for a risk outside the goals
    #[arg(long, value_name = "GOAL")]
    goal: String,
    /// The unwanted event in a few words
    title: String,
    #[command(flatten)]
    more: More,
}

/// Add a measure in one line: what is done, @who answers for it, when
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
struct AddMeasure {
    /// The risks that it serves; it stands in the first one's file
    #[arg(long = "for", value_name = "ID[,ID]", required = true, value_delimiter = ',')]
    risks: Vec<String>,
    /// Title, owner after @, and deadline: 'Staffing plan @HR-sjef 1.6'
    line: String,
    #[command(flatten)]
    more: More,
}

#[derive(Debug, Args)]
struct More {
    /// Further keys with their values, as risiko set takes them
    #[arg(value_name = "KEY=VALUE")]
    settings: Vec<String>,
    /// Print id, trust, goal and file as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    saving: Saving,
}

/// Adds a risk or measure.
///
/// # Errors
/// [`Failure`]; nothing is then written.
pub(in crate::cli) fn run(args: &Add, session: Session) -> Result<ExitCode, Failure> {
    let mut editing = Editing::open(session)?;
    match &args.what {
        What::Risk(args) => {
            let trust = choice::trust(editing.register(), &args.trust)?;
            let doc = choice::goal(editing.register(), &trust, &args.goal)?;
            let key = ItemKey::new(&doc, &editing.fresh_id(&trust, IdKind::Risk));
            let risk = Risk { title: args.title.trim().to_owned(), ..Risk::default() };
            editing.apply(&doc.to_string(), Change::AddRisk(key.clone(), Box::new(risk)))?;
            finish(editing, Named::Risk(key.clone()), &key, &args.more)
        }
        What::Measure(args) => {
            let risks = ids::risks(editing.register(), &args.risks)?;
            let Some(first) = risks.first() else { return Err(Refused::NothingToSet.into()) };
            let trust = &first.doc.trust;
            if let Some(other) = risks.iter().find(|risk| risk.doc.trust != *trust) {
                let (given, trust) = (address(other), trust.to_string());
                return Err(Refused::OtherTrust { given, trust }.into());
            }
            let key = ItemKey::new(&first.doc, &editing.fresh_id(trust, IdKind::Measure));
            let year = editing.register().year;
            let read = measure_line::read(&args.line, editing.locale(), year, editing.today());
            if let Some(given) = read.no_date {
                return Err(Refused::NoDay { given }.into());
            }
            let measure = Measure {
                risks: risks.iter().map(|risk| risk.id.clone()).collect(),
                ..read.measure
            };
            let change = Change::AddMeasure(key.clone(), Box::new(measure));
            editing.apply(&address(first), change)?;
            finish(editing, Named::Measure(key.clone()), &key, &args.more)
        }
    }
}

fn finish(
    mut editing: Editing,
    named: Named,
    key: &ItemKey,
    more: &More,
) -> Result<ExitCode, Failure> {
    let mut settings = Vec::new();
    for word in &more.settings {
        let setting = Setting::read(word);
        settings.push(setting.ok_or_else(|| Refused::NoSetting { given: word.clone() })?);
    }
    set(&mut editing, &[named], &settings)?;
    let result = if more.json { as_json(editing.register(), key) } else { address(key) + "\n" };
    editing.finish_with(&more.saving, &result)
}
