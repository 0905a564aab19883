//! The baseline of the budget: an assessment as plain structs that serde fills, with no positions,
//! no scale, no messages.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::value::Datetime;

/// Read to be kept in memory, never looked at.
#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
#[allow(dead_code, reason = "what is read is kept, as the program keeps it")]
pub(crate) struct Plain {
    status: String,
    assessed: Option<Datetime>,
    approved: Approved,
    order: Vec<String>,
    judgement: Judgement,
    factor: BTreeMap<String, Factor>,
    risk: BTreeMap<String, Risk>,
    measure: BTreeMap<String, Measure>,
    session: BTreeMap<String, Session>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
#[allow(dead_code, reason = "see Plain")]
struct Approved {
    on: Option<Datetime>,
    by: String,
    seal: String,
    why: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
#[allow(dead_code, reason = "see Plain")]
struct Judgement {
    probability: Option<u8>,
    rationale: String,
}

#[derive(Deserialize)]
#[allow(dead_code, reason = "see Plain")]
struct Factor {
    title: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
#[allow(dead_code, reason = "see Plain")]
struct Risk {
    title: String,
    event: String,
    causes: Vec<String>,
    leads_to: Vec<String>,
    threatens: Vec<String>,
    horizon: Option<String>,
    probability: Option<u8>,
    consequence: BTreeMap<String, u8>,
    knowledge: BTreeMap<String, u8>,
    rationale: String,
    inherent: Scores,
    target: Scores,
    treatment: Option<String>,
    owner: String,
    reviewed: Option<Datetime>,
    restricted: String,
    accepted: Option<Approved>,
    closed: Option<Approved>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
#[allow(dead_code, reason = "see Plain")]
struct Scores {
    probability: Option<u8>,
    consequence: BTreeMap<String, u8>,
    by: Option<Datetime>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
#[allow(dead_code, reason = "see Plain")]
struct Measure {
    title: String,
    risks: Vec<String>,
    owner: String,
    deadline: Option<Datetime>,
    status: String,
    expected_effect: String,
    done_on: Option<Datetime>,
    judged_effect: Option<String>,
    judged_note: String,
}

#[derive(Deserialize, Default)]
#[serde(default)]
#[allow(dead_code, reason = "see Plain")]
struct Session {
    roles: Vec<String>,
    decisions: Vec<String>,
    parked: Vec<String>,
    minority: String,
    votes: BTreeMap<String, Votes>,
}

#[derive(Deserialize, Default)]
#[serde(default)]
#[allow(dead_code, reason = "see Plain")]
struct Votes {
    probability: Vec<u8>,
    consequence: BTreeMap<String, Vec<u8>>,
}
