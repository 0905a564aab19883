//! Where is it red, what is missing, what is due: trusts against prioritised goals.

mod board;
mod draw;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::across::Across;
use super::indicators;
use super::matrix::MatrixScreen;
use super::measures::Measures;
use super::topp::Topp;
use crate::calendar::{self, Deadline};
use crate::check::Attention;
use crate::model::{Date, DocKey, ItemKey, Slug};
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Context, Effect, Hits, Layer, Mouse, Outcome};
use crate::tui::screens::form::measure::MeasureForm;
use crate::tui::widgets::list::stepped;
use board::Board;

/// The heat map, and what is due and to be mended.
#[derive(Default)]
pub(crate) struct Overview {
    board: Board,
    /// What is to be mended first, and how much there is in all.
    attention: Vec<Attention>,
    to_mend: usize,
    dates: Vec<Dated>,
    /// The chosen row, 0 for the trusts' names above the goals.
    row: usize,
    column: usize,
    opened_before: bool,
    hits: Hits<Hit>,
}

/// A day on which something is due: a report, or a measure.
#[derive(Debug, Clone)]
enum Dated {
    Report(Deadline),
    Measure(Date, ItemKey),
}

impl Dated {
    fn date(&self) -> Date {
        match self {
            Self::Report(deadline) => deadline.date,
            Self::Measure(date, _) => *date,
        }
    }
}

/// What can be clicked.
#[derive(Debug, Clone)]
enum Hit {
    Cell(usize, usize),
    Attention(usize),
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

    fn open(&self) -> Outcome {
        let Some(trust) = self.trust() else { return Outcome::taken() };
        let screen = match self.goal() {
            None => MatrixScreen::of_trust(trust.clone()),
            Some(name) => MatrixScreen::of_doc(DocKey::new(trust, name)),
        };
        Effect::open(screen).into()
    }

    fn go_to(&self, attention: &Attention) -> Outcome {
        let trust = attention.trust().clone();
        match (attention.doc(), attention) {
            (Some(doc), _) => Effect::open(MatrixScreen::of_doc(doc.clone())).into(),
            (None, Attention::Overdue { .. }) => Effect::open(Measures::of(trust)).into(),
            (None, _) => Effect::open(MatrixScreen::of_trust(trust)).into(),
        }
    }
}

/// What is due from today on, reports and measures together, soonest first.
fn dates(board: &Board, cx: &Context<'_>) -> Vec<Dated> {
    let reports = calendar::upcoming(&cx.register().catalogue, None, cx.today);
    let reports = reports.into_iter().map(Dated::Report);
    let measures = board.due().map(|(date, key)| Dated::Measure(*date, key.clone()));
    let mut dates: Vec<Dated> = reports.chain(measures).collect();
    dates.sort_by_key(Dated::date);
    dates.truncate(board::MOST);
    dates
}

impl Layer for Overview {
    fn place(&self) -> Place {
        Place::Overview
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.board.renew(cx.register(), cx.today);
        (self.attention, self.to_mend) = self.board.attention();
        self.dates = dates(&self.board, cx);
        if !self.opened_before {
            self.row = 1;
            self.opened_before = true;
        }
        self.step(0, 0);
    }

    fn actions(&self, _scene: &Context<'_>) -> Vec<Action> {
        use Action as A;
        vec![
            A::Up,
            A::Down,
            A::Left,
            A::Right,
            A::Open,
            A::Problems,
            A::Send,
            A::Help,
            A::Measures,
            A::Deadlines,
            A::Compare,
            A::Search,
            A::Quit,
            A::GoalAcross,
            A::Top,
            A::TrustMatrix,
            A::Indicators,
        ]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Up => self.step(-1, 0),
            Action::Down => self.step(1, 0),
            Action::Left => self.step(0, -1),
            Action::Right => self.step(0, 1),
            Action::Next => self.step(0, 1),
            Action::Previous => self.step(0, -1),
            Action::PageUp => self.step(-10, 0),
            Action::PageDown => self.step(10, 0),
            Action::First => self.row = 0,
            Action::Last => self.row = self.board.rows.len(),
            Action::Open => return self.open(),
            Action::GoalAcross => {
                let goal = self.goal().or(self.board.rows.first());
                return match goal {
                    Some(goal) => Effect::open(Across::of(goal.clone(), self.trust())).into(),
                    None => Outcome::taken(),
                };
            }
            Action::Top => return Effect::open(Topp::default()).into(),
            Action::TrustMatrix => {
                return match self.trust() {
                    Some(trust) => Effect::open(MatrixScreen::of_trust(trust.clone())).into(),
                    None => Outcome::taken(),
                };
            }
            Action::Indicators => {
                return match self.trust() {
                    Some(trust) => indicators::open(cx, trust, self.goal()),
                    None => Outcome::taken(),
                };
            }
            Action::Measures => {
                return match self.trust() {
                    Some(trust) => Effect::open(Measures::of(trust.clone())).into(),
                    None => Outcome::taken(),
                };
            }
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _scene: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => match self.hits.at(position) {
                Some(Hit::Cell(row, column)) => {
                    if (row, column) == (self.row, self.column) {
                        return self.open();
                    }
                    (self.row, self.column) = (row, column);
                }
                Some(Hit::Attention(at)) => {
                    if let Some(attention) = self.attention.get(at) {
                        return self.go_to(attention);
                    }
                }
                Some(Hit::Measure(key)) => return Effect::open(MeasureForm::new(key)).into(),
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
