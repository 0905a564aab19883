//! A screen as an SVG picture, cell by cell, for the README.

use std::fmt::Write as _;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

/// The size of a cell in the picture.
const CELL: (f32, f32) = (9.6, 20.0);

/// Draws a buffer whose colours are 24-bit.
pub(super) fn svg(buf: &Buffer, title: &str) -> String {
    let (width, height) = (f32::from(buf.area.width) * CELL.0, f32::from(buf.area.height) * CELL.1);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"15.5\" \
         shape-rendering=\"crispEdges\" role=\"img\"><title>{}</title>\n",
        escape(title)
    );
    for y in 0..buf.area.height {
        backgrounds(buf, y, &mut out);
    }
    for y in 0..buf.area.height {
        letters(buf, y, &mut out);
    }
    out.push_str("</svg>\n");
    out
}

/// Runs of one background are one rectangle.
fn backgrounds(buf: &Buffer, y: u16, out: &mut String) {
    let mut x = 0;
    while x < buf.area.width {
        let (_, color) = colors(buf, x, y);
        let mut end = x + 1;
        while end < buf.area.width && colors(buf, end, y).1 == color {
            end += 1;
        }
        let _ = writeln!(
            out,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{color}\"/>",
            f32::from(x) * CELL.0,
            f32::from(y) * CELL.1,
            f32::from(end - x) * CELL.0 + 0.2,
            CELL.1 + 0.2,
        );
        x = end;
    }
}

/// Each run of one style is one text, with every letter on its own cell.
fn letters(buf: &Buffer, y: u16, out: &mut String) {
    let mut x = 0;
    while x < buf.area.width {
        let (color, _) = colors(buf, x, y);
        if buf[(x, y)].symbol() == "▀" {
            let _ = writeln!(
                out,
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{color}\"/>",
                f32::from(x) * CELL.0,
                f32::from(y) * CELL.1,
                CELL.0 + 0.2,
                CELL.1 / 2.0,
            );
            x += 1;
            continue;
        }
        if buf[(x, y)].symbol().trim().is_empty() {
            x += 1;
            continue;
        }
        let bold = buf[(x, y)].modifier.contains(Modifier::BOLD);
        let mut end = x;
        let (mut text, mut places) = (String::new(), String::new());
        while end < buf.area.width
            && colors(buf, end, y).0 == color
            && buf[(end, y)].modifier.contains(Modifier::BOLD) == bold
            && !buf[(end, y)].symbol().trim().is_empty()
        {
            text.push_str(buf[(end, y)].symbol());
            let _ = write!(places, "{:.1} ", f32::from(end) * CELL.0);
            end += 1;
        }
        let weight = if bold { " font-weight=\"bold\"" } else { "" };
        let _ = writeln!(
            out,
            "<text x=\"{}\" y=\"{:.1}\" fill=\"{color}\"{weight}>{}</text>",
            places.trim_end(),
            f32::from(y) * CELL.1 + CELL.1 * 0.76,
            escape(&text)
        );
        x = end;
    }
}

fn colors(buf: &Buffer, x: u16, y: u16) -> (String, String) {
    let cell = &buf[(x, y)];
    let hex = |color: Color, other: &str| match color {
        Color::Rgb(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        _ => other.to_owned(),
    };
    let (fg, bg) = (hex(cell.fg, "#eceff1"), hex(cell.bg, "#14181d"));
    if cell.modifier.contains(Modifier::REVERSED) { (bg, fg) } else { (fg, bg) }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
