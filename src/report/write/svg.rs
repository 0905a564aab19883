//! A picture as SVG: without scripts, links or fonts of its own.

use std::fmt::Write as _;

use super::markup::escaped;
use crate::model::matrix::Rgb;
use crate::report::block::{Block, Page};
use crate::report::picture::{Anchor, Drawing, Shape, Words, matrix};

/// The first picture of a page as a file of its own; an empty one where it has none.
pub(crate) fn write(page: &Page) -> String {
    let drawing = first(page).unwrap_or_default();
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", element(&drawing, 1))
}

/// The first picture of a page.
pub(crate) fn first(page: &Page) -> Option<Drawing> {
    page.blocks.iter().find_map(|block| match block {
        Block::Matrix(block) => Some(matrix::drawing(block)),
        Block::Page(page) => first(page),
        _ => None,
    })
}

/// A picture as an element, the `number`th of its page.
pub(super) fn element(drawing: &Drawing, number: usize) -> String {
    let (wide, high) = drawing.size;
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide:.0} {high:.0}\" \
         width=\"{wide:.0}\" height=\"{high:.0}\" role=\"img\" \
         aria-labelledby=\"picture-{number} words-{number}\" \
         font-family=\"system-ui, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif\">\n\
         <title id=\"picture-{number}\">{}</title>\n<desc id=\"words-{number}\">{}</desc>\n\
         <rect width=\"{wide:.0}\" height=\"{high:.0}\" fill=\"#ffffff\"/>\n",
        escaped(&drawing.title),
        escaped(&drawing.words),
    );
    for shape in &drawing.shapes {
        draw(&mut out, shape);
    }
    out + "</svg>\n"
}

/// Writing to a String cannot fail.
fn draw(out: &mut String, shape: &Shape) {
    let _ = match shape {
        Shape::Rectangle { at, size, fill, line } => {
            let (x, y, w, h) = (at.0, at.1, size.0, size.1);
            let line = line.map_or_else(String::new, |c| format!(" stroke=\"{}\"", hex(c)));
            let fill = hex(*fill);
            writeln!(
                out,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{w:.1}\" height=\"{h:.1}\" \
                 fill=\"{fill}\"{line}/>"
            )
        }
        Shape::Line { from, to, width, color, is_dashed } => writeln!(
            out,
            "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{}\" \
             stroke-width=\"{width}\"{}/>",
            from.0,
            from.1,
            to.0,
            to.1,
            hex(*color),
            dashes(*is_dashed),
        ),
        Shape::Circle { center, radius, fill, line, is_dashed } => writeln!(
            out,
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"{radius}\" fill=\"{}\"{}{}/>",
            center.0,
            center.1,
            fill.map_or_else(|| "none".to_owned(), hex),
            line.map_or_else(String::new, |c| format!(" stroke=\"{}\"", hex(c))),
            dashes(*is_dashed),
        ),
        Shape::Triangle { points: [a, b, c], fill } => writeln!(
            out,
            "<polygon points=\"{:.1},{:.1} {:.1},{:.1} {:.1},{:.1}\" fill=\"{}\"/>",
            a.0,
            a.1,
            b.0,
            b.1,
            c.0,
            c.1,
            hex(*fill),
        ),
        Shape::Text(words) => text(out, words),
    };
}

fn text(out: &mut String, words: &Words) -> std::fmt::Result {
    let (x, y) = words.at;
    let anchor = match words.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let bold = if words.is_bold { " font-weight=\"bold\"" } else { "" };
    let turned = match words.is_turned {
        true => format!(" transform=\"rotate(-90 {x:.1} {y:.1})\""),
        false => String::new(),
    };
    writeln!(
        out,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{}\" fill=\"{}\"{anchor}{bold}{turned}>{}</text>",
        words.height,
        hex(words.color),
        escaped(&words.text),
    )
}

fn dashes(is_dashed: bool) -> &'static str {
    if is_dashed { " stroke-dasharray=\"4 3\"" } else { "" }
}

pub(super) fn hex(Rgb(r, g, b): Rgb) -> String {
    format!("#{r:02x}{g:02x}{b:02x}")
}
