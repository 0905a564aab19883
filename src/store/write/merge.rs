//! Two people's changes of one file, key by key.

use super::entries::{Entry, Val};

/// What somebody else did to a file while it was being edited here.
#[derive(Debug, Clone)]
pub(in crate::store) struct Merge {
    /// As it was when both began.
    pub(in crate::store) before: Vec<Entry>,
    /// As they left it.
    pub(in crate::store) theirs: Vec<Entry>,
}

/// Who wins where both have changed the same.
enum Outcome {
    Ours(Option<Val>),
    Theirs(Option<Val>),
    Clash,
}

impl Merge {
    /// Our changes on top of theirs.
    ///
    /// # Errors
    /// The keys that both changed differently, and the tables that one changed and the other took
    /// away.
    pub(in crate::store) fn merged(&self, ours: &[Entry]) -> Result<Vec<Entry>, Vec<String>> {
        let (merged, clashes) = self.combine(ours);
        if clashes.is_empty() { Ok(merged) } else { Err(clashes) }
    }

    /// An earlier or later state of ours on top of theirs. Nothing clashes: theirs is on disk, and
    /// undoing what was done here never undoes that.
    pub(in crate::store) fn rebased(&self, ours: &[Entry]) -> Vec<Entry> {
        self.combine(ours).0
    }

    fn combine(&self, ours: &[Entry]) -> (Vec<Entry>, Vec<String>) {
        let torn = self.torn(ours);
        let mut clashes: Vec<String> = torn.iter().map(|table| table.join(".")).collect();
        let mut merged = Vec::new();
        // Ours in canonical order, with theirs that we do not know after; order matters to new
        // tables and neighbours only, and those find their place by id.
        let extra = self.theirs.iter().filter(|t| find(ours, t).is_none());
        for entry in ours.iter().chain(extra) {
            let value = match self.outcome(ours, entry) {
                _ if torn.contains(&entry.table.as_slice()) => find(&self.theirs, entry).cloned(),
                Outcome::Ours(value) | Outcome::Theirs(value) => value,
                Outcome::Clash => {
                    clashes.push(entry.path().join("."));
                    find(&self.theirs, entry).cloned()
                }
            };
            if let Some(value) = value {
                merged.push(Entry { value, ..entry.clone() });
            }
        }
        (merged, clashes)
    }

    fn outcome(&self, ours: &[Entry], entry: &Entry) -> Outcome {
        let base = find(&self.before, entry);
        let (our, their) = (find(ours, entry), find(&self.theirs, entry));
        if our == base || our == their {
            Outcome::Theirs(their.cloned())
        } else if their == base {
            Outcome::Ours(our.cloned())
        } else {
            Outcome::Clash
        }
    }

    /// Tables named by an id that one took away while the other changed them: half a risk is no
    /// risk.
    fn torn<'a>(&'a self, ours: &'a [Entry]) -> Vec<&'a [String]> {
        let mut torn: Vec<&[String]> = Vec::new();
        for entry in self.before.iter().filter(|e| e.table.len() > 1) {
            let table = entry.table.as_slice();
            let own = |entries: &[Entry]| -> Vec<Entry> {
                entries.iter().filter(|e| e.table == table).cloned().collect()
            };
            let (base, our, their) = (own(&self.before), own(ours), own(&self.theirs));
            let tears = (our.is_empty() && !their.is_empty() && their != base)
                || (their.is_empty() && !our.is_empty() && our != base);
            if tears && !torn.contains(&table) {
                torn.push(table);
            }
        }
        torn
    }
}

fn find<'e>(entries: &'e [Entry], like: &Entry) -> Option<&'e Val> {
    entries.iter().find(|e| e.table == like.table && e.key == like.key).map(|e| &e.value)
}
