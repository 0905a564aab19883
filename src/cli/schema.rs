//! `risiko schema`: JSON Schemas for editors.

use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::output;
use crate::locale::Locale;
use crate::report::sanitize::for_terminal;
use crate::store::{FileKind, schema};

const EXAMPLES: &str = "\
risiko init and risiko demo put the schemas into the register's directory schemas, and a line
#:schema into each file, so that an editor with a TOML language server (Taplo, Even Better TOML,
Tombi) completes keys and underlines what does not fit.

Examples:
  risiko schema
  risiko schema assessment | jq .properties.risk
  risiko schema --all --dir schemas";

/// Print the JSON Schema of a kind of file, or list the kinds
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Schema {
    /// Which kind of file: register, matrix, catalogue, assessment, other, top, indicators or
    /// reporting [default: list them]
    kind: Option<String>,
    /// Write the schemas of all kinds to the directory of --dir, over those that are there
    #[arg(long, requires = "dir", conflicts_with = "kind")]
    all: bool,
    /// Where to write them
    #[arg(long, value_name = "DIR", requires = "all")]
    dir: Option<PathBuf>,
}

/// Prints, lists or writes schemas.
pub(super) fn run(args: &Schema, locale: &Locale) -> Result<ExitCode, Failure> {
    let text = match (&args.dir, &args.kind) {
        (Some(dir), _) => {
            write_all(dir)?;
            let path = dir.display().to_string();
            let path = for_terminal(&path);
            let args = [("count", FileKind::ALL.len().into()), ("path", path.as_ref().into())];
            locale.with("schema-written", &args) + "\n"
        }
        (None, Some(given)) => {
            let kind = FileKind::from_name(given).ok_or_else(|| {
                let known: Vec<_> = FileKind::ALL.iter().map(|kind| kind.name()).collect();
                Failure::UnknownKind { given: given.clone(), known: known.join(", ") }
            })?;
            schema::text(kind)
        }
        (None, None) => FileKind::ALL
            .iter()
            .map(|kind| {
                let name = kind.name();
                format!("{name:<12}{}\n", locale.text(&format!("schema-{name}")))
            })
            .collect(),
    };
    output::print(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn write_all(dir: &PathBuf) -> Result<(), Failure> {
    let failed = |path: PathBuf| |why| Failure::Io { path, why };
    fs::create_dir_all(dir).map_err(failed(dir.clone()))?;
    for kind in FileKind::ALL {
        let path = dir.join(format!("{}.json", kind.name()));
        fs::write(&path, schema::text(kind)).map_err(failed(path.clone()))?;
    }
    Ok(())
}
