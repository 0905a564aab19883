//! `risiko report`: documents for the board, the region and others.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::failure::Failure;
use super::output::formats;
use super::session::Session;
use super::{choice, output};
use crate::history::revisions::Revision;
use crate::history::told::{self, Earlier};
use crate::locale::Locale;
use crate::model::{Register, Slug};
use crate::report::document::prepared::{Order, prepare, rounds};
use crate::report::document::{Document, Kind};
use crate::report::sanitize::{fill, for_terminal};
use crate::report::template_words;
use crate::report::titles;
use crate::report::write::docx::{self, fields::Field};
use crate::report::write::{Format, Report as _, file};
use crate::store;

const EXAMPLES: &str = "\
Kinds:
  assessment    the prioritised goals of a trust, goal by goal
  board         a paper for the trust's board
  tertial       for the region: Topp 5, what moved and why, measures, deviations
  requirements  each requirement of the round, with number and text
  regional      all trusts: heat map, what is missing, Topp 5 lists as one, each goal across trusts
  outcome       what came of the goals beside how they were judged, and how good that was
  measures      a page for each owner of measures
  workshop      the record of workshops

What moved is told since the trust's last snapshot, or since --since. With --public, restricted risks
and the measures that serve them are left out, their number is told, and nothing else of them; with
--internal they stay in. Where there are restricted risks one of the two must be said.

Without -o, text is printed, and PDF, DOCX and XLSX go to a file named after the document; a file that is there already is replaced only with --force.

A Word template of your own, templates/board.docx in the register for the kind board, is filled in as it is:
{{ trust }}, {{ date }}, {%tr for risk in top %} in a row of a table, {{ body }} alone in a paragraph
(--list-fields names all, --check-template tells what is wrong with one).

Exit code: 0 done, 1 the template has unknown tags, 2 it could not be made.

Examples:
  risiko report board --trust unn --public -o styresak.html
  risiko report tertial --trust unn --round 2024-T1 --since 2024-03-01 -o tertial.html --open
  risiko report assessment --trust hnikt --internal -o vurdering.pdf
  risiko report measures --trust unn --format xlsx
  risiko report board --trust unn --public -o styresak.docx
  risiko report board --trust fin --format json | jq .risks";

/// Write a document: assessment, board paper, tertial, requirements, outcomes, ...
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
    /// Only this goal, by its id or number (assessment, workshop)
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    /// Only what a role with TEXT in its name answers for, in any case (measures)
    #[arg(long, value_name = "TEXT")]
    owner: Option<String>,
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
    /// List the tags that a Word template may have, each with an example
    #[arg(long, conflicts_with = "output")]
    list_fields: bool,
    /// Tell which tags of a Word template are unknown; the register's own where no FILE is named
    #[arg(long, value_name = "FILE", num_args = 0..=1, conflicts_with = "output")]
    check_template: Option<Option<PathBuf>>,
}

/// The template has unknown tags.
const FOUND: u8 = 1;

const OFFERED: [Format; 8] = [
    Format::Text,
    Format::Markdown,
    Format::Html,
    Format::Pdf,
    Format::Docx,
    Format::Xlsx,
    Format::Csv,
    Format::Json,
];

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
    let goal =
        args.goal.as_deref().map(|given| choice::goal_of_all(register, given)).transpose()?;
    let count = told::restricted_count(register, trust.as_ref());
    if count > 0 && !args.public && !args.internal {
        return Err(Failure::ForWhom { count });
    }
    let order = Order {
        kind: args.kind,
        trust,
        goal,
        owner: args.owner.clone(),
        round: round(args, register)?,
        earlier: earlier(args),
        is_public: args.public,
    };
    let prepared = prepare(order, (session.opened.root.as_path(), register), session.today)?;
    warn(&prepared.naming(), &locale);
    let document = prepared.document();
    if args.list_fields {
        output::print(&list(&document.fields(&locale)))?;
        return Ok(ExitCode::SUCCESS);
    }
    let template = template(args, session)?;
    if args.check_template.is_some() {
        return check(template, &document, &locale);
    }
    let made = match (&template, format) {
        (Some((path, bytes)), Format::Docx) => {
            let fields = document.fields(&locale);
            let made = docx::write(Some(bytes), &fields, locale.language());
            made.map_err(|why| Failure::Template { path: path.clone(), why: Box::new(why) })?
        }
        _ => file(&document, format, output::page(), &locale).map_err(Failure::Unwritten)?,
    };
    let Some(path) = path else {
        output::print_bytes(&made)?;
        return Ok(ExitCode::SUCCESS);
    };
    store::deliver(&path, &made, args.force).map_err(|why| match why.kind() {
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

/// A person's own Word template for the kind: the one that is named, else the register's.
fn template(args: &Report, session: &Session) -> Result<Option<(PathBuf, Vec<u8>)>, Failure> {
    let own = session.opened.root.join("templates").join(format!("{}.docx", args.kind.word()));
    let path = match &args.check_template {
        Some(Some(path)) => path.clone(),
        _ if own.exists() || args.check_template.is_some() => own,
        _ => return Ok(None),
    };
    let bytes = fs::read(&path).map_err(|why| Failure::Io { path: path.clone(), why })?;
    Ok(Some((path, bytes)))
}

/// Tells which tags of a template name what there is not.
fn check(
    template: Option<(PathBuf, Vec<u8>)>,
    document: &Document<'_>,
    locale: &Locale,
) -> Result<ExitCode, Failure> {
    let Some((path, bytes)) = template else { return Ok(ExitCode::SUCCESS) };
    let fields = document.fields(locale);
    let found = docx::check(&bytes, &fields).and_then(|found| {
        // What it names may be there, and still make no document.
        if found.is_empty() {
            docx::write(Some(&bytes), &fields, locale.language())?;
        }
        Ok(found)
    });
    let shown = path.display().to_string();
    match found {
        Ok(found) if found.is_empty() => {
            output::print(&format!("{}\n", fill("template-sound", &[("path", &shown)], locale)))?;
            Ok(ExitCode::SUCCESS)
        }
        Ok(found) => {
            output::print(&format!("{}\n", template_words::unknown(&found, locale)))?;
            Ok(ExitCode::from(FOUND))
        }
        Err(why) => Err(Failure::Template { path, why: Box::new(why) }),
    }
}

/// Every tag with an example.
fn list(fields: &[Field]) -> String {
    let lines = fields.iter().flat_map(template_words::lines);
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// The trust that it is about; the only one where there is one.
fn whose(args: &Report, register: &Register) -> Result<Option<Slug>, Failure> {
    if args.kind.is_of_all() {
        return Ok(None);
    }
    if let Some(given) = &args.trust {
        return choice::trust(register, given).map(Some);
    }
    match register.catalogue.trusts.as_slice() {
        [only] => Ok(Some(only.id.clone())),
        _ if !args.kind.is_of_one_trust() => Ok(None),
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
            // Nobody reads these from a terminal.
            let to_file = args.open || format.is_binary();
            Ok((format, to_file.then(|| PathBuf::from(name))))
        }
    }
}

/// The round that is named, as the calendar calls it.
fn round(args: &Report, register: &Register) -> Result<Option<String>, Failure> {
    let Some(given) = &args.round else { return Ok(None) };
    let known = rounds(register);
    let found = known.iter().find(|name| name.eq_ignore_ascii_case(given.trim()));
    found
        .map(|name| Some(name.clone()))
        .ok_or_else(|| Failure::NoRound { given: given.clone(), known: known.join(", ") })
}

fn earlier(args: &Report) -> Earlier {
    match &args.since {
        Some(given) => Earlier::Named(Revision::parse(given)),
        None if args.kind.tells_movement() => Earlier::LastSnapshot,
        None => Earlier::None,
    }
}

/// Names the risks whose words name what was left out.
fn warn(titles: &[String], locale: &Locale) {
    if titles.is_empty() {
        return;
    }
    let count = [("count", titles.len().into())];
    let titles: Vec<_> = titles.iter().map(|title| format!("  {}", for_terminal(title))).collect();
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
