//! What was recorded, in words: for the wall, for the record, and for the file.

use crate::model::{Level, Scores, Slug};
use crate::tui::context::Context;
use crate::tui::widgets::words::place as place_of;

/// Between the risk and what was said of it, in the file.
const AFTER_ID: &str = ": ";

/// "4·4 → 5·4", for the wall.
pub(super) fn way(cx: &Context<'_>, from: &Scores, to: &Scores) -> String {
    let place = |scores: &Scores| match scores.cell() {
        Some(at) => place_of(&cx.register().matrix, at),
        None => cx.text("wall-not-placed"),
    };
    match (place(from), place(to)) {
        // Only an area below the highest has changed.
        (from_place, to_place) if from_place == to_place => moved(cx, from, to),
        (from, to) => format!("{from} → {to}"),
    }
}

/// "sannsynlighet 3 -> 4, økonomi 2 -> 3", for the file.
pub(super) fn moved(cx: &Context<'_>, from: &Scores, to: &Scores) -> String {
    let matrix = &cx.register().matrix;
    let p = |level: Level| matrix.probability.text(level).mark.clone();
    let c = |level: Level| matrix.consequence.text(level).mark.clone();
    let mut parts = Vec::new();
    if from.probability != to.probability {
        let name = cx.text("wall-probability");
        parts.push(part(cx, &name, from.probability.map(p), to.probability.map(p)));
    }
    for area in &matrix.areas {
        let (was, is) = (from.consequence.get(&area.id), to.consequence.get(&area.id));
        if was != is {
            let name = area.name.to_lowercase();
            parts.push(part(cx, &name, was.copied().map(c), is.copied().map(c)));
        }
    }
    let parts = parts.join(", ");
    if *from == Scores::default() {
        cx.with("wall-new", &[("what", (&parts).into())])
    } else {
        parts
    }
}

fn part(cx: &Context<'_>, name: &str, from: Option<String>, to: Option<String>) -> String {
    match (from, to) {
        (Some(from), Some(to)) => format!("{name} {from} -> {to}"),
        (None, Some(to)) => format!("{name} {to}"),
        (_, None) => cx.with("wall-no-longer", &[("what", name.into())]),
    }
}

/// What was done, and why where that was said.
pub(super) fn because(cx: &Context<'_>, what: &str, why: &str) -> String {
    if why.is_empty() {
        return what.to_owned();
    }
    cx.with("wall-because", &[("what", what.into()), ("why", why.into())])
}

/// A line as the file has it: the risk that it is about is named by its id.
pub(super) fn about(risk: Option<&Slug>, text: &str) -> String {
    match risk {
        Some(id) => format!("{id}{AFTER_ID}{text}"),
        None => text.to_owned(),
    }
}
