//! All of a trust's measures, each once: the person's own first, then overdue, then by deadline.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use crate::model::measure::Progress;
use crate::model::{Date, ItemKey, Measure, Slug, is_same_role};
use crate::tui::ask;
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::{List, lines_in};
use crate::tui::widgets::paint::{paragraph, put, put_right};
use crate::tui::widgets::table::{Cell, Column, Table};
use crate::tui::widgets::words::progress_glyph;

/// The columns of a deadline, and of how far a measure has come.
const DEADLINE: u16 = 17;
const PROGRESS: u16 = 15;
const WIDEST_OWNER: u16 = 46;

pub(crate) struct Measures {
    trust: Slug,
    /// In the order of the list; renewed when the register changes.
    keys: Vec<ItemKey>,
    list: List,
}

impl Measures {
    pub(crate) fn of(trust: Slug) -> Self {
        Self { trust, keys: Vec::new(), list: List::default() }
    }

    fn chosen<'s>(&self, cx: &'s Context<'_>) -> Option<(&ItemKey, &'s Measure)> {
        let key = self.keys.get(self.list.at())?;
        Some((key, cx.register().measure(key)?))
    }

    fn open(&self) -> Outcome {
        match self.keys.get(self.list.at()) {
            Some(key) => Effect::Go(Target::Measure(key.clone())).into(),
            None => Outcome::taken(),
        }
    }

    fn turn_trust(&mut self, cx: &Context<'_>, by: i64) {
        *self = Self::of(cx.next_trust(&self.trust, by));
        self.refresh(cx);
    }

    fn done(&self, cx: &Context<'_>) -> Outcome {
        let Some((key, measure)) = self.chosen(cx) else { return Outcome::taken() };
        let next = match measure.progress {
            Progress::Done => Progress::InProgress,
            _ => Progress::Done,
        };
        Effect::Change(ask::measure::set_progress(cx, key, measure, next)).into()
    }
}

/// What the list is ordered by, before the titles: open ones by deadline (those without one after),
/// then the rest.
fn place(measure: &Measure) -> (bool, bool, Option<Date>) {
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
        let chosen = self.keys.get(self.list.at()).cloned();
        let all = cx.register().measures(&self.trust);
        let mut measures: Vec<_> = all.filter(|(_, m)| cx.may_show(&self.trust, m)).collect();
        cx.locale.alphabet().sort_by_text(&mut measures, |(_, m)| &m.title);
        let is_others =
            |m: &Measure| !cx.own.role.is_empty() && !is_same_role(&cx.own.role, &m.owner);
        measures.sort_by_key(|(_, m)| (is_others(m), place(m)));
        self.keys = measures.into_iter().map(|(key, _)| key).collect();
        let same = chosen.and_then(|c| self.keys.iter().position(|k| *k == c));
        self.list.choose(same.unwrap_or(self.list.at()), self.keys.len());
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        if self.keys.is_empty() {
            return vec![A::Left, A::Right, A::Back, A::Help];
        }
        let mut actions = vec![A::Up, A::Down, A::Open, A::Done, A::Left, A::Right];
        actions.extend([A::Undo, A::Save, A::Back, A::Help, A::Delete, A::Search]);
        actions
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, self.keys.len(), 15) {
            return Outcome::taken();
        }
        match action {
            Action::Left => self.turn_trust(cx, -1),
            Action::Right => self.turn_trust(cx, 1),
            Action::Open => return self.open(),
            Action::Done => return self.done(cx),
            Action::Delete => {
                let chosen = self.keys.get(self.list.at()).cloned();
                return chosen.map_or_else(Outcome::taken, |key| ask::measure::delete(cx, key));
            }
            Action::Measures => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if self.list.mouse(mouse, self.keys.len()) { self.open() } else { Outcome::taken() }
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.list.clear_hits();
        let trust = cx.trust_short(&self.trust).to_owned();
        let path = [trust, cx.text("label-measures")];
        let measures = self.keys.iter().filter_map(|key| cx.register().measure(key));
        let overdue = measures.filter(|measure| measure.is_overdue(cx.today)).count();
        let counts = [("count", self.keys.len().into()), ("overdue", overdue.into())];
        frame::header(cx, area, buf, &path, &cx.with("measures-count", &counts));
        let body = frame::body(area);
        if self.keys.is_empty() {
            paragraph(buf, body, &cx.text("measures-empty"), cx.theme.text());
        } else {
            self.draw_list(cx, body, buf);
            self.draw_served(cx, body, buf);
        }
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}

/// Sign, title, owner, deadline and how far it has come.
fn table(cx: &Context<'_>, columns: u16) -> Table {
    let rest = columns.saturating_sub(DEADLINE + PROGRESS + 6);
    let owner = (rest * 2 / 5).min(WIDEST_OWNER);
    Table::new(vec![
        Column::new(2),
        Column::new(rest.saturating_sub(owner)).head(cx.text("label-measure")),
        Column::new(owner).head(cx.text("label-responsible")),
        Column::new(DEADLINE).head(cx.text("label-deadline")),
        Column::new(PROGRESS).head(cx.text("label-progress")),
    ])
}

fn cells(cx: &Context<'_>, measure: &Measure) -> [Cell; 5] {
    let theme = cx.theme;
    let overdue = measure.is_overdue(cx.today);
    // A line that is overdue is bold throughout.
    let (style, dim) = match (overdue, measure.is_open()) {
        (true, _) => (theme.alarm(), theme.dim().add_modifier(Modifier::BOLD)),
        (_, true) => (theme.text(), theme.dim()),
        _ => (theme.dim(), theme.dim()),
    };
    let owner = match measure.owner.is_empty() {
        true => Cell::new(cx.text("no-responsible"), theme.alarm()),
        false => Cell::new(&measure.owner, dim),
    };
    let day = measure.deadline.map_or_else(|| cx.text("no-deadline"), |d| cx.day(d));
    let progress = match measure.deadline.filter(|_| overdue) {
        Some(d) => cx.with("days-over", &[("days", (cx.today - d).num_days().into())]),
        None => cx.text(&format!("progress-{}", measure.progress.word())),
    };
    let glyph = Cell::new(progress_glyph(measure, cx.today), style);
    let (title, day) = (Cell::new(&measure.title, style), Cell::new(day, style));
    [glyph, title, owner, day, Cell::new(progress, style)]
}

impl Measures {
    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let table = table(cx, area.width);
        table.draw_heads(Rect { height: 1, ..area }, buf, cx.theme.dim());
        // The risks that the chosen one serves stand in the last two lines.
        let rows = Rect { y: area.y + 1, height: area.height.saturating_sub(4), ..area };
        for (at, line) in lines_in(rows, self.list.at(), self.keys.len()) {
            let Some(measure) = cx.register().measure(&self.keys[at]) else { continue };
            self.list.add_hit(line, at);
            table.draw_line(cx.theme, line, buf, at == self.list.at(), &cells(cx, measure));
        }
    }

    fn draw_served(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let Some((key, measure)) = self.chosen(cx) else { return };
        let register = cx.register();
        let risks = measure.risks.iter().filter_map(|id| register.find_risk(&self.trust, id));
        let titles: Vec<String> = risks.map(|key| cx.risk_title(&key)).collect();
        let y = area.bottom().saturating_sub(2);
        let text = if titles.is_empty() { cx.text("serves-nothing") } else { titles.join(" · ") };
        let label = format!("{}: {text}", cx.text("label-serves"));
        put(buf, area.x, y, area.width, &label, cx.theme.text());
        let address = key.address();
        put_right(buf, area, y + 1, &address, cx.theme.dim());
        let expected = &measure.expected_effect;
        if !expected.is_empty() {
            let text = format!("{}: {expected}", cx.text("label-expected-effect"));
            let room = area.width.saturating_sub(address.len() as u16 + 2);
            put(buf, area.x, y + 1, room, &text, cx.theme.dim());
        }
    }
}
