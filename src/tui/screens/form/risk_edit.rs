//! Editing a risk's fields.

use super::ask as open;
use super::risk::{Id, Part, RiskSheet, When, strength_text};
use super::{Sheet, ask};
use crate::model::{
    Change, Horizon, Knowledge, Level, Risk, RiskEdit, Scores, Slug, Strength, Treatment, seal,
};
use crate::tui::ask::{measure, risk as risk_questions};
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::prompt::Prompt;
use crate::tui::target::Target;

const STRENGTHS: [Strength; 3] = [Strength::Weak, Strength::Moderate, Strength::Strong];

impl RiskSheet {
    fn change(&self, edit: RiskEdit) -> Change {
        Change::EditRisk(self.key.clone(), edit)
    }

    /// A function that makes a change of this risk from a value.
    fn making<T>(&self, make: impl Fn(T) -> RiskEdit + 'static) -> impl Fn(T) -> Change + 'static {
        let key = self.key.clone();
        move |value| Change::EditRisk(key.clone(), make(value))
    }

    /// Asks for a field's new value.
    pub(super) fn ask(&self, cx: &Context<'_>, id: Id) -> Outcome {
        let Some(risk) = self.risk(cx) else { return Outcome::taken() };
        let label = self.label(cx, id);
        match id {
            Id::Title => {
                open(ask::line(label, String::new(), &risk.title, self.making(RiskEdit::Title)))
            }
            Id::Owner => {
                let hint = cx.text("ask-role-hint");
                open(ask::line(label, hint, &risk.owner, self.making(RiskEdit::Owner)))
            }
            Id::Restricted => {
                let hint = cx.text("ask-restricted-hint");
                let make = self.making(RiskEdit::Restricted);
                open(ask::line(label, hint, &risk.restricted, make))
            }
            Id::Event => open(ask::text(
                label,
                cx.text("ask-event-hint"),
                &risk.event,
                self.making(|text: String| RiskEdit::Event(text.replace('\n', " "))),
            )),
            Id::Rationale => {
                let hint = cx.text("ask-rationale-hint");
                let make = self.making(RiskEdit::Rationale);
                open(ask::text(label, hint, &risk.rationale, make))
            }
            Id::Causes => {
                let hint = cx.text("ask-list-hint");
                open(ask::list(label, hint, &risk.causes, self.making(RiskEdit::Causes)))
            }
            Id::LeadsTo => {
                let hint = cx.text("ask-list-hint");
                open(ask::list(label, hint, &risk.leads_to, self.making(RiskEdit::LeadsTo)))
            }
            Id::TargetBy => {
                open(ask::date(cx, label, risk.target_by, self.making(RiskEdit::TargetBy)))
            }
            Id::Reviewed => {
                open(ask::date(cx, label, risk.reviewed, self.making(RiskEdit::Reviewed)))
            }
            Id::Threatens => open(self.ask_factors(cx, risk, label)),
            Id::Horizon | Id::Treatment => open(self.ask_word(cx, risk, id, label)),
            Id::Probability(_) | Id::Consequence(..) => open(self.ask_level(cx, id, label)),
            Id::Knowledge(part) => open(self.ask_strength(cx, risk, part, label)),
            Id::Accepted => open(self.ask_acceptance(cx, risk)),
            Id::Closed => risk_questions::close(cx, self.key.clone(), risk),
            Id::Measure(at) => match cx.register().measures_of(&self.key).nth(at) {
                Some((key, _)) => Effect::Go(Target::Measure(key)).into(),
                None => Outcome::taken(),
            },
            Id::NewMeasure => measure::add(cx, self.key.clone()),
        }
    }

    fn label(&self, cx: &Context<'_>, id: Id) -> String {
        let fields = self.fields(cx);
        fields.into_iter().find(|f| f.id == id).map(|f| f.label).unwrap_or_default()
    }

    fn ask_factors(&self, cx: &Context<'_>, risk: &Risk, label: String) -> Choice {
        let assessment = cx.register().assessment(&self.key.doc);
        let factors: Vec<(Slug, String)> = assessment
            .map(|a| a.factors.iter().map(|(id, t)| (id.clone(), t.clone())).collect())
            .unwrap_or_default();
        let items = factors.iter().map(|(id, title)| Item::new(format!("{id}: {title}"), ""));
        let marked = factors.iter().map(|(id, _)| risk.threatens.contains(id)).collect();
        let make = self.making(RiskEdit::Threatens);
        let ids: Vec<Slug> = factors.iter().map(|(id, _)| id.clone()).collect();
        let before = risk.threatens.clone();
        Choice::several(label, items.collect(), marked, move |_, chosen| {
            vec![Effect::Change(make(ask::kept_and_added(&before, &ids, chosen)))]
        })
    }

    fn ask_word(&self, cx: &Context<'_>, risk: &Risk, id: Id, label: String) -> Choice {
        if id == Id::Horizon {
            let item = |(word, h): (&str, Horizon)| {
                (h, Item::new(cx.text(&format!("horizon-{word}")), ""))
            };
            let values = Horizon::WORDS.map(item).to_vec();
            return ask::one_of(cx, label, values, risk.horizon, self.making(RiskEdit::Horizon));
        }
        let item = |(word, t): (&str, Treatment)| {
            let name = cx.text(&format!("treatment-{word}"));
            (t, Item::new(name, cx.text(&format!("treatment-{word}-detail"))))
        };
        let values = Treatment::WORDS.map(item).to_vec();
        ask::one_of(cx, label, values, risk.treatment, self.making(RiskEdit::Treatment))
    }

    fn ask_level(&self, cx: &Context<'_>, id: Id, label: String) -> Choice {
        let levels: Vec<Level> = self.levels(cx, id);
        let explanations = self.explain(cx, id);
        let values = levels.into_iter().zip(explanations).map(|(level, e)| {
            (level, Item::new(e.head, e.text).keyed(usize::from(level.number())))
        });
        let values = values.collect();
        let sheet = RiskSheet { key: self.key.clone() };
        let risk = self.risk(cx).cloned().unwrap_or_default();
        let areas: Vec<Slug> = cx.register().matrix.areas.iter().map(|a| a.id.clone()).collect();
        let now = self.level(cx, id);
        ask::one_of(cx, label, values, now, move |level| {
            sheet.change(level_edit(&risk, &areas, id, level))
        })
    }

    fn levels(&self, cx: &Context<'_>, id: Id) -> Vec<Level> {
        let matrix = &cx.register().matrix;
        match id {
            Id::Consequence(_, area) => {
                let Some(area) = matrix.areas.get(area) else { return Vec::new() };
                let within = |l: &Level| *l >= area.least && *l <= area.most;
                matrix.consequence.levels().filter(within).collect()
            }
            _ => matrix.probability.levels().collect(),
        }
    }

    fn ask_strength(&self, cx: &Context<'_>, risk: &Risk, part: Part, label: String) -> Choice {
        let values = STRENGTHS.map(|s| (s, Item::new(strength_text(cx, s), "")));
        let knowledge = risk.knowledge;
        let make = self.making(move |s| RiskEdit::Knowledge(with_part(knowledge, part, s)));
        ask::one_of(cx, label, values.to_vec(), part_of(knowledge, part), make)
    }

    fn ask_acceptance(&self, cx: &Context<'_>, risk: &Risk) -> Prompt {
        let title = cx.with("ask-accept", &[("risk", (&risk.title).into())]);
        let hint = cx.text("ask-accept-hint");
        let value = risk.accepted.as_ref().map(|a| format!("{}: {}", a.by, a.why));
        let key = self.key.clone();
        let value = value.unwrap_or_default();
        // An acceptance that still holds and is left as it stands keeps its day.
        let seal = seal::of_risk(key.id.as_str(), risk);
        let holds = risk.accepted.as_ref().is_some_and(|a| a.seal == seal);
        let unchanged = holds.then(|| value.clone());
        Prompt::new(title, hint, &value, move |cx, line| {
            if unchanged.as_deref() == Some(line) {
                return Ok(Vec::new());
            }
            if line.is_empty() {
                let edit = RiskEdit::Accept(None);
                return Ok(vec![Effect::Change(Change::EditRisk(key.clone(), edit))]);
            }
            let (by, why) = line.split_once(':').unwrap_or((line, ""));
            if why.trim().is_empty() {
                return Err(cx.text("refusal-no-reason"));
            }
            let acceptance = (cx.today, by.trim().to_owned(), why.trim().to_owned());
            let edit = RiskEdit::Accept(Some(acceptance));
            Ok(vec![Effect::Change(Change::EditRisk(key.clone(), edit))])
        })
    }

    /// A step up or down, for fields that have steps.
    pub(super) fn step(&self, cx: &Context<'_>, id: Id, by: i64) -> Outcome {
        let Some(risk) = self.risk(cx) else { return Outcome::taken() };
        let edit = match id {
            Id::Probability(_) | Id::Consequence(..) => {
                let levels = self.levels(cx, id);
                let level = ask::turned(&levels, self.level(cx, id), by);
                level_edit(risk, &area_ids(cx), id, level)
            }
            Id::Knowledge(part) => {
                let now = part_of(risk.knowledge, part);
                let strength = ask::turned(&STRENGTHS, now, by);
                RiskEdit::Knowledge(with_part(risk.knowledge, part, strength))
            }
            Id::Horizon => {
                let values = Horizon::WORDS.map(|(_, h)| h);
                RiskEdit::Horizon(ask::turned(&values, risk.horizon, by))
            }
            Id::Treatment => {
                let values = Treatment::WORDS.map(|(_, t)| t);
                RiskEdit::Treatment(ask::turned(&values, risk.treatment, by))
            }
            _ => return Outcome::taken(),
        };
        Effect::Change(self.change(edit)).into()
    }

    /// Empties a field.
    pub(super) fn empty(&self, cx: &Context<'_>, id: Id) -> Outcome {
        let Some(risk) = self.risk(cx) else { return Outcome::taken() };
        let edit = match id {
            Id::Event => RiskEdit::Event(String::new()),
            Id::Causes => RiskEdit::Causes(Vec::new()),
            Id::LeadsTo => RiskEdit::LeadsTo(Vec::new()),
            Id::Threatens => RiskEdit::Threatens(Vec::new()),
            Id::Horizon => RiskEdit::Horizon(None),
            Id::Probability(_) | Id::Consequence(..) => level_edit(risk, &area_ids(cx), id, None),
            Id::Knowledge(part) => RiskEdit::Knowledge(with_part(risk.knowledge, part, None)),
            Id::Rationale => RiskEdit::Rationale(String::new()),
            Id::TargetBy => RiskEdit::TargetBy(None),
            Id::Treatment => RiskEdit::Treatment(None),
            Id::Owner => RiskEdit::Owner(String::new()),
            Id::Reviewed => RiskEdit::Reviewed(None),
            Id::Restricted => RiskEdit::Restricted(String::new()),
            Id::Accepted => RiskEdit::Accept(None),
            Id::Closed => RiskEdit::Closed(None),
            Id::Measure(at) => {
                let measure = cx.register().measures_of(&self.key).nth(at);
                return measure.map_or_else(Outcome::taken, |(key, _)| measure::delete(cx, key));
            }
            Id::Title | Id::NewMeasure => return Outcome::taken(),
        };
        Effect::Change(self.change(edit)).into()
    }
}

fn area_ids(cx: &Context<'_>) -> Vec<Slug> {
    cx.register().matrix.areas.iter().map(|a| a.id.clone()).collect()
}

/// The edit that gives one of a risk's levels a new value.
fn level_edit(risk: &Risk, areas: &[Slug], id: Id, level: Option<Level>) -> RiskEdit {
    let (when, area) = match id {
        Id::Consequence(when, at) => (when, areas.get(at).cloned()),
        Id::Probability(when) => (when, None),
        _ => (When::Current, None),
    };
    match (when, area) {
        (When::Current, None) => RiskEdit::Probability(level),
        (When::Current, Some(area)) => RiskEdit::Consequence(area, level),
        (When::Inherent, area) => RiskEdit::Inherent(with_level(&risk.inherent, area, level)),
        (When::Target, area) => RiskEdit::Target(with_level(&risk.target, area, level)),
    }
}

fn with_level(scores: &Scores, area: Option<Slug>, level: Option<Level>) -> Scores {
    let mut scores = scores.clone();
    match (area, level) {
        (None, level) => scores.probability = level,
        (Some(area), Some(level)) => {
            scores.consequence.insert(area, level);
        }
        (Some(area), None) => {
            scores.consequence.remove(&area);
        }
    }
    scores
}

fn part_of(knowledge: Knowledge, part: Part) -> Option<Strength> {
    match part {
        Part::Data => knowledge.data,
        Part::Understanding => knowledge.understanding,
        Part::Agreement => knowledge.agreement,
    }
}

fn with_part(knowledge: Knowledge, part: Part, strength: Option<Strength>) -> Knowledge {
    match part {
        Part::Data => Knowledge { data: strength, ..knowledge },
        Part::Understanding => Knowledge { understanding: strength, ..knowledge },
        Part::Agreement => Knowledge { agreement: strength, ..knowledge },
    }
}
