//! Files with problems: where, what, and how to mend it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::report::problem;
use crate::tui::keymap::Action;
use crate::tui::layer::{Layer, Mouse, Outcome, Scene};
use crate::tui::widgets::frame;
use crate::tui::widgets::list::stepped;
use crate::tui::widgets::paint::{paragraph, put};

/// The list of what is wrong with the register's files.
#[derive(Default)]
pub(crate) struct Problems {
    at: usize,
}

impl Problems {
    fn step(&mut self, scene: &Scene<'_>, by: i64) {
        self.at = stepped(self.at, by, scene.problems.len());
    }
}

impl Layer for Problems {
    fn draw(&self, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
        let theme = scene.theme;
        let count = scene.with("problems-count", &[("count", scene.problems.len().into())]);
        frame::header(scene, area, buf, &[scene.text("problems-title")], &count);
        let body = frame::body(area);
        if scene.problems.is_empty() {
            paragraph(buf, body, &scene.text("problems-none"), theme.text());
        }
        let mut y = body.y;
        for (i, diagnostic) in scene.problems.iter().enumerate().skip(self.at) {
            if y + 1 >= body.bottom() {
                break;
            }
            let place = problem::place(diagnostic);
            let style = if i == self.at { theme.accent() } else { theme.strong() };
            put(buf, body.x, y, body.width, &place, style);
            let rest = |y: u16| Rect {
                x: body.x + 2,
                y,
                width: body.width.saturating_sub(2),
                height: body.bottom().saturating_sub(y),
            };
            y += 1;
            y += paragraph(buf, rest(y), &problem::message(diagnostic, scene.locale), theme.text());
            if !diagnostic.source_line.is_empty() && y < body.bottom() {
                let line = format!("│ {}", diagnostic.source_line.trim_end());
                put(buf, body.x + 2, y, body.width.saturating_sub(2), &line, theme.dim());
                y += 1;
            }
            let remedy = problem::remedy(diagnostic, scene.locale);
            y += paragraph(buf, rest(y), &remedy, theme.dim()) + 1;
        }
        frame::keys(scene, area, buf, self.place(), &self.actions(scene));
    }

    fn actions(&self, _scene: &Scene<'_>) -> Vec<Action> {
        vec![Action::Up, Action::Down, Action::Back, Action::Help]
    }

    fn act(&mut self, scene: &Scene<'_>, action: Action) -> Outcome {
        match action {
            Action::Up | Action::Previous => self.step(scene, -1),
            Action::Down | Action::Next => self.step(scene, 1),
            Action::PageUp => self.step(scene, -5),
            Action::PageDown => self.step(scene, 5),
            Action::Problems => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, scene: &Scene<'_>, mouse: Mouse) -> Outcome {
        if let Mouse::Wheel(_, by) = mouse {
            self.step(scene, i64::from(by));
        }
        Outcome::taken()
    }
}
