//! CSV and TSV, as Norwegian Excel, LibreOffice and others write them.

use csv::ReaderBuilder;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Cells, SheetError, text_cell};
use crate::import::book::{Book, Cell};

/// Signs that may stand between cells, the likelier first.
const DELIMITERS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// So many lines tell which sign it is.
const SAMPLE: usize = 50;

/// Reads a table of text.
pub(super) fn book(bytes: &[u8]) -> Result<Book, SheetError> {
    let text = decoded(bytes)?;
    let (given, text) = match text.strip_prefix("sep=").or_else(|| text.strip_prefix("\"sep=")) {
        Some(rest) => {
            let (line, text) = rest.split_once('\n').unwrap_or((rest, ""));
            (line.bytes().next(), text)
        }
        None => (None, text.as_str()),
    };
    let delimiter = given.filter(u8::is_ascii).unwrap_or_else(|| delimiter(text));
    let skipped = u32::from(given.is_some());
    let mut reader = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut cells = Cells::default();
    let mut count = 0;
    let mut row = skipped;
    for record in reader.records() {
        let record = record.map_err(|why| SheetError::Damaged(why.to_string()))?;
        row = row.saturating_add(empty_lines(text, record.position()));
        for (column, field) in (0..).zip(&record) {
            if let Some(cell) = cell(field) {
                cells.add(row, column, cell, &mut count)?;
            }
        }
        row = row.saturating_add(1);
    }
    Ok(Book { sheets: vec![cells.sheet(String::new(), false)], remarks: Vec::new() })
}

/// The reader drops the empty lines before a record; they are rows all the same.
fn empty_lines(text: &str, position: Option<&csv::Position>) -> u32 {
    let start = position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(0);
    let before = text.as_bytes().get(start..).unwrap_or_default();
    let breaks = before.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    u32::try_from(breaks.filter(|byte| **byte == b'\n').count()).unwrap_or(0)
}

/// The text of a file, by its byte order mark, else UTF-8, else what old Windows programs write.
fn decoded(bytes: &[u8]) -> Result<String, SheetError> {
    let has_mark =
        [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| bytes.starts_with(mark));
    let sample = &bytes[..bytes.len().min(4096)];
    if !has_mark && sample.contains(&0) {
        return Err(SheetError::NotASheet);
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0,
        [0xfe, 0xff, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0,
        _ => {
            let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
                Some(text) => text,
                None => WINDOWS_1252.decode_without_bom_handling(bytes).0,
            }
        }
    };
    Ok(text.into_owned())
}

/// The sign that cuts most lines into the same number of cells.
fn delimiter(text: &str) -> u8 {
    let mut best = (0, DELIMITERS[0]);
    for delimiter in DELIMITERS {
        let mut reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let widths: Vec<usize> =
            reader.records().take(SAMPLE).filter_map(Result::ok).map(|r| r.len()).collect();
        let most = |width: usize| widths.iter().filter(|w| **w == width).count();
        let common = widths
            .iter()
            .copied()
            .filter(|width| *width > 1)
            .max_by_key(|width| (most(*width), *width));
        let score = common.map_or(0, |width| most(width) * 100 + width.min(99));
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

/// A field: a number where it is one, with a decimal comma too.
fn cell(field: &str) -> Option<Cell> {
    let text = text_cell(field)?;
    let Cell::Text(field) = &text else { return Some(text) };
    let is_number = |text: &str| {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let zero = digits.len() > 1
            && digits.starts_with('0')
            && !digits.starts_with("0,")
            && !digits.starts_with("0.");
        !zero
            && digits.bytes().all(|b| b.is_ascii_digit() || b == b',' || b == b'.')
            && digits.bytes().filter(|b| !b.is_ascii_digit()).count() <= 1
            && digits.starts_with(|c: char| c.is_ascii_digit())
            && digits.ends_with(|c: char| c.is_ascii_digit())
    };
    let number = is_number(field).then(|| field.replace(',', ".").parse().ok()).flatten();
    // "1.6" may be the first of June.
    let is_plain = !field.contains('.');
    Some(number.filter(|_| is_plain).map_or(text, Cell::Number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(bytes: &[u8]) -> Vec<Vec<String>> {
        let book = book(bytes).unwrap();
        let row = |row: &crate::import::book::Row| {
            row.cells.iter().map(|(_, c)| c.text().into_owned()).collect()
        };
        book.sheets[0].rows.iter().map(row).collect()
    }

    #[test]
    fn every_way_of_writing_a_table_reads_the_same() {
        let utf16: Vec<u8> =
            "\u{feff}Årsak\tS\r\nÅ\t4\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for bytes in [
            &b"\xef\xbb\xbf\xc3\x85rsak;S\r\n\xc3\x85;4\r\n"[..],
            b"\xc5rsak;S\r\n\xc5;4\r\n",
            b"sep=,\r\n\xc3\x85rsak,S\r\n\xc3\x85,4\r\n",
            "Årsak\tS\nÅ\t4".as_bytes(),
            &utf16,
        ] {
            assert_eq!(texts(bytes), [["Årsak", "S"], ["Å", "4"]]);
        }
    }

    #[test]
    fn lines_in_cells_and_empty_lines_keep_their_places() {
        let book = book("a;b\n\n\"en\nto\";1,5\nx;007\n".as_bytes()).unwrap();
        let rows = &book.sheets[0].rows;
        assert_eq!(rows.iter().map(|row| row.at).collect::<Vec<_>>(), [0, 2, 3]);
        assert_eq!(rows[1].cell(1), Some(&Cell::Number(1.5)));
        assert_eq!(rows[2].cell(1), Some(&Cell::Text("007".into())));
    }
}
