//! A version of a file as units that are merged one by one: a header, or a key with its value.

use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use super::super::arrange::{self, Section};
use super::super::document::{Block, Item, Node, Notes, Path, Step, What};
use super::super::shape::Shape;
use super::super::{syntax, write};
use crate::model::Slug;

/// A header, or a key with its value.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    pub(super) what: What,
    pub(super) under: Path,
    pub(super) notes: Notes,
    /// The value in canonical form; of a header nothing.
    pub(super) canon: String,
}

impl Unit {
    pub(super) fn node(&self) -> Option<&Node> {
        match &self.what {
            What::Header => None,
            What::Value(node) => Some(node),
        }
    }

    pub(super) fn item(&self, path: &Path) -> Item {
        let (what, under, notes) = (self.what.clone(), self.under.clone(), self.notes.clone());
        Item { path: path.clone(), under, what, notes }
    }
}

/// A version of a file.
#[derive(Debug, Default)]
pub(super) struct Units {
    pub(super) lead: Block,
    pub(super) lead_is_apart: bool,
    pub(super) tail: Vec<Block>,
    /// In the order of the file.
    order: Vec<Path>,
    units: BTreeMap<Path, Unit>,
}

impl Units {
    pub(super) fn read(text: &str, shape: &'static Shape, areas: &[Slug]) -> Option<Self> {
        // A text that is no TOML may still have events.
        text.parse::<toml::Table>().ok()?;
        let mut document = syntax::document(text)?;
        let sections = arrange::sections(&mut document, shape, areas);
        let mut units = Self {
            lead: document.lead,
            lead_is_apart: document.lead_is_apart,
            tail: document.tail,
            ..Self::default()
        };
        for Section { header, notes, items } in sections {
            if !header.is_empty() {
                let what = What::Header;
                units
                    .add(header.clone(), Unit { what, under: header, notes, canon: String::new() });
            }
            for Item { path, under, what, notes } in items {
                let canon = match &what {
                    What::Header => String::new(),
                    What::Value(node) => write::value(node, shape.form(&path)),
                };
                units.add(path, Unit { what, under, notes, canon });
            }
        }
        Some(units)
    }

    fn add(&mut self, path: Path, unit: Unit) {
        self.order.push(path.clone());
        self.units.insert(path, unit);
    }

    pub(super) fn get(&self, path: &Path) -> Option<&Unit> {
        self.units.get(path)
    }

    pub(super) fn node(&self, path: &Path) -> Option<&Node> {
        self.units.get(path)?.node()
    }

    /// The tables named by an id.
    pub(super) fn entities(&self) -> BTreeSet<Path> {
        self.order.iter().filter_map(|path| entity(path)).map(<[Step]>::to_vec).collect()
    }

    /// What a table named by an id holds, by key: canonical values and comments.
    pub(super) fn of(&self, entity: &[Step]) -> BTreeMap<&Path, (&str, &Notes)> {
        let own = self.units.iter().filter(|(path, _)| path.starts_with(entity));
        own.map(|(path, unit)| (path, (unit.canon.as_str(), &unit.notes))).collect()
    }

    /// Calls a table another name.
    pub(super) fn rename(&mut self, from: &[Step], to: &[Step]) {
        let renamed = |path: &Path| -> Path {
            match path.strip_prefix(from) {
                Some(rest) => to.iter().chain(rest).cloned().collect(),
                None => path.clone(),
            }
        };
        self.order.iter_mut().for_each(|path| *path = renamed(path));
        let units = mem::take(&mut self.units).into_iter();
        let units = units.map(|(path, mut unit)| {
            unit.under = renamed(&unit.under);
            (renamed(&path), unit)
        });
        self.units = units.collect();
    }
}

/// Tables that the format names by an id; others are single ones.
const NAMED: [&str; 12] = [
    "area",
    "due",
    "factor",
    "goal",
    "indicator",
    "measure",
    "outcome",
    "requirement",
    "risk",
    "session",
    "trust",
    "zone",
];

/// The table named by an id that something belongs to.
pub(super) fn entity(path: &Path) -> Option<&[Step]> {
    let named = |step: &Step| matches!(step, Step::Key(key) if NAMED.contains(&key.as_str()));
    path.get(..2).filter(|entity| named(&entity[0]))
}

/// All that two versions have: in the order of ours, and what only they have after what it stands
/// after there.
pub(super) fn in_order(ours: &Units, theirs: &Units) -> Vec<Path> {
    let mut after: BTreeMap<Option<&Path>, Vec<&Path>> = BTreeMap::new();
    let mut last = None;
    for path in &theirs.order {
        if ours.units.contains_key(path) {
            last = Some(path);
        } else {
            after.entry(last).or_default().push(path);
        }
    }
    let mut order: Vec<Path> = after.remove(&None).into_iter().flatten().cloned().collect();
    for path in &ours.order {
        order.push(path.clone());
        order.extend(after.remove(&Some(path)).into_iter().flatten().cloned());
    }
    order
}

/// Stands for the value of a header, which has none.
pub(super) fn no_node() -> Node {
    Node::Scalar(String::new())
}
