//! A risk as JSON (FORMAT.md chapters 4 and 10).

use serde_json::Value;

use super::object::{self, Object};
use crate::model::{Matrix, Risk, Slug, Strength};

/// A risk with what is written, and its derived level after its scores.
pub(in crate::report) fn risk(id: &Slug, risk: &Risk, matrix: &Matrix) -> Value {
    let head = Object::new().put("id", id.as_str());
    let with_level = |key: &str, object: Object| match key {
        "consequence.*" => object.nested("level", level(risk, matrix)),
        _ => object,
    };
    object::record(head, risk, with_level).into()
}

/// What a risk is judged at: the highest consequence and the area that it comes from, the zone,
/// and the weakest part of the knowledge. Parts that have no score are absent.
pub(in crate::report) fn level(risk: &Risk, matrix: &Matrix) -> Object {
    let current = &risk.current;
    Object::new()
        .level("probability", current.probability)
        .level("consequence", current.worst())
        .maybe("area", current.driver(matrix).map(|area| area.id.as_str()))
        .maybe("zone", current.zone(matrix).map(|zone| matrix.zone(zone).id.as_str()))
        .maybe("knowledge", risk.knowledge.weakest().map(Strength::number))
}
