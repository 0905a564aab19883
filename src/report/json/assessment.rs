//! An assessment as JSON (FORMAT.md chapter 4).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::Value;

use super::object::{Object, strings};
use super::risk;
use crate::model::ranking::{rank, ranked};
use crate::model::{
    Assessment, DocKey, Effect, Level, Matrix, Measure, Register, Risk, Session, Slug, Votes,
    word_of,
};

/// An assessment with its risks and measures; without them where it is missing or damaged.
pub(super) fn assessment(register: &Register, doc: &DocKey) -> Value {
    let head = Object::new().put("trust", doc.trust.as_str()).put("goal", doc.name.as_str());
    let state = register.state(doc).word();
    let Some(assessment) = register.assessment(doc) else {
        let nothing = Vec::<Value>::new;
        return head.put("state", state).put("risks", nothing()).put("measures", nothing()).into();
    };
    let approved = &assessment.approved;
    let judgement = &assessment.judgement;
    head.put("status", assessment.status.word())
        .put("state", state)
        .date("assessed", assessment.assessed)
        .nested(
            "approved",
            Object::new()
                .date("on", approved.on)
                .text("by", &approved.by)
                .text("seal", &approved.seal),
        )
        .texts("order", &assessment.order)
        .nested(
            "judgement",
            Object::new()
                .level("probability", judgement.probability)
                .text("rationale", &judgement.rationale),
        )
        .list("factors", factors(&assessment.factors))
        .put("risks", risks(assessment, &register.matrix))
        .put("measures", measures(assessment))
        .list("sessions", assessment.sessions.iter().map(|(id, s)| session(id, s)).collect())
        .into()
}

fn factors(factors: &BTreeMap<Slug, String>) -> Vec<Value> {
    let factor =
        |(id, title): (&Slug, &String)| Object::new().put("id", id.as_str()).text("title", title);
    factors.iter().map(factor).map(Value::from).collect()
}

/// Open risks worst first, then closed ones.
fn risks(assessment: &Assessment, matrix: &Matrix) -> Vec<Value> {
    let mut closed: Vec<(&Slug, &Risk)> =
        assessment.risks.iter().filter(|(_, risk)| !risk.is_open()).collect();
    closed.sort_by_cached_key(|(_, risk)| Reverse(rank(risk, matrix)));
    let all = ranked(assessment, matrix).into_iter().chain(closed);
    all.map(|(id, risk)| risk::risk(id, risk, matrix)).collect()
}

fn measures(assessment: &Assessment) -> Vec<Value> {
    assessment.measures.iter().map(|(id, m)| measure(id, m)).collect()
}

/// A measure with what is written.
pub(in crate::report) fn measure(id: &Slug, measure: &Measure) -> Value {
    Object::new()
        .put("id", id.as_str())
        .text("title", &measure.title)
        .put("risks", strings(&measure.risks))
        .text("owner", &measure.owner)
        .date("deadline", measure.deadline)
        .put("status", measure.progress.word())
        .text("expected_effect", &measure.expected_effect)
        .date("done_on", measure.done_on)
        .maybe("judged_effect", measure.judged_effect.map(|e| word_of(&Effect::WORDS, &e)))
        .text("judged_note", &measure.judged_note)
        .into()
}

fn session(id: &str, session: &Session) -> Value {
    Object::new()
        .put("id", id)
        .texts("roles", &session.roles)
        .texts("decisions", &session.decisions)
        .texts("parked", &session.parked)
        .text("minority", &session.minority)
        .list("votes", session.votes.iter().map(|(risk, v)| votes(risk, v)).collect())
        .into()
}

fn votes(risk: &Slug, votes: &Votes) -> Value {
    let numbers = |levels: &[Level]| levels.iter().map(|l| Value::from(l.number())).collect();
    Object::new()
        .put("id", risk.as_str())
        .list("probability", numbers(&votes.probability))
        .list("consequence", numbers(&votes.consequence))
        .into()
}
