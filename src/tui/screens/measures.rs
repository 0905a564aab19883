//! All of a trust's measures, each once: overdue first, then by deadline.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::form::measure::{MeasureForm, ask_to_delete, progress_edit};
use super::matrix::progress_glyph;
use crate::model::measure::Progress;
use crate::model::{Change, ItemKey, Measure, Slug};
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Context, Effect, Hits, Layer, Mouse, Outcome};
use crate::tui::widgets::frame;
use crate::tui::widgets::list::{Pointed, led, pointed, scroll_to};
use crate::tui::widgets::paint::{fill, paragraph, put, put_right};

/// The list of a trust's measures.
pub(crate) struct Measures {
    trust: Slug,
    /// In the order of the list; renewed when the register changes.
    keys: Vec<ItemKey>,
    at: usize,
    hits: Hits<usize>,
}

impl Measures {
    /// A trust's measures.
    pub(crate) fn of(trust: Slug) -> Self {
        Self { trust, keys: Vec::new(), at: 0, hits: Hits::default() }
    }

    fn open(&self) -> Outcome {
        match self.keys.get(self.at) {
            Some(key) => Effect::open(MeasureForm::new(key.clone())).into(),
            None => Outcome::taken(),
        }
    }

    fn turn_trust(&mut self, cx: &Context<'_>, by: i64) {
        let trusts = &cx.register().catalogue.trusts;
        if let Some(at) = trusts.iter().position(|t| t.id == self.trust) {
            let next = (at as i64 + by).rem_euclid(trusts.len() as i64) as usize;
            self.trust = trusts[next].id.clone();
            self.at = 0;
            self.refresh(cx);
        }
    }
}

/// What the list is ordered by, before the titles: open ones by deadline (those without one after),
/// then the rest.
fn place(measure: &Measure) -> (bool, bool, Option<crate::model::Date>) {
    (!measure.is_open(), measure.deadline.is_none(), measure.deadline)
}

impl Layer for Measures {
    fn place(&self) -> Place {
        Place::Measures
    }

    fn trust(&self) -> Option<&Slug> {
        Some(&self.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let chosen = self.keys.get(self.at).cloned();
        let mut measures: Vec<(ItemKey, &Measure)> = cx
            .register()
            .measures(&self.trust)
            .filter(|(_, m)| cx.may_show(&self.trust, m))
            .collect();
        cx.locale.alphabet().sort_by_text(&mut measures, |(_, m)| &m.title);
        measures.sort_by_key(|(_, m)| place(m));
        self.keys = measures.into_iter().map(|(key, _)| key).collect();
        let same = chosen.and_then(|c| self.keys.iter().position(|k| *k == c));
        self.at = same.unwrap_or(self.at).min(self.keys.len().saturating_sub(1));
    }

    fn actions(&self, _scene: &Context<'_>) -> Vec<Action> {
        use Action as A;
        if self.keys.is_empty() {
            return vec![A::Left, A::Right, A::Back, A::Help];
        }
        vec![
            A::Up,
            A::Down,
            A::Open,
            A::Done,
            A::Left,
            A::Right,
            A::Undo,
            A::Save,
            A::Back,
            A::Help,
            A::Delete,
            A::Search,
        ]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if let Some(at) = led(action, self.at, self.keys.len(), 15) {
            self.at = at;
            return Outcome::taken();
        }
        match action {
            Action::Left => self.turn_trust(cx, -1),
            Action::Right => self.turn_trust(cx, 1),
            Action::Open => return self.open(),
            Action::Done => return self.done(cx),
            Action::Delete => {
                let chosen = self.keys.get(self.at).cloned();
                return chosen.map_or_else(Outcome::taken, |key| ask_to_delete(cx, key));
            }
            Action::Measures => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _scene: &Context<'_>, mouse: Mouse) -> Outcome {
        match pointed(mouse, &self.hits, self.at, self.keys.len()) {
            Pointed::Open => return self.open(),
            Pointed::At(at) => self.at = at,
            Pointed::Nowhere => {}
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.hits.clear();
        let trust = cx.trust_short(&self.trust).to_owned();
        let path = [trust, cx.text("label-measures")];
        let overdue = self
            .keys
            .iter()
            .filter(|k| cx.register().measure(k).is_some_and(|m| m.is_overdue(cx.today)));
        let counts = [("count", self.keys.len().into()), ("overdue", overdue.count().into())];
        frame::header(cx, area, buf, &path, &cx.with("measures-count", &counts));
        let body = frame::body(area);
        if self.keys.is_empty() {
            paragraph(buf, body, &cx.text("measures-empty"), cx.theme.text());
        } else {
            self.draw_list(cx, body, buf);
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}

/// The columns of a line: title, owner, deadline, how far it has come.
struct Columns {
    title: u16,
    owner: u16,
    deadline: u16,
}

impl Columns {
    fn of(width: u16) -> Self {
        let (deadline, progress) = (17, 15);
        let rest = width.saturating_sub(deadline + progress + 6);
        let owner = (rest * 2 / 5).min(46);
        Self { title: rest.saturating_sub(owner), owner, deadline }
    }
}

impl Measures {
    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let theme = cx.theme;
        let columns = Columns::of(area.width);
        let heads = ["label-measure", "label-responsible", "label-deadline", "label-progress"];
        let xs = self.columns_at(area, &columns);
        for (head, x) in heads.iter().zip(xs) {
            put(buf, x, area.y, area.right().saturating_sub(x), &cx.text(head), theme.dim());
        }
        // The risks that the chosen one serves stand in the last two lines.
        let rows = usize::from(area.height.saturating_sub(4));
        let first = scroll_to(self.at, self.keys.len(), rows);
        for ((i, key), y) in self.keys.iter().enumerate().skip(first).take(rows).zip(area.y + 1..) {
            let Some(measure) = cx.register().measure(key) else { continue };
            let line = Rect { y, height: 1, ..area };
            self.hits.add(line, i);
            self.draw_line(cx, line, buf, measure, i == self.at);
        }
        self.draw_served(cx, area, buf);
    }

    fn columns_at(&self, area: Rect, columns: &Columns) -> [u16; 4] {
        let title = area.x + 3;
        let owner = title + columns.title + 1;
        let deadline = owner + columns.owner + 1;
        [title, owner, deadline, deadline + columns.deadline + 1]
    }

    fn draw_line(
        &self,
        cx: &Context<'_>,
        line: Rect,
        buf: &mut Buffer,
        measure: &Measure,
        chosen: bool,
    ) {
        let theme = cx.theme;
        let overdue = measure.is_overdue(cx.today);
        let (style, dim) = match (chosen, overdue, measure.is_open()) {
            (true, ..) => (theme.chosen(), theme.chosen()),
            (_, true, _) => (theme.alarm(), theme.dim()),
            (_, _, true) => (theme.text(), theme.dim()),
            _ => (theme.dim(), theme.dim()),
        };
        fill(buf, line, style);
        let columns = Columns::of(line.width);
        let [title, owner, deadline, progress] = self.columns_at(line, &columns);
        put(buf, line.x, line.y, 2, progress_glyph(measure, cx.today), style);
        put(buf, title, line.y, columns.title, &measure.title, style);
        let role = if measure.owner.is_empty() {
            cx.text("no-responsible")
        } else {
            measure.owner.clone()
        };
        let role_style = if measure.owner.is_empty() && !chosen { theme.alarm() } else { dim };
        put(buf, owner, line.y, columns.owner, &role, role_style);
        let day = measure.deadline.map_or_else(|| cx.text("no-deadline"), |d| cx.day(d));
        put(buf, deadline, line.y, columns.deadline, &day, style);
        let word = cx.text(&format!("progress-{}", measure.progress.word()));
        let word = match measure.deadline.filter(|_| overdue) {
            Some(d) => cx.with("days-over", &[("days", (cx.today - d).num_days().into())]),
            None => word,
        };
        put(buf, progress, line.y, line.right().saturating_sub(progress), &word, style);
    }

    fn draw_served(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some(key) = self.keys.get(self.at) else { return };
        let Some(measure) = cx.register().measure(key) else { return };
        let register = cx.register();
        let titles: Vec<String> = measure
            .risks
            .iter()
            .filter_map(|id| register.find_risk(&self.trust, id))
            .map(|key| cx.risk_title(&key))
            .collect();
        let y = area.bottom().saturating_sub(2);
        let text = if titles.is_empty() { cx.text("serves-nothing") } else { titles.join(" · ") };
        let label = format!("{}: {text}", cx.text("label-serves"));
        put(buf, area.x, y, area.width, &label, cx.theme.text());
        let address = format!("{}/{}", key.doc.trust, key.id);
        put_right(buf, area, y + 1, &address, cx.theme.dim());
        let expected = &measure.expected_effect;
        if !expected.is_empty() {
            let text = format!("{}: {expected}", cx.text("label-expected-effect"));
            let room = area.width.saturating_sub(address.len() as u16 + 2);
            put(buf, area.x, y + 1, room, &text, cx.theme.dim());
        }
    }

    fn done(&self, cx: &Context<'_>) -> Outcome {
        let Some(key) = self.keys.get(self.at) else { return Outcome::taken() };
        let Some(measure) = cx.register().measure(key) else { return Outcome::taken() };
        let next =
            if measure.progress == Progress::Done { Progress::InProgress } else { Progress::Done };
        let edit = progress_edit(cx, measure, next);
        Effect::Change(Change::EditMeasure(key.clone(), edit)).into()
    }
}
