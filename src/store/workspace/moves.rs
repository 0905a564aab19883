//! Risks and measures on their way from one file to another: the new place is written first.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::model::{DocKey, Document, Slug, Unsaved};

/// What moves between files that are about to be written.
#[derive(Debug, Default)]
pub(crate) struct Moves {
    /// Per file that something leaves: what leaves it, and the files that it goes to.
    leaving: BTreeMap<DocKey, BTreeMap<Slug, DocKey>>,
}

impl Moves {
    /// What unsaved files lose to each other.
    pub(crate) fn between(unsaved: &[Unsaved]) -> Self {
        let mut arrived: BTreeMap<(&Slug, Slug), &DocKey> = BTreeMap::new();
        for document in unsaved {
            let before = ids(document.on_disk.as_ref());
            for id in ids(document.now.as_ref()).difference(&before) {
                arrived.insert((&document.doc.trust, id.clone()), &document.doc);
            }
        }
        let mut moves = Self::default();
        for document in unsaved {
            let now = ids(document.now.as_ref());
            for id in ids(document.on_disk.as_ref()).difference(&now) {
                if let Some(to) = arrived.get(&(&document.doc.trust, id.clone())) {
                    let leaving = moves.leaving.entry(document.doc.clone()).or_default();
                    leaving.insert(id.clone(), (*to).clone());
                }
            }
        }
        moves
    }

    /// Something leaves this file and nothing arrives in it, so it can wait.
    pub(crate) fn only_leave(&self, unsaved: &Unsaved) -> bool {
        self.leaving.contains_key(&unsaved.doc) && !self.arrive_in(&unsaved.doc)
    }

    /// Something leaves this file, and all the files that it goes to have been written.
    pub(crate) fn may_leave(&self, doc: &DocKey, unwritten: &[DocKey]) -> bool {
        let own = self.leaving.get(doc);
        own.is_some_and(|own| {
            !unwritten.contains(doc) && !own.values().any(|to| unwritten.contains(to))
        })
    }

    /// A file that something arrives in, with what leaves it still there; `None` where nothing
    /// leaves it.
    pub(crate) fn kept_back(&self, unsaved: &Unsaved) -> Option<Document> {
        let leaving = self.leaving.get(&unsaved.doc)?;
        let before = unsaved.on_disk.as_ref()?.assessment()?;
        let now = unsaved.now.as_ref().and_then(Document::assessment);
        let mut more = now.map(|now| now.as_ref().clone()).unwrap_or_default();
        for id in leaving.keys() {
            if let Some(risk) = before.risks.get(id) {
                more.risks.insert(id.clone(), risk.clone());
            }
            if let Some(measure) = before.measures.get(id) {
                more.measures.insert(id.clone(), measure.clone());
            }
        }
        Some(Document::Assessment(Arc::new(more)))
    }

    /// The same without what leaves it.
    pub(crate) fn without_leaving(&self, doc: &DocKey, from: &Document) -> Document {
        let Document::Assessment(from) = from else { return from.clone() };
        let mut less = from.as_ref().clone();
        for id in self.leaving.get(doc).into_iter().flat_map(BTreeMap::keys) {
            less.risks.remove(id);
            less.measures.remove(id);
        }
        Document::Assessment(Arc::new(less))
    }

    /// What arrives in a file, and the files that it comes from.
    pub(crate) fn arriving(&self, doc: &DocKey) -> impl Iterator<Item = (&Slug, &DocKey)> {
        self.leaving.iter().flat_map(move |(from, leaving)| {
            let own = leaving.iter().filter(move |(_, to)| *to == doc);
            own.map(move |(id, _)| (id, from))
        })
    }

    fn arrive_in(&self, doc: &DocKey) -> bool {
        self.leaving.values().any(|leaving| leaving.values().any(|to| to == doc))
    }
}

fn ids(document: Option<&Document>) -> BTreeSet<Slug> {
    let Some(assessment) = document.and_then(Document::assessment) else { return BTreeSet::new() };
    assessment.risks.keys().chain(assessment.measures.keys()).cloned().collect()
}
