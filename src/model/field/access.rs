//! How the value of a field is got from a record, and put into it.

use std::collections::BTreeMap;

use super::Value;
use crate::model::{Date, Decimal, Level, Slug, Strength};

/// Reads a part of a record.
type Get<T, V> = fn(&T) -> &V;
/// Reaches a part of a record to change it.
type At<T, V> = fn(&mut T) -> &mut V;

/// The two ways to a field's value, by its type in the record.
pub(super) enum Access<T> {
    Text(Get<T, String>, At<T, String>),
    Texts(Get<T, Vec<String>>, At<T, Vec<String>>),
    Ids(Get<T, Vec<Slug>>, At<T, Vec<Slug>>),
    Id(Get<T, Option<Slug>>, At<T, Option<Slug>>),
    Levels(Get<T, Vec<Level>>, At<T, Vec<Level>>),
    Day(Get<T, Option<Date>>, At<T, Option<Date>>),
    Yes(Get<T, bool>, At<T, bool>),
    Decimal(Get<T, Option<Decimal>>, At<T, Option<Decimal>>),
    Level(Get<T, Option<Level>>, At<T, Option<Level>>),
    Strength(Get<T, Option<Strength>>, At<T, Option<Strength>>),
    /// One of a few words, as [`super::Worded`] types have them.
    Word(fn(&T) -> Option<&'static str>, fn(&mut T, Option<&'static str>)),
    /// A level for each consequence area.
    LevelBy(Get<T, BTreeMap<Slug, Level>>, At<T, BTreeMap<Slug, Level>>),
    /// Votes for each consequence area.
    LevelsBy(Get<T, BTreeMap<Slug, Vec<Level>>>, At<T, BTreeMap<Slug, Vec<Level>>>),
    /// A text for each id.
    TextBy(Get<T, BTreeMap<Slug, String>>, At<T, BTreeMap<Slug, String>>),
    /// Whatever has a shape of its own: the value by what the star stands for, how it is put, and
    /// what the star stands for now.
    Own {
        get: fn(&T, &str) -> Value<'static>,
        set: fn(&mut T, &str, Value<'static>) -> bool,
        stars: fn(&T) -> Vec<String>,
    },
}

impl<T> Access<T> {
    /// The value; `star` is what the star of the key stands for.
    pub(super) fn get<'t>(&self, record: &'t T, star: &str) -> Value<'t> {
        match self {
            Self::Text(get, _) => Value::text(get(record).as_str()),
            Self::Texts(get, _) => Value::texts(get(record).as_slice()),
            Self::Ids(get, _) => Value::ids(get(record).as_slice()),
            Self::Id(get, _) => {
                get(record).as_ref().map_or(Value::Nothing, |id| Value::text(id.as_str()))
            }
            Self::Levels(get, _) => Value::levels(get(record).as_slice()),
            Self::Day(get, _) => (*get(record)).into(),
            Self::Yes(get, _) if *get(record) => Value::Yes,
            Self::Yes(..) => Value::Nothing,
            Self::Decimal(get, _) => (*get(record)).into(),
            Self::Level(get, _) => (*get(record)).into(),
            Self::Strength(get, _) => (*get(record)).into(),
            Self::Word(get, _) => get(record).map_or(Value::Nothing, Value::Word),
            Self::LevelBy(get, _) => get(record).get(star).copied().into(),
            Self::LevelsBy(get, _) => {
                get(record).get(star).map_or(Value::Nothing, |list| Value::levels(list.as_slice()))
            }
            Self::TextBy(get, _) => {
                get(record).get(star).map_or(Value::Nothing, |text| Value::text(text.as_str()))
            }
            Self::Own { get, .. } => get(record, star),
        }
    }

    /// Puts a value; `false` where it is of another type, and nothing is changed.
    pub(super) fn set(&self, record: &mut T, star: &str, value: Value<'static>) -> bool {
        match (self, value) {
            (Self::Text(_, at), Value::Text(text)) => *at(record) = text.into_owned(),
            (Self::Text(_, at), Value::Nothing) => at(record).clear(),
            (Self::Texts(_, at), Value::Texts(list)) => *at(record) = list.into_owned(),
            (Self::Texts(_, at), Value::Nothing) => at(record).clear(),
            (Self::Ids(_, at), Value::Ids(list)) => *at(record) = list.into_owned(),
            (Self::Ids(_, at), Value::Nothing) => at(record).clear(),
            (Self::Id(_, at), Value::Text(text)) => match Slug::new(&text) {
                Some(id) => *at(record) = Some(id),
                None => return false,
            },
            (Self::Id(_, at), Value::Nothing) => *at(record) = None,
            (Self::Levels(_, at), Value::Levels(list)) => *at(record) = list.into_owned(),
            (Self::Levels(_, at), Value::Nothing) => at(record).clear(),
            (Self::Day(_, at), Value::Day(day)) => *at(record) = Some(day),
            (Self::Day(_, at), Value::Nothing) => *at(record) = None,
            (Self::Yes(_, at), value @ (Value::Yes | Value::Nothing)) => {
                *at(record) = !value.is_nothing();
            }
            (Self::Decimal(_, at), Value::Decimal(number)) => *at(record) = Some(number),
            (Self::Decimal(_, at), Value::Nothing) => *at(record) = None,
            (Self::Level(_, at), Value::Level(level)) => *at(record) = Some(level),
            (Self::Level(_, at), Value::Nothing) => *at(record) = None,
            (Self::Strength(_, at), Value::Strength(strength)) => *at(record) = Some(strength),
            (Self::Strength(_, at), Value::Nothing) => *at(record) = None,
            (Self::Word(_, set), Value::Word(word)) => set(record, Some(word)),
            (Self::Word(_, set), Value::Nothing) => set(record, None),
            (Self::LevelBy(_, at), Value::Level(level)) => {
                return put(at(record), star, Some(level));
            }
            (Self::LevelBy(_, at), Value::Nothing) => return put(at(record), star, None),
            (Self::LevelsBy(_, at), Value::Levels(list)) => {
                return put(at(record), star, Some(list.into_owned()));
            }
            (Self::LevelsBy(_, at), Value::Nothing) => return put(at(record), star, None),
            (Self::TextBy(_, at), Value::Text(text)) => {
                return put(at(record), star, Some(text.into_owned()));
            }
            (Self::TextBy(_, at), Value::Nothing) => return put(at(record), star, None),
            (Self::Own { set, .. }, value) => return set(record, star, value),
            _ => return false,
        }
        true
    }

    /// Visits each value that is there, with what the star of the key stands for.
    pub(super) fn each<'t>(&self, record: &'t T, visit: &mut dyn FnMut(&str, Value<'t>)) {
        match self {
            Self::LevelBy(get, _) => {
                for (area, level) in get(record) {
                    visit(area.as_str(), Value::Level(*level));
                }
            }
            Self::LevelsBy(get, _) => {
                for (area, levels) in get(record) {
                    visit(area.as_str(), Value::levels(levels.as_slice()));
                }
            }
            Self::TextBy(get, _) => {
                for (id, text) in get(record) {
                    visit(id.as_str(), Value::text(text.as_str()));
                }
            }
            Self::Own { get, stars, .. } => {
                for star in stars(record) {
                    visit(&star, get(record, &star));
                }
            }
            _ => visit("", self.get(record, "")),
        }
    }
}

fn put<V>(map: &mut BTreeMap<Slug, V>, id: &str, value: Option<V>) -> bool {
    match (Slug::new(id), value) {
        (Some(id), Some(value)) => {
            map.insert(id, value);
        }
        (Some(id), None) => {
            map.remove(&id);
        }
        (None, _) => return false,
    }
    true
}
