//! `risiko merge-risks`: two risks that turn out to be one.

use std::process::ExitCode;

use clap::Args;

use super::refused::Refused;
use crate::cli::editing::{Editing, Saving};
use crate::cli::failure::Failure;
use crate::cli::ids::{self, address};
use crate::cli::session::Session;
use crate::model::{Change, Closing};
use crate::report::sanitize::fill;

const EXAMPLES: &str = "\
KEEP stays with its scores and texts and gets the other one's causes, what it leads to, the success
factors of its own goal that the other one threatens, its measures, and its places in orders and the
Topp 5. OTHER is closed with a reason that names KEEP; it is not deleted, so that its history stays.
Where OTHER is restricted, KEEP becomes restricted as well.
Exit code: 0 merged, 1 one of them is closed, 2 wrong ids or two trusts.

Examples:
  risiko merge-risks r7k3m r2b9c
  risiko merge-risks unn/r7k3m unn/r2b9c --why 'Both are about interpreters.'";

/// Let one risk stand for two
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct MergeRisks {
    /// The risk that stays
    keep: String,
    /// The risk that is closed
    other: String,
    /// Why, beside the id of the one that stays
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    #[command(flatten)]
    saving: Saving,
}

/// Merges two risks.
///
/// # Errors
/// [`Failure`]; nothing is then written.
pub(in crate::cli) fn run(args: &MergeRisks, session: Session) -> Result<ExitCode, Failure> {
    let mut editing = Editing::open(session)?;
    let keep = ids::risk(editing.register(), &args.keep)?;
    let other = ids::risk(editing.register(), &args.other)?;
    if keep.doc.trust != other.doc.trust {
        let (given, trust) = (address(&other), keep.doc.trust.to_string());
        return Err(Refused::OtherTrust { given, trust }.into());
    }
    let said = args.why.as_deref().map(str::trim).filter(|why| !why.is_empty());
    let merged = fill("edit-merged-into", &[("id", keep.id.as_str())], editing.locale());
    let why = said.map_or_else(|| merged.clone(), |said| format!("{merged} {said}"));
    let closing = Closing { on: Some(editing.today()), why };
    editing.apply(&address(&keep), Change::MergeRisks(keep.clone(), other.id, closing))?;
    editing.finish(&args.saving)
}
