//! ODS, cell by cell. calamine unfolds repeated cells into a table that may take gigabytes (a hundred
//! million cells are its limit); here what is repeated and empty takes no room.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::archive::Archive;
use super::{Cells, MOST_COLUMNS, MOST_ROWS, SheetError, text_cell};
use crate::import::book::{Book, Cell, Remark, Sheet};
use crate::model::Date;

/// A row that is repeated more often than this is a mistake of the program that wrote it.
const MOST_COPIES: u32 = 1_000;

/// Reads a document.
pub(super) fn book(archive: &mut Archive<'_>) -> Result<Book, SheetError> {
    if archive.text("META-INF/manifest.xml")?.contains("encryption-data") {
        return Err(SheetError::Password);
    }
    let text = archive.text("content.xml")?;
    let mut parser = Parser { reader: Reader::from_str(&text), count: 0 };
    parser.reader.config_mut().expand_empty_elements = true;
    let mut book = Book { sheets: parser.sheets()?, remarks: Vec::new() };
    if archive.has_in("Basic/") || archive.has_in("Scripts/") {
        book.remarks.push(Remark::Macros);
    }
    if text.contains("table:table-source") {
        book.remarks.push(Remark::Links);
    }
    Ok(book)
}

struct Parser<'t> {
    reader: Reader<&'t [u8]>,
    /// Cells that hold something.
    count: usize,
}

impl<'t> Parser<'t> {
    fn next(&mut self) -> Result<Event<'t>, SheetError> {
        match self.reader.read_event() {
            Ok(event) => Ok(event),
            Err(error) => Err(SheetError::Damaged(error.to_string())),
        }
    }

    fn sheets(&mut self) -> Result<Vec<Sheet>, SheetError> {
        let mut sheets = Vec::new();
        let mut is_spreadsheet = false;
        loop {
            match self.next()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "spreadsheet" => is_spreadsheet = true,
                    "table" if is_spreadsheet => {
                        let name = attribute(&tag, "name").unwrap_or_default();
                        sheets.push(self.sheet(name)?);
                    }
                    _ => {}
                },
                Event::Eof if is_spreadsheet => return Ok(sheets),
                Event::Eof => return Err(SheetError::NotASheet),
                _ => {}
            }
        }
    }

    fn sheet(&mut self, name: String) -> Result<Sheet, SheetError> {
        let mut cells = Cells::default();
        let mut row = 0_u32;
        loop {
            match self.next()? {
                Event::Start(tag) if tag.local_name().as_ref() == "table-row" => {
                    let copies = number(&tag, "number-rows-repeated");
                    let found = self.row()?;
                    // Empty rows are often repeated to the end of the sheet.
                    let filled = if found.is_empty() { 0 } else { copies.min(MOST_COPIES) };
                    for copy in 0..filled {
                        for (column, cell) in &found {
                            cells.add(
                                row.saturating_add(copy),
                                *column,
                                cell.clone(),
                                &mut self.count,
                            )?;
                        }
                    }
                    row = row.saturating_add(copies);
                    if row > MOST_ROWS && filled > 0 {
                        return Err(SheetError::Damaged(format!("row {row}")));
                    }
                }
                // A table may stand in a cell or beside the rows, as a chart's data do.
                Event::Start(tag) if tag.local_name().as_ref() == "shapes" => {
                    self.skip("shapes")?;
                }
                Event::End(tag) if tag.local_name().as_ref() == "table" => {
                    return Ok(cells.sheet(name, false));
                }
                Event::Eof => return Err(SheetError::Damaged("table".to_owned())),
                _ => {}
            }
        }
    }

    fn row(&mut self) -> Result<Vec<(u32, Cell)>, SheetError> {
        let mut cells = Vec::new();
        let mut column = 0_u32;
        loop {
            match self.next()? {
                Event::Start(tag)
                    if ["table-cell", "covered-table-cell"]
                        .contains(&tag.local_name().as_ref()) =>
                {
                    let copies = number(&tag, "number-columns-repeated");
                    let end = tag.local_name().as_ref().to_owned();
                    if let Some(cell) = self.cell(&tag, &end)? {
                        if column.saturating_add(copies) > MOST_COLUMNS {
                            return Err(SheetError::TooWide(MOST_COLUMNS));
                        }
                        cells.extend((0..copies).map(|copy| (column + copy, cell.clone())));
                    }
                    column = column.saturating_add(copies);
                }
                Event::End(tag) if tag.local_name().as_ref() == "table-row" => return Ok(cells),
                Event::Eof => return Err(SheetError::Damaged("table-row".to_owned())),
                _ => {}
            }
        }
    }

    fn cell(&mut self, tag: &BytesStart<'_>, end: &str) -> Result<Option<Cell>, SheetError> {
        let text = self.text(end)?;
        let is_fault = tag.contains("calcext:value-type=\"error\"");
        if is_fault && !text.is_empty() {
            return Ok(Some(Cell::Fault(text)));
        }
        let value = || attribute(tag, "value").and_then(|value| value.parse::<f64>().ok());
        Ok(match attribute(tag, "value-type").as_deref() {
            Some("float" | "percentage" | "currency") => value().map(Cell::Number),
            Some("date") => {
                let text = attribute(tag, "date-value").unwrap_or(text);
                let day = text.get(..10).and_then(|day| Date::parse_from_str(day, "%Y-%m-%d").ok());
                day.map(Cell::Day).or_else(|| text_cell(&text))
            }
            Some("boolean") => {
                attribute(tag, "boolean-value").map(|value| Cell::Truth(value == "true"))
            }
            _ => text_cell(&text),
        })
    }

    /// The text of a cell, a paragraph a line, without notes that hang on it.
    fn text(&mut self, end: &str) -> Result<String, SheetError> {
        let mut text = String::new();
        loop {
            match self.next()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "p" if !text.is_empty() => text.push('\n'),
                    "line-break" => text.push('\n'),
                    "s" | "tab" => text.push(' '),
                    "annotation" => self.skip("annotation")?,
                    _ => {}
                },
                Event::Text(part) => text.push_str(&part.xml10_content()),
                Event::CData(part) => text.push_str(&part.xml10_content()),
                Event::GeneralRef(entity) => {
                    let sign = entity.resolve_char_ref().ok().flatten();
                    let named = || quick_xml::escape::resolve_predefined_entity(&entity);
                    match sign {
                        Some(sign) => text.push(sign),
                        None => text.push_str(named().unwrap_or_default()),
                    }
                }
                Event::End(tag) if tag.local_name().as_ref() == end => return Ok(text),
                Event::Eof => return Err(SheetError::Damaged(end.to_owned())),
                _ => {}
            }
        }
    }

    fn skip(&mut self, name: &str) -> Result<(), SheetError> {
        loop {
            match self.next()? {
                Event::End(tag) if tag.local_name().as_ref() == name => return Ok(()),
                Event::Eof => return Err(SheetError::Damaged(name.to_owned())),
                _ => {}
            }
        }
    }
}

fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// How often something is repeated: once where nothing is said.
fn number(tag: &BytesStart<'_>, name: &str) -> u32 {
    attribute(tag, name).and_then(|value| value.parse().ok()).unwrap_or(1)
}
