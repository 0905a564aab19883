//! The words that values have in files.

/// A value's word in files; every value of a table of words has one, so nothing is never returned
/// for those.
pub fn word_of<T: PartialEq>(words: &[(&'static str, T)], value: &T) -> &'static str {
    words.iter().find(|(_, known)| known == value).map_or("", |(word, _)| word)
}
