//! A new file's text.

use super::encode;
use super::entries::Entry;

/// A whole document in canonical form, under a comment that names it for people.
pub(in crate::store) fn document(title: &str, entries: &[Entry]) -> String {
    // A comment is one line, whatever a catalogue's title holds.
    let title: String = title.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut text = format!("# {title}\n");
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
