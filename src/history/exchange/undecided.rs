//! Choices that are left open in the register's files: nothing undecided is committed or sent.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::error::{ErrorKind, ExchangeError, Stage};
use crate::store::choosing;

/// Stops what is under way where something is left to choose: nothing undecided is sent.
pub(super) fn require_no_conflicts(root: &Path, stage: Stage) -> Result<(), ExchangeError> {
    let error = |open| ExchangeError::new(stage, ErrorKind::OpenConflicts, open);
    open_conflicts(root).map_or(Ok(()), |open| Err(error(open)))
}

/// What is left to choose, file by file; `None` where nothing is.
pub(super) fn open_conflicts(root: &Path) -> Option<String> {
    let mut files: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for open in choosing::undecided(root) {
        *files.entry(open.file).or_default() += 1;
    }
    let line = |(file, count): (&PathBuf, &usize)| format!("{} ({count})", file.display());
    let lines: Vec<String> = files.iter().map(line).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}
