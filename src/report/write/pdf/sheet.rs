//! Sheets of A4 that are filled from above.

use super::tree::{Part, PartId, Tree};
use crate::model::matrix::Rgb;
use crate::report::picture::Drawing;

pub(super) const WIDTH: f32 = 595.28;
pub(super) const HEIGHT: f32 = 841.89;
pub(super) const MARGIN: f32 = 51.0;
/// Where the text ends and the foot of the page begins.
pub(super) const BOTTOM: f32 = HEIGHT - 60.0;
/// The room between the margins.
pub(super) const ROOM: f32 = WIDTH - 2.0 * MARGIN;

/// Something on a sheet.
#[derive(Debug)]
pub(super) enum Mark {
    Text {
        at: (f32, f32),
        text: String,
        size: f32,
        is_bold: bool,
        color: Rgb,
        leaf: usize,
    },
    /// A surface behind words.
    Surface {
        at: (f32, f32),
        size: (f32, f32),
        color: Rgb,
    },
    Rule {
        from: (f32, f32),
        to: (f32, f32),
        width: f32,
        color: Rgb,
    },
    Picture {
        at: (f32, f32),
        scale: f32,
        drawing: Drawing,
        leaf: usize,
    },
    /// Words that are there again, as the titles of columns on the next sheet.
    Again {
        at: (f32, f32),
        text: String,
        size: f32,
        is_bold: bool,
    },
}

/// A heading that a reader may go to.
#[derive(Debug)]
pub(super) struct Bookmark {
    pub(super) level: u16,
    pub(super) text: String,
    pub(super) sheet: usize,
    pub(super) top: f32,
}

/// The sheets, and where the next thing goes.
#[derive(Debug)]
pub(super) struct Sheets {
    pub(super) sheets: Vec<Vec<Mark>>,
    pub(super) tree: Tree,
    pub(super) bookmarks: Vec<Bookmark>,
    pub(super) title: String,
    pub(super) y: f32,
}

impl Sheets {
    pub(super) fn new() -> Self {
        Self {
            sheets: vec![Vec::new()],
            tree: Tree::new(),
            bookmarks: Vec::new(),
            title: String::new(),
            y: MARGIN,
        }
    }

    pub(super) fn put(&mut self, mark: Mark) {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.push(mark);
        }
    }

    /// A new sheet, unless this one is empty.
    pub(super) fn turn(&mut self) {
        if self.sheets.last().is_some_and(|sheet| !sheet.is_empty()) {
            self.sheets.push(Vec::new());
        }
        self.y = MARGIN;
    }

    /// A new sheet where so much has no room on this one.
    pub(super) fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.turn();
        }
    }

    /// Room before the next thing, except at the top of a sheet.
    pub(super) fn gap(&mut self, height: f32) {
        if self.y > MARGIN {
            self.y += height;
        }
    }

    /// A part of the whole.
    pub(super) fn part(&mut self, part: Part) -> PartId {
        self.tree.add(Tree::ROOT, part)
    }

    pub(super) fn index(&self) -> usize {
        self.sheets.len() - 1
    }
}
