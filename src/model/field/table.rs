//! Tables of a file: a header, and the keys under it.

use super::Key;
use crate::model::{Date, Slug};

/// What may stand where a header or a key is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Star {
    /// An id, or the name of an area.
    Id,
    /// The day of a workshop, `2024-02-14`, or `2024-02-14-b` for a second one.
    Session,
    /// A round of reporting, as the calendar names its snapshot: `2024-T1`.
    Round,
    /// A year.
    Year,
    /// The number of a rule of `check`.
    Rule,
    /// Any text.
    Text,
}

impl Star {
    /// Whether a name may stand there.
    pub fn fits(self, name: &str) -> bool {
        match self {
            Self::Id => Slug::new(name).is_some(),
            Self::Session => {
                let day = name.get(..10).map(|day| Date::parse_from_str(day, "%Y-%m-%d"));
                day.is_some_and(|day| day.is_ok()) && Slug::new(name).is_some()
            }
            Self::Round => Slug::new(&name.to_ascii_lowercase()).is_some(),
            Self::Year => {
                let is_number = name.bytes().all(|b| b.is_ascii_digit());
                name.len() == 4 && !name.starts_with('0') && is_number
            }
            Self::Rule | Self::Text => true,
        }
    }
}

/// A table of a kind of file.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its header. A step `*` is open, and `#` stands for a place in a list of tables.
    pub path: &'static [&'static str],
    /// What may stand at each open step.
    pub stars: &'static [Star],
    /// Its keys in canonical order.
    pub keys: fn() -> Vec<Key>,
    /// What it is, for the schema that editors show.
    pub about: &'static str,
    /// Groups of dotted keys, each with what it is.
    pub groups: &'static [(&'static str, &'static str)],
    /// Keys that must be there; of a group, where anything of the group is.
    pub needed: &'static [&'static str],
    /// How few and how many items a list may have; `#` is the list of tables itself.
    pub sizes: &'static [(&'static str, usize, usize)],
}

impl Table {
    /// A table without groups and needed keys.
    pub const fn new(
        path: &'static [&'static str],
        stars: &'static [Star],
        keys: fn() -> Vec<Key>,
        about: &'static str,
    ) -> Self {
        Self { path, stars, keys, about, groups: &[], needed: &[], sizes: &[] }
    }
}

/// What may stand below a header: keys of its table, and tables.
pub fn known(tables: &[Table], header: &[&str]) -> Vec<&'static str> {
    let mut known: Vec<&str> = Vec::new();
    for table in tables {
        let keys = (table.keys)();
        let steps = keys.iter().map(|key| table.path.iter().copied().chain(key.steps()));
        for mut path in steps {
            let fits =
                header.iter().all(|name| path.next().is_some_and(|step| is_open_to(step, name)));
            let next = path.next().filter(|step| fits && !["*", "#"].contains(step));
            known.extend(next.filter(|step| !known.contains(step)));
        }
    }
    known
}

/// Whether a path begins as a header does, where open steps take anything.
pub fn begins(path: &[&str], header: &[&str]) -> bool {
    let mut both = path.iter().zip(header);
    path.len() >= header.len() && both.all(|(step, name)| is_open_to(step, name))
}

fn is_open_to(step: &str, name: &str) -> bool {
    step == "*" || step == name
}
