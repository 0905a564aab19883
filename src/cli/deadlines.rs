//! `risiko deadlines`: what is due, when, and for whom; also as a calendar file.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{DateTime, NaiveTime, Utc};
use clap::{Args, ValueEnum};

use super::failure::Failure;
use super::output::formats;
use super::session::Session;
use super::{choice, output};
use crate::calendar::{self, Group, Selection, Until};
use crate::history;
use crate::locale::Locale;
use crate::model::{Date, Due, Slug};
use crate::report::deadlines::{self, Deadlines, Origin};
use crate::report::sanitize::for_terminal;
use crate::report::write::Format;

/// Wider than this, the eye loses the line.
const WIDEST: usize = 120;
/// Where the output is no terminal.
const USUAL: usize = 100;

const EXAMPLES: &str = "\
Without --from the list has everything overdue first, then what is due from today until the year's
last report. A date on a weekend or holiday is never moved: the last working day before it is told.
Overdue is what the register knows not to be done: measures, targets, and assessments that are not
ready. Whether a report was sent, it does not know.

The calendar file: import it again after changes, and the calendar updates the deadlines that it
has. A deadline keeps its identity from the first commit of the register's history (or, without
one, from the register's name) and its id. What is done or deleted is no longer in the file: remove
it from the calendar yourself. The file leaves the register, so restricted risks, and measures that
serve only such, are in it without title, text and owner: just \"Unntatt offentlighet\" and the id.
Text, JSON and CSV have all of them, marked.

Examples:
  risiko deadlines --trust unn --days 30
  risiko deadlines --overdue --owner HR
  risiko deadlines --only reporting --to 2024-12-31
  risiko deadlines --trust unn --ics frister.ics
  risiko deadlines --format csv > frister.csv";

/// List what is due for whom: reports, goals, measures and targets; also as a calendar file
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct DeadlineList {
    /// Only this trust, by its short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// Only what a role with TEXT in its name answers for, in any case
    #[arg(long, value_name = "TEXT")]
    owner: Option<String>,
    /// Only from DATE on (2024-02-20), also what has passed
    #[arg(long, value_name = "DATE", value_parser = super::day)]
    from: Option<Date>,
    /// Only until DATE
    #[arg(long, value_name = "DATE", value_parser = super::day, conflicts_with = "days")]
    to: Option<Date>,
    /// Only the next N days
    #[arg(long, value_name = "N")]
    days: Option<u32>,
    /// Only one kind
    #[arg(long, value_enum, value_name = "KIND")]
    only: Option<Kind>,
    /// Only what is overdue
    #[arg(long)]
    overdue: bool,
    /// For people, programs or spreadsheets
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json, Format::Csv]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
    /// Write an iCalendar file, to FILE or to standard output
    #[arg(long, value_name = "FILE", num_args = 0..=1, default_missing_value = STDOUT)]
    #[arg(conflicts_with = "format")]
    ics: Option<PathBuf>,
}

/// Stands for standard output.
const STDOUT: &str = "-";

/// A kind of deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// What trusts report to the region
    Reporting,
    /// Open measures
    Measures,
    /// Goals that the source gives a day of their own
    Goals,
    /// Target levels of risks
    Targets,
}

impl DeadlineList {
    fn selection(&self) -> Selection {
        let only = self.only.map(|kind| match kind {
            Kind::Reporting => Group::Reporting,
            Kind::Measures => Group::Measures,
            Kind::Goals => Group::Goals,
            Kind::Targets => Group::Targets,
        });
        let until = match (self.to, self.days) {
            (Some(day), _) => Until::Day(day),
            (None, Some(days)) => Until::Days(days.into()),
            (None, None) => Until::YearReported,
        };
        let owner = self.owner.clone();
        Selection { from: self.from, until, owner, only, late_only: self.overdue }
    }

    /// Whether duties without a day are among what is asked for.
    fn wants_undated(&self) -> bool {
        let any_day = self.from.or(self.to).is_none() && self.days.is_none();
        any_day
            && self.owner.is_none()
            && !self.overdue
            && self.only.is_none_or(|kind| kind == Kind::Reporting)
    }
}

/// Prints or writes the deadlines.
pub(super) fn run(args: &DeadlineList, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let trust = args.trust.as_deref().map(|given| choice::trust(register, given)).transpose()?;
    let today = session.today;
    let agenda = calendar::agenda(register, trust.as_ref(), today);
    let selected = calendar::select(agenda, &args.selection(), register.year, today);
    let undated = undated(args, session, trust.as_ref());
    let list = Deadlines {
        register,
        selected: &selected,
        undated: &undated,
        of_one_trust: trust.is_some(),
        today,
        is_fixed: session.today_is_fixed,
    };
    if let Some(path) = &args.ics {
        write_calendar(&list, path, session, &locale)?;
        return Ok(ExitCode::SUCCESS);
    }
    output::report(&list, args.format, output::look_within(USUAL, WIDEST), &locale)?;
    Ok(ExitCode::SUCCESS)
}

fn undated<'s>(args: &DeadlineList, session: &'s Session, trust: Option<&Slug>) -> Vec<&'s Due> {
    if !args.wants_undated() {
        return Vec::new();
    }
    calendar::undated(&session.opened.register, trust)
}

fn write_calendar(
    list: &Deadlines<'_>,
    path: &Path,
    session: &Session,
    locale: &Locale,
) -> Result<(), Failure> {
    let origin = history::register_id(&session.opened.root).map_or(Origin::Name, Origin::Commit);
    if origin == Origin::Name {
        output::complain(&locale.text("deadlines-known-by-name"));
    }
    let text = deadlines::calendar_file(list, &origin, made_at(session), locale);
    if path == Path::new(STDOUT) {
        return output::print(&text);
    }
    fs::write(path, text).map_err(|why| Failure::Io { path: path.to_owned(), why })?;
    let shown = path.display().to_string();
    let args = [("count", list.selected.items.len().into()), ("path", for_terminal(&shown).into())];
    output::print(&format!("{}\n", locale.with("deadlines-written", &args)))
}

/// When the calendar file is made: the clock, or the beginning of the day that stands for today.
fn made_at(session: &Session) -> DateTime<Utc> {
    if session.today_is_fixed {
        session.today.and_time(NaiveTime::MIN).and_utc()
    } else {
        Utc::now()
    }
}
