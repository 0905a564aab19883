//! Two people have changed the same fields: whose value stands, field by field.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::window;
use crate::model::{ItemKey, Risk, Slug};
use crate::store::{Clash, Disputed, Side};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::hits::Hits;
use crate::tui::widgets::list::stepped;
use crate::tui::widgets::paint::{paragraph, put};

pub(crate) struct Dispute {
    clash: Clash,
    sides: Vec<Side>,
    at: usize,
    hits: Hits<(usize, Side)>,
}

/// A long text shows its beginning: what differs is decided with the file at hand.
const MOST_ROWS: u16 = 4;

impl Dispute {
    /// About a clash; ours stands until another is chosen.
    pub(crate) fn about(clash: Clash) -> Self {
        let sides = vec![Side::Ours; clash.disputed.len()];
        Self { clash, sides, at: 0, hits: Hits::default() }
    }

    fn step(&mut self, by: i64) {
        self.at = stepped(self.at, by, self.sides.len());
    }

    fn choose(&mut self, side: Side) {
        if let Some(chosen) = self.sides.get_mut(self.at) {
            *chosen = side;
        }
    }

    /// What the field is called: the risk's or measure's title, and the key.
    fn name(&self, cx: &Context<'_>, field: &Disputed) -> String {
        let key = |from: usize| field.path.get(from..).unwrap_or_default().join(".");
        let titled = field.path.get(1).and_then(|id| Slug::new(id)).and_then(|id| {
            let item = ItemKey::new(&self.clash.doc, &id);
            let register = cx.register();
            let measure = register.measure(&item).map(|m| m.title.clone());
            measure.or_else(|| register.risk(&item).map(|_| cx.risk_title(&item)))
        });
        match titled {
            Some(title) if field.path.len() > 2 => format!("{title}: {}", key(2)),
            Some(title) => title,
            None => key(0),
        }
    }

    fn is_restricted(&self, cx: &Context<'_>, field: &Disputed) -> bool {
        let id = field.path.get(1).and_then(|id| Slug::new(id));
        let item = id.map(|id| ItemKey::new(&self.clash.doc, &id));
        let register = cx.register();
        item.is_some_and(|item| {
            register.risk(&item).is_some_and(Risk::is_restricted)
                || register.measure(&item).is_some_and(|m| !cx.may_show(&item.doc.trust, m))
        })
    }

    fn draw_field(&self, cx: &Context<'_>, at: usize, area: Rect, buf: &mut Buffer) -> u16 {
        let Some((field, side)) = self.clash.disputed.get(at).zip(self.sides.get(at)) else {
            return 0;
        };
        let theme = cx.theme;
        let is_here = at == self.at;
        let style = if is_here { theme.accent() } else { theme.strong() };
        put(buf, area.x, area.y, area.width, &self.name(cx, field), style);
        let mut y = area.y + 1;
        let values = [
            (None, "dispute-base", &field.base),
            (Some(Side::Ours), "dispute-ours", &field.ours),
            (Some(Side::Theirs), "dispute-theirs", &field.theirs),
        ];
        for (of, label, value) in values {
            if y >= area.bottom() {
                break;
            }
            let stands = of == Some(*side);
            let mark = match of {
                None => " ",
                Some(_) if stands => "●",
                Some(_) => "○",
            };
            let style = if stands { theme.strong() } else { theme.dim() };
            let head = format!("{mark} {}", cx.text(label));
            put(buf, area.x + 1, y, 12, &head, style);
            let nothing = cx.text("dispute-nothing");
            let text = match value.as_deref() {
                // What is not for the room is decided when the wall is down.
                Some(_) if cx.hide_restricted && self.is_restricted(cx, field) => "…",
                Some(text) => text,
                None => &nothing,
            };
            let rows = if is_here { MOST_ROWS } else { 1 };
            let room = Rect {
                x: area.x + 14,
                y,
                width: area.width.saturating_sub(14),
                height: rows.min(area.bottom() - y),
            };
            let used = paragraph(buf, room, text, style).max(1);
            if let Some(of) = of {
                self.hits.add(Rect { x: area.x, width: area.width, height: used, y }, (at, of));
            }
            y += used;
        }
        y - area.y
    }
}

impl Layer for Dispute {
    fn is_overlay(&self) -> bool {
        true
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let rows = self.sides.len().saturating_mul(5).min(usize::from(area.height));
        let height = u16::try_from(rows).unwrap_or(area.height).saturating_add(7);
        let title = cx.text("dispute-title");
        let size = (100, height.min(area.height.saturating_sub(2)));
        let inside = window::draw(cx, area, buf, size, &title);
        let file = self.clash.file.display().to_string();
        let intro = cx.with("dispute-intro", &[("file", (&file).into())]);
        let used = paragraph(buf, inside, &intro, cx.theme.text());
        window::keys(cx, inside, buf, "dispute-keys");
        let bottom = inside.bottom().saturating_sub(1);
        self.hits.clear();
        let mut y = inside.y + used + 1;
        for at in self.at.saturating_sub(1)..self.sides.len() {
            if y + 1 >= bottom {
                break;
            }
            let room = Rect { y, height: bottom - y, ..inside };
            y += self.draw_field(cx, at, room, buf) + 1;
        }
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Up | Action::Previous | Action::MoveUp => self.step(-1),
            Action::Down | Action::Next | Action::MoveDown => self.step(1),
            Action::Left | Action::Decrease | Action::MoveLeft => self.choose(Side::Ours),
            Action::Right | Action::Increase | Action::MoveRight => self.choose(Side::Theirs),
            Action::Open => {
                let settle = Effect::Settle(self.clash.clone(), self.sides.clone());
                return Outcome::Done(vec![Effect::Close, settle]);
            }
            Action::Back | Action::Quit => {
                let later = Effect::Warn(cx.text("dispute-later"));
                return Outcome::Done(vec![Effect::Close, later]);
            }
            _ => {}
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => {
                if let Some((at, side)) = self.hits.at(position) {
                    self.at = at;
                    self.choose(side);
                }
            }
            Mouse::Wheel(_, by) => self.step(i64::from(by)),
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        Outcome::taken()
    }
}
