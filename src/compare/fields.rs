//! Keys whose values are others: every key of the table of fields that has no event of its own.

use super::from_to::{FromTo, Ids};
use super::words::{self, Text};
use crate::model::field::{Fields, Key, Kind, Value};

/// A key of a table with another value.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldChange {
    /// The table's name: `risk`.
    pub record: &'static str,
    /// The key.
    pub key: Key,
    /// What the key's star stands for; empty where it has none.
    pub star: String,
    /// What it held and holds.
    pub values: Values,
}

/// What a key held and holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// One value, or a list in another order.
    One(FromTo<Value<'static>>),
    /// Ids that came and left.
    Ids(Ids),
    /// A text or a list of texts, word by word.
    Words(Text),
}

impl FieldChange {
    /// The key as it stands in files under its table, with the judgement's own name before it: the
    /// only table that has no id.
    pub fn name(&self) -> String {
        let key = self.key.path(&self.star).join(".");
        if self.record == "judgement" { format!("judgement.{key}") } else { key }
    }

    /// Nothing was written before.
    pub fn is_filled_in(&self) -> bool {
        match &self.values {
            Values::One(values) => values.from.is_nothing(),
            Values::Ids(ids) => ids.removed.is_empty(),
            Values::Words(text) => matches!(text.as_slice(), [words::Part::Added(_)]),
        }
    }
}

/// The keys of a record that have another value, save those that `is_told` otherwise: first what is
/// a fact, then what is worded.
pub fn changed(
    before: &dyn Fields,
    after: &dyn Fields,
    is_told: impl Fn(&str) -> bool,
) -> Vec<FieldChange> {
    let mut found = Vec::new();
    for at in (0..after.count()).filter(|at| !is_told(after.key(*at).name)) {
        found.extend(of_key(before, after, at));
    }
    found.sort_by_key(|change| matches!(change.values, Values::Words(_)));
    found
}

/// One key of a record, where it has another value.
pub fn of(before: &dyn Fields, after: &dyn Fields, name: &str) -> Option<FieldChange> {
    let at = (0..after.count()).find(|at| after.key(*at).name == name)?;
    of_key(before, after, at).into_iter().next()
}

fn of_key(before: &dyn Fields, after: &dyn Fields, at: usize) -> Vec<FieldChange> {
    let key = after.key(at);
    let mut stars: Vec<String> = Vec::new();
    for record in [after, before] {
        record.each(at, &mut |star, _| {
            if !stars.iter().any(|known| known == star) {
                stars.push(star.to_owned());
            }
        });
    }
    let change = |star: String| {
        let values = differing(key.kind, &before.get(at, &star), &after.get(at, &star))?;
        Some(FieldChange { record: after.name(), key, star, values })
    };
    stars.into_iter().filter_map(change).collect()
}

fn differing(kind: Kind, before: &Value<'_>, after: &Value<'_>) -> Option<Values> {
    let text = |value: &Value<'_>| match value {
        Value::Text(text) => text.clone().into_owned(),
        _ => String::new(),
    };
    let ids = |value: &Value<'_>| match value {
        Value::Ids(ids) => ids.clone().into_owned(),
        _ => Vec::new(),
    };
    let texts = |value: &Value<'_>| match value {
        Value::Texts(list) => list.clone().into_owned(),
        _ => Vec::new(),
    };
    let one = || {
        let (from, to) = (before.clone().into_owned(), after.clone().into_owned());
        FromTo::differing(from, to).map(Values::One)
    };
    match kind {
        Kind::Role | Kind::Id => {
            let name = |value| words::on_one_line(&text(value));
            let values = FromTo::differing(name(before), name(after))?;
            Some(Values::One(FromTo { from: Value::text(values.from), to: Value::text(values.to) }))
        }
        Kind::Line | Kind::Note | Kind::Prose => {
            words::text(&text(before), &text(after)).map(Values::Words)
        }
        Kind::Lines => words::list(&texts(before), &texts(after)).map(Values::Words),
        Kind::Ids => Ids::of(&ids(before), &ids(after)).map(Values::Ids),
        Kind::Column => Ids::of(&ids(before), &ids(after)).map(Values::Ids).or_else(one),
        _ => one(),
    }
}
