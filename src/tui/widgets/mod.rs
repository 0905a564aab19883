//! Parts that screens are drawn from.

pub(crate) mod changes;
pub(crate) mod form;
pub(crate) mod frame;
pub(crate) mod grid;
pub(crate) mod hits;
pub(crate) mod list;
pub(crate) mod marks;
pub(crate) mod paint;
pub(crate) mod pen;
pub(crate) mod table;
pub(crate) mod words;
