//! JSON objects whose keys are there only where something is written.

use std::fmt::Display;

use serde_json::{Map, Value};

use crate::model::field::{self, Fields};
use crate::model::{Date, Level};

/// An object under construction; its keys keep the order in which they were put.
#[derive(Debug, Default)]
pub(in crate::report) struct Object(Map<String, Value>);

impl Object {
    pub(in crate::report) fn new() -> Self {
        Self::default()
    }

    /// A key that is always there.
    pub(in crate::report) fn put(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    /// A key inside objects, which are made on the way.
    fn put_at(&mut self, path: &[String], value: Value) {
        let mut map = &mut self.0;
        let Some((last, groups)) = path.split_last() else { return };
        for group in groups {
            let inner = map.entry(group.clone()).or_insert_with(|| Map::new().into());
            let Value::Object(inner) = inner else { return };
            map = inner;
        }
        map.insert(last.clone(), value);
    }

    /// A key that is there where its value is.
    pub(in crate::report) fn maybe(self, key: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.put(key, value),
            None => self,
        }
    }

    /// A text that is not empty.
    pub(in crate::report) fn text(self, key: &str, text: &str) -> Self {
        self.maybe(key, (!text.is_empty()).then_some(text))
    }

    pub(in crate::report) fn date(self, key: &str, date: Option<Date>) -> Self {
        self.maybe(key, date.map(|date| date.to_string()))
    }

    pub(in crate::report) fn level(self, key: &str, level: Option<Level>) -> Self {
        self.maybe(key, level.map(Level::number))
    }

    /// A list that is not empty.
    pub(in crate::report) fn list(self, key: &str, list: Vec<Value>) -> Self {
        self.maybe(key, (!list.is_empty()).then_some(list))
    }

    /// Texts or ids, where there are any.
    pub(in crate::report) fn texts<T: Display>(self, key: &str, texts: &[T]) -> Self {
        self.list(key, strings(texts))
    }

    /// An object that is not empty.
    pub(in crate::report) fn nested(self, key: &str, object: Self) -> Self {
        self.maybe(key, (!object.0.is_empty()).then_some(object))
    }
}

/// The keys of a record that hold something, in the table's order; dotted keys are objects. After a
/// key, what is derived from it may be put.
pub(in crate::report) fn record(
    object: Object,
    record: &dyn Fields,
    mut after: impl FnMut(&str, Object) -> Object,
) -> Object {
    let mut object = object;
    for at in 0..record.count() {
        let key = record.key(at);
        let mut found = Vec::new();
        record.each(at, &mut |star, written| {
            found.extend(value(&written).map(|value| (key.path(star), value)));
        });
        for (path, value) in found {
            object.put_at(&path, value);
        }
        object = after(key.name, object);
    }
    object
}

/// A key's value; nothing where there is none.
pub(in crate::report) fn value(value: &field::Value<'_>) -> Option<Value> {
    Some(match value {
        field::Value::Nothing => return None,
        field::Value::Text(text) => text.as_ref().into(),
        field::Value::Texts(list) => strings(list).into(),
        field::Value::Ids(list) => strings(list).into(),
        field::Value::Levels(list) => {
            list.iter().map(|level| Value::from(level.number())).collect()
        }
        field::Value::Word(word) => (*word).into(),
        field::Value::Day(day) => day.to_string().into(),
        field::Value::Yes => true.into(),
        field::Value::Decimal(number) => {
            number.to_string().parse::<f64>().map_or(Value::Null, Value::from)
        }
        field::Value::Number(number) => (*number).into(),
        field::Value::Level(level) => level.number().into(),
        field::Value::Strength(strength) => strength.number().into(),
    })
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}

pub(in crate::report) fn strings<T: Display>(texts: &[T]) -> Vec<Value> {
    texts.iter().map(|text| Value::String(text.to_string())).collect()
}
