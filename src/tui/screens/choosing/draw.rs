//! The three versions beside each other, or above each other where the screen is narrow.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Choosing, Hit, may_show};
use crate::report::conflicts::{self, SIDES, Side};
use crate::tui::conflicts::OpenConflict;
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{paragraph, put, rule};

/// From so many columns on they stand beside each other.
const SIDE_BY_SIDE: u16 = 100;
/// Columns between two versions.
const GAP: u16 = 3;
/// The keys of the versions, in their order.
const ACTIONS: [Action; 3] = [Action::TakeBase, Action::TakeOurs, Action::TakeTheirs];

impl Choosing {
    pub(super) fn draw_all(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let open = &cx.conflicts.open;
        let (count, at) = (open.len(), self.at + 1);
        let title = cx.text("choosing-title");
        let body = frame::body(area);
        let Some(open) = self.chosen(cx) else {
            frame::header(cx, area, buf, &[title], "");
            let text = match (cx.conflicts.files.as_slice(), cx.conflicts.is_merge) {
                ([], true) => cx.text("choosing-done-merge"),
                ([], false) => cx.text("choosing-done"),
                (files, _) => conflicts::files(files, cx.locale),
            };
            paragraph(buf, body, &text, cx.theme.text());
            return;
        };
        let (one, words) = open;
        frame::header(cx, area, buf, &[title, words.place.clone()], "");
        if !may_show(cx, one) {
            paragraph(buf, body, &cx.text("choosing-restricted"), cx.theme.text());
            return;
        }
        let what = words.heading();
        let args = [("at", at.into()), ("count", count.into()), ("what", (&what).into())];
        let heading = cx.with("choosing-of", &args);
        let used = paragraph(buf, body, &heading, cx.theme.strong()) + 1;
        let rest = below(body, used);
        let used = match body.width >= SIDE_BY_SIDE {
            true => self.draw_beside(cx, open, rest, buf),
            false => self.draw_stacked(cx, open, rest, buf),
        };
        self.draw_list(cx, below(rest, used + 1), buf);
    }

    fn draw_beside(
        &self,
        cx: &Context<'_>,
        open: &OpenConflict,
        area: Rect,
        buf: &mut Buffer,
    ) -> u16 {
        let width = area.width.saturating_sub(2 * GAP) / 3;
        let places = (0..3).map(|at| Rect { x: area.x + at * (width + GAP), width, ..area });
        let used = places.enumerate().map(|(at, place)| self.draw_side(cx, open, at, place, buf));
        used.max().unwrap_or(0)
    }

    fn draw_stacked(
        &self,
        cx: &Context<'_>,
        open: &OpenConflict,
        area: Rect,
        buf: &mut Buffer,
    ) -> u16 {
        let mut used = 0;
        for at in 0..3 {
            // What is left is shared by those that are not drawn yet.
            let left = area.height.saturating_sub(used) / (3 - at);
            let place = Rect { height: left, ..below(area, used) };
            used += self.draw_side(cx, open, usize::from(at), place, buf) + 1;
        }
        used.saturating_sub(1)
    }

    /// One of the versions; the rows it took. Its last rows are for who made it so.
    fn draw_side(
        &self,
        cx: &Context<'_>,
        (one, words): &OpenConflict,
        at: usize,
        area: Rect,
        buf: &mut Buffer,
    ) -> u16 {
        let (Some((name, answer)), Some(side), Some(action)) =
            (SIDES.get(at), words.sides.get(at), ACTIONS.get(at))
        else {
            return 0;
        };
        if area.height == 0 || area.width == 0 {
            return 0;
        }
        let theme = cx.theme;
        let can_be_chosen = !one.torn || at > 0;
        let label = cx.text(&format!("conflicts-{name}"));
        let mut x = area.x;
        if can_be_chosen && let Some(key) = cx.keymap.keys(Place::Choosing, *action).first() {
            x += put(buf, x, area.y, area.width, &arrow(key), theme.accent()) + 1;
        }
        let room = area.right().saturating_sub(x);
        let end = x + put(buf, x, area.y, room, &label, theme.accent());
        if end + 2 < area.right() {
            rule(buf, end + 1, area.y, area.right() - end - 1, theme.rule());
        }
        let used = 1 + draw_value(cx, side, below(area, 1), buf);
        if can_be_chosen {
            self.hits.add(Rect { height: used, ..area }, Hit::Side(answer.clone()));
        }
        used
    }

    /// All that is left to choose, where there is room for it.
    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let open = &cx.conflicts.open;
        let rows = usize::from(area.height.saturating_sub(1));
        if open.len() < 2 || rows < 2 {
            return;
        }
        rule(buf, area.x, area.y, area.width, cx.theme.rule());
        let first = self.at.saturating_sub(rows / 2).min(open.len().saturating_sub(rows));
        for ((at, (one, words)), y) in
            open.iter().enumerate().skip(first).take(rows).zip(area.y + 1..)
        {
            let is_here = at == self.at;
            let mark = if is_here { "▸" } else { " " };
            let style = if is_here { cx.theme.accent() } else { cx.theme.dim() };
            let what = if may_show(cx, one) { words.heading() } else { "…".to_owned() };
            let line = format!("{mark} {} · {what}", words.place);
            put(buf, area.x, y, area.width, &line, style);
            self.hits.add(Rect { y, height: 1, ..area }, Hit::Conflict(at));
        }
    }
}

fn draw_value(cx: &Context<'_>, side: &Side, area: Rect, buf: &mut Buffer) -> u16 {
    let theme = cx.theme;
    // Who and why is worth its row also below a long text.
    let last = u16::from(side.by.is_some());
    let value = Rect { height: area.height.saturating_sub(last), ..area };
    let mut used = paragraph(buf, value, &side.value, theme.strong());
    if let Some(meaning) = &side.meaning {
        used += paragraph(buf, below(value, used), meaning, theme.text());
    }
    if let Some(by) = &side.by {
        used += paragraph(buf, below(area, used), by, theme.dim());
    }
    used
}

fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// A key as it stands on the keyboard.
fn arrow(key: &str) -> String {
    match key {
        "Left" => "←".to_owned(),
        "Right" => "→".to_owned(),
        other => other.to_owned(),
    }
}
