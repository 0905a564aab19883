//! Another id in a file's text: headers and lists that name it, and nothing else, so that comments
//! and order stay.

use std::ops::Range;
use std::path::Path;

use super::read::document::read_document;
use super::read::tree::{Item, Tree};
use super::read::{BOM, Reader};
use crate::model::{Document, Matrix, Slug};
use crate::store::{SaveError, disk};

/// Writes another id into an assessment's file where that gives just what is wanted. `false` where
/// the file is written in a way that it does not: it is then left as it was.
///
/// # Errors
/// [`SaveError::Io`] where the file cannot be written.
pub fn rename_in_place(
    root: &Path,
    file: &Path,
    matrix: &Matrix,
    (from, to): (&Slug, &Slug),
    wanted: &Document,
) -> Result<bool, SaveError> {
    let path = root.join(file);
    let failed = |why| SaveError::Io { file: file.to_owned(), why };
    disk::inside(root, &path).map_err(failed)?;
    let Some(text) = disk::read(&path).map_err(failed)? else { return Ok(false) };
    let Some(renamed) = renamed(&text, file, from.as_str(), to.as_str()) else { return Ok(false) };
    let name = file.file_stem().and_then(|stem| Slug::new(stem.to_str()?));
    let read = name.and_then(|name| read_document(&renamed, file, &name, matrix).0);
    if read.as_ref() != Some(wanted) {
        return Ok(false);
    }
    disk::replace(&path, &renamed).map_err(failed)?;
    Ok(true)
}

fn renamed(text: &str, file: &Path, from: &str, to: &str) -> Option<String> {
    let body = text.strip_prefix(BOM).unwrap_or(text);
    let mut spans = headers(body, from);
    let mut reader = Reader::new(file, body);
    items(&reader.tree()?, from, &mut spans);
    spans.sort_by_key(|span| span.start);
    let mut renamed = text[..text.len() - body.len()].to_owned();
    let mut at = 0;
    for span in spans {
        renamed.push_str(body.get(at..span.start)?);
        renamed.push_str(&body.get(span.clone())?.replacen(from, to, 1));
        at = span.end;
    }
    renamed.push_str(body.get(at..)?);
    Some(renamed)
}

/// Where headers name it: `[risk.ID]`, `[measure.ID]`, and votes about it.
fn headers(text: &str, id: &str) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let header = line.trim_start().strip_prefix('[');
        let names = header.and_then(|h| h.split_once(']')).map(|(names, _)| names);
        let mut at = start + (line.len() - header.map_or(0, str::len));
        for name in names.into_iter().flat_map(|names| names.split('.')) {
            if name.trim() == id {
                spans.push(at..at + name.len());
            }
            at += name.len() + 1;
        }
        start += line.len();
    }
    spans
}

/// Where the order and measures' lists name it.
fn items(tree: &Tree<'_>, id: &str, spans: &mut Vec<Range<usize>>) {
    let root = tree.root();
    let measures = root.get("measure").into_iter().flat_map(Item::below);
    let lists = measures.filter_map(|measure| measure.get("risks")).chain(root.get("order"));
    let named = lists.flat_map(Item::below).filter(|item| item.text() == Some(id));
    spans.extend(named.map(Item::span));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_id_changes() {
        let text = "\u{feff}# r1111 i en kommentar\r\norder = [\r\n  'r1111', # her\r\n]\r\n\
                    [ risk.r1111 ] # bak\r\ntitle = \"r1111\"\r\n# inni\r\nprobability = 3\r\n\
                    [measure.m2222]\r\nrisks = [\"r3333\", \"r1111\"]\r\n\
                    [session.\"2024-02-14\".votes.r1111]\r\nprobability = [3]\r\n";
        let renamed = renamed(text, Path::new("f.toml"), "r1111", "r9999").unwrap();
        let wanted = text
            .replace("'r1111'", "'r9999'")
            .replace("risk.r1111", "risk.r9999")
            .replace("\"r3333\", \"r1111\"", "\"r3333\", \"r9999\"")
            .replace("votes.r1111", "votes.r9999");
        assert_eq!(renamed, wanted);
    }
}
