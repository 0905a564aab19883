//! `risiko export`: the whole year for other programs.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::output::{self, formats};
use super::session::Session;
use crate::report::json::export;
use crate::report::write::{Format, json};

const EXAMPLES: &str = "\
Restricted risks are included and marked: leave them out before you publish.

Examples:
  risiko export --format json --output 2024.json
  risiko export | jq '.assessments[] | select(.state == \"missing\")'";

/// Print the whole year, with every assessment, risk and measure
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Export {
    /// What to write
    #[arg(long, value_parser = formats(&[Format::Json]))]
    #[arg(default_value = "json", value_name = "FORMAT")]
    format: Format,
    /// Write to FILE instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Prints or writes the year.
pub(super) fn run(args: &Export, session: &Session) -> Result<ExitCode, Failure> {
    session.tell_findings(&session.locale());
    let text = json(&export(&session.opened.register, session.today));
    match &args.output {
        None => output::print(&text)?,
        Some(path) => {
            fs::write(path, text).map_err(|why| Failure::Io { path: path.clone(), why })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
