//! How the register was at its snapshots, and which of them it is compared with. Jobs read it from
//! git; here is what they have read so far.

mod comparison;
mod earlier;
mod source;

use std::collections::{BTreeSet, HashMap};
use std::rc::Rc;

pub(crate) use comparison::{Comparison, RiskChange};
pub(crate) use earlier::EarlierState;
pub(crate) use source::{HistorySource, RiskHistory};

use crate::history::revisions::{self, Revision};
use crate::history::snapshots::Snapshot;
use crate::model::{Date, ItemKey, Register, Slug};

/// A snapshot as people name it: the register's, the trusts' own of that name, or both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedSnapshot {
    pub(crate) name: String,
    /// The day of the newest tag of that name.
    pub(crate) on: Date,
    /// The whole register has it.
    pub(crate) is_whole: bool,
    /// Trusts that have their own of that name.
    pub(crate) own: BTreeSet<Slug>,
}

impl NamedSnapshot {
    pub(crate) fn is_of(&self, trust: &Slug) -> bool {
        self.is_whole || self.own.contains(trust)
    }
}

/// What has been read of the past so far.
#[derive(Default)]
pub(crate) struct Timeline {
    snapshots: Vec<NamedSnapshot>,
    /// Earlier states; `None` for one that cannot be read.
    states: Vec<(Revision, Option<Rc<EarlierState>>)>,
    histories: HashMap<ItemKey, Rc<RiskHistory>>,
    comparison: Option<Comparison>,
    /// What is to be compared with once it is read.
    wanted: Option<Revision>,
}

impl Timeline {
    /// The snapshots, newest first.
    pub(crate) fn snapshots(&self) -> &[NamedSnapshot] {
        &self.snapshots
    }

    /// Takes the snapshots that there are; where none can be read, those known stay.
    pub(crate) fn set_snapshots(&mut self, snapshots: Vec<Snapshot>) {
        if !snapshots.is_empty() {
            self.snapshots = by_name(snapshots);
        }
    }

    /// An earlier state, where it has been read; `Some(None)` where it cannot be.
    pub(crate) fn state(&self, name: &Revision) -> Option<Option<&Rc<EarlierState>>> {
        self.states.iter().find(|(known, _)| known == name).map(|(_, state)| state.as_ref())
    }

    /// Takes what was read of an earlier state; `None` where it cannot be.
    pub(crate) fn set_state(&mut self, name: Revision, read: Option<revisions::EarlierState>) {
        self.states.retain(|(known, _)| *known != name);
        self.states.push((name, read.map(|then| Rc::new(EarlierState::new(then)))));
    }

    /// The history of a risk, where it has been read.
    pub(crate) fn history(&self, key: &ItemKey) -> Option<&Rc<RiskHistory>> {
        self.histories.get(key)
    }

    pub(crate) fn set_history(&mut self, key: ItemKey, history: RiskHistory) {
        self.histories.insert(key, Rc::new(history));
    }

    /// It may have got longer.
    pub(crate) fn forget_history(&mut self, key: &ItemKey) {
        self.histories.remove(key);
    }

    /// Others' snapshots may have come: forgets what they may change. What is compared with stays.
    pub(crate) fn forget_states(&mut self) {
        self.states.retain(|(name, state)| *name != Revision::LastSnapshot && state.is_some());
    }

    pub(crate) fn comparison(&self) -> Option<&Comparison> {
        self.comparison.as_ref()
    }

    /// Compares with an earlier state once it is read, or with none.
    pub(crate) fn compare_with(&mut self, name: Option<Revision>) {
        self.comparison = None;
        self.wanted = name;
    }

    /// Brings the comparison up to date with the register as it stands.
    pub(crate) fn refresh(&mut self, now: &Register) {
        let state = self.wanted.as_ref().and_then(|name| self.state(name)).flatten().cloned();
        if let Some(state) = state {
            self.comparison = Some(Comparison::with(state));
            self.wanted = None;
        }
        if let Some(comparison) = &mut self.comparison {
            comparison.refresh(now);
        }
    }
}

/// Snapshots by name, newest first.
fn by_name(snapshots: Vec<Snapshot>) -> Vec<NamedSnapshot> {
    let mut named: Vec<NamedSnapshot> = Vec::new();
    for snapshot in snapshots {
        let at = named.iter().position(|known| known.name == snapshot.name);
        let at = at.unwrap_or_else(|| {
            let (name, on) = (snapshot.name.clone(), snapshot.on);
            named.push(NamedSnapshot { name, on, is_whole: false, own: BTreeSet::new() });
            named.len() - 1
        });
        let Some(known) = named.get_mut(at) else { continue };
        match snapshot.trust {
            Some(trust) => {
                known.own.insert(trust);
            }
            // Where the register has it, its day is the name's.
            None => (known.is_whole, known.on) = (true, snapshot.on),
        }
    }
    named.sort_by_key(|snapshot| std::cmp::Reverse(snapshot.on));
    named
}

#[cfg(test)]
impl Timeline {
    /// As if there were a snapshot of this name, and the register were compared with it.
    pub(crate) fn pretend(&mut self, name: &str, on: Date, register: Register) {
        use crate::history::revisions::Label;
        let own = BTreeSet::new();
        self.snapshots.push(NamedSnapshot { name: name.into(), on, is_whole: true, own });
        let label = Label::Snapshot { name: name.into(), on };
        let then = revisions::EarlierState { register, label, only: None, unread: Vec::new() };
        let name = Revision::Named(name.into());
        self.set_state(name.clone(), Some(then));
        self.wanted = Some(name);
    }
}
