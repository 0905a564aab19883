//! `risiko report`: documents for the board, the region and others.

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::failure::Failure;
use super::output::formats;
use super::session::Session;
use super::{choice, output};
use crate::calendar;
use crate::compare;
use crate::history::revisions::Revision;
use crate::history::told::{self, Earlier, Told};
use crate::locale::Locale;
use crate::model::{Register, Slug};
use crate::report::document::{Document, Kind, Readers, Since};
use crate::report::sanitize::{fill, for_terminal};
use crate::report::titles;
use crate::report::write::{Format, write};
use crate::store;

const EXAMPLES: &str = "\
Kinds: assessment (the prioritised goals, goal by goal), board (a paper for the trust's board), tertial
(Topp 5, what moved and why, measures, deviations).

What moved is told since the trust's last snapshot, or since --since. With --public, restricted risks
and the measures that serve them are left out, their number is told, and nothing else of them; with
--internal they stay in. Where there are restricted risks one of the two must be said.

Without -o, text is printed; a file that is there already is replaced only with --force.

Exit code: 0 done, 2 it could not be made.

Examples:
  risiko report board --trust unn --public -o styresak.html
  risiko report tertial --trust unn --round 2024-T1 --since 2024-03-01 -o tertial.html --open
  risiko report assessment --trust hnikt --internal --format markdown
  risiko report board --trust fin --format json | jq .risks";

/// Write a document: an assessment, a board paper, a tertial report
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Report {
    /// Which document
    #[arg(value_parser = kinds())]
    kind: Kind,
    /// Whose, by the trust's short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: Option<String>,
    /// Tell what moved since SNAPSHOT (or a day, @2024-03-01) instead of the last one
    #[arg(long, value_name = "SNAPSHOT")]
    since: Option<String>,
    /// The round it is made for, 2024-T1; by itself the calendar's
    #[arg(long, value_name = "ROUND")]
    round: Option<String>,
    /// As what; by itself what the file's ending says, else text
    #[arg(long, value_parser = formats(&OFFERED), value_name = "FORMAT")]
    format: Option<Format>,
    /// Write to FILE instead of standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Open the file when it is written
    #[arg(long)]
    open: bool,
    /// For anybody: leave restricted risks out
    #[arg(long, conflicts_with = "internal")]
    public: bool,
    /// For those who may read restricted risks: keep them
    #[arg(long)]
    internal: bool,
    /// Replace a file that is there already
    #[arg(long)]
    force: bool,
}

const OFFERED: [Format; 5] =
    [Format::Text, Format::Markdown, Format::Html, Format::Csv, Format::Json];

fn kinds() -> impl TypedValueParser<Value = Kind> {
    let words = Kind::WORDS.map(|(word, _)| word);
    PossibleValuesParser::new(words).map(|given| {
        let found = Kind::WORDS.iter().find(|(word, _)| *word == given);
        found.map_or(Kind::Board, |(_, kind)| *kind)
    })
}

/// Makes a document.
pub(super) fn run(args: &Report, session: &Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    let register = &session.opened.register;
    session.tell_findings(&locale);
    let trust = whose(args, register)?;
    let (format, path) = target(args, trust.as_ref())?;
    if let Some(path) = path.as_ref().filter(|path| !args.force && path.exists()) {
        return Err(Failure::FileExists(path.clone()));
    }
    let round = round(args, session, trust.as_ref())?;
    let told = tell(args, session, trust.as_ref())?;
    warn(&told, &locale);
    let found = told.since.as_ref().map(|pair| compare::compare(&pair.before, &pair.after));
    let found = found.map(|all| match &trust {
        Some(trust) => all.only(|event| event.doc.trust == *trust),
        None => all,
    });
    let since = told.since.as_ref().zip(found.as_ref());
    let document = Document {
        kind: args.kind,
        register: &told.now,
        trust,
        round,
        since: since.map(|(states, found)| Since { states, found }),
        readers: match args.public {
            true => Readers::Public { left_out: told.left_out },
            false => Readers::Internal,
        },
        today: session.today,
        commit: told.commit.clone(),
    };
    let text = write(&document, format, output::page(), &locale);
    let Some(path) = path else {
        output::print(&text)?;
        return Ok(ExitCode::SUCCESS);
    };
    store::deliver(&path, text.as_bytes(), args.force).map_err(|why| match why.kind() {
        io::ErrorKind::AlreadyExists => Failure::FileExists(path.clone()),
        _ => Failure::NotWritable { path: path.clone(), why },
    })?;
    let shown = path.display().to_string();
    output::print(&format!("{}\n", fill("report-written", &[("path", &shown)], &locale)))?;
    if args.open && !open(&path) {
        output::complain(&fill("report-not-opened", &[("path", &shown)], &locale));
    }
    Ok(ExitCode::SUCCESS)
}

/// The trust that it is about; the only one where there is one.
fn whose(args: &Report, register: &Register) -> Result<Option<Slug>, Failure> {
    if let Some(given) = &args.trust {
        return choice::trust(register, given).map(Some);
    }
    match register.catalogue.trusts.as_slice() {
        [only] => Ok(Some(only.id.clone())),
        trusts => {
            let known: Vec<String> =
                trusts.iter().map(|t| titles::trust(register, &t.id)).collect();
            Err(Failure::WhichTrust { kind: args.kind.word(), known: known.join(", ") })
        }
    }
}

/// As what it is written, and where.
fn target(args: &Report, trust: Option<&Slug>) -> Result<(Format, Option<PathBuf>), Failure> {
    match (&args.output, args.format) {
        (Some(path), Some(format)) => Ok((format, Some(path.clone()))),
        (Some(path), None) => {
            let format = Format::of_file(path).filter(|format| OFFERED.contains(format));
            Ok((format.ok_or_else(|| Failure::NoFormat(path.clone()))?, Some(path.clone())))
        }
        (None, format) => {
            let format = format.unwrap_or(if args.open { Format::Html } else { Format::Text });
            let whose = trust.map(|trust| format!("{trust}-")).unwrap_or_default();
            let name = format!("{whose}{}.{}", args.kind.word(), format.ending());
            Ok((format, args.open.then(|| PathBuf::from(name))))
        }
    }
}

/// The round that is meant: by itself the one that the calendar makes a snapshot for today.
fn round(
    args: &Report,
    session: &Session,
    trust: Option<&Slug>,
) -> Result<Option<String>, Failure> {
    let catalogue = &session.opened.register.catalogue;
    let Some(given) = &args.round else {
        let name = calendar::round_name(catalogue, trust, session.today, |_| false);
        return Ok(name.map(str::to_owned));
    };
    let mut known: Vec<&str> =
        catalogue.due.iter().map(|due| &*due.snapshot).filter(|name| !name.is_empty()).collect();
    known.sort_unstable();
    known.dedup();
    let found = known.iter().find(|name| name.eq_ignore_ascii_case(given.trim()));
    found
        .map(|name| Some((*name).to_owned()))
        .ok_or_else(|| Failure::NoRound { given: given.clone(), known: known.join(", ") })
}

fn tell(args: &Report, session: &Session, trust: Option<&Slug>) -> Result<Told, Failure> {
    let register = &session.opened.register;
    let count = told::restricted_count(register, trust);
    if count > 0 && !args.public && !args.internal {
        return Err(Failure::ForWhom { count });
    }
    let earlier = match &args.since {
        Some(given) => Earlier::Named(Revision::parse(given)),
        None if args.kind.tells_movement() => Earlier::LastSnapshot,
        None => Earlier::None,
    };
    let root = &session.opened.root;
    let request = told::Request { root, now: register, trust, earlier, is_public: args.public };
    Ok(told::told(&request)?)
}

/// Names the risks whose words name what was left out.
fn warn(told: &Told, locale: &Locale) {
    if told.naming.is_empty() {
        return;
    }
    let titles = told.naming.iter().filter_map(|key| told.now.risk(key));
    let titles: Vec<_> = titles.map(|risk| format!("  {}", for_terminal(&risk.title))).collect();
    let count = [("count", titles.len().into())];
    output::complain(&format!("{}\n{}", locale.with("report-naming", &count), titles.join("\n")));
}

/// Asks the desktop to open a file, and does not wait for it.
fn open(path: &Path) -> bool {
    let program = match std::env::consts::OS {
        "macos" => "open",
        "windows" => "explorer",
        _ => "xdg-open",
    };
    // A name that begins with a dash is no option.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut command = Command::new(program);
    command.arg(path);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().is_ok()
}
