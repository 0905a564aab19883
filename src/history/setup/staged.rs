//! What is about to be committed: the files that git's index holds, not those in the folder.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::history::git::{self, GitError};
use crate::store::ROOT_FILE;

/// A register of which something is about to be committed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagedRegister {
    /// Its folder, from the top of the repository.
    pub folder: PathBuf,
    /// Its files that the commit adds or changes, from its folder.
    pub files: BTreeSet<PathBuf>,
}

/// The registers of which something is about to be committed.
///
/// # Errors
/// [`GitError`], as where there is no repository.
pub fn staged_registers(top: &Path) -> Result<Vec<StagedRegister>, GitError> {
    let roots = format!(":(glob)**/{ROOT_FILE}");
    let roots = listed(top, &["ls-files", "-z", "--cached", "--", &roots])?;
    // What is taken away cannot be wrong; what is left without it is another file's finding.
    let changed = ["diff", "--cached", "--name-only", "--no-renames", "--diff-filter=d", "-z"];
    let changed = listed(top, &changed)?;
    let mut found: Vec<StagedRegister> = roots
        .iter()
        .filter_map(|root| root.parent())
        .map(|folder| StagedRegister { folder: folder.to_owned(), files: BTreeSet::new() })
        .collect();
    // The innermost register has a file.
    found.sort_by_key(|staged| std::cmp::Reverse(staged.folder.components().count()));
    for file in changed {
        let of = found.iter_mut().find(|staged| file.starts_with(&staged.folder));
        if let Some(of) = of
            && let Ok(inside) = file.strip_prefix(&of.folder)
        {
            of.files.insert(inside.to_owned());
        }
    }
    found.retain(|staged| !staged.files.is_empty());
    Ok(found)
}

/// Writes a register as the index has it below another folder, which must be there.
///
/// # Errors
/// [`GitError`].
pub fn write_staged(top: &Path, staged: &StagedRegister, into: &Path) -> Result<(), GitError> {
    let folder = match staged.folder.as_os_str().is_empty() {
        true => ".".into(),
        false => format!(":(literal){}", staged.folder.display()),
    };
    let files = with_index(top, &["ls-files", "-z", "--cached", "--", &folder], &[])?;
    let prefix = format!("--prefix={}/", into.display());
    with_index(top, &["checkout-index", "-z", "--stdin", "--force", &prefix], &files).map(drop)
}

fn listed(top: &Path, args: &[&str]) -> Result<Vec<PathBuf>, GitError> {
    let listed = with_index(top, args, &[])?;
    let names = listed.split(|b| *b == 0).filter(|name| !name.is_empty());
    Ok(names.map(|name| PathBuf::from(String::from_utf8_lossy(name).into_owned())).collect())
}

/// Reads by the index that git is about to commit: with `git commit FILE` it is another one than the
/// repository's.
fn with_index(top: &Path, args: &[&str], input: &[u8]) -> Result<Vec<u8>, GitError> {
    let index: Option<OsString> = std::env::var_os("GIT_INDEX_FILE")
        .and_then(|index| std::path::absolute(index).ok())
        .map(PathBuf::into_os_string);
    git::read_by_index(top, args, input, index.as_deref())
}
