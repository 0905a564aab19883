//! An assessment as a whole: how far it has come, and the judgement of the goal itself.

use super::{Explanation, FormScreen, Sheet, ask, ask as open};
use crate::model::indicator::Tally;
use crate::model::{Assessment, Change, DocKey, Judgement, Level, Slug, State, Status};
use crate::report::indicators::phrases;
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

/// A field of an assessment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Id {
    Status,
    Assessed,
    Probability,
    Rationale,
    Factors,
    Sessions,
    Indicators,
}

impl AssessmentSheet {
    fn assessment<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Assessment> {
        cx.register().assessment(&self.doc).map(AsRef::as_ref)
    }

    fn judged(&self, cx: &Context<'_>) -> Judgement {
        self.assessment(cx).map(|a| a.judgement.clone()).unwrap_or_default()
    }

    fn open_indicators(&self) -> Outcome {
        let (trust, goal) = (self.doc.trust.clone(), Some(self.doc.name.clone()));
        Effect::Go(Target::Indicators { trust, goal }).into()
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
            1 => vec![Effect::Change(Change::SetStatus(doc.clone(), Status::Ready))],
            _ => vec![Effect::open(ask_approver(cx, doc.clone()))],
        })
    }
}

fn ask_approver(cx: &Context<'_>, doc: DocKey) -> Prompt {
    let before = cx.register().assessment(&doc).map(|a| a.approved.by.clone());
    let role = before.filter(|by| !by.is_empty()).unwrap_or_else(|| cx.text("role-director"));
    let title = cx.text("ask-approver");
    Prompt::new(title, cx.text("ask-approver-hint"), &role, move |cx, line| {
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
        let matrix = &cx.register().matrix;
        let judgement = &assessment.judgement;
        let probability = judgement.probability.map(|p| {
            let text = matrix.probability.text(p);
            format!("{}  {}", text.mark, text.label)
        });
        let factors: Vec<String> =
            assessment.factors.values().map(|t| format!("{ITEM}{t}")).collect();
        let sessions: Vec<String> = assessment
            .sessions
            .iter()
            .map(|(day, session)| {
                let roles = session.roles.len().into();
                let count = session.decisions.len().into();
                cx.with(
                    "session-line",
                    &[("day", day.into()), ("roles", roles), ("decisions", count)],
                )
            })
            .collect();
        let day = assessment.assessed.map(|d| cx.day(d)).unwrap_or_default();
        let field = |id: Id, label: &str, value: String| Field::new(id, cx.text(label), value);
        let mut fields = vec![
            field(Id::Status, "label-status", status),
            field(Id::Assessed, "label-assessed", day).wanted(),
        ];
        if !self.doc.is_other() {
            let heading = cx.text("heading-judgement");
            fields.extend([
                field(Id::Probability, "label-not-reached", probability.unwrap_or_default())
                    .under(heading)
                    .wanted(),
                field(Id::Rationale, "label-rationale", judgement.rationale.clone()),
                field(Id::Factors, "label-factors", factors.join("\n")),
            ]);
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
        let doc = self.doc.clone();
        match id {
            Id::Status => open(self.ask_status(cx)),
            Id::Assessed => {
                let now = self.assessment(cx).and_then(|a| a.assessed);
                let title = cx.text("label-assessed");
                open(ask::date(cx, title, now.or(Some(cx.today)), move |date| {
                    Change::Assessed(doc.clone(), date)
                }))
            }
            Id::Probability => {
                let matrix = &cx.register().matrix;
                let items = self.explain(cx, id).into_iter();
                let items = items.enumerate().map(|(i, e)| Item::new(e.head, e.text).keyed(i + 1));
                let values: Vec<(Level, Item)> = matrix.probability.levels().zip(items).collect();
                let judged = self.judged(cx);
                let now = judged.probability;
                let title = cx.text("label-not-reached");
                open(ask::one_of(cx, title, values, now, move |probability| {
                    Change::Judge(doc.clone(), Judgement { probability, ..judged.clone() })
                }))
            }
            Id::Rationale => {
                let judged = self.judged(cx);
                let value = judged.rationale.clone();
                let hint = cx.text("ask-rationale-hint");
                open(ask::text(cx.text("label-rationale"), hint, &value, move |rationale| {
                    Change::Judge(doc.clone(), Judgement { rationale, ..judged.clone() })
                }))
            }
            Id::Indicators => self.open_indicators(),
            Id::Factors | Id::Sessions => Effect::Say(cx.text("notice-edit-in-file")).into(),
        }
    }

    fn act(&self, _cx: &Context<'_>, action: Action) -> Outcome {
        match action {
            Action::Indicators => self.open_indicators(),
            _ => Outcome::Ignored,
        }
    }

    fn turn(&self, cx: &Context<'_>, id: Id, by: i64) -> Outcome {
        if id != Id::Probability {
            return Outcome::taken();
        }
        let levels: Vec<Level> = cx.register().matrix.probability.levels().collect();
        let judged = self.judged(cx);
        let probability = ask::turned(&levels, judged.probability, by);
        let change = Change::Judge(self.doc.clone(), Judgement { probability, ..judged });
        Effect::Change(change).into()
    }

    fn clear(&self, cx: &Context<'_>, id: Id) -> Outcome {
        let doc = self.doc.clone();
        let judged = self.judged(cx);
        let change = match id {
            Id::Assessed => Change::Assessed(doc, None),
            Id::Probability => Change::Judge(doc, Judgement { probability: None, ..judged }),
            Id::Rationale => Change::Judge(doc, Judgement { rationale: String::new(), ..judged }),
            Id::Status | Id::Factors | Id::Sessions | Id::Indicators => return Outcome::taken(),
        };
        Effect::Change(change).into()
    }

    fn explain(&self, cx: &Context<'_>, id: Id) -> Vec<Explanation> {
        if id != Id::Probability {
            return Vec::new();
        }
        let here = self.judged(cx).probability;
        super::risk::probability_levels(&cx.register().matrix, here)
    }
}
