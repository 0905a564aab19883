//! Keys and the mouse on a matrix.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::earlier::EarlierMatrix;
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
        match self.drawn.hits.at(position) {
            Some(Hit::Risk(at)) if at == self.state.at => return self.open(cx),
            Some(Hit::Risk(at)) => self.state.at = at,
            Some(Hit::Detail) => return self.open(cx),
            None => {
                let cell = self.cell_at(cx, position);
                if let Some(at) = cell.and_then(|cell| self.state.next_in_cell(cx, cell)) {
                    self.state.at = at;
                    self.dragging = true;
                }
            }
        }
        Outcome::taken()
    }
}

impl Layer for MatrixScreen {
    fn place(&self) -> Place {
        Place::Matrix
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
        let mut actions = Vec::new();
        if self.state.chosen(cx).is_some() {
            actions.extend([A::MoveUp, A::MoveDown, A::MoveLeft, A::MoveRight, A::Next]);
            actions.extend([A::NewRisk, A::NewMeasure, A::Open, A::Undo, A::Save, A::Help]);
            actions.extend([A::Wall, A::Knowledge, A::Target, A::EditTitle, A::Previous]);
            actions.extend([A::Review, A::CloseRisk, A::Delete, A::Compare, A::History]);
            actions.push(A::Earlier);
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
        let state = &mut self.state;
        match action {
            Action::Next | Action::Down => state.step(cx, 1),
            Action::Previous | Action::Up => state.step(cx, -1),
            Action::First => state.at = state.visible(cx).first().copied().unwrap_or(0),
            Action::Last => state.at = state.visible(cx).last().copied().unwrap_or(0),
            Action::Open => return self.open(cx),
            Action::Target => return state.toggle_target(cx),
            Action::Wall => state.turn_wall(cx),
            Action::Back if state.on_wall => state.turn_wall(cx),
            Action::Back if state.moves_target => state.moves_target = false,
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

    fn mouse(&mut self, cx: &Context<'_>, mouse: Mouse) -> Outcome {
        match mouse {
            Mouse::Press(position) => return self.press(cx, position),
            Mouse::Drag(position) if self.dragging => {
                if let Some(cell) = self.cell_at(cx, position) {
                    return self.state.move_to(cx, cell);
                }
            }
            Mouse::Release(_) => self.dragging = false,
            Mouse::Wheel(_, by) => self.state.step(cx, i64::from(by)),
            Mouse::Drag(_) => {}
        }
        Outcome::taken()
    }

    fn draw(&self, cx: &Context<'_>, area: Rect, buf: &mut Buffer) {
        self.draw_screen(cx, area, buf);
    }
}
