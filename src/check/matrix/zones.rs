//! Whether the zones rise with probability and consequence (DOMAIN.md 4.1: E1, E2, W1, W2).

use super::Sheet;
use crate::model::{Axis, Code, Diagnostic, Level, Matrix, ZoneIndex};

/// R070 and R072 to R075: how the zones lie in the grid.
pub(super) fn zones(sheet: &Sheet<'_>, found: &mut Vec<Diagnostic>) {
    let matrix = sheet.matrix;
    let cells = || {
        let probabilities = matrix.probability.levels();
        probabilities.flat_map(|p| matrix.consequence.levels().map(move |c| Cell(p, c)))
    };
    for cell in cells() {
        falls(sheet, cell, found);
    }
    for index in matrix.zone_indices() {
        if !cells().any(|cell| cell.zone(matrix) == index) {
            let letter = &*matrix.zone(index).letter;
            let finding = sheet.find(Code::UnusedZone, &["zone", letter]);
            found.push(finding.with("zone", letter));
        }
    }
    corners(sheet, found);
    for cell in cells() {
        touches(sheet, cell, found);
    }
}

/// A cell by its levels.
#[derive(Clone, Copy)]
struct Cell(Level, Level);

impl Cell {
    fn zone(self, matrix: &Matrix) -> ZoneIndex {
        matrix.zone_at(self.0, self.1)
    }

    /// The cell so many steps up in probability and consequence, where there is one.
    fn step(self, matrix: &Matrix, probability: i64, consequence: i64) -> Option<Self> {
        let up = |level: Level, steps| i64::from(level.number()) + steps;
        let probability = matrix.probability.level(up(self.0, probability))?;
        Some(Self(probability, matrix.consequence.level(up(self.1, consequence))?))
    }
}

/// R070: a zone that falls where probability or consequence rises by one.
fn falls(sheet: &Sheet<'_>, cell: Cell, found: &mut Vec<Diagnostic>) {
    let matrix = sheet.matrix;
    for (axis, next) in
        [("probability", cell.step(matrix, 1, 0)), ("consequence", cell.step(matrix, 0, 1))]
    {
        if let Some(next) = next.filter(|next| next.zone(matrix) < cell.zone(matrix)) {
            let finding = at(sheet, Code::NotMonotone, next).with("axis", axis);
            let letter = |cell: Cell| matrix.zone(cell.zone(matrix)).letter.clone();
            found.push(finding.with("from", letter(cell)).with("to", letter(next)));
        }
    }
}

/// R073: the mildest cell is in the lowest zone, the gravest in the highest.
fn corners(sheet: &Sheet<'_>, found: &mut Vec<Diagnostic>) {
    let matrix = sheet.matrix;
    let first = Cell(matrix.probability.clamp(1), matrix.consequence.clamp(1));
    let last = Cell(matrix.probability.clamp(i64::MAX), matrix.consequence.clamp(i64::MAX));
    let lowest = matrix.zone_indices().next().unwrap_or(matrix.worst());
    for (cell, wanted, which) in [(first, lowest, "lowest"), (last, matrix.worst(), "highest")] {
        if cell.zone(matrix) != wanted {
            let letter = |zone| matrix.zone(zone).letter.clone();
            found.push(
                at(sheet, Code::WrongCorner, cell)
                    .with("which", which)
                    .with("zone", letter(cell.zone(matrix)))
                    .with("wanted", letter(wanted)),
            );
        }
    }
}

/// R074 and R075: one step, along an edge or through a corner, from the lowest zone to the highest.
/// A small error in one score then turns what may be left alone into what may not.
fn touches(sheet: &Sheet<'_>, cell: Cell, found: &mut Vec<Diagnostic>) {
    let matrix = sheet.matrix;
    let rank = |cell: Cell| cell.zone(matrix).index();
    let top = matrix.worst().index();
    let is_leap = |a: Cell, b: Cell| rank(a).min(rank(b)) == 0 && rank(a).max(rank(b)) == top;
    for next in [cell.step(matrix, 1, 0), cell.step(matrix, 0, 1)].into_iter().flatten() {
        if is_leap(cell, next) {
            found.push(at(sheet, Code::ZonesTouch, next));
        }
    }
    // Along an edge it is told above.
    if let Some(next) = cell.step(matrix, 1, 1).filter(|next| rank(cell) < rank(*next))
        && is_leap(cell, next)
    {
        found.push(at(sheet, Code::BetweennessBroken, next));
    }
}

/// A finding at a cell: its row of the grid, and the marks of its levels.
fn at(sheet: &Sheet<'_>, code: Code, Cell(probability, consequence): Cell) -> Diagnostic {
    let matrix = sheet.matrix;
    let mark = |axis, level| matrix.scale(axis).text(level).mark.clone();
    sheet
        .find(code, &["grid", &row(matrix, probability, consequence)])
        .with("probability", mark(Axis::Probability, probability))
        .with("consequence", mark(Axis::Consequence, consequence))
}

/// The cell's row as the format writes it.
fn row(matrix: &Matrix, probability: Level, consequence: Level) -> String {
    let letter = |p, c| &*matrix.zone(matrix.zone_at(p, c)).letter;
    let row: Vec<&str> = match matrix.vertical {
        Axis::Probability => matrix.consequence.levels().map(|c| letter(probability, c)).collect(),
        Axis::Consequence => matrix.probability.levels().map(|p| letter(p, consequence)).collect(),
    };
    row.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::matrix::testing::{found, parts, rows};
    use crate::check::rules::testing::args;
    use crate::model::matrix::MatrixParts;

    fn with(grid: [&str; 4]) -> MatrixParts {
        MatrixParts { grid: rows(&grid), ..parts() }
    }

    #[test]
    fn a_zone_never_falls_where_a_level_rises() {
        let falling = || with(["Y Y R R", "G Y G R", "G G Y Y", "G G G Y"]);
        let found = found(falling(), Code::NotMonotone);
        let steps: Vec<_> =
            found.iter().map(|d| args(d, &["axis", "from", "to"]).join(" ")).collect();
        assert_eq!(steps, ["probability Y G", "consequence Y G"]);
        assert_eq!(args(&found[0], &["probability", "consequence"]), ["3", "3"]);
        assert_eq!(found[0].anchor, ["grid", "G Y G R"]);
    }

    #[test]
    fn a_standing_grid_is_read_by_its_own_rows() {
        let grid = rows(&["Y Y R R", "G Y G R", "G G Y Y", "G G G Y"]);
        let found =
            found(MatrixParts { grid, vertical: Axis::Consequence, ..parts() }, Code::NotMonotone);
        assert_eq!(found[0].anchor, ["grid", "G Y G R"]);
    }

    #[test]
    fn every_zone_has_a_cell() {
        let unused = with(["R R R R", "R R R R", "R R R R", "G R R R"]);
        assert_eq!(args(&found(unused, Code::UnusedZone)[0], &["zone"]), ["Y"]);
    }

    #[test]
    fn the_corners_are_in_the_outer_zones() {
        let wrong = with(["Y Y Y Y", "G Y Y Y", "G R Y Y", "Y G G Y"]);
        let found = found(wrong, Code::WrongCorner);
        let told: Vec<_> = found.iter().map(|d| args(d, &["which", "zone"]).join(" ")).collect();
        assert_eq!(told, ["lowest Y", "highest Y"]);
    }

    #[test]
    fn the_outer_zones_share_neither_edge_nor_corner() {
        let edge = || with(["Y Y R R", "G G R R", "G G Y Y", "G G G Y"]);
        assert_eq!(found(edge(), Code::ZonesTouch).len(), 1);
        let corner = || with(["Y Y R R", "G Y R R", "G G Y Y", "G G G Y"]);
        assert_eq!(found(corner(), Code::ZonesTouch), []);
        let found = found(corner(), Code::BetweennessBroken);
        assert_eq!(args(&found[0], &["probability", "consequence"]), ["3", "3"]);
    }
}
