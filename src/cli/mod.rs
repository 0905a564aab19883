//! The command line: one file per subcommand. Help is in English; what the program says while it
//! runs is in the reader's language.

mod catalogue;
mod check;
mod choice;
mod completions;
mod conflicts;
mod connect;
mod deadlines;
mod demo;
mod diff;
mod edit;
mod editing;
mod exit;
mod explain;
mod export;
mod failure;
mod findings;
mod fix;
mod fmt;
mod git;
mod git_setup;
mod held;
mod ids;
mod import;
mod indicators;
mod init;
mod language;
mod list;
mod log;
mod man;
mod matrix;
mod new_year;
mod not_imported;
mod output;
mod publish;
mod remind;
mod report;
mod report_text;
mod rescale;
mod resolve;
mod rollup;
mod schema;
mod screen;
mod session;
mod snapshot;
mod snapshots;
mod status;
mod workshop;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::Datelike as _;
use clap::{Args, Parser, Subcommand};

use self::failure::Failure;
use self::language::Wish;
use self::session::Session;
use crate::locale::{Language, Locale};
use crate::model::Date;
use crate::store::ReadOnly;

const EXAMPLES: &str = "\
Examples:
  risiko demo                      look around in an example
  risiko                           open the register in or above this directory
  risiko status --trust unn        what is missing, and what is late
  risiko check                     everything that is wrong or lacking
  risiko matrix --trust UNN --goal ventetid
  risiko diff                      what moved since the last snapshot
  risiko --region received/        all trusts' registers on one board

Exit codes: 0 done, 1 something needs attention (status, check, new-year) or was refused (set, close and the
others that edit), 2 could not run.
Environment: RISIKO_LANG as --lang, NO_COLOR for no colours, RISIKO_SETTINGS for a file of your own
settings (trust, role, language, theme, start, mouse, keys) other than the usual one. Setting of git: risiko.timeout, for how
many seconds a server may be silent (120; 0 for no limit).";

/// Risk matrices for the prioritised goals of health trusts
///
/// A register is a directory of TOML files with risiko.toml at its root, normally a git
/// repository. Without a command, risiko opens the register in or above the current directory in
/// the terminal.
#[derive(Debug, Parser)]
#[command(name = "risiko", version, after_help = EXAMPLES, max_term_width = 100)]
struct Cli {
    #[command(flatten)]
    everywhere: Everywhere,
    /// Open these registers as one region, to look at only; DIR as in risiko rollup
    #[arg(long, num_args = 1.., value_name = "DIR")]
    region: Vec<PathBuf>,
    /// Open on what is this trust's own, in this run
    #[arg(long, value_name = "TRUST", conflicts_with = "region")]
    trust: Option<String>,
    /// Open on what is this role's own, in this run; not a name
    #[arg(long, value_name = "ROLE", conflicts_with = "region")]
    role: Option<String>,
    /// With --region: read all branches of each DIR, remote ones too
    #[arg(long, requires = "region")]
    branches: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
#[command(next_help_heading = "Options for every command")]
struct Everywhere {
    /// Use the register in or above DIR instead of the current directory
    #[arg(long, global = true, value_name = "DIR")]
    register: Option<PathBuf>,
    /// Take DATE (2024-02-20) for today; wins over the register and the clock
    #[arg(long, global = true, value_name = "DATE", value_parser = day)]
    today: Option<Date>,
    /// Look at YEAR instead of the register's active year
    #[arg(long, global = true, value_name = "YEAR")]
    #[arg(value_parser = clap::value_parser!(i32).range(1000..=9999))]
    year: Option<i32>,
    /// Speak bokmål, nynorsk or English
    #[arg(long, global = true, value_name = "LANG", hide_possible_values = true)]
    #[arg(help = "Speak bokmål (nb), nynorsk (nn) or English (en)")]
    lang: Option<Language>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Demo(demo::Demo),
    Init(init::Init),
    Status(status::Status),
    Deadlines(deadlines::DeadlineList),
    Check(check::Check),
    Explain(explain::Explain),
    Matrix(matrix::Matrix),
    Workshop(workshop::Workshop),
    Indicators(indicators::Indicators),
    Diff(diff::Diff),
    Log(log::Log),
    Blame(log::Blame),
    Snapshot(snapshot::Snapshot),
    Snapshots(snapshots::Snapshots),
    Publish(publish::Publish),
    Fetch(publish::Fetch),
    Conflicts(conflicts::Conflicts),
    ReportText(report_text::ReportTextArgs),
    Resolve(resolve::Resolve),
    Rollup(rollup::Rollup),
    Report(report::Report),
    Remind(remind::Remind),
    Connect(connect::Connect),
    List(list::List),
    #[command(flatten)]
    Edit(edit::Edit),
    Import(import::Import),
    Export(export::Export),
    Catalogue(catalogue::Catalogue),
    NewYear(new_year::NewYear),
    Rescale(rescale::Rescale),
    Fmt(fmt::Fmt),
    #[command(subcommand, hide = true)]
    Git(git::Git),
    GitSetup(git_setup::GitSetup),
    Schema(schema::Schema),
    Completions(completions::Completions),
    Man(man::Man),
}

/// Runs the program with its arguments, the program's own name first.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let Cli { everywhere, region, trust, role, branches, command } = match Cli::try_parse_from(args)
    {
        Ok(cli) => cli,
        Err(error) => {
            // Help that nobody reads to its end is no error.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(exit::COULD_NOT));
        }
    };
    let wish = Wish::of(everywhere.lang);
    let outcome = match command {
        Some(_) if trust.is_some() || role.is_some() => {
            Err((Failure::PersonWithCommand, wish.or(None)))
        }
        Some(_) if !region.is_empty() => Err((Failure::RegionWithCommand, wish.or(None))),
        None if !region.is_empty() => rollup::open(&region, branches, &everywhere, &wish),
        None => {
            let person = screen::Person { trust, role };
            with_register(&everywhere, &wish, |session| screen::run(session, &person))
        }
        Some(Command::Status(args)) => {
            with_register(&everywhere, &wish, |s| status::run(&args, &s))
        }
        Some(Command::Deadlines(args)) => {
            with_register(&everywhere, &wish, |s| deadlines::run(&args, &s))
        }
        Some(Command::Check(args)) => {
            let session = Session::find_with_forms(&args.place(&everywhere), &wish);
            with_session(session, &wish, |s| check::run(&args, s))
        }
        Some(Command::Explain(args)) => speaking(wish.or(None), explain::run(&args, &wish)),
        Some(Command::Matrix(args)) => {
            with_register(&everywhere, &wish, |s| matrix::run(&args, &s))
        }
        Some(Command::Workshop(args)) => {
            with_register(&everywhere, &wish, |s| workshop::run(&args, s))
        }
        Some(Command::Remind(args)) => {
            with_register(&everywhere, &wish, |s| remind::run(&args, &s))
        }
        Some(Command::Report(args)) => {
            with_register(&everywhere, &wish, |s| report::run(&args, &s))
        }
        Some(Command::Indicators(args)) => {
            with_register(&everywhere, &wish, |s| indicators::run(&args, &s))
        }
        Some(Command::Import(args)) => with_register(&everywhere, &wish, |s| import::run(&args, s)),
        Some(Command::ReportText(args)) => {
            with_register(&everywhere, &wish, |s| report_text::run(&args, &s))
        }
        Some(Command::Export(args)) => {
            with_register(&everywhere, &wish, |s| export::run(&args, &s))
        }
        Some(Command::Snapshot(args)) => {
            with_register(&everywhere, &wish, |s| snapshot::run(&args, &s))
        }
        Some(Command::Snapshots(args)) => {
            with_register(&everywhere, &wish, |s| snapshots::run(&args, &s))
        }
        Some(Command::Publish(args)) => {
            with_register(&everywhere, &wish, |s| publish::run(&args, &s))
        }
        Some(Command::Connect(args)) => connect::run(&args, &everywhere, &wish),
        Some(Command::Fetch(_)) => with_register(&everywhere, &wish, |s| publish::run_fetch(&s)),
        Some(Command::Conflicts(args)) => {
            with_register(&everywhere, &wish, |s| conflicts::run(&args, &s))
        }
        Some(Command::Resolve(args)) => {
            with_register(&everywhere, &wish, |s| resolve::run(&args, s))
        }
        Some(Command::Diff(args)) => diff::run(&args, &everywhere, &wish),
        Some(Command::Rollup(args)) => rollup::run(&args, &everywhere, &wish),
        Some(Command::NewYear(args)) => new_year::run(&args, &everywhere, &wish),
        Some(Command::Rescale(args)) => {
            with_register(&everywhere, &wish, |s| rescale::run(&args, &s))
        }
        Some(Command::Catalogue(args)) => catalogue::run(&args, &everywhere, &wish),
        Some(Command::Fmt(args)) => speaking(wish.or(None), fmt::run(&args, &everywhere, &wish)),
        Some(Command::Git(git)) => speaking(wish.or(None), git::run(&git, &wish)),
        Some(Command::GitSetup(args)) => git_setup::run(&args, &everywhere, &wish),
        Some(Command::Schema(args)) => {
            let language = wish.or(None);
            speaking(language, schema::run(&args, &Locale::new(language)))
        }
        Some(Command::Log(args)) => with_register(&everywhere, &wish, |s| log::log(&args, &s)),
        Some(Command::Blame(args)) => with_register(&everywhere, &wish, |s| log::blame(&args, &s)),
        Some(Command::List(args)) => with_register(&everywhere, &wish, |s| list::run(&args, &s)),
        Some(Command::Edit(edit)) => with_register(&everywhere, &wish, |s| edit::run(&edit, s)),
        Some(Command::Demo(args)) => speaking(wish.or(None), demo::run(&args, &everywhere, &wish)),
        Some(Command::Init(args)) => speaking(wish.or(None), init::run(&args, &everywhere, &wish)),
        Some(Command::Completions(args)) => speaking(wish.or(None), completions::run(&args)),
        Some(Command::Man(_)) => speaking(wish.or(None), man::run()),
    };
    outcome.unwrap_or_else(|(failure, language)| {
        output::complain(&failure.words(&Locale::new(language)));
        ExitCode::from(failure.exit_code())
    })
}

/// How a command ends; a failure with the language to tell it in.
type Outcome = Result<ExitCode, (Failure, Language)>;

fn speaking<T>(language: Language, outcome: Result<T, Failure>) -> Result<T, (Failure, Language)> {
    outcome.map_err(|failure| (failure, language))
}

fn with_register(
    everywhere: &Everywhere,
    wish: &Wish,
    command: impl FnOnce(Session) -> Result<ExitCode, Failure>,
) -> Outcome {
    with_session(Session::find(everywhere, wish), wish, command)
}

fn with_session(
    session: Result<Session, Failure>,
    wish: &Wish,
    command: impl FnOnce(Session) -> Result<ExitCode, Failure>,
) -> Outcome {
    let session = session.map_err(|f| (f, wish.or(None)))?;
    // What is told without the year's own scale is told, but nobody may take it for the whole.
    let has_matrix = session.opened.read_only != Some(ReadOnly::NoMatrix);
    let ended = speaking(session.language, command(session))?;
    Ok(if has_matrix { ended } else { ExitCode::from(exit::COULD_NOT) })
}

fn day(text: &str) -> Result<Date, String> {
    let read = Date::parse_from_str(text, "%Y-%m-%d").ok();
    let read = read.filter(|d| (1000..=9999).contains(&d.year()));
    read.ok_or_else(|| "a date is year-month-day, as 2024-02-20".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_arguments_are_well_formed() {
        Cli::command().debug_assert();
    }
}
