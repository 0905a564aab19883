//! Calling an assessment ready: what it lacks is told first, and each leads to its field.

use super::risk::reviewed;
use crate::check::{self, Lack, Need};
use crate::model::{Change, DocKey, ItemKey, Session, Status};
use crate::report::lack as words;
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::prompt::Prompt;
use crate::tui::target::Target;

/// What an assessment lacks now.
pub(crate) fn lacks(cx: &Context<'_>, doc: &DocKey) -> Vec<Lack> {
    check::lacks(cx.register(), doc, cx.read_problems, cx.severities, cx.today)
}

/// Calls it ready, or shows what it lacks.
pub(crate) fn make_ready(cx: &Context<'_>, doc: &DocKey) -> Outcome {
    let lacks = lacks(cx, doc);
    if lacks.is_empty() {
        return Outcome::Done(vec![
            Effect::Change(Change::SetStatus(doc.clone(), Status::Ready)),
            Effect::Say(cx.with("notice-ready", &[("goal", (&cx.doc_title(doc)).into())])),
        ]);
    }
    Effect::open(show_lacks(cx, doc, lacks)).into()
}

/// What it lacks, a line each; the chosen one leads to its field.
pub(crate) fn show_lacks(cx: &Context<'_>, doc: &DocKey, lacks: Vec<Lack>) -> Choice {
    let item = |lack: &Lack| {
        let detail = if lack.is_must { "lack-must" } else { "lack-may" };
        Item::new(words::line(lack, doc, cx.register(), cx.locale), cx.text(detail))
    };
    let mut items: Vec<Item> = lacks.iter().map(item).collect();
    let may_go_on = !lacks.iter().any(|lack| lack.is_must);
    if may_go_on {
        items.push(Item::new(cx.text("lack-despite"), cx.text("lack-despite-detail")));
    }
    let args = [("goal", cx.doc_title(doc).into()), ("count", lacks.len().into())];
    let title = cx.with("lack-title", &args);
    let doc = doc.clone();
    Choice::one(title, items, 0, move |cx, at| match lacks.get(at) {
        Some(lack) => vec![to_field(cx, &doc, lack)],
        None => vec![Effect::open(ask_why(cx, doc.clone()))],
    })
}

/// Asks why it is called ready although something lacks.
fn ask_why(cx: &Context<'_>, doc: DocKey) -> Prompt {
    let title = cx.with("ask-despite", &[("goal", cx.doc_title(&doc).into())]);
    Prompt::new(title, cx.text("ask-despite-hint"), "", move |cx, line| {
        if line.is_empty() {
            return Err(cx.text("refusal-no-reason"));
        }
        let goal = cx.doc_title(&doc);
        Ok(vec![
            Effect::Change(Change::ReadyDespite(doc.clone(), line.to_owned())),
            Effect::Say(cx.with("notice-ready", &[("goal", goal.into())])),
        ])
    })
}

/// Where what is lacking is mended.
fn to_field(cx: &Context<'_>, doc: &DocKey, lack: &Lack) -> Effect {
    match (&lack.need, lack.item_in(doc), lack.field(doc)) {
        (Need::Placing, Some(key), _) => Effect::Go(Target::MatrixOfRisk(key)),
        (Need::Measure { .. }, Some(key), _) => match super::measure::add(cx, key) {
            Outcome::Done(effects) => effects.into_iter().next().unwrap_or(Effect::Close),
            Outcome::Ignored => Effect::Close,
        },
        (Need::Participants, ..) => Effect::open(ask_participants(cx, doc.clone())),
        (Need::Error(_), None, _) => Effect::Go(Target::Problems),
        (_, _, Some(field)) => Effect::Go(Target::Field(field)),
        _ => Effect::Go(Target::Matrix(doc.clone())),
    }
}

/// Who took part, as roles; they stand with the last meeting, or with one of today.
fn ask_participants(cx: &Context<'_>, doc: DocKey) -> Prompt {
    let hint = cx.text("ask-participants-hint");
    Prompt::new(cx.text("ask-participants"), hint, "", move |cx, line| {
        let roles = line.split([',', ';']).map(str::trim).filter(|role| !role.is_empty());
        let roles: Vec<String> = roles.map(str::to_owned).collect();
        if roles.is_empty() {
            return Err(cx.text("ask-participants-none"));
        }
        let sessions = cx.register().assessment(&doc).map(|a| &a.sessions);
        let last = sessions.and_then(|all| all.iter().next_back());
        let (day, session) = match last {
            Some((day, session)) => (day.clone(), session.clone()),
            None => (cx.today.to_string(), Session::default()),
        };
        let session = Session { roles: [session.roles.clone(), roles].concat(), ..session };
        let count = session.roles.len();
        Ok(vec![
            Effect::Change(Change::Record(doc.clone(), day, Box::new(session))),
            Effect::Say(cx.with("notice-participants", &[("count", count.into())])),
        ])
    })
}

/// The change that says of every open risk of some assessments that it was looked at again today.
pub(crate) fn confirmed(cx: &Context<'_>, docs: &[DocKey]) -> Change {
    let register = cx.register();
    let mut changes = Vec::new();
    for doc in docs {
        let open = register.assessment(doc).into_iter().flat_map(|a| a.open_risks());
        changes.extend(open.map(|(id, _)| reviewed(cx, &ItemKey::new(doc, id))));
    }
    Change::Several(changes)
}
