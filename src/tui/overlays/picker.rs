//! Finding one of many by typing a part of it: the palette of actions, and search.

mod lines;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(crate) use self::lines::Ties;
use self::lines::{Beside, Lines};
use super::window;
use crate::tui::keymap::Action;
use crate::tui::layer::{Context, Effect, Hits, Layer, Mouse, Outcome};
use crate::tui::widgets::list::stepped;
use crate::tui::widgets::paint::{fill, put, put_right};

/// One thing that can be found.
#[derive(Debug, Clone)]
pub(crate) struct Entry<T> {
    pub(crate) label: String,
    /// Where it belongs, or its key.
    pub(crate) hint: String,
    pub(crate) what: T,
}

type Submit<T> = Box<dyn FnMut(&Context<'_>, &T) -> Vec<Effect>>;

/// Where the entries are searched.
enum Place<T> {
    Here(Lines<T>),
    Beside(Beside<T>),
}

/// Asks to find one of many.
pub(crate) struct Picker<T> {
    title: String,
    typed: String,
    place: Place<T>,
    found: Vec<Entry<T>>,
    at: usize,
    submit: Submit<T>,
    hits: Hits<usize>,
}

impl<T: Clone + Send + 'static> Picker<T> {
    /// Asks under a title.
    pub(crate) fn new(
        title: String,
        entries: Vec<Entry<T>>,
        ties: Ties,
        submit: impl FnMut(&Context<'_>, &T) -> Vec<Effect> + 'static,
    ) -> Self {
        Self::at(title, Place::Here(Lines::of(entries, ties)), submit)
    }

    /// The same for very many: they are gathered and searched beside the event loop.
    pub(crate) fn beside(
        title: String,
        gather: impl FnOnce() -> Vec<Entry<T>> + Send + 'static,
        ties: Ties,
        submit: impl FnMut(&Context<'_>, &T) -> Vec<Effect> + 'static,
    ) -> Self {
        Self::at(title, Place::Beside(Beside::begin(gather, ties)), submit)
    }

    fn at(
        title: String,
        place: Place<T>,
        submit: impl FnMut(&Context<'_>, &T) -> Vec<Effect> + 'static,
    ) -> Self {
        let found = match &place {
            Place::Here(lines) => lines.find(""),
            Place::Beside(_) => Vec::new(),
        };
        let (typed, hits) = (String::new(), Hits::default());
        Self { title, typed, place, found, at: 0, submit: Box::new(submit), hits }
    }

    fn find(&mut self) {
        self.at = 0;
        match &mut self.place {
            Place::Here(lines) => self.found = lines.find(&self.typed),
            // What was found before is shown until then.
            Place::Beside(beside) => beside.ask(self.typed.clone()),
        }
    }

    fn step(&mut self, by: i64) {
        self.at = stepped(self.at, by, self.found.len());
    }

    fn take(&mut self, cx: &Context<'_>) -> Outcome {
        // What is shown may be what was asked for before.
        self.look(true);
        let Some(entry) = self.found.get(self.at) else { return Outcome::taken() };
        let mut effects = vec![Effect::Close];
        effects.extend((self.submit)(cx, &entry.what));
        Outcome::Done(effects)
    }
}

impl<T: Clone + Send + 'static> Layer for Picker<T> {
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
            let none = cx.text(none);
            put(buf, inside.x, inside.y + 2, inside.width, &none, theme.dim());
        }
        for ((row, entry), y) in
            self.found.iter().enumerate().skip(first).take(rows).zip(inside.y + 2..)
        {
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

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Esc => return Effect::Close.into(),
            KeyCode::Char('c' | 'C') if control => return Effect::Close.into(),
            KeyCode::Enter => return self.take(cx),
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

    fn paste(&mut self, _scene: &Context<'_>, text: &str) -> Outcome {
        self.typed.push_str(&text.replace(['\r', '\n'], " "));
        self.find();
        Outcome::taken()
    }

    fn act(&mut self, _scene: &Context<'_>, _action: Action) -> Outcome {
        Outcome::taken()
    }

    fn is_waiting(&self) -> bool {
        matches!(&self.place, Place::Beside(beside) if beside.is_underway())
    }

    fn look(&mut self, patiently: bool) -> bool {
        let Place::Beside(beside) = &mut self.place else { return false };
        let found = beside.answer(patiently);
        found.map(|found| self.found = found).is_some()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => {
                if let Some(row) = self.hits.at(position) {
                    self.at = row;
                    return self.take(cx);
                }
            }
            Mouse::Wheel(_, by) => self.step(i64::from(by)),
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        Outcome::taken()
    }
}
