//! The quality indicators under a goal, or all of a trust's: limits, and a line per hospital.

mod draw;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::model::indicator::Tally;
use crate::model::register::INDICATORS;
use crate::model::{DocKey, Slug};
use crate::report::indicators::{self, Block, Filter};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;
use crate::tui::widgets::list::List;

/// More years than these are left out.
const MOST_YEARS: usize = 3;

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
    list: List,
}

impl Indicators {
    /// A trust's indicators under a goal; where it has none, or no goal is named, all of them.
    pub(crate) fn of(cx: &Context<'_>, trust: Slug, goal: Option<Slug>) -> Self {
        let has_any = |goal: &Slug| cx.register().indicators(&trust, Some(goal)).next().is_some();
        Self { goal: goal.filter(has_any), ..Self::of_trust(trust) }
    }

    fn of_trust(trust: Slug) -> Self {
        let (years, blocks, goals) = (Vec::new(), Vec::new(), Vec::new());
        let (tally, list) = (Tally::default(), List::default());
        Self { trust, goal: None, years, blocks, goals, tally, list }
    }

    fn open(&self) -> Outcome {
        match self.goals.get(self.list.at()) {
            Some(goal) => Effect::Go(Target::Matrix(DocKey::new(&self.trust, goal))).into(),
            None => Outcome::taken(),
        }
    }

    fn turn_trust(&mut self, cx: &Context<'_>, by: i64) {
        self.trust = cx.next_trust(&self.trust, by);
        self.list = List::default();
        self.refresh(cx);
    }

    /// What stands in place of a list that is empty.
    fn nothing(&self, cx: &Context<'_>) -> String {
        let register = cx.register();
        let file = format!("{}/{}/{INDICATORS}.toml", register.year, self.trust);
        let args = [("file", (&file).into())];
        match register.book(&self.trust) {
            Some(book) if book.damaged.contains(INDICATORS) => cx.with("indicators-damaged", &args),
            Some(book) if !book.indicators().by_id.is_empty() => cx.text("indicators-empty"),
            _ => cx.with("indicators-empty-trust", &args),
        }
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
        self.goals = followed.iter().filter_map(|each| each.indicator.goal.clone()).collect();
        let hospitals = followed.iter().flat_map(|each| &each.hospitals);
        self.tally = hospitals.map(|hospital| hospital.standing).collect();
        self.list.choose(self.list.at(), self.blocks.len());
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        if self.blocks.is_empty() {
            return vec![A::Left, A::Right, A::Back, A::Help];
        }
        vec![A::Up, A::Down, A::Left, A::Right, A::Open, A::Back, A::Help, A::Search]
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.list.act(action, self.blocks.len(), 4) {
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

    fn mouse(&mut self, _cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if self.list.mouse(mouse, self.blocks.len()) { self.open() } else { Outcome::taken() }
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }
}
