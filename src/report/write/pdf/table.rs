//! A table on sheets: columns share the room, a row that has none goes on the next sheet, and the
//! titles of the columns stand there again.

use super::layout::{BODY, LEADING, Layout, Type};
use super::sheet::{BOTTOM, MARGIN, Mark, ROOM};
use super::tree::{Part, PartId};
use crate::model::matrix::Rgb;
use crate::report::block::{Cell, Row, Table};
use crate::report::picture::BLACK;
use crate::report::sanitize::for_terminal;
use crate::report::write::text;

const PAD: f32 = 4.0;
const RULE: Rgb = Rgb(0xbb, 0xbb, 0xbb);
const STRONG: Rgb = Rgb(0x55, 0x55, 0x55);
/// A column is at least so wide, if only there is room.
const NARROWEST: f32 = 26.0;
/// The widest that a single word makes a column.
const WIDEST_WORD: f32 = 110.0;
const SMALL: Type = Type { size: 8.6, leading: 11.6, ..BODY };

/// A cell in lines.
struct Shown {
    lines: Vec<String>,
    color: Option<Rgb>,
    is_bold: bool,
    is_right: bool,
}

pub(super) fn lay(layout: &mut Layout<'_>, table: &Table) {
    let widths = widths(layout, table);
    if widths.is_empty() {
        return;
    }
    layout.sheets.gap(4.0);
    let part = layout.sheets.part(Part::Table);
    let has_titles = table.columns.iter().any(|column| !column.title.is_empty());
    let titles: Vec<Shown> = table
        .columns
        .iter()
        .zip(&widths)
        .map(|(column, width)| {
            let lines = wrapped(layout, &column.title, *width, true);
            Shown { lines, color: None, is_bold: true, is_right: column.is_right }
        })
        .collect();
    if has_titles {
        layout.sheets.need(height(&titles) + 3.0 * LEADING);
        header(layout, &titles, &widths, Some(part));
    }
    for row in &table.rows {
        match row {
            Row::Cells(cells) => {
                let shown = shown(layout, table, cells, &widths, !has_titles);
                cells_of(layout, &shown, &widths, part, has_titles.then_some(&titles), !has_titles);
            }
            Row::Heading(text) | Row::Subheading(text) => across(layout, text, part, &widths, true),
            Row::Below(text) => across(layout, text, part, &widths, false),
        }
    }
    rule(layout, RULE, 0.5);
    layout.sheets.y += 5.0;
}

fn rule(layout: &mut Layout<'_>, color: Rgb, width: f32) {
    let y = layout.sheets.y;
    let (from, to) = ((MARGIN, y), (MARGIN + ROOM, y));
    layout.sheets.put(Mark::Rule { from, to, width, color });
}

/// The titles of the columns; again on a later sheet, where they are no part of the document.
fn header(layout: &mut Layout<'_>, titles: &[Shown], widths: &[f32], part: Option<PartId>) {
    let row = part.map(|part| layout.sheets.tree.add(part, Part::Row));
    let top = layout.sheets.y + 2.0;
    let mut left = MARGIN;
    for (title, width) in titles.iter().zip(widths) {
        let cell = row.map(|row| {
            let header = Part::Header { is_row: false, columns: 1 };
            let part = if title.lines.is_empty() { Part::Cell { columns: 1 } } else { header };
            layout.sheets.tree.add(row, part)
        });
        for (at, line) in title.lines.iter().enumerate() {
            let x = x_of(layout, title, line, (left, *width));
            let at = (x, top + SMALL.size + SMALL.leading * at as f32);
            let (text, size, is_bold) = (format!("{line} "), SMALL.size, true);
            let mark = match cell {
                Some(cell) => {
                    let leaf = layout.sheets.tree.leaf(cell);
                    Mark::Text { at, text, size, is_bold, color: BLACK, leaf }
                }
                None => Mark::Again { at, text, size, is_bold },
            };
            layout.sheets.put(mark);
        }
        left += width;
    }
    layout.sheets.y = top + height(titles) + 2.0;
    rule(layout, STRONG, 0.8);
}

fn x_of(layout: &Layout<'_>, cell: &Shown, line: &str, (left, width): (f32, f32)) -> f32 {
    if !cell.is_right {
        return left + PAD;
    }
    let face = layout.faces.get(cell.is_bold);
    left + width - PAD - face.width(line, SMALL.size)
}

fn height(cells: &[Shown]) -> f32 {
    let most = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0);
    SMALL.leading * most.max(1) as f32
}

/// A row, on as many sheets as it needs.
fn cells_of(
    layout: &mut Layout<'_>,
    cells: &[Shown],
    widths: &[f32],
    part: PartId,
    titles: Option<&Vec<Shown>>,
    is_headed: bool,
) {
    let row = layout.sheets.tree.add(part, Part::Row);
    let parts: Vec<PartId> = (0..cells.len())
        .map(|at| {
            let head = Part::Header { is_row: true, columns: 1 };
            let part = if is_headed && at == 0 { head } else { Part::Cell { columns: 1 } };
            layout.sheets.tree.add(row, part)
        })
        .collect();
    let most = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
    let whole = SMALL.leading * most as f32 + 4.0;
    // A row stays together where a sheet has room for it.
    if layout.sheets.y + whole > BOTTOM && whole < (BOTTOM - MARGIN) / 2.0 {
        turn(layout, titles, widths);
    }
    let mut first = 0;
    while first < most {
        let room = BOTTOM - layout.sheets.y - 4.0;
        let fit = ((room / SMALL.leading) as usize).max(1);
        if room < SMALL.leading && layout.sheets.y > MARGIN + 60.0 {
            turn(layout, titles, widths);
            continue;
        }
        let last = (first + fit).min(most);
        piece(layout, cells, widths, &parts, first..last);
        first = last;
        if first < most {
            turn(layout, titles, widths);
        }
    }
}

fn turn(layout: &mut Layout<'_>, titles: Option<&Vec<Shown>>, widths: &[f32]) {
    layout.sheets.turn();
    if let Some(titles) = titles {
        header(layout, titles, widths, None);
    }
}

/// Some lines of a row.
fn piece(
    layout: &mut Layout<'_>,
    cells: &[Shown],
    widths: &[f32],
    parts: &[PartId],
    lines: std::ops::Range<usize>,
) {
    rule(layout, RULE, 0.5);
    let high = SMALL.leading * lines.len() as f32 + 4.0;
    let top = layout.sheets.y;
    let mut left = MARGIN;
    for ((cell, width), part) in cells.iter().zip(widths).zip(parts) {
        if let Some(color) = cell.color {
            let (at, size) = ((left, top), (*width, high));
            layout.sheets.put(Mark::Surface { at, size, color });
        }
        let color = cell.color.map_or(BLACK, Rgb::text_on);
        for (at, line) in lines.clone().filter_map(|line| cell.lines.get(line)).enumerate() {
            let leaf = layout.sheets.tree.leaf(*part);
            let x = x_of(layout, cell, line, (left, *width));
            let at = (x, top + 2.0 + SMALL.size + SMALL.leading * at as f32);
            let text = format!("{line} ");
            let (size, is_bold) = (SMALL.size, cell.is_bold);
            layout.sheets.put(Mark::Text { at, text, size, is_bold, color, leaf });
        }
        left += width;
    }
    layout.sheets.y = top + high;
}

/// A row of one cell over all columns.
fn across(layout: &mut Layout<'_>, text: &str, part: PartId, widths: &[f32], is_head: bool) {
    let columns = u32::try_from(widths.len()).unwrap_or(1);
    layout.sheets.need(3.0 * LEADING);
    rule(layout, if is_head { STRONG } else { RULE }, 0.5);
    let row = layout.sheets.tree.add(part, Part::Row);
    let kind = match is_head {
        true => Part::Header { is_row: true, columns },
        false => Part::Cell { columns },
    };
    let cell = layout.sheets.tree.add(row, kind);
    layout.sheets.y += 2.0;
    let words = for_terminal(text).into_owned();
    let kind = Type { is_bold: is_head, ..SMALL };
    layout.words(&words, kind, (MARGIN + PAD, ROOM - 2.0 * PAD), cell);
    layout.sheets.y += 2.0;
}

fn wrapped(layout: &Layout<'_>, text: &str, width: f32, is_bold: bool) -> Vec<String> {
    let face = layout.faces.get(is_bold);
    face.wrapped(&for_terminal(text), SMALL.size, (width - 2.0 * PAD).max(8.0))
}

fn shown(
    layout: &Layout<'_>,
    table: &Table,
    cells: &[Cell],
    widths: &[f32],
    is_headed: bool,
) -> Vec<Shown> {
    let each = cells.iter().zip(widths).enumerate();
    each.map(|(at, (cell, width))| {
        let is_bold = is_headed && at == 0;
        let is_right = table.columns.get(at).is_some_and(|column| column.is_right);
        let (lines, color) = match cell {
            Cell::Lines(items) => {
                let dot = if items.len() > 1 { "• " } else { "" };
                let one = items.iter().flat_map(|item| {
                    let words = text::text(&Cell::Lines(vec![item.clone()]));
                    wrapped(layout, &format!("{dot}{words}"), *width, is_bold)
                });
                (one.collect(), None)
            }
            Cell::Zone(zone) => (wrapped(layout, &text::text(cell), *width, is_bold), zone.color),
            cell => (wrapped(layout, &text::text(cell), *width, is_bold), None),
        };
        Shown { lines, color, is_bold, is_right }
    })
    .collect()
}

/// The columns' widths: each gets what its words need, and what is left goes to those that have the
/// most to say.
fn widths(layout: &Layout<'_>, table: &Table) -> Vec<f32> {
    let columns = table.columns.len();
    if columns == 0 {
        return Vec::new();
    }
    let mut least = vec![NARROWEST; columns];
    let mut wanted = vec![NARROWEST; columns];
    let mut look = |at: usize, text: &str, is_bold: bool| {
        let face = layout.faces.get(is_bold);
        // A long text says enough by its beginning.
        let text: String = for_terminal(text).chars().take(400).collect();
        let word = face.widest_word(&text, SMALL.size).min(WIDEST_WORD) + 2.0 * PAD + 0.5;
        least[at] = least[at].max(word);
        wanted[at] = wanted[at].max(face.width(&text, SMALL.size) + 2.0 * PAD + 0.5);
    };
    for (at, column) in table.columns.iter().enumerate() {
        look(at, &column.title, true);
    }
    for row in &table.rows {
        let Row::Cells(cells) = row else { continue };
        for (at, cell) in cells.iter().enumerate().take(columns) {
            look(at, &text::text(cell), at == 0);
        }
    }
    shared(&least, &wanted)
}

/// Room for each between the least that it needs and what it would like to have.
fn shared(least: &[f32], wanted: &[f32]) -> Vec<f32> {
    let needed: f32 = least.iter().sum();
    if needed >= ROOM {
        return least.iter().map(|width| width * ROOM / needed).collect();
    }
    let mut widths = least.to_vec();
    let mut left = ROOM - needed;
    // What a column does not need goes to the others, a few rounds of fair shares.
    for _ in 0..8 {
        let open: Vec<usize> =
            (0..widths.len()).filter(|at| widths[*at] + 0.1 < wanted[*at]).collect();
        if open.is_empty() || left < 1.0 {
            break;
        }
        let share = left / open.len() as f32;
        for at in open {
            let more = share.min(wanted[at] - widths[at]);
            widths[at] += more;
            left -= more;
        }
    }
    if let Some(last) = widths.last_mut() {
        *last += left.max(0.0);
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_room_and_none_is_lost() {
        for (least, wanted) in [
            (vec![30.0, 40.0, 50.0], vec![30.0, 900.0, 60.0]),
            (vec![300.0, 300.0, 300.0], vec![300.0, 300.0, 300.0]),
            (vec![26.0; 14], vec![2000.0; 14]),
        ] {
            let widths = shared(&least, &wanted);
            let sum: f32 = widths.iter().sum();
            assert!((sum - ROOM).abs() < 0.5, "{widths:?}");
            assert!(widths.iter().all(|width| *width > 8.0), "{widths:?}");
        }
    }
}
