//! What a trust reports in a round: every requirement that the round asks for, what is written of
//! each, and whether the round is delivered.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::calendar::{self, Asked, Period, Round};
use crate::model::field::Value;
use crate::model::register::REPORTING;
use crate::model::{Change, Date, DocKey, FieldAt, Slug};
use crate::report::requirements::{self, heading, round_title, row_of, rows};
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::overlays::prompt::Prompt;
use crate::tui::screens::form::ask;
use crate::tui::target::Target;
use crate::tui::widgets::frame;
use crate::tui::widgets::list::{List, lines_in, stepped};
use crate::tui::widgets::paint::{paragraph, rule};
use crate::tui::widgets::pen::Pen;
use crate::tui::widgets::table::{Cell, Column, Table};

/// The most lines that tell of the chosen requirement.
const DETAIL: u16 = 12;
/// The lines that tell of the round.
const ABOVE: u16 = 2;

pub(crate) struct Reporting {
    trust: Slug,
    doc: Option<DocKey>,
    /// The round that is asked for; the one that is worked on where none is.
    wanted: Option<String>,
    rounds: Vec<Round>,
    at: usize,
    /// The requirements that the round asks for; renewed when the register changes.
    lines: Vec<Line>,
    list: List,
}

/// A requirement on the list.
struct Line {
    goal: Slug,
    number: String,
    title: String,
    state: State,
    outcome: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Written,
    Deviates,
    Lacking,
    /// Nothing is asked for as long as it does not deviate.
    NotAsked,
    /// The assignment is done.
    Done,
}

impl State {
    fn sign(self) -> &'static str {
        match self {
            Self::Written => "✓",
            Self::Deviates => "!",
            Self::Lacking => "○",
            Self::NotAsked => "–",
            Self::Done => "■",
        }
    }
}

impl Reporting {
    pub(crate) fn of(trust: Slug, wanted: Option<String>) -> Self {
        let doc = Slug::new(REPORTING).map(|name| DocKey { trust: trust.clone(), name });
        let (rounds, lines, list) = (Vec::new(), Vec::new(), List::default());
        Self { trust, doc, wanted, rounds, at: 0, lines, list }
    }

    fn round(&self) -> Option<&Round> {
        self.rounds.get(self.at)
    }

    fn turn_round(&mut self, cx: &Context<'_>, by: i64) {
        let at = stepped(self.at, by, self.rounds.len());
        self.wanted = self.rounds.get(at).map(|round| round.name.clone());
        self.refresh(cx);
    }

    fn open(&self) -> Outcome {
        match (self.lines.get(self.list.at()), self.round()) {
            (Some(line), Some(round)) => {
                let (trust, goal) = (self.trust.clone(), line.goal.clone());
                Effect::Go(Target::Report { trust, goal, round: round.name.clone() }).into()
            }
            _ => Outcome::taken(),
        }
    }

    /// Asks for the day that the round was delivered.
    fn deliver(&self, cx: &Context<'_>) -> Outcome {
        let (Some(doc), Some(round)) = (self.doc.as_ref(), self.round()) else {
            return Outcome::taken();
        };
        let at = FieldAt::new(doc, &["delivered", &round.name], "on");
        let reporting = cx.register().book(&self.trust).map(|book| book.reporting());
        let now = reporting.and_then(|it| it.delivered.get(&round.name)).and_then(|it| it.on);
        let title = round_title(round, cx.register().year, cx.locale);
        let title = cx.with("reporting-ask-delivered", &[("round", (&title).into())]);
        let make = move |day: Option<Date>| Change::Set(at.clone(), day.into());
        Effect::open(ask::date(cx, title, now.or(Some(cx.today)), make)).into()
    }

    /// Asks for the day that the board treated the round, and then for the case.
    fn present(&self, cx: &Context<'_>) -> Outcome {
        let (Some(doc), Some(round)) = (self.doc.clone(), self.round()) else {
            return Outcome::taken();
        };
        if round.board.is_none() {
            return Effect::Say(cx.text("reporting-board-not-asked")).into();
        }
        let reporting = cx.register().book(&self.trust).map(|book| book.reporting());
        let now = reporting.and_then(|it| it.delivered.get(&round.name)).cloned();
        let now = now.unwrap_or_default();
        let title = round_title(round, cx.register().year, cx.locale);
        let title = cx.with("reporting-ask-board", &[("round", (&title).into())]);
        let name = round.name.clone();
        let prompt = ask::day(cx, title, now.board.or(Some(cx.today)), move |cx, day| {
            let at = |key: &str| FieldAt::new(&doc, &["delivered", &name], key);
            let (board, case) = (at("board"), at("case"));
            let Some(day) = day else {
                let nothing = |at: FieldAt| Change::Set(at, Value::Nothing);
                let both = vec![nothing(board), nothing(case)];
                return vec![Effect::Change(Change::Several(both))];
            };
            let title = cx.text("reporting-ask-case");
            let hint = cx.text("top-ask-case-hint");
            let ask = Prompt::new(title, hint, &now.case, move |_, line| {
                let changes = vec![
                    Change::Set(board.clone(), Value::Day(day)),
                    Change::Set(case.clone(), Value::text(line.to_owned())),
                ];
                Ok(vec![Effect::Change(Change::Several(changes))])
            });
            vec![Effect::open(ask)]
        });
        Effect::open(prompt).into()
    }

    /// Marks the chosen assignment as done today, or takes that back.
    fn done(&self, cx: &Context<'_>) -> Outcome {
        let (Some(doc), Some(line)) = (&self.doc, self.lines.get(self.list.at())) else {
            return Outcome::taken();
        };
        let at = FieldAt::new(doc, &["requirement", line.goal.as_str()], "done_on");
        let is_done = line.state == State::Done;
        let value = if is_done { Value::Nothing } else { Value::Day(cx.today) };
        let said = cx.text(if is_done { "reporting-not-done" } else { "reporting-marked-done" });
        Outcome::Done(vec![Effect::Change(Change::Set(at, value)), Effect::Say(said)])
    }

    fn draw_list(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        const NUMBER: u16 = 4;
        const OUTCOME: u16 = 14;
        let theme = cx.theme;
        let is_year = self.round().is_some_and(|round| round.period == Period::Year);
        let outcome = if is_year { OUTCOME } else { 0 };
        let title = area.width.saturating_sub(NUMBER + outcome + 8);
        let mut columns =
            vec![Column::new(1).gap(2), Column::new(NUMBER).right(), Column::new(title)];
        columns.extend((outcome > 0).then(|| Column::new(outcome)));
        let table = Table::new(columns).indent(2).with_pointer();
        for (at, place) in lines_in(area, self.list.at(), self.lines.len()) {
            self.list.add_hit(place, at);
            let line = &self.lines[at];
            let style = match line.state {
                State::Deviates => theme.alarm(),
                State::NotAsked => theme.dim(),
                _ => theme.text(),
            };
            let mut cells = vec![
                Cell::new(line.state.sign(), style),
                Cell::new(line.number.clone(), theme.dim()),
                Cell::new(line.title.clone(), style),
            ];
            cells.extend((outcome > 0).then(|| Cell::new(line.outcome.clone(), theme.dim())));
            table.draw_line(theme, place, buf, at == self.list.at(), &cells);
        }
    }

    /// What is demanded, what is written, and what was written the last time.
    fn draw_chosen(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        let (Some(line), Some(round)) = (self.lines.get(self.list.at()), self.round()) else {
            return;
        };
        let register = cx.register();
        let goal = register.catalogue.goal(line.goal.as_str());
        let row = goal.and_then(|goal| row_of(register, &self.trust, goal, round, &self.rounds));
        let Some(row) = row else { return };
        let theme = cx.theme;
        rule(buf, area.x, area.y, area.width, theme.rule());
        let inside = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let mut pen = Pen { area: inside, buf };
        pen.write(&heading(row.goal), theme.strong(), 2);
        pen.write(&row.goal.text, theme.dim(), inside.height / 3);
        let text = row.report.map(|report| report.text.trim()).filter(|text| !text.is_empty());
        match text {
            Some(text) => {
                let text = cx.with("reporting-text", &[("text", text.into())]);
                pen.write(&text, theme.text(), inside.height / 3);
            }
            None => pen.write(&cx.text("reporting-nothing"), theme.text(), 1),
        }
        if let Some((round, report)) = row.last {
            let args = [("round", round.into()), ("text", (&report.text).into())];
            let lines = pen.area.height;
            pen.write(&cx.with("reporting-last", &args), theme.dim(), lines);
        }
    }
}

impl Layer for Reporting {
    fn place(&self) -> Place {
        Place::Reporting
    }

    fn trust(&self) -> Option<&Slug> {
        Some(&self.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let register = cx.register();
        self.rounds = calendar::rounds(&register.catalogue, &self.trust, register.year);
        let current = calendar::current(&self.rounds, cx.today).map(|round| round.name.clone());
        let wanted = self.wanted.clone().or(current);
        let at = self.rounds.iter().position(|round| Some(&round.name) == wanted.as_ref());
        self.at = at.unwrap_or(0);
        let chosen = self.lines.get(self.list.at()).map(|line| line.goal.clone());
        self.lines = match self.rounds.get(self.at) {
            Some(round) => rows(register, &self.trust, round, &self.rounds)
                .iter()
                .map(|row| line(cx, row, round))
                .collect(),
            None => Vec::new(),
        };
        let same = chosen.and_then(|goal| self.lines.iter().position(|line| line.goal == goal));
        self.list.choose(same.unwrap_or(self.list.at()), self.lines.len());
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        let mut actions = vec![A::Up, A::Down, A::Left, A::Right];
        if !self.lines.is_empty() {
            actions.extend([A::Open, A::Back, A::Help, A::Deliver, A::Present, A::Done]);
        } else {
            actions.extend([A::Back, A::Help]);
        }
        actions.extend([A::Undo, A::Save]);
        actions
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, self.lines.len(), 10) {
            return Outcome::taken();
        }
        match action {
            Action::Left => self.turn_round(cx, -1),
            Action::Right => self.turn_round(cx, 1),
            Action::Open => return self.open(),
            Action::Deliver => return self.deliver(cx),
            Action::Present => return self.present(cx),
            Action::Done => return self.done(cx),
            Action::Reporting => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if self.list.mouse(mouse, self.lines.len()) { self.open() } else { Outcome::taken() }
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.list.clear_hits();
        let trust = cx.trust_short(&self.trust).to_owned();
        let title = self.round().map(|round| round_title(round, cx.register().year, cx.locale));
        let path = [trust, cx.text("word-reporting"), title.unwrap_or_default()];
        frame::header(cx, area, buf, &path, "");
        let body = frame::body(area);
        let Some(round) = self.round().filter(|_| !self.lines.is_empty()) else {
            paragraph(buf, body, &cx.text("reporting-none"), cx.theme.text());
            frame::keys(cx, area, buf, self.place(), &self.actions(cx));
            return;
        };
        let due = cx.day(round.due);
        let count = |state| self.lines.iter().filter(|line| line.state == state).count();
        let mut facts = vec![cx.with("reporting-due", &[("date", (&due).into())])];
        let delivered = requirements::delivered(cx.register(), &self.trust, round, cx.locale);
        facts.extend(delivered);
        let mut pen = Pen { area: Rect { height: ABOVE, ..body }, buf };
        pen.write(&facts.join(" · "), cx.theme.text(), 1);
        let args = [
            ("written", (count(State::Written) + count(State::Done)).into()),
            ("deviates", count(State::Deviates).into()),
            ("lacking", count(State::Lacking).into()),
            ("rest", count(State::NotAsked).into()),
        ];
        pen.write(&cx.with("reporting-legend", &args), cx.theme.dim(), 1);
        let rest = Rect { y: body.y + ABOVE, height: body.height.saturating_sub(ABOVE), ..body };
        let below = DETAIL.min(rest.height / 2);
        self.draw_list(cx, Rect { height: rest.height - below, ..rest }, buf);
        let y = rest.bottom() - below;
        self.draw_chosen(cx, Rect { y, height: below, ..rest }, buf);
        frame::keys(cx, area, buf, self.place(), &self.actions(cx));
    }
}

fn line(cx: &Context<'_>, row: &requirements::Row<'_>, round: &Round) -> Line {
    let state = match (row.deviates(), row.is_written(round), row.asked) {
        (true, ..) => State::Deviates,
        _ if row.done_on.is_some() => State::Done,
        (_, true, _) => State::Written,
        (_, _, Asked::Always) => State::Lacking,
        (_, _, Asked::OnDeviation) => State::NotAsked,
    };
    let reached = row.outcome.and_then(|outcome| outcome.reached);
    let outcome = reached.map(|reached| cx.text(&format!("outcome-{}", reached.word())));
    Line {
        goal: row.goal.id.clone(),
        number: row.goal.number.clone(),
        title: row.goal.title.clone(),
        state,
        outcome: outcome.unwrap_or_default(),
    }
}
