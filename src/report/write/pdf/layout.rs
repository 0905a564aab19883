//! Sheets with the fonts at hand, and words in lines on them.

use super::face::Faces;
use super::sheet::{Mark, Sheets};
use super::tree::PartId;
use crate::model::matrix::Rgb;
use crate::report::picture::BLACK;

pub(super) const SIZE: f32 = 9.5;
pub(super) const LEADING: f32 = 13.2;

/// What a page is laid out with.
pub(super) struct Layout<'f> {
    pub(super) faces: &'f Faces,
    pub(super) sheets: Sheets,
}

/// How words are set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) leading: f32,
    pub(super) is_bold: bool,
    pub(super) color: Rgb,
}

pub(super) const BODY: Type = Type { size: SIZE, leading: LEADING, is_bold: false, color: BLACK };

impl<'f> Layout<'f> {
    pub(super) fn new(faces: &'f Faces) -> Self {
        Self { faces, sheets: Sheets::new() }
    }

    pub(super) fn finish(self) -> Sheets {
        self.sheets
    }

    /// Words in lines; each line goes to the sheet that has room for it.
    pub(super) fn words(&mut self, text: &str, kind: Type, (left, room): (f32, f32), part: PartId) {
        let face = self.faces.get(kind.is_bold);
        for line in face.wrapped(text, kind.size, room) {
            self.sheets.need(kind.leading);
            let leaf = self.sheets.tree.leaf(part);
            self.sheets.put(Mark::Text {
                at: (left, self.sheets.y + kind.size),
                // A line's end is a space to who copies it.
                text: format!("{line} "),
                size: kind.size,
                is_bold: kind.is_bold,
                color: kind.color,
                leaf,
            });
            self.sheets.y += kind.leading;
        }
    }
}
