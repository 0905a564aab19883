//! Two people's versions of a file and the one that both began from, as one: by id and key, with
//! both sides' comments, in canonical form (FORMAT.md chapter 4, "Conflicts").
//!
//! What both gave another value stays as it is in ours, and beside it stands what all three had:
//! the file stays valid, and a person chooses.

mod conflict;
mod lists;
mod notes;
mod sessions;
mod units;

use std::collections::BTreeSet;
use std::mem;

use self::lists::Meeting;
use self::units::{Unit, Units};
use super::document::{Block, Document, Item, Node, Path, Step, What};
use super::shape::{Form, Shape};
use super::{arrange, write};
use crate::model::field::Kind;
use crate::model::{Matrix, Slug};
use crate::store::FileKind;
use crate::store::text::read::BOM;

/// A merged file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The text, valid also where something is left to choose.
    pub text: String,
    /// What is left to choose, by its keys: `risk.r7k3m.probability`.
    pub conflicts: Vec<String>,
}

/// Three versions of a file: the one that both began from, ours, and theirs.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'t> {
    /// The one that both began from, empty where both began the file.
    pub base: &'t str,
    /// Ours.
    pub ours: &'t str,
    /// Theirs.
    pub theirs: &'t str,
}

/// Merges a file's versions; `None` where one of them is no TOML, or the result could not be shown
/// to be, or what is left to choose has no place in the file: then only a merge by lines is left. The matrix is that of the file's year: it orders the
/// areas.
pub fn merge(kind: FileKind, versions: Versions<'_>, matrix: &Matrix) -> Option<Merged> {
    let shape = Shape::of(kind);
    let areas: Vec<Slug> = matrix.areas.iter().map(|area| area.id.clone()).collect();
    let read = |text: &str| Units::read(text.strip_prefix(BOM).unwrap_or(text), shape, &areas);
    let base = read(versions.base)?;
    let (mut ours, mut theirs) = (read(versions.ours)?, read(versions.theirs)?);
    sessions::set_apart(&base, &mut ours, &mut theirs);
    // Places of a Topp 5 are few: two who fill the same one must agree.
    let meeting = if kind == FileKind::Top { Meeting::Dispute } else { Meeting::Both };
    let (base, ours, theirs) = (&base, &ours, &theirs);
    let (conflicts, left) = (Vec::new(), Block::new());
    let mut merge = Merge { shape, meeting, base, ours, theirs, conflicts, left };
    let mut document = Document {
        lead: notes::block(&base.lead, &ours.lead, &theirs.lead),
        lead_is_apart: ours.lead_is_apart || theirs.lead_is_apart,
        items: merge.items()?,
        tail: notes::blocks(&base.tail, &ours.tail, &theirs.tail),
    };
    if !merge.left.is_empty() {
        document.tail.push(merge.left);
    }
    let conflicts = merge.conflicts;
    let sections = arrange::sections(&mut document, shape, &areas);
    let text = write::text(&document, &sections, shape);
    text.parse::<toml::Table>().ok()?;
    Some(Merged { text, conflicts })
}

struct Merge<'u> {
    shape: &'static Shape,
    /// What is done where both have put something new in one place of a list.
    meeting: Meeting,
    base: &'u Units,
    ours: &'u Units,
    theirs: &'u Units,
    conflicts: Vec<String>,
    /// Comments that one wrote on what the other took away: they go to what comes next.
    left: Block,
}

/// What becomes of one key.
enum Outcome {
    /// It is not there.
    Gone,
    Stands(Node),
    /// Both have changed it; ours stands where there is one.
    Disputed,
}

impl Merge<'_> {
    /// `None` where a conflict cannot be written down.
    fn items(&mut self) -> Option<Vec<Item>> {
        let torn = self.torn();
        let mut items = Vec::new();
        for path in units::in_order(self.ours, self.theirs) {
            match units::entity(&path).filter(|entity| torn.contains(*entity)) {
                Some(_) => items.extend(self.survivor(&path)),
                None => {
                    let mut made = self.one(&path)?;
                    if let Some(first) = made.first_mut() {
                        first.notes.above.splice(0..0, mem::take(&mut self.left));
                    }
                    items.extend(made);
                }
            }
        }
        for entity in torn {
            items.push(self.tear(&entity)?);
        }
        Some(items)
    }

    /// Tables named by an id that one took away while the other changed them: half a risk is no
    /// risk.
    fn torn(&self) -> BTreeSet<Path> {
        let entities = self.base.entities();
        let is_torn = |entity: &Path| {
            let [base, ours, theirs] = [self.base, self.ours, self.theirs].map(|u| u.of(entity));
            (ours.is_empty() && !theirs.is_empty() && theirs != base)
                || (theirs.is_empty() && !ours.is_empty() && ours != base)
        };
        entities.into_iter().filter(is_torn).collect()
    }

    /// Of a torn table everything stays that its changer left.
    fn survivor(&self, path: &Path) -> Option<Item> {
        let unit = self.ours.get(path).or_else(|| self.theirs.get(path))?;
        Some(unit.item(path))
    }

    /// What says that a table was taken away by one: a conflict about its title.
    fn tear(&mut self, entity: &Path) -> Option<Item> {
        let title: Path = entity.iter().cloned().chain([Step::Key("title".into())]).collect();
        let values = [self.base, self.ours, self.theirs].map(|units| units.node(&title));
        self.conflicts.push(conflict::named(entity));
        conflict::item(&title, entity.len(), values)
    }

    /// What becomes of a key, with the line beside it where both have changed it.
    fn one(&mut self, path: &Path) -> Option<Vec<Item>> {
        let (base, ours, theirs) =
            (self.base.get(path), self.ours.get(path), self.theirs.get(path));
        let notes = |unit: Option<&Unit>| unit.map(|unit| unit.notes.clone()).unwrap_or_default();
        let was = notes(base);
        let notes = notes::merged(&was, &notes(ours), &notes(theirs));
        let under = ours.or(theirs).map(|unit| unit.under.clone()).unwrap_or_default();
        let mut items = Vec::new();
        let what = match self.outcome(path, base, ours, theirs) {
            Outcome::Gone => {
                self.left.extend(notes::added(&was, &notes));
                return Some(items);
            }
            Outcome::Stands(node) => What::Value(node),
            Outcome::Disputed => {
                let values = [self.base, self.ours, self.theirs].map(|units| units.node(path));
                self.conflicts.push(conflict::named(path));
                items.push(conflict::item(path, self.shape.home(path), values)?);
                match ours.and_then(Unit::node) {
                    Some(node) => What::Value(node.clone()),
                    None => return Some(items),
                }
            }
        };
        let is_header = [ours, theirs].into_iter().flatten().any(|unit| unit.node().is_none());
        let what = if is_header { What::Header } else { what };
        items.push(Item { path: path.clone(), under, what, notes });
        Some(items)
    }

    fn outcome(
        &self,
        path: &Path,
        base: Option<&Unit>,
        ours: Option<&Unit>,
        theirs: Option<&Unit>,
    ) -> Outcome {
        let canon = |unit: Option<&Unit>| unit.map(|unit| unit.canon.clone());
        let (was, our, their) = (canon(base), canon(ours), canon(theirs));
        let stands = |unit: Option<&Unit>| match unit {
            None => Outcome::Gone,
            Some(unit) => Outcome::Stands(unit.node().cloned().unwrap_or_else(units::no_node)),
        };
        if our == their || their == was {
            return stands(ours);
        }
        if our == was {
            return stands(theirs);
        }
        let nodes = [base, ours, theirs].map(|unit| unit.and_then(Unit::node));
        let kind = self.shape.kind(path);
        let merged = match kind.map(Form::of) {
            _ if kind.is_some_and(Kind::is_by_place) => lists::places(nodes),
            Some(Form::Lines | Form::Line) => lists::arrays(nodes, self.meeting),
            Some(form @ (Form::Prose | Form::Note)) => lists::texts(nodes, Some(form)),
            _ => lists::later(path, nodes),
        };
        merged.map_or(Outcome::Disputed, Outcome::Stands)
    }
}

#[cfg(test)]
mod tests;
