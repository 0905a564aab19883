//! The list of risks beside or below the matrix.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Hit, MatrixScreen};
use crate::model::Risk;
use crate::tui::context::Context;
use crate::tui::widgets::list::scroll_to;
use crate::tui::widgets::paint::{fill, paragraph, put, put_right, width};
use crate::tui::widgets::{changes, words};

impl MatrixScreen {
    pub(super) fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let (theme, state) = (cx.theme, &self.state);
        if area.height == 0 {
            return;
        }
        if state.risks.is_empty() {
            paragraph(buf, area, &self.nothing(cx), theme.text());
            return;
        }
        put(buf, area.x, area.y, area.width, &cx.text("matrix-risks"), theme.dim());
        let changed = changes::column_head(cx);
        let columns = format!("{}{changed}", cx.text("matrix-columns"));
        put_right(buf, area, area.y, &columns, theme.dim());
        let tray = self.tray(cx).filter(|_| area.height > 2);
        if let Some(text) = &tray {
            let y = area.bottom() - 1;
            put(buf, area.x, y, area.width, text, theme.accent());
        }
        let rows = usize::from(area.height.saturating_sub(1 + u16::from(tray.is_some())));
        let first = scroll_to(state.at, state.risks.len(), rows);
        let lines = state.risks.iter().enumerate().skip(first).take(rows);
        for ((at, numbered), y) in lines.zip(area.y + 1..) {
            let mut line = Rect { y, height: 1, ..area };
            self.drawn.hits.add(line, Hit::Risk(at));
            let Some(risk) = cx.register().risk(&numbered.key) else { continue };
            let chosen = at == state.at;
            if cx.comparison.is_some() {
                line = changes::draw(cx, line, buf, &numbered.key, chosen, width(&changed));
            }
            draw_line(cx, line, buf, numbered.number, risk, chosen);
        }
        let below = state.risks.len().saturating_sub(first + rows);
        if below > 0 && rows > 1 {
            let more = cx.with("list-more", &[("count", below.into())]);
            let room = width(&more) + 1;
            let x = area.right().saturating_sub(width(&columns) + room + 2);
            put(buf, x, area.y, room, &more, theme.dim());
        }
    }

    /// "ikke plassert: 2 (⑥ ⑦)".
    fn tray(&self, cx: &Context<'_>) -> Option<String> {
        let unplaced = self.state.unplaced(cx);
        if unplaced.is_empty() {
            return None;
        }
        let numbers: Vec<String> = unplaced.iter().map(|n| words::circled(*n)).collect();
        let numbers = numbers.join(" ");
        let args = [("count", unplaced.len().into()), ("numbers", (&numbers).into())];
        Some(cx.with("matrix-tray", &args))
    }
}

fn draw_line(
    cx: &Context<'_>,
    line: Rect,
    buf: &mut Buffer,
    number: usize,
    risk: &Risk,
    chosen: bool,
) {
    let theme = cx.theme;
    let matrix = &cx.register().matrix;
    let style = match (chosen, risk.is_open()) {
        (true, _) => theme.chosen(),
        (false, true) => theme.text(),
        (false, false) => theme.dim(),
    };
    fill(buf, line, style);
    let pointer = if chosen { "▸" } else { " " };
    let glyph = words::knowledge_glyph(risk.knowledge);
    let begin = format!("{pointer}{number:>2} {glyph} ");
    let used = put(buf, line.x, line.y, line.width, &begin, style);
    let scores = match risk.current.cell() {
        _ if !risk.is_open() => cx.text("list-closed"),
        Some(cell) => words::cell(matrix, cell),
        None => cx.text("list-unscored"),
    };
    let zone = risk.current.zone(matrix).filter(|_| risk.is_open()).map(|z| matrix.zone(z));
    let chip = zone.map_or_else(|| "   ".to_owned(), |z| format!(" {} ", z.letter));
    let chip_width = width(&chip);
    let right = line.right().saturating_sub(chip_width);
    let chip_style = zone.map_or(style, |z| theme.tile(z));
    put(buf, right, line.y, chip_width, &chip, chip_style);
    let scores_width = width(&scores);
    let scores_x = right.saturating_sub(scores_width + 1);
    put(buf, scores_x, line.y, scores_width, &scores, style);
    let room = scores_x.saturating_sub(line.x + used + 1);
    let title =
        if risk.is_restricted() { format!("⚿ {}", risk.title) } else { risk.title.clone() };
    put(buf, line.x + used, line.y, room, &title, style);
}
