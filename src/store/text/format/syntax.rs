//! From a text to its document: every comment finds what it belongs to.
//!
//! A comment belongs to what it stands right above, or behind on the same line. One that stands
//! right below something, with a blank line after it, belongs to that; one between two blank lines
//! stays above what comes next.

use std::collections::BTreeMap;

use toml_parser::parser::{Event, EventKind, parse_document};
use toml_parser::{Source, Span};

use super::document::{
    Array, Block, Document, Element, Entry, Inline, Item, Node, Notes, Path, Step, What,
};

/// Reads a text that is known to be TOML; `None` where it turns out not to be.
pub(super) fn document(text: &str) -> Option<Document> {
    let source = Source::new(text);
    let tokens = source.lex().into_vec();
    let (mut events, mut errors) = (Vec::new(), Vec::new());
    parse_document(&tokens, &mut events, &mut errors);
    if !errors.is_empty() {
        return None;
    }
    let mut reader = Reader { source, events: &events, at: 0, between: Vec::new() };
    let mut builder = Builder::default();
    while let Some(event) = reader.next() {
        builder.event(&mut reader, event)?;
    }
    Some(builder.finish())
}

/// The comments of a text, as they stand in it.
pub(super) fn comments(text: &str) -> Vec<String> {
    let source = Source::new(text);
    let tokens = source.lex();
    let comments = tokens.filter(|t| t.kind() == toml_parser::lexer::TokenKind::Comment);
    comments.map(|token| cut(source, token.span()).trim_end().to_owned()).collect()
}

fn cut(source: Source<'_>, span: Span) -> &str {
    source.input().get(span.start()..span.end()).unwrap_or_default()
}

/// The events of a text, one after the other.
struct Reader<'t> {
    source: Source<'t>,
    events: &'t [Event],
    at: usize,
    /// Comments between a key and its value, which the parser lets pass in braces.
    between: Vec<String>,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<Event> {
        let event = self.events.get(self.at).copied();
        self.at += 1;
        event
    }

    fn peek(&self) -> Option<EventKind> {
        self.events.get(self.at).map(Event::kind)
    }

    fn comment(&self, event: Event) -> String {
        cut(self.source, event.span()).trim_end().to_owned()
    }

    /// A text between two places, with line ends of one character.
    fn raw(&self, from: usize, to: usize) -> String {
        self.source.input().get(from..to).unwrap_or_default().replace("\r\n", "\n")
    }

    /// A key's parts up to what ends it, of which the first has been read.
    fn key(&mut self, first: Event) -> Option<Vec<String>> {
        let mut parts = Vec::new();
        let mut event = first;
        loop {
            match event.kind() {
                EventKind::SimpleKey => {
                    let mut part = String::new();
                    let raw = self.source.get(event)?;
                    raw.decode_key(&mut part, &mut ());
                    parts.push(part);
                }
                EventKind::KeySep | EventKind::Whitespace | EventKind::Newline => {}
                EventKind::Comment => self.between.push(self.comment(event)),
                _ => return Some(parts),
            }
            event = self.next()?;
        }
    }

    /// The value that comes next, with what has been left between its key and it.
    fn value(&mut self) -> Option<Node> {
        let mut between = std::mem::take(&mut self.between);
        loop {
            let event = self.next()?;
            let start = event.span().start();
            let node = match event.kind() {
                EventKind::Whitespace | EventKind::Newline => continue,
                EventKind::Comment => {
                    between.push(self.comment(event));
                    continue;
                }
                EventKind::Scalar => Some(Node::Scalar(self.raw(start, event.span().end()))),
                EventKind::ArrayOpen => self.array(start).map(Node::Array),
                EventKind::InlineTableOpen => self.inline(start).map(Node::Inline),
                _ => None,
            };
            // What a value holds has taken its own.
            self.between = between;
            return node;
        }
    }

    fn array(&mut self, start: usize) -> Option<Array> {
        let mut array = Array::default();
        // Whether a line break stands between what came last and here.
        let mut is_new_line = false;
        let mut above = Vec::new();
        loop {
            let kind = self.peek()?;
            match kind {
                EventKind::Scalar | EventKind::ArrayOpen | EventKind::InlineTableOpen => {
                    let node = self.value()?;
                    let above = std::mem::take(&mut above);
                    array.items.push(Element { above, node, behind: None });
                    is_new_line = false;
                    continue;
                }
                _ => {}
            }
            let event = self.next()?;
            match kind {
                EventKind::Newline => is_new_line = true,
                EventKind::Comment => {
                    let comment = self.comment(event);
                    let behind = match array.items.last_mut() {
                        Some(last) => &mut last.behind,
                        None => &mut array.open,
                    };
                    if is_new_line || behind.is_some() || !above.is_empty() {
                        above.push(comment);
                    } else {
                        *behind = Some(comment);
                    }
                }
                EventKind::ArrayClose => {
                    array.raw = self.raw(start, event.span().end());
                    array.end = above;
                    return Some(array);
                }
                _ => {}
            }
        }
    }

    fn inline(&mut self, start: usize) -> Option<Inline> {
        let mut inline = Inline::default();
        let mut is_new_line = false;
        let mut above = Vec::new();
        loop {
            let event = self.next()?;
            match event.kind() {
                EventKind::SimpleKey => {
                    let key = self.key(event)?;
                    let node = self.value()?;
                    let mut above = std::mem::take(&mut above);
                    above.append(&mut self.between);
                    inline.entries.push(Entry { key, above, node, behind: None });
                    is_new_line = false;
                }
                EventKind::Newline => is_new_line = true,
                EventKind::Comment => {
                    let comment = self.comment(event);
                    match inline.entries.last_mut() {
                        Some(last) if !is_new_line && last.behind.is_none() => {
                            last.behind = Some(comment);
                        }
                        _ => above.push(comment),
                    }
                }
                EventKind::InlineTableClose => {
                    inline.raw = self.raw(start, event.span().end());
                    inline.end = above;
                    return Some(inline);
                }
                _ => {}
            }
        }
    }
}

/// The document as far as it has been read.
#[derive(Default)]
struct Builder {
    document: Document,
    header: Path,
    /// How many tables each array of tables has.
    arrays: BTreeMap<Path, usize>,
    /// Comment lines and blank ones since the last item's line.
    gap: Vec<Option<String>>,
    /// An item ends on this line.
    is_behind: bool,
    /// The comment on a line without an item.
    line: Option<String>,
}

impl Builder {
    fn event(&mut self, reader: &mut Reader<'_>, event: Event) -> Option<()> {
        match event.kind() {
            EventKind::Comment => {
                let comment = reader.comment(event);
                match self.document.items.last_mut().filter(|_| self.is_behind) {
                    Some(item) => item.notes.behind = Some(comment),
                    None => self.line = Some(comment),
                }
            }
            EventKind::Newline => {
                let line = self.line.take();
                if self.is_behind {
                    self.is_behind = false;
                } else {
                    self.gap.push(line);
                }
            }
            EventKind::StdTableOpen | EventKind::ArrayTableOpen => {
                let mut first = reader.next()?;
                while first.kind() == EventKind::Whitespace {
                    first = reader.next()?;
                }
                let keys = reader.key(first)?;
                let is_array = event.kind() == EventKind::ArrayTableOpen;
                self.header = self.resolved(&keys, is_array);
                self.item(self.header.clone(), What::Header);
            }
            EventKind::SimpleKey => {
                let keys = reader.key(event)?;
                let node = reader.value()?;
                let steps = keys.into_iter().map(Step::Key);
                let path = self.header.iter().cloned().chain(steps).collect();
                self.item(path, What::Value(node));
            }
            EventKind::Error => return None,
            _ => {}
        }
        Some(())
    }

    /// A header's path with the places in the arrays of tables that it goes through.
    fn resolved(&mut self, keys: &[String], is_array: bool) -> Path {
        let mut path = Path::new();
        for (i, key) in keys.iter().enumerate() {
            path.push(Step::Key(key.clone()));
            let is_last = i + 1 == keys.len();
            if is_last && is_array {
                let count = self.arrays.entry(path.clone()).or_default();
                *count += 1;
                path.push(Step::Index(*count - 1));
            } else if let Some(count) = self.arrays.get(&path) {
                path.push(Step::Index(count.saturating_sub(1)));
            }
        }
        path
    }

    fn item(&mut self, path: Path, what: What) {
        let gap = std::mem::take(&mut self.gap);
        let is_header = matches!(what, What::Header);
        let mut notes = Notes::default();
        let touches = gap.last().is_some_and(Option::is_some);
        let mut blocks = self.blocks(gap, touches);
        if touches {
            notes.above = blocks.pop().unwrap_or_default();
        }
        notes.apart = blocks;
        if self.document.items.is_empty() {
            self.begin(&mut notes, is_header);
        }
        self.is_behind = true;
        let under = self.header.clone();
        self.document.items.push(Item { path, under, what, notes });
    }

    /// Comments in blocks; the first one goes to the item above where it touches that alone.
    fn blocks(&mut self, gap: Vec<Option<String>>, touches_next: bool) -> Vec<Block> {
        let touches_last = gap.first().is_some_and(Option::is_some);
        let mut blocks: Vec<Block> = Vec::new();
        let mut is_apart = true;
        for line in gap {
            match line {
                None => is_apart = true,
                Some(comment) => {
                    if std::mem::take(&mut is_apart) {
                        blocks.push(Vec::new());
                    }
                    if let Some(block) = blocks.last_mut() {
                        block.push(comment);
                    }
                }
            }
        }
        let is_free = !touches_next || blocks.len() > 1;
        if let Some(last) = self.document.items.last_mut()
            && touches_last
            && is_free
        {
            last.notes.below = blocks.remove(0);
        }
        blocks
    }

    /// What the file begins with stays there: a first block that stands apart, that names a schema,
    /// or that stands above the file's own keys. One right above a table is the table's.
    fn begin(&mut self, notes: &mut Notes, is_header: bool) {
        let names_schema = |block: &Block| block.iter().any(|line| line.starts_with("#:"));
        if notes.apart.is_empty() {
            if !is_header || names_schema(&notes.above) {
                self.document.lead = std::mem::take(&mut notes.above);
            }
        } else {
            self.document.lead = notes.apart.remove(0);
            self.document.lead_is_apart = true;
        }
    }

    fn finish(mut self) -> Document {
        if let Some(comment) = self.line.take() {
            self.gap.push(Some(comment));
        }
        let gap = std::mem::take(&mut self.gap);
        let mut blocks = self.blocks(gap, false);
        if self.document.items.is_empty() && !blocks.is_empty() {
            self.document.lead = blocks.remove(0);
        }
        self.document.tail = blocks;
        self.document
    }
}
