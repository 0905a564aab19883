//! What the tags of a template may name.

use crate::report::block::Page;

/// Something that a tag may name.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) value: FieldValue,
}

/// What stands for a tag.
#[derive(Debug)]
pub(crate) enum FieldValue {
    /// Words within a paragraph.
    Words(String),
    /// Things to go through with `for`, each with fields of its own.
    List { columns: &'static [&'static str], rows: Vec<Vec<String>> },
    /// Paragraphs and tables, which stand alone in a paragraph of the template.
    Blocks(Page),
}

impl Field {
    pub(crate) fn words(name: &'static str, words: impl Into<String>) -> Self {
        Self { name, value: FieldValue::Words(words.into()) }
    }

    pub(crate) fn list(
        name: &'static str,
        columns: &'static [&'static str],
        rows: Vec<Vec<String>>,
    ) -> Self {
        Self { name, value: FieldValue::List { columns, rows } }
    }

    pub(crate) fn blocks(name: &'static str, page: Page) -> Self {
        Self { name, value: FieldValue::Blocks(page) }
    }

    /// It stands for paragraphs, not for words.
    pub(super) fn is_blocks(&self) -> bool {
        matches!(self.value, FieldValue::Blocks(_))
    }
}
