//! What a trust reports of one requirement in a round, and after the year how far the goal was
//! reached.

use std::sync::LazyLock;

use super::keys::{Place, Record};
use super::{FormScreen, Sheet, ask as open};
use crate::calendar::{self, Period, Round};
use crate::model::field::{Fields, Value};
use crate::model::register::REPORTING;
use crate::model::reporting::{Requirement, RoundReport};
use crate::model::{Change, DocKey, FieldAt, Outcome as Reached, Slug};
use crate::report::requirements::{heading, measure_title, round_title};
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::choice::Item;
use crate::tui::overlays::message::Message;
use crate::tui::widgets::form::{Field, ITEM};

/// The screen of a requirement's report.
pub(crate) type ReportForm = FormScreen<ReportSheet>;

impl ReportForm {
    /// A requirement in a round.
    pub(crate) fn new(trust: Slug, goal: Slug, round: String) -> Self {
        let doc = Slug::new(REPORTING).map(|name| DocKey { trust: trust.clone(), name });
        Self::with(ReportSheet { trust, doc, goal, round })
    }
}

/// A requirement's report in a round.
pub(crate) struct ReportSheet {
    trust: Slug,
    doc: Option<DocKey>,
    goal: Slug,
    round: String,
}

/// A line of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Id {
    /// What is demanded.
    Demand,
    /// What was written the last time.
    Last,
    Report(Place),
    Requirement(Place),
    Outcome(Place),
}

impl ReportSheet {
    fn round(&self, cx: &Context<'_>) -> Option<Round> {
        let register = cx.register();
        let rounds = calendar::rounds(&register.catalogue, &self.trust, register.year);
        rounds.into_iter().find(|round| round.name == self.round)
    }

    fn requirement<'s>(&self, cx: &'s Context<'_>) -> Option<&'s Requirement> {
        cx.register().book(&self.trust)?.reporting().requirements.get(&self.goal)
    }

    /// What was written in the latest of the rounds before this one.
    fn last<'s>(&self, cx: &'s Context<'_>) -> Option<(&'s String, &'s RoundReport)> {
        let register = cx.register();
        let rounds = calendar::rounds(&register.catalogue, &self.trust, register.year);
        let due = |name: &str| rounds.iter().find(|it| it.name == name).map(|it| it.due);
        let here = due(&self.round)?;
        let written = self.requirement(cx)?.rounds.iter();
        let earlier = written.filter(|(name, report)| {
            !report.text.is_empty() && due(name).is_some_and(|due| due < here)
        });
        earlier.max_by_key(|(name, _)| due(name))
    }

    fn record<'s>(&self, cx: &'s Context<'_>, id: Id) -> Option<(Record<'s>, Place, FieldAt)> {
        static REQUIREMENT: LazyLock<Requirement> = LazyLock::new(Requirement::default);
        static REPORT: LazyLock<RoundReport> = LazyLock::new(RoundReport::default);
        static OUTCOME: LazyLock<Reached> = LazyLock::new(Reached::default);
        let requirement = self.requirement(cx);
        let reporting = cx.register().book(&self.trust).map(|book| book.reporting());
        let goal = self.goal.as_str();
        let (fields, place, table): (&dyn Fields, Place, Vec<&str>) = match id {
            Id::Report(place) => {
                let report = requirement.and_then(|it| it.rounds.get(&self.round));
                (report.unwrap_or(&REPORT), place, vec!["requirement", goal, &self.round])
            }
            Id::Requirement(place) => {
                (requirement.unwrap_or(&REQUIREMENT), place, vec!["requirement", goal])
            }
            Id::Outcome(place) => {
                let outcome = reporting.and_then(|it| it.outcomes.get(&self.goal));
                (outcome.unwrap_or(&OUTCOME), place, vec!["outcome", goal])
            }
            Id::Demand | Id::Last => return None,
        };
        let record = Record { fields, matrix: &cx.register().matrix };
        let at = FieldAt::new(self.doc.as_ref()?, &table, record.name(place));
        Some((record, place, at))
    }

    /// The lines of a record.
    fn lines(&self, cx: &Context<'_>, id: impl Fn(Place) -> Id + Copy) -> Vec<Field<Id>> {
        let first = Place { at: 0, area: None };
        let Some((record, ..)) = self.record(cx, id(first)) else { return Vec::new() };
        let places = (0..record.fields.count()).map(|at| Place { at, area: None });
        places
            .map(|place| {
                let field = record.field(cx, place, id);
                match record.value(place) {
                    Value::Ids(ids) => {
                        let titles = ids.iter().map(|id| {
                            format!("{ITEM}{}", measure_title(cx.register(), &self.trust, id))
                        });
                        Field { value: titles.collect::<Vec<_>>().join("\n"), ..field }
                    }
                    _ => field,
                }
            })
            .collect()
    }

    /// The trust's measures to choose from: open ones, and those that are named already.
    fn measures(&self, cx: &Context<'_>, named: &[Slug]) -> Vec<(Slug, Item)> {
        let measures = cx.register().measures(&self.trust);
        let wanted = measures.filter(|(key, measure)| {
            cx.may_show(&self.trust, measure) && (measure.is_open() || named.contains(&key.id))
        });
        let offered = wanted.map(|(key, measure)| {
            let item = Item::new(measure.title.clone(), cx.doc_title(&key.doc));
            (key.id, item)
        });
        offered.collect()
    }
}

impl Sheet for ReportSheet {
    type Id = Id;

    fn trust(&self) -> &Slug {
        &self.trust
    }

    fn path(&self, cx: &Context<'_>) -> Vec<String> {
        let trust = cx.trust_short(&self.trust).to_owned();
        let round = self.round(cx);
        let round = round.map(|it| round_title(&it, cx.register().year, cx.locale));
        let goal = cx.register().catalogue.goal(self.goal.as_str()).map(heading);
        vec![trust, round.unwrap_or_default(), goal.unwrap_or_default()]
    }

    fn fields(&self, cx: &Context<'_>) -> Vec<Field<Id>> {
        let Some(goal) = cx.register().catalogue.goal(self.goal.as_str()) else {
            return Vec::new();
        };
        let demand = if goal.text.is_empty() { &goal.title } else { &goal.text };
        let mut fields = vec![Field::new(Id::Demand, cx.text("reporting-demand"), demand.as_str())];
        if let Some((round, report)) = self.last(cx) {
            let text = format!("{round}: {}", report.text);
            fields.push(Field::new(Id::Last, cx.text("reporting-last-time"), text));
        }
        let is_year = self.round(cx).is_some_and(|round| round.period == Period::Year);
        let begun = fields.len();
        fields.extend(self.lines(cx, Id::Report));
        if let Some(first) = fields.get_mut(begun) {
            first.heading = Some(cx.text("reporting-heading"));
        }
        fields.extend(self.lines(cx, Id::Requirement));
        if is_year {
            let begun = fields.len();
            fields.extend(self.lines(cx, Id::Outcome));
            if let Some(first) = fields.get_mut(begun) {
                first.heading = Some(cx.text("reporting-outcome-heading"));
            }
        }
        fields
    }

    fn edit(&self, cx: &Context<'_>, id: Id) -> Outcome {
        let whole = |title: &str, text: &str| {
            let lines = text.lines().map(str::to_owned).collect();
            Effect::open(Message::new(cx.text(title), lines)).into()
        };
        match (id, self.record(cx, id)) {
            (_, Some((record, place, at))) if record.key(place).name == "measures" => {
                let named = match record.value(place) {
                    Value::Ids(ids) => ids.into_owned(),
                    _ => Vec::new(),
                };
                record.ask_ids(cx, at, place, self.measures(cx, &named))
            }
            (_, Some((record, place, at))) if record.key(place).name == "deviation" => {
                let is = !record.value(place).is_nothing();
                let value = if is { Value::Nothing } else { Value::Yes };
                Effect::Change(Change::Set(at, value)).into()
            }
            (_, Some((record, place, at))) => record.ask(cx, at, place),
            // What was written the last time is where the new text begins.
            (Id::Last, None) => {
                let begun = self.last(cx).map(|(_, report)| report.text.clone());
                let header = ["requirement", self.goal.as_str(), self.round.as_str()];
                let at = self.doc.as_ref().map(|doc| FieldAt::new(doc, &header, "text"));
                let (Some(text), Some(at)) = (begun, at) else { return Outcome::taken() };
                let hint = cx.text("ask-rationale-hint");
                let title = cx.text("reporting-from-last");
                open(super::ask::text(title, hint, &text, move |text| {
                    Change::Set(at.clone(), Value::text(text))
                }))
            }
            (Id::Demand, None) => {
                let goal = cx.register().catalogue.goal(self.goal.as_str());
                whole("reporting-demand", goal.map_or("", |goal| &goal.text))
            }
            _ => Outcome::taken(),
        }
    }

    fn clear(&self, cx: &Context<'_>, id: Id) -> Outcome {
        match self.record(cx, id) {
            Some((.., at)) => Effect::Change(Change::Set(at, Value::Nothing)).into(),
            None => Outcome::taken(),
        }
    }
}
