//! What is due, for a trust or for all: reports, goals, measures and targets, late ones first.

mod draw;

use chrono::Datelike;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::calendar::{self, Item, Selection, Subject};
use crate::model::{Date, DocKey, DueKind, Slug};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::list::List;

#[derive(Default)]
pub(crate) struct Deadlines {
    /// None for all trusts.
    trust: Option<Slug>,
    /// Renewed when the register changes.
    items: Vec<Item>,
    /// The list with its headings.
    lines: Vec<Line>,
    list: List,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    /// Over the deadlines from this one on.
    Heading(usize),
    Item(usize),
}

impl Deadlines {
    pub(crate) fn of(trust: Option<Slug>) -> Self {
        Self { trust, ..Self::default() }
    }

    fn turn_trust(&mut self, cx: &Context<'_>, by: i64) {
        *self = Self::of(cx.next_trust_or_all(self.trust.as_ref(), by));
        self.refresh(cx);
    }

    fn open(&self, cx: &Context<'_>) -> Outcome {
        let Some(item) = self.items.get(self.list.at()) else { return Outcome::taken() };
        let target = match &item.subject {
            Subject::Measure(key) => Target::Measure(key.clone()),
            Subject::Target(key) => Target::MatrixOfRisk(key.clone()),
            Subject::Goal(goal) => match self.trust.as_ref().or(item.trusts.first()) {
                Some(trust) => return open_goal(cx, DocKey::new(trust, goal)),
                None => return Outcome::taken(),
            },
            Subject::Report { due, kind, .. } => match self.trust.clone() {
                Some(trust) if *kind != DueKind::Assessment => {
                    let entry = cx.register().catalogue.due.iter().find(|entry| entry.id == *due);
                    let round = entry.map(|entry| entry.snapshot.clone());
                    Target::Reporting { trust, round: round.filter(|name| !name.is_empty()) }
                }
                Some(trust) => Target::MatrixOfTrust { trust, on_wall: false },
                None => return Effect::Say(cx.text("deadlines-choose-trust")).into(),
            },
        };
        Effect::Go(target).into()
    }
}

/// Opens a goal's matrix, where the goal is to be assessed or has been.
fn open_goal(cx: &Context<'_>, doc: DocKey) -> Outcome {
    let register = cx.register();
    let is_owed = register.obligations(&doc.trust).any(|(goal, _)| goal.id == doc.name);
    if is_owed || register.assessment(&doc).is_some() {
        return Effect::Go(Target::Matrix(doc)).into();
    }
    Effect::Say(cx.text("deadlines-not-assessed")).into()
}

/// The list with a heading over what is late, and over each month.
fn lines(items: &[Item]) -> Vec<Line> {
    let group = |item: &Item| (!item.is_late()).then(|| (item.date.year(), item.date.month()));
    let mut lines = Vec::new();
    for (at, item) in items.iter().enumerate() {
        if at == 0 || group(item) != group(&items[at - 1]) {
            lines.push(Line::Heading(at));
        }
        lines.push(Line::Item(at));
    }
    lines
}

impl Layer for Deadlines {
    fn trust(&self) -> Option<&Slug> {
        self.trust.as_ref()
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let chosen = self.items.get(self.list.at()).map(|item| item.subject.clone());
        let register = cx.register();
        let agenda = calendar::agenda(register, self.trust.as_ref(), cx.today);
        let everything =
            Selection { until: calendar::Until::Day(Date::MAX), ..Selection::default() };
        self.items = calendar::select(agenda, &everything, register.year, cx.today).items;
        self.items.retain(|item| !(cx.hide_restricted && item.restricted));
        self.lines = lines(&self.items);
        let same = chosen.and_then(|c| self.items.iter().position(|item| item.subject == c));
        self.list.choose(same.unwrap_or(self.list.at()), self.items.len());
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        if self.items.is_empty() {
            return vec![A::Left, A::Right, A::Back, A::Help];
        }
        vec![A::Up, A::Down, A::Left, A::Right, A::Open, A::Back, A::Search, A::Help]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, self.items.len(), 15) {
            return Outcome::taken();
        }
        match action {
            Action::Left => self.turn_trust(cx, -1),
            Action::Right => self.turn_trust(cx, 1),
            Action::Open => return self.open(cx),
            Action::Deadlines => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if self.list.mouse(mouse, self.items.len()) { self.open(cx) } else { Outcome::taken() }
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }
}
