//! `risiko rescale`: a new scale in a year that is under way.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::catalogue::source::tell;
use super::edit::refused::Refused;
use super::failure::Failure;
use super::new_year::{begin, given_matrix, usable_map, whole};
use super::output;
use super::output::formats;
use super::session::Session;
use crate::model::new_year::{ScaleMap, scale_changes};
use crate::model::rescale::rescaled;
use crate::report::new_year;
use crate::report::rescale::{Outcome, Rescale as Told};
use crate::report::write::Format;
use crate::store::{self, SaveFailed, Saved};

/// Something must be decided first.
const UNDECIDED: u8 = 1;

const EXAMPLES: &str = "\
A region may send its scale when the work has begun. Every risk, judgement and vote of the year is
translated, level by level, and the new matrix takes the place of the old: all of it, or nothing.
Where a level means something else on the new scale, a map is written for you to look through
(scale-map-YEAR.toml) and nothing else is done. Approvals and acceptances lapse: the scale is part
of what was agreed to.

Exit code: 0 when the year has its new scale, 1 when something must be decided first, 2 when it could
not run.

Examples:
  risiko rescale 4x4 --dry-run
  risiko rescale ny-matrise.toml
  risiko rescale ny-matrise.toml --map scale-map-2024.toml";

/// Put a new scale into the year that is under way
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Rescale {
    /// The new matrix, built-in or a file
    #[arg(value_name = "NAME|FILE")]
    matrix: String,
    /// What each level of the old scale becomes, with confirmed = true
    #[arg(long, value_name = "FILE")]
    map: Option<PathBuf>,
    /// Tell what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// For people or for programs
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Translates the year.
///
/// # Errors
/// [`Failure`] where the register or the matrix cannot be read in full, or not be written.
pub(super) fn run(args: &Rescale, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let (root, register) = (&session.opened.root, &session.opened.register);
    session.require_whole()?;
    let new = whole(given_matrix(&args.matrix)?)?;
    tell(&new.problems, &locale);
    let changes = scale_changes(&register.matrix, &new.value);
    let map_file = PathBuf::from(format!("scale-map-{}.toml", register.year));
    let proposed = ScaleMap::proposal(&register.matrix, &new.value);
    let given = args.map.clone().or_else(|| Some(root.join(&map_file)).filter(|f| f.is_file()));
    let read = match given.as_ref().filter(|_| !changes.is_empty()) {
        Some(file) => {
            let map = store::scale_map(file, &register.matrix, &new.value);
            Some(usable_map(file, map, &locale)?)
        }
        None => None,
    };
    let is_decided = changes.is_empty() || read.as_ref().is_some_and(|read| read.confirmed);
    let map = read.map_or(proposed, |read| read.map);
    let all = rescaled(register, &new.value, &map);
    let shown = given.clone().unwrap_or_else(|| root.join(&map_file)).display().to_string();
    let outcome = match (is_decided, all.lost.is_empty(), args.dry_run) {
        (false, ..) => Outcome::Undecided(&shown),
        (true, false, _) => Outcome::Lost,
        (true, true, true) => Outcome::WouldBe,
        (true, true, false) => Outcome::Written,
    };
    if outcome == Outcome::Undecided(&shown) && !args.dry_run {
        let (old, year) = (&register.matrix, register.year);
        begin(Path::new(&shown), &new_year::scale_map(old, &new.value, (year, year), &locale))?;
    }
    if outcome == Outcome::Written {
        let _lock = store::Lock::take_or_wait(root)?;
        let mut texts =
            store::rescaled_texts(root, register, &new.value, &all.documents).map_err(|error| {
                Refused::Save(SaveFailed { saved: Saved::default(), failed: vec![error] })
            })?;
        texts.insert(store::matrix_of_year(register.year), new.text.clone());
        if let Some(file) = &given {
            let failed = |why| Failure::Io { path: file.clone(), why };
            texts.insert(map_file, fs::read_to_string(file).map_err(failed)?);
        }
        store::put_all(root, &texts).map_err(Refused::Save)?;
    }
    let told = Told { register, new: &new.value, rescaled: &all, changes: &changes, outcome };
    output::report(&told, args.format, output::page(), &locale)?;
    let is_done = matches!(outcome, Outcome::Written | Outcome::WouldBe);
    Ok(if is_done { ExitCode::SUCCESS } else { ExitCode::from(UNDECIDED) })
}
