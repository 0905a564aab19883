//! One writer a format.

mod csv;
mod html;
mod markdown;
mod markup;
mod svg;
#[cfg(test)]
mod tests;
pub(crate) mod text;

use std::path::Path;

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
    Svg,
}

impl Format {
    /// The formats by the words that people choose them with.
    pub(crate) const WORDS: [(&str, Self); 6] = [
        ("text", Self::Text),
        ("json", Self::Json),
        ("csv", Self::Csv),
        ("markdown", Self::Markdown),
        ("html", Self::Html),
        ("svg", Self::Svg),
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

    /// A page that is sent to others.
    pub(crate) fn leaves_the_house(self) -> bool {
        matches!(self, Self::Markdown | Self::Html | Self::Svg)
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
        Format::Svg => svg::write(&report.page(locale)),
    }
}

/// JSON as it is printed and written: indented, safe for a terminal, with a final line break.
pub(crate) fn json(value: &Value) -> String {
    sanitize::json(&format!("{value:#}\n"))
}
