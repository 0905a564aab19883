//! A measure with all its fields.

use super::{FormScreen, Sheet, ask, ask as open};
use crate::model::measure::{Effect as Judged, Progress};
use crate::model::{Change, ItemKey, Measure, MeasureEdit, Slug, word_of};
use crate::tui::ask::measure::progress_edit;
use crate::tui::context::Context;
use crate::tui::keymap::Action;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::widgets::form::{Field, ITEM};

/// The screen of one measure.
pub(crate) type MeasureForm = FormScreen<MeasureSheet>;

impl MeasureForm {
    /// The measure with this key.
    pub(crate) fn new(key: ItemKey) -> Self {
        Self::with(MeasureSheet { key })
    }
}

/// A measure's fields.
pub(crate) struct MeasureSheet {
    key: ItemKey,
}

/// A field of a measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Id {
    Title,
    Owner,
    Deadline,
    Progress,
    Risks,
    ExpectedEffect,
    JudgedEffect,
    JudgedNote,
}

impl MeasureSheet {
    fn measure<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Measure> {
        cx.register().measure(&self.key)
    }

    fn making<T>(
        &self,
        make: impl Fn(T) -> MeasureEdit + 'static,
    ) -> impl Fn(T) -> Change + 'static {
        let key = self.key.clone();
        move |value| Change::EditMeasure(key.clone(), make(value))
    }

    fn ask_risks(&self, cx: &Context<'_>, measure: &Measure, label: String) -> Choice {
        let register = cx.register();
        let mut ids: Vec<Slug> = Vec::new();
        let mut items = Vec::new();
        for (doc, assessment) in register.docs(&self.key.doc.trust) {
            for (id, risk) in &assessment.risks {
                let hidden = cx.hide_restricted && risk.is_restricted();
                if !hidden && (risk.is_open() || measure.risks.contains(id)) {
                    ids.push(id.clone());
                    items.push(Item::new(risk.title.clone(), cx.doc_title(&doc)));
                }
            }
        }
        let marked = ids.iter().map(|id| measure.risks.contains(id)).collect();
        let make = self.making(MeasureEdit::Risks);
        let before = measure.risks.clone();
        Choice::several(label, items, marked, move |_, chosen| {
            vec![Effect::Change(make(ask::kept_and_added(&before, &ids, chosen)))]
        })
    }
}

fn label_of(id: Id) -> &'static str {
    match id {
        Id::Title => "label-title",
        Id::Owner => "label-responsible",
        Id::Deadline => "label-deadline",
        Id::Progress => "label-progress",
        Id::Risks => "label-serves",
        Id::ExpectedEffect => "label-expected-effect",
        Id::JudgedEffect => "label-judged-effect",
        Id::JudgedNote => "label-judged-note",
    }
}

/// "ferdig 30. mai", "over fristen".
fn progress_text(cx: &Context<'_>, measure: &Measure) -> String {
    let word = cx.text(&format!("progress-{}", measure.progress.word()));
    match measure.done_on.map(|d| cx.day(d)) {
        Some(day) => format!("{word} {day}"),
        None => word,
    }
}

fn deadline_text(cx: &Context<'_>, measure: &Measure) -> String {
    let Some(deadline) = measure.deadline else { return String::new() };
    let day = cx.day(deadline);
    if measure.is_overdue(cx.today) {
        let days = (cx.today - deadline).num_days();
        let over = cx.with("days-over", &[("days", days.into())]);
        return format!("{day} · {over}");
    }
    day
}

impl Sheet for MeasureSheet {
    type Id = Id;

    fn trust(&self) -> &Slug {
        &self.key.doc.trust
    }

    fn path(&self, cx: &Context<'_>) -> Vec<String> {
        let title = self.measure(cx).map(|m| m.title.clone()).unwrap_or_default();
        let trust = cx.trust_short(&self.key.doc.trust).to_owned();
        vec![trust, cx.text("label-measures"), title]
    }

    fn fields(&self, cx: &Context<'_>) -> Vec<Field<Id>> {
        let Some(measure) = self.measure(cx) else { return Vec::new() };
        let register = cx.register();
        let trust = &self.key.doc.trust;
        let titles = measure.risks.iter().map(|id| {
            let key = register.find_risk(trust, id);
            format!("{ITEM}{}", key.map_or_else(|| id.to_string(), |k| cx.risk_title(&k)))
        });
        let judged = measure
            .judged_effect
            .map(|e| cx.text(&format!("effect-{}", word_of(&Judged::WORDS, &e))));
        let field = |id: Id, value: String| Field::new(id, cx.text(label_of(id)), value);
        vec![
            field(Id::Title, measure.title.clone()),
            field(Id::Owner, measure.owner.clone()).wanted(),
            field(Id::Deadline, deadline_text(cx, measure)).wanted(),
            field(Id::Progress, progress_text(cx, measure)),
            field(Id::Risks, titles.collect::<Vec<_>>().join("\n"))
                .under(cx.text("heading-effect")),
            field(Id::ExpectedEffect, measure.expected_effect.clone()),
            field(Id::JudgedEffect, judged.unwrap_or_default()),
            field(Id::JudgedNote, measure.judged_note.clone()),
        ]
    }

    fn edit(&self, cx: &Context<'_>, id: Id) -> Outcome {
        let Some(measure) = self.measure(cx) else { return Outcome::taken() };
        let label = cx.text(label_of(id));
        let hint = |id: &str| cx.text(id);
        match id {
            Id::Title => {
                let make = self.making(MeasureEdit::Title);
                open(ask::line(label, String::new(), &measure.title, make))
            }
            Id::Owner => {
                let make = self.making(MeasureEdit::Owner);
                open(ask::line(label, hint("ask-role-hint"), &measure.owner, make))
            }
            Id::Deadline => {
                let make = self.making(MeasureEdit::Deadline);
                open(ask::date(cx, label, measure.deadline, make))
            }
            Id::ExpectedEffect => {
                let make = self.making(MeasureEdit::ExpectedEffect);
                open(ask::line(label, String::new(), &measure.expected_effect, make))
            }
            Id::JudgedNote => {
                let make = self.making(MeasureEdit::JudgedNote);
                open(ask::line(label, String::new(), &measure.judged_note, make))
            }
            Id::Risks => open(self.ask_risks(cx, measure, label)),
            Id::Progress => {
                let items = Progress::WORDS
                    .map(|(word, _)| Item::new(cx.text(&format!("progress-{word}")), ""));
                let at = Progress::WORDS.iter().position(|(_, p)| *p == measure.progress);
                let key = self.key.clone();
                open(Choice::one(label, items.to_vec(), at.unwrap_or(0), move |cx, at| {
                    let progress = Progress::WORDS.get(at).map(|(_, p)| *p).unwrap_or_default();
                    let measure = cx.register().measure(&key);
                    let edit = measure.map(|m| progress_edit(cx, m, progress));
                    let change = edit.map(|edit| Change::EditMeasure(key.clone(), edit));
                    change.map(Effect::Change).into_iter().collect()
                }))
            }
            Id::JudgedEffect => {
                let item = |(word, e): (&str, Judged)| {
                    (e, Item::new(cx.text(&format!("effect-{word}")), ""))
                };
                let values = Judged::WORDS.map(item).to_vec();
                let make = self.making(MeasureEdit::JudgedEffect);
                open(ask::one_of(cx, label, values, measure.judged_effect, make))
            }
        }
    }

    fn turn(&self, cx: &Context<'_>, id: Id, by: i64) -> Outcome {
        let Some(measure) = self.measure(cx) else { return Outcome::taken() };
        if id != Id::Progress {
            return Outcome::taken();
        }
        let steps = Progress::WORDS.map(|(_, p)| p);
        let progress = ask::turned(&steps, Some(measure.progress), by).unwrap_or_default();
        let edit = progress_edit(cx, measure, progress);
        Effect::Change(Change::EditMeasure(self.key.clone(), edit)).into()
    }

    fn clear(&self, _cx: &Context<'_>, id: Id) -> Outcome {
        let edit = match id {
            Id::Owner => MeasureEdit::Owner(String::new()),
            Id::Deadline => MeasureEdit::Deadline(None),
            Id::ExpectedEffect => MeasureEdit::ExpectedEffect(String::new()),
            Id::JudgedEffect => MeasureEdit::JudgedEffect(None),
            Id::JudgedNote => MeasureEdit::JudgedNote(String::new()),
            Id::Risks => MeasureEdit::Risks(Vec::new()),
            Id::Title | Id::Progress => return Outcome::taken(),
        };
        Effect::Change(Change::EditMeasure(self.key.clone(), edit)).into()
    }

    fn act(&self, _cx: &Context<'_>, _action: Action) -> Outcome {
        Outcome::Ignored
    }
}
