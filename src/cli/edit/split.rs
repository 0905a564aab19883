//! `risiko split`: a risk that turns out to be two.

use std::process::ExitCode;

use clap::Args;

use crate::cli::editing::{Editing, Saving, as_json};
use crate::cli::failure::Failure;
use crate::cli::ids::{self, address};
use crate::cli::session::Session;
use crate::model::new_id::IdKind;
use crate::model::{Change, ItemKey, Split};

const EXAMPLES: &str = "\
The new risk begins as a copy with a title of its own: same causes, scores and owner, but neither
reviewed nor accepted. Measures stay with the first one, unless --with-measures lets them serve both.
Prints the new one's address alone, for scripts. Exit code: 0 split, 1 the risk is closed, 2 wrong id.

Examples:
  risiko split r7k3m --title 'Interpreters are missing at night'
  risiko set $(risiko split r7k3m --title 'At night') probability=2";

/// Split a risk in two
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct SplitRisk {
    /// The risk
    id: String,
    /// What the new one is called
    #[arg(long, value_name = "TITLE")]
    title: String,
    /// Let its measures serve both
    #[arg(long)]
    with_measures: bool,
    /// Print id, trust, goal and file as JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    saving: Saving,
}

/// Splits a risk.
///
/// # Errors
/// [`Failure`]; nothing is then written.
pub(in crate::cli) fn run(args: &SplitRisk, session: Session) -> Result<ExitCode, Failure> {
    let mut editing = Editing::open(session)?;
    let key = ids::risk(editing.register(), &args.id)?;
    let id = editing.fresh_id(&key.doc.trust, IdKind::Risk);
    let new = ItemKey::new(&key.doc, &id);
    let title = args.title.trim().to_owned();
    let split = Split { id, title, with_measures: args.with_measures };
    editing.apply(&address(&key), Change::SplitRisk(key.clone(), split))?;
    let result = if args.json { as_json(editing.register(), &new) } else { address(&new) + "\n" };
    editing.finish_with(&args.saving, &result)
}
