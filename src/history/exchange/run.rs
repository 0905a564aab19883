//! Running git so that a refusal says what went wrong, at which stage.

use std::path::Path;
use std::process::Output;

use super::error::{ExchangeError, Stage};
use super::interaction::{Interaction, Step};
use crate::history::git;

/// Runs a git that may run hooks or sign.
pub(in crate::history) fn run_for_user(
    root: &Path,
    stage: Stage,
    args: &[&str],
    input: &[u8],
    prompts: bool,
) -> Result<(), ExchangeError> {
    let output = git::try_run(root, args, input, prompts);
    checked(root, stage, output).map(|_| ())
}

/// Runs a git that talks to a server, and tells where the server is silent.
pub(super) fn run_on_server(
    root: &Path,
    stage: Stage,
    args: &[&str],
    talk: &mut Interaction<'_>,
) -> Result<(), ExchangeError> {
    let on_silence = &mut || (talk.progress)(Step::ServerSilent);
    ask_server(root, stage, args, talk.prompts, on_silence).map(|_| ())
}

/// What a git that talks to a server prints.
pub(super) fn ask_server(
    root: &Path,
    stage: Stage,
    args: &[&str],
    prompts: bool,
    on_silence: &mut dyn FnMut(),
) -> Result<String, ExchangeError> {
    let output = git::run_with_timeout(root, args, prompts, on_silence);
    let output = checked(root, stage, output)?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn checked(
    root: &Path,
    stage: Stage,
    output: Result<Output, git::GitError>,
) -> Result<Output, ExchangeError> {
    let output = output.map_err(|error| ExchangeError::of_error(stage, error))?;
    match output.status.success() {
        true => Ok(output),
        false => Err(ExchangeError::of_output(root, stage, &output)),
    }
}
