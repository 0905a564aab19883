//! Risks as marks on the tiles: numbered, with the strength of the knowledge on the mark itself.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::grid::Grid;
use super::paint::{put, width};
use super::words::knowledge_glyph;
use crate::model::{Knowledge, Level, Matrix};
use crate::tui::theme::{Look, Theme};

#[derive(Debug, Clone)]
pub(crate) struct Mark {
    pub(crate) number: usize,
    pub(crate) cell: (Level, Level),
    pub(crate) knowledge: Knowledge,
    pub(crate) look: Look,
    /// What has changed, after its number: an arrow, or that it is new.
    pub(crate) change: String,
}

/// Draws marks on their tiles; what does not fit in a tile is counted there as `+n`.
pub(crate) fn draw(grid: &Grid, matrix: &Matrix, theme: Theme, buf: &mut Buffer, marks: &[Mark]) {
    for p in matrix.probability.levels() {
        for c in matrix.consequence.levels() {
            let mut here: Vec<&Mark> = marks.iter().filter(|m| m.cell == (p, c)).collect();
            here.sort_by_key(|m| m.look);
            let zone = matrix.zone(matrix.zone_at(p, c));
            let tile = Tile { area: grid.tile(matrix, p, c), has_edge: grid.has_edge() };
            tile.draw(&here, theme, theme.tile(zone), buf, width(&zone.letter));
        }
    }
}

struct Tile {
    area: Rect,
    has_edge: bool,
}

impl Tile {
    /// Lines of the tile that marks can stand on, with where each begins.
    fn lines(&self, letter: u16) -> impl Iterator<Item = (u16, u16)> {
        // A low tile has no line to spare for its letter alone.
        let first = self.area.top() + u16::from(self.area.height >= 4);
        let below = if self.has_edge { self.area.bottom() - 1 } else { self.area.bottom() };
        let last = below.max(first + 1);
        let (x, top) = (self.area.x, self.area.top());
        (first..last).map(move |y| (if y == top { x + letter + 2 } else { x + 1 }, y))
    }

    fn draw(
        &self,
        marks: &[&Mark],
        theme: Theme,
        style: ratatui::style::Style,
        buf: &mut Buffer,
        letter: u16,
    ) {
        let mut lines = self.lines(letter);
        let Some((mut x, mut y)) = lines.next() else { return };
        let last_line = self.lines(letter).last().map_or(y, |(_, y)| y);
        for (i, mark) in marks.iter().enumerate() {
            let text = label(mark, theme);
            let needed = width(&text);
            let left = marks.len() - i - 1;
            let more = format!("+{}", left + 1);
            // On the last line room is kept for the count of those that do not fit.
            let fits = |x: u16| {
                let keep =
                    if y == last_line && left > 0 { width(&format!("+{left}")) + 1 } else { 0 };
                x + needed + keep <= self.area.right()
            };
            if !fits(x) {
                match lines.next() {
                    Some(next) => (x, y) = next,
                    None => {
                        put(buf, x, y, self.area.right().saturating_sub(x), &more, style);
                        return;
                    }
                }
                if x + needed > self.area.right() {
                    put(buf, x, y, self.area.right().saturating_sub(x), &more, style);
                    return;
                }
            }
            x += put(buf, x, y, needed, &text, theme.mark(mark.look)) + 1;
        }
    }
}

fn label(mark: &Mark, theme: Theme) -> String {
    let glyph = format!("{}{}", knowledge_glyph(mark.knowledge), mark.change);
    let glyph = if mark.look == Look::InHand { glyph.trim() } else { &glyph };
    match (theme.has_color(), mark.look) {
        (_, Look::InHand) => format!("«{}{glyph}»", mark.number),
        (true, Look::Chosen) => format!("▸{}{glyph}", mark.number),
        (true, Look::Plain) => format!(" {}{glyph}", mark.number),
        (false, Look::Chosen) => format!("[{}{glyph}]", mark.number),
        (false, Look::Plain) => format!("({}{glyph})", mark.number),
    }
}

/// Draws the way from a cell to another, with an arrow's head in the last tile and a label there.
pub(crate) fn draw_path(
    grid: &Grid,
    matrix: &Matrix,
    theme: Theme,
    buf: &mut Buffer,
    from: (Level, Level),
    to: (Level, Level),
    label: &str,
) {
    let target = grid.tile(matrix, to.0, to.1);
    if from != to {
        draw_line(grid.tile(matrix, from.0, from.1), target, Stroke::Firm, buf);
    }
    let zone = matrix.zone(matrix.zone_at(to.0, to.1));
    let bottom = target.bottom().saturating_sub(if grid.has_edge() { 2 } else { 1 });
    // In a low tile the arrow's head needs the middle of the line, and in a narrow one the word
    // would be cut.
    let is_tight = target.height < 4 || target.width <= width(label);
    let label = if is_tight { label.split(' ').next().unwrap_or(label) } else { label };
    let room = target.width.min(width(label));
    let x = target.right().saturating_sub(room);
    put(buf, x, bottom, room, label, theme.tile(zone));
}

/// A risk's number where it stood, open where marks are solid; drawn before the marks, which may
/// need its place.
pub(crate) fn draw_old_place(
    grid: &Grid,
    matrix: &Matrix,
    theme: Theme,
    buf: &mut Buffer,
    cell: (Level, Level),
    numbers: &[usize],
) {
    let tile = grid.tile(matrix, cell.0, cell.1);
    // A tile of one line has its letter and its marks.
    if tile.height < 2 {
        return;
    }
    let bottom = tile.bottom().saturating_sub(if grid.has_edge() { 2 } else { 1 });
    let zone = matrix.zone(matrix.zone_at(cell.0, cell.1));
    let texts: Vec<String> = numbers.iter().map(|number| format!("({number})")).collect();
    let room = tile.width.saturating_sub(2);
    let all = texts.join(" ");
    let text = if width(&all) <= room { all } else { format!("({})", numbers.len()) };
    // With brackets alone a count would look like a number.
    let text = if numbers.len() > 1 && texts.join(" ") != text { format!("+{text}") } else { text };
    put(buf, tile.x + 1, bottom, room, &text, theme.tile(zone));
}

/// Draws the way that a risk has come, from where it stood to where it stands.
pub(crate) fn draw_way(
    grid: &Grid,
    matrix: &Matrix,
    buf: &mut Buffer,
    from: (Level, Level),
    to: (Level, Level),
) {
    if from != to {
        let (start, end) = (grid.tile(matrix, from.0, from.1), grid.tile(matrix, to.0, to.1));
        draw_line(start, end, Stroke::Dotted, buf);
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stroke {
    /// The way to a target.
    Firm,
    /// The way that a risk has come.
    Dotted,
}

/// A line from the middle of a tile to the middle of another, with an arrow's head there.
fn draw_line(start: Rect, target: Rect, stroke: Stroke, buf: &mut Buffer) {
    let (across, along) = match stroke {
        Stroke::Firm => ("─", "│"),
        Stroke::Dotted => ("┄", "┆"),
    };
    let middle = |r: Rect| (r.x + r.width / 2, r.y + r.height / 2);
    let ((x0, y0), (x1, y1)) = (middle(start), middle(target));
    let turn = (x1, y0);
    for x in x0.min(x1)..=x0.max(x1) {
        line(buf, x, y0, across);
    }
    for y in y0.min(y1)..=y0.max(y1) {
        line(buf, x1, y, along);
    }
    if x0 != x1 && y0 != y1 {
        let corner = match (x1 > x0, y1 > y0) {
            (true, true) => "┐",
            (true, false) => "┘",
            (false, true) => "┌",
            (false, false) => "└",
        };
        line(buf, turn.0, turn.1, corner);
    }
    let head = match (x0.cmp(&x1), y0.cmp(&y1)) {
        (_, std::cmp::Ordering::Less) => "▼",
        (_, std::cmp::Ordering::Greater) => "▲",
        (std::cmp::Ordering::Less, _) => "▶",
        _ => "◀",
    };
    line(buf, x1, y1, head);
}

/// A part of a line, in the colours that are there already.
fn line(buf: &mut Buffer, x: u16, y: u16, symbol: &str) {
    if buf.area.contains((x, y).into()) {
        buf[(x, y)].set_symbol(symbol);
    }
}
