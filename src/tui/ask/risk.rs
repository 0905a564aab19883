//! Adding, renaming, reviewing, closing and deleting a risk.

use super::{fresh_id, need_title};
use crate::model::field::Value;
use crate::model::new_id::IdKind;
use crate::model::{Change, Closing, DocKey, FieldAt, ItemKey, Level, Matrix, Risk, Scores};
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::prompt::Prompt;

/// Where a mark stands that nobody has placed yet: in the middle.
pub(crate) fn middle(matrix: &Matrix) -> (Level, Level) {
    (matrix.probability.middle(), matrix.consequence.middle())
}

pub(crate) fn add(cx: &Context<'_>, doc: DocKey) -> Outcome {
    let title = cx.with("ask-risk", &[("goal", (&cx.doc_title(&doc)).into())]);
    let prompt = Prompt::new(title, cx.text("ask-risk-hint"), "", move |cx, line| {
        need_title(cx, line)?;
        Ok(added(cx, &doc, line))
    });
    Effect::open(prompt).into()
}

/// Adds a risk in the middle of the matrix; a file that it begins was assessed today.
fn added(cx: &Context<'_>, doc: &DocKey, title: &str) -> Vec<Effect> {
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
        let assessed = FieldAt::new(doc, &[], "assessed");
        effects.push(Effect::Change(Change::Set(assessed, Value::Day(cx.today))));
    }
    effects.push(Effect::Change(Change::AddRisk(key, Box::new(risk))));
    effects.push(Effect::Say(cx.text("notice-risk-added")));
    effects
}

pub(crate) fn rename(cx: &Context<'_>, key: ItemKey, risk: &Risk) -> Outcome {
    let title = cx.text("ask-title");
    let prompt = Prompt::new(title, String::new(), &risk.title, move |cx, line| {
        need_title(cx, line)?;
        let title = Value::text(line.to_owned());
        Ok(vec![Effect::Change(Change::Set(FieldAt::risk(&key, "title"), title))])
    });
    Effect::open(prompt).into()
}

/// Somebody looked again and stands by it.
pub(crate) fn review(cx: &Context<'_>, key: &ItemKey) -> Outcome {
    let date = cx.day(cx.today);
    Outcome::Done(vec![
        Effect::Change(Change::Set(FieldAt::risk(key, "reviewed"), Value::Day(cx.today))),
        Effect::Say(cx.with("notice-reviewed", &[("date", (&date).into())])),
    ])
}

/// Closes an open risk (asking why), or opens a closed one.
pub(crate) fn close(cx: &Context<'_>, key: ItemKey, risk: &Risk) -> Outcome {
    if !risk.is_open() {
        return Outcome::Done(vec![
            Effect::Change(Change::CloseRisk(key, Closing::default())),
            Effect::Say(cx.text("notice-reopened")),
        ]);
    }
    let title = cx.with("ask-close", &[("risk", (&risk.title).into())]);
    let prompt = Prompt::new(title, cx.text("ask-close-hint"), "", move |cx, line| {
        if line.is_empty() {
            return Err(cx.text("refusal-no-reason"));
        }
        let closing = Closing { on: Some(cx.today), why: line.to_owned() };
        Ok(vec![Effect::Change(Change::CloseRisk(key.clone(), closing))])
    });
    Effect::open(prompt).into()
}

/// Asks before a risk is deleted, with the measures that serve it alone.
pub(crate) fn delete(cx: &Context<'_>, key: ItemKey, risk: &Risk) -> Outcome {
    let alone = cx.register().measures_of(&key).filter(|(_, m)| m.risks.len() == 1).count();
    let title = cx.with("ask-delete", &[("what", (&risk.title).into())]);
    let along = cx.with("ask-delete-along", &[("count", alone.into())]);
    let items = vec![
        Item::new(cx.text("delete-keep"), cx.text("delete-keep-detail")),
        Item::new(cx.text("delete-go"), along),
    ];
    let choice = Choice::one(title, items, 0, move |cx, at| match at {
        1 => vec![
            Effect::Change(Change::DeleteRisk(key.clone())),
            Effect::Say(cx.text("notice-deleted")),
        ],
        _ => Vec::new(),
    });
    Effect::open(choice).into()
}
