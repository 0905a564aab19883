//! Finding one of many by typing a part of it: the palette of actions, search, and snapshots.

use std::sync::{Arc, LazyLock};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::window;
use crate::tui::context::Context;
use crate::tui::finder::{Entry, Found, LazyLines, Lines, Pick, Query, Ties};
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::hits::Hits;
use crate::tui::widgets::list::stepped;
use crate::tui::widgets::paint::{fill, put, put_right, width};

enum Source {
    Here(Lines),
    /// Very many: they are gathered and searched in the background.
    Background {
        lines: Arc<LazyLines>,
        /// What was asked last, until it is answered.
        asked: Option<String>,
    },
}

pub(crate) struct Picker {
    title: String,
    typed: String,
    source: Source,
    found: Vec<Entry>,
    at: usize,
    hits: Hits<usize>,
}

impl Picker {
    pub(crate) fn new(title: String, entries: Vec<Entry>, ties: Ties) -> Self {
        let lines = Lines::of(entries, ties);
        let found = lines.find("");
        Self::from(title, Source::Here(lines), found)
    }

    /// The same for very many, and the first search for them.
    pub(crate) fn in_background(
        title: String,
        gather: impl FnOnce() -> Vec<Entry> + Send + 'static,
        ties: Ties,
    ) -> (Self, Query) {
        let gather: Box<dyn FnOnce() -> Lines + Send> = Box::new(move || Lines::of(gather(), ties));
        let lines = Arc::new(LazyLock::new(gather));
        let query = Query { lines: Arc::clone(&lines), typed: String::new() };
        let source = Source::Background { lines, asked: Some(String::new()) };
        (Self::from(title, source, Vec::new()), query)
    }

    fn from(title: String, source: Source, found: Vec<Entry>) -> Self {
        Self { title, typed: String::new(), source, found, at: 0, hits: Hits::default() }
    }

    fn find(&mut self) -> Outcome {
        self.at = 0;
        match &mut self.source {
            Source::Here(lines) => {
                self.found = lines.find(&self.typed);
                Outcome::taken()
            }
            // What was found before is shown until then.
            Source::Background { lines, asked } => {
                *asked = Some(self.typed.clone());
                let query = Query { lines: Arc::clone(lines), typed: self.typed.clone() };
                Effect::Search(query).into()
            }
        }
    }

    fn is_waiting(&self) -> bool {
        matches!(&self.source, Source::Background { asked: Some(_), .. })
    }

    fn step(&mut self, by: i64) {
        self.at = stepped(self.at, by, self.found.len());
    }

    fn pick(&mut self) -> Outcome {
        // What is shown may be what was asked for before: then it is searched for here and now.
        if let Source::Background { lines, asked } = &mut self.source
            && asked.take().is_some()
        {
            self.found = lines.find(&self.typed);
        }
        let Some(entry) = self.found.get(self.at) else { return Outcome::taken() };
        let effect = match entry.pick.clone() {
            Pick::Act(action) => Effect::Act(action),
            Pick::Go(target) => Effect::Go(target),
            Pick::Compare(name) => Effect::Compare(name),
        };
        Outcome::Done(vec![Effect::Close, effect])
    }
}

impl Layer for Picker {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        self.hits.clear();
        let height = 20.min(area.height.saturating_sub(2));
        let inside = window::draw(cx, area, buf, (90, height), &self.title);
        if inside.height < 3 {
            return;
        }
        let used = put(buf, inside.x, inside.y, inside.width, "› ", theme.accent());
        let room = inside.width.saturating_sub(used);
        let x = inside.x + used;
        let end = put(buf, x, inside.y, room, &self.typed, theme.text());
        put(buf, x + end, inside.y, 1, " ", theme.chosen());
        let rows = usize::from(inside.height - 2);
        let first = self.at.saturating_sub(rows.saturating_sub(1));
        if self.found.is_empty() {
            let none = if self.is_waiting() { "picker-searching" } else { "picker-none" };
            put(buf, inside.x, inside.y + 2, inside.width, &cx.text(none), theme.dim());
        }
        let shown = self.found.iter().enumerate().skip(first).take(rows);
        for ((row, entry), y) in shown.zip(inside.y + 2..) {
            let line = Rect { y, height: 1, ..inside };
            let (style, dim) = match row == self.at {
                true => (theme.chosen(), theme.chosen()),
                false => (theme.text(), theme.dim()),
            };
            fill(buf, line, style);
            put_right(buf, line, y, &entry.hint, dim);
            let room = line.width.saturating_sub(width(&entry.hint) + 2);
            put(buf, line.x, y, room, &entry.label, style);
            self.hits.add(line, row);
        }
    }

    fn key(&mut self, _cx: &Context<'_>, key: KeyEvent) -> Outcome {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Esc => return Effect::Close.into(),
            KeyCode::Char('c' | 'C') if control => return Effect::Close.into(),
            KeyCode::Enter => return self.pick(),
            KeyCode::Up | KeyCode::BackTab => self.step(-1),
            KeyCode::Down | KeyCode::Tab => self.step(1),
            KeyCode::PageUp => self.step(-10),
            KeyCode::PageDown => self.step(10),
            KeyCode::Backspace => {
                self.typed.pop();
                return self.find();
            }
            KeyCode::Char(letter) if !control => {
                self.typed.push(letter);
                return self.find();
            }
            _ => {}
        }
        Outcome::taken()
    }

    fn paste(&mut self, _cx: &Context<'_>, text: &str) -> Outcome {
        self.typed.push_str(&text.replace(['\r', '\n'], " "));
        self.find()
    }

    fn act(&mut self, _cx: &Context<'_>, _action: Action) -> Outcome {
        Outcome::taken()
    }

    fn take_found(&mut self, found: Option<Found>) {
        let Source::Background { asked, .. } = &mut self.source else { return };
        match found {
            Some(found) if asked.as_ref() == Some(&found.typed) => {
                *asked = None;
                self.found = found.entries;
            }
            Some(_) => {}
            // The lines cannot be had: a search here and now would fail as well.
            None => self.source = Source::Here(Lines::of(Vec::new(), Ties::AsGiven)),
        }
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => {
                if let Some(row) = self.hits.at(position) {
                    self.at = row;
                    return self.pick();
                }
            }
            Mouse::Wheel(_, by) => self.step(i64::from(by)),
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        Outcome::taken()
    }
}
