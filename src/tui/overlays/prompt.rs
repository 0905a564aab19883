//! One line of text, with what it is understood as shown while typing.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui_textarea::TextArea;

use super::window;
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Layer, Outcome};
use crate::tui::widgets::paint::paragraph;

type Submit = Box<dyn FnMut(&Context<'_>, &str) -> Result<Vec<Effect>, String>>;
type Preview = Box<dyn Fn(&Context<'_>, &str) -> String>;

pub(crate) struct Prompt {
    title: String,
    hint: String,
    input: TextArea<'static>,
    error: Option<String>,
    preview: Preview,
    submit: Submit,
}

impl Prompt {
    /// Asks under a title; `submit` turns the line into effects, or says what is wrong with it.
    pub(crate) fn new(
        title: String,
        hint: String,
        value: &str,
        submit: impl FnMut(&Context<'_>, &str) -> Result<Vec<Effect>, String> + 'static,
    ) -> Self {
        let mut input = TextArea::new(vec![value.replace(['\n', '\r'], " ")]);
        input.move_cursor(ratatui_textarea::CursorMove::End);
        Self {
            title,
            hint,
            input,
            error: None,
            preview: Box::new(|_, _| String::new()),
            submit: Box::new(submit),
        }
    }

    /// Shows what the line is understood as while it is typed.
    pub(crate) fn with_preview(
        mut self,
        preview: impl Fn(&Context<'_>, &str) -> String + 'static,
    ) -> Self {
        self.preview = Box::new(preview);
        self
    }

    fn line(&self) -> String {
        self.input.lines().join(" ")
    }
}

impl Layer for Prompt {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let inside = window::draw(cx, area, buf, (76, 9), &self.title);
        if inside.height < 2 {
            return;
        }
        let line = Rect { y: inside.y + 1, height: 1, ..inside };
        window::input(cx, line, buf, &self.input);
        let below = Rect { y: inside.y + 3, height: inside.height.saturating_sub(4), ..inside };
        match &self.error {
            Some(error) => paragraph(buf, below, error, theme.alarm()),
            None => {
                let understood = (self.preview)(cx, &self.line());
                let text = if understood.is_empty() { &self.hint } else { &understood };
                paragraph(buf, below, text, theme.dim())
            }
        };
        window::keys(cx, inside, buf, "prompt-keys");
    }

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        match key.code {
            KeyCode::Esc => return Effect::Close.into(),
            KeyCode::Enter => {
                let line = self.line();
                return match (self.submit)(cx, line.trim()) {
                    Ok(effects) => {
                        let mut all = vec![Effect::Close];
                        all.extend(effects);
                        Outcome::Done(all)
                    }
                    Err(error) => {
                        self.error = Some(error);
                        Outcome::taken()
                    }
                };
            }
            _ => {
                self.error = None;
                self.input.input(key);
            }
        }
        Outcome::taken()
    }

    fn paste(&mut self, _cx: &Context<'_>, text: &str) -> Outcome {
        self.input.insert_str(text.replace(['\r', '\n'], " "));
        Outcome::taken()
    }
}
