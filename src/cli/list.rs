//! `risiko list`: risks or measures, chosen and sorted.

use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::edit::refused::Refused;
use super::failure::Failure;
use super::output::formats;
use super::session::Session;
use super::{choice, output};
use crate::model::{Date, DocKey, Register, Slug, ZoneIndex};
use crate::report::list::{self, Filter, MeasureList, RiskList};
use crate::report::write::Format;

const EXAMPLES: &str = "\
Risks stand worst first, measures by deadline. Closed risks and finished measures are left out unless
--all. Filters combine. Restricted risks are shown and marked: leave them out before you publish.
CSV is for a Norwegian spreadsheet: semicolons, UTF-8 with a byte order mark, no formulas.
Exit code: 0 listed, also when nothing fits; 2 wrong trust, goal, zone or date.

Examples:
  risiko list risks --trust unn --zone R
  risiko list measures --overdue --owner HR
  risiko list measures --due-before 2024-06-15 --format csv > measures.csv
  risiko list risks --goal ventetid --format json | jq -r '.risks[].id'";

/// List risks or measures
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct List {
    /// What to list
    #[arg(value_enum, value_name = "WHAT")]
    what: What,
    /// Only of this trust; may be given several times
    #[arg(long, value_name = "TRUST")]
    trust: Vec<String>,
    /// Only of this goal, by id or number; _other for the risks outside the goals
    #[arg(long, value_name = "GOAL")]
    goal: Vec<String>,
    /// Only in this zone, by letter (R, or R,O); measures that serve a risk in it
    #[arg(long, value_name = "ZONE", value_delimiter = ',')]
    zone: Vec<String>,
    /// Only where the owner's role contains TEXT
    #[arg(long, value_name = "TEXT")]
    owner: Option<String>,
    /// Only what is overdue; of risks, those whose target day or a measure's deadline has passed
    #[arg(long)]
    overdue: bool,
    /// Only what is due before DATE (2024-06-01, 1.6)
    #[arg(long, value_name = "DATE")]
    due_before: Option<String>,
    /// Only where the title contains these words
    #[arg(long, value_name = "WORDS")]
    query: Option<String>,
    /// Closed risks and finished measures too
    #[arg(long)]
    all: bool,
    /// For people, programs or spreadsheets
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json, Format::Csv]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum What {
    Risks,
    Measures,
}

/// Prints a list.
///
/// # Errors
/// [`Failure`] where a filter names something that is not there.
pub(super) fn run(args: &List, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let filter = filter(args, session)?;
    let (today, look) = (session.today, output::look(output::columns()));
    match args.what {
        What::Risks => {
            let items = list::risks(register, &filter, today);
            output::report(&RiskList { register, items }, args.format, look, &locale)?;
        }
        What::Measures => {
            let items = list::measures(register, &filter, today);
            output::report(&MeasureList { register, items, today }, args.format, look, &locale)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn filter(args: &List, session: &Session) -> Result<Filter, Failure> {
    let register = &session.opened.register;
    let trusts = args.trust.iter().map(|given| choice::trust(register, given));
    let trusts = trusts.collect::<Result<Vec<Slug>, _>>()?;
    let mut docs = Vec::new();
    for given in &args.goal {
        docs.extend(goals(register, &trusts, given)?);
    }
    let zones = args.zone.iter().map(|given| zone(register, given));
    Ok(Filter {
        docs,
        zones: zones.collect::<Result<_, _>>()?,
        owner: args.owner.clone().unwrap_or_default(),
        query: args.query.clone().unwrap_or_default(),
        overdue: args.overdue,
        due_before: args.due_before.as_deref().map(|given| day(session, given)).transpose()?,
        all: args.all,
        trusts,
    })
}

/// A goal's files: of the trusts asked for, or of all that it applies to.
fn goals(register: &Register, trusts: &[Slug], given: &str) -> Result<Vec<DocKey>, Failure> {
    let all: Vec<Slug> = register.trusts.keys().cloned().collect();
    let trusts = if trusts.is_empty() { &all } else { trusts };
    let mut found = Vec::new();
    let mut failed = None;
    for trust in trusts {
        match choice::goal(register, trust, given) {
            Ok(doc) => found.push(doc),
            Err(failure) => failed = failed.or(Some(failure)),
        }
    }
    match failed {
        Some(failure) if found.is_empty() => Err(failure),
        _ => Ok(found),
    }
}

fn zone(register: &Register, given: &str) -> Result<ZoneIndex, Failure> {
    let matrix = &register.matrix;
    let wanted = given.trim().to_lowercase();
    let is_meant = |zone: &ZoneIndex| {
        let zone = matrix.zone(*zone);
        zone.id.to_lowercase() == wanted
            || zone.letter.to_lowercase() == wanted
            || zone.name.to_lowercase() == wanted
    };
    matrix.zone_indices().find(is_meant).ok_or_else(|| {
        let known: Vec<&str> = matrix.zones.iter().map(|zone| zone.letter.as_str()).collect();
        Refused::UnknownZone { given: given.to_owned(), known: known.join(", ") }.into()
    })
}

fn day(session: &Session, given: &str) -> Result<Date, Failure> {
    let read = session.locale().read_day(given, session.opened.register.year, session.today);
    read.ok_or_else(|| Refused::NoDay { given: given.to_owned() }.into())
}
