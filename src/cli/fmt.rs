//! `risiko fmt`: files in their canonical form.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::language::Wish;
use super::{Everywhere, output};
use crate::locale::Locale;
use crate::report::problem;
use crate::report::sanitize::for_terminal;
use crate::store::reformat::{self, Reformed};
use crate::store::{self, FileKind, Lock, Migration, ROOT_FILE};

/// A file is damaged, or not canonical where that was asked.
const NEEDS_ATTENTION: u8 = 1;

const EXAMPLES: &str = "\
Tables and keys come in the order of the format, one value a line, one sentence a line. No value
and no comment is lost: what cannot be proved to say the same is not written.

Exit code: 0 when all is canonical afterwards, 1 when something is not, 2 when it could not run.

Examples:
  risiko fmt
  risiko fmt --check --all-years
  risiko fmt 2024/unn/ventetid.toml
  risiko fmt --migrate";

/// Bring the register's files into canonical form
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Fmt {
    /// Only these files, or the files in these directories [default: risiko.toml and the year]
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Change nothing: list the files that are not canonical
    #[arg(long)]
    check: bool,
    /// Every year of the register, not the active one only
    #[arg(long, conflicts_with = "paths")]
    all_years: bool,
    /// Bring a register of an older format into this program's; says first what would change
    #[arg(long, conflicts_with_all = ["paths", "check", "all_years"])]
    migrate: bool,
    /// Do not ask before --migrate
    #[arg(long, requires = "migrate")]
    yes: bool,
}

/// Formats, checks or migrates.
///
/// # Errors
/// [`Failure`] where there is no register, its own file is damaged or newer, or a file cannot be
/// written.
pub(super) fn run(args: &Fmt, everywhere: &Everywhere, wish: &Wish) -> Result<ExitCode, Failure> {
    let root = root(args, everywhere)?;
    let opening = |store::OpenError::Unusable(finding)| Failure::opening(root.clone(), finding);
    let (settings, is_newer) = store::settings(&root).map_err(opening)?;
    let locale = Locale::new(wish.or(settings.language.as_deref()));
    if is_newer {
        return Err(Failure::NewerFormat(root));
    }
    if args.migrate {
        let migration = store::migration(&root).map_err(opening)?;
        return migrate(&root, migration.as_ref(), args.yes, &locale);
    }
    let files = if !args.paths.is_empty() {
        named(&root, &args.paths)?
    } else if args.all_years {
        reformat::files(&root, &store::years(&root))
    } else {
        let year = everywhere.year.unwrap_or(settings.year);
        if !root.join(year.to_string()).is_dir() {
            let known: Vec<String> = store::years(&root).iter().map(ToString::to_string).collect();
            return Err(Failure::NoYear { year: year.to_string(), known: known.join(", ") });
        }
        reformat::files(&root, &[year])
    };
    format(&root, &files, args.check, &locale)
}

/// The register that is meant: that of the first file where one is named.
fn root(args: &Fmt, everywhere: &Everywhere) -> Result<PathBuf, Failure> {
    let first = everywhere.register.as_ref().or(args.paths.first());
    let start = first.cloned().unwrap_or_else(|| PathBuf::from("."));
    store::find_root(&start).ok_or_else(|| {
        let start = start.canonicalize().unwrap_or(start);
        Failure::NoRegister(start)
    })
}

/// The files that are named, relative to the register.
fn named(root: &Path, paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        let failed = |why| Failure::Io { path: path.clone(), why };
        let real = path.canonicalize().map_err(failed)?;
        let foreign = || Failure::NotOfRegister(path.clone());
        let inside = real.strip_prefix(root).map_err(|_| foreign())?;
        if real.is_dir() {
            files.extend(reformat::files_in(root, inside));
        } else if FileKind::of(inside).is_some() {
            files.push(inside.to_owned());
        } else {
            return Err(foreign());
        }
    }
    files.sort();
    files.dedup();
    Ok(files)
}

fn format(
    root: &Path,
    files: &[PathBuf],
    check: bool,
    locale: &Locale,
) -> Result<ExitCode, Failure> {
    let _lock = (!check).then(|| Lock::take_or_wait(root)).transpose()?;
    let color = output::errors_have_color();
    let (mut changed, mut refused) = (String::new(), 0_usize);
    let mut count = 0_usize;
    for (file, reformed) in reformat::reformed(root, files) {
        let name = file.display().to_string();
        match reformed {
            Reformed::Same => {}
            Reformed::Changed(text) => {
                if !check {
                    let failed = |why| Failure::Io { path: file.clone(), why };
                    reformat::put(root, &file, &text).map_err(failed)?;
                }
                count += 1;
                changed += &format!("{}\n", for_terminal(&name));
            }
            Reformed::Damaged(found) => {
                refused += 1;
                let told: Vec<_> =
                    found.iter().map(|found| problem::render(found, locale, color)).collect();
                output::complain(&told.join("\n\n"));
            }
            Reformed::Unproved => {
                refused += 1;
                let file = for_terminal(&name);
                output::complain(&locale.with("fmt-unproved", &[("file", file.as_ref().into())]));
            }
        }
    }
    let id = if check { "fmt-checked" } else { "fmt-done" };
    let sum = [("changed", count.into()), ("refused", refused.into()), ("all", files.len().into())];
    output::print(&format!("{changed}{}\n", locale.with(id, &sum)))?;
    let is_done = refused == 0 && (count == 0 || !check);
    Ok(if is_done { ExitCode::SUCCESS } else { ExitCode::from(NEEDS_ATTENTION) })
}

/// Says what would change, asks, and changes it.
fn migrate(
    root: &Path,
    migration: Option<&Migration>,
    yes: bool,
    locale: &Locale,
) -> Result<ExitCode, Failure> {
    let format = store::FORMAT.to_string();
    let Some(migration) = migration else {
        let text = locale.with("fmt-nothing-to-migrate", &[("format", (&format).into())]);
        output::print(&(text + "\n"))?;
        return Ok(ExitCode::SUCCESS);
    };
    let from = migration.from.map_or_else(|| "none".to_owned(), |from| from.to_string());
    let args = [("format", (&format).into()), ("from", (&from).into()), ("file", ROOT_FILE.into())];
    output::print(&(locale.with("fmt-migration", &args) + "\n"))?;
    if !yes && !agreed(locale)? {
        output::print(&(locale.text("fmt-not-migrated") + "\n"))?;
        return Ok(ExitCode::from(NEEDS_ATTENTION));
    }
    let file = Path::new(ROOT_FILE);
    let failed = |why| Failure::Io { path: root.join(file), why };
    reformat::put(root, file, &migration.root_file).map_err(failed)?;
    output::print(&(locale.text("fmt-migrated") + "\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether the person at the terminal says yes; where nobody sits there, nobody does.
fn agreed(locale: &Locale) -> Result<bool, Failure> {
    if !output::is_interactive() {
        return Ok(false);
    }
    output::print(&(locale.text("fmt-ask") + " "))?;
    let mut answer = String::new();
    let read = std::io::stdin().read_line(&mut answer);
    let answer = answer.trim().to_lowercase();
    Ok(read.is_ok() && ["j", "ja", "y", "yes"].contains(&answer.as_str()))
}
