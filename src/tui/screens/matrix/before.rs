//! Where risks stood at the time compared with.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;

use super::MatrixScreen;
use crate::model::Level;
use crate::tui::layer::Context;
use crate::tui::widgets::grid::Grid;
use crate::tui::widgets::marks;

impl MatrixScreen {
    /// The old places of risks that moved, and the way of the chosen one. On the wall only the
    /// chosen one's: nothing there may draw eyes away from what is discussed.
    pub(super) fn draw_old_places(&self, cx: &Context<'_>, grid: &Grid, buf: &mut Buffer) {
        let Some(compared) = cx.compared else { return };
        let matrix = &cx.register().matrix;
        let mut old: BTreeMap<(Level, Level), Vec<usize>> = BTreeMap::new();
        for (at, numbered) in self.shown.iter().enumerate() {
            let is_chosen = at == self.chosen;
            if !self.is_visible(cx, numbered) || (self.on_wall && !is_chosen) {
                continue;
            }
            let risk = cx.register().risk(&numbered.key).filter(|risk| risk.is_open());
            let now = risk.and_then(|risk| risk.current.cell());
            let (Some(from), Some(to)) = (compared.old_cell(&numbered.key), now) else { continue };
            old.entry(from).or_default().push(numbered.number);
            if is_chosen {
                marks::draw_way(grid, matrix, buf, from, to);
            }
        }
        for (cell, numbers) in old {
            marks::draw_old_place(grid, matrix, cx.theme, buf, cell, &numbers);
        }
    }
}
