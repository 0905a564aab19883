//! The tiles of the matrix: where they lie, and drawing them with axes and zones.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::paint::{fill, put, put_centred, width};
use crate::model::matrix::{Axis, Zone};
use crate::model::{Level, Matrix};
use crate::tui::theme::Theme;

/// The narrowest tile that still takes a mark beside its letter.
const NARROWEST_TILE: u16 = 6;
/// The widest tile that looks calm.
const WIDEST_TILE: u16 = 22;
const TALLEST_TILE: u16 = 9;
/// Columns of a vertical axis that shows marks and labels, and of one that shows marks.
const LABELLED_AXIS: u16 = 13;
const BARE_AXIS: u16 = 3;

/// Where the tiles of a matrix lie in an area.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Grid {
    origin: Position,
    tile_width: u16,
    tile_height: u16,
    rows: u16,
    columns: u16,
    axis_width: u16,
    axis_height: u16,
}

impl Grid {
    /// The largest grid that fits an area; `None` where not even the smallest does.
    pub(crate) fn fit(area: Rect, matrix: &Matrix) -> Option<Self> {
        let rows = matrix.scale(matrix.vertical).len() as u16;
        let columns = matrix.scale(matrix.horizontal()).len() as u16;
        let labelled = area.width >= LABELLED_AXIS + columns * (NARROWEST_TILE + 3);
        let axis_width = if labelled { LABELLED_AXIS } else { BARE_AXIS };
        let axis_height = if area.height >= rows * 2 + 2 { 2 } else { 1 };
        let tile_width = (area.width.checked_sub(axis_width)? / columns).min(WIDEST_TILE);
        let tile_height = (area.height.checked_sub(axis_height)? / rows).min(TALLEST_TILE);
        if tile_width < 4 || tile_height < 1 {
            return None;
        }
        let origin = Position { x: area.x + axis_width, y: area.y };
        Some(Self { origin, tile_width, tile_height, rows, columns, axis_width, axis_height })
    }

    /// A cell's tile, without the gap to its neighbours.
    pub(crate) fn tile(&self, matrix: &Matrix, probability: Level, consequence: Level) -> Rect {
        let (up, right) = match matrix.vertical {
            Axis::Probability => (probability, consequence),
            Axis::Consequence => (consequence, probability),
        };
        let row = self.rows.saturating_sub(1).saturating_sub(up.index() as u16);
        Rect {
            x: self.origin.x + right.index() as u16 * self.tile_width,
            y: self.origin.y + row * self.tile_height,
            width: self.tile_width - 1,
            height: self.tile_height,
        }
    }

    /// The cell at a position of the screen.
    pub(crate) fn cell_at(&self, matrix: &Matrix, position: Position) -> Option<(Level, Level)> {
        let x = position.x.checked_sub(self.origin.x)? / self.tile_width;
        let y = position.y.checked_sub(self.origin.y)? / self.tile_height;
        if x >= self.columns || y >= self.rows {
            return None;
        }
        let up = matrix.scale(matrix.vertical).level(i64::from(self.rows - y))?;
        let right = matrix.scale(matrix.horizontal()).level(i64::from(x) + 1)?;
        Some(match matrix.vertical {
            Axis::Probability => (up, right),
            Axis::Consequence => (right, up),
        })
    }

    /// Rows of a tile that marks can stand on, the lower edge aside.
    pub(crate) fn has_edge(&self) -> bool {
        self.tile_height >= 3
    }

    /// Draws tiles and axes; the levels of `here` are lit on the axes.
    pub(crate) fn draw(
        &self,
        matrix: &Matrix,
        theme: Theme,
        buf: &mut Buffer,
        here: Option<(Level, Level)>,
    ) {
        for p in matrix.probability.levels() {
            for c in matrix.consequence.levels() {
                let zone = matrix.zone(matrix.zone_at(p, c));
                self.draw_tile(self.tile(matrix, p, c), zone, theme, buf);
            }
        }
        let (up, right) = match (matrix.vertical, here) {
            (_, None) => (None, None),
            (Axis::Probability, Some((p, c))) => (Some(p), Some(c)),
            (Axis::Consequence, Some((p, c))) => (Some(c), Some(p)),
        };
        self.draw_vertical_axis(matrix, theme, buf, up);
        self.draw_horizontal_axis(matrix, theme, buf, right);
    }

    fn draw_tile(&self, tile: Rect, zone: &Zone, theme: Theme, buf: &mut Buffer) {
        let style = theme.tile(zone);
        fill(buf, tile, style);
        if !theme.has_color() {
            // Without colour the zone's glyph is the tile: sparse, so that marks stay readable.
            for y in tile.top()..tile.bottom() {
                for x in (tile.left()..tile.right()).filter(|x| (x + y) % 2 == 0) {
                    put(buf, x, y, 1, &zone.glyph.to_string(), style);
                }
            }
        }
        put(buf, tile.x, tile.y, tile.width, &format!(" {} ", zone.letter), style);
        if !(theme.has_color() && self.has_edge()) {
            // No line of its own parts the rows of tiles: they would melt together.
            let last = Rect { y: tile.bottom() - 1, height: 1, ..tile };
            buf.set_style(last.intersection(buf.area), theme.tile_underline());
        }
        if theme.has_color() {
            let right = tile.right().saturating_sub(2);
            put(buf, right, tile.y, 1, &zone.glyph.to_string(), style);
            if self.has_edge() {
                // Half a line of background between the rows of tiles.
                let edge = "▀".repeat(usize::from(tile.width));
                put(buf, tile.x, tile.bottom() - 1, tile.width, &edge, theme.tile_edge(zone));
            }
        }
    }

    fn draw_vertical_axis(
        &self,
        matrix: &Matrix,
        theme: Theme,
        buf: &mut Buffer,
        here: Option<Level>,
    ) {
        let scale = matrix.scale(matrix.vertical);
        let left = self.origin.x - self.axis_width;
        for level in scale.levels() {
            let row = self.rows.saturating_sub(1).saturating_sub(level.index() as u16);
            let top = self.origin.y + row * self.tile_height;
            let style = if here == Some(level) { theme.accent() } else { theme.text() };
            let text = scale.text(level);
            put(buf, left, top, 2, &text.mark, style);
            if self.axis_width >= LABELLED_AXIS {
                let dim = if here == Some(level) { theme.accent() } else { theme.dim() };
                let room = Rect {
                    x: left + 2,
                    y: top,
                    width: self.axis_width - 3,
                    height: self.tile_height.min(2),
                };
                if room.height == 1 {
                    put(buf, room.x, top, room.width, &abbreviated(&text.label, room.width), dim);
                } else {
                    super::paint::paragraph(buf, room, &text.label, dim);
                }
            }
        }
    }

    fn draw_horizontal_axis(
        &self,
        matrix: &Matrix,
        theme: Theme,
        buf: &mut Buffer,
        here: Option<Level>,
    ) {
        let scale = matrix.scale(matrix.horizontal());
        let y = self.origin.y + self.rows * self.tile_height;
        for level in scale.levels() {
            let x = self.origin.x + level.index() as u16 * self.tile_width;
            let (style, dim) = if here == Some(level) {
                (theme.accent(), theme.accent())
            } else {
                (theme.text(), theme.dim())
            };
            let text = scale.text(level);
            let room = self.tile_width - 1;
            if self.axis_height == 1 {
                let both = format!("{} {}", text.mark, text.label);
                put_centred(buf, x, y, room, &abbreviated(&both, room), style);
            } else {
                put_centred(buf, x, y, room, &text.mark, style);
                put_centred(buf, x, y + 1, room, &abbreviated(&text.label, room), dim);
            }
        }
    }
}

/// A label with its last words cut to a full stop until it fits: "Svært alv.", then "Sv. alv.".
fn abbreviated(label: &str, columns: u16) -> String {
    /// The letters that are left of a word, in the first round and in the second.
    const FEWEST: [usize; 2] = [3, 2];
    let whole: Vec<Vec<char>> = label.split_whitespace().map(|w| w.chars().collect()).collect();
    let mut kept: Vec<usize> = whole.iter().map(Vec::len).collect();
    let joined = |kept: &[usize]| {
        let words = whole.iter().zip(kept).map(|(word, kept)| {
            let cut = (*kept < word.len()).then_some('.');
            word[..*kept].iter().copied().chain(cut).collect::<String>()
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let last_first: Vec<usize> = (0..whole.len()).rev().collect();
    let first_first: Vec<usize> = (0..whole.len()).collect();
    for (fewest, order) in FEWEST.into_iter().zip([last_first, first_first]) {
        for at in order {
            while kept[at] > fewest && width(&joined(&kept)) > columns {
                kept[at] -= 1;
            }
        }
    }
    joined(&kept)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::matrix::testing::five_by_five;

    #[test]
    fn every_position_of_a_tile_leads_back_to_its_cell() {
        let matrix = five_by_five();
        for (width, height) in [(80, 12), (52, 17), (120, 36), (34, 6)] {
            let grid = Grid::fit(Rect::new(3, 2, width, height), &matrix).unwrap();
            for p in matrix.probability.levels() {
                for c in matrix.consequence.levels() {
                    let tile = grid.tile(&matrix, p, c);
                    for position in tile.positions() {
                        assert_eq!(grid.cell_at(&matrix, position), Some((p, c)));
                    }
                }
            }
        }
    }

    #[test]
    fn long_words_are_cut_to_a_full_stop() {
        assert_eq!(abbreviated("Svært alvorlig", 14), "Svært alvorlig");
        assert_eq!(abbreviated("Svært alvorlig", 10), "Svært alv.");
        assert_eq!(abbreviated("Ubetydelig", 7), "Ubetyd.");
        assert_eq!(abbreviated("Svært alvorlig", 8), "Sv. alv.");
        assert_eq!(abbreviated("Ubetydelig", 1), "Ub.");
        assert_eq!(abbreviated("", 0), "");
    }

    #[test]
    fn an_area_too_small_has_no_grid() {
        let matrix = five_by_five();
        for (width, height) in [(0, 0), (1, 1), (10, 40), (80, 4)] {
            assert!(Grid::fit(Rect::new(0, 0, width, height), &matrix).is_none());
        }
    }
}
