//! `risiko connect`: a shared register, the first time on a machine.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::failure::{Failure, fill};
use super::language::Wish;
use super::output;
use super::publish::tell;
use crate::history::sending;
use crate::locale::Locale;

/// The folder has no register.
const NOTHING: u8 = 1;

const EXAMPLES: &str = "\
Exit code: 0 when a register is there, 1 when something stood in the way, 2 when it could not run.

Example:
  risiko connect https://git.example.no/helse/register.git";

/// Get a shared register to this machine for the first time
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Connect {
    /// The address, as git knows it
    #[arg(value_name = "URL")]
    url: String,
    /// The folder to make [default: the address' last part]
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
}

/// Clones, finds the register and tells how to open it.
///
/// # Errors
/// [`Failure::NotEmpty`], [`Failure::Output`].
pub(super) fn run(args: &Connect, wish: &Wish) -> Result<ExitCode, Failure> {
    let locale = Locale::new(wish.or(None));
    let Some(dir) = args.dir.clone().or_else(|| folder(&args.url)) else {
        output::complain(&locale.text("connect-no-dir"));
        return Ok(ExitCode::from(NOTHING));
    };
    let is_taken = match std::fs::read_dir(&dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => dir.exists(),
    };
    if is_taken {
        return Err(Failure::NotEmpty(dir));
    }
    output::complain(&locale.text("connect-step"));
    let cloned = match sending::clone(&args.url, &dir, output::is_interactive()) {
        Ok(cloned) => cloned,
        Err(stopped) => return Ok(tell(&stopped, &locale)),
    };
    if !cloned.has_identity {
        output::complain(&locale.text("connect-no-identity"));
    }
    if cloned.registers.is_empty() {
        output::complain(&about("connect-no-register", &dir, &locale));
        return Ok(ExitCode::from(NOTHING));
    }
    let mut lines = vec![about("connect-done", &dir, &locale)];
    lines.extend(cloned.registers.iter().map(|path| about("connect-open", path, &locale)));
    output::print(&format!("{}\n", lines.join("\n")))?;
    Ok(ExitCode::SUCCESS)
}

fn about(id: &str, path: &Path, locale: &Locale) -> String {
    fill(id, &[("path", &path.display().to_string())], locale)
}

/// The folder that git would make: the address' last part, without `.git`.
fn folder(url: &str) -> Option<PathBuf> {
    let last = url.trim_end_matches('/').rsplit(['/', ':', '\\']).next()?;
    let name = last.strip_suffix(".git").unwrap_or(last);
    let is_name = !name.is_empty() && name != "." && name != ".." && !name.starts_with('-');
    is_name.then(|| PathBuf::from(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_named_by_the_address() {
        for (url, name) in [
            ("https://x.no/helse/register.git", Some("register")),
            ("git@x.no:register.git/", Some("register")),
            ("../remote.git", Some("remote")),
            ("https://x.no/..", None),
            ("/", None),
        ] {
            assert_eq!(folder(url), name.map(PathBuf::from), "{url}");
        }
    }
}
