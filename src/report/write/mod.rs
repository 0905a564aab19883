//! One writer a format.

mod csv;
mod html;
mod markdown;
#[cfg(test)]
mod tests;
pub(crate) mod text;

use serde_json::Value;

use self::text::Look;
use super::block::{Block, Page, Table};
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
}

impl Format {
    /// The formats by the words that people choose them with.
    pub(crate) const WORDS: [(&str, Self); 5] = [
        ("text", Self::Text),
        ("json", Self::Json),
        ("csv", Self::Csv),
        ("markdown", Self::Markdown),
        ("html", Self::Html),
    ];

    pub(crate) fn word(self) -> &'static str {
        crate::model::word_of(&Self::WORDS, &self)
    }

    /// A page that is sent to others.
    pub(crate) fn leaves_the_house(self) -> bool {
        matches!(self, Self::Markdown | Self::Html)
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

    /// For programs, in the words of the files (FORMAT.md chapter 10).
    fn json(&self, locale: &Locale) -> Value;
}

/// A report in a format. `look` is for text.
pub(crate) fn write(report: &dyn Report, format: Format, look: Look, locale: &Locale) -> String {
    match format {
        Format::Text => text::write(&report.page(locale), look),
        Format::Json => json(&report.json(locale)),
        Format::Csv => csv::write(&report.sheet(locale)),
        Format::Markdown => markdown::write(&report.page(locale)),
        Format::Html => html::write(&report.page(locale), locale.language()),
    }
}

/// JSON as it is printed and written: indented, safe for a terminal, with a final line break.
pub(crate) fn json(value: &Value) -> String {
    sanitize::json(&format!("{value:#}\n"))
}
