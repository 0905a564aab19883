//! The window that an overlay stands in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, BorderType, Widget};

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
