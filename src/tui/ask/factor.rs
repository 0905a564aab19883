//! Questions about the success factors of an assessment.

use super::{fresh_id, need_title};
use crate::model::field::Value;
use crate::model::new_id::IdKind;
use crate::model::{Change, DocKey, Factor, FieldAt, ItemKey, Slug};
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::confirm::Confirm;
use crate::tui::overlays::prompt::Prompt;

/// Asks for a new factor. The line for a new one stays the chosen one: factors come several at a
/// time.
pub(crate) fn add(cx: &Context<'_>, doc: DocKey) -> Outcome {
    let (title, hint) = (cx.text("ask-new-factor"), cx.text("ask-factor-hint"));
    let prompt = Prompt::new(title, hint, "", move |cx, line| {
        need_title(cx, line)?;
        let key = ItemKey::new(&doc, &fresh_id(cx, &doc.trust, IdKind::Factor));
        let factor = Factor { title: line.to_owned() };
        let change = Change::AddFactor(key, Box::new(factor));
        Ok(vec![Effect::Change(change), Effect::Act(Action::Down)])
    });
    Effect::open(prompt).into()
}

/// Asks for other words.
pub(crate) fn edit(cx: &Context<'_>, doc: &DocKey, id: &Slug, factor: &Factor) -> Outcome {
    let (title, hint) = (cx.text("ask-factor"), cx.text("ask-factor-hint"));
    let at = FieldAt::new(doc, &["factor", id.as_str()], "title");
    let prompt = Prompt::new(title, hint, &factor.title, move |cx, line| {
        need_title(cx, line)?;
        Ok(vec![Effect::Change(Change::Set(at.clone(), Value::text(line.to_owned())))])
    });
    Effect::open(prompt).into()
}

/// Says which risks threaten a factor before it is taken away, from their lists too.
pub(crate) fn delete(cx: &Context<'_>, key: ItemKey) -> Outcome {
    let Some(assessment) = cx.register().assessment(&key.doc) else { return Outcome::taken() };
    let Some(factor) = assessment.factors.get(&key.id) else { return Outcome::taken() };
    let threaten = assessment.risks.iter().filter(|(_, risk)| risk.threatens.contains(&key.id));
    let titles: Vec<String> = threaten
        .map(|(id, _)| format!("– {}", cx.risk_title(&ItemKey::new(&key.doc, id))))
        .collect();
    let what = [("factor", (&factor.title).into())];
    let said = match titles.len() {
        0 => cx.text("delete-factor-free"),
        count => cx.with("delete-factor-risks", &[("count", count.into())]),
    };
    let lines = [cx.with("delete-factor-what", &what), said].into_iter().chain(titles).collect();
    let confirm = Confirm::new(cx.text("delete-factor"), lines, move |cx| {
        vec![
            Effect::Change(Change::DeleteFactor(key.clone())),
            Effect::Say(cx.text("notice-deleted")),
        ]
    });
    Effect::open(confirm).into()
}
