//! What two people's changes of one file come to, key by key: what the merge of texts is held against.

use crate::model::field::Value;
use crate::store::text::write::entries::Entry;

/// What somebody else did to a file while it was being edited here.
#[derive(Debug, Clone)]
pub(crate) struct Merge {
    /// As it was when both began.
    pub(crate) before: Vec<Entry>,
    /// As they left it.
    pub(crate) theirs: Vec<Entry>,
}

impl Merge {
    /// Our changes on top of theirs.
    ///
    /// # Errors
    /// The keys that both changed differently, and the tables that one changed and the other took
    /// away.
    pub(crate) fn merged(&self, ours: &[Entry]) -> Result<Vec<Entry>, Vec<String>> {
        let (merged, clashes) = self.resolved(ours);
        if clashes.is_empty() {
            Ok(merged)
        } else {
            Err(clashes.iter().map(|c| c.join(".")).collect())
        }
    }

    /// Our changes on top of theirs, where both have changed the same theirs alone; and the paths
    /// of those keys and tables.
    pub(crate) fn resolved(&self, ours: &[Entry]) -> (Vec<Entry>, Vec<Vec<String>>) {
        let torn = self.torn(ours);
        let mut clashes: Vec<Vec<String>> = torn.iter().map(|table| table.to_vec()).collect();
        let mut merged = Vec::new();
        // Ours in canonical order, with theirs that we do not know after; order matters to new
        // tables and neighbours only, and those find their place by id.
        let extra = self.theirs.iter().filter(|t| find(ours, t).is_none());
        for entry in ours.iter().chain(extra).filter(|e| !torn.contains(&e.table.as_slice())) {
            let outcome = self.outcome(ours, entry).unwrap_or_else(|| {
                clashes.push(entry.path());
                find(&self.theirs, entry)
            });
            if let Some(value) = outcome {
                merged.push(Entry { value: value.clone(), ..entry.clone() });
            }
        }
        let left = self.theirs.iter().filter(|e| torn.contains(&e.table.as_slice()));
        merged.extend(left.cloned());
        (grouped(&merged), clashes)
    }

    /// What a key holds when both are done; `None` where both have changed it differently.
    fn outcome<'a>(
        &'a self,
        ours: &'a [Entry],
        entry: &Entry,
    ) -> Option<Option<&'a Value<'static>>> {
        let base = find(&self.before, entry);
        let (our, their) = (find(ours, entry), find(&self.theirs, entry));
        if our == base || our == their { Some(their) } else { (their == base).then_some(our) }
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

/// A table's entries together, the tables in the order in which they first stand.
fn grouped(entries: &[Entry]) -> Vec<Entry> {
    let mut tables: Vec<&[String]> = Vec::new();
    for entry in entries {
        if !tables.contains(&entry.table.as_slice()) {
            tables.push(&entry.table);
        }
    }
    let own = |table| entries.iter().filter(move |e| e.table == table).cloned();
    tables.into_iter().flat_map(own).collect()
}

fn find<'e>(entries: &'e [Entry], like: &Entry) -> Option<&'e Value<'static>> {
    entries.iter().find(|e| e.table == like.table && e.key == like.key).map(|e| &e.value)
}
