//! The example register in a folder, without git.

#![allow(clippy::unwrap_used, reason = "a bench may stop")]

use std::fs;
use std::path::{Path, PathBuf};

use risiko::store::{builtin, create};
use tempfile::TempDir;

/// The example register as it stands at its end, and the folder to keep while it is used.
pub(crate) fn demo() -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    let root = dir.path().join("register");
    let catalogue = builtin::catalogue("helse-nord-2024").unwrap();
    create(&root, "Eksempel", 2024, catalogue, builtin::matrix("default").unwrap()).unwrap();
    let steps = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/demo/steps");
    let mut folders: Vec<_> = fs::read_dir(steps).unwrap().map(|e| e.unwrap().path()).collect();
    folders.sort();
    for step in folders {
        for trust in fs::read_dir(step.join("2024")).unwrap().map(|e| e.unwrap()) {
            let to = root.join("2024").join(trust.file_name());
            fs::create_dir_all(&to).unwrap();
            for file in fs::read_dir(trust.path()).unwrap().map(|e| e.unwrap()) {
                fs::copy(file.path(), to.join(file.file_name())).unwrap();
            }
        }
    }
    (dir, root)
}
