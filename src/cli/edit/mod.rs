//! Commands that edit a register: one file each. They share one way in and out
//! ([`super::editing`]).

mod accept;
mod add;
mod approve;
mod close;
mod editor;
mod keys;
mod merge_risks;
mod move_risk;
mod open;
pub(super) mod refused;
mod review;
pub(super) mod rule;
mod set;
mod setting;
mod split;
mod value;

use std::process::ExitCode;

use clap::Subcommand;

use self::setting::BadSetting;
use super::failure::Failure;
use super::session::Session;
use crate::store::nearest;

/// Commands that edit.
#[derive(Debug, Subcommand)]
pub(super) enum Edit {
    Add(add::Add),
    Set(set::Set),
    Review(review::Review),
    Approve(approve::Approve),
    Accept(accept::Accept),
    Move(move_risk::Move),
    MergeRisks(merge_risks::MergeRisks),
    Split(split::SplitRisk),
    Close(close::Close),
    Edit(open::Edit),
}

/// Runs one of them on a register.
///
/// # Errors
/// [`Failure`]; nothing is then written.
pub(super) fn run(command: &Edit, session: Session) -> Result<ExitCode, Failure> {
    match command {
        Edit::Add(args) => add::run(args, session),
        Edit::Set(args) => set::run(args, session),
        Edit::Review(args) => review::run(args, session),
        Edit::Approve(args) => approve::run(args, session),
        Edit::Accept(args) => accept::run(args, session),
        Edit::Move(args) => move_risk::run(args, session),
        Edit::MergeRisks(args) => merge_risks::run(args, session),
        Edit::Split(args) => split::run(args, session),
        Edit::Close(args) => close::run(args, session),
        Edit::Edit(args) => open::run(args, &session),
    }
}

/// A key that there is not, with the nearest and all that there are.
fn unknown_key(key: &str, known: &[String]) -> BadSetting {
    let all: Vec<&str> = known.iter().map(String::as_str).collect();
    let near = nearest(key, &all).map(str::to_owned);
    BadSetting::UnknownKey { key: key.to_owned(), near, known: all.join(", ") }
}
