//! A table on its way to another file takes along what people wrote beside its values: comments and
//! keys that the format does not know.

use std::ops::Range;

use super::entries::{self, Entry};
use super::layout::Layout;
use super::splice;
use crate::store::text::read::BOM;

/// A table as it stands in the file that it leaves.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// Its header.
    path: Vec<String>,
    /// Its lines, with the comments right above it and the tables below it.
    lines: String,
    /// What they say.
    entries: Vec<Entry>,
}

impl Block {
    /// Whether its table is among the tables of these entries.
    pub(crate) fn is_in(&self, entries: &[Entry]) -> bool {
        entries.iter().any(|entry| entry.table == self.path)
    }
}

/// The block of a table in a text that holds these entries; `None` where it has no header of its
/// own.
pub(crate) fn block(text: &str, path: &[String], all: &[Entry]) -> Option<Block> {
    let body = text.strip_prefix(BOM).unwrap_or(text);
    let lines = body.get(range(&Layout::of(body)?, path)?)?;
    let lines = lines.replace("\r\n", "\n");
    Some(Block { path: path.to_vec(), lines, entries: own(all, path) })
}

/// A text that holds these entries, in which a table that has just been added stands as the block
/// does: with its comments and unknown keys, and the values that the text gave it.
pub(crate) fn with_block(text: &str, block: &Block, all: &[Entry]) -> Option<String> {
    let (bom, body) = match text.strip_prefix(BOM) {
        Some(body) => (BOM, body),
        None => ("", text),
    };
    let range = range(&Layout::of(body)?, &block.path)?;
    let wanted = own(all, &block.path);
    let edits = entries::difference(&block.entries, &wanted);
    let mut lines = splice::apply(&block.lines, &edits, &wanted).ok()?;
    if body.get(range.clone())?.contains("\r\n") {
        lines = lines.replace('\n', "\r\n");
    }
    Some(format!("{bom}{}{lines}{}", &body[..range.start], &body[range.end..]))
}

fn own(all: &[Entry], path: &[String]) -> Vec<Entry> {
    all.iter().filter(|entry| entry.table.starts_with(path)).cloned().collect()
}

/// From the comments right above a table's header to the end of the last table below it.
fn range(layout: &Layout<'_>, path: &[String]) -> Option<Range<usize>> {
    let first = layout.headers.iter().position(|header| header.path == path)?;
    let below = layout.headers[first..].iter().take_while(|header| header.path.starts_with(path));
    let last = first + below.count() - 1;
    Some(layout.block_start(first)..layout.content_end(last))
}
