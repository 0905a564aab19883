//! What people do to risks on the matrix.

use super::{MatrixScreen, Subject};
use crate::locale::measure_line;
use crate::model::matrix::Axis;
use crate::model::new_id::{IdKind, new_id};
use crate::model::register::OTHER;
use crate::model::{
    Change, Closing, DocKey, ItemKey, Knowledge, Level, Matrix, Risk, RiskEdit, Scores, Slug,
    Strength,
};
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome, Scene};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::prompt::Prompt;

/// A new id that nothing of the trust has.
pub(crate) fn fresh_id(scene: &Scene<'_>, trust: &Slug, kind: IdKind) -> Slug {
    let register = scene.register();
    new_id(kind, |id| register.is_taken(trust, id), |below| rand::random_range(0..below))
}

/// Where a mark stands that nobody has placed yet: in the middle.
fn middle(matrix: &Matrix) -> (Level, Level) {
    (matrix.probability.middle(), matrix.consequence.middle())
}

impl MatrixScreen {
    pub(super) fn edit(&mut self, scene: &Scene<'_>, action: Action) -> Outcome {
        match action {
            Action::NewRisk => return self.ask_for_risk(scene),
            Action::MoveUp => return self.nudge(scene, 1, 0),
            Action::MoveDown => return self.nudge(scene, -1, 0),
            Action::MoveLeft => return self.nudge(scene, 0, -1),
            Action::MoveRight => return self.nudge(scene, 0, 1),
            _ => {}
        }
        let Some((numbered, risk)) = self.chosen(scene) else { return Outcome::Ignored };
        let key = numbered.key.clone();
        match action {
            Action::NewMeasure => Effect::open(ask_for_measure(scene, key)).into(),
            Action::EditTitle => {
                let prompt = Prompt::new(
                    scene.text("ask-title"),
                    String::new(),
                    &risk.title,
                    move |scene, line| {
                        titled(scene, line)?;
                        let edit = RiskEdit::Title(line.to_owned());
                        Ok(vec![Effect::Change(Change::EditRisk(key.clone(), edit))])
                    },
                );
                Effect::open(prompt).into()
            }
            Action::Knowledge => {
                let next = match risk.knowledge.weakest() {
                    None => Some(Strength::Weak),
                    Some(Strength::Weak) => Some(Strength::Moderate),
                    Some(Strength::Moderate) => Some(Strength::Strong),
                    Some(Strength::Strong) => None,
                };
                let edit = RiskEdit::Knowledge(Knowledge::all(next));
                Effect::Change(Change::EditRisk(key, edit)).into()
            }
            Action::Review => Outcome::Done(review(scene, key)),
            Action::CloseRisk => close(scene, key, risk),
            Action::Delete => Effect::open(ask_to_delete(scene, key, risk)).into(),
            _ => Outcome::Ignored,
        }
    }

    /// Moves the chosen risk by steps upwards and to the right, as it looks on the wall.
    fn nudge(&mut self, scene: &Scene<'_>, up: i64, right: i64) -> Outcome {
        let matrix = &scene.register().matrix;
        let Some((_, risk)) = self.chosen(scene) else { return Outcome::taken() };
        let scores = if self.moves_target { &risk.target } else { &risk.current };
        let start = scores.cell().or_else(|| risk.current.cell());
        let (p, c) = start.unwrap_or_else(|| middle(matrix));
        let (dp, dc) = match matrix.vertical {
            Axis::Probability => (up, right),
            Axis::Consequence => (right, up),
        };
        let cell = (matrix.probability.step(p, dp), matrix.consequence.step(c, dc));
        self.move_to(scene, cell)
    }

    /// Puts the chosen risk (or its target) in a cell.
    pub(super) fn move_to(&mut self, scene: &Scene<'_>, cell: (Level, Level)) -> Outcome {
        let Some((numbered, risk)) = self.chosen(scene) else { return Outcome::taken() };
        if !risk.is_open() {
            return Effect::Warn(scene.text("notice-closed-stays")).into();
        }
        let moved = if self.moves_target { &risk.target } else { &risk.current };
        if moved.cell() == Some(cell) {
            return Outcome::taken();
        }
        let edit = if self.moves_target {
            let from =
                if risk.target.consequence.is_empty() { &risk.current } else { &risk.target };
            let consequence = from.placed_at(cell.1, &scene.register().matrix);
            RiskEdit::Target(Scores { probability: Some(cell.0), consequence })
        } else {
            RiskEdit::Place(cell.0, cell.1)
        };
        Effect::Change(Change::EditRisk(numbered.key.clone(), edit)).into()
    }

    pub(super) fn toggle_target(&mut self, scene: &Scene<'_>) -> Outcome {
        if self.chosen(scene).is_none() {
            return Outcome::taken();
        }
        self.moves_target = !self.moves_target;
        let message =
            if self.moves_target { "notice-moves-target" } else { "notice-moves-current" };
        Effect::Say(scene.text(message)).into()
    }

    fn ask_for_risk(&self, scene: &Scene<'_>) -> Outcome {
        let doc = match &self.subject {
            Subject::Doc(doc) => doc.clone(),
            // A whole trust's matrix: what belongs to no goal in particular.
            Subject::Trust(trust) => match Slug::new(OTHER) {
                Some(other) => DocKey::new(trust, &other),
                None => return Outcome::taken(),
            },
        };
        let title = scene.with("ask-risk", &[("goal", (&scene.doc_title(&doc)).into())]);
        let hint = scene.text("ask-risk-hint");
        let prompt = Prompt::new(title, hint, "", move |scene, line| {
            titled(scene, line)?;
            Ok(add_risk(scene, &doc, line))
        });
        Effect::open(prompt).into()
    }
}

fn titled(scene: &Scene<'_>, line: &str) -> Result<(), String> {
    if line.is_empty() { Err(scene.text("refusal-empty-title")) } else { Ok(()) }
}

/// Adds a risk in the middle of the matrix; a file that it begins was assessed today.
fn add_risk(scene: &Scene<'_>, doc: &DocKey, title: &str) -> Vec<Effect> {
    let matrix = &scene.register().matrix;
    let (probability, consequence) = middle(matrix);
    let current = Scores {
        probability: Some(probability),
        consequence: Scores::default().placed_at(consequence, matrix),
    };
    let risk = Risk { title: title.to_owned(), current, ..Risk::default() };
    let key = ItemKey::new(doc, &fresh_id(scene, &doc.trust, IdKind::Risk));
    let mut effects = Vec::new();
    if scene.register().assessment(doc).is_none() {
        effects.push(Effect::Change(Change::Assessed(doc.clone(), Some(scene.today))));
    }
    effects.push(Effect::Change(Change::AddRisk(key, Box::new(risk))));
    effects.push(Effect::Say(scene.text("notice-risk-added")));
    effects
}

/// Asks for a measure in one line and shows what it is understood as.
pub(crate) fn ask_for_measure(scene: &Scene<'_>, risk: ItemKey) -> Prompt {
    let title = scene.register().risk(&risk).map(|r| r.title.clone()).unwrap_or_default();
    let title = scene.with("ask-measure", &[("risk", (&title).into())]);
    let hint = scene.text("ask-measure-hint");
    Prompt::new(title, hint, "", move |scene, line| {
        let year = scene.register().year;
        let measure = measure_line::read_for(line, scene.locale, year, &risk.id);
        titled(scene, &measure.title)?;
        let id = fresh_id(scene, &risk.doc.trust, IdKind::Measure);
        let key = ItemKey::new(&risk.doc, &id);
        Ok(vec![Effect::Change(Change::AddMeasure(key, Box::new(measure)))])
    })
    .understood(|scene, line| {
        if line.trim().is_empty() {
            return String::new();
        }
        let measure = measure_line::read(line, scene.locale, scene.register().year);
        let none = scene.text("understood-none");
        let owner = if measure.owner.is_empty() { &none } else { &measure.owner };
        let deadline = measure.deadline.map_or_else(|| none.clone(), |d| scene.locale.date(d));
        scene.with(
            "understood-measure",
            &[
                ("title", (&measure.title).into()),
                ("owner", owner.into()),
                ("deadline", (&deadline).into()),
            ],
        )
    })
}

/// Somebody looked again and stands by it.
pub(crate) fn review(scene: &Scene<'_>, key: ItemKey) -> Vec<Effect> {
    let date = scene.day(scene.today);
    vec![
        Effect::Change(Change::EditRisk(key, RiskEdit::Reviewed(Some(scene.today)))),
        Effect::Say(scene.with("notice-reviewed", &[("date", (&date).into())])),
    ]
}

/// Closes an open risk (asking why), or opens a closed one.
pub(crate) fn close(scene: &Scene<'_>, key: ItemKey, risk: &Risk) -> Outcome {
    if !risk.is_open() {
        return Outcome::Done(vec![
            Effect::Change(Change::EditRisk(key, RiskEdit::Closed(None))),
            Effect::Say(scene.text("notice-reopened")),
        ]);
    }
    let title = scene.with("ask-close", &[("risk", (&risk.title).into())]);
    let hint = scene.text("ask-close-hint");
    let prompt = Prompt::new(title, hint, "", move |scene, line| {
        if line.is_empty() {
            return Err(scene.text("refusal-no-reason"));
        }
        let closing = Closing { on: scene.today, why: line.to_owned() };
        let edit = RiskEdit::Closed(Some(closing));
        Ok(vec![Effect::Change(Change::EditRisk(key.clone(), edit))])
    });
    Effect::open(prompt).into()
}

fn ask_to_delete(scene: &Scene<'_>, key: ItemKey, risk: &Risk) -> Choice {
    let alone = scene.register().measures_of(&key).filter(|(_, m)| m.risks.len() == 1).count();
    let title = scene.with("ask-delete", &[("what", (&risk.title).into())]);
    let along = scene.with("ask-delete-along", &[("count", alone.into())]);
    let items = vec![
        Item::new(scene.text("delete-keep"), scene.text("delete-keep-detail")),
        Item::new(scene.text("delete-go"), along),
    ];
    Choice::one(title, items, 0, move |scene, at| match at {
        1 => vec![
            Effect::Change(Change::DeleteRisk(key.clone())),
            Effect::Say(scene.text("notice-deleted")),
        ],
        _ => Vec::new(),
    })
}
