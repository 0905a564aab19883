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
use crate::tui::layer::{Context, Effect, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::prompt::Prompt;

/// A new id that nothing of the trust has.
pub(crate) fn fresh_id(cx: &Context<'_>, trust: &Slug, kind: IdKind) -> Slug {
    let register = cx.register();
    new_id(kind, |id| register.is_taken(trust, id), |below| rand::random_range(0..below))
}

/// Where a mark stands that nobody has placed yet: in the middle.
fn middle(matrix: &Matrix) -> (Level, Level) {
    (matrix.probability.middle(), matrix.consequence.middle())
}

impl MatrixScreen {
    pub(super) fn edit(&mut self, cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::NewRisk => return self.ask_for_risk(cx),
            Action::MoveUp => return self.nudge(cx, 1, 0),
            Action::MoveDown => return self.nudge(cx, -1, 0),
            Action::MoveLeft => return self.nudge(cx, 0, -1),
            Action::MoveRight => return self.nudge(cx, 0, 1),
            _ => {}
        }
        let Some((numbered, risk)) = self.chosen(cx) else { return Outcome::Ignored };
        let key = numbered.key.clone();
        match action {
            Action::NewMeasure => Effect::open(ask_for_measure(cx, key)).into(),
            Action::EditTitle => {
                let prompt = Prompt::new(
                    cx.text("ask-title"),
                    String::new(),
                    &risk.title,
                    move |cx, line| {
                        titled(cx, line)?;
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
            Action::Review => Outcome::Done(review(cx, key)),
            Action::CloseRisk => close(cx, key, risk),
            Action::Delete => Effect::open(ask_to_delete(cx, key, risk)).into(),
            _ => Outcome::Ignored,
        }
    }

    /// Moves the chosen risk by steps upwards and to the right, as it looks on the wall.
    fn nudge(&mut self, cx: &Context<'_>, up: i64, right: i64) -> Outcome {
        let matrix = &cx.register().matrix;
        let Some((_, risk)) = self.chosen(cx) else { return Outcome::taken() };
        let scores = if self.moves_target { &risk.target } else { &risk.current };
        let start = scores.cell().or_else(|| risk.current.cell());
        let (p, c) = start.unwrap_or_else(|| middle(matrix));
        let (dp, dc) = match matrix.vertical {
            Axis::Probability => (up, right),
            Axis::Consequence => (right, up),
        };
        let cell = (matrix.probability.step(p, dp), matrix.consequence.step(c, dc));
        self.move_to(cx, cell)
    }

    /// Puts the chosen risk (or its target) in a cell.
    pub(super) fn move_to(&mut self, cx: &Context<'_>, cell: (Level, Level)) -> Outcome {
        let Some((numbered, risk)) = self.chosen(cx) else { return Outcome::taken() };
        if !risk.is_open() {
            return Effect::Warn(cx.text("notice-closed-stays")).into();
        }
        let moved = if self.moves_target { &risk.target } else { &risk.current };
        if moved.cell() == Some(cell) {
            return Outcome::taken();
        }
        let edit = if self.moves_target {
            let from =
                if risk.target.consequence.is_empty() { &risk.current } else { &risk.target };
            let consequence = from.placed_at(cell.1, &cx.register().matrix);
            RiskEdit::Target(Scores { probability: Some(cell.0), consequence })
        } else {
            RiskEdit::Place(cell.0, cell.1)
        };
        Effect::Change(Change::EditRisk(numbered.key.clone(), edit)).into()
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

    fn ask_for_risk(&self, cx: &Context<'_>) -> Outcome {
        let doc = match &self.subject {
            Subject::Doc(doc) => doc.clone(),
            // A whole trust's matrix: what belongs to no goal in particular.
            Subject::Trust(trust) => match Slug::new(OTHER) {
                Some(other) => DocKey::new(trust, &other),
                None => return Outcome::taken(),
            },
        };
        let title = cx.with("ask-risk", &[("goal", (&cx.doc_title(&doc)).into())]);
        let hint = cx.text("ask-risk-hint");
        let prompt = Prompt::new(title, hint, "", move |cx, line| {
            titled(cx, line)?;
            Ok(add_risk(cx, &doc, line))
        });
        Effect::open(prompt).into()
    }
}

fn titled(cx: &Context<'_>, line: &str) -> Result<(), String> {
    if line.is_empty() { Err(cx.text("refusal-empty-title")) } else { Ok(()) }
}

/// Adds a risk in the middle of the matrix; a file that it begins was assessed today.
fn add_risk(cx: &Context<'_>, doc: &DocKey, title: &str) -> Vec<Effect> {
    let matrix = &cx.register().matrix;
    let (probability, consequence) = middle(matrix);
    let current = Scores {
        probability: Some(probability),
        consequence: Scores::default().placed_at(consequence, matrix),
    };
    let risk = Risk { title: title.to_owned(), current, ..Risk::default() };
    let key = ItemKey::new(doc, &fresh_id(cx, &doc.trust, IdKind::Risk));
    let mut effects = Vec::new();
    if cx.register().assessment(doc).is_none() {
        effects.push(Effect::Change(Change::Assessed(doc.clone(), Some(cx.today))));
    }
    effects.push(Effect::Change(Change::AddRisk(key, Box::new(risk))));
    effects.push(Effect::Say(cx.text("notice-risk-added")));
    effects
}

/// Asks for a measure in one line and shows what it is understood as.
pub(crate) fn ask_for_measure(cx: &Context<'_>, risk: ItemKey) -> Prompt {
    let title = cx.register().risk(&risk).map(|r| r.title.clone()).unwrap_or_default();
    let title = cx.with("ask-measure", &[("risk", (&title).into())]);
    let hint = cx.text("ask-measure-hint");
    Prompt::new(title, hint, "", move |cx, line| {
        let year = cx.register().year;
        let measure = measure_line::read_for(line, cx.locale, year, &risk.id);
        titled(cx, &measure.title)?;
        let id = fresh_id(cx, &risk.doc.trust, IdKind::Measure);
        let key = ItemKey::new(&risk.doc, &id);
        Ok(vec![Effect::Change(Change::AddMeasure(key, Box::new(measure)))])
    })
    .understood(|cx, line| {
        if line.trim().is_empty() {
            return String::new();
        }
        let measure = measure_line::read(line, cx.locale, cx.register().year);
        let none = cx.text("understood-none");
        let owner = if measure.owner.is_empty() { &none } else { &measure.owner };
        let deadline = measure.deadline.map_or_else(|| none.clone(), |d| cx.locale.date(d));
        cx.with(
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
pub(crate) fn review(cx: &Context<'_>, key: ItemKey) -> Vec<Effect> {
    let date = cx.day(cx.today);
    vec![
        Effect::Change(Change::EditRisk(key, RiskEdit::Reviewed(Some(cx.today)))),
        Effect::Say(cx.with("notice-reviewed", &[("date", (&date).into())])),
    ]
}

/// Closes an open risk (asking why), or opens a closed one.
pub(crate) fn close(cx: &Context<'_>, key: ItemKey, risk: &Risk) -> Outcome {
    if !risk.is_open() {
        return Outcome::Done(vec![
            Effect::Change(Change::EditRisk(key, RiskEdit::Closed(None))),
            Effect::Say(cx.text("notice-reopened")),
        ]);
    }
    let title = cx.with("ask-close", &[("risk", (&risk.title).into())]);
    let hint = cx.text("ask-close-hint");
    let prompt = Prompt::new(title, hint, "", move |cx, line| {
        if line.is_empty() {
            return Err(cx.text("refusal-no-reason"));
        }
        let closing = Closing { on: cx.today, why: line.to_owned() };
        let edit = RiskEdit::Closed(Some(closing));
        Ok(vec![Effect::Change(Change::EditRisk(key.clone(), edit))])
    });
    Effect::open(prompt).into()
}

fn ask_to_delete(cx: &Context<'_>, key: ItemKey, risk: &Risk) -> Choice {
    let alone = cx.register().measures_of(&key).filter(|(_, m)| m.risks.len() == 1).count();
    let title = cx.with("ask-delete", &[("what", (&risk.title).into())]);
    let along = cx.with("ask-delete-along", &[("count", alone.into())]);
    let items = vec![
        Item::new(cx.text("delete-keep"), cx.text("delete-keep-detail")),
        Item::new(cx.text("delete-go"), along),
    ];
    Choice::one(title, items, 0, move |cx, at| match at {
        1 => vec![
            Effect::Change(Change::DeleteRisk(key.clone())),
            Effect::Say(cx.text("notice-deleted")),
        ],
        _ => Vec::new(),
    })
}
