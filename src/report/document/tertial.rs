//! What goes with a tertial report to the region: the Topp 5 as the board saw it, what moved and
//! why, what became of the measures, and which requirements are not met.

use super::measures::{self, Placed};
use super::pen::{Pen, joined};
use super::{board, opening, summary};
use crate::compare::event::{MeasureEvent, What};
use crate::model::ItemKey;
use crate::report::block::{Cell, Fit, Level, Page, Row, Table};

pub(super) fn page(pen: &Pen<'_>) -> Page {
    let mut page = opening::begin(pen);
    page.section(pen.say("doc-summary"));
    page.paragraph([summary::progress(pen)].into_iter().chain(summary::movement(pen)));
    page.table(summary::zones(pen));
    for trust in pen.doc.trusts() {
        board::top(&mut page, pen, trust);
    }
    moved(&mut page, pen);
    measure_changes(&mut page, pen);
    board::overdue_measures(&mut page, pen);
    deviations(&mut page, pen);
    page
}

/// The risks that moved, came or were closed, each with why.
fn moved(page: &mut Page, pen: &Pen<'_>) {
    let Some(since) = pen.doc.since else { return };
    page.section(pen.say("doc-moved"));
    let register = pen.doc.register;
    let is_told = |key: &ItemKey| since.found.movement(key).is_some() || since.found.is_new(key);
    let open = pen.doc.risks().into_iter().filter(|(key, _)| is_told(key));
    let mut rows: Vec<Row> = open
        .map(|(key, risk)| {
            Row::Cells(vec![
                pen.title(&key, risk).into(),
                pen.file(&key.doc.name).into(),
                pen.zone(&risk.current),
                pen.moved(&key).into(),
                Cell::or_nothing(&joined(&risk.rationale)),
            ])
        })
        .collect();
    let docs = pen.doc.trusts().flat_map(|trust| register.docs(trust));
    for (doc, assessment) in docs {
        let closed = assessment.risks.iter().map(|(id, risk)| (ItemKey::new(&doc, id), risk));
        for (key, risk) in closed.filter(|(key, _)| since.found.is_closed(key)) {
            rows.push(Row::Cells(vec![
                pen.title(&key, risk).into(),
                pen.file(&doc.name).into(),
                Cell::Nothing,
                pen.say("doc-closed").into(),
                Cell::or_nothing(&joined(&risk.closed.why)),
            ]));
        }
    }
    if rows.is_empty() {
        page.paragraph([pen.say("doc-none-moved")]);
        return;
    }
    let columns = vec![
        pen.wide("matrix-risk"),
        pen.wide("diff-goal"),
        pen.column("matrix-zone"),
        pen.wide("doc-change"),
        pen.column("doc-why").fit(Fit::Wrap(24)),
    ];
    page.table(Table { columns, rows, ..Table::default() });
}

/// Measures that were done, delayed or added since the earlier state.
fn measure_changes(page: &mut Page, pen: &Pen<'_>) {
    let Some(since) = pen.doc.since else { return };
    let register = pen.doc.register;
    let of = |wanted: fn(&MeasureEvent) -> bool| -> Vec<Placed<'_>> {
        let events = since.found.events.iter();
        let mut found: Vec<Placed<'_>> = events
            .filter(|event| matches!(&event.what, What::Measure(what) if wanted(what)))
            .filter_map(|event| event.key())
            .filter_map(|key| Some((register.measure(&key)?, key)))
            .map(|(measure, key)| (key, measure))
            .collect();
        found.dedup_by(|one, other| one.0 == other.0);
        found
    };
    let groups = [
        ("doc-measures-done", of(|what| matches!(what, MeasureEvent::Done { .. }))),
        (
            "doc-measures-delayed",
            of(
                |what| matches!(what, MeasureEvent::Deadline(deadline) if deadline.days() > Some(0)),
            ),
        ),
        ("doc-measures-new", of(|what| matches!(what, MeasureEvent::Added { .. }))),
    ];
    page.section(pen.say("doc-measures-changed"));
    let numbers = pen.numbers();
    let mut is_any = false;
    for (id, measures) in groups {
        if !measures.is_empty() {
            is_any = true;
            page.heading(Level::Part, pen.say(id), "");
            page.table(measures::table(pen, &measures, Some(&numbers)));
        }
    }
    if !is_any {
        page.paragraph([pen.say("doc-measures-none-changed")]);
    }
}

/// The requirements that are not met, as they were reported in the round.
fn deviations(page: &mut Page, pen: &Pen<'_>) {
    let Some(round) = &pen.doc.round else { return };
    page.section(pen.say("doc-deviations"));
    let mut rows = Vec::new();
    for trust in pen.doc.trusts() {
        let Some(book) = pen.doc.register.book(trust) else { continue };
        for (goal, requirement) in &book.reporting().requirements {
            let Some(told) = requirement.rounds.get(round).filter(|told| told.deviation) else {
                continue;
            };
            rows.push(Row::Cells(vec![
                pen.file(goal).into(),
                Cell::or_nothing(&joined(&told.text)),
                pen.day(told.expected),
            ]));
        }
    }
    if rows.is_empty() {
        page.paragraph([pen.with("doc-no-deviations", &[("round", round.into())])]);
        return;
    }
    let columns = vec![
        pen.wide("doc-requirement"),
        pen.column("doc-told").fit(Fit::Wrap(24)),
        pen.column("doc-expected"),
    ];
    page.table(Table { columns, rows, ..Table::default() });
}
