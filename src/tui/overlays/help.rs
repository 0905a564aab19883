//! The keys that work where you are, made from the same list as the key line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::window;
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{paragraph, put};

pub(crate) struct Help {
    place: Place,
    actions: Vec<Action>,
    scroll: usize,
}

impl Help {
    pub(crate) fn new(place: Place, actions: Vec<Action>) -> Self {
        Self { place, actions, scroll: 0 }
    }
}

impl Layer for Help {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let rows = self.actions.len() as u16 + 8;
        let inside = window::draw(cx, area, buf, (72, rows), &cx.text("help-title"));
        if inside.height < 3 {
            return;
        }
        let room = usize::from(inside.height.saturating_sub(1));
        let lines = self.actions.iter().skip(self.scroll).take(room);
        let mut y = inside.y;
        for action in lines {
            let keys = frame::key_names(cx, self.place, *action);
            put(buf, inside.x, y, 20, &keys, theme.accent());
            let label = cx.text(&format!("help-{}", action.id()));
            put(buf, inside.x + 21, y, inside.width.saturating_sub(21), &label, theme.text());
            y += 1;
        }
        let below = Rect { y: y + 1, height: inside.bottom().saturating_sub(y + 1), ..inside };
        paragraph(buf, below, &cx.text("help-marks"), theme.dim());
    }

    fn act(&mut self, _cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Up | Action::Previous => self.scroll = self.scroll.saturating_sub(1),
            Action::Down | Action::Next => {
                self.scroll = (self.scroll + 1).min(self.actions.len().saturating_sub(1));
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
