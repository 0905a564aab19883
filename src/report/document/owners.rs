//! Each owner's measures on a page of their own, to be sent to that person.

use super::measures::{self, Placed};
use super::opening;
use super::pen::Pen;
use crate::model::{Date, Slug};
use crate::report::block::{Block, Cell, Level, Page, Row, Table};

pub(super) fn page(pen: &Pen<'_>) -> Page {
    let mut page = opening::begin(pen);
    let owners = owners(pen);
    if owners.is_empty() {
        page.paragraph([pen.say("doc-no-owners")]);
    }
    for (at, (owner, measures)) in owners.into_iter().enumerate() {
        if at > 0 {
            page.blocks.push(Block::PageBreak);
        }
        one(&mut page, pen, &owner, &measures);
    }
    page
}

/// The owners by the alphabet, each with the measures that are open or not yet judged; those that
/// nobody answers for come last.
fn owners<'r>(pen: &Pen<'r>) -> Vec<(String, Vec<Placed<'r>>)> {
    let doc = pen.doc;
    let wanted = doc.owner.as_ref().map(|owner| owner.to_lowercase());
    let all = doc.trusts().flat_map(|trust| doc.register.measures(trust));
    let asked = all.filter(|(_, measure)| {
        let waits =
            measure.is_open() || (measure.done_on.is_some() && measure.judged_effect.is_none());
        let is_theirs =
            wanted.as_ref().is_none_or(|owner| measure.owner.to_lowercase().contains(owner));
        waits && is_theirs
    });
    let mut owners: Vec<(String, Vec<Placed<'r>>)> = Vec::new();
    for placed in asked {
        let name = placed.1.owner.trim();
        let is_same = |known: &str| known.to_lowercase() == name.to_lowercase();
        match owners.iter_mut().find(|(known, _)| is_same(known)) {
            Some((_, measures)) => measures.push(placed),
            None => owners.push((name.to_owned(), vec![placed])),
        }
    }
    pen.locale.alphabet().sort_by_text(&mut owners, |(owner, _)| owner);
    let nobody = owners.iter().position(|(owner, _)| owner.is_empty());
    if let Some(at) = nobody {
        let last = owners.remove(at);
        owners.push(last);
    }
    for (_, measures) in &mut owners {
        measures.sort_by_key(|(_, measure)| measure.deadline.unwrap_or(Date::MAX));
    }
    owners
}

fn one(page: &mut Page, pen: &Pen<'_>, owner: &str, measures: &[Placed<'_>]) {
    let name = if owner.is_empty() { pen.say("doc-nobody") } else { owner.to_owned() };
    page.section(name);
    let today = pen.doc.today;
    let (late, rest): (Vec<Placed<'_>>, Vec<Placed<'_>>) =
        measures.iter().cloned().partition(|(_, measure)| measure.is_overdue(today));
    let (open, done): (Vec<Placed<'_>>, Vec<Placed<'_>>) =
        rest.into_iter().partition(|(_, measure)| measure.is_open());
    let args = [("open", (open.len() + late.len()).into()), ("late", late.len().into())];
    page.paragraph([pen.with("doc-owner-counts", &args)]);
    for (id, group) in
        [("doc-overdue-measures", &late), ("doc-open-measures", &open), ("doc-unjudged", &done)]
    {
        if !group.is_empty() {
            page.heading(Level::Part, pen.say(id), "");
            page.table(table(pen, group));
        }
    }
}

/// Measures with the risks that they serve in words: who gets this page has no matrix at hand.
fn table(pen: &Pen<'_>, measures: &[Placed<'_>]) -> Table {
    let mut table = measures::table(pen, measures, None);
    // All of them have the same owner.
    let owner = 1;
    table.columns[owner] = pen.wide("doc-serves");
    for (row, placed) in table.rows.iter_mut().zip(measures) {
        if let Row::Cells(cells) = row {
            cells[owner] = Cell::or_nothing(&risks(pen, placed));
        }
    }
    if pen.doc.trust.is_none() {
        table.columns.insert(0, pen.column("status-trust"));
        for (row, (key, _)) in table.rows.iter_mut().zip(measures) {
            if let Row::Cells(cells) = row {
                cells.insert(0, pen.trust(&key.doc.trust).into());
            }
        }
    }
    table
}

fn risks(pen: &Pen<'_>, (key, measure): &Placed<'_>) -> String {
    let title = |id: &Slug| {
        let at = pen.doc.register.find_risk(&key.doc.trust, id)?;
        Some(pen.title(&at, pen.doc.register.risk(&at)?))
    };
    measure.risks.iter().filter_map(title).collect::<Vec<_>>().join("; ")
}
