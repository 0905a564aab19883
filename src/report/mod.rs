//! What is reported: the status, the matrix and the year as text for a terminal or a pipe, or as
//! JSON. Does no I/O: it makes strings and values.

pub mod attention;
pub mod catalogue;
pub mod changes;
mod columns;
pub mod comparison;
pub mod conflicts;
pub mod deadlines;
pub mod difference;
pub mod finding_list;
pub mod fit;
pub mod holder;
pub mod indicators;
pub mod json;
pub mod list;
pub mod matrix;
pub mod naming;
pub mod new_year;
pub mod problem;
pub mod region;
pub mod sanitize;
pub mod save;
pub mod sending;
pub mod sheet;
pub mod snapshots;
pub mod status;
pub mod story;
mod table;
pub mod titles;
