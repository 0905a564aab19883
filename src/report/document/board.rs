//! A paper for a trust's board (DOMAIN.md chapter 6): what is proposed, the whole in figures, the
//! matrix with what moved, the Topp 5, the gravest risks, what is late, and how it was done.

use super::measures::{self, overdue};
use super::pen::Pen;
use super::{annex, opening, risk, summary};
use crate::compare::Direction;
use crate::model::{ItemKey, Risk, Slug};
use crate::report::block::{
    Arrow, Block, Cell, Fit, Item, Level, Mark, Page, Row, Table, Tone, Way,
};
use crate::report::matrix::MatrixView;
use crate::report::matrix::page::{grid, place};

pub(super) fn page(pen: &Pen<'_>) -> Page {
    let mut page = opening::begin(pen);
    let gravest = gravest(pen);
    proposal(&mut page, pen);
    page.section(pen.say("doc-summary"));
    let lines = [Some(summary::progress(pen)), summary::movement(pen), late(pen)];
    page.paragraph(lines.into_iter().flatten());
    page.table(summary::zones(pen));
    for trust in pen.doc.trusts() {
        matrix(&mut page, pen, trust);
        top(&mut page, pen, trust);
    }
    red(&mut page, pen, &gravest);
    overdue_measures(&mut page, pen);
    page.blocks.push(Block::PageBreak);
    all_risks(&mut page, pen);
    annex::scale(&mut page, pen);
    annex::method(&mut page, pen);
    page
}

/// The risks in the highest zone.
fn gravest<'r>(pen: &Pen<'r>) -> Vec<(ItemKey, &'r Risk)> {
    let matrix = &pen.doc.register.matrix;
    let is_worst = |risk: &Risk| risk.current.zone(matrix) == Some(matrix.worst());
    pen.doc.risks().into_iter().filter(|(_, risk)| is_worst(risk)).collect()
}

/// What the board is asked to decide.
pub(super) fn points(pen: &Pen<'_>) -> Vec<String> {
    let doc = pen.doc;
    let matrix = &doc.register.matrix;
    let gravest = gravest(pen).len();
    let whose = match &doc.trust {
        Some(trust) => pen.trust(trust),
        None => doc.register.name.clone(),
    };
    let args = [("trust", whose.into()), ("date", pen.date(doc.today).into())];
    let mut points = vec![pen.with("doc-propose-note", &args)];
    if gravest > 0 {
        let zone = pen.zone_name(matrix.worst());
        let args = [("count", gravest.into()), ("zone", zone.into())];
        points.push(pen.with("doc-propose-follow", &args));
    }
    let books = doc.trusts().filter_map(|id| doc.register.book(id));
    if books.into_iter().any(|book| !book.top().order.is_empty()) {
        points.push(pen.say("doc-propose-top"));
    }
    points
}

fn proposal(page: &mut Page, pen: &Pen<'_>) {
    page.section(pen.say("doc-proposal"));
    let numbered = points(pen).into_iter().zip(1..);
    page.list(numbered.map(|(point, at)| Item { mark: Mark::Number(at), ..Item::new(0, point) }));
}

fn late(pen: &Pen<'_>) -> Option<String> {
    let count = overdue(pen).len();
    (count > 0).then(|| pen.count("doc-late", count))
}

/// All open risks in the matrix, with the ways of those that moved.
fn matrix(page: &mut Page, pen: &Pen<'_>, trust: &Slug) {
    let register = pen.doc.register;
    let view = MatrixView::of_trust(register, trust);
    page.section(pen.say("doc-matrix"));
    let mut block = grid(&view, pen.locale);
    let arrow = |shown: &crate::report::matrix::Shown<'_>| {
        let since = pen.doc.since?;
        let movement = since.found.movement(&shown.key)?;
        // A level of another scale has no place in this one.
        if since.found.scales == crate::compare::Scales::Other {
            return None;
        }
        let tone = match movement.direction {
            Direction::Up => Tone::Worse,
            Direction::Down => Tone::Better,
            Direction::Sideways => Tone::Plain,
        };
        let cell =
            |at: &crate::compare::Place| place(&register.matrix, (at.probability, at.consequence));
        let (from, to) = (cell(&movement.from), cell(&movement.to));
        Some(Arrow { number: shown.number, from, to, way: Way::Moved(tone) })
    };
    block.arrows = view.risks.iter().filter_map(arrow).collect();
    let has_arrows = !block.arrows.is_empty();
    page.blocks.push(Block::Matrix(block));
    page.paragraph([pen.say(if has_arrows { "doc-matrix-arrows" } else { "doc-matrix-numbers" })]);
}

/// The Topp 5 in the trust's own order, and its measures.
pub(super) fn top(page: &mut Page, pen: &Pen<'_>, trust: &Slug) {
    let register = pen.doc.register;
    page.section(pen.say("word-top-five"));
    let Some(book) = register.book(trust).filter(|book| !book.top().order.is_empty()) else {
        page.paragraph([pen.say("doc-no-top")]);
        return;
    };
    let listed: Vec<(usize, ItemKey, &Risk)> = book
        .top()
        .order
        .iter()
        .filter_map(|id| register.find_risk(trust, id))
        .filter_map(|key| Some((register.risk(&key)?, key)))
        .zip(1..)
        .map(|((risk, key), number)| (number, key, risk))
        .collect();
    page.table(top_table(pen, &listed));
    let numbers = listed.iter().map(|(number, key, _)| (key.clone(), *number)).collect();
    let mut measures: Vec<_> = Vec::new();
    for (_, key, _) in &listed {
        for (at, measure) in register.measures(trust) {
            let serves = measure.risks.contains(&key.id);
            if serves && !measures.iter().any(|(known, _)| *known == at) {
                measures.push((at, measure));
            }
        }
    }
    if !measures.is_empty() {
        page.heading(Level::Part, pen.say("doc-top-measures"), "");
        page.table(measures::table(pen, &measures, Some(&numbers)));
    }
    let comments = listed.iter().filter_map(|(number, key, _)| {
        let comment = book.top().comments.get(&key.id)?;
        Some(Item::new(0, format!("{number}: {comment}")))
    });
    let comments: Vec<Item> = comments.collect();
    if !comments.is_empty() {
        page.heading(Level::Part, pen.say("doc-top-comments"), "");
        page.list(comments);
    }
}

fn top_table(pen: &Pen<'_>, listed: &[(usize, ItemKey, &Risk)]) -> Table {
    let mut table = risk::table(pen, listed, false);
    let at = table.columns.len();
    table.columns.insert(at - 1, pen.column("doc-horizon").fit(Fit::Wrap(10)));
    for (row, (_, _, risk)) in table.rows.iter_mut().zip(listed) {
        let Row::Cells(cells) = row else { continue };
        let word = risk.horizon.map(|h| crate::model::word_of(&crate::model::Horizon::WORDS, &h));
        let word = word.map(|word| pen.locale.word("risk", "horizon", word));
        cells.insert(at - 1, word.map_or(Cell::Nothing, Cell::Text));
    }
    table
}

/// A part for each of the gravest risks.
fn red(page: &mut Page, pen: &Pen<'_>, gravest: &[(ItemKey, &Risk)]) {
    if gravest.is_empty() {
        return;
    }
    let zone = pen.zone_name(pen.doc.register.matrix.worst());
    page.section(pen.with("doc-gravest", &[("zone", zone.into())]));
    let numbers = pen.numbers();
    for (key, risk) in gravest {
        let number = numbers.get(key).copied().unwrap_or_default();
        let heading = format!("{number}. {}", pen.title(key, risk));
        page.heading(Level::Part, heading, pen.file(&key.doc.name));
        page.paragraph(risk::paragraph(pen, key, risk));
        let serving: Vec<_> = pen.doc.register.measures_of(key).collect();
        match serving.is_empty() {
            true => page.paragraph([pen.say("doc-no-measures")]),
            false => page.table(measures::table(pen, &serving, None)),
        }
    }
}

pub(super) fn overdue_measures(page: &mut Page, pen: &Pen<'_>) {
    page.section(pen.say("doc-overdue-measures"));
    let late = overdue(pen);
    match late.is_empty() {
        true => page.paragraph([pen.say("doc-none-overdue")]),
        false => page.table(measures::table(pen, &late, Some(&pen.numbers()))),
    }
}

fn all_risks(page: &mut Page, pen: &Pen<'_>) {
    page.section(pen.say("doc-annex-risks"));
    let risks: Vec<_> =
        pen.doc.risks().into_iter().zip(1..).map(|((key, risk), at)| (at, key, risk)).collect();
    page.table(risk::table(pen, &risks, true));
}
