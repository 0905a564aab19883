//! What people do to risks on the matrix.

use super::state::MatrixState;
use crate::model::field::Value;
use crate::model::matrix::Axis;
use crate::model::{Change, FieldAt, ItemKey, Level, Risk, Strength};
use crate::tui::ask;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome};

impl MatrixState {
    pub(super) fn edit(&self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::NewRisk => {
                let doc = self.doc_for_new();
                return doc.map_or_else(Outcome::taken, |doc| ask::risk::add(cx, doc));
            }
            Action::MoveUp => return self.nudge(cx, 1, 0),
            Action::MoveDown => return self.nudge(cx, -1, 0),
            Action::MoveLeft => return self.nudge(cx, 0, -1),
            Action::MoveRight => return self.nudge(cx, 0, 1),
            _ => {}
        }
        let Some((numbered, risk)) = self.chosen(cx) else { return Outcome::Ignored };
        let key = numbered.key.clone();
        match action {
            Action::NewMeasure => ask::measure::add(cx, key),
            Action::EditTitle => ask::risk::rename(cx, key, risk),
            Action::Knowledge => {
                let next = match risk.knowledge.weakest() {
                    None => Some(Strength::Weak),
                    Some(Strength::Weak) => Some(Strength::Moderate),
                    Some(Strength::Moderate) => Some(Strength::Strong),
                    Some(Strength::Strong) => None,
                };
                let parts = ["data", "understanding", "agreement"];
                let all = parts.map(|part| {
                    Change::Set(FieldAt::risk(&key, format!("knowledge.{part}")), next.into())
                });
                Effect::Change(Change::Several(all.to_vec())).into()
            }
            Action::Review => ask::risk::review(cx, &key),
            Action::CloseRisk => ask::risk::close(cx, key, risk),
            Action::Delete => ask::risk::delete(cx, key, risk),
            _ => Outcome::Ignored,
        }
    }

    /// Moves the chosen risk by steps upwards and to the right, as it looks on the wall.
    fn nudge(&self, cx: &Context<'_>, up: i64, right: i64) -> Outcome {
        let matrix = &cx.register().matrix;
        let Some((_, risk)) = self.chosen(cx) else { return Outcome::taken() };
        let start = self.scores_in_hand(risk).cell().or_else(|| risk.current.cell());
        let (p, c) = start.unwrap_or_else(|| ask::risk::middle(matrix));
        let (dp, dc) = match matrix.vertical {
            Axis::Probability => (up, right),
            Axis::Consequence => (right, up),
        };
        self.move_to(cx, (matrix.probability.step(p, dp), matrix.consequence.step(c, dc)))
    }

    /// Puts the chosen risk (or its target) in a cell.
    pub(super) fn move_to(&self, cx: &Context<'_>, cell: (Level, Level)) -> Outcome {
        let Some((numbered, risk)) = self.chosen(cx) else { return Outcome::taken() };
        if !risk.is_open() {
            return Effect::Warn(cx.text("notice-closed-stays")).into();
        }
        if self.scores_in_hand(risk).cell() == Some(cell) {
            return Outcome::taken();
        }
        let key = &numbered.key;
        let change = if self.moves_target {
            aimed(cx, key, risk, cell)
        } else {
            Change::PlaceRisk(key.clone(), cell.0, cell.1)
        };
        Effect::Change(change).into()
    }

    pub(super) fn toggle_target(&mut self, cx: &Context<'_>) -> Outcome {
        if self.chosen(cx).is_none() {
            return Outcome::taken();
        }
        self.moves_target = !self.moves_target;
        let message =
            if self.moves_target { "notice-moves-target" } else { "notice-moves-current" };
        Effect::Say(cx.text(message)).into()
    }
}

/// The change that puts a risk's target in a cell.
fn aimed(cx: &Context<'_>, key: &ItemKey, risk: &Risk, (p, c): (Level, Level)) -> Change {
    let from = if risk.target.consequence.is_empty() { &risk.current } else { &risk.target };
    let placed = from.placed_at(c, &cx.register().matrix);
    let at = |key_name: String| FieldAt::risk(key, format!("target.{key_name}"));
    let gone = risk.target.consequence.keys().filter(|area| !placed.contains_key(*area));
    let gone = gone.map(|area| Change::Set(at(format!("consequence.{area}")), Value::Nothing));
    let levels = placed
        .iter()
        .map(|(area, level)| Change::Set(at(format!("consequence.{area}")), Value::Level(*level)));
    let probability = Change::Set(at("probability".to_owned()), Value::Level(p));
    Change::Several([probability].into_iter().chain(gone).chain(levels).collect())
}
