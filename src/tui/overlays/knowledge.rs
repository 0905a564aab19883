//! How strong the knowledge behind a risk's levels is: three parts, one changed at a time.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::window;
use crate::model::{Change, FieldAt, ItemKey, Knowledge, Strength};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::hits::Hits;
use crate::tui::widgets::paint::{paragraph, put};
use crate::tui::widgets::words::{knowledge_glyph, strength_word};

/// The parts by the names of their keys.
const PARTS: [&str; 3] = ["data", "understanding", "agreement"];

const STRENGTHS: [Strength; 3] = [Strength::Weak, Strength::Moderate, Strength::Strong];

/// Columns of a part's name.
const NAMES: u16 = 14;

pub(crate) struct KnowledgeChoice {
    key: ItemKey,
    /// The risk as people call it.
    name: String,
    title: String,
    start: [Option<Strength>; 3],
    now: [Option<Strength>; 3],
    at: usize,
    hits: Hits<usize>,
}

impl KnowledgeChoice {
    /// `name` is short ("②"), `title` whole.
    pub(crate) fn new(key: ItemKey, name: String, title: String, knowledge: Knowledge) -> Self {
        let start = [knowledge.data, knowledge.understanding, knowledge.agreement];
        Self { key, name, title, start, now: start, at: 0, hits: Hits::default() }
    }

    fn step(&mut self, by: usize) {
        self.at = (self.at + by) % PARTS.len();
    }

    /// A step up or down; below weak there is none.
    fn turn(&mut self, by: i64) {
        let place = self.now[self.at].and_then(|s| STRENGTHS.iter().position(|o| *o == s));
        let next = (place.map_or(0, |at| at as i64 + 1) + by).clamp(0, 3);
        self.now[self.at] =
            usize::try_from(next - 1).ok().and_then(|at| STRENGTHS.get(at).copied());
    }

    fn take(&self, cx: &Context<'_>) -> Outcome {
        let changed = (0..PARTS.len()).filter(|at| self.now[*at] != self.start[*at]);
        let (mut changes, mut said) = (Vec::new(), Vec::new());
        for at in changed {
            let field = FieldAt::risk(&self.key, format!("knowledge.{}", PARTS[at]));
            changes.push(Change::Set(field, self.now[at].into()));
            let part = cx.text(&format!("label-knowledge-{}", PARTS[at])).to_lowercase();
            let (from, to) = (word(cx, self.start[at]), word(cx, self.now[at]));
            said.push(format!("{part} {from} → {to}"));
        }
        if changes.is_empty() {
            return Effect::Close.into();
        }
        let said = said.join(", ");
        let args = [("number", (&self.name).into()), ("parts", (&said).into())];
        let answer = cx.with("knowledge-answer", &args);
        let change = Effect::Change(Change::Several(changes));
        Outcome::Done(vec![Effect::Close, change, Effect::Say(answer)])
    }
}

fn word(cx: &Context<'_>, strength: Option<Strength>) -> String {
    strength.map_or_else(|| cx.text("list-unscored"), |strength| strength_word(cx, strength))
}

impl Layer for KnowledgeChoice {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.hits.clear();
        let theme = cx.theme;
        let inside = window::draw(cx, area, buf, (76, 12), &self.title);
        if inside.height < 8 {
            return;
        }
        for (at, y) in (0..PARTS.len()).zip(inside.y..) {
            let line = Rect { y, height: 1, ..inside };
            let part = cx.text(&format!("label-knowledge-{}", PARTS[at]));
            let chosen = at == self.at;
            window::line(cx, line, buf, (if chosen { "▸ " } else { "  " }, &part), chosen);
            let glyph = knowledge_glyph(Knowledge::all(self.now[at]));
            let value = format!("{glyph} {}", word(cx, self.now[at]));
            let style = if chosen { theme.chosen() } else { theme.text() };
            let x = inside.x + NAMES.min(inside.width);
            put(buf, x, y, inside.width.saturating_sub(NAMES), &value, style);
            self.hits.add(line, at);
        }
        let texts = STRENGTHS.iter().zip(["weak", "moderate", "strong"]).zip(1..);
        let mut y = inside.y + 4;
        for ((strength, id), digit) in texts {
            let here = self.now[self.at] == Some(*strength);
            let style = if here { theme.text() } else { theme.dim() };
            let text = cx.text(&format!("knowledge-{}-{id}", PARTS[self.at]));
            let height = (inside.bottom() - 1).saturating_sub(y).min(2);
            let room = Rect { y, height, ..inside };
            y += paragraph(buf, room, &format!("{digit}  {text}"), style);
        }
        window::keys(cx, inside, buf, "knowledge-keys");
    }

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        match key.code {
            KeyCode::Enter => return self.take(cx),
            KeyCode::Esc => return Effect::Close.into(),
            KeyCode::Up | KeyCode::BackTab => self.step(PARTS.len() - 1),
            KeyCode::Down | KeyCode::Tab => self.step(1),
            KeyCode::Left => self.turn(-1),
            KeyCode::Right => self.turn(1),
            KeyCode::Char('0') | KeyCode::Delete => self.now[self.at] = None,
            KeyCode::Char(digit @ '1'..='3') => {
                let at = digit.to_digit(10).unwrap_or(1) as usize - 1;
                self.now[self.at] = STRENGTHS.get(at).copied();
            }
            _ => {}
        }
        Outcome::taken()
    }

    fn act(&mut self, _cx: &Context<'_>, _action: Action) -> Outcome {
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if let Mouse::Press(position) = mouse
            && let Some(at) = self.hits.at(position)
        {
            self.at = at;
        }
        Outcome::taken()
    }
}
