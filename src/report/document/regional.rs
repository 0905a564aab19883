//! All trusts on one page: the heat map, each goal across the trusts, what is missing, the gravest
//! of their Topp 5, and measures that several of them have.

use std::collections::BTreeMap;
use std::slice;

use super::measures::Placed;
use super::opening;
use super::pen::Pen;
use crate::compare::region::{Board, GoalRow, across, cell, top};
use crate::model::{DocKey, Slug, State};
use crate::report::block::{Cell, Column, Fit, Item, Level, Page, Row, Table, Zone};
use crate::report::status::state_glyph;

/// So many risks stand in the region's list.
const MOST: usize = 10;

pub(super) fn page(pen: &Pen<'_>) -> Page {
    let mut page = opening::begin(pen);
    page.section(pen.say("doc-summary"));
    page.paragraph(
        [super::summary::progress(pen)].into_iter().chain(super::summary::movement(pen)),
    );
    page.table(super::summary::zones(pen));
    page.section(pen.say("doc-heat-map"));
    page.table(heat_map(pen));
    page.paragraph([pen.say("doc-heat-map-words")]);
    lacking(&mut page, pen);
    top_list(&mut page, pen);
    same_measures(&mut page, pen);
    goals(&mut page, pen);
    page
}

fn board(pen: &Pen<'_>) -> Board {
    Board::of(&pen.doc.register.catalogue)
}

/// The worst zone of each goal in each trust, how many open risks, and how far it has come.
fn heat_map(pen: &Pen<'_>) -> Table {
    let register = pen.doc.register;
    let board = board(pen);
    let names = board.trusts.iter().map(|trust| Column::new(pen.trust(trust)));
    let row = |goal: &Slug| {
        let cells = board.trusts.iter().map(|trust| {
            let Some(cell) = cell(register, &DocKey::new(trust, goal)) else {
                return Cell::text("·");
            };
            match (cell.state, cell.zone) {
                (state @ (State::Missing | State::Damaged), _) => {
                    pen.say(&format!("state-{}", state.word())).into()
                }
                (state, Some(zone)) => {
                    let zone = register.matrix.zone(zone);
                    let name = format!("{} {}", cell.risks, state_glyph(state));
                    let letter = zone.letter.clone();
                    Cell::Zone(Zone { letter, name, color: Some(zone.color) })
                }
                (state, None) => format!("{} {}", cell.risks, state_glyph(state)).into(),
            }
        });
        Row::Cells([Cell::Text(pen.file(goal))].into_iter().chain(cells).collect())
    };
    let goal = pen.column("diff-goal").fit(Fit::Wrap(16));
    Table {
        columns: [goal].into_iter().chain(names).collect(),
        rows: board.goals.iter().map(row).collect(),
        ..Table::default()
    }
}

/// What each trust has not assessed, and who has no Topp 5.
fn lacking(page: &mut Page, pen: &Pen<'_>) {
    let register = pen.doc.register;
    let mut items = Vec::new();
    for trust in pen.doc.trusts() {
        let owed = register.obligations(trust);
        let missing: Vec<String> = owed
            .filter(|(_, state)| !state.meets_deadline())
            .map(|(goal, state)| {
                format!("{} ({})", pen.file(&goal.id), pen.say(&format!("state-{}", state.word())))
            })
            .collect();
        if !missing.is_empty() {
            items.push(Item::new(0, format!("{}: {}", pen.trust(trust), missing.join("; "))));
        }
        let has_top = register.book(trust).is_some_and(|book| !book.top().order.is_empty());
        if !has_top && register.catalogue.assessment_due(trust).is_some() {
            items.push(Item::new(0, format!("{}: {}", pen.trust(trust), pen.say("doc-no-top"))));
        }
    }
    page.section(pen.say("doc-lacking"));
    match items.is_empty() {
        true => page.paragraph([pen.say("doc-nothing-lacks")]),
        false => page.list(items),
    }
}

fn top_list(page: &mut Page, pen: &Pen<'_>) {
    let register = pen.doc.register;
    let all = top(slice::from_ref(register));
    page.section(pen.say("doc-regional-top"));
    let rows: Vec<Row> = all
        .iter()
        .take(MOST)
        .zip(1_usize..)
        .filter_map(|(one, number)| {
            let risk = register.risk(&one.key)?;
            let [probability, consequence] = pen.levels(&risk.current);
            Some(Row::Cells(vec![
                number.into(),
                pen.trust(&one.key.doc.trust).into(),
                pen.title(&one.key, risk).into(),
                probability,
                consequence,
                pen.zone(&risk.current),
                pen.moved(&one.key).into(),
            ]))
        })
        .collect();
    if rows.is_empty() {
        page.paragraph([pen.say("doc-no-top")]);
        return;
    }
    let columns = vec![
        pen.column("doc-number").right(),
        pen.column("status-trust"),
        pen.wide("matrix-risk"),
        pen.column("matrix-probability-short"),
        pen.column("matrix-consequence-short").close(),
        pen.column("matrix-zone"),
        pen.wide("doc-change"),
    ];
    page.table(Table { columns, rows, ..Table::default() });
}

/// Open measures of the same title in several trusts: where they could be one.
fn same_measures(page: &mut Page, pen: &Pen<'_>) {
    let doc = pen.doc;
    let mut by_words: BTreeMap<String, Vec<Placed<'_>>> = BTreeMap::new();
    for placed in doc.trusts().flat_map(|trust| doc.register.measures(trust)) {
        if placed.1.is_open() && !placed.1.title.trim().is_empty() {
            by_words.entry(words(&placed.1.title)).or_default().push(placed);
        }
    }
    by_words
        .retain(|_, placed| placed.iter().any(|(key, _)| key.doc.trust != placed[0].0.doc.trust));
    if by_words.is_empty() {
        return;
    }
    page.section(pen.say("doc-same-measures"));
    let item = |placed: &Vec<Placed<'_>>| {
        let mut trusts: Vec<String> =
            placed.iter().map(|(key, _)| pen.trust(&key.doc.trust)).collect();
        trusts.dedup();
        Item::new(0, format!("{}: {}", placed[0].1.title, trusts.join(", ")))
    };
    page.list(by_words.values().map(item));
}

/// A title by its words alone: case, signs and their order do not count.
fn words(title: &str) -> String {
    let lower = title.to_lowercase();
    let mut words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|w| w.len() > 1).collect();
    words.sort_unstable();
    words.join(" ")
}

/// Each goal across the trusts that must assess it, the worst first.
fn goals(page: &mut Page, pen: &Pen<'_>) {
    let register = pen.doc.register;
    page.section(pen.say("doc-across"));
    for goal in &board(pen).goals {
        let rows = across(slice::from_ref(register), goal, pen.doc.today);
        if rows.is_empty() {
            continue;
        }
        page.heading(Level::Part, pen.file(goal), "");
        page.table(Table {
            columns: vec![
                pen.column("status-trust"),
                pen.column("doc-status"),
                pen.column("doc-worst"),
                pen.wide("matrix-risk"),
                pen.column("doc-risks").right(),
                pen.wide("doc-judged-goal"),
                pen.column("doc-open-late").right(),
            ],
            rows: rows.iter().map(|row| across_row(pen, row)).collect(),
            ..Table::default()
        });
    }
}

fn across_row(pen: &Pen<'_>, row: &GoalRow) -> Row {
    let register = pen.doc.register;
    let worst = row.worst.as_ref().and_then(|key| Some((key, register.risk(key)?)));
    Row::Cells(vec![
        pen.trust(&row.doc.trust).into(),
        pen.say(&format!("state-{}", row.state.word())).into(),
        worst.map(|(_, risk)| pen.zone(&risk.current)).unwrap_or(Cell::Nothing),
        worst.map(|(key, risk)| pen.title(key, risk)).into(),
        row.risks.into(),
        row.judgement.map(|level| pen.level(&register.matrix.probability, level)).into(),
        format!("{} / {}", row.measures, row.late).into(),
    ])
}
