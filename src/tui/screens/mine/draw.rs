//! Drawing what is a person's own.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Mine, Row};
use crate::check::Duty;
use crate::model::{Date, State};
use crate::report::lack;
use crate::tui::context::Context;
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{fill, paragraph, put};

/// The columns of an assessment's state, and of a day.
const STATE: u16 = 11;
/// The columns before a line's title: the pointer and a sign.
const SIGN: u16 = 4;

/// A line of the screen.
struct Line {
    /// The place of the row that it shows; a heading shows none.
    row: Option<usize>,
    sign: &'static str,
    title: String,
    state: String,
    rest: String,
    style: Style,
}

impl Mine {
    pub(super) fn draw_screen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let trust = self.trust.as_ref().map(|trust| cx.trust_short(trust).to_owned());
        let role = Some(cx.own.role.clone()).filter(|role| !role.is_empty());
        let path: Vec<String> =
            [trust, Some(cx.text("mine-title")), role].into_iter().flatten().collect();
        frame::header(cx, area, buf, &path, "");
        let body = frame::body(area);
        self.list.clear_hits();
        if self.trust.is_none() {
            paragraph(buf, body, &cx.text("mine-nobody"), cx.theme.text());
        } else {
            self.draw_deadline(cx, body, buf);
            let below = Rect { y: body.y + 2, height: body.height.saturating_sub(2), ..body };
            self.draw_lines(cx, below, buf);
        }
        frame::keys(cx, area, buf, super::Place::Mine, &super::Layer::actions(self, cx));
    }

    /// "10 dager til 1. mars: Risikovurdering av målene".
    fn draw_deadline(&self, cx: &Context<'_>, body: Rect, buf: &mut Buffer) {
        let Some(deadline) = &self.deadline else { return };
        let (date, what) = (cx.day(deadline.date), &deadline.what);
        let days = deadline.days_from(cx.today);
        let args = [("days", days.into()), ("date", (&date).into()), ("what", what.into())];
        put(buf, body.x, body.y, body.width, &cx.with("mine-deadline", &args), cx.theme.strong());
    }

    fn draw_lines(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let lines = self.lines(cx);
        let rows = usize::from(area.height);
        let at = lines.iter().position(|line| line.row == Some(self.list.at())).unwrap_or(0);
        // A line is kept for what is out of sight.
        let is_long = lines.len() > rows;
        let room = if is_long { rows.saturating_sub(1) } else { rows };
        let mut first = *self.scroll.borrow();
        // The heading above the chosen line stays in sight too.
        first = first.min(at.saturating_sub(1)).max((at + 1).saturating_sub(room));
        first = first.min(lines.len().saturating_sub(room));
        *self.scroll.borrow_mut() = first;
        let shown = lines.iter().skip(first).take(room);
        for (line, y) in shown.zip(area.y..) {
            let place = Rect { y, height: 1, ..area };
            draw_line(cx, place, buf, line, line.row == Some(self.list.at()));
            if let Some(row) = line.row {
                self.list.add_hit(place, row);
            }
        }
        let below = lines.len().saturating_sub(first + room);
        if is_long {
            let id = if below > 0 { "list-more" } else { "mine-more-above" };
            let count = if below > 0 { below } else { first };
            let text = cx.with(id, &[("count", count.into())]);
            put(buf, area.x + SIGN, area.bottom() - 1, area.width, &text, cx.theme.dim());
        }
    }

    fn lines(&self, cx: &Context<'_>) -> Vec<Line> {
        let theme = cx.theme;
        let heading = |id: &str| Line {
            row: None,
            sign: "",
            title: cx.text(id),
            state: String::new(),
            rest: String::new(),
            style: theme.strong(),
        };
        let blank = || Line { title: String::new(), ..heading("mine-title") };
        let mut lines: Vec<Line> = Vec::new();
        let mut has_measures = false;
        let mut has_others = false;
        for (at, row) in self.rows.iter().enumerate() {
            match row {
                Row::Late(..) | Row::AllMeasures(_) if !has_measures => {
                    has_measures = true;
                    lines.extend([blank(), heading("mine-late")]);
                }
                Row::Duty(duty) if !duty.is_own && !has_others => {
                    has_others = true;
                    lines.extend([blank(), heading("mine-others")]);
                }
                Row::Send | Row::Others(_) => lines.push(blank()),
                _ => {}
            }
            lines.push(Line { row: Some(at), ..self.line(cx, row) });
        }
        if self.left() > 0 && !lines.is_empty() {
            let left = cx.with("mine-left", &[("count", self.left().into())]);
            let tail = Line { title: left, style: theme.dim(), ..blank() };
            lines.extend([blank(), tail]);
        }
        lines
    }

    fn line(&self, cx: &Context<'_>, row: &Row) -> Line {
        let theme = cx.theme;
        let plain = |sign, title: String, style| Line {
            row: None,
            sign,
            title,
            state: String::new(),
            rest: String::new(),
            style,
        };
        match row {
            Row::Duty(duty) => {
                let style = match duty.state {
                    State::Damaged | State::Missing | State::Lapsed => theme.alarm(),
                    _ if duty.is_done() => theme.dim(),
                    _ => theme.text(),
                };
                let sign = match duty.state {
                    State::Damaged | State::Missing | State::Lapsed => "!",
                    _ if duty.is_done() => "✓",
                    _ => "·",
                };
                let state = cx.text(&format!("state-{}", duty.state.word()));
                let rest = left_of(cx, duty);
                Line { state, rest, ..plain(sign, cx.doc_title(&duty.doc), style) }
            }
            Row::Late(day, key) => {
                let title = cx.register().measure(key).map(|m| m.title.clone()).unwrap_or_default();
                let days = (cx.today - *day).num_days();
                let rest = cx.with("days-over", &[("days", days.into())]);
                Line { state: short_day(cx, *day), rest, ..plain("!", title, theme.text()) }
            }
            Row::AllMeasures(more) => {
                plain("", cx.with("list-more", &[("count", (*more).into())]), theme.dim())
            }
            Row::Others(count) => {
                plain("", cx.with("mine-others-count", &[("count", (*count).into())]), theme.dim())
            }
            Row::Send => plain("✓", cx.text("mine-all-ready"), theme.accent()),
        }
    }
}

fn short_day(cx: &Context<'_>, day: Date) -> String {
    cx.day(day)
}

/// What is left to do of an assessment, in a few words.
fn left_of(cx: &Context<'_>, duty: &Duty) -> String {
    let looked = duty.looked.map(|day| cx.day(day));
    let since = |id: &str, without: &str| match &looked {
        Some(day) => cx.with(id, &[("date", day.into())]),
        None => cx.text(without),
    };
    match duty.state {
        State::Missing => cx.text("mine-begin"),
        State::Damaged => cx.text("mine-damaged"),
        State::Lapsed => cx.text("mine-lapsed"),
        State::Draft if !duty.lacks.is_empty() => {
            let first = duty.lacks.first();
            let first = first.map(|it| lack::line(it, &duty.doc, cx.register(), cx.locale));
            let count = duty.lacks.len().into();
            cx.with("mine-lacks", &[("count", count), ("first", first.unwrap_or_default().into())])
        }
        _ if duty.is_unlooked => since("mine-unchanged-since", "mine-never-looked"),
        State::Draft => cx.text("mine-can-be-ready"),
        State::Ready | State::Approved => since("mine-looked", "mine-ready"),
    }
}

fn draw_line(cx: &Context<'_>, place: Rect, buf: &mut Buffer, line: &Line, chosen: bool) {
    let theme = cx.theme;
    let pick = |style| if chosen { theme.chosen() } else { style };
    if chosen {
        fill(buf, place, theme.chosen());
        put(buf, place.x, place.y, 1, "▸", theme.chosen());
    }
    if line.row.is_none() {
        put(buf, place.x, place.y, place.width, &line.title, line.style);
        return;
    }
    put(buf, place.x + 2, place.y, 1, line.sign, pick(line.style));
    let inner = place.width.saturating_sub(SIGN);
    let x = place.x + SIGN;
    if line.state.is_empty() && line.rest.is_empty() {
        put(buf, x, place.y, inner, &line.title, pick(line.style));
        return;
    }
    // The title gets two fifths, and no more than titles need.
    let title = (inner * 2 / 5).min(48);
    put(buf, x, place.y, title.saturating_sub(1), &line.title, pick(line.style));
    put(buf, x + title, place.y, STATE - 1, &line.state, pick(line.style));
    let at = title + STATE;
    put(buf, x + at, place.y, inner.saturating_sub(at), &line.rest, pick(theme.dim()));
}
