//! Where in its file a finding stands that was made on the loaded register: the file is read once
//! more, since a register that is sound has none.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::read::Reader;
use super::read::tree::Tree;
use crate::model::diagnostic::Diagnostic;
use crate::store::disk;

/// Gives findings that have an anchor and no place yet their line and column.
pub(crate) fn locate(root: &Path, found: &mut [Diagnostic]) {
    let mut by_file: BTreeMap<PathBuf, Vec<&mut Diagnostic>> = BTreeMap::new();
    let anchored = |d: &&mut Diagnostic| d.position.is_none() && !d.anchor.is_empty();
    for diagnostic in found.iter_mut().filter(anchored) {
        by_file.entry(diagnostic.file.clone()).or_default().push(diagnostic);
    }
    for (file, diagnostics) in by_file {
        // What cannot be read now is told about without a line.
        let Ok(Some(text)) = disk::read(&root.join(&file)) else { continue };
        let mut reader = Reader::new(&file, &text);
        let Some(tree) = reader.tree() else { continue };
        for diagnostic in diagnostics {
            if let Some(span) = span(&tree, diagnostic) {
                reader.point(diagnostic, span);
            }
            if diagnostic.code.is_secret() {
                let key = diagnostic.source_line.split_once('=').map_or("", |(key, _)| key);
                diagnostic.source_line = format!("{key}= …");
            }
        }
    }
}

/// What the keys of a finding lead to: the last of them that is there.
fn span(tree: &Tree<'_>, diagnostic: &Diagnostic) -> Option<Range<usize>> {
    let mut keys = diagnostic.anchor.iter().map(String::as_str);
    let mut item = tree.root().get(keys.next()?)?;
    for wanted in keys {
        if item.is_array() {
            let named = item.below().find(|item| item.text() == Some(wanted));
            return Some(named.map_or(item.key(), |named| named.span()));
        }
        match item.get(wanted) {
            Some(next) => item = next,
            None => break,
        }
    }
    Some(item.key())
}
