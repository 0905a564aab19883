//! What a key of a file holds.

use std::borrow::Cow;

use crate::model::{Date, Decimal, Level, Slug, Strength};

/// The value of a key. What is empty is [`Value::Nothing`]: files write it by leaving the key out.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Value<'a> {
    /// The key is not there.
    #[default]
    Nothing,
    /// A text.
    Text(Cow<'a, str>),
    /// A list of texts.
    Texts(Cow<'a, [String]>),
    /// A list of ids.
    Ids(Cow<'a, [Slug]>),
    /// A list of levels, one a vote.
    Levels(Cow<'a, [Level]>),
    /// One of the words of the key.
    Word(&'static str),
    /// A day.
    Day(Date),
    /// `true`; `false` is written by leaving the key out.
    Yes,
    /// A number with or without a fraction.
    Decimal(Decimal),
    /// A whole number.
    Number(i64),
    /// A level of a scale.
    Level(Level),
    /// The strength of a part of the knowledge.
    Strength(Strength),
}

impl<'a> Value<'a> {
    /// A text, or nothing where it is empty.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    /// A list of texts, or nothing where it is empty.
    pub fn texts(list: impl Into<Cow<'a, [String]>>) -> Self {
        let list = list.into();
        if list.is_empty() { Self::Nothing } else { Self::Texts(list) }
    }

    /// A list of ids, or nothing where it is empty.
    pub fn ids(list: impl Into<Cow<'a, [Slug]>>) -> Self {
        let list = list.into();
        if list.is_empty() { Self::Nothing } else { Self::Ids(list) }
    }

    /// A list of levels, or nothing where it is empty.
    pub fn levels(list: impl Into<Cow<'a, [Level]>>) -> Self {
        let list = list.into();
        if list.is_empty() { Self::Nothing } else { Self::Levels(list) }
    }

    /// There is none.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// The same value without what it borrows.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Nothing => Value::Nothing,
            Self::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Self::Texts(list) => Value::Texts(Cow::Owned(list.into_owned())),
            Self::Ids(list) => Value::Ids(Cow::Owned(list.into_owned())),
            Self::Levels(list) => Value::Levels(Cow::Owned(list.into_owned())),
            Self::Word(word) => Value::Word(word),
            Self::Day(day) => Value::Day(day),
            Self::Yes => Value::Yes,
            Self::Decimal(number) => Value::Decimal(number),
            Self::Number(number) => Value::Number(number),
            Self::Level(level) => Value::Level(level),
            Self::Strength(strength) => Value::Strength(strength),
        }
    }
}

impl From<Option<Date>> for Value<'_> {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::Nothing, Self::Day)
    }
}

impl From<Option<Level>> for Value<'_> {
    fn from(level: Option<Level>) -> Self {
        level.map_or(Self::Nothing, Self::Level)
    }
}

impl From<Option<Strength>> for Value<'_> {
    fn from(strength: Option<Strength>) -> Self {
        strength.map_or(Self::Nothing, Self::Strength)
    }
}

impl From<Option<Decimal>> for Value<'_> {
    fn from(number: Option<Decimal>) -> Self {
        number.map_or(Self::Nothing, Self::Decimal)
    }
}
