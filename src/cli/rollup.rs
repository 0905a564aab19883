//! `risiko rollup`: several registers, or branches of one, as one region; and what `--region`
//! opens.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::failure::Failure;
use super::language::Wish;
use super::output::formats;
use super::{Everywhere, Outcome, choice, output, speaking};
use crate::history::region::{self, Location, Region};
use crate::history::revisions::Revision;
use crate::locale::{Language, Locale};
use crate::model::Date;
use crate::report::region::{Moved, View, remarks};
use crate::report::write::Format;
use crate::store::preferences::Look;
use crate::tui;

/// Something that was named could not be read, or lacks the snapshot; the rest was shown.
const IN_PART: u8 = 1;

const EXAMPLES: &str = "\
DIR is a register, a folder of registers, or DIR@REVISION: a branch, snapshot or revision of the
register in it, read without checking it out. A trust is read from the register that has content of
it. Where several have, the branch or folder named like the trust counts, else the first one named,
and that is told when they differ. The scale that most trusts use leads; trusts on another scale are
marked, and compared by zone only. Nothing is ever written.

Restricted risks are shown and marked, except in Markdown, which leaves them out.
Exit code: 0 shown; 1 shown, and something named could not be read or lacks the snapshot; 2 nothing
could be read.

Examples:
  risiko rollup unn/ fin/ nlsh/                   one clone or folder per trust
  risiko rollup received/                         all registers in a folder
  risiko rollup . --branches                      one repository, a branch per trust
  risiko rollup .@main .@origin/unn
  risiko rollup received/ --goal ventetid         who has it worst
  risiko rollup received/ --since 2024-02-07      what moved since each trust's snapshot
  risiko rollup received/ --format csv > board.csv";

/// Show several registers, or branches of one, as one region
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Rollup {
    /// The registers; DIR@REVISION for another state than the files
    #[arg(value_name = "DIR", required = true)]
    registers: Vec<PathBuf>,
    /// Read all branches of each DIR, remote ones too, and not its files
    #[arg(long)]
    branches: bool,
    /// Only this goal, across the trusts, by id or number; _other for the other risks
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    /// Tell also what moved since each register's snapshot of this name
    #[arg(long, value_name = "SNAPSHOT")]
    since: Option<String>,
    /// For people, programs, spreadsheets, or a page of its own
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json, Format::Csv, Format::Markdown]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
    /// Keep restricted risks in Markdown, which otherwise leaves them out
    #[arg(long)]
    with_restricted: bool,
}

/// A region that was read, and what to speak of it with.
struct Read {
    region: Region,
    today: (Date, bool),
    language: Language,
}

/// Reads what was named; the day and the language are the leading register's.
fn read(
    named: &[PathBuf],
    branches: bool,
    everywhere: &Everywhere,
    wish: &Wish,
) -> Result<Read, (Failure, Language)> {
    let wanted: Vec<Location> = named.iter().map(|path| Location::parse(path)).collect();
    let region = region::read(&wanted, branches, everywhere.year)
        .map_err(|unread| (Failure::NoRegion(unread), wish.or(None)))?;
    let settings = region.lead().map(|lead| &lead.opened.settings);
    let language = wish.or(settings.and_then(|s| s.language.as_deref()));
    let fixed = everywhere.today.or(settings.and_then(|settings| settings.today));
    let today = fixed.unwrap_or_else(|| chrono::Local::now().date_naive());
    Ok(Read { region, today: (today, fixed.is_some()), language })
}

/// Prints the region.
pub(super) fn run(args: &Rollup, everywhere: &Everywhere, wish: &Wish) -> Outcome {
    let read = read(&args.registers, args.branches, everywhere, wish)?;
    speaking(read.language, print(args, &read))
}

fn print(args: &Rollup, read: &Read) -> Result<ExitCode, Failure> {
    let locale = Locale::new(read.language);
    let region = &read.region;
    let mut view = View::new(region, read.today);
    view.with_restricted = !args.format.leaves_the_house() || args.with_restricted;
    if let (Some(given), Some(lead)) = (&args.goal, region.joined.parts.first()) {
        view.goal = Some(choice::goal_of_all(lead, given)?);
    }
    if let Some(name) = &args.since {
        let since = region.since(&Revision::parse(name));
        view.moved = Some(Moved::new(name.clone(), since, view.goal.as_ref()));
    }
    if args.format == Format::Csv {
        // A spreadsheet has no place for what must be known of it.
        remarks(region, &locale).iter().for_each(|line| output::complain(line));
    }
    output::report(&view, args.format, output::page(), &locale)?;
    let is_whole = view.moved.as_ref().is_none_or(|moved| moved.since.lacking.is_empty());
    Ok(ExitCode::from(if is_whole && region.unread.is_empty() { 0 } else { IN_PART }))
}

/// Opens the screens on the region.
pub(super) fn open(
    named: &[PathBuf],
    branches: bool,
    everywhere: &Everywhere,
    wish: &Wish,
) -> Outcome {
    let Read { region, today, language } = read(named, branches, everywhere, wish)?;
    speaking(language, show(region, today, language))
}

fn show(
    region: Region,
    (today, today_is_fixed): (Date, bool),
    language: Language,
) -> Result<ExitCode, Failure> {
    if !output::is_interactive() {
        return Err(Failure::NoTerminal);
    }
    let depth = output::depth();
    let options = tui::Options {
        language,
        today,
        today_is_fixed,
        begin: tui::Begin::Overview,
        depth,
        look: Look::Dark,
        own: tui::Own::default(),
    };
    tui::run_region(region, options)?;
    Ok(ExitCode::SUCCESS)
}
