//! Writing line after line from the top of an area.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::paragraph;

pub(crate) struct Pen<'b> {
    /// What is left.
    pub(crate) area: Rect,
    pub(crate) buf: &'b mut Buffer,
}

impl Pen<'_> {
    pub(crate) fn skip(&mut self) {
        self.take(1);
    }

    /// Writes wrapped text, at most so many lines of it.
    pub(crate) fn write(&mut self, text: &str, style: Style, most: u16) {
        let room = Rect { height: self.area.height.min(most), ..self.area };
        let used = paragraph(self.buf, room, text, style);
        self.take(used);
    }

    pub(crate) fn take(&mut self, lines: u16) {
        let lines = lines.min(self.area.height);
        self.area.y += lines;
        self.area.height -= lines;
    }
}
