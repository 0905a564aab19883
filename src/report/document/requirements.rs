//! The requirements of a round in the region's order, with their numbers, and what a trust tells of
//! each; after the year, whether each was reached.

use super::measures::{self, Placed};
use super::opening;
use super::pen::{Facts, Pen, joined};
use crate::calendar::{Period, Round, rounds};
use crate::model::reporting::RoundReport;
use crate::model::{Goal, Outcome, Slug, TrustBook};
use crate::report::block::{Cell, Level, Page, Row, Table};

pub(super) fn page(pen: &Pen<'_>) -> Page {
    let mut page = opening::begin(pen);
    let round = pen.doc.round.clone().unwrap_or_default();
    for trust in pen.doc.trusts() {
        let Some(book) = pen.doc.register.book(trust) else { continue };
        let goals = demanded(pen, trust, &round);
        page.section(pen.say("doc-summary"));
        page.paragraph([counts(pen, book, &goals, &round)]);
        page.table(overview(pen, (trust, book), &goals, &round));
        page.section(pen.say("doc-requirement-texts"));
        for goal in goals {
            one(&mut page, pen, (trust, book), goal, &round);
        }
    }
    page
}

/// The round of the calendar that is meant.
fn round_of(pen: &Pen<'_>, trust: &Slug, name: &str) -> Option<Round> {
    let register = pen.doc.register;
    let rounds = rounds(&register.catalogue, trust, register.year);
    rounds.into_iter().find(|round| round.name == name)
}

/// The round tells of the year as a whole.
fn is_annual(pen: &Pen<'_>, trust: &Slug, name: &str) -> bool {
    round_of(pen, trust, name).is_some_and(|round| round.period == Period::Year)
}

/// The goals that a trust reports on in a round, in the catalogue's order; what was written about
/// another one stands among them too.
fn demanded<'r>(pen: &Pen<'r>, trust: &Slug, name: &str) -> Vec<&'r Goal> {
    let register = pen.doc.register;
    let round = round_of(pen, trust, name);
    let asks = |goal: &Goal| round.as_ref().is_some_and(|round| round.asks(goal).is_some());
    let written = |goal: &Goal| {
        let reporting = register.book(trust).map(|book| book.reporting());
        let requirement = reporting.and_then(|it| it.requirements.get(&goal.id));
        requirement.is_some_and(|it| it.rounds.contains_key(name))
    };
    let goals = register.catalogue.goals.iter();
    let bound = goals.filter(|goal| goal.applies_to.contains(trust));
    bound.filter(|goal| asks(goal) || written(goal)).collect()
}

fn told<'b>(book: &'b TrustBook, goal: &Goal, round: &str) -> Option<&'b RoundReport> {
    book.reporting().requirements.get(&goal.id)?.rounds.get(round)
}

fn outcome<'b>(book: &'b TrustBook, goal: &Goal) -> Option<&'b Outcome> {
    book.reporting().outcomes.get(&goal.id)
}

fn counts(pen: &Pen<'_>, book: &TrustBook, goals: &[&Goal], round: &str) -> String {
    let reports = || goals.iter().filter_map(move |goal| told(book, goal, round));
    let args = [
        ("count", goals.len().into()),
        ("told", reports().filter(|told| !told.text.trim().is_empty()).count().into()),
        ("deviations", reports().filter(|told| told.deviation).count().into()),
    ];
    pen.with("doc-requirement-counts", &args)
}

fn number(goal: &Goal) -> Cell {
    Cell::or_nothing(&goal.number)
}

fn overview(
    pen: &Pen<'_>,
    (trust, book): (&Slug, &TrustBook),
    goals: &[&Goal],
    round: &str,
) -> Table {
    let annual = is_annual(pen, trust, round);
    let row = |goal: &&Goal| {
        let told = told(book, goal, round);
        let state = match told {
            None => pen.say("doc-not-told"),
            Some(told) if told.deviation => pen.say("doc-deviates"),
            Some(_) => pen.say("doc-met"),
        };
        let mut cells = vec![number(goal), goal.title.as_str().into(), state.into()];
        if annual {
            cells.push(outcome(book, goal).and_then(|it| reached(pen, it)).map(Cell::Text).into());
        }
        cells.push(pen.day(told.and_then(|told| told.expected)));
        Row::Cells(cells)
    };
    let mut columns =
        vec![pen.column("doc-number"), pen.wide("doc-requirement"), pen.column("doc-status")];
    if annual {
        columns.push(pen.wide("doc-outcome"));
    }
    columns.push(pen.column("doc-expected"));
    Table { columns, rows: goals.iter().map(row).collect(), ..Table::default() }
}

/// How far a goal was reached, in the source's own word where it has another.
pub(super) fn reached(pen: &Pen<'_>, outcome: &Outcome) -> Option<String> {
    let word = outcome.reached.map(|reached| pen.locale.word("outcome", "reached", reached.word()));
    match (word, outcome.wording.trim()) {
        (Some(word), "") => Some(word),
        (Some(word), wording) => Some(format!("{word} («{wording}»)")),
        (None, wording) => (!wording.is_empty()).then(|| wording.to_owned()),
    }
}

fn one(
    page: &mut Page,
    pen: &Pen<'_>,
    (trust, book): (&Slug, &TrustBook),
    goal: &Goal,
    round: &str,
) {
    page.heading(Level::Part, pen.file(&goal.id), "");
    let report = told(book, goal, round);
    let text = report.map(|told| joined(&told.text)).filter(|text| !text.is_empty());
    page.paragraph([text.unwrap_or_else(|| pen.say("doc-no-text"))]);
    let mut facts = Facts::new();
    let deviates = report.is_some_and(|told| told.deviation);
    facts.push((
        pen.label("report", "deviation"),
        deviates.then(|| pen.say("word-yes")).into_iter().collect(),
    ));
    let expected = report.and_then(|told| told.expected).map(|day| pen.date(day));
    facts.push((pen.label("report", "expected"), expected.into_iter().collect()));
    let done = book.reporting().requirements.get(&goal.id).and_then(|it| it.done_on);
    let done = done.map(|day| pen.date(day));
    facts.push((pen.label("requirement", "done_on"), done.into_iter().collect()));
    if let Some(outcome) = outcome(book, goal).filter(|_| is_annual(pen, trust, round)) {
        let reached = reached(pen, outcome).into_iter().collect();
        facts.push((pen.label("outcome", "reached"), reached));
        facts.push((pen.label("outcome", "note"), vec![joined(&outcome.note)]));
    }
    pen.facts(page, facts);
    let ids = report.map(|told| told.measures.as_slice()).unwrap_or_default();
    let measures: Vec<Placed<'_>> =
        pen.doc.register.measures(trust).filter(|(key, _)| ids.contains(&key.id)).collect();
    if !measures.is_empty() {
        page.table(measures::table(pen, &measures, None));
    }
}

/// A row a requirement, for spreadsheets.
pub(super) fn sheet(pen: &Pen<'_>) -> Table {
    let round = pen.doc.round.clone().unwrap_or_default();
    let mut rows = Vec::new();
    for trust in pen.doc.trusts() {
        let Some(book) = pen.doc.register.book(trust) else { continue };
        for goal in demanded(pen, trust, &round) {
            let told = told(book, goal, &round);
            let reached = outcome(book, goal).and_then(|it| it.reached);
            rows.push(Row::Cells(vec![
                trust.as_str().into(),
                number(goal),
                goal.id.as_str().into(),
                goal.title.as_str().into(),
                round.as_str().into(),
                Cell::yes(told.is_some_and(|told| told.deviation)),
                told.map(|told| joined(&told.text)).unwrap_or_default().into(),
                told.and_then(|told| told.expected).into(),
                reached.map(|reached| reached.word()).into(),
            ]));
        }
    }
    let columns =
        ["trust", "number", "goal", "title", "round", "deviation", "text", "expected", "reached"];
    Table { columns: columns.map(crate::report::block::Column::new).into(), rows, is_prose: false }
}
