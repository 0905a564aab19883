//! JSON objects whose keys are there only where something is written.

use std::fmt::Display;

use serde_json::{Map, Value};

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

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}

pub(in crate::report) fn strings<T: Display>(texts: &[T]) -> Vec<Value> {
    texts.iter().map(|text| Value::String(text.to_string())).collect()
}
