//! An arrow between two points.

use super::{Point, Shape, WHITE};
use crate::model::matrix::Rgb;

const WIDTH: f64 = 2.0;
/// A rim of white, so that the arrow is seen on every colour.
const RIM: f64 = 4.5;
const HEAD: f64 = 9.0;

/// An arrow that ends `short` of its target.
pub(super) fn shapes(
    from: Point,
    to: Point,
    short: f64,
    color: Rgb,
    is_dashed: bool,
) -> Vec<Shape> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    if length < short * 2.0 {
        return Vec::new();
    }
    let (ux, uy) = (dx / length, dy / length);
    let along = |distance: f64| (from.0 + ux * distance, from.1 + uy * distance);
    let tip = along(length - short);
    let neck = along(length - short - HEAD);
    let start = along(short);
    let side = |sign: f64| (neck.0 - uy * HEAD * 0.5 * sign, neck.1 + ux * HEAD * 0.5 * sign);
    let line = |width: f64, color: Rgb, is_dashed: bool| Shape::Line {
        from: start,
        to: neck,
        width,
        color,
        is_dashed,
    };
    let points = [tip, side(1.0), side(-1.0)];
    vec![
        line(RIM, WHITE, false),
        line(WIDTH, color, is_dashed),
        Shape::Triangle { points, fill: color },
    ]
}
