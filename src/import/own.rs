//! The program's own workbook: a hidden sheet of it says what each column is, and what each cell said
//! when it was made.

use super::book::Book;
use super::mapping::{Mapping, SheetMapping};
use super::memory::Memory;

/// What the program's own workbook says of itself.
#[derive(Debug, Default, PartialEq)]
pub struct Own {
    /// What its columns are.
    pub mapping: Mapping,
    /// What its cells said when it was made.
    pub memory: Memory,
}

impl Own {
    /// The name of the hidden sheet.
    pub const SHEET: &'static str = "_risiko";
    /// Begins a row about a column: sheet, heading, what it becomes.
    pub const COLUMN: &'static str = "column";
    /// Begins a row about a word: sheet, heading, what a cell says, and the word of the files.
    pub const WORD: &'static str = "word";
    /// Begins a row about a value: address, key, fingerprint.
    pub const BASE: &'static str = "base";

    /// What a workbook says of itself; `None` for others' workbooks.
    pub fn of(book: &Book) -> Option<Self> {
        let sheet = book.sheets.iter().find(|sheet| sheet.name == Self::SHEET)?;
        let mut own = Self::default();
        own.mapping.exact = true;
        for row in &sheet.rows {
            let [kind, a, b, c, d] = [0, 1, 2, 3, 4].map(|column| row.text(column).into_owned());
            match kind.as_str() {
                Self::COLUMN => {
                    let first = || SheetMapping { header: Some(1), ..SheetMapping::default() };
                    let sheet = own.mapping.sheet.entry(a).or_insert_with(first);
                    sheet.column.insert(b, c);
                }
                Self::WORD => {
                    let sheet = own.mapping.sheet.entry(a).or_default();
                    sheet.value.entry(b).or_default().insert(c, d);
                }
                Self::BASE => drop(own.memory.entry(a).or_default().insert(b, c)),
                _ => {}
            }
        }
        Some(own)
    }
}
