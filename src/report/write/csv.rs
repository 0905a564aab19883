//! A table as CSV that a Norwegian spreadsheet opens with a double click: semicolons, UTF-8 with a
//! byte order mark, CRLF (DOMAIN.md 7.3), and no text that it would take for a formula.

use csv::{Terminator, WriterBuilder};

use crate::report::block::{Cell, Row, Table};
use crate::report::sanitize::keeping_lines;

/// What a spreadsheet takes for the beginning of a formula; the wide forms count too.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What tells a spreadsheet that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The titles of the columns and the rows of cells.
pub(crate) fn write(table: &Table) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    // Writing to memory cannot fail, and rows may be of any length.
    let _ = writer.write_record(table.columns.iter().map(|column| harmless(&column.title)));
    for row in &table.rows {
        if let Row::Cells(cells) = row {
            let _ = writer.write_record(cells.iter().map(written));
        }
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes))
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Number(number) => number.to_string(),
        Cell::Count(count) => count.to_string(),
        Cell::Decimal(number) => number.to_string().replace('.', ","),
        Cell::Date(date) | Cell::Day(date, _) => date.to_string(),
        cell => harmless(&super::text::text(cell)),
    }
}

/// Text that is neither a formula nor a command to a terminal: an apostrophe before it makes a
/// spreadsheet show it as it is. Some drop a tab or line break that a cell begins with.
fn harmless(text: &str) -> String {
    let is_formula = text.starts_with(['\t', '\r', '\n']) || text.trim_start().starts_with(FORMULA);
    let lead = if is_formula { "'" } else { "" };
    format!("{lead}{}", keeping_lines(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::block::Column;

    #[test]
    fn a_norwegian_spreadsheet_opens_it() {
        let text = |text: &str| Cell::Text(text.into());
        let written = write(&Table {
            columns: ["Hva", "Dager"].map(Column::new).into(),
            rows: vec![
                Row::Cells(vec![text("Blåbær; \"rød\""), Cell::Number(-13)]),
                Row::Cells(vec![text("to\r\nlinjer"), Cell::Number(0)]),
            ],
            ..Table::default()
        });
        assert_eq!(
            written,
            "\u{feff}Hva;Dager\r\n\"Blåbær; \"\"rød\"\"\";-13\r\n\"to\nlinjer\";0\r\n"
        );
    }

    #[test]
    fn text_that_would_be_a_formula_is_text() {
        for formula in
            ["=1+1", "+47", "-2", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1", "\n+1", "\t1"]
        {
            let written = harmless(formula);
            assert!(written.starts_with('\''), "{formula:?}: {written:?}");
        }
        for text in ["1=1", "a-b", "", "'=1", "§ 24"] {
            assert_eq!(harmless(text), text);
        }
    }
}
