//! What is to be read of two states: which documents, and what they are judged by.

use std::collections::BTreeSet;
use std::path::Path;

use super::documents::{Documents, Part, list};
use super::resolve::{ResolvedState, Resolver};
use super::year_files::{self, YearFiles};
use super::{RevisionError, Source, UnreadFile};
use crate::compare::region::judge_alike;
use crate::history::GitError;
use crate::model::Slug;
use crate::model::register::TOP;

/// What is to be read of two states.
pub(super) struct ReadPlan<'s> {
    pub(super) year_files: [YearFiles; 2],
    pub(super) documents: Documents,
    /// Documents read the same by both matrices.
    pub(super) alike: bool,
    /// All documents are listed, not only those that differ.
    pub(super) whole: bool,
    pub(super) groups: Vec<Group<'s>>,
}

impl<'s> ReadPlan<'s> {
    pub(super) fn new(
        resolver: &mut Resolver<'_>,
        states: [&'s ResolvedState; 2],
        trust: Option<&'s Slug>,
        year: Option<i32>,
        whole: bool,
        unread: &mut Vec<UnreadFile>,
    ) -> Result<Self, RevisionError> {
        let root = resolver.root;
        let infos = year_files::register_infos(resolver, states, year, unread)?;
        let years = [infos[0].year, infos[1].year];
        let groups = groups(states, trust)?;
        // Git lists while matrix and catalogue are read.
        let (year_files, listed) = std::thread::scope(|scope| {
            let listed = scope.spawn(|| documents(root, &groups, years, whole));
            let year_files = year_files::year_files(resolver, states, &infos, unread);
            (year_files, listed.join())
        });
        let year_files = year_files?;
        let alike = judge_alike(&year_files[0].matrix, &year_files[1].matrix);
        // A cell that means something else may move any risk, also of a file that did not change.
        let is_again = !alike && !whole && years[0] == years[1];
        let documents = match listed {
            Ok(listed) if !is_again => listed?,
            _ => documents(root, &groups, years, whole || is_again)?,
        };
        let whole = whole || is_again || years[0] != years[1];
        Ok(Self { year_files, documents, alike, whole, groups })
    }

    /// Lists also what a Topp 5 that differs may name: risks of files that are the same.
    pub(super) fn add_named_by_top_five(&mut self, root: &Path) -> Result<(), GitError> {
        let tops = self.documents.keys().filter(|doc| doc.name.as_str() == TOP);
        let trusts: BTreeSet<Slug> = tops.map(|doc| doc.trust.clone()).collect();
        if trusts.is_empty() || self.whole {
            return Ok(());
        }
        let years = [self.year_files[0].year, self.year_files[1].year];
        let mut all = documents(root, &self.groups, years, true)?;
        all.retain(|doc, _| trusts.contains(&doc.trust));
        self.documents.extend(all);
        Ok(())
    }
}

/// The documents of all groups.
fn documents(
    root: &Path,
    groups: &[Group<'_>],
    years: [i32; 2],
    whole: bool,
) -> Result<Documents, GitError> {
    let mut all = Documents::new();
    for group in groups {
        let part = |at: usize| Part { source: group.sources[at], year: years[at] };
        let listed = list(root, part(0), part(1), whole)?;
        all.extend(listed.into_iter().filter(|(doc, _)| group.has(&doc.trust)));
    }
    Ok(all)
}

/// Trusts whose two states are read from the same two places.
pub(super) struct Group<'s> {
    sources: [&'s Source; 2],
    /// These trusts only, or all but these.
    pub(super) trusts: Vec<&'s Slug>,
    pub(super) is_rest: bool,
}

impl Group<'_> {
    fn has(&self, trust: &Slug) -> bool {
        self.trusts.contains(&trust) != self.is_rest
    }
}

/// The trusts by where they are read from: those with a snapshot of their own, and the rest.
fn groups<'s>(
    [before, after]: [&'s ResolvedState; 2],
    wanted: Option<&'s Slug>,
) -> Result<Vec<Group<'s>>, RevisionError> {
    let only = wanted.into_iter().chain(before.only.as_ref()).chain(after.only.as_ref());
    let only: BTreeSet<&Slug> = only.collect();
    if only.len() > 1 {
        return Err(RevisionError::NothingCommon);
    }
    let own = before.own.keys().chain(after.own.keys());
    let named: BTreeSet<&Slug> = if only.is_empty() { own.collect() } else { only.clone() };
    let mut groups: Vec<Group<'s>> = Vec::new();
    for trust in &named {
        let (Some(a), Some(b)) = (before.of_trust(trust), after.of_trust(trust)) else { continue };
        match groups.iter_mut().find(|group| group.sources == [a, b]) {
            Some(group) => group.trusts.push(trust),
            None => groups.push(Group { sources: [a, b], trusts: vec![trust], is_rest: false }),
        }
    }
    if let (Some(a), Some(b), true) = (&before.whole, &after.whole, only.is_empty()) {
        let trusts = named.into_iter().collect();
        groups.push(Group { sources: [a, b], trusts, is_rest: true });
    }
    if groups.is_empty() { Err(RevisionError::NothingCommon) } else { Ok(groups) }
}
