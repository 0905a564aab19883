//! Tables as a workbook: a sheet each, with real dates and numbers, a filter, titles that stay, and
//! the zones' colours. No text is a formula.

use std::collections::BTreeSet;

use chrono::Datelike;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format as Look, FormatAlign, FormatBorder, Workbook,
    Worksheet, XlsxError,
};

use crate::model::Date;
use crate::model::matrix::Rgb;
use crate::report::block::{Cell, Row, Table, Zone};
use crate::report::sanitize::keeping_lines;

/// A sheet: its name and its rows.
pub(crate) type Sheet = (String, Table);

/// A sheet's name may have so many letters.
const LONGEST_NAME: usize = 31;
/// A cell may have so many letters.
const LONGEST_TEXT: usize = 32_000;
const WIDEST: usize = 60;
const NARROWEST: usize = 8;
/// A4 as Excel counts papers.
const A4: u8 = 9;

/// A workbook with these sheets, each below a line that says what the document says first.
///
/// # Errors
/// [`XlsxError`] where there is more than a sheet can hold.
pub(crate) fn write(title: &str, sheets: &[Sheet]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The clock would make each file another.
    let made = ExcelDateTime::from_ymd(2024, 1, 1)?;
    let properties = DocProperties::new().set_title(plain(title)).set_creation_datetime(&made);
    workbook.set_properties(&properties);
    let mut taken = BTreeSet::new();
    for (name, table) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(free_name(name, &mut taken))?;
        fill(sheet, table)?;
    }
    if sheets.is_empty() {
        workbook.add_worksheet().write_string(0, 0, plain(title))?;
    }
    workbook.save_to_buffer()
}

/// A name that Excel takes and that no other sheet has.
fn free_name(name: &str, taken: &mut BTreeSet<String>) -> String {
    let allowed = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let name: String = plain(name).chars().filter(allowed).collect();
    let name = if name.trim().is_empty() { "Ark".to_owned() } else { name.trim().to_owned() };
    let cut = |most: usize| name.chars().take(most).collect::<String>().trim().to_owned();
    let numbered = (2..).map(|number| format!("{} {number}", cut(LONGEST_NAME - 5)));
    let mut names = [cut(LONGEST_NAME)].into_iter().chain(numbered);
    let free = names.find(|name| taken.insert(name.to_lowercase()));
    free.unwrap_or_default()
}

fn fill(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let head = Look::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::RGB(0x00E6E6E6))
        .set_border_bottom(FormatBorder::Thin);
    for (at, column) in table.columns.iter().enumerate() {
        sheet.write_string_with_format(0, index(at), plain(&column.title), &head)?;
        sheet.set_column_width(index(at), width(table, at))?;
    }
    let mut row = 1;
    for one in &table.rows {
        match one {
            Row::Cells(cells) => {
                for (at, cell) in cells.iter().enumerate() {
                    put(sheet, row, index(at), cell)?;
                }
            }
            Row::Heading(text) | Row::Subheading(text) => {
                let bold = Look::new().set_bold();
                sheet.write_string_with_format(row, 0, plain(text), &bold)?;
            }
            Row::Below(text) => {
                sheet.write_string(row, 0, plain(text))?;
            }
        }
        row += 1;
    }
    let last = index(table.columns.len().saturating_sub(1));
    sheet.set_freeze_panes(1, 0)?;
    if row > 1 && !table.columns.is_empty() {
        sheet.autofilter(0, 0, row - 1, last)?;
    }
    sheet.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0);
    sheet.set_repeat_rows(0, 0)?;
    Ok(())
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    let look = Look::new().set_text_wrap().set_align(FormatAlign::Top);
    match cell {
        Cell::Nothing => {}
        Cell::Number(number) => {
            sheet.write_number_with_format(row, column, *number as f64, &look)?;
        }
        Cell::Count(count) => {
            sheet.write_number_with_format(row, column, *count as f64, &look)?;
        }
        Cell::Decimal(number) => match number.to_string().parse::<f64>() {
            Ok(number) => {
                sheet.write_number_with_format(row, column, number, &look)?;
            }
            Err(_) => {
                sheet.write_string(row, column, number.to_string())?;
            }
        },
        Cell::Date(date) | Cell::Day(date, _) => match excel(*date) {
            Some(day) => {
                let look = look.set_num_format("dd.mm.yyyy");
                sheet.write_datetime_with_format(row, column, &day, &look)?;
            }
            None => {
                sheet.write_string(row, column, date.to_string())?;
            }
        },
        Cell::Zone(Zone { color: Some(color), .. }) => {
            let look = look.set_background_color(rgb(*color)).set_font_color(rgb(color.text_on()));
            sheet.write_string_with_format(row, column, text(cell), &look)?;
        }
        Cell::Lines(items) => {
            let lines =
                items.iter().map(|item| super::text::text(&Cell::Lines(vec![item.clone()])));
            let words = lines.collect::<Vec<_>>().join("\n");
            sheet.write_string_with_format(row, column, plain(&words), &look)?;
        }
        cell => {
            sheet.write_string_with_format(row, column, text(cell), &look)?;
        }
    }
    Ok(())
}

/// A day that Excel has; its time begins in 1900.
fn excel(date: Date) -> Option<ExcelDateTime> {
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, month, day).ok()
}

fn text(cell: &Cell) -> String {
    plain(&super::text::text(cell))
}

/// A text that fits a cell, with its line breaks and without what is not seen.
fn plain(text: &str) -> String {
    keeping_lines(text).chars().take(LONGEST_TEXT).collect()
}

fn width(table: &Table, at: usize) -> f64 {
    let cells = table.rows.iter().filter_map(|row| match row {
        Row::Cells(cells) => cells.get(at),
        _ => None,
    });
    let longest = cells.map(|cell| match cell {
        Cell::Date(_) | Cell::Day(..) => 11,
        cell => super::text::text(cell).chars().count(),
    });
    let title = table.columns.get(at).map_or(0, |column| column.title.chars().count() + 3);
    longest.max().unwrap_or(0).max(title).clamp(NARROWEST, WIDEST) as f64
}

fn index(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}

fn rgb(Rgb(r, g, b): Rgb) -> Color {
    Color::RGB(u32::from(r) << 16 | u32::from(g) << 8 | u32::from(b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::block::Column;

    #[test]
    fn names_of_sheets_are_such_as_excel_takes() {
        let mut taken = BTreeSet::new();
        let long = "Risikoer i sonen [Svært høy]: alle foretak samlet";
        assert_eq!(free_name(long, &mut taken), "Risikoer i sonen Svært høy alle");
        assert_eq!(free_name(long, &mut taken), "Risikoer i sonen Svært høy 2");
        assert_eq!(free_name("//", &mut taken), "Ark");
        assert_eq!(free_name("ark", &mut taken), "ark 2", "case does not tell them apart");
    }

    #[test]
    fn a_workbook_is_made_of_any_text_and_is_the_same_each_time() {
        let cells = ["=1+1", "\u{1b}[2J", &"x".repeat(100_000), "🌞", ""];
        let rows = cells.iter().map(|text| Row::Cells(vec![(*text).into(), Cell::Number(-3)]));
        let table = || Table {
            columns: vec![Column::new("A"), Column::new("B")],
            rows: rows.clone().collect(),
            ..Table::default()
        };
        let sheets = [("A".to_owned(), table()), ("A".to_owned(), table())];
        let made = write("Tittel", &sheets).unwrap();
        assert!(made.starts_with(b"PK"));
        assert_eq!(made, write("Tittel", &sheets).unwrap());
    }
}
