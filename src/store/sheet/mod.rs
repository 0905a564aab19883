//! Reading spreadsheets: XLSX and XLSM, ODS, CSV, TSV and lists in JSON, whatever their file is called. What a file
//! may make the program hold is bounded, whatever the file says about itself.

mod archive;
mod json;
pub(super) mod known;
mod ods;
mod text;
mod xlsx;

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use crate::import::book::{Book, Cell, Row, Sheet};

/// No register is larger, and a larger file is not opened.
const LARGEST: u64 = 50 << 20;
/// So many cells with something in them are read, in all sheets together.
const MOST_CELLS: usize = 2_000_000;
/// So many columns of a sheet are read.
const MOST_COLUMNS: u32 = 1_000;
/// A sheet's row is counted up to here.
const MOST_ROWS: u32 = 1 << 20;

/// Why a spreadsheet was not read.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The system said no.
    #[error("{0}")]
    Io(#[from] io::Error),
    /// It is larger than so many megabytes, or unpacks to more.
    #[error("larger than {0} MB")]
    TooLarge(u64),
    /// It has more cells than are read.
    #[error("more than {0} cells")]
    TooManyCells(usize),
    /// It uses more columns than are read.
    #[error("more than {0} columns")]
    TooWide(u32),
    /// It is protected by a password.
    #[error("protected by a password")]
    Password,
    /// It is in a format of before 2007.
    #[error("an old format")]
    OldFormat,
    /// It is no spreadsheet.
    #[error("no spreadsheet")]
    NotASheet,
    /// It is one, and damaged.
    #[error("damaged: {0}")]
    Damaged(String),
}

/// Reads a spreadsheet, going by what is in it.
///
/// # Errors
/// [`SheetError`]; nothing of it is then given.
pub fn read_book(path: &Path) -> Result<Book, SheetError> {
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    book(&bytes)
}

fn book(bytes: &[u8]) -> Result<Book, SheetError> {
    const ZIP: &[u8] = b"PK\x03\x04";
    const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    if bytes.len() as u64 > LARGEST {
        return Err(SheetError::TooLarge(LARGEST >> 20));
    }
    if bytes.starts_with(COMPOUND) {
        // A workbook with a password is such a file with the workbook inside.
        let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_locked = memchr::memmem::find(bytes, &name).is_some();
        return Err(if is_locked { SheetError::Password } else { SheetError::OldFormat });
    }
    if !bytes.starts_with(ZIP) {
        return json::book(bytes).unwrap_or_else(|| text::book(bytes));
    }
    let mut archive = archive::Archive::open(bytes)?;
    if archive.has("content.xml") {
        ods::book(&mut archive)
    } else {
        xlsx::book(bytes, &mut archive)
    }
}

/// Cells as they come, row by row.
#[derive(Default)]
struct Cells {
    rows: Vec<Row>,
}

impl Cells {
    /// Adds a cell that holds something; `count` is how many there are in the whole file.
    fn add(
        &mut self,
        row: u32,
        column: u32,
        cell: Cell,
        count: &mut usize,
    ) -> Result<(), SheetError> {
        if column >= MOST_COLUMNS {
            return Err(SheetError::TooWide(MOST_COLUMNS));
        }
        if *count >= MOST_CELLS {
            return Err(SheetError::TooManyCells(MOST_CELLS));
        }
        *count += 1;
        match self.rows.last_mut() {
            Some(last) if last.at == row => last.cells.push((column, cell)),
            _ => self.rows.push(Row { at: row, cells: vec![(column, cell)] }),
        }
        Ok(())
    }

    /// A sheet of them, in order whatever order they came in.
    fn sheet(mut self, name: String, hidden: bool) -> Sheet {
        let is_sorted = self.rows.is_sorted_by(|a, b| a.at < b.at);
        if !is_sorted {
            self.rows.sort_by_key(|row| row.at);
            let mut merged: Vec<Row> = Vec::new();
            for row in self.rows {
                match merged.last_mut() {
                    Some(last) if last.at == row.at => last.cells.extend(row.cells),
                    _ => merged.push(row),
                }
            }
            self.rows = merged;
        }
        for row in &mut self.rows {
            row.cells.sort_by_key(|(column, _)| *column);
            row.cells.dedup_by_key(|(column, _)| *column);
        }
        Sheet { name, hidden, rows: self.rows }
    }
}

/// Text without what only a spreadsheet needs, or nothing.
fn text_cell(text: &str) -> Option<Cell> {
    let text = text.trim();
    // A line break in a cell of a workbook; and an apostrophe keeps a text from being a formula.
    let text = text.replace("\r\n", "\n").replace("_x000D_", "").replace('\u{a0}', " ");
    let is_guarded = |rest: &&str| {
        rest.trim_start().starts_with(['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠'])
    };
    let text = text.strip_prefix('\'').filter(is_guarded).unwrap_or(&text).trim();
    if text.is_empty() {
        return None;
    }
    Some(if is_fault(text) { Cell::Fault(text.to_owned()) } else { Cell::Text(text.to_owned()) })
}

/// What a spreadsheet shows where it cannot compute.
fn is_fault(text: &str) -> bool {
    const FAULTS: [&str; 8] =
        ["#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#VERDI!"];
    FAULTS.contains(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_in_order_whatever_order_they_came_in() {
        let mut cells = Cells::default();
        let mut count = 0;
        for (row, column) in [(2, 1), (1, 0), (2, 0)] {
            cells.add(row, column, Cell::Number(1.0), &mut count).unwrap();
        }
        let sheet = cells.sheet("Ark".into(), false);
        let found: Vec<_> = sheet
            .rows
            .iter()
            .map(|r| (r.at, r.cells.iter().map(|c| c.0).collect::<Vec<_>>()))
            .collect();
        assert_eq!(found, [(1, vec![0]), (2, vec![0, 1])]);
    }

    #[test]
    fn what_is_no_spreadsheet_is_told_apart() {
        let error = |bytes: &[u8]| book(bytes).unwrap_err().to_string();
        assert_eq!(error(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "an old format");
        let locked =
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
        assert_eq!(error(locked), "protected by a password");
        assert_eq!(error(b"\x7fELF\0\0\0\0"), "no spreadsheet");
        assert!(error(b"PK\x03\x04nothing").starts_with("damaged"));
    }
}
