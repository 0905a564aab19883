//! `risiko new-year`: what is open goes over to a year that nobody has judged yet.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::catalogue::source::tell;
use super::failure::Failure;
use super::language::Wish;
use super::output::formats;
use super::session::Session;
use super::{Everywhere, Outcome, output, with_register};
use crate::locale::Locale;
use crate::model::new_year::{
    Carried, GoalMap, Homeless, ScaleChange, ScaleMap, carry, homeless, scale_changes,
};
use crate::model::{Catalogue, Diagnostic, Matrix, Register};
use crate::report::new_year::{self, Made, Undecided};
use crate::report::write::Format;
use crate::store::{self, Given, NewYear as Folder, ReadOnly, ReadScaleMap, builtin};

/// Something must be decided first.
const UNDECIDED: u8 = 1;

const EXAMPLES: &str = "\
Open risks and measures go over with their ids, texts, scores, strength of knowledge and owners.
Every assessment becomes a draft; approvals, acceptances, reviews and workshops stay behind, and
the old year is not touched. Where goals are gone or the scale means something else, a map is
written for you to fill in, and nothing else is done.

Exit code: 0 when the year is made, 1 when something must be decided first, 2 when it could not run.

Examples:
  risiko new-year 2025 --catalogue styringskrav-2025.toml --dry-run
  risiko new-year 2025 --from 2024 --catalogue styringskrav-2025.toml --goal-map goal-map-2025.toml
  risiko new-year 2025 --matrix 4x4 --scale-map scale-map-2025.toml";

/// Make the next year's folder from an earlier one
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct NewYear {
    /// The year to make
    #[arg(value_parser = clap::value_parser!(i32).range(1000..=9999), value_name = "NEW")]
    new: i32,
    /// The year to take over from [default: the active year]
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i32).range(1000..=9999))]
    from: Option<i32>,
    /// The new year's catalogue, built-in or a file [default: a copy of the old year's]
    #[arg(long, value_name = "NAME|FILE")]
    catalogue: Option<String>,
    /// The new year's matrix, built-in or a file [default: a copy of the old year's]
    #[arg(long, value_name = "NAME|FILE")]
    matrix: Option<String>,
    /// Where the risks of goals that are gone go: [goals] "old-id" = "new-id"
    #[arg(long, value_name = "FILE")]
    goal_map: Option<PathBuf>,
    /// What each level of the old scale becomes, with confirmed = true
    #[arg(long, value_name = "FILE")]
    scale_map: Option<PathBuf>,
    /// Leave the register's active year as it is
    #[arg(long)]
    keep_active: bool,
    /// Tell what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// For people or for programs
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

/// Makes the year.
pub(super) fn run(args: &NewYear, everywhere: &Everywhere, wish: &Wish) -> Outcome {
    let of_year = Everywhere { year: args.from.or(everywhere.year), ..everywhere.clone() };
    with_register(&of_year, wish, |session| make(args, &session))
}

fn make(args: &NewYear, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let old = &session.opened.register;
    can_be_left(args, session)?;
    let folder = session.opened.root.join(args.new.to_string());
    if fs::symlink_metadata(&folder).is_ok() {
        return Err(Failure::YearExists(folder));
    }
    let catalogue = catalogue(args, session)?;
    let matrix = matrix(args, session)?;
    for problems in [&catalogue.problems, &matrix.problems] {
        tell(problems, &locale);
    }
    let goals = match &args.goal_map {
        Some(file) => usable_map(file, store::goal_map(file, old, &catalogue.value), &locale)?,
        None => GoalMap::default(),
    };
    let changes = scale_changes(&old.matrix, &matrix.value);
    let changes = if has_scores(old) { changes } else { Vec::new() };
    let scale = match &args.scale_map {
        Some(file) => {
            Some(usable_map(file, store::scale_map(file, &old.matrix, &matrix.value), &locale)?)
        }
        None => None,
    };
    let open = Open {
        homeless: homeless(old, &catalogue.value, &goals),
        is_unconfirmed: scale.as_ref().is_some_and(|scale| !scale.confirmed),
        scale: if scale.is_some() { Vec::new() } else { changes },
    };
    if open.is_something() {
        return ask(args, session, &catalogue.value, &matrix.value, &open, &locale);
    }
    let scale = scale.map_or_else(
        || ScaleMap::identity(&old.matrix, &matrix.value),
        |ReadScaleMap { map, .. }| map,
    );
    let carried = carry(old, &catalogue.value, &matrix.value, &goals, &scale);
    if !args.dry_run {
        write(args, session, &catalogue, &matrix, &carried)?;
    }
    let made = Made {
        old,
        year: args.new,
        catalogue: &catalogue.value,
        carried: &carried,
        is_old_catalogue: args.catalogue.is_none(),
        is_active: !args.keep_active,
        is_dry_run: args.dry_run,
    };
    output::report(&made, args.format, output::page(), &locale)?;
    Ok(ExitCode::SUCCESS)
}

/// A year that cannot be read in full would lose what cannot be read.
fn can_be_left(args: &NewYear, session: &Session) -> Result<(), Failure> {
    let from = session.opened.register.year;
    let is_newer = session.opened.read_only == Some(ReadOnly::NewerFormat);
    if !is_newer && args.new <= from {
        return Err(Failure::YearOrder { from });
    }
    session.require_whole()
}

/// A file with something that cannot be used is not what was meant.
pub(super) fn whole<T>(given: Given<T>) -> Result<Given<T>, Failure> {
    match given.first_error() {
        Some(error) => Err(Failure::BadFile(Box::new(error.clone()))),
        None => Ok(given),
    }
}

fn catalogue(args: &NewYear, session: &Session) -> Result<Given<Catalogue>, Failure> {
    let root = &session.opened.root;
    let read = match &args.catalogue {
        None => {
            store::catalogue_file(root, &store::catalogue_of_year(session.opened.register.year))
        }
        Some(given) => match builtin::catalogue(given) {
            Some(text) => store::catalogue_text(text, Path::new(given)),
            None => {
                known(given, builtin::CATALOGUES)?;
                store::catalogue_file(Path::new(""), Path::new(given))
            }
        },
    };
    whole(read.map_err(Failure::BadFile)?)
}

fn matrix(args: &NewYear, session: &Session) -> Result<Given<Matrix>, Failure> {
    let root = &session.opened.root;
    whole(match &args.matrix {
        None => store::matrix_file(root, &store::matrix_of_year(session.opened.register.year))
            .map_err(Failure::BadFile)?,
        Some(given) => given_matrix(given)?,
    })
}

/// A matrix by its built-in name or its file.
pub(super) fn given_matrix(given: &str) -> Result<Given<Matrix>, Failure> {
    let read = match builtin::matrix(given) {
        Some(text) => store::matrix_text(text, Path::new(given)),
        None => {
            known(given, builtin::MATRICES)?;
            store::matrix_file(Path::new(""), Path::new(given))
        }
    };
    read.map_err(Failure::BadFile)
}

/// A name that is no file is a built-in one that was mistyped.
fn known(given: &str, builtin: &[builtin::Builtin]) -> Result<(), Failure> {
    if Path::new(given).exists() {
        return Ok(());
    }
    let known: Vec<&str> = builtin.iter().map(|(name, _)| *name).collect();
    Err(Failure::UnknownBuiltin { given: given.to_owned(), known: known.join(", ") })
}

/// A map that was read; everything that is wrong with it is told.
pub(super) fn usable_map<T>(
    file: &Path,
    read: Result<T, Vec<Diagnostic>>,
    locale: &Locale,
) -> Result<T, Failure> {
    read.map_err(|problems| {
        tell(&problems, locale);
        Failure::BadMap(file.to_owned())
    })
}

/// Whether any open risk is scored: without scores there is nothing to translate.
fn has_scores(old: &Register) -> bool {
    let books = old.trusts.values().flat_map(|book| book.assessments().map(|(_, a)| a));
    books.flat_map(|a| a.open_risks()).any(|(_, risk)| {
        [&risk.current, &risk.inherent, &risk.target]
            .iter()
            .any(|scores| scores.probability.is_some() || !scores.consequence.is_empty())
    })
}

/// What must be decided before anything goes over.
struct Open {
    homeless: Vec<Homeless>,
    scale: Vec<ScaleChange>,
    is_unconfirmed: bool,
}

impl Open {
    fn is_something(&self) -> bool {
        !self.homeless.is_empty() || !self.scale.is_empty() || self.is_unconfirmed
    }
}

/// Writes a first map for what is undecided, where there is none, and tells what to do with it.
fn ask(
    args: &NewYear,
    session: &Session,
    catalogue: &Catalogue,
    matrix: &Matrix,
    open: &Open,
    locale: &Locale,
) -> Result<ExitCode, Failure> {
    let old = &session.opened.register;
    let root = &session.opened.root;
    let place = |given: &Option<PathBuf>, name: &str| {
        given.clone().unwrap_or_else(|| root.join(format!("{name}-{}.toml", args.new)))
    };
    let (goal_map, scale_map) =
        (place(&args.goal_map, "goal-map"), place(&args.scale_map, "scale-map"));
    if !args.dry_run && !open.homeless.is_empty() {
        let undecided = store::UNDECIDED;
        let text = new_year::goal_map(old, catalogue, &open.homeless, args.new, undecided, locale);
        begin(&goal_map, &text)?;
    }
    if !args.dry_run && !open.scale.is_empty() {
        let years = (old.year, args.new);
        begin(&scale_map, &new_year::scale_map(&old.matrix, matrix, years, locale))?;
    }
    let (goal_map, scale_map) = (goal_map.display().to_string(), scale_map.display().to_string());
    let undecided = Undecided {
        old,
        year: args.new,
        homeless: &open.homeless,
        scale: &open.scale,
        goal_map: &goal_map,
        scale_map: &scale_map,
        is_unconfirmed: open.is_unconfirmed,
    };
    output::report(&undecided, args.format, output::page(), locale)?;
    Ok(ExitCode::from(UNDECIDED))
}

/// Begins a file; one that is there is somebody's work, and stays as it is.
pub(super) fn begin(path: &Path, text: &str) -> Result<(), Failure> {
    let failed = |why| Failure::Io { path: path.to_owned(), why };
    match fs::File::create_new(path) {
        Ok(mut file) => file.write_all(text.as_bytes()).map_err(failed),
        Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(why) => Err(failed(why)),
    }
}

fn write(
    args: &NewYear,
    session: &Session,
    catalogue: &Given<Catalogue>,
    matrix: &Given<Matrix>,
    carried: &Carried,
) -> Result<(), Failure> {
    let root = &session.opened.root;
    let folder = Folder {
        old: &session.opened.register,
        year: args.new,
        catalogue: (&catalogue.text, &catalogue.value),
        matrix: (&matrix.text, &matrix.value),
        carried,
    };
    let _lock = store::Lock::take_or_wait(root)?;
    store::make_year(root, &folder)?;
    // Last: until now, nothing that is open anywhere has changed.
    if !args.keep_active
        && let Err(error) = store::set_active_year(root, args.new)
    {
        let locale = session.locale();
        output::complain(&Failure::from(error).words(&locale));
        return Err(Failure::YearNotActive { year: args.new });
    }
    Ok(())
}
