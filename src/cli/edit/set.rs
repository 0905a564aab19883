//! `risiko set`: keys of risks, measures and assessments, several at once.

use std::process::ExitCode;

use clap::Args;

use super::keys::Setter;
use super::refused::Refused;
use super::setting::{BadSetting, Setting, by_key};
use crate::check::Lack;
use crate::cli::editing::{Editing, Saving};
use crate::cli::failure::Failure;
use crate::cli::ids::{self, Named};
use crate::cli::session::Session;
use crate::model::{Change, DocKey, Refusal, Status};
use crate::report::lack as words;

const EXAMPLES: &str = "\
Keys are those of the files: probability=4 consequence.quality=3 target.probability=2
target.by=2024-12-31 owner=... treatment=reduce knowledge.data=2 for a risk; owner=... deadline=1.6
status=in-progress judged_effect=partly for a measure; status=ready judgement.probability=3 for an
assessment (TRUST/GOAL). A key without a value (owner=) is taken away. Levels are given by number or
by the matrix' own mark. Days may be written 2024-06-01, 1.6.2024 or 1.6.

Lists (causes, leads_to, threatens, risks): causes+=TEXT adds, causes-=TEXT takes out, causes=A
causes=B sets all, causes= empties. Ids in a list stand between commas: risks=r7k3m,r2b9c.

status=ready lists what is lacking; what is no error may be overridden with --despite.

Either everything is set or nothing.
Exit code: 0 set, or nothing to change; 1 a rule of the register says no; 2 wrong id, key or value.

Examples:
  risiko set r7k3m probability=4 rationale='Two more have resigned.'
  risiko set unn/r7k3m causes+='Long journeys' target.by=31.12
  risiko set m4q8t m9d35 owner='HR-sjef' deadline=2024-06-01 --dry-run
  risiko set unn/ventetid status=ready";

/// Set keys of risks, measures and assessments; several ids at once
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
#[command(override_usage = "risiko set [OPTIONS] <ID>... <KEY=VALUE>...")]
pub(in crate::cli) struct Set {
    /// Ids (r7k3m, unn/r7k3m, unn/ventetid), then keys with their values
    #[arg(required = true, value_name = "ID|KEY=VALUE")]
    words: Vec<String>,
    /// With status=ready: why it is ready although something lacks
    #[arg(long, value_name = "WHY")]
    despite: Option<String>,
    #[command(flatten)]
    saving: Saving,
}

/// Sets keys.
///
/// # Errors
/// [`Refused`]; nothing is then written.
pub(in crate::cli) fn run(args: &Set, session: Session) -> Result<ExitCode, Failure> {
    let mut editing = Editing::open(session)?;
    let mut settings = Vec::new();
    let mut named: Vec<Named> = Vec::new();
    for word in &args.words {
        match Setting::read(word) {
            Some(setting) => settings.push(setting),
            None => {
                let item = ids::find(editing.register(), word)?;
                if !named.contains(&item) {
                    named.push(item);
                }
            }
        }
    }
    if named.is_empty() || settings.is_empty() {
        return Err(Refused::NothingToSet.into());
    }
    set(&mut editing, &named, &settings)?;
    for item in &named {
        if let Named::Assessment(doc) = item
            && settings.iter().any(|setting| setting.key == "status")
        {
            be_ready(&mut editing, doc, args.despite.as_deref())?;
        }
    }
    editing.finish(&args.saving)
}

/// Sets keys of all these.
///
/// # Errors
/// [`Refused::Settings`] with everything that is wrong, [`Refused::Rule`].
pub(super) fn set(
    editing: &mut Editing,
    named: &[Named],
    settings: &[Setting],
) -> Result<(), Failure> {
    let mut wrong: Vec<BadSetting> = Vec::new();
    for item in named {
        for (key, given) in by_key(settings) {
            match change(editing, item, key, &given) {
                Ok(change) => editing.apply(&item.address(), change)?,
                // What is wrong for one of twenty is wrong for all.
                Err(Wrong::Setting(bad)) if wrong.contains(&bad) => {}
                Err(Wrong::Setting(bad)) => wrong.push(bad),
                Err(Wrong::Rule(refusal)) => {
                    return Err(editing.refused(&item.address(), &refusal));
                }
            }
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Refused::Settings(wrong).into()) }
}

/// What is called ready lacks nothing, or has a reason.
///
/// # Errors
/// [`Refused::Lacks`].
fn be_ready(editing: &mut Editing, doc: &DocKey, despite: Option<&str>) -> Result<(), Failure> {
    let is_ready = editing.register().assessment(doc).is_some_and(|a| a.status == Status::Ready);
    if !is_ready {
        return Ok(());
    }
    let lacks = editing.lacks(doc);
    let must: Vec<&Lack> = lacks.iter().filter(|lack| lack.is_must).collect();
    let words = |lacks: &[&Lack]| {
        let lines = lacks.iter().map(|lack| {
            let line = words::line(lack, doc, editing.register(), editing.locale());
            format!("\n  {line}")
        });
        lines.collect::<String>()
    };
    let at = doc.to_string();
    match (&must[..], despite) {
        ([], _) if lacks.is_empty() => Ok(()),
        ([], Some(why)) => editing.apply(&at, Change::ReadyDespite(doc.clone(), why.to_owned())),
        ([], None) => {
            let what = words(&lacks.iter().collect::<Vec<_>>());
            Err(Refused::Lacks { at, what, is_must: false }.into())
        }
        (must, _) => Err(Refused::Lacks { at, what: words(must), is_must: true }.into()),
    }
}

enum Wrong {
    Setting(BadSetting),
    Rule(Refusal),
}

impl From<BadSetting> for Wrong {
    fn from(bad: BadSetting) -> Self {
        Self::Setting(bad)
    }
}

fn change(editing: &Editing, item: &Named, key: &str, given: &[&Setting]) -> Result<Change, Wrong> {
    let (register, locale, today) = (editing.register(), editing.locale(), editing.today());
    let unknown = || match item {
        Named::Risk(at) => Refusal::UnknownRisk(at.id.clone()),
        Named::Measure(at) => Refusal::UnknownMeasure(at.id.clone()),
        Named::Assessment(doc) => Refusal::DamagedFile(doc.clone()),
    };
    let change = Setter { register, locale, today }.change(item, key, given);
    Ok(change.ok_or_else(|| Wrong::Rule(unknown()))??)
}
