//! The cells of a spreadsheet, whatever file they came from.

use std::borrow::Cow;

use crate::model::Date;

/// A spreadsheet file.
#[derive(Debug, Clone, Default)]
pub struct Book {
    /// Its sheets, in their order; hidden ones too.
    pub sheets: Vec<Sheet>,
    /// What a reader should know of the file as a whole.
    pub remarks: Vec<Remark>,
}

/// What was left alone in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Macros, which are not run.
    Macros,
    /// Links to other files, which are not followed.
    Links,
    /// Formulas without a value: the program that saved the file had not computed them.
    Uncomputed,
}

/// A sheet of it.
#[derive(Debug, Clone, Default)]
pub struct Sheet {
    /// What its tab says.
    pub name: String,
    /// It is not shown.
    pub hidden: bool,
    /// Its rows that hold anything, from above.
    pub rows: Vec<Row>,
}

/// A row with something in it.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Which, counted from 0.
    pub at: u32,
    /// Its cells that hold anything, from the left, with the column counted from 0.
    pub cells: Vec<(u32, Cell)>,
}

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text, never empty.
    Text(String),
    /// A number.
    Number(f64),
    /// A number that is shown as a day.
    Day(Date),
    /// Yes or no.
    Truth(bool),
    /// A formula that could not be computed: `#REF!`.
    Fault(String),
}

impl Row {
    /// The cell of a column.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let at = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        Some(&self.cells[at].1)
    }

    /// The text of a column's cell; empty where it holds nothing.
    pub fn text(&self, column: u32) -> Cow<'_, str> {
        self.cell(column).map_or(Cow::Borrowed(""), Cell::text)
    }
}

impl Cell {
    /// The cell as a person reads it.
    pub fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Fault(text) => Cow::Borrowed(text.trim()),
            Self::Number(number) => Cow::Owned(number_text(*number)),
            Self::Day(day) => Cow::Owned(day.to_string()),
            Self::Truth(is) => Cow::Borrowed(if *is { "true" } else { "false" }),
        }
    }
}

/// A number without what floating point adds to it.
fn number_text(number: f64) -> String {
    const EXACT: f64 = 1e15;
    if number.fract() == 0.0 && number.abs() < EXACT {
        return format!("{number:.0}");
    }
    // Fifteen digits are what spreadsheets keep: 0.1 + 0.2 is 0.3 in them.
    format!("{number:.12}").trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A cell's address, `B7`.
pub fn address(row: u32, column: u32) -> String {
    format!("{}{}", column_name(column), u64::from(row) + 1)
}

/// A column's name, `B`.
pub fn column_name(column: u32) -> String {
    const LETTERS: u32 = 26;
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % LETTERS).unwrap_or(0);
        name.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / LETTERS;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        let names = [(0, 0), (6, 1), (0, 25), (0, 26), (1_048_575, 16_383)];
        let names = names.map(|(row, column)| address(row, column));
        assert_eq!(names, ["A1", "B7", "Z1", "AA1", "XFD1048576"]);
    }

    #[test]
    fn numbers_read_as_they_are_shown() {
        let texts = [4.0, 0.1 + 0.2, -13.5, 45_383.0].map(|n| Cell::Number(n).text().into_owned());
        assert_eq!(texts, ["4", "0.3", "-13.5", "45383"]);
    }
}
