//! CSV that a Norwegian spreadsheet opens with a double click: semicolons, UTF-8 with a byte order
//! mark, CRLF (DOMAIN.md 7.3), and no text that it would take for a formula.

use csv::{Terminator, WriterBuilder};

use super::sanitize::keeping_lines;
use crate::model::Decimal;

/// What a spreadsheet takes for the beginning of a formula; the wide forms count too.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// What tells a spreadsheet that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words from files or the locale; made harmless when written.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number with a fraction; written with a comma.
    Decimal(Decimal),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl Cell {
    fn written(&self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Decimal(number) => number.to_string().replace('.', ","),
            Self::Text(text) => harmless(text),
        }
    }
}

/// A header and its rows as CSV.
pub fn csv(header: Vec<String>, rows: impl IntoIterator<Item = Vec<Cell>>) -> String {
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    let header = header.into_iter().map(Cell::Text).collect();
    for row in std::iter::once(header).chain(rows) {
        // Writing to memory cannot fail, and rows may be of any length.
        let _ = writer.write_record(row.iter().map(Cell::written));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes))
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

    #[test]
    fn a_norwegian_spreadsheet_opens_it() {
        let text = |text: &str| Cell::Text(text.into());
        let written = csv(
            vec!["Hva".into(), "Dager".into()],
            [
                vec![text("Blåbær; \"rød\""), Cell::Number(-13)],
                vec![text("to\r\nlinjer"), Cell::Number(0)],
            ],
        );
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
