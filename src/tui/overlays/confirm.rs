//! Before something is edited or taken away: what is about to happen, and to what.
//!
//! Its key may have been the first letter of a sentence. What is typed on is kept, and Enter then
//! does what the sentence was meant for instead.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::window;
use crate::report::fit;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::paint::paragraph;

type Then = Box<dyn FnMut(&Context<'_>) -> Vec<Effect>>;
type Instead = Box<dyn FnMut(&Context<'_>, &str) -> Vec<Effect>>;

const COLUMNS: u16 = 76;

pub(crate) struct Confirm {
    title: String,
    lines: Vec<String>,
    then: Then,
    /// What has been typed instead of an answer.
    typed: String,
    /// The letter that opened it, and what a sentence that begins with it is meant for.
    instead: Option<(String, Instead)>,
}

impl Confirm {
    /// Says what Enter will do, line by line.
    pub(crate) fn new(
        title: String,
        lines: Vec<String>,
        then: impl FnMut(&Context<'_>) -> Vec<Effect> + 'static,
    ) -> Self {
        Self { title, lines, then: Box::new(then), typed: String::new(), instead: None }
    }

    /// What to do with a sentence that somebody began to type with this letter.
    pub(crate) fn or_sentence(
        mut self,
        letter: &str,
        instead: impl FnMut(&Context<'_>, &str) -> Vec<Effect> + 'static,
    ) -> Self {
        self.instead = Some((letter.to_owned(), Box::new(instead)));
        self
    }

    /// As many rows as its lines, its keys and its frame take, and never fewer than others have.
    fn rows(&self, area: Rect) -> u16 {
        let columns = usize::from(COLUMNS.min(area.width).saturating_sub(4));
        let told: usize = self.lines.iter().map(|line| fit::wrap(line, columns).len()).sum();
        u16::try_from(told + 3).unwrap_or(u16::MAX).max(9)
    }

    fn sentence(&self) -> String {
        let letter = self.instead.as_ref().map_or("", |(letter, _)| letter);
        format!("{letter}{}", self.typed).trim().to_owned()
    }

    fn take(&mut self, cx: &Context<'_>) -> Outcome {
        let sentence = self.sentence();
        let effects = match (&mut self.instead, self.typed.is_empty()) {
            (_, true) => (self.then)(cx),
            (Some((_, instead)), false) => instead(cx, &sentence),
            (None, false) => vec![Effect::Say(cx.text("confirm-nothing-done"))],
        };
        Outcome::Done([Effect::Close].into_iter().chain(effects).collect())
    }
}

impl Layer for Confirm {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        // What is about to happen is told whole: the window grows with it.
        let inside = window::draw(cx, area, buf, (COLUMNS, self.rows(area)), &self.title);
        if inside.height < 2 {
            return;
        }
        let mut room = Rect { height: inside.height - 1, ..inside };
        let mut write = |text: &str, style| {
            let used = paragraph(buf, room, text, style);
            room = Rect { y: room.y + used, height: room.height - used, ..room };
        };
        if self.typed.is_empty() {
            for line in &self.lines {
                write(line, theme.text());
            }
            window::keys(cx, inside, buf, "confirm-keys");
            return;
        }
        let typed = [("typed", self.sentence().into())];
        let id = match &self.instead {
            Some(_) => "confirm-typed",
            None => "confirm-typed-nothing",
        };
        write(&cx.with(id, &typed), theme.alarm());
        window::keys(cx, inside, buf, "confirm-keys-typed");
    }

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        let has_control = key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match key.code {
            KeyCode::Esc => return Effect::Close.into(),
            KeyCode::Enter => return self.take(cx),
            KeyCode::Backspace if self.typed.is_empty() => return Effect::Close.into(),
            KeyCode::Backspace => {
                self.typed.pop();
            }
            KeyCode::Char('c' | 'C') if has_control => return Effect::Close.into(),
            KeyCode::Char(letter) if !has_control => self.typed.push(letter),
            _ => {}
        }
        Outcome::taken()
    }

    fn paste(&mut self, _cx: &Context<'_>, text: &str) -> Outcome {
        self.typed.push_str(&text.replace(['\r', '\n'], " "));
        Outcome::taken()
    }

    fn act(&mut self, _cx: &Context<'_>, _action: Action) -> Outcome {
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, _mouse: Mouse) -> Outcome {
        Outcome::taken()
    }
}
