//! A text of TOML as a tree of keys and values with where they stand, made straight from the
//! parser's events.
//!
//! The tree says what the rules of TOML make of a text, to the letter; what they refuse is worded by
//! the `toml` crate, which then reads the text once more.

use std::borrow::Cow;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use toml::de::{DeTable, Error};
use toml::value::Datetime;
use toml_parser::decoder::{Encoding, ScalarKind};
use toml_parser::parser::{EventReceiver, RecursionGuard, ValidateWhitespace, parse_document};
use toml_parser::{ErrorSink, ParseError, Raw, Source, Span};

/// As deep as the `toml` crate reads.
const DEEPEST: u32 = 80;
/// A table with more keys than this gets an index.
const FEW: u32 = 24;
/// No node.
const NONE: u32 = u32::MAX;

/// A text as a tree. The first node is the document itself.
#[derive(Debug)]
pub(crate) struct Tree<'t> {
    nodes: Vec<Node<'t>>,
    /// The headers in their order: the node that each leads to, and where it stands.
    headers: Vec<(u32, Range<usize>)>,
    /// Keys of large tables, by a hash of table and name.
    index: HashMap<u64, u32>,
}

#[derive(Debug)]
struct Node<'t> {
    name: Cow<'t, str>,
    key: Range<u32>,
    span: Range<u32>,
    value: Content<'t>,
    parent: u32,
    first: u32,
    last: u32,
    next: u32,
    count: u32,
}

/// What a key holds.
#[derive(Debug, Clone)]
pub(crate) enum Content<'t> {
    /// A text, decoded.
    Text(Cow<'t, str>),
    /// A whole number with its radix, without prefix and underscores.
    Integer(Cow<'t, str>, u32),
    /// A number with a fraction or an exponent.
    Float(Cow<'t, str>),
    /// Yes or no.
    Boolean(bool),
    /// A day, a time, or both.
    Datetime(Datetime),
    /// A list of values, or of tables with a header each.
    Array {
        /// Its items are tables with headers.
        of_tables: bool,
    },
    /// A table.
    Table(Form),
}

/// How a table came to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// By a header of its own, or as the document.
    Header,
    /// On the way to another header.
    Implied,
    /// By dotted keys.
    Dotted,
    /// In braces.
    Braces,
    /// By dotted keys in braces.
    DottedInBraces,
}

impl<'t> Tree<'t> {
    /// The tree of a text.
    ///
    /// # Errors
    /// What makes the text no TOML, in the order of the text.
    pub(crate) fn of(text: &'t str) -> Result<Self, Vec<Error>> {
        match Builder::tree(text) {
            Some(tree) => Ok(tree),
            None => Err(DeTable::parse_recoverable(text).1),
        }
    }

    /// The document itself: a table.
    pub(crate) fn root(&self) -> Item<'_, 't> {
        Item { tree: self, at: 0 }
    }

    /// The tables that have a header, in the order of the text, with where the header stands.
    pub(crate) fn headers(&self) -> impl Iterator<Item = (Item<'_, 't>, Range<usize>)> {
        self.headers.iter().map(|(at, span)| (Item { tree: self, at: *at }, span.clone()))
    }

    fn child(&self, parent: u32, name: &str) -> Option<u32> {
        let table = &self.nodes[parent as usize];
        if table.count > FEW
            && let Some(at) = self.index.get(&hash(parent, name))
            && self.nodes[*at as usize].name == name
        {
            return Some(*at);
        }
        if table.count > FEW && !self.index.contains_key(&hash(parent, name)) {
            return None;
        }
        let mut at = table.first;
        while at != NONE {
            if self.nodes[at as usize].name == name {
                return Some(at);
            }
            at = self.nodes[at as usize].next;
        }
        None
    }

    /// Adds a node below another.
    fn add(&mut self, parent: u32, node: Node<'t>) -> u32 {
        let at = self.nodes.len() as u32;
        let name_hash = hash(parent, &node.name);
        self.nodes.push(Node { parent, ..node });
        let table = &mut self.nodes[parent as usize];
        let last = std::mem::replace(&mut table.last, at);
        table.count += 1;
        let count = table.count;
        if last == NONE {
            table.first = at;
        } else {
            self.nodes[last as usize].next = at;
        }
        if count == FEW + 1 {
            let mut below = self.nodes[parent as usize].first;
            while below != NONE {
                let key = hash(parent, &self.nodes[below as usize].name);
                self.index.insert(key, below);
                below = self.nodes[below as usize].next;
            }
        } else if count > FEW {
            self.index.entry(name_hash).or_insert(at);
        }
        at
    }
}

fn hash(parent: u32, name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    (parent, name).hash(&mut hasher);
    hasher.finish()
}

/// A key with its value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item<'r, 't> {
    tree: &'r Tree<'t>,
    at: u32,
}

impl<'r, 't> Item<'r, 't> {
    fn node(self) -> &'r Node<'t> {
        &self.tree.nodes[self.at as usize]
    }

    /// The key's own name; empty for the document and the items of a list.
    pub(crate) fn name(self) -> &'r str {
        &self.node().name
    }

    /// Where the key stands.
    pub(crate) fn key(self) -> Range<usize> {
        range(&self.node().key)
    }

    /// Where the value stands: of a table its header, its braces, or its name in a dotted key.
    pub(crate) fn span(self) -> Range<usize> {
        range(&self.node().span)
    }

    /// What it holds.
    pub(crate) fn content(self) -> &'r Content<'t> {
        &self.node().value
    }

    /// The text that it holds.
    pub(crate) fn text(self) -> Option<&'r str> {
        match self.content() {
            Content::Text(text) => Some(text),
            _ => None,
        }
    }

    /// It is a table.
    pub(crate) fn is_table(self) -> bool {
        matches!(self.content(), Content::Table(_))
    }

    /// It is a list.
    pub(crate) fn is_array(self) -> bool {
        matches!(self.content(), Content::Array { .. })
    }

    /// What is below it, in the order of the text: a table's keys, or a list's items.
    pub(crate) fn below(self) -> impl Iterator<Item = Item<'r, 't>> + use<'r, 't> {
        let mut at = self.node().first;
        std::iter::from_fn(move || {
            let item = (at != NONE).then_some(Item { tree: self.tree, at })?;
            at = item.node().next;
            Some(item)
        })
    }

    /// A key of a table.
    pub(crate) fn get(self, name: &str) -> Option<Self> {
        let at = self.is_table().then(|| self.tree.child(self.at, name))??;
        Some(Item { tree: self.tree, at })
    }

    /// What it is below.
    pub(crate) fn parent(self) -> Option<Self> {
        let at = self.node().parent;
        (at != NONE).then_some(Item { tree: self.tree, at })
    }

    /// The keys that lead to it.
    pub(crate) fn path(self) -> Vec<&'r str> {
        let mut path = self.parent().filter(|_| self.at != 0).map(Self::path).unwrap_or_default();
        if self.at != 0 && !self.name().is_empty() {
            path.push(self.name());
        }
        path
    }

    /// The kind of its value, in the parser's words.
    pub(crate) fn type_word(self) -> &'static str {
        match self.content() {
            Content::Text(_) => "string",
            Content::Integer(..) => "integer",
            Content::Float(_) => "float",
            Content::Boolean(_) => "boolean",
            Content::Datetime(_) => "datetime",
            Content::Array { .. } => "array",
            Content::Table(_) => "table",
        }
    }
}

fn range(span: &Range<u32>) -> Range<usize> {
    span.start as usize..span.end as usize
}

/// The tree as far as it has been read.
struct Builder<'t> {
    source: Source<'t>,
    tree: Tree<'t>,
    /// The steps of the key or header that is being read.
    key: Vec<(Cow<'t, str>, Range<u32>)>,
    /// Where an open header begins, and whether it is one of a list.
    header: Option<(u32, bool)>,
    /// The table that keys belong to.
    current: u32,
    /// Open lists and braces.
    open: Vec<u32>,
    /// A rule of TOML is broken.
    is_broken: bool,
}

/// Whether an error was met; which, is told elsewhere.
#[derive(Default)]
struct Met(bool);

impl ErrorSink for Met {
    fn report_error(&mut self, _: ParseError) {
        self.0 = true;
    }
}

impl<'t> Builder<'t> {
    /// The tree, where the text keeps the rules.
    fn tree(text: &'t str) -> Option<Tree<'t>> {
        // Places are told in 32 bits; a file is far smaller.
        u32::try_from(text.len()).ok()?;
        let source = Source::new(text);
        let tokens = source.lex().into_vec();
        let root = node(Cow::Borrowed(""), 0..0, 0..0, Content::Table(Form::Header));
        let tree = Tree { nodes: vec![root], headers: Vec::new(), index: HashMap::new() };
        let mut builder = Self {
            source,
            tree,
            key: Vec::new(),
            header: None,
            current: 0,
            open: Vec::new(),
            is_broken: false,
        };
        let mut met = Met::default();
        let mut whole = ValidateWhitespace::new(&mut builder, source);
        let mut guarded = RecursionGuard::new(&mut whole, DEEPEST);
        parse_document(&tokens, &mut guarded, &mut met);
        (!met.0 && !builder.is_broken && builder.open.is_empty()).then_some(builder.tree)
    }

    /// Follows a key's steps but the last from a table, making tables on the way.
    fn descend(
        &mut self,
        from: u32,
        steps: &[(Cow<'t, str>, Range<u32>)],
        made: Form,
    ) -> Option<u32> {
        let mut at = from;
        let is_dotted = made != Form::Implied;
        for (name, span) in steps {
            let Some(below) = self.tree.child(at, name) else {
                let table = node(name.clone(), span.clone(), span.clone(), Content::Table(made));
                at = self.tree.add(at, table);
                continue;
            };
            at = match &mut self.tree.nodes[below as usize].value {
                Content::Table(Form::Braces) => return None,
                // Dotted keys may add to what dotted keys made, and to what only led on so far.
                Content::Table(Form::Header) if is_dotted => return None,
                Content::Table(form @ Form::Implied) if is_dotted => {
                    *form = made;
                    below
                }
                Content::Table(_) => below,
                Content::Array { of_tables: true } if !is_dotted => {
                    self.tree.nodes[below as usize].last
                }
                _ => return None,
            };
        }
        Some(at)
    }

    /// Puts a value where it belongs: at its key, or at the end of a list.
    fn put(&mut self, span: Span, value: Content<'t>) -> u32 {
        let span = span.start() as u32..span.end() as u32;
        let key = std::mem::take(&mut self.key);
        let home = self.open.last().copied().unwrap_or(self.current);
        if let Content::Array { .. } = self.tree.nodes[home as usize].value {
            return self.tree.add(home, node(Cow::Borrowed(""), span.clone(), span, value));
        }
        let Some(((name, at), steps)) = key.split_last() else {
            self.is_broken = true;
            return home;
        };
        let form = if self.open.is_empty() { Form::Dotted } else { Form::DottedInBraces };
        match self.descend(home, steps, form) {
            Some(table) if self.tree.child(table, name).is_none() => {
                self.tree.add(table, node(name.clone(), at.clone(), span, value))
            }
            _ => {
                self.is_broken = true;
                home
            }
        }
    }

    fn close(&mut self, span: Span) {
        if let Some(at) = self.open.pop() {
            self.tree.nodes[at as usize].span.end = span.end() as u32;
        }
    }

    fn open_header(&mut self, span: Span, is_list: bool) {
        self.key.clear();
        self.header = Some((span.start() as u32, is_list));
    }

    fn close_header(&mut self, span: Span) {
        let Some((start, is_list)) = self.header.take() else { return };
        let span = start..span.end() as u32;
        let key = std::mem::take(&mut self.key);
        let Some(((name, at), steps)) = key.split_last() else {
            self.is_broken = true;
            return;
        };
        let Some(parent) = self.descend(0, steps, Form::Implied) else {
            self.is_broken = true;
            return;
        };
        let table = Content::Table(Form::Header);
        let there = self.tree.child(parent, name);
        let made = match (there, is_list) {
            (None, false) => {
                Some(self.tree.add(parent, node(name.clone(), at.clone(), span.clone(), table)))
            }
            (Some(there), false) => match &mut self.tree.nodes[there as usize].value {
                Content::Table(form @ Form::Implied) => {
                    *form = Form::Header;
                    let node = &mut self.tree.nodes[there as usize];
                    node.span = span.clone();
                    node.key = at.clone();
                    Some(there)
                }
                _ => None,
            },
            (there, true) => {
                let list = there.unwrap_or_else(|| {
                    let list = Content::Array { of_tables: true };
                    self.tree.add(parent, node(name.clone(), at.clone(), span.clone(), list))
                });
                let is_list = matches!(
                    self.tree.nodes[list as usize].value,
                    Content::Array { of_tables: true }
                );
                let item = node(Cow::Borrowed(""), at.clone(), span.clone(), table);
                is_list.then(|| self.tree.add(list, item))
            }
        };
        match made {
            Some(made) => {
                self.current = made;
                self.tree.headers.push((made, range(&span)));
            }
            None => self.is_broken = true,
        }
    }
}

fn node<'t>(name: Cow<'t, str>, key: Range<u32>, span: Range<u32>, value: Content<'t>) -> Node<'t> {
    Node { name, key, span, value, parent: NONE, first: NONE, last: NONE, next: NONE, count: 0 }
}

impl EventReceiver for Builder<'_> {
    fn std_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.open_header(span, false);
    }

    fn std_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }

    fn array_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.open_header(span, true);
    }

    fn array_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close_header(span);
    }

    fn inline_table_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        let at = self.put(span, Content::Table(Form::Braces));
        self.open.push(at);
        true
    }

    fn inline_table_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close(span);
    }

    fn array_open(&mut self, span: Span, _: &mut dyn ErrorSink) -> bool {
        let at = self.put(span, Content::Array { of_tables: false });
        self.open.push(at);
        true
    }

    fn array_close(&mut self, span: Span, _: &mut dyn ErrorSink) {
        self.close(span);
    }

    fn simple_key(&mut self, span: Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let text = self.source.input();
        let raw = text.get(span.start()..span.end()).unwrap_or_default();
        let mut name = Cow::Borrowed("");
        Raw::new_unchecked(raw, encoding, span).decode_key(&mut name, error);
        self.key.push((name, span.start() as u32..span.end() as u32));
    }

    fn scalar(&mut self, span: Span, encoding: Option<Encoding>, error: &mut dyn ErrorSink) {
        let text = self.source.input();
        let raw = text.get(span.start()..span.end()).unwrap_or_default();
        let mut decoded = Cow::Borrowed("");
        let kind = Raw::new_unchecked(raw, encoding, span).decode_scalar(&mut decoded, error);
        let value = match kind {
            ScalarKind::String => Content::Text(decoded),
            ScalarKind::Boolean(value) => Content::Boolean(value),
            ScalarKind::Float => Content::Float(decoded),
            ScalarKind::Integer(radix) => Content::Integer(decoded, radix.value()),
            ScalarKind::DateTime => match decoded.parse() {
                Ok(value) => Content::Datetime(value),
                Err(_) => {
                    self.is_broken = true;
                    return;
                }
            },
        };
        self.put(span, value);
    }
}
