//! The one door through which text reaches the screen: made harmless, and cut to its place.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::report::fit;
use crate::report::sanitize::for_terminal;

/// Writes text at a place, cut to `room` columns and to the buffer; returns the columns used.
pub(crate) fn put(buf: &mut Buffer, x: u16, y: u16, room: u16, text: &str, style: Style) -> u16 {
    let area = buf.area;
    if y < area.top() || y >= area.bottom() || x < area.left() || x >= area.right() {
        return 0;
    }
    let room = room.min(area.right() - x);
    let clean = for_terminal(text);
    let text = fit::cut(&clean, usize::from(room));
    let (end, _) = buf.set_stringn(x, y, &text, usize::from(room), style);
    end - x
}

/// Writes text that ends at the right edge of an area.
pub(crate) fn put_right(buf: &mut Buffer, area: Rect, y: u16, text: &str, style: Style) {
    let clean = for_terminal(text);
    let width = u16::try_from(fit::width(&clean)).unwrap_or(u16::MAX).min(area.width);
    put(buf, area.right().saturating_sub(width), y, width, &clean, style);
}

/// Writes text centred in `room` columns.
pub(crate) fn put_centred(buf: &mut Buffer, x: u16, y: u16, room: u16, text: &str, style: Style) {
    let clean = for_terminal(text);
    let width = u16::try_from(fit::width(&clean)).unwrap_or(u16::MAX).min(room);
    put(buf, x + (room - width) / 2, y, width, &clean, style);
}

/// Writes wrapped text; returns the lines used, at most the area's height. Where it does not all
/// fit, the last line ends in an ellipsis.
pub(crate) fn paragraph(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    if area.width == 0 || area.height == 0 {
        return 0;
    }
    let clean: Vec<_> = text.split('\n').map(for_terminal).collect();
    let lines = fit::wrap(&clean.join("\n"), usize::from(area.width));
    let shown = lines.len().min(usize::from(area.height));
    for (line, y) in lines.iter().take(shown).zip(area.top()..) {
        put(buf, area.x, y, area.width, line, style);
    }
    if shown < lines.len() && shown > 0 {
        let last = format!("{} …", lines[shown - 1].trim_end());
        put(buf, area.x, area.top() + shown as u16 - 1, area.width, &last, style);
    }
    shown as u16
}

/// Fills an area with a style and spaces.
pub(crate) fn fill(buf: &mut Buffer, area: Rect, style: Style) {
    let area = area.intersection(buf.area);
    for y in area.top()..area.bottom() {
        for x in area.left()..area.right() {
            buf[(x, y)].reset();
            buf[(x, y)].set_style(style);
        }
    }
}

pub(crate) fn rule(buf: &mut Buffer, x: u16, y: u16, width: u16, style: Style) {
    put(buf, x, y, width, &"─".repeat(usize::from(width)), style);
}

pub(crate) fn width(text: &str) -> u16 {
    u16::try_from(fit::width(&for_terminal(text))).unwrap_or(u16::MAX)
}

/// An area without its outermost columns and rows.
pub(crate) fn inset(area: Rect, columns: u16, rows: u16) -> Rect {
    Rect {
        x: area.x + columns.min(area.width / 2),
        y: area.y + rows.min(area.height / 2),
        width: area.width.saturating_sub(2 * columns),
        height: area.height.saturating_sub(2 * rows),
    }
}
