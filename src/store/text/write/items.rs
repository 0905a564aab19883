//! Lists with one item a line: only the lines of changed items are touched, so that comments beside
//! the others stay.

use std::ops::Range;

use super::encode;
use super::layout::{Layout, Patch, Statement};

/// What to change where only some items of a list are others; `None` where the items do not stand
/// on lines of their own.
pub(super) fn patches(
    layout: &Layout<'_>,
    statement: &Statement,
    items: &[String],
) -> Option<Vec<Patch>> {
    let own_line = |item: &Range<usize>| {
        let line = layout.line_start(item.start);
        line > statement.value.start && layout.text[line..item.start].trim().is_empty()
    };
    if statement.items.is_empty() || !statement.items.iter().all(own_line) {
        return None;
    }
    let now: Vec<Option<String>> =
        statement.items.iter().map(|item| encode::decoded(&layout.text[item.clone()])).collect();
    let same = |(a, b): &(&Option<String>, &String)| a.as_deref() == Some(b.as_str());
    let head = now.iter().zip(items).take_while(same).count();
    let tail = now[head..].iter().rev().zip(items[head..].iter().rev()).take_while(same).count();
    let (old_end, new_end) = (now.len() - tail, items.len() - tail);
    let lines: String =
        items[head..new_end].iter().map(|i| format!("  {},\n", encode::quoted(i))).collect();
    let after_last = |item: &Range<usize>| layout.line_end(item.end);
    let start = match head.checked_sub(1) {
        Some(last) => after_last(&statement.items[last]),
        None => layout.line_start(statement.items[0].start),
    };
    let end = match old_end.checked_sub(1) {
        Some(last) if last >= head => after_last(&statement.items[last]),
        _ => start,
    };
    // The item before new ones needs its comma.
    let comma = head.checked_sub(1).filter(|_| !lines.is_empty()).and_then(|last| {
        let item = &statement.items[last];
        let rest = &layout.text[item.end..layout.line_end(item.end)];
        (!rest.trim_start().starts_with(',')).then_some(item.end)
    });
    if end > statement.value.end || start > statement.value.end {
        return None;
    }
    let comma = comma.map(|at| Patch { at: at..at, with: ",".to_owned() });
    let changed = Patch { at: start..end, with: lines };
    Some(comma.into_iter().chain([changed]).collect())
}
