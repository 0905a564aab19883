//! `risiko resolve`: one of two people's values stands, or a third.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use super::edit::refused::Refused;
use super::editing::Saving;
use super::failure::Failure;
use super::output;
use super::session::Session;
use crate::history::exchange;
use crate::locale::Locale;
use crate::model::Matrix;
use crate::report::conflicts;
use crate::report::sanitize::fill;
use crate::store::choosing::{self, Answer, NotChosen, Undecided};
use crate::store::{self, Lock};

/// The register's own rules say no.
const REFUSED: u8 = 1;
/// What was asked for is not understood.
const NOT_UNDERSTOOD: u8 = 2;

const EXAMPLES: &str = "\
risiko conflicts lists what is left to choose, with the names to type. A name without its key stands
for all that is left to choose there: r7k3m, unn/ventetid. After ours, theirs or base that version
stands; a name with = gives a value of your own. Levels are given by number or by the matrix' own
mark; nothing after = leaves the key out. Where one has taken a risk away and the other has changed
it, the risk stays or goes as a whole.

Either everything is chosen or nothing, also where one of the files cannot be written. After a power
cut between two files, risiko conflicts lists what is left.
Exit code: 0 chosen; 1 a rule of the register says no; 2 wrong name or value.

Examples:
  risiko resolve theirs r7k3m.probability
  risiko resolve ours unn/r7k3m unn/ventetid.status theirs fin/r2mcm.owner
  risiko resolve r7k3m.probability=4
  risiko resolve theirs --all --dry-run";

/// Choose between two people's values: ours, theirs, what was before, or a third
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[command(override_usage = "risiko resolve [OPTIONS] <ours|theirs|base> <ID.KEY>...\n       \
                            risiko resolve [OPTIONS] <ID.KEY=VALUE>...")]
pub(super) struct Resolve {
    /// ours, theirs or base and what it is about, or names with a value
    #[arg(value_name = "ours|theirs|base|ID.KEY[=VALUE]")]
    words: Vec<String>,
    /// Everything that is left to choose
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    saving: Saving,
}

/// Why nothing was chosen, in the reader's words.
struct No {
    exit_code: u8,
    words: String,
}

/// Chooses.
pub(super) fn run(args: &Resolve, session: Session) -> Result<ExitCode, Failure> {
    let locale = session.locale();
    if let Some(why) = session.opened.read_only {
        return Err(Refused::ReadOnly(why).into());
    }
    let root = &session.opened.root;
    // Held from before the files are read until they are written.
    let _lock = if args.saving.dry_run { None } else { Some(Lock::take_or_wait(root)?) };
    if !args.saving.dry_run {
        // What git could not merge is told of below where it cannot be merged again either.
        let _ = exchange::merge_again(root);
    }
    let open = choosing::undecided(root);
    let chosen = asked(args, &open, &locale).and_then(|wanted| {
        let mut texts = Texts { root: root.clone(), texts: BTreeMap::new() };
        let lines: Result<Vec<String>, No> = wanted
            .iter()
            .map(|(one, answer)| texts.choose(one, answer, args.saving.dry_run, &locale))
            .collect();
        Ok((lines?, texts.texts, wanted.len()))
    });
    let (lines, texts, count) = match chosen {
        Ok(chosen) => chosen,
        Err(no) => {
            let nothing = locale.text("resolve-nothing-written");
            output::complain(&format!("{}\n{nothing}", no.words));
            return Ok(ExitCode::from(no.exit_code));
        }
    };
    if !args.saving.dry_run {
        store::put_all(root, &texts).map_err(Refused::Save)?;
    }
    let left =
        if args.saving.dry_run { open.len() - count } else { choosing::undecided(root).len() };
    let files = exchange::files_for_git(root);
    let is_ended_by_sending = exchange::merge_in_progress(root) && files.is_empty();
    let id = if is_ended_by_sending { "resolve-left" } else { "resolve-left-settled" };
    let left = locale.with(id, &[("count", left.into())]);
    output::print(&format!("{}\n", lines.join("\n")))?;
    output::complain(&left);
    if !files.is_empty() {
        output::complain(&conflicts::files(&files, &locale));
    }
    Ok(ExitCode::SUCCESS)
}

/// What the words ask for: each conflict once, with what is to stand.
fn asked<'o>(
    args: &Resolve,
    open: &'o [Undecided],
    locale: &Locale,
) -> Result<Vec<(&'o Undecided, Answer)>, No> {
    let mut side = None;
    let mut asked: Vec<(&Undecided, Answer)> = Vec::new();
    for word in &args.words {
        let (found, answer) = match (word.as_str(), word.split_once('=')) {
            ("ours", _) => {
                side = Some(Answer::Ours);
                continue;
            }
            ("theirs", _) => {
                side = Some(Answer::Theirs);
                continue;
            }
            ("base", _) => {
                side = Some(Answer::Base);
                continue;
            }
            (_, Some((name, value))) => {
                (named(name, open, locale)?, Answer::Typed(value.to_owned()))
            }
            (name, None) => {
                let found = named(name, open, locale)?;
                let no_side = || no(NOT_UNDERSTOOD, "resolve-no-side", &[("given", name)], locale);
                (found, side.clone().ok_or_else(no_side)?)
            }
        };
        asked.retain(|(one, _)| !found.contains(one));
        asked.extend(found.into_iter().map(|one| (one, answer.clone())));
    }
    if let (true, Some(side)) = (args.all, side) {
        let rest = open.iter().filter(|one| !asked.iter().any(|(known, _)| known == one));
        let rest: Vec<&Undecided> = rest.collect();
        asked.extend(rest.into_iter().map(|one| (one, side.clone())));
    } else if asked.is_empty() || args.all {
        return Err(no(NOT_UNDERSTOOD, "resolve-nothing-named", &[], locale));
    }
    Ok(asked)
}

/// The conflicts that a name stands for: one, or all of one table or file.
fn named<'o>(
    given: &str,
    open: &'o [Undecided],
    locale: &Locale,
) -> Result<Vec<&'o Undecided>, No> {
    let given = given.trim();
    let is_meant =
        |one: &&Undecided| one.names().iter().any(|name| name.eq_ignore_ascii_case(given));
    let found: Vec<&Undecided> = open.iter().filter(is_meant).collect();
    let Some(first) = found.first() else {
        return Err(no(NOT_UNDERSTOOD, "resolve-unknown", &[("given", given)], locale));
    };
    if found.iter().any(|one| one.file != first.file) {
        let known: Vec<String> = found.iter().map(|one| one.address()).collect();
        let args = [("given", given), ("known", &*known.join(", "))];
        return Err(no(NOT_UNDERSTOOD, "resolve-ambiguous", &args, locale));
    }
    Ok(found)
}

fn no(exit_code: u8, id: &str, args: &[(&str, &str)], locale: &Locale) -> No {
    No { exit_code, words: fill(id, args, locale) }
}

/// Files' texts with the choices so far.
struct Texts {
    root: PathBuf,
    texts: BTreeMap<PathBuf, String>,
}

impl Texts {
    /// Makes a choice, and says what stands then.
    fn choose(
        &mut self,
        one: &Undecided,
        answer: &Answer,
        dry_run: bool,
        locale: &Locale,
    ) -> Result<String, No> {
        let matrix = choosing::matrix_of(&self.root, &one.file);
        let text = match self.texts.get(&one.file) {
            Some(text) => Ok(text.clone()),
            None => fs::read_to_string(self.root.join(&one.file)).map_err(NotChosen::Io),
        };
        let out = text.and_then(|text| choosing::with_choice(&text, one, answer, &matrix));
        let out = out.map_err(|why| refused(one, &why, &matrix, locale))?;
        self.texts.insert(one.file.clone(), out);
        let (address, value) = (one.address(), conflicts::answer(one, answer, locale));
        let goes = one.torn && one.side(answer).is_none() && !matches!(answer, Answer::Typed(_));
        if goes {
            return Ok(fill("resolve-gone", &[("address", &address)], locale));
        }
        let id = if dry_run { "resolve-would" } else { "resolve-chosen" };
        Ok(fill(id, &[("address", &address), ("value", &value)], locale))
    }
}

fn refused(one: &Undecided, why: &NotChosen, matrix: &Matrix, locale: &Locale) -> No {
    let exit_code = match why {
        NotChosen::Gone | NotChosen::NoValue { .. } | NotChosen::Io(_) => NOT_UNDERSTOOD,
        NotChosen::AllOrNothing | NotChosen::Wrong(_) | NotChosen::NoPlace => REFUSED,
    };
    No { exit_code, words: conflicts::refused(one, why, matrix, locale) }
}
