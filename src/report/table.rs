//! A table of aligned columns.

use super::fit;

const GAP: &str = "  ";

/// Rows under a header; columns of counts are aligned right, all others left, as the first always is.
#[derive(Debug)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with this header.
    pub(super) fn new(header: Vec<String>) -> Self {
        Self { rows: vec![header] }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    /// The table's lines, the header first.
    pub(super) fn lines(&self) -> Vec<String> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let wide = |at: usize| {
            self.rows.iter().filter_map(|row| row.get(at)).map(|c| fit::width(c)).max().unwrap_or(0)
        };
        let column = |at: usize| Column { wide: wide(at), counts: at > 0 && self.counts(at) };
        let columns: Vec<Column> = (0..columns).map(column).collect();
        self.rows.iter().map(|row| line(row, &columns)).collect()
    }

    /// Under its header a column has counts only, or dashes for none.
    fn counts(&self, at: usize) -> bool {
        let is_count = |cell: &String| cell.chars().all(|c| c.is_ascii_digit() || c == '–');
        self.rows.iter().skip(1).filter_map(|row| row.get(at)).all(is_count)
    }
}

struct Column {
    wide: usize,
    counts: bool,
}

fn line(row: &[String], columns: &[Column]) -> String {
    let cells = row.iter().zip(columns).map(|(cell, column)| {
        let room = " ".repeat(column.wide.saturating_sub(fit::width(cell)));
        if column.counts { format!("{room}{cell}") } else { format!("{cell}{room}") }
    });
    cells.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_begin_where_their_header_does() {
        let cells = |row: [&str; 3]| row.map(str::to_owned).to_vec();
        let mut table = Table::new(cells(["Navn", "Av", "Mål"]));
        table.row(cells(["2024-T1", "alle", "14"]));
        table.row(cells(["T2", "UNN", "8"]));
        assert_eq!(
            table.lines(),
            ["Navn     Av    Mål", "2024-T1  alle   14", "T2       UNN     8"]
        );
    }

    #[test]
    fn columns_are_aligned_by_what_a_terminal_shows() {
        let cells = |row: [&str; 3]| row.map(str::to_owned).to_vec();
        let mut table = Table::new(cells(["Foretak", "Mål", "Over frist"]));
        table.row(cells(["UNN 🌞", "14", "2"]));
        table.row(cells(["Ærfugl", "8", "–"]));
        assert_eq!(
            table.lines(),
            ["Foretak  Mål  Over frist", "UNN 🌞    14           2", "Ærfugl     8           –"]
        );
    }
}
