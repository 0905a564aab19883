//! Files as they were: blobs by their id, many in one process.

use std::collections::BTreeMap;
use std::path::Path;

use super::git::{self, GitError};

/// A blob's id, as git writes it (SHA-1 or SHA-256).
pub(super) type BlobId = String;

/// A file that a comparison names: what it was before and is after; `None` where it was not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Changed {
    /// The path with `/`, relative to the register.
    pub(super) path: String,
    /// Before.
    pub(super) before: Option<BlobId>,
    /// After; also `None` where it is only in the work tree.
    pub(super) after: Option<BlobId>,
}

/// What `--raw -z` lists, without renames. Lines of other kinds are passed over.
pub(super) fn raw(listing: &[u8]) -> Vec<Changed> {
    let mut parts = listing.split(|b| *b == 0).map(String::from_utf8_lossy);
    let mut changed = Vec::new();
    while let Some(about) = parts.next() {
        // A commit's own line may stand before its first file.
        let Some((_, about)) = about.split_once(':') else { continue };
        let mut words = about.split(' ').skip(2);
        let (before, after) = (words.next().and_then(there), words.next().and_then(there));
        let Some(path) = parts.next() else { break };
        changed.push(Changed { path: path.into_owned(), before, after });
    }
    changed
}

fn there(id: &str) -> Option<BlobId> {
    id.bytes().any(|b| b != b'0').then(|| id.to_owned())
}

/// The texts of blobs; what is missing, no blob or not UTF-8 is left out.
///
/// # Errors
/// [`GitError`] where git cannot be run.
pub(super) fn texts(dir: &Path, ids: &[BlobId]) -> Result<BTreeMap<BlobId, String>, GitError> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let asked = ids.join("\n") + "\n";
    let told = git::read(dir, &["cat-file", "--batch"], asked.as_bytes())?;
    let mut texts = BTreeMap::new();
    let mut rest = told.as_slice();
    while let Some(end) = rest.iter().position(|b| *b == b'\n') {
        let header = String::from_utf8_lossy(&rest[..end]).into_owned();
        rest = &rest[end + 1..];
        let mut words = header.split(' ');
        let (id, kind, size) = (words.next(), words.next(), words.next());
        let Some(size) = size.and_then(|size| size.parse::<usize>().ok()) else { continue };
        let Some(content) = rest.get(..size) else { break };
        rest = rest.get(size + 1..).unwrap_or_default();
        if let (Some(id), Some("blob"), Ok(text)) = (id, kind, str::from_utf8(content)) {
            texts.insert(id.to_owned(), text.to_owned());
        }
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listing_names_files_with_what_they_were() {
        let zero = "0".repeat(40);
        let (a, b) = ("a".repeat(40), "b".repeat(40));
        let listing = format!(
            ":100644 100644 {a} {b} M\0with space.toml\0:000000 100644 {zero} {b} A\0ny\nlinje.toml\0"
        );
        let changed = raw(listing.as_bytes());
        assert_eq!(changed.len(), 2);
        assert_eq!(changed[0].path, "with space.toml");
        assert_eq!((changed[0].before.as_ref(), changed[0].after.as_ref()), (Some(&a), Some(&b)));
        assert_eq!(
            (changed[1].path.as_str(), changed[1].before.as_ref()),
            ("ny\nlinje.toml", None)
        );
    }

    #[test]
    fn blobs_come_whole_and_what_is_missing_is_left_out() {
        let dir = tempfile::tempdir().unwrap();
        git::run(dir.path(), &["init", "--quiet"], &[]).unwrap();
        let add = |text: &str| {
            let id = git::read(dir.path(), &["hash-object", "-w", "--stdin"], text.as_bytes());
            String::from_utf8(id.unwrap()).unwrap().trim().to_owned()
        };
        let (two_lines, empty) = (add("a\nb\n"), add(""));
        let ids = [two_lines.clone(), "1".repeat(40), empty.clone()];
        let texts = texts(dir.path(), &ids).unwrap();
        assert_eq!(texts, [(two_lines, "a\nb\n".to_owned()), (empty, String::new())].into());
    }
}
