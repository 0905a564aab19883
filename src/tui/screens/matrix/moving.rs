//! Picking a risk up, moving it, and dropping it with an answer of one line.

use super::MatrixScreen;
use super::hand::{Aim, Hand};
use super::state::MatrixState;
use crate::model::{Change, Level, Matrix, Refusal, Risk};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::widgets::words;

impl MatrixState {
    /// Picks the chosen risk up, or says why not.
    pub(super) fn pick_up(&mut self, cx: &Context<'_>, aim: Aim) -> Outcome {
        match self.hand_for(cx, aim) {
            Ok(hand) => {
                let said = above_today(cx, &hand);
                self.hand = Some(hand);
                said.map_or_else(Outcome::taken, |text| Effect::Warn(text).into())
            }
            Err(why) => why,
        }
    }

    /// Picks the chosen risk up by an area that has no level yet.
    pub(super) fn score_area(&mut self, cx: &Context<'_>) -> Outcome {
        match self.hand_for(cx, Aim::Today) {
            Ok(hand) => {
                self.hand = Some(hand.for_area(&cx.register().matrix));
                Outcome::taken()
            }
            Err(why) => why,
        }
    }

    pub(super) fn hand_for(&self, cx: &Context<'_>, aim: Aim) -> Result<Hand, Outcome> {
        let Some((numbered, risk)) = self.chosen(cx) else { return Err(Outcome::taken()) };
        if !risk.is_open() {
            return Err(Effect::Warn(cx.text("notice-closed-stays")).into());
        }
        if cx.read_only {
            // A change of nothing: whether anything may be changed is found out, and said.
            return Err(Effect::Change(Change::Several(Vec::new())).into());
        }
        let matrix = &cx.register().matrix;
        let (key, number) = (&numbered.key, numbered.number);
        let hand = Hand::pick_up(matrix, key, number, risk, aim, self.last_area.as_ref());
        hand.ok_or_else(|| Effect::Warn(cx.text("moving-no-areas")).into())
    }

    /// What keys do while a risk is in hand.
    pub(super) fn move_by(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        let matrix = &cx.register().matrix;
        let Some(hand) = &mut self.hand else { return Outcome::Ignored };
        hand.typed = None;
        match action {
            Action::MoveUp => hand.step(matrix, 1, 0),
            Action::MoveDown => hand.step(matrix, -1, 0),
            Action::MoveLeft => hand.step(matrix, 0, -1),
            Action::MoveRight => hand.step(matrix, 0, 1),
            Action::NextArea => hand.turn_area(matrix, 1),
            Action::PreviousArea => hand.turn_area(matrix, -1),
            Action::Drop => return self.drop_it(cx),
            Action::PutBack => {
                self.hand = None;
                return Effect::Say(cx.text("moving-put-back")).into();
            }
            Action::Help => return Outcome::Ignored,
            Action::Quit => {
                self.hand = None;
                return Outcome::Ignored;
            }
            _ => return Effect::Warn(cx.text("moving-finish-first")).into(),
        }
        above_today(cx, hand).map_or_else(Outcome::taken, |text| Effect::Warn(text).into())
    }

    /// Takes the mark of a level while a risk is in hand: probability first, then consequence, and
    /// the second one drops it.
    pub(super) fn type_level(&mut self, cx: &Context<'_>, mark: char) -> Outcome {
        let matrix = &cx.register().matrix;
        let Some(hand) = &mut self.hand else { return Outcome::Ignored };
        let mark = mark.to_string();
        let is_second = hand.is_for_area || hand.typed.is_some();
        let scale = if is_second { &matrix.consequence } else { &matrix.probability };
        let Some(level) = scale.read(&mark) else {
            return Effect::Warn(cx.with("moving-no-level", &[("mark", (&mark).into())])).into();
        };
        if !is_second {
            hand.typed = Some(level);
            let mark = &matrix.probability.text(level).mark;
            return Effect::Say(cx.with("moving-typed", &[("mark", mark.into())])).into();
        }
        let area = matrix.area(hand.area.as_str());
        if let Some(area) = area.filter(|area| !area.takes(level)) {
            let (least, most) = (area.least, area.most);
            let refusal = Refusal::OutsideArea { area: area.name.clone(), least, most };
            return Effect::Warn(outside_area(cx, matrix, &refusal)).into();
        }
        match hand.typed.take() {
            Some(probability) => hand.put(matrix, (probability, level)),
            None => {
                hand.scores.consequence.insert(hand.area.clone(), level);
            }
        }
        self.drop_it(cx)
    }

    /// Drops what is in hand: one change, and one line that says from where to where.
    pub(super) fn drop_it(&mut self, cx: &Context<'_>) -> Outcome {
        let Some(hand) = self.hand.take() else { return Outcome::taken() };
        let Some(risk) = cx.register().risk(&hand.key) else { return Outcome::taken() };
        let Some(change) = hand.change() else {
            if hand.cell().is_none() {
                // Nothing is placed anywhere by itself.
                self.hand = Some(hand);
                return Effect::Warn(cx.text("moving-place-first")).into();
            }
            return Effect::Say(cx.text("moving-not-moved")).into();
        };
        self.last_area = Some(hand.area.clone());
        let answer = answer(cx, &hand, risk);
        Outcome::Done(vec![Effect::Change(change), Effect::Say(answer)])
    }
}

impl MatrixScreen {
    /// The mouse drags the chosen mark to a cell.
    pub(super) fn drag_to(&mut self, cx: &Context<'_>, cell: (Level, Level)) -> Outcome {
        let matrix = &cx.register().matrix;
        if self.state.hand.is_none() {
            let stands_at = self.state.chosen(cx).and_then(|(_, risk)| risk.current.cell());
            if stands_at == Some(cell) {
                return Outcome::taken();
            }
            match self.state.hand_for(cx, Aim::Today) {
                Ok(mut hand) => {
                    hand.by_mouse = true;
                    self.state.hand = Some(hand);
                }
                Err(why) => return why,
            }
        }
        if let Some(hand) = &mut self.state.hand {
            hand.put(matrix, cell);
        }
        Outcome::taken()
    }
}

/// Said at once: a target that is worse than today.
fn above_today(cx: &Context<'_>, hand: &Hand) -> Option<String> {
    let risk = cx.register().risk(&hand.key)?;
    hand.is_above(risk).then(|| cx.text("moving-target-above"))
}

fn outside_area(cx: &Context<'_>, matrix: &Matrix, refusal: &Refusal) -> String {
    let Refusal::OutsideArea { area, least, most } = refusal else { return String::new() };
    let mark = |level: &Level| &matrix.consequence.text(*level).mark;
    let args = [("area", area.into()), ("least", mark(least).into()), ("most", mark(most).into())];
    cx.with("refusal-outside-area", &args)
}

/// "② 4·4 → 5·4, fra Høy til Svært høy": what has been moved, and what the mark did not follow.
fn answer(cx: &Context<'_>, hand: &Hand, risk: &Risk) -> String {
    let matrix = &cx.register().matrix;
    let number = words::circled(hand.number);
    let Some(to) = hand.cell() else { return String::new() };
    let zone = |(p, c): (Level, Level)| &matrix.zone(matrix.zone_at(p, c)).name;
    let to_words = words::place(matrix, to);
    let mut args = vec![("number", (&number).into()), ("to", (&to_words).into())];
    args.push(("after", zone(to).into()));
    let from = match hand.aim {
        Aim::Today => hand.start_cell(),
        Aim::Target => risk.current.cell(),
    };
    let Some(from) = from else { return cx.with("moved-placed", &args) };
    let from_words = words::place(matrix, from);
    args.extend([("from", (&from_words).into()), ("before", zone(from).into())]);
    let main = match hand.aim {
        Aim::Target if hand.is_above(risk) => cx.with("moved-target-above", &args),
        Aim::Target => cx.with("moved-target", &args),
        Aim::Today if from == to => area_answer(cx, hand, matrix),
        Aim::Today if zone(from) == zone(to) => cx.with("moved-within", &args),
        Aim::Today => cx.with("moved", &args),
    };
    match held_up(cx, hand) {
        Some(held) => format!("{main} · {held}"),
        None => main,
    }
}

/// "② Økonomi 2 → 3": the mark stays where it is.
fn area_answer(cx: &Context<'_>, hand: &Hand, matrix: &Matrix) -> String {
    let none = cx.text("list-unscored");
    let mark = |level: Option<Level>| {
        level.map_or_else(|| none.clone(), |level| matrix.consequence.text(level).mark.clone())
    };
    let (number, from, to) =
        (words::circled(hand.number), mark(hand.start_level()), mark(hand.level()));
    let area = matrix.area(hand.area.as_str()).map_or("", |area| area.name.as_str());
    let args = [
        ("number", (&number).into()),
        ("area", area.into()),
        ("from", (&from).into()),
        ("to", (&to).into()),
    ];
    cx.with("moved-area", &args)
}

/// "Økonomi 4 holder merket oppe", where another area than the one in hand does.
pub(super) fn held_up(cx: &Context<'_>, hand: &Hand) -> Option<String> {
    let matrix = &cx.register().matrix;
    let area = hand.held_up_by(matrix)?;
    let level = hand.scores.worst()?;
    let mark = &matrix.consequence.text(level).mark;
    Some(cx.with("moving-held-up", &[("area", (&area.name).into()), ("level", mark.into())]))
}
