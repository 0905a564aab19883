//! `risiko check`: everything that is wrong with the files, or lacking in the risk work.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::exit::{COULD_NOT, FOUND};
use super::failure::Failure;
use super::session::Session;
use super::{Everywhere, fix, output};
use crate::history::baseline;
use crate::locale::Locale;
use crate::model::diagnostic::{Code, Counts, Diagnostic};
use crate::report::{finding_list, problem};
use crate::store;

const EXAMPLES: &str = "\
Every finding has a stable code: risiko explain R036 tells why it matters. How much a rule matters
can be set in risiko.toml:

  [check]
  R031 = \"off\"        # error, warning, info or off

Exit code: 0 when nothing is found, 1 when something of severity warning or worse is (with --strict:
anything), 2 when it could not run, or when a fault in the program stopped a rule (R100).

Examples:
  risiko check
  risiko check 2024/unn --strict
  risiko check --format json | jq '.findings[] | select(.code == \"R036\")'
  risiko check --format github     in a workflow: the findings become annotations";

/// Find everything that is wrong with the files or lacking in the risk work
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Check {
    /// Only what is found in these files and folders
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// For people, for programs, or for the checks of a forge
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
    /// Mend what is safe to mend first (an id that two files have, the form of the files), and say
    /// what was done
    #[arg(long)]
    fix: bool,
    /// Exit with 1 for findings of any severity
    #[arg(long)]
    strict: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
    Github,
}

impl Check {
    /// Where the register is: where the first of the paths lies, unless it is said otherwise. A path
    /// into a year's folder asks for that year.
    pub(super) fn place(&self, everywhere: &Everywhere) -> Everywhere {
        let mut place = everywhere.clone();
        let Some(path) = self.paths.first() else { return place };
        if place.register.is_none() {
            let start = if path.is_dir() { Some(path.as_path()) } else { path.parent() };
            let start = start.filter(|p| !p.as_os_str().is_empty());
            place.register = start.map(Path::to_owned);
        }
        if place.year.is_none()
            && let Some(root) = place.register.as_deref().and_then(store::find_root)
            && let Ok(inside) = path.canonicalize()
            && let Ok(inside) = inside.strip_prefix(root)
        {
            place.year = inside.iter().next().and_then(|first| first.to_str()?.parse().ok());
        }
        place
    }
}

/// Prints what is found.
pub(super) fn run(args: &Check, mut session: Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let root = &session.opened.root;
    let wanted = args.paths.iter().map(|path| inside(root, path)).collect::<Result<Vec<_>, _>>()?;
    let is_wanted = |file: &Path| wanted.is_empty() || wanted.iter().any(|w| file.starts_with(w));
    if args.fix {
        fix::collisions(&session, &locale)?;
        fix::forms(&session, &is_wanted, &locale)?;
        session.reopen_with_forms()?;
    }
    let mut found = findings(&session, &locale);
    found.retain(|finding| is_wanted(&finding.file));
    let root = &session.opened.root;
    let counts = Counts::of(&found);
    output::print(&match args.format {
        Format::Text => text(&found, counts, &locale),
        Format::Json => output::json(&finding_list::json(&found, &locale)),
        Format::Github => finding_list::github(&found, &prefix(root), &locale),
    })?;
    // The program ends here: giving back a large register piece by piece helps nobody.
    std::mem::forget(session);
    Ok(ExitCode::from(exit_code(&found, args.strict)))
}

/// 2 where a rule was stopped: what it would have found is not known.
fn exit_code(found: &[Diagnostic], strict: bool) -> u8 {
    let counts = Counts::of(found);
    if found.iter().any(|finding| finding.code == Code::RuleStopped) {
        COULD_NOT
    } else if counts.errors + counts.warnings > 0 || (strict && counts.infos > 0) {
        FOUND
    } else {
        0
    }
}

/// Everything that is found in the year. Where git cannot tell of the past, that is said once, and
/// what compares is left out.
pub(super) fn findings(session: &Session, locale: &Locale) -> Vec<Diagnostic> {
    let opened = &session.opened;
    let (root, register) = (&opened.root, &opened.register);
    let question = baseline::BaselineQuery { root, register, today: session.today, at: None };
    let past = baseline::baseline(question).unwrap_or_else(|error| {
        let why = error.to_string();
        output::complain(&locale.with("check-no-past", &[("why", (&why).into())]));
        crate::check::Past::default()
    });
    store::findings(opened, session.today, &past)
}

/// A path as the findings name files: relative to the register.
fn inside(root: &Path, path: &Path) -> Result<PathBuf, Failure> {
    let no_such = || Failure::NoSuchPath(path.to_owned());
    let real = path.canonicalize().map_err(|_| no_such())?;
    real.strip_prefix(root).map(Path::to_owned).map_err(|_| no_such())
}

/// What leads from the current directory to the register, for names that a workflow understands.
fn prefix(root: &Path) -> String {
    let here = std::env::current_dir().and_then(|dir| dir.canonicalize());
    let below = here.ok().and_then(|here| root.strip_prefix(here).map(Path::to_owned).ok());
    let parts: Vec<String> = below
        .iter()
        .flat_map(|below| below.iter())
        .map(|part| format!("{}/", part.to_string_lossy()))
        .collect();
    parts.concat()
}

fn text(found: &[Diagnostic], counts: Counts, locale: &Locale) -> String {
    let color = output::has_color();
    let mut text = String::new();
    for finding in found {
        text.push_str(&problem::render(finding, locale, color));
        text.push_str("\n\n");
    }
    let counts = [
        ("count", found.len().into()),
        ("errors", counts.errors.into()),
        ("warnings", counts.warnings.into()),
        ("infos", counts.infos.into()),
    ];
    text.push_str(&locale.with("check-summary", &counts));
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_rule_is_no_clean_bill() {
        let found = |code| Diagnostic::at(code, "2024/unn/ventetid.toml", &[]);
        assert_eq!(exit_code(&[], true), 0);
        assert_eq!(exit_code(&[found(Code::NoCause)], false), 0);
        assert_eq!(exit_code(&[found(Code::NoCause)], true), FOUND);
        assert_eq!(exit_code(&[found(Code::NoOwner)], false), FOUND);
        assert_eq!(exit_code(&[found(Code::NoOwner), found(Code::RuleStopped)], false), COULD_NOT);
    }
}
