//! The year's matrix as JSON (FORMAT.md chapter 7).

use serde_json::Value;

use super::object::{Object, strings};
use crate::model::{Area, Axis, LevelText, Matrix, Scale, Zone};

/// The matrix; areas and zones are lists in their order, the grid as it hangs on the wall.
pub(in crate::report) fn matrix(matrix: &Matrix) -> Value {
    Object::new()
        .text("name", &matrix.name)
        .put("example", matrix.example)
        .put("vertical", axis(matrix.vertical))
        .text("period", &matrix.period)
        .put("zones", matrix.zones.iter().map(zone).collect::<Vec<_>>())
        .put("areas", matrix.areas.iter().map(area).collect::<Vec<_>>())
        .put("grid", grid(matrix))
        .put("probability", scale(&matrix.probability))
        .put("consequence", scale(&matrix.consequence))
        .into()
}

fn axis(axis: Axis) -> &'static str {
    match axis {
        Axis::Probability => "probability",
        Axis::Consequence => "consequence",
    }
}

fn zone(zone: &Zone) -> Value {
    Object::new()
        .put("id", zone.id.as_str())
        .text("name", &zone.name)
        .put("mark", zone.letter.as_str())
        .put("color", zone.color.to_string())
        .put("glyph", zone.glyph.to_string())
        .text("action", &zone.action)
        .put("needs_measure", zone.needs_measure)
        .text("accept", &zone.accept)
        .texts("accept_roles", &zone.accept_roles)
        .into()
}

fn area(area: &Area) -> Value {
    Object::new()
        .put("id", area.id.as_str())
        .text("name", &area.name)
        .level("least", Some(area.least))
        .level("most", Some(area.most))
        .texts("texts", &area.texts)
        .into()
}

fn scale(scale: &Scale) -> Value {
    let levels = scale.levels().map(|at| level(scale.text(at)));
    Object::new().put("level", levels.collect::<Vec<_>>()).into()
}

fn level(text: &LevelText) -> Value {
    Object::new()
        .text("label", &text.label)
        .text("mark", &text.mark)
        .maybe("percent", text.percent.map(|(from, to)| vec![from, to]))
        .text("frequency", &text.frequency)
        .text("goal", &text.goal)
        .into()
}

/// One line of zone letters per level of the vertical scale, the highest first.
fn grid(matrix: &Matrix) -> Vec<Value> {
    let row = |up| {
        let across = matrix.scale(matrix.horizontal()).levels();
        let letters: Vec<_> = across
            .map(|right| match matrix.vertical {
                Axis::Probability => matrix.zone_at(up, right),
                Axis::Consequence => matrix.zone_at(right, up),
            })
            .map(|zone| matrix.zone(zone).id.as_str())
            .collect();
        letters.join(" ")
    };
    let rows: Vec<String> = matrix.scale(matrix.vertical).levels().rev().map(row).collect();
    strings(&rows)
}
