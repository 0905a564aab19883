//! The keys that work where you are, made from the same list as the key line.

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::window;
use crate::report::fit;
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::frame;
use crate::tui::widgets::list::stepped;
use crate::tui::widgets::paint::put;

pub(crate) struct Help {
    place: Place,
    actions: Vec<Action>,
    scroll: usize,
    /// How far it can be scrolled, as last drawn.
    most: Cell<usize>,
}

impl Help {
    pub(crate) fn new(place: Place, actions: Vec<Action>) -> Self {
        Self { place, actions, scroll: 0, most: Cell::new(0) }
    }

    fn step(&mut self, by: i64) {
        self.scroll = stepped(self.scroll.min(self.most.get()), by, self.most.get() + 1);
    }
}

/// The columns of the signs' meaning.
const MARKS: usize = 64;

/// Draws at the right edge how much is out of sight, and where.
fn draw_bar(cx: &Context<'_>, inside: Rect, buf: &mut Buffer, first: usize, count: usize) {
    let height = usize::from(inside.height);
    let length = (height * height / count).max(1);
    let most = count.saturating_sub(height).max(1);
    let top = first * (height - length) / most;
    let x = inside.right() + 1;
    for (at, y) in (inside.top()..inside.bottom()).enumerate() {
        let is_here = (top..top + length).contains(&at);
        let (sign, style) =
            if is_here { ("█", cx.theme.accent()) } else { ("│", cx.theme.dim()) };
        put(buf, x, y, 1, sign, style);
    }
}

impl Layer for Help {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let marks = fit::wrap(&cx.text("help-marks"), MARKS);
        let count = self.actions.len() + 1 + marks.len();
        let rows = u16::try_from(count + 2).unwrap_or(u16::MAX);
        let inside = window::draw(cx, area, buf, (72, rows), &cx.text("help-title"));
        if inside.height < 1 {
            return;
        }
        let room = usize::from(inside.height);
        self.most.set(count.saturating_sub(room));
        let first = self.scroll.min(self.most.get());
        for (at, y) in (first..count).zip(inside.top()..inside.bottom()) {
            match self.actions.get(at) {
                Some(action) => {
                    let keys = frame::key_names(cx, self.place, *action);
                    put(buf, inside.x, y, 20, &keys, theme.accent());
                    let label = cx.text(&format!("help-{}", action.id()));
                    let room = inside.width.saturating_sub(21);
                    put(buf, inside.x + 21, y, room, &label, theme.text());
                }
                None => {
                    let mark = at.checked_sub(self.actions.len() + 1).and_then(|at| marks.get(at));
                    let mark = mark.map_or("", String::as_str);
                    put(buf, inside.x, y, inside.width, mark, theme.dim());
                }
            }
        }
        if self.most.get() > 0 {
            draw_bar(cx, inside, buf, first, count);
        }
    }

    fn act(&mut self, _cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Up | Action::Previous => self.step(-1),
            Action::Down | Action::Next => self.step(1),
            Action::PageUp => self.step(-10),
            Action::PageDown => self.step(10),
            Action::First => self.scroll = 0,
            Action::Last => self.scroll = self.most.get(),
            _ => return Effect::Close.into(),
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(_) => Effect::Close.into(),
            Mouse::Wheel(_, by) => {
                self.step(i64::from(by));
                Outcome::taken()
            }
            Mouse::Drag(_) | Mouse::Release(_) => Outcome::taken(),
        }
    }
}
