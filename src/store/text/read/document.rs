//! A trust's document, read by the table of fields: whichever kind it is, there is one reader.

use std::path::Path;

use super::tree::{Item, Tree};
use super::{CONFLICT, Reader};
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::field::{self, Fields, Key, Kind, Star, Table, Value};
use crate::model::matrix::Axis;
use crate::model::{Document, Level, Matrix, Scale, Slug, Status};

/// Reads the document that stands under a name; `None` where the text is no TOML. Everything that
/// could not be used is reported, and the rest is there.
pub fn read_document(
    text: &str,
    file: &Path,
    name: &Slug,
    matrix: &Matrix,
) -> (Option<Document>, Vec<Diagnostic>) {
    let mut reader = Reader::new(file, text);
    let Some(tree) = reader.tree() else { return (None, reader.problems) };
    let mut document = Document::empty(name);
    let tables = document.tables();
    let own: Vec<Vec<Key>> = tables.iter().map(|table| (table.keys)()).collect();
    let format = Format { tables, keys: &own, matrix };
    reader.fill(tree.root(), &mut Vec::new(), format, &mut document);
    reader.whole(&mut document, &tree);
    reader.tell_conflicts();
    (Some(document), reader.problems)
}

/// What a kind of document may hold.
#[derive(Clone, Copy)]
struct Format<'f> {
    tables: &'static [Table],
    /// Each table's keys.
    keys: &'f [Vec<Key>],
    matrix: &'f Matrix,
}

impl Format<'_> {
    /// The table with a header.
    fn table(&self, header: &[&str]) -> Option<usize> {
        self.tables
            .iter()
            .position(|table| table.path.len() == header.len() && field::begins(table.path, header))
    }

    /// The table that a header leads to or is, by what may stand at the header's last step.
    fn on_the_way(&self, header: &[&str]) -> Option<Option<Star>> {
        let mut leads = self.tables.iter().filter(|table| field::begins(table.path, header));
        leads.next().map(|table| {
            let is_open = |step: &&&str| **step == "*";
            let at = table.path[..header.len()].iter().filter(is_open).count();
            let last = table.path[header.len() - 1];
            (last == "*").then(|| table.stars[at - 1])
        })
    }
}

impl Reader<'_> {
    /// Reads a table, its keys first and then the tables below it.
    fn fill<'r>(
        &mut self,
        item: Item<'r, '_>,
        header: &mut Vec<&'r str>,
        format: Format<'_>,
        document: &mut Document,
    ) {
        let own = format.table(header);
        let mut tables = Vec::new();
        let mut record = own.and_then(|_| document.table(header));
        for below in item.below() {
            if below.name() == CONFLICT {
                self.unknown_key(CONFLICT, below.key(), &[]);
                continue;
            }
            let keys = own.map_or(&[][..], |own| &format.keys[own]);
            let is_key = |key: &Key| key.steps().next().is_some_and(|step| step == below.name());
            let is_open = |key: &Key| key.steps().next() == Some("*");
            header.push(below.name());
            let leads = format.on_the_way(header);
            header.pop();
            let record = record.as_deref_mut();
            match (record, leads) {
                (Some(record), _) if keys.iter().any(is_key) => {
                    self.key(below, &mut vec![below.name()], keys, format.matrix, record);
                }
                (None, Some(star)) => tables.push((below, star)),
                (Some(_), Some(star)) if below.is_table() || star.is_none() => {
                    tables.push((below, star));
                }
                (Some(record), _) if keys.iter().any(is_open) => {
                    if self.fits(below, keys.iter().find(|key| is_open(key)).copied()) {
                        self.key(below, &mut vec![below.name()], keys, format.matrix, record);
                    }
                }
                _ => {
                    let known = field::known(format.tables, header);
                    let slipped = format.table(&[]).is_some_and(|root| {
                        !header.is_empty() && format.keys[root].iter().any(is_key)
                    });
                    let place = if slipped { "top" } else { "here" };
                    self.stray_key(below.name(), below.key(), &known, place);
                }
            }
        }
        if let (Some(own), Some(record)) = (own, record) {
            self.needed(item, &format.tables[own], record);
        }
        for (below, star) in tables {
            if let Some(star) = star.filter(|star| !star.fits(below.name())) {
                let name = below.name();
                match star {
                    Star::Session => {
                        let args = [("value", name), ("meant", "2024-02-14")];
                        self.error(Code::BadDate, below.key(), &args);
                    }
                    _ => self.error(Code::BadId, below.key(), &[("id", name)]),
                }
                continue;
            }
            if self.table(below.name(), below).is_some() {
                header.push(below.name());
                self.fill(below, header, format, document);
                header.pop();
            }
        }
    }

    /// Reads a key of a record, or the keys that it leads to.
    fn key<'r>(
        &mut self,
        item: Item<'r, '_>,
        path: &mut Vec<&'r str>,
        keys: &[Key],
        matrix: &Matrix,
        record: &mut dyn Fields,
    ) {
        let exact = keys.iter().position(|key| key.star_in(path).is_some());
        if item.is_table() && keys.iter().any(|key| key.leads_on(path)) {
            for below in item.below() {
                path.push(below.name());
                let is_known =
                    keys.iter().any(|key| key.star_in(path).is_some() || key.leads_on(path));
                if below.name() == CONFLICT {
                    self.unknown_key(CONFLICT, below.key(), &[]);
                } else if is_known {
                    self.key(below, path, keys, matrix, record);
                } else {
                    let depth = path.len() - 1;
                    let beside = keys.iter().filter(|key| key.leads_on(&path[..depth]));
                    let known: Vec<&str> =
                        beside.filter_map(|key| key.steps().nth(depth)).collect();
                    self.unknown_key(below.name(), below.key(), &known);
                }
                path.pop();
            }
            return;
        }
        let Some(at) = exact else {
            self.wrong_type(&path.join("."), item, "table");
            return;
        };
        let key = keys[at];
        let star = key.star_in(path).unwrap_or_default();
        let Some(bounds) = self.star(item, key, star, matrix) else { return };
        let value = match key.name {
            "*" => self.value(star, key.kind, item, bounds),
            _ => self.value(&path.join("."), key.kind, item, bounds),
        };
        record.set(at, star, value);
    }

    /// Whether what a star stands for may stand there, and the levels that are then allowed.
    fn star<'m>(
        &mut self,
        item: Item<'_, '_>,
        key: Key,
        star: &str,
        matrix: &'m Matrix,
    ) -> Option<(&'m Scale, Level, Level)> {
        let whole = |scale: &'m Scale| (scale, scale.clamp(1), scale.clamp(i64::MAX));
        if let Kind::Level(axis) | Kind::Levels(axis) = key.kind {
            let scale = matrix.scale(axis);
            if star.is_empty() {
                return Some(whole(scale));
            }
            let Some(area) = matrix.area(star) else {
                let known: Vec<&str> = matrix.areas.iter().map(|area| area.id.as_str()).collect();
                let args = [("area", star), ("known", &*known.join(", "))];
                self.error(Code::UnknownArea, item.key(), &args);
                return None;
            };
            return Some((scale, area.least, area.most));
        }
        let is_first = key.name.starts_with('*');
        let fits = star.is_empty() || is_first || self.fits(item, Some(key));
        fits.then(|| whole(matrix.scale(Axis::Probability)))
    }

    /// Whether a name may stand where a key is open.
    fn fits(&mut self, item: Item<'_, '_>, key: Option<Key>) -> bool {
        let Some(star) = key.map(|key| key.star).filter(|star| !star.fits(item.name())) else {
            return true;
        };
        match star {
            Star::Year => self.stray_key(item.name(), item.key(), &[], "year"),
            _ => self.error(Code::BadId, item.key(), &[("id", item.name())]),
        }
        false
    }

    fn value(
        &mut self,
        key: &str,
        kind: Kind,
        item: Item<'_, '_>,
        (scale, least, most): (&Scale, Level, Level),
    ) -> Value<'static> {
        match kind {
            Kind::Line | Kind::Role | Kind::Seal => Value::text(self.text(key, item)),
            Kind::Note | Kind::Prose => Value::text(self.long_text(key, item)),
            Kind::Word(words) => self.one_of(key, item, words).map_or(Value::Nothing, Value::Word),
            Kind::Lines => Value::texts(self.texts(key, item)),
            Kind::Column | Kind::Ids => Value::ids(self.ids(key, item)),
            Kind::Id => {
                let text = self.text(key, item);
                if item.text().is_some() && Slug::new(&text).is_none() {
                    self.error(Code::BadId, item.span(), &[("id", &text)]);
                    return Value::Nothing;
                }
                Value::text(text)
            }
            Kind::Day => self.date(key, item).into(),
            Kind::Flag if self.boolean(key, item) => Value::Yes,
            Kind::Decimal => self.decimal(key, item).into(),
            Kind::Level(_) => self.level(key, item, scale, (least, most)).into(),
            Kind::Levels(_) => {
                let level = |reader: &mut Self, item: Item<'_, '_>| {
                    reader.level(key, item, scale, (least, most))
                };
                Value::levels(self.list(key, item, level))
            }
            Kind::Strength => self.strength(key, item).into(),
            // The other kinds are none of a trust's own documents.
            Kind::Flag
            | Kind::Number(..)
            | Kind::Percent
            | Kind::Words(_)
            | Kind::Names
            | Kind::Places
            | Kind::Color => Value::Nothing,
        }
    }

    /// Keys that a table lacks: `closed.on` is needed where anything of `closed` is there.
    fn needed(&mut self, item: Item<'_, '_>, table: &Table, record: &dyn Fields) {
        for needed in table.needed {
            let group = needed.split_once('.').map(|(group, _)| item.get(group));
            let place = match group {
                Some(None) => continue,
                Some(Some(group)) => group.key(),
                None => item.key(),
            };
            let is_there = match group {
                Some(_) => !field::value(record, needed).is_nothing(),
                None => item.get(needed).is_some(),
            };
            if !is_there {
                self.error(Code::MissingKey, place, &[("key", needed)]);
            }
        }
    }

    /// What is asked of a document as a whole.
    fn whole(&mut self, document: &mut Document, tree: &Tree<'_>) {
        match document {
            Document::Assessment(assessment) => {
                if assessment.status == Status::Approved && !assessment.approved.is_complete() {
                    let span = tree.root().get("status").map_or(0..0, Item::span);
                    self.warning(Code::UnsealedApproval, span, &[]);
                }
            }
            Document::Indicators(indicators) => {
                self.indicators(std::sync::Arc::make_mut(indicators), tree);
            }
            Document::Top(_) | Document::Reporting(_) => {}
        }
    }
}
