//! Merging, splitting and moving a risk, and keeping it off the wall: what happens is shown first.

use super::risk::confirmed;
use super::{Named, fresh_id, need_title};
use crate::model::field::Value;
use crate::model::new_id::IdKind;
use crate::model::register::OTHER;
use crate::model::{Change, Closing, DocKey, FieldAt, ItemKey, Risk, Slug, Split};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::prompt::Prompt;

/// Asks which of the other risks this one is to stand for as well.
pub(crate) fn merge(
    cx: &Context<'_>,
    key: ItemKey,
    name: Named,
    mut others: Vec<(ItemKey, Named)>,
) -> Outcome {
    others.retain(|(other, _)| {
        let is_open = cx.register().risk(other).is_some_and(Risk::is_open);
        *other != key && is_open && cx.may_show_item(other)
    });
    if others.is_empty() {
        return Effect::Say(cx.text("merge-none")).into();
    }
    let items = others.iter().map(|(_, named)| Item::new(named.whole(), "")).collect();
    let title = cx.with("merge-title", &[("risk", name.whole().into())]);
    let choice = Choice::one(title, items, 0, move |cx, at| match others.get(at) {
        Some((other, named)) => vec![Effect::open(confirm_merge(cx, &key, &name, other, named))],
        None => Vec::new(),
    });
    Effect::open(choice).into()
}

fn confirm_merge(
    cx: &Context<'_>,
    key: &ItemKey,
    name: &Named,
    other: &ItemKey,
    named: &Named,
) -> Confirm {
    let why = cx.with("merge-why", &[("risk", (&name.title).into())]);
    let args = [
        ("keep", (&name.number).into()),
        ("gone", (&named.number).into()),
        ("measures", cx.register().measures_of(other).count().into()),
    ];
    let (what, said) = (cx.with("merge-what", &args), cx.with("merged", &args));
    let (key, other) = (key.clone(), other.id.clone());
    Confirm::new(format!("{} + {}", name.whole(), named.whole()), vec![what], move |cx| {
        let closing = Closing { on: Some(cx.today), why: why.clone() };
        let change = Change::MergeRisks(key.clone(), other.clone(), closing);
        vec![Effect::Change(change), Effect::Say(said.clone())]
    })
}

/// Asks for the title of the second of two risks that one turned out to be.
pub(crate) fn split(cx: &Context<'_>, key: ItemKey, name: &Named) -> Outcome {
    let measures = cx.register().measures_of(&key).count();
    let lines = vec![cx.with("split-what", &[("measures", measures.into())])];
    let title = cx.with("split-title", &[("risk", name.whole().into())]);
    let (number, before) = (name.number.clone(), name.title.clone());
    confirmed(cx, Action::Split, key.clone(), name, lines, move |_| {
        let (key, number, before) = (key.clone(), number.clone(), before.clone());
        let prompt = Prompt::new(title.clone(), String::new(), &before.clone(), move |cx, line| {
            need_title(cx, line)?;
            if line == before {
                return Err(cx.text("split-same"));
            }
            let id = fresh_id(cx, &key.doc.trust, IdKind::Risk);
            let split = Split { id, title: line.to_owned(), with_measures: true };
            let said = cx.with("split-done", &[("risk", (&number).into())]);
            Ok(vec![Effect::Change(Change::SplitRisk(key.clone(), split)), Effect::Say(said)])
        });
        vec![Effect::open(prompt)]
    })
}

/// Asks which goal a risk belongs under instead.
pub(crate) fn move_to_goal(cx: &Context<'_>, key: ItemKey, name: Named) -> Outcome {
    let goals = cx.register().obligations(&key.doc.trust).map(|(goal, _)| goal.id.clone());
    let goals: Vec<Slug> =
        goals.chain(Slug::new(OTHER)).filter(|goal| *goal != key.doc.name).collect();
    let doc_of = |goal: &Slug| DocKey::new(&key.doc.trust, goal);
    let items = goals.iter().map(|goal| Item::new(cx.doc_title(&doc_of(goal)), "")).collect();
    let alone = cx.register().measures_of(&key).filter(|(_, m)| m.risks.len() == 1).count();
    let what = cx.with("move-goal-what", &[("measures", alone.into())]);
    let title = cx.with("move-goal-title", &[("risk", name.whole().into())]);
    let choice = Choice::one(title, items, 0, move |cx, at| {
        let Some(goal) = goals.get(at).cloned() else { return Vec::new() };
        let goal_title = cx.doc_title(&DocKey::new(&key.doc.trust, &goal));
        let args = [("risk", (&name.number).into()), ("goal", (&goal_title).into())];
        let said = cx.with("move-goal-done", &args);
        let heading = format!("{} → {goal_title}", name.whole());
        let key = key.clone();
        let confirm = Confirm::new(heading, vec![what.clone()], move |_| {
            let change = Change::MoveRisk(key.clone(), goal.clone());
            vec![Effect::Change(change), Effect::Say(said.clone())]
        });
        vec![Effect::open(confirm)]
    });
    Effect::open(choice).into()
}

/// Asks for the legal ground that keeps a risk off the wall; nothing typed lets it be seen again.
pub(crate) fn restrict(cx: &Context<'_>, key: ItemKey, name: &Named, risk: &Risk) -> Outcome {
    let title = cx.with("restrict-title", &[("risk", name.whole().into())]);
    let (number, before) = (name.number.clone(), risk.restricted.clone());
    let lines = vec![cx.text("restrict-what")];
    confirmed(cx, Action::Restrict, key.clone(), name, lines, move |cx| {
        let (key, number) = (key.clone(), number.clone());
        let hint = cx.text("ask-restricted-hint");
        let prompt = Prompt::new(title.clone(), hint, &before, move |cx, line| {
            let id = if line.is_empty() { "restrict-lifted" } else { "restrict-done" };
            let said = cx.with(id, &[("risk", (&number).into())]);
            let ground = Value::text(line.to_owned());
            let change = Change::Set(FieldAt::risk(&key, "restricted"), ground);
            Ok(vec![Effect::Change(change), Effect::Say(said)])
        });
        vec![Effect::open(prompt)]
    })
}
