//! Names that appear in paths and as ids.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// An ASCII name of `[a-z0-9_-]+`, at most [`Slug::LONGEST`] bytes: what a trust, goal, area,
/// risk, measure or factor is called in paths, keys and commands (FORMAT.md rules 3 and 10).
///
/// Paths are built from slugs only, so no slug can climb out of the register.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

impl Slug {
    /// The longest slug taken, in bytes.
    pub const LONGEST: usize = 64;

    /// The slug written as `text`, or `None` where a character does not belong in one.
    pub fn new(text: &str) -> Option<Self> {
        let fits = !text.is_empty() && text.len() <= Self::LONGEST;
        let clean = text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_');
        (fits && clean && !is_device(text)).then(|| Self(Arc::from(text)))
    }

    /// The slug as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether Windows keeps a name for one of its devices, whatever follows its first dot: no file can
/// be called so there.
pub fn is_device(name: &str) -> bool {
    let name = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    let numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    matches!(name.as_str(), "con" | "prn" | "aux" | "nul")
        || numbered.is_some_and(|n| n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()))
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&*self.0, f)
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Slug;

    #[test]
    fn takes_ids_and_file_names_and_nothing_that_climbs() {
        for good in ["r7k3m", "krav-05", "_other", "2024-02-14-b"] {
            assert_eq!(Slug::new(good).unwrap().as_str(), good);
        }
        for bad in ["", "..", "a/b", "Æ", "UNN", "a b", "a\u{202e}b", &"x".repeat(65)] {
            assert!(Slug::new(bad).is_none(), "{bad:?} must not be a slug");
        }
    }
}
