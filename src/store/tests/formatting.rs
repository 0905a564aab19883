//! The canonical form: what it makes of layouts that people write, and that it loses nothing.

use std::path::Path;

use super::{default_matrix, demo_files};
use crate::store::{FileKind, builtin, format, is_canonical};

fn formatted(kind: FileKind, text: &str) -> String {
    let matrix = default_matrix();
    let formed = format(kind, text, Path::new("f.toml"), &matrix).unwrap();
    assert_eq!(format(kind, &formed, Path::new("f.toml"), &matrix).unwrap(), formed, "twice");
    assert!(is_canonical(kind, &formed, &matrix));
    formed
}

#[test]
fn what_the_program_comes_with_is_canonical() {
    for (path, text) in demo_files() {
        assert_eq!(formatted(FileKind::Assessment, &text), text, "{}", path.display());
    }
    for (name, text) in builtin::CATALOGUES {
        assert_eq!(formatted(FileKind::Catalogue, text), *text, "{name}");
    }
    for (name, text) in builtin::MATRICES {
        assert_eq!(formatted(FileKind::Matrix, text), *text, "{name}");
    }
}
