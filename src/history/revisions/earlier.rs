//! A whole year as it was at an earlier time, beside the register as it is.

use std::collections::BTreeSet;
use std::path::Path;

use super::documents::Documents;
use super::plan::ReadPlan;
use super::read::read;
use super::resolve::Resolver;
use super::year_files::register_file;
use super::{Label, Revision, RevisionError, UnreadFile};
use crate::model::{DocKey, Register, Slug};
use crate::store::Settings;

/// A year as it was at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlierState {
    /// All of it; what has not changed since is shared with the register as it is.
    pub register: Register,
    /// What the time is called.
    pub label: Label,
    /// The trusts that have such a state; `None` where all have.
    pub only: Option<BTreeSet<Slug>>,
    /// Files that could not be read, or not in full.
    pub unread: Vec<UnreadFile>,
}

/// The whole year as it was at a time, for a register as it is on disk now; what has not changed
/// since is shared with it. For arrows and for stepping through snapshots.
///
/// # Errors
/// As [`super::load`].
pub fn earlier_state(
    root: &Path,
    saved: &Register,
    earlier: &Revision,
) -> Result<EarlierState, RevisionError> {
    earlier_state_of(root, (saved, &Revision::WorkingTree), earlier)
}

/// The same for a register that was read from another state than the files: a branch's, say.
///
/// # Errors
/// As [`super::load`].
pub fn earlier_state_of(
    root: &Path,
    (saved, now): (&Register, &Revision),
    earlier: &Revision,
) -> Result<EarlierState, RevisionError> {
    let mut resolver = Resolver::new(root, None);
    let now = resolver.resolve(now)?;
    resolver.look_back_from(&now);
    let states = [resolver.resolve(earlier)?, now];
    let mut unread = Vec::new();
    let both = [&states[0], &states[1]];
    let mut plan = ReadPlan::new(&mut resolver, both, None, Some(saved.year), false, &mut unread)?;
    let is_of_all = plan.groups.iter().any(|group| group.is_rest);
    let named = || plan.groups.iter().flat_map(|group| &group.trusts);
    let only = (!is_of_all).then(|| named().map(|trust| (*trust).clone()).collect());
    // What it is now is at hand.
    plan.documents.values_mut().for_each(|versions| versions.after = None);
    let [earlier, _] = read(&mut resolver, &plan, &mut unread)?;
    unread.retain(|file| file.is_before);
    let register = match plan.whole {
        true => earlier,
        false => overlaid(saved, earlier, &plan.documents),
    };
    let label = states[0].label.clone();
    Ok(EarlierState { register, label, only, unread })
}

/// What a register says of itself at a time; `None` where it was not there.
///
/// # Errors
/// [`RevisionError`] where there is no such time.
pub fn settings_at(root: &Path, earlier: &Revision) -> Result<Option<Settings>, RevisionError> {
    let mut resolver = Resolver::new(root, None);
    let state = resolver.resolve(earlier)?;
    register_file(&mut resolver, &state, true, &mut Vec::new())
}

/// The id of the commit that a trust is read from at a time, or that all trusts are; `None` where it
/// is no commit, and for all where trusts have snapshots of their own.
///
/// # Errors
/// [`RevisionError`] where there is no such time.
pub fn commit_of(
    root: &Path,
    earlier: &Revision,
    trust: Option<&Slug>,
) -> Result<Option<String>, RevisionError> {
    let state = Resolver::new(root, None).resolve(earlier)?;
    let source = match trust {
        Some(trust) => state.of_trust(trust),
        None => state.whole.as_ref().filter(|_| state.own.is_empty()),
    };
    Ok(source.and_then(|source| source.commit().map(str::to_owned)))
}

/// The year as it was: what is listed is as it was then, the rest as it is.
fn overlaid(saved: &Register, earlier: Register, listed: &Documents) -> Register {
    let mut trusts = saved.trusts.clone();
    for trust in earlier.trusts.keys() {
        trusts.entry(trust.clone()).or_default();
    }
    for DocKey { trust, name } in listed.keys() {
        let (now, was) = (trusts.entry(trust.clone()).or_default(), earlier.trusts.get(trust));
        now.damaged.remove(name);
        now.damaged.extend(was.and_then(|was| was.damaged.get(name)).cloned());
        now.put(name, was.and_then(|was| was.documents.get(name)).cloned());
    }
    Register { trusts, ..earlier }
}
