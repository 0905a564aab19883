//! A region for a spreadsheet: a row for each trust and goal.

use super::{View, unscored};
use crate::compare::region::GoalRow;
use crate::model::{Register, Risk};
use crate::report::block::{Cell, Filled, Table};

type Placed<'r> = (&'r View<'r>, &'r Register, GoalRow);

fn columns<'l>() -> [Filled<Placed<'l>>; 14] {
    [
        ("trust", |(_, _, row)| row.doc.trust.as_str().into()),
        ("goal", |(_, _, row)| row.doc.name.as_str().into()),
        ("title", |(_, register, row)| register.goal_title(&row.doc.name).into()),
        ("state", |(_, _, row)| row.state.word().into()),
        ("zone", |(_, register, row)| {
            row.zone.map(|zone| register.matrix.zone(zone).id.as_str()).into()
        }),
        ("risks", |(_, _, row)| row.risks.into()),
        ("unscored", |(_, _, row)| unscored(row).into()),
        ("judgement", |(_, _, row)| row.judgement.into()),
        ("open_measures", |(_, _, row)| row.measures.into()),
        ("late_measures", |(_, _, row)| row.late.into()),
        ("worst_risk", |(_, _, row)| row.worst.as_ref().map(|key| key.id.as_str()).into()),
        ("worst_title", |placed| worst(placed).map(|risk| risk.title.as_str()).into()),
        ("restricted", |placed| Cell::yes(worst(placed).is_some_and(Risk::is_restricted))),
        ("other_scale", |(view, register, _)| Cell::yes(view.is_elsewhere(register))),
    ]
}

fn worst<'r>((_, register, row): &Placed<'r>) -> Option<&'r Risk> {
    register.risk(row.worst.as_ref()?)
}

/// The board, or one goal of it. Restricted risks are there and marked, as in the export.
pub(super) fn sheet(view: &View<'_>) -> Table {
    let goals = view.goals();
    let rows = goals.iter().flat_map(|goal| view.across(goal));
    Table::sheet(&columns(), rows.map(|(register, row)| (view, register, row)))
}
