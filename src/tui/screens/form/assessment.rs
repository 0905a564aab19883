//! An assessment as a whole: how far it has come, and the judgement of the goal itself.

use std::sync::LazyLock;

use super::keys::{Place, Record};
use super::session::day_of;
use super::{Explanation, FormScreen, Sheet, ask, ask as open};
use crate::model::field::{Key, Kind, Value};
use crate::model::indicator::Tally;
use crate::model::{
    Assessment, Change, DocKey, Factor, FieldAt, ItemKey, Session, Slug, State, Status, Workshop,
};
use crate::report::indicators::phrases;
use crate::tui::ask as asking;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::prompt::Prompt;
use crate::tui::target::Target;
use crate::tui::widgets::form::{Field, ITEM};

/// The screen of an assessment's own fields.
pub(crate) type AssessmentForm = FormScreen<AssessmentSheet>;

impl AssessmentForm {
    /// The assessment with this key.
    pub(crate) fn new(doc: DocKey) -> Self {
        Self::with(AssessmentSheet { doc })
    }
}

/// An assessment's own fields.
pub(crate) struct AssessmentSheet {
    doc: DocKey,
}

/// A line of an assessment's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Id {
    Status,
    /// A key of the assessment's own.
    Own(Place),
    /// A key of the judgement.
    Judgement(Place),
    /// A success factor, by its place among them.
    Factor(usize),
    NewFactor,
    Sessions,
    Indicators,
}

impl AssessmentSheet {
    fn assessment<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Assessment> {
        cx.register().assessment(&self.doc).map(AsRef::as_ref)
    }

    /// The record that a line belongs to, and the key's place and address.
    fn record<'s>(&self, cx: &'s Context<'_>, id: Id) -> Option<(Record<'s>, Place, FieldAt)> {
        static NEW: LazyLock<Assessment> = LazyLock::new(Assessment::default);
        let assessment = self.assessment(cx).unwrap_or(&NEW);
        let matrix = &cx.register().matrix;
        let (record, place, table): (Record<'_>, Place, &[&str]) = match id {
            Id::Own(place) => (Record { fields: assessment, matrix }, place, &[]),
            Id::Judgement(place) => {
                (Record { fields: &assessment.judgement, matrix }, place, &["judgement"])
            }
            _ => return None,
        };
        let at = FieldAt::new(&self.doc, table, record.name(place));
        Some((record, place, at))
    }

    fn factor<'s>(&self, cx: &'s Context<'_>, at: usize) -> Option<(&'s Slug, &'s Factor)> {
        self.assessment(cx)?.factors.iter().nth(at)
    }

    fn open_indicators(&self) -> Outcome {
        let (trust, goal) = (self.doc.trust.clone(), Some(self.doc.name.clone()));
        Effect::Go(Target::Indicators { trust, goal }).into()
    }

    /// Asks which workshop to read, or begins to write one down that nobody has.
    fn choose_session(&self, cx: &Context<'_>) -> Outcome {
        let sessions = self.assessment(cx).map(|a| &a.sessions);
        let mut names: Vec<String> = sessions.into_iter().flat_map(|s| s.keys().cloned()).collect();
        names.reverse();
        let lines = names.iter().filter_map(|name| {
            let session = sessions?.get(name)?;
            Some(Item::new(session_line(cx, name, session), ""))
        });
        let mut items: Vec<Item> = lines.collect();
        items.push(Item::new(cx.text("session-add"), ""));
        let doc = self.doc.clone();
        open(Choice::one(cx.text("label-sessions"), items, 0, move |cx, at| match names.get(at) {
            Some(name) => vec![Effect::Go(Target::Session(doc.clone(), name.clone()))],
            None => {
                let assessment = cx.register().assessment(&doc);
                let name =
                    Workshop::new(0, doc.clone(), cx.today).name(assessment.map(AsRef::as_ref));
                let empty = Box::new(Session::default());
                vec![
                    Effect::Change(Change::Record(doc.clone(), name.clone(), empty)),
                    Effect::Go(Target::Session(doc.clone(), name)),
                ]
            }
        }))
    }

    fn ask_status(&self, cx: &Context<'_>) -> Choice {
        let items = ["draft", "ready", "approved"].map(|word| {
            let detail = cx.text(&format!("status-{word}-detail"));
            Item::new(cx.text(&format!("state-{word}")), detail)
        });
        let now = self.assessment(cx).map_or(Status::Draft, |a| a.status);
        let at = Status::WORDS.iter().position(|(_, s)| *s == now).unwrap_or(0);
        let doc = self.doc.clone();
        let title = cx.text("label-status");
        Choice::one(title, items.to_vec(), at, move |cx, at| match at {
            0 => vec![Effect::Change(Change::SetStatus(doc.clone(), Status::Draft))],
            1 => effects_of(asking::ready::make_ready(cx, &doc)),
            _ => approve(cx, &doc),
        })
    }
}

/// "14. februar: 10 roller, 4 beslutninger".
fn session_line(cx: &Context<'_>, name: &str, session: &Session) -> String {
    let day = day_of(cx, name);
    let roles = session.roles.len().into();
    let count = session.decisions.len().into();
    cx.with("session-line", &[("day", (&day).into()), ("roles", roles), ("decisions", count)])
}

fn effects_of(outcome: Outcome) -> Vec<Effect> {
    match outcome {
        Outcome::Done(effects) => effects,
        Outcome::Ignored => Vec::new(),
    }
}

/// Asks who approves; only what is ready can be.
fn approve(cx: &Context<'_>, doc: &DocKey) -> Vec<Effect> {
    let lacks = asking::ready::lacks(cx, doc);
    let is_ready = cx.register().state(doc).meets_deadline();
    if lacks.iter().any(|lack| lack.is_must) || (!is_ready && !lacks.is_empty()) {
        return effects_of(asking::ready::make_ready(cx, doc));
    }
    if !is_ready {
        return vec![Effect::Warn(cx.text("approve-not-ready"))];
    }
    vec![Effect::open(ask_approver(cx, doc.clone()))]
}

/// Nobody's name stands there already: who approves has to say so.
fn ask_approver(cx: &Context<'_>, doc: DocKey) -> Prompt {
    let title = cx.text("ask-approver");
    Prompt::new(title, cx.text("ask-approver-hint"), "", move |cx, line| {
        if line.is_empty() {
            return Err(cx.text("refusal-no-role"));
        }
        let change = Change::Approve(doc.clone(), cx.today, line.to_owned());
        Ok(vec![Effect::Change(change)])
    })
}

impl Sheet for AssessmentSheet {
    type Id = Id;

    fn trust(&self) -> &Slug {
        &self.doc.trust
    }

    fn path(&self, cx: &Context<'_>) -> Vec<String> {
        let trust = cx.trust_short(&self.doc.trust).to_owned();
        vec![trust, cx.doc_title(&self.doc), cx.text("word-assessment")]
    }

    fn fields(&self, cx: &Context<'_>) -> Vec<Field<Id>> {
        let empty = Assessment::default();
        let assessment = self.assessment(cx).unwrap_or(&empty);
        let state = cx.register().state(&self.doc);
        let mut status = cx.text(&format!("state-{}", state.word()));
        if let Some(on) = assessment.approved.on {
            let day = cx.day(on);
            let id =
                if state == State::Lapsed { "status-lapsed-since" } else { "status-approved-by" };
            status = cx.with(
                id,
                &[
                    ("state", (&status).into()),
                    ("date", (&day).into()),
                    ("role", (&assessment.approved.by).into()),
                ],
            );
        }
        let sessions: Vec<String> = assessment
            .sessions
            .iter()
            .map(|(day, session)| session_line(cx, day, session))
            .collect();
        let field = |id: Id, label: &str, value: String| Field::new(id, cx.text(label), value);
        let matrix = &cx.register().matrix;
        let own = Record { fields: assessment, matrix };
        let mut fields = vec![field(Id::Status, "label-status", status)];
        for name in own_keys(own) {
            let lines = own.places(name).into_iter().map(|place| own.field(cx, place, Id::Own));
            let wanted = name == "assessed";
            fields.extend(lines.map(|line| if wanted { line.wanted() } else { line }));
        }
        if !self.doc.is_other() {
            let judgement = Record { fields: &assessment.judgement, matrix };
            let keys = (0..judgement.fields.count()).map(|at| judgement.fields.key(at).name);
            let begun = fields.len();
            for place in keys.flat_map(|name| judgement.places(name)) {
                fields.push(judgement.field(cx, place, Id::Judgement));
            }
            let first = fields.remove(begun);
            fields.insert(begun, first.under(cx.text("heading-judgement")).wanted());
            fields.extend(factor_lines(cx, assessment));
        }
        fields.push(field(Id::Sessions, "label-sessions", sessions.join("\n")));
        let followed = cx.register().indicators(&self.doc.trust, Some(&self.doc.name));
        let tally = Tally::of(followed);
        if tally.total() > 0 {
            let counts = phrases::tally(tally, cx.locale);
            fields.push(field(Id::Indicators, "label-indicators", counts));
        }
        fields
    }

    fn edit(&self, cx: &Context<'_>, id: Id) -> Outcome {
        match id {
            Id::Status => open(self.ask_status(cx)),
            Id::Own(_) | Id::Judgement(_) => match self.record(cx, id) {
                // Nobody types the day that is today.
                Some((record, place, at)) if record.value(place).is_nothing() => {
                    if record.key(place).kind == Kind::Day {
                        let title = record.label(cx, place);
                        let make = move |day: Option<_>| Change::Set(at.clone(), day.into());
                        return open(ask::date(cx, title, Some(cx.today), make));
                    }
                    record.ask(cx, at, place)
                }
                Some((record, place, at)) => record.ask(cx, at, place),
                None => Outcome::taken(),
            },
            Id::Indicators => self.open_indicators(),
            Id::Sessions => self.choose_session(cx),
            Id::Factor(at) => match self.factor(cx, at) {
                Some((id, factor)) => asking::factor::edit(cx, &self.doc, id, factor),
                None => Outcome::taken(),
            },
            Id::NewFactor => asking::factor::add(cx, self.doc.clone()),
        }
    }

    fn act(&self, _cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Indicators => self.open_indicators(),
            _ => Outcome::Ignored,
        }
    }

    fn key_of(&self, cx: &Context<'_>, id: Id) -> Option<String> {
        let own = self.record(cx, id).map(|(record, place, _)| record.name(place));
        match id {
            Id::Status => Some("status".to_owned()),
            Id::Judgement(_) => own.map(|name| format!("judgement.{name}")),
            Id::Own(_) => own,
            Id::Factor(at) => self.factor(cx, at).map(|(id, _)| format!("factor.{id}")),
            Id::NewFactor => Some("factor".to_owned()),
            Id::Sessions => Some("session".to_owned()),
            Id::Indicators => None,
        }
    }

    fn turn(&self, cx: &Context<'_>, id: Id, by: i64) -> Outcome {
        match self.record(cx, id) {
            Some((record, place, at)) => record.turn(at, place, by),
            None => Outcome::taken(),
        }
    }

    fn clear(&self, cx: &Context<'_>, id: Id) -> Outcome {
        if let Id::Factor(at) = id {
            return match self.factor(cx, at) {
                Some((id, _)) => asking::factor::delete(cx, ItemKey::new(&self.doc, id)),
                None => Outcome::taken(),
            };
        }
        match self.record(cx, id) {
            Some((.., at)) => Effect::Change(Change::Set(at, Value::Nothing)).into(),
            None => Outcome::taken(),
        }
    }

    fn explain(&self, cx: &Context<'_>, id: Id) -> Vec<Explanation> {
        self.record(cx, id).map(|(record, place, _)| record.explain(place)).unwrap_or_default()
    }
}

/// A line for each success factor, with how many open risks threaten it, and one for a new one.
fn factor_lines(cx: &Context<'_>, assessment: &Assessment) -> Vec<Field<Id>> {
    let lines = assessment.factors.iter().enumerate().map(|(at, (id, factor))| {
        let count = assessment.open_risks().filter(|(_, risk)| risk.threatens.contains(id)).count();
        let what = [("title", (&factor.title).into()), ("count", count.into())];
        let label = if at == 0 { cx.text("label-factors") } else { String::new() };
        let line = cx.with("factor-threatened", &what);
        Field::new(Id::Factor(at), label, format!("{ITEM}{line}"))
    });
    let new = Field::new(Id::NewFactor, cx.text("label-new-factor"), cx.text("new-factor-how"));
    lines.chain([new]).collect()
}

/// The keys that have lines of their own: status and approval are told together, and an order is
/// made in the list of risks.
fn own_keys(record: Record<'_>) -> impl Iterator<Item = &'static str> {
    let keys = (0..record.fields.count()).map(move |at| record.fields.key(at));
    let has_line = |key: &Key| {
        key.name != "status" && !key.name.starts_with("approved") && key.kind != Kind::Column
    };
    keys.filter(has_line).map(|key| key.name)
}
