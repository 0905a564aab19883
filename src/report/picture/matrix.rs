//! The risk matrix as a picture: zones by colour, pattern and letter, risks as numbered marks, where
//! they stood as dashed ones, and their ways as arrows.

use std::collections::HashMap;

use super::chips::{self, Chip};
use super::{Anchor, BLACK, Drawing, Point, RULE, Shape, Words, arrow, pattern, words};
use crate::model::matrix::Rgb;
use crate::report::block::{Axis, Matrix, Tone, Way};

/// The widest picture of a usual matrix; an A4 page has room for it.
const WIDTH: f64 = 680.0;
const CELL_HEIGHT: f64 = 66.0;
/// A cell that is narrower has no room for a mark of three digits.
const NARROWEST: f64 = 46.0;
const WIDEST: f64 = 112.0;
/// The axis' name beside the rows.
const SIDE: f64 = 20.0;
/// Labels of the rows.
const LABELS: f64 = 104.0;
const SMALL: f64 = 11.0;
const LINES: usize = 3;
const GAP: f64 = 6.0;
const WORSE: Rgb = Rgb(0x8a, 0x1c, 0x00);
const BETTER: Rgb = Rgb(0x00, 0x3f, 0x5c);

struct Frame {
    left: f64,
    cell: Point,
    rows: usize,
}

impl Frame {
    fn corner(&self, (row, column): (usize, usize)) -> Point {
        (self.left + self.cell.0 * column as f64, GAP + self.cell.1 * row as f64)
    }

    fn center(&self, cell: (usize, usize)) -> Point {
        let (x, y) = self.corner(cell);
        (x + self.cell.0 / 2.0, y + self.cell.1 / 2.0)
    }

    fn bottom(&self) -> f64 {
        GAP + self.cell.1 * self.rows as f64
    }
}

/// The matrix as a picture.
pub(crate) fn drawing(matrix: &Matrix) -> Drawing {
    let across = matrix.across.levels.len().max(1);
    let left = SIDE + LABELS + GAP;
    let wide = ((WIDTH - left - GAP) / across as f64).clamp(NARROWEST, WIDEST);
    let frame = Frame { left, cell: (wide, CELL_HEIGHT), rows: matrix.rows.len() };
    let mut shapes = Vec::new();
    let mut places: HashMap<Chip, Point> = HashMap::new();
    let mut marks = Vec::new();
    for (row, cells) in matrix.rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let at = frame.corner((row, column));
            shapes.push(Shape::Rectangle {
                at,
                size: frame.cell,
                fill: cell.color,
                line: Some(RULE),
            });
            shapes.extend(pattern::shapes(at, frame.cell, cell.zone, cell.color));
            let letter = Words::new(cell.letter.clone(), (at.0 + 5.0, at.1 + 13.0), SMALL);
            shapes.push(letter.bold().color(cell.color.text_on()).into());
            let was: Vec<usize> = matrix
                .arrows
                .iter()
                .filter(|arrow| arrow.from == (row, column) && matches!(arrow.way, Way::Moved(_)))
                .map(|arrow| arrow.number)
                .collect();
            for (chip, center) in chips::placed(at, frame.cell, &cell.numbers, &was) {
                places.insert(chip, center);
                marks.extend(chips::shapes(chip, center));
            }
        }
    }
    for one in &matrix.arrows {
        let here = places.get(&Chip::Here(one.number)).copied();
        let was = places.get(&Chip::Was(one.number)).copied();
        let (from, to) = match one.way {
            Way::Moved(_) => {
                (was.unwrap_or(frame.center(one.from)), here.unwrap_or(frame.center(one.to)))
            }
            Way::Target => (here.unwrap_or(frame.center(one.from)), frame.center(one.to)),
        };
        let (color, is_dashed) = match one.way {
            Way::Moved(Tone::Worse) => (WORSE, false),
            Way::Moved(Tone::Better) => (BETTER, false),
            Way::Moved(Tone::Plain) => (BLACK, false),
            Way::Target => (BLACK, true),
        };
        shapes.extend(arrow::shapes(from, to, chips::RADIUS, color, is_dashed));
    }
    shapes.extend(marks);
    shapes.extend(beside(&matrix.up, &frame));
    let height = below(&matrix.across, &frame, &mut shapes);
    let size = (frame.left + frame.cell.0 * across as f64 + GAP, height);
    Drawing { title: matrix.title.clone(), words: matrix.words.clone(), size, shapes }
}

/// The vertical axis: its name upwards, and mark and label of each row.
fn beside(up: &Axis, frame: &Frame) -> Vec<Shape> {
    let middle = GAP + frame.cell.1 * frame.rows as f64 / 2.0;
    let name = words::wrapped(&format!("{} →", up.name), 12.0, frame.bottom() - GAP, 1);
    let mut shapes: Vec<Shape> = Vec::new();
    for line in name {
        let words = Words::new(line, (14.0, middle), 12.0).middle().bold();
        shapes.push(Words { is_turned: true, ..words }.into());
    }
    for (row, (mark, label)) in up.levels.iter().rev().enumerate() {
        let lines = words::wrapped(&named(mark, label), SMALL, LABELS - 4.0, LINES);
        let center = frame.center((row, 0)).1;
        let first = center - (lines.len() as f64 - 1.0) * SMALL * 0.6 + SMALL * 0.36;
        for (at, line) in lines.into_iter().enumerate() {
            let foot = (frame.left - GAP, first + at as f64 * SMALL * 1.2);
            shapes.push(Words::new(line, foot, SMALL).end().into());
        }
    }
    shapes
}

/// The horizontal axis, and how high the picture is with it.
fn below(across: &Axis, frame: &Frame, shapes: &mut Vec<Shape>) -> f64 {
    let top = frame.bottom() + SMALL + 4.0;
    let mut most = 1;
    for (column, (mark, label)) in across.levels.iter().enumerate() {
        let lines = words::wrapped(&named(mark, label), SMALL, frame.cell.0 - 2.0, LINES);
        most = most.max(lines.len());
        let center = frame.center((0, column)).0;
        for (at, line) in lines.into_iter().enumerate() {
            let foot = (center, top + at as f64 * SMALL * 1.2);
            shapes.push(Words::new(line, foot, SMALL).middle().into());
        }
    }
    let foot = top + most as f64 * SMALL * 1.2 + 8.0;
    let wide = frame.cell.0 * across.levels.len() as f64;
    for line in words::wrapped(&format!("{} →", across.name), 12.0, wide, 1) {
        let words = Words::new(line, (frame.left + wide / 2.0, foot), 12.0).bold();
        shapes.push(Words { anchor: Anchor::Middle, ..words }.into());
    }
    foot + GAP
}

fn named(mark: &str, label: &str) -> String {
    format!("{mark} {label}").trim().to_owned()
}
