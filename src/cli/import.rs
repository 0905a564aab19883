//! `risiko import`: risks and measures from a spreadsheet.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::editing::{Editing, Saving};
use super::failure::Failure;
use super::not_imported::NotImported;
use super::output::{self, formats};
use super::session::Session;
use super::{choice, exit};
use crate::import::{Means, Own, Plan, Prefer, Understood, Wishes, plan, understand};
use crate::locale::Locale;
use crate::model::{Change, Register, Slug};
use crate::report::import::Import as Told;
use crate::report::sanitize::for_terminal;
use crate::report::write::Format;
use crate::store;

const EXAMPLES: &str = "\
Reads XLSX, XLSM (macros are not run), ODS, CSV and TSV. Headings in Norwegian and English are known by
many names; what is understood and what is not is shown as a table. All of it is one change.

What has no place of its own is kept: the spreadsheet's ids as the risk's number elsewhere, a category,
and other columns in the risk's note. How the file was understood stands in import/NAME.toml, to be
corrected and used again; versions of a file (v2, dates, copies) share it.

The same file twice changes nothing, and a later version changes what changed there. A value that was
changed here meanwhile too is not overwritten: choose with --prefer. Rows that are gone are listed; no
risk is deleted.
Exit code: 0 imported; 1 values are left to choose; 2 the file or a name cannot be used.

Examples:
  risiko import register.xlsx --trust UNN --dry-run
  risiko import register.xlsx --sheet Risikoer --goal 17
  risiko import register-mai.xlsx --prefer file
  risiko import liste.csv --dry-run --format csv > hva-ble-hva.csv";

/// Read risks and measures from a spreadsheet
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Import {
    /// The spreadsheet
    file: PathBuf,
    /// Only this sheet of it
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    /// How it is to be understood [default: import/NAME.toml]
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// Whose risks they are, where the file does not say
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// The goal that they belong to, by id or number, where the file does not say
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    /// Which value stands where the file and the register have both changed it
    #[arg(long, value_enum, value_name = "WHICH")]
    prefer: Option<Preferred>,
    #[command(flatten)]
    saving: Saving,
    /// For people, programs or spreadsheets
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json, Format::Csv]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Preferred {
    /// The file's
    File,
    /// The register's
    Register,
}

/// Imports a spreadsheet, or says what it would become.
///
/// # Errors
/// [`Failure`]; nothing is then written.
pub(super) fn run(args: &Import, session: Session) -> Result<ExitCode, Failure> {
    let (today, year) = (session.today, session.opened.register.year);
    let root = session.opened.root.clone();
    let mut editing = Editing::open(session)?;
    let book = store::read_book(&args.file)
        .map_err(|why| NotImported::Sheet { file: args.file.clone(), why })?;
    let known = store::known_sheet(&root, &args.file, year, args.mapping.as_deref())
        .map_err(NotImported::from)?;
    let own = Own::of(&book);
    let known = own.as_ref().map_or(known.clone(), |own| known.of_own(own));
    let wishes = wishes(args, editing.register(), &book)?;
    let register = editing.register().clone();
    let understood = understand(&book, &register, &known.mapping, &wishes);
    is_usable(args, &understood)?;
    let prefer = args.prefer.map(|which| match which {
        Preferred::File => Prefer::File,
        Preferred::Register => Prefer::Register,
    });
    let means = Means { memory: &known.memory, prefer, today };
    let mut plan = plan(&register, &understood, &means, &mut |below| rand::random_range(0..below));
    let changes = std::mem::take(&mut plan.changes);
    let told =
        args.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // One change: it is made as a whole, and taken back as a whole.
    editing.apply(&told, Change::Several(changes.clone()))?;
    plan.changes = changes;
    let report = Told {
        name: &told,
        is_own: own.is_some(),
        remarks: &book.remarks,
        understood: &understood,
        plan: &plan,
        register: &register,
    };
    output::report(&report, args.format, output::look_within(100, 160), editing.locale())?;
    let ending = exit_code(&plan);
    let locale = Locale::new(editing.locale().language());
    let saved = editing.save_quietly(&args.saving)?;
    let mut files: Vec<PathBuf> = saved.files;
    // The program's own workbook says itself what it is.
    if !args.saving.dry_run && own.is_none() {
        let mapping = known.mapping.learned(&understood, &wishes);
        files.extend(
            store::keep_sheet(&root, &known, &mapping, &plan.memory).map_err(NotImported::from)?,
        );
    }
    output::complain(&super::editing::files_told(&files, &args.saving, &locale));
    Ok(ending)
}

fn exit_code(plan: &Plan) -> ExitCode {
    if plan.clashes.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(exit::REFUSED) }
}

fn wishes(
    args: &Import,
    register: &Register,
    book: &crate::import::book::Book,
) -> Result<Wishes, Failure> {
    if let Some(given) = &args.sheet
        && book.sheets.iter().all(|sheet| sheet.name != *given)
    {
        return Err(NotImported::NoSheet {
            given: given.clone(),
            known: names(book.sheets.iter().map(|s| &s.name)),
        }
        .into());
    }
    let trust = args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
    let goal =
        args.goal.as_deref().map(|given| goal(register, trust.as_ref(), given)).transpose()?;
    Ok(Wishes { sheet: args.sheet.clone(), trust, goal })
}

/// A goal of the trust, or of any where none is given.
fn goal(register: &Register, trust: Option<&Slug>, given: &str) -> Result<Slug, Failure> {
    let any = register.catalogue.trusts.first().map(|trust| &trust.id);
    match trust.or(any) {
        Some(trust) => Ok(choice::goal(register, trust, given)?.name),
        None => Err(Failure::NoGoal { given: given.to_owned(), near: None, year: register.year }),
    }
}

fn is_usable(args: &Import, understood: &Understood) -> Result<(), NotImported> {
    let nothing = understood.sheets.iter().all(|sheet| sheet.header.is_none());
    if nothing {
        let sheets = names(understood.sheets.iter().map(|sheet| &sheet.name));
        return Err(NotImported::NoTable { file: args.file.clone(), sheets });
    }
    if !understood.homeless.is_empty() {
        const MOST: usize = 8;
        let rows = understood.homeless.iter().take(MOST).map(|place| (place.row + 1).to_string());
        return Err(NotImported::NoTrust { rows: rows.collect::<Vec<_>>().join(", ") });
    }
    Ok(())
}

fn names<'n>(names: impl Iterator<Item = &'n String>) -> String {
    let names: Vec<String> =
        names.filter(|n| !n.is_empty()).map(|n| for_terminal(n).into_owned()).collect();
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}
