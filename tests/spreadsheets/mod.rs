//! Spreadsheets of tests, made from the texts in `fixtures/import/`: cells between bars, a row a line.

#![allow(clippy::unwrap_used, reason = "helpers of tests may unwrap")]

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A spreadsheet as a text describes it, and what it should become.
pub(crate) struct Shape {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) args: Vec<String>,
    sheets: Vec<(String, bool, Vec<Vec<String>>)>,
    pub(crate) wanted: String,
}

impl Shape {
    pub(crate) fn read(path: &Path) -> Self {
        let text = fs::read_to_string(path).unwrap();
        let (head, wanted) = text.split_once("[wanted]\n").unwrap();
        let mut shape = Self {
            name: path.file_stem().unwrap().to_string_lossy().into_owned(),
            kind: String::new(),
            args: Vec::new(),
            sheets: Vec::new(),
            wanted: wanted.to_owned(),
        };
        for line in head.lines() {
            if let Some(kind) = line.strip_prefix("kind: ") {
                shape.kind = kind.to_owned();
            } else if let Some(args) = line.strip_prefix("args: ") {
                shape.args = args.split(' ').map(str::to_owned).collect();
            } else if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                let (kind, name) = name.split_once(' ').unwrap_or((name, "Ark1"));
                shape.sheets.push((name.to_owned(), kind == "hidden", Vec::new()));
            } else if let Some((_, _, rows)) = shape.sheets.last_mut() {
                let cell = |cell: &str| cell.trim().replace("\\n", "\n");
                rows.push(line.split('|').map(cell).collect());
            }
        }
        shape
    }

    /// Writes the spreadsheet into a folder; its name there.
    pub(crate) fn write(&self, folder: &Path) -> String {
        let kind = self.kind.split('-').next().unwrap();
        let name = format!("{}.{kind}", self.name);
        let bytes = match self.kind.as_str() {
            "xlsx" => self.xlsx(),
            "xlsm" => with_files(
                &self.xlsx(),
                &["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml"],
            ),
            "ods" => self.ods(),
            text => self.text(text),
        };
        fs::write(folder.join(&name), bytes).unwrap();
        name
    }

    fn text(&self, kind: &str) -> Vec<u8> {
        let sign = match kind {
            "tsv-utf16" => "\t",
            "csv" | "csv-sep" => ",",
            _ => ";",
        };
        let field = |cell: &String| {
            if cell.contains([',', ';', '"', '\n']) {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let rows = self.sheets[0].2.iter();
        let lines: Vec<String> =
            rows.map(|row| row.iter().map(field).collect::<Vec<_>>().join(sign)).collect();
        let text = lines.join("\r\n") + "\r\n";
        match kind {
            "csv-bom" => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            "csv-1252" => text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect(),
            "csv-sep" => format!("sep=,\r\n{text}").into_bytes(),
            "tsv-utf16" => {
                format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
            }
            _ => text.into_bytes(),
        }
    }

    fn xlsx(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        for (name, hidden, rows) in &self.sheets {
            let sheet = workbook.add_worksheet();
            sheet.set_name(name).unwrap();
            sheet.set_hidden(*hidden);
            for (row, cells) in (0..).zip(rows) {
                for (column, cell) in (0..).zip(cells) {
                    put(sheet, row, column, cell);
                }
            }
        }
        if self.sheets[0].1 {
            return Vec::new();
        }
        workbook.save_to_buffer().unwrap()
    }

    fn ods(&self) -> Vec<u8> {
        let mut tables = String::new();
        for (name, _, rows) in &self.sheets {
            tables += &format!("<table:table table:name=\"{name}\">");
            for row in rows {
                tables += "<table:table-row>";
                let mut at = 0;
                while at < row.len() {
                    let same = row[at..].iter().take_while(|cell| **cell == row[at]).count();
                    tables += &ods_cell(&row[at], same);
                    at += same;
                }
                tables +=
                    "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>";
            }
            tables += "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell/></table:table-row></table:table>";
        }
        let content = format!(
            "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">\
             <office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
        );
        archive(&[
            ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", content.as_bytes()),
        ])
    }
}

fn ods_cell(cell: &str, count: usize) -> String {
    let repeated = if count > 1 {
        format!(" table:number-columns-repeated=\"{count}\"")
    } else {
        String::new()
    };
    match (cell.is_empty(), day(cell), cell.parse::<f64>()) {
        (true, ..) => format!("<table:table-cell{repeated}/>"),
        (_, Some(day), _) => format!(
            "<table:table-cell{repeated} office:value-type=\"date\" office:date-value=\"{day}\"><text:p>{day}</text:p></table:table-cell>"
        ),
        (_, _, Ok(number)) => format!(
            "<table:table-cell{repeated} office:value-type=\"float\" office:value=\"{number}\"><text:p>{number}</text:p></table:table-cell>"
        ),
        _ => format!(
            "<table:table-cell{repeated} office:value-type=\"string\"><text:p>{cell}</text:p></table:table-cell>"
        ),
    }
}

fn day(cell: &str) -> Option<&str> {
    cell.strip_prefix('{')?
        .strip_suffix('}')
        .filter(|day| day.len() == 10 && day.as_bytes()[4] == b'-')
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &str) {
    if cell.is_empty() {
        return;
    }
    if let Some(day) = day(cell) {
        let format = Format::new().set_num_format("dd.mm.yyyy");
        sheet
            .write_datetime_with_format(
                row,
                column,
                ExcelDateTime::parse_from_str(day).unwrap(),
                &format,
            )
            .unwrap();
        return;
    }
    if cell == "{fault}" {
        sheet.write_formula(row, column, Formula::new("=Z99/0").set_result("#REF!")).unwrap();
        return;
    }
    if let Some((formula, result)) =
        cell.strip_prefix("{=").and_then(|c| c.strip_suffix('}')?.split_once(" -> "))
    {
        sheet
            .write_formula(row, column, Formula::new(format!("={formula}")).set_result(result))
            .unwrap();
        return;
    }
    if let Some((size, text)) = cell.strip_prefix("{merge ").and_then(|c| c.split_once("} ")) {
        let (rows, columns) = size.split_once('x').unwrap();
        let last =
            (row + rows.parse::<u32>().unwrap() - 1, column + columns.parse::<u16>().unwrap() - 1);
        sheet.merge_range(row, column, last.0, last.1, text, &Format::new()).unwrap();
        if let Ok(number) = text.parse::<f64>() {
            sheet.write_number(row, column, number).unwrap();
        }
        return;
    }
    match cell.parse::<f64>() {
        Ok(number) => sheet.write_number(row, column, number).unwrap(),
        Err(_) => sheet.write_string(row, column, cell).unwrap(),
    };
}

/// An archive of these files.
pub(crate) fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The same archive with more files.
pub(crate) fn with_files(bytes: &[u8], more: &[&str]) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        files.push((file.name().unwrap().into_owned(), content));
    }
    files.extend(more.iter().map(|name| ((*name).to_owned(), b"x".to_vec())));
    archive(
        &files
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .collect::<Vec<_>>(),
    )
}

/// The same archive with another text for one of its files.
pub(crate) fn replaced(bytes: &[u8], name: &str, text: &str) -> Vec<u8> {
    edited(bytes, name, |_| text.to_owned())
}

/// The same archive with the text of one of its files edited.
pub(crate) fn edited(bytes: &[u8], name: &str, edit: impl Fn(&str) -> String) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let own = file.name().unwrap().into_owned();
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        if own == name {
            content = edit(&String::from_utf8(content).unwrap()).into_bytes();
        }
        files.push((own, content));
    }
    archive(
        &files
            .iter()
            .map(|(name, content)| (name.as_str(), content.as_slice()))
            .collect::<Vec<_>>(),
    )
}
