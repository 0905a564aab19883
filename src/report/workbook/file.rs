//! A workbook as XLSX: lists to choose from, locked columns, colours of zones, and a hidden sheet that
//! says what the workbook was when it was made.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    Formula, ProtectionOptions, Workbook as File, Worksheet, XlsxError,
};

use super::{Sheet, SheetCell, SheetColumn, Workbook};
use crate::import::Own;
use crate::model::matrix::Rgb;

/// Rows below the last one that are ready for more.
const SPARE: u32 = 500;
/// The sheet with the lists.
const LISTS: &str = "_lister";

/// The bytes of the file.
///
/// # Errors
/// What the format cannot hold, as a million rows.
pub(crate) fn write(workbook: &Workbook) -> Result<Vec<u8>, XlsxError> {
    let mut file = File::new();
    // The same register makes the same bytes.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    file.set_properties(&DocProperties::new().set_creation_datetime(&day));
    for sheet in &workbook.sheets {
        let page = file.add_worksheet();
        page.set_name(name(&sheet.name))?;
        if sheet.columns.is_empty() {
            guide(page, sheet)?;
        } else {
            table(page, sheet, &workbook.lists)?;
        }
    }
    let lists = file.add_worksheet();
    lists.set_name(LISTS)?.set_hidden(true);
    for (column, list) in (0..).zip(&workbook.lists) {
        for (row, item) in (0..).zip(list) {
            lists.write_string(row, column, item)?;
        }
    }
    let own = file.add_worksheet();
    own.set_name(Own::SHEET)?.set_hidden(true);
    for (row, cells) in (0..).zip(&workbook.own) {
        for (column, cell) in (0..).zip(cells) {
            own.write_string(row, column, cell)?;
        }
    }
    file.save_to_buffer()
}

/// A sheet's name: at most 31 letters, and none of a few signs.
fn name(name: &str) -> String {
    name.chars().filter(|c| !"[]:*?/\\'".contains(*c)).take(31).collect()
}

fn guide(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_column_width(0, 100)?;
    let title = Format::new().set_bold().set_font_size(14);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (row, line) in (0..).zip(&sheet.text) {
        page.write_string_with_format(row, 0, line, if row == 0 { &title } else { &text })?;
    }
    page.protect();
    Ok(())
}

fn table(page: &mut Worksheet, sheet: &Sheet, lists: &[Vec<String>]) -> Result<(), XlsxError> {
    let last = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX).saturating_add(SPARE);
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border_bottom(FormatBorder::Thin)
        .set_background_color(Color::RGB(0x00E7_EDF3));
    for (at, column) in (0..).zip(&sheet.columns) {
        page.set_column_width(at, column.width)?;
        page.set_column_format(at, &format(column))?;
        page.write_string_with_format(0, at, &column.title, &head)?;
        if let Some(list) = column.list.and_then(|list| Some((list, lists.get(list)?))) {
            page.add_data_validation(1, at, last, at, &choice(list.0, list.1.len()))?;
        }
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for ((at, column), cell) in (0..).zip(&sheet.columns).zip(cells) {
            put(page, row, at, column, cell)?;
        }
    }
    page.set_freeze_panes(1, 3)?;
    let width = u16::try_from(sheet.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
    page.autofilter(0, 0, last.min(1 + SPARE + last), width)?;
    page.protect_with_options(&ProtectionOptions {
        format_columns: true,
        format_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::default()
    });
    Ok(())
}

fn format(column: &SheetColumn) -> Format {
    let format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let format =
        if column.is_locked { format.set_font_color(Color::Gray) } else { format.set_unlocked() };
    if column.is_day { format.set_num_format("dd.mm.yyyy") } else { format }
}

fn choice(list: usize, count: usize) -> DataValidation {
    let letter = crate::import::book::column_name(u32::try_from(list).unwrap_or(0));
    let range = format!("={LISTS}!${letter}$1:${letter}${count}");
    DataValidation::new().allow_list_formula(Formula::new(range))
}

fn put(
    page: &mut Worksheet,
    row: u32,
    at: u16,
    column: &SheetColumn,
    cell: &SheetCell,
) -> Result<(), XlsxError> {
    let format = format(column);
    match cell {
        SheetCell::Empty => page.write_blank(row, at, &format)?,
        SheetCell::Text(text) => page.write_string_with_format(row, at, text, &format)?,
        SheetCell::Number(number) => {
            page.write_number_with_format(row, at, *number as f64, &format)?
        }
        SheetCell::Day(day) => page.write_datetime_with_format(row, at, *day, &format)?,
        SheetCell::Zone(name, Rgb(r, g, b)) => {
            let color = (u32::from(*r) << 16) | (u32::from(*g) << 8) | u32::from(*b);
            let format =
                format.set_background_color(Color::RGB(color)).set_font_color(Color::Black);
            page.write_string_with_format(row, at, name, &format)?
        }
    };
    Ok(())
}
