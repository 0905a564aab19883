//! The lines of a conflict go, and the chosen value stands in the key's place.

use std::cmp::Reverse;
use std::ops::Range;

use super::entries::Edit;
use super::layout::{Layout, Statement};
use super::{braces, encode, splice};
use crate::store::text::read::conflicts::OpenConflict;
use crate::store::text::read::{BOM, CONFLICT};

type Patch = (Range<usize>, String);

/// A text in which a key holds a value (as TOML, or nothing) and its conflict is gone, however a
/// person has written that: in braces, in dotted keys, or as a table of its own. `None` where the two
/// have no lines of their own. What stands already is not written anew.
pub(crate) fn with_value(
    text: &str,
    conflict: &OpenConflict,
    value: Option<&str>,
) -> Option<String> {
    let (bom, body) = match text.strip_prefix(BOM) {
        Some(body) => (BOM, body),
        None => ("", text),
    };
    let layout = Layout::of(body)?;
    // Inside braces no line is a key's own: they are opened first.
    if let Some(opened) = braces::opened(&layout, &[Edit::Remove(conflict.own_path())]) {
        return with_value(&format!("{bom}{opened}"), conflict, value);
    }
    let own = Own::of(&layout, conflict)?;
    let key = layout.statement(&conflict.path);
    let mut patches = own.removals();
    match (key, value) {
        (Some(key), Some(value)) if says_the_same(&body[key.value.clone()], value) => {}
        (Some(key), Some(value)) => patches.push((key.value.clone(), value.to_owned())),
        (Some(key), None) if key.inline => return None,
        (Some(key), None) => patches.push((layout.lines(key), String::new())),
        (None, Some(value)) if own.is_apart() => patches.push(own.at_home(value)?),
        (None, Some(value)) => {
            let (line, with) = own.in_its_place(value)?;
            patches.retain(|(range, _)| range.start > line.start || range.end < line.end);
            patches.push((line, with));
        }
        (None, None) => {}
    }
    // From the end on; where a table goes and a value comes at one place, the table goes first.
    patches.sort_by_key(|(range, _)| Reverse((range.start, range.end)));
    let mut out = format!("{bom}{body}");
    for (range, with) in patches {
        out.replace_range(range.start + bom.len()..range.end + bom.len(), &with);
    }
    Some(out)
}

/// Where a conflict stands in a text.
struct Own<'l, 't> {
    layout: &'l Layout<'t>,
    conflict: &'l OpenConflict,
    path: Vec<String>,
    /// Its lines: one with all sides, or one a side.
    lines: Vec<&'l Statement>,
}

impl<'l, 't> Own<'l, 't> {
    fn of(layout: &'l Layout<'t>, conflict: &'l OpenConflict) -> Option<Self> {
        let path = conflict.own_path();
        let is_line = |s: &&Statement| !s.inline && s.path.starts_with(&path);
        let lines: Vec<&Statement> = layout.statements.iter().filter(is_line).collect();
        (!lines.is_empty()).then_some(Self { layout, conflict, path, lines })
    }

    /// It stands in a table of conflicts, and not among the keys that it is about.
    fn is_apart(&self) -> bool {
        let header = self.header_of(self.lines[0]);
        header.is_some_and(|header| header.len() > self.conflict.at)
    }

    fn header_of(&self, line: &Statement) -> Option<&[String]> {
        let at = self.layout.header_at(line.value.start)?;
        Some(self.layout.headers.get(at)?.path.as_slice())
    }

    /// Whether a table is there for it alone.
    fn goes(&self, header: &[String]) -> bool {
        let leads_here = header.len() > self.conflict.at && self.path.starts_with(header);
        let is_other = |path: &[String]| path.starts_with(header) && !path.starts_with(&self.path);
        // A table on the way here goes, too, where nothing else stands in it.
        let is_table = |path: &[String]| is_other(path) && !self.path.starts_with(path);
        let layout = self.layout;
        let has_other = layout.statements.iter().any(|statement| is_other(&statement.path))
            || layout.headers.iter().any(|other| is_table(&other.path));
        header.starts_with(&self.path) || (leads_here && !has_other)
    }

    fn removals(&self) -> Vec<Patch> {
        let layout = self.layout;
        let gone = (0..layout.headers.len()).filter(|at| self.goes(&layout.headers[*at].path));
        let mut gone: Vec<Range<usize>> =
            gone.map(|at| layout.with_blank_above(at)..layout.content_end(at)).collect();
        let loose = self.lines.iter().map(|line| layout.lines(line));
        let loose: Vec<_> =
            loose.filter(|line| !gone.iter().any(|table| table.contains(&line.start))).collect();
        gone.extend(loose);
        gone.into_iter().map(|range| (range, String::new())).collect()
    }

    /// The key in place of the first line about it.
    fn in_its_place(&self, value: &str) -> Option<Patch> {
        let line = self.lines[0];
        let depth = self.header_of(line).map_or(0, <[String]>::len);
        let start = self.layout.lines(line).start;
        let lead = &self.layout.text[start..];
        let indent = lead.len() - lead.trim_start_matches([' ', '\t']).len();
        let key = encode::key(self.conflict.path.get(depth..)?);
        Some((start + indent..line.value.end, format!("{key} = {value}")))
    }

    /// The key at the end of the table that it belongs to.
    fn at_home(&self, value: &str) -> Option<Patch> {
        let layout = self.layout;
        let table = &self.conflict.path[..self.conflict.at];
        let homes = layout.headers.iter().enumerate().filter(|(_, h)| table.starts_with(&h.path));
        let home = homes.max_by_key(|(_, header)| header.path.len());
        let (at, depth) = match home {
            Some((at, header)) => (layout.content_end(at), header.path.len()),
            None => (layout.root_end(), 0),
        };
        let key = encode::key(self.conflict.path.get(depth..)?);
        let end = if layout.text.contains("\r\n") { "\r\n" } else { "\n" };
        let is_begun = at > 0 && !layout.text[..at].ends_with('\n');
        let line = format!("{key} = {value}");
        Some((at..at, if is_begun { format!("{end}{line}") } else { format!("{line}{end}") }))
    }
}

/// A text without the table that a conflict says one took away.
pub(crate) fn without_table(text: &str, header: &[String]) -> Option<String> {
    splice::apply(text, &[Edit::RemoveTable(header.to_vec())], &[]).ok()
}

/// Whether two values are the same, however they are written.
fn says_the_same(one: &str, other: &str) -> bool {
    let value = |raw: &str| format!("v = {raw}").parse::<toml::Table>().ok();
    value(one).is_some_and(|one| Some(one) == value(other))
}

impl OpenConflict {
    /// The keys that lead to the conflict itself.
    pub(crate) fn own_path(&self) -> Vec<String> {
        let (header, key) = self.path.split_at(self.at.min(self.path.len()));
        [header, &[CONFLICT.to_owned()], key].concat()
    }

    /// It holds none of the three versions: nothing says what there is to choose between.
    pub(crate) fn is_empty(&self) -> bool {
        self.base.is_none() && self.ours.is_none() && self.theirs.is_none()
    }
}
