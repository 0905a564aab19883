//! The history of one risk: every change with its day, who made it and why, newest first.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::model::{ItemKey, Slug};
use crate::report::story;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Layer, Mouse, Outcome};
use crate::tui::timeline::RiskHistory;
use crate::tui::widgets::changes::snapshot_name;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::List;
use crate::tui::widgets::paint::{paragraph, put};
use crate::tui::widgets::pen::Pen;

/// The history of a risk; the chosen change stands first on the screen.
pub(crate) struct RiskHistoryScreen {
    key: ItemKey,
    /// `None` while it is being read.
    history: Option<Rc<RiskHistory>>,
    /// What each change did, in words.
    changes: Vec<Vec<String>>,
    list: List,
}

impl RiskHistoryScreen {
    pub(crate) fn new(key: ItemKey) -> Self {
        Self { key, history: None, changes: Vec::new(), list: List::default() }
    }

    fn draw_history(&self, cx: &Context<'_>, history: &RiskHistory, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let mut area = area;
        let line = story::sparkline(&history.at, &cx.register().matrix);
        if !line.is_empty() {
            let days = history.at.iter().map(|(at, _)| snapshot_name(cx, &at.name, at.on));
            let days = days.collect::<Vec<_>>().join(", ");
            let args = [("line", (&line).into()), ("names", (&days).into())];
            let text = cx.with("story-over-time", &args);
            put(buf, area.x, area.y, area.width, &text, theme.strong());
            area = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
        }
        if history.steps.is_empty() {
            paragraph(buf, area, &cx.text("story-none"), theme.text());
            return;
        }
        let mut pen = Pen { area, buf };
        let shown = history.steps.iter().zip(&self.changes).enumerate().skip(self.list.at());
        for (at, (step, changes)) in shown {
            // What is chosen is shown whole.
            let (body_lines, lines) =
                if at == self.list.at() { (u16::MAX, u16::MAX) } else { (4, 3) };
            if pen.area.height == 0 {
                return;
            }
            pen.write(&story::head(step.commit.as_ref(), cx.locale), theme.dim(), 1);
            if let Some(commit) = &step.commit {
                pen.write(&commit.subject, theme.strong(), 2);
                let body = commit.body.trim();
                if !body.is_empty() {
                    pen.write(body, theme.text(), body_lines);
                }
            }
            let whole = pen.area;
            pen.area = Rect { x: whole.x + 2, width: whole.width.saturating_sub(2), ..whole };
            for line in changes {
                pen.write(line, theme.text(), lines);
            }
            pen.area = Rect { x: whole.x, width: whole.width, ..pen.area };
            pen.skip();
        }
    }
}

impl Layer for RiskHistoryScreen {
    fn trust(&self) -> Option<&Slug> {
        Some(&self.key.doc.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.history = cx.timeline.history(&self.key).cloned();
        let steps = self.history.iter().flat_map(|history| &history.steps);
        self.changes = steps.map(|step| story::changes(step, &self.key, cx.locale)).collect();
        self.list.choose(self.list.at(), self.changes.len());
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        vec![Action::Up, Action::Down, Action::PageDown, Action::Back, Action::Help]
    }

    fn act(&mut self, _cx: &Context<'_>, action: Action) -> Outcome {
        match self.list.act(action, self.changes.len(), 5) {
            true => Outcome::taken(),
            false => Outcome::Ignored,
        }
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        self.list.mouse(mouse, self.changes.len());
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let trust = cx.trust_short(&self.key.doc.trust).to_owned();
        let path = [trust, cx.risk_title(&self.key), cx.text("story-title")];
        frame::header(cx, area, buf, &path, "");
        let body = frame::body(area);
        match &self.history {
            Some(history) => self.draw_history(cx, history, body, buf),
            None => {
                paragraph(buf, body, &cx.text("story-reading"), cx.theme.text());
            }
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}
