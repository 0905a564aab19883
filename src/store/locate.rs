//! Where in its file a finding stands that was made on the loaded register: the file is read once
//! more, since a register that is sound has none.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::disk;
use super::read::Reader;
use crate::model::diagnostic::{Code, Diagnostic};

/// Gives findings about ids their line and column.
pub(super) fn locate(root: &Path, found: &mut [Diagnostic]) {
    let mut by_file: BTreeMap<PathBuf, Vec<&mut Diagnostic>> = BTreeMap::new();
    for diagnostic in found {
        by_file.entry(diagnostic.file.clone()).or_default().push(diagnostic);
    }
    for (file, diagnostics) in by_file {
        // What cannot be read now is told about without a line.
        let Ok(Some(text)) = disk::read(&root.join(&file)) else { continue };
        let mut reader = Reader::new(&file, &text);
        let Some(document) = reader.document() else { continue };
        for diagnostic in diagnostics {
            if let Some(span) = span(&document, diagnostic) {
                reader.point(diagnostic, span);
            }
        }
    }
}

fn span(document: &DeTable<'_>, diagnostic: &Diagnostic) -> Option<Range<usize>> {
    match diagnostic.code {
        Code::DuplicateId => {
            let id = diagnostic.arg("key")?;
            ["measure", "risk"].iter().find_map(|kind| {
                let tables = document.get(*kind)?.get_ref().as_table()?;
                tables.keys().find(|key| key.get_ref() == id).map(|key| key.span())
            })
        }
        Code::UnknownId => {
            let (owner, id) = (diagnostic.arg("owner")?, diagnostic.arg("id")?);
            if owner == "order" {
                return item(document, &["order"], id);
            }
            item(document, &["measure", owner, "risks"], id)
                .or_else(|| item(document, &["risk", owner, "threatens"], id))
        }
        _ => None,
    }
}

/// An id in the list at a path.
fn item(document: &DeTable<'_>, path: &[&str], id: &str) -> Option<Range<usize>> {
    let (first, rest) = path.split_first()?;
    let mut value = document.get(*first)?.get_ref();
    for key in rest {
        value = value.as_table()?.get(*key)?.get_ref();
    }
    let items = match value {
        DeValue::Array(items) => items,
        _ => return None,
    };
    items.iter().find(|item| item.get_ref().as_str() == Some(id)).map(|item| item.span())
}
