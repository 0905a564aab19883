//! A measure with all its fields.

use super::keys::{Place, Record};
use super::{FormScreen, Sheet, ask as open};
use crate::model::field::Value;
use crate::model::measure::Progress;
use crate::model::{Change, FieldAt, ItemKey, Measure, Slug};
use crate::tui::ask::measure::set_progress;
use crate::tui::context::Context;
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

/// The keys above the heading about the effect; every other key stands below it.
const FIRST: [&str; 4] = ["title", "owner", "deadline", "status"];

impl MeasureSheet {
    fn measure<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Measure> {
        cx.register().measure(&self.key)
    }

    fn record<'s>(&self, cx: &'s Context<'_>) -> Option<Record<'s>> {
        Some(Record { fields: self.measure(cx)?, matrix: &cx.register().matrix })
    }

    fn at(&self, record: Record<'_>, place: Place) -> FieldAt {
        FieldAt::measure(&self.key, record.name(place))
    }

    fn ask_risks(&self, cx: &Context<'_>, record: Record<'_>, place: Place) -> Outcome {
        let Some(measure) = self.measure(cx) else { return Outcome::taken() };
        let register = cx.register();
        let mut offered = Vec::new();
        for (doc, assessment) in register.docs(&self.key.doc.trust) {
            for (id, risk) in &assessment.risks {
                let hidden = cx.hide_restricted && risk.is_restricted();
                if !hidden && (risk.is_open() || measure.risks.contains(id)) {
                    let item = Item::new(risk.title.clone(), cx.doc_title(&doc));
                    offered.push((id.clone(), item));
                }
            }
        }
        record.ask_ids(cx, self.at(record, place), place, offered)
    }

    fn ask_progress(&self, cx: &Context<'_>, measure: &Measure, title: String) -> Choice {
        let items = Progress::NAMES.map(|word| Item::new(cx.text(&format!("progress-{word}")), ""));
        let at = Progress::WORDS.iter().position(|(_, p)| *p == measure.progress);
        let key = self.key.clone();
        Choice::one(title, items.to_vec(), at.unwrap_or(0), move |cx, at| {
            let progress = Progress::WORDS.get(at).map(|(_, p)| *p).unwrap_or_default();
            let measure = cx.register().measure(&key);
            let change = measure.map(|m| set_progress(cx, &key, m, progress));
            change.map(Effect::Change).into_iter().collect()
        })
    }

    /// A key's value, where it is told otherwise than by its kind.
    fn value(&self, cx: &Context<'_>, measure: &Measure, name: &str) -> Option<String> {
        match name {
            "deadline" => Some(deadline_text(cx, measure)),
            "status" => Some(progress_text(cx, measure)),
            "risks" => {
                let titles = measure.risks.iter().map(|id| {
                    let key = cx.register().find_risk(&self.key.doc.trust, id);
                    format!("{ITEM}{}", key.map_or_else(|| id.to_string(), |k| cx.risk_title(&k)))
                });
                Some(titles.collect::<Vec<_>>().join("\n"))
            }
            _ => None,
        }
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
    type Id = Place;

    fn trust(&self) -> &Slug {
        &self.key.doc.trust
    }

    fn path(&self, cx: &Context<'_>) -> Vec<String> {
        let title = self.measure(cx).map(|m| m.title.clone()).unwrap_or_default();
        let trust = cx.trust_short(&self.key.doc.trust).to_owned();
        vec![trust, cx.text("label-measures"), title]
    }

    fn fields(&self, cx: &Context<'_>) -> Vec<Field<Place>> {
        let (Some(measure), Some(record)) = (self.measure(cx), self.record(cx)) else {
            return Vec::new();
        };
        let all = (0..record.fields.count()).map(|at| record.fields.key(at).name);
        // The day that it was done stands with how far it has come.
        let rest = all.filter(|name| !FIRST.contains(name) && *name != "done_on");
        let mut fields = Vec::new();
        for name in FIRST.into_iter().chain(rest) {
            for place in record.places(name) {
                let mut field = record.field(cx, place, |place| place);
                if let Some(value) = self.value(cx, measure, name) {
                    field.value = value;
                }
                let wanted = matches!(name, "owner" | "deadline");
                fields.push(if wanted { field.wanted() } else { field });
            }
        }
        if let Some(first) = fields.get_mut(FIRST.len()) {
            first.heading = Some(cx.text("heading-effect"));
        }
        fields
    }

    fn edit(&self, cx: &Context<'_>, place: Place) -> Outcome {
        let (Some(measure), Some(record)) = (self.measure(cx), self.record(cx)) else {
            return Outcome::taken();
        };
        match record.key(place).name {
            "risks" => self.ask_risks(cx, record, place),
            "status" => open(self.ask_progress(cx, measure, record.label(cx, place))),
            _ => record.ask(cx, self.at(record, place), place),
        }
    }

    fn key_of(&self, cx: &Context<'_>, place: Place) -> Option<String> {
        Some(self.record(cx)?.name(place))
    }

    fn turn(&self, cx: &Context<'_>, place: Place, by: i64) -> Outcome {
        let (Some(measure), Some(record)) = (self.measure(cx), self.record(cx)) else {
            return Outcome::taken();
        };
        if record.key(place).name != "status" {
            return record.turn(self.at(record, place), place, by);
        }
        let steps = Progress::WORDS.map(|(_, p)| p);
        let progress = super::ask::turned(&steps, Some(measure.progress), by).unwrap_or_default();
        Effect::Change(set_progress(cx, &self.key, measure, progress)).into()
    }

    fn clear(&self, cx: &Context<'_>, place: Place) -> Outcome {
        let Some(record) = self.record(cx) else { return Outcome::taken() };
        match record.key(place).name {
            "title" | "status" => Outcome::taken(),
            _ => Effect::Change(Change::Set(self.at(record, place), Value::Nothing)).into(),
        }
    }
}
