//! `risiko catalogue`: which goals there are, and what they ask for.

mod diff;
mod list;
mod prioritise;
mod show;
pub(super) mod source;

use std::process::ExitCode;

use clap::{Args, Subcommand};

use super::failure::Failure;
use super::language::Wish;
use super::session::Session;
use super::{Everywhere, Outcome, speaking, with_register};

const EXAMPLES: &str = "\
A catalogue is named by a built-in name, a year of the register, or a file.

Examples:
  risiko catalogue list
  risiko catalogue show helse-nord-2024 --prioritised
  risiko catalogue diff helse-midt-2020 helse-midt-2024
  risiko catalogue prioritise --all";

/// Look at catalogues of goals, compare them, and choose what must be risk-assessed
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Catalogue {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    List(list::List),
    Show(show::Show),
    Diff(diff::Diff),
    Prioritise(prioritise::Prioritise),
}

/// Runs a command on catalogues. Only `prioritise` needs a register.
pub(super) fn run(args: &Catalogue, everywhere: &Everywhere, wish: &Wish) -> Outcome {
    let reading = |command: &dyn Fn(&source::Here) -> Result<ExitCode, Failure>| {
        let here = source::Here::find(everywhere, wish);
        speaking(here.language, command(&here))
    };
    match &args.command {
        Command::List(args) => reading(&|here| list::run(args, here)),
        Command::Show(args) => reading(&|here| show::run(args, here)),
        Command::Diff(args) => reading(&|here| diff::run(args, here)),
        Command::Prioritise(args) => {
            with_register(everywhere, wish, |s: Session| prioritise::run(args, &s))
        }
    }
}
