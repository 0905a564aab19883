//! `risiko diff`: what moved between two times, why, and who.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;

use super::failure::Failure;
use super::language::Wish;
use super::output::formats;
use super::session::tell_shallow;
use super::{Everywhere, Outcome, choice, output, speaking};
use crate::compare;
use crate::history::revisions::{PairRequest, Revision, StatePair, load};
use crate::locale::Locale;
use crate::model::{Register, Severity, Slug};
use crate::report::comparison::ComparisonReport;
use crate::report::write::Format;
use crate::store::{self, OpenError};

/// Something differs, and that was asked for.
const DIFFERS: u8 = 1;

const EXAMPLES: &str = "\
A and B are snapshots (2024-03-01, unn/2024-03-01), days (@2024-03-01: the end of that day), years
(2023: both in today's files), git revisions (HEAD~3) or the folder of another register (../old).
Without A the last snapshot, without B the files as they are. Without git a snapshot is a folder, and
a day finds the newest one of that day or before. Risks are the same where their ids are: renamed,
reordered or reformatted files are no difference.

Exit code: 0, with --exit-code 1 when something differs, 2 when it could not run.

Examples:
  risiko diff                                     since the last snapshot
  risiko diff 2024-02-07 2024-03-01 --trust unn
  risiko diff @2024-04-01 --untouched             and what should have changed and did not
  risiko diff 2023..2024
  risiko diff ../register-from-march              a copy in another folder
  risiko diff 2024-T1 --format html > changes.html
  risiko diff --format json | jq '.changes[] | select(.direction == \"up\")'";

/// Tell what moved between two times, what is new and what was done
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Diff {
    /// The earlier one, or A..B
    #[arg(value_name = "A")]
    before: Option<String>,
    /// The later one
    #[arg(value_name = "B")]
    after: Option<String>,
    /// Only this trust, by its short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// Only this goal, by its id or number; _other for the other risks
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    /// For people, programs, or a page of its own
    #[arg(long, value_parser = formats(&[Format::Text, Format::Json, Format::Markdown, Format::Html]))]
    #[arg(default_value = "text", value_name = "FORMAT")]
    format: Format,
    /// Leave with exit code 1 when something differs
    #[arg(long)]
    exit_code: bool,
    /// Tell also which risks should have changed and did not
    #[arg(long)]
    untouched: bool,
    /// Keep restricted risks in Markdown and HTML, which otherwise leave them out
    #[arg(long)]
    with_restricted: bool,
}

/// Prints what differs. The year is not opened: cost follows what changed.
pub(super) fn run(args: &Diff, everywhere: &Everywhere, wish: &Wish) -> Outcome {
    let start = everywhere.register.clone().unwrap_or_else(|| PathBuf::from("."));
    let Some(root) = store::find_root(&start) else {
        let start = start.canonicalize().unwrap_or(start);
        return Err((Failure::NoRegister(start), wish.or(None)));
    };
    let settings = match store::settings(&root) {
        Ok((settings, _)) => settings,
        Err(OpenError::Unusable(finding)) => {
            return Err((Failure::opening(root, finding), wish.or(None)));
        }
    };
    let language = wish.or(settings.language.as_deref());
    let year = everywhere.year.unwrap_or(settings.year);
    speaking(language, compare_states(args, &root, (everywhere.year, year), &Locale::new(language)))
}

/// A file is damaged in one of the two states: what it says differs, whatever it says.
fn is_read_at_one_time_only(loaded: &StatePair) -> bool {
    let damaged = |is_before: bool| -> BTreeSet<&Path> {
        let errors = loaded.unread.iter().filter(|u| u.why.severity == Severity::Error);
        errors.filter(|u| u.is_before == is_before).map(|u| u.why.file.as_path()).collect()
    };
    damaged(true) != damaged(false)
}

fn compare_states(
    args: &Diff,
    root: &Path,
    (asked, year): (Option<i32>, i32),
    locale: &Locale,
) -> Result<ExitCode, Failure> {
    let (trust, goal) = filters(args, root, year)?;
    let (before, after) = names(args);
    let hides = args.format.leaves_the_house() && !args.with_restricted;
    // Whether a measure serves a restricted risk is seen only where all risks are there.
    let whole = args.untouched || hides;
    let pair = PairRequest { root, before, after, trust, year: asked, whole };
    let loaded =
        load(&pair).inspect_err(|_| tell_shallow(crate::history::is_shallow(root), locale))?;
    let mut found = compare::compare(&loaded.before, &loaded.after);
    if let Some(goal) = &goal {
        found = found.only(|event| event.doc.name == *goal);
    }
    let differs = !found.is_empty() || is_read_at_one_time_only(&loaded);
    let (found, left_out) = if hides { found.without_restricted() } else { (found, 0) };
    let untouched = args.untouched.then(|| {
        let mut keys = compare::untouched(&loaded.before, &loaded.after);
        keys.retain(|key| {
            let is_hidden = hides && is_restricted(&loaded, key);
            !is_hidden && goal.as_ref().is_none_or(|goal| key.doc.name == *goal)
        });
        keys
    });
    let report = ComparisonReport {
        comparison: &found,
        loaded: &loaded,
        left_out,
        untouched: untouched.as_deref(),
    };
    output::report(&report, args.format, output::page(), locale)?;
    let code = if args.exit_code && differs { DIFFERS } else { 0 };
    Ok(ExitCode::from(code))
}

fn is_restricted(loaded: &StatePair, key: &crate::model::ItemKey) -> bool {
    loaded.after.risk(key).is_some_and(crate::model::Risk::is_restricted)
}

/// Which two states are meant.
fn names(args: &Diff) -> (Revision, Revision) {
    let after = args.after.as_deref().map(Revision::parse);
    match (&args.before, after) {
        (None, _) => (Revision::LastSnapshot, Revision::WorkingTree),
        (Some(before), Some(after)) => (Revision::parse(before), after),
        (Some(before), None) => Revision::parse_range(before)
            .unwrap_or_else(|| (Revision::parse(before), Revision::WorkingTree)),
    }
}

/// The trust and the goal that are asked for, by the year's own catalogue.
fn filters(args: &Diff, root: &Path, year: i32) -> Result<(Option<Slug>, Option<Slug>), Failure> {
    if args.trust.is_none() && args.goal.is_none() {
        return Ok((None, None));
    }
    let catalogue = store::catalogue_file(root, &store::catalogue_of_year(year));
    let catalogue = catalogue.map_err(Failure::BadFile)?.value;
    let register = Register {
        name: String::new(),
        year,
        matrix: Arc::new(store::matrix_of_last_resort()),
        catalogue: Arc::new(catalogue),
        trusts: Default::default(),
    };
    let trust = args.trust.as_deref().map(|given| choice::trust(&register, given)).transpose()?;
    let goal =
        args.goal.as_deref().map(|given| choice::goal_of_all(&register, given)).transpose()?;
    Ok((trust, goal))
}
