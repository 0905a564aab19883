//! The history of one risk: every change with its day, who made it and why, newest first.

use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::snapshots::snapshot;
use crate::model::{ItemKey, Slug};
use crate::report::story;
use crate::tui::keymap::Action;
use crate::tui::layer::{Context, Effect, Layer, Mouse, Outcome};
use crate::tui::timeline::Story;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::{led, stepped};
use crate::tui::widgets::paint::{paragraph, put};
use crate::tui::widgets::pen::Pen;

/// The history of a risk.
pub(crate) struct StoryScreen {
    key: ItemKey,
    /// The change that stands first on the screen.
    at: usize,
    story: Option<Rc<Story>>,
    /// What each change did, in words.
    told: Vec<Vec<String>>,
}

impl StoryScreen {
    /// Opens the history of a risk and has it read.
    pub(crate) fn open(key: &ItemKey) -> Outcome {
        let screen = Self { key: key.clone(), at: 0, story: None, told: Vec::new() };
        Outcome::Done(vec![Effect::ReadStory(key.clone()), Effect::open(screen)])
    }

    fn step(&mut self, by: i64) {
        self.at = stepped(self.at, by, self.told.len());
    }

    fn draw_story(&self, cx: &Context<'_>, story: &Story, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let mut area = area;
        let line = story::sparkline(&story.at, &cx.register().matrix);
        if !line.is_empty() {
            let days = story.at.iter().map(|(then, _)| snapshot(cx, &then.name, then.on));
            let days = days.collect::<Vec<_>>().join(", ");
            let args = [("line", (&line).into()), ("names", (&days).into())];
            let text = cx.with("story-over-time", &args);
            put(buf, area.x, area.y, area.width, &text, theme.strong());
            area = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
        }
        if story.steps.is_empty() {
            paragraph(buf, area, &cx.text("story-none"), theme.text());
            return;
        }
        let mut pen = Pen { area, buf };
        let shown = story.steps.iter().zip(&self.told).enumerate().skip(self.at);
        for (at, (step, told)) in shown {
            // What is chosen is shown whole.
            let (body_lines, lines) = if at == self.at { (u16::MAX, u16::MAX) } else { (4, 3) };
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
            for line in told {
                pen.write(line, theme.text(), lines);
            }
            pen.area = Rect { x: whole.x, width: whole.width, ..pen.area };
            pen.skip();
        }
    }
}

impl Layer for StoryScreen {
    fn trust(&self) -> Option<&Slug> {
        Some(&self.key.doc.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.story = cx.timeline.story(&self.key).cloned();
        let steps = self.story.iter().flat_map(|story| &story.steps);
        self.told = steps.map(|step| story::told(step, &self.key, cx.locale)).collect();
        self.step(0);
    }

    fn actions(&self, _scene: &Context<'_>) -> Vec<Action> {
        vec![Action::Up, Action::Down, Action::PageDown, Action::Back, Action::Help]
    }

    fn act(&mut self, _scene: &Context<'_>, action: Action) -> Outcome {
        if let Some(at) = led(action, self.at, self.told.len(), 5) {
            self.at = at;
            return Outcome::taken();
        }
        Outcome::Ignored
    }

    fn mouse(&mut self, _scene: &Context<'_>, mouse: Mouse) -> Outcome {
        if let Mouse::Wheel(_, by) = mouse {
            self.step(i64::from(by));
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let trust = cx.trust_short(&self.key.doc.trust).to_owned();
        let path = [trust, cx.risk_title(&self.key), cx.text("story-title")];
        frame::header(cx, area, buf, &path, "");
        let body = frame::body(area);
        match &self.story {
            Some(story) => self.draw_story(cx, story, body, buf),
            None => {
                paragraph(buf, body, &cx.text("story-reading"), cx.theme.text());
            }
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}
