//! `risiko indicators`: the hospitals' readings, held against their limits.

use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::output::formats;
use super::session::Session;
use super::{choice, output};
use crate::model::{Register, Slug};
use crate::report::indicators::{self as report, Filter};
use crate::report::write::Format;

const EXAMPLES: &str = "\
A result equal to a limit meets it. The light is that of the newest result; one that rests on fewer
than ten patients is shown in parentheses and never judged, and * marks what may still change.
CSV is for a Norwegian spreadsheet: semicolons, decimal comma, UTF-8 with a byte order mark.

Examples:
  risiko indicators --trust unn
  risiko indicators --red
  risiko indicators --goal krav-05 --format csv > indicators.csv
  risiko indicators --format json | jq '.indicators[] | {id, red: [.hospitals[] | select(.light == \"red\").name]}'";

/// List the quality indicators with their lights, trends and distances to the limits
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Indicators {
    /// Only this trust's, by its short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// Only those under this goal, by id or number
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    /// Only hospitals whose newest result is red
    #[arg(long)]
    red: bool,
    /// For people, programs or spreadsheets
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json, Format::Csv]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Prints the indicators.
pub(super) fn run(args: &Indicators, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let trust = args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
    let goal = args.goal.as_deref().map(|given| goal(register, trust.as_ref(), given));
    let filter = Filter { goal: goal.transpose()?, trust, red: args.red };
    let indicators = report::Indicators { register, filter };
    output::report(&indicators, args.format, output::look(None), &locale)?;
    Ok(ExitCode::SUCCESS)
}

/// The goal that is meant: the trust's, or that of the first trust that has it.
fn goal(register: &Register, trust: Option<&Slug>, given: &str) -> Result<Slug, Failure> {
    let all = register.catalogue.trusts.iter().map(|t| &t.id);
    let mut first_failure = None;
    for id in all.filter(|id| trust.is_none_or(|trust| trust == *id)) {
        match choice::goal(register, id, given) {
            Ok(doc) => return Ok(doc.name),
            Err(failure) => first_failure = first_failure.or(Some(failure)),
        }
    }
    Err(first_failure.unwrap_or_else(|| Failure::UnknownGoal {
        trust: register.name.clone(),
        given: given.to_owned(),
        near: None,
        known: String::new(),
    }))
}
