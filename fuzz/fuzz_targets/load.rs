//! Any text as any file of the format: it is read or told about, and never ends the program.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use risiko::model::{Matrix, Slug};
use risiko::store::{self, builtin};

static MATRIX: LazyLock<Matrix> = LazyLock::new(|| {
    let text = builtin::matrix("default").unwrap_or_default();
    store::read_matrix(text, Path::new("matrix.toml")).0.unwrap_or_else(Matrix::smallest)
});

fuzz_target!(|text: &str| {
    let file = Path::new("2024/unn/ventetid.toml");
    let mut told = Vec::new();
    for name in ["ventetid", "_top", "_indicators", "_reporting"] {
        let Some(name) = Slug::new(name) else { continue };
        told.extend(store::read_document(text, file, &name, &MATRIX).1);
    }
    told.extend(store::read_matrix(text, file).1);
    told.extend(store::read_catalogue(text, file).1);
    for finding in told {
        let at = finding.position.map_or((1, 1), |at| (at.line, at.column));
        assert!(at.0 >= 1 && at.1 >= 1, "{finding}");
    }
    store::open_conflicts(text);
});
