//! What has become of risks and assessments since the time compared with, as signs and words.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::snapshots::time;
use crate::compare::{Direction, Movement, Scales, Trend};
use crate::model::{ItemKey, Matrix};
use crate::tui::layer::Context;
use crate::tui::timeline::{Compared, Since};
use crate::tui::widgets::paint::{fill, put, width};

/// The sign of an assessment's trend.
pub(crate) fn arrow(trend: Trend) -> &'static str {
    match trend {
        Trend::Up => "↑",
        Trend::Down => "↓",
        Trend::Mixed => "↕",
        Trend::Same => "·",
        Trend::New => "+",
    }
}

/// The sign of a movement.
fn direction(movement: &Movement) -> &'static str {
    match movement.direction {
        Direction::Up => "↑",
        Direction::Down => "↓",
        Direction::Sideways => "↔",
    }
}

/// What the signs mean, the longest of the texts that fits; empty where none does.
pub(crate) fn legend(cx: &Context<'_>, compared: &Compared, room: u16) -> String {
    let time = time(cx, compared.label());
    let texts = ["trend-legend", "trend-legend-short"];
    let mut texts = texts.iter().map(|id| cx.with(id, &[("time", (&time).into())]));
    texts.find(|text| width(text) <= room).unwrap_or_default()
}

/// What stands after a risk's number on the matrix; nothing where it stands where it stood.
pub(crate) fn beside_number(cx: &Context<'_>, key: &ItemKey) -> String {
    match cx.compared.and_then(|compared| compared.since(key)) {
        Some(Since::Moved(movement)) => direction(movement).to_owned(),
        Some(Since::New) => cx.text("since-mark-new"),
        Some(Since::Same | Since::Closed | Since::Unknown) | None => String::new(),
    }
}

/// The head of the list's column, as wide as the column; empty without a comparison.
pub(crate) fn column(cx: &Context<'_>) -> String {
    let Some(compared) = cx.compared else { return String::new() };
    /// "↔ fra 4 4" and "unchanged", with two columns of air before them.
    const WORDS: usize = 9;
    /// A longer head would take the titles' room.
    const WIDEST: u16 = 16;
    let time = time(cx, compared.label());
    let head = cx.with("since-head", &[("time", (&time).into())]);
    let head = if width(&head) > WIDEST { cx.text("since-head-last") } else { head };
    format!("  {head:<WORDS$}")
}

/// Writes what has become of a risk at the right end of its line; what is left of the line.
pub(crate) fn draw(
    cx: &Context<'_>,
    line: Rect,
    buf: &mut Buffer,
    key: &ItemKey,
    chosen: bool,
    columns: u16,
) -> Rect {
    let theme = cx.theme;
    let columns = columns.min(line.width / 2);
    let rest = Rect { width: line.width - columns, ..line };
    let since = cx.compared.and_then(|compared| compared.since(key));
    let style = match (chosen, since) {
        (true, _) => theme.chosen(),
        (false, Some(Since::Moved(_) | Since::New)) => theme.strong(),
        (false, _) => theme.dim(),
    };
    let place = Rect { x: rest.right(), width: columns, ..line };
    fill(buf, place, style);
    let text = since.map(|since| words(cx, since)).unwrap_or_default();
    put(buf, place.x + 2, line.y, columns.saturating_sub(2), &text, style);
    rest
}

fn words(cx: &Context<'_>, since: Since<'_>) -> String {
    match since {
        Since::Same => cx.text("since-same"),
        Since::New => cx.text("since-new"),
        Since::Closed => cx.text("since-closed"),
        Since::Unknown => cx.text("since-unknown"),
        Since::Moved(movement) => {
            let from = from(movement, &cx.register().matrix, cx);
            let words = cx.with("since-moved", &[("from", (&from).into())]);
            format!("{} {words}", direction(movement))
        }
    }
}

/// The cell that a risk stood in, "4 4"; between different scales its zone.
fn from(movement: &Movement, matrix: &Matrix, cx: &Context<'_>) -> String {
    let past = cx.compared.map(Compared::matrix);
    let then = past.unwrap_or(matrix);
    match Scales::of(then, matrix) {
        Scales::Other => then.zone(movement.from.zone).letter.clone(),
        Scales::Same | Scales::OtherZones => {
            let (p, c) = (movement.from.probability, movement.from.consequence);
            format!("{} {}", matrix.probability.text(p).mark, matrix.consequence.text(c).mark)
        }
    }
}
