//! `risiko connect`: a shared register, the first time on a machine.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::language::Wish;
use super::publish::{progress, refuse};
use super::session::Session;
use super::{Everywhere, Outcome, choice, output, screen, speaking};
use crate::history::exchange::{self, Cloned, ErrorKind, Step};
use crate::history::setup;
use crate::locale::Locale;
use crate::model::{Register, Slug};
use crate::report::sanitize::fill;
use crate::tui::Begin;

/// The folder has no register.
const NOTHING: u8 = 1;

const EXAMPLES: &str = "\
Looks first whether git is there and knows your name, clones, and sets git up as risiko git-setup
does. At a terminal it then opens the register.

A server that is silent for two minutes is waited for no longer; git config --global risiko.timeout
SECONDS says another limit (0: none).

Exit code: 0 when a register is there, 1 when something stood in the way, 2 when it could not run.

Examples:
  risiko connect https://git.example.no/helse/register.git
  risiko connect git@git.example.no:helse/register.git risks --trust unn";

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
    /// Open on this trust's page, by its short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
}

/// Clones, sets up, and opens the register or tells how to.
///
/// # Errors
/// [`Failure`] where the folder is taken, the register in it cannot be opened or the trust is not
/// in it.
pub(super) fn run(args: &Connect, everywhere: &Everywhere, wish: &Wish) -> Outcome {
    let language = wish.or(None);
    let locale = Locale::new(language);
    let Some(dir) = args.dir.clone().or_else(|| folder(&args.url)) else {
        output::complain(&locale.text("connect-no-dir"));
        return Ok(ExitCode::from(NOTHING));
    };
    let found = match speaking(language, get(&args.url, &dir, &locale))? {
        Ok(found) => found,
        Err(code) => return Ok(code),
    };
    let [register] = &found.registers[..] else { return Ok(ExitCode::SUCCESS) };
    let opens = found.has_identity && output::is_interactive();
    if !opens && args.trust.is_none() {
        return Ok(ExitCode::SUCCESS);
    }
    let session = Session::open(register.clone(), everywhere, wish).map_err(|f| (f, language))?;
    let language = session.language;
    let trust = speaking(language, page(args.trust.as_deref(), &session.opened.register))?;
    if opens {
        return speaking(
            language,
            screen::run_on(session, trust.map_or(Begin::Overview, Begin::Trust)),
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// Clones and sets up, told on the way; otherwise how the command ends.
fn get(url: &str, dir: &Path, locale: &Locale) -> Result<Result<Cloned, ExitCode>, Failure> {
    let is_taken = match std::fs::read_dir(dir) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => dir.exists(),
    };
    if is_taken {
        return Err(Failure::Taken(dir.to_owned()));
    }
    let is_known = match exchange::has_identity(Path::new(".")) {
        Ok(is_known) => is_known,
        Err(error) if error.kind == ErrorKind::NoGit => {
            output::complain(&locale.text("connect-no-git"));
            return Ok(Err(ExitCode::from(NOTHING)));
        }
        Err(error) => return Ok(Err(refuse(&error, locale))),
    };
    // To look at a register needs no name; to send does, and it is best told before.
    if !is_known {
        output::complain(&locale.text("connect-no-identity"));
    }
    output::complain(&locale.text("connect-step"));
    let mut progress = progress(locale);
    let on_silence = &mut || progress(Step::ServerSilent);
    let cloned = match exchange::clone(url, dir, output::is_interactive(), on_silence) {
        Ok(cloned) => cloned,
        Err(error) => return Ok(Err(refuse(&error, locale))),
    };
    // The settings around this folder may have named somebody who is not known in the new one.
    if is_known && !cloned.has_identity {
        output::complain(&locale.text("connect-no-identity"));
    }
    if cloned.registers.is_empty() {
        output::complain(&about("connect-no-register", dir, locale));
        return Ok(Err(ExitCode::from(NOTHING)));
    }
    let mut lines = vec![about("connect-done", dir, locale)];
    if !setup::install_drivers(dir)?.is_empty() {
        lines.push(locale.text("connect-set-up"));
    }
    lines.push(locale.text("connect-how"));
    lines.extend(cloned.registers.iter().map(|path| open(path, locale)));
    output::print(&format!("{}\n", lines.join("\n")))?;
    Ok(Ok(cloned))
}

/// The trust to begin with: the one that is asked for, or the only one there is.
fn page(asked: Option<&str>, register: &Register) -> Result<Option<Slug>, Failure> {
    match (asked, &register.catalogue.trusts[..]) {
        (Some(asked), _) => choice::trust(register, asked).map(Some),
        (None, [only]) => Ok(Some(only.id.clone())),
        (None, _) => Ok(None),
    }
}

/// A command to copy: a folder's name may have spaces.
fn open(path: &Path, locale: &Locale) -> String {
    let path = path.display().to_string();
    fill("connect-open", &[("path", &shell_words::quote(&path))], locale)
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
    use std::sync::Arc;

    use super::*;
    use crate::model::testing::Builder;

    #[test]
    fn it_opens_on_the_only_trust_or_the_one_that_is_asked_for() {
        let mut register = Builder::new().build();
        let page =
            |asked, register: &Register| page(asked, register).unwrap().map(|t| t.to_string());
        assert_eq!(page(None, &register), None, "the overview");
        assert_eq!(page(Some("UNN"), &register).as_deref(), Some("unn"));
        Arc::make_mut(&mut register.catalogue).trusts.retain(|trust| trust.id.as_str() == "fin");
        assert_eq!(page(None, &register).as_deref(), Some("fin"));
    }

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
