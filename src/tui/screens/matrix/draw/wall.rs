//! The matrix on the wall: only what is being discussed, for twelve people and a bad projector.
//!
//! Text on a wall must be at least a fiftieth of the picture's height (DOMAIN.md 5), so this is made
//! for 80x24 and grows with the tiles. Restricted risks are left out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::MatrixScreen;
use crate::model::Risk;
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::widgets::paint::{paragraph, put};
use crate::tui::widgets::pen::Pen;
use crate::tui::widgets::{frame, words};

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
        let theme = cx.theme;
        self.drawn.hits.clear();
        let left = Rect { width: body.width * 5 / 8, ..body };
        self.draw_matrix(cx, left, buf);
        let x = left.right() + 2;
        let right = Rect { x, width: body.right().saturating_sub(x), ..body };
        match self.state.chosen(cx) {
            Some((numbered, risk)) => {
                let mut pen = Pen { area: right, buf };
                pen.write(&format!("{}  {}", numbered.number, risk.title), theme.strong(), 5);
                pen.skip();
                self.write_levels(cx, risk, &mut pen);
                write_rest(cx, risk, &mut pen);
            }
            None => {
                paragraph(buf, right, &self.nothing(cx), theme.text());
            }
        }
    }

    /// The levels in hand and the next ones up: what people argue about.
    fn write_levels(&self, cx: &Context<'_>, risk: &Risk, pen: &mut Pen<'_>) {
        let (theme, matrix) = (cx.theme, &cx.register().matrix);
        let scores = self.state.scores_in_sight(risk);
        let Some((p, c)) = scores.cell() else { return };
        let text = matrix.probability.text(p);
        let head = format!("{}  {}  {}", cx.text("short-probability"), text.mark, text.label);
        pen.write(&head, theme.accent(), 2);
        pen.write(&words::probability_meaning(text, ", "), theme.text(), 2);
        if let Some(next) = words::next_up(&matrix.probability, p) {
            let text = matrix.probability.text(next);
            let meaning = words::probability_meaning(text, ", ");
            let text = format!("{} {}: {meaning}", cx.text("next-up"), text.mark);
            pen.write(&text, theme.dim(), 2);
        }
        pen.skip();
        let text = matrix.consequence.text(c);
        let head = format!("{}  {}  {}", cx.text("short-consequence"), text.mark, text.label);
        pen.write(&head, theme.accent(), 2);
        let Some(driver) = scores.driver(matrix) else { return };
        pen.write(&format!("{}: {}", driver.name, driver.text(c)), theme.text(), 4);
        let next = words::next_up(&matrix.consequence, c).filter(|n| !driver.text(*n).is_empty());
        if let Some(next) = next.filter(|n| *n <= driver.most) {
            let mark = &matrix.consequence.text(next).mark;
            let text = format!("{} {mark}: {}", cx.text("next-up"), driver.text(next));
            pen.write(&text, theme.dim(), 3);
        }
        pen.skip();
    }
}

fn write_rest(cx: &Context<'_>, risk: &Risk, pen: &mut Pen<'_>) {
    let (theme, matrix) = (cx.theme, &cx.register().matrix);
    if let Some(strength) = risk.knowledge.weakest() {
        let glyph = words::knowledge_glyph(risk.knowledge);
        let word = words::strength_word(cx, strength);
        pen.write(&format!("{} {glyph} {word}", cx.text("label-knowledge")), theme.text(), 1);
    }
    if let Some(cell) = risk.target.cell() {
        let text = format!("{} {}", cx.text("label-target"), words::cell(matrix, cell));
        pen.write(&text, theme.text(), 1);
    }
}
