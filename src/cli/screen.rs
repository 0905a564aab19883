//! `risiko` without a command, and what `demo` opens: the terminal interface.

use std::process::ExitCode;

use super::choice;
use super::failure::Failure;
use super::output;
use super::session::Session;
use crate::model::DocKey;
use crate::store::Preferences;
use crate::tui::{self, Begin, Own};

/// Who somebody is in this run.
#[derive(Debug, Default)]
pub(super) struct Person {
    /// The trust, as it was typed.
    pub(super) trust: Option<String>,
    /// The role.
    pub(super) role: Option<String>,
}

/// Shows a register until the person leaves.
///
/// # Errors
/// [`Failure::NoTerminal`] where nobody sits at a terminal, and [`Failure::Tui`].
pub(super) fn run(session: Session, person: &Person) -> Result<ExitCode, Failure> {
    let trust = person.trust.as_deref();
    let trust = trust.map(|trust| choice::trust(&session.opened.register, trust)).transpose()?;
    show(session, Begin::Overview, Own::of(Preferences::read(), trust, person.role.clone()))
}

/// The same, beginning elsewhere than with the overview.
pub(super) fn run_on(session: Session, begin: Begin) -> Result<ExitCode, Failure> {
    show(session, begin, Own::of(Preferences::read(), None, None))
}

/// The same of an example, which nobody works in: it opens on the whole of it.
pub(super) fn show_example(session: Session) -> Result<ExitCode, Failure> {
    let own = Own::of(Preferences::read(), None, None);
    show(session, Begin::Overview, Own { asks_first: false, opens_mine: false, trust: None, ..own })
}

/// The same on the wall: nothing is asked or shown there that is a person's own.
pub(super) fn run_on_wall(session: Session, doc: DocKey) -> Result<ExitCode, Failure> {
    let own = Own::of(Preferences::read(), None, None);
    show(session, Begin::Workshop(doc), Own { asks_first: false, opens_mine: false, ..own })
}

fn show(session: Session, begin: Begin, own: Own) -> Result<ExitCode, Failure> {
    if !output::is_interactive() {
        return Err(Failure::NoTerminal);
    }
    let options = tui::Options {
        language: session.language,
        today: session.today,
        today_is_fixed: session.today_is_fixed,
        begin,
        depth: output::depth(),
        look: own.preferences.look,
        own,
    };
    tui::run(session.opened, options)?;
    Ok(ExitCode::SUCCESS)
}
