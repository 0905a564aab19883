//! Any text formatted: refused, or the same again when it is formatted once more.
#![no_main]

use std::path::Path;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use risiko::model::Matrix;
use risiko::store::{self, FileKind, builtin};

static MATRIX: LazyLock<Matrix> = LazyLock::new(|| {
    let text = builtin::matrix("default").unwrap_or_default();
    store::read_matrix(text, Path::new("matrix.toml")).0.unwrap_or_else(Matrix::smallest)
});

fuzz_target!(|input: (u8, &str)| {
    let (kind, text) = input;
    let kind = FileKind::ALL[usize::from(kind) % FileKind::ALL.len()];
    let file = Path::new("2024/unn/ventetid.toml");
    if let Ok(formatted) = store::format(kind, text, file, &MATRIX) {
        let again = store::format(kind, &formatted, file, &MATRIX);
        assert_eq!(again.as_deref(), Ok(formatted.as_str()));
    }
});
