//! What a merge has left to choose, and the choices that can be taken back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::history::exchange::{self, SideCommits};
use crate::locale::Locale;
use crate::model::Register;
use crate::report::conflicts::{Told, told};
use crate::store::Clash;
use crate::store::choosing::{self, Undecided};

/// A conflict, and the words that it is shown with.
pub(crate) type OpenConflict = (Undecided, Told);

#[derive(Debug, Default)]
pub(crate) struct Conflicts {
    pub(crate) open: Vec<OpenConflict>,
    /// It is a merge that waits: choosing all of it is not the end.
    pub(crate) is_merge: bool,
    /// Files of the merge that only git can end.
    pub(crate) files: Vec<String>,
    behind: BTreeMap<PathBuf, SideCommits>,
    made: Vec<Made>,
    /// A file that was written by somebody else while the same keys were changed here: what is left
    /// to choose stands in its text, not on disk.
    live: Option<Clash>,
}

#[derive(Debug)]
pub(super) struct Made {
    /// The file, relative to the register.
    pub(super) file: PathBuf,
    pub(super) before: String,
    pub(super) after: String,
}

impl Conflicts {
    pub(crate) fn can_take_back(&self) -> bool {
        !self.made.is_empty()
    }

    /// Begins to choose in a file that two have changed at the same time.
    pub(super) fn begin(&mut self, clash: Clash) {
        self.made.clear();
        self.live = Some(clash);
    }

    /// The file that two have changed at the same time, to be chosen in.
    pub(super) fn live(&mut self) -> Option<&mut Clash> {
        self.live.as_mut()
    }

    /// Ends choosing in that file.
    pub(super) fn end(&mut self) -> Option<Clash> {
        let clash = self.live.take()?;
        self.made.clear();
        Some(clash)
    }

    /// Reads the files, and asks git who is behind the versions in files that it was not asked about.
    pub(super) fn read(&mut self, root: &Path, register: &Register, locale: &Locale) {
        let is_live = self.live.is_some();
        self.is_merge = !is_live && exchange::merge_in_progress(root);
        self.files = if is_live { Vec::new() } else { exchange::files_for_git(root) };
        let mut matrices = BTreeMap::new();
        let all = match &self.live {
            Some(clash) => choosing::left_in(&clash.file, &clash.text),
            None => choosing::undecided(root),
        };
        for one in &all {
            let file = &one.file;
            self.behind.entry(file.clone()).or_insert_with(|| match is_live {
                true => SideCommits::default(),
                false => exchange::side_commits(root, file),
            });
            matrices.entry(file.clone()).or_insert_with(|| choosing::matrix_of(root, file));
        }
        let known = |one: Undecided| {
            let (behind, matrix) = (self.behind.get(&one.file)?, matrices.get(&one.file)?);
            let words = told(&one, behind, matrix, register, locale);
            Some((one, words))
        };
        self.open = all.into_iter().filter_map(known).collect();
    }

    /// Merges again what git could not, before it is looked at: choosing changes nothing about that.
    pub(super) fn merge_again(&self, root: &Path) {
        if self.live.is_none() && exchange::merge_in_progress(root) {
            // What cannot be merged again is among the files for git.
            let _ = exchange::merge_again(root);
        }
    }

    /// Forgets who is behind the versions: another merge may have begun.
    pub(super) fn forget(&mut self) {
        self.behind.clear();
    }

    pub(super) fn remember(&mut self, made: Made) {
        self.made.push(made);
    }

    pub(super) fn last_made(&mut self) -> Option<Made> {
        self.made.pop()
    }
}
