//! `risiko catalogue show`.

use std::process::ExitCode;

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser as _};

use super::super::failure::Failure;
use super::super::output::{self, formats};
use super::source::Here;
use crate::model::GoalKind;
use crate::report::catalogue::{Filter, Named, Shown};
use crate::report::write::Format;

const EXAMPLES: &str = "\
Examples:
  risiko catalogue show helse-nord-2024 --prioritised
  risiko catalogue show 2024 --kind indicator --theme kvalitet
  risiko catalogue show helse-midt-2022 --format json | jq '.goals[].outcome.reached'";

/// Show a catalogue's goals under their themes, with figures, deadlines, owners and outcomes
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Show {
    /// A built-in name, a year of the register, or a file [default: the active year]
    #[arg(value_name = "NAME|YEAR|FILE")]
    catalogue: Option<String>,
    /// Only goals, indicators, requirements or assignments
    #[arg(long, value_name = "KIND", value_parser = kind())]
    kind: Option<GoalKind>,
    /// Only themes that hold these words
    #[arg(long, value_name = "WORDS", default_value = "", hide_default_value = true)]
    theme: String,
    /// Only what must be risk-assessed
    #[arg(long)]
    prioritised: bool,
    /// For people or for programs
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// The kinds by their words in files.
fn kind() -> impl clap::builder::TypedValueParser<Value = GoalKind> {
    PossibleValuesParser::new(GoalKind::WORDS.map(|(word, _)| word)).map(|given| {
        let found = GoalKind::WORDS.iter().find(|(word, _)| *word == given);
        found.map_or(GoalKind::Goal, |(_, kind)| *kind)
    })
}

/// Prints the goals.
pub(super) fn run(args: &Show, here: &Here) -> Result<ExitCode, Failure> {
    let name = match (&args.catalogue, here.year) {
        (Some(name), _) => name.clone(),
        (None, Some(year)) => year.to_string(),
        (None, None) => {
            return Err(Failure::NoCatalogue { given: None, known: here.known() });
        }
    };
    let catalogue = here.catalogue(&name)?;
    let shown = Shown {
        named: Named { name: &name, catalogue: &catalogue },
        filter: Filter {
            kind: args.kind,
            theme: args.theme.clone(),
            prioritised: args.prioritised,
        },
    };
    output::report(&shown, args.format, output::page(), &here.locale())?;
    Ok(ExitCode::SUCCESS)
}
