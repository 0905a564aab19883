//! A column of a sheet, and what it is read by.

use super::mapping::SheetMapping;
use super::places::Places;
use super::target::Target;
use crate::model::Matrix;

/// A column.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) at: u32,
    /// Its heading on one line, with the heading above it where that spans several.
    pub(super) heading: String,
    pub(super) target: Target,
    /// Which measure of a row it tells of, where columns of measures are repeated.
    pub(super) group: usize,
}

/// What may be known of a sheet beside its cells.
pub(super) struct Surroundings<'a> {
    pub(super) matrix: &'a Matrix,
    pub(super) places: &'a Places<'a>,
    pub(super) mapping: Option<&'a SheetMapping>,
}
