//! The text of a file: read with its spans, written by splicing, arranged and merged.

pub(crate) mod format;
pub(crate) mod line;
pub(crate) mod locate;
pub(crate) mod read;
pub(crate) mod rename;
pub(crate) mod version;
pub(crate) mod write;
