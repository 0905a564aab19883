//! Where a document's tables and statements stand in its text, line by line.

use std::ops::Range;

use crate::store::text::read::tree::{Content, Form, Item, Tree};

/// A key with its value.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    /// The whole path, header and dotted key.
    pub(super) path: Vec<String>,
    /// The value alone.
    pub(super) value: Range<usize>,
    /// The items of a list.
    pub(super) items: Vec<Range<usize>>,
    /// It stands inside an inline table, so it has no line of its own.
    pub(super) inline: bool,
}

/// A piece of the text that is replaced; pieces at one place keep the order they were made in.
pub(super) struct Patch {
    pub(super) at: Range<usize>,
    pub(super) with: String,
}

/// A `[table]` line.
#[derive(Debug, Clone)]
pub(super) struct Header {
    pub(super) path: Vec<String>,
    /// From the beginning of its line to after its line end.
    pub(super) line: Range<usize>,
}

/// A parsed document.
pub(super) struct Layout<'t> {
    pub(super) text: &'t str,
    pub(super) statements: Vec<Statement>,
    pub(super) headers: Vec<Header>,
}

impl<'t> Layout<'t> {
    /// The layout of a text; `None` where it is no TOML.
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let tree = Tree::of(text).ok()?;
        let mut layout = Self { text, statements: Vec::new(), headers: Vec::new() };
        layout.walk(tree.root(), &mut Vec::new(), false);
        layout.statements.sort_by_key(|s| s.value.start);
        for (table, span) in tree.headers() {
            let path = table.path().into_iter().map(str::to_owned).collect();
            let line = layout.line_start(span.start)..layout.line_end(span.end);
            layout.headers.push(Header { path, line });
        }
        Some(layout)
    }

    fn walk(&mut self, table: Item<'_, '_>, path: &mut Vec<String>, inline: bool) {
        for item in table.below() {
            path.push(item.name().to_owned());
            let is_braces = matches!(item.content(), Content::Table(Form::Braces));
            if is_braces || !item.is_table() {
                let items = match item.is_array() {
                    true => item.below().map(Item::span).collect(),
                    false => Vec::new(),
                };
                let value = item.span();
                self.statements.push(Statement { path: path.clone(), value, items, inline });
            }
            if item.is_table() {
                self.walk(item, path, inline || is_braces);
            }
            path.pop();
        }
    }

    /// A statement by its path.
    pub(super) fn statement(&self, path: &[String]) -> Option<&Statement> {
        self.statements.iter().find(|s| s.path == path)
    }

    /// Where a line begins.
    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |i| i + 1)
    }

    /// Where the next line begins, or the end of the text.
    pub(super) fn line_end(&self, at: usize) -> usize {
        self.text[at..].find('\n').map_or(self.text.len(), |i| at + i + 1)
    }

    /// The lines of a statement, from the key's line to after the value's.
    pub(super) fn lines(&self, statement: &Statement) -> Range<usize> {
        let start = self.key_line(statement);
        start..self.line_end(statement.value.end)
    }

    /// A value begins on its key's line.
    fn key_line(&self, statement: &Statement) -> usize {
        self.line_start(statement.value.start)
    }

    /// The header under which a position stands.
    pub(super) fn header_at(&self, at: usize) -> Option<usize> {
        self.headers.iter().rposition(|h| h.line.start <= at)
    }

    /// The end of a table's own lines: after its last statement, or its header.
    pub(super) fn content_end(&self, header: usize) -> usize {
        let begin = self.headers[header].line.end;
        let next = self.headers.get(header + 1).map_or(self.text.len(), |h| h.line.start);
        let own = self.statements.iter().filter(|s| s.value.start >= begin && s.value.start < next);
        let end = own.map(|s| self.line_end(s.value.end)).max().unwrap_or(begin);
        self.with_comments_below(end, next)
    }

    /// Comment lines that stand right below a table's last key are its own, unless they stand right
    /// above the next header too.
    fn with_comments_below(&self, end: usize, next: usize) -> usize {
        let mut below = end;
        while below < next && self.text[below..].trim_start_matches([' ', '\t']).starts_with('#') {
            below = self.line_end(below);
        }
        let touches_next = below == next && next < self.text.len();
        if touches_next { end } else { below }
    }

    /// Where a header's block begins: with the comment lines that stand right above it.
    pub(super) fn block_start(&self, header: usize) -> usize {
        let mut start = self.headers[header].line.start;
        let floor = match header.checked_sub(1) {
            Some(before) => self.content_end(before),
            None => self.statements_end_before(start),
        };
        while start > floor {
            let line = self.line_start(start - 1);
            if line < floor || !self.text[line..start].trim_start().starts_with('#') {
                break;
            }
            start = line;
        }
        start
    }

    /// Where a table's block begins, with the blank line above it, so that one blank line stays
    /// between its neighbours when it goes.
    pub(super) fn with_blank_above(&self, header: usize) -> usize {
        let start = self.block_start(header);
        let above = self.text[..start].trim_end_matches([' ', '\t']);
        let blank = above.ends_with("\n\n") || above.ends_with("\n\r\n");
        if blank { self.line_start(start - 1) } else { start }
    }

    /// The end of what stands above the first table: right under the file's title, where it has
    /// nothing else.
    pub(super) fn root_end(&self) -> usize {
        let end = self.headers.first().map(|_| self.block_start(0));
        end.map_or(self.text.len(), |end| {
            let above = self.text[..end].trim_end();
            if above.is_empty() { end } else { self.line_end(above.len()) }
        })
    }

    fn statements_end_before(&self, at: usize) -> usize {
        let before = self.statements.iter().filter(|s| s.value.start < at);
        before.map(|s| self.line_end(s.value.end)).max().unwrap_or(0)
    }
}
