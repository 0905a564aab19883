//! What came of each goal, beside how it was judged; how often each zone came true; and how good
//! the judgements were.

use super::opening;
use super::pen::{Pen, joined};
use super::requirements::reached;
use crate::compare::calibration::{Brier, Came, Judged, brier, by_zone, judged};
use crate::model::{Register, Slug};
use crate::report::block::{Cell, Fit, Item, Page, Row, Table};
use crate::report::matrix::page::of_zone;

pub(super) fn page(pen: &Pen<'_>) -> Page {
    let mut page = opening::begin(pen);
    let all = goals(pen);
    if all.is_empty() {
        page.paragraph([pen.say("doc-no-outcomes")]);
        return page;
    }
    page.section(pen.say("doc-summary"));
    let mut came = Came::default();
    all.iter().for_each(|one| came.add(one.outcome.reached));
    let args = [
        ("count", all.len().into()),
        ("reached", came.reached.into()),
        ("partly", came.partly.into()),
        ("missed", came.not_reached.into()),
        ("unstated", (all.len() - came.all()).into()),
    ];
    page.paragraph([pen.with("doc-outcome-counts", &args)]);
    page.section(pen.say("doc-outcomes"));
    page.table(table(pen, &all));
    for (time, (name, state)) in pen.doc.rounds.iter().enumerate() {
        zones(&mut page, pen, &all, time, (name.as_str(), state));
    }
    score(&mut page, pen, &all);
    page
}

fn goals(pen: &Pen<'_>) -> Vec<Judged> {
    let trusts: Vec<Slug> = pen.doc.trusts().cloned().collect();
    let states: Vec<&Register> = pen.doc.rounds.iter().map(|(_, state)| state).collect();
    judged(pen.doc.register, &trusts, &states)
}

/// Each goal: what came, and how it was judged in each round.
fn table(pen: &Pen<'_>, all: &[Judged]) -> Table {
    let mut columns = vec![pen.wide("diff-goal")];
    let names_trust = pen.doc.trust.is_none() && all.iter().any(|one| one.trust.is_some());
    if names_trust {
        columns.push(pen.column("status-trust"));
    }
    columns.push(pen.wide("doc-outcome"));
    let rounds = pen.doc.rounds.iter();
    columns.extend(rounds.map(|(name, _)| crate::report::block::Column::new(name)));
    columns.push(pen.column("doc-outcome-note").fit(Fit::Wrap(20)));
    let row = |one: &Judged| {
        let mut cells = vec![Cell::Text(pen.file(&one.goal))];
        if names_trust {
            cells.push(one.trust.as_ref().map(|trust| pen.trust(trust)).into());
        }
        cells.push(reached(pen, &one.outcome).into());
        for ((_, state), judgement) in pen.doc.rounds.iter().zip(&one.judgements) {
            cells.push(stood(pen, state, judgement.as_ref()));
        }
        cells.push(Cell::or_nothing(&joined(&one.outcome.note)));
        Row::Cells(cells)
    };
    Table { columns, rows: all.iter().map(row).collect(), ..Table::default() }
}

/// "Høy, 75 %": the worst zone, and the probability that the goal is not reached.
fn stood(
    pen: &Pen<'_>,
    state: &Register,
    judgement: Option<&crate::compare::calibration::Judgement>,
) -> Cell {
    let Some(judgement) = judgement else { return Cell::Nothing };
    let zone = judgement.zone.map(|zone| state.matrix.zone(zone).name.clone());
    let missed = judgement.missed.map(|missed| {
        pen.with("doc-missed-by", &[("percent", format!("{:.0}", missed * 100.0).into())])
    });
    Cell::Text([zone, missed].into_iter().flatten().collect::<Vec<_>>().join("; "))
}

/// How often the goals that stood in each zone were reached.
fn zones(
    page: &mut Page,
    pen: &Pen<'_>,
    all: &[Judged],
    time: usize,
    (name, state): (&str, &Register),
) {
    let matrix = &state.matrix;
    let rows: Vec<Row> = matrix
        .zone_indices()
        .rev()
        .map(|zone| (zone, by_zone(all, time, zone)))
        .filter(|(_, came)| came.all() > 0)
        .map(|(zone, came)| {
            let missed = came.partly + came.not_reached;
            let share = format!("{:.0} %", 100.0 * missed as f64 / came.all() as f64);
            Row::Cells(vec![
                Cell::Zone(of_zone(matrix, zone)),
                came.all().into(),
                Cell::Count(came.reached),
                Cell::Count(came.partly),
                Cell::Count(came.not_reached),
                share.into(),
            ])
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    page.section(pen.with("doc-zones-came", &[("round", name.into())]));
    let columns = vec![
        pen.column("matrix-zone"),
        pen.column("doc-goals").right(),
        pen.column("doc-were-reached").right(),
        pen.column("doc-were-partly").right(),
        pen.column("doc-were-missed").right(),
        pen.column("doc-share-missed").right(),
    ];
    page.table(Table { columns, rows, ..Table::default() });
}

fn score(page: &mut Page, pen: &Pen<'_>, all: &[Judged]) {
    let rounds = pen.doc.rounds.iter().enumerate();
    let scored: Vec<(&str, Brier)> =
        rounds.filter_map(|(time, (name, _))| Some((name.as_str(), brier(all, time)?))).collect();
    page.section(pen.say("doc-brier"));
    if scored.is_empty() {
        page.paragraph([pen.say("doc-brier-none")]);
        return;
    }
    page.paragraph([pen.say("doc-brier-formula"), pen.say("doc-brier-source")]);
    let items = scored.into_iter().map(|(name, brier)| {
        let than = if brier.score < brier.base { "better" } else { "worse" };
        let args = [
            ("round", name.into()),
            ("score", decimal(pen, brier.score).into()),
            ("base", decimal(pen, brier.base).into()),
            ("count", brier.count.into()),
            ("missed", brier.missed.into()),
            ("than", than.into()),
        ];
        Item::new(0, pen.with("doc-brier-is", &args))
    });
    page.list(items);
}

fn decimal(pen: &Pen<'_>, number: f64) -> String {
    let text = format!("{number:.3}");
    match crate::model::Decimal::parse(&text) {
        Some(number) => pen.locale.decimal(number),
        None => text,
    }
}

/// A row a goal and trust, for spreadsheets.
pub(super) fn sheet(pen: &Pen<'_>) -> Table {
    let names = ["goal", "trust", "reached", "wording", "note"].map(str::to_owned).into_iter();
    let rounds = pen.doc.rounds.iter();
    let columns = names.chain(
        rounds.flat_map(|(name, _)| [format!("{name} zone"), format!("{name} probability")]),
    );
    let rows = goals(pen).into_iter().map(|one| {
        let mut cells: Vec<Cell> = vec![
            one.goal.as_str().into(),
            one.trust.as_ref().map(|trust| trust.as_str()).into(),
            one.outcome.reached.map(|reached| reached.word()).into(),
            Cell::or_nothing(&one.outcome.wording),
            Cell::or_nothing(&joined(&one.outcome.note)),
        ];
        for ((_, state), judgement) in pen.doc.rounds.iter().zip(&one.judgements) {
            let zone =
                judgement.and_then(|it| it.zone).map(|zone| state.matrix.zone(zone).id.clone());
            cells.push(zone.into());
            cells.push(judgement.and_then(|it| it.missed).map(|p| format!("{p:.3}")).into());
        }
        Row::Cells(cells)
    });
    Table {
        columns: columns.map(crate::report::block::Column::new).collect(),
        rows: rows.collect(),
        is_prose: false,
    }
}
