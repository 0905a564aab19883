//! What a Word template may name in its tags: the document whole or in parts, and the register's
//! own words.

use super::measures::{Placed, overdue};
use super::pen::{Pen, joined};
use super::{annex, board, measures, opening, risk, summary};
use crate::model::{ItemKey, Risk, Slug};
use crate::report::block::{Block, Cell, Heading, Level, Page, Row, Table};
use crate::report::matrix::MatrixView;
use crate::report::matrix::page::grid;
use crate::report::write::Report;
use crate::report::write::docx::fields::Field;
use crate::report::write::text;

const RISK: &[&str] = &[
    "number",
    "title",
    "goal",
    "probability",
    "consequence",
    "zone",
    "change",
    "owner",
    "event",
    "rationale",
    "knowledge",
    "target",
    "comment",
];
const MEASURE: &[&str] = &["risks", "title", "owner", "deadline", "status", "effect"];
const ZONE: &[&str] = &["name", "now", "before", "action"];

/// Every field, with what it stands for in this document.
pub(super) fn fields(pen: &Pen<'_>) -> Vec<Field> {
    let doc = pen.doc;
    let page = doc.page(pen.locale);
    let trust = doc.trust.as_ref();
    let (meeting, case) = opening::meeting(pen);
    let day = |day: Option<crate::model::Date>| day.map(|day| pen.date(day)).unwrap_or_default();
    let mut fields = vec![
        Field::words("title", opening::title(pen)),
        Field::words("trust", trust.map(|trust| pen.trust(trust)).unwrap_or_default()),
        Field::words("trust_name", trust.map(|trust| pen.trust_name(trust)).unwrap_or_default()),
        Field::words("register", doc.register.name.clone()),
        Field::words("year", doc.register.year.to_string()),
        Field::words("date", pen.date(doc.today)),
        Field::words("round", doc.round.clone().unwrap_or_default()),
        Field::words("meeting", day(meeting)),
        Field::words("case", case),
        Field::words("source", doc.register.catalogue.source.clone()),
        Field::words("commit", doc.commit.clone().unwrap_or_default()),
        Field::words("notes", opening::notes(pen).join(" ")),
        Field::words("progress", summary::progress(pen)),
        Field::words("movement", summary::movement(pen).unwrap_or_default()),
        Field::words("overdue", pen.count("doc-late", overdue(pen).len())),
        Field::list("zones", ZONE, rows(&summary::zones(pen), ZONE.len())),
        Field::list("risks", RISK, risks(pen, &all(pen))),
        Field::list("red", RISK, risks(pen, &red(pen))),
        Field::list("top", RISK, risks(pen, &top(pen))),
        Field::list("measures", MEASURE, of_measures(pen, &every_measure(pen))),
        Field::list("overdue_measures", MEASURE, of_measures(pen, &overdue(pen))),
    ];
    let points = board::points(pen).into_iter().zip(1_usize..);
    let points = points.map(|(text, number)| vec![number.to_string(), text]).collect();
    fields.push(Field::list("proposal", &["number", "text"], points));
    let table = |table: Table| {
        let mut page = Page::default();
        page.table(table);
        page
    };
    let numbers = pen.numbers();
    fields.extend([
        Field::blocks("zones_table", table(summary::zones(pen))),
        Field::blocks("risks_table", table(risk::table(pen, &all(pen), true))),
        Field::blocks("top_table", table(risk::table(pen, &top(pen), false))),
        Field::blocks(
            "measures_table",
            table(measures::table(pen, &every_measure(pen), Some(&numbers))),
        ),
        Field::blocks("matrix", matrix(pen)),
        Field::blocks("annexes", annexes(pen)),
        Field::blocks("body", without_head(doc.page(pen.locale))),
        Field::blocks("document", page),
    ]);
    fields
}

type Numbered<'r> = (usize, ItemKey, &'r Risk);

fn all<'r>(pen: &Pen<'r>) -> Vec<Numbered<'r>> {
    pen.doc.risks().into_iter().zip(1..).map(|((key, risk), number)| (number, key, risk)).collect()
}

fn red<'r>(pen: &Pen<'r>) -> Vec<Numbered<'r>> {
    let matrix = &pen.doc.register.matrix;
    let mut all = all(pen);
    all.retain(|(_, _, risk)| risk.current.zone(matrix) == Some(matrix.worst()));
    all
}

fn top<'r>(pen: &Pen<'r>) -> Vec<Numbered<'r>> {
    let register = pen.doc.register;
    let listed = pen.doc.trusts().flat_map(|trust| {
        let order = register.book(trust).map(|book| book.top().order.as_slice());
        order.unwrap_or_default().iter().filter_map(|id| register.find_risk(trust, id))
    });
    let risks = listed.filter_map(|key| Some((register.risk(&key)?, key)));
    risks.zip(1..).map(|((risk, key), number)| (number, key, risk)).collect()
}

fn every_measure<'r>(pen: &Pen<'r>) -> Vec<Placed<'r>> {
    pen.doc.trusts().flat_map(|trust| pen.doc.register.measures(trust)).collect()
}

fn comment(pen: &Pen<'_>, trust: &Slug, risk: &Slug) -> String {
    let book = pen.doc.register.book(trust);
    book.and_then(|book| book.top().comments.get(risk).cloned()).unwrap_or_default()
}

fn risks(pen: &Pen<'_>, rows: &[Numbered<'_>]) -> Vec<Vec<String>> {
    let row = |(number, key, risk): &Numbered<'_>| {
        let [probability, consequence] = pen.levels(&risk.current);
        vec![
            number.to_string(),
            pen.title(key, risk),
            pen.file(&key.doc.name),
            text::text(&probability),
            text::text(&consequence),
            text::text(&pen.zone(&risk.current)),
            pen.moved(key),
            risk.owner.clone(),
            joined(&risk.event),
            joined(&risk.rationale),
            risk::knowledge(pen, risk).unwrap_or_default(),
            risk::target(pen, risk).unwrap_or_default(),
            comment(pen, &key.doc.trust, &key.id),
        ]
    };
    rows.iter().map(row).collect()
}

fn of_measures(pen: &Pen<'_>, list: &[Placed<'_>]) -> Vec<Vec<String>> {
    let table = measures::table(pen, list, Some(&pen.numbers()));
    rows(&table, MEASURE.len())
}

/// The cells of a table as words.
fn rows(table: &Table, columns: usize) -> Vec<Vec<String>> {
    let row = |row: &Row| match row {
        Row::Cells(cells) => {
            let mut cells: Vec<String> = cells.iter().map(words).collect();
            // Without an earlier state there is no column for it.
            if cells.len() + 1 == columns {
                cells.insert(columns - 2, String::new());
            }
            Some(cells)
        }
        _ => None,
    };
    table.rows.iter().filter_map(row).collect()
}

fn words(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        cell => text::text(cell),
    }
}

fn matrix(pen: &Pen<'_>) -> Page {
    let mut page = Page::default();
    for trust in pen.doc.trusts() {
        let view = MatrixView::of_trust(pen.doc.register, trust);
        page.blocks.push(Block::Matrix(grid(&view, pen.locale)));
    }
    page
}

fn annexes(pen: &Pen<'_>) -> Page {
    let mut page = Page::default();
    annex::scale(&mut page, pen);
    annex::method(&mut page, pen);
    page
}

/// The document from its first section on.
fn without_head(page: Page) -> Page {
    let is_section =
        |block: &Block| matches!(block, Block::Heading(Heading { level: Level::Section, .. }));
    let blocks = page.blocks.into_iter().skip_while(|block| !is_section(block)).collect();
    Page { blocks, ..page }
}
