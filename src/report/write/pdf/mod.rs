//! A page as PDF: tagged, with bookmarks, language and title, and a font of its own that has the
//! letters of Norwegian and Sámi. It is laid out here and drawn by krilla.

mod blocks;
mod draw;
mod face;
mod layout;
mod sheet;
mod table;
mod tree;

use self::draw::Drawn;
use self::layout::Layout;
use crate::locale::Language;
use crate::report::block::Page;

/// Why a PDF could not be made.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct PdfError(String);

/// The page as PDF.
///
/// # Errors
/// [`PdfError`] where the font cannot be read or krilla refuses.
pub(super) fn write(page: &Page, language: Language) -> Result<Vec<u8>, PdfError> {
    let faces = face::faces().ok_or_else(|| PdfError("the font cannot be read".into()))?;
    let mut layout = Layout::new(&faces);
    blocks::page(&mut layout, page, 0);
    let made = layout.finish();
    let drawn = Drawn { made: &made, faces: &faces, language };
    // The stricter form first; what a text holds must never keep a document from being made.
    drawn.document(true).or_else(|_| drawn.document(false)).map_err(PdfError)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::block::{Column, Item, Row, Table};

    fn made(text: &str) -> Vec<u8> {
        let mut page = Page::default();
        page.title(text);
        page.paragraph([text.to_owned()]);
        page.list([Item::new(0, text), Item::new(1, text)]);
        let rows = (0..40).map(|_| Row::Cells(vec![text.into(), text.into()]));
        page.table(Table {
            columns: vec![Column::new(text), Column::new("B")],
            rows: rows.collect(),
            ..Table::default()
        });
        write(&page, Language::Nb).unwrap()
    }

    #[test]
    fn every_text_makes_a_document() {
        for text in
            ["Sámi: čđŋšŧž", "", "\u{1b}[2J\u{202e}", "🌞 漢 a\u{301}", "x\n\ny", "(a) \\ <b>"]
        {
            assert!(made(text).starts_with(b"%PDF-1."), "{text:?}");
        }
    }

    #[test]
    fn a_text_of_many_pages_ends() {
        let long = "Et langt ord og noen korte. ".repeat(2_000);
        let mut page = Page::default();
        page.table(Table {
            columns: vec![Column::new("A"), Column::new("B")],
            rows: vec![Row::Cells(vec![long.as_str().into(), "kort".into()])],
            ..Table::default()
        });
        let pdf = write(&page, Language::En).unwrap();
        assert!(pdf.len() > 10_000);
        let word = "x".repeat(100_000);
        page.paragraph([word]);
        assert!(write(&page, Language::En).is_ok());
    }

    #[test]
    fn a_sound_text_passes_the_stricter_form() {
        let faces = face::faces().unwrap();
        let mut page = Page::default();
        page.title("Tittel");
        page.section("Del");
        page.paragraph(["Tekst med č, ŋ og ↑ ○ ◐ ●.".to_owned()]);
        let mut layout = Layout::new(&faces);
        blocks::page(&mut layout, &page, 0);
        let made = layout.finish();
        let drawn = Drawn { made: &made, faces: &faces, language: Language::Nn };
        assert_eq!(drawn.document(true).map(|_| ()), Ok(()));
    }
}
