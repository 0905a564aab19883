//! The matrix on the wall: only what is being discussed, for twelve people and a bad projector.
//!
//! Text on a wall must be at least a fiftieth of the picture's height (DOMAIN.md 5), so this is made
//! for 80x24 and grows with the tiles. Restricted risks are left out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::MatrixScreen;
use crate::model::matrix::Axis;
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{paragraph, put, width};

/// The columns of the text beside the matrix: the fewest that level texts can be read in, and the
/// most that the eye follows.
const PANEL: (u16, u16) = (28, 60);
/// From this height there is a blank line above the legend, and a second line of it.
const TALL: u16 = 24;

impl MatrixScreen {
    /// What the wall shows is about.
    pub(in crate::tui::screens) fn wall_title(&self, cx: &Context<'_>) -> String {
        self.title(cx).0.join(" · ")
    }

    /// An earlier state of the matrix on the wall, with its keys.
    pub(super) fn draw_earlier_on_wall(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        put(buf, inner.x, inner.y, inner.width, &self.wall_title(cx), cx.theme.strong());
        let body = Rect { y: inner.y + 2, height: inner.height.saturating_sub(4), ..inner };
        self.draw_on_wall(cx, body, buf);
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    /// Draws the matrix and the chosen risk, large and alone.
    pub(in crate::tui::screens) fn draw_on_wall(
        &self,
        cx: &Context<'_>,
        body: Rect,
        buf: &mut Buffer,
    ) {
        self.drawn.hits.clear();
        let (legend, gap) = if body.height >= TALL { (2, 1) } else { (1, 0) };
        let main = Rect { height: body.height.saturating_sub(legend + gap), ..body };
        let below = Rect { y: main.bottom() + gap, height: legend.min(body.height), ..body };
        let panel = (body.width * 3 / 8).clamp(PANEL.0, PANEL.1).min(body.width / 2);
        let left = Rect { width: body.width.saturating_sub(panel + 2), ..main };
        put(buf, left.x, left.y, left.width, &axis_names(cx), cx.theme.dim());
        let grid = Rect { y: left.y + 1, height: left.height.saturating_sub(1), ..left };
        self.draw_matrix(cx, grid, buf);
        let right = Rect { x: left.right() + 2, width: panel, ..main };
        if self.state.chosen(cx).is_some() {
            self.draw_panel(cx, right, buf);
        } else {
            paragraph(buf, right, &self.nothing(cx), cx.theme.text());
        }
        self.draw_legend(cx, below, buf);
    }

    /// The zones in words, and what the chosen risk's zone requires.
    fn draw_legend(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let (theme, matrix) = (cx.theme, &cx.register().matrix);
        let chosen = self.state.chosen(cx).map(|(_, risk)| self.state.scores_in_sight(risk));
        let here = chosen.and_then(|scores| scores.zone(matrix));
        let mut x = area.x;
        for zone in &matrix.zones {
            let letter = format!(" {} ", zone.letter);
            let needed = width(&letter) + width(&zone.name) + 1;
            if x + needed > area.right() {
                break;
            }
            x += put(buf, x, area.y, area.right() - x, &letter, theme.tile(zone)) + 1;
            x += put(buf, x, area.y, area.right() - x, &zone.name, theme.text()) + 2;
        }
        let Some(zone) = here.map(|zone| matrix.zone(zone)).filter(|z| !z.action.is_empty()) else {
            return;
        };
        let action = format!("{}: {}", zone.letter, zone.action);
        let rest = area.right().saturating_sub(x);
        // On the line of the zones where it fits there, else on one of its own.
        if area.height > 1 && width(&action) > rest {
            put(buf, area.x, area.y + 1, area.width, &action, theme.strong());
        } else {
            put(buf, x, area.y, rest, &action, theme.strong());
        }
    }
}

/// "↑ Sannsynlighet i løpet av året   → Konsekvens".
fn axis_names(cx: &Context<'_>) -> String {
    let matrix = &cx.register().matrix;
    let name = |axis: Axis| match axis {
        Axis::Probability if matrix.period.is_empty() => cx.text("axis-probability"),
        Axis::Probability => format!("{} {}", cx.text("axis-probability"), matrix.period),
        Axis::Consequence => cx.text("axis-consequence"),
    };
    format!("↑ {}   → {}", name(matrix.vertical), name(matrix.horizontal()))
}
