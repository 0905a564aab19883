//! `risiko demo`: the example register, made and opened.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::failure::Failure;
use super::language::Wish;
use super::session::Session;
use super::{Everywhere, output, screen};
use crate::history::GitError;
use crate::history::demo::{self, Made};
use crate::locale::Locale;
use crate::report::sanitize::for_terminal;

const EXAMPLES: &str = "\
All content of the example is invented.

Examples:
  risiko demo
  risiko demo --scene mars --lang en
  risiko demo --no-tui example && cd example && git log";

/// Make the example register, with a git history, and open it
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Demo {
    /// Where to make it: an empty directory, or one that is not there yet [default: a fresh
    /// temporary directory, which stays]
    dir: Option<PathBuf>,
    /// Which day it is in the example
    #[arg(long, value_enum, default_value_t, value_name = "SCENE")]
    scene: Scene,
    /// Only make it
    #[arg(long)]
    no_tui: bool,
}

/// Which day it is in the example.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Scene {
    /// 6 May 2024: sent on 1 March, the first tertial report is due
    #[default]
    Tertial,
    /// 20 February 2024: ten days to go
    Mars,
}

/// Makes the example and, unless told otherwise, shows it.
///
/// # Errors
/// [`Failure`] where the directory cannot be used or the interface cannot run.
pub(super) fn run(args: &Demo, everywhere: &Everywhere, wish: &Wish) -> Result<ExitCode, Failure> {
    if !args.no_tui && !output::is_interactive() {
        return Err(Failure::NoTerminal);
    }
    let scene = match args.scene {
        Scene::Tertial => demo::Scene::Tertial,
        Scene::Mars => demo::Scene::Mars,
    };
    let made = demo::make(args.dir.as_deref(), scene)?;
    let locale = Locale::new(wish.or(None));
    tell_missing_history(&made, &locale);
    if !args.no_tui {
        screen::show_example(Session::open(made.root.clone(), everywhere, wish)?)?;
    }
    let path = made.root.display().to_string();
    let id = if made.without_history.is_none() { "cli-demo-made" } else { "cli-demo-made-no-git" };
    output::print(&(locale.with(id, &[("path", for_terminal(&path).as_ref().into())]) + "\n"))?;
    Ok(ExitCode::SUCCESS)
}

fn tell_missing_history(made: &Made, locale: &Locale) {
    let text = match &made.without_history {
        None => return,
        Some(GitError::NotFound) => locale.text("cli-demo-without-git"),
        Some(other) => {
            let why = other.to_string();
            locale.with("cli-demo-git-refused", &[("why", for_terminal(&why).as_ref().into())])
        }
    };
    output::complain(&text);
}
