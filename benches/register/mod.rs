//! The example register in a folder.

#![allow(clippy::unwrap_used, reason = "a bench may stop")]

use std::path::PathBuf;

use risiko::history::demo::{Scene, make};
use tempfile::TempDir;

/// The example register as it stands at its end, and the folder to keep while it is used.
pub(crate) fn demo() -> (TempDir, PathBuf) {
    let dir = TempDir::new().unwrap();
    let made = make(Some(dir.path()), Scene::Tertial).unwrap();
    (dir, made.root)
}
