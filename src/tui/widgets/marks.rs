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
    /// What stands beside it where its tile has room; may be empty.
    pub(crate) title: String,
}

/// The fewest columns of a title that is shown beside a mark.
const TITLE: u16 = 6;

/// Draws marks on their tiles. Where they do not all fit, `crowd` says how many there are.
pub(crate) fn draw(
    grid: &Grid,
    matrix: &Matrix,
    theme: Theme,
    buf: &mut Buffer,
    marks: &[Mark],
    crowd: &dyn Fn(usize) -> String,
) {
    for p in matrix.probability.levels() {
        for c in matrix.consequence.levels() {
            let mut here: Vec<&Mark> = marks.iter().filter(|m| m.cell == (p, c)).collect();
            here.sort_by_key(|m| m.look);
            let zone = matrix.zone(matrix.zone_at(p, c));
            let tile = Tile { area: grid.tile(matrix, p, c), has_edge: grid.has_edge() };
            tile.draw(&here, theme, theme.tile(zone), buf, (width(&zone.letter), crowd));
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
        (letter, crowd): (u16, &dyn Fn(usize) -> String),
    ) {
        let lines: Vec<(u16, u16)> = self.lines(letter).collect();
        if self.draw_with_titles(marks, theme, style, buf, &lines) {
            return;
        }
        let shown = match self.places(marks, theme, &lines) {
            Some(places) => places,
            None => self.draw_crowd(marks, theme, style, buf, (&lines, &crowd(marks.len()))),
        };
        for (mark, (x, y)) in marks.iter().zip(shown) {
            let text = label(mark, theme);
            put(buf, x, y, width(&text), &text, theme.mark(mark.look));
        }
    }

    /// Where the marks stand, one after the other; `None` where they do not all fit.
    fn places(
        &self,
        marks: &[&Mark],
        theme: Theme,
        lines: &[(u16, u16)],
    ) -> Option<Vec<(u16, u16)>> {
        let mut lines = lines.iter().copied();
        let (mut x, mut y) = lines.next()?;
        let mut places = Vec::new();
        for mark in marks {
            let needed = width(&label(mark, theme));
            if x + needed > self.area.right() {
                (x, y) = lines.next()?;
            }
            if x + needed > self.area.right() {
                return None;
            }
            places.push((x, y));
            x += needed + 1;
        }
        Some(places)
    }

    /// Each mark on a line of its own with its title; whether there is room for that.
    fn draw_with_titles(
        &self,
        marks: &[&Mark],
        theme: Theme,
        style: ratatui::style::Style,
        buf: &mut Buffer,
        lines: &[(u16, u16)],
    ) -> bool {
        let has_room = |(mark, (x, _)): (&&Mark, &(u16, u16))| {
            x + width(&label(mark, theme)) + 1 + TITLE <= self.area.right()
        };
        let has_titles = marks.iter().any(|mark| !mark.title.is_empty());
        let fits =
            has_titles && marks.len() <= lines.len() && marks.iter().zip(lines).all(has_room);
        for (mark, (x, y)) in marks.iter().zip(lines).filter(|_| fits) {
            let text = label(mark, theme);
            let used = put(buf, *x, *y, width(&text), &text, theme.mark(mark.look)) + 1;
            let room = self.area.right().saturating_sub(x + used);
            put(buf, x + used, *y, room, &mark.title, style);
        }
        fits
    }

    /// How many there are, on the last line, and above it those that still fit: the chosen one first.
    fn draw_crowd(
        &self,
        marks: &[&Mark],
        theme: Theme,
        style: ratatui::style::Style,
        buf: &mut Buffer,
        (lines, words): (&[(u16, u16)], &str),
    ) -> Vec<(u16, u16)> {
        let Some(((x, y), above)) = lines.split_last() else { return Vec::new() };
        let first = marks.first().filter(|mark| above.is_empty() && mark.look != Look::Plain);
        // On a single line, the chosen one stands before the number of all.
        let used = first.map_or(0, |mark| width(&label(mark, theme)) + 1);
        let room = self.area.right().saturating_sub(*x + used);
        // In a narrow tile the number alone is still true.
        let number = words.split(' ').next().unwrap_or(words);
        put(buf, *x + used, *y, room, if width(words) <= room { words } else { number }, style);
        if first.is_some() {
            return vec![(*x, *y)];
        }
        let shown =
            (0..=marks.len()).rev().find_map(|count| self.places(&marks[..count], theme, above));
        shown.unwrap_or_default()
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
