//! The table of fields: every key of a trust's files, declared once, beside the type that holds it.
//!
//! Reading, writing, the canonical shape, the schemas, `risiko set`, JSON, comparison, merging, the
//! rules about privacy, seals and the forms on the screen all go through these rows. A new key is a
//! field of its type, a row in the type's `FIELDS`, and a label in each language.

mod access;
mod table;
mod value;

use std::collections::BTreeMap;

pub use table::{Star, Table, begins, known};
pub use value::Value;

use access::Access;

use super::matrix::Axis;
use super::{Date, Decimal, Level, Slug, Strength};

/// How a value is written, and what it may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text on one line.
    Line,
    /// The role of somebody, on one line.
    Role,
    /// A text on one line, or of sentences where it has several.
    Note,
    /// Sentences, one a line.
    Prose,
    /// A seal: eight hexadecimal digits.
    Seal,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A list of texts, one a line.
    Lines,
    /// A list of texts, one a line, each in its place: the grid's rows, a text a level; of the files
    /// that a year is judged by.
    Places,
    /// A list of ids, one a line.
    Column,
    /// A list of ids on one line.
    Ids,
    /// One id.
    Id,
    /// A day.
    Day,
    /// `true`, or the key is not there.
    Flag,
    /// A number with or without a fraction.
    Decimal,
    /// A level of a scale.
    Level(Axis),
    /// Levels of a scale on one line, one a vote.
    Levels(Axis),
    /// The strength of a part of the knowledge, 1 to 3.
    Strength,
    /// A whole number between two; of the files that a year is judged by.
    Number(i64, i64),
    /// Two percentages on one line; of the files that a year is judged by.
    Percent,
    /// Words on one line; of the files that a year is judged by.
    Words(&'static [&'static str]),
    /// Short names on one line; of the files that a year is judged by.
    Names,
    /// A colour, `#009E73`; of the files that a year is judged by.
    Color,
}

impl Kind {
    /// People write words of their own here, so the rules about privacy read it.
    pub fn is_words(self) -> bool {
        matches!(self, Self::Line | Self::Role | Self::Note | Self::Prose | Self::Lines)
    }

    /// Line breaks inside the text carry no meaning (FORMAT.md rule 7).
    pub fn is_sentences(self) -> bool {
        matches!(self, Self::Note | Self::Prose)
    }

    /// It holds a list.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Lines | Self::Places | Self::Column | Self::Ids | Self::Levels(_))
    }

    /// A list in which an item means what its place says: the same place changed by two is one
    /// thing that they disagree on.
    pub fn is_by_place(self) -> bool {
        matches!(self, Self::Places | Self::Levels(_) | Self::Percent)
    }
}

/// A key of a table of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Its name with dots. A step `*` is named by the record: an area, an id, a year.
    pub name: &'static str,
    /// How its value is written.
    pub kind: Kind,
    /// What it means, for the schema that editors show.
    pub about: &'static str,
    /// It counts in a seal.
    pub is_sealed: bool,
    /// What may stand at the open step of its name.
    pub star: Star,
}

impl Key {
    /// A key of a file that no record holds.
    pub const fn new(name: &'static str, kind: Kind, about: &'static str) -> Self {
        Self { name, kind, about, is_sealed: false, star: Star::Id }
    }

    /// The same key with another open step.
    pub const fn named_by(self, star: Star) -> Self {
        Self { star, ..self }
    }

    /// The steps of its name.
    pub fn steps(&self) -> impl Iterator<Item = &'static str> {
        self.name.split('.')
    }

    /// What its star stands for in a path under the table, empty where it has none; `None` where the
    /// path leads elsewhere.
    pub fn star_in<'p>(&self, path: &[&'p str]) -> Option<&'p str> {
        let mut star = "";
        let mut steps = self.steps();
        for step in path {
            match steps.next() {
                Some("*") => star = step,
                Some(known) if known == *step => {}
                _ => return None,
            }
        }
        steps.next().is_none().then_some(star)
    }

    /// Whether a path under the table leads to the key, and further steps to it.
    pub fn leads_on(&self, path: &[&str]) -> bool {
        let mut steps = self.steps();
        let fits =
            path.iter().all(|step| steps.next().is_some_and(|own| own == "*" || own == *step));
        fits && steps.next().is_some()
    }

    /// Its name with the star filled in.
    pub fn path(&self, star: &str) -> Vec<String> {
        self.steps().map(|step| if step == "*" { star } else { step }.to_owned()).collect()
    }
}

/// A key, and the way to its value in a record.
pub struct Field<T: 'static> {
    /// The key.
    pub key: Key,
    access: Access<T>,
}

/// Makes a function that declares a field of one type of value.
macro_rules! declares {
    ($($(#[$doc:meta])* $name:ident: $kind:expr, $access:ident($value:ty) $(, $extra:ident: $type:ty)?;)*) => {
        $($(#[$doc])*
        pub(crate) const fn $name(
            name: &'static str,
            about: &'static str,
            $($extra: $type,)?
            get: fn(&T) -> &$value,
            at: fn(&mut T) -> &mut $value,
        ) -> Self {
            Self { key: Key::new(name, $kind, about), access: Access::$access(get, at) }
        })*
    };
}

impl<T: 'static> Field<T> {
    declares! {
        /// A text on one line.
        line: Kind::Line, Text(String);
        /// A role.
        role: Kind::Role, Text(String);
        /// A text on one line or of sentences.
        note: Kind::Note, Text(String);
        /// Sentences.
        prose: Kind::Prose, Text(String);
        /// A seal.
        seal: Kind::Seal, Text(String);
        /// Texts, one a line.
        lines: Kind::Lines, Texts(Vec<String>);
        /// Ids, one a line.
        column: Kind::Column, Ids(Vec<Slug>);
        /// Ids on one line.
        ids: Kind::Ids, Ids(Vec<Slug>);
        /// One id.
        id: Kind::Id, Id(Option<Slug>);
        /// A day.
        day: Kind::Day, Day(Option<Date>);
        /// `true`.
        flag: Kind::Flag, Yes(bool);
        /// A number.
        decimal: Kind::Decimal, Decimal(Option<Decimal>);
        /// A part of the knowledge.
        strength: Kind::Strength, Strength(Option<Strength>);
        /// A level.
        level: Kind::Level(axis), Level(Option<Level>), axis: Axis;
        /// Votes on a level.
        levels: Kind::Levels(axis), Levels(Vec<Level>), axis: Axis;
        /// A consequence for each area.
        by_area: Kind::Level(Axis::Consequence), LevelBy(BTreeMap<Slug, Level>);
        /// Votes for each area.
        levels_by_area: Kind::Levels(Axis::Consequence), LevelsBy(BTreeMap<Slug, Vec<Level>>);
        /// A text for each id.
        by_id: Kind::Note, TextBy(BTreeMap<Slug, String>);
    }

    /// One of a few words.
    pub(crate) const fn word(
        name: &'static str,
        about: &'static str,
        words: &'static [&'static str],
        get: fn(&T) -> Option<&'static str>,
        set: fn(&mut T, Option<&'static str>),
    ) -> Self {
        Self { key: Key::new(name, Kind::Word(words), about), access: Access::Word(get, set) }
    }

    /// A field with a shape of its own; its key has a star.
    pub(crate) const fn own(
        name: &'static str,
        about: &'static str,
        (kind, star): (Kind, Star),
        get: fn(&T, &str) -> Value<'static>,
        set: fn(&mut T, &str, Value<'static>) -> bool,
        stars: fn(&T) -> Vec<String>,
    ) -> Self {
        let key = Key::new(name, kind, about).named_by(star);
        Self { key, access: Access::Own { get, set, stars } }
    }

    /// It counts in a seal.
    pub(crate) const fn sealed(mut self) -> Self {
        self.key.is_sealed = true;
        self
    }
}

/// The rows of a type: `line("title") = title, "What it means.";`.
macro_rules! fields {
    ($($make:ident($name:literal $($arg:tt)*) = $($at:ident).+, $about:literal $(, $flag:ident)?;)*) => {
        &[$($crate::model::field::field!($make($name $($arg)*) = $($at).+, $about) $(.$flag())?),*]
    };
}

/// A row. A `word` may be absent; a `choice` always has one.
macro_rules! field {
    (word($name:literal, $type:ty) = $($at:ident).+, $about:literal) => {
        $crate::model::field::Field::<Self>::word(
            $name,
            $about,
            &<$type>::NAMES,
            |it| it.$($at).+.map(|word| $crate::model::word_of(&<$type>::WORDS, &word)),
            |it, word| it.$($at).+ = word.and_then(|word| $crate::model::words::meaning(&<$type>::WORDS, word)),
        )
    };
    (choice($name:literal, $type:ty) = $($at:ident).+, $about:literal) => {
        $crate::model::field::Field::<Self>::word(
            $name,
            $about,
            &<$type>::NAMES,
            |it| Some($crate::model::word_of(&<$type>::WORDS, &it.$($at).+)),
            |it, word| {
                let meant = word.and_then(|word| $crate::model::words::meaning(&<$type>::WORDS, word));
                it.$($at).+ = meant.unwrap_or_default();
            },
        )
    };
    ($make:ident($name:literal $(, $arg:expr)?) = $($at:ident).+, $about:literal) => {
        $crate::model::field::Field::<Self>::$make($name, $about, $($arg,)? |it| &it.$($at).+, |it| &mut it.$($at).+)
    };
}

pub(crate) use {field, fields};

/// A type that is written as one table of a file.
pub trait Record: Sized + 'static {
    /// The table's name, in labels and messages.
    const NAME: &'static str;
    /// Its keys in canonical order.
    const FIELDS: &'static [Field<Self>];
}

/// The keys of a record.
pub fn keys<T: Record>() -> Vec<Key> {
    T::FIELDS.iter().map(|field| field.key).collect()
}

/// A record whose type is not known, by its keys' places in canonical order.
pub trait Fields {
    /// The table's name, in labels and messages.
    fn name(&self) -> &'static str;
    /// How many keys its table can have.
    fn count(&self) -> usize;
    /// The key at a place.
    fn key(&self, at: usize) -> Key;
    /// The value at a place; `star` is what the star of the key stands for.
    fn get(&self, at: usize, star: &str) -> Value<'_>;
    /// Puts a value; `false` where it is of another type, and nothing is changed.
    fn set(&mut self, at: usize, star: &str, value: Value<'static>) -> bool;
    /// Visits each value at a place that is there, with what the star of its key stands for.
    fn each<'t>(&'t self, at: usize, visit: &mut dyn FnMut(&str, Value<'t>));
}

impl<T: Record> Fields for T {
    fn name(&self) -> &'static str {
        T::NAME
    }

    fn count(&self) -> usize {
        T::FIELDS.len()
    }

    fn key(&self, at: usize) -> Key {
        T::FIELDS[at].key
    }

    fn get(&self, at: usize, star: &str) -> Value<'_> {
        T::FIELDS[at].access.get(self, star)
    }

    fn set(&mut self, at: usize, star: &str, value: Value<'static>) -> bool {
        T::FIELDS[at].access.set(self, star, value)
    }

    fn each<'t>(&'t self, at: usize, visit: &mut dyn FnMut(&str, Value<'t>)) {
        T::FIELDS[at].access.each(self, &mut |star, value| {
            if !value.is_nothing() {
                visit(star, value);
            }
        });
    }
}

/// The place of the key that a path leads to, and what its star stands for.
pub fn find<'p>(record: &dyn Fields, path: &[&'p str]) -> Option<(usize, &'p str)> {
    (0..record.count()).find_map(|at| Some((at, record.key(at).star_in(path)?)))
}

/// The value that a dotted key has in a record; nothing for a key that it does not have.
pub fn value<'r>(record: &'r dyn Fields, key: &str) -> Value<'r> {
    let path: Vec<&str> = key.split('.').collect();
    find(record, &path).map_or(Value::Nothing, |(at, star)| record.get(at, star))
}
