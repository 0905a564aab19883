//! The versions of the files that an item has stood in, each read once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use crate::history::git::{BlobId, Changed, GitError, Object, Objects};
use crate::model::{Assessment, DocKey, ItemKey, Register, Slug};
use crate::store;

/// Versions of files.
pub(super) struct Versions<'a> {
    pub(super) saved: &'a Register,
    pub(super) item: &'a ItemKey,
    /// By blob and file; none of what git does not have or is no text.
    read: BTreeMap<(BlobId, Slug), Version>,
    objects: Option<Objects>,
}

pub(super) struct Version {
    /// It names the item as an entry of its own.
    names_it: bool,
    /// `None` where it could not be read. Of a risk's history it holds the risk alone; what a measure
    /// has done is seen from the risks about it.
    pub(super) assessment: Option<Arc<Assessment>>,
}

impl<'a> Versions<'a> {
    pub(super) fn of(saved: &'a Register, item: &'a ItemKey) -> Self {
        Self { saved, item, read: BTreeMap::new(), objects: None }
    }

    /// Reads every version that changes name, each once.
    pub(super) fn fetch<'c>(
        &mut self,
        root: &Path,
        changed: impl Iterator<Item = &'c Changed>,
    ) -> Result<(), GitError> {
        let named =
            changed.filter_map(|c| Some((c.before.iter().chain(&c.after), name_of(&c.path)?)));
        let keys = named.flat_map(|(blobs, name)| blobs.map(move |b| (b.clone(), name.clone())));
        let missing: BTreeSet<_> = keys.filter(|key| !self.read.contains_key(key)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let keys: Vec<_> = missing.into_iter().collect();
        let blobs: Vec<BlobId> = keys.iter().map(|(blob, _)| blob.clone()).collect();
        // Git unpacks the next ones while one is read.
        let mut objects = match self.objects.take() {
            Some(objects) => objects,
            None => Objects::open(root)?,
        };
        objects.each(&blobs, |at, object| {
            if let Some(text) = object.and_then(Object::text) {
                let version = self.version(&text, &keys[at].1);
                self.read.insert(keys[at].clone(), version);
            }
        })?;
        self.objects = Some(objects);
        Ok(())
    }

    fn version(&self, text: &str, name: &Slug) -> Version {
        let (saved, ItemKey { doc, id }) = (self.saved, self.item);
        let file = saved.file(&DocKey::new(&doc.trust, name));
        let only = saved.risk(self.item).map(|_| id);
        let assessment = store::version(text, &file, &saved.matrix, only).map(Arc::new);
        let names_it = match &assessment {
            Some(held) => held.risks.contains_key(id) || held.measures.contains_key(id),
            None => ["risk", "measure"].iter().any(|kind| text.contains(&format!("[{kind}.{id}"))),
        };
        Version { names_it, assessment }
    }

    pub(super) fn get(&self, blob: Option<&BlobId>, path: &str) -> Option<&Version> {
        self.read.get(&(blob?.clone(), name_of(path)?))
    }

    /// Whether a file names the item before a change, and after it.
    pub(super) fn names_it(&self, changed: &Changed) -> (bool, bool) {
        let names = |blob: &Option<BlobId>| {
            self.get(blob.as_ref(), &changed.path).is_some_and(|version| version.names_it)
        };
        (names(&changed.before), names(&changed.after))
    }
}

/// `2024/unn/ventetid.toml` as `2024/unn`.
pub(super) fn folder_of(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}

/// `2024/unn/ventetid.toml` as `ventetid`.
pub(super) fn name_of(path: &str) -> Option<Slug> {
    Slug::new(path.rsplit('/').next()?.strip_suffix(".toml")?)
}
