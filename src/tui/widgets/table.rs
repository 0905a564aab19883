//! Lines in columns: widths, gaps and alignment are data, so that no screen lays out its own.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{fill, put, put_right, width};
use crate::model::matrix::Zone;
use crate::tui::theme::Theme;

#[derive(Debug, Clone)]
pub(crate) struct Column {
    head: String,
    width: u16,
    /// Empty columns behind it.
    gap: u16,
    to_the_right: bool,
}

impl Column {
    pub(crate) fn new(width: u16) -> Self {
        Self { head: String::new(), width, gap: 1, to_the_right: false }
    }

    pub(crate) fn head(self, head: impl Into<String>) -> Self {
        Self { head: head.into(), ..self }
    }

    pub(crate) fn gap(self, gap: u16) -> Self {
        Self { gap, ..self }
    }

    pub(crate) fn total(&self) -> u16 {
        self.width + self.gap
    }

    /// Its head and cells end at its right edge.
    pub(crate) fn right(self) -> Self {
        Self { to_the_right: true, ..self }
    }
}

/// What stands in a column of a line.
#[derive(Debug, Clone)]
pub(crate) struct Cell {
    text: String,
    style: Style,
    /// It fills its column, and keeps its colour on the chosen line.
    is_tile: bool,
    /// What follows the text and is never cut before it.
    note: Option<(String, Style)>,
}

impl Cell {
    pub(crate) fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style, is_tile: false, note: None }
    }

    pub(crate) fn tile(text: impl Into<String>, style: Style) -> Self {
        Self { is_tile: true, ..Self::new(text, style) }
    }

    /// A zone's letter on its colour; a dash where there is none.
    pub(crate) fn zone(theme: Theme, zone: Option<&Zone>) -> Self {
        match zone {
            Some(zone) => Self::tile(format!(" {} ", zone.letter), theme.tile(zone)),
            None => Self::tile(" – ", theme.dim()),
        }
    }

    pub(crate) fn with_note(self, note: String, style: Style) -> Self {
        Self { note: Some((note, style)), ..self }
    }
}

/// Columns that lines are drawn in.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    columns: Vec<Column>,
    /// Where the first column begins.
    indent: u16,
    /// A sign stands before the chosen line.
    has_pointer: bool,
}

impl Table {
    /// Columns from the left edge.
    pub(crate) fn new(columns: Vec<Column>) -> Self {
        Self { columns, indent: 0, has_pointer: false }
    }

    pub(crate) fn indent(self, indent: u16) -> Self {
        Self { indent, ..self }
    }

    /// The chosen line begins with a sign, left of the columns.
    pub(crate) fn with_pointer(self) -> Self {
        Self { has_pointer: true, ..self }
    }

    /// The places of the columns on a line; what is right of the line has no width.
    fn places(&self, line: Rect) -> impl Iterator<Item = (&Column, Rect)> {
        let mut x = line.x.saturating_add(self.indent);
        self.columns.iter().map(move |column| {
            let width = column.width.min(line.right().saturating_sub(x));
            let place = Rect { x, width, ..line };
            x = x.saturating_add(column.width).saturating_add(column.gap);
            (column, place)
        })
    }

    /// Draws the heads; one that is wider than its column goes on above the next. One that the line
    /// ends before is left out.
    pub(crate) fn draw_heads(&self, line: Rect, buf: &mut Buffer, style: Style) {
        for (column, place) in self.places(line) {
            let room = line.right().saturating_sub(place.x);
            if column.to_the_right {
                put_right(buf, place, line.y, &column.head, style);
            } else if width(&column.head) <= room {
                put(buf, place.x, line.y, room, &column.head, style);
            }
        }
    }

    /// Draws a line; columns without a cell stay empty.
    pub(crate) fn draw_line(
        &self,
        theme: Theme,
        line: Rect,
        buf: &mut Buffer,
        chosen: bool,
        cells: &[Cell],
    ) {
        if chosen {
            fill(buf, line, theme.chosen());
            if self.has_pointer {
                put(buf, line.x, line.y, 1, "▸", theme.chosen());
            }
        }
        let pick = |style: Style| if chosen { theme.chosen() } else { style };
        for ((column, place), cell) in self.places(line).zip(cells) {
            if cell.is_tile {
                let used = put(buf, place.x, line.y, place.width, &cell.text, cell.style);
                let rest = place.width - used;
                put(buf, place.x + used, line.y, rest, &" ".repeat(usize::from(rest)), cell.style);
            } else if column.to_the_right {
                put_right(buf, place, line.y, &cell.text, pick(cell.style));
            } else {
                let (note, note_style) =
                    cell.note.as_ref().map_or(("", cell.style), |(n, s)| (n, *s));
                let room = place.width.saturating_sub(width(note));
                let used = put(buf, place.x, line.y, room, &cell.text, pick(cell.style));
                let rest = place.width.saturating_sub(used);
                put(buf, place.x + used, line.y, rest, note, pick(note_style));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;
    use crate::store::preferences::Look;
    use crate::tui::depth::Depth;
    use crate::tui::tests::text_of;

    fn drawn(table: &Table, cells: &[Cell], columns: u16) -> String {
        let line = Rect::new(0, 0, columns, 1);
        let mut buf = Buffer::empty(line);
        table.draw_line(
            Theme::new(Depth::None, Look::Dark, &five_by_five()),
            line,
            &mut buf,
            true,
            cells,
        );
        text_of(&buf)
    }

    #[test]
    fn cells_stand_in_their_columns_and_what_has_no_room_is_cut() {
        let style = Style::new();
        let columns = vec![Column::new(3).right(), Column::new(8), Column::new(5).gap(0)];
        let table = Table::new(columns).indent(1).with_pointer();
        let text = |text: &str| Cell::new(text, style);
        let cells = [text("7"), text("Tolk mangler"), text("UNN")];
        assert_eq!(drawn(&table, &cells, 30), "▸  7 Tolk ma… UNN");
        assert_eq!(drawn(&table, &cells, 8), "▸  7 To…");
        assert_eq!(drawn(&table, &cells[..1], 30), "▸  7");
        let noted = [text("7"), text("Tolk").with_note(" (lør)".into(), style)];
        assert_eq!(drawn(&table, &noted, 30), "▸  7 T… (lør)");
    }
}
