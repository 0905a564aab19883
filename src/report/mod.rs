//! What is reported. A report is data first: a page of blocks for readers, a table for spreadsheets,
//! a value for programs; `write` has one writer a format. Writes no files: it makes strings and values.

pub(crate) mod block;
pub(crate) mod catalogue;
pub mod changes;
pub(crate) mod comparison;
pub mod conflicts;
pub(crate) mod deadlines;
pub mod difference;
pub(crate) mod document;
pub(crate) mod exchange;
pub(crate) mod finding_list;
pub(crate) mod fit;
pub(crate) mod holder;
pub(crate) mod import;
pub(crate) mod indicators;
pub(crate) mod json;
pub(crate) mod lack;
pub(crate) mod list;
pub(crate) mod matrix;
pub(crate) mod naming;
pub(crate) mod new_year;
pub(crate) mod picture;
pub mod problem;
pub(crate) mod region;
pub(crate) mod requirements;
pub(crate) mod rescale;
pub(crate) mod sanitize;
pub(crate) mod save;
pub(crate) mod snapshots;
pub(crate) mod status;
pub(crate) mod story;
pub(crate) mod template_words;
pub(crate) mod titles;
pub(crate) mod top_five;
pub(crate) mod urgent;
pub(crate) mod write;
