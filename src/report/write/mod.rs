//! One writer a format.

mod csv;
pub(crate) mod docx;
mod html;
mod markdown;
mod markup;
mod pdf;
mod svg;
#[cfg(test)]
mod tests;
pub(crate) mod text;
pub(crate) mod xlsx;

use std::path::Path;

use serde_json::Value;

use self::docx::fields::Field;
use self::text::Look;
use self::xlsx::Sheet;
use super::block::{Block, Level, Page, Table};
use super::sanitize;
use crate::locale::Locale;

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    Text,
    Json,
    Csv,
    Markdown,
    Html,
    Svg,
    Pdf,
    Xlsx,
    Docx,
}

impl Format {
    /// The formats by the words that people choose them with.
    pub(crate) const WORDS: [(&str, Self); 9] = [
        ("text", Self::Text),
        ("json", Self::Json),
        ("csv", Self::Csv),
        ("markdown", Self::Markdown),
        ("html", Self::Html),
        ("svg", Self::Svg),
        ("pdf", Self::Pdf),
        ("xlsx", Self::Xlsx),
        ("docx", Self::Docx),
    ];

    pub(crate) fn word(self) -> &'static str {
        crate::model::word_of(&Self::WORDS, &self)
    }

    /// How the names of its files end.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Markdown => "md",
            other => other.word(),
        }
    }

    /// The format that a file's ending tells.
    pub(crate) fn of_file(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        let mut all = Self::WORDS.iter().map(|(_, format)| *format);
        let ending = if ending == "htm" { "html" } else { &ending };
        all.find(|format| format.ending() == ending)
    }

    /// It is no text, and goes to a file.
    pub(crate) fn is_binary(self) -> bool {
        matches!(self, Self::Pdf | Self::Xlsx | Self::Docx)
    }

    /// A page that is sent to others.
    pub(crate) fn leaves_the_house(self) -> bool {
        matches!(
            self,
            Self::Markdown | Self::Html | Self::Svg | Self::Pdf | Self::Xlsx | Self::Docx
        )
    }
}

/// Something that is reported, before anybody has chosen a format.
pub(crate) trait Report {
    /// For readers.
    fn page(&self, locale: &Locale) -> Page;

    /// For spreadsheets; the first table of the page where a sheet needs nothing else.
    fn sheet(&self, locale: &Locale) -> Table {
        let blocks = self.page(locale).blocks.into_iter();
        let mut tables = blocks.filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        tables.next().unwrap_or_default()
    }

    /// What a Word template may name; its own template is the document whole.
    fn fields(&self, locale: &Locale) -> Vec<Field> {
        let page = self.page(locale);
        vec![Field::words("title", title(&page)), Field::blocks("document", page)]
    }

    /// For workbooks, a sheet a table; the sheet above where there need not be more.
    fn sheets(&self, locale: &Locale) -> Vec<Sheet> {
        let page = self.page(locale);
        vec![(title(&page), self.sheet(locale))]
    }

    /// For programs, in the words of the files (FORMAT.md chapter 10).
    fn json(&self, locale: &Locale) -> Value;
}

/// Why a report could not be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum WriteError {
    #[error(transparent)]
    Pdf(#[from] pdf::PdfError),
    #[error(transparent)]
    Docx(#[from] docx::TemplateError),
    #[error(transparent)]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}

/// A report in a format, as the bytes of a file. `look` is for text.
///
/// # Errors
/// [`WriteError`] where the format cannot hold it.
pub(crate) fn file(
    report: &dyn Report,
    format: Format,
    look: Look,
    locale: &Locale,
) -> Result<Vec<u8>, WriteError> {
    let text = match format {
        Format::Text => text::write(&report.page(locale), look),
        Format::Json => json(&report.json(locale)),
        Format::Csv => csv::write(&report.sheet(locale)),
        Format::Markdown => markdown::write(&report.page(locale)),
        Format::Html => html::write(&report.page(locale), locale.language()),
        Format::Svg => svg::write(&report.page(locale)),
        Format::Pdf => return Ok(pdf::write(&report.page(locale), locale.language())?),
        Format::Docx => {
            return Ok(docx::write(None, &report.fields(locale), locale.language())?);
        }
        Format::Xlsx => {
            let title = title(&report.page(locale));
            return Ok(xlsx::write(&title, &report.sheets(locale))?);
        }
    };
    Ok(text.into_bytes())
}

/// A report in a format of text.
#[cfg(test)]
pub(crate) fn write(report: &dyn Report, format: Format, look: Look, locale: &Locale) -> String {
    let bytes = file(report, format, look, locale).unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What a page is called.
fn title(page: &Page) -> String {
    let titles = page.blocks.iter().find_map(|block| match block {
        Block::Heading(heading) if heading.level == Level::Title => Some(heading.text.clone()),
        _ => None,
    });
    titles.unwrap_or_default()
}

/// JSON as it is printed and written: indented, safe for a terminal, with a final line break.
pub(crate) fn json(value: &Value) -> String {
    sanitize::json(&format!("{value:#}\n"))
}
