//! `risiko status`: what is missing, ready, late.

use std::process::ExitCode;

use clap::Args;

use super::exit::FOUND;
use super::failure::Failure;
use super::output::formats;
use super::session::Session;
use super::{choice, output};
use crate::report::status;
use crate::report::write::Format;
use crate::store::ReadOnly;

/// The columns that sentences keep to, whatever the terminal says.
const COLUMNS: usize = 80;

const EXAMPLES: &str = "\
Exit code: 0 when nothing is missing or overdue, 1 when something is, 2 when it could not run.

Examples:
  risiko status
  risiko status --trust unn --today 2024-02-20
  risiko status --format json | jq '.trusts[] | select(.missing > 0) | .id'";

/// Show per trust what is missing, draft, ready, approved and lapsed, and what is late
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Status {
    /// Only this trust, by its short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// For people or for programs
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Prints the status.
pub(super) fn run(args: &Status, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let trust = args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
    let today = session.today;
    let status = status::Status {
        register,
        trusts: status::status(register, trust.as_ref(), today),
        today,
        is_fixed: session.today_is_fixed,
        // Without the year's own goals or scale, "nothing is missing" would be a lie.
        is_blind: matches!(
            session.opened.read_only,
            Some(ReadOnly::NoCatalogue | ReadOnly::NoMatrix)
        ),
    };
    output::report(&status, args.format, output::look(Some(COLUMNS)), &locale)?;
    Ok(if status.needs_attention() { ExitCode::from(FOUND) } else { ExitCode::SUCCESS })
}
