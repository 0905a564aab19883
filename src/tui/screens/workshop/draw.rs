//! The wall as it is seen: the matrix, the last thing recorded, and the line that is asked for.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Wall, words};
use crate::model::workshop::{Entry, What};
use crate::tui::context::Context;
use crate::tui::layer::Layer;
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{fill, paragraph, put, put_right, width};
use crate::tui::widgets::words::circled;

/// Above this many rows the letters are too small for those at the back.
const TALL: u16 = 30;

impl Wall {
    pub(super) fn draw_wall(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        fill(buf, area, cx.theme.text());
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        self.draw_header(cx, Rect { height: 1, ..inner }, buf);
        let body = Rect { y: inner.y + 2, height: inner.height.saturating_sub(5), ..inner };
        match (&self.record, &self.held) {
            (Some(record), Some(held)) => {
                let used = paragraph(buf, body, &cx.text("record-hint"), cx.theme.dim()) + 1;
                let list =
                    Rect { y: body.y + used, height: body.height.saturating_sub(used), ..body };
                let number =
                    |id: &_| self.matrix.number_of(&crate::model::ItemKey::new(&held.doc, id));
                record.draw(cx, held, number, list, buf);
            }
            (None, _) if self.vote.is_some() => {
                if let Some(vote) = &self.vote {
                    vote.draw(cx, body, buf);
                }
            }
            (None, Some(held)) if self.is_opening => self.draw_opening(cx, held, body, buf),
            _ => self.matrix.draw_on_wall(cx, body, buf),
        }
        let below = inner.bottom().saturating_sub(3);
        if area.height > TALL && self.question.is_none() {
            put(buf, inner.x, below + 1, inner.width, &cx.text("wall-zoom"), cx.theme.dim());
        }
        match &self.question {
            Some(question) => {
                question.draw(cx, Rect { y: below, height: 1, ..inner }, buf);
                let keys = Rect { y: below + 2, height: 1, ..inner };
                put(buf, keys.x, keys.y, keys.width, &cx.text("wall-ask-keys"), cx.theme.dim());
            }
            None if self.is_page() => {
                let keys = match &self.vote {
                    Some(vote) if self.record.is_none() => vote.keys(cx),
                    _ if self.record.is_some() => cx.text("record-keys"),
                    _ => cx.text("opening-keys"),
                };
                put(buf, inner.x, below + 2, inner.width, &keys, cx.theme.dim());
            }
            None => frame::keys(cx, area, buf, self.place(), &self.actions(cx)),
        }
        if !self.is_page() && self.question.is_none() {
            self.draw_last(cx, Rect { y: below, height: 1, ..inner }, buf);
        }
    }

    /// Where we are, and whether it is kept.
    fn draw_header(&self, cx: &Context<'_>, line: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let mut right = Vec::new();
        if cx.read_only {
            right.push(cx.text("header-read-only"));
        }
        if cx.ledger.is_unsaved() {
            right.push(format!("● {}", cx.text("header-unsaved")));
        }
        let right = right.join("   ");
        put_right(buf, line, line.y, &right, theme.accent());
        let room = line.width.saturating_sub(width(&right) + 2);
        let mut about = self.matrix.wall_title(cx);
        if self.record.is_some() {
            about = format!("{about} · {}", cx.text("record-title"));
        }
        put(buf, line.x, line.y, room, &about, theme.strong());
        self.matrix.draw_badge(cx, line, buf);
    }

    /// The last thing that was recorded, and how many there are: nothing is recorded unseen.
    fn draw_last(&self, cx: &Context<'_>, line: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let shown = self.matrix.shown_risks(cx);
        let chosen = self.matrix.chosen_risk(cx);
        let at = chosen.and_then(|(_, key)| shown.iter().position(|(_, k)| *k == key));
        let mut right = Vec::new();
        if let Some(held) = self.held.as_ref().filter(|held| held.count() > 0) {
            right.push(cx.with("wall-noted", &[("count", held.count().into())]));
        }
        if let Some(at) = at {
            let place = [("at", (at + 1).into()), ("count", shown.len().into())];
            right.push(cx.with("wall-place", &place));
        }
        let right = right.join("   ");
        put_right(buf, line, line.y, &right, theme.dim());
        if let Some(entry) = self.held.as_ref().and_then(|held| held.entries.last()) {
            let room = line.width.saturating_sub(width(&right) + 2);
            put(buf, line.x, line.y, room, &self.last_words(cx, entry), theme.text());
        }
    }

    fn last_words(&self, cx: &Context<'_>, entry: &Entry) -> String {
        let number = self.item(entry).and_then(|key| self.matrix.number_of(&key));
        let number = number.map(|n| format!("{} ", circled(n))).unwrap_or_default();
        let (id, said) = match &entry.what {
            What::Moved { from, to } => {
                ("wall-last-decided", words::because(cx, &words::way(cx, from, to), &entry.words))
            }
            What::Decided => ("wall-last-decided", entry.words.clone()),
            What::Parked => ("wall-last-parked", entry.words.clone()),
            What::Minority => ("wall-last-minority", entry.words.clone()),
        };
        cx.with(id, &[("what", (&format!("{number}{said}")).into())])
    }
}
