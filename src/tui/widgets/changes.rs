//! What has changed since the earlier state compared with, and what that state is called.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::paint::{fill, put, width};
use super::words;
use crate::compare::{Direction, Movement, Scales, Trend};
use crate::history::revisions::Label;
use crate::model::{Date, ItemKey, Matrix};
use crate::tui::context::Context;
use crate::tui::timeline::{Comparison, RiskChange};

/// From this width on there is room for what is compared with beside path and date.
const WIDE: u16 = 100;

/// What a snapshot is called: the day of one that is named by a day, or else its name, since two may
/// be of one day.
pub(crate) fn snapshot_name(cx: &Context<'_>, name: &str, on: Date) -> String {
    let own = name.rsplit('/').next().unwrap_or(name);
    match own.parse::<Date>() {
        Ok(_) => cx.day(on),
        Err(_) => name.to_owned(),
    }
}

/// What an earlier state is called: "1. mars", or "siste øyeblikksbilde".
pub(crate) fn state_name(cx: &Context<'_>, label: &Label) -> String {
    match label {
        Label::Snapshot { name, on } => snapshot_name(cx, name, *on),
        Label::Revision { on: Some(on), .. } | Label::EndOf(on) => cx.day(*on),
        Label::Revision { given, on: None } | Label::Folder(given) => given.clone(),
        Label::Year(year) => year.to_string(),
        Label::LastSnapshots | Label::WorkingTree => cx.text("time-last-snapshots"),
    }
}

/// "sammenlignet med 1. mars"; nothing without comparison, nor where there is little room: legend
/// and list say it there.
pub(crate) fn compared_with(cx: &Context<'_>, columns: u16) -> Option<String> {
    let comparison = cx.comparison.filter(|_| columns >= WIDE)?;
    let time = state_name(cx, comparison.label());
    let args = [("time", (&time).into()), ("unread", comparison.unread().into())];
    Some(cx.with("compared-with", &args))
}

/// The sign of an assessment's trend.
pub(crate) fn trend_sign(trend: Trend) -> &'static str {
    match trend {
        Trend::Up => "↑",
        Trend::Down => "↓",
        Trend::Mixed => "↕",
        Trend::Same => "·",
        Trend::New => "+",
    }
}

fn movement_sign(movement: &Movement) -> &'static str {
    match movement.direction {
        Direction::Up => "↑",
        Direction::Down => "↓",
        Direction::Sideways => "↔",
    }
}

/// What the signs mean, the longest of the texts that fits; empty where none does.
pub(crate) fn legend(cx: &Context<'_>, comparison: &Comparison, room: u16) -> String {
    let time = state_name(cx, comparison.label());
    let texts = ["trend-legend", "trend-legend-short"];
    let mut texts = texts.iter().map(|id| cx.with(id, &[("time", (&time).into())]));
    texts.find(|text| width(text) <= room).unwrap_or_default()
}

/// What stands after a risk's number on the matrix; nothing where the risk has not moved.
pub(crate) fn mark_sign(cx: &Context<'_>, key: &ItemKey) -> String {
    match cx.comparison.and_then(|comparison| comparison.change(key)) {
        Some(RiskChange::Moved(movement)) => movement_sign(movement).to_owned(),
        Some(RiskChange::New) => cx.text("since-mark-new"),
        Some(RiskChange::Same | RiskChange::Closed | RiskChange::Unknown) | None => String::new(),
    }
}

/// The head of the list's column, as wide as the column; empty without a comparison.
pub(crate) fn column_head(cx: &Context<'_>) -> String {
    let Some(comparison) = cx.comparison else { return String::new() };
    /// "↔ fra 4 4" and "unchanged", with two columns of air before them.
    const WORDS: usize = 9;
    /// A longer head would take the titles' room.
    const WIDEST: u16 = 16;
    let time = state_name(cx, comparison.label());
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
    let change = cx.comparison.and_then(|comparison| comparison.change(key));
    let style = match (chosen, change) {
        (true, _) => theme.chosen(),
        (false, Some(RiskChange::Moved(_) | RiskChange::New)) => theme.strong(),
        (false, _) => theme.dim(),
    };
    let place = Rect { x: rest.right(), width: columns, ..line };
    fill(buf, place, style);
    let text = change.map(|change| change_words(cx, change)).unwrap_or_default();
    put(buf, place.x + 2, line.y, columns.saturating_sub(2), &text, style);
    rest
}

/// What has become of a risk, in words; empty without a comparison.
pub(crate) fn told(cx: &Context<'_>, key: &ItemKey) -> String {
    let change = cx.comparison.and_then(|comparison| comparison.change(key));
    change.map(|change| change_words(cx, change)).unwrap_or_default()
}

fn change_words(cx: &Context<'_>, change: RiskChange<'_>) -> String {
    match change {
        RiskChange::Same => cx.text("since-same"),
        RiskChange::New => cx.text("since-new"),
        RiskChange::Closed => cx.text("since-closed"),
        RiskChange::Unknown => cx.text("since-unknown"),
        RiskChange::Moved(movement) => {
            let from = from(movement, &cx.register().matrix, cx);
            let words = cx.with("since-moved", &[("from", (&from).into())]);
            format!("{} {words}", movement_sign(movement))
        }
    }
}

/// The cell that a risk stood in, "4 4"; between different scales its zone.
fn from(movement: &Movement, matrix: &Matrix, cx: &Context<'_>) -> String {
    let earlier = cx.comparison.map_or(matrix, Comparison::matrix);
    match Scales::of(earlier, matrix) {
        Scales::Other => earlier.zone(movement.from.zone).letter.clone(),
        Scales::Same | Scales::OtherZones => {
            words::cell(matrix, (movement.from.probability, movement.from.consequence))
        }
    }
}
