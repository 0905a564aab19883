//! What a merge has left to choose, and the choices that can be taken back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::history::exchange::{self, SideCommits};
use crate::locale::Locale;
use crate::model::Register;
use crate::report::conflicts::{Told, told};
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

    /// Reads the files, and asks git who is behind the versions in files that it was not asked about.
    pub(super) fn read(&mut self, root: &Path, register: &Register, locale: &Locale) {
        self.is_merge = exchange::merge_in_progress(root);
        self.files = exchange::files_for_git(root);
        let mut matrices = BTreeMap::new();
        let all = choosing::undecided(root);
        for one in &all {
            let file = &one.file;
            self.behind.entry(file.clone()).or_insert_with(|| exchange::side_commits(root, file));
            matrices.entry(file.clone()).or_insert_with(|| choosing::matrix_of(root, file));
        }
        let known = |one: Undecided| {
            let (behind, matrix) = (self.behind.get(&one.file)?, matrices.get(&one.file)?);
            let words = told(&one, behind, matrix, register, locale);
            Some((one, words))
        };
        self.open = all.into_iter().filter_map(known).collect();
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
