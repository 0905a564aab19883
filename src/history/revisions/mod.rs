//! What a register was at a time that people name, and what differs between two such times.
//! Cost follows what changed.

mod documents;
mod first_holder;
mod read;
mod resolve;
mod revision;
mod source;
mod year_files;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::documents::Listing;
pub(super) use self::documents::{Content, Part, list};
pub use self::first_holder::first_holder;
use self::resolve::{Finder, Side};
pub use self::revision::Name;
pub use self::source::Source;
use self::year_files::Setting;
use super::GitError;
use crate::compare::region::judge_alike;
use crate::model::register::{INDICATORS, TOP};
use crate::model::{Date, Diagnostic, Register, Slug};
use crate::store::Settings;

/// Which two states of a register to load.
#[derive(Debug, Clone)]
pub struct Pair<'a> {
    /// The folder that holds `risiko.toml`.
    pub root: &'a Path,
    /// The earlier one.
    pub before: Name,
    /// The later one.
    pub after: Name,
    /// Only this trust.
    pub trust: Option<Slug>,
    /// This year of both, where their names are no years themselves; else the one that is active
    /// in each.
    pub year: Option<i32>,
    /// Load both years whole, not only what differs.
    pub whole: bool,
}

/// What a state is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A snapshot.
    Snapshot {
        /// Its name.
        name: String,
        /// The day it was made.
        on: Date,
    },
    /// Each trust's last snapshot, of more than one name.
    LastSnapshots,
    /// A git revision.
    Revision {
        /// As it was named.
        given: String,
        /// The day of its commit.
        on: Option<Date>,
    },
    /// The end of a day.
    EndOf(Date),
    /// A year on disk.
    Year(i32),
    /// A register in another folder, by the way there.
    Folder(String),
    /// The files as they are.
    WorkingTree,
}

/// Two states of a register.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// As it was: the documents that differ, with the matrix and catalogue of that time.
    pub before: Register,
    /// As it is (or was later).
    pub after: Register,
    /// What the two states are called.
    pub labels: [Label; 2],
    /// Files that could not be read, or not in full.
    pub unread: Vec<Unread>,
}

/// A year as it was at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Then {
    /// All of it; what has not changed since is shared with the register as it is.
    pub register: Register,
    /// What the time is called.
    pub label: Label,
    /// The trusts that have such a state; `None` where all have.
    pub only: Option<BTreeSet<Slug>>,
    /// Files that could not be read, or not in full.
    pub unread: Vec<Unread>,
}

/// A file that could not be read, or not in full, at one of the two times.
#[derive(Debug, Clone, PartialEq)]
pub struct Unread {
    /// It is the earlier state's.
    pub is_before: bool,
    /// What is wrong with it, the first thing.
    pub why: Diagnostic,
}

impl Unread {
    fn new(is_before: bool, why: Diagnostic) -> Self {
        Self { is_before, why }
    }
}

/// Why two states could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum RevisionError {
    /// There is no git.
    #[error(transparent)]
    Git(#[from] GitError),
    /// The register is in no git repository.
    #[error("{} is in no git repository", .0.display())]
    NoRepository(PathBuf),
    /// There is no snapshot yet to compare with.
    #[error("no snapshot yet")]
    NoSnapshot,
    /// Neither a snapshot, a revision, a date, a year nor a register's folder.
    #[error("no revision {given}")]
    Unknown {
        /// What was named.
        given: String,
        /// The snapshots there are, newest first.
        known: Vec<String>,
    },
    /// No commit is that old.
    #[error("no commit by {0}")]
    NothingBy(Date),
    /// There is no such year.
    #[error("no year {0}")]
    NoYear(i32),
    /// Neither of the two states has a register.
    #[error("no register at either time")]
    NoRegister,
    /// No trust has both snapshots.
    #[error("no trust has both")]
    NothingCommon,
}

/// Loads two states of a register.
///
/// # Errors
/// [`RevisionError`] where one of them cannot be found. Files that cannot be read are told in
/// [`Loaded::unread`].
pub fn load(pair: &Pair<'_>) -> Result<Loaded, RevisionError> {
    let mut finder = Finder::new(pair.root, pair.trust.as_ref());
    let names = [&pair.before, &pair.after];
    let sides = [finder.find(names[0])?, finder.find(names[1])?];
    let states = States { sides: [&sides[0], &sides[1]], trust: pair.trust.as_ref() };
    let mut unread = Vec::new();
    let mut found = states.find(&mut finder, pair.year, pair.whole, &mut unread)?;
    states.find_named(&mut found, pair.root)?;
    for (side, name) in sides.iter().zip(names) {
        year_files::is_of_a_trust(&mut finder, side, name, &found.settings)?;
    }
    let Found { settings: [before, after], listing, alike, .. } = &found;
    let settings = [before, after];
    let [before, after] = read::read(&mut finder, listing, settings, *alike, &mut unread)?;
    let labels = sides.map(|side| side.label);
    Ok(Loaded { before, after, labels, unread })
}

/// Two states that are to be compared.
#[derive(Clone, Copy)]
struct States<'s> {
    sides: [&'s Side; 2],
    trust: Option<&'s Slug>,
}

/// What two states are judged by, and their documents.
struct Found {
    settings: [Setting; 2],
    listing: Listing,
    /// Documents read the same by both matrices.
    alike: bool,
    /// All documents are listed, not only those that differ.
    whole: bool,
}

impl States<'_> {
    fn find(
        &self,
        finder: &mut Finder<'_>,
        year: Option<i32>,
        whole: bool,
        unread: &mut Vec<Unread>,
    ) -> Result<Found, RevisionError> {
        let root = finder.root;
        let named = year_files::named(finder, self.sides, year, unread)?;
        let years = [named[0].year, named[1].year];
        let groups = groups(self.sides, self.trust)?;
        let list = |whole| list_groups(root, &groups, years, whole);
        // Git lists while matrix and catalogue are read.
        let (settings, listed) = std::thread::scope(|scope| {
            let listed = scope.spawn(|| list(whole));
            let settings = year_files::settings(finder, self.sides, &named, unread);
            (settings, listed.join())
        });
        let settings = settings?;
        let alike = judge_alike(&settings[0].matrix, &settings[1].matrix);
        // A cell that means something else may move any risk, also of a file that did not change.
        let is_again = !alike && !whole && years[0] == years[1];
        let listing = match listed {
            Ok(listed) if !is_again => listed?,
            _ => list(whole || is_again)?,
        };
        Ok(Found { settings, listing, alike, whole: whole || is_again || years[0] != years[1] })
    }

    /// Lists also what a Topp 5 that differs may name: risks of files that are the same.
    fn find_named(&self, found: &mut Found, root: &Path) -> Result<(), RevisionError> {
        let tops = found.listing.keys().filter(|doc| doc.name.as_str() == TOP);
        let trusts: BTreeSet<Slug> = tops.map(|doc| doc.trust.clone()).collect();
        if trusts.is_empty() || found.whole {
            return Ok(());
        }
        let years = [found.settings[0].year, found.settings[1].year];
        let mut all = list_groups(root, &groups(self.sides, self.trust)?, years, true)?;
        all.retain(|doc, _| trusts.contains(&doc.trust));
        found.listing.extend(all);
        Ok(())
    }
}

/// The documents of all groups.
fn list_groups(
    root: &Path,
    groups: &[Group<'_>],
    years: [i32; 2],
    whole: bool,
) -> Result<Listing, GitError> {
    let mut listing = Listing::new();
    for group in groups {
        let part = |at: usize| Part { source: group.sources[at], year: years[at] };
        let listed = list(root, part(0), part(1), whole)?;
        listing.extend(listed.into_iter().filter(|(doc, _)| group.has(&doc.trust)));
    }
    Ok(listing)
}

/// Trusts whose two states are read from the same two places.
struct Group<'s> {
    sources: [&'s Source; 2],
    /// These trusts only, or all but these.
    trusts: Vec<&'s Slug>,
    is_rest: bool,
}

impl Group<'_> {
    fn has(&self, trust: &Slug) -> bool {
        self.trusts.contains(&trust) != self.is_rest
    }
}

/// The trusts by where they are read from: those with a snapshot of their own, and the rest.
fn groups<'s>(
    [before, after]: [&'s Side; 2],
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

/// The whole year as it was at a time, for a register as it is on disk now; what has not changed
/// since is shared with it. For arrows and for stepping through snapshots.
///
/// # Errors
/// As [`load`].
pub fn as_it_was(root: &Path, saved: &Register, then: &Name) -> Result<Then, RevisionError> {
    as_it_was_before(root, (saved, &Name::WorkingTree), then)
}

/// The same for a register that was read from another state than the files: a branch's, say.
///
/// # Errors
/// As [`load`].
pub fn as_it_was_before(
    root: &Path,
    (saved, now): (&Register, &Name),
    then: &Name,
) -> Result<Then, RevisionError> {
    let mut finder = Finder::new(root, None);
    let now = finder.find(now)?;
    finder.look_back_from(&now);
    let sides = [finder.find(then)?, now];
    let mut unread = Vec::new();
    let states = States { sides: [&sides[0], &sides[1]], trust: None };
    let mut found = states.find(&mut finder, Some(saved.year), false, &mut unread)?;
    let groups = groups(states.sides, None)?;
    let is_of_all = groups.iter().any(|group| group.is_rest);
    let named = || groups.iter().flat_map(|group| &group.trusts).map(|trust| (*trust).clone());
    let only = (!is_of_all).then(|| named().collect());
    // What it is now is at hand.
    found.listing.values_mut().for_each(|both| both.after = None);
    let Found { settings: [before, after], listing, alike, whole } = &found;
    let [then, _] = read::read(&mut finder, listing, [before, after], *alike, &mut unread)?;
    unread.retain(|file| file.is_before);
    let register = if *whole { then } else { laid_over(saved, then, listing) };
    let label = sides[0].label.clone();
    Ok(Then { register, label, only, unread })
}

/// What a register says of itself at a time; `None` where it was not there.
///
/// # Errors
/// [`RevisionError`] where there is no such time.
pub fn settings_at(root: &Path, then: &Name) -> Result<Option<Settings>, RevisionError> {
    let mut finder = Finder::new(root, None);
    let side = finder.find(then)?;
    year_files::register_file(&mut finder, &side, true, &mut Vec::new())
}

/// The id of the commit that a trust is read from at a time, or that all trusts are; `None` where it
/// is no commit, and for all where trusts have snapshots of their own.
///
/// # Errors
/// [`RevisionError`] where there is no such time.
pub fn commit_of(
    root: &Path,
    then: &Name,
    trust: Option<&Slug>,
) -> Result<Option<String>, RevisionError> {
    let side = Finder::new(root, None).find(then)?;
    let source = match trust {
        Some(trust) => side.of_trust(trust),
        None => side.whole.as_ref().filter(|_| side.own.is_empty()),
    };
    Ok(source.and_then(|source| source.commit().map(str::to_owned)))
}

/// The year as it was: what is listed is as it was then, the rest as it is.
fn laid_over(saved: &Register, then: Register, listing: &Listing) -> Register {
    let mut trusts = saved.trusts.clone();
    for doc in listing.keys() {
        let book = trusts.entry(doc.trust.clone()).or_default();
        book.damaged.remove(&doc.name);
        book.assessments.remove(&doc.name);
        if doc.name.as_str() == TOP {
            book.top = Arc::default();
        }
        if doc.name.as_str() == INDICATORS {
            book.indicators = Arc::default();
        }
    }
    for (trust, was) in then.trusts {
        let book = trusts.entry(trust.clone()).or_default();
        book.assessments.extend(was.assessments);
        book.damaged.extend(was.damaged);
        let is_listed =
            |name: &str| listing.keys().any(|doc| doc.trust == trust && doc.name.as_str() == name);
        if is_listed(TOP) {
            book.top = was.top;
        }
        if is_listed(INDICATORS) {
            book.indicators = was.indicators;
        }
    }
    let (name, matrix, catalogue) = (then.name, then.matrix, then.catalogue);
    Register { name, year: then.year, matrix, catalogue, trusts }
}
