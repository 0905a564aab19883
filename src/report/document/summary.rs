//! The whole in figures: how far the goals have come, and how many risks stand in each zone.

use super::pen::Pen;
use crate::compare::Place;
use crate::model::{Register, State, ZoneIndex};
use crate::report::block::{Cell, Column, Row, Table};
use crate::report::comparison::counts;
use crate::report::matrix::page::of_zone;

/// How many of the goals that must be assessed are, and how many are approved.
pub(super) fn progress(pen: &Pen<'_>) -> String {
    let register = pen.doc.register;
    let states = pen.doc.trusts().flat_map(|trust| register.obligations(trust));
    let states: Vec<State> = states.map(|(_, state)| state).collect();
    let ready = states.iter().filter(|state| state.meets_deadline()).count();
    let approved = states.iter().filter(|state| **state == State::Approved).count();
    let args =
        [("count", states.len().into()), ("ready", ready.into()), ("approved", approved.into())];
    pen.with("doc-progress", &args)
}

/// What moved since the earlier state, in one sentence.
pub(super) fn movement(pen: &Pen<'_>) -> Option<String> {
    let since = pen.doc.since?;
    let name = crate::report::comparison::label(&since.states.labels[0], pen.locale);
    let counts = counts(&since.found.summary(), true, pen.locale);
    Some(pen.with("doc-movement", &[("name", name.into()), ("counts", counts.into())]))
}

/// How many open risks stand in each zone, worst first: now, and at the earlier state.
pub(super) fn zones(pen: &Pen<'_>) -> Table {
    let doc = pen.doc;
    let matrix = &doc.register.matrix;
    let before = doc.since.map(|since| &since.states.before);
    // Another scale has other zones: their numbers would say nothing on these.
    let before = before.filter(|before| {
        crate::compare::Scales::of(&before.matrix, matrix) != crate::compare::Scales::Other
    });
    let mut columns = vec![pen.column("matrix-zone"), pen.column("doc-now").right()];
    if before.is_some() {
        columns.push(pen.column("doc-before").right());
    }
    columns.push(Column::new(pen.say("doc-demand")).fit(crate::report::block::Fit::Wrap(20)));
    let row = |zone: ZoneIndex| {
        let mut cells = vec![Cell::Zone(of_zone(matrix, zone)), in_zone(pen, doc.register, zone)];
        cells.extend(before.map(|before| in_zone(pen, before, zone)));
        cells.push(matrix.zone(zone).action.as_str().into());
        Row::Cells(cells)
    };
    let mut rows: Vec<Row> = matrix.zone_indices().rev().map(row).collect();
    let unscored = doc.risks().iter().filter(|(_, r)| r.current.cell().is_none()).count();
    if unscored > 0 {
        let mut cells = vec![Cell::Text(pen.say("matrix-unscored")), Cell::Count(unscored)];
        cells.extend(before.map(|_| Cell::Nothing));
        cells.push(Cell::text(""));
        rows.push(Row::Cells(cells));
    }
    Table { columns, rows, ..Table::default() }
}

fn in_zone(pen: &Pen<'_>, register: &Register, zone: ZoneIndex) -> Cell {
    let trusts = pen.doc.trusts();
    let risks = trusts.flat_map(|trust| crate::model::ranking::ranked_trust(register, trust));
    let here = risks.filter(|(_, risk)| {
        Place::of(&risk.current, &register.matrix).is_some_and(|place| place.zone == zone)
    });
    Cell::from(here.count())
}
