//! Columns of text that share the room there is.

use crate::report::fit;

const GAP: usize = 2;

/// Rows under a header, aligned left. Each column has a width that it may be narrowed to, `None`
/// where it may not be cut.
pub(super) struct Columns {
    least: Vec<Option<usize>>,
    rows: Vec<Vec<String>>,
}

impl Columns {
    /// Columns with a header and the width that each may be narrowed to.
    pub(super) fn new(header: Vec<(String, Option<usize>)>) -> Self {
        let (names, least) = header.into_iter().unzip();
        Self { least, rows: vec![names] }
    }

    /// Adds a row; its texts are safe for a terminal.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The lines, the header first, in so many terminal columns; as wide as they are where no room
    /// is given.
    pub(super) fn lines(&self, room: Option<usize>) -> Vec<String> {
        let wide = |at: usize| {
            self.rows.iter().filter_map(|row| row.get(at)).map(|c| fit::width(c)).max().unwrap_or(0)
        };
        let mut widths: Vec<usize> = (0..self.least.len()).map(wide).collect();
        if let Some(room) = room {
            self.narrow(&mut widths, room);
        }
        let line = |row: &Vec<String>| {
            let cells = row.iter().zip(&widths).map(|(cell, wide)| fit::pad(cell, *wide));
            let line = cells.collect::<Vec<_>>().join(&" ".repeat(GAP));
            fit::cut(line.trim_end(), room.unwrap_or(usize::MAX))
        };
        self.rows.iter().map(line).collect()
    }

    /// Takes from the widest column first.
    fn narrow(&self, widths: &mut [usize], room: usize) {
        let gaps = GAP * widths.len().saturating_sub(1);
        while widths.iter().sum::<usize>() + gaps > room {
            let may = |at: &usize| self.least[*at].is_some_and(|least| widths[*at] > least);
            let Some(widest) = (0..widths.len()).filter(may).max_by_key(|at| widths[*at]) else {
                return;
            };
            widths[widest] -= 1;
        }
    }
}
