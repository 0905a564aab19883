//! Applying edits to a text so that every byte that was not changed stays (FORMAT.md rule 6):
//! comments, blank lines, order, line ends, the byte order mark, a missing last line end.

use std::ops::Range;

use super::braces;
use super::entries::{Edit, Entry};
use super::layout::{Layout, Patch, Statement};
use super::{encode, items};
use crate::model::field::Value;
use crate::store::text::read::BOM;

/// Why a text could not be edited in place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum SpliceError {
    /// The text is no TOML.
    #[error("the text is no TOML")]
    NotToml,
    /// The key stands inside braces, where no line is its own.
    #[error("{0} stands inside braces")]
    Inline(String),
}

/// The kinds of tables in the order that they stand in, of every document.
const KINDS: [&str; 10] = [
    "judgement",
    "factor",
    "risk",
    "measure",
    "session",
    "hospital",
    "indicator",
    "delivered",
    "requirement",
    "outcome",
];

/// Applies edits; `order` lists every entry of the result in canonical order.
pub(crate) fn apply(text: &str, edits: &[Edit], order: &[Entry]) -> Result<String, SpliceError> {
    if edits.is_empty() {
        return Ok(text.to_owned());
    }
    if !text.is_empty() && !text.ends_with('\n') {
        // The last line gets its end for the work, and the new last one lacks it again.
        let end = if is_crlf(text) { "\r\n" } else { "\n" };
        let mut out = apply(&format!("{text}{end}"), edits, order)?;
        if out.ends_with(end) {
            out.truncate(out.len() - end.len());
        }
        return Ok(out);
    }
    let (bom, body) = match text.strip_prefix(BOM) {
        Some(body) => (BOM, body),
        None => ("", text),
    };
    let layout = Layout::of(body).ok_or(SpliceError::NotToml)?;
    if let Some(opened) = braces::opened(&layout, edits) {
        return apply(&format!("{bom}{opened}"), edits, order);
    }
    let going = edits.iter().filter_map(|edit| match edit {
        Edit::RemoveTable(header) => Some(header.as_slice()),
        _ => None,
    });
    let mut editor = Editor { layout, order, going: going.collect(), patches: Vec::new() };
    for edit in edits {
        editor.edit(edit)?;
    }
    editor.drop_emptied(edits);
    Ok(format!("{bom}{}", editor.finish()))
}

struct Editor<'t> {
    layout: Layout<'t>,
    order: &'t [Entry],
    /// Tables that are taken away: nothing is placed by them.
    going: Vec<&'t [String]>,
    patches: Vec<Patch>,
}

impl Editor<'_> {
    fn edit(&mut self, edit: &Edit) -> Result<(), SpliceError> {
        match edit {
            Edit::Set(entry) => self.set(entry),
            Edit::Remove(path) => self.remove(path),
            Edit::AddTable(header, entries) => self.add_table(header, entries),
            Edit::RemoveTable(header) => self.remove_table(header),
        }
    }

    fn patch(&mut self, at: Range<usize>, with: impl Into<String>) {
        self.patches.push(Patch { at, with: with.into() });
    }

    fn set(&mut self, entry: &Entry) -> Result<(), SpliceError> {
        match self.layout.statement(&entry.path()).cloned() {
            Some(statement) => self.replace(&statement, entry),
            None => self.insert(entry),
        }
    }

    fn replace(&mut self, statement: &Statement, entry: &Entry) -> Result<(), SpliceError> {
        let items: Option<Vec<String>> = match &entry.value {
            Value::Texts(items) => Some(items.to_vec()),
            Value::Ids(ids) => Some(ids.iter().map(ToString::to_string).collect()),
            _ => None,
        };
        let patches = items.and_then(|items| items::patches(&self.layout, statement, &items));
        if let Some(patches) = patches {
            self.patches.extend(patches);
            return Ok(());
        }
        let old = &self.layout.text[statement.value.clone()];
        let with = encode::value(entry.kind, &entry.value, old);
        self.patch(statement.value.clone(), with);
        Ok(())
    }

    /// Adds a key at its canonical place among its neighbours.
    fn insert(&mut self, entry: &Entry) -> Result<(), SpliceError> {
        let path = entry.path();
        let (depth, header) = self.home(entry);
        let key = &path[depth..];
        if let Some(inline) = self.layout.statements.iter().find(|s| {
            path.starts_with(&s.path) && self.layout.text[s.value.start..].starts_with('{')
        }) {
            return Err(SpliceError::Inline(inline.path.join(".")));
        }
        let line = encode::statement(&Entry {
            table: Vec::new(),
            key: key.to_vec(),
            kind: entry.kind,
            value: entry.value.clone(),
        });
        self.make_way(&path);
        let at = self.place(&path, depth, header);
        self.patch(at..at, line);
        Ok(())
    }

    /// A value where a table should be, or keys where a value should be, cannot stand beside it.
    fn make_way(&mut self, path: &[String]) {
        let under = |a: &[String], b: &[String]| a.len() > b.len() && a.starts_with(b);
        let wrong = |s: &&Statement| under(path, &s.path) || under(&s.path, path);
        let wrong: Vec<Statement> =
            self.layout.statements.iter().filter(wrong).filter(|s| !s.inline).cloned().collect();
        for statement in wrong {
            let lines = self.layout.lines(&statement);
            self.patch(lines, "");
        }
    }

    /// The table that an entry belongs to: the longest header that its path goes through.
    fn home(&self, entry: &Entry) -> (usize, Option<usize>) {
        let path = entry.path();
        let through = |path_of: &[String]| path_of.len() < path.len() && path.starts_with(path_of);
        let homes = self.layout.headers.iter().enumerate().filter(|(_, h)| through(&h.path));
        match homes.max_by_key(|(_, h)| h.path.len()) {
            Some((at, header)) => (header.path.len(), Some(at)),
            None => (0, None),
        }
    }

    /// Where a new key goes: after the nearest key before it that is there, else before the first
    /// after it, else first in its table.
    fn place(&self, path: &[String], depth: usize, header: Option<usize>) -> usize {
        let layout = &self.layout;
        let rank = |path: &[String]| self.order.iter().position(|e| e.path() == path);
        let own = rank(path);
        let siblings: Vec<(&Statement, Option<usize>)> = layout
            .statements
            .iter()
            .filter(|s| {
                !s.inline
                    && s.path[..depth.min(s.path.len())] == path[..depth]
                    && layout.header_at(s.value.start) == header
            })
            .map(|s| (s, self.neighbour_rank(&s.path, depth)))
            .collect();
        let before = siblings.iter().filter(|(_, r)| *r < own && r.is_some());
        if let Some((last, _)) = before.max_by_key(|(s, r)| (*r, s.value.start)) {
            return layout.lines(last).end;
        }
        let after = siblings.iter().filter(|(_, r)| *r > own);
        if let Some((first, _)) = after.min_by_key(|(s, r)| (*r, s.value.start)) {
            return layout.lines(first).start;
        }
        match (siblings.last(), header) {
            (Some((last, _)), _) => layout.lines(last).end,
            (None, Some(at)) => layout.headers[at].line.end,
            (None, None) => layout.root_end(),
        }
    }

    /// The place of a key that is there; one of a dotted group that is going stands with its group.
    fn neighbour_rank(&self, path: &[String], depth: usize) -> Option<usize> {
        let exact = self.order.iter().position(|e| e.path() == path);
        exact.or_else(|| {
            let group = &path[..path.len() - 1];
            let dotted = group.len() > depth;
            self.order.iter().position(|e| dotted && e.path().starts_with(group))
        })
    }

    fn remove(&mut self, path: &[String]) -> Result<(), SpliceError> {
        let gone: Vec<Statement> =
            self.layout.statements.iter().filter(|s| s.path == path).cloned().collect();
        for statement in gone {
            if statement.inline {
                return Err(SpliceError::Inline(path.join(".")));
            }
            let lines = self.layout.lines(&statement);
            self.patch(lines, "");
        }
        Ok(())
    }

    /// A sub-table of which every key was taken away goes too: `[risk.r1.closed]` without keys would
    /// still say that something is closed.
    fn drop_emptied(&mut self, edits: &[Edit]) {
        let removed =
            |path: &[String]| edits.iter().any(|e| matches!(e, Edit::Remove(gone) if gone == path));
        let filled = |header: &[String]| {
            edits.iter().any(|e| matches!(e, Edit::Set(entry) if entry.path().starts_with(header)))
        };
        let mut emptied = Vec::new();
        for (at, header) in self.layout.headers.iter().enumerate() {
            let end =
                self.layout.headers.get(at + 1).map_or(self.layout.text.len(), |h| h.line.start);
            let mut own = self
                .layout
                .statements
                .iter()
                .filter(|s| !s.inline && header.line.end <= s.value.start && s.value.start < end)
                .peekable();
            let is_sub_table = header.path.len() > 2 && own.peek().is_some();
            if is_sub_table && own.all(|s| removed(&s.path)) && !filled(&header.path) {
                emptied.push(self.layout.with_blank_above(at)..header.line.end);
            }
        }
        for range in emptied {
            self.patch(range, "");
        }
    }

    /// Adds a table at its place by id among its kind.
    fn add_table(&mut self, header: &[String], entries: &[Entry]) -> Result<(), SpliceError> {
        // The table may be there without any entry that counts, or be written in dotted keys.
        if self.layout.headers.iter().any(|h| h.path == header)
            || self.layout.statements.iter().any(|s| s.path.starts_with(header))
        {
            for entry in entries {
                self.set(entry)?;
            }
            return Ok(());
        }
        let table = encode::table(header, entries);
        match self.table_place(header) {
            TablePlace::After(at) => self.patch(at..at, format!("\n{table}")),
            TablePlace::Before(at) => self.patch(at..at, format!("{table}\n")),
        }
        Ok(())
    }

    fn table_place(&self, header: &[String]) -> TablePlace {
        let layout = &self.layout;
        let kind_of = |path: &[String]| {
            KINDS.iter().position(|k| path.first().is_some_and(|p| p == k)).unwrap_or(KINDS.len())
        };
        let own = (kind_of(header), header);
        let key = |at: usize| {
            let path = layout.headers[at].path.as_slice();
            (kind_of(path), path)
        };
        let stays =
            |at: &usize| !self.going.iter().any(|g| layout.headers[*at].path.starts_with(g));
        let all = (0..layout.headers.len()).filter(stays);
        if let Some(last) = all.clone().filter(|at| key(*at) < own).max_by_key(|at| key(*at)) {
            return TablePlace::After(layout.content_end(last));
        }
        match all.filter(|at| key(*at) > own).min_by_key(|at| key(*at)) {
            Some(first) => TablePlace::Before(layout.block_start(first)),
            None => TablePlace::After(layout.text.len()),
        }
    }

    fn remove_table(&mut self, header: &[String]) -> Result<(), SpliceError> {
        if let Some(stays) = self.kept_by_hand(header) {
            return stays.iter().try_for_each(|path| self.remove(path));
        }
        let layout = &self.layout;
        let under: Vec<usize> = (0..layout.headers.len())
            .filter(|at| layout.headers[*at].path.starts_with(header))
            .collect();
        let mut gone: Vec<Range<usize>> = Vec::new();
        for at in &under {
            gone.push(self.layout.with_blank_above(*at)..layout.content_end(*at));
        }
        let inside = |at: usize| gone.iter().any(|g| g.contains(&at));
        let loose: Vec<Statement> = layout
            .statements
            .iter()
            .filter(|s| s.path.starts_with(header) && !inside(s.value.start))
            .cloned()
            .collect();
        for range in gone {
            self.patch(range, "");
        }
        for statement in loose {
            if statement.inline {
                continue;
            }
            let lines = self.layout.lines(&statement);
            self.patch(lines, "");
        }
        Ok(())
    }

    /// A judgement is emptied, not named by an id: where a person has written other keys there, only
    /// the known ones go.
    fn kept_by_hand(&self, header: &[String]) -> Option<Vec<Vec<String>>> {
        if header != ["judgement"] {
            return None;
        }
        let under = self.layout.statements.iter().filter(|s| s.path.starts_with(header));
        let known = |s: &&Statement| ["probability", "rationale"].contains(&s.path[1].as_str());
        let (known, other): (Vec<_>, Vec<_>) = under.partition(known);
        (!other.is_empty()).then(|| known.into_iter().map(|s| s.path.clone()).collect())
    }

    fn finish(mut self) -> String {
        let text = self.layout.text;
        let crlf = is_crlf(text);
        self.patches.sort_by_key(|p| (p.at.start, p.at.end));
        let mut out = String::with_capacity(text.len() + 256);
        let mut done = 0;
        for patch in &self.patches {
            if patch.at.start > done {
                out.push_str(&text[done..patch.at.start]);
            }
            if crlf {
                out.push_str(&patch.with.replace('\n', "\r\n"));
            } else {
                out.push_str(&patch.with);
            }
            done = done.max(patch.at.end);
        }
        out.push_str(&text[done..]);
        out
    }
}

enum TablePlace {
    After(usize),
    Before(usize),
}

/// Whether a text's lines end as on Windows; the first one tells.
fn is_crlf(text: &str) -> bool {
    text.find('\n').is_some_and(|at| text[..at].ends_with('\r'))
}
