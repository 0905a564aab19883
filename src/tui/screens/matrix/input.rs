//! Keys and the mouse on a matrix.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::super::workshop::Wall;
use super::earlier::EarlierMatrix;
use super::hand::Aim;
use super::looking::Way;
use super::{Hit, MatrixScreen, Subject};
use crate::model::{Level, Slug};
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Layer, Mouse, Outcome};
use crate::tui::target::Target;

impl MatrixScreen {
    fn open(&self, cx: &Context<'_>) -> Outcome {
        match self.state.chosen(cx) {
            Some((numbered, _)) => Effect::Go(Target::Risk(numbered.key.clone())).into(),
            None => Outcome::taken(),
        }
    }

    /// The screen that an action leads to from here.
    fn target_of(&self, cx: &Context<'_>, action: Action) -> Option<Target> {
        let trust = || self.state.trust().clone();
        match (action, &self.state.subject) {
            (Action::Measures, _) => Some(Target::Measures(trust())),
            (Action::Indicators, _) => {
                Some(Target::Indicators { trust: trust(), goal: self.state.goal().cloned() })
            }
            (Action::TrustMatrix, Subject::Doc(_)) => {
                Some(Target::MatrixOfTrust { trust: trust(), on_wall: self.state.on_wall })
            }
            (Action::Assessment, Subject::Doc(doc))
                if !doc.is_other() || cx.register().assessment(doc).is_some() =>
            {
                Some(Target::Assessment(doc.clone()))
            }
            (Action::History, _) => {
                let (numbered, _) = self.state.chosen(cx)?;
                Some(Target::RiskHistory(numbered.key.clone()))
            }
            _ => None,
        }
    }

    fn cell_at(&self, cx: &Context<'_>, position: Position) -> Option<(Level, Level)> {
        self.drawn.grid.get()?.cell_at(&cx.register().matrix, position)
    }

    fn press(&mut self, cx: &Context<'_>, position: Position) -> Outcome {
        let cell = self.cell_at(cx, position);
        if let Some(hand) = &mut self.state.hand {
            if let Some(cell) = cell {
                hand.put(&cx.register().matrix, cell);
            }
            return Outcome::taken();
        }
        match self.drawn.hits.at(position) {
            Some(Hit::Risk(at)) if at == self.state.at => return self.open(cx),
            Some(Hit::Risk(at)) => self.state.at = at,
            Some(Hit::Detail) => return self.open(cx),
            None => {
                if let Some(at) = cell.and_then(|cell| self.state.next_in_cell(cx, cell)) {
                    self.state.at = at;
                    self.is_pressed = true;
                }
            }
        }
        Outcome::taken()
    }

    fn release(&mut self, cx: &Context<'_>) -> Outcome {
        self.is_pressed = false;
        match &self.state.hand {
            Some(hand) if hand.by_mouse => self.state.drop_it(cx),
            _ => Outcome::taken(),
        }
    }

    /// Chooses the nearest mark in a direction.
    fn look(&mut self, cx: &Context<'_>, way: Way) -> Outcome {
        match self.state.towards(cx, way) {
            Some(at) => self.state.at = at,
            None => return Effect::Say(cx.text("looking-nothing-there")).into(),
        }
        Outcome::taken()
    }
}

impl Layer for MatrixScreen {
    fn place(&self) -> Place {
        if self.state.hand.is_some() { Place::Moving } else { Place::Matrix }
    }

    fn trust(&self) -> Option<&Slug> {
        Some(self.state.trust())
    }

    fn is_wall(&self) -> bool {
        self.state.on_wall
    }

    fn refresh(&mut self, cx: &Context<'_>) {
        self.state.refresh(cx);
    }

    fn actions(&self, cx: &Context<'_>) -> Vec<Action> {
        use Action as A;
        if self.state.hand.is_some() {
            let moves = vec![A::MoveUp, A::MoveDown, A::MoveLeft, A::MoveRight];
            return [moves, vec![A::Drop, A::PutBack, A::NextArea, A::Help]].concat();
        }
        let mut actions = Vec::new();
        if self.state.chosen(cx).is_some() {
            actions.extend([A::Up, A::Down, A::Left, A::Right, A::PickUp, A::NewRisk]);
            actions.extend([A::NewMeasure, A::Help, A::Back, A::Undo, A::Next, A::Open, A::Target]);
            actions.extend([A::Knowledge, A::ScoreArea, A::Save, A::Wall, A::EditTitle]);
            actions.extend([
                A::Previous,
                A::Review,
                A::CloseRisk,
                A::Merge,
                A::Split,
                A::MoveToGoal,
                A::Restrict,
                A::Delete,
                A::Compare,
            ]);
            actions.extend([A::History, A::Earlier]);
        } else {
            actions.extend([A::NewRisk, A::Back, A::Help]);
        }
        match self.state.subject {
            Subject::Doc(_) => actions.extend([A::Assessment, A::TrustMatrix, A::Measures]),
            Subject::Trust(_) => actions.push(A::Measures),
        }
        if self.state.indicators.total() > 0 {
            actions.push(A::Indicators);
        }
        actions
    }

    fn act(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        if self.state.hand.is_some() {
            return self.state.move_by(cx, action);
        }
        let state = &mut self.state;
        match action {
            Action::Up => return self.look(cx, Way::Up),
            Action::Down => return self.look(cx, Way::Down),
            Action::Left => return self.look(cx, Way::Left),
            Action::Right => return self.look(cx, Way::Right),
            Action::Next => state.step(cx, 1),
            Action::Previous => state.step(cx, -1),
            Action::First => state.at = state.visible(cx).first().copied().unwrap_or(0),
            Action::Last => state.at = state.visible(cx).last().copied().unwrap_or(0),
            Action::Open => return self.open(cx),
            Action::PickUp => return state.pick_up(cx, Aim::Today),
            Action::Target => return state.pick_up(cx, Aim::Target),
            Action::ScoreArea => return state.score_area(cx),
            Action::Wall => return Effect::open(Wall::over(cx, self)).into(),
            Action::Measures
            | Action::Indicators
            | Action::TrustMatrix
            | Action::Assessment
            | Action::History => {
                let target = self.target_of(cx, action);
                return target.map_or_else(Outcome::taken, |target| Effect::Go(target).into());
            }
            Action::Earlier => {
                let nothing = || Effect::Say(cx.text("compare-no-snapshots")).into();
                return EarlierMatrix::newest(cx, state).unwrap_or_else(nothing);
            }
            Action::Later => return Effect::Say(cx.text("earlier-now")).into(),
            other => return state.edit(cx, other),
        }
        Outcome::taken()
    }

    /// Digits (and the marks of levels, while a risk is in hand) are no actions.
    fn key(&mut self, cx: &Context<'_>, key: KeyEvent) -> Outcome {
        let before = self.state.typed.take();
        let KeyCode::Char(typed) = key.code else { return Outcome::Ignored };
        if key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
            return Outcome::Ignored;
        }
        if self.state.hand.is_some() {
            return match typed.is_alphanumeric() {
                true => self.state.type_level(cx, typed),
                false => Outcome::Ignored,
            };
        }
        let Some(digit) = typed.to_digit(10) else { return Outcome::Ignored };
        if self.state.jump(cx, before, digit as usize) {
            return Outcome::taken();
        }
        Effect::Say(cx.with("looking-no-number", &[("number", digit.to_string().as_str().into())]))
            .into()
    }

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => return self.press(cx, position),
            Mouse::Drag(position) if self.is_pressed => {
                let cell = self.cell_at(cx, position);
                return cell.map_or_else(Outcome::taken, |cell| self.drag_to(cx, cell));
            }
            Mouse::Release(_) => return self.release(cx),
            Mouse::Wheel(..) if self.state.hand.is_some() => {}
            Mouse::Wheel(_, by) => self.state.step(cx, i64::from(by)),
            Mouse::Drag(_) => {}
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }
}
