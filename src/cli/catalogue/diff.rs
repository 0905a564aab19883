//! `risiko catalogue diff`.

use std::process::ExitCode;

use clap::Args;

use super::super::failure::Failure;
use super::super::output;
use super::super::status::Format;
use super::columns;
use super::source::Here;
use crate::report::catalogue::{Named, diff};

const EXAMPLES: &str = "\
Goals are the same where their ids are; what a goal without a match may have become is a
suggestion. A figure is called stricter or looser only where that is beyond doubt.

Examples:
  risiko catalogue diff helse-midt-2020 helse-midt-2024
  risiko catalogue diff 2024 2025
  risiko catalogue diff 2024 draft.toml --format json | jq '.changed[].figures'";

/// Tell which goals came, went, changed number or got stricter figures
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Diff {
    /// The earlier one: a built-in name, a year of the register, or a file
    #[arg(value_name = "BEFORE")]
    before: String,
    /// The later one
    #[arg(value_name = "AFTER")]
    after: String,
    /// For people or for programs
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// Prints the difference.
///
/// # Errors
/// [`Failure::NoCatalogue`], [`Failure::BadFile`], [`Failure::Output`].
pub(super) fn run(args: &Diff, here: &Here) -> Result<ExitCode, Failure> {
    let (before, after) = (here.catalogue(&args.before)?, here.catalogue(&args.after)?);
    let before = Named { name: &args.before, catalogue: &before };
    let after = Named { name: &args.after, catalogue: &after };
    output::print(&match args.format {
        Format::Text => diff::text(&before, &after, columns(), &here.locale()),
        Format::Json => output::json(&diff::json(&before, &after)),
    })?;
    Ok(ExitCode::SUCCESS)
}
