//! Documents in which every key of every table of the format has a value.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may unwrap")]

use risiko::model::field::{self, Key, Kind, Star, Table, Value};
use risiko::model::matrix::Axis;
use risiko::model::{Date, Decimal, Document, Level, Matrix, Slug, Strength};

/// The documents of a trust, one of each kind and the other risks.
pub(crate) const NAMES: [&str; 5] = ["ventetid", "_other", "_top", "_indicators", "_reporting"];

/// One key of a document: the header of its table, the key, and what its star stands for.
pub(crate) struct Place {
    pub(crate) header: Vec<&'static str>,
    pub(crate) key: Key,
    pub(crate) star: String,
}

impl Place {
    /// Its whole path in the file.
    pub(crate) fn path(&self) -> String {
        let key = self.key.path(&self.star);
        self.header.iter().map(|step| (*step).to_owned()).chain(key).collect::<Vec<_>>().join(".")
    }

    /// Puts a value there.
    pub(crate) fn put(&self, document: &mut Document, value: Value<'static>) {
        let path = self.key.path(&self.star);
        let path: Vec<&str> = path.iter().map(String::as_str).collect();
        let table = document.table(&self.header).unwrap();
        let (at, star) = field::find(table, &path).unwrap();
        assert!(table.set(at, star, value), "{}", self.path());
    }
}

/// Every key of a document: one for each area where it is scored by area.
pub(crate) fn places(name: &str, matrix: &Matrix) -> Vec<Place> {
    let mut places = Vec::new();
    for table in empty(name).tables() {
        let header = header(table, name);
        for key in (table.keys)() {
            for star in stars(key, matrix) {
                places.push(Place { header: header.clone(), key, star });
            }
        }
    }
    places
}

fn empty(name: &str) -> Document {
    Document::empty(&Slug::new(name).unwrap())
}

/// The ids of a trust are its own in every file.
fn header(table: &Table, name: &str) -> Vec<&'static str> {
    let mut stars = table.stars.iter();
    let mut named = |step: &'static str| match (step, table.path[0], name) {
        ("*", "measure", "_other") => id_of(stars.next(), "m5555"),
        ("*", "measure", _) => id_of(stars.next(), "m1111"),
        ("*", "factor", "_other") => id_of(stars.next(), "f5555"),
        ("*", "factor", _) => id_of(stars.next(), "f1111"),
        ("*", _, "_other") => id_of(stars.next(), "r5555"),
        ("*", _, _) => id_of(stars.next(), "r1111"),
        _ => step,
    };
    table.path.iter().map(|step| named(step)).collect()
}

fn id_of(star: Option<&Star>, id: &'static str) -> &'static str {
    match star.unwrap() {
        Star::Session => "2024-02-14",
        Star::Round => "2024-T1",
        Star::Year => "2023",
        Star::Id | Star::Rule | Star::Text => id,
    }
}

fn stars(key: Key, matrix: &Matrix) -> Vec<String> {
    if !key.steps().any(|step| step == "*") {
        return vec![String::new()];
    }
    match (key.star, key.name) {
        // A year is told of in one of the two ways.
        (Star::Year, "*") => vec!["2022".to_owned()],
        (Star::Year, _) => vec!["2023".to_owned()],
        (Star::Id, _) if matches!(key.kind, Kind::Level(_) | Kind::Levels(_)) => {
            matrix.areas.iter().map(|area| area.id.to_string()).collect()
        }
        (star, _) => vec![id_of(Some(&star), "r1111").to_owned()],
    }
}

/// A document with a value for every key.
pub(crate) fn filled(name: &str, matrix: &Matrix) -> Document {
    let mut document = empty(name);
    for place in places(name, matrix) {
        let value = sample(place.key, matrix);
        place.put(&mut document, value);
    }
    document
}

/// A value that a key can have.
pub(crate) fn sample(key: Key, matrix: &Matrix) -> Value<'static> {
    value(key, matrix, false)
}

/// Another value that a key can have; nothing where it has one only.
pub(crate) fn another(key: Key, matrix: &Matrix) -> Value<'static> {
    value(key, matrix, true)
}

fn value(key: Key, matrix: &Matrix, other: bool) -> Value<'static> {
    let pick = |one: &'static str, two: &'static str| if other { two } else { one };
    let line = pick("Først \"en\" og \\ to", "Så «noe» annet");
    let sentences = pick("Først \"en\" og \\ her.\nSå \u{1} mer.", "Noe annet.\nOg «mer» til.");
    let level = |axis: Axis| -> Level { matrix.scale(axis).clamp(if other { 4 } else { 3 }) };
    let id = |text: &str| Slug::new(text).unwrap();
    match key.kind {
        Kind::Line | Kind::Role => Value::text(line),
        Kind::Note | Kind::Prose => Value::text(sentences),
        Kind::Seal => Value::text(pick("12345678", "9abcdef0")),
        Kind::Word(words) => Value::Word(if other { words[0] } else { words[words.len() - 1] }),
        Kind::Lines => Value::texts(vec![line.to_owned(), "felles".to_owned()]),
        Kind::Column | Kind::Ids => Value::ids(vec![id("r1111"), id(pick("r2222", "r3333"))]),
        Kind::Id => Value::text(pick("ventetid", "sykefravaer")),
        Kind::Day => Value::Day(Date::from_ymd_opt(2024, 4, if other { 29 } else { 30 }).unwrap()),
        Kind::Flag if other => Value::Nothing,
        Kind::Flag => Value::Yes,
        // A limit for yellow stays on the right side of the one for green.
        Kind::Decimal if key.name == "yellow" => {
            Value::Decimal(Decimal::parse(pick("66.5", "67")).unwrap())
        }
        Kind::Decimal => Value::Decimal(Decimal::parse(pick("66.5", "66")).unwrap()),
        Kind::Level(axis) => Value::Level(level(axis)),
        Kind::Levels(axis) => Value::levels(vec![level(axis), matrix.scale(axis).clamp(2)]),
        Kind::Strength => {
            Value::Strength(Strength::from_number(if other { 2 } else { 3 }).unwrap())
        }
        Kind::Number(..)
        | Kind::Percent
        | Kind::Words(_)
        | Kind::Names
        | Kind::Places
        | Kind::Color => {
            panic!("{} is of a file that a year is judged by", key.name)
        }
    }
}
