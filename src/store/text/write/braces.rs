//! Inline tables that a person wrote: keys can be changed inside them, but to add or remove one,
//! each key gets a line of its own first (FORMAT.md rule 4).

use super::encode;
use super::entries::Edit;
use super::layout::{Layout, Statement};

/// The text with the first inline table opened that an edit adds to or takes from; `None` where
/// none is in the way. One of several lines is left alone: comments may stand between them.
pub(super) fn opened(layout: &Layout<'_>, edits: &[Edit]) -> Option<String> {
    let braces = layout.statements.iter().find(|s| {
        let text = &layout.text[s.value.clone()];
        let whole = !s.inline && text.starts_with('{') && !text.contains('\n');
        whole && edits.iter().any(|edit| is_in_the_way(layout, s, edit))
    })?;
    let lines = layout.lines(braces);
    let key = layout.text[lines.start..braces.value.start].trim_end().trim_end_matches('=');
    let key = key.trim_end();
    let end = if layout.text[lines.clone()].ends_with("\r\n") { "\r\n" } else { "\n" };
    let leaves: Vec<String> = layout
        .statements
        .iter()
        .filter(|s| is_under(&s.path, &braces.path) && is_leaf(layout, s))
        .map(|s| {
            let rest = encode::key(&s.path[braces.path.len()..]);
            format!("{key}.{rest} = {}", &layout.text[s.value.clone()])
        })
        .collect();
    if leaves.is_empty() {
        return None;
    }
    let (before, after) = (&layout.text[..lines.start], &layout.text[braces.value.end..]);
    Some(format!("{before}{}{after}", leaves.join(end)))
}

fn is_in_the_way(layout: &Layout<'_>, braces: &Statement, edit: &Edit) -> bool {
    match edit {
        Edit::Set(entry) => {
            let path = entry.path();
            is_under(&path, &braces.path) && layout.statement(&path).is_none()
        }
        Edit::Remove(path) | Edit::AddTable(path, _) | Edit::RemoveTable(path) => {
            is_under(path, &braces.path)
        }
    }
}

fn is_under(path: &[String], table: &[String]) -> bool {
    path.len() > table.len() && path.starts_with(table)
}

/// A value, or an inline table with nothing in it.
fn is_leaf(layout: &Layout<'_>, statement: &Statement) -> bool {
    let braces = layout.text[statement.value.clone()].starts_with('{');
    !braces || !layout.statements.iter().any(|s| is_under(&s.path, &statement.path))
}
