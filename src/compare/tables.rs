//! Tables of a document that have no events of their own: a key of one holds another value.

use super::fields::{self, FieldChange};
use crate::model::Document;
use crate::model::field::Fields;

/// A table's header.
type Header = Vec<String>;

/// What has another value, with the header of its table. A table that only one of the documents has
/// is held against an empty one.
pub(super) fn changed(
    before: &Document,
    after: &Document,
    is_told: impl Fn(&str) -> bool,
) -> Vec<(Header, FieldChange)> {
    let (was, is) = (tables(before), tables(after));
    let headers = |of: &[(Header, &dyn Fields)]| -> Vec<Header> {
        of.iter().map(|(header, _)| header.clone()).collect()
    };
    let mut all = [headers(&is), headers(&was)].concat();
    all.sort();
    all.dedup();
    all.retain(|header| header.first().is_none_or(|first| !is_told(first)));
    let mut found = Vec::new();
    for header in all {
        let steps: Vec<&str> = header.iter().map(String::as_str).collect();
        let (mut none, mut nothing) = (before.emptied(), after.emptied());
        let (Some(none), Some(nothing)) = (none.table(&steps), nothing.table(&steps)) else {
            continue;
        };
        let of = |all: &[(Header, &'_ dyn Fields)]| all.iter().position(|(own, _)| *own == header);
        let was: &dyn Fields = of(&was).map_or(none as &dyn Fields, |at| was[at].1);
        let is: &dyn Fields = of(&is).map_or(nothing as &dyn Fields, |at| is[at].1);
        let changes = fields::changed(was, is, |_| false);
        found.extend(changes.into_iter().map(|change| (header.clone(), change)));
    }
    found
}

fn tables(document: &Document) -> Vec<(Header, &dyn Fields)> {
    let mut tables: Vec<(Header, &dyn Fields)> = Vec::new();
    document.each(&mut |header, record| {
        tables.push((header.iter().map(|step| (*step).to_owned()).collect(), record));
    });
    tables
}
