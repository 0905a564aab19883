//! `risiko report-text`: what a trust reports in a round, requirement by requirement.

use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::output::formats;
use super::session::Session;
use super::{choice, output};
use crate::calendar;
use crate::report::requirements::{ReportText, rows};
use crate::report::write::Format;

const EXAMPLES: &str = "\
The requirements stand in the source's order and with its numbers, each with what it demands, what is
written for the round, and what was written the last time. Those that are told of only where they
deviate are left out where they do not; --all has them too.
Rounds are named as the calendar names them: 2024-T1, 2024-T2, 2024-annual, and 2024-03 for a month.

Examples:
  risiko report-text --trust unn
  risiko report-text --trust unn --round 2024-T2 --format markdown > rapport.md
  risiko report-text --trust sano --all --format csv > rapport.csv";

/// Write what a trust reports in a round, requirement by requirement
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ReportTextArgs {
    /// The trust that reports, by its short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: String,
    /// The round; the one that is worked on where none is given
    #[arg(long, value_name = "ROUND")]
    round: Option<String>,
    /// Also what is told of only where it deviates, and does not
    #[arg(long)]
    all: bool,
    /// For people, programs, spreadsheets or documents
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    #[arg(value_parser = formats(&[Format::Text, Format::Json, Format::Csv, Format::Markdown, Format::Html]))]
    format: Format,
}

/// Prints the report.
pub(super) fn run(args: &ReportTextArgs, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let trust = choice::trust(register, &args.trust)?;
    let rounds = calendar::rounds(&register.catalogue, &trust, register.year);
    let found = match &args.round {
        Some(name) => rounds.iter().find(|round| round.name.eq_ignore_ascii_case(name)),
        None => calendar::current(&rounds, session.today),
    };
    let Some(round) = found else {
        let known: Vec<&str> = rounds.iter().map(|round| round.name.as_str()).collect();
        let given = args.round.clone().unwrap_or_default();
        return Err(Failure::UnknownRound { given, known: known.join(", ") });
    };
    let rows = rows(register, &trust, round, &rounds);
    let report = ReportText { register, trust: &trust, round, rows, all: args.all };
    output::report(&report, args.format, output::look(None), &locale)?;
    Ok(ExitCode::SUCCESS)
}
