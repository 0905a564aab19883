//! One screen each.

pub(crate) mod across;
pub(crate) mod choosing;
pub(crate) mod deadlines;
pub(crate) mod form;
pub(crate) mod indicators;
pub(crate) mod matrix;
pub(crate) mod measures;
pub(crate) mod overview;
pub(crate) mod problems;
pub(crate) mod search;
pub(crate) mod since;
pub(crate) mod snapshots;
pub(crate) mod story;
pub(crate) mod then;
pub(crate) mod topp;
