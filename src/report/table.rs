//! A table of aligned columns.

use super::fit;

const GAP: &str = "  ";

/// Rows under a header; the first column is aligned left, the others (numbers) right.
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
        let widths: Vec<usize> = (0..columns).map(wide).collect();
        self.rows.iter().map(|row| line(row, &widths)).collect()
    }
}

fn line(row: &[String], widths: &[usize]) -> String {
    let cells = row.iter().zip(widths).enumerate().map(|(at, (cell, wide))| {
        let room = " ".repeat(wide.saturating_sub(fit::width(cell)));
        if at == 0 { format!("{cell}{room}") } else { format!("{room}{cell}") }
    });
    cells.collect::<Vec<_>>().join(GAP).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

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
