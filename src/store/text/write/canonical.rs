//! A new file's text.

use std::collections::BTreeMap;

use super::encode;
use super::entries::Entry;
use crate::model::field::Kind;
use crate::model::{Register, Slug};

/// A whole document in canonical form, under a comment that names it for people.
pub(crate) fn document(title: &str, entries: &[Entry]) -> String {
    // A comment is one line, whatever a catalogue's title holds.
    let title: String = title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    format!("# {title}\n{}", body(entries))
}

/// A document in canonical form, without a comment.
pub(crate) fn body(entries: &[Entry]) -> String {
    let mut text = String::new();
    let mut at = 0;
    while at < entries.len() {
        let table = &entries[at].table;
        let end = entries[at..].iter().position(|e| e.table != *table);
        let end = end.map_or(entries.len(), |n| at + n);
        let own = &entries[at..end];
        if table.is_empty() {
            text.extend(own.iter().map(encode::statement));
        } else {
            text.push('\n');
            text.push_str(&encode::table(table, own));
        }
        at = end;
    }
    text
}

/// A document for programs alone: every text stands to the letter on one line, whatever order the
/// entries come in.
pub(crate) fn exact(entries: &[Entry]) -> String {
    let mut tables: BTreeMap<&[String], Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        let kind = if entry.kind.is_sentences() { Kind::Line } else { entry.kind };
        tables.entry(&entry.table).or_default().push(Entry { kind, ..entry.clone() });
    }
    let mut text = String::new();
    // What stands under no header comes first: an empty path sorts before all others.
    for (table, entries) in tables {
        if table.is_empty() {
            text.extend(entries.iter().map(encode::statement));
        } else {
            text.push_str(&encode::table(table, &entries));
        }
    }
    text
}

/// The comment that names a file for people: "UNN · Ventetid til helsehjelp · 2024".
pub(crate) fn title(register: &Register, trust: &Slug, name: &str) -> String {
    let trusts = &register.catalogue.trusts;
    let short = trusts.iter().find(|t| t.id == *trust).map_or(trust.as_str(), |t| &t.short);
    let goal = Slug::new(name);
    let goal = goal.as_ref().and_then(|g| register.goal_title(g)).unwrap_or(name);
    format!("{short} · {goal} · {}", register.year)
}
