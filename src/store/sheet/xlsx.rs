//! XLSX and XLSM by calamine, cell by cell: a sheet that says it is a million rows long takes no
//! room for them. Formulas have the value that they had when the file was saved.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::archive::Archive;
use super::{Cells, MOST_ROWS, SheetError, text_cell};
use crate::import::book::{Book, Cell, Remark};

/// Reads a workbook.
pub(super) fn book(bytes: &[u8], archive: &mut Archive<'_>) -> Result<Book, SheetError> {
    if !archive.has_in("xl/") {
        return Err(SheetError::NotASheet);
    }
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(failed)?;
    let mut book = Book::default();
    if archive.has("xl/vbaProject.bin") {
        book.remarks.push(Remark::Macros);
    }
    if archive.has_in("xl/externalLinks/") {
        book.remarks.push(Remark::Links);
    }
    let sheets = workbook.sheets_metadata().to_vec();
    let mut count = 0;
    for sheet in sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let mut cells = Cells::default();
        let mut reader = match workbook.worksheet_cells_reader(&sheet.name) {
            Ok(reader) => reader,
            // A chart that calls itself a sheet.
            Err(XlsxError::NotAWorksheet(_)) => continue,
            Err(error) => return Err(failed(error)),
        };
        while let Some(next) = reader.next_cell().map_err(failed)? {
            let (row, column) = next.get_position();
            if row >= MOST_ROWS {
                return Err(SheetError::Damaged(format!("row {row}")));
            }
            if let Some(cell) = cell(next.get_value()) {
                cells.add(row, column, cell, &mut count)?;
            }
        }
        book.sheets.push(cells.sheet(sheet.name.clone(), sheet.visible != SheetVisible::Visible));
    }
    Ok(book)
}

fn cell(value: &DataRef<'_>) -> Option<Cell> {
    Some(match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) => return text_cell(text),
        DataRef::SharedString(text) => return text_cell(text),
        DataRef::Bool(is) => Cell::Truth(*is),
        DataRef::DateTime(date) => match date.as_datetime() {
            Some(day) if date.is_datetime() && date.as_f64() >= 1.0 => Cell::Day(day.date()),
            _ => Cell::Number(date.as_f64()),
        },
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => return text_cell(text),
        DataRef::Error(error) => Cell::Fault(error.to_string()),
    })
}

fn failed(error: XlsxError) -> SheetError {
    match error {
        XlsxError::Password => SheetError::Password,
        other => SheetError::Damaged(other.to_string()),
    }
}
