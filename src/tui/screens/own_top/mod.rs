//! A trust's Topp 5: picked from all its risks, ranked by moving, and shown as the board will see it.

mod draw;
mod hand;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::calendar::{self, Round};
use crate::model::field::Value;
use crate::model::register::TOP;
use crate::model::risk::Horizon;
use crate::model::{
    Change, Date, DocKey, FieldAt, ItemKey, Register, Risk, Slug, TopFive, ranking, word_of,
};
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::overlays::prompt::Prompt;
use crate::tui::screens::form::ask;
use crate::tui::target::Target;
use crate::tui::widgets::list::List;
use hand::Hand;

pub(crate) struct OwnTop {
    trust: Slug,
    doc: Option<DocKey>,
    /// What the list names, in its order: also what is there no longer.
    order: Vec<Slug>,
    /// The trust's other open risks: other important ones first, the worst first.
    others: Vec<ItemKey>,
    /// The round that is worked on.
    round: Option<Round>,
    hand: Option<Hand>,
    list: List,
}

impl OwnTop {
    pub(crate) fn of(trust: Slug) -> Self {
        let doc = Slug::new(TOP).map(|name| DocKey { trust: trust.clone(), name });
        let (order, others, list) = (Vec::new(), Vec::new(), List::default());
        Self { trust, doc, order, others, round: None, hand: None, list }
    }

    fn top<'c>(&self, cx: &'c Context<'_>) -> Option<&'c TopFive> {
        cx.register().book(&self.trust).map(|book| book.top())
    }

    /// The list as it would be if what is in hand were dropped.
    fn shown(&self) -> Vec<Slug> {
        self.hand.as_ref().map_or_else(|| self.order.clone(), |hand| hand.order(&self.order))
    }

    /// The lines: the list, and then the others.
    fn rows(&self, cx: &Context<'_>) -> Vec<Slug> {
        let listed = self.shown();
        let register = cx.register();
        // What moves out of the list stands first below it.
        let out = self.order.iter().filter(|id| {
            let is_open = register.find_risk(&self.trust, id);
            is_open.and_then(|key| register.risk(&key)).is_some_and(|risk| risk.is_open())
        });
        let others = out.chain(self.others.iter().map(|key| &key.id));
        let others: Vec<Slug> = others.filter(|id| !listed.contains(id)).cloned().collect();
        listed.into_iter().chain(others).collect()
    }

    fn chosen(&self, cx: &Context<'_>) -> Option<Slug> {
        let rows = self.rows(cx);
        match &self.hand {
            Some(hand) => Some(hand.id.clone()),
            None => rows.get(self.list.at()).cloned(),
        }
    }

    fn choose(&mut self, cx: &Context<'_>, id: &Slug) {
        let rows = self.rows(cx);
        let at = rows.iter().position(|row| row == id).unwrap_or(self.list.at());
        self.list.choose(at, rows.len());
    }

    /// Gives the list another order, as one change.
    fn set_order(&self, order: Vec<Slug>) -> Option<Change> {
        let doc = self.doc.as_ref()?;
        (order != self.order)
            .then(|| Change::Set(FieldAt::new(doc, &[], "order"), Value::ids(order)))
    }

    /// Changes the list, and says what that did.
    fn reorder(&mut self, cx: &Context<'_>, order: Vec<Slug>) -> Outcome {
        let said = told(cx, &self.trust, &self.order, &order);
        match self.set_order(order) {
            Some(change) => Outcome::Done(vec![Effect::Change(change), Effect::Say(said)]),
            None => Outcome::taken(),
        }
    }

    fn pick_up(&mut self, cx: &Context<'_>) -> Outcome {
        if let Some(id) = self.chosen(cx) {
            let place = self.order.iter().position(|listed| *listed == id);
            self.hand = Some(Hand { id, place });
        }
        Outcome::taken()
    }

    fn drop_hand(&mut self, cx: &Context<'_>) -> Outcome {
        let Some(hand) = self.hand.take() else { return Outcome::taken() };
        let order = hand.order(&self.order);
        self.choose(cx, &hand.id);
        self.reorder(cx, order)
    }

    /// Moves what is in hand.
    fn moving(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        let Some(hand) = &mut self.hand else { return Outcome::Ignored };
        match action {
            Action::Up | Action::Previous => hand.up(&self.order),
            Action::Down | Action::Next => hand.down(&self.order),
            Action::First => hand.place = Some(0),
            Action::PickUp | Action::Open => return self.drop_hand(cx),
            Action::Back => {
                let id = hand.id.clone();
                self.hand = None;
                self.choose(cx, &id);
            }
            Action::Help => return Outcome::Ignored,
            _ => return Effect::Say(cx.text("top-in-hand")).into(),
        }
        if let Some(id) = self.hand.as_ref().map(|hand| hand.id.clone()) {
            self.choose(cx, &id);
        }
        Outcome::taken()
    }

    /// Enter: a risk that is not in the list goes into it, one that is opens.
    fn open(&mut self, cx: &Context<'_>) -> Outcome {
        let Some(id) = self.chosen(cx) else { return Outcome::taken() };
        if self.order.contains(&id) {
            return match cx.register().find_risk(&self.trust, &id) {
                Some(key) => Effect::Go(Target::MatrixOfRisk(key)).into(),
                None => Effect::Warn(cx.text("top-gone")).into(),
            };
        }
        if self.order.len() >= TopFive::PLACES {
            return Effect::Warn(cx.text("top-full")).into();
        }
        let mut order = self.order.clone();
        order.push(id);
        self.reorder(cx, order)
    }

    fn take_out(&mut self, cx: &Context<'_>) -> Outcome {
        let Some(id) = self.chosen(cx).filter(|id| self.order.contains(id)) else {
            return Effect::Say(cx.text("top-not-in")).into();
        };
        let order = self.order.iter().filter(|listed| **listed != id).cloned().collect();
        self.reorder(cx, order)
    }

    /// Takes everything out of the list, as one change.
    fn empty(&mut self, cx: &Context<'_>) -> Outcome {
        if self.order.is_empty() {
            return Effect::Say(cx.text("top-empty-already")).into();
        }
        match self.set_order(Vec::new()) {
            Some(change) => {
                Outcome::Done(vec![Effect::Change(change), Effect::Say(cx.text("top-emptied"))])
            }
            None => Outcome::taken(),
        }
    }

    fn comment(&self, cx: &Context<'_>) -> Outcome {
        let (Some(id), Some(doc)) = (self.chosen(cx), self.doc.clone()) else {
            return Outcome::taken();
        };
        if !self.order.contains(&id) {
            return Effect::Say(cx.text("top-not-in")).into();
        }
        let now = self.top(cx).and_then(|top| top.comments.get(&id)).cloned().unwrap_or_default();
        let at = FieldAt::new(&doc, &[], format!("comment.{id}"));
        let title = cx.text("top-ask-comment");
        let editor = ask::text(title, cx.text("top-ask-comment-hint"), &now, move |text| {
            Change::Set(at.clone(), Value::text(text))
        });
        Effect::open(editor).into()
    }

    /// Turns the risk's horizon: short, long, none.
    fn turn_horizon(&self, cx: &Context<'_>) -> Outcome {
        let key = self.chosen(cx).and_then(|id| cx.register().find_risk(&self.trust, &id));
        let Some((key, risk)) = key.and_then(|key| Some((key.clone(), cx.register().risk(&key)?)))
        else {
            return Outcome::taken();
        };
        let next = match risk.horizon {
            None => Some(Horizon::Short),
            Some(Horizon::Short) => Some(Horizon::Long),
            Some(Horizon::Long) => None,
        };
        let value = next.map_or(Value::Nothing, |h| Value::Word(word_of(&Horizon::WORDS, &h)));
        Effect::Change(Change::Set(FieldAt::risk(&key, "horizon"), value)).into()
    }

    /// Asks for the day that the board was shown the list, and then for the case.
    fn present(&self, cx: &Context<'_>) -> Outcome {
        let (Some(doc), Some(round)) = (self.doc.clone(), self.round.as_ref()) else {
            return Effect::Say(cx.text("top-no-round")).into();
        };
        let name = round.name.clone();
        let now = self.top(cx).and_then(|top| top.presented.get(&name)).cloned();
        let now = now.unwrap_or_default();
        let title = cx.with("top-ask-board", &[("round", (&name).into())]);
        let prompt = ask::day(cx, title, now.board.or(Some(cx.today)), move |cx, day| {
            let Some(day) = day else {
                let keys = ["board", "case"].map(|key| {
                    let at = FieldAt::new(&doc, &[], format!("presented.{name}.{key}"));
                    Change::Set(at, Value::Nothing)
                });
                return vec![Effect::Change(Change::Several(keys.to_vec()))];
            };
            vec![Effect::open(ask_case(cx, &doc, &name, day, &now.case))]
        });
        Effect::open(prompt).into()
    }

    fn turn_trust(&mut self, cx: &Context<'_>, by: i64) {
        *self = Self::of(cx.next_trust(&self.trust, by));
        self.refresh(cx);
    }

    /// What a risk of the list belongs to a prioritised goal by.
    fn prioritised<'c>(&self, cx: &'c Context<'_>, id: &Slug) -> Option<&'c str> {
        let key = cx.register().find_risk(&self.trust, id)?;
        let goal = cx.register().catalogue.goal(key.doc.name.as_str())?;
        goal.prioritised.then_some(goal.title.as_str())
    }
}

fn ask_case(cx: &Context<'_>, doc: &DocKey, round: &str, day: Date, now: &str) -> Prompt {
    let at = |key: &str| FieldAt::new(doc, &[], format!("presented.{round}.{key}"));
    let (board, case) = (at("board"), at("case"));
    let title = cx.with("top-ask-case", &[("round", round.into())]);
    Prompt::new(title, cx.text("top-ask-case-hint"), now, move |cx, line| {
        let changes = vec![
            Change::Set(board.clone(), Value::Day(day)),
            Change::Set(case.clone(), Value::text(line.to_owned())),
        ];
        let date = cx.day(day);
        let said = cx.with("top-presented-now", &[("date", (&date).into())]);
        Ok(vec![Effect::Change(Change::Several(changes)), Effect::Say(said)])
    })
}

/// What another order does: who came in, who went out, who moved.
fn told(cx: &Context<'_>, trust: &Slug, before: &[Slug], after: &[Slug]) -> String {
    let title = |id: &Slug| {
        let key = cx.register().find_risk(trust, id);
        key.map_or_else(|| id.to_string(), |key| cx.risk_title(&key))
    };
    let place = |order: &[Slug], id: &Slug| order.iter().position(|o| o == id).map(|at| at + 1);
    let mut said = Vec::new();
    for id in after.iter().filter(|id| !before.contains(id)) {
        let args = [("risk", title(id)), ("place", place(after, id).unwrap_or(0).to_string())];
        let args = args.each_ref().map(|(name, text)| (*name, text.into()));
        said.push(cx.with("top-went-in", &args));
    }
    for id in before.iter().filter(|id| !after.contains(id)) {
        said.push(cx.with("top-went-out", &[("risk", (&title(id)).into())]));
    }
    if said.is_empty() {
        let moved = after.iter().filter(|id| place(before, id) != place(after, id));
        let far = |id: &&Slug| {
            let (from, to) = (place(before, id).unwrap_or(0), place(after, id).unwrap_or(0));
            from.abs_diff(to)
        };
        if let Some(id) = moved.max_by_key(far) {
            let number = |order| place(order, id).unwrap_or(0).to_string();
            let (risk, from, to) = (title(id), number(before), number(after));
            let args = [("risk", (&risk).into()), ("from", (&from).into()), ("to", (&to).into())];
            said.push(cx.with("top-moved", &args));
        }
    }
    said.join(" · ")
}

/// A trust's open risks that a list does not name: those outside the prioritised goals first.
fn others(cx: &Context<'_>, register: &Register, trust: &Slug, order: &[Slug]) -> Vec<ItemKey> {
    let is_prioritised = |doc: &DocKey| {
        register.catalogue.goal(doc.name.as_str()).is_some_and(|goal| goal.prioritised)
    };
    let mut others = ranking::ranked_trust(register, trust);
    let is_hidden = |risk: &Risk| cx.hide_restricted && risk.is_restricted();
    others.retain(|(key, risk)| !order.contains(&key.id) && !is_hidden(risk));
    // They stand by rank already.
    others.sort_by_cached_key(|(key, _)| is_prioritised(&key.doc));
    others.into_iter().map(|(key, _)| key).collect()
}

impl Layer for OwnTop {
    fn place(&self) -> Place {
        Place::TopFive
    }

    fn trust(&self) -> Option<&Slug> {
        Some(&self.trust)
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        let chosen = self.chosen(cx);
        let register = cx.register();
        self.order = self.top(cx).map(|top| top.order.clone()).unwrap_or_default();
        self.others = others(cx, register, &self.trust, &self.order);
        let tertials = calendar::tertials(&register.catalogue, &self.trust, register.year);
        self.round = calendar::current(&tertials, cx.today).cloned();
        match chosen {
            Some(id) => self.choose(cx, &id),
            None => self.list.choose(0, self.rows(cx).len()),
        }
    }

    fn actions(&self, _cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        if self.hand.is_some() {
            return vec![A::Up, A::Down, A::PickUp, A::Back, A::Help];
        }
        if self.order.is_empty() && self.others.is_empty() {
            return vec![A::Left, A::Right, A::Back, A::Help];
        }
        let mut actions = vec![A::Up, A::Down, A::Open, A::Back, A::Help, A::PickUp];
        if !self.order.is_empty() {
            actions.extend([A::BoardPage, A::Present, A::Comment, A::Delete, A::EmptyList]);
        }
        actions.extend([A::Horizon, A::Left, A::Right, A::Undo, A::Save]);
        actions
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.hand.is_some() {
            return self.moving(cx, action);
        }
        if self.list.act(action, self.rows(cx).len(), 10) {
            return Outcome::taken();
        }
        match action {
            Action::Left => self.turn_trust(cx, -1),
            Action::Right => self.turn_trust(cx, 1),
            Action::Open => return self.open(cx),
            Action::PickUp => return self.pick_up(cx),
            Action::Delete => return self.take_out(cx),
            Action::EmptyList => return self.empty(cx),
            Action::Comment => return self.comment(cx),
            Action::Horizon => return self.turn_horizon(cx),
            Action::Present => return self.present(cx),
            Action::BoardPage => {
                return Effect::Go(Target::BoardPage(self.trust.clone())).into();
            }
            Action::OwnTop => {}
            _ => return Outcome::Ignored,
        }
        Outcome::taken()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        if self.hand.is_some() {
            return Outcome::taken();
        }
        let count = self.rows(cx).len();
        if self.list.mouse(mouse, count) { self.open(cx) } else { Outcome::taken() }
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }
}
