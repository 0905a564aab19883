//! Laying the matrix screen out: beside each other where there is room, else one above the other.

mod detail;
mod hand;
mod list;
mod panel;
mod tiles;
mod wall;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Hit, MatrixScreen, Subject};
use crate::model::State;
use crate::report::indicators::phrases;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::Layer;
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{put, put_right, rule, width};

/// From this width list and detail stand beside the matrix.
const BESIDE: u16 = 110;
/// From this height the next levels up are told beside the levels in hand.
const TALL: u16 = 32;
/// The fewest lines of the list below the matrix.
const FEWEST_LINES: u16 = 3;

impl MatrixScreen {
    pub(super) fn draw_screen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.drawn.hits.clear();
        if self.state.on_wall {
            return self.draw_earlier_on_wall(cx, area, buf);
        }
        let (path, note) = self.title(cx);
        frame::header(cx, area, buf, &path, &note);
        self.draw_badge(cx, area, buf);
        let body = frame::body(area);
        let beside = area.width >= BESIDE;
        // A narrow screen wraps the longer text; a tall one tells the next levels up.
        let lines = match (beside, area.height >= TALL) {
            (_, true) => 4,
            (false, false) => 3,
            (true, false) => 2,
        };
        let definition =
            Rect { y: body.bottom().saturating_sub(lines), height: lines.min(body.height), ..body };
        let gap = u16::from(beside || area.height >= TALL);
        let main = Rect { height: body.height.saturating_sub(lines + gap), ..body };
        if beside {
            self.draw_beside(cx, main, buf);
        } else {
            self.draw_stacked(cx, main, buf);
        }
        self.draw_definitions(cx, definition, buf);
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn title(&self, cx: &Context<'_>) -> (Vec<String>, String) {
        let trust = cx.trust_short(self.state.trust()).to_owned();
        match &self.state.subject {
            Subject::Trust(id) => {
                let name = cx.trust(id).map_or(String::new(), |t| t.name.clone());
                (vec![trust, cx.text("matrix-all")], name)
            }
            Subject::Doc(doc) => {
                let assessment = cx.register().assessment(doc);
                let assessed = assessment.and_then(|a| a.assessed).map(|d| cx.day(d));
                let state = cx.register().state(doc);
                let word = cx.text(&format!("state-{}", state.word()));
                let note = match (state, assessed) {
                    (State::Missing, _) | (_, None) => word,
                    (_, Some(day)) => {
                        let args = [("date", (&day).into()), ("state", (&word).into())];
                        cx.with("screen-assessed", &args)
                    }
                };
                (vec![trust, cx.doc_title(doc)], note)
            }
        }
    }

    fn draw_beside(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let left = Rect { width: (area.width * 11 / 20).min(130), ..area };
        let x = left.right() + 3;
        let right = Rect { x, width: area.right().saturating_sub(x), ..area };
        self.draw_matrix(cx, left, buf);
        let tray = u16::from(!self.state.unplaced(cx).is_empty());
        let wanted = self.state.risks.len().min(1_000) as u16 + 1 + tray;
        let list = Rect { height: wanted.max(4).min(right.height * 2 / 5), ..right };
        self.draw_list(cx, list, buf);
        let y = list.bottom() + 1;
        rule(buf, right.x, y, right.width, cx.theme.rule());
        let mut detail = Rect { y: y + 1, height: right.bottom().saturating_sub(y + 1), ..right };
        if self.state.indicators.total() > 0 && detail.height > FEWEST_LINES {
            detail.height -= 1;
            self.draw_indicators(cx, Rect { y: detail.bottom(), height: 1, ..right }, buf);
        }
        if self.state.hand.is_some() {
            return self.draw_hand(cx, detail, buf);
        }
        self.drawn.hits.add(detail, Hit::Detail);
        self.draw_detail(cx, detail, buf);
    }

    /// Where the hospitals stand that are followed under the goal, and the key that tells more.
    fn draw_indicators(&self, cx: &Context<'_>, line: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let key = cx.keymap.keys(self.place(), Action::Indicators).first().copied();
        let hint = format!("{} {}", key.unwrap_or_default(), cx.text("action-indicators"));
        put_right(buf, line, line.y, &hint, theme.accent());
        let room = line.width.saturating_sub(width(&hint) + 2);
        let counts = phrases::counts(self.state.indicators, cx.locale);
        put(buf, line.x, line.y, room, &counts, theme.text());
    }

    fn draw_stacked(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let matrix = &cx.register().matrix;
        let rows = matrix.scale(matrix.vertical).len() as u16;
        // The matrix takes what the list can spare, in whole lines of tiles, and at least two lines
        // a tile: everybody looks at it.
        let spare = area.height.saturating_sub(FEWEST_LINES + 1);
        let list_wanted = (self.state.risks.len().min(8) as u16).max(FEWEST_LINES) + 1;
        let generous = area.height.saturating_sub(list_wanted);
        let axis = 2;
        let tile = (generous.saturating_sub(axis) / rows).max(2);
        // On a low screen the list gives way before the tiles do.
        let height = (tile * rows + axis).min(spare).max(rows + 1).min(area.height);
        let top = Rect { height, ..area };
        self.draw_matrix(cx, top, buf);
        let y = top.bottom() + u16::from(area.height > height + FEWEST_LINES + 2);
        let list = Rect { y, height: area.bottom().saturating_sub(y), ..area };
        match self.state.hand {
            Some(_) => self.draw_hand(cx, list, buf),
            None => self.draw_list(cx, list, buf),
        }
    }

    /// Why there are no risks to be seen.
    fn nothing(&self, cx: &Context<'_>) -> String {
        cx.text(match &self.state.subject {
            Subject::Doc(doc) if cx.register().state(doc) == State::Damaged => "matrix-unreadable",
            _ if cx.read_only => "matrix-none",
            _ => "matrix-empty",
        })
    }
}
