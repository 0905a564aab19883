//! The line of a conflict goes, and the chosen value stands in the key's place.

use std::ops::Range;

use super::entries::Edit;
use super::layout::{Layout, Statement};
use super::{encode, splice};
use crate::store::read::{BOM, CONFLICT, conflicts::OpenConflict};

/// A text in which a key holds a value (as TOML, or nothing) and its conflict is gone; `None` where
/// the two have no lines of their own. What stands already is not written anew.
pub(in crate::store) fn with_value(
    text: &str,
    conflict: &OpenConflict,
    value: Option<&str>,
) -> Option<String> {
    let (bom, body) = match text.strip_prefix(BOM) {
        Some(body) => (BOM, body),
        None => ("", text),
    };
    let layout = Layout::of(body)?;
    let line = own_line(&layout, &conflict.own_path())?;
    let is_apart = layout.header_at(line.value.start).is_some_and(|at| {
        layout.headers.get(at).is_some_and(|header| header.path.len() > conflict.at)
    });
    let key = layout.statement(&conflict.path);
    let mut patches: Vec<(Range<usize>, String)> = Vec::new();
    match (key, value) {
        (Some(key), Some(value)) if says_the_same(&body[key.value.clone()], value) => {}
        (Some(key), Some(value)) => patches.push((key.value.clone(), value.to_owned())),
        (Some(key), None) => {
            patches.push((layout.lines(own_line(&layout, &key.path)?), String::new()));
        }
        (None, Some(value)) if is_apart => {
            let header = &conflict.path[..conflict.at];
            let at = layout.headers.iter().position(|h| h.path == header)?;
            let end = layout.content_end(at);
            let key = encode::key(&conflict.path[conflict.at..]);
            patches.push((end..end, format!("{key} = {value}\n")));
        }
        (None, Some(value)) => patches.push(in_its_place(&layout, conflict, line, value)?),
        (None, None) => {}
    }
    let is_replaced = key.is_none() && value.is_some() && !is_apart;
    if !is_apart && !is_replaced {
        patches.push((layout.lines(line), String::new()));
    }
    patches.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut out = format!("{bom}{body}");
    for (range, with) in patches {
        out.replace_range(range.start + bom.len()..range.end + bom.len(), &with);
    }
    match is_apart {
        // The table goes with the last line in it.
        true => splice::apply(&out, &[Edit::Remove(conflict.own_path())], &[]).ok(),
        false => Some(out),
    }
}

/// The key in place of the line about it.
fn in_its_place(
    layout: &Layout<'_>,
    conflict: &OpenConflict,
    line: &Statement,
    value: &str,
) -> Option<(Range<usize>, String)> {
    let header = layout.header_at(line.value.start).and_then(|at| layout.headers.get(at));
    let depth = header.map_or(0, |header| header.path.len());
    let start = layout.lines(line).start;
    let lead = &layout.text[start..];
    let indent = lead.len() - lead.trim_start_matches([' ', '\t']).len();
    let statement = format!("{} = {value}", encode::key(conflict.path.get(depth..)?));
    Some((start + indent..line.value.end, statement))
}

/// A text without the table that a conflict says one took away.
pub(in crate::store) fn without_table(text: &str, header: &[String]) -> Option<String> {
    splice::apply(text, &[Edit::RemoveTable(header.to_vec())], &[]).ok()
}

fn own_line<'l>(layout: &'l Layout<'_>, path: &[String]) -> Option<&'l Statement> {
    layout.statement(path).filter(|statement| !statement.inline)
}

/// Whether two values are the same, however they are written.
fn says_the_same(one: &str, other: &str) -> bool {
    let value = |raw: &str| format!("v = {raw}").parse::<toml::Table>().ok();
    value(one).is_some_and(|one| Some(one) == value(other))
}

impl OpenConflict {
    /// The keys that lead to the conflict itself.
    pub(in crate::store) fn own_path(&self) -> Vec<String> {
        let (header, key) = self.path.split_at(self.at.min(self.path.len()));
        [header, &[CONFLICT.to_owned()], key].concat()
    }
}
