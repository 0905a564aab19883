//! An assessment as a whole: how far it has come, and the judgement of the goal itself.

use super::{Explanation, FormScreen, Sheet, ask, ask as open};
use crate::model::indicator::Tally;
use crate::model::{Assessment, Change, DocKey, Judgement, Level, Slug, State, Status};
use crate::report::indicators::words;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome, Scene};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::prompt::Prompt;
use crate::tui::screens::indicators;
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
    fn assessment<'s>(&self, scene: &'s Scene<'_>) -> Option<&'s Assessment> {
        scene.register().assessment(&self.doc).map(AsRef::as_ref)
    }

    fn judged(&self, scene: &Scene<'_>) -> Judgement {
        self.assessment(scene).map(|a| a.judgement.clone()).unwrap_or_default()
    }

    fn ask_status(&self, scene: &Scene<'_>) -> Choice {
        let items = ["draft", "ready", "approved"].map(|word| {
            let detail = scene.text(&format!("status-{word}-detail"));
            Item::new(scene.text(&format!("state-{word}")), detail)
        });
        let now = self.assessment(scene).map_or(Status::Draft, |a| a.status);
        let at = Status::WORDS.iter().position(|(_, s)| *s == now).unwrap_or(0);
        let doc = self.doc.clone();
        let title = scene.text("label-status");
        Choice::one(title, items.to_vec(), at, move |scene, at| match at {
            0 => vec![Effect::Change(Change::SetStatus(doc.clone(), Status::Draft))],
            1 => vec![Effect::Change(Change::SetStatus(doc.clone(), Status::Ready))],
            _ => vec![Effect::open(ask_approver(scene, doc.clone()))],
        })
    }
}

fn ask_approver(scene: &Scene<'_>, doc: DocKey) -> Prompt {
    let before = scene.register().assessment(&doc).map(|a| a.approved.by.clone());
    let role = before.filter(|by| !by.is_empty()).unwrap_or_else(|| scene.text("role-director"));
    let title = scene.text("ask-approver");
    Prompt::new(title, scene.text("ask-approver-hint"), &role, move |scene, line| {
        if line.is_empty() {
            return Err(scene.text("refusal-no-role"));
        }
        let change = Change::Approve(doc.clone(), scene.today, line.to_owned());
        Ok(vec![Effect::Change(change)])
    })
}

impl Sheet for AssessmentSheet {
    type Id = Id;

    fn trust(&self) -> &Slug {
        &self.doc.trust
    }

    fn path(&self, scene: &Scene<'_>) -> Vec<String> {
        let trust = scene.trust_short(&self.doc.trust).to_owned();
        vec![trust, scene.doc_title(&self.doc), scene.text("word-assessment")]
    }

    fn fields(&self, scene: &Scene<'_>) -> Vec<Field<Id>> {
        let empty = Assessment::default();
        let assessment = self.assessment(scene).unwrap_or(&empty);
        let state = scene.register().state(&self.doc);
        let mut status = scene.text(&format!("state-{}", state.word()));
        if let Some(on) = assessment.approved.on {
            let day = scene.day(on);
            let id =
                if state == State::Lapsed { "status-lapsed-since" } else { "status-approved-by" };
            status = scene.with(
                id,
                &[
                    ("state", (&status).into()),
                    ("date", (&day).into()),
                    ("role", (&assessment.approved.by).into()),
                ],
            );
        }
        let matrix = &scene.register().matrix;
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
                scene.with(
                    "session-line",
                    &[("day", day.into()), ("roles", roles), ("decisions", count)],
                )
            })
            .collect();
        let day = assessment.assessed.map(|d| scene.day(d)).unwrap_or_default();
        let field = |id: Id, label: &str, value: String| Field::new(id, scene.text(label), value);
        let mut fields = vec![
            field(Id::Status, "label-status", status),
            field(Id::Assessed, "label-assessed", day).wanted(),
        ];
        if !self.doc.is_other() {
            let heading = scene.text("heading-judgement");
            fields.extend([
                field(Id::Probability, "label-not-reached", probability.unwrap_or_default())
                    .under(heading)
                    .wanted(),
                field(Id::Rationale, "label-rationale", judgement.rationale.clone()),
                field(Id::Factors, "label-factors", factors.join("\n")),
            ]);
        }
        fields.push(field(Id::Sessions, "label-sessions", sessions.join("\n")));
        let followed = scene.register().indicators(&self.doc.trust, Some(&self.doc.name));
        let tally = Tally::of(followed);
        if tally.total() > 0 {
            let counts = words::tally(tally, scene.locale);
            fields.push(field(Id::Indicators, "label-indicators", counts));
        }
        fields
    }

    fn edit(&self, scene: &Scene<'_>, id: Id) -> Outcome {
        let doc = self.doc.clone();
        match id {
            Id::Status => open(self.ask_status(scene)),
            Id::Assessed => {
                let now = self.assessment(scene).and_then(|a| a.assessed);
                let title = scene.text("label-assessed");
                open(ask::date(scene, title, now.or(Some(scene.today)), move |date| {
                    Change::Assessed(doc.clone(), date)
                }))
            }
            Id::Probability => {
                let matrix = &scene.register().matrix;
                let items = self.explain(scene, id).into_iter();
                let items = items.enumerate().map(|(i, e)| Item::new(e.head, e.text).keyed(i + 1));
                let values: Vec<(Level, Item)> = matrix.probability.levels().zip(items).collect();
                let judged = self.judged(scene);
                let now = judged.probability;
                let title = scene.text("label-not-reached");
                open(ask::one_of(scene, title, values, now, move |probability| {
                    Change::Judge(doc.clone(), Judgement { probability, ..judged.clone() })
                }))
            }
            Id::Rationale => {
                let judged = self.judged(scene);
                let value = judged.rationale.clone();
                let hint = scene.text("ask-rationale-hint");
                open(ask::text(scene.text("label-rationale"), hint, &value, move |rationale| {
                    Change::Judge(doc.clone(), Judgement { rationale, ..judged.clone() })
                }))
            }
            Id::Indicators => indicators::open(scene, &doc.trust, Some(&doc.name)),
            Id::Factors | Id::Sessions => Effect::Say(scene.text("notice-edit-in-file")).into(),
        }
    }

    fn act(&self, scene: &Scene<'_>, action: Action) -> Outcome {
        match action {
            Action::Indicators => indicators::open(scene, &self.doc.trust, Some(&self.doc.name)),
            _ => Outcome::Ignored,
        }
    }

    fn turn(&self, scene: &Scene<'_>, id: Id, by: i64) -> Outcome {
        if id != Id::Probability {
            return Outcome::taken();
        }
        let levels: Vec<Level> = scene.register().matrix.probability.levels().collect();
        let judged = self.judged(scene);
        let probability = ask::turned(&levels, judged.probability, by);
        let change = Change::Judge(self.doc.clone(), Judgement { probability, ..judged });
        Effect::Change(change).into()
    }

    fn clear(&self, scene: &Scene<'_>, id: Id) -> Outcome {
        let doc = self.doc.clone();
        let judged = self.judged(scene);
        let change = match id {
            Id::Assessed => Change::Assessed(doc, None),
            Id::Probability => Change::Judge(doc, Judgement { probability: None, ..judged }),
            Id::Rationale => Change::Judge(doc, Judgement { rationale: String::new(), ..judged }),
            Id::Status | Id::Factors | Id::Sessions | Id::Indicators => return Outcome::taken(),
        };
        Effect::Change(change).into()
    }

    fn explain(&self, scene: &Scene<'_>, id: Id) -> Vec<Explanation> {
        if id != Id::Probability {
            return Vec::new();
        }
        let here = self.judged(scene).probability;
        super::risk::probability_levels(&scene.register().matrix, here)
    }
}
