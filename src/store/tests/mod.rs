//! Reading and saving against real files: the example register's, and ones that people mistype.

mod any_layout;
mod damaged;
mod desk;
mod every_key;
mod formatting;
mod journal;
mod layouts;
mod merging;
mod moving;
mod opening;
mod oracle;
mod pairs;
mod properties;
mod reading;
mod reload;
mod schemas;
mod splicing;

use std::fs;
use std::path::{Path, PathBuf};

use crate::model::register::TOP;
use crate::model::register::testing::slug;
use crate::model::{Assessment, Diagnostic, Document, Matrix, TopFive};
use crate::store::text::read::document::read_document;
use crate::store::text::read::matrix::read_matrix;
use crate::store::year::builtin;

/// The built-in default matrix.
pub(super) fn default_matrix() -> Matrix {
    read_matrix(builtin::matrix("default").unwrap(), Path::new("matrix.toml")).0.unwrap()
}

/// An assessment as its file's text has it.
pub(super) fn read_assessment(
    text: &str,
    file: &Path,
    matrix: &Matrix,
) -> (Option<Assessment>, Vec<Diagnostic>) {
    let (document, problems) = read_document(text, file, &slug("ventetid"), matrix);
    let assessment = document.and_then(|d| d.assessment().map(|a| a.as_ref().clone()));
    (assessment, problems)
}

/// A Topp 5 as its file's text has it.
pub(super) fn read_top(text: &str, file: &Path) -> (Option<TopFive>, Vec<Diagnostic>) {
    let (document, problems) = read_document(text, file, &slug(TOP), &default_matrix());
    let top = document.map(|document| match document {
        Document::Top(top) => top.as_ref().clone(),
        other => panic!("{other:?}"),
    });
    (top, problems)
}

/// Every assessment of the example register, in all its versions.
pub(super) fn demo_files() -> Vec<(PathBuf, String)> {
    let steps = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/demo/steps");
    let mut files = Vec::new();
    let mut folders = vec![steps];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.parent().is_some_and(|p| !p.join("commit.toml").exists())
                && !path.ends_with("_top.toml")
            {
                files.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files.sort();
    assert!(files.len() > 100);
    files
}
