//! What a choice has made of a text, held against what it was.

use std::path::Path;

use toml::Table;

use super::{Undecided, parsed};
use crate::model::diagnostic::{Code, Diagnostic, Severity};
use crate::model::{Matrix, Slug};
use crate::store::FileKind;
use crate::store::text::read::BOM;
use crate::store::text::read::catalogue::read_catalogue;
use crate::store::text::read::conflicts::open_conflicts;
use crate::store::text::read::document::read_document;
use crate::store::text::read::matrix::read_matrix;

/// Whether a choice has changed its own key and nothing else, and has left the other conflicts.
pub(super) fn is_only_that(
    before: &str,
    after: &str,
    own: &Undecided,
    gone: Option<&[String]>,
) -> bool {
    let body = |text: &str| text.strip_prefix(BOM).unwrap_or(text).to_owned();
    let paths = |text: &str| -> Vec<Vec<String>> {
        open_conflicts(&body(text)).into_iter().map(|conflict| conflict.path).collect()
    };
    let mut left = paths(before);
    left.retain(|path| match gone {
        Some(table) => !path.starts_with(table),
        None => *path != own.conflict.path,
    });
    let rest = |text: &str| {
        let mut table = parsed(text)?;
        let path = &own.conflict.path;
        match gone {
            Some(header) => take_out(&mut table, header),
            None => {
                take_out(&mut table, path);
                take_out(&mut table, &own.conflict.own_path());
            }
        }
        Some(table)
    };
    paths(after) == left && rest(after).is_some_and(|after| Some(after) == rest(before))
}

/// Takes a key out, and tables that are then empty.
fn take_out(table: &mut Table, path: &[String]) {
    match path {
        [] => {}
        [key] => {
            table.remove(key);
        }
        [key, rest @ ..] => {
            if let Some(inner) = table.get_mut(key).and_then(toml::Value::as_table_mut) {
                take_out(inner, rest);
                if inner.is_empty() {
                    table.remove(key);
                }
            }
        }
    }
}

/// The first error that the file did not have before.
pub(super) fn new_error(
    kind: FileKind,
    before: &str,
    after: &str,
    file: &Path,
    matrix: &Matrix,
) -> Option<Diagnostic> {
    let errors = |text: &str| -> Vec<Diagnostic> {
        let found = match kind {
            FileKind::Catalogue => read_catalogue(text, file).1,
            FileKind::Matrix => read_matrix(text, file).1,
            FileKind::Register => Vec::new(),
            _ => Slug::new(kind.document_name())
                .map(|name| read_document(text, file, &name, matrix).1)
                .unwrap_or_default(),
        };
        let is_meant =
            |d: &Diagnostic| d.severity == Severity::Error && d.code != Code::OpenConflict;
        found.into_iter().filter(is_meant).collect()
    };
    let known = errors(before);
    let is_new = |d: &Diagnostic| !known.iter().any(|k| k.code == d.code && k.args == d.args);
    errors(after).into_iter().find(is_new)
}
