//! A few lines that are too much for the status line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::window;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::paint::paragraph;

pub(crate) struct Message {
    title: String,
    lines: Vec<String>,
    scroll: usize,
}

impl Message {
    pub(crate) fn new(title: String, lines: Vec<String>) -> Self {
        Self { title, lines, scroll: 0 }
    }
}

impl Layer for Message {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let rows = (2 * self.lines.len() + 4).min(usize::from(area.height)) as u16;
        let inside = window::draw(cx, area, buf, (76, rows), &self.title);
        if inside.height < 3 {
            return;
        }
        let mut y = inside.y;
        for line in self.lines.iter().skip(self.scroll) {
            let room = Rect { y, height: (inside.bottom() - 1).saturating_sub(y), ..inside };
            y += paragraph(buf, room, line, cx.theme.text());
        }
        window::keys(cx, inside, buf, "message-keys");
    }

    fn act(&mut self, _cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Up | Action::Previous => self.scroll = self.scroll.saturating_sub(1),
            Action::Down | Action::Next => {
                self.scroll = (self.scroll + 1).min(self.lines.len().saturating_sub(1));
            }
            _ => return Effect::Close.into(),
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(_) => Effect::Close.into(),
            Mouse::Wheel(..) | Mouse::Drag(_) | Mouse::Release(_) => Outcome::taken(),
        }
    }
}
