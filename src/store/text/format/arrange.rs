//! Canonical order: which table each value stands in, and in which order tables and keys come.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{Array, Document, Entry, Inline, Item, Node, Notes, Path, Step, What};
use super::shape::Shape;
use crate::model::Slug;
use crate::store::text::read::CONFLICT;

/// A table with its keys, in order.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// Empty for the file's own keys.
    pub(super) header: Path,
    pub(super) notes: Notes,
    pub(super) items: Vec<Item>,
}

/// A document's tables in canonical order. Areas come in the order of the matrix.
pub(super) fn sections(document: &mut Document, shape: &Shape, areas: &[Slug]) -> Vec<Section> {
    let mut items = Vec::new();
    for item in std::mem::take(&mut document.items) {
        open(item, shape, &mut items);
    }
    let items = without_bare_headers(items, shape);
    let order = Order::of(&items, shape, areas);
    let mut sections: BTreeMap<Path, Section> = BTreeMap::new();
    for item in items {
        let header = home(&item, shape);
        let section = sections.entry(header).or_default();
        match item.what {
            What::Header => section.notes = item.notes,
            What::Value(_) => section.items.push(item),
        }
    }
    let mut sections: Vec<Section> =
        sections.into_iter().map(|(header, section)| Section { header, ..section }).collect();
    sections.sort_by_cached_key(|section| order.rank(&section.header));
    for section in &mut sections {
        section.items.sort_by_cached_key(|item| order.rank(&item.path));
    }
    sections
}

/// The header that an item stands under in the end.
fn home(item: &Item, shape: &Shape) -> Path {
    if matches!(item.what, What::Header) {
        return item.path.clone();
    }
    let home = shape.home(&item.path);
    let is_in_array = item.path[home..].iter().any(|step| matches!(step, Step::Index(_)));
    let is_unknown = home == 0 && item.path.first().is_some_and(|f| !shape.begins_own_key(f));
    // What the format does not know stays under the header that it was written under.
    if is_in_array || is_unknown { item.under.clone() } else { item.path[..home].to_vec() }
}

/// Gives each key of an inline table a line of its own, where the format has keys there
/// (FORMAT.md rule 4), and each table of a list that is an array of tables its header.
fn open(item: Item, shape: &Shape, into: &mut Vec<Item>) {
    let Item { path, under, what, notes } = item;
    match what {
        What::Value(Node::Inline(inline))
            if !inline.entries.is_empty() && shape.leads_on(&path) =>
        {
            open_inline(inline, &path, &under, notes, shape, into);
        }
        What::Value(Node::Array(array)) if is_array_of_tables(&array, &path, shape) => {
            open_array(array, &path, notes, shape, into);
        }
        what => into.push(Item { path, under, what, notes }),
    }
}

fn is_array_of_tables(array: &Array, path: &[Step], shape: &Shape) -> bool {
    let first: Path = path.iter().cloned().chain([Step::Index(0)]).collect();
    let all_tables = array.items.iter().all(|item| matches!(item.node, Node::Inline(_)));
    !array.items.is_empty() && all_tables && shape.table(&first).is_some()
}

fn open_inline(
    inline: Inline,
    path: &Path,
    under: &Path,
    notes: Notes,
    shape: &Shape,
    into: &mut Vec<Item>,
) {
    let begin = into.len();
    for Entry { key, above, node, behind } in inline.entries {
        let path = path.iter().cloned().chain(key.into_iter().map(Step::Key)).collect();
        let notes = Notes { above, behind, ..Notes::default() };
        open(Item { path, under: under.clone(), what: What::Value(node), notes }, shape, into);
    }
    surround(into, begin, notes, inline.end);
}

fn open_array(array: Array, path: &Path, notes: Notes, shape: &Shape, into: &mut Vec<Item>) {
    let begin = into.len();
    for (at, element) in array.items.into_iter().enumerate() {
        let path: Path = path.iter().cloned().chain([Step::Index(at)]).collect();
        let Node::Inline(inline) = element.node else { continue };
        let (above, behind) = (element.above, element.behind);
        let own = Notes { above, behind, ..Notes::default() };
        into.push(Item { path: path.clone(), under: path.clone(), what: What::Header, notes: own });
        open_inline(inline, &path, &path, Notes::default(), shape, into);
    }
    let mut notes = notes;
    notes.above.extend(array.open);
    surround(into, begin, notes, array.end);
}

/// The comments of what was opened go to the first and the last of what it held.
fn surround(into: &mut [Item], begin: usize, mut notes: Notes, mut end: Vec<String>) {
    end.append(&mut notes.below);
    if let Some(first) = into.get_mut(begin) {
        first.notes.take_over(notes);
    }
    if let Some(last) = into[begin..].last_mut() {
        last.notes.below.append(&mut end);
    }
}

/// Takes away headers that only lead to what has a place of its own; their comments go to the first
/// thing under them. A table that is empty stays one.
fn without_bare_headers(items: Vec<Item>, shape: &Shape) -> Vec<Item> {
    let paths: BTreeSet<Path> = items.iter().map(|item| item.path.clone()).collect();
    let homes: BTreeSet<Path> = items
        .iter()
        .filter(|item| matches!(item.what, What::Value(_)))
        .map(|item| home(item, shape))
        .collect();
    let is_filled = |path: &Path| {
        let after = (std::ops::Bound::Excluded(path.clone()), std::ops::Bound::Unbounded);
        paths.range(after).next().is_some_and(|next| next.starts_with(path))
    };
    let (mut kept, mut bare) = (Vec::new(), Vec::new());
    for mut item in items {
        let is_header = matches!(item.what, What::Header);
        let stays = !is_header
            || matches!(item.path.last(), Some(Step::Index(_)))
            || shape.table(&item.path).is_some()
            || homes.contains(&item.path);
        if stays {
            kept.push(item);
        } else if is_filled(&item.path) {
            bare.push((kept.len(), item));
        } else {
            let own = item.path.first().is_some_and(|first| shape.begins_own_key(first));
            if shape.home(&item.path) > 0 || own {
                let raw = "{}".to_owned();
                item.under.clear();
                item.what = What::Value(Node::Inline(Inline { raw, ..Inline::default() }));
            }
            kept.push(item);
        }
    }
    // From the last, so that what is above comes out above.
    for (at, item) in bare.into_iter().rev().filter(|(_, item)| !item.notes.is_empty()) {
        let is_under = |other: &Item| other.path.starts_with(&item.path);
        let later = kept[at..].iter().position(is_under).map(|found| at + found);
        if let Some(heir) = later.or_else(|| kept.iter().position(is_under)) {
            kept[heir].notes.take_over(item.notes);
        }
    }
    kept
}

/// The canonical order of paths.
struct Order<'s> {
    patterns: Vec<Vec<&'static str>>,
    keeps_order: bool,
    areas: &'s [Slug],
    /// Where each path, and what leads to it, first stands in the file.
    first: BTreeMap<Path, usize>,
}

/// The place of a step among its neighbours: by the format, then by the file, then by name.
type Rank = (usize, usize, String);

impl<'s> Order<'s> {
    fn of(items: &[Item], shape: &Shape, areas: &'s [Slug]) -> Self {
        let mut first = BTreeMap::new();
        for (at, item) in items.iter().enumerate() {
            for end in 1..=item.path.len() {
                first.entry(item.path[..end].to_vec()).or_insert(at);
            }
        }
        // A table stands where its header does, as it is read too.
        for (at, item) in items.iter().enumerate() {
            if matches!(item.what, What::Header) {
                first.insert(item.path.clone(), at);
            }
        }
        let patterns = shape.patterns().collect();
        Self { patterns, keeps_order: shape.keeps_order, areas, first }
    }

    fn rank(&self, path: &[Step]) -> Vec<Rank> {
        // What a merge has left stands right below the key that it is about.
        let is_conflict = |step: &Step| matches!(step, Step::Key(key) if key == CONFLICT);
        let about: Path = path.iter().filter(|step| !is_conflict(step)).cloned().collect();
        let mut known: Vec<usize> = (0..self.patterns.len()).collect();
        let mut ranks = Vec::with_capacity(path.len());
        for at in 0..about.len() {
            ranks.push(self.step(&about, at, &mut known));
        }
        if about.len() < path.len() {
            ranks.push((usize::MAX, 0, String::new()));
        }
        ranks
    }

    /// The place of one step; of the patterns that led to it, those that lead on are kept.
    fn step(&self, path: &[Step], at: usize, known: &mut Vec<usize>) -> Rank {
        let part = |pattern: usize| self.patterns[pattern].get(at).copied();
        let appears = || self.first.get(&path[..=at]).copied().unwrap_or(usize::MAX);
        let name = match &path[at] {
            Step::Index(index) => {
                known.retain(|p| part(*p) == Some("#"));
                return (known.first().copied().unwrap_or(usize::MAX), *index, String::new());
            }
            Step::Key(name) => name,
        };
        let is_literal = known.iter().any(|p| part(*p) == Some(name));
        known.retain(|p| part(*p) == Some(if is_literal { name } else { "*" }));
        let Some(first) = known.first().copied() else {
            return (usize::MAX, appears(), String::new());
        };
        if is_literal {
            return (first, 0, String::new());
        }
        let is_area = at > 0 && part_before(&self.patterns[first], at) == "consequence";
        if is_area {
            let place = self.areas.iter().position(|area| area.as_str() == name);
            (first, place.unwrap_or_else(|| self.areas.len() + appears()), String::new())
        } else if self.keeps_order {
            (first, appears(), String::new())
        } else {
            (first, 0, name.clone())
        }
    }
}

fn part_before(pattern: &[&'static str], at: usize) -> &'static str {
    at.checked_sub(1).and_then(|before| pattern.get(before)).copied().unwrap_or_default()
}
