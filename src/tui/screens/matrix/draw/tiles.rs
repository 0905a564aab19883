//! The tiles of the matrix with the risks' marks, where they stood and where they are to go.

use std::collections::BTreeMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::hand::{Aim, Hand};
use super::MatrixScreen;
use crate::model::{Knowledge, Level, Risk};
use crate::tui::context::Context;
use crate::tui::theme::Look;
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
        let hand = self.state.hand.as_ref();
        let here = chosen.and_then(|(_, risk)| self.state.scores_in_sight(risk).cell());
        grid.draw(matrix, cx.theme, buf, here);
        // A mark in hand is alone: nothing else may be taken for its way.
        if hand.is_none() {
            self.draw_old_places(cx, &grid, buf);
        }
        if let Some(hand) = hand
            && let Some(start) = hand.start_cell().filter(|start| hand.cell() != Some(*start))
        {
            marks::draw_old_place(&grid, matrix, cx.theme, buf, start, &[hand.number]);
        }
        if let Some((numbered, risk)) = chosen
            && hand.is_none_or(|hand| hand.aim == Aim::Target)
            && let (Some(from), Some(to)) = (risk.current.cell(), self.target(risk))
        {
            // A target in hand is a mark itself.
            let label = match hand {
                Some(_) => String::new(),
                None => cx.with("mark-target", &[("number", numbered.number.into())]),
            };
            marks::draw_path(&grid, matrix, cx.theme, buf, from, to, &label);
        }
        let crowd = |count: usize| cx.with("mark-crowd", &[("count", count.into())]);
        marks::draw(&grid, matrix, cx.theme, buf, &self.marks(cx), &crowd);
    }

    /// The target in hand, or else the one of the register.
    fn target(&self, risk: &Risk) -> Option<(Level, Level)> {
        let in_hand = self.state.hand.as_ref().map(Hand::cell);
        in_hand.unwrap_or_else(|| risk.target.cell())
    }

    fn marks(&self, cx: &Context<'_>) -> Vec<Mark> {
        let state = &self.state;
        let hand = state.hand.as_ref();
        let moved = hand.filter(|hand| hand.aim == Aim::Today);
        let risks = state.risks.iter().enumerate().filter_map(|(at, numbered)| {
            let risk = cx.register().risk(&numbered.key)?;
            let is_shown = risk.is_open() && state.is_visible(cx, numbered);
            let moved = moved.filter(|hand| hand.key == numbered.key);
            let cell = moved.map_or_else(|| risk.current.cell(), Hand::cell);
            let look = match (moved, at == state.at) {
                (Some(_), _) => Look::InHand,
                (None, true) => Look::Chosen,
                (None, false) => Look::Plain,
            };
            Some(Mark {
                number: numbered.number,
                cell: cell.filter(|_| is_shown)?,
                knowledge: risk.knowledge,
                look,
                change: changes::mark_sign(cx, &numbered.key),
                title: if state.on_wall { risk.title.clone() } else { String::new() },
            })
        });
        let aimed = hand.filter(|hand| hand.aim == Aim::Target).and_then(|hand| {
            let knowledge = Knowledge::default();
            let change = "′".to_owned();
            Some(Mark {
                number: hand.number,
                cell: hand.cell()?,
                knowledge,
                look: Look::InHand,
                change,
                title: String::new(),
            })
        });
        risks.chain(aimed).collect()
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
