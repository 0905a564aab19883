//! What a killed program has left unsaved, and what is to become of it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::choice::{Choice, Item};
use super::window;
use crate::report::{difference, holder};
use crate::store::{Found, Plan};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Decision, Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::hits::Hits;
use crate::tui::widgets::list::stepped;
use crate::tui::widgets::paint::{paragraph, rule};
use crossterm::event::{KeyCode, KeyEvent};

pub(crate) struct Recovery {
    intro: String,
    changes: Vec<String>,
    /// What stays as it is on disk.
    clashes: Vec<String>,
    items: [(Item, Decision); 3],
    at: usize,
    scroll: usize,
    hits: Hits<usize>,
}

impl Recovery {
    /// Asks about a journal, held against the register as it stands.
    pub(crate) fn new(cx: &Context<'_>, found: &Found, plan: &Plan) -> Self {
        let register = cx.register();
        let intro = match found.last {
            Some(last) => {
                // The wall clock's: an example's clock stands still, and says nothing of this.
                let now = chrono::Local::now().date_naive();
                let time = holder::moment(last, now, cx.locale);
                cx.with("recovery-intro", &[("time", (&time).into())])
            }
            None => cx.text("recovery-intro-undated"),
        };
        let changes = plan.differences.iter().map(|d| {
            let place = format!("{} · {}", cx.trust_short(&d.doc.trust), cx.doc_title(&d.doc));
            format!("• {place}: {}", difference::words(d, register, cx.locale))
        });
        let clashes = plan.clashes.iter().map(|clash| {
            let (file, keys) = (difference::file(register, &clash.doc), clash.keys.join(", "));
            let id = if keys.is_empty() { "recovery-clash-file" } else { "recovery-clash" };
            format!("• {}", cx.with(id, &[("file", (&file).into()), ("keys", (&keys).into())]))
        });
        let item = |id: &str, number: usize| {
            Item::new(cx.text(id), cx.text(&format!("{id}-detail"))).keyed(number)
        };
        let first = if plan.recovery.is_empty() { "recovery-keep" } else { "recovery-bring-back" };
        Self {
            intro,
            changes: changes.collect(),
            clashes: clashes.collect(),
            items: [
                (item(first, 1), Decision::BringBack),
                (item("recovery-throw-away", 2), Decision::ThrowAway),
                (item("recovery-later", 3), Decision::Later),
            ],
            at: 0,
            scroll: 0,
            hits: Hits::default(),
        }
    }

    fn lines(&self, cx: &Context<'_>) -> Vec<String> {
        let mut lines = self.changes.clone();
        if !self.clashes.is_empty() {
            lines.push(cx.text("recovery-clash-heading"));
            lines.extend(self.clashes.iter().cloned());
        }
        lines
    }

    fn turn(&mut self, by: i64) {
        let count = self.changes.len() + self.clashes.len() + usize::from(!self.clashes.is_empty());
        self.scroll = stepped(self.scroll, by, count);
    }

    fn decide(&self, cx: &Context<'_>) -> Outcome {
        match self.items[self.at].1 {
            Decision::ThrowAway => {
                let items = ["recovery-sure-keep", "recovery-sure-throw"];
                let items = items.map(|id| Item::new(cx.text(id), String::new())).to_vec();
                let title = cx.text("recovery-sure");
                Effect::open(Choice::one(title, items, 0, |_, at| match at {
                    0 => Vec::new(),
                    _ => vec![Effect::Close, Effect::Recovery(Decision::ThrowAway)],
                }))
                .into()
            }
            decision => Outcome::Done(vec![Effect::Close, Effect::Recovery(decision)]),
        }
    }

    fn draw_items(&self, cx: &Context<'_>, room: Rect, buf: &mut Buffer) {
        for (i, (item, _)) in self.items.iter().enumerate() {
            let line = Rect { y: room.y + i as u16, height: 1, ..room };
            let sign = if i == self.at { "▸ " } else { "  " };
            window::line(cx, line, buf, (sign, &item.label), i == self.at);
            self.hits.add(line, i);
        }
        let detail = Rect { y: room.y + 3, height: 2, ..room };
        paragraph(buf, detail, &self.items[self.at].0.detail, cx.theme.dim());
    }
}

/// Rows that are always needed: the introduction, the items with what they mean, the keys.
const ROWS: u16 = 12;

impl Layer for Recovery {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        self.hits.clear();
        let lines = self.lines(cx);
        let rows = (2 * lines.len()).min(usize::from(area.height)) as u16 + ROWS;
        let title = cx.text("recovery-title");
        let inside = window::draw(cx, area, buf, (96, rows.min(area.height)), &title);
        if inside.height < ROWS - 2 {
            return;
        }
        let mut y = inside.y + paragraph(buf, inside, &self.intro, theme.text());
        let items = Rect { y: inside.bottom() - 6, height: 5, ..inside };
        for line in lines.iter().skip(self.scroll) {
            let room = Rect { y, height: (items.y - 1).saturating_sub(y), ..inside };
            let is_heading = !line.starts_with('•');
            y +=
                paragraph(buf, room, line, if is_heading { theme.alarm() } else { theme.strong() });
        }
        rule(buf, inside.x, items.y - 1, inside.width, theme.dim());
        self.draw_items(cx, items, buf);
        window::keys(cx, inside, buf, "recovery-keys");
    }

    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        let KeyCode::Char(digit) = key.code else { return Outcome::Ignored };
        match self.items.iter().position(|(item, _)| item.key == Some(digit)) {
            Some(at) => {
                self.at = at;
                self.decide(cx)
            }
            None => Outcome::Ignored,
        }
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Up | Action::Previous => self.at = stepped(self.at, -1, self.items.len()),
            Action::Down | Action::Next => self.at = stepped(self.at, 1, self.items.len()),
            Action::PageUp => self.turn(-4),
            Action::PageDown => self.turn(4),
            Action::Open => return self.decide(cx),
            Action::Back | Action::Quit => {
                return Outcome::Done(vec![Effect::Close, Effect::Recovery(Decision::Later)]);
            }
            _ => {}
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => {
                if let Some(at) = self.hits.at(position) {
                    self.at = at;
                    return self.decide(cx);
                }
            }
            Mouse::Wheel(_, by) => self.turn(i64::from(by)),
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        Outcome::taken()
    }
}
