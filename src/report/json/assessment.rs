//! An assessment as JSON (FORMAT.md chapter 4).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde_json::Value;

use super::object::{self, Object};
use super::risk;
use crate::model::field::{Fields, Record};
use crate::model::ranking::{rank, ranked};
use crate::model::{Assessment, DocKey, Matrix, Measure, Register, Risk, Session, Slug};

/// An assessment with its risks and measures; without them where it is missing or damaged.
pub(super) fn assessment(register: &Register, doc: &DocKey) -> Value {
    let head = Object::new().put("trust", doc.trust.as_str()).put("goal", doc.name.as_str());
    let state = register.state(doc).word();
    let Some(assessment) = register.assessment(doc) else {
        let nothing = Vec::<Value>::new;
        return head.put("state", state).put("risks", nothing()).put("measures", nothing()).into();
    };
    let with_state = |key: &str, object: Object| match key {
        "status" => object.put("state", state),
        _ => object,
    };
    let judgement = object::record(Object::new(), &assessment.judgement, |_, object| object);
    object::record(head, assessment.as_ref(), with_state)
        .nested("judgement", judgement)
        .list("factors", named(&assessment.factors))
        .put("risks", risks(assessment, &register.matrix))
        .put("measures", measures(assessment))
        .list("sessions", assessment.sessions.iter().map(|(id, s)| session(id, s)).collect())
        .into()
}

/// Tables named by an id as a list.
fn named<T: Record>(tables: &BTreeMap<Slug, T>) -> Vec<Value> {
    tables.iter().map(|(id, table)| one(id.as_str(), table).into()).collect()
}

fn one(id: &str, table: &dyn Fields) -> Object {
    object::record(Object::new().put("id", id), table, |_, object| object)
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

/// A measure with what is written; the risks it serves are always there.
pub(in crate::report) fn measure(id: &Slug, measure: &Measure) -> Value {
    let head = Object::new().put("id", id.as_str());
    let with_risks = |key: &str, object: Object| match key {
        "risks" if measure.risks.is_empty() => object.put("risks", Vec::<Value>::new()),
        _ => object,
    };
    object::record(head, measure, with_risks).into()
}

fn session(id: &str, session: &Session) -> Value {
    one(id, session).list("votes", named(&session.votes)).into()
}
