//! Viewing and editing all fields of a thing: one way for risks, measures and assessments.

pub(crate) mod ask;
pub(crate) mod assessment;
pub(crate) mod keys;
pub(crate) mod measure;
pub(crate) mod report;
pub(crate) mod risk;
pub(crate) mod session;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::model::Slug;
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::widgets::form::{Field, Form};
use crate::tui::widgets::frame;
use crate::tui::widgets::paint::{paragraph, put, rule};

/// A line of explanation beside the form: a level and what it means.
pub(crate) struct Explanation {
    pub(crate) head: String,
    pub(crate) text: String,
    /// It is the level in hand.
    pub(crate) here: bool,
}

/// A thing whose fields are shown and edited.
pub(crate) trait Sheet {
    /// What names a field.
    type Id: Copy;

    /// The trust that it belongs to.
    fn trust(&self) -> &Slug;

    /// Where am I.
    fn path(&self, cx: &Context<'_>) -> Vec<String>;

    /// The fields as they are now; none where the thing is gone.
    fn fields(&self, cx: &Context<'_>) -> Vec<Field<Self::Id>>;

    /// Asks for a field's new value.
    fn edit(&self, cx: &Context<'_>, id: Self::Id) -> Outcome;

    /// A step up or down, for fields that have steps.
    fn turn(&self, _cx: &Context<'_>, _id: Self::Id, _by: i64) -> Outcome {
        Outcome::taken()
    }

    /// The key that a field holds, below its thing.
    fn key_of(&self, _cx: &Context<'_>, _id: Self::Id) -> Option<String> {
        None
    }

    /// Empties a field.
    fn clear(&self, _cx: &Context<'_>, _id: Self::Id) -> Outcome {
        Outcome::taken()
    }

    /// Other actions.
    fn act(&self, _cx: &Context<'_>, _action: Action) -> Outcome {
        Outcome::Ignored
    }

    /// Other actions that work now.
    fn actions(&self) -> Vec<Action> {
        Vec::new()
    }

    /// Draws what stands beside the form where there is room; the lines it took.
    fn aside(&self, _cx: &Context<'_>, _area: Rect, _buf: &mut Buffer) -> u16 {
        0
    }

    /// What the levels of a field mean.
    fn explain(&self, _cx: &Context<'_>, _id: Self::Id) -> Vec<Explanation> {
        Vec::new()
    }
}

/// A screen that shows a sheet.
pub(crate) struct FormScreen<S> {
    sheet: S,
    form: Form,
}

impl<S: Sheet> FormScreen<S> {
    fn with(sheet: S) -> Self {
        Self { sheet, form: Form::default() }
    }

    /// The same on the field of a key.
    pub(crate) fn on(mut self, cx: &Context<'_>, key: &str) -> Self {
        let fields = self.sheet.fields(cx);
        let is_meant = |held: &str| held == key || held.starts_with(&format!("{key}."));
        let at = fields
            .iter()
            .position(|field| self.sheet.key_of(cx, field.id).is_some_and(|held| is_meant(&held)));
        self.form.choose(at.unwrap_or(0));
        self
    }

    fn chosen(&self, cx: &Context<'_>) -> Option<S::Id> {
        self.sheet.fields(cx).get(self.form.at()).map(|f| f.id)
    }

    fn on_chosen(&self, cx: &Context<'_>, does: impl FnOnce(&S, S::Id) -> Outcome) -> Outcome {
        self.chosen(cx).map_or_else(Outcome::taken, |id| does(&self.sheet, id))
    }

    fn draw_explanations(
        &self,
        cx: &Context<'_>,
        area: Rect,
        buf: &mut Buffer,
        lines: &[Explanation],
    ) {
        let theme = cx.theme;
        let mut y = area.y;
        for line in lines.iter().rev() {
            if y >= area.bottom() {
                return;
            }
            let style = if line.here { theme.accent() } else { theme.text() };
            let pointer = if line.here { "▸ " } else { "  " };
            put(buf, area.x, y, area.width, &format!("{pointer}{}", line.head), style);
            y += 1;
            let room = Rect {
                x: area.x + 2,
                y,
                width: area.width.saturating_sub(2),
                height: area.bottom().saturating_sub(y).min(3),
            };
            y += paragraph(buf, room, &line.text, theme.dim()) + 1;
        }
    }

    /// The level in hand and the next one up, in the lines below the form.
    fn draw_brief(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer, lines: &[Explanation]) {
        let here = lines.iter().position(|l| l.here);
        let shown = here.map_or(0..0, |at| at..(at + 2).min(lines.len()));
        for (line, y) in lines[shown].iter().zip(area.top()..area.bottom()) {
            let style = if line.here { cx.theme.text() } else { cx.theme.dim() };
            put(buf, area.x, y, area.width, &format!("{}: {}", line.head, line.text), style);
        }
    }
}

/// From this width the explanations stand beside the form.
const BESIDE: u16 = 110;

impl<S: Sheet> Layer for FormScreen<S> {
    fn place(&self) -> Place {
        Place::Form
    }

    fn trust(&self) -> Option<&Slug> {
        Some(self.sheet.trust())
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        frame::header(cx, area, buf, &self.sheet.path(cx), "");
        let body = frame::body(area);
        let fields = self.sheet.fields(cx);
        if fields.is_empty() {
            paragraph(buf, body, &cx.text("form-gone"), cx.theme.text());
            return;
        }
        let explanations = self.chosen(cx).map(|id| self.sheet.explain(cx, id));
        let explanations = explanations.unwrap_or_default();
        if area.width >= BESIDE {
            let left = Rect { width: body.width * 3 / 5, ..body };
            self.form.draw(cx, left, buf, &fields);
            let x = left.right() + 3;
            let right = Rect { x, width: body.right().saturating_sub(x), ..body };
            let taken = self.sheet.aside(cx, right, buf);
            let right =
                Rect { y: right.y + taken, height: right.height.saturating_sub(taken), ..right };
            self.draw_explanations(cx, right, buf, &explanations);
        } else {
            let top = Rect { height: body.height.saturating_sub(3), ..body };
            self.form.draw(cx, top, buf, &fields);
            if !explanations.is_empty() {
                rule(buf, body.x, top.bottom(), body.width, cx.theme.rule());
                let below = Rect { y: top.bottom() + 1, height: 2, ..body };
                self.draw_brief(cx, below, buf, &explanations);
            }
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        let mut actions =
            vec![Action::Up, Action::Down, Action::Open, Action::Decrease, Action::Increase];
        actions.extend(self.sheet.actions());
        actions.extend([Action::Clear, Action::Undo, Action::Save, Action::Back, Action::Help]);
        actions
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        let count = self.sheet.fields(cx).len();
        match action {
            Action::Up | Action::Previous => self.form.step(-1, count),
            Action::Down | Action::Next => self.form.step(1, count),
            Action::PageUp => self.form.step(-10, count),
            Action::PageDown => self.form.step(10, count),
            Action::First => self.form.choose(0),
            Action::Last => self.form.choose(count.saturating_sub(1)),
            Action::Open => return self.on_chosen(cx, |s, id| s.edit(cx, id)),
            Action::Decrease | Action::Left => {
                return self.on_chosen(cx, |s, id| s.turn(cx, id, -1));
            }
            Action::Increase | Action::Right => {
                return self.on_chosen(cx, |s, id| s.turn(cx, id, 1));
            }
            Action::Clear => return self.on_chosen(cx, |s, id| s.clear(cx, id)),
            other => return self.sheet.act(cx, other),
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => match self.form.hit(position) {
                Some(at) if at == self.form.at() => {
                    return self.on_chosen(cx, |s, id| s.edit(cx, id));
                }
                Some(at) => self.form.choose(at),
                None => {}
            },
            Mouse::Wheel(_, by) => {
                let count = self.sheet.fields(cx).len();
                self.form.step(i64::from(by), count);
            }
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        Outcome::taken()
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let count = self.sheet.fields(cx).len();
        self.form.step(0, count);
    }
}

/// Opens an overlay.
fn ask(layer: impl Layer + 'static) -> Outcome {
    Effect::open(layer).into()
}
