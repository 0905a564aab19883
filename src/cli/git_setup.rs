//! `risiko git-setup`: what a clone does not bring, the drivers that merge and show files, and the
//! check before a commit.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::language::Wish;
use super::{Everywhere, Outcome, output, speaking};
use crate::history::setup::{self, Hooked};
use crate::locale::Locale;
use crate::report::sanitize::for_terminal;

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

/// Sets the drivers up or takes them down, and says what it did.
///
/// # Errors
/// [`Failure::Git`] where there is no git or no repository, [`Failure::Io`], [`Failure::Output`].
pub(super) fn run(args: &GitSetup, everywhere: &Everywhere, wish: &Wish) -> Outcome {
    let dir = everywhere.register.clone().unwrap_or_else(|| PathBuf::from("."));
    let language = wish.or(None);
    let locale = Locale::new(language);
    let done = if args.uninstall { uninstall(&dir, &locale) } else { install(args, &dir, &locale) };
    let said = done.and_then(|(text, code)| output::print(&text).map(|()| code));
    speaking(language, said)
}

/// What was done, in words, and how the command ends.
type Done = Result<(String, ExitCode), Failure>;

fn install(args: &GitSetup, dir: &Path, locale: &Locale) -> Done {
    let mut text = set_up(&setup::set_up(dir)?, locale);
    let mut code = ExitCode::SUCCESS;
    if args.hook {
        let hooked = setup::put_hook(dir)?;
        if let Hooked::Left { .. } = hooked {
            code = ExitCode::FAILURE;
        }
        text += &hook(&hooked, locale);
    }
    Ok((text, code))
}

fn uninstall(dir: &Path, locale: &Locale) -> Done {
    let keys = setup::take_down(dir)?.into_iter().map(str::to_owned);
    let hook = setup::take_hook(dir)?.map(|hook| for_terminal(&shown(&hook)).into_owned());
    let gone: Vec<String> = keys.chain(hook).collect();
    Ok((taken_down(&gone, locale), ExitCode::SUCCESS))
}

fn hook(hooked: &Hooked, locale: &Locale) -> String {
    let said = match hooked {
        Hooked::Set(hook) => {
            let hook = shown(hook);
            locale.with("git-setup-hook", &[("path", for_terminal(&hook).as_ref().into())])
        }
        Hooked::Left { hook, line } => {
            let (hook, line) = (shown(hook), for_terminal(line));
            let hook = for_terminal(&hook);
            let args = [("path", hook.as_ref().into()), ("line", line.as_ref().into())];
            locale.with("git-setup-hook-left", &args)
        }
        Hooked::UnknownProgram => return String::new(),
    };
    said + "\n"
}

fn shown(path: &Path) -> String {
    path.display().to_string()
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

fn taken_down(keys: &[String], locale: &Locale) -> String {
    if keys.is_empty() {
        return locale.text("git-setup-nothing") + "\n";
    }
    let keys: String = keys.iter().map(|key| format!("  {key}\n")).collect();
    format!("{}\n{keys}", locale.text("git-setup-undone"))
}
