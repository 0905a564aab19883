//! Blocks on sheets: headings, paragraphs, lists, pictures; tables have a file of their own.

use super::layout::{BODY, LEADING, Layout, SIZE, Type};
use super::sheet::{BOTTOM, Bookmark, MARGIN, Mark, ROOM};
use super::table;
use super::tree::Part;
use crate::model::matrix::Rgb;
use crate::report::block::{self, Block, Heading, Item, Page, Tone};
use crate::report::picture::{self, BLACK, Drawing};
use crate::report::sanitize::for_terminal;
use crate::report::write::text;

const GRAY: Rgb = Rgb(0x88, 0x88, 0x88);
const WORSE: Rgb = Rgb(0x8a, 0x1c, 0x00);
const BETTER: Rgb = Rgb(0x00, 0x51, 0x3a);
const STEP: f32 = 14.0;
const DEEPEST: u16 = 6;

/// Lays the blocks of a page out.
pub(super) fn page(layout: &mut Layout<'_>, all: &Page, depth: u16) {
    for (at, block) in all.blocks.iter().enumerate() {
        // A heading goes to the next sheet with the picture below it.
        if let (Block::Heading(_), Some(Block::Matrix(matrix))) = (block, all.blocks.get(at + 1)) {
            let (_, high) = shown(&picture::matrix::drawing(matrix));
            layout.sheets.need(high + 4.0 * LEADING);
        }
        one(layout, block, depth);
    }
}

fn one(layout: &mut Layout<'_>, block: &Block, depth: u16) {
    match block {
        Block::Heading(heading) => put_heading(layout, heading, depth),
        Block::Lead(lines) => paragraph(layout, lines, Type { is_bold: true, ..BODY }),
        Block::Paragraph(lines) => paragraph(layout, lines, BODY),
        Block::Note(note) => put_note(layout, note),
        Block::List(items) => put_list(layout, items),
        Block::Table(rows) => table::lay(layout, rows),
        Block::Matrix(matrix) => put_picture(layout, picture::matrix::drawing(matrix)),
        Block::PageBreak => layout.sheets.turn(),
        Block::Page(inner) => page(layout, inner, depth + 1),
    }
}

fn put_heading(layout: &mut Layout<'_>, Heading { level, text, summary }: &Heading, depth: u16) {
    let level = (depth + *level as u16 + 1).min(DEEPEST);
    let (size, before) = match level {
        1 => (17.0, 18.0),
        2 => (13.0, 16.0),
        3 => (10.5, 11.0),
        _ => (9.5, 8.0),
    };
    let kind = Type { size, leading: size * 1.3, is_bold: true, color: BLACK };
    let text = for_terminal(text).into_owned();
    layout.sheets.gap(before);
    // A heading stands with what follows it.
    layout.sheets.need(kind.leading + 4.0 * LEADING);
    if level == 1 && layout.sheets.title.is_empty() {
        layout.sheets.title = text.clone();
    }
    let (sheet, top) = (layout.sheets.index(), layout.sheets.y);
    layout.sheets.bookmarks.push(Bookmark { level, text: text.clone(), sheet, top });
    let part = layout.sheets.part(Part::Heading(level, text.clone()));
    layout.words(&text, kind, (MARGIN, ROOM), part);
    if level == 2 {
        let y = layout.sheets.y + 1.0;
        let (from, to) = ((MARGIN, y), (MARGIN + ROOM, y));
        layout.sheets.put(Mark::Rule { from, to, width: 0.6, color: GRAY });
        layout.sheets.y += 2.0;
    }
    layout.sheets.y += 3.0;
    if !summary.is_empty() {
        paragraph(layout, std::slice::from_ref(summary), BODY);
    }
}

fn paragraph(layout: &mut Layout<'_>, lines: &[String], kind: Type) {
    layout.sheets.gap(3.0);
    let part = layout.sheets.part(Part::Paragraph);
    for line in lines {
        layout.words(&for_terminal(line), kind, (MARGIN, ROOM), part);
    }
    layout.sheets.y += 3.0;
}

fn put_note(layout: &mut Layout<'_>, note: &str) {
    layout.sheets.gap(4.0);
    layout.sheets.need(2.0 * LEADING);
    let (sheet, top) = (layout.sheets.index(), layout.sheets.y);
    let part = layout.sheets.part(Part::Note);
    layout.words(&for_terminal(note), BODY, (MARGIN + 9.0, ROOM - 9.0), part);
    if layout.sheets.index() == sheet {
        let (from, to) = ((MARGIN + 2.0, top + 1.0), (MARGIN + 2.0, layout.sheets.y + 1.0));
        layout.sheets.put(Mark::Rule { from, to, width: 2.0, color: GRAY });
    }
    layout.sheets.y += 4.0;
}

fn put_list(layout: &mut Layout<'_>, items: &[Item]) {
    layout.sheets.gap(3.0);
    let is_numbered = items.iter().any(|item| matches!(item.mark, block::Mark::Number(_)));
    let list = layout.sheets.part(Part::List { is_numbered });
    for item in items {
        let left = MARGIN + STEP * item.depth as f32;
        let item_part = layout.sheets.tree.add(list, Part::Item);
        let body = layout.sheets.tree.add(item_part, Part::Body);
        let (sign, color) = sign(item);
        layout.sheets.need(LEADING);
        let leaf = layout.sheets.tree.leaf(body);
        layout.sheets.put(Mark::Text {
            at: (left, layout.sheets.y + SIZE),
            text: sign,
            size: SIZE,
            is_bold: color != BLACK,
            color,
            leaf,
        });
        let words = text::text(&block::Cell::Lines(vec![item.clone()]));
        let room = (left + STEP, ROOM - (left + STEP - MARGIN));
        let before = layout.sheets.y;
        layout.words(&for_terminal(&words), BODY, room, body);
        if layout.sheets.y <= before {
            layout.sheets.y = before + LEADING;
        }
    }
    layout.sheets.y += 3.0;
}

fn put_picture(layout: &mut Layout<'_>, drawing: Drawing) {
    let (scale, high) = shown(&drawing);
    layout.sheets.gap(6.0);
    layout.sheets.need(high);
    let words = for_terminal(&drawing.words).into_owned();
    let part = layout.sheets.part(Part::Figure(words));
    let leaf = layout.sheets.tree.leaf(part);
    let at = (MARGIN, layout.sheets.y);
    layout.sheets.put(Mark::Picture { at, scale, drawing, leaf });
    layout.sheets.y += high + 6.0;
}

/// The scale that a picture is drawn by, and how high it is then.
fn shown(drawing: &Drawing) -> (f32, f32) {
    let (wide, high) = ((drawing.size.0 as f32).max(1.0), (drawing.size.1 as f32).max(1.0));
    let scale = (ROOM / wide).min((BOTTOM - MARGIN) / high).min(0.75);
    (scale, high * scale)
}

/// What stands before an item.
fn sign(item: &Item) -> (String, Rgb) {
    match item.mark {
        block::Mark::Number(number) => (format!("{number}. "), BLACK),
        block::Mark::Sign(sign, tone) => {
            let color = match tone {
                Tone::Worse => WORSE,
                Tone::Better => BETTER,
                Tone::Plain => BLACK,
            };
            (format!("{sign} "), color)
        }
        block::Mark::None | block::Mark::Bullet => ("• ".to_owned(), BLACK),
    }
}
