//! Text of several lines.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui_textarea::{TextArea, WrapMode};

use super::window;
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Layer, Outcome};
use crate::tui::widgets::paint::put;

type Submit = Box<dyn FnMut(&Context<'_>, &str) -> Vec<Effect>>;

/// Asks for a text; Ctrl-S (or Esc, which loses nothing) takes it.
pub(crate) struct Editor {
    title: String,
    hint: String,
    input: TextArea<'static>,
    /// The text to begin with: leaving it so changes nothing.
    start: String,
    submit: Submit,
}

impl Editor {
    pub(crate) fn new(
        title: String,
        hint: String,
        value: &str,
        submit: impl FnMut(&Context<'_>, &str) -> Vec<Effect> + 'static,
    ) -> Self {
        let mut input = TextArea::new(value.trim_end().split('\n').map(str::to_owned).collect());
        input.set_wrap_mode(WrapMode::Word);
        input.move_cursor(ratatui_textarea::CursorMove::Bottom);
        input.move_cursor(ratatui_textarea::CursorMove::End);
        let start = input.lines().join("\n");
        Self { title, hint, input, start, submit: Box::new(submit) }
    }
}

impl Layer for Editor {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let inside = window::draw(cx, area, buf, (84, 18), &self.title);
        if inside.height < 3 || inside.width < 4 {
            return;
        }
        put(buf, inside.x, inside.y, inside.width, &self.hint, cx.theme.dim());
        let field = Rect { y: inside.y + 2, height: inside.height.saturating_sub(4), ..inside };
        window::input(cx, field, buf, &self.input);
        window::keys(cx, inside, buf, "editor-keys");
    }

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            // Esc never loses work: the text is taken, and undo takes it back.
            KeyCode::Esc => self.take(cx),
            KeyCode::Char('s' | 'S') if control => self.take(cx),
            KeyCode::Char('c' | 'C') if control => Effect::Close.into(),
            _ => {
                self.input.input(key);
                Outcome::taken()
            }
        }
    }

    fn paste(&mut self, _cx: &Context<'_>, text: &str) -> Outcome {
        self.input.insert_str(text.replace("\r\n", "\n").replace('\r', "\n"));
        Outcome::taken()
    }
}

impl Editor {
    fn take(&mut self, cx: &Context<'_>) -> Outcome {
        let text = self.input.lines().join("\n");
        if text == self.start {
            return Effect::Close.into();
        }
        let mut effects = vec![Effect::Close];
        effects.extend((self.submit)(cx, text.trim_end()));
        Outcome::Done(effects)
    }
}
