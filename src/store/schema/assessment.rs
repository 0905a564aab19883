//! Assessments and other risks (FORMAT.md chapter 4).

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::values::{Day, Id, Level, Seal, SessionDay, Strength, needs, words};
use crate::model;

words!(
    /// How far an assessment has come.
    Status,
    model::Status::WORDS
);
words!(
    /// How soon a risk would show.
    Horizon,
    model::Horizon::WORDS
);
words!(
    /// What is done with a risk.
    Treatment,
    model::Treatment::WORDS
);
words!(
    /// How far a measure has come.
    Progress,
    model::measure::Progress::WORDS
);
words!(
    /// What a measure achieved.
    Effect,
    model::measure::Effect::WORDS
);

/// A trust's assessment of a goal.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
pub(super) struct Assessment {
    /// How far the assessment has come: draft, ready for approval, approved.
    status: Status,
    /// The day that the group assessed the goal.
    assessed: Day,
    /// The formal approval.
    approved: Approval,
    /// The order that people chose among risks that rank alike.
    order: Vec<Id>,
    /// The goal itself: how probable is it that it is not reached?
    judgement: Judgement,
    /// Critical success factors, each under an id.
    factor: BTreeMap<Id, Factor>,
    /// Risks, each under an id that is never used again.
    risk: BTreeMap<Id, Risk>,
    /// Measures, each under an id that is never used again.
    measure: BTreeMap<Id, Measure>,
    /// Workshops, each under its day; the second of a day as 2024-02-14-b.
    session: BTreeMap<SessionDay, Session>,
}

/// A trust's risks outside the prioritised goals.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
pub(super) struct Other {
    /// How far the assessment has come: draft, ready for approval, approved.
    status: Status,
    /// The day that the group assessed these risks.
    assessed: Day,
    /// The formal approval.
    approved: Approval,
    /// The order that people chose among risks that rank alike.
    order: Vec<Id>,
    /// Risks, each under an id that is never used again.
    risk: BTreeMap<Id, Risk>,
    /// Measures, each under an id that is never used again.
    measure: BTreeMap<Id, Measure>,
    /// Workshops, each under its day; the second of a day as 2024-02-14-b.
    session: BTreeMap<SessionDay, Session>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Approval {
    /// The day of the approval.
    on: Day,
    /// The role that approved.
    by: String,
    /// The fingerprint of what was approved; risiko writes it.
    seal: Seal,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Judgement {
    /// How probable it is that the goal is not reached.
    probability: Level,
    /// Why, one sentence a line.
    rationale: String,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Factor {
    /// What must be in place for the goal to be reached.
    title: String,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Risk {
    /// The risk in a few words.
    title: String,
    /// What could happen.
    event: String,
    /// Why it could happen.
    causes: Vec<String>,
    /// What it would lead to, for patients, staff and money.
    leads_to: Vec<String>,
    /// The success factors that it threatens, by id.
    threatens: Vec<Id>,
    /// Short or long term.
    horizon: Horizon,
    /// How probable the stated consequence is, within the year.
    probability: Level,
    /// How serious it would be, per area of the matrix; the highest counts.
    consequence: BTreeMap<Id, Level>,
    /// How strong the knowledge behind the scores is, 1 to 3; the weakest part decides.
    knowledge: Knowledge,
    /// Why these scores, one sentence a line.
    rationale: String,
    /// The scores before any control.
    inherent: Scores,
    /// The scores after the planned measures.
    target: Target,
    /// What is done with the risk.
    treatment: Treatment,
    /// The role that owns the risk; no names.
    owner: String,
    /// The day that the owner or the group looked again and stood by it.
    reviewed: Day,
    /// The ground for keeping it out of public reports and off the wall.
    restricted: String,
    /// The formal acceptance of the risk as it is.
    accepted: Acceptance,
    /// The closing of the risk.
    closed: Closing,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Knowledge {
    /// Data, 1 to 3.
    data: Strength,
    /// Understanding of what is at work, 1 to 3.
    understanding: Strength,
    /// Agreement among those who know, 1 to 3.
    agreement: Strength,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Scores {
    /// How probable.
    probability: Level,
    /// How serious, per area of the matrix.
    consequence: BTreeMap<Id, Level>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Target {
    /// How probable it should become.
    probability: Level,
    /// How serious it should become, per area of the matrix.
    consequence: BTreeMap<Id, Level>,
    /// The day that the target should be reached.
    by: Day,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Acceptance {
    /// The day of the acceptance.
    on: Day,
    /// The role that accepted.
    by: String,
    /// Why the risk is accepted as it is.
    why: String,
    /// The fingerprint of what was accepted; risiko writes it.
    seal: Seal,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&["on"]))]
struct Closing {
    /// The day that the risk was closed.
    on: Day,
    /// Why it is no risk any more.
    why: String,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Measure {
    /// The measure in a few words.
    title: String,
    /// The risks that it serves, by id, also in other files of the trust.
    risks: Vec<Id>,
    /// The role that sees to it; no names.
    owner: String,
    /// The day that it should be done.
    deadline: Day,
    /// How far it has come.
    status: Progress,
    /// What it should achieve.
    expected_effect: String,
    /// The day that it was done.
    done_on: Day,
    /// What it achieved, judged afterwards.
    judged_effect: Effect,
    /// On what the judgement rests.
    judged_note: String,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Session {
    /// The roles that took part; no names.
    roles: Vec<String>,
    /// What was decided.
    decisions: Vec<String>,
    /// What was raised and not settled.
    parked: Vec<String>,
    /// A view that did not carry.
    minority: String,
    /// The votes on each risk, by its id; no names.
    votes: BTreeMap<Id, Votes>,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = needs(&[]))]
struct Votes {
    /// Everybody's level of probability.
    probability: Vec<Level>,
    /// Everybody's level of consequence.
    consequence: Vec<Level>,
}
