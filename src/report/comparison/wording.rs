//! Each event in a manager's words.

mod filled;
mod indicators;
mod items;

use std::fmt::Display;

pub(super) use self::filled::filled_key;
use crate::compare::Place;
use crate::compare::event::{AssessmentEvent, Event, FromTo, Ids, TopEvent, What};
use crate::compare::fields::{FieldChange, Values};
use crate::compare::words::{Part, Text};
use crate::history::revisions::StatePair;
use crate::locale::{Arg, Locale};
use crate::model::field::{Kind, Value};
use crate::model::{Date, Level, Register, Scale, Session, Slug};
use crate::report::sanitize::{for_terminal, keeping_lines};
use crate::report::titles;

/// What a line is about, told by a sign before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Up,
    Down,
    Sideways,
    New,
    Gone,
    /// New, gone or only moved.
    Unknown,
    /// Something other than a risk that has become worse.
    Worse,
    Other,
}

impl Mark {
    /// The sign.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Up => "↑",
            Self::Down => "↓",
            Self::Sideways => "→",
            Self::New => "+",
            Self::Gone => "–",
            Self::Unknown => "?",
            Self::Worse => "!",
            Self::Other => "·",
        }
    }
}

/// A line, safe for a terminal.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) mark: Mark,
    /// The words; before the parts of a text, its key.
    pub(super) words: String,
    /// A text that was compared word by word.
    pub(super) text: Text,
}

impl Line {
    pub(super) fn new(mark: Mark, words: String) -> Self {
        Self { mark, words, text: Text::new() }
    }
}

/// Stands in messages where something is not given.
pub(super) const NONE: &str = "none";

/// What words are made with.
#[derive(Clone, Copy)]
pub(super) struct Wording<'a> {
    pub(super) loaded: &'a StatePair,
    pub(super) locale: &'a Locale,
}

impl Wording<'_> {
    /// What a trust is called.
    pub(super) fn trust(&self, trust: &Slug) -> String {
        let knows = |register: &Register| register.catalogue.trusts.iter().any(|t| t.id == *trust);
        let known =
            if knows(&self.loaded.after) { &self.loaded.after } else { &self.loaded.before };
        titles::trust(known, trust)
    }

    /// What a file of a trust is called.
    pub(super) fn file(&self, name: &Slug) -> String {
        let (before, after) = (&self.loaded.before, &self.loaded.after);
        let is_known = after.goal_title(name).is_some() || before.goal_title(name).is_none();
        titles::file(if is_known { after } else { before }, name, self.locale)
    }

    /// An event as lines.
    pub(super) fn lines(&self, event: &Event) -> Vec<Line> {
        match &event.what {
            What::Assessment(_) | What::Top(_) | What::Indicator(_) | What::Table { .. } => {
                vec![self.line(event)]
            }
            What::Risk(what) => self.risk(what),
            What::Measure(what) => self.measure(what),
        }
    }

    /// An event of an assessment or Topp 5 as a line.
    pub(super) fn line(&self, event: &Event) -> Line {
        match &event.what {
            What::Assessment(what) => self.assessment(event, what),
            What::Top(what) => self.top(what),
            What::Indicator(what) => self.indicator(what),
            What::Table { header, change } => {
                let line = self.field(change);
                let place = header.iter().skip(1).map(|step| self.shown(step));
                let place = place.collect::<Vec<_>>().join(" ");
                Line { words: format!("{place} · {}", line.words), ..line }
            }
            _ => {
                let first = self.lines(event).into_iter().next();
                first.unwrap_or_else(|| Line::new(Mark::Other, String::new()))
            }
        }
    }

    fn assessment(&self, event: &Event, what: &AssessmentEvent) -> Line {
        let say = |id: &str, args: &[(&str, Arg<'_>)]| self.say(id, args);
        match what {
            AssessmentEvent::Begun { state } => {
                let held = self.loaded.after.assessment(&event.doc);
                let (risks, measures) = held.map_or((0, 0), |a| (a.risks.len(), a.measures.len()));
                let state = self.locale.text(&format!("state-{}", state.word()));
                let args = [
                    ("risks", risks.into()),
                    ("measures", measures.into()),
                    ("state", (&state).into()),
                ];
                Line { mark: Mark::New, ..say("diff-begun", &args) }
            }
            AssessmentEvent::Removed => Line { mark: Mark::Gone, ..say("diff-removed", &[]) },
            AssessmentEvent::State(states) => {
                let word = |state: crate::model::State| {
                    self.locale.text(&format!("state-{}", state.word()))
                };
                self.change("diff-state", &word(states.from), &word(states.to))
            }
            AssessmentEvent::Approved { on, by } => self.on_by("diff-approved", *on, by),
            AssessmentEvent::ApprovalLapsed { on, by } => {
                Line { mark: Mark::Worse, ..self.on_by("diff-approval-lapsed", *on, by) }
            }
            AssessmentEvent::Assessed(FromTo { to: None, .. }) => say("diff-assessed-gone", &[]),
            AssessmentEvent::Assessed(days) => {
                say("diff-assessed", &[("date", (&self.day(days.to)).into())])
            }
            AssessmentEvent::Judged(levels) => {
                let (from, to) = (self.level(levels.from, 0), self.level(levels.to, 1));
                let mark = match (levels.from, levels.to) {
                    (Some(from), Some(to)) if from < to => Mark::Up,
                    (Some(_), Some(_)) => Mark::Down,
                    _ => Mark::Other,
                };
                Line { mark, ..self.change("diff-judged", &from, &to) }
            }
            AssessmentEvent::Field(change) => self.field(change),
            AssessmentEvent::FactorAdded => {
                Line { mark: Mark::New, ..say("diff-factor-added", &[]) }
            }
            AssessmentEvent::FactorRemoved => {
                Line { mark: Mark::Gone, ..say("diff-factor-removed", &[]) }
            }
            AssessmentEvent::FactorText(text) => {
                self.text(&self.locale.label("factor", "title"), text)
            }
            AssessmentEvent::Held { session, decisions, parked, .. } => {
                let day = self.session(session);
                let args = [
                    ("date", (&day).into()),
                    ("decisions", (*decisions).into()),
                    ("parked", (*parked).into()),
                ];
                say("diff-held", &args)
            }
            AssessmentEvent::SessionChanged { session } => {
                say("diff-session-changed", &[("date", (&self.session(session)).into())])
            }
            AssessmentEvent::SessionRemoved { session } => {
                say("diff-session-removed", &[("date", (&self.session(session)).into())])
            }
        }
    }

    fn top(&self, what: &TopEvent) -> Line {
        match what {
            TopEvent::In { place } => {
                let line = self.say("diff-top-in", &[("place", (*place).into())]);
                Line { mark: Mark::New, ..line }
            }
            TopEvent::Out { place } => {
                let line = self.say("diff-top-out", &[("place", (*place).into())]);
                Line { mark: Mark::Gone, ..line }
            }
            TopEvent::Place(places) => {
                self.change("diff-top-place", &places.from.to_string(), &places.to.to_string())
            }
            TopEvent::Presented { round, on: None, case } if case.is_empty() => {
                self.say("diff-presented-gone", &[("round", for_terminal(round).as_ref().into())])
            }
            TopEvent::Presented { round, on, case } => {
                let case = for_terminal(case);
                let case = if case.is_empty() { NONE } else { &case };
                let date = self.day(*on);
                let round = for_terminal(round);
                let args =
                    [("round", (&*round).into()), ("date", (&date).into()), ("case", case.into())];
                self.say("diff-presented", &args)
            }
            TopEvent::Comment(text) => self.text(&self.locale.label("top", "comment"), text),
        }
    }

    /// A message as a line of no particular mark.
    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> Line {
        Line::new(Mark::Other, self.locale.with(id, args))
    }

    /// What a value was and is; they come from files.
    fn change(&self, id: &str, from: &str, to: &str) -> Line {
        let (from, to) = (self.shown(from), self.shown(to));
        self.say(id, &[("from", (&from).into()), ("to", (&to).into())])
    }

    /// What something called `label` was and is.
    fn changed(&self, label: &str, from: &str, to: &str) -> Line {
        let (from, to) = (self.shown(from), self.shown(to));
        let args = [("label", label.into()), ("from", (&from).into()), ("to", (&to).into())];
        self.say("diff-changed", &args)
    }

    /// A key with another value.
    fn field(&self, change: &FieldChange) -> Line {
        let label = self.locale.label(change.record, change.key.name);
        match &change.values {
            Values::One(FromTo { from: Value::Ids(_), to: Value::Ids(_) }) => {
                self.say("diff-order", &[])
            }
            Values::One(values) => {
                let shown = |value: &Value<'_>, at| self.value(change, value, at);
                self.changed(&label, &shown(&values.from, 0), &shown(&values.to, 1))
            }
            Values::Ids(ids) => self.ids(&label, ids),
            Values::Words(text) => self.text(&label, text),
        }
    }

    /// A value in the reader's words.
    fn value(&self, change: &FieldChange, value: &Value<'_>, at: usize) -> String {
        match value {
            Value::Nothing => String::new(),
            Value::Text(text) => text.to_string(),
            Value::Texts(items) => items.join("; "),
            Value::Ids(ids) => listed(ids),
            Value::Word(word) => self.locale.word(change.record, change.key.name, word),
            Value::Day(day) => self.day(Some(*day)),
            Value::Yes => self.locale.text("word-yes"),
            Value::Decimal(number) => self.locale.decimal(*number),
            Value::Number(number) => number.to_string(),
            Value::Level(level) => match change.key.kind {
                Kind::Level(axis) => mark(self.state(at).matrix.scale(axis), *level),
                _ => level.number().to_string(),
            },
            Value::Levels(levels) => {
                let numbers: Vec<u8> = levels.iter().map(|level| level.number()).collect();
                listed(&numbers)
            }
            Value::Strength(strength) => strength.number().to_string(),
        }
    }

    fn on_by(&self, id: &str, on: Option<Date>, by: &str) -> Line {
        let (date, by) = (self.day(on), self.shown(by));
        self.say(id, &[("date", (&date).into()), ("by", (&by).into())])
    }

    /// A text of a file; a dash where there is none.
    fn shown(&self, text: &str) -> String {
        match for_terminal(text) {
            text if text.trim().is_empty() => self.locale.text("diff-none"),
            text => text.into_owned(),
        }
    }

    fn day(&self, day: Option<Date>) -> String {
        let year = self.loaded.after.year;
        day.map_or_else(|| self.locale.text("diff-none"), |day| self.locale.day_in(day, year))
    }

    /// `2024-02-14-b` as its day.
    fn session(&self, name: &str) -> String {
        let day = Session::day(name);
        day.map_or_else(|| self.shown(name), |day| self.day(Some(day)))
    }

    /// The register of a state, 0 for the earlier one.
    fn state(&self, at: usize) -> &Register {
        if at == 0 { &self.loaded.before } else { &self.loaded.after }
    }

    /// A place in the matrix of a state, with its zone.
    pub(super) fn at(&self, place: Option<&Place>, at: usize) -> String {
        let Some(place) = place else { return self.locale.text("diff-none") };
        let zone = self.zone(place, at);
        self.placed("diff-at", place, at, &zone)
    }

    fn cell(&self, place: &Place, at: usize) -> String {
        self.placed("diff-cell", place, at, "")
    }

    fn zone(&self, place: &Place, at: usize) -> String {
        for_terminal(&self.state(at).matrix.zone(place.zone).name).into_owned()
    }

    fn placed(&self, id: &str, place: &Place, at: usize, zone: &str) -> String {
        let matrix = &self.state(at).matrix;
        let probability = mark(&matrix.probability, place.probability);
        let consequence = mark(&matrix.consequence, place.consequence);
        let args = [
            ("probability", (&probability).into()),
            ("consequence", (&consequence).into()),
            ("zone", zone.into()),
        ];
        self.locale.with(id, &args)
    }

    /// A probability as it stands on the axis, in words where it has any.
    fn level(&self, level: Option<Level>, at: usize) -> String {
        let Some(level) = level else { return self.locale.text("diff-none") };
        let scale = &self.state(at).matrix.probability;
        let label = for_terminal(&scale.text(level).label);
        format!("{} {label}", mark(scale, level)).trim_end().to_owned()
    }

    /// A text that was compared; what is new from end to end is only told.
    fn text(&self, label: &str, text: &Text) -> Line {
        let key = label.to_owned();
        if let [Part::Added(words)] = text.as_slice() {
            let words = for_terminal(&words.replace('\n', " / ")).into_owned();
            return Line::new(Mark::Other, format!("{key}: {words}"));
        }
        let clean = |words: &String| keeping_lines(words).into_owned();
        let part = |part: &Part| match part {
            Part::Equal(words) => Part::Equal(clean(words)),
            Part::Removed(words) => Part::Removed(clean(words)),
            Part::Added(words) => Part::Added(clean(words)),
        };
        Line { mark: Mark::Other, words: key, text: text.iter().map(part).collect() }
    }

    /// Ids that came and left: `+ a, - b`.
    fn ids(&self, label: &str, ids: &Ids) -> Line {
        let added = ids.added.iter().map(|id| format!("+ {id}"));
        let removed = ids.removed.iter().map(|id| format!("- {id}"));
        let list = added.chain(removed).collect::<Vec<_>>().join(", ");
        Line::new(Mark::Other, format!("{label}: {list}"))
    }
}

/// What stands on the axis at a level.
fn mark(scale: &Scale, level: Level) -> String {
    match for_terminal(&scale.text(level).mark) {
        mark if mark.is_empty() => level.number().to_string(),
        mark => mark.into_owned(),
    }
}

/// Ids as people read them.
fn listed<T: Display>(ids: &[T]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
