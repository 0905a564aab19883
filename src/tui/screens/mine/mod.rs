//! What is a person's own: what is missing, in draft, late, lapsed or not looked at, most urgent
//! first, down to "all is ready".

mod draw;

use std::cell::RefCell;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::calendar::{self, Deadline};
use crate::check::{self, Duty, Owner};
use crate::model::{Change, Date, DocKey, ItemKey, Slug, State, Status};
use crate::tui::ask;
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::target::Target;
use crate::tui::widgets::list::List;

/// A line that can be chosen.
#[derive(Debug, Clone)]
enum Row {
    Duty(Duty),
    /// So many assessments of the trust in which the role has nothing.
    Others(usize),
    Late(Date, ItemKey),
    /// So many late measures more than there is room for.
    AllMeasures(usize),
    Send,
}

/// The late measures that are shown; the list of measures has all.
const MOST_LATE: usize = 5;

#[derive(Default)]
pub(crate) struct Mine {
    trust: Option<Slug>,
    rows: Vec<Row>,
    deadline: Option<Deadline>,
    /// The others' assessments are shown too.
    shows_others: bool,
    list: List,
    /// How far the lines are scrolled.
    scroll: RefCell<usize>,
}

impl Mine {
    fn chosen(&self) -> Option<&Row> {
        self.rows.get(self.list.at())
    }

    fn duties(&self) -> impl Iterator<Item = &Duty> {
        self.rows.iter().filter_map(|row| match row {
            Row::Duty(duty) => Some(duty),
            _ => None,
        })
    }

    /// The person's own assessments of which something is to be done.
    fn left(&self) -> usize {
        self.duties().filter(|duty| duty.is_own && !duty.is_done()).count()
    }

    fn open(&mut self, cx: &Context<'_>) -> Outcome {
        match self.chosen() {
            Some(Row::Duty(duty)) => open_duty(cx, duty),
            Some(Row::Others(_)) => {
                self.shows_others = true;
                self.refresh(cx);
                Outcome::taken()
            }
            Some(Row::Late(_, key)) => Effect::Go(Target::Measure(key.clone())).into(),
            Some(Row::AllMeasures(_)) => match &self.trust {
                Some(trust) => Effect::Go(Target::Measures(trust.clone())).into(),
                None => Outcome::taken(),
            },
            Some(Row::Send) => Effect::Act(Action::Send).into(),
            None => Effect::Go(Target::Settings).into(),
        }
    }

    /// Asks which of the assessments that nobody has looked at in this round stand as they are.
    fn confirm(&self, cx: &Context<'_>) -> Outcome {
        let own = self.duties().filter(|duty| duty.is_own && duty.can_be_confirmed());
        let docs: Vec<DocKey> = own.map(|duty| duty.doc.clone()).collect();
        if docs.is_empty() {
            return Effect::Say(cx.text("mine-nothing-to-confirm")).into();
        }
        let title = cx.with("mine-confirm-title", &[("count", docs.len().into())]);
        several(cx, title, docs, |cx, docs| {
            let text = cx.with("notice-confirmed", &[("count", docs.len().into())]);
            vec![Effect::Change(ask::ready::confirmed(cx, &docs)), Effect::Say(text)]
        })
    }

    /// Asks which of the drafts that lack nothing are ready; where none lacks nothing, what the
    /// chosen one lacks is shown.
    fn make_ready(&self, cx: &Context<'_>) -> Outcome {
        let own = self.duties().filter(|duty| duty.is_own && duty.can_be_ready());
        let docs: Vec<DocKey> = own.map(|duty| duty.doc.clone()).collect();
        if docs.is_empty() {
            return match self.chosen() {
                Some(Row::Duty(duty)) if duty.state == State::Draft => {
                    ask::ready::make_ready(cx, &duty.doc)
                }
                _ => Effect::Say(cx.text("mine-nothing-to-make-ready")).into(),
            };
        }
        let title = cx.with("mine-ready-title", &[("count", docs.len().into())]);
        several(cx, title, docs, |cx, docs| {
            let text = cx.with("notice-made-ready", &[("count", docs.len().into())]);
            let ready = |doc| Change::SetStatus(doc, Status::Ready);
            let changes = docs.into_iter().map(ready).collect();
            vec![Effect::Change(Change::Several(changes)), Effect::Say(text)]
        })
    }
}

/// Asks which of some assessments are meant; all are, to begin with.
fn several(
    cx: &Context<'_>,
    title: String,
    docs: Vec<DocKey>,
    does: impl Fn(&Context<'_>, Vec<DocKey>) -> Vec<Effect> + 'static,
) -> Outcome {
    let items = docs.iter().map(|doc| Item::new(cx.doc_title(doc), "")).collect();
    let marked = vec![true; docs.len()];
    let choice = Choice::several(title, items, marked, move |cx, chosen| {
        let meant = chosen.iter().filter_map(|at| docs.get(*at)).cloned().collect::<Vec<_>>();
        if meant.is_empty() { Vec::new() } else { does(cx, meant) }
    });
    Effect::open(choice.taking_unchanged()).into()
}

/// Where an assessment is gone on with.
fn open_duty(cx: &Context<'_>, duty: &Duty) -> Outcome {
    let doc = duty.doc.clone();
    match duty.state {
        State::Missing | State::Approved | State::Ready => Effect::Go(Target::Matrix(doc)).into(),
        State::Damaged => Effect::Go(Target::Problems).into(),
        State::Lapsed => Effect::Go(Target::Assessment(doc)).into(),
        State::Draft if duty.lacks.is_empty() && !duty.is_unlooked => {
            ask::ready::make_ready(cx, &doc)
        }
        State::Draft if duty.lacks.is_empty() => Effect::Go(Target::Matrix(doc)).into(),
        State::Draft => Effect::open(ask::ready::show_lacks(cx, &doc, duty.lacks.clone())).into(),
    }
}

impl Layer for Mine {
    fn place(&self) -> Place {
        Place::Mine
    }

    fn trust(&self) -> Option<&Slug> {
        self.trust.as_ref()
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.trust = cx.own.trust.clone();
        self.rows.clear();
        let Some(trust) = &self.trust else { return };
        let register = cx.register();
        let since = calendar::round_began(&register.catalogue, trust, register.year, cx.today);
        let owner = Owner { trust, role: &cx.own.role, today: cx.today, since };
        self.deadline = calendar::next_report(&register.catalogue, Some(trust), cx.today);
        let duties = check::duties(register, owner, cx.read_problems, cx.severities);
        let (own, others): (Vec<Duty>, Vec<Duty>) = duties.into_iter().partition(|d| d.is_own);
        self.rows.extend(own.into_iter().map(Row::Duty));
        let late = check::late_measures(register, owner);
        let more = late.len().saturating_sub(MOST_LATE);
        let late = late.into_iter().take(MOST_LATE);
        self.rows.extend(late.map(|(day, key)| Row::Late(day, key)));
        self.rows.extend((more > 0).then_some(Row::AllMeasures(more)));
        if self.left() == 0 {
            self.rows.push(Row::Send);
        }
        match self.shows_others {
            true => self.rows.extend(others.into_iter().map(Row::Duty)),
            false if others.is_empty() => {}
            false => self.rows.push(Row::Others(others.len())),
        }
        self.list.choose(self.list.at(), self.rows.len());
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        let mut actions = vec![A::Up, A::Down, A::Open, A::Review, A::MakeReady, A::Send];
        actions.extend([A::Help, A::Back, A::Undo, A::Measures, A::Deadlines, A::Settings]);
        actions
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, self.rows.len(), 10) {
            return Outcome::taken();
        }
        match action {
            Action::Open => self.open(cx),
            Action::Review => self.confirm(cx),
            Action::MakeReady => self.make_ready(cx),
            Action::Mine => Outcome::taken(),
            _ => Outcome::Ignored,
        }
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if self.list.mouse(mouse, self.rows.len()) { self.open(cx) } else { Outcome::taken() }
    }
}
