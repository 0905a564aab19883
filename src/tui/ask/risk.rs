//! Renaming, reviewing, closing and deleting a risk.

use super::new_risks::NewRisks;
use super::{Named, need_title};
use crate::model::field::Value;
use crate::model::{Change, Closing, FieldAt, ItemKey, Risk};
use crate::tui::context::Context;
use crate::tui::keymap::{Action, Place};
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::prompt::Prompt;

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

/// The change that says of a risk that it was looked at again today.
pub(crate) fn reviewed(cx: &Context<'_>, key: &ItemKey) -> Change {
    Change::Set(FieldAt::risk(key, "reviewed"), Value::Day(cx.today))
}

/// Somebody looked again and stands by it.
pub(crate) fn review(cx: &Context<'_>, key: ItemKey, name: &Named) -> Outcome {
    let date = cx.day(cx.today);
    let line = cx.with("confirm-review", &[("date", (&date).into())]);
    confirmed(cx, Action::Review, key.clone(), name, vec![line], move |cx| {
        vec![
            Effect::Change(reviewed(cx, &key)),
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
pub(super) fn confirmed(
    cx: &Context<'_>,
    action: Action,
    key: ItemKey,
    name: &Named,
    lines: Vec<String>,
    then: impl FnMut(&Context<'_>) -> Vec<Effect> + 'static,
) -> Outcome {
    let confirm = Confirm::new(name.whole(), lines, then);
    let letter = cx.keymap.keys(Place::Matrix, action).first().copied().unwrap_or_default();
    let confirm = confirm.or_sentence(letter, move |_, typed| {
        vec![Effect::open(NewRisks::new(key.doc.clone(), typed, Vec::new()))]
    });
    Effect::open(confirm).into()
}
