//! A risk as JSON (FORMAT.md chapters 4 and 10).

use serde_json::Value;

use super::object::Object;
use crate::model::{Horizon, Matrix, Risk, Scores, Slug, Strength, Treatment, word_of};

/// A risk with what is written, and its derived level.
pub(in crate::report) fn risk(id: &Slug, risk: &Risk, matrix: &Matrix) -> Value {
    let accepted = risk.accepted.iter().fold(Object::new(), |object, accepted| {
        object
            .date("on", accepted.on)
            .text("by", &accepted.by)
            .text("why", &accepted.why)
            .text("seal", &accepted.seal)
    });
    let closed = risk.closed.iter().fold(Object::new(), |object, closed| {
        object.date("on", Some(closed.on)).text("why", &closed.why)
    });
    Object::new()
        .put("id", id.as_str())
        .text("title", &risk.title)
        .text("event", &risk.event)
        .texts("causes", &risk.causes)
        .texts("leads_to", &risk.leads_to)
        .texts("threatens", &risk.threatens)
        .maybe("horizon", risk.horizon.map(|h| word_of(&Horizon::WORDS, &h)))
        .level("probability", risk.current.probability)
        .nested("consequence", consequence(&risk.current))
        .nested("level", level(risk, matrix))
        .nested("knowledge", knowledge(risk))
        .text("rationale", &risk.rationale)
        .nested("inherent", scores(&risk.inherent))
        .nested("target", scores(&risk.target).date("by", risk.target_by))
        .maybe("treatment", risk.treatment.map(|t| word_of(&Treatment::WORDS, &t)))
        .text("owner", &risk.owner)
        .date("reviewed", risk.reviewed)
        .text("restricted", &risk.restricted)
        .nested("accepted", accepted)
        .nested("closed", closed)
        .into()
}

/// What a risk is judged at: the highest consequence and the area that it comes from, the zone,
/// and the weakest part of the knowledge. Parts that have no score are absent.
pub(in crate::report) fn level(risk: &Risk, matrix: &Matrix) -> Object {
    let current = &risk.current;
    Object::new()
        .level("probability", current.probability)
        .level("consequence", current.worst())
        .maybe("area", current.driver(matrix).map(|area| area.id.as_str()))
        .maybe("zone", current.zone(matrix).map(|zone| matrix.zone(zone).letter.as_str()))
        .maybe("knowledge", risk.knowledge.weakest().map(Strength::number))
}

fn scores(scores: &Scores) -> Object {
    Object::new()
        .level("probability", scores.probability)
        .nested("consequence", consequence(scores))
}

fn consequence(scores: &Scores) -> Object {
    let areas = scores.consequence.iter();
    areas.fold(Object::new(), |object, (area, level)| object.level(area.as_str(), Some(*level)))
}

fn knowledge(risk: &Risk) -> Object {
    let part = |strength: Option<Strength>| strength.map(Strength::number);
    Object::new()
        .maybe("data", part(risk.knowledge.data))
        .maybe("understanding", part(risk.knowledge.understanding))
        .maybe("agreement", part(risk.knowledge.agreement))
}
