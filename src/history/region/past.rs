//! Snapshots of the same name, joined: each register has its own, of its own day.

use std::collections::{BTreeMap, BTreeSet};

use super::{Region, Source};
use crate::compare::region::judge_alike;
use crate::history::revision::{Label, Loaded, Name, RevisionError, Then, as_it_was_before};
use crate::history::snapshots::{Snapshot, snapshots};
use crate::model::{Register, Slug};
use crate::store;

/// The region then and now, in as many pieces as there are scales.
#[derive(Debug)]
pub struct Since {
    /// Each piece with the place of its register among the region's parts.
    pub pieces: Vec<(usize, Loaded)>,
    /// Registers that have no such state.
    pub lacking: Vec<Lacking>,
}

/// A register that has no such state.
#[derive(Debug)]
pub struct Lacking {
    /// The register, by its place among the region's sources.
    pub source: usize,
    /// Why.
    pub why: RevisionError,
}

/// A source as it was.
struct Was<'r> {
    part: usize,
    /// The trusts that are read from it and have such a state.
    trusts: Vec<&'r Slug>,
    then: Then,
}

impl Region {
    /// The snapshots of all registers, newest first. A register's own of a trust that is not read
    /// from it is none.
    pub fn snapshots(&self) -> Vec<Snapshot> {
        let mut all: Vec<Snapshot> = Vec::new();
        let mut asked = BTreeSet::new();
        for source in self.sources.iter().filter(|source| asked.insert(&source.opened.root)) {
            // Without git there are only those that were kept as folders.
            let tags = snapshots(&source.opened.root).unwrap_or_default();
            all.extend(tags);
            let copies = store::copies(&source.opened.root).into_iter();
            all.extend(copies.filter_map(|copy| {
                let (tag, commit) = (copy.name.clone(), String::new());
                Some(Snapshot { tag, trust: None, name: copy.name, commit, on: copy.on? })
            }));
        }
        all.sort_by_key(|snapshot| std::cmp::Reverse(snapshot.on));
        all
    }

    /// The region at a time that each register has a state of its own for, beside how it is now.
    pub fn since(&self, name: &Name) -> Since {
        let (mut lacking, mut found) = (Vec::new(), Vec::new());
        for (at, source) in self.sources.iter().enumerate() {
            for (part, trusts) in self.taken_from(at) {
                match then(source, name) {
                    Ok(then) => {
                        let has = |trust: &&&Slug| {
                            then.only.as_ref().is_none_or(|only| only.contains(**trust))
                        };
                        let trusts = trusts.iter().filter(has).copied().collect();
                        found.push(Was { part, trusts, then });
                    }
                    Err(why) => lacking.push(Lacking { source: at, why }),
                }
            }
        }
        found.retain(|was| !was.trusts.is_empty());
        Since { pieces: self.pieces(found), lacking }
    }

    /// The region's trusts that a source holds, by the part they stand in.
    fn taken_from(&self, source: usize) -> BTreeMap<usize, Vec<&Slug>> {
        let mut taken: BTreeMap<usize, Vec<&Slug>> = BTreeMap::new();
        let own = self.joined.held_by.iter().filter(|(_, at)| **at == source);
        for (trust, _) in own {
            let holds = |part: &Register| part.trusts.contains_key(trust);
            if let Some(part) = self.joined.parts.iter().position(holds) {
                taken.entry(part).or_default().push(trust);
            }
        }
        taken
    }

    /// Sources that were judged by the same scale, as one.
    fn pieces(&self, found: Vec<Was<'_>>) -> Vec<(usize, Loaded)> {
        let mut pieces: Vec<(usize, Loaded)> = Vec::new();
        for was in found {
            let Some(now) = self.joined.parts.get(was.part) else { continue };
            let Then { register: then, label, unread, .. } = was.then;
            let alike = |(part, piece): &&mut (usize, Loaded)| {
                *part == was.part
                    && piece.before.year == then.year
                    && judge_alike(&piece.before.matrix, &then.matrix)
            };
            let of = |register: &Register| -> BTreeMap<_, _> {
                let book = |trust: &&Slug| {
                    ((*trust).clone(), register.book(trust).cloned().unwrap_or_default())
                };
                was.trusts.iter().map(book).collect()
            };
            let (before, after) = (of(&then), of(now));
            match pieces.iter_mut().find(alike) {
                Some((_, piece)) => {
                    piece.before.trusts.extend(before);
                    piece.after.trusts.extend(after);
                    piece.unread.extend(unread);
                    piece.labels[0] = joined(&piece.labels[0], label);
                }
                None => {
                    let before = Register { trusts: before, ..then };
                    let after = Register { trusts: after, ..now.clone() };
                    let labels = [label, Label::WorkingTree];
                    pieces.push((was.part, Loaded { before, after, labels, unread }));
                }
            }
        }
        pieces
    }

    /// The trusts of most trusts' scale as they were, for screens: those that were judged by the
    /// scale that most of them had then.
    ///
    /// # Errors
    /// [`RevisionError`] where no register has such a state.
    pub fn as_it_was(&self, name: &Name) -> Result<Then, RevisionError> {
        let Since { pieces, lacking } = self.since(name);
        let of_lead = pieces.into_iter().filter(|(part, _)| *part == 0);
        let most = of_lead.max_by_key(|(_, piece)| piece.before.trusts.len());
        let Some((_, piece)) = most else {
            let first = lacking.into_iter().next();
            return Err(first.map_or(RevisionError::NothingCommon, |lacking| lacking.why));
        };
        let only = Some(piece.before.trusts.keys().cloned().collect());
        let [label, _] = piece.labels;
        Ok(Then { register: piece.before, label, only, unread: piece.unread })
    }
}

/// What two registers' states of a time are called together.
fn joined(one: &Label, other: Label) -> Label {
    match (one, other) {
        (Label::Snapshot { name: a, on }, Label::Snapshot { name: b, on: later }) if *a == b => {
            Label::Snapshot { name: b, on: later.max(*on) }
        }
        (Label::Snapshot { .. } | Label::LastSnapshots, Label::Snapshot { .. }) => {
            Label::LastSnapshots
        }
        (one, _) => one.clone(),
    }
}

/// A source as it was; where there is no git, its copy of that name.
fn then(source: &Source, name: &Name) -> Result<Then, RevisionError> {
    let opened = &source.opened;
    let now = (&opened.register, &source.now());
    let found = as_it_was_before(&opened.root, now, name);
    found.or_else(|error| copied(source, name).ok_or(error))
}

fn copied(source: &Source, name: &Name) -> Option<Then> {
    if source.revision.is_some() {
        return None;
    }
    let copies = store::copies(&source.opened.root);
    let copy = match name {
        Name::LastSnapshot => copies.into_iter().next(),
        Name::Revision(name) => copies.into_iter().find(|copy| copy.name == *name),
        _ => None,
    }?;
    let then = store::open(&copy.path, Some(source.opened.register.year)).ok()?;
    let label = Label::Snapshot { name: copy.name, on: copy.on? };
    Some(Then { register: then.register, label, only: None, unread: Vec::new() })
}
