//! The risk matrix: two scales, consequence areas and an explicit grid of zones.

use std::sync::OnceLock;

pub use super::color::Rgb;
use super::role::is_same_role;
use super::scale::{Level, Scale};
use super::slug::Slug;

/// Which scale something lies along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// How likely.
    Probability,
    /// How bad.
    Consequence,
}

/// A zone's place among the matrix' zones, lowest first. Made by [`Matrix::new`] only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ZoneIndex(u8);

impl ZoneIndex {
    /// The zone's place, 0 for the lowest.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// A zone of the matrix: what a cell of this colour means and demands.
#[derive(Debug, Clone, PartialEq)]
pub struct Zone {
    /// What the grid, files and programs call it.
    pub id: String,
    /// The letter printed in every cell; the id where none is given.
    pub letter: String,
    /// The zone in a word or two.
    pub name: String,
    /// The tile's colour.
    pub color: Rgb,
    /// One character that tells the zone without colour.
    pub glyph: char,
    /// What the zone requires, in words.
    pub action: String,
    /// A risk here must have an open measure.
    pub needs_measure: bool,
    /// Who may accept a risk here, in words.
    pub accept: String,
    /// Roles that may accept a risk here; none: anyone.
    pub accept_roles: Vec<String>,
}

impl Zone {
    /// Its name, or its id where it has none.
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.id } else { &self.name }
    }

    /// Whether somebody of this role may accept a risk here.
    pub fn lets_accept(&self, role: &str) -> bool {
        self.accept_roles.is_empty()
            || self.accept_roles.iter().any(|known| is_same_role(known, role))
    }

    /// A zone that has nothing but its id.
    pub fn named(id: &str) -> Self {
        Self {
            id: id.to_owned(),
            letter: id.to_owned(),
            name: id.to_owned(),
            color: Rgb(0x99, 0x99, 0x99),
            glyph: ' ',
            action: String::new(),
            needs_measure: false,
            accept: String::new(),
            accept_roles: Vec::new(),
        }
    }
}

/// What a consequence is a consequence for.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// The area's name in files.
    pub id: Slug,
    /// The area's name on the screen.
    pub name: String,
    /// The lowest level the area can be scored at.
    pub least: Level,
    /// The highest level the area can be scored at.
    pub most: Level,
    /// One text per consequence level, lowest first.
    pub texts: Vec<String>,
}

impl Area {
    /// Whether the area can be scored at a level.
    pub fn takes(&self, level: Level) -> bool {
        (self.least..=self.most).contains(&level)
    }

    /// What a level means in this area.
    pub fn text(&self, level: Level) -> &str {
        self.texts.get(level.index()).map_or("", String::as_str)
    }
}

/// Everything a year's risks are scored by.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// What the matrix is called.
    pub name: String,
    /// An example until the region sends its own; screens and reports say so.
    pub example: bool,
    /// The scale that runs upwards.
    pub vertical: Axis,
    /// What a probability is a probability of, "i løpet av året".
    pub period: String,
    /// The probability scale.
    pub probability: Scale,
    /// The consequence scale.
    pub consequence: Scale,
    /// Consequence areas as shown; never empty.
    pub areas: Vec<Area>,
    /// Zones, lowest first; two to seven.
    pub zones: Vec<Zone>,
    /// Zone of each cell, by probability and then consequence, lowest first.
    cells: Vec<Vec<ZoneIndex>>,
    /// What the seals begin with; see [`super::seal::of_matrix`].
    pub(super) fingerprint: Fingerprint,
}

/// A fingerprint that is made when it is first asked for. A copy makes its own, since it may be
/// changed, and matrices are compared without it.
#[derive(Debug, Default)]
pub(super) struct Fingerprint(pub(super) OnceLock<String>);

impl Clone for Fingerprint {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl PartialEq for Fingerprint {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// Why a grid is no grid for its scales and zones.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GridProblem {
    /// It has another number of rows than the vertical scale has levels.
    Rows {
        /// Rows there are.
        found: usize,
        /// Rows there must be.
        wanted: usize,
    },
    /// A row has another number of cells than the horizontal scale has levels.
    Cells {
        /// The row, counted from 0 at the top.
        row: usize,
        /// Cells there are.
        found: usize,
        /// Cells there must be.
        wanted: usize,
    },
    /// A cell names no zone.
    Zone {
        /// The row, counted from 0 at the top.
        row: usize,
        /// What stands there.
        found: String,
    },
}

/// The parts that a [`Matrix`] is made of, the grid as it hangs on the wall (top row first).
#[derive(Debug, Clone)]
pub struct MatrixParts {
    /// See [`Matrix::name`].
    pub name: String,
    /// See [`Matrix::example`].
    pub example: bool,
    /// See [`Matrix::vertical`].
    pub vertical: Axis,
    /// See [`Matrix::period`].
    pub period: String,
    /// See [`Matrix::probability`].
    pub probability: Scale,
    /// See [`Matrix::consequence`].
    pub consequence: Scale,
    /// See [`Matrix::areas`].
    pub areas: Vec<Area>,
    /// See [`Matrix::zones`].
    pub zones: Vec<Zone>,
    /// Zone ids, the row of the highest vertical level first.
    pub grid: Vec<Vec<String>>,
}

/// So many levels are taken for granted where a matrix cannot be read.
const UNREAD: usize = 7;

impl Matrix {
    /// A matrix whose every cell has a zone.
    ///
    /// # Errors
    /// [`GridProblem`] where the grid does not fit the scales or names an unknown zone.
    pub fn new(parts: MatrixParts) -> Result<Self, GridProblem> {
        let (rows, columns) = match parts.vertical {
            Axis::Probability => (parts.probability.len(), parts.consequence.len()),
            Axis::Consequence => (parts.consequence.len(), parts.probability.len()),
        };
        let wall = wall_of(&parts.grid, &parts.zones, rows, columns)?;
        let cells = (0..parts.probability.len())
            .map(|p| {
                (0..parts.consequence.len())
                    .map(|c| match parts.vertical {
                        Axis::Probability => wall[rows - 1 - p][c],
                        Axis::Consequence => wall[rows - 1 - c][p],
                    })
                    .collect()
            })
            .collect();
        Ok(Self {
            name: parts.name,
            example: parts.example,
            vertical: parts.vertical,
            period: parts.period,
            probability: parts.probability,
            consequence: parts.consequence,
            areas: parts.areas,
            zones: parts.zones,
            cells,
            fingerprint: Fingerprint::default(),
        })
    }

    /// What stands in for a matrix that cannot be read: so many levels by their numbers, the areas by
    /// their ids, and nothing said about any zone.
    pub fn unread(areas: Vec<Slug>) -> Self {
        let scale = Scale::of_numbers(UNREAD);
        let (least, most) = (scale.clamp(1), scale.clamp(i64::MAX));
        let area = |id: Slug| Area { name: id.to_string(), id, least, most, texts: Vec::new() };
        Self {
            name: String::new(),
            example: false,
            vertical: Axis::Probability,
            period: String::new(),
            probability: scale.clone(),
            consequence: scale,
            areas: areas.into_iter().map(area).collect(),
            zones: vec![Zone::named("?")],
            cells: vec![vec![ZoneIndex(0); UNREAD]; UNREAD],
            fingerprint: Fingerprint::default(),
        }
    }

    /// It is a year's own, not what stands in for one that cannot be read.
    pub fn is_read(&self) -> bool {
        self.zones.len() > 1
    }

    /// The zone of a cell.
    pub fn zone_at(&self, probability: Level, consequence: Level) -> ZoneIndex {
        let row = &self.cells[probability.index().min(self.cells.len() - 1)];
        row[consequence.index().min(row.len() - 1)]
    }

    /// A zone by its place.
    pub fn zone(&self, index: ZoneIndex) -> &Zone {
        &self.zones[index.index().min(self.zones.len() - 1)]
    }

    /// The highest zone.
    pub fn worst(&self) -> ZoneIndex {
        ZoneIndex((self.zones.len() - 1) as u8)
    }

    /// All zones, lowest first.
    pub fn zone_indices(&self) -> impl DoubleEndedIterator<Item = ZoneIndex> + use<> {
        (0..self.zones.len() as u8).map(ZoneIndex)
    }

    /// An area by its name in files.
    pub fn area(&self, id: &str) -> Option<&Area> {
        self.areas.iter().find(|a| a.id.as_str() == id)
    }

    /// The scale that runs along an axis.
    pub fn scale(&self, axis: Axis) -> &Scale {
        match axis {
            Axis::Probability => &self.probability,
            Axis::Consequence => &self.consequence,
        }
    }

    /// The scale that runs to the right.
    pub fn horizontal(&self) -> Axis {
        match self.vertical {
            Axis::Probability => Axis::Consequence,
            Axis::Consequence => Axis::Probability,
        }
    }
}

fn wall_of(
    grid: &[Vec<String>],
    zones: &[Zone],
    rows: usize,
    columns: usize,
) -> Result<Vec<Vec<ZoneIndex>>, GridProblem> {
    if grid.len() != rows {
        return Err(GridProblem::Rows { found: grid.len(), wanted: rows });
    }
    let mut wall = Vec::with_capacity(rows);
    for (row, letters) in grid.iter().enumerate() {
        if letters.len() != columns {
            return Err(GridProblem::Cells { row, found: letters.len(), wanted: columns });
        }
        let cells: Result<Vec<_>, _> = letters
            .iter()
            .map(|letter| {
                let index = zones.iter().position(|z| z.id == *letter);
                let index = index.and_then(|i| u8::try_from(i).ok());
                index.map(ZoneIndex).ok_or(GridProblem::Zone { row, found: letter.clone() })
            })
            .collect();
        wall.push(cells?);
    }
    Ok(wall)
}

/// Matrices for tests of other rooms.
#[cfg(test)]
pub(crate) mod testing {
    use super::*;
    use crate::model::scale::LevelText;

    /// A zone called by its letter.
    pub(crate) fn zone(letter: &str, color: Rgb) -> Zone {
        Zone { color, ..Zone::named(letter) }
    }

    /// Five by five with the areas `quality` and `finance` and the default grid.
    pub(crate) fn five_by_five() -> Matrix {
        let scale = Scale::new(vec![LevelText::default(); 5]).unwrap();
        let area = |id: &str| Area {
            id: Slug::new(id).unwrap(),
            name: id.into(),
            least: scale.clamp(1),
            most: scale.clamp(5),
            texts: Vec::new(),
        };
        let grid = ["Y O O R R", "G Y O R R", "G Y Y O R", "G G Y O O", "G G G Y Y"];
        Matrix::new(MatrixParts {
            name: "test".into(),
            example: true,
            vertical: Axis::Probability,
            period: String::new(),
            probability: scale.clone(),
            consequence: scale.clone(),
            areas: ["quality", "finance"].map(area).to_vec(),
            zones: ["G", "Y", "O", "R"].map(|l| zone(l, Rgb(0, 0, 0))).to_vec(),
            grid: grid.map(|r| r.split(' ').map(str::to_owned).collect()).to_vec(),
        })
        .unwrap()
    }
}

#[cfg(test)]
mod tests {
    use super::testing::zone;
    use super::*;
    use crate::model::scale::LevelText;

    fn parts(vertical: Axis, grid: &[&str]) -> MatrixParts {
        MatrixParts {
            name: "test".into(),
            example: true,
            vertical,
            period: String::new(),
            probability: Scale::new(vec![LevelText::default(); 3]).unwrap(),
            consequence: Scale::new(vec![LevelText::default(); 4]).unwrap(),
            areas: Vec::new(),
            zones: ["G", "Y", "R"].map(|l| zone(l, Rgb(0, 0, 0))).to_vec(),
            grid: grid.iter().map(|r| r.split_whitespace().map(str::to_owned).collect()).collect(),
        }
    }

    #[test]
    fn the_grid_reads_as_it_hangs_on_the_wall_in_either_orientation() {
        let lying =
            Matrix::new(parts(Axis::Probability, &["Y Y R R", "G Y Y R", "G G G Y"])).unwrap();
        let standing =
            Matrix::new(parts(Axis::Consequence, &["Y R R", "G Y R", "G Y Y", "G G Y"])).unwrap();
        for matrix in [lying, standing] {
            let at = |p: i64, c: i64| {
                let p = matrix.probability.level(p).unwrap();
                let c = matrix.consequence.level(c).unwrap();
                matrix.zone(matrix.zone_at(p, c)).letter.clone()
            };
            assert_eq!([at(1, 1), at(1, 4), at(3, 1), at(3, 4)], ["G", "Y", "Y", "R"]);
            assert_eq!(at(2, 4), "R");
        }
    }

    #[test]
    fn a_grid_that_does_not_fit_says_where() {
        let short = Matrix::new(parts(Axis::Probability, &["Y Y R R", "G Y Y R"]));
        assert_eq!(short.unwrap_err(), GridProblem::Rows { found: 2, wanted: 3 });
        let narrow = Matrix::new(parts(Axis::Probability, &["Y Y R R", "G Y R", "G G G Y"]));
        assert_eq!(narrow.unwrap_err(), GridProblem::Cells { row: 1, found: 3, wanted: 4 });
        let unknown = Matrix::new(parts(Axis::Probability, &["Y Y R R", "G Y Y R", "G G X Y"]));
        assert_eq!(unknown.unwrap_err(), GridProblem::Zone { row: 2, found: "X".into() });
    }
}
