//! One line that the wall asks for, at its bottom: the matrix stays in sight.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui_textarea::TextArea;

use crate::model::Slug;
use crate::model::workshop::What;
use crate::tui::context::Context;
use crate::tui::widgets::paint::{fill, put, width};
use crate::tui::widgets::words::circled;

/// What is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum About {
    /// Why the risk of this entry was moved.
    Why { entry: usize, number: usize },
    /// What was decided, parked or meant, about a risk with its number.
    Said { what: What, risk: Option<(usize, Slug)> },
    /// How many vote, and whether a vote is to begin then.
    Voters { votes: bool },
    /// A role that is present; asked again until nothing is typed.
    Role,
    /// Other words for an entry.
    Words { entry: usize },
    /// Another name for a role.
    RoleAgain { at: usize },
}

pub(super) struct Question {
    pub(super) about: About,
    label: String,
    input: TextArea<'static>,
}

/// What a key did.
pub(super) enum Answer {
    /// The line goes on.
    Typing,
    /// Enter: the line is done.
    Line(String),
    /// Esc: nothing is said.
    Nothing,
    /// The key is none of the line's: whoever asked goes on without an answer.
    Elsewhere,
}

impl Question {
    pub(super) fn new(cx: &Context<'_>, about: About) -> Self {
        Self::with(cx, about, "")
    }

    pub(super) fn with(cx: &Context<'_>, about: About, words: &str) -> Self {
        let number =
            |id: &str, number: &usize| cx.with(id, &[("number", (&circled(*number)).into())]);
        let said = |what: &What| match what {
            What::Parked => "wall-ask-parked",
            What::Minority => "wall-ask-minority",
            What::Decided | What::Moved { .. } => "wall-ask-decided",
        };
        let label = match &about {
            About::Why { number: n, .. } => number("wall-ask-why", n),
            About::Said { what, risk: Some((n, _)) } => number(&format!("{}-of", said(what)), n),
            About::Said { what, risk: None } => cx.text(said(what)),
            About::Role => cx.text("wall-ask-role"),
            About::Voters { .. } => cx.text("wall-ask-voters"),
            About::Words { .. } | About::RoleAgain { .. } => cx.text("wall-ask-words"),
        };
        let mut input = TextArea::new(vec![words.replace(['\n', '\r'], " ")]);
        input.move_cursor(ratatui_textarea::CursorMove::End);
        Self { about, label, input }
    }

    fn line(&self) -> String {
        self.input.lines().join(" ").trim().to_owned()
    }

    pub(super) fn key(&mut self, key: KeyEvent) -> Answer {
        let is_empty = self.input.lines().iter().all(String::is_empty);
        match key.code {
            KeyCode::Enter => Answer::Line(self.line()),
            KeyCode::Esc => Answer::Nothing,
            // Nobody has to answer why: who goes on moving has not.
            KeyCode::Up
            | KeyCode::Down
            | KeyCode::Left
            | KeyCode::Right
            | KeyCode::Tab
            | KeyCode::BackTab
            | KeyCode::F(_)
                if is_empty && matches!(self.about, About::Why { .. }) =>
            {
                Answer::Elsewhere
            }
            _ => {
                self.input.input(key);
                Answer::Typing
            }
        }
    }

    pub(super) fn paste(&mut self, text: &str) {
        self.input.insert_str(text.replace(['\r', '\n'], " "));
    }

    /// Draws it on one line.
    pub(super) fn draw(&self, cx: &Context<'_>, line: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        fill(buf, line, theme.text());
        let room = width(&self.label).min(line.width / 2);
        put(buf, line.x, line.y, room, &self.label, theme.accent());
        let x = line.x + room + 1;
        let field = Rect { x, width: line.right().saturating_sub(x), ..line };
        crate::tui::overlays::window::input(cx, field, buf, &self.input);
    }
}
