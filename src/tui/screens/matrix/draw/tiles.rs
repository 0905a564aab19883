//! The tiles of the matrix with the risks' marks, where they stood and where they are to go.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::MatrixScreen;
use crate::model::Level;
use crate::tui::context::Context;
use crate::tui::widgets::changes;
use crate::tui::widgets::grid::Grid;
use crate::tui::widgets::marks::{self, Mark};
use crate::tui::widgets::paint::paragraph;

impl MatrixScreen {
    pub(super) fn draw_matrix(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let matrix = &cx.register().matrix;
        let grid = Grid::fit(area, matrix);
        self.drawn.grid.set(grid);
        let Some(grid) = grid else {
            paragraph(buf, area, &cx.text("too-small"), cx.theme.text());
            return;
        };
        let chosen = self.state.chosen(cx).filter(|(_, r)| r.is_open());
        let here = chosen.and_then(|(_, risk)| self.state.scores_in_hand(risk).cell());
        grid.draw(matrix, cx.theme, buf, here);
        self.draw_old_places(cx, &grid, buf);
        if let Some((numbered, risk)) = chosen
            && let (Some(from), Some(to)) = (risk.current.cell(), risk.target.cell())
        {
            let label = cx.with("mark-target", &[("number", numbered.number.into())]);
            marks::draw_path(&grid, matrix, cx.theme, buf, from, to, &label);
        }
        marks::draw(&grid, matrix, cx.theme, buf, &self.marks(cx));
    }

    fn marks(&self, cx: &Context<'_>) -> Vec<Mark> {
        let state = &self.state;
        let risks = state.risks.iter().enumerate().filter_map(|(at, numbered)| {
            let risk = cx.register().risk(&numbered.key)?;
            let is_shown = risk.is_open() && state.is_visible(cx, numbered);
            Some(Mark {
                number: numbered.number,
                cell: risk.current.cell().filter(|_| is_shown)?,
                knowledge: risk.knowledge,
                chosen: at == state.at,
                change: changes::mark_sign(cx, &numbered.key),
            })
        });
        risks.collect()
    }

    /// The old places of risks that moved, and the way of the chosen one. On the wall only the
    /// chosen one's: nothing there may draw eyes away from what is discussed.
    fn draw_old_places(&self, cx: &Context<'_>, grid: &Grid, buf: &mut Buffer) {
        let Some(comparison) = cx.comparison else { return };
        let (matrix, state) = (&cx.register().matrix, &self.state);
        let mut old: BTreeMap<(Level, Level), Vec<usize>> = BTreeMap::new();
        for (at, numbered) in state.risks.iter().enumerate() {
            let is_chosen = at == state.at;
            if !state.is_visible(cx, numbered) || (state.on_wall && !is_chosen) {
                continue;
            }
            let risk = cx.register().risk(&numbered.key).filter(|risk| risk.is_open());
            let now = risk.and_then(|risk| risk.current.cell());
            let from = comparison.old_cell(&numbered.key);
            let (Some(from), Some(to)) = (from, now) else { continue };
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
