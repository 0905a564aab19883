//! The canonical shape of each kind of file: its tables and their keys in order, and how each value
//! is written (FORMAT.md chapters 3 to 8).
//!
//! In a pattern, `*` stands for any key and `#` for a place in an array of tables.

use super::document::Step;
use crate::store::FileKind;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Form {
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

/// A table of a file.
#[derive(Debug)]
pub(in crate::store) struct Table {
    /// Its header.
    pub(in crate::store) path: &'static [&'static str],
    /// Its keys in order.
    pub(in crate::store) keys: &'static [(&'static str, Form)],
}

/// A kind's tables in order.
#[derive(Debug)]
pub(in crate::store) struct Shape {
    pub(in crate::store) tables: &'static [Table],
    /// Tables named by an id stand in the order of the file, which is the source's; otherwise they
    /// are sorted.
    pub(super) keeps_order: bool,
}

use Form::{Line, Lines, Note, Number, Plain, Prose, Text};

const fn table(path: &'static [&'static str], keys: &'static [(&'static str, Form)]) -> Table {
    Table { path, keys }
}

const REGISTER: Shape = Shape {
    keeps_order: false,
    tables: &[
        table(
            &[],
            &[
                ("format", Number),
                ("name", Text),
                ("year", Number),
                ("language", Text),
                ("today", Plain),
            ],
        ),
        table(&["check"], &[("*", Text)]),
    ],
};

const ASSESSMENT: Shape = Shape {
    keeps_order: false,
    tables: &[
        table(
            &[],
            &[
                ("status", Text),
                ("assessed", Plain),
                ("approved.on", Plain),
                ("approved.by", Text),
                ("approved.seal", Text),
                ("order", Lines),
            ],
        ),
        table(&["judgement"], &[("probability", Number), ("rationale", Prose)]),
        table(&["factor", "*"], &[("title", Text)]),
        table(
            &["risk", "*"],
            &[
                ("title", Text),
                ("event", Note),
                ("causes", Lines),
                ("leads_to", Lines),
                ("threatens", Line),
                ("horizon", Text),
                ("probability", Number),
                ("consequence.*", Number),
                ("knowledge.data", Number),
                ("knowledge.understanding", Number),
                ("knowledge.agreement", Number),
                ("rationale", Prose),
                ("inherent.probability", Number),
                ("inherent.consequence.*", Number),
                ("target.probability", Number),
                ("target.consequence.*", Number),
                ("target.by", Plain),
                ("treatment", Text),
                ("owner", Text),
                ("reviewed", Plain),
                ("restricted", Text),
                ("accepted.on", Plain),
                ("accepted.by", Text),
                ("accepted.why", Note),
                ("accepted.seal", Text),
                ("closed.on", Plain),
                ("closed.why", Note),
            ],
        ),
        table(
            &["measure", "*"],
            &[
                ("title", Text),
                ("risks", Line),
                ("owner", Text),
                ("deadline", Plain),
                ("status", Text),
                ("expected_effect", Note),
                ("done_on", Plain),
                ("judged_effect", Text),
                ("judged_note", Note),
            ],
        ),
        table(
            &["session", "*"],
            &[("roles", Lines), ("decisions", Lines), ("parked", Lines), ("minority", Note)],
        ),
        table(&["session", "*", "votes", "*"], &[("probability", Line), ("consequence", Line)]),
    ],
};

const TOP: Shape = Shape {
    keeps_order: false,
    tables: &[table(
        &[],
        &[
            ("order", Lines),
            ("presented.board", Plain),
            ("presented.case", Text),
            ("comment.*", Note),
        ],
    )],
};

const INDICATORS: Shape = Shape {
    keeps_order: false,
    tables: &[
        table(&["hospital", "*"], &[("name", Text)]),
        table(
            &["indicator", "*"],
            &[
                ("goal", Text),
                ("title", Text),
                ("unit", Text),
                ("better", Text),
                ("green", Plain),
                ("yellow", Plain),
                ("source", Text),
            ],
        ),
        table(
            &["indicator", "*", "*"],
            &[("*", Plain), ("*.value", Plain), ("*.provisional", Plain), ("*.few", Plain)],
        ),
    ],
};

const REPORTING: Shape = Shape {
    keeps_order: false,
    tables: &[
        table(&["requirement", "*", "*"], &[("deviation", Plain), ("text", Prose)]),
        table(&["outcome", "*"], OUTCOME),
    ],
};

const OUTCOME: &[(&str, Form)] = &[("reached", Text), ("wording", Text), ("note", Note)];

const LEVEL: &[(&str, Form)] =
    &[("label", Text), ("mark", Text), ("percent", Line), ("frequency", Text)];

const MATRIX: Shape = Shape {
    keeps_order: true,
    tables: &[
        table(
            &[],
            &[
                ("name", Text),
                ("example", Plain),
                ("vertical", Text),
                ("period", Text),
                ("zones", Line),
                ("areas", Line),
                ("grid", Lines),
            ],
        ),
        table(&["probability", "level", "#"], LEVEL),
        table(&["consequence", "level", "#"], LEVEL),
        table(
            &["area", "*"],
            &[("name", Text), ("least", Number), ("most", Number), ("texts", Lines)],
        ),
        table(
            &["zone", "*"],
            &[
                ("name", Text),
                ("color", Text),
                ("glyph", Text),
                ("action", Text),
                ("needs_measure", Plain),
                ("accept", Text),
            ],
        ),
    ],
};

const CATALOGUE: Shape = Shape {
    keeps_order: true,
    tables: &[
        table(&[], &[("source", Text), ("reference", Text)]),
        table(&["trust", "*"], &[("name", Text), ("short", Text), ("kind", Text)]),
        table(
            &["due", "*"],
            &[
                ("kind", Text),
                ("date", Plain),
                ("what", Text),
                ("applies_to", Line),
                ("snapshot", Text),
                ("rule.workday", Number),
                ("rule.workdays", Number),
                ("rule.after", Text),
            ],
        ),
        table(
            &["goal", "*"],
            &[
                ("number", Text),
                ("kind", Text),
                ("theme", Text),
                ("title", Text),
                ("applies_to", Line),
                ("applies_note", Text),
                ("prioritised", Plain),
                ("reporting", Line),
                ("published", Text),
                ("due", Plain),
                ("data_source", Text),
                ("reference", Text),
                ("owner", Text),
                ("figure.all", Text),
                ("figure.than_year", Number),
                ("figure.better", Text),
                ("figure.service.*", Text),
                ("figure.trust.*", Text),
            ],
        ),
        // What came of it stands apart from what was asked for, as it does in `_reporting.toml`.
        table(&["goal", "*", "outcome"], OUTCOME),
    ],
};

impl Shape {
    /// The shape of a kind of file.
    pub(in crate::store) fn of(kind: FileKind) -> &'static Self {
        match kind {
            FileKind::Register => &REGISTER,
            FileKind::Matrix => &MATRIX,
            FileKind::Catalogue => &CATALOGUE,
            FileKind::Assessment | FileKind::Other => &ASSESSMENT,
            FileKind::Top => &TOP,
            FileKind::Indicators => &INDICATORS,
            FileKind::Reporting => &REPORTING,
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
    pub(super) fn table(&self, header: &[Step]) -> Option<&'static Table> {
        self.tables.iter().find(|t| matches(t.path.iter().copied(), header))
    }

    /// How the value at a path is written; `None` of a key that the format does not know.
    pub(super) fn form(&self, path: &[Step]) -> Option<Form> {
        let (header, key) = path.split_at(self.home(path));
        let keys = self.table(header)?.keys;
        keys.iter().find(|(pattern, _)| matches(pattern.split('.'), key)).map(|(_, form)| *form)
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
        let own = self.tables.iter().filter(|t| t.path.is_empty()).flat_map(|t| t.keys);
        own.into_iter().any(|(key, _)| matches(key.split('.').take(1), std::slice::from_ref(first)))
    }

    /// Every key of the format as a whole path, in order.
    pub(in crate::store) fn patterns(&self) -> impl Iterator<Item = Vec<&'static str>> {
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
