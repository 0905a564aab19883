//! One screen each.

pub(crate) mod deadlines;
pub(crate) mod form;
pub(crate) mod indicators;
pub(crate) mod matrix;
pub(crate) mod measures;
pub(crate) mod overview;
pub(crate) mod problems;
pub(crate) mod search;
