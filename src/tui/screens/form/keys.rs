//! Keys of the table of fields as lines of a form: shown, asked for, turned and emptied by the kind
//! of their value, whatever they belong to.

use super::{Explanation, ask, ask as open};
use crate::locale::field::capitalised;
use crate::model::field::{Fields, Key, Kind, Value};
use crate::model::matrix::Axis;
use crate::model::{Area, Change, FieldAt, Knowledge, Level, Matrix, Scale, Slug, Strength};
use crate::tui::context::Context;
use crate::tui::layer::{Effect, Outcome};
use crate::tui::overlays::choice::{Choice, Item};
use crate::tui::overlays::prompt::Prompt;
use crate::tui::widgets::form::{Field, ITEM};
use crate::tui::widgets::words::{knowledge_glyph, probability_meaning, strength_word};

const STRENGTHS: [Strength; 3] = [Strength::Weak, Strength::Moderate, Strength::Strong];

/// A key of a record by its place in the table, and by the place of its area in the matrix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) at: usize,
    pub(crate) area: Option<usize>,
}

/// A record with the keys that it has on a matrix.
#[derive(Clone, Copy)]
pub(crate) struct Record<'r> {
    pub(crate) fields: &'r dyn Fields,
    pub(crate) matrix: &'r Matrix,
}

impl<'r> Record<'r> {
    /// Every place of a key: one for each area where it is scored by area.
    pub(crate) fn places(self, name: &str) -> Vec<Place> {
        let at = (0..self.fields.count()).find(|at| self.fields.key(*at).name == name);
        let Some(at) = at else { return Vec::new() };
        match self.is_by_area(at) {
            true => {
                (0..self.matrix.areas.len()).map(|area| Place { at, area: Some(area) }).collect()
            }
            false => vec![Place { at, area: None }],
        }
    }

    fn is_by_area(self, at: usize) -> bool {
        let key = self.fields.key(at);
        matches!(key.kind, Kind::Level(_) | Kind::Levels(_)) && key.name.ends_with('*')
    }

    /// The key at a place.
    pub(crate) fn key(self, place: Place) -> Key {
        self.fields.key(place.at)
    }

    fn area(self, place: Place) -> Option<&'r Area> {
        self.matrix.areas.get(place.area?)
    }

    fn star(self, place: Place) -> &'r str {
        self.area(place).map_or("", |area| area.id.as_str())
    }

    /// The value at a place.
    pub(crate) fn value(self, place: Place) -> Value<'r> {
        self.fields.get(place.at, self.star(place))
    }

    /// Its dotted name in the file.
    pub(crate) fn name(self, place: Place) -> String {
        self.key(place).path(self.star(place)).join(".")
    }

    /// What it is called in the form.
    pub(crate) fn label(self, cx: &Context<'_>, place: Place) -> String {
        match self.area(place) {
            Some(area) => area.name.clone(),
            None => {
                let key = self.key(place);
                capitalised(&cx.locale.short_label(self.fields.name(), key.name))
            }
        }
    }

    /// Its line in the form.
    pub(crate) fn field<I>(
        self,
        cx: &Context<'_>,
        place: Place,
        id: impl Fn(Place) -> I,
    ) -> Field<I> {
        Field::new(id(place), self.label(cx, place), self.shown(cx, place))
    }

    /// Its value, ready to be read.
    fn shown(self, cx: &Context<'_>, place: Place) -> String {
        let key = self.key(place);
        match self.value(place) {
            Value::Nothing => String::new(),
            Value::Text(text) => text.into_owned(),
            Value::Texts(items) => bullets(&items),
            Value::Ids(ids) => ids.iter().map(Slug::as_str).collect::<Vec<_>>().join(", "),
            Value::Word(word) => cx.locale.word(self.fields.name(), key.name, word),
            Value::Day(day) => cx.day(day),
            Value::Yes => cx.text("word-yes"),
            Value::Decimal(number) => cx.locale.decimal(number),
            Value::Number(number) => number.to_string(),
            Value::Level(level) => self.scale(key).map_or_else(String::new, |scale| {
                let text = scale.text(level);
                format!("{}  {}", text.mark, text.label)
            }),
            Value::Levels(levels) => {
                let scale = self.scale(key);
                let mark = |level: &Level| match scale {
                    Some(scale) => scale.text(*level).mark.clone(),
                    None => level.number().to_string(),
                };
                levels.iter().map(mark).collect::<Vec<_>>().join(" ")
            }
            Value::Strength(strength) => strength_text(cx, strength),
        }
    }

    fn scale(self, key: Key) -> Option<&'r Scale> {
        match key.kind {
            Kind::Level(axis) | Kind::Levels(axis) => Some(self.matrix.scale(axis)),
            _ => None,
        }
    }

    /// The levels that a key may hold.
    fn levels(self, place: Place) -> Vec<Level> {
        let Some(scale) = self.scale(self.key(place)) else { return Vec::new() };
        let within = |level: &Level| self.area(place).is_none_or(|area| area.takes(*level));
        scale.levels().filter(within).collect()
    }

    /// What the levels of a key mean.
    pub(crate) fn explain(self, place: Place) -> Vec<Explanation> {
        let Kind::Level(axis) = self.key(place).kind else { return Vec::new() };
        let here = if let Value::Level(level) = self.value(place) { Some(level) } else { None };
        let scale = self.matrix.scale(axis);
        let explain = |level: Level| {
            let text = scale.text(level);
            let meaning = match (axis, self.area(place)) {
                (Axis::Probability, _) => probability_meaning(text, " · "),
                (Axis::Consequence, Some(area)) => area.text(level).to_owned(),
                (Axis::Consequence, None) => String::new(),
            };
            Explanation {
                head: format!("{} {}", text.mark, text.label),
                text: meaning,
                here: here == Some(level),
            }
        };
        self.levels(place).into_iter().map(explain).collect()
    }

    /// Asks for another value, by its kind.
    pub(crate) fn ask(self, cx: &Context<'_>, at: FieldAt, place: Place) -> Outcome {
        let key = self.key(place);
        let title = self.label(cx, place);
        let now = self.value(place);
        let text = match &now {
            Value::Text(text) => text.to_string(),
            Value::Texts(items) => items.join("\n"),
            _ => String::new(),
        };
        let set = move |value: Value<'static>| Change::Set(at.clone(), value);
        match key.kind {
            Kind::Role => {
                let hint = cx.text("ask-role-hint");
                open(ask::line(title, hint, &text, move |text| set(Value::text(text))))
            }
            Kind::Note | Kind::Prose => {
                let hint = match key.kind {
                    Kind::Note => "ask-event-hint",
                    _ => "ask-rationale-hint",
                };
                open(ask::text(title, cx.text(hint), &text, move |text| set(Value::text(text))))
            }
            Kind::Lines => {
                let before: Vec<String> = text.lines().map(str::to_owned).collect();
                let hint = cx.text("ask-list-hint");
                open(ask::list(title, hint, &before, move |list| set(Value::texts(list))))
            }
            Kind::Day => {
                let day = if let Value::Day(day) = now { Some(day) } else { None };
                open(ask::date(cx, title, day, move |day| set(day.into())))
            }
            Kind::Word(words) => open(self.ask_word(cx, place, title, words, set)),
            Kind::Level(_) => open(self.ask_level(cx, place, title, set)),
            Kind::Levels(axis) => {
                let before = self.shown(cx, place);
                let hint = cx.text("ask-levels-hint");
                open(Prompt::new(title, hint, &before, move |cx, line| {
                    let scale = cx.register().matrix.scale(axis);
                    let level = |mark: &str| {
                        let wrong = || cx.with("ask-levels-wrong", &[("typed", mark.into())]);
                        scale.read(mark).ok_or_else(wrong)
                    };
                    let levels: Vec<Level> =
                        line.split_whitespace().map(level).collect::<Result<_, _>>()?;
                    Ok(vec![Effect::Change(set(Value::levels(levels)))])
                }))
            }
            Kind::Strength => {
                let values = STRENGTHS.map(|s| (s, Item::new(strength_text(cx, s), "")));
                let now = if let Value::Strength(strength) = now { Some(strength) } else { None };
                let make = move |strength: Option<Strength>| set(strength.into());
                open(ask::one_of(cx, title, values.to_vec(), now, make))
            }
            _ => {
                let hint = match key.name {
                    "restricted" => cx.text("ask-restricted-hint"),
                    _ => String::new(),
                };
                open(ask::line(title, hint, &text, move |text| set(Value::text(text))))
            }
        }
    }

    fn ask_word(
        self,
        cx: &Context<'_>,
        place: Place,
        title: String,
        words: &'static [&'static str],
        set: impl Fn(Value<'static>) -> Change + 'static,
    ) -> Choice {
        let (record, key) = (self.fields.name(), self.key(place).name);
        let item = |word: &&'static str| {
            let detail = cx.locale.find(&format!("{key}-{word}-detail"), &[]).unwrap_or_default();
            (*word, Item::new(cx.locale.word(record, key, word), detail))
        };
        let now = if let Value::Word(word) = self.value(place) { Some(word) } else { None };
        ask::one_of(cx, title, words.iter().map(item).collect(), now, move |word| {
            set(word.map_or(Value::Nothing, Value::Word))
        })
    }

    fn ask_level(
        self,
        cx: &Context<'_>,
        place: Place,
        title: String,
        set: impl Fn(Value<'static>) -> Change + 'static,
    ) -> Choice {
        let explained = self.levels(place).into_iter().zip(self.explain(place));
        let values = explained.map(|(level, e)| {
            (level, Item::new(e.head, e.text).keyed(usize::from(level.number())))
        });
        let now = if let Value::Level(level) = self.value(place) { Some(level) } else { None };
        ask::one_of(cx, title, values.collect(), now, move |level| set(level.into()))
    }

    /// Asks which ids a list holds, by their titles.
    pub(crate) fn ask_ids(
        self,
        cx: &Context<'_>,
        at: FieldAt,
        place: Place,
        offered: Vec<(Slug, Item)>,
    ) -> Outcome {
        let title = self.label(cx, place);
        let before =
            if let Value::Ids(ids) = self.value(place) { ids.to_vec() } else { Vec::new() };
        let marked = offered.iter().map(|(id, _)| before.contains(id)).collect();
        let (ids, items): (Vec<Slug>, Vec<Item>) = offered.into_iter().unzip();
        open(Choice::several(title, items, marked, move |_, chosen| {
            let ids = ask::kept_and_added(&before, &ids, chosen);
            vec![Effect::Change(Change::Set(at.clone(), Value::ids(ids)))]
        }))
    }

    /// A step up or down, for values that have steps.
    pub(crate) fn turn(self, at: FieldAt, place: Place, by: i64) -> Outcome {
        let now = self.value(place);
        let value = match self.key(place).kind {
            Kind::Level(_) => {
                let now = if let Value::Level(level) = now { Some(level) } else { None };
                ask::turned(&self.levels(place), now, by).into()
            }
            Kind::Strength => {
                let now = if let Value::Strength(strength) = now { Some(strength) } else { None };
                ask::turned(&STRENGTHS, now, by).into()
            }
            Kind::Word(words) => {
                let now = if let Value::Word(word) = now { Some(word) } else { None };
                ask::turned(words, now, by).map_or(Value::Nothing, Value::Word)
            }
            _ => return Outcome::taken(),
        };
        Effect::Change(Change::Set(at, value)).into()
    }
}

/// A list, an item a line.
fn bullets(items: &[String]) -> String {
    match items {
        [one] => one.clone(),
        many => many.iter().map(|i| format!("{ITEM}{i}")).collect::<Vec<_>>().join("\n"),
    }
}

/// "● sterk".
fn strength_text(cx: &Context<'_>, strength: Strength) -> String {
    let glyph = knowledge_glyph(Knowledge::all(Some(strength)));
    format!("{glyph} {}", strength_word(cx, strength))
}
