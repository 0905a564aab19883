//! Lists for people.

use super::{MeasureItem, RiskItem, address, is_restricted};
use crate::locale::Locale;
use crate::model::{Date, Register};
use crate::report::columns::Columns;
use crate::report::sanitize::for_terminal;

/// Marks what is kept from the public.
const RESTRICTED: &str = "§";
/// Marks what is overdue.
const OVERDUE: &str = "!";
const NOTHING: &str = "–";

/// Risks as a table, in so many columns where a terminal has them.
pub fn risks_text(
    register: &Register,
    items: &[RiskItem<'_>],
    room: Option<usize>,
    locale: &Locale,
) -> String {
    let head = |id: &str, least| (locale.text(id), least);
    let mut table = Columns::new(vec![
        head("list-risk", None),
        head("list-goal", Some(8)),
        head("list-zone", None),
        head("matrix-probability-short", None),
        head("matrix-consequence-short", None),
        head("list-title", Some(16)),
        head("list-owner", Some(8)),
        head("list-target-by", None),
    ]);
    let matrix = &register.matrix;
    for (key, risk) in items {
        let mark = |level, scale: &crate::model::Scale| match level {
            Some(level) => for_terminal(&scale.text(level).mark).into_owned(),
            None => NOTHING.to_owned(),
        };
        let zone = match risk.current.zone(matrix) {
            _ if !risk.is_open() => locale.text("list-risk-closed"),
            Some(zone) => for_terminal(&matrix.zone(zone).letter).into_owned(),
            None => NOTHING.to_owned(),
        };
        table.row(vec![
            address(key),
            key.doc.name.to_string(),
            zone,
            mark(risk.current.probability, &matrix.probability),
            mark(risk.current.worst(), &matrix.consequence),
            titled(&risk.title, risk.is_restricted()),
            or_nothing(&risk.owner),
            day(risk.target_by),
        ]);
    }
    let restricted = items.iter().any(|(_, risk)| risk.is_restricted());
    let count = locale.with("list-risks", &[("count", items.len().into())]);
    told(&table, room, count, &legend(restricted, false, locale))
}

/// Measures as a table, in so many columns where a terminal has them.
pub fn measures_text(
    register: &Register,
    items: &[MeasureItem<'_>],
    today: Date,
    room: Option<usize>,
    locale: &Locale,
) -> String {
    let head = |id: &str, least| (locale.text(id), least);
    let mut table = Columns::new(vec![
        head("list-measure", None),
        head("list-goal", Some(8)),
        head("list-deadline", None),
        head("list-status", None),
        head("list-title", Some(16)),
        head("list-responsible", Some(8)),
        head("list-serves", Some(5)),
    ]);
    for item in items {
        let (key, measure) = item;
        let late = if measure.is_overdue(today) { format!(" {OVERDUE}") } else { String::new() };
        let risks: Vec<&str> = measure.risks.iter().map(|id| id.as_str()).collect();
        table.row(vec![
            address(key),
            key.doc.name.to_string(),
            day(measure.deadline) + &late,
            locale.text(&format!("progress-{}", measure.progress.word())),
            titled(&measure.title, is_restricted(register, item)),
            or_nothing(&measure.owner),
            risks.join(" "),
        ]);
    }
    let restricted = items.iter().any(|item| is_restricted(register, item));
    let late = items.iter().any(|(_, measure)| measure.is_overdue(today));
    let count = locale.with("list-measures", &[("count", items.len().into())]);
    told(&table, room, count, &legend(restricted, late, locale))
}

fn told(table: &Columns, room: Option<usize>, count: String, legend: &[String]) -> String {
    let mut lines = table.lines(room);
    lines.push(String::new());
    lines.push([&[count], legend].concat().join("  "));
    lines.join("\n") + "\n"
}

/// What the marks in a list mean, where it has any.
fn legend(restricted: bool, late: bool, locale: &Locale) -> Vec<String> {
    let mut told = Vec::new();
    if late {
        told.push(format!("{OVERDUE} {}", locale.text("list-overdue")));
    }
    if restricted {
        told.push(format!("{RESTRICTED} {}", locale.text("matrix-restricted")));
    }
    told
}

fn titled(title: &str, restricted: bool) -> String {
    let title = or_nothing(title);
    if restricted { format!("{RESTRICTED} {title}") } else { title }
}

fn or_nothing(text: &str) -> String {
    if text.is_empty() { NOTHING.to_owned() } else { for_terminal(text).into_owned() }
}

fn day(date: Option<Date>) -> String {
    date.map_or_else(|| NOTHING.to_owned(), |date| date.to_string())
}
