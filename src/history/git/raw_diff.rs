//! Git's raw listing of changed files.

/// A blob's id, as git writes it (SHA-1 or SHA-256).
pub(in crate::history) type BlobId = String;

/// A file that a comparison names: what it was before and is after; `None` where it was not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::history) struct Changed {
    /// The path with `/`, relative to the register.
    pub(in crate::history) path: String,
    /// Before.
    pub(in crate::history) before: Option<BlobId>,
    /// After; also `None` where it is only in the work tree.
    pub(in crate::history) after: Option<BlobId>,
}

/// What `--raw -z` lists, without renames. Lines of other kinds are passed over.
pub(in crate::history) fn raw_diff(listing: &[u8]) -> Vec<Changed> {
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
        let changed = raw_diff(listing.as_bytes());
        assert_eq!(changed.len(), 2);
        assert_eq!(changed[0].path, "with space.toml");
        assert_eq!((changed[0].before.as_ref(), changed[0].after.as_ref()), (Some(&a), Some(&b)));
        assert_eq!(
            (changed[1].path.as_str(), changed[1].before.as_ref()),
            ("ny\nlinje.toml", None)
        );
    }
}
