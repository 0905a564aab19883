//! Where is it red, what is missing, what is due: trusts against prioritised goals.

mod board;
mod draw;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::calendar::{self, Deadline};
use crate::check::{Group, Kind};
use crate::model::{Date, DocKey, ItemKey, Slug};
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::hits::Hits;
use crate::tui::widgets::list::stepped;
use board::{Basis, Board};

/// The heat map, and what is due and to be mended.
#[derive(Default)]
pub(crate) struct Overview {
    board: Board,
    /// What is to be mended first, and how much there is in all.
    urgent: Vec<Group>,
    to_mend: usize,
    dates: Vec<DueDate>,
    /// The chosen row, 0 for the trusts' names above the goals.
    row: usize,
    column: usize,
    is_opened: bool,
    hits: Hits<Hit>,
}

/// A day on which something is due: a report, or a measure.
#[derive(Debug, Clone)]
enum DueDate {
    Report(Deadline),
    Measure(Date, ItemKey),
}

impl DueDate {
    fn date(&self) -> Date {
        match self {
            Self::Report(deadline) => deadline.date,
            Self::Measure(date, _) => *date,
        }
    }
}

#[derive(Debug, Clone)]
enum Hit {
    Cell(usize, usize),
    Urgent(usize),
    Measure(ItemKey),
}

impl Overview {
    /// The trust of the chosen column.
    fn trust(&self) -> Option<&Slug> {
        self.board.trusts.get(self.column)
    }

    /// The goal of the chosen row; `None` on the trusts' names.
    fn goal(&self) -> Option<&Slug> {
        self.board.rows.get(self.row.checked_sub(1)?)
    }

    fn step(&mut self, down: i64, right: i64) {
        // The trusts' names are a row too.
        self.row = stepped(self.row, down, self.board.rows.len() + 1);
        self.column = stepped(self.column, right, self.board.trusts.len());
    }

    /// Where an action leads from the chosen place.
    fn target_of(&self, action: Action) -> Option<Target> {
        if action == Action::GoalAcross {
            let goal = self.goal().or(self.board.rows.first())?.clone();
            return Some(Target::Goal { goal, trust: self.trust().cloned() });
        }
        let trust = self.trust()?.clone();
        match (action, self.goal()) {
            (Action::Open, Some(goal)) => Some(Target::Matrix(DocKey::new(&trust, goal))),
            (Action::Open, None) | (Action::TrustMatrix, _) => {
                Some(Target::MatrixOfTrust { trust, on_wall: false })
            }
            (Action::Indicators, goal) => Some(Target::Indicators { trust, goal: goal.cloned() }),
            (Action::Measures, _) => Some(Target::Measures(trust)),
            _ => None,
        }
    }

    fn go(&self, action: Action) -> Outcome {
        self.target_of(action).map_or_else(Outcome::taken, |target| Effect::Go(target).into())
    }

    fn go_to(group: &Group) -> Outcome {
        let trust = group.doc.trust.clone();
        let target = match group.kind {
            Kind::Overdue => Target::Measures(trust),
            kind if kind.is_about_trust() => Target::MatrixOfTrust { trust, on_wall: false },
            _ => Target::Matrix(group.doc.clone()),
        };
        Effect::Go(target).into()
    }
}

/// What is due from today on, reports and measures together, soonest first.
fn dates(board: &Board, cx: &Context<'_>) -> Vec<DueDate> {
    let reports = calendar::upcoming(&cx.register().catalogue, None, cx.today);
    let reports = reports.into_iter().map(DueDate::Report);
    let measures = board.due().map(|(date, key)| DueDate::Measure(*date, key.clone()));
    let mut dates: Vec<DueDate> = reports.chain(measures).collect();
    dates.sort_by_key(DueDate::date);
    dates.truncate(board::MOST);
    dates
}

impl Layer for Overview {
    fn place(&self) -> Place {
        Place::Overview
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.board.renew(Basis {
            register: cx.register(),
            read: cx.read_problems,
            severities: cx.severities,
            today: cx.today,
        });
        (self.urgent, self.to_mend) = self.board.urgent();
        self.dates = dates(&self.board, cx);
        if !self.is_opened {
            self.row = 1;
            let own = self.board.trusts.iter().position(|t| Some(t) == cx.own.trust.as_ref());
            self.column = own.unwrap_or(0);
            self.is_opened = true;
        }
        self.step(0, 0);
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        let mut actions = vec![A::Up, A::Down, A::Left, A::Right, A::Open, A::Problems, A::Send];
        actions.extend([A::Help, A::Measures, A::Deadlines, A::Compare, A::Search, A::Quit]);
        actions.extend([A::GoalAcross, A::Top, A::TrustMatrix, A::Indicators]);
        actions
    }

    fn act(&mut self, _cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Up => self.step(-1, 0),
            Action::Down => self.step(1, 0),
            Action::Left | Action::Previous => self.step(0, -1),
            Action::Right | Action::Next => self.step(0, 1),
            Action::PageUp => self.step(-10, 0),
            Action::PageDown => self.step(10, 0),
            Action::First => self.row = 0,
            Action::Last => self.row = self.board.rows.len(),
            Action::Top => return Effect::Go(Target::TopFive).into(),
            Action::Open
            | Action::GoalAcross
            | Action::TrustMatrix
            | Action::Indicators
            | Action::Measures => return self.go(action),
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => match self.hits.at(position) {
                Some(Hit::Cell(row, column)) => {
                    if (row, column) == (self.row, self.column) {
                        return self.go(Action::Open);
                    }
                    (self.row, self.column) = (row, column);
                }
                Some(Hit::Urgent(at)) => {
                    if let Some(group) = self.urgent.get(at) {
                        return Self::go_to(group);
                    }
                }
                Some(Hit::Measure(key)) => return Effect::Go(Target::Measure(key)).into(),
                None => {}
            },
            Mouse::Wheel(_, by) => self.step(i64::from(by), 0),
            Mouse::Drag(_) | Mouse::Release(_) => {}
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }
}
