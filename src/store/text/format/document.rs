//! A document as its tables and values with the comments that belong to each, whatever the layout.

/// A step of a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Key(String),
    /// A place in an array of tables.
    Index(usize),
}

/// Where something stands in a document.
pub(super) type Path = Vec<Step>;

/// Comment lines that stand together.
pub(super) type Block = Vec<String>;

/// A document.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// The comments that the file begins with: they stay there.
    pub(super) lead: Block,
    /// A blank line stands below them.
    pub(super) lead_is_apart: bool,
    /// Tables and values in the order of the file.
    pub(super) items: Vec<Item>,
    /// The comments that the file ends with.
    pub(super) tail: Vec<Block>,
}

/// A table's header, or a key with its value.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// The whole path, header and dotted key.
    pub(super) path: Path,
    /// The header that it stands under as written; of a header, its own path.
    pub(super) under: Path,
    pub(super) what: What,
    pub(super) notes: Notes,
}

#[derive(Debug, Clone)]
pub(super) enum What {
    Header,
    Value(Node),
}

/// The comments of an item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Notes {
    /// Above it, with a blank line between.
    pub(super) apart: Vec<Block>,
    /// Right above it.
    pub(super) above: Block,
    /// On its own line.
    pub(super) behind: Option<String>,
    /// Right below it, with a blank line after.
    pub(super) below: Block,
}

impl Notes {
    pub(super) fn is_empty(&self) -> bool {
        self.apart.is_empty()
            && self.above.is_empty()
            && self.behind.is_none()
            && self.below.is_empty()
    }

    /// Takes over the comments of something that stood above and loses its own line.
    pub(super) fn take_over(&mut self, other: Self) {
        let mut apart = other.apart;
        let mut above = other.above;
        above.extend(other.behind);
        above.extend(other.below);
        if !self.apart.is_empty() && !above.is_empty() {
            apart.push(std::mem::take(&mut above));
        }
        apart.append(&mut self.apart);
        above.append(&mut self.above);
        self.apart = apart;
        self.above = above;
    }
}

/// A value.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// A text, number, date or truth value, as written.
    Scalar(String),
    Array(Array),
    Inline(Inline),
}

impl Node {
    /// The value as written.
    pub(super) fn raw(&self) -> &str {
        match self {
            Self::Scalar(raw) => raw,
            Self::Array(array) => &array.raw,
            Self::Inline(inline) => &inline.raw,
        }
    }
}

/// A list.
#[derive(Debug, Clone, Default)]
pub(super) struct Array {
    pub(super) raw: String,
    /// The comment behind its opening bracket.
    pub(super) open: Option<String>,
    pub(super) items: Vec<Element>,
    /// The comments before its closing bracket.
    pub(super) end: Block,
}

/// An item of a list.
#[derive(Debug, Clone)]
pub(super) struct Element {
    pub(super) above: Block,
    pub(super) node: Node,
    pub(super) behind: Option<String>,
}

/// A table in braces.
#[derive(Debug, Clone, Default)]
pub(super) struct Inline {
    pub(super) raw: String,
    pub(super) entries: Vec<Entry>,
    /// Comments inside it that stand above no entry.
    pub(super) end: Block,
}

/// A key with its value in braces.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) key: Vec<String>,
    pub(super) above: Block,
    pub(super) node: Node,
    pub(super) behind: Option<String>,
}
