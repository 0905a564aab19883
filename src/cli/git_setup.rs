//! `risiko git-setup`: what a clone does not bring, the drivers that merge and show files, and the
//! check before a commit.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::language::Wish;
use super::{Everywhere, Outcome, output, speaking};
use crate::history::setup::{self, HookOutcome};
use crate::locale::Locale;
use crate::report::sanitize::{fill, for_terminal};

const EXAMPLES: &str = "\
With it, git merges a register's files by id and key, and git diff, git log -p and git show name the
risk that a change is about. Set in the repository's own configuration and nowhere else; risiko
itself needs no set-up.

With --hook, git also checks what is to be committed of the register. Errors stop the commit,
warnings do not; git commit --no-verify passes the check by. A hook of your own is left alone.

Examples:
  risiko git-setup
  risiko git-setup --hook
  risiko git-setup --uninstall";

/// Let git merge and show the register's files through risiko
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct GitSetup {
    /// Check the register before each commit too
    #[arg(long, conflicts_with = "uninstall")]
    hook: bool,
    /// Take out again what was set
    #[arg(long)]
    uninstall: bool,
}

/// Installs or removes, and says what it did.
///
/// # Errors
/// [`Failure::Git`] where there is no git or no repository, [`Failure::Io`], [`Failure::Output`].
pub(super) fn run(args: &GitSetup, everywhere: &Everywhere, wish: &Wish) -> Outcome {
    let dir = everywhere.register.clone().unwrap_or_else(|| PathBuf::from("."));
    let language = wish.or(None);
    let locale = Locale::new(language);
    let done = if args.uninstall { uninstall(&dir, &locale) } else { install(args, &dir, &locale) };
    let printed = done.and_then(|(lines, code)| {
        output::print(&(lines.join("\n") + "\n"))?;
        Ok(code)
    });
    speaking(language, printed)
}

/// What was done, in lines, and how the command ends.
type Done = Result<(Vec<String>, ExitCode), Failure>;

fn install(args: &GitSetup, dir: &Path, locale: &Locale) -> Done {
    let settings = setup::install_drivers(dir)?;
    let mut lines = Vec::new();
    if settings.is_empty() {
        lines.push(locale.text("git-setup-unknown-program"));
    } else {
        lines.push(locale.text("git-setup-done"));
        let line = |(key, value): &(&str, String)| format!("  {key} = {}", for_terminal(value));
        lines.extend(settings.iter().map(line));
        lines.push(locale.text("git-setup-undo"));
    }
    let mut code = ExitCode::SUCCESS;
    if args.hook {
        match setup::install_hook(dir)? {
            HookOutcome::Installed(hook) => {
                let hook = hook.display().to_string();
                lines.push(fill("git-setup-hook", &[("path", &hook)], locale));
            }
            HookOutcome::NotOurs { hook, line } => {
                let hook = hook.display().to_string();
                lines.push(fill(
                    "git-setup-hook-left",
                    &[("path", &hook), ("line", &line)],
                    locale,
                ));
                code = ExitCode::FAILURE;
            }
            HookOutcome::UnknownProgram => {}
        }
    }
    Ok((lines, code))
}

fn uninstall(dir: &Path, locale: &Locale) -> Done {
    let keys = setup::remove_drivers(dir)?.into_iter().map(str::to_owned);
    let hook = setup::remove_hook(dir)?.map(|hook| hook.display().to_string());
    let removed: Vec<String> =
        keys.chain(hook).map(|what| format!("  {}", for_terminal(&what))).collect();
    let id = if removed.is_empty() { "git-setup-nothing" } else { "git-setup-undone" };
    Ok(([vec![locale.text(id)], removed].concat(), ExitCode::SUCCESS))
}
