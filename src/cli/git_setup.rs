//! `risiko git-setup`: what a clone does not bring, the drivers that merge and show files.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::language::Wish;
use super::{Everywhere, Outcome, output, speaking};
use crate::history;
use crate::locale::Locale;
use crate::report::sanitize::for_terminal;

const EXAMPLES: &str = "\
With it, git merges a register's files by id and key, and git diff, git log -p and git show name the
risk that a change is about. Set in the repository's own configuration and nowhere else; risiko
itself needs no set-up.

Examples:
  risiko git-setup
  risiko git-setup --uninstall";

/// Let git merge and show the register's files through risiko
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct GitSetup {
    /// Take out again what was set
    #[arg(long)]
    uninstall: bool,
}

/// Sets the drivers up or takes them down, and says what it did.
///
/// # Errors
/// [`Failure::Git`] where there is no git or no repository, [`Failure::Output`].
pub(super) fn run(args: &GitSetup, everywhere: &Everywhere, wish: &Wish) -> Outcome {
    let dir = everywhere.register.clone().unwrap_or_else(|| PathBuf::from("."));
    let language = wish.or(None);
    let locale = Locale::new(language);
    let said = if args.uninstall {
        history::take_down(&dir).map(|keys| taken_down(&keys, &locale))
    } else {
        history::set_up(&dir).map(|config| set_up(&config, &locale))
    };
    let said = said.map_err(Failure::from).and_then(|text| output::print(&text));
    speaking(language, said.map(|()| ExitCode::SUCCESS))
}

fn set_up(config: &[(&str, String)], locale: &Locale) -> String {
    if config.is_empty() {
        return locale.text("git-setup-unknown-program") + "\n";
    }
    let mut text = locale.text("git-setup-done") + "\n";
    for (key, value) in config {
        text += &format!("  {key} = {}\n", for_terminal(value));
    }
    text + &locale.text("git-setup-undo") + "\n"
}

fn taken_down(keys: &[&str], locale: &Locale) -> String {
    if keys.is_empty() {
        return locale.text("git-setup-nothing") + "\n";
    }
    let keys: String = keys.iter().map(|key| format!("  {key}\n")).collect();
    format!("{}\n{keys}", locale.text("git-setup-undone"))
}
