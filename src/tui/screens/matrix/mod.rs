//! The heart: a trust's or a goal's risks on the matrix, with the chosen one's detail.

mod before;
mod detail;
mod draw;
pub(crate) mod edit;
mod wall;

use std::cell::Cell;
use std::collections::HashSet;

pub(crate) use detail::{progress_glyph, strength_word};
pub(crate) use draw::probability_meaning;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::form::{assessment::AssessmentForm, risk::RiskForm};
use super::indicators;
use super::measures::Measures;
use super::story::StoryScreen;
use super::then::Then;
use crate::model::indicator::Tally;
use crate::model::{DocKey, ItemKey, Risk, Slug, ranking};
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Context, Effect, Hits, Layer, Mouse, Outcome};
use crate::tui::widgets::grid::Grid;

/// What the matrix is of.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Subject {
    /// One assessment.
    Doc(DocKey),
    /// All of a trust's.
    Trust(Slug),
}

/// A risk with the number that people call it by. The number stays while the screen is open,
/// also when the risk moves: twelve people are looking at it.
#[derive(Debug, Clone)]
struct Numbered {
    number: usize,
    key: ItemKey,
}

/// What was drawn where.
#[derive(Debug, Clone, Copy)]
enum Hit {
    Risk(usize),
    Detail,
}

/// The matrix of an assessment or of a whole trust.
pub(crate) struct MatrixScreen {
    subject: Subject,
    shown: Vec<Numbered>,
    chosen: usize,
    /// The arrows move the target instead of today's place.
    moves_target: bool,
    /// Only what is being discussed is shown, large.
    on_wall: bool,
    /// A mark is being dragged.
    dragging: bool,
    /// Where the hospitals stand that are followed under the goal.
    indicators: Tally,
    hits: Hits<Hit>,
    grid: Cell<Option<Grid>>,
}

impl MatrixScreen {
    /// The matrix of one assessment.
    pub(crate) fn of_doc(doc: DocKey) -> Self {
        Self::new(Subject::Doc(doc))
    }

    /// The matrix of all of a trust's risks.
    pub(crate) fn of_trust(trust: Slug) -> Self {
        Self::new(Subject::Trust(trust))
    }

    /// The matrix of a risk's assessment, with the risk chosen.
    pub(crate) fn on_risk(cx: &Context<'_>, key: &ItemKey) -> Self {
        let mut screen = Self::of_doc(key.doc.clone());
        screen.renew(cx);
        screen.choose(key);
        screen
    }

    fn new(subject: Subject) -> Self {
        Self {
            subject,
            shown: Vec::new(),
            chosen: 0,
            moves_target: false,
            on_wall: false,
            dragging: false,
            indicators: Tally::default(),
            hits: Hits::default(),
            grid: Cell::new(None),
        }
    }

    /// The same matrix with the same numbers, for another time.
    pub(crate) fn alike(&self) -> Self {
        let (subject, shown) = (self.subject.clone(), self.shown.clone());
        Self { shown, chosen: self.chosen, on_wall: self.on_wall, ..Self::new(subject) }
    }

    /// The address of the chosen risk.
    pub(crate) fn chosen_key(&self) -> Option<ItemKey> {
        self.shown.get(self.chosen).map(|numbered| numbered.key.clone())
    }

    pub(crate) fn own_trust(&self) -> &Slug {
        match &self.subject {
            Subject::Doc(doc) => &doc.trust,
            Subject::Trust(trust) => trust,
        }
    }

    /// The goal that it is of; `None` where it is of all of a trust's.
    fn goal(&self) -> Option<&Slug> {
        match &self.subject {
            Subject::Doc(doc) => Some(&doc.name),
            Subject::Trust(_) => None,
        }
    }

    /// Chooses a risk, where it is shown.
    pub(crate) fn choose(&mut self, key: &ItemKey) {
        if let Some(at) = self.shown.iter().position(|n| n.key == *key) {
            self.chosen = at;
        }
    }

    /// The chosen risk, where there is one.
    fn chosen<'s>(&'s self, cx: &'s Context<'_>) -> Option<(&'s Numbered, &'s Risk)> {
        let numbered = self.shown.get(self.chosen).filter(|n| self.is_visible(cx, n))?;
        Some((numbered, cx.register().risk(&numbered.key)?))
    }

    /// Neither what is restricted nor what is over is for the room; both keep their numbers.
    fn is_visible(&self, cx: &Context<'_>, numbered: &Numbered) -> bool {
        let risk = cx.register().risk(&numbered.key);
        risk.is_some_and(|r| !self.on_wall || (r.is_open() && !r.is_restricted()))
    }

    /// The risks that are shown now, by their place among all.
    fn visible(&self, cx: &Context<'_>) -> Vec<usize> {
        (0..self.shown.len()).filter(|at| self.is_visible(cx, &self.shown[*at])).collect()
    }

    fn step(&mut self, cx: &Context<'_>, by: i64) {
        let visible = self.visible(cx);
        let Some(last) = visible.len().checked_sub(1) else { return };
        let at = visible.partition_point(|i| *i < self.chosen);
        // From a risk that is not shown, the next one shown is the first step.
        let is_shown = visible.get(at) == Some(&self.chosen);
        let steps = if is_shown { by } else { by - by.signum() };
        let next = (at.min(last) as i64 + steps).rem_euclid(visible.len() as i64);
        self.chosen = visible[next as usize];
    }

    /// Turns the view for the wall on or off.
    fn turn_wall(&mut self, cx: &Context<'_>) {
        self.on_wall = !self.on_wall;
        if self.chosen(cx).is_none() {
            self.step(cx, 1);
        }
    }

    /// The risks as ranked now: open ones, then closed ones.
    fn ranked(&self, cx: &Context<'_>) -> Vec<ItemKey> {
        let register = cx.register();
        let mut keys: Vec<ItemKey> = match &self.subject {
            Subject::Trust(trust) => {
                ranking::ranked_trust(register, trust).into_iter().map(|(key, _)| key).collect()
            }
            Subject::Doc(doc) => {
                let Some(assessment) = register.assessment(doc) else { return Vec::new() };
                let ranked = ranking::ranked(assessment, &register.matrix);
                ranked.into_iter().map(|(id, _)| ItemKey::new(doc, id)).collect()
            }
        };
        for (doc, assessment) in register.docs(self.own_trust()) {
            if matches!(&self.subject, Subject::Doc(own) if *own != doc) {
                continue;
            }
            let closed = assessment.risks.iter().filter(|(_, r)| !r.is_open());
            keys.extend(closed.map(|(id, _)| ItemKey::new(&doc, id)));
        }
        keys
    }

    /// Keeps the numbers of risks that are still there and gives new ones the next number.
    fn renew(&mut self, cx: &Context<'_>) {
        let now = self.ranked(cx);
        let chosen = self.shown.get(self.chosen).map(|n| n.key.clone());
        let before = self.shown.len();
        let there: HashSet<&ItemKey> = now.iter().collect();
        self.shown.retain(|n| there.contains(&n.key));
        let known: HashSet<ItemKey> = self.shown.iter().map(|n| n.key.clone()).collect();
        let mut next = self.shown.iter().map(|n| n.number).max().unwrap_or(0) + 1;
        let mut added = None;
        for key in now {
            if !known.contains(&key) {
                added = Some(key.clone());
                self.shown.push(Numbered { number: next, key });
                next += 1;
            }
        }
        match (before, added, chosen) {
            // A risk that has just been added is the one in hand.
            (1.., Some(key), _) | (_, None, Some(key)) => self.choose(&key),
            _ => {}
        }
        self.chosen = self.chosen.min(self.shown.len().saturating_sub(1));
    }

    /// The nearest risk that stands in the cell at a position.
    fn risk_in_cell(&self, cx: &Context<'_>, position: Position) -> Option<usize> {
        let matrix = &cx.register().matrix;
        let cell = self.grid.get()?.cell_at(matrix, position)?;
        let stands_there = |n: &Numbered| {
            let risk = cx.register().risk(&n.key);
            let stands = risk.is_some_and(|r| r.is_open() && r.current.cell() == Some(cell));
            stands && self.is_visible(cx, n)
        };
        // Another click in the same cell chooses the next one in it.
        let after = (self.chosen + 1..self.shown.len()).chain(0..=self.chosen);
        after.into_iter().find(|i| self.shown.get(*i).is_some_and(stands_there))
    }

    fn press(&mut self, cx: &Context<'_>, position: Position) -> Outcome {
        match self.hits.at(position) {
            Some(Hit::Risk(at)) if at == self.chosen => return self.open(cx),
            Some(Hit::Risk(at)) => self.chosen = at,
            Some(Hit::Detail) => return self.open(cx),
            None => {
                if let Some(at) = self.risk_in_cell(cx, position) {
                    self.chosen = at;
                    self.dragging = true;
                }
            }
        }
        Outcome::taken()
    }

    fn open(&self, cx: &Context<'_>) -> Outcome {
        match self.chosen(cx) {
            Some((numbered, _)) => Effect::open(RiskForm::new(numbered.key.clone())).into(),
            None => Outcome::taken(),
        }
    }
}

impl Layer for MatrixScreen {
    fn place(&self) -> Place {
        Place::Matrix
    }

    fn trust(&self) -> Option<&Slug> {
        Some(self.own_trust())
    }

    fn is_wall(&self) -> bool {
        self.on_wall
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.renew(cx);
        let followed = cx.register().indicators(self.own_trust(), self.goal());
        self.indicators = Tally::of(followed);
    }

    fn actions(&self, cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        let mut actions = Vec::new();
        if self.chosen(cx).is_some() {
            actions.extend([
                A::MoveUp,
                A::MoveDown,
                A::MoveLeft,
                A::MoveRight,
                A::Next,
                A::NewRisk,
                A::NewMeasure,
                A::Open,
                A::Undo,
                A::Save,
                A::Help,
                A::Wall,
                A::Knowledge,
                A::Target,
                A::EditTitle,
                A::Previous,
                A::Review,
                A::CloseRisk,
                A::Delete,
                A::Compare,
                A::History,
                A::Earlier,
            ]);
        } else {
            actions.extend([A::NewRisk, A::Back, A::Help]);
        }
        match self.subject {
            Subject::Doc(_) => actions.extend([A::Assessment, A::TrustMatrix, A::Measures]),
            Subject::Trust(_) => actions.push(A::Measures),
        }
        if self.indicators.total() > 0 {
            actions.push(A::Indicators);
        }
        actions
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Next | Action::Down => self.step(cx, 1),
            Action::Previous | Action::Up => self.step(cx, -1),
            Action::First => self.chosen = self.visible(cx).first().copied().unwrap_or(0),
            Action::Last => self.chosen = self.visible(cx).last().copied().unwrap_or(0),
            Action::Open => return self.open(cx),
            Action::Target => return self.toggle_target(cx),
            Action::Wall => self.turn_wall(cx),
            Action::Back if self.on_wall => self.turn_wall(cx),
            Action::Measures => return Effect::open(Measures::of(self.own_trust().clone())).into(),
            Action::Indicators => {
                return indicators::open(cx, self.own_trust(), self.goal());
            }
            Action::TrustMatrix => {
                return match &self.subject {
                    Subject::Doc(doc) => {
                        let whole = Self::of_trust(doc.trust.clone());
                        Effect::open(Self { on_wall: self.on_wall, ..whole }).into()
                    }
                    Subject::Trust(_) => Outcome::taken(),
                };
            }
            Action::Assessment => {
                return match &self.subject {
                    Subject::Doc(doc)
                        if !doc.is_other() || cx.register().assessment(doc).is_some() =>
                    {
                        Effect::open(AssessmentForm::new(doc.clone())).into()
                    }
                    _ => Outcome::taken(),
                };
            }
            Action::Earlier => {
                let nothing = || Effect::Say(cx.text("compare-no-snapshots")).into();
                return Then::newest(cx, self).unwrap_or_else(nothing);
            }
            Action::History => {
                let chosen = self.chosen(cx);
                return chosen.map_or_else(Outcome::taken, |(n, _)| StoryScreen::open(&n.key));
            }
            Action::Later => return Effect::Say(cx.text("then-now")).into(),
            Action::Back if self.moves_target => self.moves_target = false,
            other => return self.edit(cx, other),
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => return self.press(cx, position),
            Mouse::Drag(position) if self.dragging => {
                let matrix = &cx.register().matrix;
                let cell = self.grid.get().and_then(|g| g.cell_at(matrix, position));
                if let Some(cell) = cell {
                    return self.move_to(cx, cell);
                }
            }
            Mouse::Release(_) => self.dragging = false,
            Mouse::Wheel(_, by) => self.step(cx, i64::from(by)),
            Mouse::Drag(_) => {}
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }
}
