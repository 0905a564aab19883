//! Catalogues and matrices that the program comes with.

use std::path::Path;

use crate::model::Matrix;
use crate::store::text::read::matrix::read_matrix;

/// A built-in file: its name in commands, and its text.
pub type Builtin = (&'static str, &'static str);

/// The catalogues, the usual one first.
pub const CATALOGUES: &[Builtin] = &[
    ("helse-nord-2024", include_str!("../../../config/catalogues/helse-nord-2024.toml")),
    ("helse-midt-2024", include_str!("../../../config/catalogues/helse-midt-2024.toml")),
    ("helse-midt-2022", include_str!("../../../config/catalogues/helse-midt-2022.toml")),
    ("helse-midt-2020", include_str!("../../../config/catalogues/helse-midt-2020.toml")),
    (
        "helsedirektoratet-2020",
        include_str!("../../../config/catalogues/helsedirektoratet-2020.toml"),
    ),
];

/// The matrices, the usual one first.
pub const MATRICES: &[Builtin] = &[
    ("default", include_str!("../../../config/matrices/default.toml")),
    ("4x4", include_str!("../../../config/matrices/4x4.toml")),
    ("5x5-three-zones", include_str!("../../../config/matrices/5x5-three-zones.toml")),
    ("5x5-five-zones", include_str!("../../../config/matrices/5x5-five-zones.toml")),
];

/// A built-in catalogue's text.
pub fn catalogue(name: &str) -> Option<&'static str> {
    CATALOGUES.iter().find(|(n, _)| *n == name).map(|(_, text)| *text)
}

/// A built-in matrix' text.
pub fn matrix(name: &str) -> Option<&'static str> {
    MATRICES.iter().find(|(n, _)| *n == name).map(|(_, text)| *text)
}

/// What stands in for a year's own matrix where that cannot be read: the areas of the usual one, and
/// no zone, since those of another matrix would be wrong.
pub(crate) fn stand_in() -> Matrix {
    let text = MATRICES.first().map_or("", |(_, text)| text);
    let (usual, _) = read_matrix(text, Path::new("matrix.toml"));
    let areas = usual.map(|usual| usual.areas).unwrap_or_default();
    Matrix::unread(areas.into_iter().map(|area| area.id).collect())
}
