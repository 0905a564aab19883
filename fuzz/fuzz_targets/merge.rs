//! Any three texts merged: the same from both sides where nothing is left to choose.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use risiko::model::Matrix;
use risiko::store::{self, FileKind, Versions, builtin};

static MATRIX: LazyLock<Matrix> = LazyLock::new(|| {
    let text = builtin::matrix("default").unwrap_or_default();
    store::read_matrix(text, Path::new("matrix.toml")).0.unwrap_or_else(Matrix::smallest)
});

fuzz_target!(|input: (&str, &str, &str)| {
    let (base, ours, theirs) = input;
    let kind = FileKind::Assessment;
    let forth = store::merge(kind, Versions { base, ours, theirs }, &MATRIX);
    let back = store::merge(kind, Versions { base, ours: theirs, theirs: ours }, &MATRIX);
    match (forth, back) {
        (Some(forth), Some(back)) => {
            assert_eq!(forth.conflicts, back.conflicts);
            assert!(forth.text.parse::<toml::Table>().is_ok());
        }
        (forth, back) => assert_eq!(forth, back),
    }
});
