//! `risiko git textconv`: a file as `git diff`, `git log -p` and `git show` show it.

use std::borrow::Cow;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use crate::cli::failure::Failure;
use crate::cli::output;

const EXAMPLES: &str = "\
Examples:
  git config diff.risiko.textconv 'risiko git textconv --'";

/// Print a register's file with each risk's and measure's title behind its id, for git diff
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Textconv {
    /// The file
    file: PathBuf,
}

/// Prints the file.
///
/// # Errors
/// [`Failure::Io`] where it cannot be read, [`Failure::Output`].
pub(super) fn run(args: &Textconv) -> Result<ExitCode, Failure> {
    let failed = |why| Failure::Io { path: args.file.clone(), why };
    let bytes = fs::read(&args.file).map_err(failed)?;
    match std::str::from_utf8(&bytes) {
        Ok(text) => output::print(&titled(text))?,
        Err(_) => output::print_bytes(&bytes)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// A text with the title behind each header. Line by line rather than parsed: what is damaged is
/// to be seen as it is.
fn titled(text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut shown = String::with_capacity(text.len() + text.len() / 16);
    for (at, line) in lines.iter().enumerate() {
        let bare = line.trim_end();
        match is_header(bare).then(|| title(&lines[at + 1..])).flatten() {
            Some(title) => {
                shown += bare;
                shown += "  # ";
                shown += &title;
                shown += &line[bare.len()..];
            }
            None => shown += line,
        }
    }
    shown
}

/// `[risk.r7k3m]`, alone on its line.
fn is_header(line: &str) -> bool {
    let inside = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let id = inside.and_then(|i| i.strip_prefix("risk.").or_else(|| i.strip_prefix("measure.")));
    id.is_some_and(|id| !id.is_empty() && !id.contains('.'))
}

/// The title before the next header.
fn title<'t>(lines: &[&'t str]) -> Option<Cow<'t, str>> {
    let own = lines.iter().take_while(|line| !line.starts_with('['));
    let written = own.filter_map(|line| line.strip_prefix("title")?.trim_start().strip_prefix('='));
    let written = written.map(str::trim).next()?;
    let inner = written.strip_prefix('"')?.strip_suffix('"').filter(|inner| !inner.is_empty())?;
    Some(match inner.contains('\\') {
        true => Cow::Owned(inner.replace("\\\"", "\"")),
        false => Cow::Borrowed(inner),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_risks_and_measures_have_their_titles_behind_them() {
        let text = "status = \"draft\"\n\n[risk.r7k3m]\ntitle = \"Too \\\"few\\\"\"\n\
                    [measure.m1]\nowner = \"x\"\n[risk.r2.more]\ntitle = \"Not its own\"\n";
        let wanted = text.replace("[risk.r7k3m]\n", "[risk.r7k3m]  # Too \"few\"\n");
        assert_eq!(titled(text), wanted);
    }

    #[test]
    fn what_is_damaged_is_shown_as_it_is() {
        for text in ["", "[risk.r1]", "[risk.r1]\ntitle = \"", "[[\r\n<<<<<<< HEAD\n[risk.]\n"] {
            assert_eq!(titled(text), text);
        }
    }
}
