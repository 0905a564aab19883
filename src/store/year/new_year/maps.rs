//! What people have decided about goals and levels that are others in the new year: two small files.

use std::collections::BTreeMap;
use std::path::Path;

use super::super::file::read_file;
use crate::model::diagnostic::{Code, Diagnostic};
use crate::model::new_year::{Destination, GoalMap, ScaleMap};
use crate::model::register::OTHER;
use crate::model::{Catalogue, Level, Matrix, Register, Scale, Slug};
use crate::store::text::read::tree::Item;
use crate::store::text::read::{NO_WORD, Reader, nearest};

/// Stands in a proposed map where nobody has decided yet.
pub const UNDECIDED: &str = "?";

/// A goal's answer that leaves what it holds behind.
pub const BEHIND: &str = "";

/// A scale's map as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadScaleMap {
    /// A person stands by it.
    pub confirmed: bool,
    /// What becomes of each level and area.
    pub map: ScaleMap,
}

/// Reads a goals' map; a goal that is [`UNDECIDED`] is not in it.
///
/// # Errors
/// What of the file could not be used: a decision that is not understood is none.
pub fn goal_map(
    file: &Path,
    old: &Register,
    catalogue: &Catalogue,
) -> Result<GoalMap, Vec<Diagnostic>> {
    let text = read_file(Path::new(""), file).map_err(|problem| vec![*problem])?;
    let mut reader = Reader::new(file, &text);
    let mut map = GoalMap::default();
    let tree = reader.tree();
    for value in tree.iter().flat_map(|tree| tree.root().below()) {
        match value.name() {
            "goals" => {
                for value in reader.below("goals", value) {
                    let id = value.name();
                    let Some(goal) = Slug::new(id).filter(|id| is_file(old, id)) else {
                        let known: Vec<&str> = files(old).map(Slug::as_str).collect();
                        reader.unknown_key(id, value.key(), &known);
                        continue;
                    };
                    if let Some(to) = reader.destination(id, value, catalogue) {
                        map.0.insert(goal, to);
                    }
                }
            }
            other => reader.unknown_key(other, value.key(), &["goals"]),
        }
    }
    usable(reader, map)
}

/// Goals of the year before, and files that stand there without one.
fn files(old: &Register) -> impl Iterator<Item = &Slug> {
    let goals = old.catalogue.goals.iter().map(|goal| &goal.id);
    goals.chain(old.trusts.values().flat_map(|book| book.assessments().map(|(name, _)| name)))
}

fn is_file(old: &Register, id: &Slug) -> bool {
    id.as_str() != OTHER && files(old).any(|file| file == id)
}

/// Also what is only a warning elsewhere counts: a mistyped goal is a decision that is not taken.
fn usable<T>(reader: Reader<'_>, map: T) -> Result<T, Vec<Diagnostic>> {
    if reader.problems.is_empty() { Ok(map) } else { Err(reader.problems) }
}

impl Reader<'_> {
    fn destination(
        &mut self,
        goal: &str,
        value: Item<'_, '_>,
        catalogue: &Catalogue,
    ) -> Option<Destination> {
        let to = self.text(goal, value);
        if value.text().is_none() || to == UNDECIDED {
            return None;
        }
        if to == BEHIND {
            return Some(Destination::Behind);
        }
        let known = to == OTHER || catalogue.goal(&to).is_some();
        let file = Slug::new(&to).filter(|_| known).map(Destination::File);
        if file.is_none() {
            let ids: Vec<&str> = catalogue.goals.iter().map(|goal| goal.id.as_str()).collect();
            let near = nearest(&to, &ids);
            let offered = near.map_or_else(|| ids.clone(), |near| vec![near]);
            let allowed = offered.into_iter().chain([OTHER, "\"\""]).collect::<Vec<_>>().join(", ");
            let near = near.unwrap_or(NO_WORD);
            let args = [("key", goal), ("value", &*to), ("allowed", &allowed), ("near", near)];
            self.error(Code::UnknownWord, value.span(), &args);
        }
        file
    }

    fn level_map(&mut self, value: Item<'_, '_>, old: &Scale, new: &Scale) -> BTreeMap<u8, Level> {
        let mut levels = BTreeMap::new();
        let whole = (new.clamp(1), new.clamp(i64::MAX));
        for value in self.below("", value) {
            let name = value.name();
            let Some(from) = name.parse().ok().and_then(|n| old.level(n)) else {
                let known: Vec<String> = old.levels().map(|l| l.number().to_string()).collect();
                let known: Vec<&str> = known.iter().map(String::as_str).collect();
                self.unknown_key(name, value.key(), &known);
                continue;
            };
            if let Some(to) = self.level(name, value, new, whole) {
                levels.insert(from.number(), to);
            }
        }
        levels
    }

    fn area_map(
        &mut self,
        table: Item<'_, '_>,
        old: &Matrix,
        new: &Matrix,
    ) -> BTreeMap<Slug, Slug> {
        let mut areas = BTreeMap::new();
        for value in table.below() {
            let name = value.name();
            let Some(from) = old.area(name) else {
                self.unknown_area(name, value.key(), old);
                continue;
            };
            let to = self.text(name, value);
            match new.area(&to) {
                Some(area) => {
                    areas.insert(from.id.clone(), area.id.clone());
                }
                None if to.is_empty() => {}
                None => self.unknown_area(&to, value.span(), new),
            }
        }
        areas
    }

    fn unknown_area(&mut self, name: &str, span: std::ops::Range<usize>, matrix: &Matrix) {
        let known: Vec<&str> = matrix.areas.iter().map(|area| area.id.as_str()).collect();
        self.error(Code::UnknownArea, span, &[("area", name), ("known", &known.join(", "))]);
    }
}

/// Reads a scale's map.
///
/// # Errors
/// What of the file could not be used.
pub fn scale_map(file: &Path, old: &Matrix, new: &Matrix) -> Result<ReadScaleMap, Vec<Diagnostic>> {
    let text = read_file(Path::new(""), file).map_err(|problem| vec![*problem])?;
    let mut reader = Reader::new(file, &text);
    let mut read = ReadScaleMap::default();
    let tree = reader.tree();
    for value in tree.iter().flat_map(|tree| tree.root().below()) {
        let name = value.name();
        match name {
            "confirmed" => read.confirmed = reader.boolean(name, value),
            "probability" => {
                read.map.probability = reader.level_map(value, &old.probability, &new.probability);
            }
            "consequence" => {
                read.map.consequence = reader.level_map(value, &old.consequence, &new.consequence);
            }
            "areas" => {
                if let Some(table) = reader.table(name, value) {
                    read.map.areas = reader.area_map(table, old, new);
                }
            }
            other => {
                let known = ["confirmed", "probability", "consequence", "areas"];
                reader.unknown_key(other, value.key(), &known);
            }
        }
    }
    usable(reader, read)
}
