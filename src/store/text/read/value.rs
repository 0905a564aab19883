//! Reading single values: each returns nothing, and reports why, where the value does not fit.

use super::tree::{Content, Item};
use super::{NO_WORD, Reader, mistyped_date, nearest};
use crate::model::diagnostic::Code;
use crate::model::{Date, Decimal, Level, Scale, Slug, Strength};

/// A text longer than this, in bytes, is no text that somebody wrote about a risk: about ten pages.
const LONGEST: usize = 30_000;

impl Reader<'_> {
    pub(super) fn wrong_type(&mut self, key: &str, value: Item<'_, '_>, wanted: &str) {
        let found = value.type_word();
        let args = [("key", key), ("found", found), ("wanted", wanted)];
        self.error(Code::WrongType, value.span(), &args);
    }

    /// A text; line ends are one character whatever the file uses.
    pub(crate) fn text(&mut self, key: &str, value: Item<'_, '_>) -> String {
        if value.text().is_some_and(|text| text.len() > LONGEST) {
            let most = LONGEST.to_string();
            self.warning(Code::ValueTooLarge, value.span(), &[("key", key), ("most", &most)]);
        }
        match value.text() {
            Some(text) if text.contains('\r') => text.replace("\r\n", "\n"),
            Some(text) => text.to_owned(),
            None => {
                self.wrong_type(key, value, "text");
                String::new()
            }
        }
    }

    /// A text of several lines, without the line end before its closing quotes.
    pub(crate) fn long_text(&mut self, key: &str, value: Item<'_, '_>) -> String {
        let mut text = self.text(key, value);
        text.truncate(text.trim_end().len());
        text
    }

    /// A whole number.
    pub(crate) fn integer(&mut self, key: &str, value: Item<'_, '_>) -> Option<i64> {
        let number = match value.content() {
            Content::Integer(digits, radix) => {
                i64::from_str_radix(&digits.replace('_', ""), *radix).ok()
            }
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(key, value, "number");
        }
        number
    }

    /// A number, with or without a fraction, exactly as it is written.
    pub(crate) fn decimal(&mut self, key: &str, value: Item<'_, '_>) -> Option<Decimal> {
        let written = match value.content() {
            Content::Integer(digits, 10) | Content::Float(digits) => Some(digits),
            _ => None,
        };
        let number = written.and_then(|text| Decimal::parse(&text.replace('_', "")));
        if number.is_none() {
            self.wrong_type(key, value, "decimal");
        }
        number
    }

    /// Yes or no.
    pub(crate) fn boolean(&mut self, key: &str, value: Item<'_, '_>) -> bool {
        let boolean = match value.content() {
            Content::Boolean(boolean) => Some(*boolean),
            _ => None,
        };
        if boolean.is_none() {
            self.wrong_type(key, value, "true-false");
        }
        boolean.unwrap_or(false)
    }

    /// A local date.
    pub(crate) fn date(&mut self, key: &str, value: Item<'_, '_>) -> Option<Date> {
        let (typed, date) = match value.content() {
            Content::Datetime(datetime) => {
                let date = datetime.date.filter(|_| datetime.time.is_none());
                (datetime.to_string(), date)
            }
            Content::Text(text) => (text.to_string(), None),
            _ => {
                self.wrong_type(key, value, "date");
                return None;
            }
        };
        let date = date.and_then(|d| {
            Date::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))
        });
        if date.is_none() {
            let day = typed.get(..10).and_then(mistyped_date::meant);
            let meant = day.or_else(|| mistyped_date::meant(&typed));
            let args = [("value", &*typed), ("meant", meant.as_deref().unwrap_or("2024-02-14"))];
            self.error(Code::BadDate, value.span(), &args);
        }
        date
    }

    /// One of a few words.
    pub(crate) fn word<T: Copy>(
        &mut self,
        key: &str,
        value: Item<'_, '_>,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        let text = self.text(key, value);
        if text.is_empty() && value.text().is_none() {
            return None;
        }
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning);
        if found.is_none() {
            let known: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let near = nearest(&text, &known).unwrap_or(NO_WORD);
            let args =
                [("key", key), ("value", &*text), ("allowed", &known.join(", ")), ("near", near)];
            self.error(Code::UnknownWord, value.span(), &args);
        }
        found
    }

    /// One of a few words that stand for themselves.
    pub(super) fn one_of(
        &mut self,
        key: &str,
        value: Item<'_, '_>,
        words: &'static [&'static str],
    ) -> Option<&'static str> {
        let known = value.text().and_then(|text| words.iter().find(|word| **word == text));
        if known.is_none() {
            let words: Vec<(&str, &str)> = words.iter().map(|word| (*word, *word)).collect();
            self.word(key, value, &words);
        }
        known.copied()
    }

    /// A level of a scale.
    pub(crate) fn level(
        &mut self,
        key: &str,
        value: Item<'_, '_>,
        scale: &Scale,
        (least, most): (Level, Level),
    ) -> Option<Level> {
        let number = self.integer(key, value)?;
        let level = scale.level(number).filter(|l| *l >= least && *l <= most);
        if level.is_none() {
            let args = [
                ("key", key),
                ("value", &*number.to_string()),
                ("least", &*least.number().to_string()),
                ("most", &*most.number().to_string()),
            ];
            self.error(Code::OutsideScale, value.span(), &args);
        }
        level
    }

    /// A strength of knowledge, 1 to 3.
    pub(crate) fn strength(&mut self, key: &str, value: Item<'_, '_>) -> Option<Strength> {
        let number = self.integer(key, value)?;
        let strength = Strength::from_number(number);
        if strength.is_none() {
            let number = number.to_string();
            let args = [("key", key), ("value", &*number), ("least", "1"), ("most", "3")];
            self.error(Code::OutsideScale, value.span(), &args);
        }
        strength
    }

    /// A list, each item read by a function.
    pub(crate) fn list<T>(
        &mut self,
        key: &str,
        value: Item<'_, '_>,
        mut read: impl FnMut(&mut Self, Item<'_, '_>) -> Option<T>,
    ) -> Vec<T> {
        if !value.is_array() {
            self.wrong_type(key, value, "list");
            return Vec::new();
        }
        value.below().filter_map(|item| read(self, item)).collect()
    }

    /// A list of texts.
    pub(crate) fn texts(&mut self, key: &str, value: Item<'_, '_>) -> Vec<String> {
        self.list(key, value, |reader, item| {
            item.text().map(|_| reader.text(key, item)).or_else(|| {
                reader.wrong_type(key, item, "text");
                None
            })
        })
    }

    /// A list of ids.
    pub(crate) fn ids(&mut self, key: &str, value: Item<'_, '_>) -> Vec<Slug> {
        self.list(key, value, |reader, item| {
            let text = reader.text(key, item);
            let id = Slug::new(&text);
            if id.is_none() && item.text().is_some() {
                reader.error(Code::BadId, item.span(), &[("id", &text)]);
            }
            id
        })
    }

    /// A table.
    pub(crate) fn table<'r, 't>(&mut self, key: &str, value: Item<'r, 't>) -> Option<Item<'r, 't>> {
        if !value.is_table() {
            self.wrong_type(key, value, "table");
        }
        value.is_table().then_some(value)
    }

    /// The keys of a table.
    pub(crate) fn below<'r, 't>(
        &mut self,
        key: &str,
        value: Item<'r, 't>,
    ) -> impl Iterator<Item = Item<'r, 't>> + use<'r, 't> {
        self.table(key, value).into_iter().flat_map(Item::below)
    }
}
