//! One screen each. A screen names a [`crate::tui::target::Target`]; [`open`] builds it.

pub(crate) mod board_page;
pub(crate) mod choosing;
pub(crate) mod deadlines;
pub(crate) mod form;
pub(crate) mod goal;
pub(crate) mod indicators;
pub(crate) mod matrix;
pub(crate) mod measures;
pub(crate) mod mine;
mod open;
pub(crate) mod overview;
pub(crate) mod own_top;
pub(crate) mod problems;
pub(crate) mod reporting;
pub(crate) mod risk_history;
pub(crate) mod settings;
pub(crate) mod top_five;
pub(crate) mod workshop;

pub(crate) use open::open;
