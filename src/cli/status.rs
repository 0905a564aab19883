//! `risiko status`: what is missing, ready, late.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::failure::Failure;
use super::session::Session;
use super::{choice, output};
use crate::report::status;
use crate::store::ReadOnly;

/// Something is missing, overdue or damaged.
const NEEDS_ATTENTION: u8 = 1;

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
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// For people or for programs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    #[default]
    Text,
    Json,
}

/// Prints the status.
///
/// # Errors
/// [`Failure::UnknownTrust`], [`Failure::Output`].
pub(super) fn run(args: &Status, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let trust = args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
    let today = session.today;
    let statuses = status::status(register, trust.as_ref(), today);
    // Without the year's own goals or scale, "nothing is missing" would be a lie.
    let is_blind =
        matches!(session.opened.read_only, Some(ReadOnly::NoCatalogue | ReadOnly::NoMatrix));
    let needs_attention = is_blind || status::needs_attention(&statuses);
    output::print(&match args.format {
        Format::Text => status::text(&statuses, register, today, session.today_is_fixed, &locale),
        Format::Json => {
            let mut value = status::json(&statuses, register, today);
            value["needs_attention"] = needs_attention.into();
            output::json(&value)
        }
    })?;
    Ok(if needs_attention { ExitCode::from(NEEDS_ATTENTION) } else { ExitCode::SUCCESS })
}
