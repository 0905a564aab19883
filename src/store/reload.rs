//! Files that somebody else has written while the register is open: taken over field by field, and
//! asked about where both have changed the same one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::desk::Desk;
use super::disk;
use super::read::{assessment::read_assessment, indicators::read_indicators, top::read_top};
use super::write::entries::{self, Entry};
use super::write::merge::Merge;
use super::write::{canonical, encode};
use crate::model::register::{INDICATORS, TOP};
use crate::model::{Assessment, DocKey, Indicators, Ledger, Slug};

/// What became of a file that somebody else has written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum News {
    /// Nothing of it was being edited here: what they wrote stands.
    Taken(PathBuf),
    /// They changed other fields than were changed here: both stand.
    Merged(PathBuf),
    /// They took it away; nothing of it was being edited here.
    Gone(PathBuf),
    /// It cannot be read any more; what is unsaved here stays.
    Damaged(PathBuf),
    /// They took it away, or damaged it, while it was being edited here: what is unsaved stays.
    Kept(PathBuf),
    /// Both have changed the same fields: a person has to choose.
    Clash(Clash),
}

impl News {
    /// The file, relative to the register.
    pub fn file(&self) -> &Path {
        match self {
            Self::Taken(file)
            | Self::Merged(file)
            | Self::Gone(file)
            | Self::Damaged(file)
            | Self::Kept(file) => file,
            Self::Clash(clash) => &clash.file,
        }
    }
}

/// Fields of a file that two have changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The file, relative to the register.
    pub file: PathBuf,
    /// Which assessment.
    pub doc: DocKey,
    /// The fields.
    pub disputed: Vec<Disputed>,
}

/// A field that two have changed, or a table that one has changed and the other taken away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disputed {
    /// The keys that lead to it.
    pub path: Vec<String>,
    /// What it was, as it is written in files; `None` where there was nothing.
    pub base: Option<String>,
    /// What it is here.
    pub ours: Option<String>,
    /// What they made of it.
    pub theirs: Option<String>,
}

/// Whose value of a disputed field is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// What it is here.
    Ours,
    /// What they made of it.
    Theirs,
}

impl Desk {
    /// Looks at a file of the year that may have been written by somebody else; `None` where it
    /// holds what is known of it, as after a save of our own, or is no document of a trust.
    pub fn reload(&self, ledger: &mut Ledger, file: &Path) -> Option<News> {
        let mut parts = file.iter().map(|part| part.to_str());
        let (_, trust) = (parts.next()??, Slug::new(parts.next()??)?);
        let name = Slug::new(parts.next()??.strip_suffix(".toml")?)?;
        if parts.next().is_some() || !ledger.register().trusts.contains_key(&trust) {
            return None;
        }
        if name.as_str() == TOP {
            return self.reload_top(ledger, &trust, file);
        }
        if name.as_str() == INDICATORS {
            return self.reload_indicators(ledger, &trust, file);
        }
        let doc = DocKey::new(&trust, &name);
        let known = ledger.register().catalogue.goal(name.as_str()).is_some();
        (known || doc.is_other()).then(|| self.reload_assessment(ledger, &doc, file))?
    }

    fn reload_assessment(&self, ledger: &mut Ledger, doc: &DocKey, file: &Path) -> Option<News> {
        let matrix = Arc::clone(&ledger.register().matrix);
        let known = ledger.on_disk(doc).cloned();
        let ours = ledger.register().assessment(doc).cloned();
        let is_unsaved = ours != known;
        let theirs = match self.text(file) {
            Content::Text(text) => read_assessment(&text, file, &matrix).0.map(Arc::new),
            Content::Missing if known.is_none() => return None,
            Content::Missing if is_unsaved => return Some(News::Kept(file.to_owned())),
            Content::Missing => {
                ledger.taken_over(doc, None, None);
                return Some(News::Gone(file.to_owned()));
            }
            Content::Unreadable => None,
        };
        let Some(theirs) = theirs else {
            if is_unsaved {
                return Some(News::Kept(file.to_owned()));
            }
            let is_known = ledger.register().book(&doc.trust)?.damaged.contains(&doc.name);
            ledger.damaged(doc);
            return (!is_known).then(|| News::Damaged(file.to_owned()));
        };
        if known.as_ref().is_some_and(|known| *known == theirs) {
            return None;
        }
        if !is_unsaved {
            ledger.taken_over(doc, Some(Arc::clone(&theirs)), Some(&theirs));
            return Some(News::Taken(file.to_owned()));
        }
        let three = Three::of(&matrix, known.as_ref(), ours.as_ref(), &theirs);
        match three.merge.merged(&three.ours) {
            Ok(merged) => {
                let merged = self.read_back(ledger, file, &merged)?;
                ledger.taken_over(doc, Some(theirs), Some(&merged));
                Some(News::Merged(file.to_owned()))
            }
            Err(_) => {
                let disputed = three.disputed();
                Some(News::Clash(Clash { file: file.to_owned(), doc: doc.clone(), disputed }))
            }
        }
    }

    /// Settles a clash: for each disputed field, in its order, whose value stands. `None` where the
    /// file has changed once more in the meantime: look at it again.
    pub fn settle(&self, ledger: &mut Ledger, clash: &Clash, sides: &[Side]) -> Option<News> {
        let Clash { file, doc, disputed } = clash;
        let matrix = Arc::clone(&ledger.register().matrix);
        let Content::Text(text) = self.text(file) else { return None };
        let theirs = Arc::new(read_assessment(&text, file, &matrix).0?);
        let known = ledger.on_disk(doc).cloned();
        let ours = ledger.register().assessment(doc).cloned();
        let mut three = Three::of(&matrix, known.as_ref(), ours.as_ref(), &theirs);
        for (field, side) in disputed.iter().zip(sides) {
            three.give_way(&field.path, *side);
        }
        let merged = three.merge.merged(&three.ours).ok()?;
        let merged = self.read_back(ledger, file, &merged)?;
        ledger.taken_over(doc, Some(theirs), Some(&merged));
        Some(News::Merged(file.to_owned()))
    }

    fn reload_top(&self, ledger: &mut Ledger, trust: &Slug, file: &Path) -> Option<News> {
        let known = Arc::clone(ledger.top_on_disk(trust)?);
        let ours = Arc::clone(&ledger.register().book(trust)?.top);
        let theirs = match self.text(file) {
            Content::Text(text) => read_top(&text, file).0,
            Content::Missing => Some(Default::default()),
            Content::Unreadable => None,
        };
        let Some(theirs) = theirs.map(Arc::new) else { return Some(News::Kept(file.to_owned())) };
        if theirs == known {
            return None;
        }
        // A list has one order: where both have another, ours stays until it is saved, and saving
        // says so.
        if ours != known {
            return Some(News::Kept(file.to_owned()));
        }
        ledger.top_taken_over(trust, Arc::clone(&theirs), &theirs);
        Some(News::Taken(file.to_owned()))
    }

    /// Indicators are never edited here, so what stands on disk is what counts.
    fn reload_indicators(&self, ledger: &mut Ledger, trust: &Slug, file: &Path) -> Option<News> {
        let content = self.text(file);
        let is_gone = matches!(content, Content::Missing);
        let theirs = match content {
            Content::Text(text) => read_indicators(&text, file).0,
            Content::Missing => Some(Indicators::default()),
            Content::Unreadable => None,
        };
        let is_damaged = theirs.is_none();
        ledger.indicators_taken_over(trust, theirs).then(|| match (is_damaged, is_gone) {
            (true, _) => News::Damaged(file.to_owned()),
            (_, true) => News::Gone(file.to_owned()),
            _ => News::Taken(file.to_owned()),
        })
    }

    fn text(&self, file: &Path) -> Content {
        let path = self.root().join(file);
        if disk::inside(self.root(), &path).is_err() {
            return Content::Unreadable;
        }
        match disk::read(&path) {
            Ok(Some(text)) => Content::Text(text),
            Ok(None) => Content::Missing,
            Err(_) => Content::Unreadable,
        }
    }

    /// Entries as an assessment, to the letter: the line breaks of a text that nobody touched must
    /// stay as they are on disk.
    fn read_back(&self, ledger: &Ledger, file: &Path, merged: &[Entry]) -> Option<Arc<Assessment>> {
        let matrix = &ledger.register().matrix;
        read_assessment(&canonical::exact(merged), file, matrix).0.map(Arc::new)
    }
}

enum Content {
    Text(String),
    Missing,
    Unreadable,
}

/// A document as it was, as it is here, and as they made it.
struct Three {
    merge: Merge,
    ours: Vec<Entry>,
}

impl Three {
    fn of(
        matrix: &crate::model::Matrix,
        base: Option<&Arc<Assessment>>,
        ours: Option<&Arc<Assessment>>,
        theirs: &Arc<Assessment>,
    ) -> Self {
        let flat = |a: &Arc<Assessment>| entries::of_assessment(a, matrix);
        let before = base.map(flat).unwrap_or_default();
        Self {
            merge: Merge { before, theirs: flat(theirs) },
            ours: ours.map(flat).unwrap_or_default(),
        }
    }

    fn disputed(&self) -> Vec<Disputed> {
        let paths = self.merge.disputed(&self.ours).into_iter();
        let written = |all: &[Entry], path: &[String]| {
            let own: Vec<&Entry> = all.iter().filter(|e| e.path().starts_with(path)).collect();
            match own.as_slice() {
                [] => None,
                [one] if one.path() == path => Some(encode::value(&one.value, "")),
                many => Some(many.iter().map(|e| encode::statement(e)).collect()),
            }
        };
        paths
            .map(|path| Disputed {
                base: written(&self.merge.before, &path),
                ours: written(&self.ours, &path),
                theirs: written(&self.merge.theirs, &path),
                path,
            })
            .collect()
    }

    /// Lets one side's change of a field stand, as if the other had not touched it.
    fn give_way(&mut self, path: &[String], stands: Side) {
        let gives_way = match stands {
            Side::Ours => &mut self.merge.theirs,
            Side::Theirs => &mut self.ours,
        };
        gives_way.retain(|entry| !entry.path().starts_with(path));
        let before = self.merge.before.iter().filter(|entry| entry.path().starts_with(path));
        gives_way.extend(before.cloned());
    }
}
