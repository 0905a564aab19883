//! A table in columns of a terminal, which share the room there is.

use super::{Look, folded, painted, sentence, text};
use crate::model::matrix::Rgb;
use crate::report::block::{Cell, Column, Fit, Row, Table};
use crate::report::fit;
use crate::report::sanitize::for_terminal;

const GAP: usize = 2;
/// Longer letters of zones are cut.
const WIDEST_LETTER: usize = 3;
/// Longer names of zones are cut.
const WIDEST_ZONE: usize = 20;
/// How far text is set in that stands below its row.
const BELOW: usize = 4;

/// The lines of a table, with empty ones above its row headings.
pub(super) fn lines(table: &Table, look: Look) -> Vec<String> {
    let letters: Vec<usize> = (0..table.columns.len()).map(|at| widest_letter(table, at)).collect();
    let shown = |row: &Row| match row {
        Row::Cells(cells) => cells.iter().zip(&letters).map(|(c, l)| Shown::new(c, *l)).collect(),
        _ => Vec::new(),
    };
    let header: Vec<Shown> =
        table.columns.iter().zip(&letters).map(|(c, letters)| Shown::title(c, *letters)).collect();
    let rows: Vec<Vec<Shown>> = table.rows.iter().map(shown).collect();
    let is_headed = table.rows.iter().any(|r| matches!(r, Row::Heading(_) | Row::Subheading(_)));
    let layout = Layout::new(&table.columns, &header, &rows, look, is_headed);
    let has_titles = table.columns.iter().any(|column| !column.title.is_empty());
    let titles = || layout.row(&header).into_iter().take(usize::from(has_titles));
    let mut lines = Vec::new();
    if !matches!(table.rows.first(), Some(Row::Heading(_))) {
        lines.extend(titles());
    }
    for (row, shown) in table.rows.iter().zip(&rows) {
        match row {
            Row::Cells(_) => lines.extend(layout.row(shown)),
            Row::Heading(text) | Row::Subheading(text) => {
                lines.push(String::new());
                lines.extend(folded(text, look.columns));
                if matches!(row, Row::Heading(_)) {
                    lines.extend(titles());
                }
            }
            Row::Below(text) => {
                let room = look.columns.map(|columns| columns.saturating_sub(GAP).max(1));
                lines.extend(folded(text, room).iter().map(|line| format!("  {line}")));
            }
        }
    }
    lines
}

/// The columns of the widest letter of a zone in a column; 0 where it has no zones.
fn widest_letter(table: &Table, at: usize) -> usize {
    let letters = table.rows.iter().filter_map(|row| match row {
        Row::Cells(cells) => match cells.get(at)? {
            Cell::Zone(zone) => Some(fit::width(&for_terminal(&zone.letter))),
            _ => None,
        },
        _ => None,
    });
    letters.max().map_or(0, |widest| widest.clamp(1, WIDEST_LETTER))
}

/// A cell as text that is safe for a terminal.
struct Shown {
    /// One where it is not broken into lines.
    paragraphs: Vec<String>,
    /// How many of its bytes stand on a colour, and which.
    tile: Option<(usize, Rgb)>,
}

impl Shown {
    fn new(cell: &Cell, letters: usize) -> Self {
        let plain = |text: String| for_terminal(&text).into_owned();
        match cell {
            Cell::Lines(items) => {
                Self { paragraphs: items.iter().map(|i| plain(sentence(i))).collect(), tile: None }
            }
            Cell::Zone(zone) => {
                let tile = format!(" {} ", fit::pad(&for_terminal(&zone.letter), letters));
                let name = fit::cut(&for_terminal(&zone.name), WIDEST_ZONE);
                let painted = zone.color.map(|color| (tile.len(), color));
                Self { paragraphs: vec![format!("{tile} {name}")], tile: painted }
            }
            cell => Self { paragraphs: vec![plain(text(cell))], tile: None },
        }
    }

    /// Over zones a title stands as far in as their letters.
    fn title(column: &Column, letters: usize) -> Self {
        let lead = if letters > 0 { " " } else { "" };
        Self { paragraphs: vec![format!("{lead}{}", for_terminal(&column.title))], tile: None }
    }

    fn width(&self) -> usize {
        self.paragraphs.iter().map(|text| fit::width(text)).max().unwrap_or(0)
    }

    fn wrapped(&self, room: usize) -> Vec<String> {
        self.paragraphs.iter().flat_map(|text| folded(text, Some(room.max(1)))).collect()
    }
}

/// Where the columns lie.
struct Layout<'t> {
    columns: &'t [Column],
    look: Look,
    /// How far rows are set in: below headings they are.
    indent: usize,
    widths: Vec<usize>,
    shape: Shape,
}

/// What becomes of columns that are broken into lines.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Beside,
    /// The last of them stands below the first.
    Under {
        last: usize,
        first: usize,
    },
    /// It stands below the rest of its row.
    Stacked,
}

impl<'t> Layout<'t> {
    fn new(
        columns: &'t [Column],
        header: &[Shown],
        rows: &[Vec<Shown>],
        look: Look,
        is_headed: bool,
    ) -> Self {
        let widest = |at: usize| {
            let cells = rows.iter().filter_map(|row| row.get(at)).chain(header.get(at));
            cells.map(Shown::width).max().unwrap_or(0)
        };
        let widths = (0..columns.len()).map(widest).collect();
        let indent = if is_headed { GAP } else { 0 };
        let mut layout = Self { columns, look, indent, widths, shape: Shape::Beside };
        if let Some(columns) = look.columns {
            layout.narrow(columns.saturating_sub(indent));
            layout.wrap(columns.saturating_sub(indent));
        }
        layout
    }

    /// The gap before a column.
    fn gap(&self, at: usize) -> usize {
        match at {
            0 => 0,
            _ if self.columns[at].is_close => 1,
            _ => GAP,
        }
    }

    fn total(&self) -> usize {
        (0..self.columns.len()).map(|at| self.gap(at) + self.widths[at]).sum()
    }

    /// Takes from the widest column that may be cut, until all of them have room.
    fn narrow(&mut self, room: usize) {
        while self.total() > room {
            let may = |at: &usize| match self.columns[*at].fit {
                Fit::Cut(least) => self.widths[*at] > least,
                _ => false,
            };
            let all = 0..self.widths.len();
            let Some(widest) = all.filter(may).max_by_key(|at| self.widths[*at]) else { return };
            self.widths[widest] -= 1;
        }
    }

    /// Gives what is left to the columns that are broken into lines: all of it to one; of several,
    /// at most two fifths to the last.
    fn wrap(&mut self, room: usize) {
        let wraps = self.columns.iter().enumerate().filter_map(|(at, column)| match column.fit {
            Fit::Wrap(narrowest) => Some((at, narrowest)),
            _ => None,
        });
        let wraps: Vec<(usize, usize)> = wraps.collect();
        let taken: usize = wraps.iter().map(|(at, _)| self.widths[*at]).sum();
        let left = room.saturating_sub(self.total() - taken);
        match *wraps.as_slice() {
            [] => {}
            [(_, narrowest)] if left < narrowest => self.shape = Shape::Stacked,
            [(only, _)] => self.widths[only] = left,
            [(first, narrowest), .., (last, _)] => {
                let beside = self.widths[last].min(left * 2 / 5);
                if left - beside < narrowest {
                    self.shape = Shape::Under { last, first };
                    self.widths[first] = (left + self.gap(last)).max(narrowest);
                    self.widths[last] = 0;
                } else {
                    (self.widths[first], self.widths[last]) = (left - beside, beside);
                }
            }
        }
    }

    /// The lines of a row, on as many as its words need.
    fn row(&self, cells: &[Shown]) -> Vec<String> {
        if self.shape == Shape::Stacked {
            return self.stacked(cells);
        }
        let mut texts: Vec<Vec<String>> = Vec::new();
        for (at, (cell, column)) in cells.iter().zip(self.columns).enumerate() {
            match (column.fit, self.shape) {
                (_, Shape::Under { last, first }) if at == last => {
                    texts[first].extend(cell.wrapped(self.widths[first]));
                    texts.push(Vec::new());
                }
                (Fit::Wrap(_), _) => texts.push(cell.wrapped(self.widths[at])),
                _ => texts.push(cell.paragraphs.clone()),
            }
        }
        let height = texts.iter().map(Vec::len).max().unwrap_or(0).max(1);
        (0..height).map(|line| self.line(line, &texts, cells)).collect()
    }

    fn line(&self, line: usize, texts: &[Vec<String>], cells: &[Shown]) -> String {
        let is_cut = self.columns.iter().any(|column| matches!(column.fit, Fit::Cut(_)));
        let mut out = " ".repeat(self.indent);
        for (at, lines) in texts.iter().enumerate() {
            let text = lines.get(line).map_or("", String::as_str);
            let room = self.widths[at];
            let padded = match self.columns[at].is_right {
                true => format!("{}{text}", " ".repeat(room.saturating_sub(fit::width(text)))),
                false => fit::pad(text, room),
            };
            out.push_str(&" ".repeat(self.gap(at)));
            let tile = cells[at].tile.filter(|_| line == 0 && self.look.color && !is_cut);
            let tile = tile.and_then(|(end, color)| Some((padded.split_at_checked(end)?, color)));
            match tile {
                Some(((tile, rest), color)) => out += &(painted(tile, color) + rest),
                None => out += &padded,
            }
        }
        let out = out.trim_end();
        match self.look.columns.filter(|_| is_cut) {
            Some(columns) => fit::cut(out, columns),
            None => out.to_owned(),
        }
    }

    /// A row whose text has no room beside the rest.
    fn stacked(&self, cells: &[Shown]) -> Vec<String> {
        let room = self.look.columns.unwrap_or(usize::MAX);
        let indent = BELOW.min(room / 4);
        let (mut head, mut below) = (Vec::new(), Vec::new());
        for (cell, column) in cells.iter().zip(self.columns) {
            match column.fit {
                Fit::Wrap(_) => below.extend(cell.wrapped(room.saturating_sub(indent))),
                _ => head.extend(cell.paragraphs.iter().map(|text| text.trim())),
            }
        }
        head.retain(|text| !text.is_empty());
        let below = below.into_iter().map(|line| format!("{}{line}", " ".repeat(indent)));
        folded(&head.join(" · "), Some(room)).into_iter().chain(below).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A name, a text and a number.
    fn shown(titles: [&str; 3], rows: [[&str; 3]; 2]) -> Vec<String> {
        let [name, text, number] = titles.map(Column::new);
        let rows = rows.map(|row| Row::Cells(row.map(Cell::from).to_vec())).into();
        let table = Table { columns: vec![name, text, number.right()], rows, ..Table::default() };
        lines(&table, Look::default())
    }

    #[test]
    fn words_begin_where_their_header_does() {
        let rows = [["2024-T1", "alle", "14"], ["T2", "UNN", "8"]];
        assert_eq!(
            shown(["Navn", "Av", "Mål"], rows),
            ["Navn     Av    Mål", "2024-T1  alle   14", "T2       UNN     8"]
        );
    }

    #[test]
    fn columns_are_aligned_by_what_a_terminal_shows() {
        let rows = [["UNN 🌞", "ja", "2"], ["Ærfugl", "nei", "–"]];
        assert_eq!(
            shown(["Foretak", "Mål", "Over frist"], rows),
            ["Foretak  Mål  Over frist", "UNN 🌞   ja            2", "Ærfugl   nei           –"]
        );
    }

    #[test]
    fn a_text_without_room_stands_below_its_row() {
        let column = || Column::default();
        let columns = vec![column().right(), column().fit(Fit::Wrap(20))];
        let rows = vec![
            Row::Heading("Mai 2024".into()),
            Row::Cells(vec!["9 dager".into(), "Tertialrapport 1 til styret".into()]),
        ];
        let table = Table { columns, rows, ..Table::default() };
        let shown = |columns| lines(&table, Look { columns: Some(columns), color: false });
        let beside = ["", "Mai 2024", "  9 dager  Tertialrapport 1 til", "           styret"];
        assert_eq!(shown(32), beside);
        assert_eq!(
            shown(28),
            ["", "Mai 2024", "9 dager", "    Tertialrapport 1 til", "    styret"]
        );
    }
}
