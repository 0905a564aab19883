//! `risiko catalogue list`.

use std::process::ExitCode;

use clap::Args;

use super::super::failure::Failure;
use super::super::output::{self, formats};
use super::source::Here;
use crate::model::Catalogue;
use crate::report::catalogue::{Listed, Named};
use crate::report::write::Format;
use crate::store::builtin;

const EXAMPLES: &str = "\
Examples:
  risiko catalogue list
  risiko catalogue list --format json | jq '.catalogues[].name'";

/// List the built-in catalogues, and those of the register's years
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct List {
    /// For people or for programs
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Prints the list.
///
/// # Errors
/// [`Failure::BadFile`] where a catalogue cannot be read, and [`Failure::Output`].
pub(super) fn run(args: &List, here: &Here) -> Result<ExitCode, Failure> {
    let read = |name: String| here.catalogue(&name).map(|catalogue| (name, catalogue));
    let builtin = builtin::CATALOGUES.iter().map(|(name, _)| read((*name).to_owned()));
    let builtin: Vec<(String, Catalogue)> = builtin.collect::<Result<_, _>>()?;
    // A damaged year is told of, and the rest is listed.
    let years = here.years();
    let years = years.iter().filter_map(|year| match read(year.to_string()) {
        Ok(read) => Some(read),
        Err(failure) => {
            output::complain(&failure.words(&here.locale()));
            None
        }
    });
    let years: Vec<(String, Catalogue)> = years.collect();
    let named = |(name, catalogue)| Named { name, catalogue };
    let active = here.year.map(|year| year.to_string());
    let listed = Listed {
        builtin: builtin.iter().map(|(name, c)| named((name.as_str(), c))).collect(),
        years: years
            .iter()
            .map(|(name, c)| (named((name.as_str(), c)), active.as_ref() == Some(name)))
            .collect(),
    };
    output::report(&listed, args.format, output::page(), &here.locale())?;
    Ok(ExitCode::SUCCESS)
}
