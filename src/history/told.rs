//! A register as it is told of in a document: with or without what is restricted, and beside the
//! state that it is compared with.

use std::path::Path;

use super::git;
use super::revisions::{PairRequest, Revision, RevisionError, StatePair, earlier_state, load};
use crate::model::public::{restricted, still_named, without};
use crate::model::{ItemKey, Register, Slug};

/// What to tell.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// The folder that holds `risiko.toml`.
    pub root: &'a Path,
    /// The register as it is now.
    pub now: &'a Register,
    /// Only this trust.
    pub trust: Option<&'a Slug>,
    /// What it is compared with.
    pub earlier: Earlier,
    /// The rounds that are told of beside it, by the names of their snapshots.
    pub rounds: Vec<String>,
    /// Restricted risks are left out.
    pub is_public: bool,
}

/// The state that a register is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Earlier {
    /// None.
    None,
    /// The last snapshot, where there is one.
    LastSnapshot,
    /// This one, which must be there.
    Named(Revision),
}

/// What may be told.
#[derive(Debug)]
pub struct Told {
    /// The register as it is now.
    pub now: Register,
    /// The earlier state beside it.
    pub since: Option<StatePair>,
    /// The register at the rounds that there are snapshots of.
    pub rounds: Vec<(String, Register)>,
    /// So many risks and measures were left out.
    pub left_out: usize,
    /// Risks whose words name what was left out: a person must look at them.
    pub naming: Vec<ItemKey>,
    /// The state of the files as git names it, where they are as they were committed.
    pub commit: Option<String>,
}

/// How many risks of a trust, or of all, are restricted.
pub fn restricted_count(register: &Register, trust: Option<&Slug>) -> usize {
    restricted(register, trust).len()
}

/// Puts together what is to be told.
///
/// # Errors
/// [`RevisionError`] where an earlier state that was named cannot be found.
pub fn told(request: &Request<'_>) -> Result<Told, RevisionError> {
    let since = earlier(request)?;
    let commit = commit(request.root);
    let rounds = rounds(request);
    if !request.is_public {
        let now = request.now.clone();
        let since = since.map(|pair| StatePair { after: now.clone(), ..pair });
        return Ok(Told { now, since, rounds, left_out: 0, naming: Vec::new(), commit });
    }
    let hidden = restricted(request.now, request.trust);
    let (now, left_out) = without(request.now, &hidden);
    let naming = still_named(&now, &hidden);
    let naming = naming.iter().filter_map(|(trust, id)| now.find_risk(trust, id)).collect();
    let since = since.map(|mut pair| {
        // What was restricted then is not told either, though it may be told now.
        let mut then = restricted(&pair.before, request.trust);
        then.extend(hidden.iter().cloned());
        (pair.before, _) = without(&pair.before, &then);
        pair.after = now.clone();
        pair.unread.clear();
        pair
    });
    let rounds = rounds.into_iter().map(|(name, then)| {
        let mut all = restricted(&then, request.trust);
        all.extend(hidden.iter().cloned());
        (name, without(&then, &all).0)
    });
    Ok(Told { now, since, rounds: rounds.collect(), left_out, naming, commit })
}

/// The register at each round that has a snapshot, in the order given.
fn rounds(request: &Request<'_>) -> Vec<(String, Register)> {
    let of = |name: &String| {
        let state =
            earlier_state(request.root, request.now, &Revision::Named(name.clone())).ok()?;
        Some((name.clone(), state.register))
    };
    request.rounds.iter().filter_map(of).collect()
}

fn earlier(request: &Request<'_>) -> Result<Option<StatePair>, RevisionError> {
    let (before, must_be) = match &request.earlier {
        Earlier::None => return Ok(None),
        Earlier::LastSnapshot => (Revision::LastSnapshot, false),
        Earlier::Named(revision) => (revision.clone(), true),
    };
    let pair = PairRequest {
        root: request.root,
        before,
        after: Revision::WorkingTree,
        trust: request.trust.cloned(),
        year: Some(request.now.year),
        whole: true,
    };
    match load(&pair) {
        Ok(pair) => Ok(Some(pair)),
        Err(why) if must_be => Err(why),
        Err(_) => Ok(None),
    }
}

/// The short id of the commit that the files are at; `None` where they differ from it.
fn commit(root: &Path) -> Option<String> {
    let changed = git::text(root, &["status", "--porcelain", "--", "."]).ok()??;
    if !changed.trim().is_empty() {
        return None;
    }
    let id = git::text(root, &["rev-parse", "--short=10", "HEAD"]).ok()??;
    Some(id.trim().to_owned())
}
