//! What stands at the end: the scale, how it was done and by whom, and what is lacking.

use std::collections::BTreeSet;

use super::pen::{Facts, Pen, joined};
use crate::check::{self, Past};
use crate::locale::Locale;
use crate::model::{Level, Matrix, Session, Severity, Strength};
use crate::report::block::{Cell, Column, Fit, Item, Page, Row, Table};
use crate::report::matrix::page::{mark, meaning, of_zone};
use crate::report::problem;

/// A text narrower than this stands below what it belongs to.
const NARROWEST: usize = 20;

/// The scale, its areas and zones.
pub(super) fn scale(page: &mut Page, pen: &Pen<'_>) {
    page.section(pen.say("doc-annex-scale"));
    let matrix = &pen.doc.register.matrix;
    page.paragraph(
        [format!("{}.", matrix.name.trim_end_matches('.'))]
            .into_iter()
            .filter(|name| name.len() > 1),
    );
    page.table(probabilities(matrix, pen.locale));
    page.table(consequences(pen));
    let zone = |zone| {
        let text = meaning(matrix.zone(zone), pen.locale);
        Row::Cells(vec![Cell::Zone(of_zone(matrix, zone)), Cell::Text(text)])
    };
    let rows = matrix.zone_indices().rev().map(zone).collect();
    let columns = vec![pen.column("matrix-zone"), wide(pen.say("doc-demand"))];
    page.table(Table { columns, rows, ..Table::default() });
}

fn wide(title: String) -> Column {
    Column::new(title).fit(Fit::Wrap(NARROWEST))
}

/// What the levels of probability mean, the highest first.
pub(super) fn probabilities(matrix: &Matrix, locale: &Locale) -> Table {
    let scale = &matrix.probability;
    let column = |id| Column::new(locale.text(id));
    let row = |level: Level| {
        let text = scale.text(level);
        let percent = text.percent.map(|(low, high)| format!("{low}–{high} %"));
        Row::Cells(vec![
            mark(scale, level).into(),
            text.label.as_str().into(),
            Cell::or_nothing(&percent.unwrap_or_default()),
            Cell::or_nothing(&text.frequency),
            Cell::or_nothing(&text.goal),
        ])
    };
    let name = format!("{} {}", locale.text("axis-probability"), matrix.period);
    Table {
        columns: vec![
            column("doc-mark"),
            wide(name.trim_end().to_owned()),
            column("doc-percent"),
            wide(locale.text("doc-frequency")),
            wide(locale.text("doc-for-goals")),
        ],
        rows: scale.levels().rev().map(row).collect(),
        ..Table::default()
    }
}

fn consequences(pen: &Pen<'_>) -> Table {
    let matrix = &pen.doc.register.matrix;
    let mut rows = Vec::new();
    for area in &matrix.areas {
        rows.push(Row::Subheading(area.name.clone()));
        for level in matrix.consequence.levels().rev() {
            let is_in = area.takes(level);
            if is_in && !area.text(level).is_empty() {
                let label = matrix.consequence.text(level).label.as_str();
                rows.push(Row::Cells(vec![
                    mark(&matrix.consequence, level).into(),
                    label.into(),
                    area.text(level).into(),
                ]));
            }
        }
    }
    let columns =
        vec![pen.column("doc-mark"), pen.column("axis-consequence"), wide(pen.say("doc-meaning"))];
    Table { columns, rows, ..Table::default() }
}

/// How it was done, who took part, how strong the knowledge is, and which state of the files it is.
pub(super) fn method(page: &mut Page, pen: &Pen<'_>) {
    page.section(pen.say("doc-annex-method"));
    page.paragraph([pen.say("doc-method")]);
    let facts: Facts = vec![
        (pen.say("doc-participants"), participants(pen)),
        (pen.say("doc-workshops"), workshops(pen)),
        (pen.label("risk", "knowledge"), knowledge(pen)),
        (pen.say("doc-assumptions"), assumptions(pen)),
        (pen.say("doc-commit"), pen.doc.commit.iter().cloned().collect()),
    ];
    pen.facts(page, facts);
}

/// The roles that took part in workshops, by the alphabet.
fn participants(pen: &Pen<'_>) -> Vec<String> {
    let docs = pen.doc.trusts().flat_map(|trust| pen.doc.register.docs(trust));
    let roles: BTreeSet<String> = docs
        .flat_map(|(_, assessment)| assessment.sessions.values().flat_map(|s| s.roles.clone()))
        .collect();
    let mut roles: Vec<String> = roles.into_iter().collect();
    pen.locale.alphabet().sort_by_text(&mut roles, |role| role);
    let joined = roles.join("; ");
    if joined.is_empty() { Vec::new() } else { vec![joined] }
}

fn workshops(pen: &Pen<'_>) -> Vec<String> {
    let docs = pen.doc.trusts().flat_map(|trust| pen.doc.register.docs(trust));
    let lines = docs.flat_map(|(doc, assessment)| {
        let days: Vec<String> =
            assessment.sessions.keys().map(|name| session_day(pen, name)).collect();
        days.into_iter().map(move |day| (doc.clone(), day))
    });
    lines.map(|(doc, day)| format!("{day}: {}", pen.file(&doc.name))).collect()
}

/// The day of a workshop, `2024-02-14-b` in the reader's words.
pub(super) fn session_day(pen: &Pen<'_>, name: &str) -> String {
    let day = Session::day(name);
    day.map_or_else(|| name.to_owned(), |day| pen.date(day))
}

/// How many risks rest on weak, moderate and strong knowledge.
fn knowledge(pen: &Pen<'_>) -> Vec<String> {
    let risks = pen.doc.risks();
    let of = |strength: Option<Strength>| {
        risks.iter().filter(|(_, risk)| risk.knowledge.weakest() == strength).count()
    };
    let args = [
        ("strong", of(Some(Strength::Strong)).into()),
        ("moderate", of(Some(Strength::Moderate)).into()),
        ("weak", of(Some(Strength::Weak)).into()),
        ("unknown", of(None).into()),
    ];
    vec![pen.with("doc-knowledge-counts", &args)]
}

fn assumptions(pen: &Pen<'_>) -> Vec<String> {
    let docs = pen.doc.trusts().flat_map(|trust| pen.doc.register.docs(trust));
    docs.flat_map(|(_, assessment)| {
        assessment.assumptions.iter().map(|text| joined(text)).collect::<Vec<_>>()
    })
    .collect()
}

/// What `check` finds to be lacking, notes left out.
pub(super) fn lacking(page: &mut Page, pen: &Pen<'_>) {
    let doc = pen.doc;
    let trusts: Vec<_> = doc.trusts().cloned().collect();
    let found = check::rules(doc.register, doc.today, &Past::default());
    let found = found.into_iter().filter(|finding| {
        finding.severity != Severity::Info
            && finding.trust().is_some_and(|trust| trusts.contains(&trust))
    });
    let lines: Vec<Item> = found
        .map(|finding| {
            let place = finding.doc().map(|key| pen.file(&key.name));
            let message = problem::message(&finding, pen.locale);
            match place {
                Some(place) => Item::new(0, format!("{place}: {message}")),
                None => Item::new(0, message),
            }
        })
        .collect();
    page.section(pen.say("doc-annex-lacking"));
    match lines.is_empty() {
        true => page.paragraph([pen.say("doc-nothing-lacks")]),
        false => page.list(lines),
    }
}
