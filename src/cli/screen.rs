//! `risiko` without a command, and what `demo` opens: the terminal interface.

use std::process::ExitCode;

use super::failure::Failure;
use super::output;
use super::session::Session;
use crate::model::Slug;
use crate::tui;

/// Shows a register until the person leaves.
///
/// # Errors
/// [`Failure::NoTerminal`] where nobody sits at a terminal, and [`Failure::Tui`].
pub(super) fn run(session: Session) -> Result<ExitCode, Failure> {
    run_on(session, None)
}

/// The same, beginning with a trust's page where one is named.
pub(super) fn run_on(session: Session, trust: Option<Slug>) -> Result<ExitCode, Failure> {
    if !output::is_interactive() {
        return Err(Failure::NoTerminal);
    }
    let options = tui::Options {
        language: session.language,
        today: session.today,
        today_is_fixed: session.today_is_fixed,
        trust,
        depth: output::depth(),
        light: false,
    };
    tui::run(session.opened, options)?;
    Ok(ExitCode::SUCCESS)
}
