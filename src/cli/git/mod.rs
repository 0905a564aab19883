//! `risiko git`: what git itself runs. Nobody types these.

mod merge_driver;
mod pre_commit;
mod textconv;

use std::process::ExitCode;

use clap::Subcommand;

use super::failure::Failure;
use super::language::Wish;
use crate::locale::Locale;

/// What git runs: drivers that merge and show a register's files, and the check before a commit
#[derive(Debug, Subcommand)]
pub(super) enum Git {
    MergeDriver(merge_driver::MergeDriver),
    Textconv(textconv::Textconv),
    PreCommit(pre_commit::PreCommit),
}

/// Runs a driver.
///
/// # Errors
/// [`Failure`] where a file cannot be read or printed.
pub(super) fn run(git: &Git, wish: &Wish) -> Result<ExitCode, Failure> {
    match git {
        Git::MergeDriver(args) => Ok(merge_driver::run(args, &Locale::new(wish.or(None)))),
        Git::Textconv(args) => textconv::run(args),
        Git::PreCommit(_) => pre_commit::run(&Locale::new(wish.or(None))),
    }
}
