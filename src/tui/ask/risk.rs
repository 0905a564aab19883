//! Adding, renaming, reviewing, closing and deleting a risk.

use super::{Named, fresh_id, need_title};
use crate::model::field::Value;
use crate::model::new_id::IdKind;
use crate::model::{Change, Closing, DocKey, FieldAt, ItemKey, Level, Matrix, Risk, Scores};
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::prompt::Prompt;

/// Where a mark stands that nobody has placed yet: in the middle.
pub(crate) fn middle(matrix: &Matrix) -> (Level, Level) {
    (matrix.probability.middle(), matrix.consequence.middle())
}

/// Asks for a risk in one line, begun already where something has been typed.
pub(crate) fn add(cx: &Context<'_>, doc: DocKey, typed: &str) -> Outcome {
    Effect::open(prompt_for_new(cx, doc, typed)).into()
}

fn prompt_for_new(cx: &Context<'_>, doc: DocKey, typed: &str) -> Prompt {
    let title = cx.with("ask-risk", &[("goal", (&cx.doc_title(&doc)).into())]);
    Prompt::new(title, cx.text("ask-risk-hint"), typed, move |cx, line| {
        need_title(cx, line)?;
        Ok(added(cx, &doc, line))
    })
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

/// Asks before it asks for another title.
pub(crate) fn rename(cx: &Context<'_>, key: ItemKey, name: &Named, risk: &Risk) -> Outcome {
    let (title, value) = (cx.text("ask-title"), risk.title.clone());
    let line = cx.text("confirm-rename");
    confirmed(cx, Action::EditTitle, key.clone(), name, vec![line], move |_| {
        let key = key.clone();
        let prompt = Prompt::new(title.clone(), String::new(), &value, move |cx, line| {
            need_title(cx, line)?;
            let title = Value::text(line.to_owned());
            Ok(vec![Effect::Change(Change::Set(FieldAt::risk(&key, "title"), title))])
        });
        vec![Effect::open(prompt)]
    })
}

/// Somebody looked again and stands by it.
pub(crate) fn review(cx: &Context<'_>, key: ItemKey, name: &Named) -> Outcome {
    let date = cx.day(cx.today);
    let line = cx.with("confirm-review", &[("date", (&date).into())]);
    confirmed(cx, Action::Review, key.clone(), name, vec![line], move |cx| {
        let reviewed = FieldAt::risk(&key, "reviewed");
        vec![
            Effect::Change(Change::Set(reviewed, Value::Day(cx.today))),
            Effect::Say(cx.with("notice-reviewed", &[("date", (&date).into())])),
        ]
    })
}

/// Closes an open risk (asking why), or opens a closed one.
pub(crate) fn close(cx: &Context<'_>, key: ItemKey, name: &Named, risk: &Risk) -> Outcome {
    if !risk.is_open() {
        let line = cx.text("confirm-reopen");
        return confirmed(cx, Action::CloseRisk, key.clone(), name, vec![line], move |cx| {
            vec![
                Effect::Change(Change::CloseRisk(key.clone(), Closing::default())),
                Effect::Say(cx.text("notice-reopened")),
            ]
        });
    }
    let open = cx.register().measures_of(&key).filter(|(_, m)| m.is_open()).count();
    let lines = vec![
        cx.text("confirm-close"),
        cx.with("confirm-close-measures", &[("count", open.into())]),
    ];
    let whole = name.whole();
    confirmed(cx, Action::CloseRisk, key.clone(), name, lines, move |cx| {
        vec![Effect::open(ask_why(cx, key.clone(), &whole))]
    })
}

/// Asks why a risk is closed, or opens a closed one: the field has been chosen already.
pub(crate) fn close_at_once(cx: &Context<'_>, key: ItemKey, risk: &Risk) -> Outcome {
    if risk.is_open() {
        return Effect::open(ask_why(cx, key, &risk.title)).into();
    }
    Outcome::Done(vec![
        Effect::Change(Change::CloseRisk(key, Closing::default())),
        Effect::Say(cx.text("notice-reopened")),
    ])
}

fn ask_why(cx: &Context<'_>, key: ItemKey, name: &str) -> Prompt {
    let title = cx.with("ask-close", &[("risk", name.into())]);
    Prompt::new(title, cx.text("ask-close-hint"), "", move |cx, line| {
        if line.is_empty() {
            return Err(cx.text("refusal-no-reason"));
        }
        let closing = Closing { on: Some(cx.today), why: line.to_owned() };
        Ok(vec![Effect::Change(Change::CloseRisk(key.clone(), closing))])
    })
}

/// Asks before a risk is deleted, with the measures that serve it alone.
pub(crate) fn delete(cx: &Context<'_>, key: ItemKey, name: &Named) -> Outcome {
    let alone = cx.register().measures_of(&key).filter(|(_, m)| m.risks.len() == 1).count();
    let lines = vec![
        cx.text("confirm-delete"),
        cx.with("ask-delete-along", &[("count", alone.into())]),
        cx.text("delete-keep-detail"),
    ];
    confirmed(cx, Action::Delete, key.clone(), name, lines, move |cx| {
        vec![
            Effect::Change(Change::DeleteRisk(key.clone())),
            Effect::Say(cx.text("notice-deleted")),
        ]
    })
}

/// Says what is about to happen to a risk. Whoever has begun a sentence with the key instead finds
/// it as a new risk.
fn confirmed(
    cx: &Context<'_>,
    action: Action,
    key: ItemKey,
    name: &Named,
    lines: Vec<String>,
    then: impl FnMut(&Context<'_>) -> Vec<Effect> + 'static,
) -> Outcome {
    let confirm = Confirm::new(name.whole(), lines, then);
    let letter = cx.keymap.keys(Place::Matrix, action).first().copied().unwrap_or_default();
    let confirm = confirm.or_sentence(letter, move |cx, typed| {
        vec![Effect::open(prompt_for_new(cx, key.doc.clone(), typed))]
    });
    Effect::open(confirm).into()
}
