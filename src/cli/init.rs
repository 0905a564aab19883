//! `risiko init`: a new, empty register.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::language::Wish;
use super::new_year::{given_matrix, whole};
use super::session::Session;
use super::{Everywhere, output};
use crate::model::Slug;
use crate::report::sanitize::for_terminal;
use crate::store::builtin::{self, Builtin};
use crate::store::{self, create};

const EXAMPLES: &str = "\
Examples:
  risiko init risikobilde
  risiko init risikobilde --matrix 5x5-five-zones --name 'Risikobilde 2024'
  risiko init risikobilde --matrix region/matrix.toml";

/// Make a new, empty register, in which every goal is still to be assessed
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Init {
    /// Where to make it; nothing that is there is overwritten
    dir: PathBuf,
    /// The built-in catalogue of goals, trusts and deadlines
    #[arg(long, value_name = "NAME", default_value = "helse-nord-2024")]
    catalogue: String,
    /// The matrix: default, 4x4, 5x5-three-zones or 5x5-five-zones, or a file
    #[arg(long, value_name = "NAME|FILE", default_value = "default")]
    matrix: String,
    /// Mark every goal for risk assessment, where the source gives no priority
    #[arg(long)]
    prioritise_all: bool,
    /// What the register is called [default: as the directory]
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
}

/// Makes a register.
///
/// # Errors
/// [`Failure`] where a name is unknown or the directory cannot be used.
pub(super) fn run(args: &Init, everywhere: &Everywhere, wish: &Wish) -> Result<ExitCode, Failure> {
    let catalogue = choose(&args.catalogue, builtin::CATALOGUES)?;
    let matrix = whole(given_matrix(&args.matrix)?)?.text;
    let year = everywhere.year.unwrap_or_else(|| year_of(&args.catalogue));
    let name = args.name.clone().unwrap_or_else(|| name_of(&args.dir));
    let catalogue = match args.prioritise_all {
        true => &all_prioritised(catalogue, &args.catalogue)?,
        false => catalogue,
    };
    create(&args.dir, &name, year, catalogue, &matrix)?;
    let session = Session::open(args.dir.clone(), everywhere, wish)?;
    let register = &session.opened.register;
    let trusts = register.catalogue.trusts.iter();
    let obligations: usize = trusts.map(|t| register.obligations(&t.id).count()).sum();
    let path = args.dir.display().to_string();
    let made = session.locale().with(
        "cli-init-made",
        &[
            ("path", for_terminal(&path).as_ref().into()),
            ("obligations", obligations.into()),
            ("trusts", register.catalogue.trusts.len().into()),
        ],
    );
    output::print(&(made + "\n"))?;
    if register.catalogue.prioritised().next().is_none() {
        let path = for_terminal(&path);
        let args = [("path", path.as_ref().into())];
        output::print(&(session.locale().with("cli-init-no-priority", &args) + "\n"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn all_prioritised(text: &str, name: &str) -> Result<String, Failure> {
    let file = Path::new(name);
    let catalogue = store::catalogue_text(text, file).map_err(Failure::BadFile)?.value;
    let goals: Vec<(Slug, bool)> =
        catalogue.goals.into_iter().map(|goal| (goal.id, true)).collect();
    Ok(store::with_priority(text, file, &goals)?)
}

fn choose(given: &str, from: &[Builtin]) -> Result<&'static str, Failure> {
    let found = from.iter().find(|(name, _)| *name == given);
    found.map(|(_, text)| *text).ok_or_else(|| {
        let known: Vec<&str> = from.iter().map(|(name, _)| *name).collect();
        Failure::UnknownBuiltin { given: given.to_owned(), known: known.join(", ") }
    })
}

/// A catalogue's name ends with its year.
fn year_of(catalogue: &str) -> i32 {
    use chrono::Datelike;
    let last = catalogue.rsplit('-').next().unwrap_or_default();
    last.parse().unwrap_or_else(|_| chrono::Local::now().year())
}

fn name_of(dir: &Path) -> String {
    let full = std::path::absolute(dir).unwrap_or_else(|_| dir.to_owned());
    full.file_name().map_or_else(|| "risiko".to_owned(), |n| n.to_string_lossy().into_owned())
}
