//! `risiko export`: the whole year for other programs.

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::failure::Failure;
use super::session::Session;
use super::{choice, output};
use crate::report::json::export;
use crate::report::workbook::{file, workbook};
use crate::report::write::json;

const EXAMPLES: &str = "\
Restricted risks are included and marked: leave them out before you publish.

XLSX is a workbook to send out and get back: a sheet for risks and one for measures, with lists to
choose from. What others fill in is read with risiko import, and exactly their edits arrive.

Examples:
  risiko export --format xlsx --trust UNN --output unn.xlsx
  risiko export --format json --output 2024.json
  risiko export | jq '.assessments[] | select(.state == \"missing\")'";

/// Print the whole year, with every assessment, risk and measure
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Export {
    /// What to write
    #[arg(long, value_enum, default_value = "json", value_name = "FORMAT")]
    format: Kind,
    /// Only this trust, of a workbook
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// Write to FILE instead of standard output
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// For programs
    Json,
    /// A workbook
    Xlsx,
}

/// Prints or writes the year.
pub(super) fn run(args: &Export, session: &Session) -> Result<ExitCode, Failure> {
    session.tell_findings(&session.locale());
    let register = &session.opened.register;
    let bytes = match args.format {
        Kind::Json => json(&export(register, session.today)).into_bytes(),
        Kind::Xlsx => {
            let trust =
                args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
            let made = workbook(register, trust.as_ref(), &session.locale());
            let path = args.output.clone().unwrap_or_else(|| "xlsx".into());
            file::write(&made).map_err(|why| Failure::Io { path, why: io::Error::other(why) })?
        }
    };
    match &args.output {
        None => output::print_bytes(&bytes)?,
        Some(path) => {
            fs::write(path, bytes).map_err(|why| Failure::Io { path: path.clone(), why })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
