//! What the parts of a document are, for those who have it read to them.

/// What a part is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    /// The whole.
    Root,
    Heading(u16, String),
    Paragraph,
    Note,
    List {
        is_numbered: bool,
    },
    Item,
    Body,
    Table,
    Row,
    /// A header of a column, or of a row.
    Header {
        is_row: bool,
        columns: u32,
    },
    Cell {
        columns: u32,
    },
    Figure(String),
}

/// A part's place in the tree.
pub(super) type PartId = usize;

/// What a part holds: other parts, and pieces of pages.
#[derive(Debug, Clone, Copy)]
pub(super) enum Child {
    Part(PartId),
    /// What is drawn on pages under this number.
    Leaf(usize),
}

/// The parts of a document; the first is the whole.
#[derive(Debug)]
pub(super) struct Tree {
    pub(super) parts: Vec<(Part, Vec<Child>)>,
    pub(super) leaves: usize,
}

impl Tree {
    pub(super) const ROOT: PartId = 0;

    pub(super) fn new() -> Self {
        Self { parts: vec![(Part::Root, Vec::new())], leaves: 0 }
    }

    /// A part inside another, behind what that holds already.
    pub(super) fn add(&mut self, parent: PartId, part: Part) -> PartId {
        let id = self.parts.len();
        self.parts.push((part, Vec::new()));
        self.parts[parent].1.push(Child::Part(id));
        id
    }

    /// A piece of pages inside a part.
    pub(super) fn leaf(&mut self, parent: PartId) -> usize {
        let leaf = self.leaves;
        self.leaves += 1;
        self.parts[parent].1.push(Child::Leaf(leaf));
        leaf
    }
}
