//! A few things to choose from, each with what it means: words, levels, or several at once.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::window;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::hits::Hits;
use crate::tui::widgets::list::stepped;
use crate::tui::widgets::paint::{paragraph, width};
use crossterm::event::{KeyCode, KeyEvent};

#[derive(Debug, Clone)]
pub(crate) struct Item {
    pub(crate) label: String,
    /// What it means; shown for the one that the cursor is on.
    pub(crate) detail: String,
    /// The digit that chooses it at once.
    pub(crate) key: Option<char>,
}

impl Item {
    pub(crate) fn new(label: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { label: label.into(), detail: detail.into(), key: None }
    }

    /// The same, chosen at once by a digit: what people say in a workshop is a number.
    pub(crate) fn keyed(mut self, number: usize) -> Self {
        self.key = char::from_digit(u32::try_from(number).unwrap_or(u32::MAX), 10);
        self
    }
}

type Submit = Box<dyn FnMut(&Context<'_>, &[usize]) -> Vec<Effect>>;

/// Asks to choose one (or, with marks, any number) of a few things.
pub(crate) struct Choice {
    title: String,
    items: Vec<Item>,
    at: usize,
    marks: Option<Vec<bool>>,
    /// The marks to begin with: leaving them so changes nothing.
    start: Option<Vec<bool>>,
    submit: Submit,
    hits: Hits<usize>,
}

impl Choice {
    /// Asks for one; `at` is the one to begin on.
    pub(crate) fn one(
        title: String,
        items: Vec<Item>,
        at: usize,
        mut submit: impl FnMut(&Context<'_>, usize) -> Vec<Effect> + 'static,
    ) -> Self {
        // Where no item has a digit of its own, its place in the list is its digit.
        let mut items = items;
        if items.iter().all(|i| i.key.is_none()) {
            items = items.into_iter().enumerate().map(|(i, item)| item.keyed(i + 1)).collect();
        }
        let submit = move |cx: &Context<'_>, chosen: &[usize]| {
            chosen.first().map(|at| submit(cx, *at)).unwrap_or_default()
        };
        Self {
            title,
            items,
            at,
            marks: None,
            start: None,
            submit: Box::new(submit),
            hits: Hits::default(),
        }
    }

    /// Asks for any number; `marked` are those chosen already.
    pub(crate) fn several(
        title: String,
        items: Vec<Item>,
        marked: Vec<bool>,
        submit: impl FnMut(&Context<'_>, &[usize]) -> Vec<Effect> + 'static,
    ) -> Self {
        Self {
            title,
            items,
            at: 0,
            start: Some(marked.clone()),
            marks: Some(marked),
            submit: Box::new(submit),
            hits: Hits::default(),
        }
    }

    /// The same, where the marks to begin with are an answer too.
    pub(crate) fn taking_unchanged(self) -> Self {
        Self { start: None, ..self }
    }

    fn step(&mut self, by: i64) {
        self.at = stepped(self.at, by, self.items.len());
    }

    fn take(&mut self, cx: &Context<'_>) -> Outcome {
        if self.marks.is_some() && self.marks == self.start {
            return Effect::Close.into();
        }
        let chosen: Vec<usize> = match &self.marks {
            None => vec![self.at],
            Some(marks) => (0..marks.len()).filter(|i| marks[*i]).collect(),
        };
        let mut effects = vec![Effect::Close];
        effects.extend((self.submit)(cx, &chosen));
        Outcome::Done(effects)
    }

    fn toggle(&mut self) {
        if let Some(mark) = self.marks.as_mut().and_then(|m| m.get_mut(self.at)) {
            *mark = !*mark;
        }
    }
}

impl Layer for Choice {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.hits.clear();
        let rows = self.items.len() as u16;
        let has_detail = self.items.iter().any(|i| !i.detail.is_empty());
        let height = rows + 4 + if has_detail { 4 } else { 0 };
        let widest = self.items.iter().map(|i| width(&i.label)).max().unwrap_or(0);
        let columns = if has_detail { 76 } else { (widest + 12).max(44) };
        let inside = window::draw(cx, area, buf, (columns, height), &self.title);
        if inside.height < 3 {
            return;
        }
        let list_height = (inside.height - 2).min(rows) as usize;
        let first = self.at.saturating_sub(list_height.saturating_sub(1));
        let lines = self.items.iter().enumerate().skip(first).take(list_height);
        for ((i, item), y) in lines.zip(inside.top()..) {
            let line = Rect { y, height: 1, ..inside };
            let sign = match &self.marks {
                Some(marks) if marks[i] => "[x] ",
                Some(_) => "[ ] ",
                None if i == self.at => "▸ ",
                None => "  ",
            };
            window::line(cx, line, buf, (sign, &item.label), i == self.at);
            self.hits.add(line, i);
        }
        let after = inside.top() + list_height as u16;
        if let Some(item) = self.items.get(self.at) {
            let room =
                Rect { y: after + 1, height: inside.bottom().saturating_sub(after + 2), ..inside };
            paragraph(buf, room, &item.detail, cx.theme.dim());
        }
        let keys = if self.marks.is_some() { "choice-keys-several" } else { "choice-keys" };
        window::keys(cx, inside, buf, keys);
    }

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        match key.code {
            KeyCode::Char(' ') if self.marks.is_some() => {
                self.toggle();
                Outcome::taken()
            }
            KeyCode::Char(digit) if self.marks.is_none() && digit.is_ascii_digit() => {
                if let Some(at) = self.items.iter().position(|i| i.key == Some(digit)) {
                    self.at = at;
                    return self.take(cx);
                }
                Outcome::taken()
            }
            _ => Outcome::Ignored,
        }
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Up | Action::Previous => self.step(-1),
            Action::Down | Action::Next => self.step(1),
            Action::First => self.at = 0,
            Action::Last => self.at = self.items.len().saturating_sub(1),
            Action::Open => return self.take(cx),
            Action::Back | Action::Quit => return Effect::Close.into(),
            _ => {}
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => {
                if let Some(at) = self.hits.at(position) {
                    self.at = at;
                    if self.marks.is_none() {
                        return self.take(cx);
                    }
                    self.toggle();
                }
            }
            Mouse::Wheel(_, by) => self.step(i64::from(by)),
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        Outcome::taken()
    }
}
