//! Pictures as shapes on a sheet: one geometry, which each format draws in its own way.

mod arrow;
mod chips;
pub(crate) mod matrix;
mod pattern;
mod words;

use crate::model::matrix::Rgb;

/// A point, from the upper left corner.
pub(crate) type Point = (f64, f64);

/// A picture: what it shows in words, its size, and its shapes from the back to the front.
#[derive(Debug, Clone, Default)]
pub(crate) struct Drawing {
    pub(crate) title: String,
    /// The whole of it in words, for those who do not see it.
    pub(crate) words: String,
    pub(crate) size: Point,
    pub(crate) shapes: Vec<Shape>,
}

/// A shape of a picture.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    Rectangle { at: Point, size: Point, fill: Rgb, line: Option<Rgb> },
    Line { from: Point, to: Point, width: f64, color: Rgb, is_dashed: bool },
    Circle { center: Point, radius: f64, fill: Option<Rgb>, line: Option<Rgb>, is_dashed: bool },
    Triangle { points: [Point; 3], fill: Rgb },
    Text(Words),
}

/// Words in a picture, on one line.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    pub(crate) text: String,
    /// Where its foot stands: at its beginning, middle or end.
    pub(crate) at: Point,
    pub(crate) anchor: Anchor,
    /// The height of its letters.
    pub(crate) height: f64,
    pub(crate) is_bold: bool,
    pub(crate) color: Rgb,
    /// It runs upwards.
    pub(crate) is_turned: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

pub(crate) const BLACK: Rgb = Rgb(0x11, 0x11, 0x11);
pub(crate) const WHITE: Rgb = Rgb(0xff, 0xff, 0xff);
/// Lines between things.
const RULE: Rgb = Rgb(0x55, 0x55, 0x55);

impl Words {
    fn new(text: impl Into<String>, at: Point, height: f64) -> Self {
        Self {
            text: text.into(),
            at,
            anchor: Anchor::Start,
            height,
            is_bold: false,
            color: BLACK,
            is_turned: false,
        }
    }

    fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }

    fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }

    fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    fn color(self, color: Rgb) -> Self {
        Self { color, ..self }
    }
}

impl From<Words> for Shape {
    fn from(words: Words) -> Self {
        Self::Text(words)
    }
}
