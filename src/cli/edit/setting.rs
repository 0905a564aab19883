//! `key=value` as people type it.

use crate::locale::Locale;
use crate::report::sanitize::fill;

/// What is done to a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Op {
    /// `key=value`: set it; without a value, take it away.
    Set,
    /// `key+=item`: add an item to a list.
    Add,
    /// `key-=item`: take an item out of a list.
    Remove,
}

/// One `key=value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Setting {
    /// The key, as in the files.
    pub(super) key: String,
    /// What is done to it.
    pub(super) op: Op,
    /// The value as typed.
    pub(super) value: String,
}

/// What is wrong with a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) enum BadSetting {
    /// There is no such key.
    UnknownKey { key: String, near: Option<String>, known: String },
    /// The key is not set by hand: another command writes all that belongs to it.
    OtherCommand { key: String, command: &'static str },
    /// The value is none of those allowed.
    BadValue { key: String, value: String, allowed: String },
    /// The value is no day.
    BadDay { key: String, value: String },
    /// An item for a key that is no list.
    NoList { key: String },
    /// A key that takes one value was given twice.
    Twice { key: String },
    /// A day of completion for a measure that is not done.
    NotDone { key: String },
}

impl Setting {
    /// Reads `key=value`, `key+=item` or `key-=item`; `None` where there is no key before a `=`.
    pub(in crate::cli) fn read(text: &str) -> Option<Self> {
        let (key, value) = text.split_once('=')?;
        let (key, op) = match (key.strip_suffix('+'), key.strip_suffix('-')) {
            (Some(key), _) => (key, Op::Add),
            (None, Some(key)) => (key, Op::Remove),
            (None, None) => (key, Op::Set),
        };
        let key = key.trim().to_lowercase();
        (!key.is_empty()).then(|| Self { key, op, value: value.trim().to_owned() })
    }
}

/// The settings of each key, in the order in which keys were first given; a measure's status comes
/// before the day it was done.
pub(super) fn by_key(settings: &[Setting]) -> Vec<(&str, Vec<&Setting>)> {
    let mut keys: Vec<(&str, Vec<&Setting>)> = Vec::new();
    for setting in settings {
        match keys.iter_mut().find(|(key, _)| *key == setting.key) {
            Some((_, given)) => given.push(setting),
            None => keys.push((&setting.key, vec![setting])),
        }
    }
    keys.sort_by_key(|(key, _)| *key == "done_on");
    keys
}

impl BadSetting {
    /// What is wrong, in a line.
    pub(super) fn words(&self, locale: &Locale) -> String {
        let tell = |id: &str, args: &[(&str, &str)]| fill(id, args, locale);
        match self {
            Self::UnknownKey { key, near, known } => {
                let near = near.as_deref().unwrap_or("none");
                tell("edit-unknown-key", &[("key", key), ("near", near), ("known", known)])
            }
            Self::OtherCommand { key, command } => {
                tell("edit-other-command", &[("key", key), ("command", command)])
            }
            Self::BadValue { key, value, allowed } => {
                let allowed = if allowed.is_empty() { "none" } else { allowed };
                tell("edit-bad-value", &[("key", key), ("value", value), ("allowed", allowed)])
            }
            Self::BadDay { key, value } => tell("edit-bad-day", &[("key", key), ("value", value)]),
            Self::NoList { key } => tell("edit-no-list", &[("key", key)]),
            Self::Twice { key } => tell("edit-twice", &[("key", key)]),
            Self::NotDone { key } => tell("edit-not-done", &[("key", key)]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_what_is_done_and_a_value() {
        for (typed, wanted) in [
            ("owner=HR", Some(("owner", Op::Set, "HR"))),
            ("causes += a = b", Some(("causes", Op::Add, "a = b"))),
            ("causes-=x", Some(("causes", Op::Remove, "x"))),
            ("Target.By=", Some(("target.by", Op::Set, ""))),
            ("r7k3m", None),
            ("=x", None),
        ] {
            let read = Setting::read(typed);
            let read = read.as_ref().map(|s| (s.key.as_str(), s.op, s.value.as_str()));
            assert_eq!(read, wanted, "{typed}");
        }
    }
}
