//! The quality indicators under a goal, or all of a trust's: limits, and a line per hospital.

mod draw;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::matrix::MatrixScreen;
use crate::model::indicator::Tally;
use crate::model::register::INDICATORS;
use crate::model::{DocKey, Slug};
use crate::report::indicators::{self, Block, Filter};
use crate::tui::keymap::Action;
use crate::tui::layer::{Context, Effect, Hits, Layer, Mouse, Outcome};
use crate::tui::widgets::list::{Pointed, led, pointed};

/// More years than these are left out.
const MOST_YEARS: usize = 3;

/// The list of indicators.
pub(crate) struct Indicators {
    trust: Slug,
    /// Only those under this goal.
    goal: Option<Slug>,
    years: Vec<i32>,
    /// In words, in the order of the list; renewed when the register changes.
    blocks: Vec<Block>,
    /// The goal of each.
    goals: Vec<Slug>,
    tally: Tally,
    at: usize,
    hits: Hits<usize>,
}

impl Indicators {
    /// A trust's indicators.
    pub(crate) fn of_trust(trust: Slug) -> Self {
        Self {
            trust,
            goal: None,
            years: Vec::new(),
            blocks: Vec::new(),
            goals: Vec::new(),
            tally: Tally::default(),
            at: 0,
            hits: Hits::default(),
        }
    }

    /// A trust's indicators under a goal; where it has none, all of the trust's.
    pub(crate) fn under(cx: &Context<'_>, trust: &Slug, goal: &Slug) -> Self {
        let has_any = cx.register().indicators(trust, Some(goal)).next().is_some();
        Self { goal: has_any.then(|| goal.clone()), ..Self::of_trust(trust.clone()) }
    }

    fn open(&self) -> Outcome {
        match self.goals.get(self.at) {
            Some(goal) => Effect::open(MatrixScreen::of_doc(DocKey::new(&self.trust, goal))).into(),
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

    /// What stands in place of a list that is empty.
    fn nothing(&self, cx: &Context<'_>) -> String {
        let register = cx.register();
        let file = format!("{}/{}/{INDICATORS}.toml", register.year, self.trust);
        let args = [("file", (&file).into())];
        match register.book(&self.trust) {
            Some(book) if book.damaged.contains(INDICATORS) => cx.with("indicators-damaged", &args),
            Some(book) if !book.indicators.by_id.is_empty() => cx.text("indicators-empty"),
            _ => cx.with("indicators-empty-trust", &args),
        }
    }
}

/// Opens the indicators of a matrix or an assessment.
pub(crate) fn open(cx: &Context<'_>, trust: &Slug, goal: Option<&Slug>) -> Outcome {
    match goal {
        Some(goal) => Effect::open(Indicators::under(cx, trust, goal)).into(),
        None => Effect::open(Indicators::of_trust(trust.clone())).into(),
    }
}

impl Layer for Indicators {
    fn trust(&self) -> Option<&Slug> {
        Some(&self.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let register = cx.register();
        let (trust, goal) = (Some(self.trust.clone()), self.goal.clone());
        let filter = Filter { trust, goal, red: false };
        let followed = indicators::followed(register, &filter);
        self.years = indicators::years(&followed, MOST_YEARS);
        self.blocks = indicators::blocks(register, &followed, &self.years, cx.locale);
        self.goals = followed.iter().map(|each| each.indicator.goal.clone()).collect();
        let hospitals = followed.iter().flat_map(|each| &each.hospitals);
        self.tally = hospitals.map(|hospital| hospital.standing).collect();
        self.at = self.at.min(self.blocks.len().saturating_sub(1));
    }

    fn actions(&self, _scene: &Context<'_>) -> Vec<Action> {
        use Action as A;
        if self.blocks.is_empty() {
            return vec![A::Left, A::Right, A::Back, A::Help];
        }
        vec![A::Up, A::Down, A::Left, A::Right, A::Open, A::Back, A::Help, A::Search]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if let Some(at) = led(action, self.at, self.blocks.len(), 4) {
            self.at = at;
            return Outcome::taken();
        }
        match action {
            Action::Left => self.turn_trust(cx, -1),
            Action::Right => self.turn_trust(cx, 1),
            Action::Open => return self.open(),
            Action::Indicators => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, _scene: &Context<'_>, mouse: Mouse) -> Outcome {
        match pointed(mouse, &self.hits, self.at, self.blocks.len()) {
            Pointed::Open => return self.open(),
            Pointed::At(at) => self.at = at,
            Pointed::Nowhere => {}
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }
}
