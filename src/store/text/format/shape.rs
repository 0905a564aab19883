//! The canonical shape of each kind of file, from the table of fields: its tables and their keys in
//! order, and how each value is written.
//!
//! In a pattern, `*` stands for any key and `#` for a place in an array of tables.

use std::sync::LazyLock;

use super::document::Step;
use crate::model::field::{self, Kind};
use crate::store::FileKind;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// A text on one line.
    Text,
    /// Sentences, one a line.
    Prose,
    /// A text on one line, or sentences where it has several lines.
    Note,
    /// A whole number.
    Number,
    /// A date, a truth value or a number with decimals: as it is.
    Plain,
    /// A list with one item a line.
    Lines,
    /// A list on one line.
    Line,
}

impl Form {
    pub(super) fn of(kind: Kind) -> Self {
        match kind {
            Kind::Line | Kind::Role | Kind::Seal | Kind::Word(_) | Kind::Id | Kind::Color => {
                Self::Text
            }
            Kind::Note => Self::Note,
            Kind::Prose => Self::Prose,
            Kind::Level(_) | Kind::Strength | Kind::Number(..) => Self::Number,
            Kind::Day | Kind::Flag | Kind::Decimal => Self::Plain,
            Kind::Lines | Kind::Places | Kind::Column => Self::Lines,
            Kind::Ids | Kind::Levels(_) | Kind::Percent | Kind::Words(_) | Kind::Names => {
                Self::Line
            }
        }
    }
}

/// A table of a file.
#[derive(Debug)]
pub(crate) struct Table {
    /// Its header.
    pub(crate) path: &'static [&'static str],
    /// Its keys in order.
    pub(crate) keys: Vec<(&'static str, Kind)>,
}

/// A kind's tables in order.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) tables: Vec<Table>,
    /// Tables named by an id stand in the order of the file, which is the source's; otherwise they
    /// are sorted.
    pub(super) keeps_order: bool,
}

impl Shape {
    /// The shape of a kind of file.
    pub(crate) fn of(kind: FileKind) -> &'static Self {
        static SHAPES: LazyLock<Vec<Shape>> =
            LazyLock::new(|| FileKind::ALL.map(Shape::made).into());
        let at = FileKind::ALL.iter().position(|known| *known == kind);
        // Every kind is among all kinds.
        &SHAPES[at.unwrap_or(0)]
    }

    fn made(kind: FileKind) -> Self {
        let table = |table: &field::Table| Table {
            path: table.path,
            keys: (table.keys)().iter().map(|key| (key.name, key.kind)).collect(),
        };
        Self {
            tables: kind.tables().iter().map(table).collect(),
            keeps_order: matches!(kind, FileKind::Matrix | FileKind::Catalogue),
        }
    }

    /// How many steps of a path are its table's header: the longest that is shorter than the path.
    /// Nothing of a kind without keys of its own stands outside tables.
    pub(super) fn home(&self, path: &[Step]) -> usize {
        let tables = self.tables.iter().filter(|t| t.path.len() < path.len());
        let through = tables.filter(|t| matches(t.path.iter().copied(), &path[..t.path.len()]));
        through.map(|t| t.path.len()).max().unwrap_or(0)
    }

    /// The table with this header.
    pub(super) fn table(&self, header: &[Step]) -> Option<&Table> {
        self.tables.iter().find(|t| matches(t.path.iter().copied(), header))
    }

    /// How the value at a path is written; `None` of a key that the format does not know.
    pub(super) fn form(&self, path: &[Step]) -> Option<Form> {
        self.kind(path).map(Form::of)
    }

    /// What kind of value stands at a path; `None` of a key that the format does not know.
    pub(super) fn kind(&self, path: &[Step]) -> Option<Kind> {
        let (header, key) = path.split_at(self.home(path));
        let keys = &self.table(header)?.keys;
        keys.iter().find(|(pattern, _)| matches(pattern.split('.'), key)).map(|(_, kind)| *kind)
    }

    /// Whether a path leads to keys of the format, so that a table there has no braces of its own.
    pub(super) fn leads_on(&self, path: &[Step]) -> bool {
        let begins = |pattern: &[&str]| {
            pattern.len() > path.len() && matches(pattern[..path.len()].iter().copied(), path)
        };
        self.patterns().any(|pattern| begins(&pattern))
    }

    /// Whether the format knows a key of the file itself that begins so.
    pub(super) fn begins_own_key(&self, first: &Step) -> bool {
        let own = self.tables.iter().filter(|t| t.path.is_empty()).flat_map(|t| &t.keys);
        own.into_iter().any(|(key, _)| matches(key.split('.').take(1), std::slice::from_ref(first)))
    }

    /// Every key of the format as a whole path, in order.
    pub(crate) fn patterns(&self) -> impl Iterator<Item = Vec<&'static str>> {
        self.tables.iter().flat_map(|table| {
            let keys = table.keys.iter();
            keys.map(|(key, _)| table.path.iter().copied().chain(key.split('.')).collect())
        })
    }
}

fn matches<'p>(pattern: impl Iterator<Item = &'p str>, path: &[Step]) -> bool {
    let mut count = 0;
    for (at, wanted) in pattern.enumerate() {
        let fits = match path.get(at) {
            Some(Step::Key(key)) => wanted == "*" || wanted == key,
            Some(Step::Index(_)) => wanted == "#",
            None => false,
        };
        if !fits {
            return false;
        }
        count += 1;
    }
    count == path.len()
}
