//! Finding one of many by typing a part of it: the palette of actions, and search.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::window;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Hits, Layer, Mouse, Outcome, Scene};
use crate::tui::widgets::list::stepped;
use crate::tui::widgets::paint::{fill, put, put_right};

/// One thing that can be found.
pub(crate) struct Entry<T> {
    pub(crate) label: String,
    /// Where it belongs, or its key.
    pub(crate) hint: String,
    pub(crate) what: T,
}

type Submit<T> = Box<dyn FnMut(&Scene<'_>, &T) -> Vec<Effect>>;

/// Asks to find one of many.
pub(crate) struct Picker<T> {
    title: String,
    typed: String,
    entries: Vec<Entry<T>>,
    found: Vec<usize>,
    at: usize,
    submit: Submit<T>,
    hits: Hits<usize>,
}

/// The most hits that are kept; nobody reads further.
const MOST_FOUND: usize = 200;

impl<T> Picker<T> {
    /// Asks under a title.
    pub(crate) fn new(
        title: String,
        entries: Vec<Entry<T>>,
        submit: impl FnMut(&Scene<'_>, &T) -> Vec<Effect> + 'static,
    ) -> Self {
        let found = (0..entries.len().min(MOST_FOUND)).collect();
        Self {
            title,
            typed: String::new(),
            entries,
            found,
            at: 0,
            submit: Box::new(submit),
            hits: Hits::default(),
        }
    }

    fn find(&mut self) {
        self.at = 0;
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(&self.typed, CaseMatching::Ignore, Normalization::Smart);
        let mut letters = Vec::new();
        let mut scored: Vec<(u32, usize)> = self
            .entries
            .iter()
            .enumerate()
            .filter_map(|(i, entry)| {
                let line = format!("{} {}", entry.label, entry.hint);
                let line = Utf32Str::new(&line, &mut letters);
                pattern.score(line, &mut matcher).map(|score| (score, i))
            })
            .collect();
        scored.sort_by_key(|(score, i)| (std::cmp::Reverse(*score), *i));
        self.found = scored.into_iter().take(MOST_FOUND).map(|(_, i)| i).collect();
    }

    fn step(&mut self, by: i64) {
        self.at = stepped(self.at, by, self.found.len());
    }

    fn take(&mut self, scene: &Scene<'_>) -> Outcome {
        let entry = self.found.get(self.at).and_then(|i| self.entries.get(*i));
        let Some(entry) = entry else { return Outcome::taken() };
        let mut effects = vec![Effect::Close];
        effects.extend((self.submit)(scene, &entry.what));
        Outcome::Done(effects)
    }
}

impl<T> Layer for Picker<T> {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
        let theme = scene.theme;
        self.hits.clear();
        let height = 20.min(area.height.saturating_sub(2));
        let inside = window::draw(scene, area, buf, (90, height), &self.title);
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
            let none = scene.text("picker-none");
            put(buf, inside.x, inside.y + 2, inside.width, &none, theme.dim());
        }
        for ((row, i), y) in
            self.found.iter().enumerate().skip(first).take(rows).zip(inside.y + 2..)
        {
            let entry = &self.entries[*i];
            let line = Rect { y, height: 1, ..inside };
            let (style, dim) = if row == self.at {
                (theme.chosen(), theme.chosen())
            } else {
                (theme.text(), theme.dim())
            };
            fill(buf, line, style);
            put_right(buf, line, y, &entry.hint, dim);
            let hint = crate::tui::widgets::paint::width(&entry.hint);
            let room = line.width.saturating_sub(hint + 2);
            put(buf, line.x, y, room, &entry.label, style);
            self.hits.add(line, row);
        }
    }

    fn key(&mut self, scene: &Scene<'_>, key: KeyEvent) -> Outcome {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Esc => return Effect::Close.into(),
            KeyCode::Char('c' | 'C') if control => return Effect::Close.into(),
            KeyCode::Enter => return self.take(scene),
            KeyCode::Up | KeyCode::BackTab => self.step(-1),
            KeyCode::Down | KeyCode::Tab => self.step(1),
            KeyCode::PageUp => self.step(-10),
            KeyCode::PageDown => self.step(10),
            KeyCode::Backspace => {
                self.typed.pop();
                self.find();
            }
            KeyCode::Char(letter) if !control => {
                self.typed.push(letter);
                self.find();
            }
            _ => {}
        }
        Outcome::taken()
    }

    fn paste(&mut self, _scene: &Scene<'_>, text: &str) -> Outcome {
        self.typed.push_str(&text.replace(['\r', '\n'], " "));
        self.find();
        Outcome::taken()
    }

    fn act(&mut self, _scene: &Scene<'_>, _action: Action) -> Outcome {
        Outcome::taken()
    }

    fn mouse(&mut self, scene: &Scene<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => {
                if let Some(row) = self.hits.at(position) {
                    self.at = row;
                    return self.take(scene);
                }
            }
            Mouse::Wheel(_, by) => self.step(i64::from(by)),
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        Outcome::taken()
    }
}
