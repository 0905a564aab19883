//! `risiko approve`: an assessment as it stands, sealed.

use std::process::ExitCode;

use clap::Args;

use super::refused::{NotApproved, Refused};
use crate::cli::choice;
use crate::cli::editing::{Editing, Saving};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::model::{Change, DocKey, Register, Slug, State};

const EXAMPLES: &str = "\
Seals scores, targets, treatment and closings, so that a later change of them makes the approval
lapse. --all takes those that are ready; approvals that have lapsed are named one by one with --goal.
Refused where there is no assessment or risk, where an open risk is not scored, where it is still a
draft, where a merge has left two values, and where nothing has changed since the last approval.
Exit code: 0 approved, 1 refused, 2 wrong trust or goal. Either all are approved or none.

Examples:
  risiko approve --trust unn --goal ventetid --by 'managing director'
  risiko approve --trust unn --all --by 'managing director' --dry-run";

/// Approve assessments as they stand
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(in crate::cli) struct Approve {
    /// Whose assessments, by the trust's short name in any case
    #[arg(long, value_name = "TRUST")]
    trust: String,
    /// The goal, by id or number; _other for the risks outside the goals. May be given several times
    #[arg(long = "goal", value_name = "GOAL", required_unless_present = "all")]
    goals: Vec<String>,
    /// All of the trust's assessments that are ready
    #[arg(long, conflicts_with = "goals")]
    all: bool,
    /// The role that approves; not a name
    #[arg(long, value_name = "ROLE")]
    by: String,
    #[command(flatten)]
    saving: Saving,
}

/// Approves.
///
/// # Errors
/// [`Refused::Approval`], [`Refused::NothingReady`]; nothing is then written.
pub(in crate::cli) fn run(args: &Approve, session: Session) -> Result<ExitCode, Failure> {
    let mut editing = Editing::open(session)?;
    let trust = choice::trust(editing.register(), &args.trust)?;
    let docs = if args.all {
        ready(editing.register(), &trust)?
    } else {
        let goals = args.goals.iter();
        goals
            .map(|given| choice::goal(editing.register(), &trust, given))
            .collect::<Result<Vec<_>, _>>()?
    };
    for doc in docs {
        if let Some(why) = hindrance(&editing, &doc) {
            return Err(Refused::Approval { at: doc.to_string(), why }.into());
        }
        let by = args.by.trim().to_owned();
        let change = Change::Approve(doc.clone(), editing.today(), by);
        editing.apply(&doc.to_string(), change)?;
    }
    editing.finish(&args.saving)
}

/// A trust's assessments that are ready.
fn ready(register: &Register, trust: &Slug) -> Result<Vec<DocKey>, Failure> {
    let docs: Vec<DocKey> = register.docs(trust).into_iter().map(|(doc, _)| doc).collect();
    let of = |state| docs.iter().filter(move |doc| register.state(doc) == state);
    let ready: Vec<DocKey> = of(State::Ready).cloned().collect();
    if ready.is_empty() {
        let lapsed: Vec<&str> = of(State::Lapsed).map(|doc| doc.name.as_str()).collect();
        return Err(Refused::NothingReady { lapsed: lapsed.join(", ") }.into());
    }
    Ok(ready)
}

/// What keeps an assessment from being approved.
fn hindrance(editing: &Editing, doc: &DocKey) -> Option<NotApproved> {
    let register = editing.register();
    let Some(assessment) = register.assessment(doc) else {
        let damaged = register.state(doc) == State::Damaged;
        return Some(if damaged { NotApproved::Damaged } else { NotApproved::Missing });
    };
    if editing.has_conflict(doc) {
        return Some(NotApproved::Conflict);
    }
    if assessment.risks.is_empty() {
        return Some(NotApproved::Empty);
    }
    let unscored = assessment.open_risks().filter(|(_, risk)| risk.current.cell().is_none());
    let unscored: Vec<&str> = unscored.map(|(id, _)| id.as_str()).collect();
    if !unscored.is_empty() {
        return Some(NotApproved::Unscored(unscored.join(", ")));
    }
    if !register.state(doc).meets_deadline() {
        return Some(NotApproved::NotReady);
    }
    let approved = &assessment.approved;
    (register.state(doc) == State::Approved).then(|| NotApproved::Already {
        on: approved.on.map(|on| editing.locale().date(on)).unwrap_or_default(),
        by: approved.by.clone(),
    })
}
