//! The window that an overlay stands in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, BorderType, Widget};
use ratatui_textarea::TextArea;

use crate::tui::context::Context;
use crate::tui::widgets::paint::{fill, inset, put};

/// Draws a framed window of at most this size in the middle of an area; returns its inside.
pub(crate) fn draw(
    cx: &Context<'_>,
    area: Rect,
    buf: &mut Buffer,
    size: (u16, u16),
    title: &str,
) -> Rect {
    let (width, height) = (size.0.min(area.width), size.1.min(area.height));
    let window = Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 3,
        width,
        height,
    };
    fill(buf, window, cx.theme.text());
    let block = Block::bordered().border_type(BorderType::Rounded).border_style(cx.theme.accent());
    block.render(window, buf);
    if !title.is_empty() && window.width > 6 {
        let room = window.width - 6;
        let used = put(buf, window.x + 3, window.y, room, title, cx.theme.strong());
        put(buf, window.x + 2, window.y, 1, " ", cx.theme.text());
        put(buf, window.x + 3 + used, window.y, 1, " ", cx.theme.text());
    }
    inset(window, 2, 1)
}

/// Writes the keys that work in a window on its last line.
pub(crate) fn keys(cx: &Context<'_>, inside: Rect, buf: &mut Buffer, id: &str) {
    let y = inside.bottom().saturating_sub(1);
    put(buf, inside.x, y, inside.width, &cx.text(id), cx.theme.dim());
}

/// Draws a line that can be chosen, with a sign before it.
pub(crate) fn line(
    cx: &Context<'_>,
    line: Rect,
    buf: &mut Buffer,
    (sign, label): (&str, &str),
    chosen: bool,
) {
    let style = if chosen { cx.theme.chosen() } else { cx.theme.text() };
    fill(buf, line, style);
    let used = put(buf, line.x, line.y, line.width, sign, style);
    put(buf, line.x + used, line.y, line.width - used, label, style);
}

/// Draws the text that is being typed.
pub(crate) fn input(cx: &Context<'_>, area: Rect, buf: &mut Buffer, input: &TextArea<'static>) {
    let mut input = input.clone();
    input.set_style(cx.theme.text());
    input.set_cursor_line_style(cx.theme.text());
    input.set_cursor_style(cx.theme.chosen());
    if area.height > 0 && area.bottom() <= buf.area.bottom() {
        input.render(area, buf);
    }
}
