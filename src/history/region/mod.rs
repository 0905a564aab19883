//! Several registers, or branches of one, read as one region. Nothing is checked out or written.

mod branches;
mod earlier;
mod location;
mod read;

pub use earlier::{MissingState, Since};
pub use location::Location;
pub use read::read;

use super::baseline::{BaselineQuery, baseline};
use super::item_log::{LogEntry, item_log};
use super::revisions::{Revision, RevisionError, commit_of};
use crate::check::Past;
use crate::compare::region::Region as Joined;
use crate::model::{Date, Diagnostic, ItemKey, Slug};
use crate::store::{self, Opened, ReadOnly};

/// Registers that were read and joined.
#[derive(Debug)]
pub struct Region {
    /// What was read, in the order named; [`Joined`] names them by their place here.
    pub sources: Vec<Member>,
    /// All of it as one.
    pub joined: Joined,
    /// What could not be read.
    pub unread: Vec<UnreadRegister>,
}

/// A register, or a branch of one.
#[derive(Debug)]
pub struct Member {
    /// As it was named; not yet safe for a terminal.
    pub name: String,
    /// The revision that it was read at; `None` for the files as they are.
    pub revision: Option<String>,
    /// The id of the commit that all of it was read at; `None` for the files as they are, and where
    /// trusts have snapshots of their own.
    pub commit: Option<String>,
    /// What was read.
    pub opened: Opened,
}

/// Something that was named and could not be read.
#[derive(Debug)]
pub struct UnreadRegister {
    /// As it was named; not yet safe for a terminal.
    pub name: String,
    /// Why it was not read.
    pub why: ReadError,
}

/// Why a register could not be read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// There is no such folder.
    #[error("no such folder")]
    NoFolder,
    /// There is no register in the folder.
    #[error("no register")]
    NoRegister,
    /// Its own file cannot be used.
    #[error("{0}")]
    Unusable(Box<Diagnostic>),
    /// It has nothing of the year.
    #[error("no year {0}")]
    NoYear(i32),
    /// Its catalogue is missing or damaged, so that its goals are not known.
    #[error("no catalogue for {0}")]
    NoCatalogue(i32),
    /// There is no such revision, or git cannot be asked.
    #[error(transparent)]
    Revision(#[from] RevisionError),
    /// It is a repository without a work tree.
    #[error("bare")]
    Bare,
    /// Its repository has no branches.
    #[error("no branches")]
    NoBranches,
}

impl Member {
    /// What its content is called: the files, or the revision.
    fn now(&self) -> Revision {
        match &self.revision {
            Some(revision) => Revision::Named(revision.clone()),
            None => Revision::WorkingTree,
        }
    }

    /// All of it was read at one time, so that findings may compare with the time before.
    pub fn has_baseline(&self) -> bool {
        self.revision.is_none() || self.commit.is_some()
    }

    /// The history of a risk, up to where its trust was read.
    ///
    /// # Errors
    /// [`RevisionError`] where git cannot be asked.
    pub fn item_log(&self, key: &ItemKey) -> Result<Vec<LogEntry>, RevisionError> {
        let Opened { root, register, .. } = &self.opened;
        let at = match &self.revision {
            Some(_) => commit_of(root, &self.now(), Some(&key.doc.trust))?,
            None => None,
        };
        Ok(item_log(root, register, key, at.as_deref())?)
    }

    /// Everything that is wrong with it or lacking.
    fn findings(&self, today: Date) -> Vec<Diagnostic> {
        let opened = &self.opened;
        let (root, register, at) = (&opened.root, &opened.register, self.commit.as_deref());
        // Without git and without one past, what compares is left out.
        let past = match self.has_baseline() {
            true => baseline(BaselineQuery { root, register, today, at }).unwrap_or_default(),
            false => Past::default(),
        };
        let mut found = store::findings(opened, today, &past);
        if self.revision.is_some() {
            // The files are another state's: their lines are not these.
            for finding in found.iter_mut().filter(|finding| !finding.anchor.is_empty()) {
                finding.position = None;
                finding.source_line.clear();
            }
        }
        found
    }
}

impl Region {
    /// Where a trust was read from.
    pub fn source_of(&self, trust: &Slug) -> Option<&Member> {
        self.sources.get(*self.joined.held_by.get(trust)?)
    }

    /// The register whose matrix, catalogue and settings count.
    pub fn lead(&self) -> Option<&Member> {
        self.sources.get(self.joined.lead)
    }

    /// What is wrong or lacking in each trust's files, as its own register finds it, and in the
    /// leading register's matrix and catalogue.
    pub fn findings(&self, today: Date) -> Vec<Diagnostic> {
        let mut all = Vec::new();
        for (at, source) in self.sources.iter().enumerate() {
            all.extend(source.findings(today).into_iter().filter(|f| self.counts(at, f)));
        }
        all.sort_by(|a, b| (&a.file, a.position, a.code).cmp(&(&b.file, b.position, b.code)));
        all
    }

    /// A finding is about what was taken from this source.
    fn counts(&self, source: usize, finding: &Diagnostic) -> bool {
        match finding.trust() {
            Some(trust) => self.joined.held_by.get(&trust) == Some(&source),
            None => source == self.joined.lead,
        }
    }

    /// The trusts that are judged by most trusts' scale, as a register to look at.
    pub fn to_look_at(&self) -> Option<Opened> {
        let lead = self.lead()?;
        let register = self.joined.parts.first()?.clone();
        let mut problems = Vec::new();
        for (at, source) in self.sources.iter().enumerate() {
            let own = source.opened.problems.iter().filter(|problem| self.counts(at, problem));
            problems.extend(own.cloned());
        }
        let registers = self.sources.len();
        let mut settings = lead.opened.settings.clone();
        settings.year = register.year;
        let read_only = Some(ReadOnly::Region { registers });
        Some(Opened { root: lead.opened.root.clone(), register, settings, problems, read_only })
    }
}
