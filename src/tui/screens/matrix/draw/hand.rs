//! What is in hand: the badge in the corner, and each area with its level.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::super::hand::{Aim, Hand};
use super::super::moving::held_up;
use super::MatrixScreen;
use crate::model::Risk;
use crate::model::matrix::Area;
use crate::tui::context::Context;
use crate::tui::widgets::paint::{paragraph, put, put_right, width};
use crate::tui::widgets::{frame, words};

impl MatrixScreen {
    /// "FLYTTER ② 4·4 → 5·4 · Økonomi", over the path.
    pub(in crate::tui::screens) fn draw_badge(
        &self,
        cx: &Context<'_>,
        area: Rect,
        buf: &mut Buffer,
    ) {
        let Some(hand) = &self.state.hand else { return };
        let (matrix, risk) = (&cx.register().matrix, cx.register().risk(&hand.key));
        let from = match hand.aim {
            Aim::Today => hand.start_cell(),
            Aim::Target => risk.and_then(|risk| risk.current.cell()),
        };
        let place = |cell| words::place(matrix, cell);
        let unplaced = cx.text("moving-unplaced");
        let from = from.map_or_else(|| unplaced.clone(), place);
        let to = hand.cell().map_or_else(|| "?".to_owned(), place);
        let number = words::circled(hand.number);
        let area_name = matrix.area(hand.area.as_str()).map_or("", |area| area.name.as_str());
        let args = [
            ("number", (&number).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
            ("area", area_name.into()),
        ];
        let id = match hand.aim {
            Aim::Today => "badge-moving",
            Aim::Target => "badge-target",
        };
        frame::badge(cx, area, buf, &cx.with(id, &args));
    }

    /// The title and every area with its level, the one in hand marked, and what holds the mark up.
    /// Where there are fewer lines than areas, they stand one after the other.
    pub(super) fn draw_hand(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some(hand) = &self.state.hand else { return };
        let (theme, matrix) = (cx.theme, &cx.register().matrix);
        let Some(risk) = cx.register().risk(&hand.key) else { return };
        let warning = warning(cx, hand, risk);
        let areas = matrix.areas.len() as u16;
        let lines = areas + 2 + u16::from(warning.is_some());
        let title = format!("{} {}", words::circled(hand.number), risk.title);
        let mut room = area;
        let most = room.height.saturating_sub(lines).clamp(1, 3);
        let used =
            paragraph(buf, Rect { height: most.min(room.height), ..room }, &title, theme.strong());
        room = below(room, used);
        if room.height >= lines {
            room = below(room, 1);
        }
        if room.height >= areas + u16::from(warning.is_some()) {
            for one in &matrix.areas {
                draw_area(cx, Rect { height: 1, ..room }, buf, hand, one);
                room = below(room, 1);
            }
        } else {
            let spare = u16::from(warning.is_some());
            let text: Vec<String> =
                matrix.areas.iter().map(|one| in_short(cx, hand, one)).collect();
            let place = Rect { height: room.height.saturating_sub(spare), ..room };
            let used = paragraph(buf, place, &text.join(" · "), theme.text());
            room = below(room, used);
        }
        if let Some(text) = warning {
            paragraph(buf, room, &text, theme.alarm());
        }
    }
}

fn below(room: Rect, lines: u16) -> Rect {
    let lines = lines.min(room.height);
    Rect { y: room.y + lines, height: room.height - lines, ..room }
}

fn warning(cx: &Context<'_>, hand: &Hand, risk: &Risk) -> Option<String> {
    let above = hand.is_above(risk).then(|| cx.text("moving-target-above"));
    above.or_else(|| held_up(cx, hand))
}

fn pointer(hand: &Hand, area: &Area) -> &'static str {
    if hand.area == area.id { "▸ " } else { "  " }
}

/// "▸ Økonomi               2 Moderat".
fn draw_area(cx: &Context<'_>, line: Rect, buf: &mut Buffer, hand: &Hand, area: &Area) {
    let theme = cx.theme;
    let level = hand.scores.consequence.get(&area.id);
    let value = match level {
        Some(level) => words::marked(cx.register().matrix.consequence.text(*level)),
        None => cx.text("list-unscored"),
    };
    let style = match (hand.area == area.id, level) {
        (true, _) => theme.accent(),
        (false, Some(_)) => theme.text(),
        (false, None) => theme.dim(),
    };
    put_right(buf, line, line.y, &value, style);
    let room = line.width.saturating_sub(width(&value) + 1);
    put(buf, line.x, line.y, room, &format!("{}{}", pointer(hand, area), area.name), style);
}

/// "▸ Økonomi 2", or "Økonomi –".
fn in_short(cx: &Context<'_>, hand: &Hand, area: &Area) -> String {
    let level = hand.scores.consequence.get(&area.id);
    let mark =
        level.map_or("–", |level| cx.register().matrix.consequence.text(*level).mark.as_str());
    format!("{}{} {mark}", pointer(hand, area).trim_start(), area.name)
}
