//! `risiko catalogue diff`.

use std::process::ExitCode;

use clap::Args;

use super::super::failure::Failure;
use super::super::output::{self, formats};
use super::source::Here;
use crate::report::catalogue::{Difference, Named};
use crate::report::write::Format;

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
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Prints the difference.
pub(super) fn run(args: &Diff, here: &Here) -> Result<ExitCode, Failure> {
    let (before, after) = (here.catalogue(&args.before)?, here.catalogue(&args.after)?);
    let before = Named { name: &args.before, catalogue: &before };
    let after = Named { name: &args.after, catalogue: &after };
    let difference = Difference { before, after };
    output::report(&difference, args.format, output::page(), &here.locale())?;
    Ok(ExitCode::SUCCESS)
}
